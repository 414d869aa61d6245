/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-cli.h"

#include <string.h>

#define BACK  "https://dev.example.com/callback/"
#define CODE  "plantedCanaryCode%2A1%214608.va"
#define STATE "plantedCanaryState0123456789"

/* Neither a code nor a state is printed unasked, wherever something is wrong. */
static void
assert_no_secret (GrTestRun *run)
{
  g_assert_null (strstr (run->output, "plantedCanary"));
  g_assert_null (strstr (run->errors, "plantedCanary"));
}

static void
test_code (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("callback", "--expect-redirect", BACK, "--expect-state", STATE,
                                           BACK "?code=" CODE "&scopes=user.info.basic%2Cvideo.list&state=" STATE);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->output, ==,
                   "A callback with a code\n"
                   "  https://dev.example.com/callback/\n"
                   "  code               ••••8.va\n"
                   "  scopes             user.info.basic,video.list\n"
                   "  state              ••••6789\n");
  g_assert_cmpstr (run->errors, ==, "");
}

static void
test_show_code (void)
{
  g_autoptr (GrTestRun) text = GR_TEST_RUN ("callback", "--show-code", BACK "?code=" CODE "&state=" STATE);
  g_autoptr (GrTestRun) json = GR_TEST_RUN ("callback", "--show-code", "--format=json", BACK "?code=" CODE "&state=" STATE);

  g_assert_cmpint (text->status, ==, 0);
  g_assert_nonnull (strstr (text->output, "  code               plantedCanaryCode*1!4608.va\n"));
  g_assert_null (strstr (text->output, STATE));
  g_assert_nonnull (strstr (json->output, "  \"code\": \"plantedCanaryCode*1!4608.va\",\n"));
  g_assert_null (strstr (json->output, STATE));
}

static void
test_json (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("callback", "--format", "json", BACK "?error=unsupported_response_type&logid=20261122ABC&state=" STATE);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->output, ==,
                   "{\n"
                   "  \"verdict\": \"error\",\n"
                   "  \"address\": \"https://dev.example.com/callback/\",\n"
                   "  \"parameters\": [\n"
                   "    {\n"
                   "      \"name\": \"error\",\n"
                   "      \"value\": \"unsupported_response_type\"\n"
                   "    },\n"
                   "    {\n"
                   "      \"name\": \"logid\",\n"
                   "      \"value\": \"20261122ABC\"\n"
                   "    },\n"
                   "    {\n"
                   "      \"name\": \"state\",\n"
                   "      \"value\": \"••••6789\"\n"
                   "    }\n"
                   "  ],\n"
                   "  \"scopes\": [],\n"
                   "  \"error\": \"unsupported_response_type\",\n"
                   "  \"log_id\": \"20261122ABC\",\n"
                   "  \"findings\": [],\n"
                   "  \"advice\": [\n"
                   "    {\n"
                   "      \"id\": \"response-type\",\n"
                   "      \"title\": \"The response type is not supported\",\n"
                   "      \"causes\": [\n"
                   "        \"response_type is not “code”.\"\n"
                   "      ],\n"
                   "      \"fix\": [\n"
                   "        \"Send response_type=code.\"\n"
                   "      ],\n"
                   "      \"source\": \"https://developers.tiktok.com/doc/oauth-error-handling\",\n"
                   "      \"as_of\": \"2026-08-04\",\n"
                   "      \"confidence\": \"official\"\n"
                   "    }\n"
                   "  ]\n"
                   "}\n");
}

static void
test_error_page (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("callback", "https://www.tiktok.com/v2/auth/authorize/?error=invalid_request&error_type=code_challenge_method&errCode=10008");

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->output, ==,
                   "A page of TikTok’s own, with an error\n"
                   "  https://www.tiktok.com/v2/auth/authorize/\n"
                   "  error              invalid_request\n"
                   "  error_type         code_challenge_method\n"
                   "  errCode            10008\n"
                   "\n"
                   "The code challenge method is wrong [code-challenge-method]\n"
                   "  Why, the likeliest first:\n"
                   "  - The method is “plain” or missing.\n"
                   "  What to do:\n"
                   "  - Send code_challenge_method=S256.\n"
                   "  https://developers.tiktok.com/doc/login-kit-desktop, 2026-08-04 (one-report)\n");
}

/* What is not as expected is refused, and gives nothing away. */
static void
test_refused (void)
{
  static const struct
  {
    const char *url;
    const char *rule;
  } rows[] = {
    {"https://dev.example.com.evil.example/callback/?code=" CODE "&state=" STATE, "[callback.redirect]"},
    {"https://dev.example.com/callback?code=" CODE "&state=" STATE, "[callback.redirect]"},
    {BACK "?code=" CODE "&state=" STATE "x", "[callback.state]"},
    {BACK "?code=" CODE, "[callback.state-missing]"},
    {BACK "?code=" CODE "&error=access_denied&state=" STATE, "[callback.both]"},
    {BACK "?code=" CODE "&code=" CODE "&state=" STATE, "[callback.repeated]"},
    {BACK "?code=" CODE "%20&state=" STATE, "[callback.code]"},
    {BACK "?state=" STATE, "[callback.empty]"},
    {BACK "?code=%zz" CODE "&state=" STATE, "[callback.query]"},
    {BACK "#code=" CODE "&state=" STATE, "[callback.fragment]"},
    {"myapp://callback?code=" CODE "&state=" STATE, "[callback.malformed]"},
    {"https://dev.example.com/\033[31m?code=" CODE, "[callback.malformed]"},
    {"https://www.tiktok.com/v2/auth/authorize/?client_key=a&state=" STATE, "[callback.page]"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GrTestRun) run = GR_TEST_RUN ("callback", "--expect-redirect", BACK, "--expect-state", STATE, rows[i].url);
      g_autoptr (GrTestRun) json = GR_TEST_RUN ("callback", "--format", "json", "--expect-redirect", BACK, "--expect-state", STATE, rows[i].url);

      g_assert_cmpint (run->status, ==, 1);
      g_assert_nonnull (strstr (run->output, rows[i].rule));
      g_assert_null (strchr (run->output, '\033'));
      assert_no_secret (run);
      g_assert_cmpint (json->status, ==, 1);
      assert_no_secret (json);
    }
}

static void
test_legacy (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("callback", BACK "?authorization_code=" CODE "&scope=user.info.basic&state=" STATE);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->output, "[callback.legacy-code]"));
  g_assert_nonnull (strstr (run->output, "[callback.legacy-scope]"));
  assert_no_secret (run);
}

static void
test_usage (void)
{
  static const char *const piped[] = {"callback", "-", NULL};
  g_autoptr (GrTestRun)    none = GR_TEST_RUN ("callback");
  g_autoptr (GrTestRun)    two = GR_TEST_RUN ("callback", BACK "?code=plantedCanary", BACK);
  g_autoptr (GrTestRun)    input = gr_test_run_with_input (BACK "?code=" CODE "&state=" STATE "\n", piped);

  g_assert_cmpint (none->status, ==, 2);
  g_assert_cmpint (two->status, ==, 2);
  assert_no_secret (two);
  g_assert_cmpint (input->status, ==, 0);
  assert_no_secret (input);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/callback/code", test_code);
  g_test_add_func ("/cli/callback/show-code", test_show_code);
  g_test_add_func ("/cli/callback/json", test_json);
  g_test_add_func ("/cli/callback/error-page", test_error_page);
  g_test_add_func ("/cli/callback/refused", test_refused);
  g_test_add_func ("/cli/callback/legacy", test_legacy);
  g_test_add_func ("/cli/callback/usage", test_usage);

  return g_test_run ();
}
