/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session-private.h"

#include <glib/gi18n.h>

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
  const char        *base_uri = gr_environment_get_base_uri (self->environment);
  g_autoptr (GError) problem = NULL;

  if (!gr_environment_check_endpoints (self->environment, &problem))
    {
      g_set_error_literal (error, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED, problem->message);
      return FALSE;
    }

  if (!gr_lane_session_is_local (self) || (base_uri != NULL && *base_uri != '\0'))
    return TRUE;

  g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER,
               _ ("“%s” is not running yet. Try again in a moment."), gr_environment_get_name (self->environment));
  return FALSE;
}

static GrSecretAddress
get_address (GrLaneSession *self,
             const char    *kind)
{
  GrSecretAddress address = g_str_equal (kind, GR_SECRET_TOKENS)
                              ? gr_secret_address_of_lane (self->workspace, self->lane, kind)
                              : gr_secret_address_of_environment (self->workspace, gr_environment_get_id (self->environment), kind);

  /* The environment may have left the workspace, and what it is spoken to is no less its own then. */
  address.kind = gr_secret_kind_of_environment (self->environment, kind);
  return address;
}

/* Whether the origin that requests go to is still the one that a secret was looked up for. */
static gboolean
is_still_kind (GrLaneSession *self,
               GTask         *task,
               const char    *kind)
{
  return g_str_equal (gr_secret_kind_of_environment (self->environment, kind), g_task_get_task_data (task));
}

static void
load_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)      task = g_steal_pointer (&user_data);
  GrLaneSession         *self = g_task_get_source_object (task);
  g_autoptr (GrSecret)   secret = NULL;
  g_autoptr (GrTokenSet) tokens = NULL;
  GError                *error = NULL;

  secret = gr_secret_store_lookup_finish (GR_SECRET_STORE (source_object), result, &error);
  if (!is_still_kind (self, task, GR_SECRET_TOKENS))
    {
      g_clear_error (&error);
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (secret != NULL)
    tokens = gr_token_set_from_secret (secret, &error);

  /* A sign-in that ended meanwhile has the newer tokens, and what was ended or revoked does not come back. */
  if (self->tokens == NULL && (self->rest == GR_LANE_LOADING || self->rest == GR_LANE_SIGNED_OUT))
    gr_lane_session_set_tokens (self, tokens, GR_LANE_SIGNED_OUT);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
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

  address = get_address (self, GR_SECRET_TOKENS);
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
  g_autoptr (GTask)         task = g_steal_pointer (&user_data);
  GrLaneSession            *self = g_task_get_source_object (task);
  const char               *base_uri = gr_environment_get_api_stand_in (self->environment);
  const char               *client_key = gr_environment_get_client_key (self->environment);
  g_autofree char          *token_uri = NULL;
  g_autofree char          *revoke_uri = NULL;
  g_autoptr (GrSecret)      secret = NULL;
  g_autoptr (GrTokenClient) client = NULL;
  g_autoptr (GError)        error = NULL;

  secret = gr_secret_store_lookup_finish (GR_SECRET_STORE (source_object), result, &error);
  if (error == NULL && !is_still_kind (self, task, GR_SECRET_CLIENT_SECRET))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The endpoints of the environment were changed."));
  if (error != NULL || !gr_lane_session_check_reachable (self, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (secret == NULL || *secret == '\0' || client_key == NULL || *client_key == '\0')
    {
      g_task_return_new_error (task, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_CREDENTIALS,
                               _ ("“%s” has no client key or no client secret. Copy both from the portal into the environment’s credentials."),
                               gr_environment_get_name (self->environment));
      return;
    }

  token_uri = gr_catalog_dup_endpoint_uri (self->catalog, "oauth.token", base_uri);
  revoke_uri = gr_catalog_dup_endpoint_uri (self->catalog, "oauth.revoke", base_uri);
  client = gr_token_client_new (self->http, token_uri, revoke_uri, client_key, secret, self->clock);
  gr_token_client_set_trace (client, self->trace);

  g_task_return_pointer (task, g_steal_pointer (&client), g_object_unref);
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
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GrSecretAddress   address = get_address (self, GR_SECRET_CLIENT_SECRET);

  g_task_set_source_tag (task, gr_lane_session_get_client_async);
  g_task_set_task_data (task, (gpointer)address.kind, NULL);
  gr_secret_store_lookup_async (self->secrets, &address, cancellable, get_client_cb, g_steal_pointer (&task));
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

static void
keep_tokens_cb (GObject      *source_object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GError           *error = NULL;

  if (gr_secret_store_store_finish (GR_SECRET_STORE (source_object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
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
  g_autoptr (GTask)    task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GrSecret) secret = gr_token_set_to_secret (tokens);
  GrSecretAddress      address = get_address (self, GR_SECRET_TOKENS);
  g_autofree char     *label = NULL;

  g_task_set_source_tag (task, gr_lane_session_keep_tokens_async);

  if (gr_lane_session_is_local (self))
    {
      gr_secret_store_hold (self->secrets, &address, secret);
      g_task_return_boolean (task, TRUE);
      return;
    }

  label = g_strdup_printf ("Greenroom: %s, %s", gr_environment_get_name (self->environment), gr_lane_get_label (self->lane));
  gr_secret_store_store_async (self->secrets, &address, label, secret, NULL, keep_tokens_cb, g_steal_pointer (&task));
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
forget_tokens_cb (GObject      *source_object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GError           *error = NULL;

  if (gr_secret_store_clear_finish (GR_SECRET_STORE (source_object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/*< private >
 * gr_lane_session_forget_tokens_async:
 * @self: a session
 * @callback: (scope async): called when they are gone
 * @user_data: for @callback
 *
 * Removes the tokens from the secret store, because TikTok no longer accepts them.
 */
void
gr_lane_session_forget_tokens_async (GrLaneSession      *self,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  GrSecretAddress   address = get_address (self, GR_SECRET_TOKENS);

  g_task_set_source_tag (task, gr_lane_session_forget_tokens_async);

  if (gr_lane_session_is_local (self))
    {
      gr_secret_store_hold (self->secrets, &address, NULL);
      g_task_return_boolean (task, TRUE);
      return;
    }

  gr_secret_store_clear_async (self->secrets, &address, NULL, forget_tokens_cb, g_steal_pointer (&task));
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
