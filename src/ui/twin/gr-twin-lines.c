/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-twin-lines.h"

#include "gr-workspace-edits.h"

/* A list as it was typed, with a line for each text. */
char **
gr_twin_lines_split (const char *text)
{
  g_auto (GStrv)           lines = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *clean = gr_workspace_edits_clean_text (*line);

      if (*clean != '\0')
        g_strv_builder_add (builder, clean);
    }

  return g_strv_builder_end (builder);
}
