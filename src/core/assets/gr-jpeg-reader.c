/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-jpeg-reader.h"

#include "gr-asset-facts-private.h"
#include "gr-jpeg-entropy.h"
#include "gr-jpeg-segments.h"

#include <glib/gi18n.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jerror.h>
#include <jpeglib.h>

/* A block of 64 samples takes at least one bit, so that a byte makes at most this many pixels of a Huffman coded picture. */
#define MAX_PIXELS_PER_BYTE 512

/* A progressive picture has about ten scans. Each scan costs time in proportion to the pixels, however few bytes it has. */
#define MIN_SCANS           32
#define MAX_SCANS           256
#define MAX_PIXELS_IN_SCANS G_GUINT64_CONSTANT (1000000000)

/* What a file may take while it is checked: its own bytes, and its coefficients if they come in more than one scan. */
#define MAX_MEMORY (G_GUINT64_CONSTANT (200) * 1000 * 1000)

/* Arithmetic coding takes ten times as long, and no picture that uses it is accepted anyway. */
#define MAX_ARITHMETIC_BYTES (2 * 1000 * 1000)

/* The library skips some checks where it sees much of the file at once, and is given no more than this. */
#define SOURCE_BYTES 256

/* So many bytes behind the last block may be an encoder's habit. More of them are a part of the picture that got lost. */
#define MAX_STRAY 7

typedef struct
{
  struct jpeg_error_mgr base;
  jmp_buf               escape;
  guint                 n_warnings;
  guint                 n_stray;
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
  struct jpeg_source_mgr        source;
  gsize                         source_end;
  GrJpegErrors                  errors;
  const guint8                 *data;
  gsize                         size;
  const GrInspectLimits        *limits;
  GCancellable                 *cancellable;
  JSAMPARRAY                    planes[MAX_COMPONENTS];
  gboolean                      too_large;
  gboolean                      too_short;
  gboolean                      too_long;
  gboolean                      too_many_scans;
  GrJpegEntropy                 entropy;
  gsize                         n_stray;
  gsize                         end;
  int                           scan;
  guint                         n_scans[MAX_COMPONENTS];
  JHUFF_TBL                    *dc_tables[NUM_HUFF_TBLS];
  JHUFF_TBL                    *ac_tables[NUM_HUFF_TBLS];
  gboolean                      lacks_table;
  gboolean                      lacks_scans;
  gboolean                      lacks_colour;
  gboolean                      has_zero_step;
} GrJpegDecode;

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

  return self->source_end - MIN (self->source_end, self->source.bytes_in_buffer);
}

static void
message_cb (j_common_ptr common,
            int          level)
{
  GrJpegErrors *errors = (GrJpegErrors *)common->err;

  /* Levels from 0 up are traces; -1 says that the data is corrupt and that the decoder made something up. */
  if (level >= 0)
    return;

  /* Every decoder skips what lies between the segments before the picture. */
  if (errors->base.msg_code == JWRN_EXTRANEOUS_DATA && ((j_decompress_ptr)common)->input_scan_number == 0)
    {
      errors->n_stray++;
      return;
    }

  if (errors->n_warnings == 0)
    {
      errors->base.format_message (common, errors->first_warning);
      errors->first_offset = get_position ((j_decompress_ptr)common);
    }
  errors->truncated |= errors->base.msg_code == JWRN_JPEG_EOF;
  errors->n_warnings++;
}

static void
source_cb (j_decompress_ptr decoder)
{
}

static boolean
fill_cb (j_decompress_ptr decoder)
{
  static const JOCTET end[] = {0xff, JPEG_EOI};
  GrJpegDecode       *self = decoder->client_data;
  const gsize         length = MIN (SOURCE_BYTES, self->size - self->source_end);

  if (length == 0)
    WARNMS (decoder, JWRN_JPEG_EOF);
  self->source.next_input_byte = length > 0 ? self->data + self->source_end : end;
  self->source.bytes_in_buffer = length > 0 ? length : sizeof end;
  self->source_end += length;
  return TRUE;
}

static void
skip_cb (j_decompress_ptr decoder,
         long             n_bytes)
{
  GrJpegDecode *self = decoder->client_data;

  while (n_bytes > 0)
    {
      gsize skipped = MIN ((gsize)n_bytes, self->source.bytes_in_buffer);

      self->source.next_input_byte += skipped;
      self->source.bytes_in_buffer -= skipped;
      n_bytes -= (long)skipped;
      if (n_bytes > 0 && self->source_end == self->size)
        return;
      if (n_bytes > 0)
        fill_cb (decoder);
    }
}

static void
output_cb (j_common_ptr common)
{
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

/* Whether the picture may be decoded, from its header alone. */
static gboolean
is_within_bounds (GrJpegDecode *self)
{
  j_decompress_ptr decoder = &self->decoder;
  const guint64    pixels = (guint64)decoder->image_width * decoder->image_height;
  guint64          memory = self->size;

  for (int i = 0; jpeg_has_multiple_scans (decoder) && i < decoder->num_components; i++)
    memory += (guint64)decoder->comp_info[i].width_in_blocks * decoder->comp_info[i].height_in_blocks * sizeof (JBLOCK);

  self->too_large = pixels > self->limits->max_pixels || memory > MAX_MEMORY;
  self->too_short = !decoder->arith_code && pixels / MAX_PIXELS_PER_BYTE > self->size;
  self->too_long = decoder->arith_code && self->size > MAX_ARITHMETIC_BYTES;
  return !self->too_large && !self->too_short && !self->too_long;
}

static void
copy_table (GrJpegTable        *copy,
            const JHUFF_TBL    *table,
            const GrJpegTable **slot)
{
  if (!table)
    return;

  memcpy (copy->n_codes, table->bits, sizeof copy->n_codes);
  memcpy (copy->symbols, table->huffval, sizeof copy->symbols);
  *slot = copy;
}

/* Goes from the end of the coded data to the end of the picture, past the segments that may come between. */
static GrJpegEntropy
find_end (GrJpegDecode *self,
          gsize         position)
{
  while (position + 2 <= self->size && self->data[position] == 0xff)
    {
      const guint8 marker = self->data[position + 1];
      gsize        length;

      if (marker == GR_JPEG_EOI)
        {
          self->end = position + 2;
          return GR_JPEG_ENTROPY_WHOLE;
        }
      if (marker == 0xff)
        {
          position++;
          continue;
        }
      if (marker == GR_JPEG_TEM || (marker >= GR_JPEG_RST0 && marker <= GR_JPEG_RST7))
        {
          position += 2;
          continue;
        }

      self->end = position;
      if (marker < GR_JPEG_SOF0 || marker == GR_JPEG_SOS || marker == GR_JPEG_SOI)
        return GR_JPEG_ENTROPY_BAD_RESTART;
      if (position + 4 > self->size)
        return GR_JPEG_ENTROPY_TRUNCATED;
      length = gr_read_be16 (self->data + position + 2);
      if (length < 2)
        return GR_JPEG_ENTROPY_BAD_RESTART;
      position += length + 2;
    }

  self->end = MIN (position, self->size);
  return position + 2 > self->size ? GR_JPEG_ENTROPY_TRUNCATED : GR_JPEG_ENTROPY_BAD_RESTART;
}

/* Checks one scan of a sequential picture, whose header and tables the library has accepted. */
static gboolean
follow_data (GrJpegDecode *self)
{
  j_decompress_ptr decoder = &self->decoder;
  GrJpegTable      tables[2 * GR_JPEG_N_TABLES];
  GrJpegScan       scan = {
          .n_units = (guint64)decoder->MCUs_per_row * decoder->MCU_rows_in_scan,
          .restart_interval = decoder->restart_interval,
          .n_blocks = (guint)decoder->blocks_in_MCU,
  };
  gsize n_stray;

  for (guint i = 0; i < GR_JPEG_N_TABLES; i++)
    {
      copy_table (&tables[i], decoder->dc_huff_tbl_ptrs[i], &scan.dc_tables[i]);
      copy_table (&tables[GR_JPEG_N_TABLES + i], decoder->ac_huff_tbl_ptrs[i], &scan.ac_tables[i]);
    }
  for (guint i = 0; i < scan.n_blocks; i++)
    {
      const jpeg_component_info *component = decoder->cur_comp_info[decoder->MCU_membership[i]];

      scan.dc_table[i] = (guint8)component->dc_tbl_no;
      scan.ac_table[i] = (guint8)component->ac_tbl_no;
    }

  self->end = get_position (decoder);
  self->entropy = gr_jpeg_check_entropy (&scan, self->data, self->size, &self->end, &n_stray, self->cancellable);
  self->n_stray += n_stray;
  return self->entropy == GR_JPEG_ENTROPY_WHOLE;
}

/* Checks the only scan of a sequential picture and what is left of the file behind it. */
static gboolean
follow_only_scan (GrJpegDecode *self)
{
  if (follow_data (self))
    self->entropy = find_end (self, self->end);

  return self->entropy == GR_JPEG_ENTROPY_WHOLE;
}

/* The decoder puts tables of its own in the place of missing ones, and takes a step of zero, without a word. */
static void
check_tables (GrJpegDecode *self)
{
  j_decompress_ptr decoder = &self->decoder;

  for (int i = 0; !decoder->arith_code && !decoder->progressive_mode && i < decoder->comps_in_scan; i++)
    {
      const jpeg_component_info *component = decoder->cur_comp_info[i];

      if (!decoder->dc_huff_tbl_ptrs[component->dc_tbl_no & 3] || !decoder->ac_huff_tbl_ptrs[component->ac_tbl_no & 3])
        self->lacks_table = TRUE;
    }

  for (int i = 0; i < NUM_QUANT_TBLS; i++)
    for (int j = 0; decoder->quant_tbl_ptrs[i] && j < DCTSIZE2; j++)
      if (decoder->quant_tbl_ptrs[i]->quantval[j] == 0)
        self->has_zero_step = TRUE;
}

/* Takes back what the decoder put in the place of missing tables, so that a later scan that needs one fails. */
static void
drop_made_up_tables (GrJpegDecode *self)
{
  memcpy (self->decoder.dc_huff_tbl_ptrs, self->dc_tables, sizeof self->dc_tables);
  memcpy (self->decoder.ac_huff_tbl_ptrs, self->ac_tables, sizeof self->ac_tables);
}

/* The library comes here at the start of each scan of a picture that has several, and many times in between. */
static void
progress_cb (j_common_ptr common)
{
  GrJpegDecode    *self = common->client_data;
  j_decompress_ptr decoder = &self->decoder;
  guint64          pixels = (guint64)decoder->image_width * decoder->image_height;
  guint64          most = CLAMP (MAX_PIXELS_IN_SCANS / MAX (1, pixels), MIN_SCANS, MAX_SCANS);

  self->too_many_scans = decoder->input_scan_number > 0 && (guint64)decoder->input_scan_number > most;
  if (self->too_many_scans || g_cancellable_is_cancelled (self->cancellable))
    longjmp (self->errors.escape, 1);

  if (decoder->input_scan_number == self->scan)
    return;
  check_tables (self);
  if (!decoder->arith_code && !decoder->progressive_mode && !follow_data (self))
    longjmp (self->errors.escape, 1);
  for (int i = 0; i < decoder->comps_in_scan; i++)
    self->n_scans[decoder->cur_comp_info[i]->component_index]++;
  if (self->scan == 0)
    drop_made_up_tables (self);
  self->scan = decoder->input_scan_number;
}

/* The passes of a progressive picture bring every coefficient of every component to its last bit. The scans of another one have
 * each component once. */
static void
check_scans (GrJpegDecode *self)
{
  j_decompress_ptr decoder = &self->decoder;

  for (int i = 0; decoder->progressive_mode && decoder->coef_bits && i < decoder->num_components; i++)
    for (int j = 0; j < DCTSIZE2; j++)
      if (decoder->coef_bits[i][j] != 0)
        self->lacks_scans = TRUE;

  for (int i = 0; !decoder->progressive_mode && jpeg_has_multiple_scans (decoder) && i < decoder->num_components; i++)
    if (self->n_scans[i] != 1)
      self->lacks_colour = TRUE;
}

/* Decodes the whole stream. Any failure of the library comes back to this function's setjmp(), so it owns nothing. */
static gboolean
decode (GrJpegDecode *self)
{
  j_decompress_ptr decoder = &self->decoder;

  if (setjmp (self->errors.escape))
    return FALSE;

  jpeg_create_decompress (decoder);
  decoder->client_data = self;
  decoder->progress = &self->progress;
  decoder->src = &self->source;
  jpeg_read_header (decoder, TRUE);

  if (!is_within_bounds (self))
    return FALSE;

  check_tables (self);
  memcpy (self->dc_tables, decoder->dc_huff_tbl_ptrs, sizeof self->dc_tables);
  memcpy (self->ac_tables, decoder->ac_huff_tbl_ptrs, sizeof self->ac_tables);
  decoder->raw_data_out = TRUE;
  decoder->scale_num = 1;
  decoder->scale_denom = DCTSIZE;
  decoder->dct_method = JDCT_IFAST;
  decoder->do_block_smoothing = FALSE;
  jpeg_start_decompress (decoder);
  check_scans (self);
  if (!decoder->arith_code && !jpeg_has_multiple_scans (decoder))
    return follow_only_scan (self);

  allocate_planes (self);
  while (decoder->output_scanline < decoder->output_height)
    jpeg_read_raw_data (decoder, self->planes, (JDIMENSION)decoder->max_v_samp_factor * DCTSIZE);
  jpeg_finish_decompress (decoder);
  self->end = get_position (decoder);

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
  facts->arithmetic = self->decoder.arith_code;
  facts->cmyk = channels == 4;
  if (space == JCS_CMYK || space == JCS_YCCK)
    _gr_asset_facts_set_colour_type (facts, space == JCS_CMYK ? "cmyk" : "ycck", channels, depth);
  else if (space == JCS_GRAYSCALE)
    _gr_asset_facts_set_colour_type (facts, "grey", channels, depth);
  else
    _gr_asset_facts_set_colour_type (facts, space == JCS_RGB ? "rgb" : "ycbcr", channels, depth);
}

static void
add_entropy_damage (GrAssetFacts       *facts,
                    const GrJpegDecode *self)
{
  const char *title = _ ("The picture is damaged");

  switch (self->entropy)
    {
    case GR_JPEG_ENTROPY_BAD_CODE:
      _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.data", title, self->end, _ ("A code in the picture data does not exist."));
      break;
    case GR_JPEG_ENTROPY_BLOCK_OVERFLOW:
      _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.data", title, self->end, _ ("A block of the picture has too many values."));
      break;
    case GR_JPEG_ENTROPY_MISSING:
      _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.data", title, self->end, _ ("The picture data ends before the last block."));
      break;
    case GR_JPEG_ENTROPY_BAD_RESTART:
      _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.data", title, self->end, _ ("A marker is missing or stands in the wrong place."));
      break;
    case GR_JPEG_ENTROPY_TRUNCATED:
      _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.truncated", _ ("The file is cut short"), self->size,
                                  _ ("The end of the picture is missing."));
      break;
    case GR_JPEG_ENTROPY_CANCELLED:
    case GR_JPEG_ENTROPY_WHOLE:
    default:
      break;
    }
}

static void
add_stray (GrAssetFacts       *facts,
           const GrJpegDecode *self)
{
  const gboolean is_lost = self->n_stray > MAX_STRAY;

  _gr_asset_facts_add_defect (facts, is_lost ? GR_SEVERITY_ERROR : GR_SEVERITY_WARNING, is_lost ? "jpeg.data" : "jpeg.stray",
                              is_lost ? _ ("The picture is damaged") : _ ("There are stray bytes in the file"), self->end,
                              ngettext ("%zu byte of picture data is left over behind the last block.",
                                        "%zu bytes of picture data are left over behind the last block.", self->n_stray),
                              self->n_stray);
}

static void
add_failure (GrAssetFacts       *facts,
             const GrJpegDecode *self)
{
  const GrJpegErrors *errors = &self->errors;

  if (self->entropy != GR_JPEG_ENTROPY_WHOLE)
    add_entropy_damage (facts, self);
  else if (self->too_large)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "image.too-many-pixels", _ ("The picture is too large to check"), GR_NO_OFFSET,
                                _ ("Its %u×%u pixels take too much memory, so it was not opened."),
                                self->decoder.image_width, self->decoder.image_height);
  else if (self->too_short)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.truncated", _ ("Part of the picture is missing"), self->size,
                                _ ("The file is too short for a picture of %u×%u pixels."),
                                self->decoder.image_width, self->decoder.image_height);
  else if (self->too_many_scans)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.scans", _ ("The picture takes too long to open"), GR_NO_OFFSET,
                                _ ("It is stored in more than %d passes."), self->decoder.input_scan_number - 1);
  else if (!self->too_long && errors->failure_code != JERR_ARITH_NOTIMPL)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.data", _ ("The picture is damaged"),
                                GR_NO_OFFSET, "%s", errors->failure[0] ? errors->failure : _ ("It cannot be decoded."));
}

static void
add_warnings (GrAssetFacts       *facts,
              const GrJpegDecode *self)
{
  const GrJpegErrors *errors = &self->errors;

  if (errors->n_stray > 0)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_WARNING, "jpeg.stray", _ ("There are stray bytes in the file"), GR_NO_OFFSET,
                                _ ("They lie between the parts before the picture, where nothing should be."));
  if (errors->n_warnings == 0)
    return;

  if (errors->truncated)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.truncated", _ ("The file is cut short"), self->size,
                                "%s", errors->first_warning);
  else
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.data", _ ("The picture is damaged"), errors->first_offset,
                                ngettext ("%2$s (%1$u fault)", "%2$s (first of %1$u faults)", errors->n_warnings),
                                errors->n_warnings, errors->first_warning);
}

/* What the decoder is silent about. */
static void
add_gaps (GrAssetFacts       *facts,
          const GrJpegDecode *self)
{
  if (self->lacks_table)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.tables", _ ("The picture’s description is incomplete"), GR_NO_OFFSET,
                                _ ("A table that its data needs is missing. Some programs guess it, others show nothing."));
  if (self->has_zero_step)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.tables", _ ("The picture’s description is damaged"), GR_NO_OFFSET,
                                _ ("A quantization table has a step of zero, so part of the detail is lost."));
  if (self->lacks_scans)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.scans", _ ("Part of the picture is missing"), GR_NO_OFFSET,
                                _ ("Not all passes of the progressive picture are there, so it stays blurred."));
  if (self->lacks_colour)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.scans", _ ("Part of the picture is missing"), GR_NO_OFFSET,
                                _ ("One of its colour channels is missing, or is there more than once."));
}

static void
add_unsupported (GrAssetFacts *facts,
                 const char   *detail)
{
  _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "jpeg.unsupported", _ ("Most programs cannot open this kind of JPEG"),
                              GR_NO_OFFSET, "%s", detail);
}

/* Kinds of JPEG that the standard knows and that cameras, browsers and phones do not. Returns %NULL for the others. */
static const char *
explain_unsupported (const GrAssetFacts   *facts,
                     const GrJpegSegments *segments)
{
  if (segments->frame == 0)
    return NULL;
  if (segments->hierarchical)
    return _ ("It is stored in layers of growing size (hierarchical), which browsers and phones do not read.");
  if (segments->frame == GR_JPEG_SOF3 || segments->frame == GR_JPEG_SOF11)
    return _ ("It is stored without loss (lossless JPEG), which browsers and phones do not read.");
  if (facts->bit_depth != 8)
    return _ ("Its colours have more or fewer than 8 bits each, which browsers and phones do not read.");
  if (!segments->has_height)
    return _ ("Its height stands behind the picture and not before it (DNL), which browsers and phones do not read.");

  return NULL;
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
    .source = {.init_source = source_cb, .fill_input_buffer = fill_cb, .skip_input_data = skip_cb, .resync_to_restart = jpeg_resync_to_restart, .term_source = source_cb},
  };
  GrJpegSegments segments;
  const char    *unsupported;
  gboolean       whole;

  gr_jpeg_read_segments (facts, data, size, &segments);
  unsupported = explain_unsupported (facts, &segments);
  if (unsupported)
    add_unsupported (facts, unsupported);

  self.decoder.err = jpeg_std_error (&self.errors.base);
  self.errors.base.error_exit = fail_cb;
  self.errors.base.emit_message = message_cb;
  self.errors.base.output_message = output_cb;
  whole = !unsupported && decode (&self);

  if (self.decoder.image_width > 0)
    {
      facts->stored_width = self.decoder.image_width;
      facts->stored_height = self.decoder.image_height;
      read_colour (facts, &self, self.decoder.jpeg_color_space);
    }
  facts->width = facts->orientation >= 5 ? facts->stored_height : facts->stored_width;
  facts->height = facts->orientation >= 5 ? facts->stored_width : facts->stored_height;

  if (self.errors.n_warnings + self.errors.n_stray > 0)
    add_warnings (facts, &self);
  add_gaps (facts, &self);
  if (!whole && !unsupported && !g_cancellable_is_cancelled (cancellable))
    add_failure (facts, &self);
  if (whole && self.n_stray > 0)
    add_stray (facts, &self);
  if (whole && self.errors.n_warnings == 0)
    gr_jpeg_check_rest (facts, data, size, self.end, &segments);

  jpeg_destroy_decompress (&self.decoder);
}
