/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-repair-encode.h"

#include "gr-asset-judge.h"
#include "gr-jpeg-writer.h"
#include "gr-picture-palette.h"
#include "gr-picture-scale.h"
#include "gr-png-writer.h"

#include <glib/gi18n.h>
#include <string.h>

/* Above the first nobody sees a difference on a screen, below the second everybody does. */
#define BEST_QUALITY  95
#define WORST_QUALITY 30

/* A progressive JPEG is a few percent smaller, and takes the memory of all its coefficients while it is written. */
#define MAX_PROGRESSIVE_PIXELS 4000000

/* One picture on its way into a file. Smallest is the size of the smallest file that was tried and is too big. */
typedef struct
{
  GrPicture    *picture;
  GrRepairPlan *plan;
  gboolean      grey;
  guint64       max_bytes;
  guint64       smallest;
  GCancellable *cancellable;
} GrRepairEncode;

/* Keeps @bytes if they are few enough. */
static gboolean
take_if_small (GrRepairEncode   *self,
               GrRepairEncoding *encoding,
               GBytes           *bytes)
{
  gsize size = g_bytes_get_size (bytes);

  if (size > self->max_bytes)
    {
      self->smallest = MIN (self->smallest, size);
      g_bytes_unref (bytes);
      return FALSE;
    }

  g_clear_pointer (&encoding->bytes, g_bytes_unref);
  encoding->bytes = bytes;
  return TRUE;
}

/* Returns %FALSE with @error set; whether the file is small enough is seen in the bytes of @encoding. */
static gboolean
try_png (GrRepairEncode   *self,
         GrRepairEncoding *encoding,
         GrPngWriteFlags   flags,
         GError          **error)
{
  GBytes *bytes = gr_png_write (self->picture, flags | (self->grey ? GR_PNG_WRITE_GREY : 0), self->cancellable, error);

  if (!bytes)
    return FALSE;

  if (take_if_small (self, encoding, bytes))
    encoding->format = GR_IMAGE_PNG;
  return TRUE;
}

static gboolean
try_jpeg (GrRepairEncode   *self,
          GrRepairEncoding *encoding,
          guint             quality,
          GError          **error)
{
  guint64 n_pixels = (guint64)self->picture->width * self->picture->height;
  guint   flags = (n_pixels <= MAX_PROGRESSIVE_PIXELS ? GR_JPEG_WRITE_PROGRESSIVE : 0) | (self->grey ? GR_JPEG_WRITE_GREY : 0);
  GBytes *bytes = gr_jpeg_write (self->picture, quality, flags, self->cancellable, error);

  if (!bytes)
    return FALSE;

  if (take_if_small (self, encoding, bytes))
    {
      encoding->format = GR_IMAGE_JPEG;
      encoding->quality = quality;
    }
  return TRUE;
}

/* A file that could have colours stays one that can: whether a document has them is judged by how it is stored. */
static gboolean
is_grey (const GrPicture *picture,
         GrAssetFacts    *source)
{
  return source->colour_type && strstr (source->colour_type, "grey") && gr_picture_is_grey (picture);
}

/* Finds the best quality with which the file is small enough, if there is one. */
static gboolean
search_jpeg (GrRepairEncode   *self,
             GrRepairEncoding *encoding,
             GError          **error)
{
  guint too_good = BEST_QUALITY;

  if (!try_jpeg (self, encoding, BEST_QUALITY, error))
    return FALSE;
  if (encoding->bytes)
    return TRUE;
  if (!try_jpeg (self, encoding, WORST_QUALITY, error))
    return FALSE;

  while (encoding->bytes && too_good - encoding->quality > 1)
    {
      guint quality = (too_good + encoding->quality) / 2;

      if (!try_jpeg (self, encoding, quality, error))
        return FALSE;
      if (encoding->quality != quality)
        too_good = quality;
    }

  return TRUE;
}

/* Compressing harder takes ten times as long and saves a tenth at most, so it is tried where that may be enough. */
static gboolean
squeeze_png (GrRepairEncode   *self,
             GrRepairEncoding *encoding,
             GError          **error)
{
  if (!try_png (self, encoding, GR_PNG_WRITE_DEFAULT, error))
    return FALSE;
  if (encoding->bytes || self->smallest - self->smallest / 8 > self->max_bytes)
    return TRUE;

  return try_png (self, encoding, GR_PNG_WRITE_SMALL, error);
}

/* Tries what loses nothing and, where there is no other format to turn to, fewer colours. */
static gboolean
search_png (GrRepairEncode   *self,
            GrRepairEncoding *encoding,
            gboolean          may_lose,
            GError          **error)
{
  if (!squeeze_png (self, encoding, error))
    return FALSE;
  if (encoding->bytes || !may_lose)
    return TRUE;

  gr_picture_quantise (self->picture);
  encoding->quantised = TRUE;
  return squeeze_png (self, encoding, error);
}

/* What was lossless stays so, a photograph stays a JPEG, and a few flat colours are smaller and cleaner as PNG. */
static GrImageFormat
choose_format (GrRepairEncode *self,
               GrImageFormat   source_format)
{
  GrImageFormat wanted = gr_repair_plan_get_format (self->plan);
  gboolean      png = gr_repair_plan_accepts (self->plan, GR_IMAGE_PNG);
  gboolean      jpeg = gr_repair_plan_accepts (self->plan, GR_IMAGE_JPEG);
  GrPalette     palette;

  if (wanted != GR_IMAGE_UNKNOWN)
    return gr_repair_plan_accepts (self->plan, wanted) ? wanted : GR_IMAGE_UNKNOWN;
  if (png && jpeg)
    return source_format == GR_IMAGE_JPEG && !gr_palette_init (&palette, self->picture) ? GR_IMAGE_JPEG : GR_IMAGE_PNG;
  return png ? GR_IMAGE_PNG : jpeg ? GR_IMAGE_JPEG
                                   : GR_IMAGE_UNKNOWN;
}

static void
set_format_error (GrRepairEncode *self,
                  GError        **error)
{
  GrImageFormat    wanted = gr_repair_plan_get_format (self->plan);
  g_autofree char *accepted = gr_asset_describe_formats (gr_repair_plan_get_rule (self->plan));

  if (wanted != GR_IMAGE_UNKNOWN)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("%s is not accepted there. Choose one of these formats: %s."),
                 gr_image_format_get_name (wanted), accepted);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _ ("Accepted are only these formats, and none of them can be written here: %s."), accepted);
}

static void
set_size_error (GrRepairEncode *self,
                GError        **error)
{
  g_autofree char *smallest = gr_asset_format_bytes (self->smallest);
  g_autofree char *limit = gr_asset_format_bytes (self->max_bytes);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
               _ ("No copy that still looks right is small enough: the smallest takes %s of the %s that are allowed. "
                  "Use a picture with less detail, or allow JPEG if only PNG was tried."),
               smallest, limit);
}

/**
 * gr_repair_encode:
 * @encoding: (out caller-allocates): how the picture was saved; its bytes are the caller's
 * @picture: an opaque picture of the right size; its colours may be reduced
 * @plan: the format and the size of the file that are wanted
 * @source: what the file is that the picture comes from
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Saves a picture with the best quality that the plan's number of bytes allows. A JPEG gets worse until it fits; a PNG is compressed
 * harder, then becomes a JPEG if the plan leaves the format open and the slot takes one, and otherwise gets fewer colours. Blocks.
 *
 * Returns: whether it was saved; %G_IO_ERROR_MESSAGE_TOO_LARGE says how small it could be made
 */
gboolean
gr_repair_encode (GrRepairEncoding *encoding,
                  GrPicture        *picture,
                  GrRepairPlan     *plan,
                  GrAssetFacts     *source,
                  GCancellable     *cancellable,
                  GError          **error)
{
  guint64        max_bytes = gr_repair_plan_get_max_bytes (plan);
  GrRepairEncode self = {
    .picture = picture,
    .plan = plan,
    .grey = is_grey (picture, source),
    .max_bytes = max_bytes ? max_bytes : G_MAXUINT64,
    .smallest = G_MAXUINT64,
    .cancellable = cancellable,
  };
  GrImageFormat format = choose_format (&self, source->format);
  gboolean      may_change = gr_repair_plan_get_format (plan) == GR_IMAGE_UNKNOWN && gr_repair_plan_accepts (plan, GR_IMAGE_JPEG);

  *encoding = (GrRepairEncoding){0};
  if (format == GR_IMAGE_UNKNOWN)
    {
      set_format_error (&self, error);
      return FALSE;
    }

  if (format == GR_IMAGE_PNG && !search_png (&self, encoding, !may_change, error))
    return FALSE;
  if (!encoding->bytes && (format == GR_IMAGE_JPEG || may_change) && !search_jpeg (&self, encoding, error))
    {
      g_clear_pointer (&encoding->bytes, g_bytes_unref);
      return FALSE;
    }
  if (!encoding->bytes)
    set_size_error (&self, error);

  return encoding->bytes != NULL;
}
