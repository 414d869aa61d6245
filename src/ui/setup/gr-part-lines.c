/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-part-lines.h"

#include "gr-entry-row.h"
#include "gr-proof-editors.h"
#include "gr-proof-row.h"

/* Whether a field has a value for each environment, region or language. */
gboolean
gr_part_lines_is_local (const char *field)
{
  return field != NULL && (g_str_has_prefix (field, "environment.") || g_str_has_prefix (field, "region.") || g_str_has_prefix (field, "language."));
}

static void
add_entries (GrSession  *session,
             GrStepPart *part,
             GrLineAdder adder,
             gpointer    user_data)
{
  GrGuideStep *guide_step = gr_step_get_guide_step (gr_step_part_get_step (part));
  GListModel  *entries = gr_guide_step_get_entries (guide_step);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GrStepEntry) entry = g_list_model_get_item (entries, i);

      if (gr_guide_step_get_per (guide_step) == GR_PER_WORKSPACE || gr_part_lines_is_local (gr_step_entry_get_field (entry)))
        adder (gr_entry_row_new (session, entry, gr_step_part_get_place (part)), user_data);
    }
}

/* Makes a line for all that a person types or proves in one place, and gives each to @adder: what to type on the portal, then
 * the proofs with the means to put them right. */
void
gr_part_lines_add (GrSession  *session,
                   GrStepPart *part,
                   GrLineAdder adder,
                   gpointer    user_data)
{
  GListModel            *proofs = gr_guide_step_get_proofs (gr_step_get_guide_step (gr_step_part_get_step (part)));
  g_autoptr (GHashTable) have = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_entries (session, part, adder, user_data);
  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);
      GtkWidget          *row = gr_proof_row_new (session, part, proof, i);

      gr_proof_editors_add (session, part, proof, have, GR_PROOF_ROW (row));
      adder (row, user_data);
    }
}
