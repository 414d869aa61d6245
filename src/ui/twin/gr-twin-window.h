/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* Our file beside what the portal shows for two environments, as somebody has recorded it here, and what has changed since a
 * snapshot was taken. Nothing in it reaches the portal. Its actions: twin.copy (the key of a field, and 0 or 1 for the
 * environment), twin.snapshot (an environment) and twin.remove-snapshot. */
#define GR_TYPE_TWIN_WINDOW (gr_twin_window_get_type ())
G_DECLARE_FINAL_TYPE (GrTwinWindow, gr_twin_window, GR, TWIN_WINDOW, AdwWindow)

GtkWidget *gr_twin_window_new (GtkWindow *parent,
                               GrSession *session);
void       gr_twin_window_show_page (GrTwinWindow *self,
                                     const char   *name);

G_END_DECLS
