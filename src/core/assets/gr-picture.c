/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-picture-private.h"

#include "gr-bmp-reader.h"
#include "gr-colour-finder.h"
#include "gr-image-sniff.h"
#include "gr-jpeg-decode.h"
#include "gr-png-decode.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (GrPicture, gr_picture, gr_picture_copy, gr_picture_free)

/* Says that a file cannot be decoded. The @detail is part of a sentence. */
void
_gr_picture_set_damaged (GError    **error,
                         const char *detail)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("The picture is damaged and cannot be opened: %s. Export it again from the program that made it."), detail);
}

/* Says that a picture is not decoded because of its size. */
void
_gr_picture_set_too_large (GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _ ("The picture is too large to open: more than %u million pixels, or too much memory. "
                  "Make it smaller in a picture editor first."),
               GR_PICTURE_MAX_PIXELS / 1000000);
}

/* Makes a picture out of pixels without gaps between the rows. Takes @pixels. */
GrPicture *
_gr_picture_new_take (guint   width,
                      guint   height,
                      guint8 *pixels)
{
  GrPicture *self = g_new0 (GrPicture, 1);

  self->width = width;
  self->height = height;
  self->stride = (gsize)width * 4;
  self->pixels = pixels;

  return self;
}

/**
 * gr_picture_new:
 * @width: pixels from left to right
 * @height: pixels from top to bottom
 * @error: return location for an error
 *
 * Makes a picture of see-through pixels, without gaps between the rows.
 *
 * Returns: (transfer full): a picture, or %NULL if it is empty, has more than %GR_PICTURE_MAX_PIXELS or there is no memory
 */
GrPicture *
gr_picture_new (guint    width,
                guint    height,
                GError **error)
{
  guint8 *pixels = NULL;

  if (width > 0 && height > 0 && (guint64)width * height <= GR_PICTURE_MAX_PIXELS)
    pixels = g_try_malloc0 ((gsize)width * height * 4);
  if (!pixels)
    {
      _gr_picture_set_too_large (error);
      return NULL;
    }

  return _gr_picture_new_take (width, height, pixels);
}

/**
 * gr_picture_copy:
 * @self: a picture
 *
 * Copies the picture and its pixels; the copy has no gaps between the rows.
 *
 * Returns: (transfer full): the copy
 */
GrPicture *
gr_picture_copy (const GrPicture *self)
{
  GrPicture *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = _gr_picture_new_take (self->width, self->height, g_malloc ((gsize)self->width * self->height * 4));
  for (guint y = 0; y < self->height; y++)
    memcpy (copy->pixels + copy->stride * y, self->pixels + self->stride * y, copy->stride);

  return copy;
}

/**
 * gr_picture_free:
 * @self: (transfer full): a picture
 *
 * Frees the picture and its pixels.
 */
void
gr_picture_free (GrPicture *self)
{
  g_free (self->pixels);
  g_free (self);
}

static GrPicture *
decode_bmp (const guint8 *data,
            gsize         size,
            GError      **error)
{
  g_autoptr (GrPicture) picture = NULL;
  guint                 width = 0;
  guint                 height = 0;
  gboolean              animated;

  if (!gr_image_sniff_size (GR_IMAGE_BMP, data, size, &width, &height, &animated) || width == 0 || height == 0)
    {
      _gr_picture_set_damaged (error, _ ("its size is not known"));
      return NULL;
    }

  if (size + (guint64)width * height * 4 <= GR_PICTURE_MAX_MEMORY)
    picture = gr_picture_new (width, height, error);
  else
    _gr_picture_set_too_large (error);
  if (picture && !gr_bmp_decode (data, size, picture->pixels, picture->stride))
    {
      _gr_picture_set_damaged (error, _ ("part of its data is missing or cannot be read"));
      return NULL;
    }

  return g_steal_pointer (&picture);
}

static gboolean
convert_to_srgb (GrPicture       *picture,
                 GrColourProfile *profile,
                 GCancellable    *cancellable,
                 GError         **error)
{
  for (guint y = 0; y < picture->height; y++)
    {
      if (y % GR_PICTURE_CANCEL_ROWS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!gr_colour_profile_convert (profile, picture->pixels + picture->stride * y, picture->width))
        return TRUE;
    }

  return TRUE;
}

/**
 * gr_picture_decode_reduced:
 * @bytes: the content of a file
 * @facts: (nullable): what gr_asset_inspect_bytes() said of it, for the orientation, or %NULL to read that again
 * @at_least: how many pixels the shorter side must keep, or 0 to keep them all
 * @cancellable: (nullable): checked between rows
 * @error: return location for an error
 *
 * Does what gr_picture_decode() does, and makes the picture smaller where that saves time: a JPEG, by up to eight times. It
 * is enough for a thumbnail or gr_picture_hash().
 *
 * Returns: (transfer full): the picture, or %NULL
 */
GrPicture *
gr_picture_decode_reduced (GBytes       *bytes,
                           GrAssetFacts *facts,
                           guint         at_least,
                           GCancellable *cancellable,
                           GError      **error)
{
  const guint8               *data;
  gsize                       size;
  GrImageFormat               format;
  GrColourSpace               space;
  g_autoptr (GrColourProfile) profile = NULL;
  g_autoptr (GrPicture)       picture = NULL;
  gboolean                    is_cmyk;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (facts == NULL || GR_IS_ASSET_FACTS (facts), NULL);

  data = g_bytes_get_data (bytes, &size);
  format = gr_image_sniff (data, size);
  space = gr_colour_find (format, data, size, &profile);
  is_cmyk = profile && gr_colour_profile_get_model (profile) == GR_COLOUR_MODEL_CMYK;

  if (format == GR_IMAGE_PNG)
    picture = gr_png_decode (data, size, cancellable, error);
  else if (format == GR_IMAGE_JPEG)
    picture = gr_jpeg_decode (data, size, facts, is_cmyk ? profile : NULL, at_least, cancellable, error);
  else if (format == GR_IMAGE_BMP)
    picture = decode_bmp (data, size, error);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("A picture of this kind (%s) cannot be opened. Convert it to PNG first."),
                 gr_image_format_get_name (format));

  if (picture && space == GR_COLOUR_SPACE_OTHER && profile && !is_cmyk && !convert_to_srgb (picture, profile, cancellable, error))
    return NULL;
  return g_steal_pointer (&picture);
}

/**
 * gr_picture_decode:
 * @bytes: the content of a file
 * @facts: (nullable): what gr_asset_inspect_bytes() said of it, for the orientation, or %NULL to read that again
 * @cancellable: (nullable): checked between rows
 * @error: return location for an error
 *
 * Decodes a picture for work on its pixels: 8 bits, upright, in sRGB whatever its colours were stored as. Of an animation it
 * is the picture shown where animations are not. A JPEG is turned as its EXIF orientation says; a PNG is left as it is stored,
 * since programs disagree there. What does not touch the pixels, such as a broken text chunk, is no error. Nothing of @facts
 * is relied on. May be called from any thread; a file and its pixels take at most 232 MB together.
 *
 * Returns: (transfer full): the picture, or %NULL: %G_IO_ERROR_INVALID_DATA if its pixels are damaged,
 *   %G_IO_ERROR_NOT_SUPPORTED if it is too large or of another format, or %G_IO_ERROR_CANCELLED
 */
GrPicture *
gr_picture_decode (GBytes       *bytes,
                   GrAssetFacts *facts,
                   GCancellable *cancellable,
                   GError      **error)
{
  return gr_picture_decode_reduced (bytes, facts, 0, cancellable, error);
}
