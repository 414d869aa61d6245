/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-images.h"

#include <libdeflate.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

typedef struct
{
  guint8 red;
  guint8 green;
  guint8 blue;
  guint8 alpha;
} GrTestPixel;

static const guint8 hues[][6] = {
  {0x2e, 0xc2, 0x7e, 0x1a, 0x5f, 0xb4},
  {0xf6, 0xd3, 0x2d, 0xe6, 0x61, 0x00},
  {0x91, 0x41, 0xac, 0xe0, 0x1b, 0x24},
  {0x62, 0xa0, 0xea, 0x61, 0x35, 0x83},
  {0x98, 0x6a, 0x44, 0xf8, 0xe4, 0x5c},
};

static guint8
mix (guint8 a,
     guint8 b,
     double position)
{
  return (guint8)(a + (b - a) * CLAMP (position, 0, 1) + 0.5);
}

/* A disc with a triangle in it on a diagonal gradient; coordinates run from 0 to 1. */
static GrTestPixel
draw_pixel (guint            x,
            guint            y,
            guint            width,
            guint            height,
            guint            seed,
            GrTestImageFlags flags)
{
  const guint8 *hue = hues[seed % G_N_ELEMENTS (hues)];
  double        u = (x + 0.5) / width;
  double        v = (y + 0.5) / height;
  double        disc = (u - 0.5) * (u - 0.5) + (v - 0.5) * (v - 0.5);
  gboolean      triangle = u > 0.42 && u < 0.66 && ABS (v - 0.5) < (0.66 - u) * 0.6;
  double        corner_u = MAX (ABS (u - 0.5) - 0.35, 0);
  double        corner_v = MAX (ABS (v - 0.5) - 0.35, 0);
  GrTestPixel   pixel = {
      mix (hue[0], hue[3], (u + v) / 2),
      mix (hue[1], hue[4], (u + v) / 2),
      mix (hue[2], hue[5], (u + v) / 2),
      255,
  };

  if (disc < 0.32 * 0.32 && !triangle)
    pixel = (GrTestPixel){255, 255, 255, 255};
  if (flags & GR_TEST_IMAGE_TILES)
    {
      guint32 tile = ((guint32)(u * 6) + 6 * (guint32)(v * 6) + 36 * seed + 1) * 2654435761u;

      tile ^= tile >> 15;
      tile *= 2246822519u;
      pixel.red = pixel.green = pixel.blue = (tile >> 16) & 1 ? 230 : 20;
    }
  if ((flags & GR_TEST_IMAGE_CORNERS) && corner_u * corner_u + corner_v * corner_v > 0.15 * 0.15)
    pixel.alpha = 0;
  if (flags & GR_TEST_IMAGE_NOISE)
    {
      guint32 noise = (x * 374761393u + y * 668265263u + seed * 2246822519u) * 3266489917u;

      pixel.red ^= (noise >> 13) & 7;
      pixel.green ^= (noise >> 19) & 7;
      pixel.blue ^= (noise >> 25) & 7;
    }

  return pixel;
}

static void
append_be32 (GByteArray *array,
             guint32     value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (array, (const guint8 *)&big, sizeof big);
}

/* Puts the signature. */
void
gr_test_png_begin (GByteArray *png)
{
  g_byte_array_append (png, (const guint8 *)"\x89PNG\r\n\x1a\n", 8);
}

/* Puts an IHDR. */
void
gr_test_png_add_header (GByteArray *png,
                        guint       width,
                        guint       height,
                        guint8      depth,
                        guint8      colour,
                        guint8      interlace)
{
  g_autoptr (GByteArray) header = g_byte_array_new ();
  const guint8           rest[] = {depth, colour, 0, 0, interlace};

  append_be32 (header, width);
  append_be32 (header, height);
  g_byte_array_append (header, rest, sizeof rest);
  gr_test_png_add_chunk (png, "IHDR", header->data, header->len);
}

/* Puts a chunk with its checksum. */
void
gr_test_png_add_chunk (GByteArray   *png,
                       const char   *type,
                       const guint8 *data,
                       gsize         length)
{
  guint32 crc;

  append_be32 (png, (guint32)length);
  g_byte_array_append (png, (const guint8 *)type, 4);
  if (length > 0)
    g_byte_array_append (png, data, (guint)length);
  crc = libdeflate_crc32 (0, type, 4);
  crc = length > 0 ? libdeflate_crc32 (crc, data, length) : crc;
  append_be32 (png, crc);
}

/* Compresses @rows and puts them in chunks of at most @piece bytes, or in one if that is 0. The first four bytes of @prefix
 * are a sequence number that counts up. */
void
gr_test_png_add_data (GByteArray   *png,
                      const char   *type,
                      const guint8 *prefix,
                      gsize         prefix_length,
                      const guint8 *rows,
                      gsize         length,
                      gsize         piece)
{
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor (4);
  gsize                         bound = libdeflate_zlib_compress_bound (compressor, length);
  g_autofree guint8            *data = g_malloc (bound);
  gsize                         size = libdeflate_zlib_compress (compressor, rows, length, data, bound);

  libdeflate_free_compressor (compressor);
  g_assert_cmpuint (size, >, 0);

  for (gsize start = 0; start < size; start += piece ? piece : size)
    {
      g_autoptr (GByteArray) chunk = g_byte_array_new ();

      if (prefix_length > 0)
        g_byte_array_append (chunk, prefix, (guint)prefix_length);
      g_byte_array_append (chunk, data + start, (guint)MIN (piece ? piece : size, size - start));
      gr_test_png_add_chunk (png, type, chunk->data, chunk->len);
    }
}

static guint8 *
draw_png_rows (guint            width,
               guint            height,
               guint            seed,
               GrTestImageFlags flags,
               gsize           *length)
{
  guint   channels = (flags & GR_TEST_IMAGE_GREY) ? 1 : (flags & (GR_TEST_IMAGE_ALPHA | GR_TEST_IMAGE_CORNERS)) ? 4
                                                                                                                : 3;
  gsize   row_bytes = (gsize)width * channels;
  guint8 *rows = g_malloc ((row_bytes + 1) * height);

  for (guint y = 0; y < height; y++)
    {
      guint8 *row = rows + (row_bytes + 1) * y;

      /* Filter "Sub" shrinks a gradient well. */
      *row++ = 1;
      for (guint x = 0; x < width; x++, row += channels)
        {
          GrTestPixel pixel = draw_pixel (x, y, width, height, seed, flags);
          GrTestPixel left = x > 0 ? draw_pixel (x - 1, y, width, height, seed, flags) : (GrTestPixel){0, 0, 0, 0};

          row[0] = (guint8)(pixel.red - left.red);
          if (channels >= 3)
            {
              row[1] = (guint8)(pixel.green - left.green);
              row[2] = (guint8)(pixel.blue - left.blue);
            }
          if (channels == 4)
            row[3] = (guint8)(pixel.alpha - left.alpha);
        }
    }

  *length = (row_bytes + 1) * height;
  return rows;
}

static void
add_frame_control (GByteArray *png,
                   guint32     sequence,
                   guint       width,
                   guint       height)
{
  g_autoptr (GByteArray) control = g_byte_array_new ();
  const guint8           rest[] = {0, 100, 3, 232, 0, 0};

  append_be32 (control, sequence);
  append_be32 (control, width);
  append_be32 (control, height);
  append_be32 (control, 0);
  append_be32 (control, 0);
  g_byte_array_append (control, rest, sizeof rest);
  gr_test_png_add_chunk (png, "fcTL", control->data, control->len);
}

/* Draws a PNG file. */
GBytes *
gr_test_make_png (guint            width,
                  guint            height,
                  guint            seed,
                  GrTestImageFlags flags)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  gsize                  length;
  g_autofree guint8     *rows = draw_png_rows (width, height, seed, flags, &length);
  guint8                 colour = (flags & GR_TEST_IMAGE_GREY) ? 0 : (flags & (GR_TEST_IMAGE_ALPHA | GR_TEST_IMAGE_CORNERS)) ? 6
                                                                                                                             : 2;

  gr_test_png_begin (png);
  gr_test_png_add_header (png, width, height, 8, colour, 0);
  if (flags & GR_TEST_IMAGE_ANIMATED)
    {
      gr_test_png_add_chunk (png, "acTL", (const guint8 *)"\0\0\0\2\0\0\0\0", 8);
      add_frame_control (png, 0, width, height);
    }
  if (flags & (GR_TEST_IMAGE_LOCATION | GR_TEST_IMAGE_CAMERA))
    {
      g_autoptr (GByteArray) exif = gr_test_make_exif (0, (flags & GR_TEST_IMAGE_LOCATION) != 0, (flags & GR_TEST_IMAGE_CAMERA) != 0);

      gr_test_png_add_chunk (png, "eXIf", exif->data, exif->len);
    }
  gr_test_png_add_data (png, "IDAT", NULL, 0, rows, length, 32768);
  if (flags & GR_TEST_IMAGE_ANIMATED)
    {
      add_frame_control (png, 1, width, height);
      gr_test_png_add_data (png, "fdAT", (const guint8 *)"\0\0\0\2", 4, rows, length, 0);
    }
  gr_test_png_add_chunk (png, "IEND", NULL, 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

static void
append_entry (GByteArray *exif,
              guint16     tag,
              guint16     type,
              guint32     count,
              guint32     value)
{
  guint16 head[2] = {GUINT16_TO_BE (tag), GUINT16_TO_BE (type)};

  g_byte_array_append (exif, (const guint8 *)head, sizeof head);
  append_be32 (exif, count);
  append_be32 (exif, value);
}

static void
append_count (GByteArray *exif,
              guint       count)
{
  guint16 big = GUINT16_TO_BE (count);

  g_byte_array_append (exif, (const guint8 *)&big, sizeof big);
}

/* Makes a TIFF structure as EXIF wraps it. No orientation is written if it is 0. */
GByteArray *
gr_test_make_exif (guint    orientation,
                   gboolean location,
                   gboolean camera)
{
  GByteArray *exif = g_byte_array_new ();
  guint       n_entries = (camera ? 1 : 0) + (orientation ? 1 : 0) + (location ? 1 : 0);

  g_byte_array_append (exif, (const guint8 *)"MM\0*\0\0\0\10", 8);
  append_count (exif, n_entries);
  if (camera)
    append_entry (exif, 0x010f, 2, 4, 0x41626300);
  if (orientation)
    append_entry (exif, 0x0112, 3, 1, (guint32)orientation << 16);
  if (location)
    append_entry (exif, 0x8825, 4, 1, 8 + 2 + n_entries * 12 + 4);
  append_be32 (exif, 0);
  if (location)
    {
      append_count (exif, 1);
      append_entry (exif, 0x0002, 5, 3, 8);
      append_be32 (exif, 0);
    }

  return exif;
}

static void
write_jpeg_metadata (j_compress_ptr   encoder,
                     GrTestImageFlags flags,
                     guint            orientation)
{
  g_autoptr (GByteArray) exif = NULL;

  if (orientation == 0 && !(flags & (GR_TEST_IMAGE_LOCATION | GR_TEST_IMAGE_CAMERA)))
    return;

  exif = gr_test_make_exif (orientation, (flags & GR_TEST_IMAGE_LOCATION) != 0, (flags & GR_TEST_IMAGE_CAMERA) != 0);
  g_byte_array_prepend (exif, (const guint8 *)"Exif\0\0", 6);
  jpeg_write_marker (encoder, JPEG_APP0 + 1, exif->data, exif->len);
}

/* Draws a JPEG file. With an @orientation of 5 to 8 it is shown @height wide. No EXIF is written if that is 0. */
GBytes *
gr_test_make_jpeg (guint            width,
                   guint            height,
                   guint            seed,
                   GrTestImageFlags flags,
                   guint            orientation)
{
  static const jpeg_scan_info scans[] = {{1, {0}, 0, 63, 0, 0}, {1, {1}, 0, 63, 0, 0}, {1, {2}, 0, 63, 0, 0}};
  struct jpeg_compress_struct encoder;
  struct jpeg_error_mgr       errors;
  unsigned char              *data = NULL;
  unsigned long               size = 0;
  guint                       channels = (flags & GR_TEST_IMAGE_GREY) ? 1 : (flags & GR_TEST_IMAGE_CMYK) ? 4
                                                                                                         : 3;
  g_autofree guint8          *row = g_malloc ((gsize)width * 4);
  GBytes                     *bytes;

  encoder.err = jpeg_std_error (&errors);
  jpeg_create_compress (&encoder);
  jpeg_mem_dest (&encoder, &data, &size);
  encoder.image_width = width;
  encoder.image_height = height;
  encoder.input_components = (int)channels;
  encoder.in_color_space = channels == 1 ? JCS_GRAYSCALE : channels == 4 ? JCS_CMYK
                                                                         : JCS_RGB;
  jpeg_set_defaults (&encoder);
  jpeg_set_quality (&encoder, (flags & GR_TEST_IMAGE_FINE) ? 92 : 90, TRUE);
  if (flags & GR_TEST_IMAGE_PROGRESSIVE)
    jpeg_simple_progression (&encoder);
  if (flags & GR_TEST_IMAGE_SCANS)
    {
      encoder.scan_info = scans;
      encoder.num_scans = G_N_ELEMENTS (scans);
    }
  encoder.arith_code = (flags & GR_TEST_IMAGE_ARITHMETIC) != 0;
  encoder.restart_interval = (flags & GR_TEST_IMAGE_RESTARTS) ? 2 : 0;

  jpeg_start_compress (&encoder, TRUE);
  write_jpeg_metadata (&encoder, flags, orientation);
  for (guint y = 0; y < height; y++)
    {
      for (guint x = 0; x < width; x++)
        {
          GrTestPixel pixel = draw_pixel (x, y, width, height, seed, flags);

          memcpy (row + (gsize)x * channels, &pixel, channels);
        }
      jpeg_write_scanlines (&encoder, &row, 1);
    }
  jpeg_finish_compress (&encoder);
  jpeg_destroy_compress (&encoder);

  bytes = g_bytes_new (data, size);
  free (data);
  return bytes;
}
