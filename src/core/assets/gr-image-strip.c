/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-image-strip.h"

#include "gr-image-sniff.h"
#include "gr-png-private.h"

#include <string.h>

#define PNG_SIGNATURE_SIZE 8

/* Marker names are those of ITU-T T.81, table B.1. */
enum
{
  MARKER_TEM = 0x01,
  MARKER_RST0 = 0xd0,
  MARKER_RST7 = 0xd7,
  MARKER_SOI = 0xd8,
  MARKER_EOI = 0xd9,
  MARKER_SOS = 0xda,
  MARKER_APP0 = 0xe0,
  MARKER_APP14 = 0xee,
  MARKER_APP15 = 0xef,
  MARKER_JPG0 = 0xf0,
  MARKER_COM = 0xfe,
};

/* The chunks that make up a still picture. Its colours are sRGB, which is said anew in place of any profile. */
static gboolean
keeps_chunk (const char *type)
{
  return strcmp (type, "IHDR") == 0 || strcmp (type, "PLTE") == 0 || strcmp (type, "tRNS") == 0 || strcmp (type, "IDAT") == 0 ||
         strcmp (type, "IEND") == 0;
}

static gboolean
strip_png (GByteArray   *stripped,
           const guint8 *data,
           gsize         size)
{
  static const guint8 srgb[] = {0, 0, 0, 1, 's', 'R', 'G', 'B', 0, 0xae, 0xce, 0x1c, 0xe9};
  gsize               position = PNG_SIGNATURE_SIZE;
  GrPngChunk          chunk;

  g_byte_array_append (stripped, data, PNG_SIGNATURE_SIZE);
  while (_gr_png_take_chunk (data, size, &position, &chunk))
    {
      if (!keeps_chunk (chunk.type))
        continue;
      if (!_gr_png_chunk_is_intact (&chunk))
        return FALSE;

      g_byte_array_append (stripped, data + chunk.offset, chunk.length + 12);
      if (strcmp (chunk.type, "IHDR") == 0)
        g_byte_array_append (stripped, srgb, sizeof srgb);
      else if (strcmp (chunk.type, "IEND") == 0)
        return TRUE;
    }

  return FALSE;
}

/* Without the segment of Adobe a decoder may take RGB for YCbCr. That of JFIF may hold a thumbnail, and is written anew. */
static gboolean
keeps_segment (guint8 marker)
{
  return marker == MARKER_APP14 || !((marker >= MARKER_APP0 && marker <= MARKER_APP15) || marker >= MARKER_JPG0);
}

/* Finds the marker that ends the coded data from @position on. */
static gsize
skip_coded_data (const guint8 *data,
                 gsize         size,
                 gsize         position)
{
  for (; position + 1 < size; position++)
    {
      guint8 next = data[position + 1];

      if (data[position] == 0xff && next != 0 && next != 0xff && !(next >= MARKER_RST0 && next <= MARKER_RST7))
        break;
    }

  return position;
}

static gboolean
strip_jpeg (GByteArray   *stripped,
            const guint8 *data,
            gsize         size)
{
  static const guint8 jfif[] = {0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
  gboolean            is_jfif = size > 10 && data[3] == MARKER_APP0 && memcmp (data + 6, "JFIF", 5) == 0;
  gsize               position = 2;

  g_byte_array_append (stripped, data, 2);
  if (is_jfif)
    g_byte_array_append (stripped, jfif, sizeof jfif);

  while (position + 2 <= size && data[position] == 0xff)
    {
      guint8 marker = data[position + 1];
      gsize  length;
      gsize  end;

      if (marker == 0xff || marker == MARKER_TEM)
        {
          position += marker == 0xff ? 1 : 2;
          continue;
        }
      if (marker == MARKER_EOI)
        {
          g_byte_array_append (stripped, data + position, 2);
          return TRUE;
        }
      if (marker == MARKER_SOI || position + 4 > size)
        return FALSE;

      length = gr_read_be16 (data + position + 2);
      if (length < 2 || length > size - position - 2)
        return FALSE;
      end = position + 2 + length;
      if (marker == MARKER_SOS)
        end = skip_coded_data (data, size, end);
      if (keeps_segment (marker))
        g_byte_array_append (stripped, data + position, (guint)(end - position));
      position = end;
    }

  return FALSE;
}

/**
 * gr_image_strip:
 * @bytes: the content of a sound PNG or JPEG in sRGB, or of a picture of another format
 *
 * Takes everything out of a file that is not the picture: metadata, further pictures, what follows the end. The picture itself stays as it
 * is, to the bit. A format without metadata is left alone.
 *
 * Returns: (transfer full) (nullable): the file's new content, or %NULL if its structure is not understood
 */
GBytes *
gr_image_strip (GBytes *bytes)
{
  g_autoptr (GByteArray) stripped = g_byte_array_new ();
  const guint8          *data;
  gsize                  size;
  gboolean               whole;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  switch ((int)gr_image_sniff (data, size))
    {
    case GR_IMAGE_PNG:
      whole = strip_png (stripped, data, size);
      break;
    case GR_IMAGE_JPEG:
      whole = strip_jpeg (stripped, data, size);
      break;
    default:
      return g_bytes_ref (bytes);
    }

  return whole ? g_byte_array_free_to_bytes (g_steal_pointer (&stripped)) : NULL;
}
