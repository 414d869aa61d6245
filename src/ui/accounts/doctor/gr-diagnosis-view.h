/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-diagnosis.h"

G_BEGIN_DECLS

/* Says once what failed: what TikTok said, with a button that copies it, what that most likely means, and what to do, with a
 * button for each thing that the window can do. Properties: diagnosis, where NULL hides the view; dismissible, whether there is
 * a button that does so. */
#define GR_TYPE_DIAGNOSIS_VIEW (gr_diagnosis_view_get_type ())
G_DECLARE_FINAL_TYPE (GrDiagnosisView, gr_diagnosis_view, GR, DIAGNOSIS_VIEW, AdwBin)

GrDiagnosis *gr_diagnosis_view_get_diagnosis (GrDiagnosisView *self);
void         gr_diagnosis_view_set_diagnosis (GrDiagnosisView *self,
                                              GrDiagnosis     *diagnosis);
void         gr_diagnosis_view_set_elsewhere (GrDiagnosisView   *self,
                                              const char *const *actions);

GtkWidget *gr_advice_box_new (GrErrorAdvice *advice,
                              gboolean       has_title);

G_END_DECLS
