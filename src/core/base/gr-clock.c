/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-clock.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct _GrClock
{
  GObject parent_instance;

  GrClock *other; /* (nullable): what it follows, with now as the distance */
  gboolean is_manual;
  gint64   now;
  guint    watch;
};

enum
{
  SIGNAL_JUMPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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
  signals[SIGNAL_JUMPED] =
    g_signal_new ("jumped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
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

/* A timer that is never due, and that the kernel cancels when the time is set, which waking up is as well. */
static gboolean
arm (int fd)
{
  struct itimerspec never = {.it_value = {.tv_sec = sizeof (time_t) > sizeof (gint32) ? (time_t)G_GINT64_CONSTANT (9000000000) : G_MAXINT32}};

  return timerfd_settime (fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, NULL) == 0;
}

static gboolean
cancelled_cb (int          fd,
              GIOCondition condition,
              gpointer     user_data)
{
  GrClock *self = user_data;
  guint64  expirations;

  if (read (fd, &expirations, sizeof expirations) < 0 && errno == ECANCELED)
    g_signal_emit (self, signals[SIGNAL_JUMPED], 0);

  return arm (fd) ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * gr_clock_watch:
 * @self: a clock
 *
 * Has the clock tell from now on when it jumps. A timeout of GLib stands still while the computer sleeps, so whoever waits for
 * a time of day has to look again then. A manual clock always tells.
 */
void
gr_clock_watch (GrClock *self)
{
  int fd;

  g_return_if_fail (GR_IS_CLOCK (self));

  if (self->is_manual || self->watch != 0)
    return;

  fd = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (fd < 0)
    return;

  if (arm (fd))
    self->watch = g_unix_fd_add (fd, G_IO_IN, cancelled_cb, self);
  else
    close (fd);
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
  g_signal_emit (self, signals[SIGNAL_JUMPED], 0);
}
