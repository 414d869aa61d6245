/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-metadata.h"

#include "gr-asset-facts-private.h"
#include "gr-exif.h"

#include <string.h>

/* What ImageMagick and others write of other formats' metadata into a PNG: a name, a length and bytes in hexadecimal. */
#define RAW_PROFILE "Raw profile type "

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
 * Adds whether the packet names a place, a person or a device, or tells how the picture was edited. The packet is searched
 * and never parsed.
 */
void
gr_xmp_read (GrAssetFacts *facts,
             const guint8 *data,
             gsize         size)
{
  static const struct
  {
    const char    *text;
    GrPrivateKinds kind;
  } names[] = {
    {"exif:GPSLatitude", GR_PRIVATE_LOCATION},
    {"exif:GPSLongitude", GR_PRIVATE_LOCATION},
    {"dc:creator", GR_PRIVATE_PERSON},
    {"dc:rights", GR_PRIVATE_PERSON},
    {"photoshop:AuthorsPosition", GR_PRIVATE_PERSON},
    {"aux:OwnerName", GR_PRIVATE_PERSON},
    {"aux:SerialNumber", GR_PRIVATE_DEVICE},
    {"tiff:Make", GR_PRIVATE_DEVICE},
    {"tiff:Model", GR_PRIVATE_DEVICE},
    {"xmp:CreateDate", GR_PRIVATE_TIME},
    {"photoshop:DateCreated", GR_PRIVATE_TIME},
    {"dc:description", GR_PRIVATE_COMMENT},
    {"xmpMM:History", GR_PRIVATE_HISTORY},
    {"xmpMM:DerivedFrom", GR_PRIVATE_HISTORY},
    {"xmpMM:Ingredients", GR_PRIVATE_HISTORY},
    {"photoshop:DocumentAncestors", GR_PRIVATE_HISTORY},
    {"xmp:Thumbnails", GR_PRIVATE_THUMBNAIL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (has_text (data, size, names[i].text))
      _gr_asset_facts_add_private (facts, names[i].kind);
}

/* The records of IPTC-IIM 4.2, chapter 6: 0x1c, record, number, length. Only those of the second record speak of the picture. */
static void
read_iptc (GrAssetFacts *facts,
           const guint8 *data,
           gsize         size)
{
  static const struct
  {
    guint8         number;
    GrPrivateKinds kind;
  } kinds[] = {
    {55, GR_PRIVATE_TIME},
    {80, GR_PRIVATE_PERSON},
    {85, GR_PRIVATE_PERSON},
    {110, GR_PRIVATE_PERSON},
    {116, GR_PRIVATE_PERSON},
    {118, GR_PRIVATE_PERSON},
    {120, GR_PRIVATE_COMMENT},
    {122, GR_PRIVATE_PERSON},
  };

  while (size >= 5 && data[0] == 0x1c)
    {
      const gsize length = gr_read_be16 (data + 3);

      if (length > size - 5)
        return;
      for (guint i = 0; data[1] == 2 && length > 0 && i < G_N_ELEMENTS (kinds); i++)
        if (data[2] == kinds[i].number)
          _gr_asset_facts_add_private (facts, kinds[i].kind);
      data += 5 + length;
      size -= 5 + length;
    }
}

/**
 * gr_photoshop_read:
 * @facts: the facts to add to
 * @data: (array length=size): image resources as Photoshop writes them, without the "Photoshop 3.0" marker
 * @size: how many bytes that is
 *
 * Adds what the IPTC records say of people and times, and whether there is a small picture. Each resource is "8BIM", a number,
 * a name and bytes, the last two padded to an even length.
 */
void
gr_photoshop_read (GrAssetFacts *facts,
                   const guint8 *data,
                   gsize         size)
{
  enum
  {
    RESOURCE_IPTC = 0x0404,
    RESOURCE_OLD_THUMBNAIL = 0x0409,
    RESOURCE_THUMBNAIL = 0x040c,
    RESOURCE_EXIF = 0x0422,
    RESOURCE_XMP = 0x0424,
  };

  while (size >= 12 && memcmp (data, "8BIM", 4) == 0)
    {
      const guint resource = gr_read_be16 (data + 4);
      const gsize start = 6 + (((gsize)data[6] + 2) & ~(gsize)1) + 4;
      gsize       length;

      if (start > size)
        return;
      length = gr_read_be32 (data + start - 4);
      if (length > size - start)
        return;

      if (resource == RESOURCE_IPTC)
        read_iptc (facts, data + start, length);
      else if (resource == RESOURCE_EXIF)
        gr_exif_read (facts, data + start, length);
      else if (resource == RESOURCE_XMP)
        gr_xmp_read (facts, data + start, length);
      else if (resource == RESOURCE_THUMBNAIL || resource == RESOURCE_OLD_THUMBNAIL)
        _gr_asset_facts_add_private (facts, GR_PRIVATE_THUMBNAIL);

      length += length & 1;
      if (length > size - start)
        return;
      data += start + length;
      size -= start + length;
    }
}

/* The bytes behind name and length, each two digits; nothing if it is something else. */
static GByteArray *
decode_raw_profile (const guint8 *text,
                    gsize         size)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize                  i = 0;

  for (guint line = 0; line < 3; line++)
    {
      while (i < size && text[i] != '\n')
        i++;
      i++;
    }

  for (int high = -1; i < size; i++)
    {
      const int digit = g_ascii_xdigit_value ((char)text[i]);

      if (digit < 0)
        continue;
      if (high >= 0)
        g_byte_array_append (bytes, (const guint8[]){(guint8)(high << 4 | digit)}, 1);
      high = high >= 0 ? -1 : digit;
    }

  return g_steal_pointer (&bytes);
}

static void
read_raw_profile (GrAssetFacts *facts,
                  const char   *kind,
                  const guint8 *text,
                  gsize         size)
{
  g_autoptr (GByteArray) bytes = decode_raw_profile (text, size);
  const guint8          *data = bytes->data;
  gsize                  length = bytes->len;

  /* An empty array has no address. */
  if (length == 0)
    return;
  if (g_str_equal (kind, "exif") || g_str_equal (kind, "APP1"))
    {
      const gsize marker = length > 6 && memcmp (data, "Exif\0", 6) == 0 ? 6 : 0;

      gr_exif_read (facts, data + marker, length - marker);
      gr_xmp_read (facts, data, length);
    }
  else if (g_str_equal (kind, "iptc") || g_str_equal (kind, "8bim"))
    {
      gr_photoshop_read (facts, data, length);
      read_iptc (facts, data, length);
    }
  else if (g_str_equal (kind, "xmp"))
    {
      gr_xmp_read (facts, data, length);
    }
}

/**
 * gr_text_read:
 * @facts: the facts to add to
 * @keyword: what the text is about, a keyword of section 11.3.3.1 of the PNG Specification or a program's own
 * @text: (array length=size): the text
 * @size: how many bytes that is
 *
 * Adds what a text beside the picture gives away.
 */
void
gr_text_read (GrAssetFacts *facts,
              const char   *keyword,
              const guint8 *text,
              gsize         size)
{
  static const struct
  {
    const char    *keyword;
    GrPrivateKinds kind;
  } kinds[] = {
    {"Author", GR_PRIVATE_PERSON},
    {"Artist", GR_PRIVATE_PERSON},
    {"Copyright", GR_PRIVATE_PERSON},
    {"Source", GR_PRIVATE_DEVICE},
    {"Creation Time", GR_PRIVATE_TIME},
    {"Title", GR_PRIVATE_COMMENT},
    {"Description", GR_PRIVATE_COMMENT},
    {"Comment", GR_PRIVATE_COMMENT},
    {"Disclaimer", GR_PRIVATE_COMMENT},
    {"Warning", GR_PRIVATE_COMMENT},
    {"parameters", GR_PRIVATE_HISTORY},
    {"prompt", GR_PRIVATE_HISTORY},
    {"workflow", GR_PRIVATE_HISTORY},
  };

  if (g_str_equal (keyword, "XML:com.adobe.xmp"))
    gr_xmp_read (facts, text, size);
  else if (g_str_has_prefix (keyword, RAW_PROFILE))
    read_raw_profile (facts, keyword + strlen (RAW_PROFILE), text, size);

  for (guint i = 0; size > 0 && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (keyword, kinds[i].keyword))
      _gr_asset_facts_add_private (facts, kinds[i].kind);
}
