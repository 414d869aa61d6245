/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-facts-private.h"
#include "gr-fuzz.h"
#include "gr-png-reader.h"

#include <libdeflate.h>
#include <string.h>

#define SIGNATURE_SIZE 8
#define MAX_RAW        (1 << 20)

static void
put_be32 (guint8 *data,
          guint32 value)
{
  value = GUINT32_TO_BE (value);
  memcpy (data, &value, sizeof value);
}

/* Makes the checksum behind one compressed stream right, if the stream can be inflated at all. */
static void
mend_stream (guint8 *data,
             gsize   size)
{
  g_autofree guint8              *raw = g_malloc (MAX_RAW);
  struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor ();
  gsize                           used = 0;
  gsize                           length = 0;

  if (size > 6 &&
      libdeflate_deflate_decompress_ex (decompressor, data + 2, size - 6, raw, MAX_RAW, &used, &length) == LIBDEFLATE_SUCCESS)
    put_be32 (data + 2 + used, libdeflate_adler32 (1, raw, length));
  libdeflate_free_decompressor (decompressor);
}

/* Nothing that is made up at random has right checksums, and without them no reader looks further. */
static void
mend_checksums (guint8 *data,
                gsize   size)
{
  gsize position = SIGNATURE_SIZE;

  while (position + 12 <= size && gr_read_be32 (data + position) <= size - position - 12)
    {
      gsize   length = gr_read_be32 (data + position);
      guint8 *chunk = data + position + 4;

      if (memcmp (chunk, "IDAT", 4) == 0)
        mend_stream (chunk + 4, length);
      else if (memcmp (chunk, "fdAT", 4) == 0 && length > 4)
        mend_stream (chunk + 8, length - 4);
      put_be32 (chunk + 4 + length, libdeflate_crc32 (0, chunk, length + 4));
      position += length + 12;
    }
}

static void
read_png (const guint8 *data,
          gsize         size)
{
  g_autoptr (GrAssetFacts) facts = gr_asset_facts_new ();

  gr_png_read (facts, data, size, &gr_inspect_default_limits, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree guint8 *mended = g_memdup2 (data, size);
  guint              width;
  guint              height;

  mend_checksums (mended, size);
  read_png (data, size);
  read_png (mended, size);
  gr_png_read_size (data, size, &width, &height);

  return 0;
}
