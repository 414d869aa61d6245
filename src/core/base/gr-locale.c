/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-locale.h"

#include <glib.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

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

/**
 * gr_locale_dup_language:
 *
 * Finds the language that texts for people are in, which is English where there is no translation into that of the environment.
 *
 * Returns: (transfer full): a language tag (RFC 5646), such as "ja" or "pt-BR"
 */
char *
gr_locale_dup_language (void)
{
  /* The translation of the empty text is the head of the catalogue, a line for each thing it says of itself. */
  g_auto (GStrv) lines = g_strsplit (gettext (""), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *language = NULL;

      if (!g_str_has_prefix (lines[i], "Language:"))
        continue;
      language = g_strstrip (g_strdelimit (g_strdup (lines[i] + strlen ("Language:")), "_", '-'));
      if (*language != '\0')
        return g_steal_pointer (&language);
    }

  return g_strdup ("en");
}
