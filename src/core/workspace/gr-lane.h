/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One test identity: environment x region x account label. What is kept in the workspace; its tokens are not. */
#define GR_TYPE_LANE (gr_lane_get_type ())
G_DECLARE_FINAL_TYPE (GrLane, gr_lane, GR, LANE, GObject)

GrLane     *gr_lane_new (const char *id,
                         const char *environment_id,
                         const char *region_id,
                         const char *label);
const char *gr_lane_get_id (GrLane *self);
const char *gr_lane_get_environment_id (GrLane *self);
const char *gr_lane_get_region_id (GrLane *self);
const char *gr_lane_get_label (GrLane *self);
void        gr_lane_set_label (GrLane     *self,
                               const char *label);

G_END_DECLS
