/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session-private.h"

#include "gr-util.h"

#define MAX_TRACE  200
#define MAX_GROUPS 20

/* State, code and verifier of eight sign-ins. */
#define MAX_SPENT 24

enum
{
  PROP_0,
  PROP_LANE,
  PROP_ENVIRONMENT,
  PROP_STATE,
  PROP_TOKENS,
  PROP_USER_INFO,
  PROP_USER_ERROR,
  PROP_BUSY,
  PROP_SCOPES,
  PROP_TRACE,
  PROP_CHAIN,
  PROP_KEEP_FRESH,
  PROP_NEXT_REFRESH,
  PROP_REFRESH_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrLaneState, gr_lane_state, G_DEFINE_ENUM_VALUE (GR_LANE_LOADING, "loading"), G_DEFINE_ENUM_VALUE (GR_LANE_SIGNED_OUT, "signed-out"), G_DEFINE_ENUM_VALUE (GR_LANE_SIGNING_IN, "signing-in"), G_DEFINE_ENUM_VALUE (GR_LANE_SIGNED_IN, "signed-in"), G_DEFINE_ENUM_VALUE (GR_LANE_EXPIRED, "expired"), G_DEFINE_ENUM_VALUE (GR_LANE_REVOKED, "revoked"), G_DEFINE_ENUM_VALUE (GR_LANE_SUPERSEDED, "superseded"))

G_DEFINE_FINAL_TYPE (GrLaneSession, gr_lane_session, G_TYPE_OBJECT)

static GrLaneState
find_state (GrLaneSession *self)
{
  if (self->request != NULL)
    return GR_LANE_SIGNING_IN;
  if (self->tokens == NULL)
    return self->rest;

  return gr_clock_get_now (self->clock) < gr_token_set_get_expires_at (self->tokens) ? GR_LANE_SIGNED_IN : GR_LANE_EXPIRED;
}

/*< private >
 * gr_lane_session_update_state:
 * @self: a session
 *
 * Finds the state anew, by the clock.
 */
void
gr_lane_session_update_state (GrLaneSession *self)
{
  GrLaneState state = find_state (self);

  gr_lane_session_watch (self);

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
on_trace_changed_cb (GListModel *trace,
                     guint       position,
                     guint       removed,
                     guint       added,
                     gpointer    user_data)
{
  GrLaneSession *self = user_data;

  /* What happens while somebody signs in belongs to that; anything else stands by itself. */
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GrExchange) exchange = g_list_model_get_item (trace, i);

      if (gr_exchange_get_group (exchange) == 0)
        gr_exchange_set_group (exchange, self->group != 0 ? self->group : ++self->n_groups);
    }
}

/* Everybody else has seen the new one by now, so the places of the others may change. */
static void
trim_trace_cb (GListModel *trace,
               guint       position,
               guint       removed,
               guint       added,
               gpointer    user_data)
{
  GrLaneSession *self = user_data;

  while (added > 0)
    {
      g_autoptr (GrExchange) oldest = g_list_model_get_item (trace, 0);

      if (g_list_model_get_n_items (trace) <= MAX_TRACE && gr_exchange_get_group (oldest) + MAX_GROUPS > self->n_groups)
        break;
      g_list_store_remove (G_LIST_STORE (trace), 0);
    }
}

static void
free_spent (gpointer data)
{
  gr_secret_free (data);
}

static void
gr_lane_session_dispose (GObject *object)
{
  GrLaneSession *self = GR_LANE_SESSION (object);

  g_clear_handle_id (&self->watch_id, g_source_remove);

  G_OBJECT_CLASS (gr_lane_session_parent_class)->dispose (object);
}

static void
gr_lane_session_finalize (GObject *object)
{
  GrLaneSession *self = GR_LANE_SESSION (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->environment);
  g_clear_object (&self->lane);
  g_clear_object (&self->catalog);
  g_clear_object (&self->secrets);
  g_clear_object (&self->http);
  g_clear_object (&self->clock);
  g_clear_object (&self->random);
  g_clear_pointer (&self->tokens, gr_token_set_unref);
  g_clear_object (&self->user_info);
  g_clear_pointer (&self->user_error, g_free);
  g_clear_error (&self->user_failure);
  g_clear_object (&self->scopes);
  g_clear_object (&self->trace);
  g_clear_object (&self->chain);
  g_clear_pointer (&self->refresh_error, g_free);
  g_clear_object (&self->request);
  g_clear_object (&self->asking);
  g_clear_pointer (&self->asked, g_strfreev);
  g_queue_clear_full (&self->refreshing, g_object_unref);
  g_queue_clear_full (&self->spent, free_spent);

  G_OBJECT_CLASS (gr_lane_session_parent_class)->finalize (object);
}

static void
gr_lane_session_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GrLaneSession *self = GR_LANE_SESSION (object);

  switch (prop_id)
    {
    case PROP_LANE:
      g_value_set_object (value, gr_lane_session_get_lane (self));
      break;
    case PROP_ENVIRONMENT:
      g_value_set_object (value, gr_lane_session_get_environment (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, gr_lane_session_get_state (self));
      break;
    case PROP_TOKENS:
      g_value_set_boxed (value, gr_lane_session_get_tokens (self));
      break;
    case PROP_USER_INFO:
      g_value_set_object (value, gr_lane_session_get_user_info (self));
      break;
    case PROP_USER_ERROR:
      g_value_set_string (value, gr_lane_session_get_user_error (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, gr_lane_session_get_busy (self));
      break;
    case PROP_SCOPES:
      g_value_set_object (value, gr_lane_session_get_scopes (self));
      break;
    case PROP_TRACE:
      g_value_set_object (value, gr_lane_session_get_trace (self));
      break;
    case PROP_CHAIN:
      g_value_set_object (value, gr_lane_session_get_chain (self));
      break;
    case PROP_KEEP_FRESH:
      g_value_set_boolean (value, gr_lane_session_get_keep_fresh (self));
      break;
    case PROP_NEXT_REFRESH:
      g_value_set_int64 (value, gr_lane_session_get_next_refresh (self));
      break;
    case PROP_REFRESH_ERROR:
      g_value_set_string (value, gr_lane_session_get_refresh_error (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_session_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_KEEP_FRESH:
      gr_lane_session_set_keep_fresh (GR_LANE_SESSION (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_session_class_init (GrLaneSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gr_lane_session_dispose;
  object_class->finalize = gr_lane_session_finalize;
  object_class->get_property = gr_lane_session_get_property;
  object_class->set_property = gr_lane_session_set_property;

  properties[PROP_LANE] = g_param_spec_object ("lane", NULL, NULL, GR_TYPE_LANE, flags);
  properties[PROP_ENVIRONMENT] = g_param_spec_object ("environment", NULL, NULL, GR_TYPE_ENVIRONMENT, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GR_TYPE_LANE_STATE, GR_LANE_LOADING, flags);
  properties[PROP_TOKENS] = g_param_spec_boxed ("tokens", NULL, NULL, GR_TYPE_TOKEN_SET, flags);
  properties[PROP_USER_INFO] = g_param_spec_object ("user-info", NULL, NULL, GR_TYPE_USER_INFO, flags);
  properties[PROP_USER_ERROR] = g_param_spec_string ("user-error", NULL, NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_SCOPES] = g_param_spec_object ("scopes", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_TRACE] = g_param_spec_object ("trace", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_CHAIN] = g_param_spec_object ("chain", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_KEEP_FRESH] = g_param_spec_boolean ("keep-fresh", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NEXT_REFRESH] = g_param_spec_int64 ("next-refresh", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_REFRESH_ERROR] = g_param_spec_string ("refresh-error", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_lane_session_init (GrLaneSession *self)
{
  self->rest = GR_LANE_LOADING;
  self->scopes = g_list_store_new (GR_TYPE_SCOPE_GRANT);
  self->trace = g_list_store_new (GR_TYPE_EXCHANGE);
  self->chain = g_list_store_new (GR_TYPE_TOKEN_EVENT);
  g_queue_init (&self->refreshing);
  g_queue_init (&self->spent);
  g_signal_connect (self->trace, "items-changed", G_CALLBACK (on_trace_changed_cb), self);
  g_signal_connect_after (self->trace, "items-changed", G_CALLBACK (trim_trace_cb), self);
}

/**
 * gr_lane_session_new:
 * @workspace: the workspace, whose id addresses its secrets
 * @environment: the environment of @lane
 * @lane: the lane
 * @catalog: the catalogue, for endpoints, scopes and fields
 * @secrets: where tokens and the client secret are kept
 * @http: the HTTP session
 * @clock: the clock that tokens expire by
 * @random: the source of state and verifier
 *
 * Makes a session in the state %GR_LANE_LOADING. Load it next.
 *
 * Returns: (transfer full): a session
 */
GrLaneSession *
gr_lane_session_new (GrWorkspace   *workspace,
                     GrEnvironment *environment,
                     GrLane        *lane,
                     GrCatalog     *catalog,
                     GrSecretStore *secrets,
                     SoupSession   *http,
                     GrClock       *clock,
                     GrRandom      *random)
{
  GrLaneSession *self;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (GR_IS_LANE (lane), NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (GR_IS_SECRET_STORE (secrets), NULL);
  g_return_val_if_fail (SOUP_IS_SESSION (http), NULL);
  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (GR_IS_RANDOM (random), NULL);

  self = g_object_new (GR_TYPE_LANE_SESSION, NULL);
  self->workspace = g_object_ref (workspace);
  self->environment = g_object_ref (environment);
  self->lane = g_object_ref (lane);
  self->catalog = g_object_ref (catalog);
  self->secrets = g_object_ref (secrets);
  self->http = g_object_ref (http);
  self->clock = g_object_ref (clock);
  self->random = g_object_ref (random);

  gr_clock_watch (clock);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (gr_lane_session_update_state), self, G_CONNECT_SWAPPED);
  gr_lane_session_watch_scopes (self);
  g_signal_connect_object (environment, "notify::api-base-uri", G_CALLBACK (gr_lane_session_change_origin), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * gr_lane_session_get_lane:
 * @self: a session
 *
 * Gets the lane.
 *
 * Returns: a lane
 */
GrLane *
gr_lane_session_get_lane (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  return self->lane;
}

/**
 * gr_lane_session_get_environment:
 * @self: a session
 *
 * Gets the environment of the lane.
 *
 * Returns: an environment
 */
GrEnvironment *
gr_lane_session_get_environment (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  return self->environment;
}

/**
 * gr_lane_session_get_catalog:
 * @self: a session
 *
 * Gets the catalogue that what TikTok says is looked up in.
 *
 * Returns: a catalogue
 */
GrCatalog *
gr_lane_session_get_catalog (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  return self->catalog;
}

/**
 * gr_lane_session_get_state:
 * @self: a session
 *
 * Gets the state. It follows the clock: an access token that expires makes it %GR_LANE_EXPIRED, whether or not it can be refreshed.
 *
 * Returns: the state
 */
GrLaneState
gr_lane_session_get_state (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), GR_LANE_SIGNED_OUT);

  return self->state;
}

/**
 * gr_lane_session_get_tokens:
 * @self: a session
 *
 * Gets the tokens. In the state %GR_LANE_EXPIRED they are still there as long as a refresh may help.
 *
 * Returns: (nullable): the tokens; %NULL while signed out, ended or revoked
 */
GrTokenSet *
gr_lane_session_get_tokens (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  return self->tokens;
}

/**
 * gr_lane_session_get_user_info:
 * @self: a session
 *
 * Gets the user as last read.
 *
 * Returns: (nullable): the user
 */
GrUserInfo *
gr_lane_session_get_user_info (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  return self->user_info;
}

/**
 * gr_lane_session_get_user_error:
 * @self: a session
 *
 * Gets why the user could not be read the last time. The user of the time before stays.
 *
 * Returns: (nullable): a message; %NULL if the last read succeeded
 */
const char *
gr_lane_session_get_user_error (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  return self->user_error;
}

/**
 * gr_lane_session_get_busy:
 * @self: a session
 *
 * Gets whether a request is under way.
 *
 * Returns: %TRUE if so
 */
gboolean
gr_lane_session_get_busy (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), FALSE);

  return self->n_busy > 0;
}

/**
 * gr_lane_session_get_scopes:
 * @self: a session
 *
 * Gets the scope ledger.
 *
 * Returns: a model of [class@Gr.ScopeGrant] whose lines change in place
 */
GListModel *
gr_lane_session_get_scopes (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  return G_LIST_MODEL (self->scopes);
}

/**
 * gr_lane_session_get_trace:
 * @self: a session
 *
 * Gets what was sent and answered, oldest first, without secrets.
 *
 * Returns: a model of [class@Gr.Exchange]
 */
GListModel *
gr_lane_session_get_trace (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  return G_LIST_MODEL (self->trace);
}

/**
 * gr_lane_session_get_chain:
 * @self: a session
 *
 * Gets what happened to the tokens of the lane, oldest first, without the tokens. It is kept with them.
 *
 * Returns: a model of [class@Gr.TokenEvent]
 */
GListModel *
gr_lane_session_get_chain (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  return G_LIST_MODEL (self->chain);
}

/**
 * gr_lane_session_get_keep_fresh:
 * @self: a session
 *
 * Gets whether the tokens are refreshed by themselves when %GR_TOKEN_ENDING_PART of their life is left.
 *
 * Returns: %TRUE if they are
 */
gboolean
gr_lane_session_get_keep_fresh (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), FALSE);

  return self->keep_fresh;
}

/**
 * gr_lane_session_set_keep_fresh:
 * @self: a session
 * @keep_fresh: whether to refresh the tokens in time
 *
 * Has the tokens refreshed when %GR_TOKEN_ENDING_PART of their life is left, and at once where less is left. A refresh that
 * failed for the moment is tried again later, and later each time. Nothing is refreshed while a sign-in is under way.
 */
void
gr_lane_session_set_keep_fresh (GrLaneSession *self,
                                gboolean       keep_fresh)
{
  g_return_if_fail (GR_IS_LANE_SESSION (self));

  if (self->keep_fresh == keep_fresh)
    return;

  self->keep_fresh = keep_fresh;
  gr_lane_session_plan_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEEP_FRESH]);
}

/**
 * gr_lane_session_get_next_refresh:
 * @self: a session
 *
 * Gets when the tokens are refreshed by themselves.
 *
 * Returns: unix seconds; 0 for never
 */
gint64
gr_lane_session_get_next_refresh (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), 0);

  return self->next_refresh;
}

/**
 * gr_lane_session_get_refresh_error:
 * @self: a session
 *
 * Gets why the last refresh failed. The tokens of the time before stay.
 *
 * Returns: (nullable): a message; %NULL if the last refresh succeeded, or if gr_lane_session_clear_refresh_error() was called since
 */
const char *
gr_lane_session_get_refresh_error (GrLaneSession *self)
{
  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  return self->refresh_error;
}

/**
 * gr_lane_session_clear_refresh_error:
 * @self: a session
 *
 * Says that whoever asked for the refresh was told already why it failed. What is planned stays.
 */
void
gr_lane_session_clear_refresh_error (GrLaneSession *self)
{
  g_return_if_fail (GR_IS_LANE_SESSION (self));

  if (gr_set_str (&self->refresh_error, NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REFRESH_ERROR]);
}

/*< private >
 * gr_lane_session_set_refresh:
 * @self: a session
 * @next_refresh: when to refresh by itself, in unix seconds, or 0
 * @refresh_error: (nullable): why the last refresh failed
 *
 * Sets what is planned.
 */
void
gr_lane_session_set_refresh (GrLaneSession *self,
                             gint64         next_refresh,
                             const char    *refresh_error)
{
  if (self->next_refresh != next_refresh)
    {
      self->next_refresh = next_refresh;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_REFRESH]);
    }
  if (gr_set_str (&self->refresh_error, refresh_error))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REFRESH_ERROR]);

  gr_lane_session_watch (self);
}

/*< private >
 * gr_lane_session_note_event:
 * @self: a session
 * @kind: what happened
 * @tokens: the tokens it happened to
 * @log_id: (nullable): the log id of the answer
 *
 * Adds to the chain what just happened.
 */
void
gr_lane_session_note_event (GrLaneSession   *self,
                            GrTokenEventKind kind,
                            GrTokenSet      *tokens,
                            const char      *log_id)
{
  g_autoptr (GrTokenEvent) event = gr_token_event_new (kind, gr_clock_get_now (self->clock), tokens, log_id);

  gr_token_chain_append (self->chain, event);
}

/*< private >
 * gr_lane_session_guard_spent:
 * @self: a session
 * @secret: (nullable): a state, code or verifier that a sign-in sends
 *
 * Keeps a copy under guard beyond the sign-in: a server may repeat it in the error of a later call. Those of the last sign-ins
 * are kept for as long as the session lives, older ones are overwritten.
 */
void
gr_lane_session_guard_spent (GrLaneSession *self,
                             const char    *secret)
{
  if (secret == NULL)
    return;

  g_queue_push_tail (&self->spent, gr_secret_dup (secret));
  if (self->spent.length > MAX_SPENT)
    gr_secret_free (g_queue_pop_head (&self->spent));
}

/**
 * gr_lane_session_has_spent:
 * @self: a session
 *
 * Returns: whether states, codes or verifiers of sign-ins that are over are kept under guard
 */
gboolean
gr_lane_session_has_spent (GrLaneSession *self)
{
  return self->spent.length > 0;
}

/*< private >
 * gr_lane_session_forget_spent:
 * @self: a session
 *
 * Overwrites what [func@Gr.LaneSession.guard_spent] kept.
 */
void
gr_lane_session_forget_spent (GrLaneSession *self)
{
  g_queue_clear_full (&self->spent, free_spent);
}

/*< private >
 * gr_lane_session_hold_busy:
 * @self: a session
 *
 * Counts a request that begins.
 */
void
gr_lane_session_hold_busy (GrLaneSession *self)
{
  if (self->n_busy++ == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/*< private >
 * gr_lane_session_release_busy:
 * @self: a session
 *
 * Counts a request that ended.
 */
void
gr_lane_session_release_busy (GrLaneSession *self)
{
  g_assert (self->n_busy > 0);

  if (--self->n_busy == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/*< private >
 * gr_lane_session_set_tokens:
 * @self: a session
 * @tokens: (nullable): the tokens, which are stored already
 * @rest: the state if @tokens are %NULL
 *
 * Puts tokens in force. The user of another open id is forgotten.
 */
void
gr_lane_session_set_tokens (GrLaneSession *self,
                            GrTokenSet    *tokens,
                            GrLaneState    rest)
{
  gboolean same_user = tokens != NULL && self->tokens != NULL && gr_token_set_is_same_user (tokens, self->tokens);

  g_object_freeze_notify (G_OBJECT (self));

  self->rest = rest;
  if (tokens != self->tokens)
    {
      g_clear_pointer (&self->tokens, gr_token_set_unref);
      self->tokens = tokens != NULL ? gr_token_set_ref (tokens) : NULL;
      gr_lane_session_plan_refresh (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOKENS]);
    }
  if (!same_user)
    gr_lane_session_set_user (self, NULL, NULL);

  gr_lane_session_note_granted (self);
  gr_lane_session_update_scopes (self);
  gr_lane_session_update_state (self);

  g_object_thaw_notify (G_OBJECT (self));
}

/*< private >
 * gr_lane_session_set_user:
 * @self: a session
 * @user_info: (nullable): the user
 * @user_error: (nullable): why the user could not be read
 *
 * Sets the user and the outcome of the last read.
 */
void
gr_lane_session_set_user (GrLaneSession *self,
                          GrUserInfo    *user_info,
                          const char    *user_error)
{
  if (g_set_object (&self->user_info, user_info))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USER_INFO]);
  if (user_error == NULL)
    g_clear_error (&self->user_failure);
  if (gr_set_str (&self->user_error, user_error))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USER_ERROR]);
}

/*< private >
 * gr_lane_session_begin_group:
 * @self: a session
 *
 * Begins a sign-in in the trace. All that is recorded until it ends belongs to it.
 */
void
gr_lane_session_begin_group (GrLaneSession *self)
{
  self->group = ++self->n_groups;
}

/**
 * gr_lane_session_record:
 * @self: a session
 * @exchange: what a browser saw or was sent
 *
 * Adds a step to the trace that the session cannot know of.
 */
void
gr_lane_session_record (GrLaneSession *self,
                        GrExchange    *exchange)
{
  g_return_if_fail (GR_IS_LANE_SESSION (self));
  g_return_if_fail (GR_IS_EXCHANGE (exchange));

  g_list_store_append (self->trace, exchange);
}

/*< private >
 * gr_lane_session_set_request:
 * @self: a session
 * @request: (nullable): the sign-in under way
 * @asking: (nullable): its line of the trace
 * @asked: (nullable): the scopes it asks for
 *
 * Begins or ends a sign-in. What was asked for stays on the ledger when it ends.
 */
void
gr_lane_session_set_request (GrLaneSession     *self,
                             GrAuthRequest     *request,
                             GrExchange        *asking,
                             const char *const *asked)
{
  g_set_object (&self->request, request);
  g_set_object (&self->asking, asking);
  if (request == NULL)
    self->group = 0;
  if (asked != NULL)
    {
      gr_set_strv (&self->asked, asked);
      gr_lane_session_note_asked (self, asked);
    }
  gr_lane_session_update_scopes (self);
  gr_lane_session_update_state (self);
}
