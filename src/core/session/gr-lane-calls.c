/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session-private.h"

#include <glib/gi18n.h>

#include "gr-http.h"

/* What one call works on, which may be replaced while it is under way. */
typedef struct
{
  GrTokenSet *tokens;  /* (owned) */
  GrTokenSet *renewed; /* (owned) (nullable) */
  gboolean    refreshed;
} CallOp;

static void
call_op_free (gpointer data)
{
  CallOp *op = data;

  g_clear_pointer (&op->tokens, gr_token_set_unref);
  g_clear_pointer (&op->renewed, gr_token_set_unref);
  g_free (op);
}

static GTask *
task_new (GrLaneSession      *self,
          gpointer            source_tag,
          GCancellable       *cancellable,
          GAsyncReadyCallback callback,
          gpointer            user_data)
{
  GTask  *task = g_task_new (self, cancellable, callback, user_data);
  CallOp *op = g_new0 (CallOp, 1);

  op->tokens = self->tokens != NULL ? gr_token_set_ref (self->tokens) : NULL;
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, op, call_op_free);

  return task;
}

static GError *
make_signed_out_error (GrLaneSession *self)
{
  return g_error_new (GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN,
                      _ ("“%s” is not signed in. Sign in first."), gr_lane_get_label (self->lane));
}

/* Everybody who asked for a refresh while one was in flight gets its result. */
static void
end_refresh (GrLaneSession *self,
             GError        *error)
{
  g_autoptr (GError) owned = error;
  GQueue             waiting = self->refreshing;
  GTask             *next;

  g_queue_init (&self->refreshing);
  gr_lane_session_release_busy (self);

  while ((next = g_queue_pop_head (&waiting)) != NULL)
    {
      g_autoptr (GTask) task = next;

      if (owned != NULL)
        g_task_return_error (task, g_error_copy (owned));
      else
        g_task_return_boolean (task, TRUE);
    }
}

static void
refresh_forget_cb (GObject      *source_object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GrLaneSession     *self = GR_LANE_SESSION (source_object);
  g_autoptr (GError) reason = user_data;

  /* The tokens are worth nothing; where a locked keyring keeps them, they do no harm. */
  gr_lane_session_forget_tokens_finish (self, result, NULL);
  end_refresh (self, g_steal_pointer (&reason));
}

static void refresh_keep_cb (GObject      *source_object,
                             GAsyncResult *result,
                             gpointer      user_data);

static void
refresh_forget_replaced_cb (GObject      *source_object,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (GTask) task G_GNUC_UNUSED = g_steal_pointer (&user_data);
  GrLaneSession         *self = GR_LANE_SESSION (source_object);

  gr_lane_session_forget_tokens_finish (self, result, NULL);
  end_refresh (self, NULL);
}

/* While the new tokens were being stored, a sign-in or a revocation may have ended. The store has to follow that. */
static void
refresh_keep_cb (GObject      *source_object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneSession    *self = GR_LANE_SESSION (source_object);
  CallOp           *op = g_task_get_task_data (task);
  GError           *error = NULL;

  if (!gr_lane_session_keep_tokens_finish (self, result, &error))
    {
      end_refresh (self, error);
    }
  else if (self->tokens == op->tokens)
    {
      gr_lane_session_set_tokens (self, op->renewed, GR_LANE_SIGNED_OUT);
      end_refresh (self, NULL);
    }
  else if (self->tokens == NULL)
    {
      gr_lane_session_forget_tokens_async (self, refresh_forget_replaced_cb, g_object_ref (task));
    }
  else
    {
      g_clear_pointer (&op->tokens, gr_token_set_unref);
      g_clear_pointer (&op->renewed, gr_token_set_unref);
      op->tokens = gr_token_set_ref (self->tokens);
      op->renewed = gr_token_set_ref (self->tokens);
      gr_lane_session_keep_tokens_async (self, op->renewed, refresh_keep_cb, g_object_ref (task));
    }
}

/* A refresh token that is refused after its end has expired. Before it, TikTok has rotated it already: for another program or
 * another sign-in that had it, or in an answer that was lost on the way here. */
static GrLaneState
judge_refusal (GrLaneSession *self,
               GrTokenSet    *tokens)
{
  return gr_clock_get_now (self->clock) >= gr_token_set_get_refresh_expires_at (tokens) ? GR_LANE_EXPIRED : GR_LANE_SUPERSEDED;
}

static void
refresh_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  GrLaneSession     *self = g_task_get_source_object (task);
  CallOp            *op = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  op->renewed = gr_token_client_refresh_finish (GR_TOKEN_CLIENT (source_object), result, &error);

  /* A new sign-in or a revocation ended while this was under way, and it has the last word. */
  if (self->tokens != op->tokens)
    {
      end_refresh (self, g_steal_pointer (&error));
    }
  else if (op->renewed != NULL)
    {
      gr_lane_session_keep_tokens_async (self, op->renewed, refresh_keep_cb, g_object_ref (task));
    }
  else if (g_error_matches (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN))
    {
      gr_lane_session_set_tokens (self, NULL, judge_refusal (self, op->tokens));
      gr_lane_session_forget_tokens_async (self, refresh_forget_cb, g_steal_pointer (&error));
    }
  else
    {
      end_refresh (self, g_steal_pointer (&error));
    }
}

static void
refresh_client_cb (GObject      *source_object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask)         task = g_steal_pointer (&user_data);
  GrLaneSession            *self = GR_LANE_SESSION (source_object);
  CallOp                   *op = g_task_get_task_data (task);
  g_autoptr (GrTokenClient) client = NULL;
  GError                   *error = NULL;

  client = gr_lane_session_get_client_finish (self, result, &error);
  if (client == NULL)
    end_refresh (self, error);
  else
    gr_token_client_refresh_async (client, op->tokens, NULL, refresh_cb, g_object_ref (task));
}

/**
 * gr_lane_session_refresh_async:
 * @self: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the tokens are fresh
 * @user_data: for @callback
 *
 * Refreshes the tokens. There is one refresh in flight for a lane: who asks meanwhile gets the same result. Cancelling ends the
 * waiting and not the refresh, which may have rotated the tokens already.
 */
void
gr_lane_session_refresh_async (GrLaneSession      *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_LANE_SESSION (self));

  task = task_new (self, gr_lane_session_refresh_async, cancellable, callback, user_data);
  if (self->tokens == NULL)
    {
      g_task_return_error (task, make_signed_out_error (self));
      return;
    }

  g_queue_push_tail (&self->refreshing, g_object_ref (task));
  if (g_queue_get_length (&self->refreshing) > 1)
    return;

  gr_lane_session_hold_busy (self);
  gr_lane_session_get_client_async (self, NULL, refresh_client_cb, g_steal_pointer (&task));
}

/**
 * gr_lane_session_refresh_finish:
 * @self: a session
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether the tokens are fresh. After %GR_AUTH_ERROR_SIGN_IN_AGAIN the lane is %GR_LANE_EXPIRED for good, or
 * %GR_LANE_SUPERSEDED where the refresh token was refused before its time; after any other error it has the tokens it had.
 *
 * Returns: %TRUE if they are, or %FALSE with a %GR_AUTH_ERROR, %G_IO_ERROR_CANCELLED or an error of the secret store
 */
gboolean
gr_lane_session_refresh_finish (GrLaneSession *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_lane_session_refresh_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
end_call (GTask  *task,
          GError *error)
{
  gr_lane_session_release_busy (g_task_get_source_object (task));

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
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
  CallOp            *op = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  /* invalid_grant means that there was nothing left to revoke. */
  if (!gr_token_client_revoke_finish (GR_TOKEN_CLIENT (source_object), result, &error) &&
      !g_error_matches (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN))
    {
      end_call (task, g_steal_pointer (&error));
      return;
    }

  /* A refresh may have renewed the tokens meanwhile, but the access of the user as such is gone. A new sign-in is not. */
  if (self->tokens != NULL && g_strcmp0 (gr_token_set_get_open_id (self->tokens), gr_token_set_get_open_id (op->tokens)) != 0)
    {
      end_call (task, NULL);
      return;
    }

  gr_lane_session_set_tokens (self, NULL, GR_LANE_REVOKED);
  gr_lane_session_forget_tokens_async (self, revoke_forget_cb, g_object_ref (task));
}

static void
revoke_client_cb (GObject      *source_object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask)         task = g_steal_pointer (&user_data);
  CallOp                   *op = g_task_get_task_data (task);
  g_autoptr (GrTokenClient) client = NULL;
  GError                   *error = NULL;

  client = gr_lane_session_get_client_finish (GR_LANE_SESSION (source_object), result, &error);
  if (client == NULL)
    end_call (task, error);
  else
    gr_token_client_revoke_async (client, op->tokens, g_task_get_cancellable (task), revoke_cb, g_object_ref (task));
}

/**
 * gr_lane_session_revoke_async:
 * @self: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the access is revoked
 * @user_data: for @callback
 *
 * Revokes the access the user gave, and removes the tokens from the secret store.
 */
void
gr_lane_session_revoke_async (GrLaneSession      *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_LANE_SESSION (self));

  task = task_new (self, gr_lane_session_revoke_async, cancellable, callback, user_data);
  if (self->tokens == NULL)
    {
      g_task_return_error (task, make_signed_out_error (self));
      return;
    }

  gr_lane_session_hold_busy (self);
  gr_lane_session_get_client_async (self, cancellable, revoke_client_cb, g_steal_pointer (&task));
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
    gr_lane_session_set_user (self, self->user_info, error->message);
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
  CallOp *op = g_task_get_task_data (task);

  op->refreshed = TRUE;
  gr_lane_session_refresh_async (self, g_task_get_cancellable (task), read_refresh_cb, g_object_ref (task));
}

static gboolean
can_refresh (GrLaneSession *self,
             GTask         *task)
{
  CallOp *op = g_task_get_task_data (task);

  return !op->refreshed && self->tokens != NULL && gr_token_set_get_refresh_token (self->tokens) != NULL;
}

static void
fetch_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask)      task = g_steal_pointer (&user_data);
  GrLaneSession         *self = g_task_get_source_object (task);
  CallOp                *op = g_task_get_task_data (task);
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
  CallOp                 *op = g_task_get_task_data (task);
  g_autoptr (SoupMessage) message = NULL;
  GError                 *error = NULL;

  if (self->tokens == NULL)
    {
      fail_read (task, make_signed_out_error (self));
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

  task = task_new (self, gr_lane_session_read_user_async, cancellable, callback, user_data);
  gr_lane_session_hold_busy (self);

  if (self->tokens != NULL && gr_clock_get_now (self->clock) >= gr_token_set_get_expires_at (self->tokens) && can_refresh (self, task))
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
