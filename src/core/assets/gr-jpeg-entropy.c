/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-jpeg-entropy.h"

#include "gr-jpeg-segments.h"

#include <string.h>

/* A decoder shows something for every sequence of bits. Here nothing is shown: of each coefficient only its length matters, so
 * that the stream can be followed faster than by decoding it, and every code that does not exist is seen. Procedures are those
 * of ITU-T T.81, annex F.2.2. */

#define BLOCK_SIZE 64

/* Codes up to this length are found in one step; they are nearly all. */
#define LOOKUP_BITS 10
#define MAX_BITS    16

/* Each block reads at most 64 times 31 bits beyond the end before it is noticed. */
#define PADDING 512

/* What a code stands for: the bits to skip for the code and for the value behind it, and how far it moves within the block.
 * No code needs 0 bits, so that 0 says that there is none. */
typedef struct
{
  guint8 n_bits;
  guint8 advance;
} GrCode;

/* How a symbol moves within a block, besides by 1 to 16 coefficients. */
enum
{
  ADVANCE_END = 64,
  ADVANCE_INVALID = 255,
};

typedef struct
{
  GrCode  lookup[1 << LOOKUP_BITS];
  GrCode  codes[256];
  guint32 limit[MAX_BITS + 2];
  gint32  first[MAX_BITS + 1];
} GrDecodeTable;

/* The bits of one interval without stuffed bytes. The topmost bits of the buffer come next. */
typedef struct
{
  const guint8 *next;
  const guint8 *end;
  guint64       bits;
  guint         n_bits;
} GrBitReader;

static GrCode
make_code (guint    length,
           guint8   symbol,
           gboolean is_dc)
{
  const guint size = symbol & 15;
  const guint run = symbol >> 4;
  GrCode      code = {(guint8)(length + size), (guint8)(run + 1)};

  if (is_dc)
    code.advance = symbol <= 15 ? 1 : ADVANCE_INVALID;
  else if (size == 0)
    code.advance = run == 0 ? ADVANCE_END : run == 15 ? 16
                                                      : ADVANCE_INVALID;
  return code;
}

/* Annex C: codes of one length are consecutive numbers, and the next length goes on at twice the number. The caller has checked
 * that they fit. */
static void
build_table (GrDecodeTable     *self,
             const GrJpegTable *table,
             gboolean           is_dc)
{
  guint32 code = 0;
  guint   index = 0;

  memset (self, 0, sizeof *self);
  for (guint length = 1; length <= MAX_BITS; length++)
    {
      self->first[length] = (gint32)index - (gint32)code;
      for (guint i = 0; i < table->n_codes[length] && index < 256; i++, index++, code++)
        {
          self->codes[index] = make_code (length, table->symbols[index], is_dc);
          if (length > LOOKUP_BITS || code >> length)
            continue;
          for (guint k = 0; k < 1u << (LOOKUP_BITS - length); k++)
            self->lookup[(code << (LOOKUP_BITS - length)) + k] = self->codes[index];
        }
      self->limit[length] = code << (MAX_BITS - length);
      code <<= 1;
    }
  self->limit[MAX_BITS + 1] = G_MAXUINT32;
}

static GrCode
find_long_code (const GrDecodeTable *table,
                guint64              bits)
{
  const guint32 next = (guint32)(bits >> (64 - MAX_BITS));
  guint         length = LOOKUP_BITS + 1;

  while (next >= table->limit[length])
    length++;
  if (length > MAX_BITS)
    return (GrCode){0, ADVANCE_INVALID};
  return table->codes[(guint8)(table->first[length] + (gint32)(next >> (MAX_BITS - length)))];
}

static inline void
refill (GrBitReader *self)
{
  guint64 more;

  memcpy (&more, self->next, sizeof more);
  self->bits |= GUINT64_FROM_BE (more) >> self->n_bits;
  self->next += (63 - self->n_bits) >> 3;
  self->n_bits |= 56;
}

static inline GrCode
take_code (GrBitReader         *self,
           const GrDecodeTable *table)
{
  GrCode code;

  refill (self);
  code = table->lookup[self->bits >> (64 - LOOKUP_BITS)];
  if (G_UNLIKELY (code.n_bits == 0))
    code = find_long_code (table, self->bits);
  self->bits <<= code.n_bits;
  self->n_bits -= code.n_bits;

  return code;
}

static gsize
get_n_unread_bits (const GrBitReader *self)
{
  const gsize ahead = self->n_bits;
  const gsize rest = self->next < self->end ? (gsize)(self->end - self->next) * 8 : 0;
  const gsize beyond = self->next > self->end ? (gsize)(self->next - self->end) * 8 : 0;

  return ahead + rest > beyond ? ahead + rest - beyond : 0;
}

static gboolean
is_beyond_end (const GrBitReader *self)
{
  return self->next > self->end && (gsize)(self->next - self->end) * 8 > self->n_bits;
}

static GrJpegEntropy
check_block (GrBitReader         *self,
             const GrDecodeTable *dc_table,
             const GrDecodeTable *ac_table)
{
  guint position = 1;

  if (take_code (self, dc_table).advance == ADVANCE_INVALID)
    return GR_JPEG_ENTROPY_BAD_CODE;

  while (position < BLOCK_SIZE)
    {
      const guint advance = take_code (self, ac_table).advance;

      position += advance;
      if (G_UNLIKELY (position > BLOCK_SIZE))
        {
          if (advance == ADVANCE_END)
            break;
          return advance == ADVANCE_INVALID ? GR_JPEG_ENTROPY_BAD_CODE : GR_JPEG_ENTROPY_BLOCK_OVERFLOW;
        }
    }

  return is_beyond_end (self) ? GR_JPEG_ENTROPY_MISSING : GR_JPEG_ENTROPY_WHOLE;
}

/* Copies the bytes up to the next marker without the zero behind each 0xff. Returns where the marker is, or @size. */
static gsize
unstuff (const guint8 *data,
         gsize         size,
         gsize         position,
         guint8       *clean,
         gsize        *length)
{
  *length = 0;
  while (position < size)
    {
      const guint8 *found = memchr (data + position, 0xff, size - position);
      const gsize   end = found ? (gsize)(found - data) : size;

      memcpy (clean + *length, data + position, end - position);
      *length += end - position;
      position = end;
      if (position + 1 >= size || data[position + 1] != 0)
        break;
      clean[(*length)++] = 0xff;
      position += 2;
    }

  memset (clean + *length, 0, PADDING);
  return position;
}

/* Where in the file the byte is that comes @n_clean bytes after @position once the stuffed zeros are gone. */
static gsize
find_stuffed (const guint8 *data,
              gsize         size,
              gsize         position,
              gsize         n_clean)
{
  for (; n_clean > 0 && position < size; n_clean--)
    position += data[position] == 0xff ? 2 : 1;

  return MIN (position, size);
}

static GrJpegEntropy
check_interval (const GrJpegScan    *scan,
                const GrDecodeTable *dc_tables,
                const GrDecodeTable *ac_tables,
                guint64              n_units,
                GrBitReader         *reader,
                GCancellable        *cancellable)
{
  for (guint64 unit = 0; unit < n_units; unit++)
    {
      if (unit % 4096 == 4095 && g_cancellable_is_cancelled (cancellable))
        return GR_JPEG_ENTROPY_CANCELLED;
      for (guint i = 0; i < scan->n_blocks; i++)
        {
          GrJpegEntropy result = check_block (reader, &dc_tables[scan->dc_table[i]], &ac_tables[scan->ac_table[i]]);

          if (result != GR_JPEG_ENTROPY_WHOLE)
            return result;
        }
    }

  return GR_JPEG_ENTROPY_WHOLE;
}

/* The marker at @position, past the 0xff bytes that may come before it. Returns 0 at the end of the file. */
static guint8
take_marker (const guint8 *data,
             gsize         size,
             gsize        *position)
{
  while (*position < size && data[*position] == 0xff)
    (*position)++;

  return *position < size ? data[(*position)++] : 0;
}

static GrJpegEntropy
check_intervals (const GrJpegScan    *scan,
                 const GrDecodeTable *dc_tables,
                 const GrDecodeTable *ac_tables,
                 const guint8        *data,
                 gsize                size,
                 gsize               *position,
                 gsize               *n_stray,
                 guint8              *clean,
                 GCancellable        *cancellable)
{
  const guint64 interval = scan->restart_interval ? scan->restart_interval : scan->n_units;

  for (guint64 unit = 0, restart = 0; unit < scan->n_units; unit += interval, restart++)
    {
      GrBitReader   reader = {.next = clean};
      GrJpegEntropy result;
      gsize         length;
      gsize         end = unstuff (data, size, *position, clean, &length);

      reader.end = clean + length;
      result = check_interval (scan, dc_tables, ac_tables, MIN (interval, scan->n_units - unit), &reader, cancellable);
      if (result == GR_JPEG_ENTROPY_MISSING && end + 1 >= size)
        result = GR_JPEG_ENTROPY_TRUNCATED;
      if (result != GR_JPEG_ENTROPY_WHOLE)
        {
          *position = find_stuffed (data, size, *position, length - MIN (length, get_n_unread_bits (&reader) / 8));
          return result;
        }

      *n_stray += get_n_unread_bits (&reader) / 8;
      *position = end;
      if (unit + interval >= scan->n_units)
        break;
      if (take_marker (data, size, position) != GR_JPEG_RST0 + restart % 8)
        {
          *position = end;
          return end + 1 >= size ? GR_JPEG_ENTROPY_TRUNCATED : GR_JPEG_ENTROPY_BAD_RESTART;
        }
    }

  return GR_JPEG_ENTROPY_WHOLE;
}

/**
 * gr_jpeg_check_entropy:
 * @scan: the scan, whose tables a decoder has found possible
 * @data: (array length=size): a whole file
 * @size: how many bytes that is
 * @position: (inout): where the coded data starts; then the marker behind it, or where it is wrong
 * @n_stray: (out): how many bytes are behind the last unit of an interval
 * @cancellable: (nullable): checked now and then
 *
 * Follows the coded data of a sequential picture to its end: every code exists, no block has more than 64 coefficients, and the
 * restart markers come in turn.
 *
 * Returns: whether it is whole, or what is wrong
 */
GrJpegEntropy
gr_jpeg_check_entropy (const GrJpegScan *scan,
                       const guint8     *data,
                       gsize             size,
                       gsize            *position,
                       gsize            *n_stray,
                       GCancellable     *cancellable)
{
  g_autofree GrDecodeTable *tables = g_new (GrDecodeTable, 2 * GR_JPEG_N_TABLES);
  g_autofree guint8        *clean = g_malloc (size - MIN (size, *position) + PADDING);

  *n_stray = 0;
  for (guint i = 0; i < scan->n_blocks; i++)
    if (!scan->dc_tables[scan->dc_table[i]] || !scan->ac_tables[scan->ac_table[i]])
      return GR_JPEG_ENTROPY_BAD_CODE;
  for (guint i = 0; i < GR_JPEG_N_TABLES; i++)
    {
      if (scan->dc_tables[i])
        build_table (&tables[i], scan->dc_tables[i], TRUE);
      if (scan->ac_tables[i])
        build_table (&tables[GR_JPEG_N_TABLES + i], scan->ac_tables[i], FALSE);
    }

  return check_intervals (scan, tables, tables + GR_JPEG_N_TABLES, data, size, position, n_stray, clean, cancellable);
}
