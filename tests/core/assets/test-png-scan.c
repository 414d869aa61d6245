/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-scan.h"
#include "gr-test-images.h"

#include <string.h>

/* Where a picture of the test is see-through. */
typedef enum
{
  MASK_NONE,
  MASK_ONE_PIXEL,
  MASK_CORNERS,
  MASK_CORNERS_AND_MORE,
  MASK_RANDOM,
  N_MASKS,
} GrTestMask;

static guint8
predict (guint  filter,
         guint8 left,
         guint8 up,
         guint8 corner)
{
  int estimate = left + up - corner;

  switch (filter)
    {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (guint8)((left + up) / 2);
    case 4:
      if (ABS (estimate - left) <= ABS (estimate - up) && ABS (estimate - left) <= ABS (estimate - corner))
        return left;
      return ABS (estimate - up) <= ABS (estimate - corner) ? up : corner;
    default:
      return 0;
    }
}

/* The corners are what a rounded rectangle with a radius of a third of the picture cuts off. */
static gboolean
is_in_mask (GRand     *random,
            GrTestMask mask,
            guint      x,
            guint      y,
            guint      width,
            guint      height)
{
  double radius_x = width / 3.0;
  double radius_y = height / 3.0;
  double u = MAX (ABS (x + 0.5 - width / 2.0) - (width / 2.0 - radius_x), 0) / radius_x;
  double v = MAX (ABS (y + 0.5 - height / 2.0) - (height / 2.0 - radius_y), 0) / radius_y;

  switch (mask)
    {
    case MASK_CORNERS:
      return u * u + v * v > 1;
    case MASK_CORNERS_AND_MORE:
      return u * u + v * v > 1 || (x == width / 2 && y == height - 3);
    case MASK_RANDOM:
      return g_rand_int_range (random, 0, 7) == 0;
    case MASK_NONE:
    case MASK_ONE_PIXEL:
    case N_MASKS:
    default:
      return FALSE;
    }
}

/* Filters the rows of one pass at random and appends them. */
static void
append_pass (GRand           *random,
             GByteArray      *raw,
             const guint8    *pixels,
             guint            width,
             guint            height,
             guint            step,
             const GrPngPass *pass)
{
  guint              pass_width = gr_png_get_pass_length (width, pass->x, pass->step_x);
  guint              pass_height = gr_png_get_pass_length (height, pass->y, pass->step_y);
  gsize              row_bytes = (gsize)pass_width * step;
  g_autofree guint8 *above = g_malloc0 (row_bytes + 1);
  g_autofree guint8 *row = g_malloc0 (row_bytes + 1);

  for (guint y = 0; pass_width > 0 && y < pass_height; y++)
    {
      guint8 filter = (guint8)g_rand_int_range (random, 0, 5);

      for (guint x = 0; x < pass_width; x++)
        memcpy (row + (gsize)x * step, pixels + ((gsize)(pass->y + y * pass->step_y) * width + pass->x + (gsize)x * pass->step_x) * step, step);
      g_byte_array_append (raw, &filter, 1);
      for (gsize i = 0; i < row_bytes; i++)
        {
          guint8 byte = (guint8)(row[i] - predict (filter, i >= step ? row[i - step] : 0, above[i], i >= step ? above[i - step] : 0));

          g_byte_array_append (raw, &byte, 1);
        }
      memcpy (above, row, row_bytes);
    }
}

static GrPngScan
scan (const GrPngLayout *layout,
      GByteArray        *raw)
{
  g_autoptr (GrPngScanner) scanner = gr_png_scanner_new (layout, layout->width, layout->height);
  gsize                    position = 0;
  gsize                    length;

  while ((length = gr_png_scanner_get_row_length (scanner)) > 0)
    {
      g_assert_cmpuint (length, <=, raw->len - position);
      g_assert_true (gr_png_scanner_take_row (scanner, raw->data + position));
      position += length;
    }
  g_assert_cmpuint (position, ==, raw->len);

  return *gr_png_scanner_get_scan (scanner);
}

/* What the scanner reads from filtered rows is compared with the pixels they were made of, in every way to store alpha. */
static void
test_alpha (void)
{
  static const struct
  {
    guint    colour;
    guint    depth;
    gboolean interlaced;
  } ways[] = {
    {GR_PNG_GREY_ALPHA, 8, FALSE},
    {GR_PNG_GREY_ALPHA, 16, FALSE},
    {GR_PNG_RGB_ALPHA, 8, FALSE},
    {GR_PNG_RGB_ALPHA, 16, FALSE},
    {GR_PNG_RGB_ALPHA, 8, TRUE},
    {GR_PNG_PALETTE, 8, FALSE},
    {GR_PNG_PALETTE, 8, TRUE},
    {GR_PNG_RGB, 8, FALSE},
    {GR_PNG_GREY, 16, TRUE},
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  const guint       width = 26;
  const guint       height = 21;

  for (guint round = 0; round < 20 * N_MASKS * G_N_ELEMENTS (ways); round++)
    {
      const GrTestMask       mask = round % N_MASKS;
      const guint            way = round / N_MASKS % G_N_ELEMENTS (ways);
      GrPngLayout            layout = {.width = width, .height = height, .depth = ways[way].depth, .colour = ways[way].colour, .interlaced = ways[way].interlaced};
      const guint            step = gr_png_layout_get_channels (&layout) * layout.depth / 8;
      const guint            sample = layout.depth / 8;
      const gboolean         has_samples = layout.colour == GR_PNG_GREY_ALPHA || layout.colour == GR_PNG_RGB_ALPHA;
      const guint            lone = (guint)g_rand_int_range (random, 0, (int)(width * height));
      g_autofree guint8     *pixels = g_malloc0 ((gsize)width * height * step);
      g_autoptr (GByteArray) raw = g_byte_array_new ();
      const GrPngPass       *passes;
      guint                  n_passes;
      guint                  n_clear = 0;
      guint                  n_clear_inside = 0;
      GrPngScan              seen;

      memset (layout.palette_alpha, 255, sizeof layout.palette_alpha);
      layout.palette_alpha[7] = 0;
      layout.n_palette = 256;
      layout.has_key = layout.colour == GR_PNG_RGB || layout.colour == GR_PNG_GREY;
      for (guint i = 0; i < 3; i++)
        layout.key[i] = layout.depth == 16 ? 0x0707 : 7;

      for (guint i = 0; i < width * height; i++)
        {
          guint8  *pixel = pixels + (gsize)i * step;
          guint    x = i % width;
          guint    y = i / width;
          gboolean clear = is_in_mask (random, mask, x, y, width, height) || (mask == MASK_ONE_PIXEL && i == lone);
          double   u = (x + 0.5 - width / 2.0) / (width / 2.0 - 1.5);
          double   v = (y + 0.5 - height / 2.0) / (height / 2.0 - 1.5);
          gboolean middle = ((y == 0 || y == height - 1) && (x == 12 || x == 13)) || ((x == 0 || x == width - 1) && y == 10);

          for (guint k = 0; k < step; k++)
            pixel[k] = (guint8)g_rand_int_range (random, 8, 256);
          if (has_samples)
            memset (pixel + step - sample, clear ? 3 : 255, sample);
          else if (clear)
            memset (pixel, 7, step);
          n_clear += clear;
          n_clear_inside += clear && (u * u + v * v < 1 || middle);
        }

      passes = gr_png_layout_get_passes (&layout, &n_passes);
      for (guint i = 0; i < n_passes; i++)
        append_pass (random, raw, pixels, width, height, step, &passes[i]);

      seen = scan (&layout, raw);
      g_test_message ("colour %u, depth %u, mask %u: %u see-through, %u of them inside", layout.colour, layout.depth, mask, n_clear, n_clear_inside);
      g_assert_cmpint (seen.alpha_used, ==, n_clear > 0);
      g_assert_cmpint (seen.alpha_inside, ==, n_clear_inside > 0);
      if (mask == MASK_CORNERS)
        g_assert_true (seen.alpha_used && !seen.alpha_inside);
    }
}

/* A pixel that is almost opaque is not opaque. */
static void
test_almost_opaque (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint round = 0; round < 1000; round++)
    {
      const gboolean         deep = round & 1;
      GrPngLayout            layout = {.width = 5, .height = 4, .depth = deep ? 16 : 8, .colour = GR_PNG_RGB_ALPHA};
      const guint            step = deep ? 8 : 4;
      const guint            lone = (guint)g_rand_int_range (random, 0, 20);
      g_autofree guint8     *pixels = g_malloc0 ((gsize)20 * step);
      g_autoptr (GByteArray) raw = g_byte_array_new ();
      const GrPngPass       *passes;
      guint                  n_passes;

      memset (pixels, 255, (gsize)20 * step);
      if (round & 2)
        pixels[(gsize)lone * step + step - 1] = 254;
      passes = gr_png_layout_get_passes (&layout, &n_passes);
      append_pass (random, raw, pixels, 5, 4, step, passes);
      g_assert_cmpint (scan (&layout, raw).alpha_used, ==, (round & 2) != 0);
    }
}

/* The soft edge of a disc that touches the edges of the picture does not count. */
static void
test_disc (void)
{
  static const guint sizes[] = {16, 64, 360, 1024};

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint margin = 0; margin < 2; margin++)
      {
        const guint            size = sizes[i];
        const double           radius = size / 2.0 - margin * (size / 8.0);
        GrPngLayout            layout = {.width = size, .height = size, .depth = 8, .colour = GR_PNG_GREY_ALPHA};
        g_autoptr (GByteArray) raw = g_byte_array_new ();
        GrPngScan              seen;

        for (guint y = 0; y < size; y++)
          {
            g_byte_array_append (raw, (const guint8 *)"", 1);
            for (guint x = 0; x < size; x++)
              {
                guint  n_covered = 0;
                guint8 pixel[2] = {80, 0};

                for (guint k = 0; k < 64; k++)
                  {
                    double u = x + (k % 8 + 0.5) / 8 - size / 2.0;
                    double v = y + (k / 8 + 0.5) / 8 - size / 2.0;

                    n_covered += u * u + v * v < radius * radius;
                  }
                pixel[1] = (guint8)(n_covered * 255 / 64);
                g_byte_array_append (raw, pixel, sizeof pixel);
              }
          }

        seen = scan (&layout, raw);
        g_assert_true (seen.alpha_used);
        g_assert_cmpint (seen.alpha_inside, ==, margin > 0);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/png-scan/alpha", test_alpha);
  g_test_add_func ("/assets/png-scan/almost-opaque", test_almost_opaque);
  g_test_add_func ("/assets/png-scan/disc", test_disc);

  return g_test_run ();
}
