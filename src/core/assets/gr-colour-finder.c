/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-colour-finder.h"

#include "gr-png-private.h"
#include "gr-util.h"

#include <glib/gi18n.h>
#include <libdeflate.h>
#include <math.h>
#include <string.h>

/* A folder of pictures from one program has the same profile in each. The bytes are compared, so nothing can be smuggled in. */
#define MAX_KEPT       8
#define MAX_KEPT_BYTES (1024u * 1024)

typedef struct
{
  GBytes          *bytes;   /* (owned) */
  GrColourProfile *profile; /* (owned) (nullable) */
} GrKeptProfile;

static GMutex        kept_mutex;
static GrKeptProfile kept[MAX_KEPT];
static guint         next_kept;

/* Which profiles fit a picture, as bits of GrColourModel. */
typedef guint GrModelMask;

#define MODEL(model) (1u << GR_COLOUR_MODEL_##model)

static gboolean
find_kept (GBytes           *bytes,
           GrColourProfile **profile)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&kept_mutex);

  for (guint i = 0; i < MAX_KEPT; i++)
    if (kept[i].bytes && g_bytes_equal (kept[i].bytes, bytes))
      {
        *profile = kept[i].profile ? gr_colour_profile_ref (kept[i].profile) : NULL;
        return TRUE;
      }

  return FALSE;
}

static void
keep (GBytes          *bytes,
      GrColourProfile *profile)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&kept_mutex);
  GrKeptProfile                  *place = &kept[next_kept];

  g_clear_pointer (&place->bytes, g_bytes_unref);
  g_clear_pointer (&place->profile, gr_colour_profile_unref);
  place->bytes = g_bytes_ref (bytes);
  place->profile = profile ? gr_colour_profile_ref (profile) : NULL;
  next_kept = (next_kept + 1) % MAX_KEPT;
}

/* Takes the profile's bytes. */
static GrColourSpace
judge_profile (GBytes           *taken,
               GrModelMask       models,
               GrColourProfile **result)
{
  g_autoptr (GBytes)          bytes = taken;
  g_autoptr (GrColourProfile) profile = NULL;

  if (!find_kept (bytes, &profile))
    {
      profile = gr_colour_profile_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
      if (g_bytes_get_size (bytes) <= MAX_KEPT_BYTES)
        keep (bytes, profile);
    }
  if (!profile || !(models & (1u << gr_colour_profile_get_model (profile))))
    return GR_COLOUR_SPACE_BROKEN;

  *result = g_steal_pointer (&profile);
  return gr_colour_profile_is_srgb (*result) ? GR_COLOUR_SPACE_SRGB : GR_COLOUR_SPACE_OTHER;
}

/* PNG Specification, Third Edition, section 4.3: cICP goes before iCCP, iCCP before sRGB, and sRGB before gAMA and cHRM. */
typedef struct
{
  GrPngChunk header;
  GrPngChunk coding;
  GrPngChunk icc;
  GrPngChunk srgb;
  GrPngChunk gamma;
  GrPngChunk primaries;
} GrPngColourChunks;

/* ITU-T H.273, tables 2 and 3: the primaries and curves that pictures of ordinary brightness have. */
enum
{
  PRIMARIES_BT709 = 1,
  PRIMARIES_BT2020 = 9,
  PRIMARIES_P3 = 12,
  TRANSFER_LINEAR = 8,
  TRANSFER_SRGB = 13,
};

static const GrColourCalibration srgb_calibration = {{0.3127, 0.3290}, {0.64, 0.33}, {0.30, 0.60}, {0.15, 0.06}, 0};

static void
read_png_chunks (const guint8      *data,
                 gsize              size,
                 GrPngColourChunks *chunks)
{
  const struct
  {
    const char *type;
    GrPngChunk *chunk;
  } wanted[] = {
    {"IHDR", &chunks->header},
    {"cICP", &chunks->coding},
    {"iCCP", &chunks->icc},
    {"sRGB", &chunks->srgb},
    {"gAMA", &chunks->gamma},
    {"cHRM", &chunks->primaries},
  };
  gsize      position = 8;
  GrPngChunk chunk;

  memset (chunks, 0, sizeof *chunks);
  while (size >= position && _gr_png_take_chunk (data, size, &position, &chunk))
    {
      if (strcmp (chunk.type, "PLTE") == 0 || strcmp (chunk.type, "IDAT") == 0 || strcmp (chunk.type, "IEND") == 0)
        return;
      for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
        if (strcmp (chunk.type, wanted[i].type) == 0 && !wanted[i].chunk->data && _gr_png_chunk_is_intact (&chunk))
          *wanted[i].chunk = chunk;
    }
}

/* Section 11.3.2.3: a name, a zero, the method, and the compressed profile. */
static GBytes *
inflate_icc (const GrPngChunk *chunk)
{
  const guint8                   *end = chunk->length > 2 ? memchr (chunk->data, 0, MIN (80, chunk->length - 2)) : NULL;
  struct libdeflate_decompressor *decompressor;
  enum libdeflate_result          result = LIBDEFLATE_INSUFFICIENT_SPACE;
  g_autofree guint8              *profile = NULL;
  gsize                           length = 0;

  if (!end || end == chunk->data || end[1] != 0)
    return NULL;

  decompressor = libdeflate_alloc_decompressor ();
  for (gsize room = 16 * 1024; decompressor && result == LIBDEFLATE_INSUFFICIENT_SPACE && room <= GR_COLOUR_PROFILE_MAX_BYTES; room *= 4)
    {
      g_free (profile);
      profile = g_malloc (room);
      result = libdeflate_zlib_decompress_ex (decompressor, end + 2, chunk->length - (gsize)(end + 2 - chunk->data), profile, room,
                                              NULL, &length);
    }
  libdeflate_free_decompressor (decompressor);

  return result == LIBDEFLATE_SUCCESS ? g_bytes_new_take (g_steal_pointer (&profile), length) : NULL;
}

static GrColourSpace
calibrate (const GrColourCalibration *calibration,
           const char                *name,
           GrColourProfile          **profile)
{
  *profile = gr_colour_profile_new_calibrated (calibration, name, NULL);
  if (!*profile)
    return GR_COLOUR_SPACE_BROKEN;

  return gr_colour_profile_is_srgb (*profile) ? GR_COLOUR_SPACE_SRGB : GR_COLOUR_SPACE_OTHER;
}

/* Section 11.3.2.6. A coding for bright screens, or of a video range, is named as no sRGB and not converted. */
static GrColourSpace
judge_coding (const GrPngChunk *chunk,
              GrColourProfile **profile)
{
  GrColourCalibration calibration = srgb_calibration;
  const char         *name = NULL;

  if (chunk->length != 4 || chunk->data[2] != 0 || chunk->data[3] > 1)
    return GR_COLOUR_SPACE_BROKEN;
  if (chunk->data[0] == PRIMARIES_BT709 && chunk->data[1] == TRANSFER_SRGB && chunk->data[3] == 1)
    return GR_COLOUR_SPACE_SRGB;

  if (chunk->data[0] == PRIMARIES_P3)
    {
      calibration = (GrColourCalibration){{0.3127, 0.3290}, {0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}, 0};
      name = "Display P3";
    }
  else if (chunk->data[0] == PRIMARIES_BT2020)
    {
      calibration = (GrColourCalibration){{0.3127, 0.3290}, {0.708, 0.292}, {0.170, 0.797}, {0.131, 0.046}, 0};
      name = "Rec. 2020";
    }
  else if (chunk->data[0] != PRIMARIES_BT709)
    {
      return GR_COLOUR_SPACE_OTHER;
    }

  calibration.power = chunk->data[1] == TRANSFER_LINEAR ? 1 : 0;
  if (chunk->data[3] != 1 || (calibration.power == 0 && chunk->data[1] != TRANSFER_SRGB))
    return GR_COLOUR_SPACE_OTHER;
  return calibrate (&calibration, name, profile);
}

/* Sections 11.3.2.1 and 11.3.2.2, numbers in units of 1/100000. What is within a twentieth of sRGB's 1/2.2, or within a
 * hundredth of its primaries, is written by programs that mean sRGB. */
static GrColourSpace
judge_numbers (const GrPngChunk *gamma_chunk,
               const GrPngChunk *primaries_chunk,
               GrColourProfile **profile)
{
  GrColourCalibration calibration = srgb_calibration;
  double             *places[] = {calibration.white, calibration.red, calibration.green, calibration.blue};
  const double *const wanted[] = {srgb_calibration.white, srgb_calibration.red, srgb_calibration.green, srgb_calibration.blue};
  gboolean            is_srgb = TRUE;
  g_autofree char    *name = NULL;

  if ((gamma_chunk->data && gamma_chunk->length != 4) || (primaries_chunk->data && primaries_chunk->length != 32))
    return GR_COLOUR_SPACE_BROKEN;

  for (guint i = 0; primaries_chunk->data && i < 8; i++)
    {
      places[i / 2][i % 2] = gr_read_be32 (primaries_chunk->data + (gsize)i * 4) / 100000.0;
      is_srgb = is_srgb && fabs (places[i / 2][i % 2] - wanted[i / 2][i % 2]) <= 0.01;
    }
  if (gamma_chunk->data)
    {
      const double gamma = gr_read_be32 (gamma_chunk->data) / 100000.0;

      if (gamma < 0.01 || gamma > 100)
        return GR_COLOUR_SPACE_BROKEN;
      if (fabs (gamma * 2.2 - 1) > 0.05)
        {
          is_srgb = FALSE;
          calibration.power = 1 / gamma;
          name = g_strdup_printf (_ ("Gamma %.2f"), gamma);
        }
    }
  if (is_srgb)
    return GR_COLOUR_SPACE_SRGB;

  return calibrate (&calibration, name, profile);
}

static GrColourSpace
find_in_png (const guint8     *data,
             gsize             size,
             GrColourProfile **profile)
{
  GrPngColourChunks chunks;

  read_png_chunks (data, size, &chunks);
  if (chunks.coding.data)
    return judge_coding (&chunks.coding, profile);
  if (chunks.icc.data)
    {
      const gboolean is_grey = chunks.header.length == 13 && (chunks.header.data[9] & 2) == 0;
      GBytes        *bytes = inflate_icc (&chunks.icc);

      return bytes ? judge_profile (bytes, is_grey ? MODEL (GREY) : MODEL (RGB), profile) : GR_COLOUR_SPACE_BROKEN;
    }
  if (chunks.srgb.data)
    return GR_COLOUR_SPACE_SRGB;
  if (chunks.gamma.data || chunks.primaries.data)
    return judge_numbers (&chunks.gamma, &chunks.primaries, profile);

  return GR_COLOUR_SPACE_UNTAGGED;
}

/* The pieces of a profile in a JPEG: ICC.1:2022, annex B.4. */
typedef struct
{
  const guint8 *data;
  gsize         length;
} GrPiece;

typedef struct
{
  GrPiece  pieces[256];
  guint    n_pieces;
  guint    n_announced;
  gboolean is_broken;
  guint    n_components;
} GrJpegColour;

static void
read_icc_piece (GrJpegColour *colour,
                const guint8 *data,
                gsize         length)
{
  static const char marker[] = "ICC_PROFILE";
  guint             number;

  if (length < sizeof marker || memcmp (data, marker, sizeof marker) != 0)
    return;
  if (length < sizeof marker + 2)
    {
      colour->is_broken = TRUE;
      return;
    }

  number = data[sizeof marker];
  if (colour->n_pieces == 0)
    colour->n_announced = data[sizeof marker + 1];
  if (number == 0 || number > colour->n_announced || data[sizeof marker + 1] != colour->n_announced || colour->pieces[number].data)
    {
      colour->is_broken = TRUE;
      return;
    }
  colour->pieces[number] = (GrPiece){data + sizeof marker + 2, length - sizeof marker - 2};
  colour->n_pieces++;
}

static void
read_jpeg_segments (const guint8 *data,
                    gsize         size,
                    GrJpegColour *colour)
{
  gsize position = 2;

  while (position + 4 <= size && data[position] == 0xff)
    {
      const guint8 marker = data[position + 1];
      gsize        length;

      if (marker == 0xff || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7))
        {
          position += marker == 0xff ? 1 : 2;
          continue;
        }
      length = gr_read_be16 (data + position + 2);
      if (marker == 0xda || marker == 0xd9 || length < 2 || length > size - position - 2)
        return;
      if (marker == 0xe2)
        read_icc_piece (colour, data + position + 4, length - 2);
      else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc && length >= 8)
        colour->n_components = data[position + 9];
      position += length + 2;
    }
}

/* A grey picture may have the profile of the colours that it was made from: what it does to equal samples is known too. */
static GrColourSpace
find_in_jpeg (const guint8     *data,
              gsize             size,
              GrColourProfile **profile)
{
  GrJpegColour           colour = {0};
  g_autoptr (GByteArray) joined = NULL;
  GrModelMask            models;

  read_jpeg_segments (data, size, &colour);
  if (colour.is_broken || colour.n_pieces < colour.n_announced)
    return GR_COLOUR_SPACE_BROKEN;
  if (colour.n_pieces == 0)
    return GR_COLOUR_SPACE_UNTAGGED;

  joined = g_byte_array_new ();
  for (guint i = 1; i <= colour.n_announced; i++)
    {
      if (colour.pieces[i].length > GR_COLOUR_PROFILE_MAX_BYTES - joined->len)
        return GR_COLOUR_SPACE_BROKEN;
      g_byte_array_append (joined, colour.pieces[i].data, (guint)colour.pieces[i].length);
    }

  models = colour.n_components == 1 ? MODEL (GREY) | MODEL (RGB) : colour.n_components == 4 ? MODEL (CMYK)
                                                                                            : MODEL (RGB);
  return judge_profile (g_byte_array_free_to_bytes (g_steal_pointer (&joined)), models, profile);
}

/* BITMAPV5HEADER: the kind of colour space, and where an embedded profile lies. */
static GrColourSpace
find_in_bmp (const guint8     *data,
             gsize             size,
             GrColourProfile **profile)
{
  guint64 offset;
  guint64 length;

  if (size < 14 + 124 || gr_read_le32 (data + 14) != 124)
    return GR_COLOUR_SPACE_UNTAGGED;
  if (gr_read_le32 (data + 70) == 0x73524742)
    return GR_COLOUR_SPACE_SRGB;
  if (gr_read_le32 (data + 70) != 0x4d424544)
    return GR_COLOUR_SPACE_UNTAGGED;

  offset = (guint64)14 + gr_read_le32 (data + 126);
  length = gr_read_le32 (data + 130);
  if (offset + length > size || length > GR_COLOUR_PROFILE_MAX_BYTES)
    return GR_COLOUR_SPACE_BROKEN;
  return judge_profile (g_bytes_new (data + offset, (gsize)length), MODEL (RGB), profile);
}

/**
 * gr_colour_find:
 * @format: what the file was recognised as
 * @data: (array length=size): the whole file
 * @size: how many bytes that is
 * @profile: (out) (transfer full) (nullable): what converts the picture to sRGB, or %NULL if there is nothing to convert or
 *   no way to
 *
 * Looks for what a PNG, JPEG or BMP says about its colours: an ICC profile, which must be sound and fit the picture's channels,
 * or in PNG the chunks cICP, sRGB, gAMA and cHRM. Those of PNG count as in browsers. The EXIF tag for the colour space is
 * ignored, and so is the calibration in a BMP, as viewers do. Last profiles are kept, so a folder of alike files costs little.
 *
 * Returns: what the colours are; %GR_COLOUR_SPACE_BROKEN if the profile cannot be used
 */
GrColourSpace
gr_colour_find (GrImageFormat     format,
                const guint8     *data,
                gsize             size,
                GrColourProfile **profile)
{
  *profile = NULL;
  if (format == GR_IMAGE_PNG)
    return find_in_png (data, size, profile);
  if (format == GR_IMAGE_JPEG)
    return find_in_jpeg (data, size, profile);
  if (format == GR_IMAGE_BMP)
    return find_in_bmp (data, size, profile);

  return GR_COLOUR_SPACE_UNTAGGED;
}

/**
 * gr_colour_read:
 * @facts: the facts to add to
 * @data: (array length=size): the whole file
 * @size: how many bytes that is
 *
 * Adds the colour space and the profile's name, as gr_colour_find() says. Where that finds nothing, what a reader has noted
 * stays.
 */
void
gr_colour_read (GrAssetFacts *facts,
                const guint8 *data,
                gsize         size)
{
  g_autoptr (GrColourProfile) profile = NULL;
  GrColourSpace               space = gr_colour_find (facts->format, data, size, &profile);

  if (space == GR_COLOUR_SPACE_UNTAGGED)
    return;

  facts->colour_space = space;
  gr_set_str (&facts->profile_name, profile ? gr_colour_profile_get_name (profile) : NULL);
}
