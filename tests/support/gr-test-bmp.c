/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-bmp.h"

#include <string.h>

enum
{
  METHOD_RLE8 = 1,
  METHOD_RLE4 = 2,
  METHOD_BITFIELDS = 3,
  METHOD_OS2_RLE24 = 4,
  METHOD_ALPHA_BITFIELDS = 6,
};

static gboolean
is_os2 (const GrTestBmp *bmp)
{
  return bmp->kind == GR_TEST_BMP_CORE || bmp->kind == GR_TEST_BMP_OS2_SHORT || bmp->kind == GR_TEST_BMP_OS2;
}

static gboolean
has_masks (const GrTestBmp *bmp)
{
  return !is_os2 (bmp) && (bmp->method == METHOD_BITFIELDS || bmp->method == METHOD_ALPHA_BITFIELDS);
}

/* Whether the picture is made with a mask for alpha; then its right half is half transparent. */
gboolean
gr_test_bmp_has_alpha (const GrTestBmp *bmp)
{
  return has_masks (bmp) && bmp->depth == 32 && (bmp->method == METHOD_ALPHA_BITFIELDS || bmp->kind >= GR_TEST_BMP_V3);
}

static guint
get_index (const GrTestBmp *bmp,
           guint            x,
           guint            y)
{
  return (x / 3 + y) % (1u << bmp->depth);
}

static void
get_palette_entry (guint   index,
                   guint   depth,
                   guint8 *rgb)
{
  rgb[0] = (guint8)(index * 255 / ((1u << depth) - 1));
  rgb[1] = (guint8)(255 - rgb[0]);
  rgb[2] = (guint8)(index * 37);
}

/* What the pixel @x from the left and @y from the top is. Pictures of 16 bits have no more than they can hold. */
void
gr_test_bmp_get_pixel (const GrTestBmp *bmp,
                       guint            x,
                       guint            y,
                       guint8          *rgba)
{
  if (bmp->depth <= 8)
    {
      get_palette_entry (get_index (bmp, x, y), bmp->depth, rgba);
    }
  else
    {
      rgba[0] = (guint8)(x * 9 + 1);
      rgba[1] = (guint8)(y * 17 + 2);
      rgba[2] = (guint8)((x / 2 + y) * 5);
    }
  if (bmp->depth == 16)
    for (guint i = 0; i < 3; i++)
      rgba[i] = rgba[i] & 128 ? 255 : 0;
  rgba[3] = gr_test_bmp_has_alpha (bmp) && x >= bmp->width / 2 ? 128 : 255;
}

void
gr_test_put_le16 (GByteArray *array,
                  gsize       offset,
                  guint16     value)
{
  value = GUINT16_TO_LE (value);
  memcpy (array->data + offset, &value, sizeof value);
}

void
gr_test_put_le32 (GByteArray *array,
                  gsize       offset,
                  guint32     value)
{
  value = GUINT32_TO_LE (value);
  memcpy (array->data + offset, &value, sizeof value);
}

static void
append_zeros (GByteArray *array,
              gsize       length)
{
  gsize start = array->len;

  g_byte_array_set_size (array, (guint)(start + length));
  memset (array->data + start, 0, length);
}

static void
append_masks (GByteArray      *array,
              const GrTestBmp *bmp)
{
  static const guint32 masks_565[] = {0xf800, 0x07e0, 0x001f, 0};
  static const guint32 masks_8888[] = {0xff0000, 0x00ff00, 0x0000ff, 0xff000000};
  const guint32       *masks = bmp->depth == 16 ? masks_565 : masks_8888;
  guint                n_masks = bmp->method == METHOD_ALPHA_BITFIELDS || bmp->kind >= GR_TEST_BMP_V3 ? 4 : 3;

  if (array->len < 14 + 40 + n_masks * 4)
    append_zeros (array, 14 + 40 + n_masks * 4 - array->len);
  for (guint i = 0; i < n_masks; i++)
    gr_test_put_le32 (array, 14 + 40 + i * 4, masks[i]);
}

static void
append_header (GByteArray      *array,
               const GrTestBmp *bmp)
{
  append_zeros (array, 14 + bmp->kind);
  memcpy (array->data, "BM", 2);
  gr_test_put_le32 (array, 14, bmp->kind);
  if (bmp->kind == GR_TEST_BMP_CORE)
    {
      gr_test_put_le16 (array, 18, (guint16)bmp->width);
      gr_test_put_le16 (array, 20, (guint16)bmp->height);
      gr_test_put_le16 (array, 22, 1);
      gr_test_put_le16 (array, 24, (guint16)bmp->depth);
      return;
    }

  gr_test_put_le32 (array, 18, bmp->width);
  gr_test_put_le32 (array, 22, (guint32)bmp->height);
  gr_test_put_le16 (array, 26, 1);
  gr_test_put_le16 (array, 28, (guint16)bmp->depth);
  if (bmp->kind != GR_TEST_BMP_OS2_SHORT)
    gr_test_put_le32 (array, 30, bmp->method);
  if (bmp->kind >= GR_TEST_BMP_V4)
    gr_test_put_le32 (array, 14 + 56, 0x73524742);
  if (has_masks (bmp))
    append_masks (array, bmp);
}

static void
append_palette (GByteArray      *array,
                const GrTestBmp *bmp)
{
  for (guint i = 0; bmp->depth <= 8 && i < 1u << bmp->depth; i++)
    {
      guint8 rgb[3];
      guint8 entry[4] = {0};

      get_palette_entry (i, bmp->depth, rgb);
      entry[0] = rgb[2];
      entry[1] = rgb[1];
      entry[2] = rgb[0];
      g_byte_array_append (array, entry, bmp->kind == GR_TEST_BMP_CORE ? 3 : 4);
    }
}

static void
append_pixel (GByteArray      *array,
              const GrTestBmp *bmp,
              guint            x,
              guint            y)
{
  guint8 rgba[4];
  guint8 bytes[4];

  gr_test_bmp_get_pixel (bmp, x, y, rgba);
  bytes[0] = rgba[2];
  bytes[1] = rgba[1];
  bytes[2] = rgba[0];
  bytes[3] = gr_test_bmp_has_alpha (bmp) ? rgba[3] : 0;
  if (bmp->depth == 16)
    {
      guint shift = has_masks (bmp) ? 11 : 10;
      guint value = (rgba[0] ? 31u << shift : 0) | (rgba[1] ? (has_masks (bmp) ? 63u : 31u) << 5 : 0) | (rgba[2] ? 31u : 0);

      bytes[0] = (guint8)value;
      bytes[1] = (guint8)(value >> 8);
    }
  g_byte_array_append (array, bytes, bmp->depth / 8);
}

static void
append_row (GByteArray      *array,
            const GrTestBmp *bmp,
            guint            y)
{
  gsize start = array->len;

  if (bmp->depth <= 8)
    append_zeros (array, (bmp->width * bmp->depth + 7) / 8);
  for (guint x = 0; x < bmp->width; x++)
    {
      guint bit = x * bmp->depth;

      if (bmp->depth <= 8)
        array->data[start + bit / 8] |= (guint8)(get_index (bmp, x, y) << (8 - bmp->depth - bit % 8));
      else
        append_pixel (array, bmp, x, y);
    }
  append_zeros (array, (4 - (array->len - start) % 4) % 4);
}

/* Rows with an even number are made of runs, the others are stored as they are. */
static void
append_coded_row (GByteArray      *array,
                  const GrTestBmp *bmp,
                  guint            y)
{
  gboolean stored = y % 2 == 1 && bmp->width >= 3 && bmp->width < 255;
  gsize    start;

  g_byte_array_append (array, (const guint8[]){0, (guint8)bmp->width}, stored ? 2 : 0);
  start = array->len;
  for (guint x = 0; x < bmp->width; x++)
    {
      guint8 index = bmp->depth <= 8 ? (guint8)get_index (bmp, x, y) : 0;
      guint8 run[] = {1, bmp->depth == 4 ? (guint8)(index << 4) : index};

      if (bmp->depth == 24)
        {
          g_byte_array_append (array, run, stored ? 0 : 1);
          append_pixel (array, bmp, x, y);
        }
      else if (!stored)
        g_byte_array_append (array, run, sizeof run);
      else if (bmp->depth == 4 && x % 2 == 1)
        array->data[array->len - 1] |= index;
      else
        g_byte_array_append (array, run + 1, 1);
    }
  append_zeros (array, stored ? (array->len - start) % 2 : 0);
}

/* Makes a BMP file of any kind, with every field right. */
GByteArray *
gr_test_make_bmp (const GrTestBmp *bmp)
{
  GByteArray *array = g_byte_array_new ();
  guint       height = (guint)ABS (bmp->height);
  gboolean    coded = bmp->method == METHOD_RLE8 || bmp->method == METHOD_RLE4 || bmp->method == METHOD_OS2_RLE24;
  gsize       start;

  append_header (array, bmp);
  append_palette (array, bmp);
  start = array->len;
  gr_test_put_le32 (array, 10, (guint32)start);

  for (guint i = 0; i < height; i++)
    {
      guint y = bmp->height < 0 ? i : height - 1 - i;

      if (coded)
        {
          append_coded_row (array, bmp, y);
          g_byte_array_append (array, (const guint8[]){0, i + 1 == height ? 1 : 0}, 2);
        }
      else
        append_row (array, bmp, y);
    }

  if (bmp->kind >= GR_TEST_BMP_INFO)
    gr_test_put_le32 (array, 14 + 20, (guint32)(array->len - start));
  gr_test_put_le32 (array, 2, array->len);
  return array;
}
