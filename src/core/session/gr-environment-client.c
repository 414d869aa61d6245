/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-client.h"

#include <glib/gi18n.h>

#include "gr-secret-owner.h"
#include "gr-util.h"

/* What one call works on. */
typedef struct
{
  GrEnvironmentContext context; /* (owned) */
  const char          *kind;    /* of the origin that the secret is for */
} ClientOp;

static void
client_op_free (gpointer data)
{
  ClientOp             *op = data;
  GrEnvironmentContext *context = &op->context;

  g_clear_object (&context->workspace);
  g_clear_object (&context->environment);
  g_clear_object (&context->catalog);
  g_clear_object (&context->secrets);
  g_clear_object (&context->http);
  g_clear_object (&context->clock);
  g_clear_object (&context->trace);
  g_free (op);
}

static ClientOp *
client_op_new (const GrEnvironmentContext *context)
{
  ClientOp *op = g_new0 (ClientOp, 1);

  g_set_object (&op->context.workspace, context->workspace);
  g_set_object (&op->context.environment, context->environment);
  g_set_object (&op->context.catalog, context->catalog);
  g_set_object (&op->context.secrets, context->secrets);
  g_set_object (&op->context.http, context->http);
  g_set_object (&op->context.clock, context->clock);
  g_set_object (&op->context.trace, context->trace);
  op->kind = gr_secret_kind_of_environment (context->environment, GR_SECRET_CLIENT_SECRET);

  return op;
}

/**
 * gr_environment_check_reachable:
 * @environment: an environment
 * @error: return location for a #GError
 *
 * Checks that custom endpoints can be used, and that the Local sandbox has an address. Without one its requests would go to
 * TikTok.
 *
 * Returns: %TRUE if requests may be sent, or %FALSE with %GR_AUTH_ERROR_TRY_LATER or %GR_AUTH_ERROR_NOT_SUPPORTED
 */
gboolean
gr_environment_check_reachable (GrEnvironment *environment,
                                GError       **error)
{
  const char        *base_uri = gr_environment_get_base_uri (environment);
  g_autoptr (GError) problem = NULL;

  if (!gr_environment_check_endpoints (environment, &problem))
    {
      g_set_error_literal (error, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED, problem->message);
      return FALSE;
    }

  if (gr_environment_get_kind (environment) != GR_ENVIRONMENT_LOCAL || (base_uri != NULL && *base_uri != '\0'))
    return TRUE;

  g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER,
               _ ("“%s” is not running yet. Try again in a moment."), gr_environment_get_name (environment));
  return FALSE;
}

static void
client_secret_cb (GObject      *source_object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask)         task = g_steal_pointer (&user_data);
  ClientOp                 *op = g_task_get_task_data (task);
  GrEnvironmentContext     *context = &op->context;
  const char               *base_uri = gr_environment_get_api_stand_in (context->environment);
  const char               *client_key = gr_environment_get_client_key (context->environment);
  g_autofree char          *token_uri = NULL;
  g_autofree char          *revoke_uri = NULL;
  g_autoptr (GrSecret)      secret = NULL;
  g_autoptr (GrTokenClient) client = NULL;
  g_autoptr (GError)        error = NULL;

  secret = gr_secret_store_lookup_finish (GR_SECRET_STORE (source_object), result, &error);
  if (error == NULL && op->kind != gr_secret_kind_of_environment (context->environment, GR_SECRET_CLIENT_SECRET))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The endpoints of the environment were changed."));
  if (error != NULL || !gr_environment_check_reachable (context->environment, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (secret == NULL || *secret == '\0' || client_key == NULL || *client_key == '\0')
    {
      g_task_return_new_error (task, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_CREDENTIALS,
                               _ ("“%s” has no client key or no client secret. Copy both from the portal into the environment’s credentials."),
                               gr_environment_get_name (context->environment));
      return;
    }

  token_uri = gr_catalog_dup_endpoint_uri (context->catalog, "oauth.token", base_uri);
  revoke_uri = gr_catalog_dup_endpoint_uri (context->catalog, "oauth.revoke", base_uri);
  client = gr_token_client_new (context->http, token_uri, revoke_uri, client_key, secret, context->clock);
  gr_token_client_set_trace (client, context->trace);

  g_task_return_pointer (task, g_steal_pointer (&client), g_object_unref);
}

/**
 * gr_environment_client_async:
 * @context: the environment and all that goes with it, which is copied
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the client is there
 * @user_data: for @callback
 *
 * Makes a token client with the key of the environment and the client secret from the secret store.
 */
void
gr_environment_client_async (const GrEnvironmentContext *context,
                             GCancellable               *cancellable,
                             GAsyncReadyCallback         callback,
                             gpointer                    user_data)
{
  g_autoptr (GTask) task = NULL;
  GrSecretAddress   address;
  ClientOp         *op;

  g_return_if_fail (context != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_environment_client_async);
  op = client_op_new (context);
  g_task_set_task_data (task, op, client_op_free);

  /* The environment may have left the workspace, and what it is spoken to is no less its own then. */
  address = gr_secret_address_of_environment (context->workspace, gr_environment_get_id (context->environment), GR_SECRET_CLIENT_SECRET);
  address.kind = op->kind;
  gr_secret_store_lookup_async (context->secrets, &address, cancellable, client_secret_cb, g_steal_pointer (&task));
}

/**
 * gr_environment_client_finish:
 * @result: the result
 * @error: return location for a #GError
 *
 * Gets the client.
 *
 * Returns: (transfer full): a client, or %NULL with %GR_AUTH_ERROR_CHECK_CREDENTIALS, %GR_AUTH_ERROR_TRY_LATER or an error of
 *   the secret store
 */
GrTokenClient *
gr_environment_client_finish (GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_environment_client_async, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
