/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

#include "gr-auth-error.h"
#include "gr-clock.h"
#include "gr-token-set.h"

G_BEGIN_DECLS

/* Speaks to the token and revoke endpoints of one environment in TikTok's dialect. */
#define GR_TYPE_TOKEN_CLIENT (gr_token_client_get_type ())
G_DECLARE_FINAL_TYPE (GrTokenClient, gr_token_client, GR, TOKEN_CLIENT, GObject)

GrTokenClient *gr_token_client_new (SoupSession *session,
                                    const char  *token_uri,
                                    const char  *revoke_uri,
                                    const char  *client_key,
                                    const char  *client_secret,
                                    GrClock     *clock);
void           gr_token_client_set_trace (GrTokenClient *self,
                                          GListStore    *trace);
const char    *gr_token_client_get_log_id (GrTokenClient *self);
guint          gr_token_client_get_retry_after (GrTokenClient *self);
void           gr_token_client_exchange_async (GrTokenClient      *self,
                                               const char         *code,
                                               const char         *redirect_uri,
                                               const char         *verifier,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GrTokenSet    *gr_token_client_exchange_finish (GrTokenClient *self,
                                                GAsyncResult  *result,
                                                GError       **error);
void           gr_token_client_refresh_async (GrTokenClient      *self,
                                              GrTokenSet         *tokens,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
GrTokenSet    *gr_token_client_refresh_finish (GrTokenClient *self,
                                               GAsyncResult  *result,
                                               GError       **error);
void           gr_token_client_get_client_token_async (GrTokenClient      *self,
                                                       GCancellable       *cancellable,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
GrTokenSet    *gr_token_client_get_client_token_finish (GrTokenClient *self,
                                                        GAsyncResult  *result,
                                                        GError       **error);
void           gr_token_client_revoke_async (GrTokenClient      *self,
                                             GrTokenSet         *tokens,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
gboolean       gr_token_client_revoke_finish (GrTokenClient *self,
                                              GAsyncResult  *result,
                                              GError       **error);

G_END_DECLS
