/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

#include "gr-auth-request.h"
#include "gr-catalog.h"
#include "gr-exchange.h"
#include "gr-scope-grant.h"
#include "gr-secret-store.h"
#include "gr-token-event.h"
#include "gr-user-info.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  GR_LANE_LOADING,
  GR_LANE_SIGNED_OUT,
  GR_LANE_SIGNING_IN,
  GR_LANE_SIGNED_IN,
  GR_LANE_EXPIRED,
  GR_LANE_REVOKED,
  GR_LANE_SUPERSEDED, /* TikTok replaced its tokens by others that are not here */
} GrLaneState;

#define GR_TYPE_LANE_STATE (gr_lane_state_get_type ())
GType gr_lane_state_get_type (void) G_GNUC_CONST;

/* A lane while the app runs: its tokens, granted scopes and user. Properties, all notifying: lane, environment, state,
 * tokens, user-info, user-error (why the last read failed, or NULL), busy, keep-fresh, next-refresh (unix seconds, or 0),
 * refresh-error. Models: scopes (GrScopeGrant), trace (GrExchange), chain (GrTokenEvent). */
#define GR_TYPE_LANE_SESSION (gr_lane_session_get_type ())
G_DECLARE_FINAL_TYPE (GrLaneSession, gr_lane_session, GR, LANE_SESSION, GObject)

GrLaneSession *gr_lane_session_new (GrWorkspace   *workspace,
                                    GrEnvironment *environment,
                                    GrLane        *lane,
                                    GrCatalog     *catalog,
                                    GrSecretStore *secrets,
                                    SoupSession   *http,
                                    GrClock       *clock,
                                    GrRandom      *random);
GrLane        *gr_lane_session_get_lane (GrLaneSession *self);
GrEnvironment *gr_lane_session_get_environment (GrLaneSession *self);
GrCatalog     *gr_lane_session_get_catalog (GrLaneSession *self);
GrLaneState    gr_lane_session_get_state (GrLaneSession *self);
GrTokenSet    *gr_lane_session_get_tokens (GrLaneSession *self);
GrUserInfo    *gr_lane_session_get_user_info (GrLaneSession *self);
const char    *gr_lane_session_get_user_error (GrLaneSession *self);
gboolean       gr_lane_session_get_busy (GrLaneSession *self);
GrWorkspace   *gr_lane_session_get_workspace (GrLaneSession *self);
void           gr_lane_session_tell_enabled (GrLaneSession *self,
                                             const char    *scope,
                                             GrScopeEnabled enabled);
GListModel    *gr_lane_session_get_scopes (GrLaneSession *self);
GListModel    *gr_lane_session_get_trace (GrLaneSession *self);
void           gr_lane_session_record (GrLaneSession *self,
                                       GrExchange    *exchange);
GListModel    *gr_lane_session_get_chain (GrLaneSession *self);
gboolean       gr_lane_session_get_keep_fresh (GrLaneSession *self);
void           gr_lane_session_set_keep_fresh (GrLaneSession *self,
                                               gboolean       keep_fresh);
gint64         gr_lane_session_get_next_refresh (GrLaneSession *self);
const char    *gr_lane_session_get_refresh_error (GrLaneSession *self);
void           gr_lane_session_clear_refresh_error (GrLaneSession *self);

void           gr_lane_session_load_async (GrLaneSession      *self,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean       gr_lane_session_load_finish (GrLaneSession *self,
                                            GAsyncResult  *result,
                                            GError       **error);
void           gr_lane_session_ask_who (GrLaneSession *self);
GrAuthRequest *gr_lane_session_begin_sign_in (GrLaneSession *self,
                                              const char    *redirect_uri,
                                              GError       **error);
gboolean       gr_lane_session_has_spent (GrLaneSession *self);
void           gr_lane_session_cancel_sign_in (GrLaneSession *self);
void           gr_lane_session_complete_sign_in_async (GrLaneSession      *self,
                                                       GrAuthRequest      *request,
                                                       GrAuthResponse     *response,
                                                       GCancellable       *cancellable,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
gboolean       gr_lane_session_complete_sign_in_finish (GrLaneSession *self,
                                                        GAsyncResult  *result,
                                                        GError       **error);
void           gr_lane_session_redeem_code_async (GrLaneSession      *self,
                                                  const char         *text,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
gboolean       gr_lane_session_redeem_code_finish (GrLaneSession *self,
                                                   GAsyncResult  *result,
                                                   GError       **error);
void           gr_lane_session_refresh_async (GrLaneSession      *self,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
gboolean       gr_lane_session_refresh_finish (GrLaneSession *self,
                                               GAsyncResult  *result,
                                               GError       **error);
void           gr_lane_session_revoke_async (GrLaneSession      *self,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
gboolean       gr_lane_session_revoke_finish (GrLaneSession *self,
                                              GAsyncResult  *result,
                                              GError       **error);
void           gr_lane_session_read_user_async (GrLaneSession      *self,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
gboolean       gr_lane_session_read_user_finish (GrLaneSession *self,
                                                 GAsyncResult  *result,
                                                 GError       **error);

G_END_DECLS
