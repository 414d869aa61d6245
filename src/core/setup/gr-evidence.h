/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-finding.h"
#include "gr-guide.h"

G_BEGIN_DECLS

/* One proof of one step, looked at now: does it hold, what was seen, since when (unix seconds, 0 where unknown). Where somebody
 * looked at something, it also says when, and what was found. It never changes. */
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
GType       gr_evidence_state_get_type (void) G_GNUC_CONST;
const char *gr_evidence_state_get_nick (GrEvidenceState state);

GrEvidence     *gr_evidence_new (GrProof        *proof,
                                 GrEvidenceState state,
                                 const char     *text,
                                 gint64          since);
GrEvidence     *gr_evidence_new_looked (GrProof        *proof,
                                        GrEvidenceState state,
                                        const char     *text,
                                        gint64          since,
                                        GListModel     *findings,
                                        gint64          looked_at);
GrEvidence     *gr_evidence_new_unprovable (GrProof    *proof,
                                            const char *why);
GrProof        *gr_evidence_get_proof (GrEvidence *self);
GrEvidenceState gr_evidence_get_state (GrEvidence *self);
const char     *gr_evidence_get_text (GrEvidence *self);
gint64          gr_evidence_get_since (GrEvidence *self);
GListModel     *gr_evidence_get_findings (GrEvidence *self);
gint64          gr_evidence_get_looked_at (GrEvidence *self);
gboolean        gr_evidence_get_provable (GrEvidence *self);
gboolean        gr_evidence_equal (GrEvidence *a,
                                   GrEvidence *b);

G_END_DECLS
