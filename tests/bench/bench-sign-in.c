/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a sign-in in the embedded browser takes, from the button to the filled panels: the first one, which loads the
 * browser, and the ones after it. The keys are pressed as soon as a page has the keyboard; waiting for that is not counted.
 *
 *   GR_BUILD_MODULE_DIR=_build/src/browser dbus-run-session -- xvfb-run -a _build/tests/browser/bench-sign-in [times] */

#include "config.h"

#include <stdlib.h>

#include "gr-test-sign-in.h"

#define TIMES 5

static double
sign_in_once (GrTestSignIn *test)
{
  gint64 started = g_get_monotonic_time ();

  test->waited_usec = 0;
  gr_test_sign_in_open (test);
  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);

  return (g_get_monotonic_time () - started - test->waited_usec) / 1000.0;
}

int
main (int   argc,
      char *argv[])
{
  guint        times = argc > 1 ? MAX (atoi (argv[1]), 1) : TIMES;
  GrTestSignIn test = {0};
  double       first, again = 0;

  adw_init ();
  gr_test_sign_in_set_up (&test, NULL);

  first = sign_in_once (&test);
  for (guint i = 0; i < times; i++)
    again += sign_in_once (&test);

  gr_test_sign_in_tear_down (&test, NULL);

  g_print ("first sign-in: %.0f ms\n", first);
  g_print ("again, mean of %u: %.0f ms\n", times, again / times);

  return 0;
}
