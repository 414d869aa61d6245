/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-evidence.h"
#include "gr-session.h"
#include "gr-setup.h"

G_BEGIN_DECLS

/* One proof of a step in one place: what was found and when, and the means to put it right. Property evidence follows the
 * part of the step. */
#define GR_TYPE_PROOF_ROW (gr_proof_row_get_type ())
G_DECLARE_FINAL_TYPE (GrProofRow, gr_proof_row, GR, PROOF_ROW, GtkListBoxRow)

GtkWidget  *gr_proof_row_new (GrSession  *session,
                              GrStepPart *part,
                              GrProof    *proof,
                              guint       position);
GrEvidence *gr_proof_row_get_evidence (GrProofRow *self);
void        gr_proof_row_append (GrProofRow *self,
                                 GtkWidget  *editor);

G_END_DECLS
