/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-application.h"
#include "gr-crash.h"
#include "gr-locale.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GrApplication) app = NULL;

  gr_crash_guard ();
  gr_locale_init ();

  app = gr_application_new (G_APPLICATION_DEFAULT_FLAGS);

  return g_application_run (G_APPLICATION (app), argc, argv);
}
