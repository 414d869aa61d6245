/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-jpeg-reader.h"

#include "gr-asset-facts-private.h"
#include "gr-exif.h"

#include <glib/gi18n.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jerror.h>
#include <jpeglib.h>

/* Marker names are those of ITU-T T.81, table B.1. */
enum
{
  MARKER_TEM = 0x01,
  MARKER_SOF0 = 0xc0,
  MARKER_DHT = 0xc4,
  MARKER_JPG = 0xc8,
  MARKER_DAC = 0xcc,
  MARKER_SOF15 = 0xcf,
  MARKER_RST0 = 0xd0,
  MARKER_RST7 = 0xd7,
  MARKER_EOI = 0xd9,
  MARKER_SOS = 0xda,
  MARKER_APP1 = 0xe1,
};

/* A block of 64 samples takes at least one bit, so that a byte makes at most this many pixels of a Huffman coded picture. */
#define MAX_PIXELS_PER_BYTE 512

/* A progressive picture has about ten scans. Each scan costs time in proportion to the pixels, however few bytes it has. */
#define MIN_SCANS           32
#define MAX_SCANS           256
#define MAX_PIXELS_IN_SCANS G_GUINT64_CONSTANT (1000000000)

typedef struct
{
  struct jpeg_error_mgr base;
  jmp_buf               escape;
  guint                 n_warnings;
  gsize                 first_offset;
  gboolean              truncated;
  char                  first_warning[JMSG_LENGTH_MAX];
  char                  failure[JMSG_LENGTH_MAX];
  int                   failure_code;
} GrJpegErrors;

/* Everything that the decoder works with lies here and not in the frame of the function that calls setjmp(). */
typedef struct
{
  struct jpeg_decompress_struct decoder;
  struct jpeg_progress_mgr      progress;
  GrJpegErrors                  errors;
  const guint8                 *data;
  gsize                         size;
  const GrInspectLimits        *limits;
  GCancellable                 *cancellable;
  JSAMPARRAY                    planes[MAX_COMPONENTS];
  gboolean                      too_large;
  gboolean                      too_short;
  gboolean                      too_many_scans;
} GrJpegDecode;

static gboolean
is_frame_header (guint8 marker)
{
  return marker >= MARKER_SOF0 && marker <= MARKER_SOF15 && marker != MARKER_DHT && marker != MARKER_JPG && marker != MARKER_DAC;
}

static void
read_application_data (GrAssetFacts *facts,
                       const guint8 *data,
                       gsize         size)
{
  static const char exif[] = "Exif\0";
  static const char xmp[] = "http://ns.adobe.com/xap/1.0/";

  if (size > sizeof exif && memcmp (data, exif, sizeof exif) == 0)
    gr_exif_read (facts, data + sizeof exif, size - sizeof exif);
  else if (size > sizeof xmp && memcmp (data, xmp, sizeof xmp) == 0)
    gr_xmp_read (facts, data + sizeof xmp, size - sizeof xmp);
}

/**
 * gr_jpeg_read_segments:
 * @facts: the facts to fill in
 * @data: (array length=size): the start of a file that was recognised as JPEG, or all of it
 * @size: how many bytes that is
 *
 * Reads the segments before the picture data: the size in pixels, and what the metadata says. Stops without a word where
 * a segment is damaged, since gr_jpeg_read() names the damage.
 */
void
gr_jpeg_read_segments (GrAssetFacts *facts,
                       const guint8 *data,
                       gsize         size)
{
  gsize position = 2;

  while (position + 4 <= size && data[position] == 0xff)
    {
      guint8 marker = data[position + 1];
      gsize  length;

      if (marker == 0xff)
        {
          position++;
          continue;
        }
      if (marker == MARKER_TEM || (marker >= MARKER_RST0 && marker <= MARKER_RST7))
        {
          position += 2;
          continue;
        }
      if (marker == MARKER_SOS || marker == MARKER_EOI)
        return;

      length = gr_read_be16 (data + position + 2);
      if (length < 2 || length > size - position - 2)
        return;
      if (marker == MARKER_APP1)
        {
          read_application_data (facts, data + position + 4, length - 2);
        }
      else if (is_frame_header (marker) && length >= 8 && facts->stored_width == 0)
        {
          facts->stored_height = gr_read_be16 (data + position + 5);
          facts->stored_width = gr_read_be16 (data + position + 7);
        }
      position += length + 2;
    }
}

static void
fail_cb (j_common_ptr common)
{
  GrJpegErrors *errors = (GrJpegErrors *)common->err;

  errors->failure_code = errors->base.msg_code;
  errors->base.format_message (common, errors->failure);
  longjmp (errors->escape, 1);
}

static gsize
get_position (j_decompress_ptr decoder)
{
  GrJpegDecode *self = decoder->client_data;

  return decoder->src ? self->size - MIN (self->size, decoder->src->bytes_in_buffer) : 0;
}

static void
message_cb (j_common_ptr common,
            int          level)
{
  GrJpegErrors *errors = (GrJpegErrors *)common->err;

  /* Levels from 0 up are traces; -1 says that the data is corrupt and that the decoder made something up. */
  if (level >= 0)
    return;

  if (errors->n_warnings == 0)
    {
      errors->base.format_message (common, errors->first_warning);
      errors->first_offset = get_position ((j_decompress_ptr)common);
    }
  errors->truncated |= errors->base.msg_code == JWRN_JPEG_EOF;
  errors->n_warnings++;
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

  self->too_many_scans = self->decoder.input_scan_number > 0 && (guint64)self->decoder.input_scan_number > most;
  if (self->too_many_scans || g_cancellable_is_cancelled (self->cancellable))
    longjmp (self->errors.escape, 1);
}

/* Nobody looks at the pixels: they are decoded at an eighth of the size, every row of a component into the same memory. */
static void
allocate_planes (GrJpegDecode *self)
{
  j_decompress_ptr decoder = &self->decoder;

  for (int i = 0; i < decoder->num_components; i++)
    {
      jpeg_component_info *component = &decoder->comp_info[i];
      JDIMENSION           n_rows = (JDIMENSION)component->v_samp_factor * DCTSIZE;
      JDIMENSION           row_length = (component->width_in_blocks + (JDIMENSION)component->h_samp_factor) * DCTSIZE;
      JSAMPROW             row = decoder->mem->alloc_large ((j_common_ptr)decoder, JPOOL_IMAGE, row_length);

      self->planes[i] = decoder->mem->alloc_small ((j_common_ptr)decoder, JPOOL_IMAGE, n_rows * sizeof (JSAMPROW));
      for (JDIMENSION y = 0; y < n_rows; y++)
        self->planes[i][y] = row;
    }
}

/* Decodes the whole stream. Any failure of the library comes back to this function's setjmp(), so it owns nothing. */
static gboolean
decode (GrJpegDecode *self)
{
  j_decompress_ptr decoder = &self->decoder;
  guint64          pixels;

  if (setjmp (self->errors.escape))
    return FALSE;

  jpeg_create_decompress (decoder);
  decoder->client_data = self;
  decoder->progress = &self->progress;
  jpeg_mem_src (decoder, self->data, self->size);
  jpeg_read_header (decoder, TRUE);

  pixels = (guint64)decoder->image_width * decoder->image_height;
  self->too_large = pixels > self->limits->max_pixels;
  self->too_short = !decoder->arith_code && pixels / MAX_PIXELS_PER_BYTE > self->size;
  if (self->too_large || self->too_short)
    return FALSE;

  decoder->raw_data_out = TRUE;
  decoder->scale_num = 1;
  decoder->scale_denom = DCTSIZE;
  decoder->dct_method = JDCT_IFAST;
  decoder->do_block_smoothing = FALSE;
  jpeg_start_decompress (decoder);
  allocate_planes (self);
  while (decoder->output_scanline < decoder->output_height)
    jpeg_read_raw_data (decoder, self->planes, (JDIMENSION)decoder->max_v_samp_factor * DCTSIZE);
  jpeg_finish_decompress (decoder);

  return TRUE;
}

static void
read_colour (GrAssetFacts       *facts,
             const GrJpegDecode *self,
             const J_COLOR_SPACE space)
{
  guint channels = (guint)self->decoder.num_components;
  guint depth = (guint)self->decoder.data_precision;

  facts->progressive = self->decoder.progressive_mode;
  facts->cmyk = channels == 4;
  if (space == JCS_CMYK || space == JCS_YCCK)
    _gr_asset_facts_set_colour_type (facts, space == JCS_CMYK ? "cmyk" : "ycck", channels, depth);
  else if (space == JCS_GRAYSCALE)
    _gr_asset_facts_set_colour_type (facts, "grey", channels, depth);
  else
    _gr_asset_facts_set_colour_type (facts, space == JCS_RGB ? "rgb" : "ycbcr", channels, depth);
}

static void
add_failure (GrAssetFacts       *facts,
             const GrJpegDecode *self)
{
  const GrJpegErrors *errors = &self->errors;

  if (self->too_large)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "image.too-many-pixels", _ ("The picture is too large to check"), GR_NO_OFFSET,
                                _ ("It has more than %u million pixels, so it was not opened."),
                                (guint)(self->limits->max_pixels / 1000000));
  else if (self->too_short)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.truncated", _ ("Part of the picture is missing"), self->size,
                                _ ("The file is too short for a picture of %u×%u pixels."),
                                self->decoder.image_width, self->decoder.image_height);
  else if (self->too_many_scans)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.scans", _ ("The picture takes too long to open"), GR_NO_OFFSET,
                                _ ("It is stored in more than %d passes."), self->decoder.input_scan_number - 1);
  else if (errors->failure_code == JERR_SOF_UNSUPPORTED || errors->failure_code == JERR_BAD_PRECISION)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.unsupported", _ ("Most programs cannot open this kind of JPEG"),
                                GR_NO_OFFSET, "%s", errors->failure);
  else
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.data", _ ("The picture is damaged"),
                                GR_NO_OFFSET, "%s", errors->failure[0] ? errors->failure : _ ("It cannot be decoded."));
}

static void
add_warnings (GrAssetFacts       *facts,
              const GrJpegDecode *self)
{
  const GrJpegErrors *errors = &self->errors;

  if (errors->truncated)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.truncated", _ ("The file is cut short"), self->size,
                                "%s", errors->first_warning);
  else
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.data", _ ("The picture is damaged"), errors->first_offset,
                                ngettext ("%2$s (%1$u fault)", "%2$s (first of %1$u faults)", errors->n_warnings),
                                errors->n_warnings, errors->first_warning);
}

/**
 * gr_jpeg_read:
 * @facts: the facts to fill in
 * @data: (array length=size): a whole file that was recognised as JPEG
 * @size: how many bytes that is
 * @limits: bounds; checked before the picture is decoded
 * @cancellable: (nullable): stops the decoder between rows
 *
 * Reads a JPEG to its last byte. Decoders make up what is missing and say so in a warning, so every warning is a defect of
 * @facts. The width and height are those after the EXIF orientation.
 */
void
gr_jpeg_read (GrAssetFacts          *facts,
              const guint8          *data,
              gsize                  size,
              const GrInspectLimits *limits,
              GCancellable          *cancellable)
{
  GrJpegDecode self = {
    .data = data,
    .size = size,
    .limits = limits,
    .cancellable = cancellable,
    .progress = {.progress_monitor = progress_cb},
  };
  gboolean whole;
  gsize    rest;

  gr_jpeg_read_segments (facts, data, size);

  self.decoder.err = jpeg_std_error (&self.errors.base);
  self.errors.base.error_exit = fail_cb;
  self.errors.base.emit_message = message_cb;
  self.errors.base.output_message = output_cb;
  whole = decode (&self);

  if (self.decoder.image_width > 0)
    {
      facts->stored_width = self.decoder.image_width;
      facts->stored_height = self.decoder.image_height;
      read_colour (facts, &self, self.decoder.jpeg_color_space);
    }
  facts->width = facts->orientation >= 5 ? facts->stored_height : facts->stored_width;
  facts->height = facts->orientation >= 5 ? facts->stored_width : facts->stored_height;

  if (self.errors.n_warnings > 0)
    add_warnings (facts, &self);
  if (!whole && !g_cancellable_is_cancelled (cancellable))
    add_failure (facts, &self);

  rest = whole && self.errors.n_warnings == 0 ? self.decoder.src->bytes_in_buffer : 0;
  if (rest > 0)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_WARNING, "jpeg.trailing", _ ("There is more behind the picture"), size - rest,
                                ngettext ("%zu byte follows the end of the picture.", "%zu bytes follow the end of the picture.", rest), rest);
  if (whole && self.decoder.arith_code)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.unsupported", _ ("Most programs cannot open this kind of JPEG"), GR_NO_OFFSET,
                                _ ("It uses arithmetic coding, which browsers and phones do not read."));

  jpeg_destroy_decompress (&self.decoder);
}
