/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-auth-response.h"
#include "gr-clock.h"
#include "gr-dialect.h"
#include "gr-random.h"

G_BEGIN_DECLS

/* One authorization request: its state, PKCE verifier and expiry. It takes one answer and is then spent. */
#define GR_TYPE_AUTH_REQUEST (gr_auth_request_get_type ())
G_DECLARE_FINAL_TYPE (GrAuthRequest, gr_auth_request, GR, AUTH_REQUEST, GObject)

GrAuthRequest   *gr_auth_request_new (const GrDialect   *dialect,
                                      const char        *authorize_uri,
                                      const char        *client_key,
                                      const char        *redirect_uri,
                                      const char *const *scopes,
                                      gboolean           always_ask,
                                      GrClock           *clock,
                                      GrRandom          *random);
const GrDialect *gr_auth_request_get_dialect (GrAuthRequest *self);
char            *gr_auth_request_dup_uri (GrAuthRequest *self);
const char      *gr_auth_request_get_state (GrAuthRequest *self);
const char      *gr_auth_request_get_redirect_uri (GrAuthRequest *self);
char            *gr_auth_request_steal_verifier (GrAuthRequest *self);
gboolean         gr_auth_request_owns_uri (GrAuthRequest *self,
                                           const char    *uri);
GrAuthResponse  *gr_auth_request_judge (GrAuthRequest *self,
                                        const char    *uri);

G_END_DECLS
