/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-lane-session.h"

G_BEGIN_DECLS

/* How a lane's condition is said in words. Pure functions: the widgets call them from their templates. */
char       *gr_lane_words_duration (gint64 seconds);
char       *gr_lane_words_time (gint64 unix_seconds);
double      gr_lane_words_remaining (const GrTokenSet *tokens,
                                     gint64            now);
gboolean    gr_lane_words_is_ending (const GrTokenSet *tokens,
                                     gint64            now);
char       *gr_lane_words_summary (GrLaneState       state,
                                   const GrTokenSet *tokens,
                                   gint64            now);
const char *gr_lane_words_icon (GrLaneState       state,
                                const GrTokenSet *tokens,
                                gint64            now);
const char *gr_lane_words_tone (GrLaneState       state,
                                const GrTokenSet *tokens,
                                gint64            now);
char       *gr_lane_words_expiry (const GrTokenSet *tokens,
                                  gint64            now);
char       *gr_lane_words_refresh (const GrTokenSet *tokens,
                                   gint64            now);
char       *gr_lane_words_plan (gint64   next_refresh,
                                gboolean failed,
                                gint64   now);
const char *gr_lane_words_event (GrTokenEventKind kind);
const char *gr_lane_words_event_icon (GrTokenEventKind kind);
char       *gr_lane_words_event_detail (GrTokenEvent *event);
char       *gr_lane_words_chain (GListModel *chain);
char       *gr_lane_words_rotations (const GrTokenSet *tokens);
char       *gr_lane_words_short (const char *text,
                                 glong       limit);
char       *gr_lane_words_count (const char *digits);

G_END_DECLS
