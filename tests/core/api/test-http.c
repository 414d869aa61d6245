/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-http.h"

#include <string.h>

#include "gr-exchange.h"
#include "gr-test-async.h"
#include "gr-test-peer.h"

#define SECRET_CODE "PlantedCode4f2aXYZ"

typedef struct
{
  GrTestPeer  *peer;
  SoupSession *session;
  GrClock     *clock;
  GListStore  *trace;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->peer = gr_test_peer_new ();
  fixture->session = gr_http_session_new ();
  fixture->clock = gr_clock_new_manual (1800000000);
  fixture->trace = g_list_store_new (GR_TYPE_EXCHANGE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_clear_object (&fixture->session);
  g_clear_pointer (&fixture->peer, gr_test_peer_free);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->trace);
}

static SoupMessage *
make_message (Fixture    *fixture,
              const char *path)
{
  g_autofree char *uri = g_strconcat (gr_test_peer_get_base_uri (fixture->peer), path, NULL);

  return soup_message_new (SOUP_METHOD_GET, uri);
}

static JsonNode *
send (Fixture     *fixture,
      SoupMessage *message,
      guint       *status,
      GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_http_send_json_async (fixture->session, message, NULL, gr_test_result_cb, &result);
  return gr_http_send_json_finish (gr_test_await (&result), status, error);
}

static GrExchange *
dup_exchange (Fixture *fixture)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->trace)), ==, 1);
  return g_list_model_get_item (G_LIST_MODEL (fixture->trace), 0);
}

static void
test_json (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autoptr (SoupMessage) message = make_message (fixture, "/v2/thing/?code=" SECRET_CODE "&fields=a");
  g_autoptr (JsonNode)    answer = NULL;
  g_autoptr (GrExchange)  exchange = NULL;
  g_autoptr (GError)      error = NULL;
  guint                   status = 0;

  gr_test_peer_answer_full (fixture->peer, 200, "application/json", "x-tt-logid", "20261122HEADER", "{\"a\": 1}", 8);
  gr_http_record (message, fixture->trace, "Read the thing", fixture->clock);
  exchange = dup_exchange (fixture);
  g_assert_cmpuint (gr_exchange_get_status (exchange), ==, 0);
  gr_clock_advance (fixture->clock, 2);

  answer = send (fixture, message, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (status, ==, 200);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (answer));

  g_assert_cmpstr (gr_exchange_get_title (exchange), ==, "Read the thing");
  g_assert_cmpstr (gr_exchange_get_method (exchange), ==, "GET");
  g_assert_null (strstr (gr_exchange_get_uri (exchange), SECRET_CODE));
  g_assert_nonnull (strstr (gr_exchange_get_uri (exchange), "fields=a"));
  g_assert_cmpuint (gr_exchange_get_status (exchange), ==, 200);
  g_assert_cmpstr (gr_exchange_get_log_id (exchange), ==, "20261122HEADER");
  g_assert_null (gr_exchange_get_detail (exchange));
  g_assert_cmpint (gr_exchange_get_started_at (exchange), ==, 1800000000);
  g_assert_cmpint (gr_exchange_get_finished_at (exchange), ==, 1800000002);

  g_assert_true (g_str_has_prefix (gr_test_peer_get_request_header (fixture->peer, 0, "User-Agent"), "Greenroom/" GR_VERSION));
}

static void
test_error_body (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr (SoupMessage) message = make_message (fixture, "/");
  g_autoptr (JsonNode)    answer = NULL;
  g_autoptr (GrExchange)  exchange = NULL;
  guint                   status = 0;

  gr_test_peer_answer (fixture->peer, 400, "{\"error\": \"invalid_grant\", \"error_description\": \"Old\", \"log_id\": \"2026BODY\"}");
  gr_http_record (message, fixture->trace, "Ask", fixture->clock);
  answer = send (fixture, message, &status, NULL);
  exchange = dup_exchange (fixture);

  g_assert_nonnull (answer);
  g_assert_cmpuint (status, ==, 400);
  g_assert_cmpstr (gr_exchange_get_log_id (exchange), ==, "2026BODY");
  g_assert_cmpstr (gr_exchange_get_detail (exchange), ==, "invalid_grant: Old");
}

static void
test_empty (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr (SoupMessage) message = make_message (fixture, "/");
  g_autoptr (JsonNode)    answer = NULL;
  guint                   status = 0;

  gr_test_peer_answer (fixture->peer, 200, "");
  answer = send (fixture, message, &status, NULL);
  g_assert_true (JSON_NODE_HOLDS_NULL (answer));
}

static const char *const no_json[] = {
  "<html>Something went wrong</html>",
  "{\"access_token\": ",
  "{\"a\": 1} trailing",
  "{'a': 1}",
  "{\"a\": 1, \"a\": 2}",
  "\xff\xfe{}",
  " ",
};

static void
test_no_json (Fixture      *fixture,
              gconstpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (no_json); i++)
    {
      g_autoptr (SoupMessage) message = make_message (fixture, "/");
      g_autoptr (JsonNode)    answer = NULL;
      g_autoptr (GError)      error = NULL;
      guint                   status = 0;

      gr_test_peer_answer (fixture->peer, 200, no_json[i]);
      answer = send (fixture, message, &status, &error);
      g_assert_null (answer);
      g_assert_error (error, GR_HTTP_ERROR, GR_HTTP_ERROR_NOT_JSON);
      g_assert_nonnull (strstr (error->message, "127.0.0.1"));
      g_assert_cmpuint (status, ==, 200);
    }
}

static void
test_too_large (Fixture      *fixture,
                gconstpointer user_data)
{
  gsize             length = GR_HTTP_MAX_ANSWER + 1;
  g_autofree char  *body = g_strnfill (length, ' ');
  const char *const encodings[] = {NULL, "Transfer-Encoding"};

  body[0] = '1';
  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (SoupMessage) message = make_message (fixture, "/");
      g_autoptr (JsonNode)    answer = NULL;
      g_autoptr (GError)      error = NULL;

      gr_test_peer_answer_full (fixture->peer, 200, "application/json", encodings[i], "chunked", body, length);
      answer = send (fixture, message, NULL, &error);
      g_assert_null (answer);
      g_assert_error (error, GR_HTTP_ERROR, GR_HTTP_ERROR_TOO_LARGE);
    }
}

static void
test_largest (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autofree char        *body = g_strnfill (GR_HTTP_MAX_ANSWER, ' ');
  g_autoptr (SoupMessage) message = make_message (fixture, "/");
  g_autoptr (JsonNode)    answer = NULL;
  g_autoptr (GError)      error = NULL;

  body[0] = '1';
  gr_test_peer_answer_full (fixture->peer, 200, "application/json", NULL, NULL, body, GR_HTTP_MAX_ANSWER);
  answer = send (fixture, message, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_VALUE (answer));
}

static void
test_broken_off (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr (SoupMessage) message = make_message (fixture, "/");
  g_autoptr (JsonNode)    answer = NULL;
  g_autoptr (GrExchange)  exchange = NULL;
  g_autoptr (GError)      error = NULL;

  gr_test_peer_break_off (fixture->peer, "{\"a\": 1}");
  gr_http_record (message, fixture->trace, "Ask", fixture->clock);
  answer = send (fixture, message, NULL, &error);
  exchange = dup_exchange (fixture);

  g_assert_null (answer);
  g_assert_error (error, GR_HTTP_ERROR, GR_HTTP_ERROR_UNREACHABLE);
  g_assert_cmpstr (gr_exchange_get_detail (exchange), ==, error->message);
}

static void
test_nobody_there (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr (SoupMessage) message = make_message (fixture, "/");
  g_autoptr (JsonNode)    answer = NULL;
  g_autoptr (GError)      error = NULL;
  guint                   status = 99;

  g_clear_pointer (&fixture->peer, gr_test_peer_free);
  answer = send (fixture, message, &status, &error);
  g_assert_null (answer);
  g_assert_error (error, GR_HTTP_ERROR, GR_HTTP_ERROR_UNREACHABLE);
  g_assert_cmpuint (status, ==, 0);

  fixture->peer = gr_test_peer_new ();
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr (SoupMessage)  message = make_message (fixture, "/");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (JsonNode)     answer = NULL;
  g_autoptr (GError)       error = NULL;

  gr_test_peer_stall (fixture->peer);
  gr_http_send_json_async (fixture->session, message, cancellable, gr_test_result_cb, &result);
  gr_test_peer_wait_for_requests (fixture->peer, 1);
  g_cancellable_cancel (cancellable);

  answer = gr_http_send_json_finish (gr_test_await (&result), NULL, &error);
  g_assert_null (answer);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_timed_out (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr (SoupSession)  impatient = soup_session_new_with_options ("timeout", 1, NULL);
  g_autoptr (SoupMessage)  message = make_message (fixture, "/");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (JsonNode)     answer = NULL;
  g_autoptr (GError)       error = NULL;

  g_assert_cmpuint (soup_session_get_timeout (fixture->session), >, 0);

  gr_test_peer_stall (fixture->peer);
  gr_http_send_json_async (impatient, message, NULL, gr_test_result_cb, &result);
  answer = gr_http_send_json_finish (gr_test_await (&result), NULL, &error);
  g_assert_null (answer);
  g_assert_error (error, GR_HTTP_ERROR, GR_HTTP_ERROR_TIMED_OUT);
}

static void
test_no_cookies (Fixture      *fixture,
                 gconstpointer user_data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SoupMessage) message = make_message (fixture, "/");
      g_autoptr (JsonNode)    answer = NULL;

      gr_test_peer_answer_full (fixture->peer, 200, "application/json", "Set-Cookie", "session=1; Path=/", "{}", 2);
      answer = send (fixture, message, NULL, NULL);
      g_assert_nonnull (answer);
      g_assert_null (gr_test_peer_get_request_header (fixture->peer, i, "Cookie"));
    }

  g_assert_false (soup_session_has_feature (fixture->session, SOUP_TYPE_COOKIE_JAR));
  g_assert_false (soup_session_has_feature (fixture->session, SOUP_TYPE_CACHE));
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 2);
}

static void
test_log_id (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autofree char *longest = g_strnfill (64, 'A');
  g_autofree char *longer = g_strnfill (65, 'A');

  g_assert_true (gr_is_log_id ("20261122103000ABCDEF-1"));
  g_assert_true (gr_is_log_id (longest));
  g_assert_false (gr_is_log_id (longer));
  g_assert_false (gr_is_log_id (NULL));
  g_assert_false (gr_is_log_id (""));
  g_assert_false (gr_is_log_id ("2026 1122"));
  g_assert_false (gr_is_log_id ("act.token"));
  g_assert_false (gr_is_log_id ("2026\n"));
}

static void
test_exchange (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr (GrExchange) exchange = gr_exchange_new ("Ask", "GET", "https://example.com/cb?code=" SECRET_CODE "&state=a&x=1", 5);

  gr_exchange_finish (exchange, 302, NULL, "Location: https://example.com/cb?code=" SECRET_CODE "&client_secret=" SECRET_CODE, 7);
  g_assert_null (strstr (gr_exchange_get_uri (exchange), SECRET_CODE));
  g_assert_null (strstr (gr_exchange_get_detail (exchange), SECRET_CODE));
  g_assert_nonnull (strstr (gr_exchange_get_uri (exchange), "x=1"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/http/json", Fixture, NULL, set_up, test_json, tear_down);
  g_test_add ("/http/error-body", Fixture, NULL, set_up, test_error_body, tear_down);
  g_test_add ("/http/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/http/no-json", Fixture, NULL, set_up, test_no_json, tear_down);
  g_test_add ("/http/too-large", Fixture, NULL, set_up, test_too_large, tear_down);
  g_test_add ("/http/largest", Fixture, NULL, set_up, test_largest, tear_down);
  g_test_add ("/http/broken-off", Fixture, NULL, set_up, test_broken_off, tear_down);
  g_test_add ("/http/nobody-there", Fixture, NULL, set_up, test_nobody_there, tear_down);
  g_test_add ("/http/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/http/timed-out", Fixture, NULL, set_up, test_timed_out, tear_down);
  g_test_add ("/http/no-cookies", Fixture, NULL, set_up, test_no_cookies, tear_down);
  g_test_add ("/http/log-id", Fixture, NULL, set_up, test_log_id, tear_down);
  g_test_add ("/http/exchange", Fixture, NULL, set_up, test_exchange, tear_down);

  return g_test_run ();
}
