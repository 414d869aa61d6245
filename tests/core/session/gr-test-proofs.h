/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <string.h>

#include "gr-json.h"
#include "gr-witness.h"

G_BEGIN_DECLS

/* A step with these proofs, for a witness to be asked about. */
static inline GrGuideStep *
gr_test_proofs_new_step (const char *proofs)
{
  g_autofree char     *text = g_strdup_printf ("{\"id\": \"s\", \"title\": \"Step\", \"source\": \"s\", \"as_of\": \"2026-01-01\", \"who\": \"member\","
                                                   " \"needs\": [], \"instructions\": [\"Do\"], \"proofs\": [%s]}",
                                               proofs);
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), &error);
  GrCatalogEntry      *step;

  g_assert_no_error (error);
  step = gr_catalog_entry_new (GR_TYPE_GUIDE_STEP, json_node_get_object (node), &error);
  g_assert_no_error (error);
  return GR_GUIDE_STEP (step);
}

static inline GrEvidence *
gr_test_proofs_look (GrWitness   *witness,
                     GrGuideStep *step,
                     const char  *proof_id,
                     const char  *place_key)
{
  g_autoptr (GrPlace) place = gr_place_new_parse (place_key, NULL);
  GListModel         *proofs = gr_guide_step_get_proofs (step);

  g_assert_nonnull (place);
  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);

      if (g_str_equal (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof)), proof_id))
        return gr_witness_look (witness, step, proof, place);
    }

  g_assert_not_reached ();
}

static inline void
gr_test_proofs_assert (GrWitness      *witness,
                       GrGuideStep    *step,
                       const char     *proof_id,
                       const char     *place_key,
                       GrEvidenceState state,
                       const char     *text)
{
  g_autoptr (GrEvidence) evidence = gr_test_proofs_look (witness, step, proof_id, place_key);

  g_assert_nonnull (evidence);
  g_test_message ("%s %s: %s", proof_id, place_key, gr_evidence_get_text (evidence));
  g_assert_nonnull (strstr (gr_evidence_get_text (evidence), text));
  g_assert_cmpint (gr_evidence_get_state (evidence), ==, state);
}

G_END_DECLS
