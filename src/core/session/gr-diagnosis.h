/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-lane-session.h"

G_BEGIN_DECLS

/* What is known of one thing that failed: what it is, in a line; what TikTok said; what that may mean, the likeliest first; and
 * what the program can do about it. Nothing stands in it twice. Properties: summary, said, log-id, advice. */
#define GR_TYPE_DIAGNOSIS (gr_diagnosis_get_type ())
G_DECLARE_FINAL_TYPE (GrDiagnosis, gr_diagnosis, GR, DIAGNOSIS, GObject)

GrDiagnosis       *gr_diagnosis_new (GrCatalog    *catalog,
                                     const GError *error,
                                     const char   *where);
GrDiagnosis       *gr_diagnosis_new_plain (const char *summary,
                                           const char *action);
GrDiagnosis       *gr_diagnosis_new_for_user (GrLaneSession *lane_session);
const char        *gr_diagnosis_get_summary (GrDiagnosis *self);
const char        *gr_diagnosis_get_said (GrDiagnosis *self);
const char        *gr_diagnosis_get_log_id (GrDiagnosis *self);
GListModel        *gr_diagnosis_get_advice (GrDiagnosis *self);
const char *const *gr_diagnosis_get_actions (GrDiagnosis *self);
char              *gr_diagnosis_to_text (GrDiagnosis *self);

G_END_DECLS
