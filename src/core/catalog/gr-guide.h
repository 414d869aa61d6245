/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* What proves a step. FIELD: a text field is filled in and has the right shape. LIST: a list has enough items, or a certain
 * one. TOLD: a question only a person can answer. MEMBERS: the workspace lists enough members of a role. REDIRECTS: every
 * redirect URI of an environment fits its platform. PAGE, DOMAIN and PREFIX: the last look at something outside. ASSET: the
 * chosen pictures fit a slot. SCOPES and LANE: how far the scopes and the lanes have come. SECRET: the client secret is kept. */
typedef enum
{
  GR_PROOF_FIELD,
  GR_PROOF_TOLD,
  GR_PROOF_MEMBERS,
  GR_PROOF_LIST,
  GR_PROOF_REDIRECTS,
  GR_PROOF_PAGE,
  GR_PROOF_DOMAIN,
  GR_PROOF_PREFIX,
  GR_PROOF_ASSET,
  GR_PROOF_SCOPES,
  GR_PROOF_LANE,
  GR_PROOF_SECRET,
} GrProofKind;

#define GR_TYPE_PROOF_KIND (gr_proof_kind_get_type ())
GType       gr_proof_kind_get_type (void) G_GNUC_CONST;
const char *gr_proof_kind_get_nick (GrProofKind kind);

#define GR_TYPE_PROOF (gr_proof_get_type ())
G_DECLARE_FINAL_TYPE (GrProof, gr_proof, GR, PROOF, GrCatalogEntry)

GrProofKind        gr_proof_get_kind (GrProof *self);
const char        *gr_proof_get_either (GrProof *self);
gboolean           gr_proof_get_optional (GrProof *self);
gboolean           gr_proof_get_excuses (GrProof *self);
const char        *gr_proof_get_field (GrProof *self);
const char        *gr_proof_get_pattern (GrProof *self);
const char        *gr_proof_get_shape (GrProof *self);
const char        *gr_proof_get_question (GrProof *self);
const char        *gr_proof_get_role (GrProof *self);
guint              gr_proof_get_count (GrProof *self);
guint              gr_proof_get_max (GrProof *self);
const char        *gr_proof_get_value (GrProof *self);
const char        *gr_proof_get_page (GrProof *self);
const char        *gr_proof_get_slot (GrProof *self);
const char        *gr_proof_get_stage (GrProof *self);
const char        *gr_proof_get_scope (GrProof *self);
gboolean           gr_proof_get_per_region (GrProof *self);
gboolean           gr_proof_get_can_wait (GrProof *self);
const char *const *gr_proof_get_choices (GrProof *self);
const char        *gr_proof_get_choice_title (GrProof    *self,
                                              const char *value);

/* What to type on the portal, under the title that stands there: the value of a field, or always the same. */
#define GR_TYPE_STEP_ENTRY (gr_step_entry_get_type ())
G_DECLARE_FINAL_TYPE (GrStepEntry, gr_step_entry, GR, STEP_ENTRY, GrCatalogEntry)

const char *gr_step_entry_get_field (GrStepEntry *self);
const char *gr_step_entry_get_value (GrStepEntry *self);

/* Code to copy, never translated. */
#define GR_TYPE_CODE_SAMPLE (gr_code_sample_get_type ())
G_DECLARE_FINAL_TYPE (GrCodeSample, gr_code_sample, GR, CODE_SAMPLE, GrCatalogEntry)

const char *gr_code_sample_get_language (GrCodeSample *self);
const char *gr_code_sample_get_text (GrCodeSample *self);

/* Who can do a step. */
typedef enum
{
  GR_DOER_ANYBODY,
  GR_DOER_MEMBER,
  GR_DOER_ADMIN,
  GR_DOER_OWNER,
  GR_DOER_DEVELOPER,
  GR_DOER_TEST_USER,
  GR_DOER_CONTACT,
  GR_DOER_TIKTOK,
} GrDoer;

#define GR_TYPE_DOER (gr_doer_get_type ())
GType       gr_doer_get_type (void) G_GNUC_CONST;
const char *gr_doer_get_nick (GrDoer doer);
const char *gr_doer_get_label (GrDoer doer);

/* What a step has a part for: one for the workspace, or one for each environment, region, language or pair of these. */
typedef enum
{
  GR_PER_WORKSPACE,
  GR_PER_ENVIRONMENT,
  GR_PER_REGION,
  GR_PER_LANGUAGE,
  GR_PER_ENVIRONMENT_REGION,
} GrPer;

#define GR_TYPE_PER (gr_per_get_type ())
GType       gr_per_get_type (void) G_GNUC_CONST;
const char *gr_per_get_nick (GrPer per);

#define GR_TYPE_GUIDE_STEP (gr_guide_step_get_type ())
G_DECLARE_FINAL_TYPE (GrGuideStep, gr_guide_step, GR, GUIDE_STEP, GrCatalogEntry)

const char *const *gr_guide_step_get_instructions (GrGuideStep *self);
const char        *gr_guide_step_get_note (GrGuideStep *self);
const char        *gr_guide_step_get_warning (GrGuideStep *self);
GrDoer             gr_guide_step_get_doer (GrGuideStep *self);
const char        *gr_guide_step_get_who (GrGuideStep *self);
GrPer              gr_guide_step_get_per (GrGuideStep *self);
const char *const *gr_guide_step_get_environments (GrGuideStep *self);
gboolean           gr_guide_step_counts_for (GrGuideStep *self,
                                             const char  *environment_kind);
gboolean           gr_guide_step_is_taken_in (GrGuideStep *self,
                                              const char  *region_id);
gboolean           gr_guide_step_applies_to (GrGuideStep *self,
                                             const char  *app_type);
const char        *gr_guide_step_get_portal_uri (GrGuideStep *self);
const char        *gr_guide_step_get_learn_uri (GrGuideStep *self);
const char        *gr_guide_step_get_usual_duration (GrGuideStep *self);
guint              gr_guide_step_get_usual_days (GrGuideStep *self);
guint              gr_guide_step_get_stale_after_days (GrGuideStep *self);
gboolean           gr_guide_step_get_optional (GrGuideStep *self);
const char *const *gr_guide_step_get_needs (GrGuideStep *self);
GListModel        *gr_guide_step_get_proofs (GrGuideStep *self);
GListModel        *gr_guide_step_get_entries (GrGuideStep *self);
GListModel        *gr_guide_step_get_claims (GrGuideStep *self);
const char        *gr_guide_step_get_reading (GrGuideStep *self);
GListModel        *gr_guide_step_get_samples (GrGuideStep *self);

#define GR_TYPE_GUIDE (gr_guide_get_type ())
G_DECLARE_FINAL_TYPE (GrGuide, gr_guide, GR, GUIDE, GrCatalogEntry)

guint        gr_guide_get_order (GrGuide *self);
const char  *gr_guide_get_summary (GrGuide *self);
gboolean     gr_guide_get_reference (GrGuide *self);
gboolean     gr_guide_applies_to (GrGuide    *self,
                                  const char *app_type);
GListModel  *gr_guide_get_steps (GrGuide *self);
GrGuideStep *gr_guide_find_step (GrGuide    *self,
                                 const char *step_id);
GListModel  *gr_guide_get_troubles (GrGuide *self);

G_END_DECLS
