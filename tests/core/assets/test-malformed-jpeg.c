/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-malformed.h"

/* What is broken must fail: decoders make up what is missing and say nothing to the person who looks at the result. Bytes behind
 * the end are a warning, since nothing of the picture is lost. Segment names are those of ITU-T T.81, table B.1. */

enum
{
  SOF0 = 0xc0,
  SOF2 = 0xc2,
  DHT = 0xc4,
  RST0 = 0xd0,
  SOI = 0xd8,
  EOI = 0xd9,
  SOS = 0xda,
  DQT = 0xdb,
  DRI = 0xdd,
  APP0 = 0xe0,
};

/* A marker with all that stands behind it up to the next: its length, its parameters and, after SOS, the coded data. */
typedef struct
{
  guint8 marker;
  gsize  offset;
  gsize  length;
} Part;

static GByteArray *
make (GrTestImageFlags flags)
{
  g_autoptr (GBytes) bytes = gr_test_make_jpeg (40, 40, 0, flags, 0);
  GByteArray        *jpeg = g_byte_array_new ();

  g_byte_array_append (jpeg, g_bytes_get_data (bytes, NULL), (guint)g_bytes_get_size (bytes));
  return jpeg;
}

static GArray *
find_parts (GByteArray *jpeg)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));

  for (gsize position = 0; position + 1 < jpeg->len;)
    {
      Part  part = {jpeg->data[position + 1], position, 2};
      gsize end;

      g_assert_cmpuint (jpeg->data[position], ==, 0xff);
      if (part.marker != SOI && part.marker != EOI && (part.marker & 0xf8) != RST0)
        part.length += (gsize)jpeg->data[position + 2] << 8 | jpeg->data[position + 3];
      end = position + part.length;
      while (end + 1 < jpeg->len && (jpeg->data[end] != 0xff || jpeg->data[end + 1] == 0))
        end++;
      part.length = (end + 1 < jpeg->len ? end : jpeg->len) - position;
      g_array_append_val (parts, part);
      position += part.length;
    }

  return parts;
}

static Part
find_part (GByteArray *jpeg,
           guint8      marker,
           guint       skip)
{
  g_autoptr (GArray) parts = find_parts (jpeg);

  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, Part, i).marker == marker && skip-- == 0)
      return g_array_index (parts, Part, i);

  g_assert_not_reached ();
}

static GByteArray *
splice (GByteArray   *jpeg,
        gsize         offset,
        gsize         removed,
        const guint8 *added,
        gsize         length)
{
  GByteArray *result = g_byte_array_new ();

  g_byte_array_append (result, jpeg->data, (guint)offset);
  if (length > 0)
    g_byte_array_append (result, added, (guint)length);
  g_byte_array_append (result, jpeg->data + offset + removed, (guint)(jpeg->len - offset - removed));
  return result;
}

static const GrTestImageFlags kinds[] = {
  GR_TEST_IMAGE_PLAIN,
  GR_TEST_IMAGE_GREY,
  GR_TEST_IMAGE_RESTARTS,
  GR_TEST_IMAGE_SCANS,
  GR_TEST_IMAGE_PROGRESSIVE,
  GR_TEST_IMAGE_PROGRESSIVE | GR_TEST_IMAGE_GREY,
};

static void
test_sound (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GByteArray) jpeg = make (kinds[i]);

      expect_verdict (jpeg, GR_SEVERITY_INFO, "kind %u", i);
    }
}

/* Of the segments only APP0 may be missing; a table or APP0 may stand there twice. */
static void
test_removed_and_doubled (void)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (GByteArray) jpeg = make (kinds[kind]);
      g_autoptr (GArray)     parts = find_parts (jpeg);

      for (guint i = 0; i < parts->len; i++)
        {
          Part                   part = g_array_index (parts, Part, i);
          g_autoptr (GByteArray) removed = splice (jpeg, part.offset, part.length, NULL, 0);
          g_autoptr (GByteArray) doubled = splice (jpeg, part.offset, 0, jpeg->data + part.offset, part.length);
          gboolean               is_table = part.marker == DQT || part.marker == DHT || part.marker == DRI || part.marker == APP0;

          expect_verdict (removed, part.marker == APP0 ? GR_SEVERITY_INFO : GR_SEVERITY_ERROR, "kind %u: no part %u, %02x", kind, i,
                          part.marker);
          expect_verdict (doubled, is_table ? GR_SEVERITY_INFO : part.marker == EOI ? GR_SEVERITY_WARNING
                                                                                    : GR_SEVERITY_ERROR,
                          "kind %u: part %u twice, %02x", kind, i, part.marker);
        }
    }
}

/* Decoders skip what a short APP0 leaves over, so that is a warning. */
static void
test_lengths (void)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (GByteArray) jpeg = make (kinds[kind]);
      g_autoptr (GArray)     parts = find_parts (jpeg);

      for (guint i = 0; i < parts->len; i++)
        {
          Part    part = g_array_index (parts, Part, i);
          guint8 *length = jpeg->data + part.offset + 2;
          guint   right = (guint)length[0] << 8 | length[1];
          guint   wrong[] = {0, 1, right - 1, right + 1, right + 2, 0xffff};

          if (part.marker == SOI || part.marker == EOI || (part.marker & 0xf8) == RST0)
            continue;
          for (guint j = 0; j < G_N_ELEMENTS (wrong); j++)
            {
              length[0] = (guint8)(wrong[j] >> 8);
              length[1] = (guint8)wrong[j];
              expect_verdict (jpeg, part.marker == APP0 && wrong[j] < right ? GR_SEVERITY_WARNING : GR_SEVERITY_ERROR,
                              "kind %u: part %u, %02x, is %u bytes long instead of %u", kind, i, part.marker,
                              wrong[j], right);
            }
          length[0] = (guint8)(right >> 8);
          length[1] = (guint8)right;
        }
    }
}

/* Bytes counted from the marker of one part. */
static void
test_fields (void)
{
  static const struct
  {
    const char      *what;
    GrTestImageFlags kind;
    guint8           marker;
    guint            skip;
    guint            offset;
    int              value;
  } vectors[] = {
    {"12 bits", GR_TEST_IMAGE_PLAIN, SOF0, 0, 4, 12},
    {"no bits", GR_TEST_IMAGE_PLAIN, SOF0, 0, 4, 0},
    {"16 bits", GR_TEST_IMAGE_PLAIN, SOF0, 0, 4, 16},
    {"no height", GR_TEST_IMAGE_PLAIN, SOF0, 0, 6, 0},
    {"more height", GR_TEST_IMAGE_PLAIN, SOF0, 0, 6, 90},
    {"far more height", GR_TEST_IMAGE_PLAIN, SOF0, 0, 5, 255},
    {"no width", GR_TEST_IMAGE_PLAIN, SOF0, 0, 8, 0},
    {"more width", GR_TEST_IMAGE_PLAIN, SOF0, 0, 8, 90},
    {"less width", GR_TEST_IMAGE_PLAIN, SOF0, 0, 8, 8},
    {"no components", GR_TEST_IMAGE_PLAIN, SOF0, 0, 9, 0},
    {"two components", GR_TEST_IMAGE_PLAIN, SOF0, 0, 9, 2},
    {"four components", GR_TEST_IMAGE_PLAIN, SOF0, 0, 9, 4},
    {"255 components", GR_TEST_IMAGE_PLAIN, SOF0, 0, 9, 255},
    {"a component twice", GR_TEST_IMAGE_PLAIN, SOF0, 0, 13, 1},
    {"sampling 0×1", GR_TEST_IMAGE_PLAIN, SOF0, 0, 11, 0x01},
    {"sampling 1×0", GR_TEST_IMAGE_PLAIN, SOF0, 0, 11, 0x10},
    {"sampling 5×1", GR_TEST_IMAGE_PLAIN, SOF0, 0, 11, 0x51},
    {"sampling 1×5", GR_TEST_IMAGE_PLAIN, SOF0, 0, 11, 0x15},
    {"sampling 15×15", GR_TEST_IMAGE_PLAIN, SOF0, 0, 14, 0xff},
    {"sampling 4×4", GR_TEST_IMAGE_PLAIN, SOF0, 0, 11, 0x44},
    {"another sampling", GR_TEST_IMAGE_PLAIN, SOF0, 0, 11, 0x11},
    {"a table that is not there", GR_TEST_IMAGE_PLAIN, SOF0, 0, 12, 2},
    {"table 4", GR_TEST_IMAGE_PLAIN, SOF0, 0, 12, 4},
    {"table 255", GR_TEST_IMAGE_PLAIN, SOF0, 0, 12, 255},
    {"a quantization table 4", GR_TEST_IMAGE_PLAIN, DQT, 0, 4, 4},
    {"a quantization table 3", GR_TEST_IMAGE_PLAIN, DQT, 0, 4, 3},
    {"a quantization table of 16 bits", GR_TEST_IMAGE_PLAIN, DQT, 0, 4, 0x10},
    {"a quantization table of 2 bytes", GR_TEST_IMAGE_PLAIN, DQT, 0, 4, 0x20},
    {"a Huffman table 4", GR_TEST_IMAGE_PLAIN, DHT, 0, 4, 4},
    {"a Huffman table 3", GR_TEST_IMAGE_PLAIN, DHT, 0, 4, 3},
    {"a Huffman table of class 1", GR_TEST_IMAGE_PLAIN, DHT, 0, 4, 0x10},
    {"a Huffman table of class 2", GR_TEST_IMAGE_PLAIN, DHT, 0, 4, 0x20},
    {"a Huffman table with too many codes of a bit", GR_TEST_IMAGE_PLAIN, DHT, 0, 5, 3},
    {"a Huffman table with too many codes", GR_TEST_IMAGE_PLAIN, DHT, 0, 12, 255},
    {"a Huffman table with fewer codes", GR_TEST_IMAGE_PLAIN, DHT, 0, 6, 0},
    {"a Huffman table with a category 16", GR_TEST_IMAGE_PLAIN, DHT, 0, 21, 16},
    {"no component in the scan", GR_TEST_IMAGE_PLAIN, SOS, 0, 4, 0},
    {"two components in the scan", GR_TEST_IMAGE_PLAIN, SOS, 0, 4, 2},
    {"five components in the scan", GR_TEST_IMAGE_PLAIN, SOS, 0, 4, 5},
    {"a component that is not there", GR_TEST_IMAGE_PLAIN, SOS, 0, 5, 9},
    {"a component twice in the scan", GR_TEST_IMAGE_PLAIN, SOS, 0, 7, 1},
    {"Huffman tables that are not there", GR_TEST_IMAGE_PLAIN, SOS, 0, 6, 0x22},
    {"Huffman tables 4", GR_TEST_IMAGE_PLAIN, SOS, 0, 6, 0x44},
    {"a spectrum that starts late", GR_TEST_IMAGE_PLAIN, SOS, 0, 11, 1},
    {"a spectrum that ends early", GR_TEST_IMAGE_PLAIN, SOS, 0, 12, 62},
    {"a spectrum too wide", GR_TEST_IMAGE_PLAIN, SOS, 0, 12, 64},
    {"approximation in a picture without passes", GR_TEST_IMAGE_PLAIN, SOS, 0, 13, 0x10},
    {"approximation in a picture without passes", GR_TEST_IMAGE_PLAIN, SOS, 0, 13, 0x01},
    {"the frame of another process", GR_TEST_IMAGE_PLAIN, SOF0, 0, 1, SOF2},
    {"a lossless frame", GR_TEST_IMAGE_PLAIN, SOF0, 0, 1, 0xc3},
    {"a hierarchical frame", GR_TEST_IMAGE_PLAIN, SOF0, 0, 1, 0xc5},
    {"an arithmetic frame", GR_TEST_IMAGE_PLAIN, SOF0, 0, 1, 0xc9},
    {"a frame of a kind to come", GR_TEST_IMAGE_PLAIN, SOF0, 0, 1, 0xc8},
    {"passes in a picture without", GR_TEST_IMAGE_PROGRESSIVE, SOF2, 0, 1, SOF0},
    {"a pass of all the spectrum", GR_TEST_IMAGE_PROGRESSIVE, SOS, 0, 12, 63},
    {"a pass of no spectrum", GR_TEST_IMAGE_PROGRESSIVE, SOS, 1, 8, 0},
    {"a pass of a spectrum too wide", GR_TEST_IMAGE_PROGRESSIVE, SOS, 1, 8, 64},
    {"a pass that refines too early", GR_TEST_IMAGE_PROGRESSIVE, SOS, 0, 13, 0x21},
    {"a pass of 14 bits", GR_TEST_IMAGE_PROGRESSIVE, SOS, 0, 13, 0x0e},
    {"an interval that is longer", GR_TEST_IMAGE_RESTARTS, DRI, 0, 5, 3},
    {"an interval that is shorter", GR_TEST_IMAGE_RESTARTS, DRI, 0, 5, 1},
    {"no interval", GR_TEST_IMAGE_RESTARTS, DRI, 0, 5, 0},
    {"a restart of another number", GR_TEST_IMAGE_RESTARTS, RST0, 0, 1, 0xd3},
    {"a restart of another number", GR_TEST_IMAGE_RESTARTS, RST0 + 1, 0, 1, 0xd0},
    {"a restart that is no marker", GR_TEST_IMAGE_RESTARTS, RST0, 0, 0, 0x12},
    {"an end that is none", GR_TEST_IMAGE_PLAIN, EOI, 0, 1, 0xd0},
    {"an end that is none", GR_TEST_IMAGE_PLAIN, EOI, 0, 0, 0},
    {"a start that is an end", GR_TEST_IMAGE_PLAIN, SOI, 0, 1, 0xd9},
    {"a first segment of the reserved markers", GR_TEST_IMAGE_PLAIN, APP0, 0, 1, 0x02},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GByteArray) jpeg = make (vectors[i].kind);
      Part                   part = find_part (jpeg, vectors[i].marker, vectors[i].skip);

      g_assert_cmpuint (jpeg->data[part.offset + vectors[i].offset], !=, vectors[i].value);
      jpeg->data[part.offset + vectors[i].offset] = (guint8)vectors[i].value;
      expect_fail (jpeg, vectors[i].what);
    }
}

/* Quantization by zero does not exist: the picture would be grey wherever it stands. */
static void
test_zero_steps (void)
{
  g_autoptr (GByteArray) jpeg = make (GR_TEST_IMAGE_PLAIN);
  Part                   part = find_part (jpeg, DQT, 0);

  for (guint i = 0; i < 64; i++)
    {
      guint8 *step = jpeg->data + part.offset + 5 + i;
      guint8  right = *step;

      *step = 0;
      expect_verdict (jpeg, GR_SEVERITY_ERROR, "step %u is zero", i);
      *step = right;
    }
}

static void
test_truncated (void)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (GByteArray) jpeg = make (kinds[kind]);

      for (guint length = 0; length < jpeg->len; length++)
        {
          g_autoptr (GByteArray) cut = splice (jpeg, length, jpeg->len - length, NULL, 0);
          g_autoptr (GByteArray) closed = splice (jpeg, length, jpeg->len - length, (const guint8 *)"\377\331", 2);

          expect_verdict (cut, GR_SEVERITY_ERROR, "kind %u: the first %u bytes", kind, length);
          if (length < jpeg->len - 2 && !(length == jpeg->len - 1))
            expect_verdict (closed, GR_SEVERITY_ERROR, "kind %u: the first %u bytes and an end", kind, length);
        }
    }
}

/* Bytes put behind the coded data, more than a decoder reads ahead, or a marker into it. */
static void
test_coded_data (void)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (GByteArray) jpeg = make (kinds[kind]);
      Part                   scan = find_part (jpeg, SOS, 0);
      gsize                  start = scan.offset + 2 + jpeg->data[scan.offset + 3];

      for (guint length = 16; length < 20; length++)
        {
          static const guint8    bytes[20] = {0};
          g_autoptr (GByteArray) longer = splice (jpeg, scan.offset + scan.length, 0, bytes, length);
          g_autoptr (GByteArray) marked = splice (jpeg, start + 1, 0, (const guint8 *)"\377\321", 2);

          expect_verdict (longer, GR_SEVERITY_ERROR, "kind %u: %u more bytes", kind, length);
          expect_verdict (marked, GR_SEVERITY_ERROR, "kind %u: a restart where there is none", kind);
        }
    }
}

/* Bytes between the segments, and behind the end. Before the picture every decoder skips them,
 * unless they take the place of the first marker, by which a JPEG is known. */
static void
test_strays (void)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (GByteArray) jpeg = make (kinds[kind]);
      g_autoptr (GArray)     parts = find_parts (jpeg);
      guint                  scan = 0;

      while (g_array_index (parts, Part, scan).marker != SOS)
        scan++;
      for (guint i = 1; i < parts->len; i++)
        {
          Part                   part = g_array_index (parts, Part, i);
          g_autoptr (GByteArray) filled = NULL;
          g_autoptr (GByteArray) stray = NULL;

          /* Behind coded data, zeros are more of it. */
          if (g_array_index (parts, Part, i - 1).marker == SOS || (g_array_index (parts, Part, i - 1).marker & 0xf8) == RST0)
            continue;
          stray = splice (jpeg, part.offset, 0, (const guint8 *)"junk", 4);
          filled = splice (jpeg, part.offset, 0, (const guint8 *)"\377\377\377", 3);
          expect_verdict (stray, i > 1 && i <= scan ? GR_SEVERITY_WARNING : GR_SEVERITY_ERROR, "kind %u: strays before part %u", kind, i);
          expect_verdict (filled, GR_SEVERITY_INFO, "kind %u: fill bytes before part %u", kind, i);
        }
      g_byte_array_append (jpeg, (const guint8 *)"?", 1);
      expect_verdict (jpeg, GR_SEVERITY_WARNING, "kind %u: a byte behind the end", kind);
    }
}

static void
test_arithmetic (void)
{
  g_autoptr (GByteArray) jpeg = make (GR_TEST_IMAGE_ARITHMETIC);
  g_autoptr (GByteArray) passes = make (GR_TEST_IMAGE_ARITHMETIC | GR_TEST_IMAGE_PROGRESSIVE);

  expect_fail (jpeg, "arithmetic coding");
  expect_fail (passes, "arithmetic coding in passes");
}

/* What is no picture, whatever its name, and pictures under a wrong name. */
static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *data;
    gsize       length;
  } vectors[] = {
    {"empty.png", "", 0},
    {"byte.png", "\211", 1},
    {"byte.jpg", "\377", 1},
    {"byte.bmp", "B", 1},
    {"zero.png", "\0", 1},
    {"signature.png", "\211PNG\r\n\032\n", 8},
    {"start.jpg", "\377\330", 2},
    {"start.jpg", "\377\330\377", 3},
    {"both.jpg", "\377\330\377\331", 4},
    {"start.bmp", "BM", 2},
    {"start.bmp", "BM\377\377\377\377\0\0\0\0\66\0\0\0\50\0\0\0", 18},
    {"text.png", "This is text", 12},
    {"page.png", "<!DOCTYPE html><html></html>", 28},
    {"drawing.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", 41},
    {"film.png", "GIF89a\1\0\1\0\0\0\0;", 14},
    {"archive.png", "PK\3\4\24\0\0\0", 8},
    {"document.png", "%PDF-1.7\n", 9},
  };
  g_autoptr (GBytes) png = gr_test_make_png (8, 8, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GBytes) jpeg = gr_test_make_jpeg (8, 8, 0, GR_TEST_IMAGE_PLAIN, 0);

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_test_message ("%s, %zu bytes", vectors[i].name, vectors[i].length);
      g_assert_cmpint (judge_bytes ((const guint8 *)vectors[i].data, vectors[i].length, vectors[i].name), ==, GR_SEVERITY_ERROR);
    }

  /* A sound picture whose name lies opens in most viewers, and is refused by portals that go by the name. */
  g_assert_cmpint (judge_bytes (g_bytes_get_data (png, NULL), g_bytes_get_size (png), "icon.jpg"), >=, GR_SEVERITY_WARNING);
  g_assert_cmpint (judge_bytes (g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg), "icon.png"), >=, GR_SEVERITY_WARNING);
  g_assert_cmpint (judge_bytes (g_bytes_get_data (png, NULL), g_bytes_get_size (png), "icon.png"), ==, GR_SEVERITY_INFO);
  g_assert_cmpint (judge_bytes (g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg), "icon.jpeg"), ==, GR_SEVERITY_INFO);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/malformed-jpeg/sound", test_sound);
  g_test_add_func ("/assets/malformed-jpeg/removed-and-doubled", test_removed_and_doubled);
  g_test_add_func ("/assets/malformed-jpeg/lengths", test_lengths);
  g_test_add_func ("/assets/malformed-jpeg/fields", test_fields);
  g_test_add_func ("/assets/malformed-jpeg/zero-steps", test_zero_steps);
  g_test_add_func ("/assets/malformed-jpeg/truncated", test_truncated);
  g_test_add_func ("/assets/malformed-jpeg/coded-data", test_coded_data);
  g_test_add_func ("/assets/malformed-jpeg/strays", test_strays);
  g_test_add_func ("/assets/malformed-jpeg/arithmetic", test_arithmetic);
  g_test_add_func ("/assets/malformed/names", test_names);

  return g_test_run ();
}
