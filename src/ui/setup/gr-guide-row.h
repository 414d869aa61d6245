/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-checklist.h"

G_BEGIN_DECLS

/* A guide in the list of guides, with a thin line for how far it is. */
#define GR_TYPE_GUIDE_ROW (gr_guide_row_get_type ())
G_DECLARE_FINAL_TYPE (GrGuideRow, gr_guide_row, GR, GUIDE_ROW, GtkListBoxRow)

GtkWidget   *gr_guide_row_new (GrChecklist *checklist);
GrChecklist *gr_guide_row_get_checklist (GrGuideRow *self);
char        *gr_guide_format_progress (guint n_done,
                                       guint n_steps);

G_END_DECLS
