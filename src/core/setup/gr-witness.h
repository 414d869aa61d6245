/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-evidence.h"
#include "gr-place.h"

G_BEGIN_DECLS

/* Somebody who can say what the workspace file alone does not: what a page answered, whether a picture fits, whether a lane is
 * signed in. Looks at what is known already, and at once: it never waits for anything. Signal: changed, when what it says may
 * be other than before. */
#define GR_TYPE_WITNESS (gr_witness_get_type ())
G_DECLARE_INTERFACE (GrWitness, gr_witness, GR, WITNESS, GObject)

struct _GrWitnessInterface
{
  GTypeInterface parent_iface;

  GrEvidence *(*look) (GrWitness     *self,
                       GrGuideStep   *step,
                       GrProof       *proof,
                       const GrPlace *place);
};

GrEvidence *gr_witness_look (GrWitness     *self,
                             GrGuideStep   *step,
                             GrProof       *proof,
                             const GrPlace *place);
void        gr_witness_emit_changed (GrWitness *self);

G_END_DECLS
