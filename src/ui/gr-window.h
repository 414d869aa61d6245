/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-emulator-dial.h"
#include "gr-notice.h"
#include "gr-page.h"
#include "gr-preferences.h"

G_BEGIN_DECLS

/* The main window: sidebar, environment band and pages. Properties: session, which every page follows, page (the id of the
 * one in view), demo-mode, and preferences, where all of it is remembered. Signal "painted": the first frame is on the screen, so what is slow may begin. */
#define GR_TYPE_WINDOW (gr_window_get_type ())
G_DECLARE_FINAL_TYPE (GrWindow, gr_window, GR, WINDOW, AdwApplicationWindow)

GrWindow          *gr_window_new (GtkApplication *application,
                                  GrPreferences  *preferences);
GrSession         *gr_window_get_session (GrWindow *self);
void               gr_window_set_session (GrWindow  *self,
                                          GrSession *session);
void               gr_window_set_dial (GrWindow       *self,
                                       GrEmulatorDial *dial);
gboolean           gr_window_get_demo_mode (GrWindow *self);
void               gr_window_set_demo_mode (GrWindow *self,
                                            gboolean  demo_mode);
const char *const *gr_window_get_page_ids (GrWindow *self);
const char        *gr_window_get_visible_page (GrWindow *self);
GrPage            *gr_window_get_page (GrWindow   *self,
                                       const char *id);
void               gr_window_show_page (GrWindow   *self,
                                        const char *id);
void               gr_window_show_item (GrWindow   *self,
                                        const char *id,
                                        const char *item);
GrNotice          *gr_window_get_notice (GrWindow   *self,
                                         const char *id);
void               gr_window_add_toast (GrWindow *self,
                                        AdwToast *toast);
void               gr_window_save_copy (GrWindow *self,
                                        GFile    *file);
gboolean           gr_window_save_picture (GrWindow   *self,
                                           const char *path,
                                           GError    **error);

G_END_DECLS
