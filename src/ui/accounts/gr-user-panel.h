/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* Who a lane is signed in as, field by field under the scope that opens it. Properties: session, lane-session. */
#define GR_TYPE_USER_PANEL (gr_user_panel_get_type ())
G_DECLARE_FINAL_TYPE (GrUserPanel, gr_user_panel, GR, USER_PANEL, AdwBin)

G_END_DECLS
