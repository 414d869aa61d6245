/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* An OAuth server that has never heard of TikTok: RFC 6749, 7009 and 7636 to the letter and nothing else, in front of it a proxy
 * that puts TikTok's names and encodings into the standard's. Both listen on 127.0.0.1; the proxy below a path of its own. */
typedef struct _GrTestProvider GrTestProvider;

GrTestProvider *gr_test_provider_new (const char *client_id,
                                      const char *client_secret,
                                      const char *redirect_uri);
void            gr_test_provider_free (GrTestProvider *self);
const char     *gr_test_provider_get_proxy_uri (GrTestProvider *self);

/* Follows a person's browser from the authorization address to the redirect, which is not asked for. */
char *gr_test_provider_authorize (GrTestProvider *self,
                                  const char     *uri);

/* What the server itself has seen last at an endpoint, as the form or query it was sent; NULL for nothing. */
const char *gr_test_provider_get_seen (GrTestProvider *self,
                                       const char     *path);
gboolean    gr_test_provider_is_live (GrTestProvider *self,
                                      const char     *access_token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrTestProvider, gr_test_provider_free)

G_END_DECLS
