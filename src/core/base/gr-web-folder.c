/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-web-folder.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#define ROOT_NAME   "web-sessions"
#define GONE_PREFIX "gone-"
#define FOLDER_MODE 0700

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
 * gr_web_folder_prepare:
 * @folder: the folder of a lane
 * @error: return location for a #GError
 *
 * Makes the folder, for the person alone (mode 0700). A link in its place is refused. Blocks for as long as it takes to make a
 * folder.
 *
 * Returns: %TRUE, or %FALSE with an error of the %G_IO_ERROR domain that says what to do
 */
gboolean
gr_web_folder_prepare (GFile   *folder,
                       GError **error)
{
  const char *path;
  GStatBuf    status;
  int         problem = 0;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  path = g_file_peek_path (folder);
  if (g_mkdir_with_parents (path, FOLDER_MODE) != 0 || g_lstat (path, &status) != 0)
    problem = errno;
  else if (!S_ISDIR (status.st_mode))
    problem = ENOTDIR;
  else if ((status.st_mode & 0777) != FOLDER_MODE && g_chmod (path, FOLDER_MODE) != 0)
    problem = errno;

  if (problem == 0)
    return TRUE;

  /* Translators: the first %s is a path, the second a reason */
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (problem),
               _ ("The sign-in of this lane cannot be kept in “%s”: %s. Mend that, or turn Keep This Sign-In off."),
               path, g_strerror (problem));

  return FALSE;
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

/* Removes what was put aside, now or by an earlier run that did not get to it. */
static void
forget_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError               *error = NULL;
  g_autoptr (GPtrArray) folders = gr_web_folder_list (NULL, &error);

  for (guint i = 0; folders != NULL && i < folders->len; i++)
    {
      GFile           *folder = g_ptr_array_index (folders, i);
      g_autofree char *name = g_file_get_basename (folder);

      if (g_str_has_prefix (name, GONE_PREFIX))
        gr_web_folder_remove (folder, NULL, error == NULL ? &error : NULL);
    }

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * gr_web_folder_forget_async:
 * @folder: the folder of a lane
 * @callback: (scope async) (nullable): called when it is gone
 * @user_data: for @callback
 *
 * Removes all that is kept of a web session: cookies, site data and cache. It is out of the way when this returns, so that a
 * session that is opened next finds nothing and is not what gets removed; the removing itself goes on in a thread.
 */
void
gr_web_folder_forget_async (GFile              *folder,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask)  task = NULL;
  g_autoptr (GFile)  root = NULL;
  g_autoptr (GFile)  aside = NULL;
  g_autofree char   *unique = NULL;
  g_autofree char   *name = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (G_IS_FILE (folder));

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, gr_web_folder_forget_async);

  root = g_file_get_parent (folder);
  unique = g_uuid_string_random ();
  name = g_strconcat (GONE_PREFIX, unique, NULL);
  aside = g_file_get_child (root, name);
  if (!g_file_move (folder, aside, G_FILE_COPY_NOFOLLOW_SYMLINKS | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_run_in_thread (task, forget_thread);
}

/**
 * gr_web_folder_forget_finish:
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether all of it is gone.
 *
 * Returns: %TRUE, also where there was nothing, or %FALSE with an error of the %G_IO_ERROR domain
 */
gboolean
gr_web_folder_forget_finish (GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_web_folder_forget_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
