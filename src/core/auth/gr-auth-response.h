/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GR_AUTH_VERDICT_NOT_OURS,
  GR_AUTH_VERDICT_CODE,
  GR_AUTH_VERDICT_ERROR,
  GR_AUTH_VERDICT_PROVIDER_PAGE_ERROR,
} GrAuthVerdict;

/* What a URI the browser was sent to means to one authorization request. */
#define GR_TYPE_AUTH_RESPONSE (gr_auth_response_get_type ())
G_DECLARE_FINAL_TYPE (GrAuthResponse, gr_auth_response, GR, AUTH_RESPONSE, GObject)

GrAuthVerdict      gr_auth_response_get_verdict (GrAuthResponse *self);
const char        *gr_auth_response_get_code (GrAuthResponse *self);
const char *const *gr_auth_response_get_scopes (GrAuthResponse *self);
const GError      *gr_auth_response_get_error (GrAuthResponse *self);

G_END_DECLS
