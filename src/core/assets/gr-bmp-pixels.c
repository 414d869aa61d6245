/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-alpha-corners.h"
#include "gr-bmp-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Windows GDI, "Bitmap Compression": two bytes are a run, or with a first byte of zero one of these or a run stored as it is. */
enum
{
  ESCAPE_ROW_END = 0,
  ESCAPE_END = 1,
  ESCAPE_MOVE = 2,
};

/* What was seen of the alpha samples, or of the fourth bytes that stand for nothing. */
typedef struct
{
  guint32  least;
  guint32  most;
  gboolean inside;
} GrBmpSpread;

typedef struct
{
  GrBmpReader *bmp;
  guint8      *rgba;
  gsize        stride;

  guint   worst_index;
  guint32 x;
  guint32 y;
  gsize   position;
  guint64 n_set;
} GrBmpWalk;

/* @y counts the rows as they are stored. */
static guint8 *
get_target (const GrBmpWalk *self,
            guint32          x,
            guint32          y)
{
  guint32 row = self->bmp->top_down ? y : self->bmp->height - 1 - y;

  return self->rgba + row * self->stride + (gsize)x * 4;
}

static void
put_bgr (guint8       *target,
         const guint8 *bgr)
{
  target[0] = bgr[2];
  target[1] = bgr[1];
  target[2] = bgr[0];
  target[3] = 255;
}

static void
put_index (GrBmpWalk *self,
           guint32    x,
           guint32    y,
           guint      index)
{
  const GrBmpReader *bmp = self->bmp;

  if (index >= bmp->n_palette)
    self->worst_index = MAX (self->worst_index, index);
  else if (self->rgba)
    put_bgr (get_target (self, x, y), bmp->data + bmp->palette_offset + (gsize)index * bmp->entry_bytes);
}

static void
walk_index_row (GrBmpWalk    *self,
                const guint8 *row,
                guint32       y)
{
  const GrBmpReader *bmp = self->bmp;
  guint              mask = (1u << bmp->depth) - 1;

  for (guint32 x = 0; x < bmp->width; x++)
    {
      gsize bit = (gsize)x * bmp->depth;

      put_index (self, x, y, (row[bit / 8] >> (8 - bmp->depth - bit % 8)) & mask);
    }
}

static guint8
scale_sample (guint32 pixel,
              guint32 mask)
{
  guint   shift = (guint)MAX (0, g_bit_nth_lsf (mask, -1));
  guint64 most = mask >> shift;

  return most == 255 ? (guint8)((pixel & mask) >> shift) : (guint8)((((pixel & mask) >> shift) * G_GUINT64_CONSTANT (255) + most / 2) / most);
}

static guint32
read_pixel (const guint8 *data,
            guint         depth)
{
  return depth == 16 ? gr_read_le16 (data) : depth == 24 ? gr_read_le24 (data)
                                                         : gr_read_le32 (data);
}

static void
decode_colour_row (GrBmpWalk    *self,
                   const guint8 *row,
                   guint32       y)
{
  const GrBmpReader *bmp = self->bmp;
  guint8            *target = get_target (self, 0, y);

  for (guint32 x = 0; x < bmp->width; x++, row += bmp->depth / 8, target += 4)
    {
      guint32 pixel = read_pixel (row, bmp->depth);

      if (bmp->depth == 24)
        {
          put_bgr (target, row);
          continue;
        }
      for (guint i = GR_BMP_RED; i <= GR_BMP_BLUE; i++)
        target[i] = scale_sample (pixel, bmp->masks[i]);
      target[3] = bmp->masks[GR_BMP_ALPHA] ? scale_sample (pixel, bmp->masks[GR_BMP_ALPHA]) : 255;
    }
}

static void
look_at_alpha_row (const GrBmpReader *bmp,
                   const guint8      *row,
                   guint32            y,
                   guint32            mask,
                   GrBmpSpread       *alpha)
{
  for (guint32 x = 0; x < bmp->width; x++, row += bmp->depth / 8)
    {
      guint32 sample = read_pixel (row, bmp->depth) & mask;

      alpha->least = MIN (alpha->least, sample);
      alpha->most = MAX (alpha->most, sample);
      if (sample != mask && !alpha->inside)
        alpha->inside = !gr_alpha_is_at_corner (bmp->width, bmp->height, x, y, scale_sample (sample, mask));
    }
}

/* A picture whose alpha samples are all zero was written by a program that does not know them; browsers show it opaque. */
static void
judge_alpha (GrBmpWalk         *self,
             const GrBmpSpread *alpha,
             guint32            mask)
{
  GrBmpReader *bmp = self->bmp;

  if (alpha->most == 0 && bmp->masks[GR_BMP_ALPHA] != 0)
    {
      _gr_asset_facts_add_defect (bmp->facts, GR_SEVERITY_WARNING, "bmp.alpha", _ ("Some programs show nothing of the picture"),
                                  bmp->pixels_offset, _ ("All of it is transparent. Browsers show it all the same."));
      for (guint32 y = 0; self->rgba && y < bmp->height; y++)
        for (guint32 x = 0; x < bmp->width; x++)
          get_target (self, x, y)[3] = 255;
    }
  else if (bmp->masks[GR_BMP_ALPHA] != 0)
    {
      bmp->facts->alpha_used = alpha->least != mask;
      bmp->facts->alpha_at_corners = bmp->facts->alpha_used && !alpha->inside;
    }
  else if (alpha->most != 0 && alpha->least != mask)
    {
      _gr_asset_facts_add_defect (bmp->facts, GR_SEVERITY_WARNING, "bmp.alpha", _ ("Some programs show the picture as transparent"),
                                  bmp->pixels_offset, _ ("The fourth byte of the pixels, which means nothing, is not the same everywhere."));
    }
}

static void
walk_rows (GrBmpWalk *self)
{
  GrBmpReader *bmp = self->bmp;
  guint64      row_bytes = ((guint64)bmp->width * bmp->depth + 31) / 32 * 4;
  guint64      n_rows = (bmp->size - bmp->pixels_offset) / row_bytes;
  guint32      alpha_mask = bmp->masks[GR_BMP_ALPHA];
  GrBmpSpread  alpha = {G_MAXUINT32, 0, FALSE};

  if (n_rows < bmp->height)
    {
      _gr_bmp_add_damage (bmp, "bmp.truncated", _ ("The file is cut short"), bmp->size, _ ("%u of %u rows of the picture are missing."),
                          bmp->height - (guint)n_rows, bmp->height);
      return;
    }
  if (bmp->depth == 32 && alpha_mask == 0)
    alpha_mask = ~(bmp->masks[GR_BMP_RED] | bmp->masks[GR_BMP_GREEN] | bmp->masks[GR_BMP_BLUE]);

  for (guint32 y = 0; y < bmp->height && !g_cancellable_is_cancelled (bmp->cancellable); y++)
    {
      const guint8 *row = bmp->data + bmp->pixels_offset + row_bytes * y;

      if (bmp->depth <= 8 && (self->rgba || bmp->n_palette < 1u << bmp->depth))
        walk_index_row (self, row, y);
      else if (bmp->depth > 8 && self->rgba)
        decode_colour_row (self, row, y);
      if (alpha_mask != 0)
        look_at_alpha_row (bmp, row, y, alpha_mask, &alpha);
    }
  if (alpha_mask != 0)
    judge_alpha (self, &alpha, alpha_mask);

  bmp->pixels_end = bmp->pixels_offset + row_bytes * bmp->height;
}

static gboolean
fail_run (GrBmpWalk  *self,
          const char *detail)
{
  _gr_bmp_add_damage (self->bmp, "bmp.data", _ ("The picture data is damaged"), self->position, "%s", detail);
  return FALSE;
}

static gboolean
fail_short (GrBmpWalk *self)
{
  _gr_bmp_add_damage (self->bmp, "bmp.truncated", _ ("The file is cut short"), self->bmp->size,
                      _ ("The compressed data ends in the middle of row %u of %u."), MIN (self->y + 1, self->bmp->height), self->bmp->height);
  return FALSE;
}

static gboolean
has_room (GrBmpWalk *self,
          guint      n_pixels)
{
  return self->y < self->bmp->height && n_pixels <= self->bmp->width - self->x;
}

/* Puts the pixels of a run at the current place and moves behind them. If they are the @same, @data is one of them or a pair. */
static void
put_run (GrBmpWalk    *self,
         const guint8 *data,
         guint         n_pixels,
         gboolean      same)
{
  const GrBmpReader *bmp = self->bmp;

  for (guint i = 0; i < n_pixels; i++)
    {
      if (bmp->coding == GR_BMP_RLE24)
        {
          if (self->rgba)
            put_bgr (get_target (self, self->x + i, self->y), data + (same ? 0 : (gsize)i * 3));
        }
      else if (bmp->coding == GR_BMP_RLE8)
        {
          put_index (self, self->x + i, self->y, data[same ? 0 : i]);
        }
      else
        {
          guint8 pair = data[same ? 0 : i / 2];

          put_index (self, self->x + i, self->y, i % 2 ? pair & 15 : pair >> 4);
        }
    }
  self->x += n_pixels;
  self->n_set += n_pixels;
}

/* Runs that are stored as they are take whole pairs of bytes. */
static gsize
get_stored_bytes (GrBmpCoding coding,
                  guint       n_pixels)
{
  gsize n_bytes = coding == GR_BMP_RLE24 ? (gsize)n_pixels * 3 : coding == GR_BMP_RLE8 ? n_pixels
                                                                                       : (n_pixels + 1) / 2;

  return (n_bytes + 1) & ~(gsize)1;
}

static gboolean
walk_run (GrBmpWalk *self)
{
  const guint8 *data = self->bmp->data + self->position;
  gsize         length = self->bmp->coding == GR_BMP_RLE24 ? 4 : 2;

  if (self->bmp->size - self->position < length)
    return fail_short (self);
  if (!has_room (self, data[0]))
    return fail_run (self, _ ("A row is longer than the picture is wide, or there is one too many."));

  put_run (self, data + 1, data[0], TRUE);
  self->position += length;
  return TRUE;
}

static gboolean
walk_stored_run (GrBmpWalk *self)
{
  const guint8 *data = self->bmp->data + self->position;
  gsize         length = get_stored_bytes (self->bmp->coding, data[1]) + 2;

  if (self->bmp->size - self->position < length)
    return fail_short (self);
  if (!has_room (self, data[1]))
    return fail_run (self, _ ("A row is longer than the picture is wide, or there is one too many."));

  put_run (self, data + 2, data[1], FALSE);
  self->position += length;
  return TRUE;
}

static gboolean
walk_move (GrBmpWalk *self)
{
  const guint8 *data = self->bmp->data + self->position;

  if (self->bmp->size - self->position < 4)
    return fail_short (self);
  if (data[2] > self->bmp->width - self->x || data[3] > self->bmp->height - self->y)
    return fail_run (self, _ ("A jump leads out of the picture."));

  self->x += data[2];
  self->y += data[3];
  self->position += 4;
  return TRUE;
}

static gboolean
walk_row_end (GrBmpWalk *self)
{
  if (self->y >= self->bmp->height)
    return fail_run (self, _ ("There are more rows than the picture is high."));

  self->x = 0;
  self->y++;
  self->position += 2;
  return TRUE;
}

/* Returns %FALSE at the end, be it the mark or damage. */
static gboolean
walk_code (GrBmpWalk *self)
{
  const guint8 *data = self->bmp->data + self->position;

  if (data[0] > 0)
    return walk_run (self);

  switch (data[1])
    {
    case ESCAPE_ROW_END:
      return walk_row_end (self);
    case ESCAPE_END:
      self->position += 2;
      return FALSE;
    case ESCAPE_MOVE:
      return walk_move (self);
    default:
      return walk_stored_run (self);
    }
}

/* Whether the picture is complete once its end mark, or the file's end, was met. */
static void
check_coverage (GrBmpWalk *self,
                gboolean   has_end)
{
  GrBmpReader *bmp = self->bmp;
  guint32      n_rows = self->x > 0 ? self->y + 1 : self->y;
  gboolean     whole = self->n_set == (guint64)bmp->width * bmp->height;

  if (n_rows < bmp->height || (!has_end && !whole))
    {
      _gr_bmp_add_damage (bmp, "bmp.truncated", _ ("Part of the picture is missing"), self->position,
                          _ ("The compressed data ends at row %u of %u."), n_rows, bmp->height);
      return;
    }

  if (!has_end)
    _gr_asset_facts_add_defect (bmp->facts, GR_SEVERITY_WARNING, "bmp.truncated", _ ("The file is cut short"), self->position,
                                _ ("The mark at the end of the compressed data is missing."));
  if (!whole)
    {
      bmp->facts->has_alpha = TRUE;
      bmp->facts->alpha_used = TRUE;
      _gr_asset_facts_add_defect (bmp->facts, GR_SEVERITY_WARNING, "bmp.gaps", _ ("Parts of the picture have no colour"), bmp->pixels_offset,
                                  _ ("The compressed data leaves pixels out, which some programs show as transparent and others as black."));
    }
  bmp->pixels_end = self->position;
}

static void
walk_codes (GrBmpWalk *self)
{
  GrBmpReader *bmp = self->bmp;
  gboolean     has_end = FALSE;

  if (self->rgba)
    for (guint32 y = 0; y < bmp->height; y++)
      memset (self->rgba + y * self->stride, 0, (gsize)bmp->width * 4);

  self->position = bmp->pixels_offset;
  while (bmp->size - self->position >= 2 && !has_end && !bmp->damaged && !g_cancellable_is_cancelled (bmp->cancellable))
    has_end = !walk_code (self);

  if (!bmp->damaged)
    check_coverage (self, has_end);
}

/* Goes over every pixel, and writes it to @rgba if that is not %NULL. Sets the end of the pixels unless there is damage. */
void
_gr_bmp_walk_pixels (GrBmpReader *self,
                     guint8      *rgba,
                     gsize        stride)
{
  GrBmpWalk walk = {.bmp = self, .rgba = rgba, .stride = stride};

  if (self->coding == GR_BMP_PLAIN)
    walk_rows (&walk);
  else
    walk_codes (&walk);

  if (walk.worst_index > 0)
    _gr_bmp_add_damage (self, "bmp.palette", _ ("A colour is missing"), self->pixels_offset,
                        _ ("A pixel has colour %u, and the palette has %u colours."), walk.worst_index, self->n_palette);
}
