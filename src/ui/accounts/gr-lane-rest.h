/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-lane-session.h"

G_BEGIN_DECLS

/* What stands in place of the panels of a lane that has no tokens: why it has none, and what to do. Property: lane-session. */
#define GR_TYPE_LANE_REST (gr_lane_rest_get_type ())
G_DECLARE_FINAL_TYPE (GrLaneRest, gr_lane_rest, GR, LANE_REST, AdwBin)

G_END_DECLS
