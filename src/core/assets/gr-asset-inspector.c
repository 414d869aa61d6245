/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-inspector.h"

#include "gr-asset-facts-private.h"
#include "gr-bmp-reader.h"
#include "gr-colour-finder.h"
#include "gr-image-sniff.h"
#include "gr-jpeg-reader.h"
#include "gr-jpeg-segments.h"
#include "gr-pdf-reader.h"
#include "gr-png-reader.h"
#include "gr-util.h"

#include <glib/gi18n.h>
#include <libdeflate.h>
#include <string.h>

/* A picture of 50 million pixels takes 150 MB once it is inflated. Cameras stay below, and no slot comes near. The bytes bound
 * how long a file that means ill can keep its reader busy: data may be so compressed that 25 MB take more than a second. */
const GrInspectLimits gr_inspect_default_limits = {
  .max_file_bytes = 25 * 1000 * 1000,
  .max_pixels = 50 * 1000 * 1000,
};

static gboolean
extension_fits (const char   *name,
                GrImageFormat format)
{
  const char *dot = name ? strrchr (name, '.') : NULL;

  if (!name || format == GR_IMAGE_UNKNOWN)
    return TRUE;

  return dot && gr_image_format_from_nick (dot + 1) == format;
}

/* Formats that no reader decodes: their header says the size, and a rule pack that does not want them is told by name. */
static void
read_header_only (GrAssetFacts *facts,
                  const guint8 *data,
                  gsize         size)
{
  gr_image_sniff_size (facts->format, data, size, &facts->stored_width, &facts->stored_height, &facts->animated);
  facts->width = facts->stored_width;
  facts->height = facts->stored_height;
}

static void
read_content (GrAssetFacts          *facts,
              const guint8          *data,
              gsize                  size,
              const GrInspectLimits *limits,
              GCancellable          *cancellable)
{
  switch (facts->format)
    {
    case GR_IMAGE_PNG:
      gr_png_read (facts, data, size, limits, cancellable);
      break;
    case GR_IMAGE_JPEG:
      gr_jpeg_read (facts, data, size, limits, cancellable);
      break;
    case GR_IMAGE_BMP:
      gr_bmp_read (facts, data, size, limits, cancellable);
      break;
    case GR_IMAGE_PDF:
      gr_pdf_read (facts, data, size);
      break;
    case GR_IMAGE_GIF:
    case GR_IMAGE_WEBP:
    case GR_IMAGE_SVG:
    case GR_IMAGE_HEIF:
    case GR_IMAGE_TIFF:
    case GR_IMAGE_AVIF:
    case GR_IMAGE_JPEG_2000:
    case GR_IMAGE_JPEG_XL:
    case GR_IMAGE_ICO:
    case GR_IMAGE_PSD:
    case GR_IMAGE_UNKNOWN:
    default:
      read_header_only (facts, data, size);
      break;
    }
}

/* What can be said of a file that is too big to be read whole. */
static GrAssetFacts *
inspect_head (const guint8          *data,
              gsize                  size,
              guint64                file_size,
              const char            *name,
              const GrInspectLimits *limits)
{
  g_autoptr (GrAssetFacts) facts = gr_asset_facts_new ();
  GrJpegSegments           segments;

  facts->bytes = file_size;
  facts->format = gr_image_sniff (data, size);
  facts->extension_matches = extension_fits (name, facts->format);
  if (facts->format == GR_IMAGE_PNG)
    gr_png_read_size (data, size, &facts->stored_width, &facts->stored_height);
  else if (facts->format == GR_IMAGE_JPEG)
    gr_jpeg_read_segments (facts, data, size, &segments);
  else
    read_header_only (facts, data, size);
  facts->width = facts->stored_width;
  facts->height = facts->stored_height;

  _gr_asset_facts_add_defect (facts, GR_SEVERITY_ERROR, "image.too-many-bytes", _ ("The file is too big to check"), GR_NO_OFFSET,
                              _ ("Files over %u MB are not opened."), (guint)(limits->max_file_bytes / 1000000));
  return g_steal_pointer (&facts);
}

/**
 * gr_asset_inspect_bytes:
 * @bytes: the content of a file
 * @name: (nullable): the file's name, only to see whether its extension fits the content
 * @limits: (nullable): bounds on what is opened, or %NULL for the default ones
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads what a picture is from its content: its format, its size and how it is stored, and everything that is wrong with
 * it. PNG, JPEG and BMP are read to the last byte, of a PDF its frame; other formats are recognised. A file that is no picture is a result with
 * the format %GR_IMAGE_UNKNOWN, and a damaged one has defects. May be called from any thread, and takes as long as
 * decoding the picture.
 *
 * Returns: (transfer full): the facts, or %NULL with %G_IO_ERROR_CANCELLED
 */
GrAssetFacts *
gr_asset_inspect_bytes (GBytes                *bytes,
                        const char            *name,
                        const GrInspectLimits *limits,
                        GCancellable          *cancellable,
                        GError               **error)
{
  g_autoptr (GrAssetFacts) facts = NULL;
  const guint8            *data;
  gsize                    size;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!limits)
    limits = &gr_inspect_default_limits;
  data = g_bytes_get_data (bytes, &size);
  if (size > limits->max_file_bytes)
    return inspect_head (data, MIN (size, GR_SNIFF_BYTES), size, name, limits);

  facts = gr_asset_facts_new ();
  facts->bytes = size;
  facts->format = gr_image_sniff (data, size);
  facts->extension_matches = extension_fits (name, facts->format);
  read_content (facts, data, size, limits, cancellable);
  gr_colour_read (facts, data, size);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  facts->checksum = libdeflate_crc32 (0, data, size);
  if (limits->want_hash)
    facts->content_hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_steal_pointer (&facts);
}

/* What can be said of a file of which only the start is read. */
static GrAssetFacts *
inspect_start (GFile                 *file,
               const char            *name,
               const GrInspectLimits *limits,
               GCancellable          *cancellable,
               GError               **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GFileInfo)        info = NULL;
  guint8                       head[GR_SNIFF_BYTES];
  gsize                        n_read = 0;

  if (!stream || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &n_read, cancellable, error))
    return NULL;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, error);

  return info ? inspect_head (head, n_read, (guint64)g_file_info_get_size (info), name, limits) : NULL;
}

/**
 * gr_asset_inspect_file:
 * @file: a file
 * @limits: (nullable): bounds on what is opened, or %NULL for the default ones
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Does what [func@Gr.asset_inspect_bytes] does for a file. Of a file beyond the limit only the start is read. Blocks; call it
 * from a thread.
 *
 * Returns: (transfer full): the facts, or %NULL if the file cannot be read or is not a regular file
 */
GrAssetFacts *
gr_asset_inspect_file (GFile                 *file,
                       const GrInspectLimits *limits,
                       GCancellable          *cancellable,
                       GError               **error)
{
  g_autofree char   *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) load_error = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!limits)
    limits = &gr_inspect_default_limits;
  name = g_file_get_basename (file);
  bytes = gr_file_load_bounded (file, limits->max_file_bytes, cancellable, &load_error);
  if (bytes)
    return gr_asset_inspect_bytes (bytes, name, limits, cancellable, error);
  if (g_error_matches (load_error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    return inspect_start (file, name, limits, cancellable, error);

  g_propagate_error (error, g_steal_pointer (&load_error));
  return NULL;
}

/**
 * gr_asset_inspect_is_same:
 * @facts: what was read out of a file
 * @bytes: the content of a file
 *
 * Says whether some content is still what the facts were read from, by its size and its CRC-32. Cheap.
 *
 * Returns: whether it is
 */
gboolean
gr_asset_inspect_is_same (GrAssetFacts *facts,
                          GBytes       *bytes)
{
  const guint8 *data;
  gsize         size;

  g_return_val_if_fail (GR_IS_ASSET_FACTS (facts), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  return facts->bytes == size && facts->checksum == libdeflate_crc32 (0, data, size);
}
