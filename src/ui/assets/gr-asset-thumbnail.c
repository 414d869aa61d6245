/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-thumbnail.h"

#include "gr-asset-inspector.h"
#include "gr-util.h"

/* What the thread that draws needs. */
typedef struct
{
  GFile *file;         /* (owned) */
  char  *content_hash; /* (owned) */
  int    size;
} GrThumbnailJob;

static void
gr_thumbnail_job_free (GrThumbnailJob *job)
{
  g_clear_object (&job->file);
  g_clear_pointer (&job->content_hash, g_free);
  g_free (job);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GrThumbnailJob          *job = task_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (GBytes)       bytes = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GdkPixbuf)    pixbuf = NULL;
  g_autoptr (GdkPixbuf)    upright = NULL;
  g_autofree char         *content_hash = NULL;

  bytes = gr_file_load_bounded (job->file, gr_inspect_default_limits.max_file_bytes, cancellable, &error);
  if (bytes == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  content_hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_strcmp0 (content_hash, job->content_hash) != 0)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The file has changed since it was checked");
      return;
    }

  stream = g_memory_input_stream_new_from_bytes (bytes);
  pixbuf = gdk_pixbuf_new_from_stream_at_scale (stream, job->size, job->size, TRUE, cancellable, &error);
  if (pixbuf == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  g_task_return_pointer (task, g_steal_pointer (&upright), g_object_unref);
}

/* Whether the picture of a check may be decoded for showing: only what was read to its last byte and found sound is. */
gboolean
gr_asset_thumbnail_is_safe (GrAssetCheck *check)
{
  GrAssetFacts *facts;

  g_return_val_if_fail (GR_IS_ASSET_CHECK (check), FALSE);

  facts = gr_asset_check_get_facts (check);
  return facts != NULL && facts->content_hash != NULL &&
         (facts->format == GR_IMAGE_PNG || facts->format == GR_IMAGE_JPEG) &&
         !gr_findings_reach (G_LIST_MODEL (facts->defects), GR_SEVERITY_ERROR);
}

/* Draws the picture of a check that is safe, no larger than @size device pixels, in a thread. A file that is not the one that
 * was checked any more is not drawn. */
void
gr_asset_thumbnail_load_async (GrAssetCheck       *check,
                               int                 size,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GrThumbnailJob   *job;

  g_return_if_fail (gr_asset_thumbnail_is_safe (check));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_asset_thumbnail_load_async);

  job = g_new0 (GrThumbnailJob, 1);
  job->file = g_object_ref (gr_asset_check_get_file (check));
  job->content_hash = g_strdup (gr_asset_check_get_facts (check)->content_hash);
  job->size = size;
  g_task_set_task_data (task, job, (GDestroyNotify)gr_thumbnail_job_free);
  g_task_run_in_thread (task, draw_in_thread);
}

GdkTexture *
gr_asset_thumbnail_load_finish (GAsyncResult *result,
                                GError      **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, gr_asset_thumbnail_load_async), NULL);

  pixbuf = g_task_propagate_pointer (G_TASK (result), error);
  return pixbuf != NULL ? gdk_texture_new_for_pixbuf (pixbuf) : NULL;
}
