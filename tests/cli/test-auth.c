/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-cli.h"

#include <string.h>

#define VERIFIER  "gaeCq5mVvbhA8Ce6w5O9XBVIKMkySgv-_9A-rnhm9Ns"
#define CHALLENGE "e6a178b120743d08509508f269652b0bdf91e29332921bc9e9744fd3dd41bfef"

/* The pair of TikTok's Android SDK, and the verifier of RFC 7636. */
static void
test_challenge (void)
{
  g_autoptr (GrTestRun) tiktok = GR_TEST_RUN ("auth", "challenge", VERIFIER);
  g_autoptr (GrTestRun) rfc = GR_TEST_RUN ("auth", "challenge", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  g_autoptr (GrTestRun) json = GR_TEST_RUN ("auth", "challenge", "--format", "json", VERIFIER);

  g_assert_cmpint (tiktok->status, ==, 0);
  g_assert_cmpstr (tiktok->output, ==, CHALLENGE "\n");
  g_assert_cmpstr (tiktok->errors, ==, "");
  g_assert_cmpstr (rfc->output, ==, "13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3\n");
  g_assert_cmpint (json->status, ==, 0);
  g_assert_cmpstr (json->output, ==,
                   "{\n  \"code_challenge\": \"" CHALLENGE "\",\n  \"code_challenge_method\": \"S256\",\n  \"findings\": []\n}\n");
}

static void
test_challenge_from_input (void)
{
  static const char *const arguments[] = {"auth", "challenge", "-", NULL};
  g_autoptr (GrTestRun)    run = gr_test_run_with_input (VERIFIER "\n", arguments);
  g_autoptr (GrTestRun)    windows = gr_test_run_with_input (VERIFIER "\r\n", arguments);
  g_autoptr (GrTestRun)    two = gr_test_run_with_input (VERIFIER "\n\n", arguments);

  g_assert_cmpstr (run->output, ==, CHALLENGE "\n");
  g_assert_cmpstr (windows->output, ==, CHALLENGE "\n");
  g_assert_cmpint (two->status, ==, 1);
}

/* One verifier in sixty-four begins with a hyphen. */
static void
test_challenge_hyphen (void)
{
  g_autoptr (GrTestRun) option = GR_TEST_RUN ("auth", "challenge", "-plantedCanary8Ce6w5O9XBVIKMkySgv-_9A-rnhm9Ns");
  g_autoptr (GrTestRun) word = GR_TEST_RUN ("auth", "challenge", "--", "-plantedCanary8Ce6w5O9XBVIKMkySgv-_9A-rnhm9Ns");
  g_autoptr (GrTestRun) typo = GR_TEST_RUN ("auth", "challenge", "--fromat", "json");

  g_assert_cmpint (option->status, ==, 2);
  g_assert_cmpstr (option->errors, ==, "greenroom-cli: a word begins with “-” and is no option; put “--” before it, or see “greenroom-cli auth challenge --help”\n");
  g_assert_cmpint (word->status, ==, 0);
  g_assert_cmpuint (strlen (word->output), ==, 65);
  g_assert_cmpstr (typo->errors, ==, "greenroom-cli: Unknown option --fromat; see “greenroom-cli auth challenge --help”\n");
}

/* What is refused may still be a secret. */
static void
test_challenge_refused (void)
{
  g_autoptr (GrTestRun) brief = GR_TEST_RUN ("auth", "challenge", "planted-canary-verifier");
  g_autoptr (GrTestRun) odd = GR_TEST_RUN ("auth", "challenge", "--format", "json", VERIFIER " planted-canary");
  g_autoptr (GrTestRun) none = GR_TEST_RUN ("auth", "challenge");
  g_autoptr (GrTestRun) two = GR_TEST_RUN ("auth", "challenge", VERIFIER, "planted-canary");

  g_assert_cmpint (brief->status, ==, 1);
  g_assert_cmpstr (brief->output, ==,
                   "error: The code verifier has the wrong length [verifier.length]\n"
                   "  code_verifier\n"
                   "  It has 23 characters; it takes 43 to 128.\n"
                   "  Make it of 32 random bytes in base64url, which are 43 characters.\n"
                   "  https://developers.tiktok.com/doc/login-kit-desktop, 2026-08-04\n");
  g_assert_cmpint (odd->status, ==, 1);
  g_assert_nonnull (strstr (odd->output, "verifier.character"));
  g_assert_null (strstr (odd->output, "planted-canary"));
  g_assert_null (strstr (odd->output, VERIFIER));
  g_assert_cmpint (none->status, ==, 2);
  g_assert_cmpint (two->status, ==, 2);
  g_assert_null (strstr (two->errors, "planted-canary"));
}

/* Takes the value of a parameter out of an address, without decoding it. */
static char *
dup_parameter (const char *uri,
               const char *name)
{
  g_autofree char *prefix = g_strconcat (name, "=", NULL);
  const char      *found = strstr (uri, prefix);
  const char      *value = found != NULL ? found + strlen (prefix) : "";

  return g_strndup (value, strcspn (value, "&\n\""));
}

static void
test_url (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("auth", "url", "--client-key", "sbaw7nk86b7czitwc9", "--redirect-uri", "http://127.0.0.1:3455/callback/",
                                           "--platform", "desktop", "--scope", "user.info.basic,user.info.profile", "--scope", "video.list");
  g_autofree char      *state = dup_parameter (run->output, "state");
  g_autofree char      *challenge = dup_parameter (run->output, "code_challenge");
  g_autofree char      *expected = g_strdup_printf ("https://www.tiktok.com/v2/auth/authorize/?client_key=sbaw7nk86b7czitwc9"
                                                         "&scope=user.info.basic%%2Cuser.info.profile%%2Cvideo.list&response_type=code"
                                                         "&redirect_uri=http%%3A%%2F%%2F127.0.0.1%%3A3455%%2Fcallback%%2F&state=%s"
                                                         "&code_challenge=%s&code_challenge_method=S256\n",
                                                    state, challenge);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->output, ==, expected);
  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpuint (strlen (state), ==, 48);
  g_assert_cmpuint (strlen (challenge), ==, 64);
  g_assert_cmpuint (strspn (challenge, "0123456789abcdef"), ==, 64);
}

/* disable_auto_auth is documented for the web alone, so that no other platform sends it unasked. */
static void
test_url_auto_auth (void)
{
  g_autoptr (GrTestRun) web = GR_TEST_RUN ("auth", "url", "--client-key", "aw7nk86b7czitwc9", "--redirect-uri", "https://dev.example.com/callback/");
  g_autoptr (GrTestRun) ios = GR_TEST_RUN ("auth", "url", "--client-key", "aw7nk86b7czitwc9", "--redirect-uri", "https://dev.example.com/callback/",
                                           "--platform", "ios");

  g_assert_nonnull (strstr (web->output, "&disable_auto_auth=0\n"));
  g_assert_cmpint (ios->status, ==, 0);
  g_assert_null (strstr (ios->output, "disable_auto_auth"));
}

/* The verifier is printed when it is asked for, and is then that of the challenge. */
static void
test_url_verifier (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("auth", "url", "--client-key", "aw7nk86b7czitwc9", "--redirect-uri", "https://dev.example.com/callback/",
                                           "--always-ask", "--show-verifier");
  g_autofree char      *challenge = dup_parameter (run->output, "code_challenge");
  g_autofree char      *state = dup_parameter (run->output, "state");
  g_autofree char      *state_line = g_strconcat ("\nstate          ", state, "\n", NULL);
  const char           *label = strstr (run->output, "\ncode_verifier  ");
  g_autofree char      *verifier = NULL;
  g_autoptr (GrTestRun) again = NULL;
  g_autofree char      *challenge_line = g_strconcat (challenge, "\n", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->output, "&disable_auto_auth=1\n"));
  g_assert_nonnull (strstr (run->output, state_line));
  g_assert_nonnull (label);
  verifier = g_strstrip (g_strdup (label + strlen ("\ncode_verifier")));
  again = GR_TEST_RUN ("auth", "challenge", "--", verifier);
  g_assert_cmpstr (again->output, ==, challenge_line);
}

static void
test_url_json (void)
{
  g_autoptr (GrTestRun) masked = GR_TEST_RUN ("auth", "url", "--format", "json", "--client-key", "sbaw7nk86b7czitwc9", "--redirect-uri",
                                              "http://127.0.0.1:3455/callback/", "--platform", "desktop", "--base-uri", "http://127.0.0.1:8080");
  g_autoptr (GrTestRun) shown = GR_TEST_RUN ("auth", "url", "--format", "json", "--client-key", "sbaw7nk86b7czitwc9", "--redirect-uri",
                                             "http://127.0.0.1:3455/callback/", "--platform", "desktop", "--show-verifier");

  g_assert_cmpint (masked->status, ==, 0);
  g_assert_true (g_str_has_prefix (masked->output, "{\n  \"url\": \"http://127.0.0.1:8080/v2/auth/authorize/?client_key="));
  g_assert_nonnull (strstr (masked->output, "\n  \"code_verifier\": \"••••"));
  g_assert_nonnull (strstr (masked->output, "\n  \"state\": \"••••"));
  g_assert_nonnull (strstr (masked->output, "\n  \"scopes\": [\n    \"user.info.basic\"\n  ],\n"));
  g_assert_cmpint (shown->status, ==, 0);
  g_assert_null (strstr (shown->output, "••••"));
}

/* The address is written all the same: somebody may want to see what TikTok says. */
static void
test_url_refused (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("auth", "url", "--client-key", "7123456789012345678", "--redirect-uri", "http://dev.example.com/callback/",
                                           "--scope", "video.create");

  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (g_str_has_prefix (run->output, "https://www.tiktok.com/v2/auth/authorize/?client_key=7123456789012345678&"));
  g_assert_nonnull (strstr (run->output, "[client-key.other]"));
  g_assert_nonnull (strstr (run->output, "[redirect-uri.https]"));
  g_assert_nonnull (strstr (run->output, "[scope.obsolete]"));
}

static void
test_url_usage (void)
{
  g_autoptr (GrTestRun) none = GR_TEST_RUN ("auth", "url");
  g_autoptr (GrTestRun) word = GR_TEST_RUN ("auth", "url", "now");
  g_autoptr (GrTestRun) game = GR_TEST_RUN ("auth", "url", "--platform", "mini-game", "--client-key", "a", "--redirect-uri", "b");
  g_autoptr (GrTestRun) tv = GR_TEST_RUN ("auth", "url", "--platform", "tv", "--client-key", "a", "--redirect-uri", "b");
  g_autoptr (GrTestRun) star = GR_TEST_RUN ("auth", "url", "--platform", "desktop", "--client-key", "a", "--redirect-uri", "http://127.0.0.1:*/callback/");
  g_autoptr (GrTestRun) base = GR_TEST_RUN ("auth", "url", "--client-key", "a", "--redirect-uri", "https://dev.example.com/b/", "--base-uri", "file:///");

  g_assert_cmpint (none->status, ==, 2);
  g_assert_cmpstr (none->errors, ==, "greenroom-cli: give --client-key and --redirect-uri\n");
  g_assert_cmpint (word->status, ==, 2);
  g_assert_cmpint (game->status, ==, 2);
  g_assert_cmpstr (game->errors, ==, "greenroom-cli: a mini game signs in inside TikTok, without an address to open\n");
  g_assert_cmpint (tv->status, ==, 2);
  g_assert_cmpint (star->status, ==, 2);
  g_assert_cmpint (base->status, ==, 2);
  g_assert_cmpstr (base->output, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/auth/challenge", test_challenge);
  g_test_add_func ("/cli/auth/challenge-from-input", test_challenge_from_input);
  g_test_add_func ("/cli/auth/challenge-hyphen", test_challenge_hyphen);
  g_test_add_func ("/cli/auth/challenge-refused", test_challenge_refused);

  g_test_add_func ("/cli/auth/url", test_url);
  g_test_add_func ("/cli/auth/url-auto-auth", test_url_auto_auth);
  g_test_add_func ("/cli/auth/url-verifier", test_url_verifier);
  g_test_add_func ("/cli/auth/url-json", test_url_json);
  g_test_add_func ("/cli/auth/url-refused", test_url_refused);
  g_test_add_func ("/cli/auth/url-usage", test_url_usage);

  return g_test_run ();
}
