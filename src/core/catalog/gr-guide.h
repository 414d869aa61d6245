/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* What proves a step. FIELD: a workspace field is filled in and has the right shape. TOLD: a question only a person can
 * answer. MEMBERS: the workspace lists enough members of a role. */
typedef enum
{
  GR_PROOF_FIELD,
  GR_PROOF_TOLD,
  GR_PROOF_MEMBERS,
} GrProofKind;

#define GR_TYPE_PROOF (gr_proof_get_type ())
G_DECLARE_FINAL_TYPE (GrProof, gr_proof, GR, PROOF, GrCatalogEntry)

GrProofKind        gr_proof_get_kind (GrProof *self);
const char        *gr_proof_get_field (GrProof *self);
const char        *gr_proof_get_pattern (GrProof *self);
const char        *gr_proof_get_shape (GrProof *self);
const char        *gr_proof_get_question (GrProof *self);
const char        *gr_proof_get_role (GrProof *self);
guint              gr_proof_get_count (GrProof *self);
gboolean           gr_proof_get_per_region (GrProof *self);
gboolean           gr_proof_get_can_wait (GrProof *self);
const char *const *gr_proof_get_choices (GrProof *self);
const char        *gr_proof_get_choice_title (GrProof    *self,
                                              const char *value);

#define GR_TYPE_GUIDE_STEP (gr_guide_step_get_type ())
G_DECLARE_FINAL_TYPE (GrGuideStep, gr_guide_step, GR, GUIDE_STEP, GrCatalogEntry)

const char *const *gr_guide_step_get_instructions (GrGuideStep *self);
const char        *gr_guide_step_get_note (GrGuideStep *self);
const char        *gr_guide_step_get_warning (GrGuideStep *self);
const char        *gr_guide_step_get_who (GrGuideStep *self);
const char        *gr_guide_step_get_portal_uri (GrGuideStep *self);
const char        *gr_guide_step_get_learn_uri (GrGuideStep *self);
const char        *gr_guide_step_get_usual_duration (GrGuideStep *self);
guint              gr_guide_step_get_stale_after_days (GrGuideStep *self);
gboolean           gr_guide_step_get_optional (GrGuideStep *self);
const char *const *gr_guide_step_get_needs (GrGuideStep *self);
GListModel        *gr_guide_step_get_proofs (GrGuideStep *self);

#define GR_TYPE_GUIDE (gr_guide_get_type ())
G_DECLARE_FINAL_TYPE (GrGuide, gr_guide, GR, GUIDE, GrCatalogEntry)

const char  *gr_guide_get_summary (GrGuide *self);
GListModel  *gr_guide_get_steps (GrGuide *self);
GrGuideStep *gr_guide_find_step (GrGuide    *self,
                                 const char *step_id);

G_END_DECLS
