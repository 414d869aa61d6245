/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-cli.h"

#include <string.h>

static void
test_help (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("--help");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->output, "Usage: greenroom-cli COMMAND"));
  g_assert_nonnull (strstr (run->output, "--version"));
  g_assert_cmpstr (run->errors, ==, "");
}

static void
test_no_command (void)
{
  g_autoptr (GrTestRun) run = gr_test_run ((const char *const[]){NULL});

  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->output, ==, "");
  g_assert_true (g_str_has_prefix (run->errors, "Usage: greenroom-cli COMMAND"));
}

static void
test_version (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("--version");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->output, ==, "greenroom-cli " GR_VERSION "\n");
}

static void
test_unknown_command (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("dance");

  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->output, ==, "");
  g_assert_nonnull (strstr (run->errors, "there is no command “dance”"));
}

static void
test_option_before_command (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("--port", "1");

  g_assert_cmpint (run->status, ==, 2);
  g_assert_nonnull (strstr (run->errors, "“--port” needs a command before it"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/frame/help", test_help);
  g_test_add_func ("/cli/frame/no-command", test_no_command);
  g_test_add_func ("/cli/frame/version", test_version);
  g_test_add_func ("/cli/frame/unknown-command", test_unknown_command);
  g_test_add_func ("/cli/frame/option-before-command", test_option_before_command);

  return g_test_run ();
}
