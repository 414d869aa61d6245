/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-forget.h"

#include "gr-lane-session-private.h"
#include "gr-web-folder.h"

/* What is under way while everything is forgotten. */
typedef struct
{
  GrSecretReport *report;
  GPtrArray      *lanes; /* (element-type GrLaneSession): those whose requests are waited for */
} Forget;

static void
forget_free (gpointer data)
{
  Forget *forget = data;

  g_clear_pointer (&forget->report, gr_secret_report_free);
  g_clear_pointer (&forget->lanes, g_ptr_array_unref);
  g_free (forget);
}

/**
 * gr_secret_report_free:
 * @self: a report
 *
 * Frees it.
 */
void
gr_secret_report_free (GrSecretReport *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->problem);
  g_free (self);
}

static void
note_problem (GrSecretReport *report,
              const GError   *error)
{
  if (report->problem == NULL)
    report->problem = g_strdup (error->message);
}

static void
remove_folders_thread (GTask        *task,
                       gpointer      source_object,
                       gpointer      task_data,
                       GCancellable *cancellable)
{
  GrSecretReport       *report = task_data;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) folders = gr_web_folder_list (NULL, &error);

  if (error != NULL)
    note_problem (report, error);

  for (guint i = 0; folders != NULL && i < folders->len; i++)
    {
      g_autoptr (GError) problem = NULL;

      if (gr_web_folder_remove (g_ptr_array_index (folders, i), NULL, &problem))
        report->n_folders++;
      else
        {
          report->n_kept++;
          note_problem (report, problem);
        }
    }

  g_task_return_boolean (task, TRUE);
}

static void
removed_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Forget           *forget = g_task_get_task_data (task);

  g_task_return_pointer (task, g_steal_pointer (&forget->report), (GDestroyNotify)gr_secret_report_free);
}

static void
cleared_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  g_autoptr (GTask)  folders = NULL;
  Forget            *forget = g_task_get_task_data (task);
  GrSecretRemoval    removal = {0};
  g_autoptr (GError) error = NULL;

  if (!gr_secret_store_clear_all_finish (GR_SECRET_STORE (source_object), result, &removal, &error))
    note_problem (forget->report, error);
  forget->report->n_secrets += removal.n_removed;
  forget->report->n_locked = removal.n_left;

  gr_session_reconnect_local (g_task_get_source_object (task));

  /* Nothing but the report goes into the thread. */
  folders = g_task_new (NULL, NULL, removed_cb, g_object_ref (task));
  g_task_set_source_tag (folders, cleared_cb);
  g_task_set_task_data (folders, forget->report, NULL);
  g_task_run_in_thread (folders, remove_folders_thread);
}

static gboolean
is_any_busy (Forget *forget)
{
  for (guint i = 0; i < forget->lanes->len; i++)
    {
      if (gr_lane_session_get_busy (g_ptr_array_index (forget->lanes, i)))
        return TRUE;
    }

  return FALSE;
}

static void
begin (GTask *task)
{
  GrSession *session = g_task_get_source_object (task);
  Forget    *forget = g_task_get_task_data (task);

  for (guint i = 0; i < forget->lanes->len; i++)
    {
      GrLaneSession *lane = g_ptr_array_index (forget->lanes, i);

      g_signal_handlers_disconnect_by_data (lane, task);
      if (gr_lane_session_get_tokens (lane) != NULL)
        gr_lane_session_set_tokens (lane, NULL, GR_LANE_SIGNED_OUT);
      gr_lane_session_forget_spent (lane);
    }

  gr_secret_store_clear_all_async (gr_session_get_secrets (session), NULL, cleared_cb, g_object_ref (task));
}

static void
busy_cb (GTask *task)
{
  Forget *forget = g_task_get_task_data (task);

  if (!is_any_busy (forget))
    {
      begin (task);
      g_object_unref (task);
    }
}

/**
 * gr_secret_forget_async:
 * @session: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when nothing more can be removed
 * @user_data: for @callback
 *
 * Forgets every secret of every workspace: sign-ins under way are given up, tokens and client secrets are wiped from memory and
 * removed from the keyring, and web sessions that were kept are removed from disk. A request that is being answered is waited
 * for, because its tokens would be kept afterwards. The Local sandbox, which lives in this process, keeps its own client secret.
 * Nothing that was begun is left half done: cancelling has no effect.
 */
void
gr_secret_forget_async (GrSession          *session,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask      *task;
  Forget     *forget;
  GListModel *lanes;

  g_return_if_fail (GR_IS_SESSION (session));

  forget = g_new0 (Forget, 1);
  forget->report = g_new0 (GrSecretReport, 1);
  forget->lanes = g_ptr_array_new_with_free_func (g_object_unref);
  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, gr_secret_forget_async);
  g_task_set_task_data (task, forget, forget_free);

  lanes = gr_session_get_lane_sessions (session);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      GrLaneSession *lane = g_list_model_get_item (lanes, i);

      gr_lane_session_cancel_sign_in (lane);
      g_ptr_array_add (forget->lanes, lane);
      g_signal_connect_swapped (lane, "notify::busy", G_CALLBACK (busy_cb), task);
    }

  busy_cb (task);
}

/**
 * gr_secret_forget_finish:
 * @session: a session
 * @result: the result
 * @error: return location for a #GError
 *
 * Gets the report.
 *
 * Returns: (transfer full): what was removed and what could not be
 */
GrSecretReport *
gr_secret_forget_finish (GrSession    *session,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_secret_forget_async, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
