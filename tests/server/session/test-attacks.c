/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-loopback-listener.h"
#include "gr-test-lane.h"

/* Attacks on a sign-in in the person's own browser: where the answer comes to the loopback listener, and where its address is
 * pasted. Those on the embedded browser are in tests/browser/test-sign-in.c; tests/attacks.md says which attack is met where. */
typedef enum
{
  OWN_BROWSER,
  PASTED,
} Road;

typedef struct
{
  const char     *name;
  const char     *route;
  GrEmulatorFault fault;
  int             code; /* of GR_AUTH_ERROR, NOT_OURS or HARMLESS */
} Attack;

#define NOT_OURS -1
#define HARMLESS -2

static const Attack attacks[] = {
  {"wrong-state", "oauth.authorize", GR_EMULATOR_FAULT_WRONG_STATE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {"missing-state", "oauth.authorize", GR_EMULATOR_FAULT_MISSING_STATE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {"two-states", "oauth.authorize", GR_EMULATOR_FAULT_TWO_STATES, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {"two-codes", "oauth.authorize", GR_EMULATOR_FAULT_TWO_CODES, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {"empty-code", "oauth.authorize", GR_EMULATOR_FAULT_EMPTY_CODE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {"error-wrong-state", "oauth.authorize", GR_EMULATOR_FAULT_ERROR_WRONG_STATE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {"error-missing-state", "oauth.authorize", GR_EMULATOR_FAULT_ERROR_MISSING_STATE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {"error-beside-code", "oauth.authorize", GR_EMULATOR_FAULT_ERROR_BESIDE_CODE, GR_AUTH_ERROR_CANCELLED_BY_USER},
  {"replayed-code", "oauth.authorize", GR_EMULATOR_FAULT_REPLAYED_CODE, GR_AUTH_ERROR_SIGN_IN_AGAIN},
  {"intermediate-code", "oauth.authorize", GR_EMULATOR_FAULT_INTERMEDIATE_CODE, HARMLESS},
  {"redirect-chain", "oauth.authorize", GR_EMULATOR_FAULT_REDIRECT_CHAIN, HARMLESS},
  {"custom-scheme", "oauth.authorize", GR_EMULATOR_FAULT_CUSTOM_SCHEME, NOT_OURS},
  {"lookalike-redirect", "oauth.authorize", GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT, NOT_OURS},
  {"lookalike-host", "oauth.authorize", GR_EMULATOR_FAULT_LOOKALIKE_HOST, NOT_OURS},
  {"lookalike-other-name", "oauth.authorize", GR_EMULATOR_FAULT_LOOKALIKE_OTHER_NAME, NOT_OURS},
  {"lookalike-user-info", "oauth.authorize", GR_EMULATOR_FAULT_LOOKALIKE_USER_INFO, NOT_OURS},
  {"lookalike-port", "oauth.authorize", GR_EMULATOR_FAULT_LOOKALIKE_PORT, NOT_OURS},
  {"lookalike-scheme", "oauth.authorize", GR_EMULATOR_FAULT_LOOKALIKE_SCHEME, NOT_OURS},
  {"lookalike-case", "oauth.authorize", GR_EMULATOR_FAULT_LOOKALIKE_CASE, NOT_OURS},
  {"lookalike-encoded-slash", "oauth.authorize", GR_EMULATOR_FAULT_LOOKALIKE_ENCODED_SLASH, NOT_OURS},
  {"lookalike-last-slash", "oauth.authorize", GR_EMULATOR_FAULT_LOOKALIKE_LAST_SLASH, NOT_OURS},
  {"token-400", "oauth.token", GR_EMULATOR_FAULT_INVALID_REQUEST, GR_AUTH_ERROR_NOT_SUPPORTED},
  {"token-429", "oauth.token", GR_EMULATOR_FAULT_TOO_MANY_REQUESTS, GR_AUTH_ERROR_TRY_LATER},
  {"token-500", "oauth.token", GR_EMULATOR_FAULT_SERVER_ERROR, GR_AUTH_ERROR_TRY_LATER},
  {"token-timeout", "oauth.token", GR_EMULATOR_FAULT_HANG, GR_AUTH_ERROR_TRY_LATER},
  {"token-garbage", "oauth.token", GR_EMULATOR_FAULT_GARBAGE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {"token-error-with-200", "oauth.token", GR_EMULATOR_FAULT_ERROR_WITH_200, GR_AUTH_ERROR_SIGN_IN_AGAIN},
  {"token-redirected", "oauth.token", GR_EMULATOR_FAULT_REDIRECTED, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
};

/* One sign-in on its way. */
typedef struct
{
  Fixture            *fixture;
  Road                road;
  GrLoopbackListener *listener;
  GCancellable       *cancellable;
  GAsyncResult       *waited;
  GrAuthRequest      *request;
} Attempt;

static void
attempt_begin (Attempt *attempt,
               Fixture *fixture,
               Road     road)
{
  g_autoptr (GError) error = NULL;

  *attempt = (Attempt){.fixture = fixture, .road = road, .cancellable = g_cancellable_new ()};
  if (road == OWN_BROWSER)
    {
      attempt->listener = gr_loopback_listener_new ("http://127.0.0.1:*/callback/", &error);
      g_assert_no_error (error);
      gr_loopback_listener_wait_async (attempt->listener, attempt->cancellable, gr_test_result_cb, &attempt->waited);
    }
  attempt->request = gr_lane_session_begin_sign_in (fixture->lane,
                                                    road == OWN_BROWSER ? gr_loopback_listener_get_redirect_uri (attempt->listener) : NULL, &error);
  g_assert_no_error (error);
}

static void
attempt_clear (Attempt *attempt)
{
  g_cancellable_cancel (attempt->cancellable);
  if (attempt->listener != NULL && attempt->waited == NULL)
    {
      g_autofree char *uri = gr_loopback_listener_wait_finish (attempt->listener, gr_test_await (&attempt->waited), NULL);

      g_assert_null (uri);
    }
  g_clear_object (&attempt->waited);
  g_clear_object (&attempt->listener);
  g_clear_object (&attempt->request);
  g_clear_object (&attempt->cancellable);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Attempt, attempt_clear)

/* Goes through login and consent. Returns where that leads. */
static char *
attempt_ask (Attempt *attempt)
{
  g_autofree char *uri = gr_auth_request_dup_uri (attempt->request);

  return gr_test_browser_sign_in (attempt->fixture->browser, uri, "haruka", NULL);
}

/* Goes where a redirect leads, as a browser does: without the fragment, and to our listener alone. */
static gboolean
attempt_follow (Attempt    *attempt,
                const char *location)
{
  g_autofree char       *origin = g_strdup (gr_loopback_listener_get_redirect_uri (attempt->listener));
  g_autofree char       *address = g_strndup (location, strcspn (location, "#"));
  g_autoptr (GrTestPage) page = NULL;

  *strstr (origin, "/callback/") = '\0';
  if (!g_str_has_prefix (address, origin) || address[strlen (origin)] != '/')
    return FALSE;
  page = gr_test_browser_get (attempt->fixture->browser, address);
  return page->status == SOUP_STATUS_OK;
}

/* What the app gets to see of @location, or NULL. */
static char *
attempt_dup_answer (Attempt    *attempt,
                    const char *location)
{
  g_autoptr (GError) error = NULL;
  char              *answer;

  if (attempt->road == PASTED)
    return g_strdup (location);
  if (!attempt_follow (attempt, location))
    {
      g_assert_null (attempt->waited);
      return NULL;
    }

  answer = gr_loopback_listener_wait_finish (attempt->listener, gr_test_await (&attempt->waited), &error);
  g_assert_no_error (error);
  return answer;
}

static gboolean
attempt_complete (Attempt    *attempt,
                  const char *answer,
                  GError    **error)
{
  GrLaneSession             *lane = attempt->fixture->lane;
  g_autoptr (GrAuthResponse) response = answer != NULL ? gr_auth_request_judge (attempt->request, answer) : NULL;
  g_autoptr (GAsyncResult)   result = NULL;

  if (response == NULL || gr_auth_response_get_verdict (response) == GR_AUTH_VERDICT_NOT_OURS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "not ours");
      gr_lane_session_cancel_sign_in (lane);
      return FALSE;
    }

  gr_lane_session_complete_sign_in_async (lane, attempt->request, response, NULL, gr_test_result_cb, &result);
  return gr_lane_session_complete_sign_in_finish (lane, gr_test_await (&result), error);
}

static gboolean
walk (Fixture *fixture,
      Road     road,
      GError **error)
{
  g_auto (Attempt) attempt = {0};
  g_autofree char *location = NULL;
  g_autofree char *answer = NULL;

  attempt_begin (&attempt, fixture, road);
  location = attempt_ask (&attempt);
  answer = attempt_dup_answer (&attempt, location);
  return attempt_complete (&attempt, answer, error);
}

static void
assert_signed_out (Fixture *fixture)
{
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_OUT);
  g_assert_null (gr_lane_session_get_tokens (fixture->lane));
  g_assert_false (gr_lane_session_get_busy (fixture->lane));
}

/* Nothing of an attack stands in the way of the next attempt. */
static void
assert_next_works (Fixture *fixture,
                   Road     road)
{
  g_autoptr (GError) error = NULL;

  assert_signed_out (fixture);
  g_assert_true (walk (fixture, road, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_IN);
}

typedef struct
{
  const Attack *attack;
  Road          road;
} Case;

static void
test_attack (Fixture      *fixture,
             gconstpointer user_data)
{
  const Case        *test = user_data;
  g_autoptr (GError) error = NULL;
  gboolean           signed_in;

  if (test->attack->fault == GR_EMULATOR_FAULT_HANG)
    soup_session_set_timeout (fixture->http, 1);
  gr_emulator_set_fault (fixture->emulator, test->attack->route, test->attack->fault);
  signed_in = walk (fixture, test->road, &error);
  g_assert_cmpuint (gr_emulator_dial_get_n_met (gr_emulator_get_dial (fixture->emulator), test->attack->fault), ==, 1);
  gr_emulator_set_fault (fixture->emulator, test->attack->route, GR_EMULATOR_FAULT_NONE);

  if (test->attack->code == HARMLESS)
    {
      g_assert_no_error (error);
      g_assert_true (signed_in);
      return;
    }

  g_assert_false (signed_in);
  if (test->attack->code == NOT_OURS)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  else
    g_assert_error (error, GR_AUTH_ERROR, test->attack->code);
  assert_next_works (fixture, test->road);
}

/* A fragment stays in the browser; whoever pastes it gets told that it is no answer. */
static void
test_code_in_fragment (Fixture      *fixture,
                       gconstpointer user_data)
{
  Road               road = GPOINTER_TO_UINT (user_data);
  g_autoptr (GError) error = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_CODE_IN_FRAGMENT);
  g_assert_false (walk (fixture, road, &error));
  if (road == PASTED)
    g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
  else
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_NONE);
  assert_next_works (fixture, road);
}

/* The answer of an attempt before carries a state that was good once. */
static void
test_replayed_state (Fixture      *fixture,
                     gconstpointer user_data)
{
  Road               road = GPOINTER_TO_UINT (user_data);
  g_auto (Attempt)   first = {0};
  g_auto (Attempt)   second = {0};
  g_autofree char   *location = NULL;
  g_autofree char   *moved = NULL;
  g_autofree char   *answer = NULL;
  g_autoptr (GError) error = NULL;

  attempt_begin (&first, fixture, road);
  location = attempt_ask (&first);
  gr_lane_session_cancel_sign_in (fixture->lane);

  attempt_begin (&second, fixture, road);
  moved = g_strconcat (gr_auth_request_get_redirect_uri (second.request), strchr (location, '?'), NULL);
  answer = attempt_dup_answer (&second, moved);
  g_assert_false (attempt_complete (&second, answer, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
  assert_next_works (fixture, road);
}

static void
count_cb (GrEmulator *emulator,
          const char *method,
          const char *path,
          guint       status,
          const char *reason,
          guint      *n_requests)
{
  *n_requests += g_str_equal (path, "/v2/oauth/token/") ? 1 : 0;
}

/* The first answer signs in, and the second one is refused: the listener is closed, and the request is spent. */
static void
test_two_answers (Fixture      *fixture,
                  gconstpointer user_data)
{
  Road                           road = GPOINTER_TO_UINT (user_data);
  g_auto (Attempt)               attempt = {0};
  g_autofree char               *location = NULL;
  g_autofree char               *answer = NULL;
  g_autoptr (GrAuthResponse)     second = NULL;
  g_autoptr (GrLoopbackListener) next = NULL;
  guint                          n_requests = 0;
  g_autoptr (GError)             error = NULL;

  g_signal_connect (fixture->emulator, "request", G_CALLBACK (count_cb), &n_requests);
  attempt_begin (&attempt, fixture, road);
  location = attempt_ask (&attempt);
  answer = attempt_dup_answer (&attempt, location);
  g_assert_true (attempt_complete (&attempt, answer, &error));
  g_assert_no_error (error);

  if (road == OWN_BROWSER)
    {
      next = gr_loopback_listener_new (gr_loopback_listener_get_redirect_uri (attempt.listener), &error);
      g_assert_no_error (error);
    }
  second = gr_auth_request_judge (attempt.request, location);
  g_assert_cmpint (gr_auth_response_get_verdict (second), ==, GR_AUTH_VERDICT_ERROR);
  g_assert_error (gr_auth_response_get_error (second), GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
  g_assert_null (gr_auth_response_get_code (second));
  g_assert_cmpuint (n_requests, ==, 1);
}

static void
test_expired (Fixture      *fixture,
              gconstpointer user_data)
{
  Road               road = GPOINTER_TO_UINT (user_data);
  g_auto (Attempt)   attempt = {0};
  g_autofree char   *location = NULL;
  g_autofree char   *answer = NULL;
  guint              n_requests = 0;
  g_autoptr (GError) error = NULL;

  g_signal_connect (fixture->emulator, "request", G_CALLBACK (count_cb), &n_requests);
  attempt_begin (&attempt, fixture, road);
  location = attempt_ask (&attempt);
  gr_clock_advance (fixture->clock, 10 * 60 + 1);
  answer = attempt_dup_answer (&attempt, location);
  g_assert_false (attempt_complete (&attempt, answer, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
  g_assert_nonnull (strstr (error->message, "took too long"));
  g_assert_cmpuint (n_requests, ==, 0);
  assert_next_works (fixture, road);
}

/* Whoever gave up is not signed in by an answer that comes late; nothing is even asked for. */
static void
test_after_cancel (Fixture      *fixture,
                   gconstpointer user_data)
{
  Road               road = GPOINTER_TO_UINT (user_data);
  g_auto (Attempt)   attempt = {0};
  g_autofree char   *location = NULL;
  g_autofree char   *answer = NULL;
  guint              n_requests = 0;
  g_autoptr (GError) error = NULL;

  g_signal_connect (fixture->emulator, "request", G_CALLBACK (count_cb), &n_requests);
  attempt_begin (&attempt, fixture, road);
  location = attempt_ask (&attempt);
  gr_lane_session_cancel_sign_in (fixture->lane);
  answer = attempt_dup_answer (&attempt, location);
  g_assert_false (attempt_complete (&attempt, answer, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
  g_assert_cmpuint (n_requests, ==, 0);
  assert_next_works (fixture, road);
}

/* The endpoint has a certificate that nobody vouches for: the handshake ends before the secret and the code are sent. */
static void
test_tls_failure (Fixture      *fixture,
                  gconstpointer user_data)
{
  Road                   road = GPOINTER_TO_UINT (user_data);
  GrEnvironment         *local = gr_session_get_environment (fixture->session);
  g_auto (Attempt)       attempt = {0};
  g_autofree char       *uri = NULL;
  g_autofree char       *location = NULL;
  g_autofree char       *answer = NULL;
  g_autofree char       *base = NULL;
  g_autoptr (GrTestPage) page = NULL;
  g_autoptr (GError)     error = NULL;

  attempt_begin (&attempt, fixture, road);
  location = attempt_ask (&attempt);
  gr_emulator_dial_set_fault (gr_emulator_get_dial (fixture->emulator), "oauth.authorize", GR_EMULATOR_FAULT_UNTRUSTED_CERTIFICATE, 1);
  uri = gr_auth_request_dup_uri (attempt.request);
  page = gr_test_browser_get (fixture->browser, uri);
  base = g_strndup (page->location, strlen ("https://") + strcspn (page->location + strlen ("https://"), "/"));

  gr_environment_set_base_uri (local, base);
  answer = attempt_dup_answer (&attempt, location);
  g_assert_false (attempt_complete (&attempt, answer, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
  g_assert_nonnull (strstr (error->message, "TLS"));

  gr_environment_set_base_uri (local, gr_emulator_get_base_uri (fixture->emulator));
  assert_next_works (fixture, road);
}

/* A program of this computer, or a page in the browser, can come to the port before the redirect does. It does not know the
 * state, so no code of its own is taken (RFC 6749, 10.12; RFC 8252, 8.9). The attempt ends with it: a request takes one answer,
 * the port is open for one (RFC 8252, 7.3 and 8.3), and a guess that is told apart from silence by nothing being said would be a
 * free one. What is lost is one attempt, and the person is told why. */
static void
test_stranger_first (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_auto (Attempt)               attempt = {0};
  g_autofree char               *guess = NULL;
  g_autofree char               *location = NULL;
  g_autofree char               *answer = NULL;
  g_autoptr (GrAuthResponse)     late = NULL;
  g_autoptr (GrLoopbackListener) next = NULL;
  guint                          n_requests = 0;
  g_autoptr (GError)             error = NULL;

  g_signal_connect (fixture->emulator, "request", G_CALLBACK (count_cb), &n_requests);
  attempt_begin (&attempt, fixture, OWN_BROWSER);
  location = attempt_ask (&attempt);
  guess = g_strconcat (gr_loopback_listener_get_redirect_uri (attempt.listener), "?code=injected&state=guess", NULL);
  answer = attempt_dup_answer (&attempt, guess);
  g_assert_false (attempt_complete (&attempt, answer, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
  g_assert_nonnull (strstr (error->message, "Start a new sign-in"));
  g_assert_cmpuint (n_requests, ==, 0);
  g_clear_error (&error);

  late = gr_auth_request_judge (attempt.request, location);
  g_assert_cmpint (gr_auth_response_get_verdict (late), ==, GR_AUTH_VERDICT_ERROR);
  g_assert_null (gr_auth_response_get_code (late));
  next = gr_loopback_listener_new (gr_loopback_listener_get_redirect_uri (attempt.listener), &error);
  g_assert_no_error (error);
  assert_next_works (fixture, OWN_BROWSER);
}

static guint
get_port (Attempt *attempt)
{
  g_autoptr (GUri) uri = g_uri_parse (gr_loopback_listener_get_redirect_uri (attempt->listener), G_URI_FLAGS_NONE, NULL);

  return g_uri_get_port (uri);
}

static GSocketConnection *
connect_to (Attempt *attempt)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GError)        error = NULL;
  GSocketConnection        *connection;

  g_socket_client_connect_to_host_async (client, "127.0.0.1", get_port (attempt), NULL, gr_test_result_cb, &result);
  connection = g_socket_client_connect_to_host_finish (client, gr_test_await (&result), &error);
  g_assert_no_error (error);
  return connection;
}

/* After all that, the redirect is still taken. */
static void
assert_still_signs_in (Attempt *attempt)
{
  g_autofree char   *location = attempt_ask (attempt);
  g_autofree char   *answer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (attempt->waited);
  answer = attempt_dup_answer (attempt, location);
  g_assert_true (attempt_complete (attempt, answer, &error));
  g_assert_no_error (error);
}

/* Sends a raw request and says whether it was taken for the redirect. PORT stands for the port. */
static gboolean
is_taken (Attempt    *attempt,
          const char *text)
{
  g_autoptr (GSocketConnection) connection = connect_to (attempt);
  g_autoptr (GString)           request = g_string_new (text);
  g_autofree char              *port = g_strdup_printf ("%u", get_port (attempt));
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GBytes)            answer = NULL;

  g_string_replace (request, "PORT", port, 0);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), request->str, request->len, NULL, NULL, NULL);
  g_input_stream_read_bytes_async (g_io_stream_get_input_stream (G_IO_STREAM (connection)), 4096, G_PRIORITY_DEFAULT, NULL, gr_test_result_cb, &result);
  answer = g_input_stream_read_bytes_finish (G_INPUT_STREAM (g_io_stream_get_input_stream (G_IO_STREAM (connection))), gr_test_await (&result), NULL);
  return answer != NULL && g_bytes_get_size (answer) > 12 && memcmp (g_bytes_get_data (answer, NULL), "HTTP/1.1 200", 12) == 0;
}

/* A name of one's own for this computer (DNS rebinding), other methods, and other paths. */
static void
test_not_the_redirect (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_auto (Attempt) attempt = {0};

  attempt_begin (&attempt, fixture, OWN_BROWSER);
  g_assert_false (is_taken (&attempt, user_data));
  assert_still_signs_in (&attempt);
}

/* Headers without end are cut off before they fill the memory. */
static void
test_oversized_headers (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_auto (Attempt)              attempt = {0};
  g_autoptr (GSocketConnection) connection = NULL;
  g_autofree char              *line = g_strnfill (64 * 1024, 'a');
  GOutputStream                *stream;
  gsize                         n_sent = 0;

  attempt_begin (&attempt, fixture, OWN_BROWSER);
  connection = connect_to (&attempt);
  g_socket_set_timeout (g_socket_connection_get_socket (connection), 1);
  stream = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  g_assert_true (g_output_stream_write_all (stream, "GET /callback/?code=1 HTTP/1.1\r\nX: ", 35, NULL, NULL, NULL));
  while (n_sent < 16 * 1024 * 1024 && g_pollable_output_stream_write_nonblocking (G_POLLABLE_OUTPUT_STREAM (stream), line, 64 * 1024, NULL, NULL) > 0)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      n_sent += 64 * 1024;
    }
  g_test_message ("%" G_GSIZE_FORMAT " bytes were taken", n_sent);
  g_assert_cmpuint (n_sent, <, 16 * 1024 * 1024);
  g_clear_object (&connection);
  assert_still_signs_in (&attempt);
}

/* Two hundred that connect and say nothing, and one that says half. */
static void
test_many_connections (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_auto (Attempt)      attempt = {0};
  g_autoptr (GPtrArray) connections = g_ptr_array_new_with_free_func (g_object_unref);

  attempt_begin (&attempt, fixture, OWN_BROWSER);
  for (guint i = 0; i < 200; i++)
    g_ptr_array_add (connections, connect_to (&attempt));
  g_output_stream_write_all (g_io_stream_get_output_stream (g_ptr_array_index (connections, 0)), "GET /callback/?co", 17, NULL, NULL, NULL);
  assert_still_signs_in (&attempt);
}

static void
add_attacks (Road        road,
             const char *name)
{
  static Case cases[2][G_N_ELEMENTS (attacks)];

  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/attacks/%s/%s", name, attacks[i].name);

      cases[road][i] = (Case){&attacks[i], road};
      g_test_add (path, Fixture, &cases[road][i], set_up, test_attack, tear_down);
    }
}

static void
add (Road        road,
     const char *name)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture      *fixture,
                  gconstpointer user_data);
  } tests[] = {
    {"code-in-fragment", test_code_in_fragment},
    {"replayed-state", test_replayed_state},
    {"two-answers", test_two_answers},
    {"expired", test_expired},
    {"after-cancel", test_after_cancel},
    {"tls-failure", test_tls_failure},
  };

  add_attacks (road, name);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/attacks/%s/%s", name, tests[i].name);

      g_test_add (path, Fixture, GUINT_TO_POINTER (road), set_up, tests[i].test, tear_down);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add (OWN_BROWSER, "own-browser");
  add (PASTED, "pasted");

#define ADD(path, test, data) g_test_add ("/attacks/own-browser/" path, Fixture, data, set_up, test, tear_down)
#define END                   "Connection: close\r\n\r\n"
  ADD ("stranger-first", test_stranger_first, NULL);
  ADD ("dns-rebinding", test_not_the_redirect, "GET /callback/?code=1 HTTP/1.1\r\nHost: evil.example:PORT\r\n" END);
  ADD ("post", test_not_the_redirect, "POST /callback/?code=1 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 0\r\n" END);
  ADD ("head", test_not_the_redirect, "HEAD /callback/?code=1 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" END);
  ADD ("other-path", test_not_the_redirect, "GET /callback/../?code=1 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" END);
  ADD ("picture", test_not_the_redirect, "GET /callback/?code=1 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nSec-Fetch-Dest: image\r\n" END);
  ADD ("oversized-headers", test_oversized_headers, NULL);
  ADD ("many-connections", test_many_connections, NULL);
#undef END
#undef ADD

  return g_test_run ();
}
