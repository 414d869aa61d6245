/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-clock.h"

struct _GrClock
{
  GObject parent_instance;

  GrClock *other; /* (nullable): what it follows, with now as the distance */
  gboolean is_manual;
  gint64   now;
};

G_DEFINE_FINAL_TYPE (GrClock, gr_clock, G_TYPE_OBJECT)

static void
gr_clock_finalize (GObject *object)
{
  GrClock *self = GR_CLOCK (object);

  g_clear_object (&self->other);

  G_OBJECT_CLASS (gr_clock_parent_class)->finalize (object);
}

static void
gr_clock_class_init (GrClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_clock_finalize;
}

static void
gr_clock_init (GrClock *self)
{
}

/**
 * gr_clock_get_system:
 *
 * Gets the clock that follows the system's time.
 *
 * Returns: (transfer none): the one system clock
 */
GrClock *
gr_clock_get_system (void)
{
  static GrClock *clock = NULL;

  if (g_once_init_enter (&clock))
    g_once_init_leave (&clock, g_object_new (GR_TYPE_CLOCK, NULL));

  return clock;
}

/**
 * gr_clock_new_manual:
 * @unix_seconds: the first time it shows, in seconds since 1970 UTC
 *
 * Creates a clock that stands still until [method@Gr.Clock.advance] moves it, for tests and the Local sandbox.
 *
 * Returns: (transfer full): a new clock
 */
GrClock *
gr_clock_new_manual (gint64 unix_seconds)
{
  GrClock *self = g_object_new (GR_TYPE_CLOCK, NULL);

  self->is_manual = TRUE;
  self->now = unix_seconds;
  return self;
}

/**
 * gr_clock_new_following:
 * @other: a clock
 *
 * Creates a clock that shows the same time as @other until [method@Gr.Clock.advance] moves it away, and goes as fast as @other
 * from then on: the clock of a server that is wrong.
 *
 * Returns: (transfer full): a new clock
 */
GrClock *
gr_clock_new_following (GrClock *other)
{
  GrClock *self;

  g_return_val_if_fail (GR_IS_CLOCK (other), NULL);

  self = g_object_new (GR_TYPE_CLOCK, NULL);
  self->other = g_object_ref (other);
  self->is_manual = TRUE;
  return self;
}

/**
 * gr_clock_get_now:
 * @self: a clock
 *
 * Returns: the time in whole seconds since 1970 UTC
 */
gint64
gr_clock_get_now (GrClock *self)
{
  g_return_val_if_fail (GR_IS_CLOCK (self), 0);

  if (self->other != NULL)
    return gr_clock_get_now (self->other) + self->now;
  return self->is_manual ? self->now : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * gr_clock_advance:
 * @self: a clock made by [ctor@Gr.Clock.new_manual] or [ctor@Gr.Clock.new_following]
 * @seconds: how far to move it, in seconds; a negative number moves it back
 *
 * Moves a manual clock.
 */
void
gr_clock_advance (GrClock *self,
                  gint64   seconds)
{
  g_return_if_fail (GR_IS_CLOCK (self));
  g_return_if_fail (self->is_manual);

  self->now += seconds;
}
