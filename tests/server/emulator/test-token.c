/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-test-emulator.h"

static GrTestPage *
post_raw (Fixture    *fixture,
          const char *path,
          const char *type,
          const char *body)
{
  g_autofree char *uri = g_strconcat (fixture->base, path, NULL);

  return gr_test_browser_send (fixture->browser, "POST", uri, type, body, NULL);
}

static GrTestPage *
post_body (Fixture    *fixture,
           const char *path,
           const char *body)
{
  return post_raw (fixture, path, "application/x-www-form-urlencoded", body);
}

static gint64
get_int (JsonNode   *node,
         const char *member)
{
  return json_object_get_int_member (json_node_get_object (node), member);
}

static void
test_exchange (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (JsonNode) tokens = get_tokens (fixture, "haruka", NULL);

  g_assert_cmpuint (json_object_get_size (json_node_get_object (tokens)), ==, 7);
  g_assert_true (g_str_has_prefix (get_string (tokens, "access_token"), "act."));
  g_assert_true (g_str_has_prefix (get_string (tokens, "refresh_token"), "rft."));
  g_assert_cmpstr (get_string (tokens, "token_type"), ==, "Bearer");
  g_assert_cmpstr (get_string (tokens, "scope"), ==, SCOPES);
  g_assert_true (g_str_has_prefix (get_string (tokens, "open_id"), "-000"));
  g_assert_cmpint (get_int (tokens, "expires_in"), ==, gr_catalog_get_limit (fixture->catalog, "token.access.lifetime.2026-10"));
  g_assert_cmpint (get_int (tokens, "refresh_expires_in"), ==, gr_catalog_get_limit (fixture->catalog, "token.refresh.lifetime.2026-10"));
}

static void
test_lifetimes (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (JsonNode) tokens = NULL;

  g_object_set (fixture->emulator, "lifetimes", GR_EMULATOR_LIFETIMES_SINCE_2026_11, NULL);
  g_assert_cmpint (gr_emulator_get_lifetimes (fixture->emulator), ==, GR_EMULATOR_LIFETIMES_SINCE_2026_11);
  tokens = get_tokens (fixture, "haruka", NULL);
  g_assert_cmpint (get_int (tokens, "expires_in"), ==, 7200);
  g_assert_cmpint (get_int (tokens, "refresh_expires_in"), ==, 15552000);
}

/* An open id is one per user and client, and the same the next time. */
static void
test_open_id (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (JsonNode)             first = get_tokens (fixture, "haruka", NULL);
  g_autoptr (JsonNode)             again = get_tokens (fixture, "haruka", NULL);
  g_autoptr (GrTestBrowser) before G_GNUC_UNUSED = g_steal_pointer (&fixture->browser);
  g_autoptr (JsonNode)             other = NULL;

  fixture->browser = gr_test_browser_new ();
  other = get_tokens (fixture, "mio", NULL);
  g_assert_cmpstr (get_string (first, "open_id"), ==, get_string (again, "open_id"));
  g_assert_cmpstr (get_string (first, "open_id"), !=, get_string (other, "open_id"));
  g_assert_cmpstr (get_string (first, "access_token"), !=, get_string (again, "access_token"));
}

static void
test_replay (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char       *code = get_code (fixture, "haruka", NULL);
  g_autoptr (GrTestPage) first = post_token (fixture, code, CALLBACK, VERIFIER);
  g_autoptr (GrTestPage) second = post_token (fixture, code, CALLBACK, VERIFIER);

  g_assert_cmpuint (first->status, ==, 200);
  assert_oauth_error (second, 400, "invalid_grant", "Authorization code is expired.");
}

static void
test_code_expiry (Fixture      *fixture,
                  gconstpointer data)
{
  gint64                 lifetime = gr_catalog_get_limit (fixture->catalog, "authorization-code.lifetime");
  g_autofree char       *early = get_code (fixture, "haruka", NULL);
  g_autofree char       *late = get_code (fixture, "haruka", NULL);
  g_autoptr (GrTestPage) in_time = NULL;
  g_autoptr (GrTestPage) too_late = NULL;

  gr_clock_advance (fixture->clock, lifetime - 1);
  in_time = post_token (fixture, early, CALLBACK, VERIFIER);
  gr_clock_advance (fixture->clock, 1);
  too_late = post_token (fixture, late, CALLBACK, VERIFIER);

  g_assert_cmpuint (in_time->status, ==, 200);
  assert_oauth_error (too_late, 400, "invalid_grant", "Authorization code is expired.");
}

/* The challenge of the request is hex. A verifier whose base64url was sent as the challenge fails here and not before. */
static void
test_verifier (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char       *code = get_code (fixture, "haruka", NULL);
  g_autofree char       *uri = g_strconcat (fixture->base, "/v2/auth/authorize/?client_key=" KEY "&scope=user.info.basic&response_type=code&redirect_uri=" CALLBACK "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256",
                                            NULL);
  g_autofree char       *location = gr_test_browser_sign_in (fixture->browser, uri, "haruka", NULL);
  g_autofree char       *base64_code = gr_test_query_dup (location, "code");
  g_autoptr (GrTestPage) wrong = post_token (fixture, code, CALLBACK, "wrong");
  g_autoptr (GrTestPage) spent = post_token (fixture, code, CALLBACK, VERIFIER);
  g_autoptr (GrTestPage) base64 = post_token (fixture, base64_code, CALLBACK, VERIFIER);

  assert_oauth_error (wrong, 400, "invalid_request", "Code verifier or code challenge is invalid.");
  assert_oauth_error (spent, 400, "invalid_grant", "Authorization code is expired.");
  assert_oauth_error (base64, 400, "invalid_request", "Code verifier or code challenge is invalid.");
}

static void
test_missing_verifier (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char       *code = get_code (fixture, "haruka", NULL);
  g_autoptr (GrTestPage) page = post_token (fixture, code, CALLBACK, "");

  assert_oauth_error (page, 400, "invalid_request", "Code verifier or code challenge is invalid.");
}

static void
test_redirect_uri (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char       *code = get_code (fixture, "haruka", NULL);
  g_autoptr (GrTestPage) page = post_token (fixture, code, "http://127.0.0.1:3455/callback", VERIFIER);

  assert_oauth_error (page, 400, "invalid_request", "Redirect_uri is not matched with the uri when requesting code.");
}

/* A code that was not decoded is another code. */
static void
test_code_not_decoded (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char       *code = get_code (fixture, "haruka", NULL);
  g_autofree char       *escaped = g_uri_escape_string (code, NULL, FALSE);
  g_autoptr (GrTestPage) page = post_token (fixture, escaped, CALLBACK, VERIFIER);

  assert_oauth_error (page, 400, "invalid_grant", "Authorization code is expired.");
}

/* A form that is refused before anything is looked up, and the order in which it is. */
static void
test_refused_forms (Fixture      *fixture,
                    gconstpointer data)
{
  static const struct
  {
    const char *body;
    guint       status;
    const char *error;
    const char *description;
  } cases[] = {
    {"", 400, "invalid_request", "Client key is missed in request."},
    {"client_id=" KEY, 400, "invalid_request", "Client key is missed in request."},
    {"client_key=" KEY, 400, "invalid_request", "Client secret is missed in request."},
    {"client_key=" KEY "&client_secret=", 400, "invalid_request", "Client secret is missed in request."},
    {"client_key=" KEY "&client_secret=" SECRET, 400, "unsupported_grant_type", "The grant type is not supported."},
    {"client_key=" KEY "&client_secret=" SECRET "&grant_type=password", 400, "unsupported_grant_type", "The grant type is not supported."},
    {"client_key=" KEY "&client_key=" KEY, 400, "invalid_request", "The request parameters are malformed."},
    {"client_key", 400, "invalid_request", "The request parameters are malformed."},
    {"client_key=%zz", 400, "invalid_request", "The request parameters are malformed."},
    {"client_key=%c3%28", 400, "invalid_request", "The request parameters are malformed."},
    {"client_key=" KEY "&client_secret=wrong&grant_type=client_credentials", 401, "invalid_client", "Client key or secret is incorrect."},
    {"client_key=other&client_secret=" SECRET "&grant_type=client_credentials", 401, "invalid_client", "Client key or secret is incorrect."},
    {"client_key=" KEY "&client_secret=wrong&grant_type=refresh_token&refresh_token=rft.no", 401, "invalid_client", "Client key or secret is incorrect."},
    {"client_key=" KEY "&client_secret=" SECRET "&grant_type=refresh_token", 400, "invalid_grant", "Refresh token is invalid or expired."},
    /* A dummy code tells nothing about the key. */
    {"client_key=other&client_secret=wrong&grant_type=authorization_code&code=dummy", 400, "invalid_grant", "Authorization code is expired."},
    {"client_key=other&client_secret=wrong&grant_type=authorization_code", 400, "invalid_grant", "Authorization code is expired."},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GrTestPage) page = post_body (fixture, "/v2/oauth/token/", cases[i].body);

      g_test_message ("%s", cases[i].body);
      assert_oauth_error (page, cases[i].status, cases[i].error, cases[i].description);
    }
}

static void
test_not_a_form (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GrTestPage) json = post_raw (fixture, "/v2/oauth/token/", "application/json", "{\"client_key\":\"" KEY "\"}");
  g_autoptr (GrTestPage) plain = post_raw (fixture, "/v2/oauth/token/", "text/plain", "client_key=" KEY);
  g_autoptr (GrTestPage) revoke = post_raw (fixture, "/v2/oauth/revoke/", "application/json", "{}");
  g_autoptr (GrTestPage) charset = post_raw (fixture, "/v2/oauth/token/", "application/x-www-form-urlencoded; charset=utf-8", "client_key=" KEY);

  assert_oauth_error (json, 400, "invalid_request", "The request parameters are malformed.");
  assert_oauth_error (plain, 400, "invalid_request", "The request parameters are malformed.");
  assert_oauth_error (revoke, 400, "invalid_request", "The request parameters are malformed.");
  assert_oauth_error (charset, 400, "invalid_request", "Client secret is missed in request.");
}

/* A wrong secret costs nobody their code. */
static void
test_wrong_secret_keeps_code (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char       *code = get_code (fixture, "haruka", NULL);
  g_autofree char       *escaped = g_uri_escape_string (code, NULL, FALSE);
  g_autofree char       *body = g_strconcat ("client_key=" KEY "&client_secret=wrong&grant_type=authorization_code&code=", escaped, NULL);
  g_autoptr (GrTestPage) wrong = post_body (fixture, "/v2/oauth/token/", body);
  g_autoptr (GrTestPage) right = post_token (fixture, code, CALLBACK, VERIFIER);

  assert_oauth_error (wrong, 401, "invalid_client", "Client key or secret is incorrect.");
  g_assert_cmpuint (right->status, ==, 200);
}

/* A code and a token belong to the client that they were issued to. */
static void
test_other_client (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const redirect_uris[] = {CALLBACK, NULL};
  g_autoptr (JsonNode)     tokens = get_tokens (fixture, "haruka", NULL);
  g_autofree char         *code = get_code (fixture, "haruka", NULL);
  g_autofree char         *escaped = g_uri_escape_string (code, NULL, FALSE);
  g_autofree char         *exchange = g_strconcat ("client_key=other&client_secret=theirs&grant_type=authorization_code&redirect_uri=" CALLBACK "&code_verifier=" VERIFIER "&code=", escaped, NULL);
  g_autofree char         *refresh = g_strconcat ("client_key=other&client_secret=theirs&grant_type=refresh_token&refresh_token=", get_string (tokens, "refresh_token"), NULL);
  g_autofree char         *revoke = g_strconcat ("client_key=other&client_secret=theirs&token=", get_string (tokens, "access_token"), NULL);
  g_autoptr (GrTestPage)   exchanged = NULL;
  g_autoptr (GrTestPage)   refreshed = NULL;
  g_autoptr (GrTestPage)   revoked = NULL;

  gr_emulator_register_client (fixture->emulator, "other", "theirs", redirect_uris, NULL, NULL);
  exchanged = post_body (fixture, "/v2/oauth/token/", exchange);
  refreshed = post_body (fixture, "/v2/oauth/token/", refresh);
  revoked = post_body (fixture, "/v2/oauth/revoke/", revoke);

  assert_oauth_error (exchanged, 400, "invalid_grant", "Authorization code is expired.");
  assert_oauth_error (refreshed, 400, "invalid_grant", "Refresh token is invalid or expired.");
  assert_oauth_error (revoked, 400, "invalid_request", "The request parameters are malformed.");
}

static void
test_rotation (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "sota", "user.info.stats");
  g_autoptr (GrTestPage) page = post_refresh (fixture, get_string (tokens, "refresh_token"));
  g_autoptr (JsonNode)   renewed = gr_test_page_parse (page);
  g_autoptr (GrTestPage) old = post_refresh (fixture, get_string (tokens, "refresh_token"));
  g_autoptr (GrTestPage) new = post_refresh (fixture, get_string (renewed, "refresh_token"));
  g_autoptr (GrTestPage) info = get_user_info (fixture, "?fields=username", get_string (renewed, "access_token"));

  g_assert_cmpuint (page->status, ==, 200);
  g_assert_cmpstr (get_string (renewed, "refresh_token"), !=, get_string (tokens, "refresh_token"));
  g_assert_cmpstr (get_string (renewed, "access_token"), !=, get_string (tokens, "access_token"));
  g_assert_cmpstr (get_string (renewed, "open_id"), ==, get_string (tokens, "open_id"));
  g_assert_cmpstr (get_string (renewed, "scope"), ==, "user.info.basic,user.info.profile");
  assert_oauth_error (old, 400, "invalid_grant", "Refresh token is invalid or expired.");
  g_assert_cmpuint (new->status, ==, 200);
  g_assert_cmpuint (info->status, ==, 200);
}

static void
test_expiry (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "haruka", NULL);
  g_autoptr (GrTestPage) expired = NULL;
  g_autoptr (GrTestPage) renewed = NULL;
  g_autoptr (GrTestPage) too_late = NULL;
  g_autoptr (JsonNode)   second = NULL;

  gr_clock_advance (fixture->clock, get_int (tokens, "expires_in"));
  expired = get_user_info (fixture, "?fields=open_id", get_string (tokens, "access_token"));
  assert_api_error (expired, 401, "access_token_invalid", "The access token is invalid or not found in the request.");

  renewed = post_refresh (fixture, get_string (tokens, "refresh_token"));
  second = gr_test_page_parse (renewed);
  gr_clock_advance (fixture->clock, get_int (second, "refresh_expires_in"));
  too_late = post_refresh (fixture, get_string (second, "refresh_token"));
  assert_oauth_error (too_late, 400, "invalid_grant", "Refresh token is invalid or expired.");
}

/* An access token does not refresh, and a refresh token opens nothing. */
static void
test_kinds (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "haruka", NULL);
  g_autoptr (GrTestPage) refresh = post_refresh (fixture, get_string (tokens, "access_token"));
  g_autoptr (GrTestPage) info = get_user_info (fixture, "?fields=open_id", get_string (tokens, "refresh_token"));

  assert_oauth_error (refresh, 400, "invalid_grant", "Refresh token is invalid or expired.");
  assert_api_error (info, 401, "access_token_invalid", "The access token is invalid or not found in the request.");
}

static void
test_client_token (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GrTestPage) page = post_body (fixture, "/v2/oauth/token/", "client_key=" KEY "&client_secret=" SECRET "&grant_type=client_credentials");
  g_autoptr (JsonNode)   token = gr_test_page_parse (page);
  g_autoptr (GrTestPage) info = get_user_info (fixture, "?fields=open_id", get_string (token, "access_token"));

  g_assert_cmpuint (page->status, ==, 200);
  g_assert_cmpuint (json_object_get_size (json_node_get_object (token)), ==, 3);
  g_assert_true (g_str_has_prefix (get_string (token, "access_token"), "clt."));
  g_assert_cmpint (get_int (token, "expires_in"), ==, gr_catalog_get_limit (fixture->catalog, "token.client.lifetime"));
  g_assert_cmpstr (get_string (token, "token_type"), ==, "Bearer");
  assert_api_error (info, 401, "access_token_invalid", "The access token is invalid or not found in the request.");
}

static void
test_revoke (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "haruka", NULL);
  g_autofree char       *body = g_strconcat ("client_key=" KEY "&client_secret=" SECRET "&token=", get_string (tokens, "access_token"), NULL);
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "");
  g_autoptr (GrTestPage) page = post_body (fixture, "/v2/oauth/revoke/", body);
  g_autoptr (GrTestPage) again = post_body (fixture, "/v2/oauth/revoke/", body);
  g_autoptr (GrTestPage) refresh = post_refresh (fixture, get_string (tokens, "refresh_token"));
  g_autoptr (GrTestPage) info = get_user_info (fixture, "?fields=open_id", get_string (tokens, "access_token"));
  g_autoptr (GrTestPage) consent = gr_test_browser_get (fixture->browser, uri);

  g_assert_cmpuint (page->status, ==, 200);
  g_assert_cmpstr (page->text, ==, "{}");
  assert_oauth_error (again, 400, "invalid_request", "The request parameters are malformed.");
  assert_oauth_error (refresh, 400, "invalid_grant", "Refresh token is invalid or expired.");
  assert_api_error (info, 401, "access_token_invalid", "The access token is invalid or not found in the request.");
  g_assert_nonnull (strstr (consent->text, "action=\"/sandbox/consent\""));
}

static void
test_revoke_refusals (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GrTestPage) nothing = post_body (fixture, "/v2/oauth/revoke/", "");
  g_autoptr (GrTestPage) secret = post_body (fixture, "/v2/oauth/revoke/", "client_key=" KEY "&token=act.x");
  g_autoptr (GrTestPage) client = post_body (fixture, "/v2/oauth/revoke/", "client_key=" KEY "&client_secret=wrong&token=act.x");
  g_autoptr (GrTestPage) token = post_body (fixture, "/v2/oauth/revoke/", "client_key=" KEY "&client_secret=" SECRET "&token=act.x");
  g_autoptr (GrTestPage) no_token = post_body (fixture, "/v2/oauth/revoke/", "client_key=" KEY "&client_secret=" SECRET);

  assert_oauth_error (nothing, 400, "invalid_request", "Client key is missed in request.");
  assert_oauth_error (secret, 400, "invalid_request", "Client secret is missed in request.");
  assert_oauth_error (client, 401, "invalid_client", "Client key or secret is incorrect.");
  assert_oauth_error (token, 400, "invalid_request", "The request parameters are malformed.");
  assert_oauth_error (no_token, 400, "invalid_request", "The request parameters are malformed.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/emulator/token/exchange", test_exchange);
  ADD ("/emulator/token/lifetimes", test_lifetimes);
  ADD ("/emulator/token/open-id", test_open_id);
  ADD ("/emulator/token/replay", test_replay);
  ADD ("/emulator/token/code-expiry", test_code_expiry);
  ADD ("/emulator/token/verifier", test_verifier);
  ADD ("/emulator/token/missing-verifier", test_missing_verifier);
  ADD ("/emulator/token/redirect-uri", test_redirect_uri);
  ADD ("/emulator/token/code-not-decoded", test_code_not_decoded);
  ADD ("/emulator/token/refused-forms", test_refused_forms);
  ADD ("/emulator/token/not-a-form", test_not_a_form);
  ADD ("/emulator/token/wrong-secret-keeps-code", test_wrong_secret_keeps_code);
  ADD ("/emulator/token/other-client", test_other_client);
  ADD ("/emulator/token/rotation", test_rotation);
  ADD ("/emulator/token/expiry", test_expiry);
  ADD ("/emulator/token/kinds", test_kinds);
  ADD ("/emulator/token/client-token", test_client_token);
  ADD ("/emulator/token/revoke", test_revoke);
  ADD ("/emulator/token/revoke-refusals", test_revoke_refusals);

  return g_test_run ();
}
