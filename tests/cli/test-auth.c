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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/auth/challenge", test_challenge);
  g_test_add_func ("/cli/auth/challenge-from-input", test_challenge_from_input);
  g_test_add_func ("/cli/auth/challenge-refused", test_challenge_refused);

  return g_test_run ();
}
