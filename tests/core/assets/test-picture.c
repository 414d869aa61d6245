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
  g_autoptr (GrAssetFacts) facts = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GdkPixbuf)    stored = NULL;
  g_autoptr (GError)       error = NULL;
  GrPicture               *picture;

  facts = inspect_bytes (bytes);
  picture = gr_picture_decode (bytes, facts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (picture->width, ==, facts->width);
  g_assert_cmpuint (picture->height, ==, facts->height);

  stream = g_memory_input_stream_new_from_bytes (bytes);
  stored = gdk_pixbuf_new_from_stream (stream, NULL, &error);
  g_assert_no_error (error);
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/picture/png-suite", test_png_suite);
  g_test_add_func ("/assets/picture/own-pictures", test_own_pictures);
  g_test_add_func ("/assets/picture/orientation-corpus", test_orientation_corpus);

  return g_test_run ();
}
