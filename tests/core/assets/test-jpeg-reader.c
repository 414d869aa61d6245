/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-assets.h"

#include <string.h>

static void
test_sound (void)
{
  static const struct
  {
    GrTestImageFlags flags;
    const char      *colour_type;
    guint            channels;
    gboolean         progressive;
  } vectors[] = {
    {GR_TEST_IMAGE_PLAIN, "ycbcr", 3, FALSE},
    {GR_TEST_IMAGE_GREY, "grey", 1, FALSE},
    {GR_TEST_IMAGE_CMYK, "cmyk", 4, FALSE},
    {GR_TEST_IMAGE_PROGRESSIVE, "ycbcr", 3, TRUE},
    {GR_TEST_IMAGE_PROGRESSIVE | GR_TEST_IMAGE_GREY, "grey", 1, TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GBytes)       bytes = gr_test_make_jpeg (67, 41, i, vectors[i].flags, 0);
      g_autoptr (GrAssetFacts) facts = inspect_bytes (bytes);

      assert_whole (facts);
      g_assert_cmpint (facts->format, ==, GR_IMAGE_JPEG);
      g_assert_cmpuint (facts->width, ==, 67);
      g_assert_cmpuint (facts->height, ==, 41);
      g_assert_cmpuint (facts->orientation, ==, 1);
      g_assert_cmpuint (facts->bit_depth, ==, 8);
      g_assert_cmpuint (facts->channels, ==, vectors[i].channels);
      g_assert_cmpstr (facts->colour_type, ==, vectors[i].colour_type);
      g_assert_cmpint (facts->progressive, ==, vectors[i].progressive);
      g_assert_cmpint (facts->cmyk, ==, vectors[i].channels == 4);
      g_assert_false (facts->has_private_data);
    }
}

/* Sizes around the edges of blocks and of the decoder's rows. */
static void
test_sizes (void)
{
  for (guint width = 1; width <= 34; width++)
    for (guint height = 1; height <= 34; height += 3)
      {
        g_autoptr (GBytes)       bytes = gr_test_make_jpeg (width, height, width, GR_TEST_IMAGE_PLAIN, 0);
        g_autoptr (GrAssetFacts) facts = inspect_bytes (bytes);

        g_assert_true (is_whole (facts));
        g_assert_cmpuint (facts->width, ==, width);
        g_assert_cmpuint (facts->height, ==, height);
      }
}

static void
test_orientation (void)
{
  for (guint orientation = 1; orientation <= 9; orientation++)
    {
      g_autoptr (GBytes)       bytes = gr_test_make_jpeg (30, 20, 0, GR_TEST_IMAGE_PLAIN, orientation);
      g_autoptr (GrAssetFacts) facts = inspect_bytes (bytes);
      gboolean                 turned = orientation >= 5 && orientation <= 8;

      assert_whole (facts);
      g_assert_cmpuint (facts->orientation, ==, orientation <= 8 ? orientation : 1);
      g_assert_cmpuint (facts->stored_width, ==, 30);
      g_assert_cmpuint (facts->width, ==, turned ? 20 : 30);
      g_assert_cmpuint (facts->height, ==, turned ? 30 : 20);
    }
}

static void
test_metadata (void)
{
  g_autoptr (GBytes)       place = gr_test_make_jpeg (16, 16, 0, GR_TEST_IMAGE_LOCATION, 1);
  g_autoptr (GBytes)       camera = gr_test_make_jpeg (16, 16, 0, GR_TEST_IMAGE_CAMERA, 6);
  g_autoptr (GrAssetFacts) place_facts = inspect_bytes (place);
  g_autoptr (GrAssetFacts) camera_facts = inspect_bytes (camera);

  g_assert_true (place_facts->has_location);
  g_assert_false (place_facts->has_private_data);
  g_assert_false (camera_facts->has_location);
  g_assert_true (camera_facts->has_private_data);
  g_assert_cmpuint (camera_facts->orientation, ==, 6);
}

static void
test_truncated (void)
{
  static const GrTestImageFlags flags[] = {GR_TEST_IMAGE_PLAIN, GR_TEST_IMAGE_PROGRESSIVE, GR_TEST_IMAGE_CMYK};

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GBytes) bytes = gr_test_make_jpeg (40, 40, 0, flags[i], 6);
      gsize              size = g_bytes_get_size (bytes);

      for (gsize length = 0; length < size; length++)
        {
          g_autoptr (GrAssetFacts) facts = inspect (g_bytes_get_data (bytes, NULL), length);

          g_assert_false (is_whole (facts));
        }
    }
}

/* A changed bit may make another sound picture. It must never do more than that. */
static void
test_bit_flips (void)
{
  static const GrTestImageFlags flags[] = {GR_TEST_IMAGE_LOCATION, GR_TEST_IMAGE_PROGRESSIVE};

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GBytes) bytes = gr_test_make_jpeg (24, 24, 0, flags[i], 5);
      gsize              size = g_bytes_get_size (bytes);
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
      guint              n_seen = 0;

      for (gsize bit = 0; bit < size * 8; bit++)
        {
          g_autoptr (GrAssetFacts) facts = NULL;

          data[bit / 8] ^= (guint8)(1 << bit % 8);
          facts = inspect (data, size);
          n_seen += !is_whole (facts);
          data[bit / 8] ^= (guint8)(1 << bit % 8);
        }
      g_assert_cmpuint (n_seen, >, size);
    }
}

static void
test_trailing (void)
{
  g_autoptr (GBytes)       bytes = gr_test_make_jpeg (16, 16, 0, GR_TEST_IMAGE_PLAIN, 0);
  g_autoptr (GByteArray)   longer = g_byte_array_new ();
  g_autoptr (GrAssetFacts) facts = NULL;

  g_byte_array_append (longer, g_bytes_get_data (bytes, NULL), (guint)g_bytes_get_size (bytes));
  g_byte_array_append (longer, (const guint8 *)"more", 4);
  facts = inspect (longer->data, longer->len);
  assert_defect (facts, "jpeg.trailing", GR_SEVERITY_WARNING);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (facts->defects)), ==, 1);
}

static guint8 *
find_marker (guint8  *data,
             gsize    size,
             guint8   marker,
             gboolean last)
{
  guint8 *found = NULL;

  for (gsize i = 0; i + 1 < size; i++)
    if (data[i] == 0xff && data[i + 1] == marker && (last || !found))
      found = data + i;

  g_assert_nonnull (found);
  return found;
}

static void
test_claims (void)
{
  g_autoptr (GBytes)       bytes = gr_test_make_jpeg (16, 16, 0, GR_TEST_IMAGE_PLAIN, 0);
  gsize                    size = g_bytes_get_size (bytes);
  g_autofree guint8       *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  guint8                  *frame = find_marker (data, size, 0xc0, FALSE);
  g_autoptr (GrAssetFacts) huge_facts = NULL;
  g_autoptr (GrAssetFacts) hollow_facts = NULL;

  memset (frame + 5, 0xfe, 4);
  huge_facts = inspect (data, size);
  assert_defect (huge_facts, "image.too-many-pixels", GR_SEVERITY_ERROR);

  memset (frame + 5, 0x1b, 4);
  hollow_facts = inspect (data, size);
  assert_defect (hollow_facts, "jpeg.truncated", GR_SEVERITY_ERROR);
  g_assert_cmpuint (hollow_facts->width, ==, 0x1b1b);
}

/* A scan costs time for every pixel, however short it is: a small file with many of them is not read to its end. */
static void
test_many_scans (void)
{
  g_autoptr (GBytes)       bytes = gr_test_make_jpeg (64, 64, 0, GR_TEST_IMAGE_PROGRESSIVE, 0);
  gsize                    size = g_bytes_get_size (bytes);
  g_autofree guint8       *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  guint8                  *scan = find_marker (data, size, 0xda, TRUE);
  gsize                    scan_size = size - 2 - (gsize)(scan - data);
  g_autoptr (GByteArray)   longer = g_byte_array_new ();
  g_autoptr (GrAssetFacts) facts = NULL;

  g_byte_array_append (longer, data, (guint)(size - 2));
  for (guint i = 0; i < 1000; i++)
    g_byte_array_append (longer, scan, (guint)scan_size);
  g_byte_array_append (longer, data + size - 2, 2);
  facts = inspect (longer->data, longer->len);
  assert_defect (facts, "jpeg.scans", GR_SEVERITY_ERROR);
}

/* What is between the start of the file and its first segment. */
static GByteArray *
insert (GBytes       *jpeg,
        const guint8 *segments,
        gsize         length)
{
  const guint8 *data = g_bytes_get_data (jpeg, NULL);
  GByteArray   *longer = g_byte_array_new ();

  g_byte_array_append (longer, data, 2);
  g_byte_array_append (longer, segments, (guint)length);
  g_byte_array_append (longer, data + 2, (guint)g_bytes_get_size (jpeg) - 2);
  return longer;
}

static void
append_segment (GByteArray   *array,
                guint8        marker,
                const guint8 *data,
                gsize         length)
{
  const guint8 head[] = {0xff, marker, (guint8)((length + 2) >> 8), (guint8)(length + 2)};

  g_byte_array_append (array, head, sizeof head);
  g_byte_array_append (array, data, (guint)length);
}

/* Stray bytes before the picture are skipped by everybody; those behind its last pixel are picture data that got lost. */
static void
test_stray (void)
{
  g_autoptr (GBytes)       bytes = gr_test_make_jpeg (16, 16, 0, GR_TEST_IMAGE_PLAIN, 0);
  gsize                    size = g_bytes_get_size (bytes);
  g_autoptr (GByteArray)   before = insert (bytes, (const guint8 *)"\xff\xfe\0\4abxyz", 9);
  g_autoptr (GByteArray)   within = g_byte_array_new ();
  g_autoptr (GByteArray)   few = g_byte_array_new ();
  g_autoptr (GrAssetFacts) before_facts = inspect (before->data, before->len);
  g_autoptr (GrAssetFacts) within_facts = NULL;
  g_autoptr (GrAssetFacts) few_facts = NULL;

  assert_defect (before_facts, "jpeg.stray", GR_SEVERITY_WARNING);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (before_facts->defects)), ==, 1);

  g_byte_array_append (within, g_bytes_get_data (bytes, NULL), (guint)size - 2);
  g_byte_array_append (within, (const guint8 *)"abcdefghijklmnopqrst\xff\xd9", 22);
  within_facts = inspect (within->data, within->len);
  assert_defect (within_facts, "jpeg.data", GR_SEVERITY_ERROR);

  g_byte_array_append (few, g_bytes_get_data (bytes, NULL), (guint)size - 2);
  g_byte_array_append (few, (const guint8 *)"ab\xff\xff\xd9", 5);
  few_facts = inspect (few->data, few->len);
  assert_defect (few_facts, "jpeg.stray", GR_SEVERITY_WARNING);
}

/* What the picture data may not be: a code that is in no table, a block without end, and another picture's data. */
static void
test_codes (void)
{
  g_autoptr (GBytes)       bytes = gr_test_make_jpeg (64, 64, 0, GR_TEST_IMAGE_NOISE, 0);
  gsize                    size = g_bytes_get_size (bytes);
  g_autofree guint8       *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  guint8                  *scan = find_marker (data, size, 0xda, FALSE) + 14;
  g_autoptr (GrAssetFacts) no_code_facts = NULL;
  g_autoptr (GrAssetFacts) endless_facts = NULL;
  g_autoptr (GrAssetFacts) two_facts = NULL;
  g_autoptr (GByteArray)   two = g_byte_array_new ();

  /* Sixteen ones are no code. */
  memcpy (scan + 40, "\xff\0\xff\0\xff\0\xff\0\xff\0\xff\0", 12);
  no_code_facts = inspect (data, size);
  assert_defect (no_code_facts, "jpeg.data", GR_SEVERITY_ERROR);

  /* Zeros are a code for a short coefficient, in every block more than 63 of them. */
  memset (scan, 0, size - 2 - (gsize)(scan - data));
  endless_facts = inspect (data, size);
  assert_defect (endless_facts, "jpeg.data", GR_SEVERITY_ERROR);

  g_byte_array_append (two, g_bytes_get_data (bytes, NULL), (guint)size - 2);
  g_byte_array_append (two, data + (scan - 14 - data), 20);
  g_byte_array_append (two, (const guint8 *)"\xff\xd9", 2);
  two_facts = inspect (two->data, two->len);
  assert_defect (two_facts, "jpeg.data", GR_SEVERITY_ERROR);
}

/* A restart marker that is lost or out of turn, and an end that is not there. */
static void
test_markers (void)
{
  g_autoptr (GBytes)       bytes = gr_test_make_jpeg (64, 64, 0, GR_TEST_IMAGE_NOISE | GR_TEST_IMAGE_RESTARTS, 0);
  gsize                    size = g_bytes_get_size (bytes);
  g_autofree guint8       *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  g_autoptr (GrAssetFacts) facts = inspect (data, size);
  g_autoptr (GrAssetFacts) turn_facts = NULL;
  g_autoptr (GrAssetFacts) lost_facts = NULL;
  g_autoptr (GrAssetFacts) end_facts = NULL;
  guint8                  *restart = find_marker (data, size, 0xd2, FALSE);

  assert_whole (facts);
  end_facts = inspect (data, size - 2);
  assert_defect (end_facts, "jpeg.truncated", GR_SEVERITY_ERROR);

  restart[1] = 0xd5;
  turn_facts = inspect (data, size);
  assert_defect (turn_facts, "jpeg.data", GR_SEVERITY_ERROR);
  restart[1] = 0;
  lost_facts = inspect (data, size);
  assert_defect (lost_facts, "jpeg.data", GR_SEVERITY_ERROR);
}

static GByteArray *
make_pictures (guint32 second_offset,
               guint32 second_size)
{
  g_autoptr (GBytes)     first = gr_test_make_jpeg (32, 32, 0, GR_TEST_IMAGE_PLAIN, 0);
  g_autoptr (GBytes)     second = gr_test_make_jpeg (16, 16, 1, GR_TEST_IMAGE_PLAIN, 0);
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  g_autoptr (GByteArray) segment = g_byte_array_new ();
  GByteArray            *file;
  guint32                start;
  guint8                 list[] = {'M', 'P', 'F', 0, 'I', 'I', '*', 0, 8, 0, 0, 0, 1, 0, 0x02, 0xb0, 7, 0, 32, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0};
  guint32                entries[8] = {0};

  /* Offsets count from the byte order mark, which lies ten bytes into the file; two bytes of padding come before the second
   * picture. */
  start = (guint32)(g_bytes_get_size (first) + 4 + sizeof list + sizeof entries + 2 - 10);
  entries[5] = GUINT32_TO_LE (second_size ? second_size : (guint32)g_bytes_get_size (second));
  entries[6] = GUINT32_TO_LE (second_offset ? second_offset : start);
  g_byte_array_append (payload, list, sizeof list);
  g_byte_array_append (payload, (const guint8 *)entries, sizeof entries);
  append_segment (segment, 0xe2, payload->data, payload->len);
  file = insert (first, segment->data, segment->len);
  g_byte_array_append (file, (const guint8 *)"\0\0", 2);
  g_byte_array_append (file, g_bytes_get_data (second, NULL), (guint)g_bytes_get_size (second));
  return file;
}

static void
test_pictures (void)
{
  g_autoptr (GByteArray)   file = make_pictures (0, 0);
  g_autoptr (GByteArray)   far_away = make_pictures (1000000, 0);
  g_autoptr (GByteArray)   too_long = make_pictures (0, G_MAXUINT32);
  g_autoptr (GByteArray)   too_short = make_pictures (0, 100);
  g_autoptr (GrAssetFacts) facts = inspect (file->data, file->len);
  g_autoptr (GrAssetFacts) far_facts = inspect (far_away->data, far_away->len);
  g_autoptr (GrAssetFacts) long_facts = inspect (too_long->data, too_long->len);
  g_autoptr (GrAssetFacts) short_facts = inspect (too_short->data, too_short->len);

  assert_whole (facts);
  g_assert_cmpuint (facts->n_pictures, ==, 2);
  g_assert_cmpuint (facts->width, ==, 32);

  assert_defect (far_facts, "jpeg.pictures", GR_SEVERITY_WARNING);
  assert_defect (far_facts, "jpeg.trailing", GR_SEVERITY_WARNING);
  g_assert_cmpuint (far_facts->n_pictures, ==, 1);
  assert_defect (long_facts, "jpeg.pictures", GR_SEVERITY_WARNING);
  assert_defect (short_facts, "jpeg.trailing", GR_SEVERITY_WARNING);
  g_assert_cmpuint (short_facts->n_pictures, ==, 2);
}

static void
test_private (void)
{
  static const guint8 photoshop[] = "Photoshop 3.0\0"
                                    "8BIM\4\4\0\0\0\0\0\11"
                                    "\x1c\2\x50\0\4Anna\0"
                                    "8BIM\4\x0c\3abc\0\0\0\2xy";
  static const guint8 xmp[] = "http://ns.adobe.com/xap/1.0/\0<x xmpMM:History='' exif:GPSLatitude='1'/>";
  static const guint8 late_exif[] = "Exif\0\0MM\0*\0\0\0\10\0\1\1\x12\0\3\0\0\0\1\0\3\0\0\0\0\0\0";
  static const struct
  {
    guint8         marker;
    const guint8  *data;
    gsize          length;
    GrPrivateKinds kinds;
    gboolean       has_private_data;
  } vectors[] = {
    {0xfe, (const guint8 *)"made at home", 12, GR_PRIVATE_COMMENT, FALSE},
    {0xed, photoshop, sizeof photoshop - 1, GR_PRIVATE_PERSON | GR_PRIVATE_THUMBNAIL, TRUE},
    {0xed, photoshop, 30, 0, FALSE},
    {0xe1, xmp, sizeof xmp - 1, GR_PRIVATE_LOCATION | GR_PRIVATE_HISTORY, FALSE},
    {0xe1, late_exif, sizeof late_exif - 1, 0, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GBytes)       bytes = gr_test_make_jpeg (16, 16, 0, GR_TEST_IMAGE_PLAIN, 6);
      g_autoptr (GByteArray)   segment = g_byte_array_new ();
      g_autoptr (GByteArray)   file = NULL;
      g_autoptr (GrAssetFacts) facts = NULL;

      g_test_message ("vector %u", i);
      append_segment (segment, vectors[i].marker, vectors[i].data, vectors[i].length);
      file = insert (bytes, segment->data, segment->len);
      facts = inspect (file->data, file->len);
      assert_whole (facts);
      g_assert_cmpint (facts->private_kinds, ==, vectors[i].kinds);
      g_assert_cmpint (facts->has_private_data, ==, vectors[i].has_private_data);
      g_assert_cmpint (facts->has_location, ==, (vectors[i].kinds & GR_PRIVATE_LOCATION) != 0);
      /* Of two orientations the first counts. */
      g_assert_cmpuint (facts->orientation, ==, vectors[i].data == late_exif ? 3 : 6);
    }
}

static void
test_arithmetic (void)
{
  g_autoptr (GBytes)       bytes = gr_test_make_jpeg (32, 24, 0, GR_TEST_IMAGE_ARITHMETIC, 0);
  g_autoptr (GBytes)       huffman = gr_test_make_jpeg (32, 24, 0, GR_TEST_IMAGE_PLAIN, 0);
  g_autoptr (GrAssetFacts) facts = inspect_bytes (bytes);
  g_autoptr (GrAssetFacts) huffman_facts = inspect_bytes (huffman);

  assert_whole (facts);
  g_assert_true (facts->arithmetic);
  g_assert_false (huffman_facts->arithmetic);
}

static void
test_unsupported (void)
{
  g_autoptr (GBytes)       bytes = gr_test_make_jpeg (16, 16, 0, GR_TEST_IMAGE_PLAIN, 0);
  gsize                    size = g_bytes_get_size (bytes);
  g_autofree guint8       *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  guint8                  *frame = find_marker (data, size, 0xc0, FALSE);
  g_autoptr (GrAssetFacts) lossless_facts = NULL;
  g_autoptr (GrAssetFacts) deep_facts = NULL;

  g_autoptr (GrAssetFacts) layered_facts = NULL;
  g_autoptr (GrAssetFacts) late_height_facts = NULL;

  frame[6] = 0;
  late_height_facts = inspect (data, size);
  assert_defect (late_height_facts, "jpeg.unsupported", GR_SEVERITY_ERROR);
  frame[6] = 16;

  frame[4] = 12;
  deep_facts = inspect (data, size);
  assert_defect (deep_facts, "jpeg.unsupported", GR_SEVERITY_ERROR);

  frame[1] = 0xc3;
  lossless_facts = inspect (data, size);
  assert_defect (lossless_facts, "jpeg.unsupported", GR_SEVERITY_ERROR);
  g_assert_cmpuint (lossless_facts->bit_depth, ==, 12);
  g_assert_cmpuint (lossless_facts->width, ==, 16);

  frame[1] = 0xc5;
  layered_facts = inspect (data, size);
  assert_defect (layered_facts, "jpeg.unsupported", GR_SEVERITY_ERROR);
}

/* The exif-orientation-examples by Dave Perrett: two pictures, each stored in nine orientations. */
static void
test_orientation_corpus (void)
{
  const char *corpora = g_getenv ("GR_CORPORA");

  if (!corpora)
    {
      g_test_skip ("GR_CORPORA is not set");
      return;
    }

  for (guint i = 0; i < 18; i++)
    {
      gboolean                 landscape = i < 9;
      g_autofree char         *name = g_strdup_printf ("%s_%u.jpg", landscape ? "Landscape" : "Portrait", i % 9);
      g_autofree char         *path = g_build_filename (corpora, "exif", name, NULL);
      g_autoptr (GFile)        file = g_file_new_for_path (path);
      g_autoptr (GrAssetFacts) facts = gr_asset_inspect_file (file, NULL, NULL, NULL);

      g_test_message ("%s", name);
      assert_whole (facts);
      g_assert_cmpuint (facts->orientation, ==, MAX (1, i % 9));
      g_assert_cmpuint (facts->width, ==, landscape ? 1800 : 1200);
      g_assert_cmpuint (facts->height, ==, landscape ? 1200 : 1800);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/jpeg/sound", test_sound);
  g_test_add_func ("/assets/jpeg/sizes", test_sizes);
  g_test_add_func ("/assets/jpeg/orientation", test_orientation);
  g_test_add_func ("/assets/jpeg/metadata", test_metadata);
  g_test_add_func ("/assets/jpeg/truncated", test_truncated);
  g_test_add_func ("/assets/jpeg/bit-flips", test_bit_flips);
  g_test_add_func ("/assets/jpeg/trailing", test_trailing);
  g_test_add_func ("/assets/jpeg/claims", test_claims);
  g_test_add_func ("/assets/jpeg/many-scans", test_many_scans);
  g_test_add_func ("/assets/jpeg/stray", test_stray);
  g_test_add_func ("/assets/jpeg/codes", test_codes);
  g_test_add_func ("/assets/jpeg/markers", test_markers);
  g_test_add_func ("/assets/jpeg/pictures", test_pictures);
  g_test_add_func ("/assets/jpeg/private", test_private);
  g_test_add_func ("/assets/jpeg/arithmetic", test_arithmetic);
  g_test_add_func ("/assets/jpeg/unsupported", test_unsupported);
  g_test_add_func ("/assets/jpeg/orientation-corpus", test_orientation_corpus);

  return g_test_run ();
}
