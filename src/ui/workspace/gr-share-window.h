/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* What a team has to share so that everybody works on the same workspace, what stays on this computer, and what stands in the way.
 * Its action share.collect copies pictures from elsewhere into the folder of the workspace. */
#define GR_TYPE_SHARE_WINDOW (gr_share_window_get_type ())
G_DECLARE_FINAL_TYPE (GrShareWindow, gr_share_window, GR, SHARE_WINDOW, AdwWindow)

GtkWidget *gr_share_window_new (GtkWindow *parent,
                                GrSession *session);

G_END_DECLS
