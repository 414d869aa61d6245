/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"
#include "gr-sign-in-flow.h"

G_BEGIN_DECLS

/* The page over the panels while somebody signs in to one lane: the embedded browser, or the wait for their own one, beside the
 * steps as they happen. It goes on while it is out of sight. Properties: flow, lane, environment. */
#define GR_TYPE_SIGN_IN_VIEW (gr_sign_in_view_get_type ())
G_DECLARE_FINAL_TYPE (GrSignInView, gr_sign_in_view, GR, SIGN_IN_VIEW, AdwBin)

GtkWidget    *gr_sign_in_view_new (GrSignInFlow *flow,
                                   GrSession    *session);
GrSignInFlow *gr_sign_in_view_get_flow (GrSignInView *self);
void          gr_sign_in_view_open_embedded (GrSignInView *self);
void          gr_sign_in_view_open_own_browser (GrSignInView *self,
                                                gboolean      as_another);
void          gr_sign_in_view_close_browser (GrSignInView *self);
gboolean      gr_sign_in_view_is_own_browser (GrSignInView *self);
void          gr_sign_in_view_focus (GrSignInView *self);

G_END_DECLS
