/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-image-strip.h"
#include "gr-jpeg-writer.h"
#include "gr-picture.h"
#include "gr-png-writer.h"
#include "gr-test-assets.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* How many colours a drawing has, and what they are like. */
typedef struct
{
  guint       width;
  guint       height;
  guint       n_colours;
  gboolean    grey;
  gboolean    alpha;
  const char *colour_type;
  guint       bit_depth;
} Drawing;

static GrPicture *
draw (const Drawing *drawing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand)  rand = g_rand_new_with_seed (7);
  GrPicture         *picture = gr_picture_new (drawing->width, drawing->height, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < drawing->width * drawing->height; i++)
    {
      guint32 number = i < drawing->n_colours ? i : (guint32)g_rand_int_range (rand, 0, (gint32)drawing->n_colours);
      guint32 colour = drawing->grey ? number * 0x010101 : number * 2654435761u;

      picture->pixels[i * 4] = (guint8)(colour >> 16);
      picture->pixels[i * 4 + 1] = (guint8)(colour >> 8);
      picture->pixels[i * 4 + 2] = (guint8)colour;
      picture->pixels[i * 4 + 3] = drawing->alpha ? (guint8)(1 + number % 255) : 255;
    }

  return picture;
}

/* Another decoder than ours sees the same pixels. */
static void
assert_pixbuf (GBytes          *bytes,
               const GrPicture *picture,
               guint            tolerance)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError)       error = NULL;
  g_autoptr (GdkPixbuf)    pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, &error);
  guint                    channels;

  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, picture->width);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, picture->height);
  channels = (guint)gdk_pixbuf_get_n_channels (pixbuf);
  for (guint y = 0; y < picture->height; y++)
    for (guint x = 0; x < picture->width; x++)
      {
        const guint8 *theirs = gdk_pixbuf_read_pixels (pixbuf) + y * (guint)gdk_pixbuf_get_rowstride (pixbuf) + x * channels;
        const guint8 *ours = picture->pixels + y * picture->stride + (gsize)x * 4;

        for (guint c = 0; c < channels; c++)
          g_assert_cmpint (ABS (theirs[c] - (int)ours[c]), <=, tolerance);
      }
}

static GrPicture *
decode (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  GrPicture         *picture = gr_picture_decode (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return picture;
}

static void
assert_same_pixels (const GrPicture *first,
                    const GrPicture *second)
{
  g_assert_cmpuint (first->width, ==, second->width);
  g_assert_cmpuint (first->height, ==, second->height);
  g_assert_cmpmem (first->pixels, first->stride * first->height, second->pixels, second->stride * second->height);
}

static void
test_png (void)
{
  static const Drawing drawings[] = {
    {1, 1, 1, TRUE, FALSE, "grey", 8},
    {13, 7, 2, FALSE, FALSE, "palette", 1},
    {13, 7, 4, FALSE, FALSE, "palette", 2},
    {13, 7, 16, FALSE, FALSE, "palette", 4},
    {61, 17, 256, FALSE, FALSE, "palette", 8},
    {61, 17, 257, FALSE, FALSE, "rgb", 8},
    {61, 17, 256, TRUE, FALSE, "grey", 8},
    {5, 5, 2, TRUE, FALSE, "grey", 8},
    {61, 17, 200, FALSE, TRUE, "palette", 8},
    {61, 17, 900, FALSE, TRUE, "rgba", 8},
  };

  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    for (guint flags = GR_PNG_WRITE_GREY; flags <= (GR_PNG_WRITE_GREY | GR_PNG_WRITE_SMALL); flags += GR_PNG_WRITE_SMALL)
      {
        g_autoptr (GError)       error = NULL;
        g_autoptr (GrPicture)    picture = draw (&drawings[i]);
        g_autoptr (GBytes)       bytes = gr_png_write (picture, flags, NULL, &error);
        g_autoptr (GrAssetFacts) facts = NULL;
        g_autoptr (GrPicture)    read = NULL;

        g_assert_no_error (error);
        facts = inspect_bytes (bytes);
        assert_whole (facts);
        g_test_message ("%u: %s, %u bits", i, facts->colour_type, facts->bit_depth);
        g_assert_cmpint (facts->format, ==, GR_IMAGE_PNG);
        g_assert_cmpint (facts->colour_space, ==, GR_COLOUR_SPACE_SRGB);
        g_assert_cmpuint (facts->bit_depth, ==, drawings[i].bit_depth);
        g_assert_cmpint (facts->alpha_used, ==, drawings[i].alpha);
        g_assert_cmpstr (facts->colour_type, ==, drawings[i].colour_type);
        g_assert_false (facts->has_private_data);

        read = decode (bytes);
        assert_same_pixels (picture, read);
        assert_pixbuf (bytes, picture, 0);
      }
}

/* A picture that could have colours stays one. */
static void
test_png_grey (void)
{
  const Drawing            drawing = {61, 17, 256, TRUE, FALSE, NULL, 8};
  g_autoptr (GrPicture)    picture = draw (&drawing);
  g_autoptr (GBytes)       bytes = gr_png_write (picture, GR_PNG_WRITE_DEFAULT, NULL, NULL);
  g_autoptr (GrAssetFacts) facts = inspect_bytes (bytes);

  assert_whole (facts);
  g_assert_cmpstr (facts->colour_type, ==, "palette");
}

/* All see-through pixels are alike, whatever colour they hide. */
static void
test_png_hidden (void)
{
  g_autoptr (GrPicture)    picture = gr_picture_new (40, 40, NULL);
  g_autoptr (GBytes)       bytes = NULL;
  g_autoptr (GrAssetFacts) facts = NULL;

  for (guint i = 0; i < 40 * 40; i++)
    {
      picture->pixels[i * 4] = (guint8)i;
      picture->pixels[i * 4 + 1] = (guint8)(i / 40);
    }
  bytes = gr_png_write (picture, GR_PNG_WRITE_DEFAULT, NULL, NULL);
  facts = inspect_bytes (bytes);
  assert_whole (facts);
  g_assert_cmpuint (facts->bit_depth, ==, 1);
}

static void
test_jpeg (void)
{
  static const guint    qualities[] = {30, 75, 89, 90, 95, 100};
  g_autoptr (GBytes)    source = gr_test_make_png (203, 151, 3, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GrPicture) picture = decode (source);
  gsize                 previous = 0;

  for (guint i = 0; i < G_N_ELEMENTS (qualities); i++)
    {
      g_autoptr (GError)       error = NULL;
      g_autoptr (GBytes)       plain = gr_jpeg_write (picture, qualities[i], GR_JPEG_WRITE_DEFAULT, NULL, &error);
      g_autoptr (GBytes)       progressive = gr_jpeg_write (picture, qualities[i], GR_JPEG_WRITE_PROGRESSIVE, NULL, &error);
      g_autoptr (GrAssetFacts) plain_facts = NULL;
      g_autoptr (GrAssetFacts) progressive_facts = NULL;

      g_assert_no_error (error);
      plain_facts = inspect_bytes (plain);
      progressive_facts = inspect_bytes (progressive);
      assert_whole (plain_facts);
      assert_whole (progressive_facts);
      g_assert_false (plain_facts->progressive);
      g_assert_true (progressive_facts->progressive);
      g_assert_false (plain_facts->has_private_data);
      g_assert_cmpstr (plain_facts->colour_type, ==, "ycbcr");
      g_assert_cmpuint (g_bytes_get_size (plain), >, previous);
      previous = g_bytes_get_size (plain);
      if (qualities[i] >= 95)
        assert_pixbuf (plain, picture, 40);
    }
}

static void
test_jpeg_grey (void)
{
  const Drawing            drawing = {64, 64, 256, TRUE, FALSE, NULL, 8};
  g_autoptr (GrPicture)    picture = draw (&drawing);
  g_autoptr (GBytes)       bytes = gr_jpeg_write (picture, 90, GR_JPEG_WRITE_GREY, NULL, NULL);
  g_autoptr (GrAssetFacts) facts = inspect_bytes (bytes);

  assert_whole (facts);
  g_assert_cmpuint (facts->channels, ==, 1);
}

static void
test_jpeg_limits (void)
{
  g_autoptr (GrPicture)    wide = gr_picture_new (65501, 1, NULL);
  g_autoptr (GrPicture)    picture = gr_picture_new (500, 500, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       too_wide = NULL;
  g_autoptr (GError)       cancelled = NULL;

  g_assert_null (gr_jpeg_write (wide, 90, GR_JPEG_WRITE_DEFAULT, NULL, &too_wide));
  g_assert_error (too_wide, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);

  g_cancellable_cancel (cancellable);
  g_assert_null (gr_jpeg_write (picture, 90, GR_JPEG_WRITE_PROGRESSIVE, cancellable, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&cancelled);
  g_assert_null (gr_png_write (picture, GR_PNG_WRITE_DEFAULT, cancellable, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static GBytes *
append_bytes (GBytes     *bytes,
              const char *rest)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();

  g_byte_array_append (array, g_bytes_get_data (bytes, NULL), (guint)g_bytes_get_size (bytes));
  g_byte_array_append (array, (const guint8 *)rest, (guint)strlen (rest));
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static void
test_strip (void)
{
  const GrTestImageFlags private = GR_TEST_IMAGE_LOCATION | GR_TEST_IMAGE_CAMERA;
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  g_ptr_array_add (sources, gr_test_make_png (64, 48, 1, private));
  g_ptr_array_add (sources, gr_test_make_png (64, 48, 1, private | GR_TEST_IMAGE_ANIMATED));
  g_ptr_array_add (sources, gr_test_make_png (64, 48, 1, private | GR_TEST_IMAGE_GREY));
  g_ptr_array_add (sources, gr_test_make_jpeg (64, 48, 1, private, 0));
  g_ptr_array_add (sources, gr_test_make_jpeg (64, 48, 1, private | GR_TEST_IMAGE_PROGRESSIVE, 1));
  g_ptr_array_add (sources, gr_test_make_jpeg (64, 48, 1, private | GR_TEST_IMAGE_GREY, 0));

  for (guint i = 0; i < sources->len; i++)
    {
      GBytes                  *source = g_ptr_array_index (sources, i);
      g_autoptr (GBytes)       longer = append_bytes (source, "and more");
      g_autoptr (GBytes)       stripped = gr_image_strip (longer);
      g_autoptr (GrAssetFacts) before = inspect_bytes (longer);
      g_autoptr (GrAssetFacts) after = NULL;
      g_autoptr (GrPicture)    old = decode (source);
      g_autoptr (GrPicture) new = NULL;

      g_assert_nonnull (stripped);
      after = inspect_bytes (stripped);
      assert_whole (after);
      g_assert_true (before->has_private_data);
      g_assert_false (after->has_private_data);
      g_assert_false (after->animated);
      g_assert_cmpuint (g_bytes_get_size (stripped), <, g_bytes_get_size (longer));
      new = decode (stripped);
      assert_same_pixels (old, new);
    }
}

/* A file that is cut off anywhere, or has a byte changed, is either understood or refused. */
static void
test_strip_hostile (void)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GRand)     rand = g_rand_new_with_seed (11);

  g_ptr_array_add (sources, gr_test_make_png (9, 9, 1, GR_TEST_IMAGE_LOCATION));
  g_ptr_array_add (sources, gr_test_make_jpeg (9, 9, 1, GR_TEST_IMAGE_LOCATION, 3));
  for (guint i = 0; i < sources->len; i++)
    {
      GBytes *source = g_ptr_array_index (sources, i);
      gsize   size;
      guint8 *data = g_bytes_unref_to_data (g_bytes_ref (source), &size);

      for (gsize length = 12; length < size; length++)
        {
          g_autoptr (GBytes) cut = g_bytes_new (data, length);
          g_autoptr (GBytes) stripped = gr_image_strip (cut);

          g_assert_null (stripped);
        }
      for (guint k = 0; k < 2000; k++)
        {
          g_autofree guint8 *copy = g_memdup2 (data, size);
          g_autoptr (GBytes) changed = NULL;
          g_autoptr (GBytes) stripped = NULL;

          copy[g_rand_int_range (rand, 0, (gint32)size)] = (guint8)g_rand_int (rand);
          changed = g_bytes_new (copy, size);
          stripped = gr_image_strip (changed);
          g_assert_true (!stripped || g_bytes_get_size (stripped) <= size + 32);
        }
      g_free (data);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/image-writers/png", test_png);
  g_test_add_func ("/image-writers/png-grey", test_png_grey);
  g_test_add_func ("/image-writers/png-hidden", test_png_hidden);
  g_test_add_func ("/image-writers/jpeg", test_jpeg);
  g_test_add_func ("/image-writers/jpeg-grey", test_jpeg_grey);
  g_test_add_func ("/image-writers/jpeg-limits", test_jpeg_limits);
  g_test_add_func ("/image-writers/strip", test_strip);
  g_test_add_func ("/image-writers/strip-hostile", test_strip_hostile);

  return g_test_run ();
}
