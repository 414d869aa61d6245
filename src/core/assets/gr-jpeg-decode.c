/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-jpeg-decode.h"

#include "gr-jpeg-segments.h"
#include "gr-picture-private.h"

#include <glib/gi18n.h>
#include <setjmp.h>
#include <stdio.h>

#include <jerror.h>
#include <jpeglib.h>

/* As much as the checking reader accepts. Each scan costs time in proportion to the pixels, however few bytes it has. */
#define MIN_SCANS           32
#define MAX_SCANS           256
#define MAX_PIXELS_IN_SCANS G_GUINT64_CONSTANT (1000000000)
#define MAX_PIXELS_PER_BYTE 512

/* Everything that the decoder works with lies here and not in the frame of the function that calls setjmp(). */
typedef struct
{
  struct jpeg_decompress_struct decoder;
  struct jpeg_progress_mgr      progress;
  struct jpeg_error_mgr         errors;
  jmp_buf                       escape;
  const guint8                 *data;
  gsize                         size;
  guint                         orientation;
  GrColourProfile              *inks;
  guint                         at_least;
  GCancellable                 *cancellable;
  GrPicture                    *picture;
  guint8                       *row;
  gboolean                      damaged;
  gboolean                      too_large;
} GrJpegDecode;

static void
fail_cb (j_common_ptr common)
{
  GrJpegDecode *self = common->client_data;

  self->too_large = self->too_large || common->err->msg_code == JERR_NO_BACKING_STORE || common->err->msg_code == JERR_OUT_OF_MEMORY;
  longjmp (self->escape, 1);
}

/* The decoder makes up what is missing and warns. Bytes that it skipped are no loss, except between two pieces of the same
 * scan, and neither are headers that contradict each other. */
static void
message_cb (j_common_ptr common,
            int          level)
{
  GrJpegDecode *self = common->client_data;

  if (level >= 0)
    return;

  switch (common->err->msg_code)
    {
    case JWRN_EXTRANEOUS_DATA:
      self->damaged |= common->err->msg_parm.i[1] >= 0xd0 && common->err->msg_parm.i[1] <= 0xd7;
      break;
    case JWRN_ADOBE_XFORM:
    case JWRN_JFIF_MAJOR:
      break;
    default:
      self->damaged = TRUE;
      break;
    }
  if (self->damaged)
    longjmp (self->escape, 1);
}

static void
output_cb (j_common_ptr common)
{
}

static void
progress_cb (j_common_ptr common)
{
  GrJpegDecode *self = common->client_data;
  guint64       pixels = (guint64)self->decoder.image_width * self->decoder.image_height;
  guint64       most = CLAMP (MAX_PIXELS_IN_SCANS / MAX (1, pixels), MIN_SCANS, MAX_SCANS);

  if (g_cancellable_is_cancelled (self->cancellable))
    longjmp (self->escape, 1);
  if (self->decoder.input_scan_number > 0 && (guint64)self->decoder.input_scan_number > most)
    {
      self->too_large = TRUE;
      longjmp (self->escape, 1);
    }
}

/* The library makes the picture any number of eighths as large; the smallest that both sides allow. */
static void
choose_scale (GrJpegDecode *self)
{
  guint64 side = MIN (self->decoder.image_width, self->decoder.image_height);

  self->decoder.scale_num = 8;
  self->decoder.scale_denom = 8;
  while (self->at_least > 0 && self->decoder.scale_num > 1 &&
         side * (self->decoder.scale_num / 2) / 8 >= self->at_least)
    self->decoder.scale_num /= 2;
}

/* Makes the picture that the rows go to, within the limits. */
static gboolean
prepare (GrJpegDecode *self)
{
  j_decompress_ptr decoder = &self->decoder;
  const guint64    stored = (guint64)decoder->image_width * decoder->image_height;
  const gboolean   is_turned = self->orientation >= 5;
  guint64          pixels;

  choose_scale (self);
  decoder->out_color_space = decoder->jpeg_color_space == JCS_CMYK || decoder->jpeg_color_space == JCS_YCCK ? JCS_CMYK : JCS_EXT_RGBA;
  jpeg_calc_output_dimensions (decoder);

  pixels = (guint64)decoder->output_width * decoder->output_height;
  self->too_large = pixels > GR_PICTURE_MAX_PIXELS || self->size + pixels * 4 > GR_PICTURE_MAX_MEMORY;
  self->damaged = !decoder->arith_code && stored / MAX_PIXELS_PER_BYTE > self->size;
  if (self->too_large || self->damaged)
    return FALSE;

  decoder->mem->max_memory_to_use = (long)(GR_PICTURE_MAX_MEMORY - self->size - pixels * 4);
  self->picture = gr_picture_new (is_turned ? decoder->output_height : decoder->output_width,
                                  is_turned ? decoder->output_width : decoder->output_height, NULL);
  self->too_large = self->picture == NULL;
  return self->picture != NULL;
}

/* Adobe's programs store inks inverted, and say so. Without a profile they are taken for ideal ones. */
static void
mix_inks (GrJpegDecode *self)
{
  const guint width = self->decoder.output_width;
  guint8     *row = self->row;

  for (gsize i = 0; self->decoder.saw_Adobe_marker && i < (gsize)width * 4; i++)
    row[i] = 255 - row[i];
  if (self->inks && gr_colour_profile_convert (self->inks, row, width))
    return;

  for (guint x = 0; x < width; x++, row += 4)
    {
      const guint light = 255 - row[3];

      for (guint c = 0; c < 3; c++)
        row[c] = (guint8)(((255u - row[c]) * light + 127) / 255);
      row[3] = 255;
    }
}

/* Puts a row where the orientation (EXIF 3.0, tag 0x0112) wants it. */
static void
place_row (GrJpegDecode *self,
           guint         y)
{
  const guint    width = self->decoder.output_width;
  const gboolean is_turned = self->orientation >= 5;
  const gboolean is_mirrored = self->orientation == 2 || self->orientation == 3 || self->orientation >= 7;
  const gboolean is_flipped = self->orientation == 3 || self->orientation == 4 || self->orientation == 6 || self->orientation == 7;
  const gsize    stride = self->picture->stride;
  const gsize    across = is_flipped ? self->decoder.output_height - 1 - y : y;
  gssize         step = is_turned ? (gssize)stride : 4;
  guint8        *out = self->picture->pixels + across * (is_turned ? 4 : stride);

  if (is_mirrored)
    {
      out += (gsize)step * (width - 1);
      step = -step;
    }
  for (guint x = 0; x < width; x++, out += step)
    {
      const guint8 *pixel = self->row + (gsize)x * 4;

      out[0] = pixel[0];
      out[1] = pixel[1];
      out[2] = pixel[2];
      out[3] = pixel[3];
    }
}

/* Any failure of the library comes back to this function's setjmp(), so it owns nothing. */
static gboolean
decode (GrJpegDecode *self)
{
  j_decompress_ptr decoder = &self->decoder;

  if (setjmp (self->escape))
    return FALSE;

  jpeg_create_decompress (decoder);
  decoder->client_data = self;
  decoder->progress = &self->progress;
  jpeg_mem_src (decoder, self->data, self->size);
  jpeg_read_header (decoder, TRUE);
  if (!prepare (self))
    return FALSE;

  decoder->dct_method = JDCT_ISLOW;
  decoder->do_fancy_upsampling = TRUE;
  jpeg_start_decompress (decoder);
  self->row = decoder->mem->alloc_large ((j_common_ptr)decoder, JPOOL_IMAGE, (gsize)decoder->output_width * 4);
  while (decoder->output_scanline < decoder->output_height)
    {
      guint y = decoder->output_scanline;

      jpeg_read_scanlines (decoder, &self->row, 1);
      if (decoder->out_color_space == JCS_CMYK)
        mix_inks (self);
      place_row (self, y);
    }

  return TRUE;
}

static guint
read_orientation (const guint8 *data,
                  gsize         size)
{
  g_autoptr (GrAssetFacts) facts = gr_asset_facts_new ();
  GrJpegSegments           segments;

  gr_jpeg_read_segments (facts, data, size, &segments);
  return facts->orientation;
}

/**
 * gr_jpeg_decode:
 * @data: (array length=size): a whole file that was recognised as JPEG
 * @size: how many bytes that is
 * @facts: (nullable): where the orientation is taken from
 * @inks: (nullable): what the inks of a CMYK picture mean
 * @at_least: how many pixels the shorter side must keep at least, or 0 to keep them all
 * @cancellable: (nullable): checked between rows
 * @error: return location for an error
 *
 * Decodes a JPEG as well as the library can and turns it upright. The inks of a CMYK picture are mixed to
 * colours; other colours are left as they are stored.
 *
 * Returns: (transfer full): the picture, or %NULL as gr_picture_decode() says
 */
GrPicture *
gr_jpeg_decode (const guint8    *data,
                gsize            size,
                GrAssetFacts    *facts,
                GrColourProfile *inks,
                guint            at_least,
                GCancellable    *cancellable,
                GError         **error)
{
  GrJpegDecode self = {
    .data = data,
    .size = size,
    .orientation = facts ? facts->orientation : read_orientation (data, size),
    .inks = inks,
    .at_least = at_least,
    .cancellable = cancellable,
    .progress = {.progress_monitor = progress_cb},
  };
  gboolean whole;

  self.decoder.err = jpeg_std_error (&self.errors);
  self.decoder.client_data = &self;
  self.errors.error_exit = fail_cb;
  self.errors.emit_message = message_cb;
  self.errors.output_message = output_cb;
  whole = decode (&self);
  jpeg_destroy_decompress (&self.decoder);
  if (whole)
    return g_steal_pointer (&self.picture);

  g_clear_pointer (&self.picture, gr_picture_free);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (self.too_large)
    _gr_picture_set_too_large (error);
  else
    _gr_picture_set_damaged (error, _ ("part of its data is missing or cannot be read"));
  return NULL;
}
