/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-jpeg-writer.h"

#include <glib/gi18n.h>
#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

/* From this quality on nobody should see that a file was saved as JPEG, so colours keep their full resolution. */
#define FULL_COLOUR_QUALITY 90

/* Huffman tables of its own make a file some percent smaller, and take six bytes a pixel while it is written. */
#define MAX_BUFFERED_PIXELS 16000000u

#define BUFFER_SIZE 65536

/* Everything that the encoder works with lies here and not in the frame of the function that calls setjmp(). */
typedef struct
{
  struct jpeg_compress_struct encoder;
  struct jpeg_error_mgr       errors;
  jmp_buf                     escape;
  const GrPicture            *picture;
  guint                       quality;
  GrJpegWriteFlags            flags;
  GCancellable               *cancellable;
  struct jpeg_destination_mgr destination;
  GByteArray                 *output;
  guint8                      buffer[BUFFER_SIZE];
  char                        failure[JMSG_LENGTH_MAX];
} GrJpegEncode;

static void
fail_cb (j_common_ptr common)
{
  GrJpegEncode *self = common->client_data;

  common->err->format_message (common, self->failure);
  longjmp (self->escape, 1);
}

static void
message_cb (j_common_ptr common,
            int          level)
{
}

static void
start_output_cb (j_compress_ptr encoder)
{
  GrJpegEncode *self = encoder->client_data;

  self->destination.next_output_byte = self->buffer;
  self->destination.free_in_buffer = sizeof self->buffer;
}

static boolean
flush_output_cb (j_compress_ptr encoder)
{
  GrJpegEncode *self = encoder->client_data;

  g_byte_array_append (self->output, self->buffer, sizeof self->buffer);
  start_output_cb (encoder);
  return TRUE;
}

static void
end_output_cb (j_compress_ptr encoder)
{
  GrJpegEncode *self = encoder->client_data;

  g_byte_array_append (self->output, self->buffer, (guint)(sizeof self->buffer - self->destination.free_in_buffer));
}

static void
set_up (GrJpegEncode *self)
{
  j_compress_ptr encoder = &self->encoder;

  encoder->image_width = self->picture->width;
  encoder->image_height = self->picture->height;
  encoder->input_components = 4;
  encoder->in_color_space = JCS_EXT_RGBX;
  jpeg_set_defaults (encoder);
  if (self->flags & GR_JPEG_WRITE_GREY)
    jpeg_set_colorspace (encoder, JCS_GRAYSCALE);
  jpeg_set_quality (encoder, (int)self->quality, TRUE);
  encoder->optimize_coding = (guint64)self->picture->width * self->picture->height <= MAX_BUFFERED_PIXELS;
  encoder->dct_method = JDCT_ISLOW;
  if (encoder->num_components == 3)
    encoder->comp_info[0].h_samp_factor = encoder->comp_info[0].v_samp_factor = self->quality >= FULL_COLOUR_QUALITY ? 1 : 2;
  if (self->flags & GR_JPEG_WRITE_PROGRESSIVE)
    jpeg_simple_progression (encoder);
}

/* Any failure of the library comes back to this function's setjmp(), so it owns nothing. */
static gboolean
encode (GrJpegEncode *self)
{
  j_compress_ptr encoder = &self->encoder;

  if (setjmp (self->escape))
    return FALSE;

  jpeg_create_compress (encoder);
  encoder->dest = &self->destination;
  set_up (self);
  jpeg_start_compress (encoder, TRUE);
  while (encoder->next_scanline < encoder->image_height)
    {
      JSAMPROW row = self->picture->pixels + (gsize)encoder->next_scanline * self->picture->stride;

      if (g_cancellable_is_cancelled (self->cancellable))
        return FALSE;
      jpeg_write_scanlines (encoder, &row, 1);
    }
  jpeg_finish_compress (encoder);

  return TRUE;
}

/**
 * gr_jpeg_write:
 * @picture: a picture; its alpha is ignored
 * @quality: from 1 to 100, as the library of the Independent JPEG Group counts
 * @flags: %GR_JPEG_WRITE_PROGRESSIVE for a file that holds coarse passes first and is smaller by some percent, %GR_JPEG_WRITE_GREY to
 *   leave all colours out
 * @cancellable: (nullable): stops the work between rows
 * @error: return location for an error
 *
 * Writes a picture as JPEG (ITU-T T.81, JFIF) with Huffman tables made for it unless it is huge. Below a quality of 90 the colours have half the resolution
 * of the brightness. The file holds no metadata. Blocks; call it from a thread.
 *
 * Returns: (transfer full): the file's content, or %NULL with @error set
 */
GBytes *
gr_jpeg_write (const GrPicture *picture,
               guint            quality,
               GrJpegWriteFlags flags,
               GCancellable    *cancellable,
               GError         **error)
{
  g_autofree GrJpegEncode *self = NULL;
  g_autoptr (GByteArray)   output = g_byte_array_new ();
  gboolean                 whole;

  g_return_val_if_fail (quality >= 1 && quality <= 100, NULL);

  if (picture->width > JPEG_MAX_DIMENSION || picture->height > JPEG_MAX_DIMENSION)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("A JPEG has at most %d pixels a side. Scale the picture down first."),
                   (int)JPEG_MAX_DIMENSION);
      return NULL;
    }

  self = g_new0 (GrJpegEncode, 1);
  self->picture = picture;
  self->quality = quality;
  self->flags = flags;
  self->cancellable = cancellable;
  self->output = output;
  self->destination.init_destination = start_output_cb;
  self->destination.empty_output_buffer = flush_output_cb;
  self->destination.term_destination = end_output_cb;
  self->encoder.client_data = self;
  self->encoder.err = jpeg_std_error (&self->errors);
  self->errors.error_exit = fail_cb;
  self->errors.emit_message = message_cb;
  whole = encode (self);
  jpeg_destroy_compress (&self->encoder);
  if (whole)
    return g_byte_array_free_to_bytes (g_steal_pointer (&output));

  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The picture could not be saved as JPEG: %s"), self->failure);
  return NULL;
}
