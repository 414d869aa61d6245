/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-test-emulator.h"

/* A query that is refused stays on the authorize page: the error is added to that page's own address, never to the redirect. */
static void
assert_refused (Fixture    *fixture,
                const char *query,
                const char *error,
                const char *error_type,
                const char *err_code)
{
  g_autofree char       *uri = g_strconcat (fixture->base, "/v2/auth/authorize/", query, NULL);
  g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, uri);
  g_autoptr (GrTestPage) shown = NULL;
  g_autofree char       *own = g_strconcat (fixture->base, "/v2/auth/authorize/?", NULL);
  g_autofree char       *item = g_strdup_printf ("<code>%s</code>", error_type);
  g_autofree char       *log_id = NULL;
  const char            *added;

  g_assert_cmpuint (page->status, ==, 302);
  g_assert_true (g_str_has_prefix (page->location, own));
  added = g_strrstr (page->location, "error=");
  g_assert_nonnull (added);
  g_assert_true (strstr (added, error) == added + strlen ("error="));

  shown = gr_test_browser_get (fixture->browser, page->location);
  g_assert_null (shown->location);
  g_assert_nonnull (strstr (shown->text, "Something went wrong"));
  g_assert_nonnull (strstr (shown->text, "correct the following and try again"));
  g_assert_nonnull (strstr (shown->text, item));

  if (strchr (query, '%') == NULL && g_strcmp0 (error_type, "request") != 0)
    {
      g_autofree char *type = gr_test_query_dup (page->location, "error_type");
      g_autofree char *code = gr_test_query_dup (page->location, "errCode");

      log_id = gr_test_query_dup (page->location, "logid");
      g_assert_cmpstr (type, ==, error_type);
      g_assert_cmpstr (code, ==, err_code);
      g_assert_cmpuint (strlen (log_id), ==, 34);
      g_assert_nonnull (strstr (shown->text, log_id));
    }
}

#define GOOD_REDIRECT "redirect_uri=http://127.0.0.1:3455/callback/"
#define GOOD_SCOPE    "scope=user.info.basic"
#define GOOD_KEY      "client_key=" KEY

static void
test_refusals (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *query;
    const char *error;
    const char *error_type;
    const char *err_code;
  } cases[] = {
    /* The ladder: each step is reached only when the ones before are right. */
    {"", "param_error", "client_key", "10003"},
    {"?client_id=" KEY, "param_error", "client_key", "10003"},
    {"?client_key=", "param_error", "client_key", "10003"},
    {"?client_key=awunknown", "unauthorized_client", "client_key", "10003"},
    {"?" GOOD_KEY, "invalid_request", "redirect_uri", NULL},
    {"?" GOOD_KEY "&redirect_uri=http://127.0.0.1:3455/callback", "invalid_request", "redirect_uri", NULL},
    {"?" GOOD_KEY "&redirect_uri=http://127.0.0.1:3456/callback/", "invalid_request", "redirect_uri", NULL},
    {"?" GOOD_KEY "&redirect_uri=HTTP://127.0.0.1:3455/callback/", "invalid_request", "redirect_uri", NULL},
    {"?" GOOD_KEY "&redirect_uri=http://localhost:*/callback/", "invalid_request", "redirect_uri", NULL},
    {"?" GOOD_KEY "&redirect_uri=http://localhost:99999/callback/", "invalid_request", "redirect_uri", NULL},
    {"?" GOOD_KEY "&redirect_uri=http://localhost:/callback/", "invalid_request", "redirect_uri", NULL},
    {"?" GOOD_KEY "&redirect_uri=http://localhost:12@evil.example/callback/", "invalid_request", "redirect_uri", NULL},
    {"?" GOOD_KEY "&" GOOD_REDIRECT, "invalid_scope", "scope", "10004"},
    {"?" GOOD_KEY "&" GOOD_REDIRECT "&scope=user.info.basic,video.list", "invalid_scope", "scope", "10004"},
    {"?" GOOD_KEY "&" GOOD_REDIRECT "&scope=user.info.basic+user.info.profile", "invalid_scope", "scope", "10004"},
    {"?" GOOD_KEY "&" GOOD_REDIRECT "&" GOOD_SCOPE, "invalid_request", "code_challenge", "10007"},
    {"?" GOOD_KEY "&" GOOD_REDIRECT "&" GOOD_SCOPE "&code_challenge=" CHALLENGE, "invalid_request", "code_challenge_method", "10008"},
    {"?" GOOD_KEY "&" GOOD_REDIRECT "&" GOOD_SCOPE "&code_challenge=" CHALLENGE "&code_challenge_method=plain", "invalid_request", "code_challenge_method", "10008"},
    {"?" GOOD_KEY "&" GOOD_REDIRECT "&" GOOD_SCOPE "&code_challenge=" CHALLENGE "&code_challenge_method=S256", "unsupported_response_type", "response_type", NULL},
    {"?" GOOD_KEY "&" GOOD_REDIRECT "&" GOOD_SCOPE "&code_challenge=" CHALLENGE "&code_challenge_method=S256&response_type=token", "unsupported_response_type", "response_type", NULL},
    /* A query that cannot be read in one way only. */
    {"?client_key=a&client_key=b", "param_error", "request", NULL},
    {"?client_key=%ff", "param_error", "request", NULL},
    {"?client_key=%00", "param_error", "request", NULL},
    {"?client_key", "param_error", "request", NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].query);
      assert_refused (fixture, cases[i].query, cases[i].error, cases[i].error_type, cases[i].err_code);
    }
}

static void
test_long_query (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char       *long_state = g_strnfill (9000, 'x');
  g_autofree char       *rest = g_strconcat ("&extra=", long_state, NULL);
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, rest);
  g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, uri);
  g_autofree char       *type = gr_test_query_dup (page->location, "error_type");

  g_assert_cmpstr (type, ==, "request");
  g_assert_cmpuint (strlen (page->location), <, 400);
}

/* Only what the catalogue knows is repeated on the error page, whatever somebody put into the address. */
static void
test_error_page_repeats_nothing (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char       *uri = g_strconcat (fixture->base, "/v2/auth/authorize/?error_type=%3Cb%3Eboo%3C/b%3E", NULL);
  g_autofree char       *known = g_strconcat (fixture->base, "/v2/auth/authorize/?error_type=scope&logid=%3Cb%3Eboo", NULL);
  g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, uri);
  g_autoptr (GrTestPage) escaped = gr_test_browser_get (fixture->browser, known);

  g_assert_cmpuint (page->status, ==, 302);
  g_assert_cmpuint (escaped->status, ==, 200);
  g_assert_null (strstr (escaped->text, "<b>boo"));
  g_assert_nonnull (strstr (escaped->text, "&lt;b&gt;boo"));
}

static void
test_login_page (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "");
  g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, uri);
  const char            *cookie = soup_message_headers_get_one (page->headers, "Set-Cookie");
  const char            *policy = soup_message_headers_get_one (page->headers, "Content-Security-Policy");

  g_assert_cmpuint (page->status, ==, 200);
  g_assert_cmpstr (page->type, ==, "text/html");
  g_assert_nonnull (strstr (page->text, "Nothing here is TikTok; no account needed."));
  g_assert_nonnull (strstr (page->text, "Log in to Puddle &lt;Jumper&gt; &amp; Co"));
  g_assert_nonnull (strstr (page->text, "<h2>Japan</h2>"));
  g_assert_nonnull (strstr (page->text, "<h2>United States</h2>"));
  g_assert_nonnull (strstr (page->text, "value=\"haruka\" autofocus"));
  g_assert_nonnull (strstr (page->text, "@noa · not a target user"));
  g_assert_null (strstr (page->text, "<script"));
  g_assert_nonnull (strstr (cookie, "HttpOnly; SameSite=Lax"));
  g_assert_nonnull (strstr (policy, "default-src 'none'"));
  g_assert_nonnull (strstr (policy, "form-action 'self' http://127.0.0.1:3455"));
  g_assert_nonnull (strstr (policy, "frame-ancestors 'none'"));
}

static void
test_code (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *location = sign_in (fixture, "haruka", NULL);
  g_autofree char *code = gr_test_query_dup (location, "code");
  g_autofree char *scopes = gr_test_query_dup (location, "scopes");
  g_autofree char *state = gr_test_query_dup (location, "state");

  g_assert_true (g_str_has_prefix (location, CALLBACK "?code="));
  g_assert_nonnull (strstr (location, "%2A1%21"));
  g_assert_nonnull (strstr (code, "*1!"));
  g_assert_true (g_str_has_suffix (code, ".va"));
  g_assert_cmpstr (scopes, ==, SCOPES);
  g_assert_cmpstr (state, ==, "st&te");
}

static void
test_partial_consent (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *location = sign_in (fixture, "mio", "user.info.stats");
  g_autofree char *scopes = gr_test_query_dup (location, "scopes");

  g_assert_cmpstr (scopes, ==, "user.info.basic,user.info.profile");
}

static void
test_wildcard_port (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *uri = make_authorize_uri (fixture, "http://localhost:41231/callback/", "");
  g_autofree char *location = gr_test_browser_sign_in (fixture->browser, uri, "alex", NULL);

  g_assert_true (g_str_has_prefix (location, "http://localhost:41231/callback/?code="));
}

/* The Web platform has no PKCE of its own: a request without a challenge is sound there. */
static void
test_web_without_challenge (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char       *uri = g_strconcat (fixture->base, "/v2/auth/authorize/?client_key=" KEY "&scope=user.info.basic&response_type=code&redirect_uri=" WEB, NULL);
  g_autofree char       *location = gr_test_browser_sign_in (fixture->browser, uri, "alex", NULL);
  g_autofree char       *code = gr_test_query_dup (location, "code");
  g_autofree char       *state = gr_test_query_dup (location, "state");
  g_autoptr (GrTestPage) page = post_token (fixture, code, WEB, "");

  g_assert_true (g_str_has_prefix (location, WEB "?code="));
  g_assert_null (state);
  g_assert_cmpuint (page->status, ==, 200);
}

static GrTestPage *
post_consent (Fixture    *fixture,
              const char *nonce,
              const char *decision)
{
  g_autofree char *uri = g_strconcat (fixture->base, "/sandbox/consent", NULL);

  return gr_test_browser_post_form (fixture->browser, uri, "form", nonce, "decision", decision, NULL);
}

static GrTestPage *
post_login (Fixture       *fixture,
            GrTestBrowser *browser,
            const char    *nonce,
            const char    *user)
{
  g_autofree char *uri = g_strconcat (fixture->base, "/sandbox/login", NULL);

  return gr_test_browser_post_form (browser, uri, "form", nonce, "user", user, NULL);
}

/* Logs in and returns the consent page. */
static GrTestPage *
open_consent (Fixture    *fixture,
              const char *user)
{
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "&disable_auto_auth=1");
  g_autoptr (GrTestPage) login = gr_test_browser_get (fixture->browser, uri);
  g_autofree char       *nonce = gr_test_page_dup_nonce (login);
  g_autoptr (GrTestPage) answer = post_login (fixture, fixture->browser, nonce, user);

  g_assert_cmpuint (answer->status, ==, 303);
  g_assert_cmpstr (answer->location, ==, uri);
  return gr_test_browser_get (fixture->browser, answer->location);
}

static void
test_consent_page (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GrTestPage) page = open_consent (fixture, "sam");

  g_assert_nonnull (strstr (page->text, "A game about &quot;rain&quot;."));
  g_assert_nonnull (strstr (page->text, "Sam Okafor"));
  g_assert_nonnull (strstr (page->text, "name=\"scope:user.info.basic\" value=\"on\" checked disabled"));
  g_assert_nonnull (strstr (page->text, "name=\"scope:user.info.stats\" value=\"on\" checked>"));
  g_assert_nonnull (strstr (page->text, "value=\"allow\" autofocus"));
  g_assert_null (strstr (page->text, "<script"));
}

/* What cannot be unticked is granted even if a form leaves it out. */
static void
test_fixed_scope (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GrTestPage) page = open_consent (fixture, "sam");
  g_autofree char       *nonce = gr_test_page_dup_nonce (page);
  g_autoptr (GrTestPage) answer = post_consent (fixture, nonce, "allow");
  g_autofree char       *scopes = gr_test_query_dup (answer->location, "scopes");

  g_assert_cmpuint (answer->status, ==, 303);
  g_assert_cmpstr (scopes, ==, "user.info.basic");
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GrTestPage) page = open_consent (fixture, "jordan");
  g_autofree char       *nonce = gr_test_page_dup_nonce (page);
  g_autoptr (GrTestPage) answer = post_consent (fixture, nonce, "cancel");
  g_autofree char       *error = gr_test_query_dup (answer->location, "error");
  g_autofree char       *type = gr_test_query_dup (answer->location, "error_type");
  g_autofree char       *code = gr_test_query_dup (answer->location, "code");
  g_autofree char       *state = gr_test_query_dup (answer->location, "state");

  g_assert_true (g_str_has_prefix (answer->location, CALLBACK "?"));
  g_assert_cmpstr (error, ==, "access_denied");
  g_assert_null (type);
  g_assert_null (code);
  g_assert_cmpstr (state, ==, "st&te");
}

static void
test_switch (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GrTestPage) page = open_consent (fixture, "jordan");
  g_autofree char       *nonce = gr_test_page_dup_nonce (page);
  g_autoptr (GrTestPage) answer = post_consent (fixture, nonce, "switch");
  g_autoptr (GrTestPage) login = gr_test_browser_get (fixture->browser, answer->location);

  g_assert_nonnull (strstr (login->text, "action=\"/sandbox/login\""));
}

static void
test_outsider (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *location = sign_in (fixture, "noa", NULL);
  g_autofree char *error = gr_test_query_dup (location, "error");
  g_autofree char *type = gr_test_query_dup (location, "error_type");
  g_autofree char *state = gr_test_query_dup (location, "state");
  g_autofree char *again = NULL;

  g_assert_true (g_str_has_prefix (location, CALLBACK "?"));
  g_assert_cmpstr (error, ==, "access_denied");
  g_assert_cmpstr (type, ==, "non_sandbox_target");
  g_assert_cmpstr (state, ==, "st&te");

  /* The outsider is logged out again, so that the next try can be somebody else. */
  again = sign_in (fixture, "haruka", NULL);
  g_assert_true (g_str_has_prefix (again, CALLBACK "?code="));
}

static void
test_target_users (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const redirect_uris[] = {CALLBACK, NULL};
  static const char *const scopes[] = {"user.info.basic", "user.info.profile", "user.info.stats", NULL};
  static const char *const target_users[] = {"noa", NULL};
  g_autofree char         *welcome = NULL;
  g_autofree char         *refused = NULL;

  gr_emulator_register_client (fixture->emulator, KEY, SECRET, redirect_uris, scopes, target_users);
  refused = sign_in (fixture, "haruka", NULL);
  welcome = sign_in (fixture, "noa", NULL);
  g_assert_nonnull (strstr (refused, "non_sandbox_target"));
  g_assert_true (g_str_has_prefix (welcome, CALLBACK "?code="));
}

/* With the default, whoever has allowed everything is not asked again; with disable_auto_auth=1 the consent page is shown. */
static void
test_auto_auth (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "&disable_auto_auth=0");
  g_autofree char       *asking = make_authorize_uri (fixture, CALLBACK, "&disable_auto_auth=1");
  g_autofree char       *partial = sign_in (fixture, "mio", "user.info.stats");
  g_autoptr (GrTestPage) more = gr_test_browser_get (fixture->browser, uri);
  g_autofree char       *full = sign_in (fixture, "mio", NULL);
  g_autoptr (GrTestPage) skipped = gr_test_browser_get (fixture->browser, uri);
  g_autoptr (GrTestPage) asked = gr_test_browser_get (fixture->browser, asking);

  g_assert_nonnull (partial);
  g_assert_nonnull (full);
  g_assert_nonnull (strstr (more->text, "action=\"/sandbox/consent\""));
  g_assert_cmpuint (skipped->status, ==, 302);
  g_assert_true (g_str_has_prefix (skipped->location, CALLBACK "?code="));
  g_assert_nonnull (strstr (asked->text, "action=\"/sandbox/consent\""));
}

/* A form is good for one post, for half an hour, and for the browser that it was shown to. */
static void
test_nonce (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char              *uri = make_authorize_uri (fixture, CALLBACK, "");
  g_autoptr (GrTestBrowser)     stranger = gr_test_browser_new ();
  g_autoptr (GrTestPage)        login = gr_test_browser_get (fixture->browser, uri);
  g_autoptr (GrTestPage) theirs G_GNUC_UNUSED = gr_test_browser_get (stranger, uri);
  g_autofree char              *nonce = gr_test_page_dup_nonce (login);
  g_autoptr (GrTestPage)        stolen = post_login (fixture, stranger, nonce, "haruka");
  g_autoptr (GrTestPage)        invented = post_login (fixture, fixture->browser, "invented", "haruka");
  g_autoptr (GrTestPage)        mine = post_login (fixture, fixture->browser, nonce, "haruka");
  g_autoptr (GrTestPage)        twice = post_login (fixture, fixture->browser, nonce, "haruka");
  g_autoptr (GrTestPage)        consent = gr_test_browser_get (fixture->browser, mine->location);
  g_autofree char              *second = gr_test_page_dup_nonce (consent);
  g_autoptr (GrTestPage)        late = NULL;

  g_assert_cmpuint (stolen->status, ==, 403);
  g_assert_cmpuint (invented->status, ==, 403);
  g_assert_cmpuint (mine->status, ==, 303);
  g_assert_cmpuint (twice->status, ==, 403);
  g_assert_nonnull (strstr (twice->text, "This page is out of date"));

  gr_clock_advance (fixture->clock, 1801);
  late = post_consent (fixture, second, "allow");
  g_assert_cmpuint (late->status, ==, 403);
}

static void
test_japanese (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "");
  g_autoptr (GrTestPage) english = gr_test_browser_get (fixture->browser, uri);
  g_autoptr (GrTestPage) japanese = NULL;
  g_autoptr (GrTestPage) german = NULL;

  gr_test_browser_set_language (fixture->browser, "ja-JP,ja;q=0.9,en;q=0.8");
  japanese = gr_test_browser_get (fixture->browser, uri);
  gr_test_browser_set_language (fixture->browser, "de,ja;q=0.5");
  german = gr_test_browser_get (fixture->browser, uri);

  g_assert_nonnull (strstr (english->text, "<html lang=\"en\">"));
  g_assert_nonnull (strstr (japanese->text, "<html lang=\"ja\">"));
  g_assert_nonnull (strstr (japanese->text, "ローカルサンドボックス"));
  g_assert_nonnull (strstr (german->text, "<html lang=\"en\">"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/emulator/authorize/refusals", test_refusals);
  ADD ("/emulator/authorize/long-query", test_long_query);
  ADD ("/emulator/authorize/error-page-repeats-nothing", test_error_page_repeats_nothing);
  ADD ("/emulator/authorize/login-page", test_login_page);
  ADD ("/emulator/authorize/code", test_code);
  ADD ("/emulator/authorize/partial-consent", test_partial_consent);
  ADD ("/emulator/authorize/wildcard-port", test_wildcard_port);
  ADD ("/emulator/authorize/web-without-challenge", test_web_without_challenge);
  ADD ("/emulator/authorize/consent-page", test_consent_page);
  ADD ("/emulator/authorize/fixed-scope", test_fixed_scope);
  ADD ("/emulator/authorize/cancel", test_cancel);
  ADD ("/emulator/authorize/switch", test_switch);
  ADD ("/emulator/authorize/outsider", test_outsider);
  ADD ("/emulator/authorize/target-users", test_target_users);
  ADD ("/emulator/authorize/auto-auth", test_auto_auth);
  ADD ("/emulator/authorize/nonce", test_nonce);
  ADD ("/emulator/authorize/japanese", test_japanese);

  return g_test_run ();
}
