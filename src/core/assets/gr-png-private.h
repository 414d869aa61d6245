/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-facts-private.h"
#include "gr-asset-inspector.h"
#include "gr-png-scan.h"

G_BEGIN_DECLS

/* DEFLATE makes at most 258 bytes out of two bits. */
#define GR_PNG_MAX_INFLATION 1032

/* A chunk of which every byte lies within the file. The offset is that of its length field. */
typedef struct
{
  char          type[5];
  gsize         offset;
  guint32       length;
  const guint8 *data;
} GrPngChunk;

/* One compressed stream, cut into chunks of one type: IDAT, or fdAT with a sequence number before each piece. */
typedef struct
{
  gsize    offset;
  gsize    end;
  gsize    length;
  guint    n_chunks;
  gboolean is_frame;
} GrPngStream;

/* One PNG on its way through the reader. */
typedef struct
{
  const guint8          *data;
  gsize                  size;
  const GrInspectLimits *limits;
  GCancellable          *cancellable;
  GrAssetFacts          *facts;

  GrPngLayout layout;
  guint64     seen;
  gboolean    has_header;
  gboolean    has_palette;
  gboolean    in_data;
  gboolean    has_end;
  GrPngStream picture;

  gboolean animated;
  guint32  n_frames;
  guint32  n_controls;
  guint32  next_sequence;
  gboolean first_frame_is_picture;
  gboolean in_frame;

  gsize text_bytes;

  /* Kept from one frame to the next. */
  struct libdeflate_decompressor *decompressor;
  guint8                         *raw;
  gsize                           raw_capacity;
} GrPngReader;

typedef void (*GrPngChunkFunc) (GrPngReader      *self,
                                const GrPngChunk *chunk);

gboolean      _gr_png_take_chunk (const guint8 *data,
                                  gsize         size,
                                  gsize        *position,
                                  GrPngChunk   *chunk);
gboolean      _gr_png_chunk_is_intact (const GrPngChunk *chunk);
void          _gr_png_stream_add (GrPngStream      *self,
                                  const GrPngChunk *chunk);
gboolean      _gr_png_stream_next (const GrPngStream *self,
                                   const guint8      *data,
                                   gsize             *position,
                                   const guint8     **piece,
                                   gsize             *length);
const guint8 *_gr_png_stream_join (const GrPngStream *self,
                                   const guint8      *data,
                                   guint8           **copy);

void _gr_png_check_fixed (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_check_background (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_check_scale (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_check_calibration (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_check_key (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_check_histogram (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_check_significant_bits (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_check_suggested_palette (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_check_profile (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_read_exif (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_read_text (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_read_compressed_text (GrPngReader *self, const GrPngChunk *chunk);
void _gr_png_read_international_text (GrPngReader *self, const GrPngChunk *chunk);

void     _gr_png_read_animation_control (GrPngReader      *self,
                                         const GrPngChunk *chunk);
void     _gr_png_read_frame_control (GrPngReader      *self,
                                     const GrPngChunk *chunk);
void     _gr_png_read_frame_data (GrPngReader      *self,
                                  const GrPngChunk *chunk);
void     _gr_png_check_animation (GrPngReader *self);
gboolean _gr_png_check_pixels (GrPngReader       *self,
                               const GrPngStream *stream,
                               guint32            width,
                               guint32            height,
                               GrPngScan         *scan);

G_END_DECLS
