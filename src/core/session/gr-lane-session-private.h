/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-lane-session.h"
#include "gr-token-client.h"

G_BEGIN_DECLS

struct _GrLaneSession
{
  GObject parent_instance;

  GrWorkspace   *workspace;
  GrEnvironment *environment;
  GrLane        *lane;
  GrCatalog     *catalog;
  GrSecretStore *secrets;
  SoupSession   *http;
  GrClock       *clock;
  GrRandom      *random;

  GrLaneState state;
  GrLaneState rest; /* the state while there are no tokens */
  GrTokenSet *tokens;
  GrUserInfo *user_info;
  char       *user_error;
  GError     *user_failure; /* (nullable): the same, with what TikTok said */
  GListStore *scopes;
  GListStore *trace;
  guint       group;    /* that of the sign-in under way, or 0 */
  guint       n_groups; /* how many sign-ins and single calls there were */
  guint       n_busy;
  guint       watch_id;

  GListStore *chain;         /* (element-type GrTokenEvent) */
  gboolean    keep_fresh;    /* whether the tokens are refreshed in time by themselves */
  gint64      next_refresh;  /* when, in unix seconds; 0 for never */
  char       *refresh_error; /* (nullable): why the last refresh failed */
  guint       n_failures;    /* since the last one that succeeded */

  GrAuthRequest *request; /* (nullable): the sign-in under way */
  GrExchange    *asking;  /* (nullable): its line of the trace */
  char         **asked;   /* (nullable): what it asked for */
  gboolean       ask_who; /* whether the next one asks even somebody whom TikTok knows */
  GQueue         spent;   /* (element-type utf8): what the last sign-ins sent, oldest first, under guard */

  GQueue refreshing; /* (element-type GTask): all who wait for the one refresh in flight */
};

/* What one call works on, which may be replaced while it is under way. */
typedef struct
{
  GrTokenSet    *tokens;  /* (owned) */
  GrTokenSet    *renewed; /* (owned) (nullable) */
  GrTokenClient *client;  /* (owned) (nullable) */
  GError        *refusal; /* (owned) (nullable): what TikTok refused the tokens with */
  guint          n_looks; /* after that refusal */
  const char    *kind;    /* of the origin that the call goes to */
  gboolean       refreshed;
} GrLaneCall;

GTask  *gr_lane_session_new_call (GrLaneSession      *self,
                                  gpointer            source_tag,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
GError *gr_lane_session_make_ended_error (GrLaneSession *self);

void gr_lane_session_hold_busy (GrLaneSession *self);
void gr_lane_session_release_busy (GrLaneSession *self);
void gr_lane_session_set_tokens (GrLaneSession *self,
                                 GrTokenSet    *tokens,
                                 GrLaneState    rest);
void gr_lane_session_set_user (GrLaneSession *self,
                               GrUserInfo    *user_info,
                               const char    *user_error);
void gr_lane_session_begin_group (GrLaneSession *self);
void gr_lane_session_set_request (GrLaneSession     *self,
                                  GrAuthRequest     *request,
                                  GrExchange        *asking,
                                  const char *const *asked);

void gr_lane_session_guard_spent (GrLaneSession *self,
                                  const char    *secret);
void gr_lane_session_forget_spent (GrLaneSession *self);

void gr_lane_session_watch_scopes (GrLaneSession *self);
void gr_lane_session_update_scopes (GrLaneSession *self);
void gr_lane_session_note_asked (GrLaneSession     *self,
                                 const char *const *asked);
void gr_lane_session_note_granted (GrLaneSession *self);
void gr_lane_session_note_refused (GrLaneSession *self,
                                   const GError  *error);
void gr_lane_session_note_user_read (GrLaneSession *self,
                                     GrUserInfo    *user);
void gr_lane_session_update_state (GrLaneSession *self);
void gr_lane_session_note_event (GrLaneSession   *self,
                                 GrTokenEventKind kind,
                                 GrTokenSet      *tokens,
                                 const char      *log_id);
void gr_lane_session_set_refresh (GrLaneSession *self,
                                  gint64         next_refresh,
                                  const char    *refresh_error);
void gr_lane_session_watch (GrLaneSession *self);
void gr_lane_session_plan_refresh (GrLaneSession *self);
void gr_lane_session_plan_retry (GrLaneSession *self,
                                 const GError  *error,
                                 guint          retry_after);

gboolean       gr_lane_session_is_local (GrLaneSession *self);
gboolean       gr_lane_session_check_reachable (GrLaneSession *self,
                                                GError       **error);
void           gr_lane_session_change_origin (GrLaneSession *self);
void           gr_lane_session_get_client_async (GrLaneSession      *self,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
GrTokenClient *gr_lane_session_get_client_finish (GrLaneSession *self,
                                                  GAsyncResult  *result,
                                                  GError       **error);
const char    *gr_lane_session_get_kind (GrLaneSession *self);
void           gr_lane_session_keep_aside (GrLaneSession *self,
                                           GrTokenSet    *tokens,
                                           const char    *kind);
void           gr_lane_session_look_async (GrLaneSession      *self,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean       gr_lane_session_look_finish (GrLaneSession *self,
                                            GAsyncResult  *result);
void           gr_lane_session_keep_tokens_async (GrLaneSession      *self,
                                                  GrTokenSet         *tokens,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
gboolean       gr_lane_session_keep_tokens_finish (GrLaneSession *self,
                                                   GAsyncResult  *result,
                                                   GError       **error);
void           gr_lane_session_forget_tokens_async (GrLaneSession      *self,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
gboolean       gr_lane_session_forget_tokens_finish (GrLaneSession *self,
                                                     GAsyncResult  *result,
                                                     GError       **error);

G_END_DECLS
