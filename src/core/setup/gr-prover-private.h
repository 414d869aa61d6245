/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-witness.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* Looks for proofs: in the workspace itself, a file for each family of proofs, and by asking the witnesses. It remembers nothing
 * of what it saw. */
typedef struct
{
  GrCatalog   *catalog;
  GrWorkspace *workspace;
  GPtrArray   *witnesses;
  GHashTable  *patterns; /* compiled once, by their text */
  GHashTable  *fields;   /* (element-type utf8 GrField): found once, by their keys */
} GrProver;

/* One proof that is looked for, in one place, now. */
typedef struct
{
  GrProver      *prover;
  GrGuideStep   *step;
  GrProof       *proof;
  const GrPlace *place;
  gint64         now;
} GrProving;

GrProver   *gr_prover_new (GrCatalog   *catalog,
                           GrWorkspace *workspace);
void        gr_prover_free (GrProver *self);
void        gr_prover_add_witness (GrProver  *self,
                                   GrWitness *witness);
GrEvidence *gr_prover_look (const GrProving *proving);
GrEvidence *gr_prover_ask_witnesses (const GrProving *proving);
const char *gr_prover_get_text (GrProver      *self,
                                const GrPlace *place,
                                const char    *key);

GrEvidence *gr_prove_field (const GrProving *proving);
GrEvidence *gr_prove_list (const GrProving *proving);
GrEvidence *gr_prove_members (const GrProving *proving);
GrEvidence *gr_prove_told (const GrProving *proving);
GrEvidence *gr_prove_redirects (const GrProving *proving);
GrEvidence *gr_prove_page (const GrProving *proving);
GrEvidence *gr_prove_domain (const GrProving *proving);
GrEvidence *gr_prove_prefix (const GrProving *proving);
GrEvidence *gr_prove_asset (const GrProving *proving);
GrEvidence *gr_prove_scopes (const GrProving *proving);
GrEvidence *gr_prove_lane (const GrProving *proving);
GrEvidence *gr_prove_secret (const GrProving *proving);

GrEvidence *gr_prove_by_findings (const GrProving *proving,
                                  const char      *value,
                                  GListModel      *findings);
const char *gr_prove_get_awaited (const char *choice,
                                  GrDoer      doer);

void  gr_about_add_fields (GPtrArray     *lines,
                           GrProver      *prover,
                           GrGuideStep   *step,
                           const GrPlace *place);
char *gr_about_find_change (GrProver          *prover,
                            const GrPlace     *place,
                            const char *const *about);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrProver, gr_prover_free)

G_END_DECLS
