/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-pixels.h"

#include "gr-asset-facts-private.h"

#include <string.h>

/* Section and table names below are those of the PNG Specification, Third Edition. */

enum
{
  FILTER_NONE,
  FILTER_SUB,
  FILTER_UP,
  FILTER_AVERAGE,
  FILTER_PAETH,
};

/* Section 8.1. A picture that is not interlaced is one pass that takes every pixel. */
static const GrPngPass adam7[] = {
  {0, 0, 8, 8},
  {4, 0, 8, 8},
  {0, 4, 4, 8},
  {2, 0, 4, 4},
  {0, 2, 2, 4},
  {1, 0, 2, 2},
  {0, 1, 1, 2},
};

static const GrPngPass whole[] = {
  {0, 0, 1, 1},
};

/**
 * gr_png_layout_get_passes:
 * @layout: a valid layout
 * @n_passes: (out): how many passes there are
 *
 * Gets the order in which the pixels lie in the file.
 *
 * Returns: (array length=n_passes): the passes; owned by the library
 */
const GrPngPass *
gr_png_layout_get_passes (const GrPngLayout *layout,
                          guint             *n_passes)
{
  *n_passes = layout->interlaced ? G_N_ELEMENTS (adam7) : G_N_ELEMENTS (whole);
  return layout->interlaced ? adam7 : whole;
}

/**
 * gr_png_get_pass_length:
 * @length: pixels of the picture from left to right, or from top to bottom
 * @start: where the pass starts in that direction
 * @step: how far apart its pixels are
 *
 * Gets how many pixels a pass has in one direction.
 *
 * Returns: a number of pixels, which may be 0
 */
guint32
gr_png_get_pass_length (guint32 length,
                        guint   start,
                        guint   step)
{
  return length > start ? (length - start + step - 1) / step : 0;
}

/**
 * gr_png_layout_get_row_bytes:
 * @layout: a valid layout
 * @width: pixels in the row
 *
 * Gets how many bytes a row has without its filter byte.
 *
 * Returns: a number of bytes
 */
guint64
gr_png_layout_get_row_bytes (const GrPngLayout *layout,
                             guint32            width)
{
  return ((guint64)width * gr_png_layout_get_channels (layout) * layout->depth + 7) / 8;
}

/**
 * gr_png_layout_is_valid:
 * @layout: a layout
 *
 * Checks size, colour type and bit depth against the table "Allowed combinations of colour type and bit depth".
 *
 * Returns: whether such a PNG can exist
 */
gboolean
gr_png_layout_is_valid (const GrPngLayout *layout)
{
  if (layout->width == 0 || layout->width > G_MAXINT32 || layout->height == 0 || layout->height > G_MAXINT32)
    return FALSE;

  switch (layout->colour)
    {
    case GR_PNG_GREY:
      return layout->depth == 1 || layout->depth == 2 || layout->depth == 4 || layout->depth == 8 || layout->depth == 16;
    case GR_PNG_PALETTE:
      return layout->depth == 1 || layout->depth == 2 || layout->depth == 4 || layout->depth == 8;
    case GR_PNG_RGB:
    case GR_PNG_GREY_ALPHA:
    case GR_PNG_RGB_ALPHA:
      return layout->depth == 8 || layout->depth == 16;
    default:
      return FALSE;
    }
}

/**
 * gr_png_layout_get_channels:
 * @layout: a valid layout
 *
 * Gets how many samples a pixel has; a palette index is one.
 *
 * Returns: 1 to 4
 */
guint
gr_png_layout_get_channels (const GrPngLayout *layout)
{
  switch (layout->colour)
    {
    case GR_PNG_RGB:
      return 3;
    case GR_PNG_GREY_ALPHA:
      return 2;
    case GR_PNG_RGB_ALPHA:
      return 4;
    default:
      return 1;
    }
}

/**
 * gr_png_layout_get_raw_size:
 * @layout: a valid layout
 * @width: pixels from left to right of the picture or animation frame
 * @height: pixels from top to bottom
 *
 * Gets how many bytes the filtered rows must have once they are inflated. The caller has bounded @width times @height.
 *
 * Returns: a number of bytes
 */
guint64
gr_png_layout_get_raw_size (const GrPngLayout *layout,
                            guint32            width,
                            guint32            height)
{
  const GrPngPass *passes;
  guint            n_passes;
  guint64          size = 0;

  passes = gr_png_layout_get_passes (layout, &n_passes);
  for (guint i = 0; i < n_passes; i++)
    {
      guint32 pass_width = gr_png_get_pass_length (width, passes[i].x, passes[i].step_x);
      guint32 pass_height = gr_png_get_pass_length (height, passes[i].y, passes[i].step_y);

      if (pass_width > 0)
        size += (gr_png_layout_get_row_bytes (layout, pass_width) + 1) * pass_height;
    }

  return size;
}

static guint8
predict_paeth (guint8 left,
               guint8 up,
               guint8 corner)
{
  int estimate = left + up - corner;
  int to_left = ABS (estimate - left);
  int to_up = ABS (estimate - up);
  int to_corner = ABS (estimate - corner);

  if (to_left <= to_up && to_left <= to_corner)
    return left;
  return to_up <= to_corner ? up : corner;
}

/**
 * gr_png_unfilter_row:
 * @filter: the row's filter byte, less than %GR_PNG_N_FILTERS
 * @row: (array length=length): the filtered bytes; changed in place
 * @above: (nullable): the row above as it is without its filter, or %NULL for the first row of a pass
 * @length: how many bytes a row has
 * @step: how many bytes a pixel has, at least 1
 *
 * Undoes the filter of one row as section 9.2 says.
 */
void
gr_png_unfilter_row (guint         filter,
                     guint8       *row,
                     const guint8 *above,
                     gsize         length,
                     guint         step)
{
  const gsize first = MIN (step, length);

  switch (filter)
    {
    case FILTER_SUB:
      for (gsize i = first; i < length; i++)
        row[i] += row[i - step];
      break;
    case FILTER_UP:
      for (gsize i = 0; above && i < length; i++)
        row[i] += above[i];
      break;
    case FILTER_AVERAGE:
      for (gsize i = 0; above && i < first; i++)
        row[i] += above[i] / 2;
      for (gsize i = first; i < length; i++)
        row[i] += (guint8)((row[i - step] + (above ? above[i] : 0)) / 2);
      break;
    case FILTER_PAETH:
      for (gsize i = 0; above && i < first; i++)
        row[i] += above[i];
      for (gsize i = first; i < length; i++)
        row[i] += above ? predict_paeth (row[i - step], above[i], above[i - step]) : row[i - step];
      break;
    case FILTER_NONE:
    default:
      break;
    }
}

/**
 * gr_png_get_sample:
 * @row: a row without its filter
 * @index: which sample of the row
 * @depth: how many bits a sample has
 *
 * Reads one sample. The caller has checked that it lies within the row.
 *
 * Returns: 0 to 2^@depth - 1
 */
guint
gr_png_get_sample (const guint8 *row,
                   gsize         index,
                   guint         depth)
{
  gsize bit = index * depth;

  if (depth == 16)
    return gr_read_be16 (row + index * 2);
  if (depth == 8)
    return row[index];
  return (row[bit / 8] >> (8 - depth - bit % 8)) & ((1u << depth) - 1);
}
