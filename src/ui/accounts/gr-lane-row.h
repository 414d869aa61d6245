/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-lane-session.h"
#include "gr-ticker.h"

G_BEGIN_DECLS

/* One lane in the list: its state as a mark and in words. Properties: lane-session, ticker. */
#define GR_TYPE_LANE_ROW (gr_lane_row_get_type ())
G_DECLARE_FINAL_TYPE (GrLaneRow, gr_lane_row, GR, LANE_ROW, GtkListBoxRow)

GtkWidget     *gr_lane_row_new (GrLaneSession *lane_session,
                                GrTicker      *ticker);
GrLaneSession *gr_lane_row_get_lane_session (GrLaneRow *self);

G_END_DECLS
