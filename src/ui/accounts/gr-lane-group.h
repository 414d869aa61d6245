/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-lane-session.h"
#include "gr-ticker.h"

G_BEGIN_DECLS

/* The lanes of one region in a list. Properties: title, region-id. Signal: "picked" (GrLaneSession) when a person chose one. */
#define GR_TYPE_LANE_GROUP (gr_lane_group_get_type ())
G_DECLARE_FINAL_TYPE (GrLaneGroup, gr_lane_group, GR, LANE_GROUP, AdwBin)

GtkWidget *gr_lane_group_new (const char *title,
                              const char *region_id,
                              GListModel *lane_sessions,
                              GrTicker   *ticker);
void       gr_lane_group_select (GrLaneGroup   *self,
                                 GrLaneSession *lane_session);
gboolean   gr_lane_group_focus (GrLaneGroup   *self,
                                GrLaneSession *lane_session);

G_END_DECLS
