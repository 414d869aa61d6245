/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-private.h"

#include <glib/gi18n.h>
#include <libdeflate.h>
#include <string.h>
#include <zlib.h>

/* What a file may take while it is checked: its own bytes, its compressed data in one piece, and its rows. */
#define MAX_MEMORY (G_GUINT64_CONSTANT (200) * 1000 * 1000)

/* zlib reaches back as much further as it inflates at a time, so the window is checked in small steps, but not in any number of
 * them. */
#define WINDOW_STEPS    65536
#define MAX_WINDOW_STEP 4096

/* Before each piece of an animation frame stands its sequence number. */
#define FRAME_PREFIX 4

static void
add_damage (GrPngReader *self,
            gsize        offset,
            const char  *detail)
{
  _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "png.data", _ ("The picture data is damaged"), offset, "%s", detail);
}

static void
add_missing (GrPngReader *self,
             gsize        offset,
             const char  *detail)
{
  _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "png.data", _ ("Part of the picture is missing"), offset, "%s", detail);
}

static void
add_rest (GrPngReader *self,
          gsize        offset,
          gsize        rest)
{
  _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_WARNING, "png.data", _ ("There is more than the picture"), offset,
                              ngettext ("%zu byte of compressed data is left over.", "%zu bytes of compressed data are left over.", rest), rest);
}

/* Adds the next chunk of a stream, in the order of the file. */
void
_gr_png_stream_add (GrPngStream      *self,
                    const GrPngChunk *chunk)
{
  if (self->n_chunks == 0)
    {
      self->offset = chunk->offset;
      self->is_frame = strcmp (chunk->type, "fdAT") == 0;
    }
  self->end = chunk->offset + chunk->length + 12;
  self->length += chunk->length - (self->is_frame ? FRAME_PREFIX : 0);
  self->n_chunks++;
}

/* Gets the next piece of a stream; @position is 0 at first. Returns %FALSE behind the last one. */
gboolean
_gr_png_stream_next (const GrPngStream *self,
                     const guint8      *data,
                     gsize             *position,
                     const guint8     **piece,
                     gsize             *length)
{
  const gsize prefix = self->is_frame ? FRAME_PREFIX : 0;
  GrPngChunk  chunk;

  *position = MAX (*position, self->offset);
  while (_gr_png_take_chunk (data, self->end, position, &chunk))
    {
      if (strcmp (chunk.type, self->is_frame ? "fdAT" : "IDAT") != 0)
        continue;
      *piece = chunk.data + prefix;
      *length = chunk.length - prefix;
      return TRUE;
    }

  return FALSE;
}

/* Gets a stream in one piece: the file's own bytes if it is one chunk, a copy otherwise. */
const guint8 *
_gr_png_stream_join (const GrPngStream *self,
                     const guint8      *data,
                     guint8           **copy)
{
  const guint8 *piece;
  gsize         length;
  gsize         position = 0;
  guint8       *end;

  *copy = NULL;
  if (self->n_chunks == 1 && _gr_png_stream_next (self, data, &position, &piece, &length))
    return piece;

  end = *copy = g_malloc (MAX (1, self->length));
  while (_gr_png_stream_next (self, data, &position, &piece, &length))
    {
      memcpy (end, piece, length);
      end += length;
    }
  return *copy;
}

/* The memory is kept for the next frame; it grows as a frame needs it and never beyond what is inflated at once. */
static gboolean
prepare (GrPngReader *self,
         gsize        raw_size)
{
  if (!self->decompressor)
    self->decompressor = libdeflate_alloc_decompressor ();
  if (self->raw_capacity < raw_size)
    {
      g_free (self->raw);
      self->raw = g_try_malloc (raw_size);
      self->raw_capacity = self->raw ? raw_size : 0;
    }

  return self->decompressor && self->raw;
}

/* Whether no part of a stream that is otherwise whole reaches further back than its header says (RFC 1950, CINFO). libdeflate
 * always has 32 KiB at hand and does not look; zlib, which most programs use, keeps no more than was asked for. */
static gboolean
keeps_to_window (const guint8 *data,
                 gsize         length,
                 gsize         raw_size)
{
  const guint window_bits = (data[0] >> 4) + 8u;
  z_stream    stream = {.next_in = (Bytef *)data, .avail_in = (uInt)length};
  const gsize step = CLAMP (raw_size / WINDOW_STEPS, 1, MAX_WINDOW_STEP);
  guint8      rows[MAX_WINDOW_STEP];
  int         status;

  if (window_bits >= MAX_WBITS || raw_size <= (gsize)1 << window_bits || inflateInit2 (&stream, 0) != Z_OK)
    return TRUE;

  do
    {
      stream.next_out = rows;
      stream.avail_out = (uInt)step;
      status = inflate (&stream, Z_NO_FLUSH);
    }
  while (status == Z_OK);
  inflateEnd (&stream);

  return status == Z_STREAM_END;
}

/* Inflates to exactly @raw_size bytes and adds a defect where that cannot be done. */
static gboolean
inflate_stream (GrPngReader       *self,
                const GrPngStream *stream,
                gsize              raw_size)
{
  g_autofree guint8     *copy = NULL;
  const guint8          *data = _gr_png_stream_join (stream, self->data, &copy);
  enum libdeflate_result result;
  gsize                  used = 0;

  if (!prepare (self, raw_size))
    {
      _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "image.too-many-pixels", _ ("The picture is too large to check"),
                                  stream->offset, "%s", _ ("There is not enough memory."));
      return FALSE;
    }

  result = libdeflate_zlib_decompress_ex (self->decompressor, data, stream->length, self->raw, raw_size, &used, NULL);
  switch (result)
    {
    case LIBDEFLATE_SUCCESS:
      if (used < stream->length)
        add_rest (self, stream->offset, stream->length - used);
      if (keeps_to_window (data, used, raw_size))
        return TRUE;
      add_damage (self, stream->offset, _ ("It reaches further back than it says, and many programs stop there."));
      return FALSE;
    case LIBDEFLATE_SHORT_OUTPUT:
      add_missing (self, stream->offset, _ ("The compressed data ends before the last row."));
      return FALSE;
    case LIBDEFLATE_INSUFFICIENT_SPACE:
      add_damage (self, stream->offset, _ ("There are more rows than the picture’s height."));
      return FALSE;
    case LIBDEFLATE_BAD_DATA:
    default:
      add_damage (self, stream->offset, _ ("It cannot be decompressed."));
      return FALSE;
    }
}

static gboolean
scan_rows (GrPngReader  *self,
           GrPngScanner *scanner)
{
  guint8 *row = self->raw;
  gsize   length;

  while ((length = gr_png_scanner_get_row_length (scanner)) > 0)
    {
      if (!gr_png_scanner_take_row (scanner, row))
        return FALSE;
      row += length;
    }

  return TRUE;
}

static gboolean
scan_stream (GrPngReader       *self,
             const GrPngStream *stream,
             guint32            width,
             guint32            height,
             GrPngScanner      *scanner)
{
  const guint64 raw_size = gr_png_layout_get_raw_size (&self->layout, width, height);
  const guint64 copy_size = stream->n_chunks > 1 ? stream->length : 0;

  if (raw_size / GR_PNG_MAX_INFLATION > stream->length)
    {
      add_missing (self, stream->offset, _ ("The compressed data is too short for a picture of this size."));
      return FALSE;
    }
  if (self->size + copy_size + raw_size > MAX_MEMORY)
    {
      _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "image.too-many-pixels", _ ("The picture is too large to check"),
                                  stream->offset, _ ("Its %u×%u pixels take more than %u MB of memory, so it was not opened."),
                                  width, height, (guint)(MAX_MEMORY / 1000000));
      return FALSE;
    }

  return inflate_stream (self, stream, (gsize)raw_size) && scan_rows (self, scanner);
}

/* Decompresses a picture or frame and checks its rows. What is wrong becomes a defect. */
gboolean
_gr_png_check_pixels (GrPngReader       *self,
                      const GrPngStream *stream,
                      guint32            width,
                      guint32            height,
                      GrPngScan         *scan)
{
  g_autoptr (GrPngScanner) scanner = gr_png_scanner_new (&self->layout, width, height);
  gboolean                 whole = scan_stream (self, stream, width, height, scanner);

  *scan = *gr_png_scanner_get_scan (scanner);
  if (scan->filter_invalid)
    _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "png.filter", _ ("The picture data is damaged"), stream->offset,
                                _ ("A row has filter type %u, which does not exist."), scan->filter);
  if (scan->index_invalid)
    _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "png.palette", _ ("A colour is missing"), stream->offset,
                                _ ("A pixel has colour %u, and the palette has %u colours."), scan->index, self->layout.n_palette);

  return whole && !scan->filter_invalid && !scan->index_invalid;
}
