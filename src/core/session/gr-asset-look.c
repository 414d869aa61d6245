/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-look.h"

#include "gr-asset-inspector.h"
#include "gr-picture-hash.h"
#include "gr-util.h"

#include <glib/gi18n-lib.h>

/* A look needs few pixels, so a decoder that can leave some out may. */
#define LEAST_PIXELS 64

typedef struct
{
  GFile        *file;  /* (owned) */
  GrAssetFacts *facts; /* (owned) */
} Look;

static void
look_free (Look *look)
{
  g_clear_object (&look->file);
  g_clear_object (&look->facts);
  g_free (look);
}

/* The pixels of a large picture take much memory, and a workspace may have many: they are decoded one after the other. */
static GMutex decoding;

/* The facts are those of one content; another one that came meanwhile has not been found sound. */
static void
look_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Look                    *look = task_data;
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (GBytes)       bytes = gr_file_load_bounded (look->file, gr_inspect_default_limits.max_file_bytes, cancellable, &error);
  g_autoptr (GrPicture)    picture = NULL;
  g_autofree char         *hash = NULL;
  guint64                  value;

  if (bytes != NULL)
    hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (hash != NULL && g_strcmp0 (hash, look->facts->content_hash) != 0)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_BUSY, _ ("The file changed while it was read"));
  else if (hash != NULL)
    {
      locker = g_mutex_locker_new (&decoding);
      picture = gr_picture_decode_reduced (bytes, look->facts, LEAST_PIXELS, cancellable, &error);
    }

  if (picture == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  value = gr_picture_hash (picture);
  g_task_return_pointer (task, g_memdup2 (&value, sizeof value), g_free);
}

/**
 * gr_asset_look_async:
 * @file: a sound picture
 * @facts: what it is, with its content hash
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @user_data: for @callback
 *
 * Works out what a picture looks like, in a thread: a number that is nearly the same for pictures that look nearly the same.
 */
void
gr_asset_look_async (GFile              *file,
                     GrAssetFacts       *facts,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Look             *look;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (GR_IS_ASSET_FACTS (facts));

  look = g_new0 (Look, 1);
  look->file = g_object_ref (file);
  look->facts = g_object_ref (facts);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_asset_look_async);
  g_task_set_task_data (task, look, (GDestroyNotify)look_free);
  g_task_run_in_thread (task, look_thread);
}

/**
 * gr_asset_look_finish:
 * @result: as given to the callback
 * @look: (out): the number, to be compared by gr_picture_hashes_look_alike()
 * @error: return location
 *
 * Returns: whether there is one; not for a file that changed meanwhile or cannot be decoded
 */
gboolean
gr_asset_look_finish (GAsyncResult *result,
                      guint64      *look,
                      GError      **error)
{
  g_autofree guint64 *value = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_asset_look_async), FALSE);
  g_return_val_if_fail (look != NULL, FALSE);

  value = g_task_propagate_pointer (G_TASK (result), error);
  if (value == NULL)
    return FALSE;

  *look = *value;
  return TRUE;
}
