/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-private.h"

#include "gr-exif.h"
#include "gr-metadata.h"

#include <glib/gi18n.h>
#include <libdeflate.h>
#include <string.h>

/* Section numbers are those of the PNG Specification, Third Edition. Decoders skip a damaged chunk that the picture does not
 * depend on, so that each is a warning. */

#define MAX_KEYWORD 79

/* A compressed text of more than this is not read, and neither are those behind as many of them as fill the budget. */
#define MAX_TEXT_BYTES    (256 * 1024)
#define TEXT_BUDGET_BYTES (2 * 1024 * 1024)

static void
add_fault (GrPngReader      *self,
           const GrPngChunk *chunk,
           const char       *detail)
{
  _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_WARNING, "png.chunk-content", _ ("What the file says beside the picture is damaged"),
                              chunk->offset, "%s: %s", chunk->type, detail);
}

static void
add_wrong_length (GrPngReader      *self,
                  const GrPngChunk *chunk)
{
  add_fault (self, chunk, _ ("it has the wrong length"));
}

static void
add_unknown_value (GrPngReader      *self,
                   const GrPngChunk *chunk)
{
  add_fault (self, chunk, _ ("it has a value that does not exist"));
}

/* Section 11.3.2.1: eight coordinates from 0 to 1, each times 100,000. */
static gboolean
chromaticities_are_valid (const guint8 *data)
{
  for (guint i = 0; i < 8; i++)
    if (gr_read_be32 (data + (gsize)i * 4) > 100000)
      return FALSE;

  return gr_read_be32 (data + 4) > 0;
}

/* Section 11.3.5.1. */
static gboolean
time_is_valid (const guint8 *data)
{
  return g_date_valid_dmy (data[3], (GDateMonth)data[2], gr_read_be16 (data)) && data[4] < 24 && data[5] < 60 && data[6] <= 60;
}

/* Chunks of one length, some of which have values that do not exist: sections 11.3.2 to 11.3.5, and for gIFg, oFFs and sTER
 * "Extensions to the PNG Specification", 1.5. */
void
_gr_png_check_fixed (GrPngReader      *self,
                     const GrPngChunk *chunk)
{
  static const struct
  {
    const char *type;
    guint32     length;
  } lengths[] = {
    {"cHRM", 32},
    {"cICP", 4},
    {"cLLI", 8},
    {"gAMA", 4},
    {"gIFg", 4},
    {"mDCV", 24},
    {"oFFs", 9},
    {"pHYs", 9},
    {"sRGB", 1},
    {"sTER", 1},
    {"tIME", 7},
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    if (strcmp (chunk->type, lengths[i].type) == 0 && chunk->length != lengths[i].length)
      {
        add_wrong_length (self, chunk);
        return;
      }

  if ((strcmp (chunk->type, "sRGB") == 0 && chunk->data[0] > 3) || (strcmp (chunk->type, "sTER") == 0 && chunk->data[0] > 1) ||
      ((strcmp (chunk->type, "pHYs") == 0 || strcmp (chunk->type, "oFFs") == 0) && chunk->data[8] > 1) ||
      (strcmp (chunk->type, "gAMA") == 0 && gr_read_be32 (chunk->data) == 0) ||
      (strcmp (chunk->type, "cHRM") == 0 && !chromaticities_are_valid (chunk->data)) ||
      (strcmp (chunk->type, "tIME") == 0 && !time_is_valid (chunk->data)))
    add_unknown_value (self, chunk);
}

/* Whether the samples of a colour, 16 bits each whatever the depth, are ones the picture can have. */
static gboolean
samples_fit (GrPngReader      *self,
             const GrPngChunk *chunk)
{
  for (guint i = 0; i + 1 < chunk->length; i += 2)
    if (gr_read_be16 (chunk->data + i) >> self->layout.depth)
      return FALSE;

  return TRUE;
}

/* A number as text, such as 0.05 or 1e-2. */
static gboolean
is_positive (const guint8 *data,
             gsize         length)
{
  g_autofree char *text = g_strndup ((const char *)data, length);
  char            *end;

  return strspn (text, "0123456789.eE+-") == length && length > 0 && g_ascii_strtod (text, &end) > 0 && *end == '\0';
}

/* Section 11.3.4.1: a colour as the picture stores colours. */
void
_gr_png_check_background (GrPngReader      *self,
                          const GrPngChunk *chunk)
{
  const guint    colour = self->layout.colour;
  const gboolean is_grey = colour == GR_PNG_GREY || colour == GR_PNG_GREY_ALPHA;

  if (chunk->length != (colour == GR_PNG_PALETTE ? 1u : is_grey ? 2u
                                                                : 6u))
    add_wrong_length (self, chunk);
  else if (colour == GR_PNG_PALETTE ? chunk->data[0] >= self->layout.n_palette : !samples_fit (self, chunk))
    add_unknown_value (self, chunk);
}

/* "Extensions to the PNG Specification", 1.5, section 4.3: a unit, and two numbers above zero as text, a zero byte between them. */
void
_gr_png_check_scale (GrPngReader      *self,
                     const GrPngChunk *chunk)
{
  const guint8 *second = chunk->length > 1 ? memchr (chunk->data + 1, 0, chunk->length - 1) : NULL;

  if (!second)
    {
      add_wrong_length (self, chunk);
      return;
    }

  second++;
  if (chunk->data[0] < 1 || chunk->data[0] > 2 || !is_positive (chunk->data + 1, (gsize)(second - chunk->data) - 2) ||
      !is_positive (second, (gsize)(chunk->data + chunk->length - second)))
    add_unknown_value (self, chunk);
}

/* Section 11.3.2.1: the colour that stands for transparency. What does not fit the depth is taken for what its low bits say. */
void
_gr_png_check_key (GrPngReader      *self,
                   const GrPngChunk *chunk)
{
  if (!samples_fit (self, chunk))
    add_unknown_value (self, chunk);
}

/* Section 11.3.4.2: a number for each colour of the palette. */
void
_gr_png_check_histogram (GrPngReader      *self,
                         const GrPngChunk *chunk)
{
  if (self->layout.n_palette == 0 || chunk->length != self->layout.n_palette * 2)
    add_wrong_length (self, chunk);
}

/* Section 11.3.2.6: how many bits of each sample are used. */
void
_gr_png_check_significant_bits (GrPngReader      *self,
                                const GrPngChunk *chunk)
{
  const gboolean is_palette = self->layout.colour == GR_PNG_PALETTE;
  const guint    depth = is_palette ? 8 : self->layout.depth;

  if (chunk->length != (is_palette ? 3 : gr_png_layout_get_channels (&self->layout)))
    {
      add_wrong_length (self, chunk);
      return;
    }

  for (guint i = 0; i < chunk->length; i++)
    if (chunk->data[i] == 0 || chunk->data[i] > depth)
      {
        add_unknown_value (self, chunk);
        return;
      }
}

/* Splits off the keyword or name that several chunks start with. Returns what lies behind its zero byte, or %NULL with a
 * fault. */
static const guint8 *
take_keyword (GrPngReader      *self,
              const GrPngChunk *chunk,
              char              keyword[MAX_KEYWORD + 1],
              gsize            *rest)
{
  const guint8 *end = memchr (chunk->data, 0, MIN (chunk->length, MAX_KEYWORD + 1));
  gsize         length = end ? (gsize)(end - chunk->data) : 0;

  /* Section 11.3.3.1: no space at either end, nor two in a row. */
  for (gsize i = 0; i < length; i++)
    if (chunk->data[i] < 32 || (chunk->data[i] > 126 && chunk->data[i] < 161) ||
        (chunk->data[i] == ' ' && (i == 0 || chunk->data[i + 1] == ' ' || chunk->data[i + 1] == 0)))
      length = 0;
  if (length == 0)
    {
      add_fault (self, chunk, _ ("its keyword is missing or damaged"));
      return NULL;
    }

  memcpy (keyword, chunk->data, length + 1);
  *rest = chunk->length - length - 1;
  return end + 1;
}

/* "Extensions to the PNG Specification", 1.5, section 4.2: a name, two numbers, an equation, how many parameters it has, a unit
 * and the parameters, a zero byte between them. */
void
_gr_png_check_calibration (GrPngReader      *self,
                           const GrPngChunk *chunk)
{
  static const guint8 n_parameters[] = {2, 3, 3, 4};
  char                keyword[MAX_KEYWORD + 1];
  gsize               rest;
  const guint8       *data = take_keyword (self, chunk, keyword, &rest);
  guint               n_ends = 0;

  if (!data)
    return;
  for (gsize i = 10; i < rest; i++)
    n_ends += data[i] == 0;
  if (rest < 11 || data[8] >= G_N_ELEMENTS (n_parameters) || data[9] != n_parameters[data[8]] || n_ends != data[9])
    add_unknown_value (self, chunk);
}

/* Section 11.3.4.4: suggested colours of 8 or 16 bits, each with alpha and frequency. */
void
_gr_png_check_suggested_palette (GrPngReader      *self,
                                 const GrPngChunk *chunk)
{
  char          keyword[MAX_KEYWORD + 1];
  gsize         rest;
  const guint8 *data = take_keyword (self, chunk, keyword, &rest);

  if (!data)
    return;
  if (rest < 2)
    add_wrong_length (self, chunk);
  else if (data[0] != 8 && data[0] != 16)
    add_unknown_value (self, chunk);
  else if ((rest - 1) % (data[0] == 8 ? 6 : 10) != 0)
    add_wrong_length (self, chunk);
}

/* Section 11.3.2.3: a name, the method 0, and a compressed profile. */
void
_gr_png_check_profile (GrPngReader      *self,
                       const GrPngChunk *chunk)
{
  char          keyword[MAX_KEYWORD + 1];
  gsize         rest;
  const guint8 *data = take_keyword (self, chunk, keyword, &rest);

  if (!data)
    return;
  if (rest < 2)
    add_wrong_length (self, chunk);
  else if (data[0] != 0)
    add_unknown_value (self, chunk);
}

/* Section 11.3.4.5. Programs disagree on whether a PNG is turned by its metadata, so the orientation is noted and the size
 * left as stored. */
void
_gr_png_read_exif (GrPngReader      *self,
                   const GrPngChunk *chunk)
{
  if (chunk->length < 8 || (memcmp (chunk->data, "II*\0", 4) != 0 && memcmp (chunk->data, "MM\0*", 4) != 0))
    add_unknown_value (self, chunk);
  else
    gr_exif_read (self->facts, chunk->data, chunk->length);
}

/* Section 11.3.3.2. */
void
_gr_png_read_text (GrPngReader      *self,
                   const GrPngChunk *chunk)
{
  char          keyword[MAX_KEYWORD + 1];
  gsize         rest;
  const guint8 *text = take_keyword (self, chunk, keyword, &rest);

  if (!text)
    return;
  if (memchr (text, 0, rest))
    add_unknown_value (self, chunk);
  gr_text_read (self->facts, keyword, text, rest);
}

static void
read_compressed_text (GrPngReader      *self,
                      const GrPngChunk *chunk,
                      const char       *keyword,
                      const guint8     *data,
                      gsize             size)
{
  const gsize        room = MIN (MAX_TEXT_BYTES, TEXT_BUDGET_BYTES - self->text_bytes);
  g_autofree guint8 *text = room > 0 ? g_malloc (room) : NULL;
  gsize              length = 0;
  gsize              used = size;

  if (!text)
    return;
  if (!self->decompressor)
    self->decompressor = libdeflate_alloc_decompressor ();

  switch (libdeflate_zlib_decompress_ex (self->decompressor, data, size, text, room, &used, &length))
    {
    case LIBDEFLATE_SUCCESS:
      gr_text_read (self->facts, keyword, text, length);
      if (used < size)
        add_wrong_length (self, chunk);
      break;
    case LIBDEFLATE_INSUFFICIENT_SPACE:
      _gr_asset_facts_add_private (self->facts, GR_PRIVATE_COMMENT);
      length = room;
      break;
    case LIBDEFLATE_BAD_DATA:
    case LIBDEFLATE_SHORT_OUTPUT:
    default:
      add_fault (self, chunk, _ ("it cannot be decompressed"));
      break;
    }
  self->text_bytes += length;
}

/* Section 11.3.3.3. */
void
_gr_png_read_compressed_text (GrPngReader      *self,
                              const GrPngChunk *chunk)
{
  char          keyword[MAX_KEYWORD + 1];
  gsize         rest;
  const guint8 *data = take_keyword (self, chunk, keyword, &rest);

  if (!data)
    return;
  if (rest == 0)
    add_wrong_length (self, chunk);
  else if (data[0] != 0)
    add_unknown_value (self, chunk);
  else
    read_compressed_text (self, chunk, keyword, data + 1, rest - 1);
}

/* Section 11.3.3.4: whether it is compressed, the method 0, a language and a translated keyword, each ended by a zero byte, and
 * the text. */
void
_gr_png_read_international_text (GrPngReader      *self,
                                 const GrPngChunk *chunk)
{
  char          keyword[MAX_KEYWORD + 1];
  gsize         rest;
  const guint8 *data = take_keyword (self, chunk, keyword, &rest);
  const guint8 *text = data;
  const guint8 *end = data ? data + rest : NULL;

  if (!data)
    return;
  if (rest < 4)
    {
      add_wrong_length (self, chunk);
      return;
    }

  text += 2;
  for (guint i = 0; text && i < 2; i++)
    {
      text = memchr (text, 0, (gsize)(end - text));
      text = text ? text + 1 : NULL;
    }
  if (!text)
    add_fault (self, chunk, _ ("its keyword is missing or damaged"));
  else if (data[0] > 1 || data[1] != 0)
    add_unknown_value (self, chunk);
  else if (data[0] == 1)
    read_compressed_text (self, chunk, keyword, text, (gsize)(end - text));
  else
    gr_text_read (self->facts, keyword, text, (gsize)(end - text));
}
