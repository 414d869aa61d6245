/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-web-folder.h"

#define ROOT_NAME "web-sessions"

/**
 * gr_web_folder_dup_root:
 *
 * Gets the folder that holds the folders of all web sessions that are kept. It need not exist.
 *
 * Returns: (transfer full): a folder below the data folder of the person
 */
GFile *
gr_web_folder_dup_root (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "greenroom", ROOT_NAME, NULL);
}

/* The name of the folder comes from ids of a file that anybody may have written: a digest cannot lead anywhere else. */
static char *
make_name (const char *workspace_id,
           const char *lane_id)
{
  g_autofree char *both = g_strjoin ("\037", workspace_id, lane_id, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
}

/**
 * gr_web_folder_dup:
 * @workspace_id: the id of a workspace
 * @lane_id: the id of one of its lanes
 *
 * Gets the folder for the web session of a lane. It need not exist.
 *
 * Returns: (transfer full): a folder right below the root
 */
GFile *
gr_web_folder_dup (const char *workspace_id,
                   const char *lane_id)
{
  g_autoptr (GFile) root = gr_web_folder_dup_root ();
  g_autofree char  *name = NULL;

  g_return_val_if_fail (workspace_id != NULL, NULL);
  g_return_val_if_fail (lane_id != NULL, NULL);

  name = make_name (workspace_id, lane_id);

  return g_file_get_child (root, name);
}

/**
 * gr_web_folder_list:
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for a #GError
 *
 * Lists what lies in the root: the folders of all workspaces, also of those that are not open. Blocks.
 *
 * Returns: (transfer full) (element-type GFile): the folders, none where there is no root; %NULL with an error of the
 *   %G_IO_ERROR domain where the root cannot be read
 */
GPtrArray *
gr_web_folder_list (GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr (GFile)           root = gr_web_folder_dup_root ();
  g_autoptr (GPtrArray)       folders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) children = NULL;
  g_autoptr (GError)          problem = NULL;
  GFile                      *child = NULL;

  children = g_file_enumerate_children (root, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                                        cancellable, &problem);
  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, cancellable, &problem) && child != NULL)
    g_ptr_array_add (folders, g_object_ref (child));

  if (problem != NULL && !g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }

  return g_steal_pointer (&folders);
}

/**
 * gr_web_folder_remove:
 * @folder: a folder
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for a #GError
 *
 * Removes a folder with all that is in it. A link is removed and not followed. Goes on after something that cannot be removed,
 * so that as little as possible stays. Blocks.
 *
 * Returns: %TRUE if the folder is gone or was not there, or %FALSE with the first error, of the %G_IO_ERROR domain
 */
gboolean
gr_web_folder_remove (GFile        *folder,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (GFileEnumerator) children = NULL;
  g_autoptr (GError)          problem = NULL;
  g_autoptr (GError)          last = NULL;
  GFile                      *child = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  /* What is no folder, a link to one among them, has no children and is deleted below. */
  children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL);
  if (g_file_query_file_type (folder, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable) != G_FILE_TYPE_DIRECTORY)
    g_clear_object (&children);

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, cancellable, NULL) && child != NULL)
    gr_web_folder_remove (child, cancellable, problem == NULL ? &problem : NULL);

  if (!g_file_delete (folder, cancellable, &last) && !g_error_matches (last, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) && problem == NULL)
    problem = g_steal_pointer (&last);

  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}
