/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-fresh-workspace.h"

#include "gr-random.h"

#include <glib/gi18n.h>

#define ID_ALPHABET "abcdefghijklmnopqrstuvwxyz0123456789"
#define ID_LENGTH   12

/* The name as part of a file name: what is neither a letter nor a digit becomes a hyphen. */
static char *
make_stem (const char *name)
{
  g_autoptr (GString) stem = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (stem, g_unichar_tolower (c));
      else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
        g_string_append_c (stem, '-');
    }

  return stem->len > 0 ? g_strdup (stem->str) : g_strdup ("workspace");
}

/* The Local sandbox of a new workspace is the sample's: its people and their test accounts are there for everybody. */
static void
add_environments (GrWorkspace *workspace)
{
  g_autoptr (GrWorkspace)   sample = gr_workspace_new_sample ();
  g_autoptr (GrEnvironment) production = NULL;
  GListModel               *environments = gr_workspace_get_environments (sample);
  GListModel               *lanes = gr_workspace_get_lanes (sample);

  production = gr_environment_new ("production", GR_ENVIRONMENT_PRODUCTION, _ ("Production"));
  gr_workspace_set_regions (workspace, gr_workspace_get_regions (sample));
  gr_workspace_add_environment (workspace, production);
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      if (gr_environment_get_kind (environment) == GR_ENVIRONMENT_LOCAL)
        gr_workspace_add_environment (workspace, environment);
    }
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (lanes, i);

      if (gr_workspace_find_environment (workspace, gr_lane_get_environment_id (lane)) != NULL)
        gr_workspace_add_lane (workspace, lane);
    }
}

/* Where workspaces are kept unless a person chooses another place. */
GFile *
gr_fresh_workspace_dup_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "greenroom", NULL);
}

/* A file for a workspace called @name that does not exist yet: what is there, damaged or not, is never written over. */
GFile *
gr_fresh_workspace_pick_file (const char *name)
{
  g_autoptr (GFile) folder = gr_fresh_workspace_dup_folder ();
  g_autofree char  *stem = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  stem = make_stem (name);
  for (guint i = 1;; i++)
    {
      g_autofree char  *file_name = NULL;
      g_autoptr (GFile) file = NULL;

      file_name = i == 1 ? g_strconcat (stem, GR_WORKSPACE_SUFFIX, NULL)
                         : g_strdup_printf ("%s-%u" GR_WORKSPACE_SUFFIX, stem, i);
      file = g_file_get_child (folder, file_name);
      if (!g_file_query_exists (file, NULL))
        return g_steal_pointer (&file);
    }
}

/* A workspace called @name with production, a Local sandbox and the launch regions, and nothing else. */
GrWorkspace *
gr_fresh_workspace_new (const char *name)
{
  g_autofree char *id = gr_random_make_text (gr_random_get_system (), ID_ALPHABET, ID_LENGTH);
  GrWorkspace     *workspace;

  g_return_val_if_fail (name != NULL, NULL);

  workspace = gr_workspace_new (id, name);
  add_environments (workspace);

  return workspace;
}
