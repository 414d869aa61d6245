/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-pixels.h"
#include "gr-test-assets.h"

#include <libdeflate.h>
#include <string.h>

/* Makes a picture of 2 × 2 pixels with one more chunk, before or behind the palette. */
static GrAssetFacts *
inspect_with (guint         colour,
              guint8        depth,
              const char   *type,
              const guint8 *data,
              gsize         length)
{
  static const guint8    colours[] = {1, 2, 3, 4, 5, 6};
  static const guint8    rows[2 * (1 + 2 * 8)] = {0};
  const GrPngLayout      layout = {.depth = depth, .colour = colour};
  const gboolean         behind_palette = g_str_equal (type, "bKGD") || g_str_equal (type, "hIST");
  g_autoptr (GByteArray) png = g_byte_array_new ();

  gr_test_png_begin (png);
  gr_test_png_add_header (png, 2, 2, depth, (guint8)colour, 0);
  if (!behind_palette)
    gr_test_png_add_chunk (png, type, data, length);
  if (colour == GR_PNG_PALETTE)
    gr_test_png_add_chunk (png, "PLTE", colours, sizeof colours);
  if (behind_palette)
    gr_test_png_add_chunk (png, type, data, length);
  gr_test_png_add_data (png, "IDAT", NULL, 0, rows, (gsize)gr_png_layout_get_raw_size (&layout, 2, 2), 0);
  gr_test_png_add_chunk (png, "IEND", NULL, 0);

  return inspect (png->data, png->len);
}

static void
test_content (void)
{
  static const struct
  {
    const char *type;
    guint       colour;
    guint8      depth;
    const char *data;
    gsize       length;
    gboolean    sound;
  } vectors[] = {
    {"gAMA", GR_PNG_RGB, 8, "\0\0\xb1\x8f", 4, TRUE},
    {"gAMA", GR_PNG_RGB, 8, "\0\0\xb1\x8f", 3, FALSE},
    {"gAMA", GR_PNG_RGB, 8, "\0\0\0\0", 4, FALSE},
    {"cHRM", GR_PNG_RGB, 8, "\0\0z%\0\0\x80\x84\0\0\xfa\0\0\0\x80\xe8\0\0u0\0\0\xea`\0\0:\x98\0\0\x17\x70", 32, TRUE},
    {"cHRM", GR_PNG_RGB, 8, "\0\0z%\0\0\0\0\0\0\xfa\0\0\0\x80\xe8\0\0u0\0\0\xea`\0\0:\x98\0\0\x17\x70", 32, FALSE},
    {"cHRM", GR_PNG_RGB, 8, "\0\0z%\0\0\x80\x84\0\2\xfa\0\0\0\x80\xe8\0\0u0\0\0\xea`\0\0:\x98\0\0\x17\x70", 32, FALSE},
    {"cHRM", GR_PNG_RGB, 8, "0123456789abcdef0123456789abcdef", 31, FALSE},
    {"sRGB", GR_PNG_RGB, 8, "\3", 1, TRUE},
    {"sRGB", GR_PNG_RGB, 8, "\4", 1, FALSE},
    {"sRGB", GR_PNG_RGB, 8, "", 0, FALSE},
    {"cICP", GR_PNG_RGB, 8, "\11\20\0\1", 4, TRUE},
    {"cICP", GR_PNG_RGB, 8, "\11\20\0", 3, FALSE},
    {"mDCV", GR_PNG_RGB, 8, "0123456789abcdef01234567", 24, TRUE},
    {"mDCV", GR_PNG_RGB, 8, "0123456789abcdef0123456", 23, FALSE},
    {"cLLI", GR_PNG_RGB, 8, "01234567", 8, TRUE},
    {"cLLI", GR_PNG_RGB, 8, "012345678", 9, FALSE},
    {"pHYs", GR_PNG_RGB, 8, "\0\0\x0b\x13\0\0\x0b\x13\1", 9, TRUE},
    {"pHYs", GR_PNG_RGB, 8, "\0\0\x0b\x13\0\0\x0b\x13\2", 9, FALSE},
    {"pHYs", GR_PNG_RGB, 8, "\0\0\x0b\x13", 4, FALSE},
    {"tIME", GR_PNG_RGB, 8, "\x07\xea\x0b\x16\0\0\0", 7, TRUE},
    {"tIME", GR_PNG_RGB, 8, "\x07\xea\x0b\x16\0\0", 6, FALSE},
    {"tIME", GR_PNG_RGB, 8, "\x07\xea\x0b\x1f\0\0\0", 7, FALSE},
    {"tIME", GR_PNG_RGB, 8, "\x07\xea\x0b\x16\x18\0\0", 7, FALSE},
    {"bKGD", GR_PNG_RGB, 8, "\0\1\0\2\0\3", 6, TRUE},
    {"bKGD", GR_PNG_RGB, 8, "\0\1", 2, FALSE},
    {"bKGD", GR_PNG_GREY, 8, "\0\1", 2, TRUE},
    {"bKGD", GR_PNG_PALETTE, 8, "\1", 1, TRUE},
    {"bKGD", GR_PNG_PALETTE, 8, "\2", 1, FALSE},
    {"hIST", GR_PNG_PALETTE, 8, "\0\1\0\2", 4, TRUE},
    {"hIST", GR_PNG_PALETTE, 8, "\0\1", 2, FALSE},
    {"hIST", GR_PNG_RGB, 8, "\0\1", 2, FALSE},
    {"sBIT", GR_PNG_RGB, 8, "\5\6\5", 3, TRUE},
    {"sBIT", GR_PNG_RGB, 8, "\5\11\5", 3, FALSE},
    {"sBIT", GR_PNG_RGB, 8, "\5\0\5", 3, FALSE},
    {"sBIT", GR_PNG_RGB, 8, "\5\6\5\6", 4, FALSE},
    {"sBIT", GR_PNG_PALETTE, 2, "\10\10\10", 3, TRUE},
    {"sPLT", GR_PNG_RGB, 8, "six\0\10rgbaff", 11, TRUE},
    {"sPLT", GR_PNG_RGB, 8, "six\0\10rgbaf", 10, FALSE},
    {"sPLT", GR_PNG_RGB, 8, "six\0\11rgbaff", 11, FALSE},
    {"sPLT", GR_PNG_RGB, 8, "six\0", 4, FALSE},
    {"iCCP", GR_PNG_RGB, 8, "name\0\0data", 10, TRUE},
    {"iCCP", GR_PNG_RGB, 8, "name\0\1data", 10, FALSE},
    {"iCCP", GR_PNG_RGB, 8, "name\0", 5, FALSE},
    {"iCCP", GR_PNG_RGB, 8, "\0\0data", 6, FALSE},
    {"tEXt", GR_PNG_RGB, 8, "Software\0x", 10, TRUE},
    {"tEXt", GR_PNG_RGB, 8, "Software\0", 9, TRUE},
    {"tEXt", GR_PNG_RGB, 8, "Software", 8, FALSE},
    {"tEXt", GR_PNG_RGB, 8, "Soft\nware\0x", 11, FALSE},
    {"tEXt", GR_PNG_RGB, 8, "0123456789012345678901234567890123456789012345678901234567890123456789012345678\0", 80, TRUE},
    {"tEXt", GR_PNG_RGB, 8, "01234567890123456789012345678901234567890123456789012345678901234567890123456789\0", 81, FALSE},
    {"tEXt", GR_PNG_RGB, 8, "Soft ware\0x", 11, TRUE},
    {"tEXt", GR_PNG_RGB, 8, "Soft  ware\0x", 12, FALSE},
    {"tEXt", GR_PNG_RGB, 8, " Software\0x", 11, FALSE},
    {"tEXt", GR_PNG_RGB, 8, "Software \0x", 11, FALSE},
    {"tEXt", GR_PNG_RGB, 8, "Software\0x\0y", 12, FALSE},
    {"zTXt", GR_PNG_RGB, 8, "Software\0\0\x78\x9c\x03\0\0\0\0\1?", 19, FALSE},
    {"sPLT", GR_PNG_RGB, 8, "six\0\10", 5, FALSE},
    {"tRNS", GR_PNG_RGB, 8, "\0\1\0\2\0\3", 6, TRUE},
    {"tRNS", GR_PNG_RGB, 8, "\0\1\1\2\0\3", 6, FALSE},
    {"tRNS", GR_PNG_GREY, 1, "\0\2", 2, FALSE},
    {"tRNS", GR_PNG_GREY, 16, "\1\2", 2, TRUE},
    {"bKGD", GR_PNG_RGB, 8, "\1\1\0\2\0\3", 6, FALSE},
    {"gIFg", GR_PNG_RGB, 8, "\0\0\0\12", 4, TRUE},
    {"gIFg", GR_PNG_RGB, 8, "\0", 1, FALSE},
    {"oFFs", GR_PNG_RGB, 8, "\0\0\0\1\0\0\0\1\1", 9, TRUE},
    {"oFFs", GR_PNG_RGB, 8, "\0\0\0\1\0\0\0\1\2", 9, FALSE},
    {"sTER", GR_PNG_RGB, 8, "\1", 1, TRUE},
    {"sTER", GR_PNG_RGB, 8, "\2", 1, FALSE},
    {"sCAL", GR_PNG_RGB, 8, "\1"
                            "0.5\0"
                            "2e-3",
     9, TRUE},
    {"sCAL", GR_PNG_RGB, 8, "\3"
                            "0.5\0"
                            "2e-3",
     9, FALSE},
    {"sCAL", GR_PNG_RGB, 8, "\1"
                            "0.5\0"
                            "-2.0",
     9, FALSE},
    {"sCAL", GR_PNG_RGB, 8, "\1"
                            "0.5\0"
                            "0x12",
     9, FALSE},
    {"sCAL", GR_PNG_RGB, 8, "\1"
                            "0.5",
     4, FALSE},
    {"sCAL", GR_PNG_RGB, 8, "", 0, FALSE},
    {"pCAL", GR_PNG_RGB, 8, "name\0\0\0\0\0\0\0\0\1\0\2u\0"
                            "1\0"
                            "2",
     20, TRUE},
    {"pCAL", GR_PNG_RGB, 8, "name\0\0\0\0\0\0\0\0\1\0\3u\0"
                            "1\0"
                            "2",
     20, FALSE},
    {"pCAL", GR_PNG_RGB, 8, "name\0\0\0\0\0\0\0\0\1\0\2u\0"
                            "1",
     18, FALSE},
    {"pCAL", GR_PNG_RGB, 8, "name", 4, FALSE},
    {"zTXt", GR_PNG_RGB, 8, "Software\0\0\x78\x9c\x03\0\0\0\0\1", 18, TRUE},
    {"zTXt", GR_PNG_RGB, 8, "Software\0\0\x78\x9c\x03\0\0\0\0\2", 18, FALSE},
    {"zTXt", GR_PNG_RGB, 8, "Software\0\1\x78\x9c\x03\0\0\0\0\1", 18, FALSE},
    {"zTXt", GR_PNG_RGB, 8, "Software\0", 9, FALSE},
    {"iTXt", GR_PNG_RGB, 8, "Title\0\0\0en\0\0x", 13, TRUE},
    {"iTXt", GR_PNG_RGB, 8, "Title\0\2\0en\0\0x", 13, FALSE},
    {"iTXt", GR_PNG_RGB, 8, "Title\0\0\0en\0x", 12, FALSE},
    {"iTXt", GR_PNG_RGB, 8, "Title\0\0\0", 8, FALSE},
    {"eXIf", GR_PNG_RGB, 8, "MM\0*\0\0\0\10\0\0\0\0\0\0", 14, TRUE},
    {"eXIf", GR_PNG_RGB, 8, "Exif\0\0MM\0*\0\0\0\10", 14, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GrAssetFacts) facts = inspect_with (vectors[i].colour, vectors[i].depth, vectors[i].type,
                                                     (const guint8 *)vectors[i].data, vectors[i].length);

      g_test_message ("%u: %s of %zu bytes", i, vectors[i].type, vectors[i].length);
      if (vectors[i].sound)
        assert_whole (facts);
      else
        assert_defect (facts, "png.chunk-content", GR_SEVERITY_WARNING);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (facts->defects)), ==, vectors[i].sound ? 0 : 1);
    }
}

static void
test_private (void)
{
  static const struct
  {
    const char    *type;
    const char    *data;
    gsize          length;
    GrPrivateKinds kinds;
  } vectors[] = {
    {"tEXt", "Author\0Anna", 11, GR_PRIVATE_PERSON},
    {"tEXt", "Author\0", 7, 0},
    {"tEXt", "Software\0gimp", 13, 0},
    {"tEXt", "Comment\0hello", 13, GR_PRIVATE_COMMENT},
    {"tEXt", "Creation Time\0now", 17, GR_PRIVATE_TIME},
    {"iTXt", "Author\0\0\0\0\0Anna", 15, GR_PRIVATE_PERSON},
    {"iTXt", "XML:com.adobe.xmp\0\0\0\0\0<a dc:creator='' tiff:Model=''/>", 53, GR_PRIVATE_PERSON | GR_PRIVATE_DEVICE},
    {"tEXt", "Raw profile type exif\0\nexif\n    44\n4d4d002a000000080001882500040000\n00010000001a00000000"
             "00010002000500000003\n0000000800000000\n",
     126, GR_PRIVATE_LOCATION},
    {"tEXt", "Raw profile type iptc\0\niptc\n    9\n1c0250\n0004416e6e61\n", 54, GR_PRIVATE_PERSON},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GrAssetFacts) facts = inspect_with (GR_PNG_RGB, 8, vectors[i].type, (const guint8 *)vectors[i].data, vectors[i].length);

      g_test_message ("%u: %s", i, vectors[i].data);
      assert_whole (facts);
      g_assert_cmpint (facts->private_kinds, ==, vectors[i].kinds);
    }
}

static GByteArray *
compress_text (const char *prefix,
               gsize       prefix_length,
               const char *text,
               gsize       length)
{
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor (9);
  GByteArray                   *chunk = g_byte_array_new ();
  gsize                         bound = libdeflate_zlib_compress_bound (compressor, length);

  g_byte_array_append (chunk, (const guint8 *)prefix, (guint)prefix_length);
  g_byte_array_set_size (chunk, (guint)(prefix_length + bound));
  bound = libdeflate_zlib_compress (compressor, text, length, chunk->data + prefix_length, bound);
  g_byte_array_set_size (chunk, (guint)(prefix_length + bound));
  libdeflate_free_compressor (compressor);

  return chunk;
}

/* A compressed text is read, and one that is a bomb is known to be there. */
static void
test_compressed (void)
{
  static const char        xmp[] = "<x exif:GPSLatitude='1'/>";
  g_autofree char         *zeros = g_malloc0 (4000000);
  g_autoptr (GByteArray)   packet = compress_text ("XML:com.adobe.xmp\0\1\0\0", 22, xmp, strlen (xmp));
  g_autoptr (GByteArray)   author = compress_text ("Author\0", 8, "Anna", 4);
  g_autoptr (GByteArray)   bomb = compress_text ("Software\0", 10, zeros, 4000000);
  g_autoptr (GrAssetFacts) packet_facts = inspect_with (GR_PNG_RGB, 8, "iTXt", packet->data, packet->len);
  g_autoptr (GrAssetFacts) author_facts = inspect_with (GR_PNG_RGB, 8, "zTXt", author->data, author->len);
  g_autoptr (GrAssetFacts) bomb_facts = inspect_with (GR_PNG_RGB, 8, "zTXt", bomb->data, bomb->len);

  assert_whole (packet_facts);
  g_assert_cmpint (packet_facts->private_kinds, ==, GR_PRIVATE_LOCATION);
  assert_whole (author_facts);
  g_assert_cmpint (author_facts->private_kinds, ==, GR_PRIVATE_PERSON);
  assert_whole (bomb_facts);
  g_assert_cmpint (bomb_facts->private_kinds, ==, GR_PRIVATE_COMMENT);
}

/* Apple's own kind of PNG is called what it is. */
static void
test_apple (void)
{
  g_autoptr (GByteArray)   png = g_byte_array_new ();
  g_autoptr (GrAssetFacts) facts = NULL;

  gr_test_png_begin (png);
  gr_test_png_add_chunk (png, "CgBI", (const guint8 *)"\x50\0\x20\2", 4);
  gr_test_png_add_header (png, 2, 2, 8, GR_PNG_RGB_ALPHA, 0);
  gr_test_png_add_chunk (png, "IEND", NULL, 0);
  facts = inspect (png->data, png->len);
  assert_defect (facts, "png.apple", GR_SEVERITY_ERROR);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (facts->defects)), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/png-ancillary/content", test_content);
  g_test_add_func ("/assets/png-ancillary/private", test_private);
  g_test_add_func ("/assets/png-ancillary/compressed", test_compressed);
  g_test_add_func ("/assets/png-ancillary/apple", test_apple);

  return g_test_run ();
}
