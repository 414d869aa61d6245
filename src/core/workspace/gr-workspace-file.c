/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-file.h"

#include "gr-json.h"
#include "gr-util.h"
#include "gr-workspace-private.h"
#include "gr-workspace-write-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/* A save that was asked for: the workspace as it stood then. A large one takes a while to print, which is for the thread to do. */
typedef struct
{
  GrStoredFile *stored; /* (owned) */
  JsonNode     *node;   /* (owned) */
  guint64       number;
} Save;

G_DEFINE_QUARK (gr - workspace - error - quark, gr_workspace_error)

static void
save_free (Save *save)
{
  g_clear_pointer (&save->stored, gr_stored_file_unref);
  g_clear_pointer (&save->node, json_node_unref);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static gboolean
has_content (GFile  *file,
             GBytes *content)
{
  g_autoptr (GBytes) other = gr_file_load_bounded (file, GR_WORKSPACE_MAX_SIZE, NULL, NULL);

  return other != NULL && g_bytes_equal (other, content);
}

/* A file that is opened again at every start must not leave a new copy each time. */
static GFile *
find_copy (GFile      *folder,
           const char *prefix,
           GBytes     *content)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFile                      *child = NULL;

  children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    {
      g_autofree char *name = g_file_get_basename (child);

      if (g_str_has_prefix (name, prefix) && has_content (child, content))
        return g_object_ref (child);
    }

  return NULL;
}

static GFile *
keep_aside (GFile   *file,
            GBytes  *content,
            GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char      *time = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char      *name = g_file_get_basename (file);
  g_autofree char      *prefix = g_strconcat (name, ".damaged-", NULL);
  g_autofree char      *copy_name = g_strconcat (prefix, time, NULL);
  g_autoptr (GFile)     folder = g_file_get_parent (file);
  g_autoptr (GFile)     copy = find_copy (folder, prefix, content);

  if (copy != NULL)
    return g_steal_pointer (&copy);

  copy = g_file_get_child (folder, copy_name);
  if (!g_file_copy (file, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
    return NULL;

  return g_steal_pointer (&copy);
}

static void
report_damage (GFile        *file,
               GBytes       *content,
               const GError *reason,
               GError      **error)
{
  g_autoptr (GError) copy_error = NULL;
  g_autoptr (GFile)  copy = keep_aside (file, content, &copy_error);

  if (copy != NULL)
    g_set_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_DAMAGED,
                 _ ("“%s” is damaged: %s. It was left as it is, and a copy is kept as “%s”. "
                    "Mend the file at that place, or open another workspace."),
                 g_file_peek_path (file), reason->message, g_file_peek_path (copy));
  else
    g_set_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_DAMAGED,
                 _ ("“%s” is damaged: %s. It was left as it is; a copy could not be kept beside it: %s. "
                    "Mend the file at that place, or open another workspace."),
                 g_file_peek_path (file), reason->message, copy_error->message);
}

/* Writing replaces the file in its folder, so both have to allow it. */
static void
look_for_write_protection (GrWorkspace *self,
                           GFile       *file)
{
  g_autofree char *folder = NULL;
  g_autofree char *reason = NULL;
  const char      *path = g_file_peek_path (file);

  if (path == NULL || gr_workspace_get_read_only_reason (self) != NULL)
    return;

  folder = g_path_get_dirname (path);
  if (access (path, W_OK) == 0 && access (folder, W_OK) == 0)
    return;

  reason = g_strdup_printf (_ ("“%s” is write-protected, so changes can’t be saved there. Save under another name to keep them."), path);
  gr_workspace_set_read_only_reason (self, reason);
}

static GrWorkspace *
load (GFile        *file,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GError)       damage = NULL;
  g_autoptr (GBytes)       content = NULL;
  g_autoptr (GrWorkspace)  self = NULL;
  g_autoptr (GrStoredFile) stored = NULL;

  content = gr_file_load_bounded (file, GR_WORKSPACE_MAX_SIZE, cancellable, error);
  if (content == NULL)
    return NULL;

  self = g_bytes_get_size (content) > 0
           ? gr_workspace_from_json (g_bytes_get_data (content, NULL), g_bytes_get_size (content), &damage)
           : NULL;
  if (self == NULL)
    {
      if (damage == NULL)
        damage = g_error_new_literal (GR_JSON_ERROR, GR_JSON_ERROR_SYNTAX, _ ("1:1: the file is empty"));
      report_damage (file, content, damage, error);
      return NULL;
    }

  stored = gr_stored_file_new (file, content);
  gr_workspace_set_stored_file (self, stored);
  look_for_write_protection (self, file);

  return g_steal_pointer (&self);
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) self = load (task_data, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The text is read back before it is written: what could not be opened again must not replace what can. */
static gboolean
save (Save         *save,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GrWorkspace) read_back = NULL;
  g_autofree char        *text = NULL;
  gsize                   length;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  text = gr_workspace_print_node (save->node);
  length = strlen (text);

  if (length > GR_WORKSPACE_MAX_SIZE)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   _ ("“%s” was not written: the workspace has grown to %zu bytes where %d are allowed. Shorten its notes and lists."),
                   g_file_peek_path (gr_stored_file_get_file (save->stored)), length, GR_WORKSPACE_MAX_SIZE);
      return FALSE;
    }

  read_back = gr_workspace_from_json (text, length, error);
  if (read_back == NULL)
    {
      g_prefix_error (error, _ ("“%s” was not written: "), g_file_peek_path (gr_stored_file_get_file (save->stored)));
      return FALSE;
    }

  return gr_stored_file_write (save->stored, save->number, text, error);
}

static Save *
begin_save (GrWorkspace *self,
            GError     **error)
{
  g_autoptr (Save) begun = NULL;

  if (gr_workspace_get_read_only_reason (self) != NULL)
    {
      g_set_error_literal (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_READ_ONLY, gr_workspace_get_read_only_reason (self));
      return NULL;
    }

  if (gr_workspace_get_stored_file (self) == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                   _ ("“%s” has no file yet. Choose where to save it."), gr_workspace_get_name (self));
      return NULL;
    }

  begun = g_new0 (Save, 1);
  begun->stored = gr_stored_file_ref (gr_workspace_get_stored_file (self));
  begun->node = gr_workspace_to_node_at (self, gr_workspace_get_file (self));
  begun->number = gr_stored_file_draw_number (begun->stored);

  return g_steal_pointer (&begun);
}

static void
save_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (save (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gr_workspace_load:
 * @file: a workspace file
 * @error: return location, a GrWorkspaceError or a GIOError; the message names the file
 *
 * Opens a workspace. Blocks on the disk. A damaged file is left as it is and a copy is kept beside it, named in the message.
 *
 * Returns: (transfer full) (nullable): the workspace, read-only where its format is newer or the file can't be written
 */
GrWorkspace *
gr_workspace_load (GFile   *file,
                   GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return load (file, NULL, error);
}

/**
 * gr_workspace_load_async:
 * @file: a workspace file
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @user_data: for @callback
 *
 * Opens a workspace as [func@GrWorkspace.load] does, in a thread.
 */
void
gr_workspace_load_async (GFile              *file,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_workspace_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

/**
 * gr_workspace_load_finish:
 * @result: as given to the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the workspace
 */
GrWorkspace *
gr_workspace_load_finish (GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_workspace_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gr_workspace_save:
 * @error: return location, a GrWorkspaceError or a GIOError; the message names the file and the way out
 *
 * Writes the workspace to its file in one step. Blocks on the disk. Refuses where the workspace is read-only and where the file
 * on disk is not what was last read or written; nothing is lost then.
 *
 * Returns: whether it was written
 */
gboolean
gr_workspace_save (GrWorkspace *self,
                   GError     **error)
{
  g_autoptr (Save) begun = NULL;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), FALSE);

  begun = begin_save (self, error);

  return begun != NULL && save (begun, NULL, error);
}

/**
 * gr_workspace_save_async:
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @user_data: for @callback
 *
 * Writes the workspace as it is now, in a thread. Of several saves in flight the last one asked for is what stays in the file.
 */
void
gr_workspace_save_async (GrWorkspace        *self,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask)  task = NULL;
  g_autoptr (Save)   begun = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GR_IS_WORKSPACE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_workspace_save_async);

  begun = begin_save (self, &error);
  if (begun == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_set_task_data (task, g_steal_pointer (&begun), (GDestroyNotify)save_free);
  g_task_run_in_thread (task, save_thread);
}

/**
 * gr_workspace_save_finish:
 * @result: as given to the callback
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
gr_workspace_save_finish (GrWorkspace  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_workspace_save_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
