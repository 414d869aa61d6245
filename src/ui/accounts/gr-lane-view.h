/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"
#include "gr-ticker.h"

G_BEGIN_DECLS

/* One lane in full: its name, what can be done with it, and the panels of its token, user and scopes. Properties: session,
 * lane-session, ticker. */
#define GR_TYPE_LANE_VIEW (gr_lane_view_get_type ())
G_DECLARE_FINAL_TYPE (GrLaneView, gr_lane_view, GR, LANE_VIEW, AdwBin)

void gr_lane_view_report (GrLaneView    *self,
                          GrLaneSession *lane_session,
                          const char    *problem);
void gr_lane_view_diagnose (GrLaneView    *self,
                            GrLaneSession *lane_session,
                            const GError  *error,
                            const char    *where);

G_END_DECLS
