/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-checklist.h"
#include "gr-evidence.h"

G_BEGIN_DECLS

/* One proof of a step: what was found, and the means to put it right. Property evidence follows the step. */
#define GR_TYPE_PROOF_ROW (gr_proof_row_get_type ())
G_DECLARE_FINAL_TYPE (GrProofRow, gr_proof_row, GR, PROOF_ROW, GtkListBoxRow)

GtkWidget  *gr_proof_row_new (GrStep *step,
                              guint   position);
GrEvidence *gr_proof_row_get_evidence (GrProofRow *self);
GtkWidget  *gr_proof_row_get_editor (GrProofRow *self);
void        gr_proof_row_set_editor (GrProofRow *self,
                                     GtkWidget  *editor);

G_END_DECLS
