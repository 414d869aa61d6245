/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-guide.h"

G_BEGIN_DECLS

/* Code to copy, as it is written. */
#define GR_TYPE_SAMPLE_ROW (gr_sample_row_get_type ())
G_DECLARE_FINAL_TYPE (GrSampleRow, gr_sample_row, GR, SAMPLE_ROW, GtkListBoxRow)

GtkWidget *gr_sample_row_new (GrCodeSample *sample);

G_END_DECLS
