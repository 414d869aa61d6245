/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* Adds a lane to the environment in force, or changes the name and the colour of one. Signal: "added" with the id of the new
 * lane. */
#define GR_TYPE_LANE_FORM (gr_lane_form_get_type ())
G_DECLARE_FINAL_TYPE (GrLaneForm, gr_lane_form, GR, LANE_FORM, AdwWindow)

GrLaneForm *gr_lane_form_new (GtkWindow  *parent,
                              GrSession  *session,
                              const char *region_id);
GrLaneForm *gr_lane_form_new_for_lane (GtkWindow *parent,
                                       GrSession *session,
                                       GrLane    *lane);

G_END_DECLS
