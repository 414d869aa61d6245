/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-token-client.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-http.h"
#include "gr-json.h"
#include "gr-strict-uri.h"
#include "gr-util.h"

struct _GrTokenClient
{
  GObject parent_instance;

  SoupSession *session;
  char        *token_uri;
  char        *revoke_uri;
  char        *client_key;
  char        *client_secret;
  GrClock     *clock;
  GListStore  *trace;
  char        *log_id;      /* (nullable): of the last answer */
  guint        retry_after; /* seconds that the last answer asked for */
};

G_DEFINE_FINAL_TYPE (GrTokenClient, gr_token_client, G_TYPE_OBJECT)

typedef struct
{
  SoupMessage *message;   /* (owned) */
  GrTokenSet  *refreshed; /* (owned) (nullable): the tokens that a refresh replaces */
  gint64       asked_at;
} CallOp;

static void
call_op_free (gpointer data)
{
  CallOp *op = data;

  g_clear_object (&op->message);
  g_clear_pointer (&op->refreshed, gr_token_set_unref);
  g_free (op);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CallOp, call_op_free)

/* A client secret and tokens leave this computer encrypted or not at all. */
static gboolean
is_safe_endpoint (const char *text)
{
  g_autoptr (GrStrictUri) uri = gr_strict_uri_parse (text, GR_STRICT_URI_ENDPOINT, NULL);

  return uri != NULL && !uri->any_port && (g_str_equal (uri->scheme, "https") || gr_strict_uri_is_loopback (uri));
}

static void
form_add (GString    *form,
          const char *name,
          const char *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (form, "%s%s=", form->len > 0 ? "&" : "", name);
  g_string_append_uri_escaped (form, value, NULL, FALSE);
}

static GString *
form_new (GrTokenClient *self)
{
  GString *form = g_string_sized_new (1024);

  form_add (form, "client_key", self->client_key);
  form_add (form, "client_secret", self->client_secret);

  return form;
}

static GBytes *
form_end (GString *form)
{
  gsize length = form->len;
  char *text = g_string_free (form, FALSE);

  return g_bytes_new_with_free_func (text, length, (GDestroyNotify)gr_secret_free, text);
}

/* Errors come flat, or, from version 1 of the API, in a data object beside "message": "error". An HTTP status of 200 says
 * nothing: the body decides. */
static gboolean
check_body (JsonObject *answer,
            const char *log_id,
            GError    **error)
{
  const char *code = gr_json_get_string (answer, "error");
  JsonObject *data = gr_json_get_object (answer, "data");
  JsonObject *envelope = gr_json_get_object (answer, "error");

  if (code != NULL && *code != '\0')
    {
      gr_auth_set_error (error, code, gr_json_get_string (answer, "error_type"), NULL, gr_json_get_string (answer, "error_description"), log_id);
      return FALSE;
    }

  if (envelope != NULL && g_strcmp0 (gr_json_get_string (envelope, "code"), "ok") != 0)
    {
      gr_auth_set_error (error, gr_json_get_string (envelope, "code"), NULL, NULL, gr_json_get_string (envelope, "message"), log_id);
      return FALSE;
    }

  if (data != NULL && gr_json_get_int (data, "error_code", 0) != 0)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, gr_json_get_int (data, "error_code", 0));

      gr_auth_set_error (error, gr_json_get_string (answer, "message"), NULL, number, gr_json_get_string (data, "description"), log_id);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_answer (CallOp   *op,
              JsonNode *answer,
              guint     status,
              GError  **error)
{
  g_autofree char *log_id = gr_http_dup_log_id (op->message, answer);

  if (gr_http_status_is_temporary (status))
    {
      gr_auth_set_status_error (error, status, log_id);
      return FALSE;
    }

  if (SOUP_STATUS_IS_REDIRECTION (status))
    {
      g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER,
                   _ ("The token endpoint answered with a redirect (HTTP %u), which was not followed because the request holds the client secret."), status);
      return FALSE;
    }

  if (answer != NULL && JSON_NODE_HOLDS_OBJECT (answer) && !check_body (json_node_get_object (answer), log_id, error))
    return FALSE;

  if (!SOUP_STATUS_IS_SUCCESSFUL (status))
    {
      g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED,
                   _ ("The token endpoint refused the request with HTTP %u and no reason. Check its address and the environment’s client key."), status);
      return FALSE;
    }

  return TRUE;
}

/* A network that fails now may work later; an answer that is no answer may not. */
static GError *
translate_http_error (CallOp *op,
                      GError *cause,
                      guint   status)
{
  GError *error = NULL;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_error_copy (cause);
  if (g_error_matches (cause, GR_HTTP_ERROR, GR_HTTP_ERROR_NOT_JSON) && !check_answer (op, NULL, status, &error))
    return error;
  if (g_error_matches (cause, GR_HTTP_ERROR, GR_HTTP_ERROR_UNREACHABLE) || g_error_matches (cause, GR_HTTP_ERROR, GR_HTTP_ERROR_TIMED_OUT))
    return g_error_new_literal (GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER, cause->message);

  return g_error_new (GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER, _ ("%s — the answer was thrown away; check the address of the token endpoint."), cause->message);
}

static void
call_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)    task = g_steal_pointer (&user_data);
  CallOp              *op = g_task_get_task_data (task);
  g_autoptr (JsonNode) answer = NULL;
  g_autoptr (GError)   cause = NULL;
  GrTokenClient       *self = g_task_get_source_object (task);
  GError              *error = NULL;
  guint                status;

  answer = gr_http_send_json_finish (result, &status, &cause);
  g_free (self->log_id);
  self->log_id = gr_http_dup_log_id (op->message, answer);
  self->retry_after = gr_http_get_retry_after (op->message, gr_clock_get_now (self->clock));

  if (answer == NULL)
    g_task_return_error (task, translate_http_error (op, cause, status));
  else if (!check_answer (op, answer, status, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&answer), (GDestroyNotify)json_node_unref);
}

static void
call_async (GrTokenClient      *self,
            gpointer            source_tag,
            const char         *title,
            const char         *uri,
            GString            *form,
            GrTokenSet         *refreshed,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  g_autoptr (GTask)  task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GBytes) body = form_end (form);
  g_autoptr (CallOp) op = g_new0 (CallOp, 1);
  SoupMessage       *message;

  g_task_set_source_tag (task, source_tag);

  if (!is_safe_endpoint (uri) || (op->message = soup_message_new (SOUP_METHOD_POST, uri)) == NULL)
    {
      g_task_return_new_error (task, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED,
                               _ ("“%s” is no address that a client secret may be sent to: it has to be https, or on this computer."), uri);
      return;
    }

  message = op->message;
  op->refreshed = refreshed != NULL ? gr_token_set_ref (refreshed) : NULL;
  op->asked_at = gr_clock_get_now (self->clock);
  g_task_set_task_data (task, g_steal_pointer (&op), call_op_free);

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  soup_message_headers_replace (soup_message_get_request_headers (message), "Accept", "application/json");
  soup_message_set_request_body_from_bytes (message, "application/x-www-form-urlencoded", body);
  if (self->trace != NULL)
    gr_http_record_form (message, self->trace, title, body, self->clock);

  gr_http_send_json_async (self->session, message, cancellable, call_cb, g_steal_pointer (&task));
}

static GrTokenSet *
read_tokens (GrTokenClient *self,
             CallOp        *op,
             JsonNode      *answer,
             GError       **error)
{
  g_autoptr (GrTokenSet) issued = NULL;
  g_autoptr (GrTokenSet) tokens = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (answer))
    {
      g_set_error_literal (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER,
                           _ ("The answer of the token endpoint is not a JSON object and was thrown away. Check the address of the token endpoint."));
      return NULL;
    }

  issued = gr_token_set_new_from_answer (json_node_get_object (answer), op->asked_at, error);
  if (issued == NULL)
    return NULL;

  tokens = gr_token_set_with_log_id (issued, self->log_id);
  if (op->refreshed == NULL)
    return g_steal_pointer (&tokens);

  return gr_token_set_renew (op->refreshed, tokens);
}

static GrTokenSet *
call_finish (GrTokenClient *self,
             GAsyncResult  *result,
             gpointer       source_tag,
             GError       **error)
{
  g_autoptr (JsonNode) answer = NULL;
  GrTokenSet          *tokens;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == source_tag, NULL);

  answer = g_task_propagate_pointer (G_TASK (result), error);
  if (answer == NULL)
    return NULL;

  tokens = read_tokens (self, g_task_get_task_data (G_TASK (result)), answer, error);
  gr_json_wipe (answer);

  return tokens;
}

static void
gr_token_client_finalize (GObject *object)
{
  GrTokenClient *self = GR_TOKEN_CLIENT (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->token_uri, g_free);
  g_clear_pointer (&self->revoke_uri, g_free);
  g_clear_pointer (&self->client_key, g_free);
  g_clear_pointer (&self->client_secret, gr_secret_free);
  g_clear_object (&self->clock);
  g_clear_object (&self->trace);
  g_clear_pointer (&self->log_id, g_free);

  G_OBJECT_CLASS (gr_token_client_parent_class)->finalize (object);
}

static void
gr_token_client_class_init (GrTokenClientClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_token_client_finalize;
}

static void
gr_token_client_init (GrTokenClient *self)
{
}

/**
 * gr_token_client_new:
 * @session: the HTTP session
 * @token_uri: the token endpoint, with its last slash
 * @revoke_uri: the revoke endpoint, with its last slash
 * @client_key: the client key of the environment
 * @client_secret: the client secret of the environment
 * @clock: the clock that lifetimes are counted from
 *
 * Makes a client for the endpoints of https://developers.tiktok.com/doc/oauth-user-access-token-management. It sends nothing to
 * an address that is neither https nor on this computer, and follows no redirect.
 *
 * Returns: (transfer full): a client
 */
GrTokenClient *
gr_token_client_new (SoupSession *session,
                     const char  *token_uri,
                     const char  *revoke_uri,
                     const char  *client_key,
                     const char  *client_secret,
                     GrClock     *clock)
{
  GrTokenClient *self;

  g_return_val_if_fail (SOUP_IS_SESSION (session), NULL);
  g_return_val_if_fail (token_uri != NULL, NULL);
  g_return_val_if_fail (revoke_uri != NULL, NULL);
  g_return_val_if_fail (client_key != NULL, NULL);
  g_return_val_if_fail (client_secret != NULL, NULL);
  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);

  self = g_object_new (GR_TYPE_TOKEN_CLIENT, NULL);
  self->session = g_object_ref (session);
  self->token_uri = g_strdup (token_uri);
  self->revoke_uri = g_strdup (revoke_uri);
  self->client_key = g_strdup (client_key);
  self->client_secret = gr_secret_dup (client_secret);
  self->clock = g_object_ref (clock);

  return self;
}

/**
 * gr_token_client_set_trace:
 * @self: a client
 * @trace: (nullable) (element-type GrExchange): where each request is recorded
 *
 * Sets the model that requests are recorded in. Records hold neither secrets nor bodies.
 */
void
gr_token_client_set_trace (GrTokenClient *self,
                           GListStore    *trace)
{
  g_return_if_fail (GR_IS_TOKEN_CLIENT (self));
  g_return_if_fail (trace == NULL || G_IS_LIST_STORE (trace));

  g_set_object (&self->trace, trace);
}

/**
 * gr_token_client_get_log_id:
 * @self: a client
 *
 * Gets the log id of the last answer.
 *
 * Returns: (nullable): the log id; %NULL if there was none
 */
const char *
gr_token_client_get_log_id (GrTokenClient *self)
{
  g_return_val_if_fail (GR_IS_TOKEN_CLIENT (self), NULL);

  return self->log_id;
}

/**
 * gr_token_client_get_retry_after:
 * @self: a client
 *
 * Gets how long the server asked in its last answer to be left alone.
 *
 * Returns: seconds; 0 if it did not ask
 */
guint
gr_token_client_get_retry_after (GrTokenClient *self)
{
  g_return_val_if_fail (GR_IS_TOKEN_CLIENT (self), 0);

  return self->retry_after;
}

/**
 * gr_token_client_exchange_async:
 * @self: a client
 * @code: an authorization code, decoded
 * @redirect_uri: (nullable): the redirect URI of the authorization request, byte for byte; %NULL for a mini game
 * @verifier: (nullable): the PKCE verifier of the authorization request; %NULL for a mini game
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the tokens are there
 * @user_data: for @callback
 *
 * Exchanges @code for tokens. A code works once and for minutes only. Mini games send neither redirect URI nor verifier
 * (https://developers.tiktok.com/doc/minis-oauth).
 */
void
gr_token_client_exchange_async (GrTokenClient      *self,
                                const char         *code,
                                const char         *redirect_uri,
                                const char         *verifier,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GString *form;

  g_return_if_fail (GR_IS_TOKEN_CLIENT (self));
  g_return_if_fail (code != NULL);

  form = form_new (self);
  form_add (form, "code", code);
  form_add (form, "grant_type", "authorization_code");
  form_add (form, "redirect_uri", redirect_uri);
  form_add (form, "code_verifier", verifier);

  call_async (self, gr_token_client_exchange_async, _ ("Exchange the code for tokens"), self->token_uri, form, NULL, cancellable, callback, user_data);
}

/**
 * gr_token_client_exchange_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Gets the tokens.
 *
 * Returns: (transfer full): the tokens, or %NULL with a %GR_AUTH_ERROR or %G_IO_ERROR_CANCELLED
 */
GrTokenSet *
gr_token_client_exchange_finish (GrTokenClient *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (GR_IS_TOKEN_CLIENT (self), NULL);

  return call_finish (self, result, gr_token_client_exchange_async, error);
}

/**
 * gr_token_client_refresh_async:
 * @self: a client
 * @tokens: tokens with a refresh token
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the new tokens are there
 * @user_data: for @callback
 *
 * Refreshes @tokens. TikTok rotates: once this succeeded, the old refresh token is worth nothing, so store the new one before
 * anything else (https://developers.tiktok.com/docs/en/oauth-refresh-a-user-access-token).
 */
void
gr_token_client_refresh_async (GrTokenClient      *self,
                               GrTokenSet         *tokens,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  GString *form;

  g_return_if_fail (GR_IS_TOKEN_CLIENT (self));
  g_return_if_fail (tokens != NULL);

  if (gr_token_set_get_refresh_token (tokens) == NULL)
    {
      g_task_report_new_error (self, callback, user_data, gr_token_client_refresh_async, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN,
                               _ ("There is no refresh token. Sign in again."));
      return;
    }

  form = form_new (self);
  form_add (form, "grant_type", "refresh_token");
  form_add (form, "refresh_token", gr_token_set_get_refresh_token (tokens));

  call_async (self, gr_token_client_refresh_async, _ ("Refresh the tokens"), self->token_uri, form, tokens, cancellable, callback, user_data);
}

/**
 * gr_token_client_refresh_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Gets the new tokens. Only %GR_AUTH_ERROR_SIGN_IN_AGAIN means that the old ones are worth nothing; after any other error they
 * may still be tried.
 *
 * Returns: (transfer full): the tokens, or %NULL with a %GR_AUTH_ERROR or %G_IO_ERROR_CANCELLED
 */
GrTokenSet *
gr_token_client_refresh_finish (GrTokenClient *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (GR_IS_TOKEN_CLIENT (self), NULL);

  return call_finish (self, result, gr_token_client_refresh_async, error);
}

/**
 * gr_token_client_get_client_token_async:
 * @self: a client
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the token is there
 * @user_data: for @callback
 *
 * Asks for a token of the app itself. It proves that key and secret belong together, and nothing about Login Kit
 * (https://developers.tiktok.com/doc/client-access-token-management).
 */
void
gr_token_client_get_client_token_async (GrTokenClient      *self,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  GString *form;

  g_return_if_fail (GR_IS_TOKEN_CLIENT (self));

  form = form_new (self);
  form_add (form, "grant_type", "client_credentials");

  call_async (self, gr_token_client_get_client_token_async, _ ("Get a client token"), self->token_uri, form, NULL, cancellable, callback, user_data);
}

/**
 * gr_token_client_get_client_token_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Gets the token.
 *
 * Returns: (transfer full): a token set without refresh token, or %NULL with a %GR_AUTH_ERROR or %G_IO_ERROR_CANCELLED
 */
GrTokenSet *
gr_token_client_get_client_token_finish (GrTokenClient *self,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  g_return_val_if_fail (GR_IS_TOKEN_CLIENT (self), NULL);

  return call_finish (self, result, gr_token_client_get_client_token_async, error);
}

/**
 * gr_token_client_revoke_async:
 * @self: a client
 * @tokens: the tokens to revoke
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when they are revoked
 * @user_data: for @callback
 *
 * Revokes the access the user gave (https://developers.tiktok.com/docs/en/oauth-revoke-a-user-access-token).
 */
void
gr_token_client_revoke_async (GrTokenClient      *self,
                              GrTokenSet         *tokens,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GString *form;

  g_return_if_fail (GR_IS_TOKEN_CLIENT (self));
  g_return_if_fail (tokens != NULL);

  form = form_new (self);
  form_add (form, "token", gr_token_set_get_access_token (tokens));

  call_async (self, gr_token_client_revoke_async, _ ("Revoke the access"), self->revoke_uri, form, NULL, cancellable, callback, user_data);
}

/**
 * gr_token_client_revoke_finish:
 * @self: a client
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether the tokens are revoked. An empty answer is a success.
 *
 * Returns: %TRUE if they are, or %FALSE with a %GR_AUTH_ERROR or %G_IO_ERROR_CANCELLED
 */
gboolean
gr_token_client_revoke_finish (GrTokenClient *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_autoptr (JsonNode) answer = NULL;

  g_return_val_if_fail (GR_IS_TOKEN_CLIENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_token_client_revoke_async, FALSE);

  answer = g_task_propagate_pointer (G_TASK (result), error);
  return answer != NULL;
}
