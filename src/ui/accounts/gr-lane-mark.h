/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-lane.h"

G_BEGIN_DECLS

/* A lane at a glance: the first letter of its name on its colour, which is named for those who do not see it. Property: lane. */
#define GR_TYPE_LANE_MARK (gr_lane_mark_get_type ())
G_DECLARE_FINAL_TYPE (GrLaneMark, gr_lane_mark, GR, LANE_MARK, AdwBin)

GtkWidget *gr_lane_mark_new (GrLane *lane);

char *gr_lane_colour_dup_title (GrLaneColour colour);

G_END_DECLS
