/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session.h"

#include <string.h>

#include "gr-auth-error.h"
#include "gr-http.h"
#include "gr-secret-owner.h"
#include "gr-test-async.h"
#include "gr-test-provider.h"
#include "gr-token-client.h"

#define CLIENT_ID "s6BhdRkqt3"
#define SECRET    "7Fjfp0ZBr1KtDRbnfVdmIw"
#define REDIRECT  "https://client.example.com/cb"

/* A sandbox whose endpoints are those of a server that nobody here wrote for TikTok, behind a proxy that maps the names. */
typedef struct
{
  GrTestProvider *provider;
  GrClock        *clock;
  GrWorkspace    *workspace;
  GrEnvironment  *environment;
  GrCatalog      *catalog;
  GrSecretStore  *secrets;
  SoupSession    *http;
  GrLaneSession  *session;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer secret)
{
  const char *const  redirect_uris[] = {REDIRECT, NULL};
  const char *const  scopes[] = {"user.info.basic", "video.list", NULL};
  g_autoptr (GrLane) lane = gr_lane_new ("lane", "env", "JP", "haruka");
  GrSecretAddress    address;
  const char        *base;
  g_autoptr (GError) error = NULL;

  fixture->provider = gr_test_provider_new (CLIENT_ID, SECRET, REDIRECT);
  base = gr_test_provider_get_proxy_uri (fixture->provider);
  fixture->clock = gr_clock_new_manual (1800000000);
  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);

  fixture->workspace = gr_workspace_new ("acme", "Acme");
  fixture->environment = gr_environment_new ("env", GR_ENVIRONMENT_SANDBOX, "Stand-in");
  gr_environment_set_client_key (fixture->environment, CLIENT_ID);
  gr_environment_set_platform (fixture->environment, "web");
  gr_environment_set_redirect_uris (fixture->environment, redirect_uris);
  gr_environment_set_scopes (fixture->environment, scopes);
  gr_environment_set_authorize_base_uri (fixture->environment, base);
  gr_environment_set_api_base_uri (fixture->environment, base);
  gr_workspace_add_environment (fixture->workspace, fixture->environment);
  gr_workspace_add_lane (fixture->workspace, lane);

  fixture->secrets = gr_secret_store_new_in_memory ();
  address = gr_secret_address_of_environment (fixture->workspace, "env", GR_SECRET_CLIENT_SECRET);
  gr_secret_store_hold (fixture->secrets, &address, secret);
  fixture->http = gr_http_session_new ();
  fixture->session = gr_lane_session_new (fixture->workspace, fixture->environment, lane, fixture->catalog, fixture->secrets,
                                          fixture->http, fixture->clock, gr_random_get_system ());
  gr_lane_session_load_async (fixture->session, NULL, NULL, NULL);
  gr_test_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer secret)
{
  gr_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  g_clear_object (&fixture->http);
  g_clear_object (&fixture->secrets);
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->environment);
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->clock);
  g_clear_pointer (&fixture->provider, gr_test_provider_free);
}

static gboolean
sign_in (Fixture *fixture,
         GError **error)
{
  g_autoptr (GrAuthRequest)  request = gr_lane_session_begin_sign_in (fixture->session, NULL, error);
  g_autoptr (GrAuthResponse) response = NULL;
  g_autoptr (GAsyncResult)   result = NULL;
  g_autofree char           *uri = NULL;
  g_autofree char           *redirect = NULL;

  g_assert_nonnull (request);
  uri = gr_auth_request_dup_uri (request);
  g_assert_true (g_str_has_prefix (uri, gr_test_provider_get_proxy_uri (fixture->provider)));
  redirect = gr_test_provider_authorize (fixture->provider, uri);
  g_assert_nonnull (redirect);
  g_assert_true (gr_auth_request_owns_uri (request, redirect));
  response = gr_auth_request_judge (request, redirect);
  gr_lane_session_complete_sign_in_async (fixture->session, request, response, NULL, gr_test_result_cb, &result);
  return gr_lane_session_complete_sign_in_finish (fixture->session, gr_test_await (&result), error);
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
revoke_access (Fixture *fixture,
               GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_lane_session_revoke_async (fixture->session, NULL, gr_test_result_cb, &result);
  return gr_lane_session_revoke_finish (fixture->session, gr_test_await (&result), error);
}

static void
assert_live (Fixture *fixture)
{
  GrTokenSet *tokens = gr_lane_session_get_tokens (fixture->session);

  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
  g_assert_true (gr_test_provider_is_live (fixture->provider, gr_token_set_get_access_token (tokens)));
}

/* From the button to the end of the access, each step as the server itself understands it. */
static void
test_whole_life (Fixture      *fixture,
                 gconstpointer secret)
{
  const char *const  scopes[] = {"user.info.basic", "video.list", NULL};
  g_autofree char   *first = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sign_in (fixture, &error));
  g_assert_no_error (error);
  assert_live (fixture);
  g_assert_nonnull (strstr (gr_test_provider_get_seen (fixture->provider, "/authorize"), "client_id=" CLIENT_ID));
  g_assert_null (strstr (gr_test_provider_get_seen (fixture->provider, "/authorize"), "client_key"));
  g_assert_nonnull (strstr (gr_test_provider_get_seen (fixture->provider, "/token"), "code_verifier="));
  g_assert_cmpstrv (gr_token_set_get_scopes (gr_lane_session_get_tokens (fixture->session)), scopes);
  g_assert_null (gr_token_set_get_open_id (gr_lane_session_get_tokens (fixture->session)));
  g_assert_cmpint (gr_token_set_get_expires_at (gr_lane_session_get_tokens (fixture->session)), ==, 1800000000 + 3600);
  g_assert_cmpint (gr_token_set_get_refresh_expires_at (gr_lane_session_get_tokens (fixture->session)), ==, 0);

  /* There is no user to read there, and the lane is signed in all the same. */
  g_assert_null (gr_lane_session_get_user_info (fixture->session));
  g_assert_nonnull (strstr (gr_lane_session_get_user_error (fixture->session), "127.0.0.1 has no user info (HTTP 404)"));

  first = g_strdup (gr_token_set_get_access_token (gr_lane_session_get_tokens (fixture->session)));
  g_assert_true (refresh (fixture, &error));
  g_assert_no_error (error);
  assert_live (fixture);
  g_assert_cmpstr (gr_token_set_get_access_token (gr_lane_session_get_tokens (fixture->session)), !=, first);
  g_assert_cmpstrv (gr_token_set_get_scopes (gr_lane_session_get_tokens (fixture->session)), scopes);
  g_assert_true (refresh (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gr_token_set_get_rotations (gr_lane_session_get_tokens (fixture->session)), ==, 2);

  g_assert_true (revoke_access (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_REVOKED);
  g_assert_true (gr_test_provider_is_live (fixture->provider, NULL));
}

/* RFC 6749 §5.2 has the error and nothing beside it. */
static void
test_wrong_secret (Fixture      *fixture,
                   gconstpointer secret)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sign_in (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_CREDENTIALS);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_OUT);
}

static void
test_refresh_elsewhere (Fixture      *fixture,
                        gconstpointer secret)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sign_in (fixture, &error));
  g_assert_true (revoke_access (fixture, &error));
  g_assert_true (sign_in (fixture, &error));

  /* Somebody else used up the refresh token. */
  {
    g_autofree char         *form = g_strdup_printf ("client_id=" CLIENT_ID "&client_secret=" SECRET "&grant_type=refresh_token&refresh_token=%s",
                                                     gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->session)));
    g_autofree char         *uri = g_strconcat (gr_test_provider_get_proxy_uri (fixture->provider), "v2/oauth/token/", NULL);
    g_autoptr (SoupMessage)  message = soup_message_new_from_encoded_form (SOUP_METHOD_POST, uri, g_steal_pointer (&form));
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (JsonNode)     answer = NULL;

    gr_http_send_json_async (fixture->http, message, NULL, gr_test_result_cb, &result);
    answer = gr_http_send_json_finish (gr_test_await (&result), NULL, &error);
    g_assert_no_error (error);
  }

  g_assert_false (refresh (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_null (gr_lane_session_get_tokens (fixture->session));
}

static void
test_client_token (Fixture      *fixture,
                   gconstpointer secret)
{
  const char               *base = gr_environment_get_api_stand_in (fixture->environment);
  g_autofree char          *token_uri = gr_catalog_dup_endpoint_uri (fixture->catalog, "oauth.token", base);
  g_autofree char          *revoke_uri = gr_catalog_dup_endpoint_uri (fixture->catalog, "oauth.revoke", base);
  g_autoptr (GrTokenClient) client = gr_token_client_new (fixture->http, token_uri, revoke_uri, CLIENT_ID, secret, fixture->clock);
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GrTokenSet)    tokens = NULL;
  g_autoptr (GError)        error = NULL;

  gr_token_client_get_client_token_async (client, NULL, gr_test_result_cb, &result);
  tokens = gr_token_client_get_client_token_finish (client, gr_test_await (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gr_token_set_get_access_token (tokens), ==, "app-token");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/custom-endpoints/whole-life", Fixture, SECRET, set_up, test_whole_life, tear_down);
  g_test_add ("/custom-endpoints/wrong-secret", Fixture, "another secret", set_up, test_wrong_secret, tear_down);
  g_test_add ("/custom-endpoints/refresh-elsewhere", Fixture, SECRET, set_up, test_refresh_elsewhere, tear_down);
  g_test_add ("/custom-endpoints/client-token", Fixture, SECRET, set_up, test_client_token, tear_down);

  return g_test_run ();
}
