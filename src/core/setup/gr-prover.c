/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-prover-private.h"

#include "gr-workspace-fields.h"

#include <string.h>

GrProver *
gr_prover_new (GrCatalog   *catalog,
               GrWorkspace *workspace)
{
  GrProver *self = g_new0 (GrProver, 1);

  self->catalog = g_object_ref (catalog);
  self->workspace = g_object_ref (workspace);
  self->witnesses = g_ptr_array_new_with_free_func (g_object_unref);
  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_regex_unref);
  self->fields = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
gr_prover_free (GrProver *self)
{
  g_object_unref (self->catalog);
  g_object_unref (self->workspace);
  g_ptr_array_unref (self->witnesses);
  g_hash_table_unref (self->patterns);
  g_hash_table_unref (self->fields);
  g_free (self);
}

void
gr_prover_add_witness (GrProver  *self,
                       GrWitness *witness)
{
  g_ptr_array_add (self->witnesses, g_object_ref (witness));
}

/* The first witness that has something to say is believed. */
GrEvidence *
gr_prover_ask_witnesses (const GrProving *proving)
{
  for (guint i = 0; i < proving->prover->witnesses->len; i++)
    {
      GrEvidence *evidence = gr_witness_look (g_ptr_array_index (proving->prover->witnesses, i), proving->step, proving->proof, proving->place);

      if (evidence != NULL)
        return evidence;
    }

  return NULL;
}

/* The portal sets the default language up by itself, with the texts of the app. */
static gboolean
is_default_language (GrProver      *self,
                     const GrPlace *place)
{
  GrLanguage *language = gr_catalog_find_language (self->catalog, gr_place_get_language_id (place));

  return language != NULL && gr_language_get_is_default (language);
}

/* What holds in a place: of the app's fields that a language or a region may have as its own, that one. */
const char *
gr_prover_get_text (GrProver      *self,
                    const GrPlace *place,
                    const char    *key)
{
  if (g_str_has_prefix (key, "app."))
    return gr_workspace_get_effective_field (self->workspace, place, key + strlen ("app."), NULL);

  if (g_str_has_prefix (key, "language.") && is_default_language (self, place))
    return gr_workspace_get_effective_field (self->workspace, place, key + strlen ("language."), NULL);

  return gr_workspace_get_place_field (self->workspace, place, key);
}

/* Looks for a proof. Nothing is remembered: the same world at the same time gives the same evidence. */
GrEvidence *
gr_prover_look (const GrProving *proving)
{
  static GrEvidence *(*const families[]) (const GrProving *) = {
    [GR_PROOF_FIELD] = gr_prove_field,
    [GR_PROOF_TOLD] = gr_prove_told,
    [GR_PROOF_MEMBERS] = gr_prove_members,
    [GR_PROOF_LIST] = gr_prove_list,
    [GR_PROOF_REDIRECTS] = gr_prove_redirects,
    [GR_PROOF_PAGE] = gr_prove_page,
    [GR_PROOF_DOMAIN] = gr_prove_domain,
    [GR_PROOF_PREFIX] = gr_prove_prefix,
    [GR_PROOF_ASSET] = gr_prove_asset,
    [GR_PROOF_SCOPES] = gr_prove_scopes,
    [GR_PROOF_LANE] = gr_prove_lane,
    [GR_PROOF_SECRET] = gr_prove_secret,
  };

  return families[gr_proof_get_kind (proving->proof)](proving);
}
