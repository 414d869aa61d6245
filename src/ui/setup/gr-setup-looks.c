/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-looks.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *icon_name;
  const char *css_class;
} Look;

static const Look step_looks[] = {
  [GR_STEP_UNKNOWN] = {"dialog-question-symbolic", "dim-label"},
  [GR_STEP_TO_DO] = {"radio-symbolic", "accent"},
  [GR_STEP_BLOCKED] = {"action-unavailable-symbolic", "dim-label"},
  [GR_STEP_WAITING] = {"document-open-recent-symbolic", "warning"},
  [GR_STEP_DONE] = {"object-select-symbolic", "success"},
  [GR_STEP_STALE] = {"view-refresh-symbolic", "warning"},
};

static const Look evidence_looks[] = {
  [GR_EVIDENCE_UNKNOWN] = {"dialog-question-symbolic", "dim-label"},
  [GR_EVIDENCE_MISSING] = {"radio-symbolic", "dim-label"},
  [GR_EVIDENCE_WRONG] = {"dialog-error-symbolic", "error"},
  [GR_EVIDENCE_WAITING] = {"document-open-recent-symbolic", "warning"},
  [GR_EVIDENCE_HOLDS] = {"object-select-symbolic", "success"},
  [GR_EVIDENCE_AGED] = {"view-refresh-symbolic", "warning"},
};

const char *
gr_step_state_get_icon_name (GrStepState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (step_looks), NULL);

  return step_looks[state].icon_name;
}

const char *
gr_step_state_get_css_class (GrStepState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (step_looks), NULL);

  return step_looks[state].css_class;
}

const char *
gr_evidence_state_get_icon_name (GrEvidenceState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (evidence_looks), NULL);

  return evidence_looks[state].icon_name;
}

const char *
gr_evidence_state_get_css_class (GrEvidenceState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (evidence_looks), NULL);

  return evidence_looks[state].css_class;
}

const char *
gr_evidence_state_get_label (GrEvidenceState state)
{
  switch (state)
    {
    case GR_EVIDENCE_MISSING:
      return _ ("Missing");

    case GR_EVIDENCE_WRONG:
      return _ ("Wrong");

    case GR_EVIDENCE_WAITING:
      return _ ("Waiting");

    case GR_EVIDENCE_HOLDS:
      return _ ("Proved");

    case GR_EVIDENCE_AGED:
      return _ ("Out of date");

    case GR_EVIDENCE_UNKNOWN:
    default:
      return _ ("Unknown");
    }
}
