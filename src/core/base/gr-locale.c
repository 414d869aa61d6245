/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-locale.h"

#include <glib.h>
#include <libintl.h>
#include <locale.h>

/**
 * gr_locale_init:
 *
 * Takes the language of the environment and finds Greenroom's translations, where they are installed or, when
 * `GR_BUILD_LOCALE_DIR` is set, in a build folder. The first call of every program.
 */
void
gr_locale_init (void)
{
  const char *build_dir = g_getenv ("GR_BUILD_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, build_dir != NULL ? build_dir : GR_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
