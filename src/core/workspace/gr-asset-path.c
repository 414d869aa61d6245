/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-path.h"

#define LOCAL_URI "file:///"

/* A name that is no text for people cannot stand in JSON as it is. */
static gboolean
is_text (const char *path)
{
  if (!g_utf8_validate (path, -1, NULL))
    return FALSE;

  for (const char *p = path; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      return FALSE;

  return TRUE;
}

/**
 * gr_asset_path_resolve:
 * @path: a path as a workspace keeps it, of any origin
 * @folder: (nullable): the folder of the workspace's file, or NULL while it has none
 *
 * Finds the file that a kept path means. Nothing is read; no path leads off this computer.
 *
 * Returns: (transfer full): the file
 */
GFile *
gr_asset_path_resolve (const char *path,
                       GFile      *folder)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (folder == NULL || G_IS_FILE (folder), NULL);

  if (g_str_has_prefix (path, LOCAL_URI))
    return g_file_new_for_uri (path);
  if (folder == NULL || g_path_is_absolute (path))
    return g_file_new_for_path (path);

  return g_file_resolve_relative_path (folder, path);
}

/**
 * gr_asset_path_make:
 * @file: a file
 * @folder: (nullable): the folder of the workspace's file, or NULL while it has none
 *
 * Writes where a file is: relative to @folder if it lies in it or below, so that the folder can move or be shared, and absolute
 * elsewhere. A name that is not UTF-8 becomes a file URI.
 *
 * Returns: (transfer full) (nullable): the path to keep, or NULL for a file that is not on this computer
 */
char *
gr_asset_path_make (GFile *file,
                    GFile *folder)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (folder == NULL || G_IS_FILE (folder), NULL);

  path = g_file_get_path (file);
  if (path == NULL)
    return NULL;

  if (folder != NULL)
    {
      g_autofree char *relative = g_file_get_relative_path (folder, file);

      if (relative != NULL && is_text (relative))
        return g_steal_pointer (&relative);
    }

  return is_text (path) ? g_steal_pointer (&path) : g_filename_to_uri (path, NULL, NULL);
}

/**
 * gr_asset_path_rebase:
 * @path: a path as a workspace keeps it
 * @from: (nullable): the folder it is relative to now
 * @to: (nullable): the folder it shall be relative to
 *
 * Rewrites a kept path so that it means the same file from another folder. A path that means nothing yet, being relative to no
 * folder, stays as it is.
 *
 * Returns: (transfer full): the path to keep
 */
char *
gr_asset_path_rebase (const char *path,
                      GFile      *from,
                      GFile      *to)
{
  g_autoptr (GFile) file = NULL;
  char             *rebased;

  g_return_val_if_fail (path != NULL, NULL);

  if (from == to || (from != NULL && to != NULL && g_file_equal (from, to)))
    return g_strdup (path);
  if (from == NULL && !g_path_is_absolute (path) && !g_str_has_prefix (path, LOCAL_URI))
    return g_strdup (path);

  file = gr_asset_path_resolve (path, from);
  rebased = gr_asset_path_make (file, to);

  return rebased != NULL ? rebased : g_strdup (path);
}
