/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-scan.h"

#include "gr-alpha-corners.h"
#include "gr-asset-facts-private.h"

#include <string.h>

/* Section and table names below are those of the PNG Specification, Third Edition. */

struct _GrPngScanner
{
  const GrPngLayout *layout;
  guint32            width;
  guint32            height;
  guint              pixel_bytes;
  guint              alpha_bytes;
  gboolean           has_alpha_samples;
  gboolean           has_values;

  const GrPngPass *passes;
  guint            n_passes;
  guint            pass;
  guint32          pass_width;
  guint32          pass_height;
  gsize            row_bytes;
  guint32          y;

  /* The last row of this pass as it is without its filter: all of it, or its alpha samples only. */
  guint8  *above;
  guint8  *alpha;
  guint8  *alpha_above;
  gboolean above_is_opaque;

  GrPngScan scan;
};

/* While every pixel so far is opaque, an opaque row has only one possible filtered form, so the alpha samples can be read
 * without undoing the filters: the first pixel and all others have a fixed byte each. */
static gboolean
row_is_opaque (guint         filter,
               const guint8 *row,
               gboolean      first_row,
               guint32       width,
               guint         pixel_bytes,
               guint         alpha_bytes)
{
  static const struct
  {
    guint8 first;
    guint8 others;
  } opaque[2][GR_PNG_N_FILTERS] = {
    {{255, 255}, {255, 0}, {0, 0}, {128, 0}, {0, 0}},
    {{255, 255}, {255, 0}, {255, 255}, {255, 128}, {255, 0}},
  };
  const guint8 first = opaque[first_row ? 1 : 0][filter].first;
  const guint8 others = opaque[first_row ? 1 : 0][filter].others;
  guint8       difference = 0;

  for (guint byte = pixel_bytes - alpha_bytes; byte < pixel_bytes; byte++)
    {
      const guint8 *sample = row + byte + pixel_bytes;

      difference |= row[byte] ^ first;
      for (guint32 x = 1; x < width; x++, sample += pixel_bytes)
        difference |= *sample ^ others;
    }

  return difference == 0;
}

/* Whether the values of the pixels matter, and not only the filter bytes and the alpha samples. */
static gboolean
needs_values (const GrPngLayout *layout)
{
  if (layout->colour != GR_PNG_PALETTE)
    return layout->has_key;

  if (layout->n_palette < (1u << layout->depth))
    return TRUE;
  for (guint i = 0; i < layout->n_palette; i++)
    if (layout->palette_alpha[i] != 255)
      return TRUE;
  return FALSE;
}

/* Goes to the next pass that has pixels, from @pass on. */
static void
enter_pass (GrPngScanner *self,
            guint         pass)
{
  for (self->pass = pass; self->pass < self->n_passes; self->pass++)
    {
      const GrPngPass *steps = &self->passes[self->pass];

      self->pass_width = gr_png_get_pass_length (self->width, steps->x, steps->step_x);
      self->pass_height = gr_png_get_pass_length (self->height, steps->y, steps->step_y);
      self->row_bytes = (gsize)gr_png_layout_get_row_bytes (self->layout, self->pass_width);
      self->y = 0;
      self->above_is_opaque = TRUE;
      if (self->pass_width > 0 && self->pass_height > 0)
        return;
    }
}

/**
 * gr_png_scanner_new:
 * @layout: a valid layout, which must outlive the scanner
 * @width: pixels from left to right of the picture or animation frame
 * @height: pixels from top to bottom
 *
 * Makes a scanner that waits for the first row.
 *
 * Returns: (transfer full): a scanner
 */
GrPngScanner *
gr_png_scanner_new (const GrPngLayout *layout,
                    guint32            width,
                    guint32            height)
{
  GrPngScanner *self = g_new0 (GrPngScanner, 1);

  self->layout = layout;
  self->width = width;
  self->height = height;
  self->pixel_bytes = MAX (1, gr_png_layout_get_channels (layout) * layout->depth / 8);
  self->alpha_bytes = layout->depth == 16 ? 2 : 1;
  self->has_alpha_samples = layout->colour == GR_PNG_GREY_ALPHA || layout->colour == GR_PNG_RGB_ALPHA;
  self->has_values = needs_values (layout);
  self->passes = gr_png_layout_get_passes (layout, &self->n_passes);
  enter_pass (self, 0);

  return self;
}

/**
 * gr_png_scanner_free:
 * @self: a scanner
 *
 * Frees a scanner.
 */
void
gr_png_scanner_free (GrPngScanner *self)
{
  g_free (self->above);
  g_free (self->alpha);
  g_free (self->alpha_above);
  g_free (self);
}

/**
 * gr_png_scanner_get_row_length:
 * @self: a scanner
 *
 * Gets how long the next row is.
 *
 * Returns: a number of bytes with the filter byte, or 0 if there are no more rows
 */
gsize
gr_png_scanner_get_row_length (GrPngScanner *self)
{
  return self->pass < self->n_passes ? self->row_bytes + 1 : 0;
}

/* Takes note of the pixel @column of the row of this pass, which is not opaque; its alpha is 0 to 255. */
static void
note_see_through (GrPngScanner *self,
                  guint32       column,
                  guint         alpha)
{
  const GrPngPass *steps = &self->passes[self->pass];

  self->scan.alpha_used = TRUE;
  if (!self->scan.alpha_inside)
    self->scan.alpha_inside = !gr_alpha_is_at_corner (self->width, self->height, steps->x + column * steps->step_x,
                                                      steps->y + self->y * steps->step_y, alpha);
}

static void
scan_palette_row (GrPngScanner *self,
                  const guint8 *row)
{
  const GrPngLayout *layout = self->layout;

  for (guint32 x = 0; x < self->pass_width; x++)
    {
      guint index = gr_png_get_sample (row, x, layout->depth);

      if (index >= layout->n_palette)
        {
          self->scan.index_invalid = TRUE;
          self->scan.index = MAX (self->scan.index, index);
        }
      else if (layout->palette_alpha[index] != 255)
        {
          note_see_through (self, x, layout->palette_alpha[index]);
        }
    }
}

static void
scan_key_row (GrPngScanner *self,
              const guint8 *row)
{
  const GrPngLayout *layout = self->layout;
  const guint        channels = gr_png_layout_get_channels (layout);

  for (guint32 x = 0; x < self->pass_width && !self->scan.alpha_inside; x++)
    {
      gboolean equal = TRUE;

      for (guint c = 0; c < channels && equal; c++)
        equal = gr_png_get_sample (row, (gsize)x * channels + c, layout->depth) == layout->key[c];
      if (equal)
        note_see_through (self, x, 0);
    }
}

static void
scan_values (GrPngScanner *self,
             guint         filter,
             guint8       *row)
{
  if (!self->above)
    self->above = g_malloc ((gsize)gr_png_layout_get_row_bytes (self->layout, self->width));

  gr_png_unfilter_row (filter, row, self->y > 0 ? self->above : NULL, self->row_bytes, self->pixel_bytes);
  if (self->layout->colour == GR_PNG_PALETTE)
    scan_palette_row (self, row);
  else
    scan_key_row (self, row);
  memcpy (self->above, row, self->row_bytes);
}

/* A filter works on every byte of a pixel for itself, so the alpha samples of a row can do without the other samples. */
static void
scan_alpha (GrPngScanner *self,
            guint         filter,
            const guint8 *row)
{
  const gsize   length = (gsize)self->pass_width * self->alpha_bytes;
  const guint8 *sample = row + self->pixel_bytes - self->alpha_bytes;
  guint8       *swap;

  if (self->above_is_opaque && row_is_opaque (filter, row, self->y == 0, self->pass_width, self->pixel_bytes, self->alpha_bytes))
    return;

  if (!self->alpha)
    {
      self->alpha = g_malloc ((gsize)self->width * self->alpha_bytes);
      self->alpha_above = g_malloc ((gsize)self->width * self->alpha_bytes);
    }
  swap = self->alpha_above;
  self->alpha_above = self->alpha;
  self->alpha = swap;
  if (self->above_is_opaque)
    memset (self->alpha_above, 255, length);
  for (guint32 x = 0; x < self->pass_width; x++, sample += self->pixel_bytes)
    memcpy (self->alpha + (gsize)x * self->alpha_bytes, sample, self->alpha_bytes);
  gr_png_unfilter_row (filter, self->alpha, self->y > 0 ? self->alpha_above : NULL, length, self->alpha_bytes);

  self->above_is_opaque = TRUE;
  for (gsize i = 0; i < length; i++)
    if (self->alpha[i] != 255)
      {
        self->above_is_opaque = FALSE;
        note_see_through (self, (guint32)(i / self->alpha_bytes), self->alpha[i - i % self->alpha_bytes]);
      }
}

/**
 * gr_png_scanner_take_row:
 * @self: a scanner that has more rows
 * @row: the next row with its filter byte, gr_png_scanner_get_row_length() bytes; changed in place
 *
 * Checks the filter byte of a row and every palette index, and sees whether any pixel is not opaque and where.
 *
 * Returns: %FALSE if the rows behind it make no sense
 */
gboolean
gr_png_scanner_take_row (GrPngScanner *self,
                         guint8       *row)
{
  const guint filter = row[0];

  if (filter >= GR_PNG_N_FILTERS)
    {
      self->scan.filter_invalid = TRUE;
      self->scan.filter = filter;
      return FALSE;
    }

  if (self->has_alpha_samples && !self->scan.alpha_inside)
    scan_alpha (self, filter, row + 1);
  if (self->has_values)
    scan_values (self, filter, row + 1);

  self->y++;
  if (self->y == self->pass_height)
    enter_pass (self, self->pass + 1);
  return TRUE;
}

/**
 * gr_png_scanner_get_scan:
 * @self: a scanner
 *
 * Gets what was seen so far.
 *
 * Returns: (transfer none): the findings
 */
const GrPngScan *
gr_png_scanner_get_scan (GrPngScanner *self)
{
  return &self->scan;
}
