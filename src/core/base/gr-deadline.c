/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-deadline.h"

struct _GrDeadline
{
  GCancellable *cancellable;  /* (owned) */
  GSource      *cancellation; /* (owned) (nullable) */
  GSource      *timeout;      /* (owned) (nullable) */
  gboolean      passed;
};

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  GrDeadline *self = user_data;

  g_cancellable_cancel (self->cancellable);
  return G_SOURCE_REMOVE;
}

static gboolean
passed_cb (gpointer user_data)
{
  GrDeadline *self = user_data;

  self->passed = TRUE;
  g_cancellable_cancel (self->cancellable);
  return G_SOURCE_REMOVE;
}

/**
 * gr_deadline_new:
 * @task: the operation
 * @milliseconds: how long it may take, or 0 for as long as it likes
 *
 * Starts to count, in the main context of @task. A caller that cancelled before is heeded at once.
 *
 * Returns: (transfer full): the deadline, to be freed with the operation
 */
GrDeadline *
gr_deadline_new (GTask *task,
                 guint  milliseconds)
{
  GrDeadline   *self;
  GCancellable *cancellable;

  g_return_val_if_fail (G_IS_TASK (task), NULL);

  self = g_new0 (GrDeadline, 1);
  self->cancellable = g_cancellable_new ();
  cancellable = g_task_get_cancellable (task);
  if (g_cancellable_is_cancelled (cancellable))
    {
      g_cancellable_cancel (self->cancellable);
    }
  else if (cancellable != NULL)
    {
      self->cancellation = g_cancellable_source_new (cancellable);
      g_source_set_callback (self->cancellation, G_SOURCE_FUNC (cancelled_cb), self, NULL);
      g_source_attach (self->cancellation, g_task_get_context (task));
    }
  if (milliseconds > 0)
    {
      self->timeout = g_timeout_source_new (milliseconds);
      g_source_set_callback (self->timeout, passed_cb, self, NULL);
      g_source_attach (self->timeout, g_task_get_context (task));
    }

  return self;
}

/**
 * gr_deadline_free:
 * @self: (transfer full): a deadline
 *
 * Stops counting. What was started with the cancellable of @self is not cancelled by this.
 */
void
gr_deadline_free (GrDeadline *self)
{
  g_return_if_fail (self != NULL);

  clear_source (&self->cancellation);
  clear_source (&self->timeout);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * gr_deadline_get_cancellable:
 * @self: a deadline
 *
 * Returns: (transfer none): what every step of the operation is to be started with
 */
GCancellable *
gr_deadline_get_cancellable (GrDeadline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cancellable;
}

/**
 * gr_deadline_get_passed:
 * @self: a deadline
 *
 * Returns: %TRUE once the time is over, which tells a step that was cancelled for that from one that the caller cancelled
 */
gboolean
gr_deadline_get_passed (GrDeadline *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->passed;
}
