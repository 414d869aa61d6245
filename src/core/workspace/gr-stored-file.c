/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-stored-file.h"

#include "gr-util.h"
#include "gr-workspace-file.h"
#include "gr-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GrStoredFile
{
  GFile  *file;
  GMutex  lock;
  char   *checksum;
  guint64 last_drawn;
  guint64 last_written;
};

static void
gr_stored_file_clear (gpointer data)
{
  GrStoredFile *self = data;

  g_clear_object (&self->file);
  g_clear_pointer (&self->checksum, g_free);
  g_mutex_clear (&self->lock);
}

static char *
compute_checksum (GBytes *content)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
}

/* Compares the content, not the times: a checkout or a copy changes those without changing anything. */
static gboolean
is_as_stored (GrStoredFile *self,
              GError      **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autofree char   *checksum = NULL;
  const char        *path = g_file_peek_path (self->file);

  content = gr_file_load_bounded (self->file, GR_WORKSPACE_MAX_SIZE, NULL, &read_error);

  /* A file that is gone takes nothing with it when it is written anew. */
  if (g_error_matches (read_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  if (self->checksum == NULL)
    {
      g_set_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_CHANGED_ON_DISK,
                   _ ("“%s” exists already and was not touched. Choose another name, or move that file away."), path);
      return FALSE;
    }

  if (content != NULL)
    checksum = compute_checksum (content);

  if (g_strcmp0 (checksum, self->checksum) == 0)
    return TRUE;

  g_set_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_CHANGED_ON_DISK,
               _ ("“%s” was changed by somebody else since it was opened, so it was not written. "
                  "Save under another name to keep your changes, or open the file again to take theirs."),
               path);
  return FALSE;
}

/**
 * gr_stored_file_new:
 * @file: a local file
 * @content: (nullable): what was read from it, or NULL where it is not expected to exist
 *
 * Returns: (transfer full): a stored file
 */
GrStoredFile *
gr_stored_file_new (GFile  *file,
                    GBytes *content)
{
  GrStoredFile *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_atomic_rc_box_new0 (GrStoredFile);
  self->file = g_object_ref (file);
  self->checksum = content != NULL ? compute_checksum (content) : NULL;
  g_mutex_init (&self->lock);

  return self;
}

/**
 * gr_stored_file_ref:
 *
 * Returns: (transfer full): the same stored file
 */
GrStoredFile *
gr_stored_file_ref (GrStoredFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * gr_stored_file_unref:
 *
 * Gives a reference back.
 */
void
gr_stored_file_unref (GrStoredFile *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, gr_stored_file_clear);
}

/**
 * gr_stored_file_get_file:
 *
 * Returns: (transfer none): where it is
 */
GFile *
gr_stored_file_get_file (GrStoredFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}

/**
 * gr_stored_file_draw_number:
 *
 * Draws the number of the next write. To be called when the text is made, before any thread is started.
 *
 * Returns: a number greater than all before it
 */
guint64
gr_stored_file_draw_number (GrStoredFile *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL, 0);

  locker = g_mutex_locker_new (&self->lock);
  return ++self->last_drawn;
}

/**
 * gr_stored_file_write:
 * @number: as drawn when @text was made
 * @text: the whole new content
 * @error: return location, a GrWorkspaceError or a GIOError
 *
 * Replaces the file by @text in one step, unless its content is not what was last read or written here, or a newer text has
 * been written meanwhile, which is success.
 *
 * Returns: whether the file now holds @text or a newer one
 */
gboolean
gr_stored_file_write (GrStoredFile *self,
                      guint64       number,
                      const char   *text,
                      GError      **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const char              *path;
  gsize                    length;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  locker = g_mutex_locker_new (&self->lock);

  if (number <= self->last_written)
    return TRUE;

  path = g_file_peek_path (self->file);
  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (self->file);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("“%s” is not on this computer. Save the workspace to a local folder."), uri);
      return FALSE;
    }

  length = strlen (text);
  if (!is_as_stored (self, error) || !gr_file_write_atomically (path, text, length, error))
    return FALSE;

  g_free (self->checksum);
  self->checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)text, length);
  self->last_written = number;

  return TRUE;
}
