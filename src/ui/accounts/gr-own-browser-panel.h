/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"
#include "gr-sign-in-flow.h"

G_BEGIN_DECLS

/* Signing in with the browser that a person uses otherwise: the address is opened there, and the answer comes back to a
 * listener on this computer, or by hand. Property: status, what is being waited for. */
#define GR_TYPE_OWN_BROWSER_PANEL (gr_own_browser_panel_get_type ())
G_DECLARE_FINAL_TYPE (GrOwnBrowserPanel, gr_own_browser_panel, GR, OWN_BROWSER_PANEL, AdwBin)

void gr_own_browser_panel_set_flow (GrOwnBrowserPanel *self,
                                    GrSignInFlow      *flow,
                                    GrSession         *session);
void gr_own_browser_panel_start (GrOwnBrowserPanel *self,
                                 gboolean           as_another);
void gr_own_browser_panel_stop (GrOwnBrowserPanel *self);

G_END_DECLS
