/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-writer.h"

#include "gr-picture-palette.h"
#include "gr-picture-scale.h"
#include "gr-png-pixels.h"

#include <glib/gi18n.h>
#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

#define SIGNATURE "\x89PNG\r\n\x1a\n"

/* The levels of libdeflate: 9 takes about a second for 10 million pixels, 12 ten times as long. */
#define QUICK_LEVEL 9
#define SMALL_LEVEL 12

/* The filter types of PNG, 9.2. */
enum
{
  FILTER_NONE,
  FILTER_SUB,
  FILTER_UP,
  FILTER_AVERAGE,
  FILTER_PAETH,
};

/* How the rows of a picture are stored. */
typedef struct
{
  const GrPicture *picture;
  GrPalette        palette;
  GrPngColour      colour;
  guint            depth;
  guint            channels;
  gsize            row_bytes;
} GrPngRows;

static gboolean
palette_is_opaque (const GrPalette *palette)
{
  return palette->colours[0] >> 24 == 255;
}

/* Takes the leanest way of storing the picture that loses nothing. */
static void
choose_colour (GrPngRows      *self,
               GrPngWriteFlags flags)
{
  const GrPicture *picture = self->picture;
  gboolean         few = gr_palette_init (&self->palette, picture);
  gboolean         opaque = few ? palette_is_opaque (&self->palette) : gr_picture_is_opaque (picture);
  guint            n_colours = self->palette.n_colours;

  self->depth = 8;
  self->channels = 1;
  if ((flags & GR_PNG_WRITE_GREY) && opaque && gr_picture_is_grey (picture))
    {
      self->colour = GR_PNG_GREY;
    }
  else if (few)
    {
      self->colour = GR_PNG_PALETTE;
      self->depth = n_colours <= 2 ? 1 : n_colours <= 4  ? 2
                                       : n_colours <= 16 ? 4
                                                         : 8;
    }
  else
    {
      self->colour = opaque ? GR_PNG_RGB : GR_PNG_RGB_ALPHA;
      self->channels = opaque ? 3 : 4;
    }
  self->row_bytes = ((gsize)picture->width * self->channels * self->depth + 7) / 8;
}

static void
pack_indices (const GrPngRows *self,
              const guint8    *pixel,
              guint8          *row)
{
  memset (row, 0, self->row_bytes);
  for (guint x = 0; x < self->picture->width; x++, pixel += 4)
    {
      gsize bit = (gsize)x * self->depth;

      row[bit / 8] |= (guint8)(gr_palette_find (&self->palette, pixel) << (8 - self->depth - bit % 8));
    }
}

static void
pack_row (const GrPngRows *self,
          guint            y,
          guint8          *row)
{
  const guint8 *pixel = self->picture->pixels + (gsize)y * self->picture->stride;

  if (self->colour == GR_PNG_PALETTE)
    pack_indices (self, pixel, row);
  else
    for (guint x = 0; x < self->picture->width; x++, pixel += 4, row += self->channels)
      memcpy (row, pixel, self->channels);
}

/* PNG, 9.4. */
static guint8
predict_paeth (int left,
               int above,
               int corner)
{
  int estimate = left + above - corner;
  int to_left = abs (estimate - left);
  int to_above = abs (estimate - above);
  int to_corner = abs (estimate - corner);

  if (to_left <= to_above && to_left <= to_corner)
    return (guint8)left;
  return (guint8)(to_above <= to_corner ? above : corner);
}

/* Fills in what a filter predicts for each byte of a row. */
static void
predict_row (guint         filter,
             const guint8 *row,
             const guint8 *previous,
             gsize         length,
             guint         step,
             guint8       *prediction)
{
  gsize start = MIN (step, length);

  for (gsize i = 0; i < start; i++)
    prediction[i] = filter == FILTER_UP || filter == FILTER_PAETH ? previous[i] : filter == FILTER_AVERAGE ? previous[i] / 2
                                                                                                           : 0;
  switch (filter)
    {
    case FILTER_SUB:
      memcpy (prediction + start, row, length - start);
      break;
    case FILTER_UP:
      memcpy (prediction + start, previous + start, length - start);
      break;
    case FILTER_AVERAGE:
      for (gsize i = start; i < length; i++)
        prediction[i] = (guint8)((row[i - step] + previous[i]) / 2);
      break;
    case FILTER_PAETH:
      for (gsize i = start; i < length; i++)
        prediction[i] = predict_paeth (row[i - step], previous[i], previous[i - step]);
      break;
    default:
      memset (prediction + start, 0, length - start);
      break;
    }
}

/* Filters a row and returns how much it differs from its prediction, which is a fair guess of its size when compressed (PNG, 12.7). */
static guint64
filter_row (guint         filter,
            const guint8 *row,
            const guint8 *previous,
            gsize         length,
            guint         step,
            guint8       *filtered)
{
  guint64 sum = 0;

  *filtered++ = (guint8)filter;
  predict_row (filter, row, previous, length, step, filtered);
  for (gsize i = 0; i < length; i++)
    {
      guint8 difference = (guint8)(row[i] - filtered[i]);

      filtered[i] = difference;
      sum += MIN (difference, 256u - difference);
    }

  return sum;
}

/* Filters every row in the way that suits it; the indices of a palette do not resemble each other, so they are left as they are. */
static guint8 *
filter_rows (const GrPngRows *self,
             GCancellable    *cancellable,
             gsize           *length)
{
  gsize              row_bytes = self->row_bytes;
  guint8            *rows = g_malloc ((row_bytes + 1) * self->picture->height);
  g_autofree guint8 *packed = g_malloc0 (row_bytes * 2);
  g_autofree guint8 *trial = g_malloc (row_bytes + 1);
  guint              n_filters = self->colour == GR_PNG_PALETTE ? 1 : GR_PNG_N_FILTERS;

  for (guint y = 0; y < self->picture->height && !g_cancellable_is_cancelled (cancellable); y++)
    {
      guint8 *row = packed + (y % 2) * row_bytes;
      guint8 *previous = packed + (1 - y % 2) * row_bytes;
      guint8 *target = rows + (row_bytes + 1) * y;
      guint64 least = G_MAXUINT64;

      pack_row (self, y, row);
      for (guint filter = 0; filter < n_filters; filter++)
        {
          guint64 sum = filter_row (filter, row, previous, row_bytes, self->channels, trial);

          if (sum < least)
            {
              memcpy (target, trial, row_bytes + 1);
              least = sum;
            }
        }
    }

  *length = (row_bytes + 1) * self->picture->height;
  return rows;
}

static void
append_be32 (GByteArray *png,
             guint32     value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (png, (const guint8 *)&big, sizeof big);
}

static void
append_chunk (GByteArray   *png,
              const char   *type,
              const guint8 *data,
              gsize         length)
{
  guint32 checksum = libdeflate_crc32 (0, type, 4);

  append_be32 (png, (guint32)length);
  g_byte_array_append (png, (const guint8 *)type, 4);
  if (length > 0)
    {
      g_byte_array_append (png, data, (guint)length);
      checksum = libdeflate_crc32 (checksum, data, length);
    }
  append_be32 (png, checksum);
}

static void
append_header (GByteArray      *png,
               const GrPngRows *self)
{
  guint8  header[13] = {0};
  guint32 size[2] = {GUINT32_TO_BE (self->picture->width), GUINT32_TO_BE (self->picture->height)};

  memcpy (header, size, sizeof size);
  header[8] = (guint8)self->depth;
  header[9] = (guint8)self->colour;
  append_chunk (png, "IHDR", header, sizeof header);
}

static void
append_palette (GByteArray      *png,
                const GrPalette *palette)
{
  guint8 colours[GR_PALETTE_COLOURS * 3] = {0};
  guint8 alpha[GR_PALETTE_COLOURS];
  guint  n_alpha = 0;

  for (guint i = 0; i < palette->n_colours; i++)
    {
      guint32 colour = palette->colours[i];

      for (guint c = 0; c < 3; c++)
        colours[i * 3 + c] = (guint8)(colour >> (16 - 8 * c));
      alpha[i] = (guint8)(colour >> 24);
      if (alpha[i] < 255)
        n_alpha = i + 1;
    }

  append_chunk (png, "PLTE", colours, (gsize)palette->n_colours * 3);
  if (n_alpha > 0)
    append_chunk (png, "tRNS", alpha, n_alpha);
}

static gboolean
append_picture (GByteArray     *png,
                const guint8   *rows,
                gsize           length,
                GrPngWriteFlags flags,
                GError        **error)
{
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor ((flags & GR_PNG_WRITE_SMALL) ? SMALL_LEVEL : QUICK_LEVEL);
  gsize                         bound = libdeflate_zlib_compress_bound (compressor, length);
  g_autofree guint8            *compressed = g_try_malloc (bound);
  gsize                         size = 0;

  if (compressed)
    size = libdeflate_zlib_compress (compressor, rows, length, compressed, bound);
  libdeflate_free_compressor (compressor);
  if (size == 0 || size > G_MAXINT32 / 2)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("The picture is too large to be saved as PNG. Scale it down first."));
      return FALSE;
    }

  append_chunk (png, "IDAT", compressed, size);
  return TRUE;
}

/**
 * gr_png_write:
 * @picture: a picture
 * @flags: %GR_PNG_WRITE_SMALL for a smaller file that takes ten times as long, %GR_PNG_WRITE_GREY to store a picture without colours as
 *   one that can have none
 * @cancellable: (nullable): stops the work between rows
 * @error: return location for an error
 *
 * Writes a picture as PNG (W3C, third edition) of 8 bits or less: in grey, with a palette, in RGB or with alpha, whichever is leanest
 * and loses nothing. It says that its colours are sRGB, and nothing else. Blocks; call it from a thread.
 *
 * Returns: (transfer full): the file's content, or %NULL with @error set
 */
GBytes *
gr_png_write (const GrPicture *picture,
              GrPngWriteFlags  flags,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autofree GrPngRows  *self = g_new0 (GrPngRows, 1);
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autofree guint8     *rows = NULL;
  const guint8           intent = 0;
  gsize                  length;

  self->picture = picture;
  choose_colour (self, flags);
  rows = filter_rows (self, cancellable, &length);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  g_byte_array_append (png, (const guint8 *)SIGNATURE, 8);
  append_header (png, self);
  append_chunk (png, "sRGB", &intent, sizeof intent);
  if (self->colour == GR_PNG_PALETTE)
    append_palette (png, &self->palette);
  if (!append_picture (png, rows, length, flags, error))
    return NULL;
  append_chunk (png, "IEND", NULL, 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}
