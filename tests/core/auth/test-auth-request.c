/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-auth-request.h"

#include <string.h>

#include "gr-auth-error.h"
#include "gr-pkce.h"
#include "gr-strict-uri.h"
#include "gr-util.h"

#define AUTHORIZE   "https://www.tiktok.com/v2/auth/authorize/"
#define REDIRECT    "http://127.0.0.1:3455/callback/"
#define OTHER_STATE "000000000000000000000000000000000000000000000000"

static const char *const scopes[] = {"user.info.basic", "video.list", NULL};

typedef struct
{
  GrClock       *clock;
  GrAuthRequest *request;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->clock = gr_clock_new_manual (1800000000);
  fixture->request = gr_auth_request_new (gr_dialect_find ("web"), AUTHORIZE, "sbawkey", REDIRECT, scopes, TRUE, fixture->clock, gr_random_get_system ());
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_clear_object (&fixture->request);
  g_clear_object (&fixture->clock);
}

/* Judges a redirect whose query has STATE where the state belongs. */
static GrAuthResponse *
answer (Fixture    *fixture,
        const char *query)
{
  g_autoptr (GString) uri = g_string_new (REDIRECT "?");

  g_string_append (uri, query);
  g_string_replace (uri, "STATE", gr_auth_request_get_state (fixture->request), 0);

  return gr_auth_request_judge (fixture->request, uri->str);
}

static void
assert_untrusted (Fixture        *fixture,
                  GrAuthResponse *response)
{
  g_autoptr (GrSecret) verifier = gr_auth_request_steal_verifier (fixture->request);

  g_assert_cmpint (gr_auth_response_get_verdict (response), ==, GR_AUTH_VERDICT_ERROR);
  g_assert_error (gr_auth_response_get_error (response), GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
  g_assert_null (gr_auth_response_get_code (response));
  g_assert_null (verifier);
}

static void
test_uri (Fixture      *fixture,
          gconstpointer user_data)
{
  static const char *const names[] = {"client_key", "scope", "response_type", "redirect_uri", "state", "code_challenge",
                                      "code_challenge_method", "disable_auto_auth"};
  g_autofree char         *text = gr_auth_request_dup_uri (fixture->request);
  g_autoptr (GrStrictUri)  uri = gr_strict_uri_parse (text, GR_STRICT_URI_PLAIN_PATH, NULL);
  g_autoptr (GPtrArray)    params = gr_query_parse (uri->query);
  g_autoptr (GrSecret)     verifier = gr_auth_request_steal_verifier (fixture->request);
  g_autofree char         *challenge = gr_pkce_make_challenge (verifier);

  g_assert_cmpstr (uri->host, ==, "www.tiktok.com");
  g_assert_cmpstr (uri->path, ==, "/v2/auth/authorize/");
  g_assert_cmpuint (params->len, ==, G_N_ELEMENTS (names));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpuint (gr_query_count (params, names[i]), ==, 1);

  g_assert_cmpstr (gr_query_get (params, "client_key"), ==, "sbawkey");
  g_assert_cmpstr (gr_query_get (params, "scope"), ==, "user.info.basic,video.list");
  g_assert_cmpstr (gr_query_get (params, "response_type"), ==, "code");
  g_assert_cmpstr (gr_query_get (params, "redirect_uri"), ==, REDIRECT);
  g_assert_cmpstr (gr_query_get (params, "state"), ==, gr_auth_request_get_state (fixture->request));
  g_assert_cmpstr (gr_query_get (params, "code_challenge"), ==, challenge);
  g_assert_cmpstr (gr_query_get (params, "code_challenge_method"), ==, "S256");
  g_assert_cmpstr (gr_query_get (params, "disable_auto_auth"), ==, "1");

  g_assert_cmpuint (strlen (gr_auth_request_get_state (fixture->request)), >=, 32);
  g_assert_null (strstr (text, verifier));
}

static void
test_auto_auth (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr (GrAuthRequest) request = NULL;
  g_autofree char          *uri = NULL;

  request = gr_auth_request_new (gr_dialect_find ("web"), AUTHORIZE, "key & more", REDIRECT, scopes, FALSE, fixture->clock, gr_random_get_system ());
  uri = gr_auth_request_dup_uri (request);

  g_assert_nonnull (strstr (uri, "&disable_auto_auth=0"));
  g_assert_nonnull (strstr (uri, "?client_key=key%20%26%20more&"));
  g_assert_cmpstr (gr_auth_request_get_state (request), !=, gr_auth_request_get_state (fixture->request));
}

/* What each platform sends and what it leaves out. */
static void
test_platforms (Fixture      *fixture,
                gconstpointer user_data)
{
  static const struct
  {
    const char *platform;
    gboolean    always_ask;
    const char *disable_auto_auth;
  } rows[] = {
    {"web", TRUE, "1"},
    {"web", FALSE, "0"},
    {"desktop", TRUE, "1"},
    {"desktop", FALSE, NULL},
    {"ios", TRUE, "1"},
    {"ios", FALSE, NULL},
    {"android", TRUE, "1"},
    {"android", FALSE, NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const GrDialect          *dialect = gr_dialect_find (rows[i].platform);
      g_autoptr (GrAuthRequest) request = gr_auth_request_new (dialect, AUTHORIZE, "key", REDIRECT, scopes, rows[i].always_ask, fixture->clock,
                                                               gr_random_get_system ());
      g_autofree char          *text = gr_auth_request_dup_uri (request);
      g_autoptr (GrStrictUri)   uri = gr_strict_uri_parse (text, GR_STRICT_URI_PLAIN_PATH, NULL);
      g_autoptr (GPtrArray)     params = gr_query_parse (uri->query);
      g_autoptr (GrSecret)      verifier = gr_auth_request_steal_verifier (request);
      g_autofree char          *challenge = gr_pkce_make_challenge (verifier);

      g_test_message ("%s", rows[i].platform);
      g_assert_true (gr_auth_request_get_dialect (request) == dialect);
      g_assert_true (g_str_has_prefix (text, AUTHORIZE "?"));
      g_assert_cmpstr (gr_query_get (params, "disable_auto_auth"), ==, rows[i].disable_auto_auth);
      g_assert_cmpuint (gr_query_count (params, "disable_auto_auth"), ==, rows[i].disable_auto_auth != NULL ? 1 : 0);
      g_assert_cmpstr (gr_query_get (params, "code_challenge"), ==, challenge);
      g_assert_cmpuint (strspn (challenge, "0123456789abcdef"), ==, 64);
      g_assert_cmpstr (gr_query_get (params, "code_challenge_method"), ==, "S256");
      g_assert_cmpstr (gr_query_get (params, "redirect_uri"), ==, REDIRECT);
      g_assert_cmpstr (gr_query_get (params, "scope"), ==, "user.info.basic,video.list");
    }
}

static void
test_code (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autoptr (GrAuthResponse) response = answer (fixture, "code=CODE%2A1%214608.va&scopes=user.info.basic%2Cvideo.list&state=STATE");
  g_autoptr (GrSecret)       verifier = gr_auth_request_steal_verifier (fixture->request);
  g_autoptr (GrSecret)       again = gr_auth_request_steal_verifier (fixture->request);
  const char *const          expected[] = {"user.info.basic", "video.list", NULL};

  g_assert_cmpint (gr_auth_response_get_verdict (response), ==, GR_AUTH_VERDICT_CODE);
  g_assert_cmpstr (gr_auth_response_get_code (response), ==, "CODE*1!4608.va");
  g_assert_cmpstrv (gr_auth_response_get_scopes (response), expected);
  g_assert_null (gr_auth_response_get_error (response));
  g_assert_cmpuint (strlen (verifier), ==, 43);
  g_assert_null (again);
}

static const struct
{
  const char *raw;
  const char *code;
} codes[] = {
  {"plain", "plain"},
  {"a*1!4608.va", "a*1!4608.va"},
  {"a%252Ab", "a%2Ab"},
  {"a+b", "a+b"},
  {"a%2Bb", "a+b"},
  {"a%26state=x", "a&state=x"},
  {"a=b=", "a=b="},
};

static void
test_code_is_decoded_once (Fixture      *fixture,
                           gconstpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      Fixture                    own;
      g_autofree char           *query = g_strconcat ("state=STATE&code=", codes[i].raw, NULL);
      g_autoptr (GrAuthResponse) response = NULL;

      set_up (&own, NULL);
      response = answer (&own, query);
      g_assert_cmpstr (gr_auth_response_get_code (response), ==, codes[i].code);
      tear_down (&own, NULL);
    }
}

/* Whatever comes with a state that is not ours, nothing of it is believed. */
static const char *const untrusted[] = {
  "code=abc",
  "code=abc&state=",
  "code=abc&state",
  "code=abc&state=" OTHER_STATE,
  "code=abc&state=STATEx",
  "code=abc&state=xSTATE",
  "code=abc&State=STATE",
  "code=abc&state=STATE&state=STATE",
  "code=abc&state=STATE&state=" OTHER_STATE,
  "code=abc&state=" OTHER_STATE "&state=STATE",
  "code=abc;state=STATE",
  "code=abc#state=STATE",
  "error=access_denied&state=" OTHER_STATE,
  "error=access_denied",
  "error=access_denied&error_type=non_sandbox_target&state=",
  "",
  /* A state of ours does not make these answers. */
  "state=STATE",
  "state=STATE&code=",
  "state=STATE&code=abc&code=abc",
  "state=STATE&code=abc&code=def",
  "state=STATE&error=access_denied&error=server_error",
  "state=STATE&code=a&scopes=x&scopes=y",
  "state=STATE&code=a%00b",
  "state=STATE&code=a%0Ab",
  "state=STATE&code=a%20b",
  "state=STATE&code=a%zz",
  "state=STATE&code=a%",
  "state=STATE&code=%ff%fe",
  "state=STATE&code=%C3%A9",
};

static void
test_untrusted (Fixture      *fixture,
                gconstpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (untrusted); i++)
    {
      Fixture                    own;
      g_autoptr (GrAuthResponse) response = NULL;

      g_test_message ("%s", untrusted[i]);
      set_up (&own, NULL);
      response = answer (&own, untrusted[i]);
      assert_untrusted (&own, response);
      tear_down (&own, NULL);
    }
}

static void
test_every_byte_of_state_counts (Fixture      *fixture,
                                 gconstpointer user_data)
{
  for (gsize at = 0; at < strlen (gr_auth_request_get_state (fixture->request)); at++)
    {
      Fixture                    own;
      g_autofree char           *state = NULL;
      g_autofree char           *query = NULL;
      g_autoptr (GrAuthResponse) response = NULL;

      set_up (&own, NULL);
      state = g_strdup (gr_auth_request_get_state (own.request));
      state[at] = state[at] == '0' ? '1' : '0';
      query = g_strconcat ("code=abc&state=", state, NULL);
      response = answer (&own, query);
      assert_untrusted (&own, response);
      tear_down (&own, NULL);
    }
}

static void
test_spent (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr (GrAuthResponse)    first = answer (fixture, "code=abc&state=STATE");
  g_autoptr (GrSecret) verifier G_GNUC_UNUSED = gr_auth_request_steal_verifier (fixture->request);
  g_autoptr (GrAuthResponse)    second = answer (fixture, "code=abc&state=STATE");
  g_autoptr (GrAuthResponse)    third = answer (fixture, "error=access_denied&state=STATE");

  g_assert_cmpint (gr_auth_response_get_verdict (first), ==, GR_AUTH_VERDICT_CODE);
  assert_untrusted (fixture, second);
  assert_untrusted (fixture, third);
  g_assert_true (gr_auth_request_owns_uri (fixture->request, REDIRECT "?code=abc"));
}

static void
test_spent_by_wrong_state (Fixture      *fixture,
                           gconstpointer user_data)
{
  g_autoptr (GrAuthResponse) first = answer (fixture, "code=abc&state=" OTHER_STATE);
  g_autoptr (GrAuthResponse) second = answer (fixture, "code=abc&state=STATE");

  assert_untrusted (fixture, first);
  assert_untrusted (fixture, second);
}

static void
test_expired (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr (GrAuthResponse) response = NULL;

  gr_clock_advance (fixture->clock, 10 * 60);
  response = answer (fixture, "code=abc&state=STATE");
  assert_untrusted (fixture, response);
}

static void
test_just_in_time (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr (GrAuthResponse) response = NULL;

  gr_clock_advance (fixture->clock, 10 * 60 - 1);
  response = answer (fixture, "code=abc&state=STATE");
  g_assert_cmpint (gr_auth_response_get_verdict (response), ==, GR_AUTH_VERDICT_CODE);
}

static const struct
{
  const char *query;
  GrAuthError code;
} errors[] = {
  {"error=access_denied", GR_AUTH_ERROR_CANCELLED_BY_USER},
  {"error=access_denied&error_type=non_sandbox_target", GR_AUTH_ERROR_ADD_TARGET_USER},
  {"error=access_denied&error_type=something_new", GR_AUTH_ERROR_NOT_SUPPORTED},
  {"error=access_denied&error_type=", GR_AUTH_ERROR_CANCELLED_BY_USER},
  {"error=unauthorized_client&error_type=client_key", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"error=param_error&errCode=10003", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"error=invalid_request&error_type=redirect_uri", GR_AUTH_ERROR_CHECK_REDIRECT_URI},
  {"error=invalid_scope&error_type=scope", GR_AUTH_ERROR_CHECK_SCOPES},
  {"error=invalid_scope", GR_AUTH_ERROR_CHECK_SCOPES},
  {"errCode=10007&error_type=code_challenge", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {"error_code=10008", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {"error=server_error", GR_AUTH_ERROR_TRY_LATER},
  {"error=never_heard_of", GR_AUTH_ERROR_NOT_SUPPORTED},
  /* An error beside a code wins, wherever it stands. */
  {"code=abc&error=access_denied", GR_AUTH_ERROR_CANCELLED_BY_USER},
  {"error_type=scope&code=abc", GR_AUTH_ERROR_CHECK_SCOPES},
  {"code=abc&errCode=-4", GR_AUTH_ERROR_CANCELLED_BY_USER},
};

static void
test_errors (Fixture      *fixture,
             gconstpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      Fixture                    own;
      g_autofree char           *query = g_strconcat (errors[i].query, "&state=STATE", NULL);
      g_autoptr (GrAuthResponse) response = NULL;
      g_autoptr (GrSecret)       verifier = NULL;

      g_test_message ("%s", errors[i].query);
      set_up (&own, NULL);
      response = answer (&own, query);
      verifier = gr_auth_request_steal_verifier (own.request);
      g_assert_cmpint (gr_auth_response_get_verdict (response), ==, GR_AUTH_VERDICT_ERROR);
      g_assert_error (gr_auth_response_get_error (response), GR_AUTH_ERROR, (int)errors[i].code);
      g_assert_null (gr_auth_response_get_code (response));
      g_assert_null (verifier);
      tear_down (&own, NULL);
    }
}

static const char *const not_ours[] = {
  AUTHORIZE "?client_key=a&state=b&error_description=none",
  AUTHORIZE,
  "https://www.tiktok.com/login?redirect_url=x&code=123",
  "https://www.tiktok.com/v2/auth/?code=intermediate&scopes=a",
  "https://www.tiktok.com/login?error=",
  "https://www.tiktok.com.evil.example/?error=access_denied",
  "https://user@www.tiktok.com/?error=access_denied",
  "http://www.tiktok.com/?error=access_denied",
  "https://www.tiktok.com:8443/?error=access_denied",
  "https://tiktok.com/?error=access_denied",
  "https://evil.example/?error=access_denied&error_type=redirect_uri",
  "http://127.0.0.1:3456/callback/?code=a&state=b",
  "http://127.0.0.1:3455/callback?code=a",
  "http://127.0.0.1:3455/callback.evil?code=a",
  "http://localhost:3455/callback/?code=a",
  "snssdk1233://authorize?code=a",
  "about:blank",
  "data:text/html,code=a",
  "javascript:alert(1)",
  "",
};

static void
test_not_ours (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr (GrAuthResponse) response = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (not_ours); i++)
    {
      g_autoptr (GrAuthResponse) other = gr_auth_request_judge (fixture->request, not_ours[i]);

      g_test_message ("%s", not_ours[i]);
      g_assert_cmpint (gr_auth_response_get_verdict (other), ==, GR_AUTH_VERDICT_NOT_OURS);
      g_assert_null (gr_auth_response_get_code (other));
      g_assert_null (gr_auth_response_get_error (other));
      g_assert_false (gr_auth_request_owns_uri (fixture->request, not_ours[i]));
    }

  /* None of them spent the request. */
  response = answer (fixture, "code=abc&state=STATE");
  g_assert_cmpint (gr_auth_response_get_verdict (response), ==, GR_AUTH_VERDICT_CODE);
}

static const struct
{
  const char *uri;
  GrAuthError code;
} pages[] = {
  {AUTHORIZE "?client_key=a&error=unauthorized_client&error_type=client_key&errCode=10003", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"https://www.tiktok.com/v2/auth/error?error=invalid_request&error_type=redirect_uri&logid=20261122", GR_AUTH_ERROR_CHECK_REDIRECT_URI},
  {"https://WWW.tiktok.com:443/@some%2Fone?errCode=10007", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {"https://www.tiktok.com/?error_type=non_sandbox_target&error=access_denied&code=abc", GR_AUTH_ERROR_ADD_TARGET_USER},
};

static void
test_provider_page (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr (GrAuthResponse) response = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GrAuthResponse) page = gr_auth_request_judge (fixture->request, pages[i].uri);

      g_assert_cmpint (gr_auth_response_get_verdict (page), ==, GR_AUTH_VERDICT_PROVIDER_PAGE_ERROR);
      g_assert_error (gr_auth_response_get_error (page), GR_AUTH_ERROR, (int)pages[i].code);
      g_assert_null (gr_auth_response_get_code (page));
      g_assert_false (gr_auth_request_owns_uri (fixture->request, pages[i].uri));
    }

  /* The person may still go back and do it right. */
  response = answer (fixture, "code=abc&state=STATE");
  g_assert_cmpint (gr_auth_response_get_verdict (response), ==, GR_AUTH_VERDICT_CODE);
}

/* The Local sandbox and its redirect may share an origin; the redirect is still told apart by its path. */
static void
test_shared_origin (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)  request = NULL;
  g_autoptr (GrAuthResponse) page = NULL;
  g_autoptr (GrAuthResponse) redirect = NULL;

  request = gr_auth_request_new (gr_dialect_find ("web"), "http://127.0.0.1:3455/v2/auth/authorize/", "key", REDIRECT, scopes, TRUE, fixture->clock, gr_random_get_system ());
  page = gr_auth_request_judge (request, "http://127.0.0.1:3455/v2/auth/authorize/?error_type=scope");
  redirect = gr_auth_request_judge (request, REDIRECT "?error_type=scope");

  g_assert_cmpint (gr_auth_response_get_verdict (page), ==, GR_AUTH_VERDICT_PROVIDER_PAGE_ERROR);
  g_assert_error (gr_auth_response_get_error (redirect), GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/auth-request/uri", Fixture, NULL, set_up, test_uri, tear_down);
  g_test_add ("/auth-request/auto-auth", Fixture, NULL, set_up, test_auto_auth, tear_down);
  g_test_add ("/auth-request/platforms", Fixture, NULL, set_up, test_platforms, tear_down);
  g_test_add ("/auth-request/code", Fixture, NULL, set_up, test_code, tear_down);
  g_test_add ("/auth-request/code-is-decoded-once", Fixture, NULL, set_up, test_code_is_decoded_once, tear_down);
  g_test_add ("/auth-request/untrusted", Fixture, NULL, set_up, test_untrusted, tear_down);
  g_test_add ("/auth-request/every-byte-of-state-counts", Fixture, NULL, set_up, test_every_byte_of_state_counts, tear_down);
  g_test_add ("/auth-request/spent", Fixture, NULL, set_up, test_spent, tear_down);
  g_test_add ("/auth-request/spent-by-wrong-state", Fixture, NULL, set_up, test_spent_by_wrong_state, tear_down);
  g_test_add ("/auth-request/expired", Fixture, NULL, set_up, test_expired, tear_down);
  g_test_add ("/auth-request/just-in-time", Fixture, NULL, set_up, test_just_in_time, tear_down);
  g_test_add ("/auth-request/errors", Fixture, NULL, set_up, test_errors, tear_down);
  g_test_add ("/auth-request/not-ours", Fixture, NULL, set_up, test_not_ours, tear_down);
  g_test_add ("/auth-request/provider-page", Fixture, NULL, set_up, test_provider_page, tear_down);
  g_test_add ("/auth-request/shared-origin", Fixture, NULL, set_up, test_shared_origin, tear_down);

  return g_test_run ();
}
