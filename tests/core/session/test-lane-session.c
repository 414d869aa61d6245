/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session.h"

#include <string.h>

#include "gr-auth-error.h"
#include "gr-http.h"
#include "gr-json.h"
#include "gr-strict-uri.h"
#include "gr-test-async.h"
#include "gr-test-peer.h"
#include "gr-util.h"

#define START G_GINT64_CONSTANT (1800000000)

#define TOKENS(n) "{\"access_token\": \"act.Planted" n "\", \"expires_in\": 7200, \"refresh_token\": \"rft.Planted" n "\", \"refresh_expires_in\": 15552000," \
                  "\"open_id\": \"open-1\", \"scope\": \"user.info.basic\", \"token_type\": \"Bearer\"}"
#define USER(name)    "{\"data\": {\"user\": {\"open_id\": \"open-1\", \"display_name\": \"" name "\"}}, \"error\": {\"code\": \"ok\", \"log_id\": \"2026USER\"}}"
#define INVALID_GRANT "{\"error\": \"invalid_grant\", \"error_description\": \"Refresh token is invalid or expired.\"}"
#define INVALID_TOKEN "{\"error\": {\"code\": \"access_token_invalid\", \"message\": \"old\", \"log_id\": \"2026OLD\"}}"

static const GrSecretAddress client_secret_address = {"acme", "env", NULL, NULL, GR_SECRET_CLIENT_SECRET};
static const GrSecretAddress tokens_address = {"acme", "env", "JP", "lane", GR_SECRET_TOKENS};

typedef struct
{
  GrTestPeer    *peer;
  GrClock       *clock;
  GrWorkspace   *workspace;
  GrEnvironment *environment;
  GrLane        *lane;
  GrCatalog     *catalog;
  GrSecretStore *secrets;
  SoupSession   *http;
  GrLaneSession *session;
} Fixture;

static GrLaneSession *
make_session (Fixture *fixture)
{
  return gr_lane_session_new (fixture->workspace, fixture->environment, fixture->lane, fixture->catalog, fixture->secrets,
                              fixture->http, fixture->clock, gr_random_get_system ());
}

static void
load (GrLaneSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_lane_session_load_async (session, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_lane_session_load_finish (session, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  const char *const  redirect_uris[] = {"http://127.0.0.1:*/callback/", "https://dev.example.com/cb", NULL};
  const char *const  scopes[] = {"user.info.basic", "user.info.stats", NULL};
  GrEnvironmentKind  kind = GPOINTER_TO_INT (user_data);
  g_autoptr (GError) error = NULL;

  fixture->peer = gr_test_peer_new ();
  fixture->clock = gr_clock_new_manual (START);
  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);

  fixture->workspace = gr_workspace_new ("acme", "Acme");
  fixture->environment = gr_environment_new ("env", kind, "QA");
  gr_environment_set_client_key (fixture->environment, "sbawkey");
  gr_environment_set_platform (fixture->environment, "desktop");
  gr_environment_set_redirect_uris (fixture->environment, redirect_uris);
  gr_environment_set_scopes (fixture->environment, scopes);
  gr_environment_set_base_uri (fixture->environment, gr_test_peer_get_base_uri (fixture->peer));
  gr_workspace_add_environment (fixture->workspace, fixture->environment);
  fixture->lane = gr_lane_new ("lane", "env", "JP", "haruka");
  gr_workspace_add_lane (fixture->workspace, fixture->lane);

  fixture->secrets = gr_secret_store_new_in_memory ();
  gr_secret_store_hold (fixture->secrets, &client_secret_address, "PlantedSecret");
  fixture->http = gr_http_session_new ();
  fixture->session = make_session (fixture);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_LOADING);
  load (fixture->session);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_OUT);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  g_clear_object (&fixture->http);
  g_clear_object (&fixture->secrets);
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->lane);
  g_clear_object (&fixture->environment);
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->clock);
  g_clear_pointer (&fixture->peer, gr_test_peer_free);
}

static GrAuthRequest *
begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GrAuthRequest     *request = gr_lane_session_begin_sign_in (fixture->session, NULL, &error);

  g_assert_no_error (error);
  return request;
}

static GrAuthResponse *
redirect (GrAuthRequest *request,
          const char    *query)
{
  g_autofree char *uri = g_strdup_printf ("%s?%s&state=%s", gr_auth_request_get_redirect_uri (request), query, gr_auth_request_get_state (request));

  return gr_auth_request_judge (request, uri);
}

static gboolean
complete (Fixture        *fixture,
          GrAuthRequest  *request,
          GrAuthResponse *response,
          GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_lane_session_complete_sign_in_async (fixture->session, request, response, NULL, gr_test_result_cb, &result);
  return gr_lane_session_complete_sign_in_finish (fixture->session, gr_test_await (&result), error);
}

static void
sign_in (Fixture *fixture)
{
  g_autoptr (GrAuthRequest)  request = begin (fixture);
  g_autoptr (GrAuthResponse) response = redirect (request, "code=PlantedCode&scopes=user.info.basic");
  g_autoptr (GError)         error = NULL;

  gr_test_peer_answer (fixture->peer, 200, TOKENS ("One"));
  gr_test_peer_answer (fixture->peer, 200, USER ("Haruka"));
  g_assert_true (complete (fixture, request, response, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
}

static gboolean
refresh (Fixture *fixture,
         GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_lane_session_refresh_async (fixture->session, NULL, gr_test_result_cb, &result);
  return gr_lane_session_refresh_finish (fixture->session, gr_test_await (&result), error);
}

static gboolean
read_user (Fixture *fixture,
           GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_lane_session_read_user_async (fixture->session, NULL, gr_test_result_cb, &result);
  return gr_lane_session_read_user_finish (fixture->session, gr_test_await (&result), error);
}

static gboolean
revoke_access (Fixture *fixture,
               GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_lane_session_revoke_async (fixture->session, NULL, gr_test_result_cb, &result);
  return gr_lane_session_revoke_finish (fixture->session, gr_test_await (&result), error);
}

static char *
look_up_tokens (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_secret_store_lookup_async (fixture->secrets, &tokens_address, NULL, gr_test_result_cb, &result);
  return gr_secret_store_lookup_finish (fixture->secrets, gr_test_await (&result), NULL);
}

static void
assert_tokens (Fixture    *fixture,
               const char *access_token)
{
  GrTokenSet          *tokens = gr_lane_session_get_tokens (fixture->session);
  g_autoptr (GrSecret) stored = look_up_tokens (fixture);

  if (access_token == NULL)
    {
      g_assert_null (tokens);
      g_assert_true (stored == NULL || (strstr (stored, "Planted") == NULL && strstr (stored, "access_token") == NULL));
      return;
    }

  g_assert_cmpstr (gr_token_set_get_access_token (tokens), ==, access_token);
  g_assert_nonnull (strstr (stored, access_token));
}

static const char *
get_display_name (Fixture *fixture)
{
  GrUserInfo *user = gr_lane_session_get_user_info (fixture->session);

  return user != NULL ? gr_user_info_get_field (user, "display_name") : NULL;
}

static void
test_sign_in (Fixture      *fixture,
              gconstpointer user_data)
{
  GListModel              *scopes = gr_lane_session_get_scopes (fixture->session);
  g_autoptr (GrScopeGrant) basic = g_list_model_get_item (scopes, 0);
  g_autoptr (GrScopeGrant) stats = g_list_model_get_item (scopes, 1);

  g_assert_true (gr_scope_grant_get_declared (basic));
  g_assert_false (gr_scope_grant_get_asked (basic));
  sign_in (fixture);

  assert_tokens (fixture, "act.PlantedOne");
  g_assert_cmpstr (get_display_name (fixture), ==, "Haruka");
  g_assert_null (gr_lane_session_get_user_error (fixture->session));
  g_assert_false (gr_lane_session_get_busy (fixture->session));

  g_assert_true (gr_scope_grant_get_asked (basic));
  g_assert_true (gr_scope_grant_get_granted (basic));
  g_assert_cmpint (gr_scope_grant_get_used_at (basic), ==, START);
  g_assert_true (gr_scope_grant_get_asked (stats));
  g_assert_false (gr_scope_grant_get_granted (stats));
  g_assert_cmpint (gr_scope_grant_get_used_at (stats), ==, 0);

  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 2);
  g_assert_cmpstr (gr_test_peer_get_request_line (fixture->peer, 0), ==, "POST /v2/oauth/token/");
  g_assert_nonnull (strstr (gr_test_peer_get_request_body (fixture->peer, 0), "client_key=sbawkey&client_secret=PlantedSecret&code=PlantedCode&"));
  g_assert_nonnull (strstr (gr_test_peer_get_request_body (fixture->peer, 0), "&code_verifier="));
  g_assert_true (g_str_has_prefix (gr_test_peer_get_request_line (fixture->peer, 1), "GET /v2/user/info/?fields="));
  g_assert_cmpstr (gr_test_peer_get_request_header (fixture->peer, 1, "Authorization"), ==, "Bearer act.PlantedOne");
}

static void
test_trace (Fixture      *fixture,
            gconstpointer user_data)
{
  GListModel *trace = gr_lane_session_get_trace (fixture->session);
  const guint statuses[] = {0, 302, 200, 0, 200};

  sign_in (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (trace), ==, G_N_ELEMENTS (statuses));
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (GrExchange) exchange = g_list_model_get_item (trace, i);
      const char            *texts[] = {gr_exchange_get_title (exchange), gr_exchange_get_uri (exchange), gr_exchange_get_detail (exchange)};

      g_assert_cmpuint (gr_exchange_get_status (exchange), ==, statuses[i]);
      g_assert_cmpuint (gr_exchange_get_group (exchange), ==, 1);
      g_assert_cmpint (gr_exchange_get_duration (exchange), >=, 0);
      for (guint j = 0; j < gr_exchange_get_parameters (exchange)->len; j++)
        {
          GrExchangeParameter *parameter = g_ptr_array_index (gr_exchange_get_parameters (exchange), j);

          g_assert_null (strstr (parameter->value, "Planted"));
        }
      for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
        g_assert_true (texts[j] == NULL || strstr (texts[j], "Planted") == NULL);
    }

  /* What comes after it stands by itself. */
  g_assert_false (refresh (fixture, NULL));
  {
    g_autoptr (GrExchange) last = g_list_model_get_item (trace, g_list_model_get_n_items (trace) - 1);

    g_assert_cmpuint (gr_exchange_get_group (last), ==, 2);
  }
}

static void
test_trace_is_bounded (Fixture      *fixture,
                       gconstpointer user_data)
{
  GListModel *trace = gr_lane_session_get_trace (fixture->session);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GrAuthRequest) request G_GNUC_UNUSED = begin (fixture);

      gr_lane_session_cancel_sign_in (fixture->session);
    }

  /* The last twenty attempts, with two steps each. */
  g_assert_cmpuint (g_list_model_get_n_items (trace), ==, 40);
}

static void
test_request (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr (GrAuthRequest) request = begin (fixture);
  g_autofree char          *text = gr_auth_request_dup_uri (request);
  g_autoptr (GrStrictUri)   uri = gr_strict_uri_parse (text, GR_STRICT_URI_PLAIN_PATH, NULL);
  g_autoptr (GPtrArray)     params = gr_query_parse (uri->query);
  g_autoptr (GrStrictUri)   redirect_uri = NULL;

  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNING_IN);
  g_assert_true (g_str_has_prefix (text, gr_test_peer_get_base_uri (fixture->peer)));
  g_assert_cmpstr (uri->path, ==, "/v2/auth/authorize/");
  g_assert_cmpstr (gr_query_get (params, "scope"), ==, "user.info.basic,user.info.stats");

  /* A wildcard is no port that a browser could be sent to. */
  redirect_uri = gr_strict_uri_parse (gr_query_get (params, "redirect_uri"), GR_STRICT_URI_PLAIN_PATH, NULL);
  g_assert_cmpstr (redirect_uri->host, ==, "127.0.0.1");
  g_assert_false (redirect_uri->any_port);
  g_assert_cmpuint (redirect_uri->port, >=, 49152);

  gr_lane_session_cancel_sign_in (fixture->session);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_OUT);
}

static void
test_request_redirect_uris (Fixture      *fixture,
                            gconstpointer user_data)
{
  const char *const good[] = {"http://127.0.0.1:3455/callback/", "https://dev.example.com/cb", "http://127.0.0.1:*/callback/"};
  const char *const bad[] = {"http://127.0.0.1:3455/callback", "https://dev.example.com/cb/", "https://evil.example/cb", "nonsense", ""};

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GrAuthRequest) request = gr_lane_session_begin_sign_in (fixture->session, good[i], NULL);

      g_assert_nonnull (request);
    }

  gr_lane_session_cancel_sign_in (fixture->session);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError)        error = NULL;
      g_autoptr (GrAuthRequest) request = gr_lane_session_begin_sign_in (fixture->session, bad[i], &error);

      g_assert_null (request);
      g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_REDIRECT_URI);
      g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_OUT);
    }
}

static void
test_environment_lacks (Fixture      *fixture,
                        gconstpointer user_data)
{
  const char *const  none[] = {NULL};
  g_autoptr (GError) no_uri = NULL;
  g_autoptr (GError) no_scopes = NULL;
  g_autoptr (GError) no_key = NULL;

  gr_environment_set_redirect_uris (fixture->environment, none);
  g_assert_null (gr_lane_session_begin_sign_in (fixture->session, NULL, &no_uri));
  g_assert_error (no_uri, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_REDIRECT_URI);

  gr_environment_set_scopes (fixture->environment, none);
  g_assert_null (gr_lane_session_begin_sign_in (fixture->session, NULL, &no_scopes));
  g_assert_error (no_scopes, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_SCOPES);

  gr_environment_set_client_key (fixture->environment, NULL);
  g_assert_null (gr_lane_session_begin_sign_in (fixture->session, NULL, &no_key));
  g_assert_error (no_key, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_CREDENTIALS);
  g_assert_nonnull (strstr (no_key->message, "QA"));
}

static void
test_no_client_secret (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)  request = begin (fixture);
  g_autoptr (GrAuthResponse) response = redirect (request, "code=PlantedCode");
  g_autoptr (GError)         error = NULL;

  gr_secret_store_hold (fixture->secrets, &client_secret_address, NULL);
  g_assert_false (complete (fixture, request, response, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_CREDENTIALS);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 0);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_OUT);
}

static void
test_denied (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)  request = begin (fixture);
  g_autoptr (GrAuthResponse) response = redirect (request, "error=access_denied");
  g_autoptr (GError)         error = NULL;

  g_assert_false (complete (fixture, request, response, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CANCELLED_BY_USER);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_OUT);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 0);
}

/* A failed sign-in takes nothing from a lane that was signed in. */
static void
test_failed_exchange_keeps_tokens (Fixture      *fixture,
                                   gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)  request = NULL;
  g_autoptr (GrAuthResponse) response = NULL;
  g_autoptr (GError)         error = NULL;

  sign_in (fixture);
  request = begin (fixture);
  response = redirect (request, "code=PlantedCode");
  gr_test_peer_answer (fixture->peer, 200, INVALID_GRANT);
  g_assert_false (complete (fixture, request, response, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
  assert_tokens (fixture, "act.PlantedOne");
  g_assert_cmpstr (get_display_name (fixture), ==, "Haruka");
}

static void
test_stale_request (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)         old = begin (fixture);
  g_autoptr (GrAuthRequest) current G_GNUC_UNUSED = begin (fixture);
  g_autoptr (GrAuthResponse)        response = redirect (old, "code=PlantedCode");
  g_autoptr (GError)                error = NULL;

  g_assert_false (complete (fixture, old, response, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 0);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNING_IN);
  gr_lane_session_cancel_sign_in (fixture->session);
}

static void
test_given_up_during_exchange (Fixture      *fixture,
                               gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)  request = begin (fixture);
  g_autoptr (GrAuthResponse) response = redirect (request, "code=PlantedCode");
  g_autoptr (GAsyncResult)   result = NULL;
  g_autoptr (GError)         error = NULL;

  gr_test_peer_stall (fixture->peer);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("One"));
  gr_lane_session_complete_sign_in_async (fixture->session, request, response, NULL, gr_test_result_cb, &result);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  g_assert_true (gr_lane_session_get_busy (fixture->session));
  gr_lane_session_cancel_sign_in (fixture->session);
  gr_test_peer_resume (fixture->peer);

  g_assert_false (gr_lane_session_complete_sign_in_finish (fixture->session, gr_test_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_OUT);
  assert_tokens (fixture, NULL);
}

/* A closed dialog cancels the exchange. */
static void
test_cancelled_exchange (Fixture      *fixture,
                         gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)  request = begin (fixture);
  g_autoptr (GrAuthResponse) response = redirect (request, "code=PlantedCode");
  g_autoptr (GCancellable)   cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult)   result = NULL;
  g_autoptr (GError)         error = NULL;

  gr_test_peer_stall (fixture->peer);
  gr_lane_session_complete_sign_in_async (fixture->session, request, response, cancellable, gr_test_result_cb, &result);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  g_cancellable_cancel (cancellable);

  g_assert_false (gr_lane_session_complete_sign_in_finish (fixture->session, gr_test_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (gr_lane_session_get_busy (fixture->session));
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_OUT);
}

static void
test_sign_in_without_user (Fixture      *fixture,
                           gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)  request = begin (fixture);
  g_autoptr (GrAuthResponse) response = redirect (request, "code=PlantedCode");
  g_autoptr (GError)         error = NULL;

  gr_test_peer_answer (fixture->peer, 200, TOKENS ("One"));
  gr_test_peer_answer (fixture->peer, 500, "oops");
  g_assert_true (complete (fixture, request, response, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
  g_assert_null (gr_lane_session_get_user_info (fixture->session));
  g_assert_nonnull (gr_lane_session_get_user_error (fixture->session));
}

static void
test_other_user (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)  request = NULL;
  g_autoptr (GrAuthResponse) response = NULL;

  sign_in (fixture);
  request = begin (fixture);
  response = redirect (request, "code=PlantedCode");
  gr_test_peer_answer (fixture->peer, 200, "{\"access_token\": \"act.x\", \"expires_in\": 60, \"open_id\": \"open-2\", \"scope\": \"user.info.basic\"}");
  gr_test_peer_answer (fixture->peer, 500, "oops");
  g_assert_true (complete (fixture, request, response, NULL));

  /* What stands there is never the user of other tokens. */
  g_assert_null (gr_lane_session_get_user_info (fixture->session));
}

static void
tokens_cb (GrLaneSession *session,
           GParamSpec    *pspec,
           gpointer       user_data)
{
  Fixture             *fixture = user_data;
  g_autoptr (GrSecret) stored = look_up_tokens (fixture);

  /* By the time the new tokens are in force, the store has them. */
  g_assert_nonnull (strstr (stored, gr_token_set_get_access_token (gr_lane_session_get_tokens (session))));
  g_assert_nonnull (strstr (stored, gr_token_set_get_refresh_token (gr_lane_session_get_tokens (session))));
}

static void
test_refresh (Fixture      *fixture,
              gconstpointer user_data)
{
  gulong             handler;
  g_autoptr (GError) error = NULL;

  sign_in (fixture);
  handler = g_signal_connect (fixture->session, "notify::tokens", G_CALLBACK (tokens_cb), fixture);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  g_assert_true (refresh (fixture, &error));
  g_assert_no_error (error);
  g_signal_handler_disconnect (fixture->session, handler);

  assert_tokens (fixture, "act.PlantedTwo");
  g_assert_cmpuint (gr_token_set_get_rotations (gr_lane_session_get_tokens (fixture->session)), ==, 1);
  g_assert_nonnull (strstr (gr_test_peer_get_request_body (fixture->peer, 2), "&refresh_token=rft.PlantedOne"));
  g_assert_cmpstr (get_display_name (fixture), ==, "Haruka");
}

static void
test_one_refresh_in_flight (Fixture      *fixture,
                            gconstpointer user_data)
{
  GAsyncResult            *results[5] = {NULL};
  g_autoptr (GAsyncResult) read = NULL;

  sign_in (fixture);
  gr_clock_advance (fixture->clock, 8000);
  gr_test_peer_stall (fixture->peer);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_test_peer_answer (fixture->peer, 200, USER ("Haruka"));

  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    gr_lane_session_refresh_async (fixture->session, NULL, gr_test_result_cb, &results[i]);
  gr_lane_session_read_user_async (fixture->session, NULL, gr_test_result_cb, &read);
  gr_test_peer_wait_for_requests (fixture->peer, 3);
  gr_test_settle ();
  gr_test_peer_resume (fixture->peer);

  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_assert_true (gr_lane_session_refresh_finish (fixture->session, gr_test_await (&results[i]), NULL));
      g_object_unref (results[i]);
    }
  g_assert_true (gr_lane_session_read_user_finish (fixture->session, gr_test_await (&read), NULL));

  /* Two for the sign-in, one refresh, one user. */
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 4);
  g_assert_cmpstr (gr_test_peer_get_request_header (fixture->peer, 3, "Authorization"), ==, "Bearer act.PlantedTwo");
  g_assert_false (gr_lane_session_get_busy (fixture->session));
}

/* Whoever stops waiting does not lose the rotated token for all. */
static void
test_cancelled_refresh (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError)       error = NULL;

  sign_in (fixture);
  gr_test_peer_stall (fixture->peer);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_lane_session_refresh_async (fixture->session, cancellable, gr_test_result_cb, &first);
  gr_lane_session_refresh_async (fixture->session, NULL, gr_test_result_cb, &second);
  gr_test_peer_wait_for_requests (fixture->peer, 3);
  g_cancellable_cancel (cancellable);
  gr_test_peer_resume (fixture->peer);

  g_assert_false (gr_lane_session_refresh_finish (fixture->session, gr_test_await (&first), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (gr_lane_session_refresh_finish (fixture->session, gr_test_await (&second), NULL));
  assert_tokens (fixture, "act.PlantedTwo");
}

static const struct
{
  guint       status;
  const char *body;
} passing[] = {
  {429, "{\"error\": \"rate_limit_exceeded\"}"},
  {429, "slow down"},
  {500, "oops"},
  {503, INVALID_GRANT},
  {200, "{\"error\": \"server_error\"}"},
  {401, "{\"error\": \"invalid_client\"}"},
  {400, "{\"error\": \"invalid_request\"}"},
  {200, "<html>hotel</html>"},
  {200, "{}"},
  {302, ""},
};

static void
test_failed_refresh_keeps_tokens (Fixture      *fixture,
                                  gconstpointer user_data)
{
  sign_in (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (passing); i++)
    {
      g_autoptr (GError) error = NULL;

      gr_test_peer_answer (fixture->peer, passing[i].status, passing[i].body);
      g_assert_false (refresh (fixture, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
      assert_tokens (fixture, "act.PlantedOne");
    }
}

static void
test_invalid_grant_ends (Fixture      *fixture,
                         gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  sign_in (fixture);
  gr_test_peer_answer (fixture->peer, 400, INVALID_GRANT);
  g_assert_false (refresh (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SUPERSEDED);
  assert_tokens (fixture, NULL);

  g_assert_false (refresh (fixture, &again));
  g_assert_error (again, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 3);

  sign_in (fixture);
}

/* The answer to a refresh of the tokens before must not replace those of a new sign-in. */
static void
test_sign_in_beats_refresh (Fixture      *fixture,
                            gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)  request = NULL;
  g_autoptr (GrAuthResponse) response = NULL;
  g_autoptr (GAsyncResult)   refreshed = NULL;

  sign_in (fixture);
  gr_test_peer_stall (fixture->peer);
  gr_lane_session_refresh_async (fixture->session, NULL, gr_test_result_cb, &refreshed);
  gr_test_peer_wait_for_requests (fixture->peer, 3);

  request = begin (fixture);
  response = redirect (request, "code=PlantedCode");
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("New"));
  gr_test_peer_answer (fixture->peer, 200, USER ("Haruka"));
  g_assert_true (complete (fixture, request, response, NULL));

  gr_test_peer_answer (fixture->peer, 400, INVALID_GRANT);
  gr_test_peer_resume (fixture->peer);
  g_assert_false (gr_lane_session_refresh_finish (fixture->session, gr_test_await (&refreshed), NULL));
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
  assert_tokens (fixture, "act.PlantedNew");
}

static void
test_revoke (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  sign_in (fixture);
  gr_test_peer_answer (fixture->peer, 200, "");
  g_assert_true (revoke_access (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_REVOKED);
  assert_tokens (fixture, NULL);
  g_assert_null (gr_lane_session_get_user_info (fixture->session));
  g_assert_cmpstr (gr_test_peer_get_request_line (fixture->peer, 2), ==, "POST /v2/oauth/revoke/");
  g_assert_nonnull (strstr (gr_test_peer_get_request_body (fixture->peer, 2), "&token=act.PlantedOne"));

  sign_in (fixture);
}

static void
test_failed_revoke (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  sign_in (fixture);
  gr_test_peer_answer (fixture->peer, 500, "oops");
  g_assert_false (revoke_access (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
  assert_tokens (fixture, "act.PlantedOne");
}

static void
test_user_error_keeps_user (Fixture      *fixture,
                            gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  sign_in (fixture);
  gr_test_peer_answer (fixture->peer, 429, "{\"error\": {\"code\": \"rate_limit_exceeded\", \"log_id\": \"2026SLOW\"}}");
  g_assert_false (read_user (fixture, &error));
  g_assert_error (error, GR_API_ERROR, GR_API_ERROR_TRY_LATER);
  g_assert_cmpstr (get_display_name (fixture), ==, "Haruka");
  g_assert_nonnull (strstr (gr_lane_session_get_user_error (fixture->session), "2026SLOW"));

  gr_test_peer_answer (fixture->peer, 200, USER ("Mio"));
  g_assert_true (read_user (fixture, NULL));
  g_assert_cmpstr (get_display_name (fixture), ==, "Mio");
  g_assert_null (gr_lane_session_get_user_error (fixture->session));
}

/* TikTok no longer takes the access token: one refresh, one more try, and no third. */
static void
test_invalid_token_is_refreshed_once (Fixture      *fixture,
                                      gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  sign_in (fixture);
  gr_test_peer_answer (fixture->peer, 401, INVALID_TOKEN);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_test_peer_answer (fixture->peer, 200, USER ("Mio"));
  g_assert_true (read_user (fixture, NULL));
  g_assert_cmpstr (get_display_name (fixture), ==, "Mio");
  assert_tokens (fixture, "act.PlantedTwo");

  gr_test_peer_answer (fixture->peer, 401, INVALID_TOKEN);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Three"));
  gr_test_peer_answer (fixture->peer, 401, INVALID_TOKEN);
  g_assert_false (read_user (fixture, &error));
  g_assert_error (error, GR_API_ERROR, GR_API_ERROR_REFRESH);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 8);
}

static void
test_cancelled_read (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  sign_in (fixture);
  gr_test_peer_stall (fixture->peer);
  gr_lane_session_read_user_async (fixture->session, cancellable, gr_test_result_cb, &result);
  gr_test_peer_wait_for_requests (fixture->peer, 3);
  g_cancellable_cancel (cancellable);
  g_assert_false (gr_lane_session_read_user_finish (fixture->session, gr_test_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (gr_lane_session_get_user_error (fixture->session));
  g_assert_cmpstr (get_display_name (fixture), ==, "Haruka");
}

static void
test_signed_out_calls (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr (GError) refresh_error = NULL;
  g_autoptr (GError) revoke_error = NULL;
  g_autoptr (GError) read_error = NULL;

  g_assert_false (refresh (fixture, &refresh_error));
  g_assert_false (revoke_access (fixture, &revoke_error));
  g_assert_false (read_user (fixture, &read_error));
  g_assert_error (refresh_error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_error (revoke_error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_error (read_error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_nonnull (strstr (read_error->message, "haruka"));
  g_assert_null (gr_lane_session_get_user_error (fixture->session));
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 0);
}

static void
state_cb (GrLaneSession *session,
          GParamSpec    *pspec,
          gpointer       user_data)
{
  gboolean *expired = user_data;

  *expired = gr_lane_session_get_state (session) == GR_LANE_EXPIRED;
}

/* Nobody asks; the state notifies by itself when the clock has passed the expiry. */
static void
test_state_follows_clock (Fixture      *fixture,
                          gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)  request = begin (fixture);
  g_autoptr (GrAuthResponse) response = redirect (request, "code=PlantedCode");
  gboolean                   expired = FALSE;

  gr_test_peer_answer (fixture->peer, 200, "{\"access_token\": \"act.x\", \"expires_in\": 1, \"open_id\": \"open-1\", \"scope\": \"user.info.basic\"}");
  gr_test_peer_answer (fixture->peer, 200, USER ("Haruka"));
  g_assert_true (complete (fixture, request, response, NULL));
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);

  g_signal_connect (fixture->session, "notify::state", G_CALLBACK (state_cb), &expired);
  gr_clock_advance (fixture->clock, 1);
  gr_test_wait_for (&expired);
  g_assert_nonnull (gr_lane_session_get_tokens (fixture->session));
  g_signal_handlers_disconnect_by_data (fixture->session, &expired);
}

static void
test_expired_token_is_refreshed_before_use (Fixture      *fixture,
                                            gconstpointer user_data)
{
  sign_in (fixture);
  gr_clock_advance (fixture->clock, 7200);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_test_peer_answer (fixture->peer, 200, USER ("Mio"));
  g_assert_true (read_user (fixture, NULL));
  g_assert_cmpstr (gr_test_peer_get_request_line (fixture->peer, 2), ==, "POST /v2/oauth/token/");
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
}

static void
test_load (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autoptr (GrLaneSession) later = NULL;
  g_autoptr (GrScopeGrant)  basic = NULL;

  sign_in (fixture);
  later = make_session (fixture);
  load (later);
  g_assert_cmpint (gr_lane_session_get_state (later), ==, GR_LANE_SIGNED_IN);
  g_assert_cmpstr (gr_token_set_get_access_token (gr_lane_session_get_tokens (later)), ==, "act.PlantedOne");
  basic = g_list_model_get_item (gr_lane_session_get_scopes (later), 0);
  g_assert_true (gr_scope_grant_get_granted (basic));
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 2);
}

static void
test_load_expired (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr (GrLaneSession) later = NULL;

  sign_in (fixture);
  gr_clock_advance (fixture->clock, 7200);
  later = make_session (fixture);
  load (later);
  g_assert_cmpint (gr_lane_session_get_state (later), ==, GR_LANE_EXPIRED);
}

/* A keyring that is unlocked later is read later; what TikTok ended is not brought back. */
static void
test_load_again (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr (GrLaneSession) later = make_session (fixture);
  g_autoptr (GrSecret)      stored = NULL;

  load (later);
  g_assert_cmpint (gr_lane_session_get_state (later), ==, GR_LANE_SIGNED_OUT);
  sign_in (fixture);
  stored = look_up_tokens (fixture);
  load (later);
  g_assert_cmpint (gr_lane_session_get_state (later), ==, GR_LANE_SIGNED_IN);

  gr_test_peer_answer (fixture->peer, 200, "");
  g_assert_true (revoke_access (fixture, NULL));
  gr_secret_store_hold (fixture->secrets, &tokens_address, stored);
  load (fixture->session);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_REVOKED);
}

/* Damaged tokens are named and left where they are. */
static void
test_load_damaged (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr (GrLaneSession) later = make_session (fixture);
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GrSecret)      stored = NULL;

  gr_secret_store_hold (fixture->secrets, &tokens_address, "{\"format\": 1");
  gr_lane_session_load_async (later, NULL, gr_test_result_cb, &result);
  g_assert_false (gr_lane_session_load_finish (later, gr_test_await (&result), &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpint (gr_lane_session_get_state (later), ==, GR_LANE_SIGNED_OUT);
  stored = look_up_tokens (fixture);
  g_assert_cmpstr (stored, ==, "{\"format\": 1");
}

/* Without the address of the Local sandbox nothing is sent, least of all to TikTok. */
static void
test_local_is_not_running (Fixture      *fixture,
                           gconstpointer user_data)
{
  g_autoptr (GError) begin_error = NULL;
  g_autoptr (GError) refresh_error = NULL;
  g_autoptr (GError) read_error = NULL;

  sign_in (fixture);
  gr_environment_set_base_uri (fixture->environment, NULL);
  g_assert_null (gr_lane_session_begin_sign_in (fixture->session, NULL, &begin_error));
  g_assert_false (refresh (fixture, &refresh_error));
  g_assert_false (read_user (fixture, &read_error));
  g_assert_error (begin_error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
  g_assert_error (refresh_error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
  g_assert_error (read_error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
  assert_tokens (fixture, "act.PlantedOne");
}

static void
test_declared_scopes_follow (Fixture      *fixture,
                             gconstpointer user_data)
{
  const char *const        scopes[] = {"video.list", NULL};
  GListModel              *ledger = gr_lane_session_get_scopes (fixture->session);
  g_autoptr (GrScopeGrant) line = NULL;

  gr_environment_set_scopes (fixture->environment, scopes);
  g_assert_cmpuint (g_list_model_get_n_items (ledger), ==, 1);
  line = g_list_model_get_item (ledger, 0);
  g_assert_cmpstr (gr_scope_grant_get_name (line), ==, "video.list");
}

/* A session that is let go while something is under way ends in peace. */
static void
test_dropped_while_busy (Fixture      *fixture,
                         gconstpointer user_data)
{
  GrLaneSession           *session;
  g_autoptr (GAsyncResult) result = NULL;

  sign_in (fixture);
  gr_test_peer_stall (fixture->peer);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_lane_session_refresh_async (fixture->session, NULL, gr_test_result_cb, &result);
  gr_test_peer_wait_for_requests (fixture->peer, 3);

  session = fixture->session;
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *)&session);
  g_clear_object (&fixture->session);
  gr_test_peer_resume (fixture->peer);
  g_assert_true (gr_lane_session_refresh_finish (session, gr_test_await (&result), NULL));
  g_clear_object (&result);
  gr_test_settle ();
  g_assert_null (session);

  fixture->session = make_session (fixture);
  load (fixture->session);
  assert_tokens (fixture, "act.PlantedTwo");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/lane-session/sign-in", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_sign_in, tear_down);
  g_test_add ("/lane-session/trace", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_trace, tear_down);
  g_test_add ("/lane-session/trace-is-bounded", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_trace_is_bounded, tear_down);
  g_test_add ("/lane-session/request", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_request, tear_down);
  g_test_add ("/lane-session/request-redirect-uris", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_request_redirect_uris, tear_down);
  g_test_add ("/lane-session/environment-lacks", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_environment_lacks, tear_down);
  g_test_add ("/lane-session/no-client-secret", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_no_client_secret, tear_down);
  g_test_add ("/lane-session/denied", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_denied, tear_down);
  g_test_add ("/lane-session/failed-exchange-keeps-tokens", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_failed_exchange_keeps_tokens, tear_down);
  g_test_add ("/lane-session/stale-request", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_stale_request, tear_down);
  g_test_add ("/lane-session/given-up-during-exchange", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_given_up_during_exchange, tear_down);
  g_test_add ("/lane-session/cancelled-exchange", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_cancelled_exchange, tear_down);
  g_test_add ("/lane-session/sign-in-without-user", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_sign_in_without_user, tear_down);
  g_test_add ("/lane-session/other-user", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_other_user, tear_down);
  g_test_add ("/lane-session/refresh", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_refresh, tear_down);
  g_test_add ("/lane-session/one-refresh-in-flight", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_one_refresh_in_flight, tear_down);
  g_test_add ("/lane-session/cancelled-refresh", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_cancelled_refresh, tear_down);
  g_test_add ("/lane-session/failed-refresh-keeps-tokens", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_failed_refresh_keeps_tokens, tear_down);
  g_test_add ("/lane-session/invalid-grant-ends", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_invalid_grant_ends, tear_down);
  g_test_add ("/lane-session/sign-in-beats-refresh", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_sign_in_beats_refresh, tear_down);
  g_test_add ("/lane-session/revoke", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_revoke, tear_down);
  g_test_add ("/lane-session/failed-revoke", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_failed_revoke, tear_down);
  g_test_add ("/lane-session/user-error-keeps-user", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_user_error_keeps_user, tear_down);
  g_test_add ("/lane-session/invalid-token-is-refreshed-once", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_invalid_token_is_refreshed_once, tear_down);
  g_test_add ("/lane-session/cancelled-read", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_cancelled_read, tear_down);
  g_test_add ("/lane-session/signed-out-calls", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_signed_out_calls, tear_down);
  g_test_add ("/lane-session/state-follows-clock", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_state_follows_clock, tear_down);
  g_test_add ("/lane-session/expired-token-is-refreshed-before-use", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_expired_token_is_refreshed_before_use, tear_down);
  g_test_add ("/lane-session/load", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_load, tear_down);
  g_test_add ("/lane-session/load-expired", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_load_expired, tear_down);
  g_test_add ("/lane-session/load-again", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_load_again, tear_down);
  g_test_add ("/lane-session/load-damaged", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_load_damaged, tear_down);
  g_test_add ("/lane-session/local-is-not-running", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_LOCAL), set_up, test_local_is_not_running, tear_down);
  g_test_add ("/lane-session/declared-scopes-follow", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_declared_scopes_follow, tear_down);
  g_test_add ("/lane-session/dropped-while-busy", Fixture, GINT_TO_POINTER (GR_ENVIRONMENT_SANDBOX), set_up, test_dropped_while_busy, tear_down);

  return g_test_run ();
}
