/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The time of day. Signal: jumped, when it was set or moved other than by passing: by hand, or while the computer slept. */
#define GR_TYPE_CLOCK (gr_clock_get_type ())
G_DECLARE_FINAL_TYPE (GrClock, gr_clock, GR, CLOCK, GObject)

GrClock *gr_clock_get_system (void);
GrClock *gr_clock_new_manual (gint64 unix_seconds);
GrClock *gr_clock_new_following (GrClock *other);
gint64   gr_clock_get_now (GrClock *self);
void     gr_clock_watch (GrClock *self);
void     gr_clock_advance (GrClock *self,
                           gint64   seconds);

G_END_DECLS
