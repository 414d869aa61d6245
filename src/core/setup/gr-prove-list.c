/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-prover-private.h"

#include "gr-lint.h"
#include "gr-workspace-fields.h"

#include <glib/gi18n-lib.h>

/* Longer lists are counted rather than told. */
#define MAX_SHOWN 3

GrEvidence *
gr_prove_list (const GrProving *proving)
{
  const char *const     *values = gr_workspace_get_list_field (proving->prover->workspace, proving->place, gr_proof_get_field (proving->proof));
  guint                  n_values = values != NULL ? g_strv_length ((char **)values) : 0;
  guint                  min = MAX (gr_proof_get_count (proving->proof), 1);
  guint                  max = gr_proof_get_max (proving->proof);
  const char            *value = gr_proof_get_value (proving->proof);
  g_autoptr (GListModel) findings = NULL;
  g_autofree char       *text = NULL;

  if (value != NULL && (values == NULL || !g_strv_contains (values, value)))
    {
      text = g_strdup_printf (_ ("“%s” is not listed yet"), value);
      return gr_evidence_new (proving->proof, GR_EVIDENCE_MISSING, text, 0);
    }

  if (n_values < min)
    {
      text = g_strdup_printf (ngettext ("%u listed, %u needed", "%u listed, %u needed", n_values), n_values, min);
      return gr_evidence_new (proving->proof, GR_EVIDENCE_MISSING, text, 0);
    }

  if (max > 0 && n_values > max)
    {
      text = g_strdup_printf (ngettext ("%u listed, at most %u allowed", "%u listed, at most %u allowed", n_values), n_values, max);
      return gr_evidence_new (proving->proof, GR_EVIDENCE_WRONG, text, 0);
    }

  text = n_values <= MAX_SHOWN ? g_strjoinv (", ", (char **)values)
                               : g_strdup_printf (ngettext ("%u listed", "%u listed", n_values), n_values);
  findings = gr_lint_place_list (proving->prover->workspace, proving->place, gr_proof_get_field (proving->proof), values);

  return gr_prove_by_findings (proving, text, findings);
}
