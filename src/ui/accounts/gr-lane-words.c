/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-words.h"

#include "gr-redact.h"
#include "gr-util.h"

#include <glib/gi18n.h>

#define MINUTE 60
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

/* Two units at most, so that the text keeps its width while it counts down. */
char *
gr_lane_words_duration (gint64 seconds)
{
  guint days = MAX (seconds, 0) / DAY;
  guint hours = MAX (seconds, 0) / HOUR;
  guint minutes = MAX (seconds, 0) % HOUR / MINUTE;

  if (days >= 2)
    return g_strdup_printf (ngettext ("%u day", "%u days", days), days);
  if (hours >= 1)
    return g_strdup_printf (_ ("%u h %02u min"), hours, minutes);
  if (minutes >= 10)
    return g_strdup_printf (_ ("%u min"), minutes);
  if (minutes >= 1)
    return g_strdup_printf (_ ("%u min %02u s"), minutes, (guint)(seconds % MINUTE));

  return g_strdup_printf (_ ("%u s"), (guint)MAX (seconds, 0));
}

/* Day and minute where the person is, in the order that sorts. */
char *
gr_lane_words_time (gint64 unix_seconds)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (unix_seconds);

  return local != NULL ? g_date_time_format (local, "%F %R") : g_strdup ("");
}

/* The part of the access token's life that is left, from 1 to 0. */
double
gr_lane_words_remaining (const GrTokenSet *tokens,
                         gint64            now)
{
  return tokens != NULL ? gr_token_set_get_remaining (tokens, now) : 0;
}

gboolean
gr_lane_words_is_ending (const GrTokenSet *tokens,
                         gint64            now)
{
  return gr_lane_words_remaining (tokens, now) <= GR_TOKEN_ENDING_PART;
}

static GrLaneState
state_at (GrLaneState       state,
          const GrTokenSet *tokens,
          gint64            now)
{
  if (state == GR_LANE_SIGNED_IN && tokens != NULL && now >= gr_token_set_get_expires_at (tokens))
    return GR_LANE_EXPIRED;

  return state;
}

char *
gr_lane_words_summary (GrLaneState       state,
                       const GrTokenSet *tokens,
                       gint64            now)
{
  g_autofree char *left = NULL;

  switch (state_at (state, tokens, now))
    {
    case GR_LANE_LOADING:
      return g_strdup (_ ("Looking for its token…"));
    case GR_LANE_SIGNED_OUT:
      return g_strdup (_ ("Not signed in"));
    case GR_LANE_SIGNING_IN:
      return g_strdup (_ ("Signing in…"));
    case GR_LANE_EXPIRED:
      return g_strdup (_ ("Token expired"));
    case GR_LANE_REVOKED:
      return g_strdup (_ ("Access revoked"));
    case GR_LANE_SUPERSEDED:
      return g_strdup (_ ("Replaced elsewhere"));
    case GR_LANE_SIGNED_IN:
      break;
    }

  if (tokens == NULL || !gr_lane_words_is_ending (tokens, now))
    return g_strdup (_ ("Signed in"));

  left = gr_lane_words_duration (gr_token_set_get_expires_at (tokens) - now);

  /* Translators: %s is a span of time such as "4 min 05 s" */
  return g_strdup_printf (_ ("Token expires in %s"), left);
}

const char *
gr_lane_words_icon (GrLaneState       state,
                    const GrTokenSet *tokens,
                    gint64            now)
{
  switch (state_at (state, tokens, now))
    {
    case GR_LANE_SIGNED_IN:
      return gr_lane_words_is_ending (tokens, now) ? "document-open-recent-symbolic" : "media-record-symbolic";
    case GR_LANE_EXPIRED:
      return "dialog-warning-symbolic";
    case GR_LANE_REVOKED:
      return "process-stop-symbolic";
    case GR_LANE_SUPERSEDED:
      return "media-playlist-shuffle-symbolic";
    case GR_LANE_LOADING:
    case GR_LANE_SIGNING_IN:
      return "content-loading-symbolic";
    case GR_LANE_SIGNED_OUT:
    default:
      return "radio-symbolic";
    }
}

/* The style class that goes with the icon; the words say the same without colour. */
const char *
gr_lane_words_tone (GrLaneState       state,
                    const GrTokenSet *tokens,
                    gint64            now)
{
  switch (state_at (state, tokens, now))
    {
    case GR_LANE_SIGNED_IN:
      return gr_lane_words_is_ending (tokens, now) ? "warning" : "success";
    case GR_LANE_EXPIRED:
      return "warning";
    case GR_LANE_REVOKED:
    case GR_LANE_SUPERSEDED:
      return "error";
    case GR_LANE_LOADING:
    case GR_LANE_SIGNING_IN:
    case GR_LANE_SIGNED_OUT:
    default:
      return "dim-label";
    }
}

char *
gr_lane_words_expiry (const GrTokenSet *tokens,
                      gint64            now)
{
  g_autofree char *left = NULL;

  if (tokens == NULL)
    return g_strdup ("");
  if (now >= gr_token_set_get_expires_at (tokens))
    return g_strdup (_ ("Expired: refresh it"));

  left = gr_lane_words_duration (gr_token_set_get_expires_at (tokens) - now);

  /* Translators: %s is a span of time such as "23 h 12 min" */
  return g_strdup_printf (_ ("%s left"), left);
}

char *
gr_lane_words_refresh (const GrTokenSet *tokens,
                       gint64            now)
{
  g_autofree char *left = NULL;
  g_autofree char *until = NULL;

  if (tokens == NULL || gr_token_set_get_refresh_token (tokens) == NULL)
    return g_strdup (_ ("None issued"));
  if (gr_token_set_get_refresh_expires_at (tokens) == 0)
    return g_strdup (_ ("No end told"));
  if (now >= gr_token_set_get_refresh_expires_at (tokens))
    return g_strdup (_ ("Expired: sign in again"));

  left = gr_lane_words_duration (gr_token_set_get_refresh_expires_at (tokens) - now);
  until = gr_lane_words_time (gr_token_set_get_refresh_expires_at (tokens));

  /* Translators: a span of time such as "364 days", and a day such as "2027-11-22 10:00" */
  return g_strdup_printf (_ ("%s left, until %s"), left, until);
}

/* What happens by itself to the tokens next. NULL where nothing does. */
char *
gr_lane_words_plan (gint64   next_refresh,
                    gboolean failed,
                    gint64   now)
{
  g_autofree char *left = NULL;

  if (next_refresh == 0)
    return NULL;
  if (now >= next_refresh)
    return g_strdup (_ ("Any moment now"));

  left = gr_lane_words_duration (next_refresh - now);

  /* Translators: %s is a span of time such as "19 h 12 min" */
  return failed ? g_strdup_printf (_ ("The last one failed. Tries again in %s"), left) : g_strdup_printf (_ ("In %s"), left);
}

const char *
gr_lane_words_event (GrTokenEventKind kind)
{
  switch (kind)
    {
    case GR_TOKEN_EVENT_REFRESHED:
      return _ ("Refreshed");
    case GR_TOKEN_EVENT_ADOPTED:
      return _ ("Taken over from another window or program");
    case GR_TOKEN_EVENT_REFUSED:
      return _ ("Refresh refused by TikTok");
    case GR_TOKEN_EVENT_REVOKED:
      return _ ("Revoked");
    case GR_TOKEN_EVENT_ISSUED:
    default:
      return _ ("Issued by a sign-in");
    }
}

const char *
gr_lane_words_event_icon (GrTokenEventKind kind)
{
  switch (kind)
    {
    case GR_TOKEN_EVENT_REFRESHED:
      return "view-refresh-symbolic";
    case GR_TOKEN_EVENT_ADOPTED:
      return "folder-download-symbolic";
    case GR_TOKEN_EVENT_REFUSED:
      return gr_lane_words_icon (GR_LANE_SUPERSEDED, NULL, 0);
    case GR_TOKEN_EVENT_REVOKED:
      return gr_lane_words_icon (GR_LANE_REVOKED, NULL, 0);
    case GR_TOKEN_EVENT_ISSUED:
    default:
      return "avatar-default-symbolic";
    }
}

/* The tokens by name, their expiry and the log id, a line each. */
char *
gr_lane_words_event_detail (GrTokenEvent *event)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char    *expires = gr_lane_words_time (gr_token_event_get_expires_at (event));

  /* Translators: %s is the beginning of a hash, such as "1a2b3c4d", which stands for a token */
  g_string_append_printf (text, _ ("Access token #%s"), gr_token_event_get_access_hash (event));
  if (gr_token_event_get_kind (event) != GR_TOKEN_EVENT_REVOKED && gr_token_event_get_kind (event) != GR_TOKEN_EVENT_REFUSED)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, _ ("until %s"), expires);
    }
  if (gr_token_event_get_refresh_hash (event) != NULL)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Refresh token #%s"), gr_token_event_get_refresh_hash (event));
    }
  if (gr_token_event_get_log_id (event) != NULL)
    g_string_append_printf (text, "\nlog_id %s", gr_token_event_get_log_id (event));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What happened to the tokens as plain text. The tokens themselves are not in it, nor is anything that leads to them. */
char *
gr_lane_words_chain (GListModel *chain)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (chain); i++)
    {
      g_autoptr (GrTokenEvent) event = g_list_model_get_item (chain, i);
      g_autofree char         *time = gr_format_timestamp (gr_token_event_get_at (event));
      g_autofree char         *expires = gr_format_timestamp (gr_token_event_get_expires_at (event));

      g_string_append_printf (text, "%s  %s\n", time, gr_lane_words_event (gr_token_event_get_kind (event)));
      g_string_append_printf (text, "  access #%s  expires %s\n", gr_token_event_get_access_hash (event), expires);
      if (gr_token_event_get_refresh_hash (event) != NULL)
        {
          gint64           end = gr_token_event_get_refresh_expires_at (event);
          g_autofree char *refresh_expires = end > 0 ? gr_format_timestamp (end) : g_strdup ("untold");

          g_string_append_printf (text, "  refresh #%s  expires %s\n", gr_token_event_get_refresh_hash (event), refresh_expires);
        }
      if (gr_token_event_get_log_id (event) != NULL)
        g_string_append_printf (text, "  log_id %s\n", gr_token_event_get_log_id (event));
    }

  return g_string_free (text, FALSE);
}

char *
gr_lane_words_rotations (const GrTokenSet *tokens)
{
  guint rotations = tokens != NULL ? gr_token_set_get_rotations (tokens) : 0;

  if (rotations == 0)
    return g_strdup (_ ("Not rotated yet"));

  return g_strdup_printf (ngettext ("Rotated %u time", "Rotated %u times", rotations), rotations);
}

/* What a server sent, cut before it is drawn where it is longer than @limit letters. To find the width of a line of a thousand
 * letters without a space keeps a window busy for half a minute. */
char *
gr_lane_words_short (const char *text,
                     glong       limit)
{
  g_autofree char *cut = NULL;

  if (text == NULL || g_utf8_strlen (text, -1) <= limit)
    return g_strdup (text);

  cut = g_utf8_substring (text, 0, limit);

  return g_strconcat (cut, "…", NULL);
}

/* Digits as the server sent them, grouped as the locale groups them; anything else as it is. */
char *
gr_lane_words_count (const char *digits)
{
  gint64 value;

  if (digits == NULL || !g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, &value, NULL))
    return g_strdup (digits);

  return g_strdup_printf ("%'" G_GINT64_FORMAT, value);
}
