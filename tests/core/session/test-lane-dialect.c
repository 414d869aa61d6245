/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session.h"

#include <string.h>

#include "gr-auth-error.h"
#include "gr-http.h"
#include "gr-pkce.h"
#include "gr-redact.h"
#include "gr-secret-owner.h"
#include "gr-strict-uri.h"
#include "gr-test-async.h"
#include "gr-test-peer.h"
#include "gr-util.h"
#include "gr-workspace-scopes.h"

#define ANSWER "{\"access_token\": \"act.one\", \"expires_in\": 7200, \"refresh_token\": \"rft.one\", \"refresh_expires_in\": 15552000," \
               "\"open_id\": \"open-1\", \"scope\": \"user.info.basic\", \"token_type\": \"Bearer\"}"
#define USER "{\"data\": {\"user\": {\"open_id\": \"open-1\", \"display_name\": \"Haruka\"}}, \"error\": {\"code\": \"ok\"}}"

/* What is sent to whom, lane by lane: an environment of any platform, with two servers that are not TikTok. */
typedef struct
{
  GrTestPeer    *peer;
  GrTestPeer    *other;
  GrClock       *clock;
  GrWorkspace   *workspace;
  GrEnvironment *environment;
  GrLane        *lane;
  GrCatalog     *catalog;
  GrSecretStore *secrets;
  SoupSession   *http;
  GrLaneSession *session;
} Fixture;

static char *
dup_base (GrTestPeer *peer)
{
  return g_strconcat (gr_test_peer_get_base_uri (peer), "/tiktok/", NULL);
}

/* Secrets are entered for one origin. */
static void
enter_secret (Fixture    *fixture,
              const char *secret)
{
  GrSecretAddress address = gr_secret_address_of_environment (fixture->workspace, "env", GR_SECRET_CLIENT_SECRET);

  gr_secret_store_hold (fixture->secrets, &address, secret);
}

static void
set_up (Fixture      *fixture,
        gconstpointer platform)
{
  const char *const  redirect_uris[] = {"http://127.0.0.1:*/callback/", "https://dev.example.com/cb", NULL};
  const char *const  scopes[] = {"user.info.basic", "user.info.stats", NULL};
  g_autofree char   *base = NULL;
  g_autoptr (GError) error = NULL;

  fixture->peer = gr_test_peer_new ();
  fixture->other = gr_test_peer_new ();
  fixture->clock = gr_clock_new_manual (1800000000);
  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);

  fixture->workspace = gr_workspace_new ("acme", "Acme");
  fixture->environment = gr_environment_new ("env", GR_ENVIRONMENT_SANDBOX, "QA");
  gr_environment_set_client_key (fixture->environment, "sbawkey");
  gr_environment_set_platform (fixture->environment, platform);
  gr_environment_set_redirect_uris (fixture->environment, redirect_uris);
  gr_environment_set_scopes (fixture->environment, scopes);
  base = dup_base (fixture->peer);
  gr_environment_set_authorize_base_uri (fixture->environment, base);
  gr_environment_set_api_base_uri (fixture->environment, base);
  gr_workspace_add_environment (fixture->workspace, fixture->environment);
  fixture->lane = gr_lane_new ("lane", "env", "JP", "haruka");
  gr_workspace_add_lane (fixture->workspace, fixture->lane);

  fixture->secrets = gr_secret_store_new_in_memory ();
  enter_secret (fixture, "OurSecret");
  fixture->http = gr_http_session_new ();
  fixture->session = gr_lane_session_new (fixture->workspace, fixture->environment, fixture->lane, fixture->catalog, fixture->secrets,
                                          fixture->http, fixture->clock, gr_random_get_system ());
  gr_lane_session_load_async (fixture->session, NULL, NULL, NULL);
  gr_test_settle ();
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_OUT);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer platform)
{
  gr_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  g_clear_object (&fixture->http);
  g_clear_object (&fixture->secrets);
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->lane);
  g_clear_object (&fixture->environment);
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->clock);
  g_clear_pointer (&fixture->other, gr_test_peer_free);
  g_clear_pointer (&fixture->peer, gr_test_peer_free);
}

static GPtrArray *
parse_query_of (const char *text)
{
  g_autoptr (GrStrictUri) uri = gr_strict_uri_parse (text, GR_STRICT_URI_ENDPOINT, NULL);

  g_assert_nonnull (uri);
  return gr_query_parse (uri->query);
}

static gboolean
sign_in (Fixture    *fixture,
         GPtrArray **asked,
         GError    **error)
{
  g_autoptr (GrAuthRequest)  request = gr_lane_session_begin_sign_in (fixture->session, NULL, error);
  g_autoptr (GrAuthResponse) response = NULL;
  g_autoptr (GAsyncResult)   result = NULL;
  g_autofree char           *uri = NULL;
  g_autofree char           *redirect = NULL;

  if (request == NULL)
    return FALSE;

  uri = gr_auth_request_dup_uri (request);
  *asked = parse_query_of (uri);
  redirect = g_strdup_printf ("%s?code=CODE%%2A1%%214608.va&scopes=user.info.basic&state=%s", gr_auth_request_get_redirect_uri (request),
                              gr_auth_request_get_state (request));
  g_assert_true (gr_auth_request_owns_uri (request, redirect));
  response = gr_auth_request_judge (request, redirect);
  gr_lane_session_complete_sign_in_async (fixture->session, request, response, NULL, gr_test_result_cb, &result);
  return gr_lane_session_complete_sign_in_finish (fixture->session, gr_test_await (&result), error);
}

static gboolean
redeem (Fixture    *fixture,
        const char *code,
        GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_lane_session_redeem_code_async (fixture->session, code, NULL, gr_test_result_cb, &result);
  return gr_lane_session_redeem_code_finish (fixture->session, gr_test_await (&result), error);
}

/* Every platform with a redirect repeats the redirect URI and replays the verifier of the hexadecimal challenge. */
static void
test_redirect_platform (Fixture      *fixture,
                        gconstpointer platform)
{
  gboolean              is_desktop = g_str_equal (platform, "desktop");
  g_autoptr (GPtrArray) asked = NULL;
  g_autoptr (GPtrArray) form = NULL;
  g_autofree char      *challenge = NULL;
  g_autoptr (GError)    error = NULL;

  gr_test_peer_answer (fixture->peer, 200, ANSWER);
  gr_test_peer_answer (fixture->peer, 200, USER);
  g_assert_true (sign_in (fixture, &asked, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);

  g_assert_cmpstr (gr_test_peer_get_request_line (fixture->peer, 0), ==, "POST /tiktok/v2/oauth/token/");
  form = gr_query_parse (gr_test_peer_get_request_body (fixture->peer, 0));
  g_assert_cmpuint (form->len, ==, 6);
  g_assert_cmpstr (gr_query_get (form, "client_key"), ==, "sbawkey");
  g_assert_cmpstr (gr_query_get (form, "client_secret"), ==, "OurSecret");
  g_assert_cmpstr (gr_query_get (form, "grant_type"), ==, "authorization_code");
  g_assert_cmpstr (gr_query_get (form, "code"), ==, "CODE*1!4608.va");
  g_assert_cmpstr (gr_query_get (form, "redirect_uri"), ==, gr_query_get (asked, "redirect_uri"));
  challenge = gr_pkce_make_challenge (gr_query_get (form, "code_verifier"));
  g_assert_cmpstr (gr_query_get (asked, "code_challenge"), ==, challenge);
  g_assert_cmpstr (gr_query_get (asked, "scope"), ==, "user.info.basic,user.info.stats");

  /* Of a list that mixes platforms, each takes what it can have. */
  g_assert_cmpint (g_str_has_prefix (gr_query_get (form, "redirect_uri"), "http://127.0.0.1:"), ==, is_desktop);
  g_assert_cmpint (g_str_equal (gr_query_get (form, "redirect_uri"), "https://dev.example.com/cb"), ==, !is_desktop);
}

/* The choice of the consent page belongs to the next sign-in. */
static void
test_always_ask (Fixture      *fixture,
                 gconstpointer platform)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GError)    error = NULL;

  g_assert_true (gr_environment_get_always_ask (fixture->environment));
  gr_test_peer_answer (fixture->peer, 200, ANSWER);
  gr_test_peer_answer (fixture->peer, 200, USER);
  g_assert_true (sign_in (fixture, &first, &error));
  g_assert_cmpstr (gr_query_get (first, "disable_auto_auth"), ==, "1");

  gr_environment_set_always_ask (fixture->environment, FALSE);
  gr_test_peer_answer (fixture->peer, 200, ANSWER);
  gr_test_peer_answer (fixture->peer, 200, USER);
  g_assert_true (sign_in (fixture, &second, &error));
  g_assert_cmpstr (gr_query_get (second, "disable_auto_auth"), ==, "0");
}

/* A code of a mini game is exchanged alone: neither redirect URI nor verifier, and not even empty ones. */
static void
test_mini_game (Fixture      *fixture,
                gconstpointer platform)
{
  static const char *const codes[] = {"CODE*1!4608.va", " CODE*1!4608.va\n", "CODE%2A1%214608.va", "\"CODE*1!4608.va\"", "'CODE%2a1%214608.va' "};

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GPtrArray) form = NULL;
      g_autoptr (GError)    error = NULL;

      gr_test_peer_answer (fixture->peer, 200, ANSWER);
      gr_test_peer_answer (fixture->peer, 200, USER);
      g_assert_true (redeem (fixture, codes[i], &error));
      g_assert_no_error (error);
      g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
      g_assert_false (gr_lane_session_get_busy (fixture->session));

      form = gr_query_parse (gr_test_peer_get_request_body (fixture->peer, 2 * i));
      g_assert_cmpuint (form->len, ==, 4);
      g_assert_cmpstr (gr_query_get (form, "client_key"), ==, "sbawkey");
      g_assert_cmpstr (gr_query_get (form, "client_secret"), ==, "OurSecret");
      g_assert_cmpstr (gr_query_get (form, "grant_type"), ==, "authorization_code");
      g_assert_cmpstr (gr_query_get (form, "code"), ==, "CODE*1!4608.va");
    }
}

static void
test_mini_game_refused (Fixture      *fixture,
                        gconstpointer platform)
{
  static const char *const bad[] = {"", "  ", "two words", "https://dev.example.com/cb?code=1", "%zz", "a%00b", "a\nb", "\"\"", "c\303\266de"};
  g_autoptr (GError)       begin_error = NULL;
  g_autoptr (GError)       answer_error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", bad[i]);
      g_assert_false (redeem (fixture, bad[i], &error));
      g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
    }

  g_assert_null (gr_lane_session_begin_sign_in (fixture->session, NULL, &begin_error));
  g_assert_error (begin_error, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 0);

  gr_test_peer_answer (fixture->peer, 400, "{\"error\": \"invalid_grant\", \"error_description\": \"Authorization code is expired.\"}");
  g_assert_false (redeem (fixture, "old", &answer_error));
  g_assert_error (answer_error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_OUT);
}

/* A code that somebody brings to an environment with redirects was not asked for by anybody here. */
static void
test_redeem_elsewhere (Fixture      *fixture,
                       gconstpointer platform)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (redeem (fixture, "CODE", &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 0);
}

static void
test_unknown_platform (Fixture      *fixture,
                       gconstpointer platform)
{
  g_autoptr (GPtrArray) asked = NULL;
  g_autoptr (GError)    error = NULL;

  g_assert_false (sign_in (fixture, &asked, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "tv"));
}

/* The authorization page and the API can be in two places, and errors on the page of the first one are read. */
static void
test_two_places (Fixture      *fixture,
                 gconstpointer platform)
{
  g_autoptr (GrAuthRequest)  request = NULL;
  g_autoptr (GrAuthResponse) response = NULL;
  g_autoptr (GrAuthResponse) elsewhere = NULL;
  g_autofree char           *uri = NULL;

  gr_environment_set_authorize_base_uri (fixture->environment, "http://[::1]:9000/login");
  request = gr_lane_session_begin_sign_in (fixture->session, NULL, NULL);
  uri = gr_auth_request_dup_uri (request);
  g_assert_true (g_str_has_prefix (uri, "http://[::1]:9000/login/v2/auth/authorize/?client_key="));

  response = gr_auth_request_judge (request, "http://[::1]:9000/login/v2/auth/authorize/?error=access_denied&error_type=redirect_uri&errCode=10006");
  g_assert_cmpint (gr_auth_response_get_verdict (response), ==, GR_AUTH_VERDICT_PROVIDER_PAGE_ERROR);
  g_assert_error (gr_auth_response_get_error (response), GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_REDIRECT_URI);
  elsewhere = gr_auth_request_judge (request, "https://www.tiktok.com/v2/auth/authorize/?error=access_denied&error_type=redirect_uri");
  g_assert_cmpint (gr_auth_response_get_verdict (elsewhere), ==, GR_AUTH_VERDICT_NOT_OURS);
  gr_lane_session_cancel_sign_in (fixture->session);
}

static char *
look_up (Fixture    *fixture,
         const char *kind)
{
  GrSecretAddress          address = {"acme", "env", "JP", "lane", kind};
  g_autoptr (GAsyncResult) result = NULL;

  gr_secret_store_lookup_async (fixture->secrets, &address, NULL, gr_test_result_cb, &result);
  return gr_secret_store_lookup_finish (fixture->secrets, gr_test_await (&result), NULL);
}

/* What one server issued and what was entered for it is never sent to another, whoever changed the address. */
static void
test_origins_are_apart (Fixture      *fixture,
                        gconstpointer platform)
{
  g_autofree char      *first = dup_base (fixture->peer);
  g_autofree char      *second = dup_base (fixture->other);
  g_autoptr (GPtrArray) asked = NULL;
  g_autoptr (GPtrArray) asked_again = NULL;
  g_autoptr (GError)    error = NULL;
  g_autofree char      *first_kind = gr_environment_dup_secret_kind (fixture->environment, "tokens");
  g_autoptr (GrSecret)  kept = NULL;
  g_autoptr (GrSecret)  of_tiktok = NULL;

  gr_test_peer_answer (fixture->peer, 200, ANSWER);
  gr_test_peer_answer (fixture->peer, 200, USER);
  g_assert_true (sign_in (fixture, &asked, &error));

  gr_environment_set_api_base_uri (fixture->environment, second);
  gr_test_settle ();
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_OUT);
  g_assert_null (gr_lane_session_get_tokens (fixture->session));
  g_assert_null (gr_lane_session_get_user_info (fixture->session));
  g_assert_false (sign_in (fixture, &asked_again, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_CREDENTIALS);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->other), ==, 0);

  gr_environment_set_api_base_uri (fixture->environment, NULL);
  gr_test_settle ();
  g_assert_null (gr_lane_session_get_tokens (fixture->session));
  kept = look_up (fixture, first_kind);
  of_tiktok = look_up (fixture, "tokens");
  g_assert_nonnull (strstr (kept, "act.one"));
  g_assert_null (of_tiktok);

  gr_environment_set_api_base_uri (fixture->environment, first);
  gr_test_settle ();
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
  g_assert_cmpstr (gr_token_set_get_access_token (gr_lane_session_get_tokens (fixture->session)), ==, "act.one");
}

/* The kind of a secret says for whom it is, and what it is all the same. */
static void
test_kinds (Fixture      *fixture,
            gconstpointer platform)
{
  const char *kind;

  gr_environment_set_api_base_uri (fixture->environment, "https://Proxy.example/tiktok/");
  kind = gr_secret_kind_of_environment (fixture->environment, GR_SECRET_TOKENS);
  g_assert_cmpstr (kind, ==, "tokens@https://proxy.example:443");
  g_assert_true (gr_secret_kind_is (kind, GR_SECRET_TOKENS));
  g_assert_false (gr_secret_kind_is (kind, GR_SECRET_CLIENT_SECRET));
  g_assert_false (gr_secret_kind_is ("tokens-of-old", GR_SECRET_TOKENS));
  g_assert_cmpstr (gr_secret_kind_get_origin (kind), ==, "https://proxy.example:443");

  /* The path does not make another server of it. */
  gr_environment_set_api_base_uri (fixture->environment, "https://proxy.example:443/v9");
  g_assert_true (gr_secret_kind_of_environment (fixture->environment, GR_SECRET_TOKENS) == kind);
  gr_environment_set_api_base_uri (fixture->environment, NULL);
  g_assert_cmpstr (gr_secret_kind_of_environment (fixture->environment, GR_SECRET_TOKENS), ==, GR_SECRET_TOKENS);
  g_assert_null (gr_secret_kind_get_origin (GR_SECRET_TOKENS));
}

/* The address changes while an answer is on its way: the tokens belong to nobody who could use them. */
static void
test_origin_changes_under_way (Fixture      *fixture,
                               gconstpointer platform)
{
  g_autofree char         *second = dup_base (fixture->other);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *kind = NULL;
  g_autoptr (GrSecret)     kept = NULL;

  gr_test_peer_stall (fixture->peer);
  gr_test_peer_answer (fixture->peer, 200, ANSWER);
  gr_lane_session_redeem_code_async (fixture->session, "CODE", NULL, gr_test_result_cb, &result);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  gr_environment_set_api_base_uri (fixture->environment, second);
  gr_test_peer_resume (fixture->peer);

  g_assert_false (gr_lane_session_redeem_code_finish (fixture->session, gr_test_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (gr_lane_session_get_tokens (fixture->session));
  kind = gr_environment_dup_secret_kind (fixture->environment, "tokens");
  kept = look_up (fixture, kind);
  g_assert_null (kept);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->other), ==, 0);
}

/* An address that got in without being checked is not used, and TikTok not asked in its place. */
static void
test_unusable_address (Fixture      *fixture,
                       gconstpointer platform)
{
  g_autoptr (GPtrArray) asked = NULL;
  g_autoptr (GError)    error = NULL;

  gr_environment_set_api_base_uri (fixture->environment, "http://proxy.example/");
  gr_test_settle ();
  enter_secret (fixture, "OurSecret");
  g_assert_false (sign_in (fixture, &asked, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "API base URL"));
  g_assert_null (asked);
}

/* An answer that names no scopes grants those that the redirect named. */
static gboolean
is_masked (const char *secret)
{
  g_autofree char *text = g_strdup_printf ("The server says: %s is spent.", secret);
  g_autofree char *shown = gr_redact_text (text);

  return strstr (shown, secret) == NULL;
}

/* What a sign-in sent is masked after it as well, for as long as the session lives, and not without end. */
static void
test_spent (Fixture      *fixture,
            gconstpointer platform)
{
  GrLaneSession *session = gr_lane_session_new (fixture->workspace, fixture->environment, fixture->lane, fixture->catalog, fixture->secrets,
                                                fixture->http, fixture->clock, gr_random_get_system ());

  for (guint i = 1; i <= 25; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autofree char         *code = g_strdup_printf ("SpentCode-%02u", i);

      gr_test_peer_answer (fixture->peer, 400, "{\"error\": \"invalid_grant\"}");
      gr_lane_session_redeem_code_async (session, code, NULL, gr_test_result_cb, &result);
      g_assert_false (gr_lane_session_redeem_code_finish (session, gr_test_await (&result), NULL));
    }
  gr_test_settle ();

  g_assert_false (is_masked ("SpentCode-01"));
  g_assert_true (is_masked ("SpentCode-02"));
  g_assert_true (is_masked ("SpentCode-25"));

  g_assert_finalize_object (session);
  g_assert_false (is_masked ("SpentCode-25"));
}

/* State and verifier are sent as well as the code. */
static void
test_spent_request (Fixture      *fixture,
                    gconstpointer platform)
{
  g_autoptr (GPtrArray)  asked = NULL;
  g_autoptr (GHashTable) form = NULL;
  g_autoptr (GError)     error = NULL;

  gr_test_peer_answer (fixture->peer, 400, "{\"error\": \"invalid_grant\"}");
  g_assert_false (sign_in (fixture, &asked, &error));
  gr_test_settle ();

  form = g_uri_parse_params (gr_test_peer_get_request_body (fixture->peer, 0), -1, "&", G_URI_PARAMS_WWW_FORM, NULL);
  g_assert_true (is_masked (g_hash_table_lookup (form, "code")));
  g_assert_true (is_masked (g_hash_table_lookup (form, "code_verifier")));
  g_assert_true (is_masked (gr_query_get (asked, "state")));
}

static void
test_silent_scopes (Fixture      *fixture,
                    gconstpointer platform)
{
  const char *const     granted[] = {"user.info.basic", NULL};
  g_autoptr (GPtrArray) asked = NULL;
  g_autoptr (GError)    error = NULL;

  gr_test_peer_answer (fixture->peer, 201, "{\"access_token\": \"a\", \"expires_in\": \"3600\", \"token_type\": \"bearer\", \"x\": {}}");
  gr_test_peer_answer (fixture->peer, 404, "<html>");
  g_assert_true (sign_in (fixture, &asked, &error));
  g_assert_no_error (error);
  g_assert_cmpstrv (gr_token_set_get_scopes (gr_lane_session_get_tokens (fixture->session)), granted);
  g_assert_null (gr_token_set_get_open_id (gr_lane_session_get_tokens (fixture->session)));
  g_assert_nonnull (gr_lane_session_get_user_error (fixture->session));
}

/* What was asked for and what was used is known after the next start; the Local sandbox writes nothing down. */
static void
test_scope_record (Fixture      *fixture,
                   gconstpointer platform)
{
  g_autoptr (GPtrArray)     asked = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GrLaneSession) again = NULL;
  g_autoptr (GrScopeGrant)  basic = NULL;
  g_autoptr (GrScopeGrant)  stats = NULL;
  GrScopeRecord            *record;

  gr_test_peer_answer (fixture->peer, 200, ANSWER);
  gr_test_peer_answer (fixture->peer, 200, "{\"data\": {\"user\": {\"open_id\": \"open-1\"}}, \"error\": {\"code\": \"ok\", \"log_id\": \"2026LOG\"}}");
  g_assert_true (sign_in (fixture, &asked, &error));
  g_assert_no_error (error);

  record = gr_workspace_get_scope_record (fixture->workspace, "lane");
  g_assert_nonnull (record);
  g_assert_cmpint (gr_scope_record_get_asked_at (record), ==, 1800000000);
  g_assert_cmpstr (gr_scope_record_get_asked (record)[1], ==, "user.info.stats");
  g_assert_cmpstr (gr_scope_record_find_use (record, "user.info.basic")->log_id, ==, "2026LOG");
  g_assert_null (gr_scope_record_find_use (record, "user.info.stats"));

  again = gr_lane_session_new (fixture->workspace, fixture->environment, fixture->lane, fixture->catalog, fixture->secrets,
                               fixture->http, fixture->clock, gr_random_get_system ());
  gr_lane_session_load_async (again, NULL, NULL, NULL);
  gr_test_settle ();
  basic = g_list_model_get_item (gr_lane_session_get_scopes (again), 0);
  stats = g_list_model_get_item (gr_lane_session_get_scopes (again), 1);
  g_assert_true (gr_scope_grant_get_asked (stats));
  g_assert_cmpint (gr_scope_grant_get_complaints (stats), ==, GR_SCOPE_COMPLAINT_WITHHELD);
  g_assert_cmpstr (gr_scope_grant_get_log_id (basic), ==, "2026LOG");
  g_assert_cmpstr (gr_scope_grant_get_used_by (basic), ==, "user.info");
  g_assert_cmpint (gr_scope_grant_get_enabled (basic), ==, GR_SCOPE_ENABLED_GRANTED);
  g_assert_cmpint (gr_scope_grant_get_complaints (basic), ==, GR_SCOPE_COMPLAINT_UNEXPLAINED);

  gr_workspace_set_explanation (fixture->workspace, "user.info.basic", "Greets the player by name.");
  g_assert_true (gr_scope_grant_get_explained (basic));
  g_assert_cmpint (gr_scope_grant_get_complaints (basic), ==, GR_SCOPE_COMPLAINT_NONE);
  gr_test_settle ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, platform, function) g_test_add ("/lane-dialect/" path, Fixture, platform, set_up, function, tear_down)
  ADD ("web", "web", test_redirect_platform);
  ADD ("desktop", "desktop", test_redirect_platform);
  ADD ("ios", "ios", test_redirect_platform);
  ADD ("android", "android", test_redirect_platform);
  ADD ("always-ask", "web", test_always_ask);
  ADD ("mini-game", "mini-game", test_mini_game);
  ADD ("mini-game-refused", "mini-game", test_mini_game_refused);
  ADD ("redeem-elsewhere", "web", test_redeem_elsewhere);
  ADD ("unknown-platform", "tv", test_unknown_platform);
  ADD ("two-places", "web", test_two_places);
  ADD ("origins-are-apart", "web", test_origins_are_apart);
  ADD ("kinds", "web", test_kinds);
  ADD ("origin-changes-under-way", "mini-game", test_origin_changes_under_way);
  ADD ("unusable-address", "web", test_unusable_address);
  ADD ("spent", "mini-game", test_spent);
  ADD ("spent-request", "desktop", test_spent_request);
  ADD ("silent-scopes", "web", test_silent_scopes);
  ADD ("scope-record", "web", test_scope_record);
#undef ADD

  return g_test_run ();
}
