/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GR_JPEG_MAX_BLOCKS 10
#define GR_JPEG_N_TABLES   4

/* A Huffman table as the file has it: how many codes there are of each length, and their symbols. */
typedef struct
{
  guint8 n_codes[17];
  guint8 symbols[256];
} GrJpegTable;

/* The only scan of a sequential picture. Each block of a unit names its two tables. */
typedef struct
{
  guint64            n_units;
  guint              restart_interval;
  guint              n_blocks;
  guint8             dc_table[GR_JPEG_MAX_BLOCKS];
  guint8             ac_table[GR_JPEG_MAX_BLOCKS];
  const GrJpegTable *dc_tables[GR_JPEG_N_TABLES];
  const GrJpegTable *ac_tables[GR_JPEG_N_TABLES];
} GrJpegScan;

typedef enum
{
  GR_JPEG_ENTROPY_WHOLE,
  GR_JPEG_ENTROPY_BAD_CODE,
  GR_JPEG_ENTROPY_BLOCK_OVERFLOW,
  GR_JPEG_ENTROPY_MISSING,
  GR_JPEG_ENTROPY_TRUNCATED,
  GR_JPEG_ENTROPY_BAD_RESTART,
  GR_JPEG_ENTROPY_CANCELLED,
} GrJpegEntropy;

GrJpegEntropy gr_jpeg_check_entropy (const GrJpegScan *scan,
                                     const guint8     *data,
                                     gsize             size,
                                     gsize            *position,
                                     gsize            *n_stray,
                                     GCancellable     *cancellable);

G_END_DECLS
