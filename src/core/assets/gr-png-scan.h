/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-png-pixels.h"

G_BEGIN_DECLS

/* What is wrong with the rows of a picture, and where it is see-through: anywhere, and anywhere but at the corners. */
typedef struct
{
  gboolean filter_invalid;
  guint    filter;
  gboolean index_invalid;
  guint    index;
  gboolean alpha_used;
  gboolean alpha_inside;
} GrPngScan;

/* Takes the rows of one picture or animation frame, one after the other in the order of the file. */
typedef struct _GrPngScanner GrPngScanner;

GrPngScanner    *gr_png_scanner_new (const GrPngLayout *layout,
                                     guint32            width,
                                     guint32            height);
void             gr_png_scanner_free (GrPngScanner *self);
gsize            gr_png_scanner_get_row_length (GrPngScanner *self);
gboolean         gr_png_scanner_take_row (GrPngScanner *self,
                                          guint8       *row);
const GrPngScan *gr_png_scanner_get_scan (GrPngScanner *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrPngScanner, gr_png_scanner_free)

G_END_DECLS
