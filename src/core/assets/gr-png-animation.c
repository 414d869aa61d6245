/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Section 11.3.6 of the PNG Specification, Third Edition: acTL says how many frames there are, an fcTL stands before each,
 * and every fcTL and fdAT carries the next number of one sequence. */

static void
add_animation_defect (GrPngReader      *self,
                      const GrPngChunk *chunk,
                      const char       *detail)
{
  _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "png.animation", _ ("The animation is damaged"),
                              chunk->offset, "%s: %s", chunk->type, detail);
}

static gboolean
take_sequence_number (GrPngReader      *self,
                      const GrPngChunk *chunk)
{
  if (gr_read_be32 (chunk->data) != self->next_sequence)
    {
      add_animation_defect (self, chunk, _ ("frames are missing or out of order"));
      return FALSE;
    }

  self->next_sequence++;
  return TRUE;
}

/* acTL: how many frames. It counts only before the picture data. */
void
_gr_png_read_animation_control (GrPngReader      *self,
                                const GrPngChunk *chunk)
{
  if (chunk->length != 8 || gr_read_be32 (chunk->data) == 0)
    {
      add_animation_defect (self, chunk, _ ("it does not say how many frames there are"));
      return;
    }

  self->animated = TRUE;
  self->facts->animated = TRUE;
  self->n_frames = gr_read_be32 (chunk->data);
}

/* fcTL: where the next frame lies. One before the picture data makes the picture itself the first frame. */
void
_gr_png_read_frame_control (GrPngReader      *self,
                            const GrPngChunk *chunk)
{
  guint32 width;
  guint32 height;
  guint64 right;
  guint64 bottom;

  if (!self->animated)
    return;
  if (chunk->length != 26)
    {
      add_animation_defect (self, chunk, _ ("it has the wrong length"));
      return;
    }
  if (!take_sequence_number (self, chunk))
    return;

  width = gr_read_be32 (chunk->data + 4);
  height = gr_read_be32 (chunk->data + 8);
  right = (guint64)gr_read_be32 (chunk->data + 12) + width;
  bottom = (guint64)gr_read_be32 (chunk->data + 16) + height;
  if (width == 0 || height == 0 || right > self->layout.width || bottom > self->layout.height ||
      chunk->data[24] > 2 || chunk->data[25] > 1)
    {
      add_animation_defect (self, chunk, _ ("the frame is empty, lies outside the picture or is drawn in an unknown way"));
      return;
    }

  self->n_controls++;
  if (self->picture.n_chunks == 0)
    {
      if (self->first_frame_is_picture || width != self->layout.width || height != self->layout.height)
        add_animation_defect (self, chunk, _ ("the first frame must have the size of the picture"));
      self->first_frame_is_picture = TRUE;
      return;
    }

  self->in_frame = TRUE;
}

/* fdAT: a piece of the current frame's data behind its sequence number. */
void
_gr_png_read_frame_data (GrPngReader      *self,
                         const GrPngChunk *chunk)
{
  if (!self->animated)
    return;
  if (chunk->length < 4 || !self->in_frame)
    {
      add_animation_defect (self, chunk, _ ("it belongs to no frame"));
      return;
    }
  take_sequence_number (self, chunk);
}

static gboolean
check_frame (GrPngReader       *self,
             const GrPngChunk  *control,
             const GrPngStream *stream,
             guint64           *n_pixels)
{
  const guint32 width = gr_read_be32 (control->data + 4);
  const guint32 height = gr_read_be32 (control->data + 8);
  GrPngScan     scan;

  *n_pixels += (guint64)width * height;
  if (*n_pixels > self->limits->max_pixels)
    {
      _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "image.too-many-pixels", _ ("The animation is too long to check"),
                                  control->offset, _ ("Its frames have more than %u million pixels together."),
                                  (guint)(self->limits->max_pixels / 1000000));
      return FALSE;
    }
  if (stream->n_chunks == 0)
    {
      add_animation_defect (self, control, _ ("the frame has no picture data"));
      return FALSE;
    }

  return _gr_png_check_pixels (self, stream, width, height, &scan);
}

/* Checks the frames once the whole file was read and its chunks were found in order. One limit holds for the pixels of
 * the picture and all its frames together. */
void
_gr_png_check_animation (GrPngReader *self)
{
  GrPngChunk  control = {0};
  GrPngStream stream = {0};
  GrPngChunk  chunk;
  gsize       position = self->picture.end;
  guint64     n_pixels = (guint64)self->layout.width * self->layout.height;

  if (self->n_controls != self->n_frames)
    {
      _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "png.animation", _ ("The animation is damaged"), GR_NO_OFFSET,
                                  _ ("It announces %u frames and has %u."), self->n_frames, self->n_controls);
      return;
    }

  while (_gr_png_take_chunk (self->data, self->size, &position, &chunk) && !g_cancellable_is_cancelled (self->cancellable))
    {
      const gboolean is_end = strcmp (chunk.type, "IEND") == 0;

      if (strcmp (chunk.type, "fdAT") == 0)
        _gr_png_stream_add (&stream, &chunk);
      if (!is_end && strcmp (chunk.type, "fcTL") != 0)
        continue;
      if (control.data && !check_frame (self, &control, &stream, &n_pixels))
        return;
      if (is_end)
        return;

      control = chunk;
      stream = (GrPngStream){0};
    }
}
