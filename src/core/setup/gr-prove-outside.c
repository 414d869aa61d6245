/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-prover-private.h"

#include "gr-lint.h"
#include "gr-workspace-fields.h"

#include <glib/gi18n-lib.h>

/* What is to be looked at has to be filled in first; the rest is for a witness. */
static GrEvidence *
look_outside (const GrProving   *proving,
              const char *const *keys)
{
  GrEvidence *evidence;

  for (guint i = 0; keys[i] != NULL; i++)
    if (gr_prover_get_text (proving->prover, proving->place, keys[i]) == NULL)
      return gr_evidence_new (proving->proof, GR_EVIDENCE_MISSING, _ ("Not filled in yet"), 0);

  evidence = gr_prover_ask_witnesses (proving);
  if (evidence != NULL)
    return evidence;

  return gr_evidence_new_unprovable (proving->proof, _ ("nobody here looks at addresses"));
}

GrEvidence *
gr_prove_page (const GrProving *proving)
{
  const char            *key = gr_proof_get_field (proving->proof);
  const char            *keys[] = {key, NULL};
  const char            *value = gr_prover_get_text (proving->prover, proving->place, key);
  g_autoptr (GListModel) findings = value != NULL ? gr_lint_place_field (proving->prover->workspace, proving->place, key, value) : NULL;

  /* An address that is none needs no look. */
  if (findings != NULL && gr_findings_reach (findings, GR_SEVERITY_ERROR))
    return gr_prove_by_findings (proving, value, findings);

  return look_outside (proving, keys);
}

GrEvidence *
gr_prove_domain (const GrProving *proving)
{
  static const char *const keys[] = {"environment.domain", "environment.domain-record", NULL};

  return look_outside (proving, keys);
}

GrEvidence *
gr_prove_prefix (const GrProving *proving)
{
  /* The name of the file follows from its text, and may be left out. */
  static const char *const keys[] = {"environment.url-prefix", "environment.signature", NULL};

  return look_outside (proving, keys);
}
