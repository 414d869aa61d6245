/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-image-sniff.h"
#include "gr-test-assets.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <string.h>

#define BYTES(text) (const guint8 *)(text), sizeof (text) - 1

static void
test_formats (void)
{
  static const struct
  {
    const guint8 *data;
    gsize         size;
    GrImageFormat format;
    guint         width;
    guint         height;
    gboolean      animated;
  } vectors[] = {
    {BYTES ("GIF89a\x10\x00\x20\x00\x00\x00\x00"), GR_IMAGE_GIF, 16, 32, FALSE},
    {BYTES ("GIF89a\x10\x00\x20\x00\x00\x00\x00!\xff\x0bNETSCAPE2.0"), GR_IMAGE_GIF, 16, 32, TRUE},
    {BYTES ("RIFF\x1a\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x02\x00\x00\x00\x0f\x00\x00\x1f\x00\x00"), GR_IMAGE_WEBP, 16, 32, TRUE},
    {BYTES ("RIFF\x1a\x00\x00\x00WEBPVP8L\x0a\x00\x00\x00/\x0f\xc0\x07\x00\x00\x00\x00\x00\x00"), GR_IMAGE_WEBP, 16, 32, FALSE},
    {BYTES ("RIFF\x1a\x00\x00\x00WEBPVP8 \x0a\x00\x00\x00\x00\x00\x00\x9d\x01\x2a\x10\x00\x20\x00"), GR_IMAGE_WEBP, 16, 32, FALSE},
    {BYTES ("II*\0\x08\0\0\0\x02\0\x00\x01\x03\0\x01\0\0\0\x10\0\0\0\x01\x01\x04\0\x01\0\0\0\x20\0\0\0\0\0\0\0"), GR_IMAGE_TIFF, 16, 32, FALSE},
    {BYTES ("MM\0*\0\0\0\x08\0\x02\x01\x00\0\x03\0\0\0\x01\0\x10\0\0\x01\x01\0\x04\0\0\0\x01\0\0\0\x20\0\0\0\0"), GR_IMAGE_TIFF, 16, 32, FALSE},
    {BYTES ("MM\0*\xff\xff\xff\xff"), GR_IMAGE_TIFF, 0, 0, FALSE},
    {BYTES ("\0\0\0\x18"
            "ftypheic\0\0\0\0mif1heic"),
     GR_IMAGE_HEIF, 0, 0, FALSE},
    {BYTES ("\0\0\0\x1c"
            "ftypmif1\0\0\0\0mif1avifmiaf"),
     GR_IMAGE_AVIF, 0, 0, FALSE},
    {BYTES ("\0\0\0\x18"
            "ftypisom\0\0\0\0isommp41"),
     GR_IMAGE_UNKNOWN, 0, 0, FALSE},
    {BYTES ("<svg xmlns='http://www.w3.org/2000/svg'/>"), GR_IMAGE_SVG, 0, 0, FALSE},
    {BYTES ("\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a > b -->\n<!DOCTYPE svg>\n<svg/>"), GR_IMAGE_SVG, 0, 0, FALSE},
    {BYTES ("<!DOCTYPE html><html><svg/>"), GR_IMAGE_UNKNOWN, 0, 0, FALSE},
    {BYTES ("<?xml"), GR_IMAGE_UNKNOWN, 0, 0, FALSE},
    {BYTES ("BM rides again, in a text"), GR_IMAGE_UNKNOWN, 0, 0, FALSE},
    {BYTES ("\xff\xd8"), GR_IMAGE_UNKNOWN, 0, 0, FALSE},
    {BYTES ("RIFF\x1a\x00\x00\x00WAVEfmt "), GR_IMAGE_UNKNOWN, 0, 0, FALSE},
    {BYTES ("%PDF-1.7\n"), GR_IMAGE_PDF, 0, 0, FALSE},
    {BYTES ("\r\n%PDF-1.7\n"), GR_IMAGE_PDF, 0, 0, FALSE},
    {BYTES ("%!PS-Adobe-3.0"), GR_IMAGE_UNKNOWN, 0, 0, FALSE},
    {BYTES ("\xff\x0a\xfa\x1f"), GR_IMAGE_JPEG_XL, 0, 0, FALSE},
    {BYTES ("\0\0\0\x0cJXL \r\n\x87\n"), GR_IMAGE_JPEG_XL, 0, 0, FALSE},
    {BYTES ("\xff\x4f\xff\x51\0\x2f\0\0\0\0\0\x14\0\0\0\x24\0\0\0\4\0\0\0\4"), GR_IMAGE_JPEG_2000, 16, 32, FALSE},
    {BYTES ("\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x16ihdr\0\0\0\x20\0\0\0\x10"), GR_IMAGE_JPEG_2000, 16, 32, FALSE},
    {BYTES ("8BPS\0\1\0\0\0\0\0\0\0\3\0\0\0\x20\0\0\0\x10"), GR_IMAGE_PSD, 16, 32, FALSE},
    {BYTES ("\0\0\1\0\1\0\x10\x20\0\0\1\0\x20\0\1\0\0\0\x16\0\0\0"), GR_IMAGE_ICO, 16, 32, FALSE},
    {BYTES ("\0\0\1\0\1\0\x10\x20\0\0\1\0\x20\0\1\0\0\0\x15\0\0\0"), GR_IMAGE_UNKNOWN, 0, 0, FALSE},
    {BYTES ("II*"), GR_IMAGE_UNKNOWN, 0, 0, FALSE},
    {BYTES (""), GR_IMAGE_UNKNOWN, 0, 0, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GrAssetFacts) facts = inspect (vectors[i].data, vectors[i].size);

      g_test_message ("row %u", i);
      g_assert_cmpint (facts->format, ==, vectors[i].format);
      g_assert_cmpuint (facts->width, ==, vectors[i].width);
      g_assert_cmpuint (facts->height, ==, vectors[i].height);
      g_assert_cmpint (facts->animated, ==, vectors[i].animated);

      /* Cut anywhere, it is still no more than bytes. */
      for (gsize length = 0; length < vectors[i].size; length++)
        {
          g_autoptr (GrAssetFacts) cut = inspect (vectors[i].data, length);

          g_assert_cmpuint (cut->bytes, ==, length);
        }
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    gboolean    fits;
  } vectors[] = {
    {"icon.png", TRUE},
    {"ICON.PNG", TRUE},
    {"a.b.png", TRUE},
    {"icon.jpg", FALSE},
    {"icon", FALSE},
    {"png", FALSE},
    {NULL, TRUE},
  };
  g_autoptr (GBytes) bytes = gr_test_make_png (4, 4, 0, GR_TEST_IMAGE_PLAIN);

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GrAssetFacts) facts = gr_asset_inspect_bytes (bytes, vectors[i].name, NULL, NULL, NULL);

      g_assert_cmpint (facts->extension_matches, ==, vectors[i].fits);
      g_assert_cmpint (facts->format, ==, GR_IMAGE_PNG);
    }
}

static void
test_words (void)
{
  g_assert_cmpint (gr_image_format_from_nick ("JPG"), ==, GR_IMAGE_JPEG);
  g_assert_cmpint (gr_image_format_from_nick ("heic"), ==, GR_IMAGE_HEIF);
  g_assert_cmpint (gr_image_format_from_nick ("txt"), ==, GR_IMAGE_UNKNOWN);
  g_assert_cmpint (gr_image_format_from_nick (NULL), ==, GR_IMAGE_UNKNOWN);
  for (GrImageFormat format = GR_IMAGE_PNG; format <= GR_IMAGE_PSD; format++)
    {
      g_assert_cmpint (gr_image_format_from_nick (gr_image_format_get_nick (format)), ==, format);
      g_assert_nonnull (gr_image_format_get_name (format));
    }
}

/* The checksum is always there; the content hash takes long and must be asked for. */
static void
test_hash (void)
{
  GrInspectLimits          limits = gr_inspect_default_limits;
  g_autoptr (GBytes)       png = gr_test_make_png (16, 16, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GBytes)       other = gr_test_make_png (16, 16, 1, GR_TEST_IMAGE_PLAIN);
  g_autofree char         *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, png);
  g_autoptr (GrAssetFacts) facts = gr_asset_inspect_bytes (png, NULL, &limits, NULL, NULL);
  g_autoptr (GrAssetFacts) other_facts = gr_asset_inspect_bytes (other, NULL, &limits, NULL, NULL);
  g_autoptr (GrAssetFacts) hashed_facts = NULL;

  g_assert_null (facts->content_hash);
  g_assert_cmpuint (facts->checksum, !=, other_facts->checksum);
  g_assert_true (gr_asset_inspect_is_same (facts, png));
  g_assert_false (gr_asset_inspect_is_same (facts, other));

  limits.want_hash = TRUE;
  hashed_facts = gr_asset_inspect_bytes (png, NULL, &limits, NULL, NULL);
  g_assert_cmpstr (hashed_facts->content_hash, ==, hash);
  g_assert_cmpuint (hashed_facts->checksum, ==, facts->checksum);
}

static void
test_private_kinds (void)
{
  g_autofree char *none = gr_private_kinds_describe (0);
  g_autofree char *one = gr_private_kinds_describe (GR_PRIVATE_LOCATION);
  g_autofree char *two = gr_private_kinds_describe (GR_PRIVATE_DEVICE | GR_PRIVATE_LOCATION);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (one, ==, "the place");
  g_assert_cmpstr (two, ==, "the place, the camera or phone");
}

/* Of a file beyond the limit only the start is read, and it says so. */
static void
test_limits (void)
{
  const GrInspectLimits    limits = {.max_file_bytes = 200, .max_pixels = 100};
  g_autoptr (GBytes)       png = gr_test_make_png (40, 30, 0, GR_TEST_IMAGE_NOISE);
  g_autoptr (GBytes)       jpeg = gr_test_make_jpeg (40, 30, 0, GR_TEST_IMAGE_NOISE, 0);
  g_autoptr (GBytes)       small = gr_test_make_png (11, 10, 0, GR_TEST_IMAGE_PLAIN);
  GBytes *const            files[] = {png, jpeg};
  const GrInspectLimits    few_pixels = {.max_file_bytes = 100000, .max_pixels = 109};
  const GrInspectLimits    enough_pixels = {.max_file_bytes = 100000, .max_pixels = 110};
  g_autoptr (GrAssetFacts) refused = gr_asset_inspect_bytes (small, NULL, &few_pixels, NULL, NULL);
  g_autoptr (GrAssetFacts) taken = gr_asset_inspect_bytes (small, NULL, &enough_pixels, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile)         file = NULL;
      g_autoptr (GFileIOStream) stream = NULL;
      g_autoptr (GrAssetFacts)  facts = NULL;
      g_autoptr (GError)        error = NULL;

      file = g_file_new_tmp ("greenroom-XXXXXX.png", &stream, &error);
      g_assert_no_error (error);
      g_file_replace_contents (file, g_bytes_get_data (files[i], NULL), g_bytes_get_size (files[i]), NULL, FALSE, 0, NULL, NULL, &error);
      g_assert_no_error (error);

      facts = gr_asset_inspect_file (file, &limits, NULL, &error);
      g_assert_no_error (error);
      assert_defect (facts, "image.too-many-bytes", GR_SEVERITY_ERROR);
      g_assert_cmpuint (facts->bytes, ==, g_bytes_get_size (files[i]));
      g_assert_cmpuint (facts->width, ==, 40);
      g_assert_cmpuint (facts->height, ==, 30);
      g_file_delete (file, NULL, NULL);
    }

  assert_defect (refused, "image.too-many-pixels", GR_SEVERITY_ERROR);
  assert_whole (taken);
}

static void
test_not_a_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("greenroom-XXXXXX", NULL);
  g_autofree char *missing_path = g_build_filename (folder, "missing.png", NULL);
  g_autofree char *pipe_path = g_build_filename (folder, "pipe.png", NULL);
  const char      *paths[] = {folder, missing_path, pipe_path};
  const int        codes[] = {G_IO_ERROR_IS_DIRECTORY, G_IO_ERROR_NOT_FOUND, G_IO_ERROR_NOT_REGULAR_FILE};

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile)  file = g_file_new_for_path (paths[i]);
      g_autofree char   *name = g_file_get_basename (file);
      g_autoptr (GError) error = NULL;

      g_assert_null (gr_asset_inspect_file (file, NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, codes[i]);
      g_assert_nonnull (strstr (error->message, name));
    }

  g_unlink (pipe_path);
  g_rmdir (folder);
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes)       png = gr_test_make_png (16, 16, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GBytes)       jpeg = gr_test_make_jpeg (16, 16, 0, GR_TEST_IMAGE_PLAIN, 0);
  GBytes *const            files[] = {png, jpeg};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (gr_asset_inspect_bytes (files[i], NULL, NULL, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/inspector/formats", test_formats);
  g_test_add_func ("/assets/inspector/names", test_names);
  g_test_add_func ("/assets/inspector/words", test_words);
  g_test_add_func ("/assets/inspector/hash", test_hash);
  g_test_add_func ("/assets/inspector/private-kinds", test_private_kinds);
  g_test_add_func ("/assets/inspector/limits", test_limits);
  g_test_add_func ("/assets/inspector/not-a-file", test_not_a_file);
  g_test_add_func ("/assets/inspector/cancelled", test_cancelled);

  return g_test_run ();
}
