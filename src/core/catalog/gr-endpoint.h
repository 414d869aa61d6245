/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

typedef enum
{
  GR_TOKEN_KIND_NONE,
  GR_TOKEN_KIND_USER,
  GR_TOKEN_KIND_CLIENT,
} GrTokenKind;

/* One method and path of TikTok's, current or legacy. Ids in use: oauth.authorize, oauth.token, oauth.revoke, user.info. */
#define GR_TYPE_ENDPOINT (gr_endpoint_get_type ())
G_DECLARE_FINAL_TYPE (GrEndpoint, gr_endpoint, GR, ENDPOINT, GrCatalogEntry)

const char *gr_endpoint_get_method (GrEndpoint *self);
const char *gr_endpoint_get_uri (GrEndpoint *self);
const char *gr_endpoint_get_scope (GrEndpoint *self);
gboolean    gr_endpoint_opens_with (GrEndpoint *self,
                                    const char *scope);
GrTokenKind gr_endpoint_get_token_kind (GrEndpoint *self);
guint       gr_endpoint_get_calls_per_minute (GrEndpoint *self);
const char *gr_endpoint_get_replaced_by (GrEndpoint *self);
const char *gr_endpoint_get_note (GrEndpoint *self);
char       *gr_endpoint_dup_uri (GrEndpoint *self,
                                 const char *base_uri);

G_END_DECLS
