/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-cli.h"

#include <string.h>

static void
test_good (void)
{
  g_autoptr (GrTestRun) web = GR_TEST_RUN ("redirect", "check", "--platform", "web", "https://dev.example.com/auth/callback/");
  g_autoptr (GrTestRun) desktop = GR_TEST_RUN ("redirect", "check", "--platform=desktop", "http://127.0.0.1:*/callback/", "https://localhost:3455/callback/");

  g_assert_cmpint (web->status, ==, 0);
  g_assert_cmpstr (web->output, ==, "1 redirect URI: 0 errors, 0 warnings\n");
  g_assert_cmpstr (web->errors, ==, "");
  g_assert_cmpint (desktop->status, ==, 0);
  g_assert_cmpstr (desktop->output, ==, "2 redirect URIs: 0 errors, 0 warnings\n");
}

static void
test_bad (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("redirect", "check", "--platform", "web", "http://dev.example.com/callback/");

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->output, ==,
                   "error: The redirect URI is not https [redirect-uri.https]\n"
                   "  http://dev.example.com/callback/\n"
                   "  Use https, or register a desktop redirect URI for a server on this computer.\n"
                   "  https://developers.tiktok.com/doc/login-kit-web, 2026-08-04\n"
                   "\n"
                   "1 redirect URI: 1 error, 0 warnings\n");
  g_assert_cmpstr (run->errors, ==, "");
}

static void
test_json (void)
{
  g_autoptr (GrTestRun) good = GR_TEST_RUN ("redirect", "check", "--format", "json", "--platform", "desktop", "http://127.0.0.1:3455/callback/");
  g_autoptr (GrTestRun) bad = GR_TEST_RUN ("redirect", "check", "--format", "json", "--platform", "desktop", "http://127.0.0.1/callback/");

  g_assert_cmpint (good->status, ==, 0);
  g_assert_cmpstr (good->output, ==,
                   "{\n"
                   "  \"platform\": \"desktop\",\n"
                   "  \"uris\": [\n"
                   "    \"http://127.0.0.1:3455/callback/\"\n"
                   "  ],\n"
                   "  \"ok\": true,\n"
                   "  \"findings\": []\n"
                   "}\n");
  g_assert_cmpint (bad->status, ==, 1);
  g_assert_cmpstr (bad->output, ==,
                   "{\n"
                   "  \"platform\": \"desktop\",\n"
                   "  \"uris\": [\n"
                   "    \"http://127.0.0.1/callback/\"\n"
                   "  ],\n"
                   "  \"ok\": false,\n"
                   "  \"findings\": [\n"
                   "    {\n"
                   "      \"severity\": \"error\",\n"
                   "      \"rule\": \"redirect-uri.port\",\n"
                   "      \"title\": \"A desktop redirect URI must name its port\",\n"
                   "      \"fix\": \"Add a port, such as http://127.0.0.1:3455/callback/, or * for any port.\",\n"
                   "      \"place\": \"http://127.0.0.1/callback/\",\n"
                   "      \"source\": \"https://developers.tiktok.com/doc/login-kit-web\",\n"
                   "      \"as_of\": \"2026-08-04\",\n"
                   "      \"basis\": \"tiktok\"\n"
                   "    }\n"
                   "  ]\n"
                   "}\n");
}

/* Whatever bytes are given, a terminal gets none that it would carry out. */
static void
test_hostile (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("redirect", "check", "--platform", "web", "https://dev.example.com/\033[31m\xff/");

  g_assert_cmpint (run->status, ==, 1);
  g_assert_null (strchr (run->output, '\033'));
  g_assert_true (g_utf8_validate (run->output, -1, NULL));
  g_assert_nonnull (strstr (run->output, "  Character 25 cannot be seen (U+001B).\n"));
}

static void
test_usage (void)
{
  g_autoptr (GrTestRun) no_platform = GR_TEST_RUN ("redirect", "check", "https://dev.example.com/cb/");
  g_autoptr (GrTestRun) other_platform = GR_TEST_RUN ("redirect", "check", "--platform", "tv", "https://dev.example.com/cb/");
  g_autoptr (GrTestRun) no_uri = GR_TEST_RUN ("redirect", "check", "--platform", "web");
  g_autoptr (GrTestRun) format = GR_TEST_RUN ("redirect", "check", "--platform", "web", "--format", "xml", "https://dev.example.com/cb/");

  g_assert_cmpint (no_platform->status, ==, 2);
  g_assert_cmpstr (no_platform->errors, ==, "greenroom-cli: say where they are registered: --platform web or --platform desktop\n");
  g_assert_cmpint (other_platform->status, ==, 2);
  g_assert_cmpint (no_uri->status, ==, 2);
  g_assert_cmpstr (no_uri->errors, ==, "greenroom-cli: name a redirect URI to check\n");
  g_assert_cmpint (format->status, ==, 2);
  g_assert_cmpstr (format->output, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/redirect-check/good", test_good);
  g_test_add_func ("/cli/redirect-check/bad", test_bad);
  g_test_add_func ("/cli/redirect-check/json", test_json);
  g_test_add_func ("/cli/redirect-check/hostile", test_hostile);
  g_test_add_func ("/cli/redirect-check/usage", test_usage);

  return g_test_run ();
}
