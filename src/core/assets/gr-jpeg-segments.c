/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-jpeg-segments.h"

#include "gr-asset-facts-private.h"
#include "gr-exif.h"
#include "gr-metadata.h"
#include "gr-tiff.h"

#include <glib/gi18n.h>
#include <string.h>

/* Tag and layout of a picture's entry are those of CIPA DC-007, "Multi-Picture Format". */
#define TAG_PICTURES       0xb002
#define PICTURE_ENTRY_SIZE 16

/* A stretch of the file. */
typedef struct
{
  gsize start;
  gsize end;
} GrJpegPart;

static gboolean
is_frame_header (guint8 marker)
{
  return marker >= GR_JPEG_SOF0 && marker <= GR_JPEG_SOF15 && marker != GR_JPEG_DHT && marker != GR_JPEG_JPG && marker != GR_JPEG_DAC;
}

static gboolean
take_prefix (const guint8 **data,
             gsize         *size,
             const char    *prefix,
             gsize          length)
{
  if (*size <= length || memcmp (*data, prefix, length) != 0)
    return FALSE;

  *data += length;
  *size -= length;
  return TRUE;
}

static void
read_metadata (GrAssetFacts   *facts,
               GrJpegSegments *segments,
               guint8          marker,
               const guint8   *data,
               gsize           size,
               gsize           offset)
{
  static const char exif[] = "Exif\0";
  static const char xmp[] = "http://ns.adobe.com/xap/1.0/";
  static const char more_xmp[] = "http://ns.adobe.com/xmp/extension/";
  static const char photoshop[] = "Photoshop 3.0";
  static const char pictures[] = "MPF";
  const guint8     *start = data;

  if (marker == GR_JPEG_COM && size > 0)
    {
      _gr_asset_facts_add_private (facts, GR_PRIVATE_COMMENT);
    }
  else if (marker == GR_JPEG_APP1 && !segments->has_exif && take_prefix (&data, &size, exif, sizeof exif))
    {
      segments->has_exif = TRUE;
      gr_exif_read (facts, data, size);
    }
  else if (marker == GR_JPEG_APP1 && (take_prefix (&data, &size, xmp, sizeof xmp) || take_prefix (&data, &size, more_xmp, sizeof more_xmp)))
    {
      gr_xmp_read (facts, data, size);
    }
  else if (marker == GR_JPEG_APP13 && take_prefix (&data, &size, photoshop, sizeof photoshop))
    {
      gr_photoshop_read (facts, data, size);
    }
  else if (marker == GR_JPEG_APP2 && segments->pictures_size == 0 && take_prefix (&data, &size, pictures, sizeof pictures))
    {
      segments->pictures_offset = offset + (gsize)(data - start);
      segments->pictures_size = size;
    }
}

static void
read_frame (GrAssetFacts   *facts,
            GrJpegSegments *segments,
            guint8          marker,
            const guint8   *data)
{
  const guint channels = data[5];

  segments->frame = marker;
  segments->hierarchical |= (marker >= GR_JPEG_SOF5 && marker <= GR_JPEG_SOF7) || marker >= GR_JPEG_SOF13;
  segments->has_height = gr_read_be16 (data + 1) > 0;
  facts->stored_height = gr_read_be16 (data + 1);
  facts->stored_width = gr_read_be16 (data + 3);
  facts->arithmetic = marker >= GR_JPEG_SOF9;
  facts->progressive = (marker & 3) == 2;
  facts->cmyk = channels == 4;
  _gr_asset_facts_set_colour_type (facts, channels == 1 ? "grey" : channels == 4 ? "cmyk"
                                                                                 : "ycbcr",
                                   channels, data[0]);
}

/**
 * gr_jpeg_read_segments:
 * @facts: the facts to fill in
 * @data: (array length=size): the start of a file that was recognised as JPEG, or all of it
 * @size: how many bytes that is
 * @segments: (out): what a decoder has to know beforehand
 *
 * Reads the segments before the picture data: the size in pixels, how the picture is coded, and what the metadata says. Stops
 * without a word where a segment is damaged, since gr_jpeg_read() names the damage.
 */
void
gr_jpeg_read_segments (GrAssetFacts   *facts,
                       const guint8   *data,
                       gsize           size,
                       GrJpegSegments *segments)
{
  gsize position = 2;

  memset (segments, 0, sizeof *segments);
  while (position + 4 <= size && data[position] == 0xff)
    {
      guint8 marker = data[position + 1];
      gsize  length;

      if (marker == 0xff)
        {
          position++;
          continue;
        }
      if (marker == GR_JPEG_TEM || (marker >= GR_JPEG_RST0 && marker <= GR_JPEG_RST7))
        {
          position += 2;
          continue;
        }
      if (marker == GR_JPEG_SOS || marker == GR_JPEG_EOI)
        return;

      length = gr_read_be16 (data + position + 2);
      if (length < 2 || length > size - position - 2)
        return;
      if (marker == GR_JPEG_DHP)
        segments->hierarchical = TRUE;
      else if (is_frame_header (marker) && length >= 8 && segments->frame == 0)
        read_frame (facts, segments, marker, data + position + 4);
      else
        read_metadata (facts, segments, marker, data + position + 4, length - 2, position + 4);
      position += length + 2;
    }
}

/* Where the further pictures lie that the list announces. Returns how many are not where they should be. */
static guint
find_pictures (const guint8         *data,
               gsize                 size,
               gsize                 end,
               const GrJpegSegments *segments,
               GArray               *parts)
{
  const guint8 *start = data + segments->pictures_offset;
  GrTiff        tiff;
  guint32       directory;
  guint         n_entries = 0;
  guint         n_lost = 0;

  if (segments->pictures_size > 0 && gr_tiff_open (&tiff, start, segments->pictures_size, &directory))
    n_entries = gr_tiff_count_entries (&tiff, directory);

  for (guint i = 0; i < n_entries; i++)
    {
      GrTiffEntry entry;

      gr_tiff_read_entry (&tiff, directory, i, &entry);
      if (entry.tag != TAG_PICTURES || entry.value > tiff.size || entry.count > tiff.size - entry.value)
        continue;

      /* The first picture is the one that was read, whatever its entry says. */
      for (gsize offset = PICTURE_ENTRY_SIZE; offset + PICTURE_ENTRY_SIZE <= entry.count; offset += PICTURE_ENTRY_SIZE)
        {
          const guint64 length = gr_tiff_read_32 (&tiff, entry.value + offset + 4);
          const guint64 from = segments->pictures_offset + (guint64)gr_tiff_read_32 (&tiff, entry.value + offset + 8);
          GrJpegPart    part = {(gsize)from, (gsize)(from + length)};

          if (from >= end && length >= 4 && from + length <= size && gr_read_be16 (data + from) == (0xff00 | GR_JPEG_SOI))
            g_array_append_val (parts, part);
          else
            n_lost++;
        }
      break;
    }

  return n_lost;
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const GrJpegPart *first = a;
  const GrJpegPart *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

static gboolean
is_padding (const guint8 *data,
            gsize         size)
{
  while (size > 0 && *data == 0)
    {
      data++;
      size--;
    }

  return size == 0;
}

/**
 * gr_jpeg_check_rest:
 * @facts: the facts to fill in
 * @data: (array length=size): a whole file
 * @size: how many bytes that is
 * @end: where the first picture ends
 * @segments: what gr_jpeg_read_segments() found
 *
 * Counts the pictures behind the first one that the file announces, such as the second half of a stereoscopic picture or a
 * gain map, and names what else is there.
 */
void
gr_jpeg_check_rest (GrAssetFacts         *facts,
                    const guint8         *data,
                    gsize                 size,
                    gsize                 end,
                    const GrJpegSegments *segments)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (GrJpegPart));
  guint              n_lost = find_pictures (data, size, end, segments, parts);
  gsize              position = end;
  gsize              first_stray = size;
  gsize              n_stray = 0;

  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    {
      const GrJpegPart *part = &g_array_index (parts, GrJpegPart, i);

      if (part->start > position && !is_padding (data + position, part->start - position))
        {
          first_stray = MIN (first_stray, position);
          n_stray += part->start - position;
        }
      position = MAX (position, part->end);
    }
  if (position < size)
    {
      first_stray = MIN (first_stray, position);
      n_stray += size - position;
    }

  facts->n_pictures = 1 + parts->len;
  if (n_lost > 0)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_WARNING, "jpeg.pictures", _ ("A further picture is missing"), segments->pictures_offset,
                                ngettext ("The file says that it holds %u more picture than it does.",
                                          "The file says that it holds %u more pictures than it does.", n_lost),
                                n_lost);
  if (n_stray > 0)
    _gr_asset_facts_add_defect (facts, GR_SEVERITY_WARNING, "jpeg.trailing", _ ("There is more behind the picture"), first_stray,
                                ngettext ("%zu byte follows the end of the picture.", "%zu bytes follow the end of the picture.", n_stray), n_stray);
}
