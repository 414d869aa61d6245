/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session-private.h"

#include <glib/gi18n.h>

/* Another program that refreshed first may still be storing what it got. */
#define LOOKS_AFTER_REFUSAL  3
#define SECONDS_BETWEEN_LOOK 1

static void begin_refresh (GTask *task);

/* Two windows may show the same lane. They share the secret store, and whoever comes second finds there what the first one got:
 * each lane has a queue of those who want to refresh it, and the first of them does. */
static GHashTable *
get_turns (GrSecretStore *secrets)
{
  static GQuark quark = 0;
  GHashTable   *turns;

  if (quark == 0)
    quark = g_quark_from_static_string ("gr-lane-refresh-turns");

  turns = g_object_get_qdata (G_OBJECT (secrets), quark);
  if (turns == NULL)
    {
      turns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_queue_free);
      g_object_set_qdata_full (G_OBJECT (secrets), quark, turns, (GDestroyNotify)g_hash_table_unref);
    }

  return turns;
}

static char *
dup_turn_key (GrLaneSession *self)
{
  return g_strjoin ("\037", gr_workspace_get_id (self->workspace), gr_lane_get_id (self->lane), NULL);
}

static void
take_turn (GrLaneSession *self,
           GTask         *task)
{
  GHashTable *turns = get_turns (self->secrets);
  char       *key = dup_turn_key (self);
  GQueue     *waiting = g_hash_table_lookup (turns, key);

  if (waiting == NULL)
    {
      waiting = g_queue_new ();
      g_hash_table_insert (turns, g_strdup (key), waiting);
    }
  g_free (key);

  g_queue_push_tail (waiting, g_object_ref (task));
  if (g_queue_get_length (waiting) == 1)
    begin_refresh (task);
}

static void
give_turn (GrLaneSession *self)
{
  GHashTable            *turns = get_turns (self->secrets);
  g_autofree char       *key = dup_turn_key (self);
  GQueue                *waiting = g_hash_table_lookup (turns, key);
  g_autoptr (GTask) done G_GNUC_UNUSED = g_queue_pop_head (waiting);

  if (g_queue_is_empty (waiting))
    g_hash_table_remove (turns, key);
  else
    begin_refresh (g_queue_peek_head (waiting));
}

/* Everybody who asked for a refresh while one was in flight gets its result. */
static void
end_refresh (GTask  *task,
             GError *error)
{
  g_autoptr (GError)        owned = error;
  g_autoptr (GrLaneSession) self = g_object_ref (g_task_get_source_object (task));
  GrLaneCall               *op = g_task_get_task_data (task);
  GQueue                    waiting = self->refreshing;
  GTask                    *next;

  g_queue_init (&self->refreshing);
  gr_lane_session_release_busy (self);
  gr_lane_session_plan_retry (self, owned, op->client != NULL ? gr_token_client_get_retry_after (op->client) : 0);
  give_turn (self);

  while ((next = g_queue_pop_head (&waiting)) != NULL)
    {
      g_autoptr (GTask) waited = next;

      if (owned != NULL)
        g_task_return_error (waited, g_error_copy (owned));
      else
        g_task_return_boolean (waited, TRUE);
    }
}

/* What one server issued is never shown to another, nor taken for its. */
static gboolean
has_moved (GrLaneSession *self,
           GrLaneCall    *op)
{
  return op->kind != gr_lane_session_get_kind (self);
}

static GError *
make_moved_error (void)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The endpoints of the environment were changed."));
}

static void
forget_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneCall       *op = g_task_get_task_data (task);

  /* The tokens are worth nothing; where a locked keyring keeps them, they do no harm. */
  gr_lane_session_forget_tokens_finish (GR_LANE_SESSION (source_object), result, NULL);
  end_refresh (task, g_steal_pointer (&op->refusal));
}

/* While the new tokens were being stored, a sign-in or a revocation may have ended. The store has to follow that. */
static void
keep_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneSession    *self = GR_LANE_SESSION (source_object);
  GrLaneCall       *op = g_task_get_task_data (task);
  GError           *error = NULL;

  if (!gr_lane_session_keep_tokens_finish (self, result, &error))
    {
      end_refresh (task, error);
    }
  else if (has_moved (self, op))
    {
      end_refresh (task, make_moved_error ());
    }
  else if (self->tokens == op->tokens)
    {
      gr_lane_session_set_tokens (self, op->renewed, GR_LANE_SIGNED_OUT);
      end_refresh (task, NULL);
    }
  else if (self->tokens == NULL)
    {
      gr_lane_session_forget_tokens_async (self, forget_cb, g_object_ref (task));
    }
  else
    {
      g_clear_pointer (&op->tokens, gr_token_set_unref);
      g_clear_pointer (&op->renewed, gr_token_set_unref);
      op->tokens = gr_token_set_ref (self->tokens);
      op->renewed = gr_token_set_ref (self->tokens);
      gr_lane_session_keep_tokens_async (self, op->renewed, keep_cb, g_object_ref (task));
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
end_lane (GTask *task)
{
  GrLaneSession *self = g_task_get_source_object (task);
  GrLaneCall    *op = g_task_get_task_data (task);

  gr_lane_session_note_event (self, GR_TOKEN_EVENT_REFUSED, op->tokens, gr_token_client_get_log_id (op->client));
  gr_lane_session_set_tokens (self, NULL, judge_refusal (self, op->tokens));
  gr_lane_session_forget_tokens_async (self, forget_cb, g_object_ref (task));
}

static void look_again (GTask *task);

static gboolean
look_again_cb (gpointer user_data)
{
  look_again (user_data);
  return G_SOURCE_REMOVE;
}

/* What TikTok refused may be what another program has refreshed. Then its tokens are there, or will be in a moment. */
static void
looked_again_cb (GObject      *source_object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneSession    *self = g_task_get_source_object (task);
  GrLaneCall       *op = g_task_get_task_data (task);
  gboolean          is_shared = !gr_lane_session_is_local (self) && gr_secret_store_get_state (self->secrets) == GR_SECRET_STORE_READY;

  if (has_moved (self, op) || self->tokens != op->tokens)
    end_refresh (task, g_steal_pointer (&op->refusal));
  else if (gr_lane_session_look_finish (self, result))
    end_refresh (task, self->tokens != NULL ? NULL : g_steal_pointer (&op->refusal));
  else if (is_shared && ++op->n_looks < LOOKS_AFTER_REFUSAL)
    g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, SECONDS_BETWEEN_LOOK, look_again_cb, g_object_ref (task), g_object_unref);
  else
    end_lane (task);
}

static void
look_again (GTask *task)
{
  gr_lane_session_look_async (g_task_get_source_object (task), looked_again_cb, g_object_ref (task));
}

/* Nothing comes between the answer and the store: a rotated token that is in neither is lost. */
static void
refresh_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  GrLaneSession     *self = g_task_get_source_object (task);
  GrLaneCall        *op = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  op->renewed = gr_token_client_refresh_finish (op->client, result, &error);

  if (has_moved (self, op))
    {
      if (op->renewed != NULL)
        gr_lane_session_keep_aside (self, op->renewed, op->kind);
      end_refresh (task, make_moved_error ());
      return;
    }

  /* A new sign-in or a revocation ended while this was under way, and it has the last word. */
  if (self->tokens != op->tokens)
    {
      end_refresh (task, g_steal_pointer (&error));
    }
  else if (op->renewed != NULL)
    {
      gr_lane_session_keep_tokens_async (self, op->renewed, keep_cb, g_object_ref (task));
    }
  else if (g_error_matches (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN) &&
           g_strcmp0 (gr_auth_error_get_said (error)->error, "invalid_grant") == 0)
    {
      op->refusal = g_steal_pointer (&error);
      look_again (task);
    }
  else
    {
      end_refresh (task, g_steal_pointer (&error));
    }
}

static void
client_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneSession    *self = GR_LANE_SESSION (source_object);
  GrLaneCall       *op = g_task_get_task_data (task);
  GError           *error = NULL;

  op->client = gr_lane_session_get_client_finish (self, result, &error);
  if (op->client == NULL)
    end_refresh (task, error);
  else
    gr_token_client_refresh_async (op->client, op->tokens, NULL, refresh_cb, g_object_ref (task));
}

/* What is in the store by now and newer than what is in force here is as good as a refresh, unless it needs one itself. */
static void
looked_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrLaneSession    *self = g_task_get_source_object (task);
  GrLaneCall       *op = g_task_get_task_data (task);
  gboolean          is_adopted = !has_moved (self, op) && gr_lane_session_look_finish (self, result);

  if (has_moved (self, op))
    {
      end_refresh (task, make_moved_error ());
      return;
    }

  if (self->tokens == NULL)
    {
      end_refresh (task, gr_lane_session_make_ended_error (self));
      return;
    }

  if (is_adopted && gr_clock_get_now (self->clock) < gr_token_set_get_ending_at (self->tokens))
    {
      end_refresh (task, NULL);
      return;
    }

  if (gr_token_set_get_refresh_token (self->tokens) == NULL)
    {
      end_refresh (task, g_error_new_literal (GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN, _ ("There is no refresh token. Sign in again.")));
      return;
    }

  if (self->tokens != op->tokens)
    {
      g_clear_pointer (&op->tokens, gr_token_set_unref);
      op->tokens = gr_token_set_ref (self->tokens);
    }
  gr_lane_session_get_client_async (self, NULL, client_cb, g_steal_pointer (&task));
}

static void
begin_refresh (GTask *task)
{
  GrLaneCall *op = g_task_get_task_data (task);

  op->kind = gr_lane_session_get_kind (g_task_get_source_object (task));
  gr_lane_session_look_async (g_task_get_source_object (task), looked_cb, g_object_ref (task));
}

/**
 * gr_lane_session_refresh_async:
 * @self: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the tokens are fresh
 * @user_data: for @callback
 *
 * Refreshes the tokens, or takes over those that another window or program has put into the secret store meanwhile. There is one
 * refresh in flight for a lane: who asks meanwhile gets the same result. Cancelling ends the waiting and not the refresh, which
 * may have rotated the tokens already.
 */
void
gr_lane_session_refresh_async (GrLaneSession      *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_LANE_SESSION (self));

  task = gr_lane_session_new_call (self, gr_lane_session_refresh_async, cancellable, callback, user_data);
  if (self->tokens == NULL)
    {
      g_task_return_error (task, gr_lane_session_make_ended_error (self));
      return;
    }

  g_queue_push_tail (&self->refreshing, g_object_ref (task));
  if (g_queue_get_length (&self->refreshing) > 1)
    return;

  gr_lane_session_hold_busy (self);
  take_turn (self, task);
}

/**
 * gr_lane_session_refresh_finish:
 * @self: a session
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether the tokens are fresh. After invalid_grant the lane is %GR_LANE_EXPIRED for good, or %GR_LANE_SUPERSEDED where the
 * refresh token was refused before its time; after any other error it has the tokens it had.
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
