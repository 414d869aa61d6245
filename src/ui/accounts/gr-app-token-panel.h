/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-app-token.h"
#include "gr-session.h"
#include "gr-ticker.h"

G_BEGIN_DECLS

/* The token of the app itself in the environment in force. Properties: session, ticker, app-token (read only). */
#define GR_TYPE_APP_TOKEN_PANEL (gr_app_token_panel_get_type ())
G_DECLARE_FINAL_TYPE (GrAppTokenPanel, gr_app_token_panel, GR, APP_TOKEN_PANEL, AdwBin)

GrTokenSet *gr_app_token_panel_get_tokens (GrAppTokenPanel *self);

G_END_DECLS
