/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-evidence.h"
#include "gr-step.h"

G_BEGIN_DECLS

/* How states look. Colour never stands alone: every icon goes with words. */
const char *gr_step_state_get_icon_name (GrStepState state);
const char *gr_step_state_get_css_class (GrStepState state);
const char *gr_evidence_state_get_icon_name (GrEvidenceState state);
const char *gr_evidence_state_get_css_class (GrEvidenceState state);
const char *gr_evidence_state_get_label (GrEvidenceState state);

char *gr_setup_looks_dup_step_words (GrStep *step);
char *gr_setup_looks_dup_part_words (GrStepPart *part);
char *gr_setup_looks_dup_time (gint64 unix_seconds);

G_END_DECLS
