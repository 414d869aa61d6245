/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-test-emulator.h"

#define FORM "client_key=" KEY "&client_secret=" SECRET "&grant_type=client_credentials"

static GrTestPage *
post_form (Fixture *fixture)
{
  g_autofree char *uri = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);

  return gr_test_browser_send (fixture->browser, "POST", uri, "application/x-www-form-urlencoded", FORM, NULL);
}

static void
take_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

/* Sends a token request that must fail below HTTP. */
static void
assert_form_fails (Fixture    *fixture,
                   const char *text)
{
  g_autoptr (SoupSession)  session = soup_session_new ();
  g_autofree char         *uri = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);
  g_autoptr (SoupMessage)  message = soup_message_new ("POST", uri);
  g_autoptr (GBytes)       form = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes)       answer = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  soup_message_set_request_body_from_bytes (message, "application/x-www-form-urlencoded", form);
  soup_session_send_and_read_async (session, message, G_PRIORITY_DEFAULT, NULL, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  answer = soup_session_send_and_read_finish (session, result, &error);
  g_assert_null (answer);
  g_assert_nonnull (error);
  soup_session_abort (session);
}

static void
assert_transport_error (Fixture *fixture)
{
  assert_form_fails (fixture, FORM);
}

static void
test_too_many_requests (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GrTestPage) token = NULL;
  g_autoptr (GrTestPage) info = NULL;
  g_autoptr (GrTestPage) page = NULL;
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "");

  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_TOO_MANY_REQUESTS);
  gr_emulator_set_fault (fixture->emulator, "user.info", GR_EMULATOR_FAULT_TOO_MANY_REQUESTS);
  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_TOO_MANY_REQUESTS);
  token = post_form (fixture);
  info = get_user_info (fixture, "?fields=open_id", "act.x");
  page = gr_test_browser_get (fixture->browser, uri);

  assert_oauth_error (token, 429, "temporarily_unavailable", "Too many requests. Please try again later.");
  assert_api_error (info, 429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later.");
  g_assert_cmpuint (page->status, ==, 429);
  g_assert_cmpstr (page->type, ==, "text/html");
}

static void
test_server_error (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GrTestPage) revoke = NULL;
  g_autoptr (GrTestPage) info = NULL;
  g_autoptr (GrTestPage) mended = NULL;
  g_autofree char       *uri = g_strconcat (fixture->base, "/v2/oauth/revoke/", NULL);

  gr_emulator_set_fault (fixture->emulator, "oauth.revoke", GR_EMULATOR_FAULT_SERVER_ERROR);
  gr_emulator_set_fault (fixture->emulator, "user.info", GR_EMULATOR_FAULT_SERVER_ERROR);
  revoke = gr_test_browser_post_form (fixture->browser, uri, "token", "x", NULL);
  info = get_user_info (fixture, "?fields=open_id", "act.x");
  assert_oauth_error (revoke, 500, "server_error", "Something went wrong. Please try again later.");
  assert_api_error (info, 500, "internal_error", "Something is wrong. Please try again later.");

  gr_emulator_set_fault (fixture->emulator, "oauth.revoke", GR_EMULATOR_FAULT_NONE);
  mended = gr_test_browser_post_form (fixture->browser, uri, "token", "x", NULL);
  g_assert_cmpuint (mended->status, ==, 400);
}

static void
test_error_with_200 (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GrTestPage) token = NULL;
  g_autoptr (GrTestPage) info = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_ERROR_WITH_200);
  gr_emulator_set_fault (fixture->emulator, "user.info", GR_EMULATOR_FAULT_ERROR_WITH_200);
  token = post_form (fixture);
  info = get_user_info (fixture, "?fields=open_id", "act.x");
  assert_oauth_error (token, 200, "invalid_grant", "Authorization code is expired.");
  assert_api_error (info, 200, "access_token_invalid", "The access token is invalid or not found in the request.");
}

static void
test_garbage (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GrTestPage) page = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_GARBAGE);
  page = post_form (fixture);
  g_assert_cmpuint (page->status, ==, 200);
  g_assert_cmpstr (page->type, ==, "application/json");
  g_assert_false (g_utf8_validate (page->text, -1, NULL));
}

static void
test_truncated (Fixture      *fixture,
                gconstpointer data)
{
  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_TRUNCATED);
  assert_transport_error (fixture);
}

/* The connection is closed before an answer, and in the middle of its headers. */
static void
test_drop (Fixture      *fixture,
           gconstpointer data)
{
  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_DROP);
  assert_transport_error (fixture);
  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_DROP_IN_HEADERS);
  assert_transport_error (fixture);
}

static void
count_cb (GrEmulator *emulator,
          const char *method,
          const char *path,
          guint       status,
          const char *reason,
          guint      *n_requests)
{
  *n_requests += 1;
}

/* The refresh token is spent although nobody has heard of it, and the next request is answered again. */
static void
test_answer_lost (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "haruka", NULL);
  g_autofree char       *form = g_strconcat ("client_key=" KEY "&client_secret=" SECRET "&grant_type=refresh_token&refresh_token=", get_string (tokens, "refresh_token"), NULL);
  g_autoptr (GrTestPage) again = NULL;
  guint                  n_requests = 0;

  g_signal_connect (fixture->emulator, "request", G_CALLBACK (count_cb), &n_requests);
  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_ANSWER_LOST);
  assert_form_fails (fixture, form);
  g_assert_cmpuint (n_requests, ==, 1);

  again = post_refresh (fixture, get_string (tokens, "refresh_token"));
  assert_oauth_error (again, 400, "invalid_grant", "Refresh token is invalid or expired.");
}

static void
test_slow (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrTestPage) page = NULL;

  gr_emulator_set_delay (fixture->emulator, 1);
  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_SLOW);
  page = post_form (fixture);
  g_assert_cmpuint (page->status, ==, 200);
  g_assert_nonnull (strstr (page->text, "clt."));
}

/* As much comes as anybody wants to read, at once or little by little. */
static void
test_endless (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (SoupSession)  session = soup_session_new ();
  g_autofree char         *uri = g_strconcat (fixture->base, "/v2/user/info/", NULL);
  g_autoptr (SoupMessage)  message = soup_message_new ("GET", uri);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError)       error = NULL;
  GrEmulatorFault          fault = GPOINTER_TO_UINT (data);
  gsize                    wanted = fault == GR_EMULATOR_FAULT_DRIP ? 20 : 1024 * 1024;
  gsize                    size = 0;

  gr_emulator_set_delay (fixture->emulator, 1);
  gr_emulator_set_fault (fixture->emulator, "user.info", fault);
  {
    g_autoptr (GAsyncResult) result = NULL;

    soup_session_send_async (session, message, G_PRIORITY_DEFAULT, NULL, take_result_cb, &result);
    while (result == NULL)
      g_main_context_iteration (NULL, TRUE);
    stream = soup_session_send_finish (session, result, &error);
    g_assert_no_error (error);
  }

  while (size < wanted)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GBytes)       piece = NULL;

      g_input_stream_read_bytes_async (stream, 64 * 1024, G_PRIORITY_DEFAULT, NULL, take_result_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      piece = g_input_stream_read_bytes_finish (stream, result, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (piece), >, 0);
      size += g_bytes_get_size (piece);
    }
  soup_session_abort (session);
}

static void
stop_cb (GrEmulator *emulator)
{
  gr_emulator_stop (emulator);
}

/* Nothing comes until the emulator stops, which drops the connection. */
static void
test_hang (Fixture      *fixture,
           gconstpointer data)
{
  gr_emulator_set_fault (fixture->emulator, "oauth.token", GPOINTER_TO_UINT (data));
  g_signal_connect (fixture->emulator, "request", G_CALLBACK (stop_cb), NULL);
  assert_transport_error (fixture);
  g_assert_null (gr_emulator_get_base_uri (fixture->emulator));
}

static void
test_download (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "");
  g_autoptr (GrTestPage) page = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_DOWNLOAD);
  page = gr_test_browser_get (fixture->browser, uri);
  g_assert_cmpstr (page->type, ==, "application/octet-stream");
  g_assert_true (g_str_has_prefix (soup_message_headers_get_one (page->headers, "Content-Disposition"), "attachment"));
}

static void
test_popup (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "");
  g_autoptr (GrTestPage) sound = gr_test_browser_get (fixture->browser, uri);
  g_autoptr (GrTestPage) page = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_POPUP);
  page = gr_test_browser_get (fixture->browser, uri);
  g_assert_null (strstr (sound->text, "target=\"_blank\""));
  g_assert_nonnull (strstr (page->text, "target=\"_blank\""));
}

/* What each fault of the redirect does to it. */
static char *
sign_in_with (Fixture        *fixture,
              GrEmulatorFault fault)
{
  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", fault);
  return sign_in (fixture, "haruka", NULL);
}

static void
test_wrong_state (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *location = sign_in_with (fixture, GR_EMULATOR_FAULT_WRONG_STATE);
  g_autofree char *state = gr_test_query_dup (location, "state");

  g_assert_true (g_str_has_prefix (location, CALLBACK "?code="));
  g_assert_nonnull (state);
  g_assert_cmpstr (state, !=, "st&te");
}

static void
test_missing_state (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *location = sign_in_with (fixture, GR_EMULATOR_FAULT_MISSING_STATE);
  g_autofree char *state = gr_test_query_dup (location, "state");

  g_assert_true (g_str_has_prefix (location, CALLBACK "?code="));
  g_assert_null (state);
}

static void
test_replayed_code (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char       *location = sign_in_with (fixture, GR_EMULATOR_FAULT_REPLAYED_CODE);
  g_autofree char       *code = gr_test_query_dup (location, "code");
  g_autofree char       *state = gr_test_query_dup (location, "state");
  g_autoptr (GrTestPage) page = post_token (fixture, code, CALLBACK, VERIFIER);

  g_assert_cmpstr (state, ==, "st&te");
  assert_oauth_error (page, 400, "invalid_grant", "Authorization code is expired.");
}

static void
test_error_beside_code (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *location = sign_in_with (fixture, GR_EMULATOR_FAULT_ERROR_BESIDE_CODE);
  g_autofree char *code = gr_test_query_dup (location, "code");
  g_autofree char *error = gr_test_query_dup (location, "error");

  g_assert_nonnull (code);
  g_assert_cmpstr (error, ==, "access_denied");
}

static void
test_lookalike_redirect (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *location = sign_in_with (fixture, GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT);

  g_assert_true (g_str_has_prefix (location, "http://127.0.0.1:3455/callback.evil/?code="));
}

static void
test_custom_scheme (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *location = sign_in_with (fixture, GR_EMULATOR_FAULT_CUSTOM_SCHEME);

  g_assert_true (g_str_has_prefix (location, "gr-sandbox-app://callback/?code="));
}

typedef struct
{
  guint continued;
} Seen;

static void
see_cb (GrEmulator *emulator,
        const char *method,
        const char *path,
        guint       status,
        const char *reason,
        Seen       *seen)
{
  if (g_str_equal (path, "/sandbox/continue"))
    seen->continued++;
}

/* An address of the provider's own carries a code on the way to the true redirect, which has another. */
static void
test_intermediate_code (Fixture      *fixture,
                        gconstpointer data)
{
  Seen             seen = {0};
  g_autofree char *location = NULL;
  g_autofree char *code = NULL;

  g_signal_connect (fixture->emulator, "request", G_CALLBACK (see_cb), &seen);
  location = sign_in_with (fixture, GR_EMULATOR_FAULT_INTERMEDIATE_CODE);
  code = gr_test_query_dup (location, "code");
  g_assert_cmpuint (seen.continued, ==, 1);
  g_assert_true (g_str_has_prefix (location, CALLBACK "?code="));
  g_assert_cmpstr (code, !=, "decoy");
}

/* The detour leads nowhere but to where its own form was going. */
static void
test_no_open_redirect (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char       *uri = g_strconcat (fixture->base, "/sandbox/continue?form=x&to=http://evil.example/", NULL);
  g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, uri);

  g_assert_cmpuint (page->status, ==, 403);
  g_assert_null (page->location);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/emulator/faults/too-many-requests", test_too_many_requests);
  ADD ("/emulator/faults/server-error", test_server_error);
  ADD ("/emulator/faults/error-with-200", test_error_with_200);
  ADD ("/emulator/faults/garbage", test_garbage);
  ADD ("/emulator/faults/truncated", test_truncated);
  ADD ("/emulator/faults/drop", test_drop);
  ADD ("/emulator/faults/answer-lost", test_answer_lost);
  ADD ("/emulator/faults/slow", test_slow);
  g_test_add ("/emulator/faults/endless", Fixture, GUINT_TO_POINTER (GR_EMULATOR_FAULT_ENDLESS), fixture_set_up, test_endless, fixture_tear_down);
  g_test_add ("/emulator/faults/drip", Fixture, GUINT_TO_POINTER (GR_EMULATOR_FAULT_DRIP), fixture_set_up, test_endless, fixture_tear_down);
  g_test_add ("/emulator/faults/hang", Fixture, GUINT_TO_POINTER (GR_EMULATOR_FAULT_HANG), fixture_set_up, test_hang, fixture_tear_down);
  g_test_add ("/emulator/faults/stopped-while-slow", Fixture, GUINT_TO_POINTER (GR_EMULATOR_FAULT_SLOW), fixture_set_up, test_hang, fixture_tear_down);
  ADD ("/emulator/faults/download", test_download);
  ADD ("/emulator/faults/popup", test_popup);
  ADD ("/emulator/faults/wrong-state", test_wrong_state);
  ADD ("/emulator/faults/missing-state", test_missing_state);
  ADD ("/emulator/faults/replayed-code", test_replayed_code);
  ADD ("/emulator/faults/error-beside-code", test_error_beside_code);
  ADD ("/emulator/faults/lookalike-redirect", test_lookalike_redirect);
  ADD ("/emulator/faults/custom-scheme", test_custom_scheme);
  ADD ("/emulator/faults/intermediate-code", test_intermediate_code);
  ADD ("/emulator/faults/no-open-redirect", test_no_open_redirect);

  return g_test_run ();
}
