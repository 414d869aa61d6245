/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session-private.h"

#include <glib/gi18n.h>

#include "gr-http.h"
#include "gr-util.h"

static void
lane_call_free (gpointer data)
{
  GrLaneCall *op = data;

  g_clear_pointer (&op->tokens, gr_token_set_unref);
  g_clear_pointer (&op->renewed, gr_token_set_unref);
  g_clear_object (&op->client);
  g_clear_error (&op->refusal);
  g_free (op);
}

/*< private >
 * gr_lane_session_new_call:
 * @self: a session
 * @source_tag: the function that was called
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Makes the task of a call that works on the tokens in force.
 *
 * Returns: (transfer full): a task with a #GrLaneCall
 */
GTask *
gr_lane_session_new_call (GrLaneSession      *self,
                          gpointer            source_tag,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask      *task = g_task_new (self, cancellable, callback, user_data);
  GrLaneCall *op = g_new0 (GrLaneCall, 1);

  op->tokens = self->tokens != NULL ? gr_token_set_ref (self->tokens) : NULL;
  op->kind = gr_lane_session_get_kind (self);
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, op, lane_call_free);

  return task;
}

/*< private >
 * gr_lane_session_make_ended_error:
 * @self: a session without tokens
 *
 * Says what to do where there are no tokens to work with.
 *
 * Returns: (transfer full): a %GR_AUTH_ERROR_SIGN_IN_AGAIN
 */
GError *
gr_lane_session_make_ended_error (GrLaneSession *self)
{
  return g_error_new (GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN,
                      _ ("“%s” is not signed in. Sign in first."), gr_lane_get_label (self->lane));
}

static void
end_call (GTask  *task,
          GError *error)
{
  gr_lane_session_release_busy (g_task_get_source_object (task));
  gr_task_end (task, error);
}

static gboolean
is_expired (GrLaneSession *self)
{
  return self->tokens != NULL && gr_clock_get_now (self->clock) >= gr_token_set_get_expires_at (self->tokens);
}

static gboolean
can_refresh (GrLaneSession *self,
             GTask         *task)
{
  GrLaneCall *op = g_task_get_task_data (task);

  return !op->refreshed && self->tokens != NULL && gr_token_set_get_refresh_token (self->tokens) != NULL;
}

static void
revoke_forget_cb (GObject      *source_object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GError           *error = NULL;

  gr_lane_session_forget_tokens_finish (GR_LANE_SESSION (source_object), result, &error);
  end_call (task, error);
}

static void
revoke_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  GrLaneSession     *self = g_task_get_source_object (task);
  GrLaneCall        *op = g_task_get_task_data (task);
  GrTokenClient     *client = GR_TOKEN_CLIENT (source_object);
  g_autoptr (GError) error = NULL;

  /* invalid_grant means that there was nothing left to revoke. */
  if (!gr_token_client_revoke_finish (client, result, &error) &&
      !g_error_matches (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN))
    {
      end_call (task, g_steal_pointer (&error));
      return;
    }

  /* A refresh may have renewed the tokens meanwhile, but the access of the user as such is gone. A new sign-in is not, and
   * another server knows nothing of it. */
  if (op->kind != gr_lane_session_get_kind (self))
    {
      end_call (task, NULL);
      return;
    }
  if (self->tokens != NULL && g_strcmp0 (gr_token_set_get_open_id (self->tokens), gr_token_set_get_open_id (op->tokens)) != 0)
    {
      end_call (task, NULL);
      return;
    }

  gr_lane_session_note_event (self, GR_TOKEN_EVENT_REVOKED, op->tokens, gr_token_client_get_log_id (client));
  gr_lane_session_set_tokens (self, NULL, GR_LANE_REVOKED);
  gr_lane_session_forget_tokens_async (self, revoke_forget_cb, g_object_ref (task));
}

static void
revoke_client_cb (GObject      *source_object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask)         task = g_steal_pointer (&user_data);
  GrLaneCall               *op = g_task_get_task_data (task);
  g_autoptr (GrTokenClient) client = NULL;
  GError                   *error = NULL;

  client = gr_lane_session_get_client_finish (GR_LANE_SESSION (source_object), result, &error);
  if (client == NULL)
    end_call (task, error);
  else
    gr_token_client_revoke_async (client, op->tokens, g_task_get_cancellable (task), revoke_cb, g_object_ref (task));
}

static void
begin_revoke (GrLaneSession *self,
              GTask         *task)
{
  GrLaneCall *op = g_task_get_task_data (task);

  g_clear_pointer (&op->tokens, gr_token_set_unref);
  op->tokens = gr_token_set_ref (self->tokens);
  gr_lane_session_get_client_async (self, g_task_get_cancellable (task), revoke_client_cb, g_object_ref (task));
}

static void
revoke_refresh_cb (GObject      *source_object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneSession    *self = GR_LANE_SESSION (source_object);
  GError           *error = NULL;

  if (!gr_lane_session_refresh_finish (self, result, &error))
    end_call (task, error);
  else if (self->tokens == NULL)
    end_call (task, gr_lane_session_make_ended_error (self));
  else
    begin_revoke (self, task);
}

/**
 * gr_lane_session_revoke_async:
 * @self: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the access is revoked
 * @user_data: for @callback
 *
 * Revokes the access the user gave, and removes the tokens from the secret store. TikTok revokes by an access token that works,
 * so one that has expired is refreshed before.
 */
void
gr_lane_session_revoke_async (GrLaneSession      *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_LANE_SESSION (self));

  task = gr_lane_session_new_call (self, gr_lane_session_revoke_async, cancellable, callback, user_data);
  if (self->tokens == NULL)
    {
      g_task_return_error (task, gr_lane_session_make_ended_error (self));
      return;
    }

  gr_lane_session_hold_busy (self);
  if (is_expired (self) && can_refresh (self, task))
    gr_lane_session_refresh_async (self, cancellable, revoke_refresh_cb, g_steal_pointer (&task));
  else
    begin_revoke (self, task);
}

/**
 * gr_lane_session_revoke_finish:
 * @self: a session
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether the access is revoked. If it is not, the lane stays as it was; an error of the secret store comes after the
 * revocation, and the state is %GR_LANE_REVOKED all the same.
 *
 * Returns: %TRUE if it is, or %FALSE with a %GR_AUTH_ERROR, %G_IO_ERROR_CANCELLED or an error of the secret store
 */
gboolean
gr_lane_session_revoke_finish (GrLaneSession *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_lane_session_revoke_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Keeps the last user beside the reason why there is no newer one. Cancelling is no reason. */
static void
fail_read (GTask  *task,
           GError *error)
{
  GrLaneSession *self = g_task_get_source_object (task);

  if (self->tokens != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_error (&self->user_failure);
      self->user_failure = g_error_copy (error);
      gr_lane_session_set_user (self, self->user_info, error->message);
    }
  end_call (task, error);
}

static void fetch_user (GrLaneSession *self,
                        GTask         *task);

static void
read_refresh_cb (GObject      *source_object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneSession    *self = GR_LANE_SESSION (source_object);
  GError           *error = NULL;

  if (gr_lane_session_refresh_finish (self, result, &error))
    fetch_user (self, task);
  else
    fail_read (task, error);
}

static void
refresh_before_read (GrLaneSession *self,
                     GTask         *task)
{
  GrLaneCall *op = g_task_get_task_data (task);

  op->refreshed = TRUE;
  gr_lane_session_refresh_async (self, g_task_get_cancellable (task), read_refresh_cb, g_object_ref (task));
}

static void
fetch_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask)      task = g_steal_pointer (&user_data);
  GrLaneSession         *self = g_task_get_source_object (task);
  GrLaneCall            *op = g_task_get_task_data (task);
  g_autoptr (GrUserInfo) user = NULL;
  g_autoptr (GError)     error = NULL;

  user = gr_user_info_fetch_finish (result, &error);

  if (g_error_matches (error, GR_API_ERROR, GR_API_ERROR_REFRESH) && can_refresh (self, task))
    {
      refresh_before_read (self, task);
      return;
    }

  if (user == NULL)
    {
      fail_read (task, g_steal_pointer (&error));
      return;
    }

  /* Somebody else may have signed in to the lane meanwhile. */
  if (self->tokens != NULL && g_strcmp0 (gr_token_set_get_open_id (self->tokens), gr_token_set_get_open_id (op->tokens)) == 0)
    {
      gr_lane_session_set_user (self, user, NULL);
      gr_lane_session_note_user_read (self, user);
    }

  end_call (task, NULL);
}

static void
fetch_user (GrLaneSession *self,
            GTask         *task)
{
  GrLaneCall             *op = g_task_get_task_data (task);
  g_autoptr (SoupMessage) message = NULL;
  GError                 *error = NULL;

  if (self->tokens == NULL)
    {
      fail_read (task, gr_lane_session_make_ended_error (self));
      return;
    }

  g_clear_pointer (&op->tokens, gr_token_set_unref);
  op->tokens = gr_token_set_ref (self->tokens);

  if (gr_lane_session_check_reachable (self, &error))
    message = gr_user_info_new_message (self->catalog, gr_environment_get_api_stand_in (self->environment), op->tokens, &error);
  if (message == NULL)
    {
      fail_read (task, error);
      return;
    }

  gr_http_record (message, self->trace, _ ("Read the user"), self->clock);
  gr_user_info_send_async (self->http, self->catalog, message, gr_clock_get_now (self->clock),
                           g_task_get_cancellable (task), fetch_cb, g_object_ref (task));
}

/**
 * gr_lane_session_read_user_async:
 * @self: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the user was read
 * @user_data: for @callback
 *
 * Reads the user. An access token that has expired, or that TikTok no longer takes, is refreshed once before or in between.
 */
void
gr_lane_session_read_user_async (GrLaneSession      *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_LANE_SESSION (self));

  task = gr_lane_session_new_call (self, gr_lane_session_read_user_async, cancellable, callback, user_data);
  gr_lane_session_hold_busy (self);

  if (is_expired (self) && can_refresh (self, task))
    refresh_before_read (self, task);
  else
    fetch_user (self, task);
}

/**
 * gr_lane_session_read_user_finish:
 * @self: a session
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether the user was read. If not, the user of the time before stays, and gr_lane_session_get_user_error() says why.
 *
 * Returns: %TRUE if so, or %FALSE with a %GR_API_ERROR, %GR_HTTP_ERROR, %GR_AUTH_ERROR or %G_IO_ERROR_CANCELLED
 */
gboolean
gr_lane_session_read_user_finish (GrLaneSession *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_lane_session_read_user_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
