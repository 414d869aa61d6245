/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-image-sniff.h"

#include "gr-asset-facts-private.h"
#include "gr-exif.h"

#include <string.h>

/* Lenient readers look for a PDF's first line in so many bytes, so that a letter with a PDF in it is a damaged one. */
#define PDF_HEADER_BYTES 1024

static gboolean
has_bytes (const guint8 *data,
           gsize         size,
           gsize         offset,
           const char   *bytes,
           gsize         length)
{
  return size >= offset + length && memcmp (data + offset, bytes, length) == 0;
}

/* A PNG whose first bytes were changed on the way, by a mail program or a text mode transfer, is a damaged PNG and not
 * an unknown file: its name or its first chunk's type still stands near the start. */
static gboolean
looks_like_png (const guint8 *data,
                gsize         size)
{
  if (has_bytes (data, size, 0, "\x89PNG\r\n\x1a\n", 8) || has_bytes (data, size, 1, "PNG", 3))
    return TRUE;

  for (gsize offset = 8; offset <= 16; offset++)
    if (has_bytes (data, size, offset, "IHDR", 4))
      return TRUE;

  return FALSE;
}

static GrImageFormat
sniff_iso_media (const guint8 *data,
                 gsize         size)
{
  static const char *const heif_brands[] = {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"};
  gsize                    end;

  if (!has_bytes (data, size, 4, "ftyp", 4))
    return GR_IMAGE_UNKNOWN;

  end = MIN (size, gr_read_be32 (data));
  for (gsize offset = 8; offset + 4 <= end; offset += offset == 8 ? 8 : 4)
    if (has_bytes (data, size, offset, "avif", 4) || has_bytes (data, size, offset, "avis", 4))
      return GR_IMAGE_AVIF;

  for (guint i = 0; i < G_N_ELEMENTS (heif_brands); i++)
    if (has_bytes (data, size, 8, heif_brands[i], 4))
      return GR_IMAGE_HEIF;

  return GR_IMAGE_UNKNOWN;
}

/* The root element of a text document, past byte order mark, XML declaration, comments and document type. */
static gboolean
looks_like_svg (const guint8 *data,
                gsize         size)
{
  const char *text = (const char *)data;
  const char *end = text + MIN (size, GR_SNIFF_BYTES);

  if (has_bytes (data, size, 0, "\xef\xbb\xbf", 3))
    text += 3;

  while (text < end)
    {
      const char *close = ">";

      while (text < end && g_ascii_isspace (*text))
        text++;
      if (end - text < 4 || *text != '<')
        return FALSE;
      if (memcmp (text, "<svg", 4) == 0 || (end - text >= 8 && memcmp (text, "<svg:svg", 8) == 0))
        return TRUE;

      if (memcmp (text, "<!--", 4) == 0)
        close = "-->";
      else if (text[1] != '?' && text[1] != '!')
        return FALSE;

      text = g_strstr_len (text, end - text, close);
      if (!text)
        return FALSE;
      text += strlen (close);
    }

  return FALSE;
}

/* An icon starts with few words that say little, so that its first entry has to make sense: it ends in the size of a picture and
 * in its place, which lies behind all entries. Cursors differ in one bit. */
static gboolean
looks_like_ico (const guint8 *data,
                gsize         size)
{
  guint n_entries;

  if (!has_bytes (data, size, 0, "\0\0\1\0", 4) && !has_bytes (data, size, 0, "\0\0\2\0", 4))
    return FALSE;
  if (size < 22)
    return FALSE;

  n_entries = gr_read_le16 (data + 4);
  return n_entries > 0 && data[9] == 0 && gr_read_le32 (data + 14) > 0 && gr_read_le32 (data + 18) >= 6 + n_entries * 16;
}

static void
sniff_ico_size (const guint8 *data,
                guint        *width,
                guint        *height)
{
  *width = data[6] ? data[6] : 256;
  *height = data[7] ? data[7] : 256;
}

/* The picture comes bare or in boxes; then one of them has its size. */
static gboolean
sniff_jpeg_2000_size (const guint8 *data,
                      gsize         size,
                      guint        *width,
                      guint        *height)
{
  const guint8 *box = memmem (data, MIN (size, GR_SNIFF_BYTES), "ihdr", 4);

  if (has_bytes (data, size, 0, "\xff\x4f\xff\x51", 4) && size >= 24)
    {
      *width = gr_read_be32 (data + 8) - gr_read_be32 (data + 16);
      *height = gr_read_be32 (data + 12) - gr_read_be32 (data + 20);
      return TRUE;
    }
  if (!box || size - (gsize)(box - data) < 12)
    return FALSE;

  *height = gr_read_be32 (box + 4);
  *width = gr_read_be32 (box + 8);
  return TRUE;
}

/**
 * gr_image_sniff:
 * @data: (array length=size): the start of a file, %GR_SNIFF_BYTES or all of it
 * @size: how many bytes that is
 *
 * Tells what a file is from its content. A name plays no part.
 *
 * Returns: the format, or %GR_IMAGE_UNKNOWN
 */
GrImageFormat
gr_image_sniff (const guint8 *data,
                gsize         size)
{
  /* Nothing at all may come without an address. */
  if (size == 0)
    return GR_IMAGE_UNKNOWN;
  if (looks_like_png (data, size))
    return GR_IMAGE_PNG;
  if (has_bytes (data, size, 0, "\xff\xd8\xff", 3))
    return GR_IMAGE_JPEG;
  if (has_bytes (data, size, 0, "GIF87a", 6) || has_bytes (data, size, 0, "GIF89a", 6))
    return GR_IMAGE_GIF;
  if (has_bytes (data, size, 0, "RIFF", 4) && has_bytes (data, size, 8, "WEBP", 4))
    return GR_IMAGE_WEBP;
  if (has_bytes (data, size, 0, "\xff\x0a", 2) || has_bytes (data, size, 0, "\0\0\0\x0cJXL \r\n\x87\n", 12))
    return GR_IMAGE_JPEG_XL;
  if (has_bytes (data, size, 0, "\xff\x4f\xff\x51", 4) || has_bytes (data, size, 0, "\0\0\0\x0cjP  \r\n\x87\n", 12))
    return GR_IMAGE_JPEG_2000;
  if (has_bytes (data, size, 0, "8BPS\0", 5))
    return GR_IMAGE_PSD;
  if (looks_like_ico (data, size))
    return GR_IMAGE_ICO;
  if (has_bytes (data, size, 0, "II*\0", 4) || has_bytes (data, size, 0, "MM\0*", 4))
    return GR_IMAGE_TIFF;
  if (has_bytes (data, size, 0, "BM", 2) && size >= 18 && gr_read_le32 (data + 14) >= 12 && gr_read_le32 (data + 14) <= 124)
    return GR_IMAGE_BMP;
  if (sniff_iso_media (data, size) != GR_IMAGE_UNKNOWN)
    return sniff_iso_media (data, size);
  if (looks_like_svg (data, size))
    return GR_IMAGE_SVG;
  if (memmem (data, MIN (size, PDF_HEADER_BYTES), "%PDF-", 5))
    return GR_IMAGE_PDF;

  return GR_IMAGE_UNKNOWN;
}

static gboolean
sniff_bmp_size (const guint8 *data,
                gsize         size,
                guint        *width,
                guint        *height)
{
  gint64 signed_height;

  if (size >= 22 && gr_read_le32 (data + 14) == 12)
    {
      *width = gr_read_le16 (data + 18);
      *height = gr_read_le16 (data + 20);
      return TRUE;
    }
  if (size < 26)
    return FALSE;

  /* Rows of a BMP run from bottom to top unless the height is negative. */
  signed_height = (gint32)gr_read_le32 (data + 22);
  *width = gr_read_le32 (data + 18);
  *height = (guint)ABS (signed_height);
  return TRUE;
}

static gboolean
sniff_webp_size (const guint8 *data,
                 gsize         size,
                 guint        *width,
                 guint        *height,
                 gboolean     *animated)
{
  if (size < 30)
    return FALSE;

  if (has_bytes (data, size, 12, "VP8X", 4))
    {
      *animated = (data[20] & 0x02) != 0;
      *width = gr_read_le24 (data + 24) + 1;
      *height = gr_read_le24 (data + 27) + 1;
      return TRUE;
    }
  if (has_bytes (data, size, 12, "VP8L", 4))
    {
      guint32 bits = gr_read_le32 (data + 21);

      *width = (bits & 0x3fff) + 1;
      *height = ((bits >> 14) & 0x3fff) + 1;
      return TRUE;
    }
  if (has_bytes (data, size, 12, "VP8 ", 4))
    {
      *width = gr_read_le16 (data + 26) & 0x3fff;
      *height = gr_read_le16 (data + 28) & 0x3fff;
      return TRUE;
    }

  return FALSE;
}

/**
 * gr_image_sniff_size:
 * @format: what the file is
 * @data: (array length=size): the start of the file
 * @size: how many bytes that is
 * @width: (out): pixels from left to right
 * @height: (out): pixels from top to bottom
 * @animated: (out): whether the header says that there is more than one picture
 *
 * Reads the size out of the header of a format that is recognised but not decoded: GIF, BMP, WebP,
 * TIFF, ICO, JPEG 2000 and Photoshop. Of an icon it is the first of its pictures.
 *
 * Returns: %FALSE if the size is not in the header; then the numbers are zero
 */
gboolean
gr_image_sniff_size (GrImageFormat format,
                     const guint8 *data,
                     gsize         size,
                     guint        *width,
                     guint        *height,
                     gboolean     *animated)
{
  *width = 0;
  *height = 0;
  *animated = FALSE;

  switch (format)
    {
    case GR_IMAGE_GIF:
      if (size < 10)
        return FALSE;
      *width = gr_read_le16 (data + 6);
      *height = gr_read_le16 (data + 8);
      *animated = memmem (data, MIN (size, GR_SNIFF_BYTES), "NETSCAPE2.0", 11) != NULL;
      return TRUE;
    case GR_IMAGE_BMP:
      return sniff_bmp_size (data, size, width, height);
    case GR_IMAGE_WEBP:
      return sniff_webp_size (data, size, width, height, animated);
    case GR_IMAGE_TIFF:
      return gr_exif_read_tiff_size (data, size, width, height);
    case GR_IMAGE_ICO:
      sniff_ico_size (data, width, height);
      return TRUE;
    case GR_IMAGE_JPEG_2000:
      return sniff_jpeg_2000_size (data, size, width, height);
    case GR_IMAGE_PSD:
      if (size < 22)
        return FALSE;
      *height = gr_read_be32 (data + 14);
      *width = gr_read_be32 (data + 18);
      return TRUE;
    case GR_IMAGE_PNG:
    case GR_IMAGE_JPEG:
    case GR_IMAGE_SVG:
    case GR_IMAGE_HEIF:
    case GR_IMAGE_AVIF:
    case GR_IMAGE_PDF:
    case GR_IMAGE_JPEG_XL:
    case GR_IMAGE_UNKNOWN:
    default:
      return FALSE;
    }
}
