/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-lane-session.h"

G_BEGIN_DECLS

/* The scope ledger of a lane. Property: lane-session. */
#define GR_TYPE_SCOPE_PANEL (gr_scope_panel_get_type ())
G_DECLARE_FINAL_TYPE (GrScopePanel, gr_scope_panel, GR, SCOPE_PANEL, AdwBin)

G_END_DECLS
