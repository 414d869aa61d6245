/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli.h"
#include "gr-crash.h"
#include "gr-locale.h"

int
main (int   argc,
      char *argv[])
{
  gr_crash_guard ();
  gr_locale_init ();

  return gr_cli_run ((const char *const *)argv);
}
