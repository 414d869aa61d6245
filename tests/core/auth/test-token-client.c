/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-token-client.h"

#include <string.h>

#include "gr-exchange.h"
#include "gr-http.h"
#include "gr-json.h"
#include "gr-test-async.h"
#include "gr-test-peer.h"

#define SECRET           "PlantedSecret 4f2a&b=c"
#define SECRET_ENCODED   "PlantedSecret%204f2a%26b%3Dc"
#define CODE             "PlantedCode*1!4608.va"
#define CODE_ENCODED     "PlantedCode%2A1%214608.va"
#define VERIFIER         "PlantedVerifier-._~0123456789012345678901234"
#define REDIRECT         "http://127.0.0.1:3455/callback/"
#define REDIRECT_ENCODED "http%3A%2F%2F127.0.0.1%3A3455%2Fcallback%2F"
#define FORM             "client_key=sbawkey&client_secret=" SECRET_ENCODED

#define ANSWER "{\"access_token\": \"act.PlantedAccess\", \"expires_in\": 7200, \"refresh_token\": \"rft.PlantedRefresh\"," \
               "\"refresh_expires_in\": 15552000, \"open_id\": \"open-1\", \"scope\": \"user.info.basic\", \"token_type\": \"Bearer\"}"

typedef struct
{
  GrTestPeer    *peer;
  GrClock       *clock;
  GListStore    *trace;
  GrTokenClient *client;
  GrTokenSet    *tokens;
} Fixture;

/* Everything that is logged while the tests run. */
static GString *logged;

static GLogWriterOutput
writer_cb (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  g_autofree char *text = g_log_writer_format_fields (level, fields, n_fields, FALSE);

  g_string_append (logged, text);
  if (level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR))
    return g_log_writer_default (level, fields, n_fields, user_data);

  return G_LOG_WRITER_HANDLED;
}

static GrTokenSet *
make_tokens (const char *text)
{
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), NULL);

  return gr_token_set_new_from_answer (json_node_get_object (node), 1, NULL);
}

static GrTokenClient *
make_client (Fixture    *fixture,
             const char *base_uri)
{
  g_autoptr (SoupSession) session = gr_http_session_new ();
  g_autofree char        *token_uri = g_strconcat (base_uri, "/v2/oauth/token/", NULL);
  g_autofree char        *revoke_uri = g_strconcat (base_uri, "/v2/oauth/revoke/", NULL);
  GrTokenClient          *client = gr_token_client_new (session, token_uri, revoke_uri, "sbawkey", SECRET, fixture->clock);

  gr_token_client_set_trace (client, fixture->trace);
  return client;
}

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->peer = gr_test_peer_new ();
  fixture->clock = gr_clock_new_manual (1800000000);
  fixture->trace = g_list_store_new (GR_TYPE_EXCHANGE);
  fixture->client = make_client (fixture, gr_test_peer_get_base_uri (fixture->peer));
  fixture->tokens = make_tokens (ANSWER);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_clear_object (&fixture->client);
  g_clear_object (&fixture->trace);
  g_clear_object (&fixture->clock);
  g_clear_pointer (&fixture->tokens, gr_token_set_unref);
  g_clear_pointer (&fixture->peer, gr_test_peer_free);
}

static GrTokenSet *
exchange (Fixture *fixture,
          GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_token_client_exchange_async (fixture->client, CODE, REDIRECT, VERIFIER, NULL, gr_test_result_cb, &result);
  return gr_token_client_exchange_finish (fixture->client, gr_test_await (&result), error);
}

static GrTokenSet *
refresh (Fixture *fixture,
         GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_token_client_refresh_async (fixture->client, fixture->tokens, NULL, gr_test_result_cb, &result);
  return gr_token_client_refresh_finish (fixture->client, gr_test_await (&result), error);
}

static gboolean
revoke_access (Fixture *fixture,
               GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_token_client_revoke_async (fixture->client, fixture->tokens, NULL, gr_test_result_cb, &result);
  return gr_token_client_revoke_finish (fixture->client, gr_test_await (&result), error);
}

static void
test_exchange (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr (GrTokenSet) tokens = NULL;
  g_autoptr (GError)     error = NULL;

  gr_test_peer_answer (fixture->peer, 200, ANSWER);
  tokens = exchange (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gr_token_set_get_access_token (tokens), ==, "act.PlantedAccess");
  g_assert_cmpint (gr_token_set_get_expires_at (tokens), ==, 1800000000 + 7200);

  g_assert_cmpstr (gr_test_peer_get_request_line (fixture->peer, 0), ==, "POST /v2/oauth/token/");
  g_assert_cmpstr (gr_test_peer_get_request_header (fixture->peer, 0, "Content-Type"), ==, "application/x-www-form-urlencoded");
  g_assert_cmpstr (gr_test_peer_get_request_body (fixture->peer, 0), ==,
                   FORM "&code=" CODE_ENCODED "&grant_type=authorization_code&redirect_uri=" REDIRECT_ENCODED "&code_verifier=" VERIFIER);
  g_assert_null (gr_test_peer_get_request_header (fixture->peer, 0, "Authorization"));
}

static void
test_mini_game (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GrTokenSet)   tokens = NULL;

  gr_test_peer_answer (fixture->peer, 200, ANSWER);
  gr_token_client_exchange_async (fixture->client, CODE, NULL, NULL, NULL, gr_test_result_cb, &result);
  tokens = gr_token_client_exchange_finish (fixture->client, gr_test_await (&result), NULL);
  g_assert_nonnull (tokens);
  g_assert_cmpstr (gr_test_peer_get_request_body (fixture->peer, 0), ==, FORM "&code=" CODE_ENCODED "&grant_type=authorization_code");
}

static void
test_refresh (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr (GrTokenSet) tokens = NULL;
  g_autoptr (GError)     error = NULL;

  gr_test_peer_answer (fixture->peer, 200,
                       "{\"access_token\": \"act.two\", \"expires_in\": 60, \"refresh_token\": \"rft.two\", \"refresh_expires_in\": 120}");
  tokens = refresh (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gr_test_peer_get_request_line (fixture->peer, 0), ==, "POST /v2/oauth/token/");
  g_assert_cmpstr (gr_test_peer_get_request_body (fixture->peer, 0), ==, FORM "&grant_type=refresh_token&refresh_token=rft.PlantedRefresh");
  g_assert_cmpstr (gr_token_set_get_refresh_token (tokens), ==, "rft.two");
  g_assert_cmpstr (gr_token_set_get_open_id (tokens), ==, "open-1");
  g_assert_cmpuint (gr_token_set_get_rotations (tokens), ==, 1);
}

static void
test_refresh_without_token (Fixture      *fixture,
                            gconstpointer user_data)
{
  g_autoptr (GrTokenSet) none = NULL;
  g_autoptr (GError)     error = NULL;

  g_clear_pointer (&fixture->tokens, gr_token_set_unref);
  fixture->tokens = make_tokens ("{\"access_token\": \"clt.one\", \"expires_in\": 60}");
  none = refresh (fixture, &error);
  g_assert_null (none);
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 0);
}

static void
test_client_token (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GrTokenSet)   tokens = NULL;

  gr_test_peer_answer (fixture->peer, 200, "{\"access_token\": \"clt.one\", \"expires_in\": 7200, \"token_type\": \"Bearer\"}");
  gr_token_client_get_client_token_async (fixture->client, NULL, gr_test_result_cb, &result);
  tokens = gr_token_client_get_client_token_finish (fixture->client, gr_test_await (&result), NULL);
  g_assert_cmpstr (gr_token_set_get_access_token (tokens), ==, "clt.one");
  g_assert_cmpstr (gr_test_peer_get_request_body (fixture->peer, 0), ==, FORM "&grant_type=client_credentials");
}

static void
test_revoke (Fixture      *fixture,
             gconstpointer user_data)
{
  const char *const empty[] = {"", "{}", "{\"error\": \"\"}", "{\"data\": {}, \"error\": {\"code\": \"ok\"}}"};

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (GError) error = NULL;

      gr_test_peer_answer (fixture->peer, 200, empty[i]);
      g_assert_true (revoke_access (fixture, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (gr_test_peer_get_request_line (fixture->peer, i), ==, "POST /v2/oauth/revoke/");
      g_assert_cmpstr (gr_test_peer_get_request_body (fixture->peer, i), ==, FORM "&token=act.PlantedAccess");
    }
}

/* Answers that are errors, whatever their status claims. */
static const struct
{
  guint       status;
  const char *body;
  GrAuthError code;
} failures[] = {
  {400, "{\"error\": \"invalid_grant\", \"error_description\": \"Authorization code is expired.\", \"log_id\": \"2026LOG\"}", GR_AUTH_ERROR_SIGN_IN_AGAIN},
  {200, "{\"error\": \"invalid_grant\", \"error_description\": \"Authorization code is expired.\", \"log_id\": \"2026LOG\"}", GR_AUTH_ERROR_SIGN_IN_AGAIN},
  {401, "{\"error\": \"invalid_client\", \"log_id\": \"2026LOG\"}", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {200, "{\"error\": \"invalid_request\", \"error_description\": \"Code verifier or code challenge is invalid.\", \"log_id\": \"2026LOG\"}", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {200, "{\"error\": \"invalid_request\", \"error_description\": \"Redirect_uri is not matched with the uri when requesting code.\"}", GR_AUTH_ERROR_CHECK_REDIRECT_URI},
  {200, "{\"error\": \"server_error\"}", GR_AUTH_ERROR_TRY_LATER},
  {200, "{\"error\": \"invalid_grant\", \"access_token\": \"act.x\", \"expires_in\": 60}", GR_AUTH_ERROR_SIGN_IN_AGAIN},
  {200, "{\"data\": {\"error_code\": 10003, \"description\": \"bad key\"}, \"message\": \"error\"}", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {200, "{\"error\": {\"code\": \"internal_error\", \"message\": \"m\"}}", GR_AUTH_ERROR_TRY_LATER},
  {429, "{\"error\": \"rate_limit_exceeded\"}", GR_AUTH_ERROR_TRY_LATER},
  {429, "slow down", GR_AUTH_ERROR_TRY_LATER},
  {429, "", GR_AUTH_ERROR_TRY_LATER},
  {500, "<html>oops</html>", GR_AUTH_ERROR_TRY_LATER},
  {503, "{\"error\": \"invalid_grant\"}", GR_AUTH_ERROR_TRY_LATER},
  {503, ANSWER, GR_AUTH_ERROR_TRY_LATER},
  {404, "{}", GR_AUTH_ERROR_NOT_SUPPORTED},
  {404, "<html>Nothing here</html>", GR_AUTH_ERROR_NOT_SUPPORTED},
  {403, ANSWER, GR_AUTH_ERROR_NOT_SUPPORTED},
  {200, "<html>Sign in to the hotel's network</html>", GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {200, "", GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {200, "{}", GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {200, "[]", GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {200, "null", GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {200, "\"act.x\"", GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {200, "{\"access_token\": \"act.x\", \"expires_in\": 7200", GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {200, "{\"access_token\": \"act.x\", \"expires_in\": -7200}", GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {200, "{\"access_token\": \"act.x\", \"access_token\": \"act.y\", \"expires_in\": 7200}", GR_AUTH_ERROR_UNTRUSTED_ANSWER},
};

static void
test_failures (Fixture      *fixture,
               gconstpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autoptr (GrTokenSet) first = NULL;
      g_autoptr (GrTokenSet) second = NULL;
      g_autoptr (GError)     error = NULL;
      g_autoptr (GError)     refresh_error = NULL;

      g_test_message ("%u %s", failures[i].status, failures[i].body);
      gr_test_peer_answer (fixture->peer, failures[i].status, failures[i].body);
      gr_test_peer_answer (fixture->peer, failures[i].status, failures[i].body);
      first = exchange (fixture, &error);
      second = refresh (fixture, &refresh_error);

      g_assert_null (first);
      g_assert_null (second);
      g_assert_error (error, GR_AUTH_ERROR, (int)failures[i].code);
      g_assert_error (refresh_error, GR_AUTH_ERROR, (int)failures[i].code);
      if (strstr (failures[i].body, "log_id") != NULL)
        g_assert_nonnull (strstr (error->message, "2026LOG"));
    }
}

static void
test_too_large (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autofree char       *body = g_strnfill (GR_HTTP_MAX_ANSWER + 1, ' ');
  g_autoptr (GrTokenSet) tokens = NULL;
  g_autoptr (GError)     error = NULL;

  memcpy (body, "{}", 2);
  gr_test_peer_answer (fixture->peer, 200, body);
  tokens = exchange (fixture, &error);
  g_assert_null (tokens);
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
}

static void
test_broken_off (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr (GrTokenSet) tokens = NULL;
  g_autoptr (GError)     error = NULL;

  gr_test_peer_break_off (fixture->peer, ANSWER);
  tokens = exchange (fixture, &error);
  g_assert_null (tokens);
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
}

static void
test_redirects (Fixture      *fixture,
                gconstpointer user_data)
{
  const guint            statuses[] = {301, 302, 303, 307, 308};
  g_autoptr (GrTestPeer) thief = gr_test_peer_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (GrTokenSet) tokens = NULL;
      g_autoptr (GError)     error = NULL;

      gr_test_peer_answer_full (fixture->peer, statuses[i], "text/html", "Location", gr_test_peer_get_base_uri (thief), "", 0);
      tokens = exchange (fixture, &error);
      g_assert_null (tokens);
      g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
    }

  g_assert_cmpuint (gr_test_peer_get_n_requests (thief), ==, 0);
}

static void
test_nobody_there (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr (GrTokenSet) tokens = NULL;
  g_autoptr (GError)     error = NULL;

  g_clear_pointer (&fixture->peer, gr_test_peer_free);
  fixture->peer = gr_test_peer_new ();
  g_clear_object (&fixture->client);
  fixture->client = make_client (fixture, "http://127.0.0.1:1");

  tokens = exchange (fixture, &error);
  g_assert_null (tokens);
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GrTokenSet)   tokens = NULL;
  g_autoptr (GError)       error = NULL;

  gr_test_peer_stall (fixture->peer);
  gr_token_client_exchange_async (fixture->client, CODE, REDIRECT, VERIFIER, cancellable, gr_test_result_cb, &result);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  g_cancellable_cancel (cancellable);

  tokens = gr_token_client_exchange_finish (fixture->client, gr_test_await (&result), &error);
  g_assert_null (tokens);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static const char *const unsafe[] = {
  "http://open.tiktokapis.com",
  "http://127.0.0.1.evil.example",
  "http://localhost@evil.example",
  "http://127.0.0.1:*",
  "ftp://127.0.0.1",
  "file://",
  "nonsense",
  "",
};

/* A client secret never crosses a network in the clear. */
static void
test_unsafe_endpoints (Fixture      *fixture,
                       gconstpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unsafe); i++)
    {
      g_autoptr (GrTokenSet) tokens = NULL;
      g_autoptr (GError)     error = NULL;

      g_clear_object (&fixture->client);
      fixture->client = make_client (fixture, unsafe[i]);
      tokens = exchange (fixture, &error);
      g_assert_null (tokens);
      g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED);
    }

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->trace)), ==, 0);
}

static void
assert_no_secret (const char *text)
{
  if (text != NULL && strstr (text, "Planted") != NULL)
    g_error ("A secret got out: %s", text);
}

/* Servers repeat what they were sent. None of it may reach a log, a message or the trace. */
static void
test_no_secret_gets_out (Fixture      *fixture,
                         gconstpointer user_data)
{
  const char *const echoes[] = {
    ANSWER,
    "{\"error\": \"invalid_request\", \"error_description\": \"code=" CODE_ENCODED "&client_secret=" SECRET_ENCODED "&code_verifier=" VERIFIER "\"}",
    "{\"error\": \"invalid_grant\", \"error_description\": \"rft.PlantedRefresh and act.PlantedAccess are unknown\"}",
    "{\"access_token\": \"act.PlantedAccess\", \"refresh_token\": \"rft.PlantedRefresh\"}",
    "access_token=act.PlantedAccess",
  };

  g_string_truncate (logged, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (echoes); i++)
    {
      g_autoptr (GrTokenSet) first = NULL;
      g_autoptr (GrTokenSet) second = NULL;
      g_autoptr (GError)     error = NULL;
      g_autoptr (GError)     refresh_error = NULL;

      gr_test_peer_answer (fixture->peer, 200, echoes[i]);
      gr_test_peer_answer (fixture->peer, 400, echoes[i]);
      first = exchange (fixture, &error);
      second = refresh (fixture, &refresh_error);
      assert_no_secret (error != NULL ? error->message : NULL);
      assert_no_secret (refresh_error != NULL ? refresh_error->message : NULL);
    }

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->trace)), ==, 2 * G_N_ELEMENTS (echoes));
  for (guint i = 0; i < 2 * G_N_ELEMENTS (echoes); i++)
    {
      g_autoptr (GrExchange) recorded = g_list_model_get_item (G_LIST_MODEL (fixture->trace), i);

      g_assert_cmpuint (gr_exchange_get_status (recorded), ==, i % 2 == 0 ? 200 : 400);
      assert_no_secret (gr_exchange_get_title (recorded));
      assert_no_secret (gr_exchange_get_uri (recorded));
      assert_no_secret (gr_exchange_get_detail (recorded));
    }

  assert_no_secret (logged->str);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_test_init (&argc, &argv, NULL);
  logged = g_string_new (NULL);
  g_log_set_writer_func (writer_cb, NULL, NULL);

  g_test_add ("/token-client/exchange", Fixture, NULL, set_up, test_exchange, tear_down);
  g_test_add ("/token-client/mini-game", Fixture, NULL, set_up, test_mini_game, tear_down);
  g_test_add ("/token-client/refresh", Fixture, NULL, set_up, test_refresh, tear_down);
  g_test_add ("/token-client/refresh-without-token", Fixture, NULL, set_up, test_refresh_without_token, tear_down);
  g_test_add ("/token-client/client-token", Fixture, NULL, set_up, test_client_token, tear_down);
  g_test_add ("/token-client/revoke", Fixture, NULL, set_up, test_revoke, tear_down);
  g_test_add ("/token-client/failures", Fixture, NULL, set_up, test_failures, tear_down);
  g_test_add ("/token-client/too-large", Fixture, NULL, set_up, test_too_large, tear_down);
  g_test_add ("/token-client/broken-off", Fixture, NULL, set_up, test_broken_off, tear_down);
  g_test_add ("/token-client/redirects", Fixture, NULL, set_up, test_redirects, tear_down);
  g_test_add ("/token-client/nobody-there", Fixture, NULL, set_up, test_nobody_there, tear_down);
  g_test_add ("/token-client/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/token-client/unsafe-endpoints", Fixture, NULL, set_up, test_unsafe_endpoints, tear_down);
  g_test_add ("/token-client/no-secret-gets-out", Fixture, NULL, set_up, test_no_secret_gets_out, tear_down);

  status = g_test_run ();
  g_string_free (logged, TRUE);

  return status;
}
