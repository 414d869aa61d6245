/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-decode.h"

#include "gr-picture-private.h"
#include "gr-png-private.h"

#include <glib/gi18n.h>
#include <libdeflate.h>
#include <string.h>

#define SIGNATURE_SIZE 8

/* One PNG on its way to pixels. Of the chunks only those that the pixels depend on are looked at. */
typedef struct
{
  const guint8 *data;
  gsize         size;
  GCancellable *cancellable;

  GrPngLayout layout;
  gboolean    has_header;
  guint8      palette[256][4];
  GrPngStream stream;
} GrPngDecode;

static gboolean
fail (GError    **error,
      const char *detail)
{
  _gr_picture_set_damaged (error, detail);
  return FALSE;
}

static gboolean
take_header (GrPngDecode      *self,
             const GrPngChunk *chunk,
             GError          **error)
{
  GrPngLayout *layout = &self->layout;

  if (self->has_header || chunk->length != 13)
    return fail (error, _ ("its size is not known"));

  layout->width = gr_read_be32 (chunk->data);
  layout->height = gr_read_be32 (chunk->data + 4);
  layout->depth = chunk->data[8];
  layout->colour = chunk->data[9];
  layout->interlaced = chunk->data[12] == 1;
  self->has_header = TRUE;
  if (!gr_png_layout_is_valid (layout) || chunk->data[10] != 0 || chunk->data[11] != 0 || chunk->data[12] > 1)
    return fail (error, _ ("its size is not known"));

  return TRUE;
}

static gboolean
take_palette (GrPngDecode      *self,
              const GrPngChunk *chunk,
              GError          **error)
{
  GrPngLayout *layout = &self->layout;
  guint        n_entries = chunk->length / 3;

  if (layout->colour != GR_PNG_PALETTE)
    return TRUE;
  if (layout->n_palette > 0 || chunk->length % 3 != 0 || n_entries == 0 || n_entries > (1u << layout->depth))
    return fail (error, _ ("its list of colours is damaged"));

  layout->n_palette = n_entries;
  for (guint i = 0; i < n_entries; i++)
    {
      memcpy (self->palette[i], chunk->data + (gsize)i * 3, 3);
      self->palette[i][3] = 255;
    }
  return TRUE;
}

static gboolean
take_transparency (GrPngDecode      *self,
                   const GrPngChunk *chunk,
                   GError          **error)
{
  GrPngLayout *layout = &self->layout;
  guint        channels = gr_png_layout_get_channels (layout);

  if (layout->colour == GR_PNG_GREY_ALPHA || layout->colour == GR_PNG_RGB_ALPHA)
    return TRUE;
  if (layout->colour == GR_PNG_PALETTE ? chunk->length > layout->n_palette : chunk->length != channels * 2)
    return fail (error, _ ("its transparent colours are damaged"));

  if (layout->colour == GR_PNG_PALETTE)
    {
      for (guint i = 0; i < chunk->length; i++)
        self->palette[i][3] = chunk->data[i];
      return TRUE;
    }
  for (guint i = 0; i < channels; i++)
    layout->key[i] = gr_read_be16 (chunk->data + (gsize)i * 2) & ((1u << layout->depth) - 1);
  layout->has_key = TRUE;
  return TRUE;
}

static gboolean
take_chunk (GrPngDecode      *self,
            const GrPngChunk *chunk,
            GError          **error)
{
  const gboolean is_transparency = strcmp (chunk->type, "tRNS") == 0;

  /* Bit 5 of the first letter is set in chunks without which the picture can be shown. */
  if (!is_transparency && !g_ascii_isupper (chunk->type[0]))
    return TRUE;
  if (!self->has_header && strcmp (chunk->type, "IHDR") != 0)
    return fail (error, _ ("its size is not known"));
  if (!_gr_png_chunk_is_intact (chunk))
    return fail (error, _ ("part of it was changed by accident"));

  if (is_transparency)
    return take_transparency (self, chunk, error);
  if (strcmp (chunk->type, "IHDR") == 0)
    return take_header (self, chunk, error);
  if (strcmp (chunk->type, "PLTE") == 0)
    return take_palette (self, chunk, error);
  if (strcmp (chunk->type, "IDAT") != 0)
    return fail (error, _ ("it depends on a part that no reader knows"));
  _gr_png_stream_add (&self->stream, chunk);
  return TRUE;
}

static gboolean
take_chunks (GrPngDecode *self,
             GError     **error)
{
  gsize      position = SIGNATURE_SIZE;
  GrPngChunk chunk;

  while (_gr_png_take_chunk (self->data, self->size, &position, &chunk))
    {
      if (strcmp (chunk.type, "IEND") == 0)
        break;
      if (!take_chunk (self, &chunk, error))
        return FALSE;
    }

  if (self->stream.n_chunks == 0)
    return fail (error, _ ("its data is missing"));
  if (self->layout.colour == GR_PNG_PALETTE && self->layout.n_palette == 0)
    return fail (error, _ ("its list of colours is damaged"));
  return TRUE;
}

/* Inflates the rows to the end of a buffer of @size bytes. */
static guint8 *
inflate_rows (GrPngDecode *self,
              gsize        raw_size,
              gsize        size,
              GError     **error)
{
  g_autofree guint8              *copy = NULL;
  g_autofree guint8              *buffer = NULL;
  struct libdeflate_decompressor *decompressor;
  enum libdeflate_result          result;
  const guint8                   *data;

  data = _gr_png_stream_join (&self->stream, self->data, &copy);
  if (raw_size / GR_PNG_MAX_INFLATION > self->stream.length)
    {
      _gr_picture_set_damaged (error, _ ("part of its data is missing"));
      return NULL;
    }

  buffer = g_try_malloc (size);
  decompressor = buffer ? libdeflate_alloc_decompressor () : NULL;
  if (!decompressor)
    {
      _gr_picture_set_too_large (error);
      return NULL;
    }

  result = libdeflate_zlib_decompress_ex (decompressor, data, self->stream.length, buffer + size - raw_size, raw_size, NULL, NULL);
  libdeflate_free_decompressor (decompressor);
  if (result == LIBDEFLATE_SUCCESS)
    return g_steal_pointer (&buffer);

  _gr_picture_set_damaged (error, result == LIBDEFLATE_SHORT_OUTPUT ? _ ("part of its data is missing") : _ ("its data cannot be decompressed"));
  return NULL;
}

static guint8
to_8_bits (guint value,
           guint depth)
{
  const guint most = (1u << depth) - 1;

  return (guint8)((value * 255 + most / 2) / most);
}

/* Expands a row of one of the layouts that are not whole bytes of red, green and blue. */
static void
expand_samples (const GrPngDecode *self,
                const guint8      *row,
                guint8            *out,
                guint32            width)
{
  const GrPngLayout *layout = &self->layout;
  const guint        channels = gr_png_layout_get_channels (layout);
  const gboolean     is_grey = channels < 3;

  for (guint32 x = 0; x < width; x++, out += 4)
    {
      guint    samples[4];
      gboolean is_key = layout->has_key;

      for (guint c = 0; c < channels; c++)
        {
          samples[c] = gr_png_get_sample (row, (gsize)x * channels + c, layout->depth);
          is_key = is_key && samples[c] == layout->key[MIN (c, 2)];
        }
      for (guint c = 0; c < 3; c++)
        out[c] = to_8_bits (samples[is_grey ? 0 : c], layout->depth);
      out[3] = is_key ? 0 : 255;
      if (channels == 2 || channels == 4)
        out[3] = to_8_bits (samples[channels - 1], layout->depth);
    }
}

static gboolean
expand_palette (const GrPngDecode *self,
                const guint8      *row,
                guint8            *out,
                guint32            width)
{
  for (guint32 x = 0; x < width; x++, out += 4)
    {
      guint index = gr_png_get_sample (row, x, self->layout.depth);

      if (index >= self->layout.n_palette)
        return FALSE;
      memcpy (out, self->palette[index], 4);
    }

  return TRUE;
}

/* Makes red, green, blue and alpha out of a row without its filter. Returns %FALSE for a colour that is not in the palette. */
static gboolean
expand_row (const GrPngDecode *self,
            const guint8      *row,
            guint8            *out,
            guint32            width)
{
  const GrPngLayout *layout = &self->layout;

  if (layout->colour == GR_PNG_PALETTE)
    return expand_palette (self, row, out, width);

  if (layout->colour == GR_PNG_RGB_ALPHA && layout->depth == 8)
    {
      memcpy (out, row, (gsize)width * 4);
    }
  else if (layout->colour == GR_PNG_RGB && layout->depth == 8 && !layout->has_key)
    {
      for (guint32 x = 0; x < width; x++, row += 3, out += 4)
        {
          memcpy (out, row, 3);
          out[3] = 255;
        }
    }
  else
    {
      expand_samples (self, row, out, width);
    }
  return TRUE;
}

/* Where the pixels of a pass go: every @step_x pixels of the row @y + n × @step_y of @pixels. */
static gboolean
decode_pass (GrPngDecode     *self,
             const GrPngPass *pass,
             const guint8   **raw,
             guint8          *pixels,
             GError         **error)
{
  const GrPngLayout *layout = &self->layout;
  const guint32      width = gr_png_get_pass_length (layout->width, pass->x, pass->step_x);
  const guint32      height = gr_png_get_pass_length (layout->height, pass->y, pass->step_y);
  const gsize        row_bytes = (gsize)gr_png_layout_get_row_bytes (layout, width);
  const guint        pixel_bytes = MAX (1, gr_png_layout_get_channels (layout) * layout->depth / 8);
  g_autofree guint8 *row = g_malloc (MAX (1, row_bytes));
  g_autofree guint8 *above = g_malloc (MAX (1, row_bytes));
  g_autofree guint8 *expanded = pass->step_x > 1 ? g_malloc (MAX (1, (gsize)width * 4)) : NULL;

  for (guint32 y = 0; width > 0 && y < height; y++)
    {
      guint8 *out = pixels + ((gsize)layout->width * (pass->y + (gsize)y * pass->step_y) + pass->x) * 4;
      guint8 *swap = above;
      guint   filter = **raw;

      if (y % GR_PICTURE_CANCEL_ROWS == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (filter >= GR_PNG_N_FILTERS)
        return fail (error, _ ("a row is stored in a way that does not exist"));

      /* The row is copied first because its pixels may come to lie where it is now. */
      memcpy (row, *raw + 1, row_bytes);
      *raw += row_bytes + 1;
      gr_png_unfilter_row (filter, row, y > 0 ? above : NULL, row_bytes, pixel_bytes);
      if (!expand_row (self, row, expanded ? expanded : out, width))
        return fail (error, _ ("a pixel has a colour that is not in the list of colours"));
      for (guint32 x = 0; expanded && x < width; x++)
        memcpy (out + (gsize)x * pass->step_x * 4, expanded + (gsize)x * 4, 4);

      above = row;
      row = swap;
    }

  return TRUE;
}

/* The rows lie at the end of the buffer whose start the pixels are written to. No pixel overtakes the row it comes from: rows
 * that are longer than their pixels run ahead of them, and shorter ones start so late that both end together. */
static GrPicture *
decode_in_place (GrPngDecode *self,
                 gsize        raw_size,
                 GError     **error)
{
  const gsize        pixel_size = (gsize)self->layout.width * self->layout.height * 4;
  const gsize        size = MAX (pixel_size, raw_size);
  g_autofree guint8 *buffer = inflate_rows (self, raw_size, size, error);
  const guint8      *raw = buffer ? buffer + size - raw_size : NULL;
  const GrPngPass   *passes;
  guint              n_passes;

  passes = gr_png_layout_get_passes (&self->layout, &n_passes);
  if (!buffer || !decode_pass (self, passes, &raw, buffer, error))
    return NULL;

  buffer = g_realloc (buffer, pixel_size);
  return _gr_picture_new_take (self->layout.width, self->layout.height, g_steal_pointer (&buffer));
}

static GrPicture *
decode_interlaced (GrPngDecode *self,
                   gsize        raw_size,
                   GError     **error)
{
  g_autofree guint8    *buffer = inflate_rows (self, raw_size, raw_size, error);
  g_autoptr (GrPicture) picture = buffer ? gr_picture_new (self->layout.width, self->layout.height, error) : NULL;
  const guint8         *raw = buffer;
  const GrPngPass      *passes;
  guint                 n_passes;

  passes = gr_png_layout_get_passes (&self->layout, &n_passes);
  for (guint i = 0; picture && i < n_passes; i++)
    if (!decode_pass (self, &passes[i], &raw, picture->pixels, error))
      return NULL;

  return g_steal_pointer (&picture);
}

/* How many bytes are taken at the same time, the file itself among them. */
static guint64
measure_memory (const GrPngDecode *self,
                guint64            raw_size)
{
  const GrPngLayout *layout = &self->layout;
  const guint64      pixel_size = (guint64)layout->width * layout->height * 4;
  const guint64      copy_size = self->stream.n_chunks > 1 ? self->size : 0;

  if (layout->interlaced)
    return self->size + raw_size + MAX (copy_size, pixel_size);
  return self->size + copy_size + MAX (raw_size, pixel_size);
}

/**
 * gr_png_decode:
 * @data: (array length=size): a whole file that was recognised as PNG
 * @size: how many bytes that is
 * @cancellable: (nullable): checked between rows
 * @error: return location for an error
 *
 * Decodes the picture of a PNG, which of an animation is the one that other viewers show. Samples of other than 8 bits are
 * scaled and rounded. Its colours are left as they are stored.
 *
 * Returns: (transfer full): the picture, or %NULL as gr_picture_decode() says
 */
GrPicture *
gr_png_decode (const guint8 *data,
               gsize         size,
               GCancellable *cancellable,
               GError      **error)
{
  GrPngDecode self = {.data = data, .size = size, .cancellable = cancellable};
  guint64     raw_size;

  if (size < SIGNATURE_SIZE)
    {
      _gr_picture_set_damaged (error, _ ("its size is not known"));
      return NULL;
    }
  if (!take_chunks (&self, error))
    return NULL;
  if ((guint64)self.layout.width * self.layout.height > GR_PICTURE_MAX_PIXELS)
    {
      _gr_picture_set_too_large (error);
      return NULL;
    }
  raw_size = gr_png_layout_get_raw_size (&self.layout, self.layout.width, self.layout.height);
  if (measure_memory (&self, raw_size) > GR_PICTURE_MAX_MEMORY)
    {
      _gr_picture_set_too_large (error);
      return NULL;
    }

  return self.layout.interlaced ? decode_interlaced (&self, (gsize)raw_size, error) : decode_in_place (&self, (gsize)raw_size, error);
}
