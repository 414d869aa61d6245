/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session-private.h"

#include <glib/gi18n.h>

#include "gr-environment-client.h"
#include "gr-secret-owner.h"
#include "gr-util.h"

/*< private >
 * gr_lane_session_is_local:
 * @self: a session
 *
 * Tells whether the lane belongs to the Local sandbox, whose secrets die with the process.
 *
 * Returns: %TRUE if it does
 */
gboolean
gr_lane_session_is_local (GrLaneSession *self)
{
  return gr_environment_get_kind (self->environment) == GR_ENVIRONMENT_LOCAL;
}

/*< private >
 * gr_lane_session_check_reachable:
 * @self: a session
 * @error: return location for a #GError
 *
 * Checks that custom endpoints can be used, and that a lane of the Local sandbox knows where that answers. Without an address
 * its requests would go to TikTok.
 *
 * Returns: %TRUE if requests may be sent, or %FALSE with %GR_AUTH_ERROR_TRY_LATER or %GR_AUTH_ERROR_NOT_SUPPORTED
 */
gboolean
gr_lane_session_check_reachable (GrLaneSession *self,
                                 GError       **error)
{
  return gr_environment_check_reachable (self->environment, error);
}

/* Reads what a lookup found: the tokens in force, or why there are none. */
static GrTokenSet *
read_secret (GListStore  *chain,
             const char  *secret,
             GrLaneState *rest,
             GError     **error)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (GR_TYPE_LANE_STATE);
  g_autofree char       *ended = NULL;
  GrTokenSet            *tokens = NULL;
  GEnumValue            *value;

  *rest = GR_LANE_SIGNED_OUT;
  if (secret == NULL || !gr_token_chain_from_secret (chain, secret, &tokens, &ended, error))
    return NULL;

  value = ended != NULL ? g_enum_get_value_by_nick (klass, ended) : NULL;
  if (value != NULL && value->value >= GR_LANE_EXPIRED)
    *rest = (GrLaneState)value->value;

  return tokens;
}

/* Puts other events in place of those that are there, without a moment when there are none. */
static void
replace_chain (GrLaneSession *self,
               GListStore    *chain)
{
  guint                 n_events = g_list_model_get_n_items (G_LIST_MODEL (chain));
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_events; i++)
    g_ptr_array_add (events, g_list_model_get_item (G_LIST_MODEL (chain), i));
  g_list_store_splice (self->chain, 0, g_list_model_get_n_items (G_LIST_MODEL (self->chain)), events->pdata, events->len);
}

/*< private >
 * gr_lane_session_get_kind:
 * @self: a session
 *
 * Gets the kind under which the tokens are stored. It is another for each origin that the environment speaks to.
 *
 * Returns: (transfer none): the kind, which stays good
 */
const char *
gr_lane_session_get_kind (GrLaneSession *self)
{
  return gr_secret_kind_of_environment (self->environment, GR_SECRET_TOKENS);
}

static GrSecretAddress
get_address (GrLaneSession *self,
             const char    *kind)
{
  GrSecretAddress address = gr_secret_address_of_lane (self->workspace, self->lane, GR_SECRET_TOKENS);

  /* The environment may have left the workspace, and what it is spoken to is no less its own then. */
  address.kind = kind;
  return address;
}

static void
load_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)      task = g_steal_pointer (&user_data);
  GrLaneSession         *self = g_task_get_source_object (task);
  g_autoptr (GListStore) chain = g_list_store_new (GR_TYPE_TOKEN_EVENT);
  g_autoptr (GrSecret)   secret = NULL;
  g_autoptr (GrTokenSet) tokens = NULL;
  GrLaneState            rest = GR_LANE_SIGNED_OUT;
  GError                *error = NULL;

  secret = gr_secret_store_lookup_finish (GR_SECRET_STORE (source_object), result, &error);
  if (gr_lane_session_get_kind (self) != g_task_get_task_data (task))
    {
      g_clear_error (&error);
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (error == NULL)
    tokens = read_secret (chain, secret, &rest, &error);

  /* A sign-in that ended meanwhile has the newer tokens, and what was ended or revoked does not come back. */
  if (self->tokens == NULL && (self->rest == GR_LANE_LOADING || self->rest == GR_LANE_SIGNED_OUT))
    {
      replace_chain (self, chain);
      gr_lane_session_set_tokens (self, tokens, rest);
    }

  gr_task_end (task, error);
}

/**
 * gr_lane_session_load_async:
 * @self: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when it is loaded
 * @user_data: for @callback
 *
 * Loads the tokens from the secret store, at the start or again when it was unlocked. Nothing is sent anywhere.
 */
void
gr_lane_session_load_async (GrLaneSession      *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GrSecretAddress   address;

  g_return_if_fail (GR_IS_LANE_SESSION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_lane_session_load_async);

  address = get_address (self, gr_lane_session_get_kind (self));
  g_task_set_task_data (task, (gpointer)address.kind, NULL);
  gr_secret_store_lookup_async (self->secrets, &address, cancellable, load_cb, g_steal_pointer (&task));
}

/**
 * gr_lane_session_load_finish:
 * @self: a session
 * @result: the result
 * @error: return location for a #GError
 *
 * Ends the loading.
 *
 * Returns: %TRUE, or %FALSE if stored tokens are there and cannot be read; they are left as they are
 */
gboolean
gr_lane_session_load_finish (GrLaneSession *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_lane_session_load_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/*< private >
 * gr_lane_session_change_origin:
 * @self: a session
 *
 * Takes up the tokens of the origin that the environment speaks to from now on. Those of the one before stay in the secret
 * store and come back with it: what one server issued is never shown to another.
 */
void
gr_lane_session_change_origin (GrLaneSession *self)
{
  gr_lane_session_cancel_sign_in (self);
  gr_lane_session_set_tokens (self, NULL, GR_LANE_LOADING);
  gr_lane_session_load_async (self, NULL, NULL, NULL);
}

static void
get_client_cb (GObject      *source_object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrTokenClient    *client;
  GError           *error = NULL;

  client = gr_environment_client_finish (result, &error);
  if (client != NULL)
    g_task_return_pointer (task, client, g_object_unref);
  else
    g_task_return_error (task, error);
}

/*< private >
 * gr_lane_session_get_client_async:
 * @self: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the client is there
 * @user_data: for @callback
 *
 * Makes a token client with the key of the environment and the client secret from the secret store.
 */
void
gr_lane_session_get_client_async (GrLaneSession      *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_autoptr (GTask)    task = g_task_new (self, cancellable, callback, user_data);
  GrEnvironmentContext context = {self->workspace, self->environment, self->catalog, self->secrets, self->http, self->clock, self->trace};

  g_task_set_source_tag (task, gr_lane_session_get_client_async);
  gr_environment_client_async (&context, cancellable, get_client_cb, g_steal_pointer (&task));
}

/*< private >
 * gr_lane_session_get_client_finish:
 * @self: a session
 * @result: the result
 * @error: return location for a #GError
 *
 * Gets the client.
 *
 * Returns: (transfer full): a client, or %NULL with %GR_AUTH_ERROR_CHECK_CREDENTIALS or an error of the secret store
 */
GrTokenClient *
gr_lane_session_get_client_finish (GrLaneSession *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_lane_session_get_client_async, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/*< private >
 * gr_lane_session_look_async:
 * @self: a session
 * @callback: (scope async): called when it was looked
 * @user_data: for @callback
 *
 * Looks what the secret store has by now. Another window, or another program that shares the keyring, may have refreshed.
 */
void
gr_lane_session_look_async (GrLaneSession      *self,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  GrSecretAddress address = get_address (self, gr_lane_session_get_kind (self));

  gr_secret_store_lookup_async (self->secrets, &address, NULL, callback, user_data);
}

/*< private >
 * gr_lane_session_look_finish:
 * @self: a session
 * @result: the result
 *
 * Takes over what the store has if that is newer than the tokens in force: other tokens, or the note that they have ended. What
 * cannot be read is not newer.
 *
 * Returns: %TRUE if it was taken over
 */
gboolean
gr_lane_session_look_finish (GrLaneSession *self,
                             GAsyncResult  *result)
{
  g_autoptr (GListStore)   chain = g_list_store_new (GR_TYPE_TOKEN_EVENT);
  g_autoptr (GrSecret)     secret = gr_secret_store_lookup_finish (self->secrets, result, NULL);
  g_autoptr (GrTokenEvent) event = NULL;
  GrLaneState              rest;
  g_autoptr (GrTokenSet)   stored = read_secret (chain, secret, &rest, NULL);

  if (self->tokens == NULL)
    return FALSE;

  if (stored == NULL && rest == GR_LANE_SIGNED_OUT)
    return FALSE;

  if (stored != NULL)
    {
      if (g_str_equal (gr_token_set_get_access_token (stored), gr_token_set_get_access_token (self->tokens)) ||
          gr_token_set_get_issued_at (stored) < gr_token_set_get_issued_at (self->tokens))
        return FALSE;

      event = gr_token_event_new (GR_TOKEN_EVENT_ADOPTED, gr_clock_get_now (self->clock), stored, NULL);
      gr_token_chain_append (chain, event);
    }

  replace_chain (self, chain);
  gr_lane_session_set_tokens (self, stored, rest);

  return TRUE;
}

/* What was stored, and what it adds to the chain. */
typedef struct
{
  GrTokenEvent *event;  /* (owned) (nullable) */
  char         *secret; /* (owned) */
  char         *label;  /* (owned) */
  const char   *kind;   /* of the origin they are of */
} KeepOp;

static void
keep_op_free (gpointer data)
{
  KeepOp *op = data;

  g_clear_object (&op->event);
  g_clear_pointer (&op->secret, gr_secret_free);
  g_clear_pointer (&op->label, g_free);
  g_free (op);
}

static KeepOp *
keep_op_new (GrLaneSession *self,
             GrTokenSet    *tokens,
             GrTokenEvent  *event)
{
  g_autoptr (GListStore) chain = g_list_store_new (GR_TYPE_TOKEN_EVENT);
  g_autoptr (GEnumClass) klass = g_type_class_ref (GR_TYPE_LANE_STATE);
  KeepOp                *op = g_new0 (KeepOp, 1);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->chain)); i++)
    {
      g_autoptr (GrTokenEvent) earlier = g_list_model_get_item (G_LIST_MODEL (self->chain), i);

      gr_token_chain_append (chain, earlier);
    }
  if (event != NULL)
    gr_token_chain_append (chain, event);

  g_set_object (&op->event, event);
  op->kind = gr_lane_session_get_kind (self);
  op->secret = gr_token_chain_to_secret (G_LIST_MODEL (chain), tokens, g_enum_get_value (klass, (int)self->rest)->value_nick);
  op->label = g_strdup_printf ("Greenroom: %s, %s", gr_environment_get_name (self->environment), gr_lane_get_label (self->lane));

  return op;
}

static void
store_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneSession    *self = g_task_get_source_object (task);
  KeepOp           *op = g_task_get_task_data (task);
  GError           *error = NULL;

  if (gr_secret_store_store_finish (GR_SECRET_STORE (source_object), result, &error) && op->event != NULL &&
      op->kind == gr_lane_session_get_kind (self))
    gr_token_chain_append (self->chain, op->event);
  gr_task_end (task, error);
}

static void
store (GTask *task)
{
  GrLaneSession  *self = g_task_get_source_object (task);
  KeepOp         *op = g_task_get_task_data (task);
  GrSecretAddress address = get_address (self, op->kind);

  if (!gr_lane_session_is_local (self))
    {
      gr_secret_store_store_async (self->secrets, &address, op->label, op->secret, NULL, store_cb, g_object_ref (task));
      return;
    }

  gr_secret_store_hold (self->secrets, &address, op->secret);
  if (op->event != NULL)
    gr_token_chain_append (self->chain, op->event);
  g_task_return_boolean (task, TRUE);
}

/*< private >
 * gr_lane_session_keep_tokens_async:
 * @self: a session
 * @tokens: tokens that were just issued
 * @callback: (scope async): called when they are kept
 * @user_data: for @callback
 *
 * Keeps tokens before they are used: a refresh token that TikTok has rotated is worth nothing, and the new one must not be lost
 * with the process. Nobody can cancel that. Tokens of the Local sandbox are held in memory only.
 */
void
gr_lane_session_keep_tokens_async (GrLaneSession      *self,
                                   GrTokenSet         *tokens,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_autoptr (GTask)        task = g_task_new (self, NULL, callback, user_data);
  GrTokenEventKind         kind = gr_token_set_get_rotations (tokens) > 0 ? GR_TOKEN_EVENT_REFRESHED : GR_TOKEN_EVENT_ISSUED;
  g_autoptr (GrTokenEvent) event = NULL;

  event = gr_token_event_new (kind, gr_token_set_get_issued_at (tokens), tokens, gr_token_set_get_log_id (tokens));
  g_task_set_source_tag (task, gr_lane_session_keep_tokens_async);
  g_task_set_task_data (task, keep_op_new (self, tokens, event), keep_op_free);
  store (task);
}

/*< private >
 * gr_lane_session_keep_aside:
 * @self: a session
 * @tokens: tokens that were just issued
 * @kind: the kind of the origin that issued them
 *
 * Keeps tokens of an origin that the environment no longer speaks to. They are there when it does so again.
 */
void
gr_lane_session_keep_aside (GrLaneSession *self,
                            GrTokenSet    *tokens,
                            const char    *kind)
{
  g_autoptr (GTask)    task = g_task_new (self, NULL, NULL, NULL);
  g_autoptr (GrSecret) secret = gr_token_set_to_secret (tokens);
  KeepOp              *op = keep_op_new (self, NULL, NULL);

  op->kind = kind;
  gr_secret_free (op->secret);
  op->secret = g_steal_pointer (&secret);
  g_task_set_source_tag (task, gr_lane_session_keep_aside);
  g_task_set_task_data (task, op, keep_op_free);
  store (task);
}

/*< private >
 * gr_lane_session_keep_tokens_finish:
 * @self: a session
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether the tokens are kept.
 *
 * Returns: %TRUE if they are
 */
gboolean
gr_lane_session_keep_tokens_finish (GrLaneSession *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_lane_session_keep_tokens_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
clear_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneSession    *self = g_task_get_source_object (task);
  GError           *error = NULL;

  /* Where a sign-in ended meanwhile, its tokens are what is stored. */
  if (gr_secret_store_clear_finish (GR_SECRET_STORE (source_object), result, &error) && self->tokens == NULL)
    store (task);
  else
    gr_task_end (task, error);
}

/*< private >
 * gr_lane_session_forget_tokens_async:
 * @self: a session that has no tokens any more
 * @callback: (scope async): called when they are gone
 * @user_data: for @callback
 *
 * Removes the tokens from the secret store, because TikTok no longer accepts them. What is known about them, and why they ended,
 * stays there.
 */
void
gr_lane_session_forget_tokens_async (GrLaneSession      *self,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  GrSecretAddress   address = get_address (self, gr_lane_session_get_kind (self));

  g_task_set_source_tag (task, gr_lane_session_forget_tokens_async);
  g_task_set_task_data (task, keep_op_new (self, NULL, NULL), keep_op_free);

  if (gr_lane_session_is_local (self))
    store (task);
  else
    gr_secret_store_clear_async (self->secrets, &address, NULL, clear_cb, g_steal_pointer (&task));
}

/*< private >
 * gr_lane_session_forget_tokens_finish:
 * @self: a session
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether they are gone.
 *
 * Returns: %TRUE if they are
 */
gboolean
gr_lane_session_forget_tokens_finish (GrLaneSession *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_lane_session_forget_tokens_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
