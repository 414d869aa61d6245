/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-witness.h"

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (GrWitness, gr_witness, G_TYPE_OBJECT)

static GrEvidence *
gr_witness_real_look (GrWitness     *self,
                      GrGuideStep   *step,
                      GrProof       *proof,
                      const GrPlace *place)
{
  return NULL;
}

static void
gr_witness_default_init (GrWitnessInterface *iface)
{
  iface->look = gr_witness_real_look;

  /**
   * GrWitness::changed:
   *
   * What the witness says may be other than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", GR_TYPE_WITNESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * gr_witness_look:
 * @self: a witness
 * @step: the step that has the proof
 * @proof: what to look for
 * @place: (nullable): where; %NULL for the workspace
 *
 * Asks a witness. It answers at once, from what it knows already.
 *
 * Returns: (transfer full) (nullable): what it knows, %NULL where it is not for this witness to say
 */
GrEvidence *
gr_witness_look (GrWitness     *self,
                 GrGuideStep   *step,
                 GrProof       *proof,
                 const GrPlace *place)
{
  g_return_val_if_fail (GR_IS_WITNESS (self), NULL);
  g_return_val_if_fail (GR_IS_GUIDE_STEP (step), NULL);
  g_return_val_if_fail (GR_IS_PROOF (proof), NULL);

  return GR_WITNESS_GET_IFACE (self)->look (self, step, proof, place);
}

/**
 * gr_witness_emit_changed:
 * @self: a witness
 *
 * For the witness itself: says that it would answer other than before.
 */
void
gr_witness_emit_changed (GrWitness *self)
{
  g_return_if_fail (GR_IS_WITNESS (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
