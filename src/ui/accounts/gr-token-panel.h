/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-lane-session.h"
#include "gr-ticker.h"

G_BEGIN_DECLS

/* The tokens of a lane, masked before they are drawn, and how long they last. Properties: lane-session, ticker, demo-mode. */
#define GR_TYPE_TOKEN_PANEL (gr_token_panel_get_type ())
G_DECLARE_FINAL_TYPE (GrTokenPanel, gr_token_panel, GR, TOKEN_PANEL, AdwBin)

G_END_DECLS
