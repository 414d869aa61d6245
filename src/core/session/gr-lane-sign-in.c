/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session-private.h"

#include <glib/gi18n.h>

#include <string.h>

#include "gr-dialect.h"
#include "gr-redirect-uri.h"
#include "gr-secret-owner.h"
#include "gr-strict-uri.h"
#include "gr-util.h"

/* RFC 6335 §6: the dynamic ports, which no service is assigned to. */
#define FIRST_DYNAMIC_PORT 49152

/* Longer than any code that was seen. */
#define MAX_CODE_LENGTH 4096

typedef struct
{
  char          *code;         /* (owned) */
  char          *redirect_uri; /* (owned) (nullable) */
  char          *verifier;     /* (owned) (nullable) */
  char         **scopes;       /* (owned) (nullable): granted unless the token answer says otherwise */
  const char    *secret_kind;  /* of the origin that issued the code */
  GrAuthRequest *request;      /* (owned) (nullable) */
  GrTokenSet    *tokens;       /* (owned) (nullable) */
} SignInOp;

static void
sign_in_op_free (gpointer data)
{
  SignInOp *op = data;

  g_clear_pointer (&op->code, gr_secret_free);
  g_clear_pointer (&op->redirect_uri, g_free);
  g_clear_pointer (&op->verifier, gr_secret_free);
  g_clear_pointer (&op->scopes, g_strfreev);
  g_clear_object (&op->request);
  g_clear_pointer (&op->tokens, gr_token_set_unref);
  g_free (op);
}

/* The dialect of the platform that is chosen, if everything for a sign-in with or without a redirect is there but the redirect. */
static const GrDialect *
check_environment (GrLaneSession *self,
                   GError       **error)
{
  const char      *name = gr_environment_get_name (self->environment);
  const char      *platform = gr_environment_get_platform (self->environment);
  const char      *client_key = gr_environment_get_client_key (self->environment);
  const GrDialect *dialect = gr_dialect_find (platform);

  if (!gr_lane_session_check_reachable (self, error))
    return NULL;

  if (dialect == NULL)
    {
      g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED,
                   _ ("“%s” is set to the platform “%s”, which Greenroom does not know. Choose another one in Environments and Regions."), name, platform);
      return NULL;
    }

  if (client_key == NULL || *client_key == '\0')
    {
      g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_CREDENTIALS,
                   _ ("“%s” has no client key. Copy it from the portal into the environment’s credentials."), name);
      return NULL;
    }

  return dialect;
}

static gboolean
check_request (GrLaneSession   *self,
               const GrDialect *dialect,
               GError         **error)
{
  const char        *name = gr_environment_get_name (self->environment);
  const char *const *scopes = gr_environment_get_scopes (self->environment);

  if (dialect->redirect_rules == NULL)
    {
      g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED,
                   _ ("“%s” is a mini game, which signs in inside TikTok and not in a browser. Enter the code that its login call gives."), name);
      return FALSE;
    }

  if (scopes == NULL || *scopes == NULL)
    {
      g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_SCOPES,
                   _ ("“%s” lists no scopes. Add the scopes that are enabled for it in the portal."), name);
      return FALSE;
    }

  return TRUE;
}

/* The first that the platform can have, where the lists of several platforms were written into one. */
static const char *
choose_registered (const GrDialect   *dialect,
                   const char *const *registered)
{
  gboolean is_desktop = g_str_equal (dialect->redirect_rules, "desktop");

  for (guint i = 0; registered[i] != NULL; i++)
    {
      g_autoptr (GrStrictUri) uri = gr_strict_uri_parse (registered[i], GR_STRICT_URI_PLAIN_PATH, NULL);

      if (uri != NULL && gr_strict_uri_is_loopback (uri) == is_desktop)
        return registered[i];
    }

  return registered[0];
}

/* One that this environment lists, with a real port in place of a wildcard. */
static char *
dup_redirect_uri (GrLaneSession   *self,
                  const GrDialect *dialect,
                  const char      *wanted,
                  GError         **error)
{
  const char *const *registered = gr_environment_get_redirect_uris (self->environment);
  g_autofree char   *redirect_uri = NULL;
  guint16            port;

  if (registered == NULL || *registered == NULL)
    {
      g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_REDIRECT_URI,
                   _ ("“%s” lists no redirect URI. Add the one that is registered for it in the portal."), gr_environment_get_name (self->environment));
      return NULL;
    }

  if (wanted == NULL)
    wanted = gr_environment_get_platform (self->environment) != NULL ? choose_registered (dialect, registered) : registered[0];
  gr_random_fill (self->random, (guint8 *)&port, sizeof port);
  redirect_uri = gr_redirect_uri_with_port (wanted,
                                            FIRST_DYNAMIC_PORT + port % (G_MAXUINT16 + 1 - FIRST_DYNAMIC_PORT));

  for (guint i = 0; registered[i] != NULL; i++)
    {
      if (gr_redirect_uri_matches (registered[i], redirect_uri))
        return g_steal_pointer (&redirect_uri);
    }

  g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_REDIRECT_URI,
               _ ("“%s” is not a usable redirect URI of “%s”. Register it there, or mend the one that is listed."),
               redirect_uri, gr_environment_get_name (self->environment));
  return NULL;
}

static void
record_begin (GrLaneSession     *self,
              const char        *redirect_uri,
              const char *const *scopes)
{
  g_autoptr (GrExchange) begin = gr_exchange_new_event (_ ("Sign-in begun"), NULL, gr_clock_get_now (self->clock));
  g_autofree char       *scope = g_strjoinv (",", (char **)scopes);

  if (redirect_uri != NULL)
    gr_exchange_add_parameter (begin, "redirect_uri", redirect_uri, FALSE);
  gr_exchange_add_parameter (begin, "scope", scope, FALSE);
  g_list_store_append (self->trace, begin);
}

/**
 * gr_lane_session_ask_who:
 * @self: a session
 *
 * Has the next sign-in ask for the consent page whatever the environment says, for somebody who means to sign in as another user.
 */
void
gr_lane_session_ask_who (GrLaneSession *self)
{
  g_return_if_fail (GR_IS_LANE_SESSION (self));

  self->ask_who = TRUE;
}

/**
 * gr_lane_session_begin_sign_in:
 * @self: a session
 * @redirect_uri: (nullable): a redirect URI that the environment lists, or the address of a listener on a port that its wildcard
 *   covers; %NULL for the first that is listed and that the platform can have. A wildcard port becomes a dynamic one.
 * @error: return location for a #GError
 *
 * Begins a sign-in in the dialect of the environment's platform: the state becomes %GR_LANE_SIGNING_IN. One that was under way
 * is given up. A mini game has no such request: see gr_lane_session_redeem_code_async().
 *
 * Returns: (transfer full): the request whose address is to be opened, or %NULL with a %GR_AUTH_ERROR that names what the
 *   environment lacks
 */
GrAuthRequest *
gr_lane_session_begin_sign_in (GrLaneSession *self,
                               const char    *redirect_uri,
                               GError       **error)
{
  const GrDialect          *dialect;
  const char *const        *scopes;
  g_autofree char          *authorize_uri = NULL;
  g_autofree char          *full_uri = NULL;
  g_autofree char          *usable = NULL;
  g_autoptr (GrAuthRequest) request = NULL;
  g_autoptr (GrExchange)    asking = NULL;

  g_return_val_if_fail (GR_IS_LANE_SESSION (self), NULL);

  dialect = check_environment (self, error);
  if (dialect == NULL || !check_request (self, dialect, error))
    return NULL;
  usable = dup_redirect_uri (self, dialect, redirect_uri, error);
  if (usable == NULL)
    return NULL;

  gr_lane_session_cancel_sign_in (self);

  scopes = gr_environment_get_scopes (self->environment);
  authorize_uri = gr_catalog_dup_endpoint_uri (self->catalog, "oauth.authorize", gr_environment_get_authorize_stand_in (self->environment));
  request = gr_auth_request_new (dialect, authorize_uri, gr_environment_get_client_key (self->environment), usable, scopes,
                                 self->ask_who || gr_environment_get_always_ask (self->environment), self->clock, self->random);
  self->ask_who = FALSE;

  gr_lane_session_begin_group (self);
  record_begin (self, usable, scopes);
  full_uri = gr_auth_request_dup_uri (request);
  asking = gr_exchange_new (_ ("Ask the user for permission"), SOUP_METHOD_GET, full_uri, gr_clock_get_now (self->clock));
  g_list_store_append (self->trace, asking);
  gr_lane_session_set_request (self, request, asking, scopes);
  gr_lane_session_guard_spent (self, gr_auth_request_get_state (request));

  return g_steal_pointer (&request);
}

/**
 * gr_lane_session_cancel_sign_in:
 * @self: a session
 *
 * Gives a sign-in up that is under way. The state becomes what it was before.
 */
void
gr_lane_session_cancel_sign_in (GrLaneSession *self)
{
  g_return_if_fail (GR_IS_LANE_SESSION (self));

  if (self->request == NULL)
    return;

  if (self->asking != NULL)
    gr_exchange_finish (self->asking, SOUP_STATUS_NONE, NULL, _ ("The sign-in was given up."), gr_clock_get_now (self->clock));
  gr_lane_session_set_request (self, NULL, NULL, NULL);
}

/* Ends the sign-in if it is still the one under way. */
static void
end_sign_in (GrLaneSession *self,
             GTask         *task,
             GError        *error)
{
  SignInOp *op = g_task_get_task_data (task);

  if (self->request == op->request)
    gr_lane_session_set_request (self, NULL, NULL, NULL);
  gr_lane_session_release_busy (self);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
read_user_cb (GObject      *source_object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneSession    *self = GR_LANE_SESSION (source_object);

  /* The tokens are there all the same; why the user is not is a property of the session. */
  gr_lane_session_read_user_finish (self, result, NULL);
  end_sign_in (self, task, NULL);
}

static void
keep_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)      task = g_steal_pointer (&user_data);
  GrLaneSession         *self = GR_LANE_SESSION (source_object);
  SignInOp              *op = g_task_get_task_data (task);
  g_autoptr (GrExchange) stored = NULL;
  GError                *error = NULL;

  if (!gr_lane_session_keep_tokens_finish (self, result, &error))
    {
      end_sign_in (self, task, error);
      return;
    }

  /* The tokens are kept for the origin that issued them, and another one is in force by now. */
  if (!g_str_equal (gr_secret_kind_of_environment (self->environment, GR_SECRET_TOKENS), op->secret_kind))
    {
      end_sign_in (self, task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The sign-in was given up.")));
      return;
    }

  stored = gr_exchange_new_event (_ ("Tokens stored"), NULL, gr_clock_get_now (self->clock));
  gr_lane_session_record (self, stored);
  gr_lane_session_set_tokens (self, op->tokens, GR_LANE_SIGNED_OUT);
  gr_lane_session_read_user_async (self, g_task_get_cancellable (task), read_user_cb, g_object_ref (task));
}

/* Whether the code may still become tokens of this lane: nothing else was begun, and it is still spoken to whom it was. */
static gboolean
is_current (GrLaneSession *self,
            SignInOp      *op)
{
  return self->request == op->request &&
         g_str_equal (gr_secret_kind_of_environment (self->environment, GR_SECRET_TOKENS), op->secret_kind);
}

/* A token answer that names no scope grants what the redirect named, or else what was asked for (RFC 6749 §5.1). */
static void
complete_scopes (SignInOp *op)
{
  g_autoptr (GrTokenSet) answered = NULL;

  if (*gr_token_set_get_scopes (op->tokens) != NULL || op->scopes == NULL)
    return;

  answered = g_steal_pointer (&op->tokens);
  op->tokens = gr_token_set_with_scopes (answered, (const char *const *)op->scopes);
}

static void
exchange_cb (GObject      *source_object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneSession    *self = g_task_get_source_object (task);
  SignInOp         *op = g_task_get_task_data (task);
  GError           *error = NULL;

  op->tokens = gr_token_client_exchange_finish (GR_TOKEN_CLIENT (source_object), result, &error);
  if (op->tokens == NULL)
    {
      end_sign_in (self, task, error);
      return;
    }
  if (!is_current (self, op))
    {
      end_sign_in (self, task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The sign-in was given up.")));
      return;
    }

  complete_scopes (op);
  gr_lane_session_keep_tokens_async (self, op->tokens, keep_cb, g_object_ref (task));
}

static void
client_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask)         task = g_steal_pointer (&user_data);
  GrLaneSession            *self = GR_LANE_SESSION (source_object);
  SignInOp                 *op = g_task_get_task_data (task);
  g_autoptr (GrTokenClient) client = NULL;
  GError                   *error = NULL;

  client = gr_lane_session_get_client_finish (self, result, &error);
  if (client == NULL)
    end_sign_in (self, task, error);
  else
    gr_token_client_exchange_async (client, op->code, op->redirect_uri, op->verifier, g_task_get_cancellable (task), exchange_cb, g_object_ref (task));
}

static void
record_answer (GrLaneSession  *self,
               GrAuthResponse *response)
{
  const GError    *error = gr_auth_response_get_error (response);
  g_autofree char *scopes = NULL;
  g_autofree char *detail = NULL;

  if (self->asking == NULL)
    return;

  if (error == NULL)
    {
      scopes = g_strjoinv (", ", (char **)gr_auth_response_get_scopes (response));
      detail = *scopes != '\0' ? g_strdup_printf (_ ("Redirected with a code. Granted: %s"), scopes) : g_strdup (_ ("Redirected with a code."));
    }

  gr_exchange_finish (self->asking, SOUP_STATUS_FOUND, NULL, error != NULL ? error->message : detail, gr_clock_get_now (self->clock));
  g_clear_object (&self->asking);
}

static char **
dup_expected_scopes (GrLaneSession  *self,
                     GrAuthResponse *response)
{
  const char *const *named = gr_auth_response_get_scopes (response);

  return g_strdupv (*named != NULL ? (char **)named : self->asked);
}

/**
 * gr_lane_session_complete_sign_in_async:
 * @self: a session
 * @request: the request that gr_lane_session_begin_sign_in() made
 * @response: what gr_auth_request_judge() made of the redirect
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the lane is signed in, or not
 * @user_data: for @callback
 *
 * Completes a sign-in: exchanges the code, keeps the tokens, reads the user. If TikTok answered with an error, ends it. Tokens
 * that the lane had before stay in force until the new ones are kept.
 */
void
gr_lane_session_complete_sign_in_async (GrLaneSession      *self,
                                        GrAuthRequest      *request,
                                        GrAuthResponse     *response,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  const GrDialect  *dialect;
  g_autoptr (GTask) task = NULL;
  SignInOp         *op;

  g_return_if_fail (GR_IS_LANE_SESSION (self));
  g_return_if_fail (GR_IS_AUTH_REQUEST (request));
  g_return_if_fail (GR_IS_AUTH_RESPONSE (response));

  dialect = gr_auth_request_get_dialect (request);
  op = g_new0 (SignInOp, 1);
  op->request = g_object_ref (request);
  op->code = gr_secret_dup (gr_auth_response_get_code (response));
  op->redirect_uri = dialect->exchange_has_redirect ? g_strdup (gr_auth_request_get_redirect_uri (request)) : NULL;
  op->verifier = dialect->exchange_has_verifier ? gr_auth_request_steal_verifier (request) : NULL;
  op->scopes = dup_expected_scopes (self, response);
  op->secret_kind = gr_secret_kind_of_environment (self->environment, GR_SECRET_TOKENS);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_lane_session_complete_sign_in_async);
  g_task_set_task_data (task, op, sign_in_op_free);

  gr_lane_session_guard_spent (self, op->code);
  gr_lane_session_guard_spent (self, op->verifier);
  gr_lane_session_hold_busy (self);

  if (request != self->request || (op->code == NULL && gr_auth_response_get_error (response) == NULL))
    {
      end_sign_in (self, task,
                   g_error_new_literal (GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER,
                                        _ ("This answer does not belong to the sign-in under way. Start a new sign-in.")));
      return;
    }

  record_answer (self, response);

  if (op->code == NULL)
    {
      gr_lane_session_note_refused (self, gr_auth_response_get_error (response));
      end_sign_in (self, task, g_error_copy (gr_auth_response_get_error (response)));
    }
  else
    gr_lane_session_get_client_async (self, cancellable, client_cb, g_steal_pointer (&task));
}

/**
 * gr_lane_session_complete_sign_in_finish:
 * @self: a session
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether the lane is signed in. It is even where the user could not be read: see gr_lane_session_get_user_error().
 *
 * Returns: %TRUE if it is, or %FALSE with a %GR_AUTH_ERROR, %G_IO_ERROR_CANCELLED or an error of the secret store
 */
gboolean
gr_lane_session_complete_sign_in_finish (GrLaneSession *self,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_lane_session_complete_sign_in_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* What was copied out of a log or an address may have quotation marks around it and be percent-encoded. It is decoded once:
 * TikTok's codes have no percent sign of their own. */
static char *
dup_entered_code (const char *text)
{
  g_autoptr (GrSecret) trimmed = g_strstrip (gr_secret_dup (text));
  gsize                length = strlen (trimmed);
  const char          *start = trimmed;
  g_autoptr (GrSecret) code = NULL;

  if (length >= 2 && (*trimmed == '"' || *trimmed == '\'') && trimmed[length - 1] == *trimmed)
    {
      trimmed[length - 1] = '\0';
      start++;
    }

  code = strchr (start, '%') != NULL ? g_uri_unescape_string (start, NULL) : g_strdup (start);
  if (code == NULL || *code == '\0' || strlen (code) > MAX_CODE_LENGTH || strstr (code, "://") != NULL)
    return NULL;
  for (const char *p = code; *p != '\0'; p++)
    {
      if (!g_ascii_isgraph (*p))
        return NULL;
    }

  return gr_secret_dup (code);
}

/* A code without a redirect can only come from the mini game itself. */
static gboolean
check_redeemable (GrLaneSession *self,
                  const char    *code,
                  GError       **error)
{
  const GrDialect *dialect = check_environment (self, error);

  if (dialect == NULL)
    return FALSE;

  if (dialect->redirect_rules != NULL)
    {
      g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED,
                   _ ("“%s” is no mini game: its codes come with a redirect. Sign in in a browser."), gr_environment_get_name (self->environment));
      return FALSE;
    }

  if (code == NULL)
    {
      g_set_error_literal (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER,
                           _ ("This is not a code. Copy the code alone, as the login call hands it to its success callback: without spaces, and no address."));
      return FALSE;
    }

  return TRUE;
}

/**
 * gr_lane_session_redeem_code_async:
 * @self: a session
 * @text: the code that the login call of a mini game gave, as somebody typed or pasted it
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the lane is signed in, or not
 * @user_data: for @callback
 *
 * Signs a lane of a mini game in: exchanges the code without redirect URI and verifier
 * (https://developers.tiktok.com/doc/minis-oauth), keeps the tokens, reads the user. A sign-in that was under way is given up.
 * Finish with gr_lane_session_redeem_code_finish().
 */
void
gr_lane_session_redeem_code_async (GrLaneSession      *self,
                                   const char         *text,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GError           *error = NULL;
  SignInOp         *op;

  g_return_if_fail (GR_IS_LANE_SESSION (self));
  g_return_if_fail (text != NULL);

  op = g_new0 (SignInOp, 1);
  op->code = dup_entered_code (text);
  op->scopes = g_strdupv ((char **)gr_environment_get_scopes (self->environment));
  op->secret_kind = gr_secret_kind_of_environment (self->environment, GR_SECRET_TOKENS);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_lane_session_redeem_code_async);
  g_task_set_task_data (task, op, sign_in_op_free);

  if (!check_redeemable (self, op->code, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  gr_lane_session_cancel_sign_in (self);
  gr_lane_session_guard_spent (self, op->code);
  gr_lane_session_hold_busy (self);
  gr_lane_session_get_client_async (self, cancellable, client_cb, g_steal_pointer (&task));
}

/**
 * gr_lane_session_redeem_code_finish:
 * @self: a session
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether the lane is signed in. It is even where the user could not be read: see gr_lane_session_get_user_error().
 *
 * Returns: %TRUE if it is, or %FALSE with a %GR_AUTH_ERROR, %G_IO_ERROR_CANCELLED or an error of the secret store
 */
gboolean
gr_lane_session_redeem_code_finish (GrLaneSession *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_lane_session_redeem_code_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
