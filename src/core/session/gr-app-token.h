/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-environment-client.h"

G_BEGIN_DECLS

/* The token of the app itself in one environment (client credentials), which belongs to no user. Properties, all notifying:
 * tokens, busy, problem (why the last attempt failed, or NULL). */
#define GR_TYPE_APP_TOKEN (gr_app_token_get_type ())
G_DECLARE_FINAL_TYPE (GrAppToken, gr_app_token, GR, APP_TOKEN, GObject)

GrAppToken *gr_app_token_new (const GrEnvironmentContext *context);
GrTokenSet *gr_app_token_get_tokens (GrAppToken *self);
gboolean    gr_app_token_get_busy (GrAppToken *self);
const char *gr_app_token_get_problem (GrAppToken *self);
void        gr_app_token_load (GrAppToken *self);
void        gr_app_token_get (GrAppToken *self);
void        gr_app_token_forget (GrAppToken *self);

G_END_DECLS
