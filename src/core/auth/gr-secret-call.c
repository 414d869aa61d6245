/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-store-private.h"

#include <glib/gi18n.h>

struct _GrSecretCall
{
  GTask        *task;
  GCancellable *limit;
  gulong        cancelled_id;
  guint         timeout_id;
  gboolean      timed_out;
};

static void
timeout_cb (gpointer user_data)
{
  GrSecretCall *self = user_data;

  self->timeout_id = 0;
  self->timed_out = TRUE;
  g_cancellable_cancel (self->limit);
}

/*< private >
 * gr_secret_call_new:
 * @task: what the call is for; a task of a store
 *
 * Begins a call to the service. It is cancelled with the task, and when it takes longer than the store allows.
 *
 * Returns: (transfer full): a call, to be ended with gr_secret_call_end()
 */
GrSecretCall *
gr_secret_call_new (GTask *task)
{
  GrSecretCall  *self = g_new0 (GrSecretCall, 1);
  GrSecretStore *store = g_task_get_source_object (task);

  self->task = g_object_ref (task);
  self->limit = g_cancellable_new ();
  self->timeout_id = g_timeout_add_once (store->budget, timeout_cb, self);
  if (g_task_get_cancellable (task) != NULL)
    self->cancelled_id = g_cancellable_connect (g_task_get_cancellable (task), G_CALLBACK (g_cancellable_cancel),
                                                g_object_ref (self->limit), g_object_unref);

  return self;
}

/*< private >
 * gr_secret_call_get_cancellable:
 * @self: a call
 *
 * Returns: (transfer none): what cancels it
 */
GCancellable *
gr_secret_call_get_cancellable (GrSecretCall *self)
{
  return self->limit;
}

/*< private >
 * gr_secret_call_end:
 * @self: (transfer full): a call whose answer is there
 * @error: (inout): what came of it; a call that took too long gets %G_IO_ERROR_TIMED_OUT
 *
 * Ends a call.
 *
 * Returns: (transfer full): the task it was for
 */
GTask *
gr_secret_call_end (GrSecretCall *self,
                    GError      **error)
{
  GTask         *task = self->task;
  GrSecretStore *store = g_task_get_source_object (task);

  if (self->timed_out && *error != NULL)
    {
      g_clear_error (error);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                   _ ("The keyring did not answer within %u seconds"), MAX (store->budget / 1000, 1));
    }

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->cancelled_id != 0)
    g_cancellable_disconnect (g_task_get_cancellable (task), self->cancelled_id);
  g_clear_object (&self->limit);
  g_free (self);

  return task;
}
