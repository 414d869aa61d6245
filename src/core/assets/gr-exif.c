/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-exif.h"

#include "gr-asset-facts-private.h"

#include <string.h>

/* Tag numbers from Exif 3.0 (CIPA DC-008) and TIFF 6.0. */
enum
{
  TAG_IMAGE_WIDTH = 0x0100,
  TAG_IMAGE_LENGTH = 0x0101,
  TAG_MAKE = 0x010f,
  TAG_MODEL = 0x0110,
  TAG_ORIENTATION = 0x0112,
  TAG_ARTIST = 0x013b,
  TAG_EXIF_IFD = 0x8769,
  TAG_GPS_IFD = 0x8825,
  TAG_MAKER_NOTE = 0x927c,
  TAG_OWNER = 0xa430,
  TAG_SERIAL = 0xa431,
  TAG_LENS_SERIAL = 0xa435,
};

enum
{
  TAG_GPS_LATITUDE = 0x0002,
  TAG_GPS_LONGITUDE = 0x0004,
};

enum
{
  TYPE_SHORT = 3,
  TYPE_LONG = 4,
};

typedef struct
{
  const guint8 *data;
  gsize         size;
  gboolean      big_endian;
} GrTiff;

typedef struct
{
  guint16 tag;
  guint16 type;
  guint32 count;
  guint32 value;
} GrTiffEntry;

static guint16
read_16 (const GrTiff *tiff,
         gsize         offset)
{
  return tiff->big_endian ? gr_read_be16 (tiff->data + offset) : gr_read_le16 (tiff->data + offset);
}

static guint32
read_32 (const GrTiff *tiff,
         gsize         offset)
{
  return tiff->big_endian ? gr_read_be32 (tiff->data + offset) : gr_read_le32 (tiff->data + offset);
}

static gboolean
open_tiff (GrTiff       *tiff,
           const guint8 *data,
           gsize         size,
           guint32      *first_directory)
{
  if (size < 8 || (memcmp (data, "II*\0", 4) != 0 && memcmp (data, "MM\0*", 4) != 0))
    return FALSE;

  tiff->data = data;
  tiff->size = size;
  tiff->big_endian = data[0] == 'M';
  *first_directory = read_32 (tiff, 4);
  return TRUE;
}

/* How many entries of a directory lie within the data. A directory that points elsewhere has none. */
static guint
count_entries (const GrTiff *tiff,
               guint32       directory)
{
  gsize room;

  if (directory < 8 || tiff->size < 2 || directory > tiff->size - 2)
    return 0;

  room = (tiff->size - directory - 2) / 12;
  return MIN (read_16 (tiff, directory), room);
}

static void
read_entry (const GrTiff *tiff,
            guint32       directory,
            guint         index,
            GrTiffEntry  *entry)
{
  gsize offset = (gsize)directory + 2 + (gsize)index * 12;

  entry->tag = read_16 (tiff, offset);
  entry->type = read_16 (tiff, offset + 2);
  entry->count = read_32 (tiff, offset + 4);
  entry->value = entry->type == TYPE_SHORT ? read_16 (tiff, offset + 8) : read_32 (tiff, offset + 8);
}

static void
read_gps_directory (GrAssetFacts *facts,
                    const GrTiff *tiff,
                    guint32       directory)
{
  guint n_entries = count_entries (tiff, directory);

  for (guint i = 0; i < n_entries; i++)
    {
      GrTiffEntry entry;

      read_entry (tiff, directory, i, &entry);
      if (entry.tag == TAG_GPS_LATITUDE || entry.tag == TAG_GPS_LONGITUDE)
        facts->has_location = TRUE;
    }
}

static void
read_exif_directory (GrAssetFacts *facts,
                     const GrTiff *tiff,
                     guint32       directory)
{
  guint n_entries = count_entries (tiff, directory);

  for (guint i = 0; i < n_entries; i++)
    {
      GrTiffEntry entry;

      read_entry (tiff, directory, i, &entry);
      if (entry.tag == TAG_MAKER_NOTE || entry.tag == TAG_OWNER || entry.tag == TAG_SERIAL || entry.tag == TAG_LENS_SERIAL)
        facts->has_private_data = TRUE;
    }
}

/**
 * gr_exif_read:
 * @facts: the facts to add to
 * @data: (array length=size): a TIFF structure as EXIF wraps it, without the "Exif" marker
 * @size: how many bytes that is
 *
 * Adds the orientation, and whether the file says who took the picture, with what and where. A damaged structure adds
 * what can be read of it. Only the first directory and its two sub-directories are visited, each once.
 */
void
gr_exif_read (GrAssetFacts *facts,
              const guint8 *data,
              gsize         size)
{
  GrTiff  tiff;
  guint32 directory;
  guint32 exif_directory = 0;
  guint32 gps_directory = 0;
  guint   n_entries;

  if (!open_tiff (&tiff, data, size, &directory))
    return;

  n_entries = count_entries (&tiff, directory);
  for (guint i = 0; i < n_entries; i++)
    {
      GrTiffEntry entry;

      read_entry (&tiff, directory, i, &entry);
      switch (entry.tag)
        {
        case TAG_ORIENTATION:
          if (entry.type == TYPE_SHORT && entry.value >= 1 && entry.value <= 8)
            facts->orientation = entry.value;
          break;
        case TAG_MAKE:
        case TAG_MODEL:
        case TAG_ARTIST:
          facts->has_private_data = TRUE;
          break;
        case TAG_EXIF_IFD:
          exif_directory = entry.value;
          break;
        case TAG_GPS_IFD:
          gps_directory = entry.value;
          break;
        default:
          break;
        }
    }

  read_exif_directory (facts, &tiff, exif_directory);
  read_gps_directory (facts, &tiff, gps_directory);
}

static gboolean
has_text (const guint8 *data,
          gsize         size,
          const char   *text)
{
  return memmem (data, size, text, strlen (text)) != NULL;
}

/**
 * gr_xmp_read:
 * @facts: the facts to add to
 * @data: (array length=size): an XMP packet
 * @size: how many bytes that is
 *
 * Adds whether the packet names a place or a person. The packet is searched and never parsed.
 */
void
gr_xmp_read (GrAssetFacts *facts,
             const guint8 *data,
             gsize         size)
{
  if (has_text (data, size, "exif:GPSLatitude") || has_text (data, size, "exif:GPSLongitude"))
    facts->has_location = TRUE;
  if (has_text (data, size, "dc:creator") || has_text (data, size, "aux:SerialNumber"))
    facts->has_private_data = TRUE;
}

/**
 * gr_exif_read_tiff_size:
 * @data: (array length=size): the start of a TIFF file
 * @size: how many bytes that is
 * @width: (out): pixels from left to right
 * @height: (out): pixels from top to bottom
 *
 * Reads the size of the first picture of a TIFF file, if its directory lies within the bytes given.
 *
 * Returns: %FALSE if it does not, or does not say
 */
gboolean
gr_exif_read_tiff_size (const guint8 *data,
                        gsize         size,
                        guint        *width,
                        guint        *height)
{
  GrTiff  tiff;
  guint32 directory;
  guint   n_entries;

  *width = 0;
  *height = 0;
  if (!open_tiff (&tiff, data, size, &directory))
    return FALSE;

  n_entries = count_entries (&tiff, directory);
  for (guint i = 0; i < n_entries; i++)
    {
      GrTiffEntry entry;

      read_entry (&tiff, directory, i, &entry);
      if (entry.type != TYPE_SHORT && entry.type != TYPE_LONG)
        continue;
      if (entry.tag == TAG_IMAGE_WIDTH)
        *width = entry.value;
      else if (entry.tag == TAG_IMAGE_LENGTH)
        *height = entry.value;
    }

  return *width > 0 && *height > 0;
}
