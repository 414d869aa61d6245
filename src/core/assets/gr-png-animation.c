/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-png-private.h"

#include <glib/gi18n.h>

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

static GrPngFrame *
get_last_frame (GrPngReader *self)
{
  return self->frames->len > 0 ? g_ptr_array_index (self->frames, self->frames->len - 1) : NULL;
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

void
_gr_png_frame_free (GrPngFrame *frame)
{
  g_clear_pointer (&frame->spans, g_array_unref);
  g_free (frame);
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
  g_autofree GrPngFrame *frame = NULL;
  guint64                right;
  guint64                bottom;

  if (!self->animated)
    return;
  if (chunk->length != 26)
    {
      add_animation_defect (self, chunk, _ ("it has the wrong length"));
      return;
    }
  if (!take_sequence_number (self, chunk))
    return;

  frame = g_new0 (GrPngFrame, 1);
  frame->offset = chunk->offset;
  frame->width = gr_read_be32 (chunk->data + 4);
  frame->height = gr_read_be32 (chunk->data + 8);
  right = (guint64)gr_read_be32 (chunk->data + 12) + frame->width;
  bottom = (guint64)gr_read_be32 (chunk->data + 16) + frame->height;
  if (frame->width == 0 || frame->height == 0 || right > self->layout.width || bottom > self->layout.height ||
      chunk->data[24] > 2 || chunk->data[25] > 1)
    {
      add_animation_defect (self, chunk, _ ("the frame is empty, lies outside the picture or is drawn in an unknown way"));
      return;
    }

  self->n_controls++;
  if (self->spans->len == 0)
    {
      if (self->first_frame_is_picture || frame->width != self->layout.width || frame->height != self->layout.height)
        add_animation_defect (self, chunk, _ ("the first frame must have the size of the picture"));
      self->first_frame_is_picture = TRUE;
      return;
    }

  frame->spans = g_array_new (FALSE, FALSE, sizeof (GrPngSpan));
  g_ptr_array_add (self->frames, g_steal_pointer (&frame));
}

/* fdAT: a piece of the current frame's data behind its sequence number. */
void
_gr_png_read_frame_data (GrPngReader      *self,
                         const GrPngChunk *chunk)
{
  GrPngFrame *frame = get_last_frame (self);
  GrPngSpan   span;

  if (!self->animated)
    return;
  if (chunk->length < 4 || !frame)
    {
      add_animation_defect (self, chunk, _ ("it belongs to no frame"));
      return;
    }
  if (!take_sequence_number (self, chunk))
    return;

  span.offset = chunk->offset;
  span.data = chunk->data + 4;
  span.length = chunk->length - 4;
  g_array_append_val (frame->spans, span);
}

/* Checks the frames once the whole file was read, the pixels of all of them within one limit. */
void
_gr_png_check_animation (GrPngReader *self)
{
  guint64 n_pixels = 0;

  if (self->n_controls != self->n_frames)
    {
      _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "png.animation", _ ("The animation is damaged"), GR_NO_OFFSET,
                                  _ ("It announces %u frames and has %u."), self->n_frames, self->n_controls);
      return;
    }

  for (guint i = 0; i < self->frames->len; i++)
    {
      GrPngFrame *frame = g_ptr_array_index (self->frames, i);
      gboolean    alpha_used = FALSE;

      n_pixels += (guint64)frame->width * frame->height;
      if (n_pixels > self->limits->max_pixels)
        {
          _gr_asset_facts_add_defect (self->facts, GR_SEVERITY_ERROR, "image.too-many-pixels", _ ("The animation is too long to check"),
                                      frame->offset, _ ("Its frames have more than %u million pixels together."),
                                      (guint)(self->limits->max_pixels / 1000000));
          return;
        }
      if (!_gr_png_check_pixels (self, frame->spans, frame->offset, frame->width, frame->height, &alpha_used))
        return;
    }
}
