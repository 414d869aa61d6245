/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-pixels.h"
#include "gr-test-assets.h"

#include <string.h>

static GBytes *
end_png (GByteArray *png)
{
  gr_test_png_add_chunk (png, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (png);
}

static GByteArray *
begin_png (guint  width,
           guint  height,
           guint8 depth,
           guint8 colour,
           guint8 interlace)
{
  GByteArray *png = g_byte_array_new ();

  gr_test_png_begin (png);
  gr_test_png_add_header (png, width, height, depth, colour, interlace);
  return png;
}

static void
add_zero_rows (GByteArray *png,
               gsize       length)
{
  g_autofree guint8 *rows = g_malloc0 (length);

  gr_test_png_add_data (png, "IDAT", NULL, 0, rows, length, 0);
}

static void
test_sound (void)
{
  g_autoptr (GBytes)       plain = gr_test_make_png (64, 48, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GBytes)       opaque = gr_test_make_png (64, 48, 1, GR_TEST_IMAGE_ALPHA);
  g_autoptr (GBytes)       corners = gr_test_make_png (64, 48, 2, GR_TEST_IMAGE_CORNERS);
  g_autoptr (GrAssetFacts) facts = inspect_bytes (plain);
  g_autoptr (GrAssetFacts) opaque_facts = inspect_bytes (opaque);
  g_autoptr (GrAssetFacts) corner_facts = inspect_bytes (corners);

  assert_whole (facts);
  g_assert_cmpint (facts->format, ==, GR_IMAGE_PNG);
  g_assert_cmpuint (facts->width, ==, 64);
  g_assert_cmpuint (facts->height, ==, 48);
  g_assert_cmpuint (facts->bytes, ==, g_bytes_get_size (plain));
  g_assert_cmpuint (facts->bit_depth, ==, 8);
  g_assert_cmpuint (facts->channels, ==, 3);
  g_assert_cmpstr (facts->colour_type, ==, "rgb");
  g_assert_cmpuint (facts->n_pictures, ==, 1);
  g_assert_cmpint (facts->colour_space, ==, GR_COLOUR_SPACE_UNTAGGED);
  g_assert_false (facts->has_alpha);

  assert_whole (opaque_facts);
  g_assert_true (opaque_facts->has_alpha);
  g_assert_false (opaque_facts->alpha_used);
  assert_whole (corner_facts);
  g_assert_true (corner_facts->has_alpha);
  g_assert_true (corner_facts->alpha_used);
}

/* Every combination that the format allows, at sizes where passes of the interlacing are empty; one byte too many or too
 * few is seen. */
static void
test_layouts (void)
{
  static const guint8 combinations[][2] = {
    {1, 0}, {2, 0}, {4, 0}, {8, 0}, {16, 0}, {8, 2}, {16, 2}, {1, 3}, {2, 3}, {4, 3}, {8, 3}, {8, 4}, {16, 4}, {8, 6}, {16, 6}};
  static const guint8 black[3] = {0, 0, 0};

  for (guint i = 0; i < G_N_ELEMENTS (combinations) * 2; i++)
    for (guint size = 1; size <= 9; size++)
      for (int difference = -1; difference <= 1; difference++)
        {
          GrPngLayout              layout = {.width = size, .height = 10 - size, .depth = combinations[i / 2][0], .colour = combinations[i / 2][1], .interlaced = i % 2};
          GByteArray              *png = begin_png (layout.width, layout.height, (guint8)layout.depth, (guint8)layout.colour, layout.interlaced ? 1 : 0);
          gsize                    length = gr_png_layout_get_raw_size (&layout, layout.width, layout.height);
          g_autoptr (GBytes)       bytes = NULL;
          g_autoptr (GrAssetFacts) facts = NULL;

          g_assert_true (gr_png_layout_is_valid (&layout));
          if (layout.colour == GR_PNG_PALETTE)
            gr_test_png_add_chunk (png, "PLTE", black, sizeof black);
          add_zero_rows (png, (gsize)((gssize)length + difference));
          bytes = end_png (png);
          facts = inspect_bytes (bytes);
          g_assert_cmpint (is_whole (facts), ==, difference == 0);
          g_assert_cmpint (facts->interlaced, ==, layout.interlaced);
        }
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = gr_test_make_png (24, 24, 0, GR_TEST_IMAGE_ANIMATED | GR_TEST_IMAGE_CORNERS);
  gsize              size;
  const guint8      *data = g_bytes_get_data (bytes, &size);

  for (gsize length = 0; length < size; length++)
    {
      g_autoptr (GrAssetFacts) facts = inspect (data, length);

      g_assert_false (is_whole (facts));
    }
}

static void
test_bit_flips (void)
{
  g_autoptr (GBytes) bytes = gr_test_make_png (12, 12, 0, GR_TEST_IMAGE_ANIMATED | GR_TEST_IMAGE_CAMERA);
  gsize              size = g_bytes_get_size (bytes);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  for (gsize bit = 0; bit < size * 8; bit++)
    {
      g_autoptr (GrAssetFacts) facts = NULL;

      data[bit / 8] ^= (guint8)(1 << bit % 8);
      facts = inspect (data, size);
      g_assert_false (is_whole (facts));
      data[bit / 8] ^= (guint8)(1 << bit % 8);
    }
}

static void
test_trailing (void)
{
  g_autoptr (GBytes)       bytes = gr_test_make_png (16, 16, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GByteArray)   longer = g_byte_array_new ();
  g_autoptr (GrAssetFacts) facts = NULL;

  g_byte_array_append (longer, g_bytes_get_data (bytes, NULL), (guint)g_bytes_get_size (bytes));
  g_byte_array_append (longer, (const guint8 *)"more", 4);
  facts = inspect (longer->data, longer->len);
  assert_defect (facts, "png.trailing", GR_SEVERITY_WARNING);
}

typedef struct
{
  const char *chunks;
  guint8      depth;
  guint8      colour;
  const char *rule;
  GrSeverity  severity;
} ChunkVector;

/* Chunks in one letter each: palette, transparency, data, end, gamma, unknown critical, lower case (private) and a header
 * again. */
static GBytes *
spell_png (const ChunkVector *vector)
{
  GByteArray  *png = begin_png (2, 2, vector->depth, vector->colour, 0);
  GrPngLayout  layout = {.width = 2, .height = 2, .depth = vector->depth, .colour = vector->colour};
  const guint8 colours[15] = {1, 2, 3};

  for (const char *letter = vector->chunks; *letter; letter++)
    switch (*letter)
      {
      case 'P':
        gr_test_png_add_chunk (png, "PLTE", colours, 6);
        break;
      case 'Q':
        gr_test_png_add_chunk (png, "PLTE", colours, 15);
        break;
      case 'R':
        gr_test_png_add_chunk (png, "PLTE", colours, 7);
        break;
      case 't':
        gr_test_png_add_chunk (png, "tRNS", colours, 2);
        break;
      case 'u':
        gr_test_png_add_chunk (png, "tRNS", colours, 3);
        break;
      case 'D':
        add_zero_rows (png, gr_png_layout_get_raw_size (&layout, 2, 2));
        break;
      case 'd':
        gr_test_png_add_chunk (png, "IDAT", NULL, 0);
        break;
      case 'g':
        gr_test_png_add_chunk (png, "gAMA", colours, 4);
        break;
      case 'U':
        gr_test_png_add_chunk (png, "GRUE", colours, 4);
        break;
      case 'p':
        gr_test_png_add_chunk (png, "grUE", colours, 4);
        break;
      case 'r':
        gr_test_png_add_chunk (png, "grue", colours, 4);
        break;
      case 'H':
        gr_test_png_add_header (png, 2, 2, vector->depth, vector->colour, 0);
        break;
      case 'E':
        gr_test_png_add_chunk (png, "IEND", NULL, 0);
        break;
      default:
        g_assert_not_reached ();
      }

  return g_byte_array_free_to_bytes (png);
}

static void
test_chunk_rules (void)
{
  static const ChunkVector vectors[] = {
    {"DE", 8, 2, NULL, 0},
    {"gDE", 8, 2, NULL, 0},
    {"pDpE", 8, 2, NULL, 0},
    {"PtDE", 8, 3, NULL, 0},
    {"gPDE", 8, 2, NULL, 0},
    {"dDdE", 8, 2, NULL, 0},
    {"D", 8, 2, "png.truncated", GR_SEVERITY_ERROR},
    {"E", 8, 2, "png.data", GR_SEVERITY_ERROR},
    {"dE", 8, 2, "png.data", GR_SEVERITY_ERROR},
    {"DDE", 8, 2, "png.data", GR_SEVERITY_WARNING},
    {"DgE", 8, 2, "png.chunk-order", GR_SEVERITY_WARNING},
    {"ggDE", 8, 2, "png.chunk-order", GR_SEVERITY_WARNING},
    {"PgDE", 8, 3, "png.chunk-order", GR_SEVERITY_WARNING},
    {"DpdE", 8, 2, "png.chunk-order", GR_SEVERITY_ERROR},
    {"HDE", 8, 2, "png.chunk-order", GR_SEVERITY_ERROR},
    {"DPE", 8, 3, "png.palette", GR_SEVERITY_ERROR},
    {"PPDE", 8, 3, "png.chunk-order", GR_SEVERITY_ERROR},
    {"tPDE", 8, 3, "png.chunk-order", GR_SEVERITY_ERROR},
    {"PuDE", 8, 3, "png.transparency", GR_SEVERITY_ERROR},
    {"tDE", 8, 6, "png.transparency", GR_SEVERITY_ERROR},
    {"tDE", 8, 2, "png.transparency", GR_SEVERITY_ERROR},
    {"PDE", 8, 0, "png.palette", GR_SEVERITY_ERROR},
    {"QDE", 2, 3, "png.palette", GR_SEVERITY_ERROR},
    {"RDE", 8, 3, "png.palette", GR_SEVERITY_ERROR},
    {"UDE", 8, 2, "png.chunk-unknown", GR_SEVERITY_ERROR},
    {"rDE", 8, 2, "png.chunk-order", GR_SEVERITY_ERROR},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GBytes)       bytes = spell_png (&vectors[i]);
      g_autoptr (GrAssetFacts) facts = inspect_bytes (bytes);

      g_test_message ("%s at depth %u, colour %u", vectors[i].chunks, vectors[i].depth, vectors[i].colour);
      if (vectors[i].rule)
        assert_defect (facts, vectors[i].rule, vectors[i].severity);
      else
        assert_whole (facts);
    }
}

static void
test_rows (void)
{
  static const guint8      colours[6] = {0};
  guint8                   rows[] = {0, 0, 0, 5, 0, 0};
  g_autoptr (GBytes)       bad_filter = NULL;
  g_autoptr (GBytes)       bad_index = NULL;
  g_autoptr (GrAssetFacts) filter_facts = NULL;
  g_autoptr (GrAssetFacts) index_facts = NULL;
  GByteArray              *png = begin_png (2, 2, 8, GR_PNG_GREY, 0);

  gr_test_png_add_data (png, "IDAT", NULL, 0, rows, sizeof rows, 0);
  bad_filter = end_png (png);
  filter_facts = inspect_bytes (bad_filter);
  assert_defect (filter_facts, "png.filter", GR_SEVERITY_ERROR);

  /* The index 2 is made by the filter "up" out of 1 and 1. */
  rows[1] = 1;
  rows[3] = 2;
  rows[4] = 1;
  png = begin_png (2, 2, 8, GR_PNG_PALETTE, 0);
  gr_test_png_add_chunk (png, "PLTE", colours, sizeof colours);
  gr_test_png_add_data (png, "IDAT", NULL, 0, rows, sizeof rows, 0);
  bad_index = end_png (png);
  index_facts = inspect_bytes (bad_index);
  assert_defect (index_facts, "png.palette", GR_SEVERITY_ERROR);
}

/* The limit of pixels lets deep samples take twice the memory, so that there is one for memory too. */
static void
test_memory (void)
{
  g_autofree guint8       *data = g_malloc0 (300000);
  GByteArray              *png = begin_png (6000, 6000, 16, GR_PNG_RGB_ALPHA, 0);
  g_autoptr (GBytes)       bytes = NULL;
  g_autoptr (GrAssetFacts) facts = NULL;

  gr_test_png_add_chunk (png, "IDAT", data, 300000);
  bytes = end_png (png);
  facts = inspect_bytes (bytes);
  assert_defect (facts, "image.too-many-pixels", GR_SEVERITY_ERROR);
  g_assert_cmpuint (facts->width, ==, 6000);
}

static void
test_transparent_colours (void)
{
  static const guint8 colours[6] = {0};
  static const guint8 see_through[2] = {255, 0};
  static const guint8 key[2] = {0, 7};
  const guint8        rows[] = {0, 0, 0, 0, 0, 0};
  const guint8        used_rows[] = {0, 0, 1, 0, 0, 0};
  const guint8        key_rows[] = {0, 0, 7, 0, 0, 0};

  for (guint i = 0; i < 4; i++)
    {
      GByteArray              *png = begin_png (2, 2, 8, i < 2 ? GR_PNG_PALETTE : GR_PNG_GREY, 0);
      g_autoptr (GBytes)       bytes = NULL;
      g_autoptr (GrAssetFacts) facts = NULL;

      if (i < 2)
        {
          gr_test_png_add_chunk (png, "PLTE", colours, sizeof colours);
          gr_test_png_add_chunk (png, "tRNS", see_through, sizeof see_through);
        }
      else
        {
          gr_test_png_add_chunk (png, "tRNS", key, sizeof key);
        }
      gr_test_png_add_data (png, "IDAT", NULL, 0, i % 2 == 0 ? rows : i == 1 ? used_rows
                                                                             : key_rows,
                            sizeof rows, 0);
      bytes = end_png (png);
      facts = inspect_bytes (bytes);
      assert_whole (facts);
      g_assert_true (facts->has_alpha);
      g_assert_cmpint (facts->alpha_used, ==, i % 2 == 1);
    }
}

typedef struct
{
  const char *frames;
  guint32     announced;
  gboolean    sound;
} AnimationVector;

static void
add_animation_frame (GByteArray *png,
                     char        letter,
                     guint32    *sequence)
{
  guint32 number = GUINT32_TO_BE (*sequence);
  guint8  control[26] = {0};
  guint8  rows[2 * 3] = {0};

  memcpy (control, &number, 4);
  control[7] = letter == 'O' ? 3 : 2;
  control[11] = 2;
  switch (letter)
    {
    case 'C':
    case 'O':
      gr_test_png_add_chunk (png, "fcTL", control, sizeof control);
      break;
    case 'S':
      gr_test_png_add_chunk (png, "fcTL", control, 25);
      break;
    case 'F':
      gr_test_png_add_data (png, "fdAT", (const guint8 *)&number, 4, rows, sizeof rows, 0);
      break;
    case 'B':
      gr_test_png_add_data (png, "fdAT", (const guint8 *)&number, 4, rows, sizeof rows - 1, 0);
      break;
    case 'D':
      gr_test_png_add_data (png, "IDAT", NULL, 0, rows, sizeof rows, 0);
      return;
    case 'x':
      break;
    default:
      g_assert_not_reached ();
    }
  *sequence += 1;
}

static void
test_animation (void)
{
  static const AnimationVector vectors[] = {
    {"CDCF", 2, TRUE},
    {"DCF", 1, TRUE},
    {"CD", 1, TRUE},
    {"CDCFCF", 3, TRUE},
    {"CDCF", 3, FALSE},
    {"CDCF", 0, FALSE},
    {"CDC", 2, FALSE},
    {"CDCB", 2, FALSE},
    {"CDOF", 2, FALSE},
    {"CDSF", 2, FALSE},
    {"CDF", 1, FALSE},
    {"CCD", 2, FALSE},
    {"CDxCF", 2, FALSE},
    {"CDCxF", 2, FALSE},
    {"D", 1, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      GByteArray              *png = begin_png (2, 2, 8, GR_PNG_GREY, 0);
      guint8                   control[8] = {0, 0, 0, (guint8)vectors[i].announced};
      guint32                  sequence = 0;
      g_autoptr (GBytes)       bytes = NULL;
      g_autoptr (GrAssetFacts) facts = NULL;

      gr_test_png_add_chunk (png, "acTL", control, sizeof control);
      for (const char *letter = vectors[i].frames; *letter; letter++)
        add_animation_frame (png, *letter, &sequence);
      bytes = end_png (png);
      facts = inspect_bytes (bytes);

      g_test_message ("%s, %u announced", vectors[i].frames, vectors[i].announced);
      g_assert_cmpint (is_whole (facts), ==, vectors[i].sound);
      g_assert_cmpint (facts->animated, ==, vectors[i].announced > 0);
    }
}

/* Nothing is allocated for what a file only claims. */
static void
test_claims (void)
{
  g_autoptr (GBytes)       huge = NULL;
  g_autoptr (GBytes)       hollow = NULL;
  g_autoptr (GrAssetFacts) huge_facts = NULL;
  g_autoptr (GrAssetFacts) hollow_facts = NULL;
  GByteArray              *png = begin_png (G_MAXINT32, G_MAXINT32, 16, GR_PNG_RGB_ALPHA, 1);

  add_zero_rows (png, 64);
  huge = end_png (png);
  huge_facts = inspect_bytes (huge);
  assert_defect (huge_facts, "image.too-many-pixels", GR_SEVERITY_ERROR);
  g_assert_cmpuint (huge_facts->width, ==, G_MAXINT32);

  png = begin_png (7000, 7000, 16, GR_PNG_RGB_ALPHA, 0);
  add_zero_rows (png, 64);
  hollow = end_png (png);
  hollow_facts = inspect_bytes (hollow);
  assert_defect (hollow_facts, "png.data", GR_SEVERITY_ERROR);
}

static void
test_metadata (void)
{
  g_autoptr (GBytes)       bytes = gr_test_make_png (8, 8, 0, GR_TEST_IMAGE_LOCATION | GR_TEST_IMAGE_CAMERA);
  g_autoptr (GrAssetFacts) facts = inspect_bytes (bytes);
  static const char        text[] = "XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude='1'/>";
  g_autoptr (GBytes)       xmp = NULL;
  g_autoptr (GrAssetFacts) xmp_facts = NULL;
  GByteArray              *png = begin_png (1, 1, 8, GR_PNG_GREY, 0);

  assert_whole (facts);
  g_assert_true (facts->has_location);
  g_assert_true (facts->has_private_data);

  gr_test_png_add_chunk (png, "iTXt", (const guint8 *)text, sizeof text);
  gr_test_png_add_chunk (png, "tEXt", (const guint8 *)"Author\0A", 8);
  add_zero_rows (png, 2);
  xmp = end_png (png);
  xmp_facts = inspect_bytes (xmp);
  assert_whole (xmp_facts);
  g_assert_true (xmp_facts->has_location);
  g_assert_true (xmp_facts->has_private_data);
}

/* The last row repeats the first, 15 rows of 193 bytes before it. A header that promises to look back 2 KiB at most is a lie
 * then, which zlib notices; one of 4 KiB is not. */
static void
test_window (void)
{
  const gsize        row = 193;
  g_autofree guint8 *rows = g_malloc0 (16 * row);
  guint32            state = 1;

  for (gsize i = 0; i < 15 * row; i++)
    {
      state = state * 1664525 + 1013904223;
      rows[i] = i % row ? (guint8)(state >> 24) : 0;
    }
  memcpy (rows + 15 * row, rows, row);

  for (guint bits = 8; bits <= 15; bits++)
    {
      const guint8             first = (guint8)((bits - 8) << 4 | 8);
      const guint8             head[] = {first, (guint8)(31 - first * 256 % 31)};
      g_autoptr (GByteArray)   whole = g_byte_array_new ();
      g_autoptr (GByteArray)   png = g_byte_array_new ();
      g_autoptr (GrAssetFacts) facts = NULL;
      gsize                    length;

      gr_test_png_add_data (whole, "IDAT", NULL, 0, rows, 16 * row, 0);
      length = whole->len - 12;
      memcpy (whole->data + 8, head, sizeof head);
      gr_test_png_begin (png);
      gr_test_png_add_header (png, 64, 16, 8, 2, 0);
      gr_test_png_add_chunk (png, "IDAT", whole->data + 8, length);
      gr_test_png_add_chunk (png, "IEND", NULL, 0);

      facts = inspect (png->data, png->len);
      g_assert_cmpint (is_whole (facts), ==, bits >= 12);
      if (bits < 12)
        assert_defect (facts, "png.data", GR_SEVERITY_ERROR);
    }
}

/* PngSuite by Willem van Schaik: 161 pictures that every reader must open, and 14 that none may. */
static void
test_png_suite (void)
{
  const char      *corpora = g_getenv ("GR_CORPORA");
  g_autofree char *folder = corpora ? g_build_filename (corpora, "pngsuite", NULL) : NULL;
  g_autoptr (GDir) dir = folder ? g_dir_open (folder, 0, NULL) : NULL;
  const char      *name;
  guint            n_sound = 0;
  guint            n_corrupt = 0;

  if (!dir)
    {
      g_test_skip ("GR_CORPORA has no pngsuite");
      return;
    }

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char         *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile)        file = g_file_new_for_path (path);
      g_autoptr (GrAssetFacts) facts = NULL;

      if (!g_str_has_suffix (name, ".png"))
        continue;
      facts = gr_asset_inspect_file (file, NULL, NULL, NULL);
      g_test_message ("%s", name);
      print_findings (G_LIST_MODEL (facts->defects));
      g_assert_cmpint (facts->format, ==, GR_IMAGE_PNG);
      g_assert_cmpint (is_whole (facts), ==, name[0] != 'x');
      g_assert_cmpint (facts->interlaced, ==, name[0] != 'x' && name[3] == 'i');
      n_sound += name[0] != 'x';
      n_corrupt += name[0] == 'x';
    }

  g_assert_cmpuint (n_sound, ==, 161);
  g_assert_cmpuint (n_corrupt, ==, 14);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/png/sound", test_sound);
  g_test_add_func ("/assets/png/layouts", test_layouts);
  g_test_add_func ("/assets/png/truncated", test_truncated);
  g_test_add_func ("/assets/png/bit-flips", test_bit_flips);
  g_test_add_func ("/assets/png/trailing", test_trailing);
  g_test_add_func ("/assets/png/chunk-rules", test_chunk_rules);
  g_test_add_func ("/assets/png/rows", test_rows);
  g_test_add_func ("/assets/png/memory", test_memory);
  g_test_add_func ("/assets/png/transparent-colours", test_transparent_colours);
  g_test_add_func ("/assets/png/animation", test_animation);
  g_test_add_func ("/assets/png/claims", test_claims);
  g_test_add_func ("/assets/png/metadata", test_metadata);
  g_test_add_func ("/assets/png/window", test_window);
  g_test_add_func ("/assets/png/png-suite", test_png_suite);

  return g_test_run ();
}
