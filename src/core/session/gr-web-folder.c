/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-web-folder.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#define FOLDER_MODE 0700
#define GONE_PREFIX "gone-"

/* Ids come from a file that anybody may have written, so none becomes part of a path: its digest does. */
static char *
dup_digest (const char *id)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
}

static char *
build_path (const char *base,
            const char *workspace_id,
            const char *lane_id)
{
  g_autofree char *workspace = dup_digest (workspace_id);
  g_autofree char *lane = dup_digest (lane_id);

  return g_build_filename (base, "greenroom", "web-sessions", workspace, lane, NULL);
}

/**
 * gr_web_folder_new:
 * @workspace_id: the workspace
 * @lane_id: a lane of it
 *
 * Names the folder of a lane's web session, in the data and the cache folder of the person. Nothing is made.
 *
 * Returns: (transfer full): the folder
 */
GrWebFolder *
gr_web_folder_new (const char *workspace_id,
                   const char *lane_id)
{
  GrWebFolder *self;

  g_return_val_if_fail (workspace_id != NULL, NULL);
  g_return_val_if_fail (lane_id != NULL, NULL);

  self = g_new0 (GrWebFolder, 1);
  self->data = build_path (g_get_user_data_dir (), workspace_id, lane_id);
  self->cache = build_path (g_get_user_cache_dir (), workspace_id, lane_id);

  return self;
}

/**
 * gr_web_folder_free:
 * @self: (transfer full): a folder
 *
 * Frees the name of the folder. What is in it stays.
 */
void
gr_web_folder_free (GrWebFolder *self)
{
  if (self == NULL)
    return;

  g_free (self->data);
  g_free (self->cache);
  g_free (self);
}

/**
 * gr_web_folder_exists:
 * @self: a folder
 *
 * Returns: %TRUE if something of the lane's web session is kept
 */
gboolean
gr_web_folder_exists (const GrWebFolder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_file_test (self->data, G_FILE_TEST_EXISTS) || g_file_test (self->cache, G_FILE_TEST_EXISTS);
}

static gboolean
make_private (const char *path,
              GError    **error)
{
  GStatBuf status;
  int      problem = 0;

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
 * gr_web_folder_prepare:
 * @self: a folder
 * @error: return location for a #GError
 *
 * Makes both folders, for the person alone (mode 0700). A link in their place is refused.
 *
 * Returns: %TRUE, or %FALSE with an error of %G_IO_ERROR
 */
gboolean
gr_web_folder_prepare (const GrWebFolder *self,
                       GError           **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return make_private (self->data, error) && make_private (self->cache, error);
}

/* Links are removed, not followed. */
static gboolean
remove_tree (GFile   *file,
             GError **error)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFile                      *child;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_DIRECTORY)
    {
      children = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, error);
      if (children == NULL)
        return FALSE;

      while (g_file_enumerator_iterate (children, NULL, &child, NULL, error) && child != NULL)
        {
          if (!remove_tree (child, error))
            return FALSE;
        }
    }

  return g_file_delete (file, NULL, error);
}

/* Removes what was put aside, now or by an earlier run that did not get to it. */
static gboolean
remove_gone (const char *folder,
             GError    **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char  *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      if (g_str_has_prefix (name, GONE_PREFIX) && !remove_tree (file, error))
        return FALSE;
    }

  return TRUE;
}

static void
forget_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const char *const *folders = task_data;
  GError            *error = NULL;

  for (guint i = 0; folders[i] != NULL; i++)
    {
      if (!remove_gone (folders[i], &error))
        {
          g_task_return_error (task, error);
          return;
        }
    }

  g_task_return_boolean (task, TRUE);
}

/* Out of the way at once, so that a session that is opened next finds nothing, and is not what gets removed. */
static gboolean
put_aside (const char *path,
           GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (GONE_PREFIX, unique, NULL);
  g_autofree char *aside = g_build_filename (folder, name, NULL);
  int              problem;

  if (g_rename (path, aside) == 0 || errno == ENOENT || errno == ENOTDIR)
    return TRUE;

  problem = errno;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (problem), _ ("“%s” could not be removed: %s"), path, g_strerror (problem));

  return FALSE;
}

/**
 * gr_web_folder_forget_async:
 * @self: a folder
 * @callback: (scope async): called when it is gone
 * @user_data: for @callback
 *
 * Removes all that is kept of a lane's web session: cookies, site data and cache. It is out of reach when this returns; the
 * removing itself goes on in a thread.
 */
void
gr_web_folder_forget_async (const GrWebFolder  *self,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask)        task = NULL;
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  g_autofree char         *data_folder = NULL;
  g_autofree char         *cache_folder = NULL;
  GError                  *error = NULL;

  g_return_if_fail (self != NULL);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, gr_web_folder_forget_async);

  if (!put_aside (self->data, &error) || !put_aside (self->cache, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  data_folder = g_path_get_dirname (self->data);
  cache_folder = g_path_get_dirname (self->cache);
  g_strv_builder_add (folders, data_folder);
  g_strv_builder_add (folders, cache_folder);
  g_task_set_task_data (task, g_strv_builder_end (folders), (GDestroyNotify)g_strfreev);
  g_task_run_in_thread (task, forget_thread);
}

/**
 * gr_web_folder_forget_finish:
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether all of it is gone.
 *
 * Returns: %TRUE, also where there was nothing, or %FALSE with an error of %G_IO_ERROR
 */
gboolean
gr_web_folder_forget_finish (GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_web_folder_forget_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
