/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session.h"

#include <string.h>

#include "gr-auth-error.h"
#include "gr-http.h"
#include "gr-json.h"
#include "gr-test-async.h"
#include "gr-test-peer.h"
#include "gr-util.h"

#define START        G_GINT64_CONSTANT (1800000000)
#define LIFE         7200
#define REFRESH_LIFE 15552000
#define TOKENS(n)    "{\"access_token\": \"act.Planted" n "\", \"expires_in\": 7200, \"refresh_token\": \"rft.Planted" n "\", \"refresh_expires_in\": 15552000," \
                  "\"open_id\": \"open-1\", \"scope\": \"user.info.basic\", \"token_type\": \"Bearer\"}"
#define INVALID_GRANT "{\"error\": \"invalid_grant\", \"error_description\": \"Refresh token is invalid or expired.\", \"log_id\": \"2026GRANT\"}"

static const GrSecretAddress client_secret_address = {"acme", "env", NULL, NULL, GR_SECRET_CLIENT_SECRET};
static const GrSecretAddress tokens_address = {"acme", "env", "JP", "lane", GR_SECRET_TOKENS};

/* Two sessions of one lane on one secret store, as two windows have them. */
typedef struct
{
  GrTestPeer    *peer;
  GrClock       *clock;
  GrWorkspace   *workspace;
  GrEnvironment *environment;
  GrLane        *lane;
  GrCatalog     *catalog;
  GrSecretStore *secrets;
  SoupSession   *http;
  GrLaneSession *session;
  GrLaneSession *other;
} Fixture;

static GrTokenSet *
make_tokens (const char *answer,
             gint64      now)
{
  g_autoptr (JsonNode) node = gr_json_parse (answer, strlen (answer), NULL);

  return gr_token_set_new_from_answer (json_node_get_object (node), now, NULL);
}

static void
store_tokens (Fixture    *fixture,
              const char *answer,
              gint64      now)
{
  g_autoptr (GrTokenSet) tokens = make_tokens (answer, now);
  g_autoptr (GrSecret)   secret = gr_token_set_to_secret (tokens);

  gr_secret_store_hold (fixture->secrets, &tokens_address, secret);
}

static char *
look_up_tokens (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_secret_store_lookup_async (fixture->secrets, &tokens_address, NULL, gr_test_result_cb, &result);
  return gr_secret_store_lookup_finish (fixture->secrets, gr_test_await (&result), NULL);
}

static GrLaneSession *
make_session (Fixture *fixture)
{
  g_autoptr (GrRandom)     random = gr_random_new_repeatable ("lane-refresh");
  g_autoptr (GAsyncResult) result = NULL;
  GrLaneSession           *session;

  session = gr_lane_session_new (fixture->workspace, fixture->environment, fixture->lane, fixture->catalog, fixture->secrets,
                                 fixture->http, fixture->clock, random);
  gr_lane_session_load_async (session, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_lane_session_load_finish (session, gr_test_await (&result), NULL));

  return session;
}

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  const char *const  redirect_uris[] = {"http://127.0.0.1:*/callback/", NULL};
  const char *const  scopes[] = {"user.info.basic", NULL};
  g_autoptr (GError) error = NULL;

  fixture->peer = gr_test_peer_new ();
  fixture->clock = gr_clock_new_manual (START);
  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);

  fixture->workspace = gr_workspace_new ("acme", "Acme");
  fixture->environment = gr_environment_new ("env", GR_ENVIRONMENT_SANDBOX, "QA");
  gr_environment_set_client_key (fixture->environment, "sbawkey");
  gr_environment_set_redirect_uris (fixture->environment, redirect_uris);
  gr_environment_set_scopes (fixture->environment, scopes);
  gr_environment_set_base_uri (fixture->environment, gr_test_peer_get_base_uri (fixture->peer));
  gr_workspace_add_environment (fixture->workspace, fixture->environment);
  fixture->lane = gr_lane_new ("lane", "env", "JP", "haruka");
  gr_workspace_add_lane (fixture->workspace, fixture->lane);

  fixture->secrets = gr_secret_store_new_in_memory ();
  gr_secret_store_hold (fixture->secrets, &client_secret_address, "PlantedSecret");
  store_tokens (fixture, TOKENS ("One"), START);
  fixture->http = gr_http_session_new ();
  fixture->session = make_session (fixture);
  fixture->other = make_session (fixture);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  gr_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  g_assert_finalize_object (g_steal_pointer (&fixture->other));
  g_clear_object (&fixture->http);
  g_clear_object (&fixture->secrets);
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->lane);
  g_clear_object (&fixture->environment);
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->clock);
  g_clear_pointer (&fixture->peer, gr_test_peer_free);
}

static gboolean
refresh (GrLaneSession *session,
         GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_lane_session_refresh_async (session, NULL, gr_test_result_cb, &result);
  return gr_lane_session_refresh_finish (session, gr_test_await (&result), error);
}

static gboolean
revoke_access (GrLaneSession *session,
               GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_lane_session_revoke_async (session, NULL, gr_test_result_cb, &result);
  return gr_lane_session_revoke_finish (session, gr_test_await (&result), error);
}

static void
assert_access (GrLaneSession *session,
               const char    *access_token)
{
  g_assert_nonnull (gr_lane_session_get_tokens (session));
  g_assert_cmpstr (gr_token_set_get_access_token (gr_lane_session_get_tokens (session)), ==, access_token);
}

static void
assert_chain (GrLaneSession *session,
              const char    *expected)
{
  GListModel         *chain = gr_lane_session_get_chain (session);
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (chain); i++)
    {
      g_autoptr (GrTokenEvent) event = g_list_model_get_item (chain, i);

      g_string_append_printf (kinds, "%s%s", i > 0 ? " " : "", gr_token_event_kind_get_nick (gr_token_event_get_kind (event)));
    }

  g_assert_cmpstr (kinds->str, ==, expected);
}

static void
wait_until_idle (GrLaneSession *session)
{
  while (gr_lane_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
}

/* Whatever happens to tokens is known afterwards, also to whoever starts the app again, and the old tokens themselves are not. */
static void
test_chain (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr (GrLaneSession) later = NULL;
  g_autoptr (GrLaneSession) last = NULL;
  g_autoptr (GrTokenEvent)  event = NULL;
  g_autoptr (GrSecret)      stored = NULL;
  g_autofree char          *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "rft.PlantedThree", -1);

  gr_clock_advance (fixture->clock, 100);
  gr_test_peer_answer_full (fixture->peer, 200, "application/json", "x-tt-logid", "2026TWO", TOKENS ("Two"), strlen (TOKENS ("Two")));
  g_assert_true (refresh (fixture->session, NULL));
  gr_clock_advance (fixture->clock, 100);
  gr_test_peer_answer_full (fixture->peer, 200, "application/json", "x-tt-logid", "2026THREE", TOKENS ("Three"), strlen (TOKENS ("Three")));
  g_assert_true (refresh (fixture->session, NULL));

  stored = look_up_tokens (fixture);
  g_assert_null (strstr (stored, "PlantedOne"));
  g_assert_null (strstr (stored, "PlantedTwo"));
  later = make_session (fixture);
  assert_chain (later, "refreshed refreshed");
  event = g_list_model_get_item (gr_lane_session_get_chain (later), 1);
  g_assert_cmpint (gr_token_event_get_at (event), ==, START + 200);
  g_assert_cmpint (gr_token_event_get_expires_at (event), ==, START + 200 + LIFE);
  g_assert_cmpstr (gr_token_event_get_log_id (event), ==, "2026THREE");
  g_assert_true (g_str_has_prefix (hash, gr_token_event_get_refresh_hash (event)));

  gr_test_peer_answer_full (fixture->peer, 200, "application/json", "x-tt-logid", "2026GONE", "{}", 2);
  g_assert_true (revoke_access (later, NULL));
  last = make_session (fixture);
  assert_chain (last, "refreshed refreshed revoked");
  g_assert_cmpint (gr_lane_session_get_state (last), ==, GR_LANE_REVOKED);
  g_clear_object (&event);
  event = g_list_model_get_item (gr_lane_session_get_chain (last), 2);
  g_assert_cmpstr (gr_token_event_get_log_id (event), ==, "2026GONE");
}

/* What tells the ends apart is still known after the app was started again, and a new sign-in is not in their way. */
static void
test_ends (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autoptr (GrLaneSession) superseded = NULL;
  g_autoptr (GrLaneSession) expired = NULL;
  g_autoptr (GrLaneSession) signed_in = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GError)        late = NULL;

  gr_test_peer_answer (fixture->peer, 400, INVALID_GRANT);
  g_assert_false (refresh (fixture->session, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SUPERSEDED);
  superseded = make_session (fixture);
  g_assert_cmpint (gr_lane_session_get_state (superseded), ==, GR_LANE_SUPERSEDED);
  g_assert_null (gr_lane_session_get_tokens (superseded));
  assert_chain (superseded, "refused");

  store_tokens (fixture, TOKENS ("One"), START);
  signed_in = make_session (fixture);
  g_assert_cmpint (gr_lane_session_get_state (signed_in), ==, GR_LANE_SIGNED_IN);
  gr_clock_advance (fixture->clock, REFRESH_LIFE);
  gr_test_peer_answer (fixture->peer, 400, INVALID_GRANT);
  g_assert_false (refresh (signed_in, &late));
  g_assert_cmpint (gr_lane_session_get_state (signed_in), ==, GR_LANE_EXPIRED);
  expired = make_session (fixture);
  g_assert_cmpint (gr_lane_session_get_state (expired), ==, GR_LANE_EXPIRED);
  g_assert_null (gr_lane_session_get_tokens (expired));
}

/* Both ask at the same moment. The second would send a token that the first has rotated, and end the lane with it. */
static void
test_two_places (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError)       error = NULL;

  gr_test_peer_stall (fixture->peer);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_test_peer_answer (fixture->peer, 400, INVALID_GRANT);
  gr_clock_advance (fixture->clock, 100);
  gr_lane_session_refresh_async (fixture->session, NULL, gr_test_result_cb, &first);
  gr_lane_session_refresh_async (fixture->other, NULL, gr_test_result_cb, &second);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  gr_test_settle ();
  gr_test_peer_resume (fixture->peer);

  g_assert_true (gr_lane_session_refresh_finish (fixture->session, gr_test_await (&first), &error));
  g_assert_no_error (error);
  g_assert_true (gr_lane_session_refresh_finish (fixture->other, gr_test_await (&second), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 1);
  assert_access (fixture->session, "act.PlantedTwo");
  assert_access (fixture->other, "act.PlantedTwo");
  assert_chain (fixture->session, "refreshed");
  assert_chain (fixture->other, "refreshed adopted");

  /* The chain goes on from what was taken over. */
  gr_clock_advance (fixture->clock, 100);
  g_assert_false (refresh (fixture->other, NULL));
  g_assert_nonnull (strstr (gr_test_peer_get_request_body (fixture->peer, 1), "refresh_token=rft.PlantedTwo"));
}

/* By the hand of the person, and by itself, in both windows. */
static void
test_by_hand_and_by_itself (Fixture      *fixture,
                            gconstpointer user_data)
{
  g_autoptr (GAsyncResult) by_hand = NULL;

  gr_lane_session_set_keep_fresh (fixture->session, TRUE);
  gr_lane_session_set_keep_fresh (fixture->other, TRUE);
  gr_test_peer_stall (fixture->peer);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_clock_advance (fixture->clock, LIFE - 10);
  gr_lane_session_refresh_async (fixture->session, NULL, gr_test_result_cb, &by_hand);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  gr_test_settle ();
  gr_test_peer_resume (fixture->peer);
  g_assert_true (gr_lane_session_refresh_finish (fixture->session, gr_test_await (&by_hand), NULL));
  wait_until_idle (fixture->other);

  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 1);
  assert_access (fixture->session, "act.PlantedTwo");
  assert_access (fixture->other, "act.PlantedTwo");
}

/* Another program was faster: found before anything is sent, or after TikTok has refused what it rotated. */
static void
test_other_program (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_clock_advance (fixture->clock, 100);
  store_tokens (fixture, TOKENS ("Two"), START + 100);
  g_assert_true (refresh (fixture->session, &error));
  g_assert_no_error (error);
  assert_access (fixture->session, "act.PlantedTwo");
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 0);

  gr_test_peer_stall (fixture->peer);
  gr_test_peer_answer (fixture->peer, 400, INVALID_GRANT);
  gr_lane_session_refresh_async (fixture->session, NULL, gr_test_result_cb, &result);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  store_tokens (fixture, TOKENS ("Three"), START + 100);
  gr_test_peer_resume (fixture->peer);
  g_assert_true (gr_lane_session_refresh_finish (fixture->session, gr_test_await (&result), &error));
  g_assert_no_error (error);
  assert_access (fixture->session, "act.PlantedThree");
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);

  /* What is older is not taken, whoever put it back. */
  store_tokens (fixture, TOKENS ("One"), START);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Four"));
  g_assert_true (refresh (fixture->session, NULL));
  g_assert_nonnull (strstr (gr_test_peer_get_request_body (fixture->peer, 1), "refresh_token=rft.PlantedThree"));
}

/* What was revoked in one window is not used in the other. */
static void
test_ended_elsewhere (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  gr_test_peer_answer (fixture->peer, 200, "{}");
  g_assert_true (revoke_access (fixture->other, NULL));
  g_assert_false (refresh (fixture->session, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_REVOKED);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 1);
}

static void
test_at_a_fifth (Fixture      *fixture,
                 gconstpointer user_data)
{
  gr_lane_session_set_keep_fresh (fixture->session, TRUE);
  g_assert_cmpint (gr_lane_session_get_next_refresh (fixture->session), >=, START + LIFE * 8 / 10);
  g_assert_cmpint (gr_lane_session_get_next_refresh (fixture->session), <=, START + LIFE * 8 / 10 + 30);

  gr_clock_advance (fixture->clock, LIFE * 8 / 10 - 1);
  gr_test_settle ();
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 0);

  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_clock_advance (fixture->clock, 31);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  wait_until_idle (fixture->session);
  assert_access (fixture->session, "act.PlantedTwo");
  g_assert_cmpint (gr_lane_session_get_next_refresh (fixture->session), >=, START + LIFE * 16 / 10);

  /* Not of its own accord where nobody wants it. */
  gr_lane_session_set_keep_fresh (fixture->session, FALSE);
  g_assert_cmpint (gr_lane_session_get_next_refresh (fixture->session), ==, 0);
  gr_clock_advance (fixture->clock, LIFE * 2);
  gr_test_settle ();
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 1);
}

/* The computer slept through the end of the access token, and no timer moved meanwhile. */
static void
test_suspend (Fixture      *fixture,
              gconstpointer user_data)
{
  gr_lane_session_set_keep_fresh (fixture->session, TRUE);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_clock_advance (fixture->clock, LIFE * 5);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_EXPIRED);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  wait_until_idle (fixture->session);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);
  assert_access (fixture->session, "act.PlantedTwo");

  /* Past the end of the refresh token there is nothing to ask for. */
  gr_clock_advance (fixture->clock, REFRESH_LIFE);
  g_assert_cmpint (gr_lane_session_get_next_refresh (fixture->session), ==, 0);
  g_assert_false (gr_lane_session_get_busy (fixture->session));
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_EXPIRED);
}

static void
test_loaded_late (Fixture      *fixture,
                  gconstpointer user_data)
{
  g_autoptr (GrLaneSession) later = NULL;

  gr_clock_advance (fixture->clock, LIFE + 1);
  later = make_session (fixture);
  g_assert_cmpint (gr_lane_session_get_state (later), ==, GR_LANE_EXPIRED);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_lane_session_set_keep_fresh (later, TRUE);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  wait_until_idle (later);
  g_assert_cmpint (gr_lane_session_get_state (later), ==, GR_LANE_SIGNED_IN);
}

static gint64
fail_and_get_delay (Fixture    *fixture,
                    guint       status,
                    const char *retry_after,
                    const char *body)
{
  guint n_requests = gr_test_peer_get_n_requests (fixture->peer);

  gr_test_peer_answer_full (fixture->peer, status, "application/json", retry_after != NULL ? "Retry-After" : NULL, retry_after, body, strlen (body));
  gr_clock_advance (fixture->clock, gr_lane_session_get_next_refresh (fixture->session) - gr_clock_get_now (fixture->clock));
  gr_test_peer_wait_for_requests (fixture->peer, n_requests + 1);
  wait_until_idle (fixture->session);
  g_assert_nonnull (gr_lane_session_get_refresh_error (fixture->session));
  assert_access (fixture->session, "act.PlantedOne");

  return gr_lane_session_get_next_refresh (fixture->session) - gr_clock_get_now (fixture->clock);
}

/* A server in trouble is left alone, longer each time and as long as it says, and the tokens stay. */
static void
test_back_off (Fixture      *fixture,
               gconstpointer user_data)
{
  gint64 first, second, third;

  gr_lane_session_set_keep_fresh (fixture->session, TRUE);
  first = fail_and_get_delay (fixture, 500, NULL, "oops");
  second = fail_and_get_delay (fixture, 503, NULL, "oops");
  third = fail_and_get_delay (fixture, 429, NULL, "{}");
  g_assert_cmpint (first, >=, 30);
  g_assert_cmpint (second, >=, 2 * 30);
  g_assert_cmpint (third, >=, 4 * 30);
  g_assert_cmpint (third, <=, 4 * 30 * 5 / 4);

  g_assert_cmpint (fail_and_get_delay (fixture, 429, "3000", "{}"), >=, 3000);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpint (fail_and_get_delay (fixture, 500, NULL, "oops"), <=, 900 * 5 / 4);

  /* What somebody has to mend is not asked for every half minute. */
  g_assert_cmpint (fail_and_get_delay (fixture, 401, NULL, "{\"error\": \"invalid_client\"}"), >=, 300);

  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  g_assert_true (refresh (fixture->session, NULL));
  g_assert_null (gr_lane_session_get_refresh_error (fixture->session));
  g_assert_cmpint (gr_lane_session_get_next_refresh (fixture->session), >=, gr_clock_get_now (fixture->clock) + LIFE * 8 / 10);
}

static void
test_retry_after (Fixture      *fixture,
                  gconstpointer user_data)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_utc (START + LIFE * 10);
  g_autofree char      *date = soup_date_time_to_string (then, SOUP_DATE_HTTP);
  gint64                at;

  gr_lane_session_set_keep_fresh (fixture->session, TRUE);
  fail_and_get_delay (fixture, 429, date, "{}");
  g_assert_cmpint (gr_lane_session_get_next_refresh (fixture->session), >=, START + LIFE * 10);

  /* What cannot be read, and what nobody would wait for, is not taken at its word. */
  g_assert_cmpint (fail_and_get_delay (fixture, 429, "soon", "{}"), <=, 900);
  g_assert_cmpint (fail_and_get_delay (fixture, 429, "99999999999", "{}"), <=, 24 * 3600 * 5 / 4);

  /* By hand it can be tried at any time. */
  at = gr_lane_session_get_next_refresh (fixture->session);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  g_assert_true (refresh (fixture->session, NULL));
  g_assert_cmpint (gr_clock_get_now (fixture->clock), <, at);
}

/* A failure long before the end does not bring the next refresh forward. */
static void
test_early_failure (Fixture      *fixture,
                    gconstpointer user_data)
{
  gint64 planned;

  gr_lane_session_set_keep_fresh (fixture->session, TRUE);
  planned = gr_lane_session_get_next_refresh (fixture->session);
  gr_test_peer_answer (fixture->peer, 500, "oops");
  g_assert_false (refresh (fixture->session, NULL));
  g_assert_cmpint (gr_lane_session_get_next_refresh (fixture->session), >=, planned - 30);
}

static void
test_not_while_signing_in (Fixture      *fixture,
                           gconstpointer user_data)
{
  g_autoptr (GrAuthRequest) request = gr_lane_session_begin_sign_in (fixture->session, NULL, NULL);

  g_assert_nonnull (request);
  gr_lane_session_set_keep_fresh (fixture->session, TRUE);
  gr_clock_advance (fixture->clock, LIFE);
  gr_test_settle ();
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 0);

  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_lane_session_cancel_sign_in (fixture->session);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  wait_until_idle (fixture->session);
  assert_access (fixture->session, "act.PlantedTwo");
}

/* Tokens that live for a second do not make a request a second. */
static void
test_short_lives (Fixture      *fixture,
                  gconstpointer user_data)
{
  gr_lane_session_set_keep_fresh (fixture->session, TRUE);
  gr_test_peer_answer (fixture->peer, 200, "{\"access_token\": \"act.x\", \"expires_in\": 1, \"refresh_token\": \"rft.x\", \"refresh_expires_in\": 999999}");
  g_assert_true (refresh (fixture->session, NULL));
  g_assert_cmpint (gr_lane_session_get_next_refresh (fixture->session), >=, START + 30);
}

/* A server that does not tell when its refresh token ends is not taken to have told that it has. */
static void
test_no_end_told (Fixture      *fixture,
                  gconstpointer user_data)
{
  gr_lane_session_set_keep_fresh (fixture->session, TRUE);
  gr_test_peer_answer (fixture->peer, 200, "{\"access_token\": \"act.x\", \"expires_in\": 1000, \"refresh_token\": \"rft.x\"}");
  g_assert_true (refresh (fixture->session, NULL));
  g_assert_cmpint (gr_lane_session_get_next_refresh (fixture->session), >=, START + 800);
}

/* Without a refresh token nothing can be refreshed, and what still works is not thrown away for it. */
static void
test_no_refresh_token (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr (GrLaneSession) session = NULL;
  g_autoptr (GError)        error = NULL;

  store_tokens (fixture, "{\"access_token\": \"act.x\", \"expires_in\": 100, \"open_id\": \"open-1\", \"scope\": \"user.info.basic\"}", START);
  session = make_session (fixture);
  gr_lane_session_set_keep_fresh (session, TRUE);
  g_assert_cmpint (gr_lane_session_get_next_refresh (session), ==, 0);
  g_assert_false (refresh (session, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpint (gr_lane_session_get_state (session), ==, GR_LANE_SIGNED_IN);
  assert_access (session, "act.x");
}

/* TikTok knows nothing of an access token that has expired, and the access of the user is still there. */
static void
test_revoke_expired (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  gr_clock_advance (fixture->clock, LIFE);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  gr_test_peer_answer (fixture->peer, 200, "");
  g_assert_true (revoke_access (fixture->session, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 2);
  g_assert_nonnull (strstr (gr_test_peer_get_request_body (fixture->peer, 1), "&token=act.PlantedTwo"));
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_REVOKED);
  assert_chain (fixture->session, "refreshed revoked");
}

/* What could not be revoked is not called revoked. */
static void
test_revoke_fails (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr (GError) broken = NULL;
  g_autoptr (GError) expired = NULL;

  gr_test_peer_break_off (fixture->peer, "{");
  g_assert_false (revoke_access (fixture->session, &broken));
  g_assert_error (broken, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_SIGNED_IN);

  gr_clock_advance (fixture->clock, LIFE);
  gr_test_peer_answer (fixture->peer, 503, "oops");
  g_assert_false (revoke_access (fixture->session, &expired));
  g_assert_error (expired, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
  g_assert_cmpint (gr_lane_session_get_state (fixture->session), ==, GR_LANE_EXPIRED);
  assert_access (fixture->session, "act.PlantedOne");
  assert_chain (fixture->session, "");
  g_assert_false (gr_lane_session_get_busy (fixture->session));
}

#define ADD(path, function) g_test_add ("/lane-refresh/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("chain", test_chain);
  ADD ("ends", test_ends);
  ADD ("two-places", test_two_places);
  ADD ("by-hand-and-by-itself", test_by_hand_and_by_itself);
  ADD ("other-program", test_other_program);
  ADD ("ended-elsewhere", test_ended_elsewhere);
  ADD ("at-a-fifth", test_at_a_fifth);
  ADD ("suspend", test_suspend);
  ADD ("loaded-late", test_loaded_late);
  ADD ("back-off", test_back_off);
  ADD ("retry-after", test_retry_after);
  ADD ("early-failure", test_early_failure);
  ADD ("not-while-signing-in", test_not_while_signing_in);
  ADD ("short-lives", test_short_lives);
  ADD ("no-end-told", test_no_end_told);
  ADD ("no-refresh-token", test_no_refresh_token);
  ADD ("revoke-expired", test_revoke_expired);
  ADD ("revoke-fails", test_revoke_fails);

  return g_test_run ();
}
