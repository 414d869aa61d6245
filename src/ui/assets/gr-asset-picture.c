/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-picture.h"

#include "gr-asset-inspector.h"
#include "gr-picture.h"
#include "gr-util.h"

#include <glib/gi18n.h>

#define SMALLEST_LEVEL 16
#define LARGEST_SIDE   8192
#define STRIPES        48
#define BYTES_A_PIXEL  4
#define ALPHA          3

struct _GrAssetPicture
{
  GObject parent_instance;

  GPtrArray  *levels;
  GdkTexture *holes;
  guint       percent_cut;
};

G_DEFINE_FINAL_TYPE (GrAssetPicture, gr_asset_picture, G_TYPE_OBJECT)

/* What the thread that decodes needs: a file or its content, and what was read out of it. */
typedef struct
{
  GFile        *file;  /* (owned) (nullable) */
  GBytes       *bytes; /* (owned) (nullable) */
  GrAssetFacts *facts; /* (owned) */
  int           size;
} GrPictureJob;

static void
gr_picture_job_free (GrPictureJob *job)
{
  g_clear_object (&job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_object (&job->facts);
  g_free (job);
}

static GdkTexture *
make_texture (GrPicture *picture)
{
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (picture->pixels, picture->stride * picture->height,
                                                         (GDestroyNotify)gr_picture_free, picture);

  return gdk_memory_texture_new (picture->width, picture->height, GDK_MEMORY_R8G8B8A8_PREMULTIPLIED, bytes, picture->stride);
}

/* The mean of several pixels is that of their light, so transparent ones must weigh nothing. */
static void
premultiply (GrPicture *picture)
{
  for (guint y = 0; y < picture->height; y++)
    {
      guint8 *pixel = picture->pixels + picture->stride * y;

      for (guint x = 0; x < picture->width; x++, pixel += BYTES_A_PIXEL)
        for (guint i = 0; pixel[ALPHA] != G_MAXUINT8 && i < ALPHA; i++)
          pixel[i] = (pixel[i] * pixel[ALPHA] + G_MAXUINT8 / 2) / G_MAXUINT8;
    }
}

/* Each pixel is the mean of four. */
static GrPicture *
halve (const GrPicture *from,
       GError         **error)
{
  GrPicture *to = gr_picture_new (MAX (from->width / 2, 1), MAX (from->height / 2, 1), error);

  for (guint y = 0; to != NULL && y < to->height; y++)
    {
      const guint8 *upper = from->pixels + from->stride * MIN (2 * y, from->height - 1);
      const guint8 *lower = from->pixels + from->stride * MIN (2 * y + 1, from->height - 1);
      guint8       *row = to->pixels + to->stride * y;

      for (guint x = 0; x < to->width; x++)
        {
          const guint left = MIN (2 * x, from->width - 1) * BYTES_A_PIXEL;
          const guint right = MIN (2 * x + 1, from->width - 1) * BYTES_A_PIXEL;

          for (guint i = 0; i < BYTES_A_PIXEL; i++)
            row[x * BYTES_A_PIXEL + i] = (upper[left + i] + upper[right + i] + lower[left + i] + lower[right + i] + 2) / 4;
        }
    }

  return to;
}

/* Whether a rounded shape leaves this pixel out. */
static gboolean
is_in_corner (const GrPicture *picture,
              double           radius,
              guint            x,
              guint            y)
{
  double across = MAX (radius - (x + 0.5), (x + 0.5) - (picture->width - radius));
  double down = MAX (radius - (y + 0.5), (y + 0.5) - (picture->height - radius));

  return across > 0 && down > 0 && across * across + down * down > radius * radius;
}

/* Red stripes wherever something is transparent outside of the rounded shape. */
static void
mark_holes (GrAssetPicture  *self,
            const GrPicture *picture)
{
  const double          radius = GR_ASSET_PICTURE_CORNER * MIN (picture->width, picture->height);
  g_autoptr (GrPicture) holes = gr_picture_new (picture->width, picture->height, NULL);
  const guint           stripe = MAX (MIN (picture->width, picture->height) / STRIPES, 2);
  guint                 n_corner = 0, n_holes = 0;

  for (guint y = 0; holes != NULL && y < picture->height; y++)
    for (guint x = 0; x < picture->width; x++)
      {
        guint8 *mark = holes->pixels + holes->stride * y + (gsize)x * BYTES_A_PIXEL;

        if (!is_in_corner (picture, radius, x, y))
          continue;
        n_corner++;
        if (picture->pixels[picture->stride * y + (gsize)x * BYTES_A_PIXEL + ALPHA] == G_MAXUINT8)
          continue;
        n_holes++;
        mark[ALPHA] = (x + y) / stripe % 2 == 0 ? 0xe0 : 0x70;
        mark[0] = mark[ALPHA];
        mark[1] = mark[ALPHA] / 8;
        mark[2] = mark[ALPHA] / 6;
      }

  if (n_holes == 0)
    return;
  self->percent_cut = MAX (n_holes * 100 / n_corner, 1);
  self->holes = make_texture (g_steal_pointer (&holes));
}

/* Larger ones than are needed are not kept. */
static GrAssetPicture *
make_levels (GrPicture *decoded,
             guint      size,
             GError   **error)
{
  g_autoptr (GrPicture)      picture = decoded;
  g_autoptr (GrAssetPicture) self = g_object_new (GR_TYPE_ASSET_PICTURE, NULL);

  premultiply (picture);
  while (MIN (picture->width, picture->height) / 2 >= MAX (size, SMALLEST_LEVEL) || MAX (picture->width, picture->height) > LARGEST_SIDE)
    {
      GrPicture *half = halve (picture, error);

      if (half == NULL)
        return NULL;
      gr_picture_free (picture);
      picture = half;
    }
  mark_holes (self, picture);

  while (picture != NULL)
    {
      g_autoptr (GrPicture) half = NULL;

      if (MIN (picture->width, picture->height) >= 2 * SMALLEST_LEVEL)
        {
          half = halve (picture, error);
          if (half == NULL)
            return NULL;
        }
      g_ptr_array_add (self->levels, make_texture (g_steal_pointer (&picture)));
      picture = g_steal_pointer (&half);
    }

  return g_steal_pointer (&self);
}

static void
decode_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GrPictureJob              *job = task_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (GrAssetPicture) self = NULL;
  GrPicture                 *picture = NULL;

  if (job->bytes == NULL)
    job->bytes = gr_file_load_bounded (job->file, gr_inspect_default_limits.max_file_bytes, cancellable, &error);
  if (job->bytes != NULL && !gr_asset_inspect_is_same (job->facts, job->bytes))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The file was changed since it was checked. Check it again."));
  if (error == NULL)
    picture = gr_picture_decode_reduced (job->bytes, job->facts, job->size, cancellable, &error);
  if (picture != NULL)
    self = make_levels (picture, job->size, &error);

  if (self != NULL)
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
decode_async (GFile              *file,
              GBytes             *bytes,
              GrAssetFacts       *facts,
              int                 size,
              GCancellable       *cancellable,
              GAsyncReadyCallback callback,
              gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GrPictureJob     *job = g_new0 (GrPictureJob, 1);

  job->file = file != NULL ? g_object_ref (file) : NULL;
  job->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  job->facts = g_object_ref (facts);
  job->size = size;
  g_task_set_source_tag (task, gr_asset_picture_load_async);
  g_task_set_task_data (task, job, (GDestroyNotify)gr_picture_job_free);
  g_task_run_in_thread (task, decode_in_thread);
}

static void
gr_asset_picture_finalize (GObject *object)
{
  GrAssetPicture *self = GR_ASSET_PICTURE (object);

  g_clear_pointer (&self->levels, g_ptr_array_unref);
  g_clear_object (&self->holes);

  G_OBJECT_CLASS (gr_asset_picture_parent_class)->finalize (object);
}

static void
gr_asset_picture_class_init (GrAssetPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_asset_picture_finalize;
}

static void
gr_asset_picture_init (GrAssetPicture *self)
{
  self->levels = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Whether the picture of a check may be shown: only what was read to its last byte and found sound is. */
gboolean
gr_asset_picture_is_safe (GrAssetCheck *check)
{
  GrAssetFacts *facts;

  g_return_val_if_fail (GR_IS_ASSET_CHECK (check), FALSE);

  facts = gr_asset_check_get_facts (check);
  return facts != NULL && (facts->format == GR_IMAGE_PNG || facts->format == GR_IMAGE_JPEG || facts->format == GR_IMAGE_BMP) &&
         !gr_findings_reach (G_LIST_MODEL (facts->defects), GR_SEVERITY_ERROR);
}

/* Decodes a checked file in a thread, with at least @size pixels on its shorter side where it has as many. A file that is not
 * the one that was checked any more is refused. */
void
gr_asset_picture_load_async (GFile              *file,
                             GrAssetFacts       *facts,
                             int                 size,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (GR_IS_ASSET_FACTS (facts));

  decode_async (file, NULL, facts, size, cancellable, callback, user_data);
}

/* The same for content in memory. */
void
gr_asset_picture_decode_async (GBytes             *bytes,
                               GrAssetFacts       *facts,
                               int                 size,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (bytes != NULL);
  g_return_if_fail (GR_IS_ASSET_FACTS (facts));

  decode_async (NULL, bytes, facts, size, cancellable, callback, user_data);
}

/* Ends either of the two. */
GrAssetPicture *
gr_asset_picture_load_finish (GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_asset_picture_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

float
gr_asset_picture_get_aspect_ratio (GrAssetPicture *self)
{
  GdkTexture *texture;

  g_return_val_if_fail (GR_IS_ASSET_PICTURE (self), 1);

  texture = g_ptr_array_index (self->levels, 0);
  return (float)gdk_texture_get_width (texture) / gdk_texture_get_height (texture);
}

/* The smallest texture that is at least @width device pixels wide, or the largest one there is. */
GdkTexture *
gr_asset_picture_get_texture (GrAssetPicture *self,
                              float           width)
{
  guint level = 0;

  g_return_val_if_fail (GR_IS_ASSET_PICTURE (self), NULL);

  while (level + 1 < self->levels->len && gdk_texture_get_width (g_ptr_array_index (self->levels, level + 1)) >= width)
    level++;
  return g_ptr_array_index (self->levels, level);
}

/* A texture with a mark on each transparent pixel of the corners, or NULL where there are none. */
GdkTexture *
gr_asset_picture_get_holes (GrAssetPicture *self)
{
  g_return_val_if_fail (GR_IS_ASSET_PICTURE (self), NULL);

  return self->holes;
}

/* How much of the corners is transparent: 0 for nothing, and 1 for the least that is something. */
guint
gr_asset_picture_get_percent_cut (GrAssetPicture *self)
{
  g_return_val_if_fail (GR_IS_ASSET_PICTURE (self), 0);

  return self->percent_cut;
}
