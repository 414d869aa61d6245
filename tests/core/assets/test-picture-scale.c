/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-picture-palette.h"
#include "gr-picture-scale.h"

#include <string.h>

static GrPicture *
make_picture (guint width,
              guint height)
{
  g_autoptr (GError) error = NULL;
  GrPicture         *picture = gr_picture_new (width, height, &error);

  g_assert_no_error (error);
  return picture;
}

static guint8 *
get_pixel (const GrPicture *picture,
           guint            x,
           guint            y)
{
  return picture->pixels + y * picture->stride + (gsize)x * 4;
}

static void
set_pixel (GrPicture *picture,
           guint      x,
           guint      y,
           guint8     red,
           guint8     green,
           guint8     blue,
           guint8     alpha)
{
  const guint8 pixel[4] = {red, green, blue, alpha};

  memcpy (get_pixel (picture, x, y), pixel, 4);
}

static GrPicture *
make_plain (guint  width,
            guint  height,
            guint8 red,
            guint8 green,
            guint8 blue,
            guint8 alpha)
{
  GrPicture *picture = make_picture (width, height);

  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      set_pixel (picture, x, y, red, green, blue, alpha);
  return picture;
}

static GrPicture *
resize (const GrPicture *picture,
        guint            width,
        guint            height)
{
  g_autoptr (GError) error = NULL;
  GrPicture         *result = gr_picture_resize (picture, NULL, width, height, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->width, ==, width);
  g_assert_cmpuint (result->height, ==, height);
  return result;
}

static void
assert_near (const guint8 *pixel,
             guint         red,
             guint         green,
             guint         blue,
             guint         alpha,
             guint         tolerance)
{
  g_assert_cmpint (ABS (pixel[0] - (int)red), <=, tolerance);
  g_assert_cmpint (ABS (pixel[1] - (int)green), <=, tolerance);
  g_assert_cmpint (ABS (pixel[2] - (int)blue), <=, tolerance);
  g_assert_cmpint (ABS (pixel[3] - (int)alpha), <=, tolerance);
}

static const struct
{
  guint from_width;
  guint from_height;
  guint width;
  guint height;
} sizes[] = {
  {1, 1, 1, 1},
  {1, 1, 64, 64},
  {3, 2, 1, 1},
  {64, 64, 63, 65},
  {100, 10, 10, 100},
  {500, 3, 7, 7},
  {1, 900, 30, 30},
  {613, 617, 31, 29},
};

static void
test_constant (void)
{
  static const guint8 colours[][4] = {
    {0, 0, 0, 255},
    {255, 255, 255, 255},
    {1, 2, 3, 255},
    {200, 100, 50, 255},
    {200, 100, 50, 128},
    {254, 127, 13, 3},
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (colours); k++)
      {
        const guint8         *colour = colours[k];
        g_autoptr (GrPicture) picture = make_plain (sizes[i].from_width, sizes[i].from_height, colour[0], colour[1], colour[2], colour[3]);
        g_autoptr (GrPicture) result = resize (picture, sizes[i].width, sizes[i].height);

        for (guint y = 0; y < result->height; y++)
          for (guint x = 0; x < result->width; x++)
            assert_near (get_pixel (result, x, y), colour[0], colour[1], colour[2], colour[3], 0);
      }
}

/* Every code that a pixel can have stays what it is when only one side is scaled. */
static void
test_codes (void)
{
  g_autoptr (GrPicture) picture = make_picture (256, 8);
  g_autoptr (GrPicture) result = NULL;

  for (guint x = 0; x < 256; x++)
    for (guint y = 0; y < 8; y++)
      set_pixel (picture, x, y, (guint8)x, (guint8)(255 - x), (guint8)(x ^ 85), 255);

  result = resize (picture, 256, 3);
  for (guint x = 0; x < 256; x++)
    assert_near (get_pixel (result, x, 1), x, 255 - x, x ^ 85, 255, 0);
}

/* Black and white in turn have half the light of white, which is the code 188 and not 128. */
static void
test_linear_light (void)
{
  static const guint    lengths[] = {16, 4, 1, 10};
  g_autoptr (GrPicture) picture = make_picture (160, 160);

  for (guint y = 0; y < 160; y++)
    for (guint x = 0; x < 160; x++)
      {
        guint8 code = (x + y) % 2 ? 255 : 0;

        set_pixel (picture, x, y, code, code, code, 255);
      }

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      guint                 length = lengths[i];
      g_autoptr (GrPicture) result = resize (picture, length, length);

      for (guint y = length / 4; y < length - length / 4; y++)
        for (guint x = length / 4; x < length - length / 4; x++)
          assert_near (get_pixel (result, x, y), 188, 188, 188, 255, 1);
    }
}

/* A mirrored picture gives a mirrored result, so nothing moves sideways. */
static void
test_symmetry (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint                 width = sizes[i].from_width;
      guint                 height = sizes[i].from_height;
      g_autoptr (GrPicture) picture = make_picture (width, height);
      g_autoptr (GrPicture) result = NULL;

      for (guint y = 0; y < height; y++)
        for (guint x = 0; x < width; x++)
          {
            guint across = MIN (x, width - 1 - x);
            guint down = MIN (y, height - 1 - y);

            set_pixel (picture, x, y, (guint8)(across * 7), (guint8)(down * 11), (guint8)(across * down), 255);
          }

      /* Cells of several pixels begin at the left, so the last one may be cut off; that may cost a code or two. */
      result = resize (picture, sizes[i].width, sizes[i].height);
      for (guint y = 0; y < result->height; y++)
        for (guint x = 0; x < result->width; x++)
          {
            const guint8 *other = get_pixel (result, result->width - 1 - x, result->height - 1 - y);

            assert_near (get_pixel (result, x, y), other[0], other[1], other[2], other[3], width > 200 || height > 200 ? 12 : 1);
          }
    }
}

/* One bright pixel keeps its light: the sum over the result, times the area of its pixels, is what it was. */
static void
test_energy (void)
{
  g_autoptr (GrPicture) picture = make_plain (90, 90, 0, 0, 0, 255);
  g_autoptr (GrPicture) result = NULL;
  guint                 sum = 0;

  for (guint y = 30; y < 60; y++)
    for (guint x = 30; x < 60; x++)
      set_pixel (picture, x, y, 255, 255, 255, 255);

  result = resize (picture, 45, 45);
  for (guint y = 0; y < 45; y++)
    for (guint x = 0; x < 45; x++)
      sum += get_pixel (result, x, y)[1] > 187;
  g_assert_cmpuint (sum, ==, 15 * 15);
  assert_near (get_pixel (result, 22, 22), 255, 255, 255, 255, 0);
  assert_near (get_pixel (result, 4, 4), 0, 0, 0, 255, 0);
}

/* What is hidden behind a see-through pixel does not bleed into its neighbours, and alpha neither overshoots nor rings. */
static void
test_fringes (void)
{
  static const guint    lengths[] = {20, 33, 77, 100, 128};
  g_autoptr (GrPicture) picture = make_plain (100, 100, 0, 255, 0, 0);

  for (guint y = 0; y < 100; y++)
    for (guint x = 50; x < 100; x++)
      set_pixel (picture, x, y, 255, 0, 0, 255);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GrPicture) result = resize (picture, lengths[i], lengths[i]);

      for (guint x = 0; x < lengths[i]; x++)
        {
          const guint8 *pixel = get_pixel (result, x, lengths[i] / 2);

          if (lengths[i] == 100)
            continue;
          if (pixel[3] > 0)
            assert_near (pixel, 255, 0, 0, pixel[3], 0);
          if (x > 0)
            g_assert_cmpuint (pixel[3], >=, get_pixel (result, x - 1, lengths[i] / 2)[3]);
        }
      g_assert_cmpuint (get_pixel (result, 0, 0)[3], ==, 0);
      g_assert_cmpuint (get_pixel (result, lengths[i] - 1, 0)[3], ==, 255);
    }
}

static void
test_area (void)
{
  g_autoptr (GrPicture) picture = make_picture (20, 10);
  g_autoptr (GrPicture) same = NULL;
  g_autoptr (GrPicture) smaller = NULL;

  for (guint y = 0; y < 10; y++)
    for (guint x = 0; x < 20; x++)
      set_pixel (picture, x, y, (guint8)(x >= 4 && x < 12 && y >= 2 ? 255 : 0), (guint8)x, (guint8)y, 255);

  same = gr_picture_resize (picture, &(GrPictureArea){4, 2, 8, 8}, 8, 8, NULL, NULL);
  for (guint y = 0; y < 8; y++)
    for (guint x = 0; x < 8; x++)
      assert_near (get_pixel (same, x, y), 255, x + 4, y + 2, 255, 0);

  /* Nothing from outside the area shines in. */
  smaller = gr_picture_resize (picture, &(GrPictureArea){4, 2, 8, 8}, 3, 3, NULL, NULL);
  for (guint y = 0; y < 3; y++)
    for (guint x = 0; x < 3; x++)
      g_assert_cmpuint (get_pixel (smaller, x, y)[0], ==, 255);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GrPicture)    picture = make_plain (100, 100, 1, 2, 3, 255);
  g_autoptr (GrPicture)    result = NULL;
  g_autoptr (GError)       error = NULL;

  g_cancellable_cancel (cancellable);
  result = gr_picture_resize (picture, NULL, 50, 50, cancellable, &error);
  g_assert_null (result);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A line of so many pixels that its weights alone would fill the memory. */
static void
test_extreme (void)
{
  g_autoptr (GrPicture) line = make_plain (4000000, 1, 10, 20, 30, 255);
  g_autoptr (GrPicture) result = resize (line, 1024, 1024);

  assert_near (get_pixel (result, 0, 0), 10, 20, 30, 255, 0);
  assert_near (get_pixel (result, 1023, 1023), 10, 20, 30, 255, 0);
}

static void
test_flatten (void)
{
  g_autoptr (GrPicture) picture = make_picture (3, 1);

  set_pixel (picture, 0, 0, 200, 100, 0, 255);
  set_pixel (picture, 1, 0, 200, 100, 0, 0);
  set_pixel (picture, 2, 0, 200, 100, 0, 128);
  g_assert_false (gr_picture_is_opaque (picture));

  g_assert_true (gr_picture_flatten (picture, 0x00ff40));
  assert_near (get_pixel (picture, 0, 0), 200, 100, 0, 255, 0);
  assert_near (get_pixel (picture, 1, 0), 0, 255, 64, 255, 0);
  assert_near (get_pixel (picture, 2, 0), 100, 177, 32, 255, 0);
  g_assert_true (gr_picture_is_opaque (picture));
  g_assert_false (gr_picture_flatten (picture, 0));
}

static void
test_pad (void)
{
  g_autoptr (GrPicture) picture = make_plain (2, 3, 9, 8, 7, 255);
  g_autoptr (GrPicture) result = gr_picture_pad (picture, 5, 3, 0x010203, NULL);

  for (guint y = 0; y < 3; y++)
    for (guint x = 0; x < 5; x++)
      if (x == 1 || x == 2)
        assert_near (get_pixel (result, x, y), 9, 8, 7, 255, 0);
      else
        assert_near (get_pixel (result, x, y), 1, 2, 3, 255, 0);
}

static void
test_border (void)
{
  g_autoptr (GrPicture) picture = make_plain (6, 6, 100, 150, 200, 255);
  guint                 colour = 0;

  set_pixel (picture, 3, 3, 0, 0, 0, 255);
  g_assert_true (gr_picture_find_border_colour (picture, &colour));
  g_assert_cmphex (colour, ==, 0x6496c8);

  set_pixel (picture, 5, 2, 106, 150, 200, 255);
  g_assert_true (gr_picture_find_border_colour (picture, &colour));
  g_assert_cmphex (colour, ==, 0x6796c8);

  set_pixel (picture, 0, 4, 60, 150, 200, 255);
  g_assert_false (gr_picture_find_border_colour (picture, &colour));
  set_pixel (picture, 0, 4, 100, 150, 200, 254);
  g_assert_false (gr_picture_find_border_colour (picture, &colour));
}

/* A corner takes the colour that its row has at that end, and a row without any that of the row nearer to the middle. */
static void
test_square_off (void)
{
  g_autoptr (GrPicture) picture = make_plain (6, 5, 10, 20, 30, 255);

  set_pixel (picture, 5, 1, 90, 80, 70, 255);
  set_pixel (picture, 0, 1, 0, 0, 0, 0);
  set_pixel (picture, 1, 1, 210, 120, 130, 128);
  for (guint x = 0; x < 6; x++)
    set_pixel (picture, x, 0, 0, 0, 0, 0);
  set_pixel (picture, 5, 4, 255, 255, 255, 0);

  g_assert_true (gr_picture_square_off (picture));
  assert_near (get_pixel (picture, 0, 1), 10, 20, 30, 255, 0);
  assert_near (get_pixel (picture, 1, 1), 110, 70, 80, 255, 1);
  assert_near (get_pixel (picture, 0, 0), 10, 20, 30, 255, 0);
  assert_near (get_pixel (picture, 5, 0), 90, 80, 70, 255, 0);
  assert_near (get_pixel (picture, 5, 4), 10, 20, 30, 255, 0);
  g_assert_true (gr_picture_is_opaque (picture));
  g_assert_false (gr_picture_square_off (picture));
}

static void
test_quantise (void)
{
  g_autoptr (GrPicture) picture = make_picture (300, 200);
  g_autoptr (GrPicture) copy = NULL;
  GrPalette             palette;
  guint64               off = 0;

  for (guint y = 0; y < 200; y++)
    for (guint x = 0; x < 300; x++)
      set_pixel (picture, x, y, (guint8)(x * 255 / 299), (guint8)(y * 255 / 199), (guint8)((x + y) / 2), 255);
  copy = gr_picture_copy (picture);
  g_assert_false (gr_palette_init (&palette, picture));

  gr_picture_quantise (picture);
  g_assert_true (gr_palette_init (&palette, picture));
  g_assert_cmpuint (palette.n_colours, >, 128);
  for (guint y = 0; y < 200; y++)
    for (guint x = 0; x < 300; x++)
      for (guint c = 0; c < 3; c++)
        off += (guint64)ABS (get_pixel (picture, x, y)[c] - (int)get_pixel (copy, x, y)[c]);
  g_assert_cmpuint (off / (300 * 200 * 3), <=, 9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-scale/constant", test_constant);
  g_test_add_func ("/picture-scale/codes", test_codes);
  g_test_add_func ("/picture-scale/linear-light", test_linear_light);
  g_test_add_func ("/picture-scale/symmetry", test_symmetry);
  g_test_add_func ("/picture-scale/energy", test_energy);
  g_test_add_func ("/picture-scale/fringes", test_fringes);
  g_test_add_func ("/picture-scale/area", test_area);
  g_test_add_func ("/picture-scale/cancel", test_cancel);
  g_test_add_func ("/picture-scale/extreme", test_extreme);
  g_test_add_func ("/picture-scale/flatten", test_flatten);
  g_test_add_func ("/picture-scale/pad", test_pad);
  g_test_add_func ("/picture-scale/border", test_border);
  g_test_add_func ("/picture-scale/square-off", test_square_off);
  g_test_add_func ("/picture-scale/quantise", test_quantise);

  return g_test_run ();
}
