/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-exif.h"

#include "gr-asset-facts-private.h"
#include "gr-tiff.h"

/* Tag numbers from Exif 3.0 (CIPA DC-008) and TIFF 6.0; those from 0x9c9b on are Windows'. */
enum
{
  TAG_IMAGE_WIDTH = 0x0100,
  TAG_IMAGE_LENGTH = 0x0101,
  TAG_DESCRIPTION = 0x010e,
  TAG_MAKE = 0x010f,
  TAG_MODEL = 0x0110,
  TAG_ORIENTATION = 0x0112,
  TAG_DATE_TIME = 0x0132,
  TAG_ARTIST = 0x013b,
  TAG_HOST_COMPUTER = 0x013c,
  TAG_COPYRIGHT = 0x8298,
  TAG_EXIF_IFD = 0x8769,
  TAG_GPS_IFD = 0x8825,
  TAG_DATE_TIME_ORIGINAL = 0x9003,
  TAG_DATE_TIME_DIGITIZED = 0x9004,
  TAG_MAKER_NOTE = 0x927c,
  TAG_USER_COMMENT = 0x9286,
  TAG_XP_TITLE = 0x9c9b,
  TAG_XP_COMMENT = 0x9c9c,
  TAG_XP_AUTHOR = 0x9c9d,
  TAG_OWNER = 0xa430,
  TAG_SERIAL = 0xa431,
  TAG_LENS_SERIAL = 0xa435,
};

enum
{
  TAG_GPS_LATITUDE = 0x0002,
  TAG_GPS_LONGITUDE = 0x0004,
};

static const struct
{
  guint16        tag;
  GrPrivateKinds kind;
} private_tags[] = {
  {TAG_DESCRIPTION, GR_PRIVATE_COMMENT},
  {TAG_MAKE, GR_PRIVATE_DEVICE},
  {TAG_MODEL, GR_PRIVATE_DEVICE},
  {TAG_DATE_TIME, GR_PRIVATE_TIME},
  {TAG_ARTIST, GR_PRIVATE_PERSON},
  {TAG_HOST_COMPUTER, GR_PRIVATE_DEVICE},
  {TAG_COPYRIGHT, GR_PRIVATE_PERSON},
  {TAG_DATE_TIME_ORIGINAL, GR_PRIVATE_TIME},
  {TAG_DATE_TIME_DIGITIZED, GR_PRIVATE_TIME},
  {TAG_MAKER_NOTE, GR_PRIVATE_MAKER_NOTE},
  {TAG_USER_COMMENT, GR_PRIVATE_COMMENT},
  {TAG_XP_TITLE, GR_PRIVATE_COMMENT},
  {TAG_XP_COMMENT, GR_PRIVATE_COMMENT},
  {TAG_XP_AUTHOR, GR_PRIVATE_PERSON},
  {TAG_OWNER, GR_PRIVATE_PERSON},
  {TAG_SERIAL, GR_PRIVATE_DEVICE},
  {TAG_LENS_SERIAL, GR_PRIVATE_DEVICE},
};

static void
read_gps_directory (GrAssetFacts *facts,
                    const GrTiff *tiff,
                    guint32       directory)
{
  guint n_entries = gr_tiff_count_entries (tiff, directory);

  for (guint i = 0; i < n_entries; i++)
    {
      GrTiffEntry entry;

      gr_tiff_read_entry (tiff, directory, i, &entry);
      if (entry.tag == TAG_GPS_LATITUDE || entry.tag == TAG_GPS_LONGITUDE)
        _gr_asset_facts_add_private (facts, GR_PRIVATE_LOCATION);
    }
}

/* An entry says something only if it is not empty; programs leave a blank where there is nothing to say. */
static void
read_private_entry (GrAssetFacts      *facts,
                    const GrTiffEntry *entry)
{
  for (guint i = 0; entry->count > 1 && i < G_N_ELEMENTS (private_tags); i++)
    if (entry->tag == private_tags[i].tag)
      _gr_asset_facts_add_private (facts, private_tags[i].kind);
}

static void
read_exif_directory (GrAssetFacts *facts,
                     const GrTiff *tiff,
                     guint32       directory)
{
  guint n_entries = gr_tiff_count_entries (tiff, directory);

  for (guint i = 0; i < n_entries; i++)
    {
      GrTiffEntry entry;

      gr_tiff_read_entry (tiff, directory, i, &entry);
      read_private_entry (facts, &entry);
    }
}

/**
 * gr_exif_read:
 * @facts: the facts to add to
 * @data: (array length=size): a TIFF structure as EXIF wraps it, without the "Exif" marker
 * @size: how many bytes that is
 *
 * Adds the orientation, and whether the file says who took the picture, with what, when and where. A damaged structure adds
 * what can be read of it. Only the first directory and its two sub-directories are visited, each once; a second directory
 * holds a small picture, which may show what was cut off the large one.
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

  if (!gr_tiff_open (&tiff, data, size, &directory))
    return;

  n_entries = gr_tiff_count_entries (&tiff, directory);
  for (guint i = 0; i < n_entries; i++)
    {
      GrTiffEntry entry;

      gr_tiff_read_entry (&tiff, directory, i, &entry);
      read_private_entry (facts, &entry);
      if (entry.tag == TAG_ORIENTATION && entry.type == GR_TIFF_SHORT && entry.value >= 1 && entry.value <= 8)
        facts->orientation = entry.value;
      else if (entry.tag == TAG_EXIF_IFD)
        exif_directory = entry.value;
      else if (entry.tag == TAG_GPS_IFD)
        gps_directory = entry.value;
    }

  read_exif_directory (facts, &tiff, exif_directory);
  read_gps_directory (facts, &tiff, gps_directory);
  if (gr_tiff_count_entries (&tiff, gr_tiff_get_next_directory (&tiff, directory)) > 0)
    _gr_asset_facts_add_private (facts, GR_PRIVATE_THUMBNAIL);
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
  if (!gr_tiff_open (&tiff, data, size, &directory))
    return FALSE;

  n_entries = gr_tiff_count_entries (&tiff, directory);
  for (guint i = 0; i < n_entries; i++)
    {
      GrTiffEntry entry;

      gr_tiff_read_entry (&tiff, directory, i, &entry);
      if (entry.type != GR_TIFF_SHORT && entry.type != GR_TIFF_LONG)
        continue;
      if (entry.tag == TAG_IMAGE_WIDTH)
        *width = entry.value;
      else if (entry.tag == TAG_IMAGE_LENGTH)
        *height = entry.value;
    }

  return *width > 0 && *height > 0;
}
