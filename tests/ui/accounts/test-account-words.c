/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-avatar-loader.h"
#include "gr-http.h"
#include "gr-lane-words.h"
#include "gr-test-async.h"
#include "gr-test-peer.h"
#include "gr-test-ui.h"
#include "gr-ticker.h"

#define NOW 1000000

static void
test_duration (void)
{
  static const struct
  {
    gint64      seconds;
    const char *words;
  } cases[] = {
    {-5, "0 s"},
    {0, "0 s"},
    {59, "59 s"},
    {60, "1 min 00 s"},
    {245, "4 min 05 s"},
    {600, "10 min"},
    {3599, "59 min"},
    {3600, "1 h 00 min"},
    {83520, "23 h 12 min"},
    {86400, "24 h 00 min"},
    {172800, "2 days"},
    {31449600, "364 days"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = gr_lane_words_duration (cases[i].seconds);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static GrTokenSet *
new_tokens (const char *refresh)
{
  g_autofree char     *text = g_strdup_printf ("{\"access_token\":\"act.abc\",\"expires_in\":1000,\"open_id\":\"o\",\"scope\":\"user.info.basic\","
                                                   "\"token_type\":\"Bearer\"%s}",
                                               refresh);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autoptr (GError)   error = NULL;
  GrTokenSet          *tokens = gr_token_set_new_from_answer (json_node_get_object (node), NOW, &error);

  g_assert_no_error (error);

  return tokens;
}

static void
test_summary (void)
{
  g_autoptr (GrTokenSet) tokens = new_tokens (",\"refresh_token\":\"rft.abc\",\"refresh_expires_in\":864000");
  static const struct
  {
    GrLaneState state;
    gint64      at;
    const char *words;
    const char *tone;
  } cases[] = {
    {GR_LANE_SIGNED_IN, 0, "Signed in", "success"},
    {GR_LANE_SIGNED_IN, 799, "Signed in", "success"},
    {GR_LANE_SIGNED_IN, 800, "Token expires in 3 min 20 s", "warning"},
    {GR_LANE_SIGNED_IN, 1000, "Token expired", "warning"},
    {GR_LANE_EXPIRED, 0, "Token expired", "warning"},
    {GR_LANE_REVOKED, 0, "Access revoked", "error"},
    {GR_LANE_SUPERSEDED, 0, "Replaced elsewhere", "error"},
    {GR_LANE_SIGNED_OUT, 0, "Not signed in", "dim-label"},
    {GR_LANE_SIGNING_IN, 0, "Signing in…", "dim-label"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = gr_lane_words_summary (cases[i].state, tokens, NOW + cases[i].at);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (gr_lane_words_tone (cases[i].state, tokens, NOW + cases[i].at), ==, cases[i].tone);
      g_assert_nonnull (gr_lane_words_icon (cases[i].state, tokens, NOW + cases[i].at));
    }
}

static void
test_lives (void)
{
  g_autoptr (GrTokenSet) tokens = new_tokens (",\"refresh_token\":\"rft.abc\",\"refresh_expires_in\":864000");
  g_autofree char       *left = gr_lane_words_expiry (tokens, NOW + 10);
  g_autofree char       *expired = gr_lane_words_expiry (tokens, NOW + 1000);
  g_autofree char       *refresh = gr_lane_words_refresh (tokens, NOW);
  g_autofree char       *refresh_expired = gr_lane_words_refresh (tokens, NOW + 864000);
  g_autoptr (GrTokenSet) endless = new_tokens (",\"refresh_token\":\"rft.abc\"");
  g_autofree char       *refresh_endless = gr_lane_words_refresh (endless, NOW);
  g_autofree char       *rotations = gr_lane_words_rotations (tokens);
  g_autoptr (GrTokenSet) rotated = gr_token_set_with_rotations (tokens, 2);
  g_autofree char       *twice = gr_lane_words_rotations (rotated);

  g_assert_cmpstr (left, ==, "16 min left");
  g_assert_cmpstr (expired, ==, "Expired: refresh it");
  g_assert_true (g_str_has_prefix (refresh, "10 days left, until 1970-01-2"));
  g_assert_cmpstr (refresh_expired, ==, "Expired: sign in again");
  g_assert_cmpstr (refresh_endless, ==, "No end told");
  g_assert_cmpstr (rotations, ==, "Not rotated yet");
  g_assert_cmpstr (twice, ==, "Rotated 2 times");
  g_assert_cmpfloat (gr_lane_words_remaining (tokens, NOW - 5), ==, 1.0);
  g_assert_cmpfloat (gr_lane_words_remaining (tokens, NOW + 500), ==, 0.5);
  g_assert_cmpfloat (gr_lane_words_remaining (tokens, NOW + 5000), ==, 0.0);
  g_assert_cmpfloat (gr_lane_words_remaining (NULL, NOW), ==, 0.0);
}

/* What is to come says when; what went wrong says that it is tried again; nothing is said where nothing is to come. */
static void
test_plan (void)
{
  g_autofree char *never = gr_lane_words_plan (0, TRUE, NOW);
  g_autofree char *later = gr_lane_words_plan (NOW + 3600, FALSE, NOW);
  g_autofree char *again = gr_lane_words_plan (NOW + 120, TRUE, NOW);
  g_autofree char *soon = gr_lane_words_plan (NOW, FALSE, NOW);

  g_assert_null (never);
  g_assert_cmpstr (later, ==, "In 1 h 00 min");
  g_assert_cmpstr (again, ==, "The last one failed. Tries again in 2 min 00 s");
  g_assert_cmpstr (soon, ==, "Any moment now");
}

static void
test_chain (void)
{
  g_autoptr (GrTokenSet) tokens = new_tokens (",\"refresh_token\":\"rft.abc\",\"refresh_expires_in\":864000");
  g_autoptr (GListStore) chain = g_list_store_new (GR_TYPE_TOKEN_EVENT);
  g_autofree char       *text = NULL;

  for (guint kind = GR_TOKEN_EVENT_ISSUED; kind <= GR_TOKEN_EVENT_REVOKED; kind++)
    {
      g_autoptr (GrTokenEvent) event = gr_token_event_new (kind, NOW + kind, tokens, "2026LOG");
      g_autofree char         *detail = gr_lane_words_event_detail (event);

      gr_token_chain_append (chain, event);
      g_assert_nonnull (strstr (detail, gr_token_event_get_access_hash (event)));
      g_assert_nonnull (strstr (detail, gr_token_event_get_refresh_hash (event)));
      g_assert_nonnull (strstr (detail, "2026LOG"));
      g_assert_null (strstr (detail, "act.abc"));

      /* Each kind has words and an icon of its own. */
      for (guint other = GR_TOKEN_EVENT_ISSUED; other < kind; other++)
        {
          g_assert_cmpstr (gr_lane_words_event (kind), !=, gr_lane_words_event (other));
          g_assert_cmpstr (gr_lane_words_event_icon (kind), !=, gr_lane_words_event_icon (other));
        }
    }

  text = gr_lane_words_chain (G_LIST_MODEL (chain));
  g_assert_nonnull (strstr (text, "1970-01-12T13:46:40Z  Issued by a sign-in\n  access #"));
  g_assert_nonnull (strstr (text, "expires 1970-01-12T14:03:20Z"));
  g_assert_nonnull (strstr (text, "log_id 2026LOG"));
  g_assert_null (strstr (text, "act.abc"));
  g_assert_null (strstr (text, "rft.abc"));
}

/* An end that nobody told is no day in 1970. */
static void
test_chain_without_end (void)
{
  g_autoptr (GrTokenSet)   tokens = new_tokens (",\"refresh_token\":\"rft.abc\"");
  g_autoptr (GListStore)   chain = g_list_store_new (GR_TYPE_TOKEN_EVENT);
  g_autoptr (GrTokenEvent) event = gr_token_event_new (GR_TOKEN_EVENT_ISSUED, NOW, tokens, NULL);
  g_autofree char         *text = NULL;

  gr_token_chain_append (chain, event);
  text = gr_lane_words_chain (G_LIST_MODEL (chain));
  g_assert_nonnull (strstr (text, "  expires untold\n"));
  g_assert_null (strstr (text, "1970-01-01"));
}

/* Expired, revoked and replaced are not told apart by colour alone. */
static void
test_ends_differ (void)
{
  const GrLaneState ends[] = {GR_LANE_EXPIRED, GR_LANE_REVOKED, GR_LANE_SUPERSEDED, GR_LANE_SIGNED_OUT};

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      for (gsize j = 0; j < i; j++)
        {
          g_autofree char *one = gr_lane_words_summary (ends[i], NULL, 0);
          g_autofree char *other = gr_lane_words_summary (ends[j], NULL, 0);

          g_assert_cmpstr (one, !=, other);
          g_assert_cmpstr (gr_lane_words_icon (ends[i], NULL, 0), !=, gr_lane_words_icon (ends[j], NULL, 0));
        }
    }
}

static void
test_count (void)
{
  g_autofree char *count = gr_lane_words_count ("1204");
  g_autofree char *words = gr_lane_words_count ("many");
  g_autofree char *none = gr_lane_words_count (NULL);

  g_assert_cmpstr (count, ==, "1204");
  g_assert_cmpstr (words, ==, "many");
  g_assert_null (none);
}

static gboolean
has_ticked (gpointer user_data)
{
  return *(guint *)user_data > 0;
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* Time only passes on the screen while something that shows it is on the screen. */
static void
test_ticker (void)
{
  g_autoptr (GrClock)  clock = gr_clock_new_manual (NOW);
  g_autoptr (GrTicker) ticker = gr_ticker_new (clock);
  GtkWidget           *label = gtk_label_new ("x");
  GtkWidget           *window = gtk_window_new ();
  guint                n = 0;

  g_signal_connect_swapped (ticker, "notify::now", G_CALLBACK (count_cb), &n);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gr_ticker_follow (ticker, label);
  g_assert_false (gr_ticker_get_running (ticker));

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (gr_ticker_get_running (ticker));
  gr_clock_advance (clock, 7);
  gr_test_ui_wait (has_ticked, &n);
  g_assert_cmpint (gr_ticker_get_now (ticker), ==, NOW + 7);

  gtk_widget_set_visible (label, FALSE);
  g_assert_false (gr_ticker_get_running (ticker));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_short (void)
{
  g_autofree char *none = gr_lane_words_short (NULL, 3);
  g_autofree char *whole = gr_lane_words_short ("京都🎮", 3);
  g_autofree char *cut = gr_lane_words_short ("京都🎮x", 3);

  g_assert_null (none);
  g_assert_cmpstr (whole, ==, "京都🎮");
  g_assert_cmpstr (cut, ==, "京都🎮…");
}

static void
test_avatar_address (void)
{
  static const struct
  {
    const char *uri;
    const char *local;
    gboolean    may;
  } cases[] = {
    {"https://p16.tiktokcdn.com/a.jpeg", NULL, TRUE},
    {"http://p16.tiktokcdn.com/a.jpeg", NULL, FALSE},
    {"http://127.0.0.1:80/a.png", NULL, FALSE},
    {"http://127.0.0.1:1234/a.png", "http://127.0.0.1:1234", TRUE},
    {"http://127.0.0.1:1235/a.png", "http://127.0.0.1:1234", FALSE},
    {"http://[::1]:1234/a.png", "http://[::1]:1234", TRUE},
    {"http://localhost:1234/a.png", "http://localhost:1234/base/", TRUE},
    {"http://example.com/a.png", "http://example.com", FALSE},
    {"ftp://127.0.0.1/a.png", "ftp://127.0.0.1", FALSE},
    {"http://127.0.0.1.evil:1234/a.png", "http://127.0.0.1:1234", FALSE},
    {"file:///etc/passwd", "http://127.0.0.1:1234", FALSE},
    {"https://user:secret@p16.tiktokcdn.com/a.jpeg", NULL, FALSE},
    {"data:image/png;base64,AA==", NULL, FALSE},
    {"", NULL, FALSE},
    {NULL, NULL, FALSE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (gr_avatar_may_load (cases[i].uri, cases[i].local), ==, cases[i].may);
}

static GdkTexture *
load_avatar (GrTestPeer *peer,
             GError    **error)
{
  g_autoptr (SoupSession)  http = soup_session_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char         *uri = g_strconcat (gr_test_peer_get_base_uri (peer), "/a.png", NULL);

  gr_avatar_load_async (http, uri, gr_test_peer_get_base_uri (peer), 64, NULL, gr_test_result_cb, &result);
  gr_test_await (&result);

  return gr_avatar_load_finish (result, error);
}

static void
test_avatar_content (void)
{
  g_autoptr (GrTestPeer) peer = gr_test_peer_new ();
  g_autofree char       *large = g_malloc0 (GR_AVATAR_MAX_BYTES + 1);
  const struct
  {
    guint       status;
    const char *header;
    const char *body;
    gsize       length;
  } cases[] = {
    {200, NULL, "<svg/>", 6},
    {200, NULL, "\x89PNG\r\n\x1a\nbroken", 14},
    {200, NULL, large, GR_AVATAR_MAX_BYTES + 1},
    {200, NULL, "", 0},
    {404, NULL, "x", 1},
    {302, "Location", "x", 1},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError)     error = NULL;
      g_autoptr (GdkTexture) texture = NULL;

      gr_test_peer_answer_full (peer, cases[i].status, "image/png", cases[i].header, "/b.png", cases[i].body, cases[i].length);
      texture = load_avatar (peer, &error);
      g_assert_null (texture);
      g_assert_nonnull (error);
    }

  g_assert_cmpuint (gr_test_peer_get_n_requests (peer), ==, G_N_ELEMENTS (cases));
}

static void
load_with (SoupSession *http,
           GrTestPeer  *peer)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char         *uri = g_strconcat (gr_test_peer_get_base_uri (peer), "/a.png", NULL);

  gr_avatar_load_async (http, uri, gr_test_peer_get_base_uri (peer), 64, NULL, gr_test_result_cb, &result);
  gr_test_await (&result);
  g_assert_null (gr_avatar_load_finish (result, NULL));
}

/* A server of pictures learns nothing about who looks: no cookies and no token. */
static void
test_avatar_cookies (void)
{
  g_autoptr (GrTestPeer)  peer = gr_test_peer_new ();
  g_autoptr (SoupSession) http = gr_http_session_new ();

  gr_test_peer_answer_full (peer, 200, "image/png", "Set-Cookie", "who=me; Path=/", "x", 1);
  gr_test_peer_answer_full (peer, 200, "image/png", NULL, NULL, "x", 1);
  load_with (http, peer);
  load_with (http, peer);
  g_assert_cmpuint (gr_test_peer_get_n_requests (peer), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_null (gr_test_peer_get_request_header (peer, i, "Cookie"));
      g_assert_null (gr_test_peer_get_request_header (peer, i, "Authorization"));
      g_assert_null (gr_test_peer_get_request_header (peer, i, "Referer"));
    }
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add_func ("/account-words/duration", test_duration);
  g_test_add_func ("/account-words/summary", test_summary);
  g_test_add_func ("/account-words/lives", test_lives);
  g_test_add_func ("/account-words/plan", test_plan);
  g_test_add_func ("/account-words/chain", test_chain);
  g_test_add_func ("/account-words/chain-without-end", test_chain_without_end);
  g_test_add_func ("/account-words/ends-differ", test_ends_differ);
  g_test_add_func ("/account-words/count", test_count);
  g_test_add_func ("/account-words/ticker", test_ticker);
  g_test_add_func ("/account-words/avatar/short", test_short);
  g_test_add_func ("/account-words/avatar/address", test_avatar_address);
  g_test_add_func ("/account-words/avatar/content", test_avatar_content);
  g_test_add_func ("/account-words/avatar/avatar-cookies", test_avatar_cookies);

  return gr_test_ui_run ();
}
