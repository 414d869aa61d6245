/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"
#include "gr-ticker.h"

G_BEGIN_DECLS

/* The lanes of the environment in force, a list per region. Properties: selected (GrLaneSession or NULL), n-lanes. */
#define GR_TYPE_LANE_GROUPS (gr_lane_groups_get_type ())
G_DECLARE_FINAL_TYPE (GrLaneGroups, gr_lane_groups, GR, LANE_GROUPS, AdwBin)

void           gr_lane_groups_show (GrLaneGroups *self,
                                    GrSession    *session,
                                    GrTicker     *ticker);
GrLaneSession *gr_lane_groups_get_selected (GrLaneGroups *self);
void           gr_lane_groups_set_selected (GrLaneGroups  *self,
                                            GrLaneSession *selected);
guint          gr_lane_groups_get_n_lanes (GrLaneGroups *self);
void           gr_lane_groups_focus_selected (GrLaneGroups *self);

G_END_DECLS
