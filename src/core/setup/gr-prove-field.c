/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-prover-private.h"

#include "gr-field.h"
#include "gr-lint.h"

#include <glib/gi18n-lib.h>

/* Compiled once: the same pattern is matched for every place, each time anything changes. */
static GRegex *
find_pattern (GrProver   *prover,
              const char *pattern)
{
  GRegex *regex = g_hash_table_lookup (prover->patterns, pattern);

  if (regex != NULL)
    return regex;

  regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  if (regex != NULL)
    g_hash_table_insert (prover->patterns, g_strdup (pattern), regex);

  return regex;
}

/* What a person calls a value: what is chosen from a list has a title there. */
static const char *
find_title (GrProver   *prover,
            const char *key,
            const char *value)
{
  const char *title;
  GrField    *field;

  if (!g_hash_table_lookup_extended (prover->fields, key, NULL, (gpointer *)&field))
    {
      field = gr_field_find (key);
      g_hash_table_insert (prover->fields, (gpointer)key, field);
    }

  title = field != NULL ? gr_field_get_choice_title (field, value) : NULL;
  return title != NULL ? title : value;
}

/* Says of a value what was found in it: the gravest finding, or the value itself where there is none. */
GrEvidence *
gr_prove_by_findings (const GrProving *proving,
                      const char      *value,
                      GListModel      *findings)
{
  g_autoptr (GrFinding) finding = g_list_model_get_item (findings, 0);
  g_autofree char      *text = NULL;
  GrEvidenceState       state;

  if (finding == NULL)
    return gr_evidence_new (proving->proof, GR_EVIDENCE_HOLDS, value, 0);

  text = g_strdup_printf ("“%s”: %s", value, gr_finding_get_title (finding));
  state = gr_finding_get_severity (finding) == GR_SEVERITY_ERROR ? GR_EVIDENCE_WRONG : GR_EVIDENCE_HOLDS;

  return gr_evidence_new_looked (proving->proof, state, text, 0, findings, 0);
}

GrEvidence *
gr_prove_field (const GrProving *proving)
{
  const char            *key = gr_proof_get_field (proving->proof);
  const char            *pattern = gr_proof_get_pattern (proving->proof);
  const char            *value = gr_prover_get_text (proving->prover, proving->place, key);
  g_autoptr (GListModel) findings = NULL;
  g_autofree char       *text = NULL;
  GRegex                *regex;

  if (value == NULL)
    return gr_evidence_new (proving->proof, GR_EVIDENCE_MISSING, _ ("Not filled in yet"), 0);

  if (pattern != NULL)
    {
      regex = find_pattern (proving->prover, pattern);
      if (regex == NULL)
        return gr_evidence_new (proving->proof, GR_EVIDENCE_UNKNOWN, _ ("The guide has a fault: its shape for this field can’t be read"), 0);

      if (!g_regex_match (regex, value, 0, NULL))
        {
          text = g_strdup_printf (_ ("“%s” has another shape than %s"), value, gr_proof_get_shape (proving->proof));
          return gr_evidence_new (proving->proof, GR_EVIDENCE_WRONG, text, 0);
        }
    }

  findings = gr_lint_place_field (proving->prover->workspace, proving->place, key, value);

  return gr_prove_by_findings (proving, find_title (proving->prover, key, value), findings);
}
