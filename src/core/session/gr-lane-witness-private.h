/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-lane-witness.h"

G_BEGIN_DECLS

struct _GrLaneWitness
{
  GObject parent_instance;

  GrWorkspace   *workspace;
  GrCatalog     *catalog;
  GListModel    *lane_sessions; /* (nullable) (element-type GrLaneSession) */
  GrSecretStore *secrets;       /* (nullable) */
  GPtrArray     *followed;      /* (element-type GrLaneSession) */
};

/* A lane of a place, and its session where there is one. */
typedef struct
{
  GrLane        *lane;
  GrLaneSession *session; /* (nullable) */
} GrWitnessedLane;

GArray     *_gr_lane_witness_list (GrLaneWitness *self,
                                   const GrPlace *place);
GrEvidence *_gr_lane_witness_look_at_scopes (GrLaneWitness *self,
                                             GrProof       *proof,
                                             const GrPlace *place);

G_END_DECLS
