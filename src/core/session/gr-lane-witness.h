/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-lane-session.h"
#include "gr-witness.h"

G_BEGIN_DECLS

/* Says how far the test accounts have come that are signed in on this computer, and which scopes were granted to them. Whoever is
 * not signed in here may be so elsewhere: that cannot be proved here. */
#define GR_TYPE_LANE_WITNESS (gr_lane_witness_get_type ())
G_DECLARE_FINAL_TYPE (GrLaneWitness, gr_lane_witness, GR, LANE_WITNESS, GObject)

GrLaneWitness *gr_lane_witness_new (GrWorkspace   *workspace,
                                    GrCatalog     *catalog,
                                    GListModel    *lane_sessions,
                                    GrSecretStore *secrets);

G_END_DECLS
