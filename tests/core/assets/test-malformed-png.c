/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-facts-private.h"
#include "gr-test-malformed.h"

#include <libdeflate.h>

/* What is broken must fail. What every viewer opens all the same, such as a wrong order of chunks that say nothing about the
 * pixels or bytes behind the end, is a warning: nothing is lost, and yet the file is not what its maker meant. */

#define WIDTH  6
#define HEIGHT 4

typedef struct
{
  char        type[5];
  GByteArray *data;
} Chunk;

static void
chunk_free (gpointer data)
{
  Chunk *chunk = data;

  g_byte_array_unref (chunk->data);
  g_free (chunk);
}

static Chunk *
add (GPtrArray    *chunks,
     const char   *type,
     const guint8 *data,
     gsize         length)
{
  Chunk *chunk = g_new0 (Chunk, 1);

  memcpy (chunk->type, type, 4);
  chunk->data = g_byte_array_new ();
  if (length > 0)
    g_byte_array_append (chunk->data, data, (guint)length);
  g_ptr_array_add (chunks, chunk);
  return chunk;
}

static GPtrArray *
split (GByteArray *png)
{
  GPtrArray *chunks = g_ptr_array_new_with_free_func (chunk_free);

  for (gsize position = 8; position + 12 <= png->len;)
    {
      guint32 length = gr_read_be32 (png->data + position);
      Chunk  *chunk = add (chunks, (const char *)png->data + position + 4, png->data + position + 8, length);

      position += chunk->data->len + 12;
    }

  return chunks;
}

static GByteArray *
join (GPtrArray *chunks)
{
  GByteArray *png = g_byte_array_new ();

  gr_test_png_begin (png);
  for (guint i = 0; i < chunks->len; i++)
    {
      Chunk *chunk = g_ptr_array_index (chunks, i);

      gr_test_png_add_chunk (png, chunk->type, chunk->data->data, chunk->data->len);
    }

  return png;
}

static GPtrArray *
copy (GPtrArray *chunks)
{
  GPtrArray *copied = g_ptr_array_new_with_free_func (chunk_free);

  for (guint i = 0; i < chunks->len; i++)
    {
      Chunk *chunk = g_ptr_array_index (chunks, i);

      add (copied, chunk->type, chunk->data->data, chunk->data->len);
    }

  return copied;
}

/* Puts a chunk at another place: @to counts once it is taken away. */
static void
move (GPtrArray *chunks,
      guint      from,
      guint      to)
{
  gpointer chunk = g_ptr_array_steal_index (chunks, from);

  g_ptr_array_insert (chunks, (int)to, chunk);
}

/* Rows without filter, of a picture that uses eight colours. */
static GByteArray *
make_rows (guint row_bytes,
           guint n_rows)
{
  GByteArray *rows = g_byte_array_new ();

  for (guint i = 0; i < n_rows * (row_bytes + 1); i++)
    g_byte_array_append (rows, (const guint8[]){i % (row_bytes + 1) == 0 ? 0 : (guint8)(i % 8)}, 1);
  return rows;
}

/* A stream of stored blocks, which every part of can be broken by hand. */
static GByteArray *
make_stream (GByteArray *rows)
{
  GByteArray  *stream = g_byte_array_new ();
  const guint8 head[] = {0x78, 0x01, 0x01, (guint8)rows->len, 0, (guint8)~rows->len, 0xff};
  guint32      sum = GUINT32_TO_BE (libdeflate_adler32 (1, rows->data, rows->len));

  g_assert_cmpuint (rows->len, <, 256);
  g_byte_array_append (stream, head, sizeof head);
  g_byte_array_append (stream, rows->data, rows->len);
  g_byte_array_append (stream, (const guint8 *)&sum, sizeof sum);
  return stream;
}

static GPtrArray *
make_picture (guint8      colour,
              guint8      depth,
              GByteArray *stream)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  GPtrArray             *chunks;

  gr_test_png_begin (png);
  gr_test_png_add_header (png, WIDTH, HEIGHT, depth, colour, 0);
  chunks = split (png);
  add (chunks, "IDAT", stream->data, stream->len);
  add (chunks, "IEND", NULL, 0);
  return chunks;
}

static const guint8 colours[257 * 3];

/* A picture with a palette and one of nearly everything, its data in two pieces. */
static GPtrArray *
make_rich_picture (void)
{
  static const struct
  {
    const char *type;
    const char *data;
    gsize       length;
  } extras[] = {
    {"gAMA", "\0\0\261\217", 4},
    {"sRGB", "\0", 1},
    {"sBIT", "\10\10\10", 3},
    {"PLTE", (const char *)colours, 8 * 3},
    {"tRNS", "\377\200", 2},
    {"bKGD", "\1", 1},
    {"hIST", "\0\1\0\1\0\1\0\1\0\1\0\1\0\1\0\1", 16},
    {"pHYs", "\0\0\13\22\0\0\13\22\1", 9},
    {"tEXt", "Title\0Test", 10},
  };
  g_autoptr (GByteArray) rows = make_rows (WIDTH, HEIGHT);
  g_autoptr (GByteArray) stream = make_stream (rows);
  GPtrArray             *chunks = make_picture (3, 8, stream);
  Chunk                 *data = g_ptr_array_index (chunks, 1);

  for (guint i = 0; i < G_N_ELEMENTS (extras); i++)
    {
      add (chunks, extras[i].type, (const guint8 *)extras[i].data, extras[i].length);
      move (chunks, chunks->len - 1, 1 + i);
    }
  add (chunks, "IDAT", data->data->data + 10, data->data->len - 10);
  move (chunks, chunks->len - 1, chunks->len - 2);
  g_byte_array_set_size (data->data, 10);
  add (chunks, "tIME", (const guint8 *)"\7\350\1\1\0\0\0", 7);
  move (chunks, chunks->len - 1, chunks->len - 2);

  return chunks;
}

static gboolean
is_one_of (const char *type,
           const char *types)
{
  return strstr (types, type) != NULL;
}

static gboolean
is_critical (const char *type)
{
  return is_one_of (type, "IHDR PLTE IDAT IEND tRNS");
}

static void
test_sound (void)
{
  g_autoptr (GPtrArray)  chunks = make_rich_picture ();
  g_autoptr (GByteArray) png = join (chunks);
  GrSeverity             verdict = judge_bytes (png->data, png->len, NULL);

  /* Transparency that is used is worth a warning, and that it is seen shows that the picture was read. */
  g_assert_cmpint (verdict, ==, GR_SEVERITY_WARNING);
  g_assert_true (is_whole (inspect (png->data, png->len)));
}

/* How a file of these chunks must be judged as far as their order goes, from section 5.6 of the specification. What stands behind
 * the end is not read. */
static GrSeverity
get_order_verdict (GPtrArray *chunks)
{
  guint      palette = G_MAXUINT;
  guint      first_data = G_MAXUINT;
  guint      last_data = 0;
  GrSeverity worst = GR_SEVERITY_WARNING;

  for (guint i = 0; i < chunks->len; i++)
    {
      const char *type = ((Chunk *)g_ptr_array_index (chunks, i))->type;

      if (g_str_equal (type, "PLTE"))
        palette = i;
      if (g_str_equal (type, "IDAT"))
        {
          first_data = MIN (first_data, i);
          last_data = i;
        }
    }

  for (guint i = 0; i < chunks->len; i++)
    {
      const char *type = ((Chunk *)g_ptr_array_index (chunks, i))->type;

      if (g_str_equal (type, "IEND") && i > last_data)
        break;
      if ((i == 0) != g_str_equal (type, "IHDR") || g_str_equal (type, "IEND"))
        worst = GR_SEVERITY_ERROR;
      else if (i > first_data && i < last_data && !g_str_equal (type, "IDAT"))
        worst = GR_SEVERITY_ERROR;
      else if (g_str_equal (type, "PLTE") && i > first_data)
        worst = GR_SEVERITY_ERROR;
      else if (g_str_equal (type, "tRNS") && (i < palette || i > first_data))
        worst = GR_SEVERITY_ERROR;
    }

  return worst;
}

static gboolean
is_in_order (GPtrArray *chunks)
{
  guint palette = 0;
  guint data = 0;

  for (guint i = 0; i < chunks->len; i++)
    {
      const char *type = ((Chunk *)g_ptr_array_index (chunks, i))->type;

      if ((is_one_of (type, "gAMA sRGB sBIT") && (palette || data)) || (is_one_of (type, "bKGD hIST") && (!palette || data)) ||
          (is_one_of (type, "pHYs PLTE tRNS") && data))
        return FALSE;
      palette += g_str_equal (type, "PLTE");
      data += g_str_equal (type, "IDAT");
    }

  return g_str_equal (((Chunk *)g_ptr_array_index (chunks, chunks->len - 1))->type, "IEND");
}

static void
test_order (void)
{
  g_autoptr (GPtrArray) whole = make_rich_picture ();

  for (guint from = 0; from < whole->len; from++)
    for (guint to = 0; to < whole->len; to++)
      {
        g_autoptr (GPtrArray)    chunks = copy (whole);
        const char              *type = ((Chunk *)g_ptr_array_index (chunks, from))->type;
        g_autoptr (GByteArray)   png = NULL;
        g_autoptr (GrAssetFacts) facts = NULL;
        GrSeverity               verdict;

        move (chunks, from, to);
        png = join (chunks);
        /* The two pieces of the data changed places. */
        if (g_str_equal (type, "IDAT") && from != to)
          {
            expect_verdict (png, GR_SEVERITY_ERROR, "IDAT %u put at %u", from, to);
            continue;
          }
        verdict = get_order_verdict (chunks);
        expect_verdict (png, verdict, "%s %u put at %u", type, from, to);
        facts = inspect (png->data, png->len);
        if (verdict != GR_SEVERITY_ERROR)
          g_assert_cmpint (is_whole (facts), ==, is_in_order (chunks));
      }
}

static void
test_removed (void)
{
  g_autoptr (GPtrArray) whole = make_rich_picture ();

  for (guint i = 0; i < whole->len; i++)
    {
      g_autoptr (GPtrArray)  chunks = copy (whole);
      const char            *type = ((Chunk *)g_ptr_array_index (whole, i))->type;
      g_autoptr (GByteArray) png = NULL;

      g_ptr_array_remove_index (chunks, i);
      png = join (chunks);
      expect_verdict (png, g_str_equal (type, "tRNS") ? GR_SEVERITY_INFO : is_critical (type) ? GR_SEVERITY_ERROR
                                                                                              : GR_SEVERITY_WARNING,
                      "no %s", type);
    }
}

static void
test_doubled (void)
{
  g_autoptr (GPtrArray) whole = make_rich_picture ();

  for (guint i = 0; i < whole->len; i++)
    {
      g_autoptr (GPtrArray)    chunks = copy (whole);
      Chunk                   *chunk = g_ptr_array_index (whole, i);
      gboolean                 last_data = i > 0 && i + 3 == whole->len;
      g_autoptr (GByteArray)   png = NULL;
      g_autoptr (GrAssetFacts) facts = NULL;

      add (chunks, chunk->type, chunk->data->data, chunk->data->len);
      move (chunks, chunks->len - 1, i + 1);
      png = join (chunks);
      /* A second end stands behind the first, and a second last piece of data behind the end of the stream. */
      expect_verdict (png, !last_data && is_one_of (chunk->type, "IHDR PLTE IDAT tRNS") ? GR_SEVERITY_ERROR : GR_SEVERITY_WARNING,
                      "two of %s %u", chunk->type, i);
      facts = inspect (png->data, png->len);
      g_assert_cmpint (is_whole (facts), ==, g_str_equal (chunk->type, "tEXt"));
    }
}

static void
put_be32 (guint8 *data,
          guint32 value)
{
  value = GUINT32_TO_BE (value);
  memcpy (data, &value, sizeof value);
}

/* The length of each chunk and every byte of its checksum, in a file where all else is right. */
static void
test_lengths_and_checksums (void)
{
  static const guint32   wrong[] = {1, 2, 4, 12, 256, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff4, 0xfffffffe};
  g_autoptr (GPtrArray)  chunks = make_rich_picture ();
  g_autoptr (GByteArray) png = join (chunks);
  gsize                  position = 8;

  for (guint i = 0; i < chunks->len; i++)
    {
      Chunk  *chunk = g_ptr_array_index (chunks, i);
      guint8 *length = png->data + position;
      guint8 *checksum = png->data + position + 8 + chunk->data->len;
      guint32 right = gr_read_be32 (length);

      for (guint j = 0; j < G_N_ELEMENTS (wrong); j++)
        {
          put_be32 (length, right + wrong[j]);
          expect_verdict (png, GR_SEVERITY_ERROR, "length of %s %u plus %u", chunk->type, i, wrong[j]);
          put_be32 (length, right);
        }
      for (guint j = 0; j < 4; j++)
        {
          checksum[j] ^= 1;
          expect_verdict (png, GR_SEVERITY_ERROR, "checksum of %s %u", chunk->type, i);
          checksum[j] ^= 1;
        }
      position += chunk->data->len + 12;
    }
}

/* Chunks whose content has the wrong length, with a checksum that fits. */
static void
test_wrong_content (void)
{
  g_autoptr (GPtrArray) whole = make_rich_picture ();

  for (guint i = 0; i < whole->len; i++)
    for (int change = -1; change <= 1; change++)
      {
        g_autoptr (GPtrArray)    chunks = copy (whole);
        Chunk                   *chunk = g_ptr_array_index (chunks, i);
        g_autoptr (GByteArray)   png = NULL;
        g_autoptr (GrAssetFacts) facts = NULL;
        gboolean                 first_data = i + 4 == whole->len;

        /* A text may have any length, and transparency any up to that of the palette. */
        if (change == 0 || (change < 0 && chunk->data->len == 0) || is_one_of (chunk->type, "tEXt tRNS"))
          continue;
        g_byte_array_set_size (chunk->data, (guint)((int)chunk->data->len + change));
        if (change > 0)
          chunk->data->data[chunk->data->len - 1] = 0;
        png = join (chunks);
        facts = inspect (png->data, png->len);
        if (is_one_of (chunk->type, "IHDR PLTE IEND") || first_data || (is_one_of (chunk->type, "IDAT") && change < 0))
          expect_verdict (png, GR_SEVERITY_ERROR, "%s %u is %+d bytes", chunk->type, i, change);
        if (is_whole (facts))
          {
            g_test_message ("WRONG: %s %u with %+d bytes passes", chunk->type, i, change);
            g_test_fail ();
          }
      }
}

static void
test_header (void)
{
  g_autoptr (GByteArray) rows = make_rows (WIDTH * 3, HEIGHT);
  g_autoptr (GByteArray) stream = make_stream (rows);
  g_autoptr (GPtrArray)  chunks = make_picture (2, 8, stream);
  Chunk                 *header = g_ptr_array_index (chunks, 0);
  const guint8           right[] = {0, 0, 0, WIDTH, 0, 0, 0, HEIGHT, 8, 2, 0, 0, 0};

  g_assert_cmpmem (header->data->data, header->data->len, right, sizeof right);
  /* Every other value of every byte: a size that the data does not have, a depth or type that the rows do not have or that does
   * not exist, and methods that do not exist. */
  for (guint byte = 0; byte < 13; byte++)
    for (guint value = 0; value < 256; value++)
      {
        g_autoptr (GByteArray) png = NULL;

        if (value == right[byte])
          continue;
        header->data->data[byte] = (guint8)value;
        png = join (chunks);
        header->data->data[byte] = right[byte];
        expect_verdict (png, GR_SEVERITY_ERROR, "byte %u of IHDR is %u", byte, value);
      }
}

/* Streams with stored blocks: two bytes of header, one of block type, two and two of length, the rows, four of checksum. */
static void
test_stream (void)
{
  static const struct
  {
    const char *what;
    guint       offset;
    guint8      flip;
  } flips[] = {
    {"method is not deflate", 0, 0x01},
    {"window is too large", 0, 0x80},
    {"check of the header", 1, 0x02},
    {"dictionary wanted", 1, 0x20},
    {"block type 3", 2, 0x06},
    {"block type fixed", 2, 0x02},
    {"not the last block", 2, 0x01},
    {"length of block", 3, 0x01},
    {"length of block", 4, 0x01},
    {"complement of length", 5, 0x01},
    {"complement of length", 6, 0x01},
  };
  g_autoptr (GByteArray) rows = make_rows (WIDTH * 3, HEIGHT);
  g_autoptr (GByteArray) stream = make_stream (rows);

  for (guint i = 0; i < G_N_ELEMENTS (flips); i++)
    {
      g_autoptr (GPtrArray)  chunks = NULL;
      g_autoptr (GByteArray) png = NULL;

      stream->data[flips[i].offset] ^= flips[i].flip;
      chunks = make_picture (2, 8, stream);
      stream->data[flips[i].offset] ^= flips[i].flip;
      png = join (chunks);
      expect_fail (png, flips[i].what);
    }

  for (guint length = 0; length < stream->len; length++)
    {
      g_autoptr (GByteArray) cut = g_byte_array_new ();
      g_autoptr (GPtrArray)  chunks = NULL;
      g_autoptr (GByteArray) png = NULL;

      g_byte_array_append (cut, stream->data, length);
      chunks = make_picture (2, 8, cut);
      png = join (chunks);
      expect_verdict (png, GR_SEVERITY_ERROR, "stream of %u bytes", length);
      if (length < stream->len - 4)
        continue;
      g_byte_array_append (cut, stream->data + length, stream->len - length);
      cut->data[length] ^= 0x40;
      g_clear_pointer (&chunks, g_ptr_array_unref);
      g_clear_pointer (&png, g_byte_array_unref);
      chunks = make_picture (2, 8, cut);
      png = join (chunks);
      expect_verdict (png, GR_SEVERITY_ERROR, "checksum of the stream, byte %u", length);
    }
}

/* Streams that are sound and hold something else than the picture. */
static void
test_rows (void)
{
  for (int change = -20; change <= 20; change++)
    {
      g_autoptr (GByteArray) rows = make_rows (WIDTH * 3, HEIGHT);
      g_autoptr (GByteArray) stream = NULL;
      g_autoptr (GPtrArray)  chunks = NULL;
      g_autoptr (GByteArray) png = NULL;
      guint                  length = rows->len;

      g_byte_array_set_size (rows, (guint)((int)length + change));
      if (change > 0)
        memset (rows->data + length, 0, (gsize)change);
      stream = make_stream (rows);
      chunks = make_picture (2, 8, stream);
      png = join (chunks);
      expect_verdict (png, change == 0 ? GR_SEVERITY_INFO : GR_SEVERITY_ERROR, "%+d bytes of rows", change);
    }

  for (guint y = 0; y < HEIGHT; y++)
    for (guint filter = 5; filter < 256; filter += 50)
      {
        g_autoptr (GByteArray) rows = make_rows (WIDTH * 3, HEIGHT);
        g_autoptr (GByteArray) stream = NULL;
        g_autoptr (GPtrArray)  chunks = NULL;
        g_autoptr (GByteArray) png = NULL;

        rows->data[y * (WIDTH * 3 + 1)] = (guint8)filter;
        stream = make_stream (rows);
        chunks = make_picture (2, 8, stream);
        png = join (chunks);
        expect_verdict (png, GR_SEVERITY_ERROR, "filter %u in row %u", filter, y);
      }
}

static void
test_palette_and_transparency (void)
{
  static const struct
  {
    const char *what;
    guint8      colour;
    guint8      depth;
    int         palette;
    int         transparency;
    GrSeverity  verdict;
  } vectors[] = {
    {"eight colours", 3, 8, 24, -1, GR_SEVERITY_INFO},
    {"256 colours", 3, 8, 768, -1, GR_SEVERITY_INFO},
    {"no palette", 3, 8, -1, -1, GR_SEVERITY_ERROR},
    {"an empty palette", 3, 8, 0, -1, GR_SEVERITY_ERROR},
    {"a colour in pieces", 3, 8, 23, -1, GR_SEVERITY_ERROR},
    {"257 colours", 3, 8, 771, -1, GR_SEVERITY_ERROR},
    {"a colour too few", 3, 8, 21, -1, GR_SEVERITY_ERROR},
    {"a palette for grey", 0, 8, 24, -1, GR_SEVERITY_ERROR},
    {"a palette for grey with alpha", 4, 8, 24, -1, GR_SEVERITY_ERROR},
    {"a palette to suggest", 2, 8, 24, -1, GR_SEVERITY_INFO},
    {"transparency for nothing", 3, 8, 24, 0, GR_SEVERITY_ERROR},
    {"transparency for more than the palette", 3, 8, 24, 9, GR_SEVERITY_ERROR},
    {"transparency of grey in one byte", 0, 8, -1, 1, GR_SEVERITY_ERROR},
    {"transparency of grey in three bytes", 0, 8, -1, 3, GR_SEVERITY_ERROR},
    {"transparency of colour in two bytes", 2, 8, -1, 2, GR_SEVERITY_ERROR},
    {"transparency of colour in seven bytes", 2, 8, -1, 7, GR_SEVERITY_ERROR},
    {"transparency beside grey alpha", 4, 8, -1, 2, GR_SEVERITY_ERROR},
    {"transparency beside alpha", 6, 8, -1, 6, GR_SEVERITY_ERROR},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      static const guint     channels[] = {1, 0, 3, 1, 2, 0, 4};
      g_autoptr (GByteArray) rows = make_rows (WIDTH * channels[vectors[i].colour], HEIGHT);
      g_autoptr (GByteArray) stream = make_stream (rows);
      g_autoptr (GPtrArray)  chunks = make_picture (vectors[i].colour, vectors[i].depth, stream);
      g_autoptr (GByteArray) png = NULL;

      for (int part = 0; part < 2; part++)
        if ((part ? vectors[i].transparency : vectors[i].palette) >= 0)
          {
            add (chunks, part ? "tRNS" : "PLTE", colours, (gsize)(part ? vectors[i].transparency : vectors[i].palette));
            move (chunks, chunks->len - 1, chunks->len - 3);
          }
      png = join (chunks);
      expect_verdict (png, vectors[i].verdict, "%s", vectors[i].what);
    }
}

static void
test_palette_of_few_bits (void)
{
  for (guint depth = 1; depth <= 4; depth *= 2)
    {
      g_autoptr (GByteArray) rows = make_rows ((WIDTH * depth + 7) / 8, HEIGHT);
      g_autoptr (GByteArray) stream = make_stream (rows);
      g_autoptr (GPtrArray)  chunks = make_picture (3, (guint8)depth, stream);
      g_autoptr (GByteArray) png = NULL;

      add (chunks, "PLTE", colours, ((1u << depth) + 1) * 3);
      move (chunks, chunks->len - 1, 1);
      png = join (chunks);
      expect_verdict (png, GR_SEVERITY_ERROR, "a palette of %u colours for %u bits", (1u << depth) + 1, depth);
    }
}

/* Which chunk of an animation of two frames is broken, and how. Its chunks: IHDR acTL fcTL IDAT fcTL fdAT IEND. */
static void
test_animation (void)
{
  enum
  {
    REMOVE = -1,
    DOUBLE = -2,
    SHORTEN = -3,
    SWAP = -4,
  };
  static const struct
  {
    const char *what;
    guint       chunk;
    int         offset;
    guint8      value;
  } vectors[] = {
    {"no frames", 1, 3, 0},
    {"a frame too few announced", 1, 3, 1},
    {"a frame too many announced", 1, 3, 3},
    {"far too many announced", 1, 0, 255},
    {"the start is short", 1, SHORTEN, 0},
    {"two starts", 1, DOUBLE, 0},
    {"the start behind a frame", 1, SWAP, 0},
    {"the first frame's number", 2, 3, 7},
    {"the first frame's width", 2, 7, 1},
    {"the first frame's height", 2, 11, 1},
    {"the first frame's place", 2, 15, 1},
    {"the first frame's place", 2, 19, 1},
    {"disposal that does not exist", 2, 24, 3},
    {"blending that does not exist", 2, 25, 2},
    {"the first frame twice", 2, DOUBLE, 0},
    {"the first frame short", 2, SHORTEN, 0},
    {"the first frame missing", 2, REMOVE, 0},
    {"a frame's number missing", 4, 3, 2},
    {"a frame's number again", 4, 3, 0},
    {"an empty frame", 4, 7, 0},
    {"an empty frame", 4, 11, 0},
    {"a frame too wide", 4, 7, 17},
    {"a frame too high", 4, 11, 17},
    {"a huge frame", 4, 4, 255},
    {"a frame outside", 4, 12, 255},
    {"a frame outside", 4, 16, 255},
    {"a frame twice", 4, DOUBLE, 0},
    {"a frame missing", 4, REMOVE, 0},
    {"a frame short", 4, SHORTEN, 0},
    {"data before its frame", 4, SWAP, 0},
    {"data's number", 5, 3, 9},
    {"data's stream", 5, 4, 0},
    {"data twice", 5, DOUBLE, 0},
    {"data missing", 5, REMOVE, 0},
    {"data short", 5, SHORTEN, 0},
  };
  g_autoptr (GBytes) bytes = gr_test_make_png (16, 16, 0, GR_TEST_IMAGE_ANIMATED);

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GByteArray) whole = g_byte_array_new ();
      g_autoptr (GPtrArray)  chunks = NULL;
      g_autoptr (GByteArray) png = NULL;
      Chunk                 *chunk;

      g_byte_array_append (whole, g_bytes_get_data (bytes, NULL), (guint)g_bytes_get_size (bytes));
      chunks = split (whole);
      g_assert_cmpuint (chunks->len, ==, 7);
      chunk = g_ptr_array_index (chunks, vectors[i].chunk);
      if (vectors[i].offset >= 0)
        {
          g_assert_cmpuint (chunk->data->data[vectors[i].offset], !=, vectors[i].value);
          chunk->data->data[vectors[i].offset] = vectors[i].value;
        }
      else if (vectors[i].offset == REMOVE)
        g_ptr_array_remove_index (chunks, vectors[i].chunk);
      else if (vectors[i].offset == SHORTEN)
        g_byte_array_set_size (chunk->data, chunk->data->len - 1);
      else if (vectors[i].offset == SWAP)
        move (chunks, vectors[i].chunk, vectors[i].chunk + 1);
      else
        {
          add (chunks, chunk->type, chunk->data->data, chunk->data->len);
          move (chunks, chunks->len - 1, vectors[i].chunk);
        }
      png = join (chunks);
      expect_fail (png, vectors[i].what);
    }
}

static void
test_strange_chunks (void)
{
  static const struct
  {
    const char *type;
    GrSeverity  verdict;
  } vectors[] = {
    {"teSt", GR_SEVERITY_INFO},
    {"TESt", GR_SEVERITY_ERROR},
    {"tesT", GR_SEVERITY_ERROR},
    {"t-St", GR_SEVERITY_ERROR},
    {"\0\0\0\0", GR_SEVERITY_ERROR},
    {"idat", GR_SEVERITY_ERROR},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GByteArray) rows = make_rows (WIDTH * 3, HEIGHT);
      g_autoptr (GByteArray) stream = make_stream (rows);
      g_autoptr (GPtrArray)  chunks = make_picture (2, 8, stream);
      g_autoptr (GByteArray) png = NULL;

      add (chunks, vectors[i].type, (const guint8 *)"?", 1);
      move (chunks, chunks->len - 1, 1);
      png = join (chunks);
      expect_verdict (png, vectors[i].verdict, "a chunk “%s”", vectors[i].type);
    }
}

/* An error counts however many warnings stand before it. */
static void
test_error_behind_warnings (void)
{
  g_autoptr (GPtrArray)  chunks = make_rich_picture ();
  g_autoptr (GByteArray) png = NULL;

  for (guint i = 0; i < 50; i++)
    {
      add (chunks, "zTXt", (const guint8 *)"?", 1);
      move (chunks, chunks->len - 1, 1);
    }
  ((Chunk *)g_ptr_array_index (chunks, chunks->len - 4))->data->data[0] ^= 1;
  png = join (chunks);
  expect_fail (png, "damaged data behind 50 damaged texts");
}

/* Cut anywhere, continued with anything, or carried as text. */
static void
test_transport (void)
{
  g_autoptr (GPtrArray)  chunks = make_rich_picture ();
  g_autoptr (GByteArray) png = join (chunks);
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autoptr (GByteArray) seven_bits = g_byte_array_new ();

  for (guint length = 0; length < png->len; length++)
    {
      g_autoptr (GByteArray) cut = g_byte_array_new ();

      g_byte_array_append (cut, png->data, length);
      expect_verdict (cut, GR_SEVERITY_ERROR, "the first %u bytes", length);
    }

  for (guint i = 0; i < png->len; i++)
    {
      const guint8 seven = png->data[i] & 0x7f;

      if (png->data[i] != '\r')
        g_byte_array_append (text, png->data + i, 1);
      g_byte_array_append (seven_bits, &seven, 1);
    }
  expect_fail (text, "line ends changed");
  expect_fail (seven_bits, "seven bits a byte");

  for (guint length = 1; length < 20; length++)
    {
      g_byte_array_append (png, (const guint8 *)"", 1);
      expect_verdict (png, GR_SEVERITY_WARNING, "%u bytes behind the end", length);
    }
}

/* Whatever bit is flipped, a checksum tells. */
static void
test_bit_flips (void)
{
  g_autoptr (GPtrArray)  chunks = make_rich_picture ();
  g_autoptr (GByteArray) png = join (chunks);

  for (gsize bit = 0; bit < (gsize)png->len * 8; bit++)
    {
      png->data[bit / 8] ^= (guint8)(1u << bit % 8);
      expect_verdict (png, GR_SEVERITY_ERROR, "bit %zu", bit);
      png->data[bit / 8] ^= (guint8)(1u << bit % 8);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/malformed-png/sound", test_sound);
  g_test_add_func ("/assets/malformed-png/order", test_order);
  g_test_add_func ("/assets/malformed-png/removed", test_removed);
  g_test_add_func ("/assets/malformed-png/doubled", test_doubled);
  g_test_add_func ("/assets/malformed-png/lengths-and-checksums", test_lengths_and_checksums);
  g_test_add_func ("/assets/malformed-png/wrong-content", test_wrong_content);
  g_test_add_func ("/assets/malformed-png/header", test_header);
  g_test_add_func ("/assets/malformed-png/stream", test_stream);
  g_test_add_func ("/assets/malformed-png/rows", test_rows);
  g_test_add_func ("/assets/malformed-png/palette-and-transparency", test_palette_and_transparency);
  g_test_add_func ("/assets/malformed-png/palette-of-few-bits", test_palette_of_few_bits);
  g_test_add_func ("/assets/malformed-png/animation", test_animation);
  g_test_add_func ("/assets/malformed-png/strange-chunks", test_strange_chunks);
  g_test_add_func ("/assets/malformed-png/error-behind-warnings", test_error_behind_warnings);
  g_test_add_func ("/assets/malformed-png/transport", test_transport);
  g_test_add_func ("/assets/malformed-png/bit-flips", test_bit_flips);

  return g_test_run ();
}
