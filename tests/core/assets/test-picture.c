/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-picture.h"
#include "gr-png-decode.h"
#include "gr-test-assets.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

static GrPicture *
decode (GBytes     *bytes,
        GdkPixbuf **pixbuf,
        gboolean    upright)
{
  g_autoptr (GrAssetFacts)    facts = NULL;
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GError)          error = NULL;
  GdkPixbuf                  *stored;
  GrPicture                  *picture;

  facts = inspect_bytes (bytes);
  picture = gr_picture_decode (bytes, facts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (picture->width, ==, facts->width);
  g_assert_cmpuint (picture->height, ==, facts->height);

  /* Left to itself, gdk-pixbuf asks the system for the type, and newer systems call an animated PNG by a name it does not know. */
  loader = gdk_pixbuf_loader_new_with_type (gr_image_format_get_nick (facts->format), &error);
  g_assert_no_error (error);
  gdk_pixbuf_loader_write_bytes (loader, bytes, &error);
  g_assert_no_error (error);
  gdk_pixbuf_loader_close (loader, &error);
  g_assert_no_error (error);
  stored = gdk_pixbuf_loader_get_pixbuf (loader);
  *pixbuf = upright ? gdk_pixbuf_apply_embedded_orientation (stored) : g_object_ref (stored);
  return picture;
}

static GrPicture *
decode_file (const char *path,
             GdkPixbuf **pixbuf,
             gboolean    upright)
{
  g_autofree char   *content = NULL;
  gsize              size;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  bytes = g_bytes_new (content, size);
  return decode (bytes, pixbuf, upright);
}

/* How far the pictures are from each other: the greatest difference of a sample. What is wholly see-through has no colour. */
static guint
compare_to_pixbuf (const GrPicture *picture,
                   GdkPixbuf       *pixbuf)
{
  const guint8 *other = gdk_pixbuf_read_pixels (pixbuf);
  const guint   channels = (guint)gdk_pixbuf_get_n_channels (pixbuf);
  guint         most = 0;

  g_assert_cmpint ((int)picture->width, ==, gdk_pixbuf_get_width (pixbuf));
  g_assert_cmpint ((int)picture->height, ==, gdk_pixbuf_get_height (pixbuf));
  for (guint y = 0; y < picture->height; y++)
    for (guint x = 0; x < picture->width; x++)
      {
        const guint8 *a = picture->pixels + picture->stride * y + (gsize)x * 4;
        const guint8 *b = other + (gsize)gdk_pixbuf_get_rowstride (pixbuf) * y + (gsize)x * channels;
        const guint   alpha = channels == 4 ? b[3] : 255;

        most = MAX (most, (guint)ABS ((int)a[3] - (int)alpha));
        for (guint c = 0; c < 3 && alpha > 0; c++)
          most = MAX (most, (guint)ABS ((int)a[c] - (int)b[c]));
      }

  return most;
}

/* The loader of gdk-pixbuf knows nothing of colours, so they are compared as they are stored. */
static void
test_png_suite (void)
{
  const char      *corpora = g_getenv ("GR_CORPORA");
  g_autofree char *folder = corpora ? g_build_filename (corpora, "pngsuite", NULL) : NULL;
  g_autoptr (GDir) dir = folder ? g_dir_open (folder, 0, NULL) : NULL;
  const char      *name;
  guint            n_files = 0;

  if (!dir)
    {
      g_test_skip ("GR_CORPORA does not name a folder with pngsuite");
      return;
    }

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char      *path = g_build_filename (folder, name, NULL);
      g_autofree char      *content = NULL;
      gsize                 size;
      g_autoptr (GdkPixbuf) pixbuf = NULL;
      g_autoptr (GrPicture) picture = NULL;

      if (!g_str_has_suffix (name, ".png") || name[0] == 'x')
        continue;
      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (path, &content, &size, NULL));
      picture = gr_png_decode ((const guint8 *)content, size, NULL, NULL);
      pixbuf = gdk_pixbuf_new_from_file (path, NULL);
      g_test_message ("difference %u", compare_to_pixbuf (picture, pixbuf));
      g_assert_cmpuint (compare_to_pixbuf (picture, pixbuf), <=, strstr (name, "16.png") ? 1 : 0);
      n_files++;
    }

  g_assert_cmpuint (n_files, ==, 161);
}

/* Without the corpora there is still this: one picture stored in all eight ways, and PNG with and without alpha. */
static void
test_own_pictures (void)
{
  for (guint i = 0; i < 16; i++)
    {
      const GrTestImageFlags flags[] = {GR_TEST_IMAGE_PLAIN, GR_TEST_IMAGE_GREY, GR_TEST_IMAGE_CORNERS, GR_TEST_IMAGE_ANIMATED};
      g_autoptr (GBytes)     bytes = NULL;
      g_autoptr (GdkPixbuf)  pixbuf = NULL;
      g_autoptr (GrPicture)  picture = NULL;

      if (i < 8)
        bytes = gr_test_make_jpeg (37, 21, i, i % 2 ? GR_TEST_IMAGE_PROGRESSIVE : GR_TEST_IMAGE_PLAIN, i + 1);
      else if (i < 12)
        bytes = gr_test_make_png (37, 21, i, flags[i - 8]);
      else
        bytes = gr_test_make_jpeg (37, 21, i, i % 2 ? GR_TEST_IMAGE_CMYK : GR_TEST_IMAGE_GREY, 0);
      picture = decode (bytes, &pixbuf, TRUE);
      g_assert_cmpuint (compare_to_pixbuf (picture, pixbuf), <=, i < 12 ? 0 : 1);
    }
}

static void
test_orientation_corpus (void)
{
  static const char *const kinds[] = {"Landscape", "Portrait"};
  const char              *corpora = g_getenv ("GR_CORPORA");

  if (!corpora)
    {
      g_test_skip ("GR_CORPORA names no folder");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint orientation = 0; orientation <= 8; orientation++)
      {
        g_autofree char      *name = g_strdup_printf ("%s_%u.jpg", kinds[i], orientation);
        g_autofree char      *path = g_build_filename (corpora, "exif", name, NULL);
        g_autoptr (GdkPixbuf) pixbuf = NULL;
        g_autoptr (GrPicture) picture = NULL;

        g_test_message ("%s", name);
        picture = decode_file (path, &pixbuf, TRUE);
        g_assert_cmpuint (compare_to_pixbuf (picture, pixbuf), ==, 0);
      }
}

static GrPicture *
try_decode (const guint8 *data,
            gsize         size,
            GError      **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return gr_picture_decode (bytes, NULL, NULL, error);
}

/* A grey picture of 16 bits, two wide: samples are rounded, and the transparent one is compared before that. */
static void
test_sixteen_bits (void)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  const guint8           rows[] = {0, 0x12, 0x34, 0x12, 0x35, 0, 0x00, 0x80, 0x00, 0x81};
  g_autoptr (GrPicture)  picture = NULL;

  gr_test_png_begin (png);
  gr_test_png_add_header (png, 2, 2, 16, 0, 0);
  gr_test_png_add_chunk (png, "tRNS", (const guint8 *)"\x12\x34", 2);
  gr_test_png_add_data (png, "IDAT", NULL, 0, rows, sizeof rows, 0);
  gr_test_png_add_chunk (png, "IEND", NULL, 0);
  picture = try_decode (png->data, png->len, NULL);
  g_assert_cmpuint (picture->pixels[0], ==, 0x12);
  g_assert_cmpuint (picture->pixels[3], ==, 0);
  g_assert_cmpuint (picture->pixels[7], ==, 255);
  g_assert_cmpuint (picture->pixels[8], ==, 0);
  g_assert_cmpuint (picture->pixels[12], ==, 1);
}

/* What does not touch the pixels is no reason to refuse them. */
static void
test_harmless (void)
{
  g_autoptr (GBytes)    png = gr_test_make_png (24, 24, 1, GR_TEST_IMAGE_CAMERA);
  g_autoptr (GBytes)    jpeg = gr_test_make_jpeg (24, 24, 1, GR_TEST_IMAGE_PLAIN, 1);
  g_autoptr (GrPicture) png_picture = gr_picture_decode (png, NULL, NULL, NULL);
  g_autoptr (GrPicture) jpeg_picture = gr_picture_decode (jpeg, NULL, NULL, NULL);
  GBytes *const         sources[] = {png, jpeg};
  const GrPicture      *wanted[] = {png_picture, jpeg_picture};

  for (guint i = 0; i < 4; i++)
    {
      GBytes                *source = sources[i / 2];
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GrPicture)  picture = NULL;
      g_autoptr (GError)     error = NULL;

      g_byte_array_append (bytes, g_bytes_get_data (source, NULL), (guint)g_bytes_get_size (source));
      if (i % 2 == 0)
        g_byte_array_append (bytes, (const guint8 *)"trailing", 8);
      else if (i == 1)
        bytes->data[8 + 25 + 10] ^= 0xff;
      else
        bytes->data[12] ^= 0xff;
      picture = try_decode (bytes->data, bytes->len, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (picture->pixels, 24 * 24 * 4, wanted[i / 2]->pixels, 24 * 24 * 4);
    }
}

/* Every beginning of a file is an error, unless only what stands behind the pixels is missing. */
static void
test_truncated (void)
{
  GBytes *sources[3] = {
    gr_test_make_png (24, 24, 0, GR_TEST_IMAGE_CORNERS),
    gr_test_make_jpeg (24, 24, 0, GR_TEST_IMAGE_PLAIN, 0),
    gr_test_make_jpeg (24, 24, 0, GR_TEST_IMAGE_PROGRESSIVE, 0),
  };
  static const gsize ends[] = {12, 12, 2};

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    for (gsize length = 0; length < g_bytes_get_size (sources[i]); length++)
      {
        g_autoptr (GError)    error = NULL;
        g_autoptr (GrPicture) picture = try_decode (g_bytes_get_data (sources[i], NULL), length, &error);

        if (length + ends[i] < g_bytes_get_size (sources[i]))
          g_assert_null (picture);
        g_assert_true (picture != NULL || error != NULL);
        if (error && length > 4)
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      }
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    g_bytes_unref (sources[i]);
}

/* Changed bytes make an error or a picture and never harm, with the facts of the sound file too. */
static void
test_bit_flips (void)
{
  for (guint i = 0; i < 4; i++)
    {
      const GrTestImageFlags   flags = i % 2 ? GR_TEST_IMAGE_PROGRESSIVE | GR_TEST_IMAGE_CMYK : GR_TEST_IMAGE_CORNERS;
      g_autoptr (GBytes)       source = i < 2 ? gr_test_make_png (12, 12, i, flags) : gr_test_make_jpeg (12, 12, i, flags, 6);
      g_autoptr (GrAssetFacts) facts = inspect_bytes (source);
      const gsize              size = g_bytes_get_size (source);
      g_autofree guint8       *data = g_memdup2 (g_bytes_get_data (source, NULL), size);

      for (gsize bit = 0; bit < size * 8; bit += 3)
        {
          g_autoptr (GBytes)    bytes = NULL;
          g_autoptr (GrPicture) picture = NULL;
          g_autoptr (GError)    error = NULL;

          data[bit / 8] ^= (guint8)(1 << bit % 8);
          bytes = g_bytes_new (data, size);
          picture = gr_picture_decode (bytes, facts, NULL, &error);
          g_assert_true ((picture == NULL) == (error != NULL));
          data[bit / 8] ^= (guint8)(1 << bit % 8);
        }
    }
}

/* Files that claim more pixels than are decoded are refused before anything is allocated for them. */
static void
test_claims (void)
{
  static const guint sizes[][2] = {{6400, 6400}, {40000001, 1}, {1, 40000001}, {0x7fffffff, 0x7fffffff}};

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GByteArray) png = g_byte_array_new ();
      g_autoptr (GrPicture)  picture = NULL;
      g_autoptr (GError)     error = NULL;

      gr_test_png_begin (png);
      gr_test_png_add_header (png, sizes[i][0], sizes[i][1], 8, 6, 0);
      gr_test_png_add_data (png, "IDAT", NULL, 0, (const guint8 *)"row", 3, 0);
      gr_test_png_add_chunk (png, "IEND", NULL, 0);
      picture = try_decode (png->data, png->len, &error);
      g_assert_null (picture);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
      g_clear_error (&error);
      g_assert_null (gr_picture_new (sizes[i][0], sizes[i][1], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
    }

  g_assert_null (gr_picture_new (0, 5, NULL));
}

static void
test_reduced (void)
{
  static const guint    wanted[][2] = {{0, 200}, {200, 200}, {100, 100}, {60, 100}, {51, 100}, {50, 50}, {25, 25}, {1, 25}};
  g_autoptr (GBytes)    jpeg = gr_test_make_jpeg (300, 200, 1, GR_TEST_IMAGE_PLAIN, 6);
  g_autoptr (GBytes)    png = gr_test_make_png (30, 20, 1, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GrPicture) same = gr_picture_decode_reduced (png, NULL, 1, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (GrPicture) picture = gr_picture_decode_reduced (jpeg, NULL, wanted[i][0], NULL, NULL);

      g_assert_cmpuint (picture->width, ==, wanted[i][1]);
      g_assert_cmpuint (picture->height, ==, (wanted[i][1] * 3 + 1) / 2);
    }
  g_assert_cmpuint (same->width, ==, 30);
}

static void
test_refused (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GBytes                  *sources[2] = {gr_test_make_png (64, 64, 0, GR_TEST_IMAGE_PLAIN),
                                         gr_test_make_jpeg (64, 64, 0, GR_TEST_IMAGE_PLAIN, 0)};
  g_autoptr (GrPicture)    other = NULL;
  g_autoptr (GError)       error = NULL;

  other = try_decode ((const guint8 *)"GIF89a\1\0\1\0\0\0\0;", 14, &error);
  g_assert_null (other);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GError)    cancel_error = NULL;
      g_autoptr (GrPicture) picture = gr_picture_decode (sources[i], NULL, cancellable, &cancel_error);

      g_assert_null (picture);
      g_assert_error (cancel_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_bytes_unref (sources[i]);
    }
}

static void
test_copy (void)
{
  g_autoptr (GBytes)    bytes = gr_test_make_png (9, 5, 2, GR_TEST_IMAGE_CORNERS);
  g_autoptr (GrPicture) picture = gr_picture_decode (bytes, NULL, NULL, NULL);
  g_autoptr (GrPicture) copy = g_boxed_copy (GR_TYPE_PICTURE, picture);

  g_assert_cmpmem (copy->pixels, 9 * 5 * 4, picture->pixels, 9 * 5 * 4);
  g_assert_true (copy->pixels != picture->pixels);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/picture/png-suite", test_png_suite);
  g_test_add_func ("/assets/picture/own-pictures", test_own_pictures);
  g_test_add_func ("/assets/picture/orientation-corpus", test_orientation_corpus);
  g_test_add_func ("/assets/picture/sixteen-bits", test_sixteen_bits);
  g_test_add_func ("/assets/picture/harmless", test_harmless);
  g_test_add_func ("/assets/picture/truncated", test_truncated);
  g_test_add_func ("/assets/picture/bit-flips", test_bit_flips);
  g_test_add_func ("/assets/picture/claims", test_claims);
  g_test_add_func ("/assets/picture/reduced", test_reduced);
  g_test_add_func ("/assets/picture/refused", test_refused);
  g_test_add_func ("/assets/picture/copy", test_copy);

  return g_test_run ();
}
