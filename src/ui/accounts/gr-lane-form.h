/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* Asks for the region and the label of a new lane. Signal: "added" (lane id) after the lane is in the workspace. */
#define GR_TYPE_LANE_FORM (gr_lane_form_get_type ())
G_DECLARE_FINAL_TYPE (GrLaneForm, gr_lane_form, GR, LANE_FORM, GtkPopover)

void gr_lane_form_set_session (GrLaneForm *self,
                               GrSession  *session);
void gr_lane_form_set_region (GrLaneForm *self,
                              const char *region_id);

G_END_DECLS
