/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-emulator-dialect.h"
#include "gr-test-emulator.h"

#define BUSY       "Too many requests. Please try again later."
#define TROUBLE    "Something went wrong. Please try again later."
#define OUT        "The service is temporarily unavailable. Please try again later."
#define EXPIRED    "Authorization code is expired."
#define WORN       "Refresh token is invalid or expired."
#define API_WRONG  "Something is wrong. Please try again later."
#define BAD_BEARER "The access token is invalid or not found in the request."

/* What stands in the facts, written down once more. */
static const struct
{
  GrEmulatorFault fault;
  guint           status;
  const char     *error;
  const char     *description;
  const char     *retry_after;
} oauth_answers[] = {
  {GR_EMULATOR_FAULT_TOO_MANY_REQUESTS, 429, "temporarily_unavailable", BUSY},
  {GR_EMULATOR_FAULT_RETRY_AFTER, 429, "temporarily_unavailable", BUSY, "120"},
  {GR_EMULATOR_FAULT_RETRY_AFTER_DATE, 429, "temporarily_unavailable", BUSY, "Thu, 26 Nov 2026 00:02:00 GMT"},
  {GR_EMULATOR_FAULT_SERVER_ERROR, 500, "server_error", TROUBLE},
  {GR_EMULATOR_FAULT_UNAVAILABLE, 503, "temporarily_unavailable", OUT},
  {GR_EMULATOR_FAULT_ERROR_WITH_200, 200, "invalid_grant", EXPIRED},
  {GR_EMULATOR_FAULT_ACCESS_DENIED, 400, "access_denied", "The resource owner or the authorization server denied the request."},
  {GR_EMULATOR_FAULT_INVALID_CLIENT, 401, "invalid_client", "Client key or secret is incorrect."},
  {GR_EMULATOR_FAULT_INVALID_GRANT, 400, "invalid_grant", EXPIRED},
  {GR_EMULATOR_FAULT_INVALID_REQUEST, 400, "invalid_request", "The request parameters are malformed."},
  {GR_EMULATOR_FAULT_INVALID_SCOPE, 400, "invalid_scope", "The requested scope is invalid, unknown or malformed."},
  {GR_EMULATOR_FAULT_UNAUTHORIZED_CLIENT, 400, "unauthorized_client", "The client is not authorized to request an authorization code using this method."},
  {GR_EMULATOR_FAULT_UNSUPPORTED_GRANT_TYPE, 400, "unsupported_grant_type", "The grant type is not supported."},
  {GR_EMULATOR_FAULT_UNSUPPORTED_RESPONSE_TYPE, 400, "unsupported_response_type", "The authorization server does not support obtaining an authorization code using this method."},
  {GR_EMULATOR_FAULT_CLIENT_KEY_MISSING, 400, "invalid_request", "Client key is missed in request."},
  {GR_EMULATOR_FAULT_CLIENT_SECRET_MISSING, 400, "invalid_request", "Client secret is missed in request."},
  {GR_EMULATOR_FAULT_INVALID_GRANT_WITH_500, 500, "invalid_grant", WORN},
  {GR_EMULATOR_FAULT_VERIFIER_REFUSED, 400, "invalid_request", "Code verifier or code challenge is invalid."},
  {GR_EMULATOR_FAULT_REDIRECT_URI_REFUSED, 400, "invalid_request", "Redirect_uri is not matched with the uri when requesting code."},
  {GR_EMULATOR_FAULT_REFRESH_TOKEN_EXPIRED, 400, "invalid_grant", WORN},
};

static GrTestPage *
post_client_credentials (Fixture *fixture)
{
  g_autofree char *uri = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);

  return gr_test_browser_post_form (fixture->browser, uri, "client_key", KEY, "client_secret", SECRET, "grant_type", "client_credentials", NULL);
}

static GrTestPage *
post_revoke (Fixture    *fixture,
             const char *token)
{
  g_autofree char *uri = g_strconcat (fixture->base, "/v2/oauth/revoke/", NULL);

  return gr_test_browser_post_form (fixture->browser, uri, "client_key", KEY, "client_secret", SECRET, "token", token, NULL);
}

static GrTestPage *
ask (Fixture    *fixture,
     const char *route)
{
  if (g_str_equal (route, "oauth.revoke"))
    return post_revoke (fixture, "act.x");
  if (g_str_equal (route, "oauth.refresh"))
    return post_refresh (fixture, "rft.x");
  return post_client_credentials (fixture);
}

static void
test_oauth (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const routes[] = {"oauth.token", "oauth.refresh", "oauth.client-token", "oauth.revoke"};

  for (gsize i = 0; i < G_N_ELEMENTS (oauth_answers); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (routes); j++)
      {
        g_autoptr (GrTestPage) page = NULL;

        if (!gr_emulator_fault_works_on (oauth_answers[i].fault, routes[j]))
          continue;
        g_test_message ("%s on %s", gr_emulator_fault_get_kind (oauth_answers[i].fault)->name, routes[j]);
        gr_emulator_set_fault (fixture->emulator, routes[j], oauth_answers[i].fault);
        page = ask (fixture, routes[j]);
        assert_oauth_error (page, oauth_answers[i].status, oauth_answers[i].error, oauth_answers[i].description);
        g_assert_cmpstr (soup_message_headers_get_one (page->headers, "Retry-After"), ==, oauth_answers[i].retry_after);
        g_assert_cmpint (gr_emulator_get_fault (fixture->emulator, routes[j]), ==, oauth_answers[i].fault);
        gr_emulator_set_fault (fixture->emulator, routes[j], GR_EMULATOR_FAULT_NONE);
      }
}

/* A fault of the refresh leaves sign-ins alone; one of the token endpoint is for both. */
static void
test_refresh_alone (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GrTestPage) sound = NULL;
  g_autoptr (GrTestPage) refresh = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_SERVER_ERROR);
  sound = post_client_credentials (fixture);
  g_assert_cmpuint (sound->status, ==, 200);

  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_NONE);
  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_INVALID_CLIENT);
  refresh = post_refresh (fixture, "rft.x");
  assert_oauth_error (refresh, 401, "invalid_client", "Client key or secret is incorrect.");
}

static void
test_user_info (Fixture      *fixture,
                gconstpointer data)
{
  static const struct
  {
    GrEmulatorFault fault;
    guint           status;
    const char     *code;
    const char     *message;
    const char     *retry_after;
  } answers[] = {
    {GR_EMULATOR_FAULT_ACCESS_TOKEN_INVALID, 401, "access_token_invalid", BAD_BEARER},
    {GR_EMULATOR_FAULT_SCOPE_NOT_AUTHORIZED, 401, "scope_not_authorized", "The user did not authorize the scope required for completing this request."},
    {GR_EMULATOR_FAULT_SCOPE_PERMISSION_MISSED, 400, "scope_permission_missed", "One of the fields requires an additional scope"},
    {GR_EMULATOR_FAULT_INVALID_PARAMS, 400, "invalid_params", "Fields is required."},
    {GR_EMULATOR_FAULT_INVALID_PARAM, 400, "invalid_param", "One or more fields in the request are invalid."},
    {GR_EMULATOR_FAULT_INVALID_FILE_UPLOAD, 400, "invalid_file_upload", "The file does not meet the specifications."},
    {GR_EMULATOR_FAULT_TOO_MANY_REQUESTS, 429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later."},
    {GR_EMULATOR_FAULT_RETRY_AFTER, 429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later.", "120"},
    {GR_EMULATOR_FAULT_SERVER_ERROR, 500, "internal_error", API_WRONG},
    {GR_EMULATOR_FAULT_UNAVAILABLE, 503, "internal_error", API_WRONG},
    {GR_EMULATOR_FAULT_ERROR_WITH_200, 200, "access_token_invalid", BAD_BEARER},
  };
  g_autoptr (JsonNode) tokens = get_tokens (fixture, "haruka", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GrTestPage) page = NULL;

      g_test_message ("%s", gr_emulator_fault_get_kind (answers[i].fault)->name);
      gr_emulator_set_fault (fixture->emulator, "user.info", answers[i].fault);
      page = get_user_info (fixture, "?fields=open_id", get_string (tokens, "access_token"));
      assert_api_error (page, answers[i].status, answers[i].code, answers[i].message);
      g_assert_cmpstr (soup_message_headers_get_one (page->headers, "Retry-After"), ==, answers[i].retry_after);
    }
}

/* TikTok appends the error to the address of its own page, and shows there what is wrong. */
static void
test_authorize_pages (Fixture      *fixture,
                      gconstpointer data)
{
  static const struct
  {
    GrEmulatorFault fault;
    const char     *appended;
    const char     *shown;
  } pages[] = {
    {GR_EMULATOR_FAULT_PAGE_CLIENT_KEY, "&error=unauthorized_client&error_type=client_key&errCode=10003&logid=", "client_key"},
    {GR_EMULATOR_FAULT_PAGE_CLIENT_KEY_MISSING, "&error=param_error&error_type=client_key&errCode=10003&logid=", "client_key"},
    {GR_EMULATOR_FAULT_PAGE_REDIRECT_URI, "&error=invalid_request&error_type=redirect_uri&logid=", "redirect_uri"},
    {GR_EMULATOR_FAULT_PAGE_SCOPE, "&error=invalid_scope&error_type=scope&errCode=10004&logid=", "scope"},
    {GR_EMULATOR_FAULT_PAGE_CODE_CHALLENGE, "&error=invalid_request&error_type=code_challenge&errCode=10007&logid=", "code_challenge"},
    {GR_EMULATOR_FAULT_PAGE_CODE_CHALLENGE_METHOD, "&error=invalid_request&error_type=code_challenge_method&errCode=10008&logid=", "code_challenge_method"},
    {GR_EMULATOR_FAULT_PAGE_RESPONSE_TYPE, "&error=unsupported_response_type&error_type=response_type&logid=", "response_type"},
    {GR_EMULATOR_FAULT_PAGE_NUMBER_10005, "&error=param_error&errCode=10005&logid=", "10005"},
    {GR_EMULATOR_FAULT_PAGE_NUMBER_10007, "&error=param_error&errCode=10007&logid=", "10007"},
    {GR_EMULATOR_FAULT_PAGE_NUMBER_10033, "&error=invalid_client&errCode=10033&logid=", "10033"},
  };
  g_autofree char *uri = make_authorize_uri (fixture, CALLBACK, "");

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char       *begin = g_strconcat (uri, pages[i].appended, NULL);
      g_autofree char       *shown = g_strdup_printf ("<li><code>%s</code></li>", pages[i].shown);
      g_autoptr (GrTestPage) redirect = NULL;
      g_autoptr (GrTestPage) page = NULL;

      g_test_message ("%s", gr_emulator_fault_get_kind (pages[i].fault)->name);
      gr_emulator_set_fault (fixture->emulator, "oauth.authorize", pages[i].fault);
      redirect = gr_test_browser_get (fixture->browser, uri);
      g_assert_cmpuint (redirect->status, ==, 302);
      g_assert_true (g_str_has_prefix (redirect->location, begin));
      g_assert_cmpuint (strlen (redirect->location), ==, strlen (begin) + 34);

      page = gr_test_browser_get (fixture->browser, redirect->location);
      g_assert_cmpuint (page->status, ==, 200);
      g_assert_null (page->location);
      g_assert_nonnull (strstr (page->text, "Something went wrong"));
      g_assert_nonnull (strstr (page->text, shown));
    }
}

static void
test_browser_pages (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "");
  g_autofree char       *login = g_strconcat (fixture->base, "/sandbox/login", NULL);
  g_autoptr (GrTestPage) first = gr_test_browser_get (fixture->browser, uri);
  g_autofree char       *nonce = gr_test_page_dup_nonce (first);
  g_autoptr (GrTestPage) attempts = NULL;
  g_autoptr (GrTestPage) large = NULL;
  g_autoptr (GrTestPage) gateway = NULL;

  gr_emulator_set_fault (fixture->emulator, "login", GR_EMULATOR_FAULT_TOO_MANY_ATTEMPTS);
  attempts = gr_test_browser_post_form (fixture->browser, login, "form", nonce, "user", "haruka", NULL);
  g_assert_cmpuint (attempts->status, ==, 200);
  g_assert_null (attempts->location);
  g_assert_nonnull (strstr (attempts->text, "Maximum number of attempts reached. Try again later."));

  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_COOKIES_TOO_LARGE);
  large = gr_test_browser_get (fixture->browser, uri);
  g_assert_cmpuint (large->status, ==, 431);
  g_assert_cmpstr (large->type, ==, "text/html");

  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_BAD_GATEWAY);
  gateway = post_client_credentials (fixture);
  g_assert_cmpuint (gateway->status, ==, 502);
  g_assert_cmpstr (gateway->type, ==, "text/html");
}

/* The errors that do come on the redirect. */
static void
test_redirect_errors (Fixture      *fixture,
                      gconstpointer data)
{
  static const struct
  {
    GrEmulatorFault fault;
    const char     *query;
  } errors[] = {
    {GR_EMULATOR_FAULT_NON_SANDBOX_TARGET, "?error=access_denied&error_type=non_sandbox_target&error_description=The%20account%20is%20not%20a%20target%20user%20of%20this%20sandbox.&logid="},
    {GR_EMULATOR_FAULT_CANCELLED, "?error=access_denied&error_description=User%20canceled&logid="},
    {GR_EMULATOR_FAULT_ERROR_WRONG_STATE, "?error=access_denied&error_description=User%20canceled&logid="},
    {GR_EMULATOR_FAULT_ERROR_MISSING_STATE, "?error=access_denied&error_description=User%20canceled&logid="},
    {GR_EMULATOR_FAULT_CANCELLED_NUMBER, "?error=access_denied&errCode=-2&error_description=User%20canceled&logid="},
    {GR_EMULATOR_FAULT_DENIED_NUMBER, "?error=access_denied&errCode=-4&error_description=User%20denied&logid="},
    {GR_EMULATOR_FAULT_REDIRECT_SERVER_ERROR, "?error=server_error&error_description=Something%20went%20wrong.%20Please%20try%20again%20later.&logid="},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autofree char *begin = g_strconcat (CALLBACK, errors[i].query, NULL);
      g_autofree char *location = NULL;
      g_autofree char *state = NULL;
      g_autofree char *code = NULL;

      g_test_message ("%s", gr_emulator_fault_get_kind (errors[i].fault)->name);
      gr_emulator_set_fault (fixture->emulator, "oauth.authorize", errors[i].fault);
      location = sign_in (fixture, "haruka", NULL);
      state = gr_test_query_dup (location, "state");
      code = gr_test_query_dup (location, "code");
      g_assert_true (g_str_has_prefix (location, begin));
      if (errors[i].fault == GR_EMULATOR_FAULT_ERROR_MISSING_STATE)
        g_assert_null (state);
      else
        g_assert_cmpint (g_strcmp0 (state, "st&te") == 0, ==, errors[i].fault != GR_EMULATOR_FAULT_ERROR_WRONG_STATE);
      g_assert_null (code);
    }
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

static void
test_redirects (Fixture      *fixture,
                gconstpointer data)
{
  static const struct
  {
    GrEmulatorFault fault;
    const char     *begin;
    guint           n_codes;
    guint           n_states;
  } redirects[] = {
    {GR_EMULATOR_FAULT_NONE, CALLBACK "?code=", 1, 1},
    {GR_EMULATOR_FAULT_WRONG_STATE, CALLBACK "?code=", 1, 1},
    {GR_EMULATOR_FAULT_MISSING_STATE, CALLBACK "?code=", 1, 0},
    {GR_EMULATOR_FAULT_TWO_STATES, CALLBACK "?code=", 1, 2},
    {GR_EMULATOR_FAULT_TWO_CODES, CALLBACK "?code=decoy&code=", 2, 1},
    {GR_EMULATOR_FAULT_EMPTY_CODE, CALLBACK "?code=&scopes=", 1, 1},
    {GR_EMULATOR_FAULT_CODE_IN_FRAGMENT, CALLBACK "#code=", 1, 1},
    {GR_EMULATOR_FAULT_ERROR_BESIDE_CODE, CALLBACK "?error=access_denied&code=", 1, 1},
    {GR_EMULATOR_FAULT_CUSTOM_SCHEME, "gr-sandbox-app://callback/?code=", 1, 1},
    {GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT, "http://127.0.0.1:3455/callback.evil/?code=", 1, 1},
    {GR_EMULATOR_FAULT_LOOKALIKE_HOST, "http://127.0.0.1.evil.example:3455/callback/?code=", 1, 1},
    {GR_EMULATOR_FAULT_LOOKALIKE_OTHER_NAME, "http://localhost:3455/callback/?code=", 1, 1},
    {GR_EMULATOR_FAULT_LOOKALIKE_USER_INFO, "http://127.0.0.1:3455@evil.example/callback/?code=", 1, 1},
    {GR_EMULATOR_FAULT_LOOKALIKE_PORT, "http://127.0.0.1:3456/callback/?code=", 1, 1},
    {GR_EMULATOR_FAULT_LOOKALIKE_SCHEME, "https://127.0.0.1:3455/callback/?code=", 1, 1},
    {GR_EMULATOR_FAULT_LOOKALIKE_CASE, "http://127.0.0.1:3455/CALLBACK/?code=", 1, 1},
    {GR_EMULATOR_FAULT_LOOKALIKE_ENCODED_SLASH, "http://127.0.0.1:3455/callback%2F?code=", 1, 1},
    {GR_EMULATOR_FAULT_LOOKALIKE_LAST_SLASH, "http://127.0.0.1:3455/callback?code=", 1, 1},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (redirects); i++)
    {
      g_autofree char *location = NULL;

      g_test_message ("%s", gr_emulator_fault_get_kind (redirects[i].fault)->name);
      gr_emulator_set_fault (fixture->emulator, "oauth.authorize", redirects[i].fault);
      location = sign_in (fixture, "haruka", NULL);
      g_test_message ("%s", location);
      g_assert_true (g_str_has_prefix (location, redirects[i].begin));
      g_assert_cmpuint (count (location, "code="), ==, redirects[i].n_codes);
      g_assert_cmpuint (count (location, "state="), ==, redirects[i].n_states);
    }
}

/* The page's policy lets its form lead to where the fault goes, so that a browser does not stop it in our stead. */
static void
test_form_target (Fixture      *fixture,
                  gconstpointer data)
{
  static const struct
  {
    GrEmulatorFault fault;
    const char     *policy;
  } policies[] = {
    {GR_EMULATOR_FAULT_NONE, "form-action 'self' http://127.0.0.1:3455"},
    {GR_EMULATOR_FAULT_CUSTOM_SCHEME, "form-action 'self' gr-sandbox-app:"},
    {GR_EMULATOR_FAULT_LOOKALIKE_HOST, "form-action 'self' http://127.0.0.1.evil.example:3455"},
    {GR_EMULATOR_FAULT_LOOKALIKE_USER_INFO, "form-action 'self' http://evil.example"},
    {GR_EMULATOR_FAULT_LOOKALIKE_PORT, "form-action 'self' http://127.0.0.1:3456"},
  };
  g_autofree char *uri = make_authorize_uri (fixture, CALLBACK, "");

  for (gsize i = 0; i < G_N_ELEMENTS (policies); i++)
    {
      g_autoptr (GrTestPage) page = NULL;

      gr_emulator_set_fault (fixture->emulator, "oauth.authorize", policies[i].fault);
      page = gr_test_browser_get (fixture->browser, uri);
      g_assert_true (g_str_has_suffix (soup_message_headers_get_one (page->headers, "Content-Security-Policy"), policies[i].policy));
    }
}

static void
test_partial_consent (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char       *location = NULL;
  g_autofree char       *scopes = NULL;
  g_autofree char       *code = NULL;
  g_autoptr (GrTestPage) page = NULL;
  g_autoptr (JsonNode)   tokens = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_PARTIAL_CONSENT);
  location = sign_in (fixture, "haruka", NULL);
  scopes = gr_test_query_dup (location, "scopes");
  code = gr_test_query_dup (location, "code");
  page = post_token (fixture, code, CALLBACK, VERIFIER);
  tokens = gr_test_page_parse (page);
  g_assert_cmpstr (scopes, ==, "user.info.basic");
  g_assert_cmpstr (get_string (tokens, "scope"), ==, "user.info.basic");
}

static void
note_cb (GrEmulator *emulator,
         const char *method,
         const char *path,
         guint       status,
         const char *reason,
         GPtrArray  *notes)
{
  g_ptr_array_add (notes, g_strdup_printf ("%s %u %s", path, status, reason));
}

static guint
count_notes (GPtrArray  *notes,
             const char *path)
{
  guint n = 0;

  for (guint i = 0; i < notes->len; i++)
    n += g_str_has_prefix (g_ptr_array_index (notes, i), path) ? 1 : 0;
  return n;
}

static void
test_redirect_chain (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GPtrArray)  notes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char       *location = NULL;
  g_autofree char       *code = NULL;
  g_autoptr (GrTestPage) page = NULL;

  g_signal_connect (fixture->emulator, "request", G_CALLBACK (note_cb), notes);
  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_REDIRECT_CHAIN);
  location = sign_in (fixture, "haruka", NULL);
  code = gr_test_query_dup (location, "code");
  page = post_token (fixture, code, CALLBACK, VERIFIER);
  g_assert_cmpuint (count_notes (notes, "/sandbox/continue"), ==, 4);
  g_assert_true (g_str_has_prefix (location, CALLBACK "?code="));
  g_assert_cmpuint (page->status, ==, 200);
}

/* What is in force is said with each request, and nothing secret is. */
static void
test_request_signal (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GPtrArray)  notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GrTestPage) page = NULL;

  g_signal_connect (fixture->emulator, "request", G_CALLBACK (note_cb), notes);
  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_SERVER_ERROR);
  page = post_client_credentials (fixture);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (notes, 0), ==, "/v2/oauth/token/ 500 server_error: " TROUBLE " · fault server-error");
}

static void
test_no_rotation (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "haruka", NULL);
  const char            *first = get_string (tokens, "refresh_token");
  g_autoptr (GrTestPage) kept = NULL;
  g_autoptr (JsonNode)   kept_tokens = NULL;
  g_autoptr (GrTestPage) omitted = NULL;
  g_autoptr (JsonNode)   omitted_tokens = NULL;
  g_autoptr (GrTestPage) rotated = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_NO_ROTATION);
  kept = post_refresh (fixture, first);
  kept_tokens = gr_test_page_parse (kept);
  g_assert_cmpstr (get_string (kept_tokens, "refresh_token"), ==, first);
  g_assert_cmpstr (get_string (kept_tokens, "access_token"), !=, get_string (tokens, "access_token"));

  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_REFRESH_TOKEN_OMITTED);
  omitted = post_refresh (fixture, first);
  omitted_tokens = gr_test_page_parse (omitted);
  g_assert_false (json_object_has_member (json_node_get_object (omitted_tokens), "refresh_token"));
  g_assert_false (json_object_has_member (json_node_get_object (omitted_tokens), "refresh_expires_in"));
  g_assert_true (g_str_has_prefix (get_string (omitted_tokens, "access_token"), "act."));

  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_NONE);
  rotated = post_refresh (fixture, first);
  g_assert_cmpuint (rotated->status, ==, 200);
}

static void
test_rotated_elsewhere (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "haruka", NULL);
  g_autoptr (GrTestPage) page = NULL;
  g_autoptr (GrTestPage) again = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_ROTATED_ELSEWHERE);
  page = post_refresh (fixture, get_string (tokens, "refresh_token"));
  assert_oauth_error (page, 400, "invalid_grant", WORN);
  g_assert_cmpint (gr_emulator_get_fault (fixture->emulator, "oauth.refresh"), ==, GR_EMULATOR_FAULT_NONE);
  again = post_refresh (fixture, get_string (tokens, "refresh_token"));
  assert_oauth_error (again, 400, "invalid_grant", WORN);
}

/* The answer promises a lifetime that the server's own clock has already used up. */
static void
test_clock_skew (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char       *code = get_code (fixture, "haruka", NULL);
  g_autoptr (GrTestPage) page = NULL;
  g_autoptr (JsonNode)   tokens = NULL;
  g_autoptr (GrTestPage) info = NULL;
  g_autoptr (GDateTime)  date = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_CLOCK_SKEW);
  page = post_token (fixture, code, CALLBACK, VERIFIER);
  tokens = gr_test_page_parse (page);
  date = soup_date_time_new_from_http_string (soup_message_headers_get_one (page->headers, "Date"));
  info = get_user_info (fixture, "?fields=open_id", get_string (tokens, "access_token"));
  g_assert_cmpint (g_date_time_to_unix (date), ==, NOW + 24 * 60 * 60);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (tokens), "expires_in"), ==, 86400);
  assert_api_error (info, 401, "access_token_invalid", BAD_BEARER);
}

/* Every line of the table can be shown and carried out. */
static void
test_table (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GHashTable) dialect = gr_emulator_dialect_load (&error);
  g_autoptr (GRegex)     name = g_regex_new ("^[a-z0-9]+(-[a-z0-9]+)*$", 0, 0, NULL);

  g_assert_no_error (error);
  for (GrEmulatorFault fault = GR_EMULATOR_FAULT_NONE; fault < GR_EMULATOR_N_FAULTS; fault++)
    {
      const GrEmulatorFaultKind *kind = gr_emulator_fault_get_kind (fault);
      g_autofree char           *route = gr_emulator_fault_dup_route (fault);

      g_test_message ("%s", kind->name);
      g_assert_true (g_regex_match (name, kind->name, 0, NULL));
      g_assert_cmpint (gr_emulator_fault_find (kind->name), ==, fault);
      g_assert_cmpint (strlen (kind->summary), >, 10);
      g_assert_true (gr_emulator_fault_works_on (fault, route));
      g_assert_false (gr_emulator_fault_works_on (fault, "home"));
      if (kind->refusal != NULL)
        g_assert_true (g_hash_table_contains (dialect, kind->refusal));
      if (kind->api_refusal != NULL)
        g_assert_true (g_hash_table_contains (dialect, kind->api_refusal));
    }
  g_assert_cmpint (gr_emulator_fault_find ("no-such-fault"), ==, GR_EMULATOR_N_FAULTS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/emulator/fault-answers/table", test_table);
  ADD ("/emulator/fault-answers/oauth", test_oauth);
  ADD ("/emulator/fault-answers/refresh-alone", test_refresh_alone);
  ADD ("/emulator/fault-answers/user-info", test_user_info);
  ADD ("/emulator/fault-answers/authorize-pages", test_authorize_pages);
  ADD ("/emulator/fault-answers/browser-pages", test_browser_pages);
  ADD ("/emulator/fault-answers/redirect-errors", test_redirect_errors);
  ADD ("/emulator/fault-answers/redirects", test_redirects);
  ADD ("/emulator/fault-answers/form-target", test_form_target);
  ADD ("/emulator/fault-answers/partial-consent", test_partial_consent);
  ADD ("/emulator/fault-answers/redirect-chain", test_redirect_chain);
  ADD ("/emulator/fault-answers/request-signal", test_request_signal);
  ADD ("/emulator/fault-answers/no-rotation", test_no_rotation);
  ADD ("/emulator/fault-answers/rotated-elsewhere", test_rotated_elsewhere);
  ADD ("/emulator/fault-answers/clock-skew", test_clock_skew);

  return g_test_run ();
}
