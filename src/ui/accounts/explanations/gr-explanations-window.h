/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-lane-session.h"

G_BEGIN_DECLS

/* What the reviewers are told of the app, its products and the scopes of an environment: a text for each, the whole text as it
 * goes into the portal, and how much room is left there. */
#define GR_TYPE_EXPLANATIONS_WINDOW (gr_explanations_window_get_type ())
G_DECLARE_FINAL_TYPE (GrExplanationsWindow, gr_explanations_window, GR, EXPLANATIONS_WINDOW, AdwWindow)

GrExplanationsWindow *gr_explanations_window_new (GtkWindow     *parent,
                                                  GrWorkspace   *workspace,
                                                  GrCatalog     *catalog,
                                                  GrEnvironment *environment);
void                  gr_explanations_window_show_subject (GrExplanationsWindow *self,
                                                           const char           *subject);
void                  gr_explanations_install_action (GtkWidgetClass *page_class);

G_END_DECLS
