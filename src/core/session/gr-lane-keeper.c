/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session-private.h"

/* How the tokens of a lane are kept fresh while the app runs. All of these numbers are ours; TikTok names none. */

/* The clock is looked at again this often even when nothing is due, should nobody tell that it was set or the computer slept. */
#define MAX_WAIT_SECONDS 30

/* Lanes that signed in together do not ask together: each waits up to this part of its tokens' life more, and no longer than this. */
#define SPREAD_PART        0.02
#define MAX_SPREAD_SECONDS 30

/* A server that gives tokens of a few seconds is not asked all the time. */
#define MIN_INTERVAL_SECONDS 30

/* After a refresh that may succeed later, and after one where somebody has to mend something first. */
#define FIRST_RETRY_SECONDS 30
#define MEND_RETRY_SECONDS  300
#define MAX_RETRY_SECONDS   900

static gint64
pick_up_to (GrLaneSession *self,
            gint64         seconds)
{
  guint32 number;

  gr_random_fill (self->random, (guint8 *)&number, sizeof number);

  return number % (guint32)(MAX (seconds, 0) + 1);
}

static gboolean
watch_cb (gpointer user_data)
{
  GrLaneSession *self = user_data;

  g_assert (GR_IS_LANE_SESSION (self));

  self->watch_id = 0;
  gr_lane_session_update_state (self);

  return G_SOURCE_REMOVE;
}

static gboolean
may_refresh (GrLaneSession *self,
             gint64         now)
{
  gint64 end = self->tokens != NULL ? gr_token_set_get_refresh_expires_at (self->tokens) : 0;

  return self->keep_fresh && self->tokens != NULL && gr_token_set_get_refresh_token (self->tokens) != NULL && (end == 0 || now < end);
}

static gboolean
is_due (GrLaneSession *self,
        gint64         now)
{
  return self->next_refresh > 0 && now >= self->next_refresh && self->request == NULL && g_queue_is_empty (&self->refreshing);
}

/*< private >
 * gr_lane_session_watch:
 * @self: a session
 *
 * Refreshes the tokens if it is time, and else waits until something is due: the refresh or the end of the access token.
 */
void
gr_lane_session_watch (GrLaneSession *self)
{
  gint64 now = gr_clock_get_now (self->clock);
  gint64 wait = MAX_WAIT_SECONDS;

  g_clear_handle_id (&self->watch_id, g_source_remove);
  if (self->tokens == NULL)
    return;

  /* The refresh token may have come to its end while nobody looked. */
  if (self->next_refresh > 0 && !may_refresh (self, now))
    {
      gr_lane_session_set_refresh (self, 0, self->refresh_error);
      return;
    }

  if (is_due (self, now))
    {
      gr_lane_session_refresh_async (self, NULL, NULL, NULL);
      return;
    }

  if (now < gr_token_set_get_expires_at (self->tokens))
    wait = MIN (wait, gr_token_set_get_expires_at (self->tokens) - now);
  else if (self->next_refresh == 0)
    return;
  if (self->next_refresh > now)
    wait = MIN (wait, self->next_refresh - now);

  self->watch_id = g_timeout_add_seconds ((guint)MAX (wait, 1), watch_cb, self);
}

/* When the tokens in force are to be refreshed, or 0 where they cannot or shall not be. */
static gint64
find_time (GrLaneSession *self)
{
  gint64 life, due;

  if (!may_refresh (self, gr_clock_get_now (self->clock)))
    return 0;

  life = gr_token_set_get_expires_at (self->tokens) - gr_token_set_get_issued_at (self->tokens);
  due = MAX (gr_token_set_get_ending_at (self->tokens), gr_token_set_get_issued_at (self->tokens) + MIN_INTERVAL_SECONDS);

  return due + pick_up_to (self, MIN ((gint64)((double)life * SPREAD_PART), MAX_SPREAD_SECONDS));
}

/*< private >
 * gr_lane_session_plan_refresh:
 * @self: a session
 *
 * Plans when the tokens in force are refreshed by themselves.
 */
void
gr_lane_session_plan_refresh (GrLaneSession *self)
{
  self->n_failures = 0;
  gr_lane_session_set_refresh (self, find_time (self), NULL);
}

/*< private >
 * gr_lane_session_plan_retry:
 * @self: a session
 * @error: (nullable): how a refresh ended
 * @retry_after: how long the server asked to be left alone, in seconds
 *
 * Plans what follows a refresh that failed and left the tokens as they are: later each time, and not before the server wants it.
 */
void
gr_lane_session_plan_retry (GrLaneSession *self,
                            const GError  *error,
                            guint          retry_after)
{
  gint64 planned = find_time (self);
  gint64 delay;

  if (error == NULL || self->tokens == NULL)
    {
      gr_lane_session_watch (self);
      return;
    }

  delay = (gint64)FIRST_RETRY_SECONDS << MIN (self->n_failures, 10);
  if (!g_error_matches (error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER))
    delay = MAX (delay, MEND_RETRY_SECONDS);
  delay = MIN (delay, MAX_RETRY_SECONDS);
  delay = MAX (delay, retry_after) + pick_up_to (self, delay / 4);
  self->n_failures++;

  gr_lane_session_set_refresh (self, planned > 0 ? MAX (planned, gr_clock_get_now (self->clock) + delay) : 0, error->message);
}
