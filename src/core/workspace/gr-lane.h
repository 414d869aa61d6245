/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The palette that lanes are told apart with. Each is drawn with the first letter of the lane, and has a name. */
typedef enum
{
  GR_LANE_COLOUR_NONE,
  GR_LANE_COLOUR_BLUE,
  GR_LANE_COLOUR_GREEN,
  GR_LANE_COLOUR_YELLOW,
  GR_LANE_COLOUR_ORANGE,
  GR_LANE_COLOUR_RED,
  GR_LANE_COLOUR_PURPLE,
  GR_LANE_COLOUR_BROWN,
} GrLaneColour;

#define GR_LANE_N_COLOURS (GR_LANE_COLOUR_BROWN + 1)

#define GR_TYPE_LANE_COLOUR (gr_lane_colour_get_type ())
GType       gr_lane_colour_get_type (void) G_GNUC_CONST;
const char *gr_lane_colour_get_nick (GrLaneColour colour);
gboolean    gr_lane_colour_from_nick (const char   *nick,
                                      GrLaneColour *colour);

/* One test identity: environment x region x account label. What is kept in the workspace; its tokens are not. Properties, all
 * notifying: id, environment-id, region-id, label, colour, keep-sign-in (whether its web session outlives a sign-in). */
#define GR_TYPE_LANE (gr_lane_get_type ())
G_DECLARE_FINAL_TYPE (GrLane, gr_lane, GR, LANE, GObject)

GrLane      *gr_lane_new (const char *id,
                          const char *environment_id,
                          const char *region_id,
                          const char *label);
const char  *gr_lane_get_id (GrLane *self);
const char  *gr_lane_get_environment_id (GrLane *self);
const char  *gr_lane_get_region_id (GrLane *self);
const char  *gr_lane_get_label (GrLane *self);
void         gr_lane_set_label (GrLane     *self,
                                const char *label);
GrLaneColour gr_lane_get_colour (GrLane *self);
void         gr_lane_set_colour (GrLane      *self,
                                 GrLaneColour colour);
gboolean     gr_lane_get_keep_sign_in (GrLane *self);
void         gr_lane_set_keep_sign_in (GrLane  *self,
                                       gboolean keep_sign_in);

G_END_DECLS
