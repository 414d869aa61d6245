/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-reader.h"

#include "gr-png-private.h"

#include <glib/gi18n.h>
#include <libdeflate.h>
#include <string.h>

/* Section numbers are those of the PNG Specification, Third Edition. */

#define SIGNATURE      "\x89PNG\r\n\x1a\n"
#define SIGNATURE_SIZE 8
#define MAX_CHUNK      G_MAXINT32

/* Section 5.6, "Chunk ordering rules". */
typedef enum
{
  CHUNK_ONCE = 1 << 0,
  CHUNK_BEFORE_PALETTE = 1 << 1,
  CHUNK_BEFORE_DATA = 1 << 2,
  CHUNK_AFTER_PALETTE = 1 << 3,
  CHUNK_SHOWN = 1 << 4,
} GrPngChunkFlags;

static void read_header (GrPngReader      *self,
                         const GrPngChunk *chunk);
static void read_palette (GrPngReader      *self,
                          const GrPngChunk *chunk);
static void read_transparency (GrPngReader      *self,
                               const GrPngChunk *chunk);
static void read_data (GrPngReader      *self,
                       const GrPngChunk *chunk);
static void read_end (GrPngReader      *self,
                      const GrPngChunk *chunk);

static const struct
{
  char            type[5];
  GrPngChunkFlags flags;
  GrPngChunkFunc  read;
} chunk_rules[] = {
  {"IHDR", CHUNK_ONCE | CHUNK_BEFORE_PALETTE | CHUNK_BEFORE_DATA | CHUNK_SHOWN, read_header},
  {"PLTE", CHUNK_ONCE | CHUNK_BEFORE_DATA | CHUNK_SHOWN, read_palette},
  {"IDAT", CHUNK_SHOWN, read_data},
  {"IEND", CHUNK_ONCE | CHUNK_SHOWN, read_end},
  {"tRNS", CHUNK_ONCE | CHUNK_BEFORE_DATA | CHUNK_AFTER_PALETTE | CHUNK_SHOWN, read_transparency},
  {"acTL", CHUNK_ONCE | CHUNK_BEFORE_DATA | CHUNK_SHOWN, _gr_png_read_animation_control},
  {"fcTL", CHUNK_SHOWN, _gr_png_read_frame_control},
  {"fdAT", CHUNK_SHOWN, _gr_png_read_frame_data},
  {"cHRM", CHUNK_ONCE | CHUNK_BEFORE_PALETTE | CHUNK_BEFORE_DATA, _gr_png_check_fixed},
  {"cICP", CHUNK_ONCE | CHUNK_BEFORE_PALETTE | CHUNK_BEFORE_DATA, _gr_png_check_fixed},
  {"gAMA", CHUNK_ONCE | CHUNK_BEFORE_PALETTE | CHUNK_BEFORE_DATA, _gr_png_check_fixed},
  {"mDCV", CHUNK_ONCE | CHUNK_BEFORE_PALETTE | CHUNK_BEFORE_DATA, _gr_png_check_fixed},
  {"cLLI", CHUNK_ONCE | CHUNK_BEFORE_PALETTE | CHUNK_BEFORE_DATA, _gr_png_check_fixed},
  {"sRGB", CHUNK_ONCE | CHUNK_BEFORE_PALETTE | CHUNK_BEFORE_DATA, _gr_png_check_fixed},
  {"iCCP", CHUNK_ONCE | CHUNK_BEFORE_PALETTE | CHUNK_BEFORE_DATA, _gr_png_check_profile},
  {"sBIT", CHUNK_ONCE | CHUNK_BEFORE_PALETTE | CHUNK_BEFORE_DATA, _gr_png_check_significant_bits},
  {"bKGD", CHUNK_ONCE | CHUNK_BEFORE_DATA | CHUNK_AFTER_PALETTE, _gr_png_check_background},
  {"hIST", CHUNK_ONCE | CHUNK_BEFORE_DATA | CHUNK_AFTER_PALETTE, _gr_png_check_histogram},
  {"pHYs", CHUNK_ONCE | CHUNK_BEFORE_DATA, _gr_png_check_fixed},
  {"gIFg", CHUNK_ONCE, _gr_png_check_fixed},
  {"oFFs", CHUNK_ONCE | CHUNK_BEFORE_DATA, _gr_png_check_fixed},
  {"pCAL", CHUNK_ONCE | CHUNK_BEFORE_DATA, _gr_png_check_calibration},
  {"sCAL", CHUNK_ONCE | CHUNK_BEFORE_DATA, _gr_png_check_scale},
  {"sTER", CHUNK_ONCE | CHUNK_BEFORE_DATA, _gr_png_check_fixed},
  {"sPLT", CHUNK_BEFORE_DATA, _gr_png_check_suggested_palette},
  {"eXIf", CHUNK_ONCE, _gr_png_read_exif},
  {"tIME", CHUNK_ONCE, _gr_png_check_fixed},
  {"iTXt", 0, _gr_png_read_international_text},
  {"tEXt", 0, _gr_png_read_text},
  {"zTXt", 0, _gr_png_read_compressed_text},
};

static void
add_error (GrPngReader *self,
           const char  *rule,
           const char  *title,
           gsize        offset,
           const char  *detail)
{
  _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, rule, title, offset, "%s", detail);
}

static void
add_chunk_error (GrPngReader      *self,
                 const GrPngChunk *chunk,
                 const char       *rule,
                 const char       *detail)
{
  _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, rule, _ ("The picture’s description is damaged"), chunk->offset,
                              "%s: %s", chunk->type, detail);
}

static void
read_header (GrPngReader      *self,
             const GrPngChunk *chunk)
{
  static const char *const colour_types[] = {"grey", NULL, "rgb", "palette", "grey-alpha", NULL, "rgba"};
  GrPngLayout             *layout = &self->layout;

  /* A second one is out of order and must not change how the rest is read. */
  if (self->has_header)
    return;
  if (chunk->length != 13)
    {
      add_chunk_error (self, chunk, "png.header", _ ("it has the wrong length"));
      return;
    }

  layout->width = gr_read_be32 (chunk->data);
  layout->height = gr_read_be32 (chunk->data + 4);
  layout->depth = chunk->data[8];
  layout->colour = chunk->data[9];
  layout->interlaced = chunk->data[12] == 1;
  if (!gr_png_layout_is_valid (layout) || chunk->data[10] != 0 || chunk->data[11] != 0 || chunk->data[12] > 1)
    {
      add_chunk_error (self, chunk, "png.header", _ ("size, colour type, bit depth or method do not exist"));
      return;
    }

  self->has_header = TRUE;
  self->facts->stored_width = layout->width;
  self->facts->stored_height = layout->height;
  self->facts->interlaced = layout->interlaced;
  self->facts->has_alpha = layout->colour == GR_PNG_GREY_ALPHA || layout->colour == GR_PNG_RGB_ALPHA;
  _gr_asset_facts_set_colour_type (self->facts, colour_types[layout->colour], gr_png_layout_get_channels (layout), layout->depth);
}

static void
read_palette (GrPngReader      *self,
              const GrPngChunk *chunk)
{
  GrPngLayout *layout = &self->layout;
  guint        n_entries = chunk->length / 3;

  self->has_palette = TRUE;
  if (layout->colour == GR_PNG_GREY || layout->colour == GR_PNG_GREY_ALPHA)
    add_chunk_error (self, chunk, "png.palette", _ ("a greyscale picture has no palette"));
  else if (chunk->length % 3 != 0 || n_entries == 0 || n_entries > 256)
    add_chunk_error (self, chunk, "png.palette", _ ("it has the wrong length"));
  else if (layout->colour == GR_PNG_PALETTE && n_entries > (1u << layout->depth))
    add_chunk_error (self, chunk, "png.palette", _ ("it has more colours than the bit depth allows"));
  else
    layout->n_palette = n_entries;
}

static void
read_transparency (GrPngReader      *self,
                   const GrPngChunk *chunk)
{
  GrPngLayout *layout = &self->layout;
  guint        channels = gr_png_layout_get_channels (layout);

  if (layout->colour == GR_PNG_GREY_ALPHA || layout->colour == GR_PNG_RGB_ALPHA)
    {
      add_chunk_error (self, chunk, "png.transparency", _ ("a picture with an alpha channel cannot have it"));
      return;
    }
  if (layout->colour == GR_PNG_PALETTE)
    {
      if (chunk->length == 0 || chunk->length > layout->n_palette)
        add_chunk_error (self, chunk, "png.transparency", _ ("it has more entries than the palette, or none"));
      else
        memcpy (layout->palette_alpha, chunk->data, chunk->length);
    }
  else if (chunk->length != channels * 2)
    {
      add_chunk_error (self, chunk, "png.transparency", _ ("it has the wrong length"));
    }
  else
    {
      for (guint i = 0; i < channels; i++)
        layout->key[i] = gr_read_be16 (chunk->data + (gsize)i * 2) & ((1u << layout->depth) - 1);
      layout->has_key = TRUE;
      _gr_png_check_key (self, chunk);
    }
  self->facts->has_alpha = TRUE;
}

static void
read_data (GrPngReader      *self,
           const GrPngChunk *chunk)
{
  if (self->picture.n_chunks > 0 && !self->in_data)
    add_chunk_error (self, chunk, "png.chunk-order", _ ("the picture data is interrupted by other chunks"));
  if (self->layout.colour == GR_PNG_PALETTE && !self->has_palette)
    {
      add_chunk_error (self, chunk, "png.palette", _ ("the palette is missing"));
      self->has_palette = TRUE;
    }

  _gr_png_stream_add (&self->picture, chunk);
  self->in_data = TRUE;
}

static void
read_end (GrPngReader      *self,
          const GrPngChunk *chunk)
{
  self->has_end = TRUE;
  if (chunk->length != 0)
    add_chunk_error (self, chunk, "png.chunk-order", _ ("it must be empty"));
}

/* Section 5.6. What is out of order matters only as a warning where no decoder needs it to show the picture. */
static void
check_order (GrPngReader      *self,
             const GrPngChunk *chunk,
             guint             rule)
{
  GrPngChunkFlags flags = chunk_rules[rule].flags;
  GrSeverity      severity = (flags & CHUNK_SHOWN) ? GR_SEVERITY_ERROR : GR_SEVERITY_WARNING;
  const char     *detail = NULL;

  if ((flags & CHUNK_ONCE) && (self->seen & (G_GUINT64_CONSTANT (1) << rule)))
    detail = _ ("it stands in the file more than once");
  else if ((flags & CHUNK_BEFORE_DATA) && self->picture.n_chunks > 0)
    detail = _ ("it must stand before the picture data");
  else if ((flags & CHUNK_BEFORE_PALETTE) && self->has_palette)
    detail = _ ("it must stand before the palette");
  else if ((flags & CHUNK_AFTER_PALETTE) && self->layout.colour == GR_PNG_PALETTE && !self->has_palette)
    detail = _ ("it must stand after the palette");

  if (detail)
    _gr_asset_facts_add_defect (self->facts, severity, "png.chunk-order", _ ("A chunk stands in the wrong place"), chunk->offset,
                                "%s: %s", chunk->type, detail);
  self->seen |= G_GUINT64_CONSTANT (1) << rule;
}

static void
dispatch_chunk (GrPngReader      *self,
                const GrPngChunk *chunk)
{
  for (guint i = 0; i < G_N_ELEMENTS (chunk_rules); i++)
    {
      if (strcmp (chunk->type, chunk_rules[i].type) != 0)
        continue;
      check_order (self, chunk, i);
      chunk_rules[i].read (self, chunk);
      return;
    }

  /* Bit 5 of the first letter is clear in chunks without which the picture cannot be shown. */
  if (g_ascii_isupper (chunk->type[0]))
    add_chunk_error (self, chunk, "png.chunk-unknown", _ ("no reader knows this chunk, and the picture depends on it"));
}

static gboolean
chunk_type_is_valid (const char *type)
{
  return g_ascii_isalpha (type[0]) && g_ascii_isalpha (type[1]) && g_ascii_isupper (type[2]) && g_ascii_isalpha (type[3]);
}

/* Takes the chunk at @position off the file and moves on behind it. Returns %FALSE if it does not lie within the file. The
 * type may be no type and the checksum may be wrong. */
gboolean
_gr_png_take_chunk (const guint8 *data,
                    gsize         size,
                    gsize        *position,
                    GrPngChunk   *chunk)
{
  const guint8 *start = data + *position;
  gsize         room = size - *position;

  if (room < 12 || gr_read_be32 (start) > MIN (room - 12, MAX_CHUNK))
    return FALSE;

  memset (chunk, 0, sizeof *chunk);
  memcpy (chunk->type, start + 4, 4);
  chunk->offset = *position;
  chunk->length = gr_read_be32 (start);
  chunk->data = start + 8;
  *position += (gsize)chunk->length + 12;
  return TRUE;
}

/* Whether the checksum of a chunk that was taken off a file is right. */
gboolean
_gr_png_chunk_is_intact (const GrPngChunk *chunk)
{
  return libdeflate_crc32 (0, chunk->data - 4, (gsize)chunk->length + 4) == gr_read_be32 (chunk->data + chunk->length);
}

/* Takes the next chunk off the file. Returns %FALSE, with a defect, where there is none. */
static gboolean
next_chunk (GrPngReader *self,
            gsize       *position,
            GrPngChunk  *chunk)
{
  if (!_gr_png_take_chunk (self->data, self->size, position, chunk))
    {
      add_error (self, "png.truncated", _ ("The file is cut short"), self->size,
                 _ ("It ends in the middle of a chunk, or says that a chunk is longer than the file."));
      return FALSE;
    }
  if (!chunk_type_is_valid (chunk->type))
    {
      add_error (self, "png.chunk-order", _ ("The file is damaged"), chunk->offset, _ ("What stands here is not a chunk."));
      return FALSE;
    }

  if (!_gr_png_chunk_is_intact (chunk))
    _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "png.checksum", _ ("The file was changed by accident"), chunk->offset,
                                _ ("The checksum of chunk %s does not match its content."), chunk->type);

  return TRUE;
}

static void
walk_chunks (GrPngReader *self)
{
  gsize position = SIGNATURE_SIZE;

  while (!self->has_end && !g_cancellable_is_cancelled (self->cancellable))
    {
      GrPngChunk chunk;

      if (!next_chunk (self, &position, &chunk))
        return;
      if (!self->has_header && strcmp (chunk.type, "CgBI") == 0)
        {
          add_error (self, "png.apple", _ ("Only iPhones and Macs can open this kind of PNG"), chunk.offset,
                     _ ("It was changed for an app by Xcode (chunk CgBI), and its picture data is no PNG data any more."));
          return;
        }
      if (!self->has_header && strcmp (chunk.type, "IHDR") != 0)
        {
          add_error (self, "png.header", _ ("The picture’s description is missing"), chunk.offset,
                     _ ("The first chunk is not a valid IHDR."));
          return;
        }
      if (strcmp (chunk.type, "IDAT") != 0)
        self->in_data = FALSE;
      dispatch_chunk (self, &chunk);
      if (!self->has_header)
        return;
    }

  if (self->has_end && position < self->size)
    _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_WARNING, "png.trailing", _ ("There is more behind the picture"), position,
                                ngettext ("%zu byte follows the end of the picture.",
                                          "%zu bytes follow the end of the picture.", self->size - position),
                                self->size - position);
}

static void
check_content (GrPngReader *self)
{
  GrPngScan scan;

  if (self->has_header && self->picture.n_chunks == 0)
    add_error (self, "png.data", _ ("There is no picture in the file"), GR_NO_OFFSET, _ ("The picture data is missing."));
  if (_gr_asset_facts_is_damaged (self->facts) || g_cancellable_is_cancelled (self->cancellable))
    return;

  if ((guint64)self->layout.width * self->layout.height > self->limits->max_pixels)
    {
      _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "image.too-many-pixels", _ ("The picture is too large to check"),
                                  GR_NO_OFFSET, _ ("It has more than %u million pixels, so it was not opened."),
                                  (guint)(self->limits->max_pixels / 1000000));
      return;
    }
  if (!_gr_png_check_pixels (self, &self->picture, self->layout.width, self->layout.height, &scan))
    return;

  self->facts->alpha_used = scan.alpha_used;
  self->facts->alpha_at_corners = scan.alpha_used && !scan.alpha_inside;
  if (self->animated)
    _gr_png_check_animation (self);
}

/**
 * gr_png_read_size:
 * @data: (array length=size): the start of a PNG file
 * @size: how many bytes that is
 * @width: (out): pixels from left to right
 * @height: (out): pixels from top to bottom
 *
 * Reads the size from the first chunk, and nothing else.
 *
 * Returns: %FALSE if the first chunk is not a valid IHDR
 */
gboolean
gr_png_read_size (const guint8 *data,
                  gsize         size,
                  guint        *width,
                  guint        *height)
{
  if (size < SIGNATURE_SIZE + 25 || memcmp (data + SIGNATURE_SIZE + 4, "IHDR", 4) != 0)
    return FALSE;

  *width = gr_read_be32 (data + SIGNATURE_SIZE + 8);
  *height = gr_read_be32 (data + SIGNATURE_SIZE + 12);
  return TRUE;
}

/**
 * gr_png_read:
 * @facts: the facts to fill in
 * @data: (array length=size): a whole file that was recognised as PNG
 * @size: how many bytes that is
 * @limits: bounds; checked before anything is allocated
 * @cancellable: (nullable): checked between chunks
 *
 * Reads a PNG to its last byte: the checksum and place of every chunk, the whole compressed stream, every row's filter, every
 * palette index and every frame of an animation. What is wrong becomes a defect of @facts.
 */
void
gr_png_read (GrAssetFacts          *facts,
             const guint8          *data,
             gsize                  size,
             const GrInspectLimits *limits,
             GCancellable          *cancellable)
{
  GrPngReader self = {
    .data = data,
    .size = size,
    .limits = limits,
    .cancellable = cancellable,
    .facts = facts,
  };

  memset (self.layout.palette_alpha, 255, sizeof self.layout.palette_alpha);
  if (size < SIGNATURE_SIZE || memcmp (data, SIGNATURE, SIGNATURE_SIZE) != 0)
    {
      add_error (&self, "png.signature", _ ("The first bytes are not those of a PNG"), 0,
                 _ ("They were changed on the way, as programs do that take a picture for text."));
      return;
    }

  walk_chunks (&self);
  check_content (&self);
  libdeflate_free_decompressor (self.decompressor);
  g_free (self.raw);
  facts->width = facts->stored_width;
  facts->height = facts->stored_height;
}
