/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-guide.h"

G_BEGIN_DECLS

/* One proof of one step, looked at now: does it hold, what was seen, since when (unix seconds, 0 where unknown). */
#define GR_TYPE_EVIDENCE (gr_evidence_get_type ())
G_DECLARE_FINAL_TYPE (GrEvidence, gr_evidence, GR, EVIDENCE, GObject)

typedef enum
{
  GR_EVIDENCE_UNKNOWN,
  GR_EVIDENCE_MISSING,
  GR_EVIDENCE_WRONG,
  GR_EVIDENCE_WAITING,
  GR_EVIDENCE_HOLDS,
  GR_EVIDENCE_AGED,
} GrEvidenceState;

#define GR_TYPE_EVIDENCE_STATE (gr_evidence_state_get_type ())
GType gr_evidence_state_get_type (void) G_GNUC_CONST;

GrEvidence     *gr_evidence_new (GrProof        *proof,
                                 GrEvidenceState state,
                                 const char     *text,
                                 gint64          since);
GrProof        *gr_evidence_get_proof (GrEvidence *self);
GrEvidenceState gr_evidence_get_state (GrEvidence *self);
const char     *gr_evidence_get_text (GrEvidence *self);
gint64          gr_evidence_get_since (GrEvidence *self);

G_END_DECLS
