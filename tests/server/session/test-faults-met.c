/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-loopback-listener.h"
#include "gr-test-lane.h"
#include "gr-token-client.h"

/* How a lane takes what the Local sandbox does wrong. Where the redirect is not ours, no answer is taken. */
#define NOT_OURS -1

typedef struct
{
  GrEmulatorFault fault;
  int             code; /* of GR_AUTH_ERROR or NOT_OURS */
} Met;

static const Met on_the_way_back[] = {
  {GR_EMULATOR_FAULT_NON_SANDBOX_TARGET, GR_AUTH_ERROR_ADD_TARGET_USER},
  {GR_EMULATOR_FAULT_CANCELLED, GR_AUTH_ERROR_CANCELLED_BY_USER},
  {GR_EMULATOR_FAULT_CANCELLED_NUMBER, GR_AUTH_ERROR_CANCELLED_BY_USER},
  {GR_EMULATOR_FAULT_DENIED_NUMBER, GR_AUTH_ERROR_CANCELLED_BY_USER},
  {GR_EMULATOR_FAULT_REDIRECT_SERVER_ERROR, GR_AUTH_ERROR_TRY_LATER},
  {GR_EMULATOR_FAULT_ERROR_WRONG_STATE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_ERROR_MISSING_STATE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_WRONG_STATE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_MISSING_STATE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_TWO_STATES, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_TWO_CODES, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_EMPTY_CODE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_CODE_IN_FRAGMENT, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_REPLAYED_CODE, GR_AUTH_ERROR_SIGN_IN_AGAIN},
  {GR_EMULATOR_FAULT_ERROR_BESIDE_CODE, GR_AUTH_ERROR_CANCELLED_BY_USER},
  {GR_EMULATOR_FAULT_CUSTOM_SCHEME, NOT_OURS},
  {GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT, NOT_OURS},
  {GR_EMULATOR_FAULT_LOOKALIKE_HOST, NOT_OURS},
  {GR_EMULATOR_FAULT_LOOKALIKE_OTHER_NAME, NOT_OURS},
  {GR_EMULATOR_FAULT_LOOKALIKE_USER_INFO, NOT_OURS},
  {GR_EMULATOR_FAULT_LOOKALIKE_PORT, NOT_OURS},
  {GR_EMULATOR_FAULT_LOOKALIKE_SCHEME, NOT_OURS},
  {GR_EMULATOR_FAULT_LOOKALIKE_CASE, NOT_OURS},
  {GR_EMULATOR_FAULT_LOOKALIKE_ENCODED_SLASH, NOT_OURS},
  {GR_EMULATOR_FAULT_LOOKALIKE_LAST_SLASH, NOT_OURS},
  {GR_EMULATOR_FAULT_PAGE_CLIENT_KEY, GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {GR_EMULATOR_FAULT_PAGE_CLIENT_KEY_MISSING, GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {GR_EMULATOR_FAULT_PAGE_REDIRECT_URI, GR_AUTH_ERROR_CHECK_REDIRECT_URI},
  {GR_EMULATOR_FAULT_PAGE_SCOPE, GR_AUTH_ERROR_CHECK_SCOPES},
  {GR_EMULATOR_FAULT_PAGE_CODE_CHALLENGE, GR_AUTH_ERROR_CHECK_CHALLENGE},
  {GR_EMULATOR_FAULT_PAGE_CODE_CHALLENGE_METHOD, GR_AUTH_ERROR_CHECK_CHALLENGE},
  {GR_EMULATOR_FAULT_PAGE_RESPONSE_TYPE, GR_AUTH_ERROR_NOT_SUPPORTED},
  {GR_EMULATOR_FAULT_PAGE_MALFORMED, GR_AUTH_ERROR_NOT_SUPPORTED},
  {GR_EMULATOR_FAULT_PAGE_NUMBER_10005, GR_AUTH_ERROR_NOT_SUPPORTED},
  {GR_EMULATOR_FAULT_PAGE_NUMBER_10007, GR_AUTH_ERROR_CHECK_CHALLENGE},
  {GR_EMULATOR_FAULT_PAGE_NUMBER_10033, GR_AUTH_ERROR_CHECK_CREDENTIALS},
};

/* The same answers at the exchange, the refresh and the revocation. */
static const Met at_the_endpoints[] = {
  {GR_EMULATOR_FAULT_TOO_MANY_REQUESTS, GR_AUTH_ERROR_TRY_LATER},
  {GR_EMULATOR_FAULT_RETRY_AFTER, GR_AUTH_ERROR_TRY_LATER},
  {GR_EMULATOR_FAULT_RETRY_AFTER_DATE, GR_AUTH_ERROR_TRY_LATER},
  {GR_EMULATOR_FAULT_SERVER_ERROR, GR_AUTH_ERROR_TRY_LATER},
  {GR_EMULATOR_FAULT_UNAVAILABLE, GR_AUTH_ERROR_TRY_LATER},
  {GR_EMULATOR_FAULT_BAD_GATEWAY, GR_AUTH_ERROR_TRY_LATER},
  {GR_EMULATOR_FAULT_ERROR_WITH_200, GR_AUTH_ERROR_SIGN_IN_AGAIN},
  {GR_EMULATOR_FAULT_GARBAGE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_HUGE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_ENDLESS, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_REDIRECTED, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_DUPLICATE_MEMBERS, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_DEEP_JSON, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_DROP, GR_AUTH_ERROR_TRY_LATER},
  {GR_EMULATOR_FAULT_DROP_IN_HEADERS, GR_AUTH_ERROR_TRY_LATER},
  {GR_EMULATOR_FAULT_TRUNCATED, GR_AUTH_ERROR_TRY_LATER},
  {GR_EMULATOR_FAULT_ACCESS_DENIED, GR_AUTH_ERROR_CANCELLED_BY_USER},
  {GR_EMULATOR_FAULT_INVALID_CLIENT, GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {GR_EMULATOR_FAULT_INVALID_GRANT, GR_AUTH_ERROR_SIGN_IN_AGAIN},
  {GR_EMULATOR_FAULT_INVALID_REQUEST, GR_AUTH_ERROR_NOT_SUPPORTED},
  {GR_EMULATOR_FAULT_INVALID_SCOPE, GR_AUTH_ERROR_CHECK_SCOPES},
  {GR_EMULATOR_FAULT_UNAUTHORIZED_CLIENT, GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {GR_EMULATOR_FAULT_UNSUPPORTED_GRANT_TYPE, GR_AUTH_ERROR_NOT_SUPPORTED},
  {GR_EMULATOR_FAULT_UNSUPPORTED_RESPONSE_TYPE, GR_AUTH_ERROR_NOT_SUPPORTED},
  {GR_EMULATOR_FAULT_CLIENT_KEY_MISSING, GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {GR_EMULATOR_FAULT_CLIENT_SECRET_MISSING, GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {GR_EMULATOR_FAULT_INVALID_GRANT_WITH_500, GR_AUTH_ERROR_TRY_LATER},
};

/* Only a browser meets these: tests/browser/test-sign-in.c and the tests of the page. */
static const GrEmulatorFault met_by_browsers[] = {
  GR_EMULATOR_FAULT_BROKEN_PICTURE,
  GR_EMULATOR_FAULT_HUGE_PICTURE,
  GR_EMULATOR_FAULT_POPUP,
  GR_EMULATOR_FAULT_DOWNLOAD,
  GR_EMULATOR_FAULT_PERMISSION,
  GR_EMULATOR_FAULT_MESSAGE_BOX,
  GR_EMULATOR_FAULT_PASSWORD,
  GR_EMULATOR_FAULT_UNTRUSTED_CERTIFICATE,
  GR_EMULATOR_FAULT_COOKIES_TOO_LARGE,
  GR_EMULATOR_FAULT_TOO_MANY_ATTEMPTS,
};

/* What the dials of all tests have counted. */
static guint n_met[GR_EMULATOR_N_FAULTS];
static guint n_tests_done;
static guint n_tests;

static void
tear_down_counting (Fixture      *fixture,
                    gconstpointer user_data)
{
  for (GrEmulatorFault fault = GR_EMULATOR_FAULT_NONE; fault < GR_EMULATOR_N_FAULTS; fault++)
    n_met[fault] += gr_emulator_dial_get_n_met (gr_emulator_get_dial (fixture->emulator), fault);
  n_tests_done++;
  tear_down (fixture, user_data);
}

static gboolean
is_met_by_browsers (GrEmulatorFault fault)
{
  for (gsize i = 0; i < G_N_ELEMENTS (met_by_browsers); i++)
    if (met_by_browsers[i] == fault)
      return TRUE;
  return FALSE;
}

/* No fault is in the table that a lane has not met here. */
static void
test_every_fault (void)
{
  if (n_tests_done < n_tests)
    {
      g_test_skip ("needs all the tests before it");
      return;
    }

  for (GrEmulatorFault fault = GR_EMULATOR_FAULT_NONE + 1; fault < GR_EMULATOR_N_FAULTS; fault++)
    {
      g_test_message ("%s: %u", gr_emulator_fault_get_kind (fault)->name, n_met[fault]);
      g_assert_cmpint (n_met[fault] > 0, ==, !is_met_by_browsers (fault));
    }
}

/* What the dial says that Greenroom does is what it does. */
static void
assert_lesson (const Met  *met,
               const char *route)
{
  static const struct
  {
    GrEmulatorLesson lesson;
    int              code;
  } lessons[] = {
    {GR_EMULATOR_LESSON_TRY_LATER, GR_AUTH_ERROR_TRY_LATER},
    {GR_EMULATOR_LESSON_THROW_AWAY, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
    {GR_EMULATOR_LESSON_BODY_COUNTS, GR_AUTH_ERROR_SIGN_IN_AGAIN},
    {GR_EMULATOR_LESSON_SIGN_IN_AGAIN, GR_AUTH_ERROR_SIGN_IN_AGAIN},
    {GR_EMULATOR_LESSON_CANCEL, GR_AUTH_ERROR_CANCELLED_BY_USER},
    {GR_EMULATOR_LESSON_CHECK_CREDENTIALS, GR_AUTH_ERROR_CHECK_CREDENTIALS},
    {GR_EMULATOR_LESSON_CHECK_REDIRECT_URI, GR_AUTH_ERROR_CHECK_REDIRECT_URI},
    {GR_EMULATOR_LESSON_CHECK_SCOPES, GR_AUTH_ERROR_CHECK_SCOPES},
    {GR_EMULATOR_LESSON_CHECK_CHALLENGE, GR_AUTH_ERROR_CHECK_CHALLENGE},
    {GR_EMULATOR_LESSON_CHECK_REQUEST, GR_AUTH_ERROR_NOT_SUPPORTED},
    {GR_EMULATOR_LESSON_ADD_TARGET_USER, GR_AUTH_ERROR_ADD_TARGET_USER},
    {GR_EMULATOR_LESSON_NOT_TAKEN, NOT_OURS},
    {GR_EMULATOR_LESSON_REFUSE, NOT_OURS},
  };
  gsize i = 0;

  while (i < G_N_ELEMENTS (lessons) && lessons[i].lesson != gr_emulator_fault_get_lesson (met->fault, route))
    i++;
  g_assert_cmpint (i, <, G_N_ELEMENTS (lessons));
  g_assert_cmpint (lessons[i].code, ==, met->code);
}

static void
set_fault_once (Fixture        *fixture,
                const char     *route,
                GrEmulatorFault fault)
{
  gr_emulator_dial_set_fault (gr_emulator_get_dial (fixture->emulator), route, fault, 1);
}

static void
assert_no_sign_in (Fixture    *fixture,
                   const char *route,
                   const Met  *met)
{
  g_autoptr (GError) error = NULL;

  assert_lesson (met, route);
  gr_emulator_set_fault (fixture->emulator, route, met->fault);
  g_assert_false (sign_in (fixture, NULL, &error));
  if (met->code == NOT_OURS)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  else
    g_assert_error (error, GR_AUTH_ERROR, met->code);
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_OUT);
  g_assert_null (gr_lane_session_get_tokens (fixture->lane));
  g_assert_false (gr_lane_session_get_busy (fixture->lane));
}

/* Each of them ends the attempt with advice, leaves nothing behind, and does not stand in the way of the next attempt. */
static void
test_way_back (Fixture      *fixture,
               gconstpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (on_the_way_back); i++)
    {
      g_test_message ("%s", gr_emulator_fault_get_kind (on_the_way_back[i].fault)->name);
      assert_no_sign_in (fixture, "oauth.authorize", &on_the_way_back[i]);
    }

  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_INTERMEDIATE_CODE);
  sign_in_well (fixture, NULL);
  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_REDIRECT_CHAIN);
  sign_in_well (fixture, NULL);
}

/* Goes where a redirect leads, as a browser does: without the fragment. Returns NULL where that is not our listener. */
static GrTestPage *
follow (Fixture            *fixture,
        GrLoopbackListener *listener,
        const char         *location)
{
  g_autofree char *origin = g_strdup (gr_loopback_listener_get_redirect_uri (listener));
  g_autofree char *address = g_strndup (location, strcspn (location, "#"));

  *strstr (origin, "/callback/") = '\0';
  if (!g_str_has_prefix (address, origin) || address[strlen (origin)] != '/')
    return NULL;
  return gr_test_browser_get (fixture->browser, address);
}

/* The same attacks in the person's own browser: what is not the redirect does not get past the listener, and what does is judged
 * as it is in the embedded one. */
static void
meet_in_own_browser (Fixture   *fixture,
                     const Met *met)
{
  g_autoptr (GError)             error = NULL;
  g_autoptr (GrLoopbackListener) listener = gr_loopback_listener_new ("http://127.0.0.1:*/callback/", &error);
  g_autoptr (GrAuthRequest)      request = gr_lane_session_begin_sign_in (fixture->lane, gr_loopback_listener_get_redirect_uri (listener), &error);
  g_autoptr (GCancellable)       cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult)       waited = NULL;
  g_autoptr (GAsyncResult)       result = NULL;
  g_autoptr (GrAuthResponse)     response = NULL;
  g_autoptr (GrTestPage)         page = NULL;
  g_autofree char               *uri = NULL;
  g_autofree char               *location = NULL;
  g_autofree char               *answer = NULL;

  g_assert_no_error (error);
  gr_loopback_listener_wait_async (listener, cancellable, gr_test_result_cb, &waited);
  uri = gr_auth_request_dup_uri (request);
  location = gr_test_browser_sign_in (fixture->browser, uri, "haruka", NULL);
  page = follow (fixture, listener, location);

  if (met->code == NOT_OURS || met->fault == GR_EMULATOR_FAULT_CODE_IN_FRAGMENT)
    {
      g_assert_true (page == NULL || page->status == SOUP_STATUS_NOT_FOUND);
      g_assert_null (waited);
      g_cancellable_cancel (cancellable);
      g_assert_null (gr_loopback_listener_wait_finish (listener, gr_test_await (&waited), &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      gr_lane_session_cancel_sign_in (fixture->lane);
    }
  else
    {
      g_assert_nonnull (page);
      g_assert_cmpuint (page->status, ==, SOUP_STATUS_OK);
      answer = gr_loopback_listener_wait_finish (listener, gr_test_await (&waited), &error);
      g_assert_no_error (error);
      response = gr_auth_request_judge (request, answer);
      gr_lane_session_complete_sign_in_async (fixture->lane, request, response, NULL, gr_test_result_cb, &result);
      g_assert_false (gr_lane_session_complete_sign_in_finish (fixture->lane, gr_test_await (&result), &error));
      g_assert_error (error, GR_AUTH_ERROR, met->code);
    }

  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_OUT);
  g_assert_null (gr_lane_session_get_tokens (fixture->lane));
}

static void
test_own_browser (Fixture      *fixture,
                  gconstpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (on_the_way_back); i++)
    {
      const GrEmulatorFaultKind *kind = gr_emulator_fault_get_kind (on_the_way_back[i].fault);

      /* TikTok's own pages are not seen there. */
      if (kind->stage != GR_EMULATOR_STAGE_REDIRECT)
        continue;
      g_test_message ("%s", kind->name);
      gr_emulator_set_fault (fixture->emulator, "oauth.authorize", on_the_way_back[i].fault);
      meet_in_own_browser (fixture, &on_the_way_back[i]);
    }
}

/* What only an answer with tokens can do wrong, or only the exchange. */
static const Met at_the_exchange[] = {
  {GR_EMULATOR_FAULT_VERIFIER_REFUSED, GR_AUTH_ERROR_CHECK_CHALLENGE},
  {GR_EMULATOR_FAULT_REDIRECT_URI_REFUSED, GR_AUTH_ERROR_CHECK_REDIRECT_URI},
  {GR_EMULATOR_FAULT_ANSWER_LOST, GR_AUTH_ERROR_TRY_LATER},
  {GR_EMULATOR_FAULT_EMPTY, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_WRONG_SHAPE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_ACCESS_TOKEN_MISSING, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_TOKEN_WITH_LINE_BREAK, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_LIFETIME_MISSING, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_LIFETIME_ZERO, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_LIFETIME_ABSURD, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {GR_EMULATOR_FAULT_LIFETIME_AS_TEXT, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
};

static void
test_exchange (Fixture      *fixture,
               gconstpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (at_the_endpoints) + G_N_ELEMENTS (at_the_exchange); i++)
    {
      const Met *met = i < G_N_ELEMENTS (at_the_exchange) ? &at_the_exchange[i] : &at_the_endpoints[i - G_N_ELEMENTS (at_the_exchange)];

      g_test_message ("%s", gr_emulator_fault_get_kind (met->fault)->name);
      assert_no_sign_in (fixture, "oauth.token", met);
    }

  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_NONE);
  sign_in_well (fixture, NULL);
}

/* The tokens stay through everything but invalid_grant, and are still good afterwards. */
static void
test_refresh (Fixture      *fixture,
              gconstpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (at_the_endpoints); i++)
    {
      const Met         *met = &at_the_endpoints[i];
      g_autofree char   *before = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", gr_emulator_fault_get_kind (met->fault)->name);
      if (gr_lane_session_get_state (fixture->lane) != GR_LANE_SIGNED_IN)
        sign_in_well (fixture, NULL);
      before = g_strdup (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)));

      assert_lesson (met, "oauth.refresh");
      gr_emulator_set_fault (fixture->emulator, "oauth.refresh", met->fault);
      g_assert_false (refresh (fixture, &error));
      g_assert_error (error, GR_AUTH_ERROR, met->code);
      g_assert_false (gr_lane_session_get_busy (fixture->lane));
      g_clear_error (&error);

      gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_NONE);
      if (met->code == GR_AUTH_ERROR_SIGN_IN_AGAIN)
        {
          g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SUPERSEDED);
          g_assert_null (gr_lane_session_get_tokens (fixture->lane));
          continue;
        }
      g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_IN);
      g_assert_cmpstr (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)), ==, before);
      g_assert_true (refresh (fixture, &error));
      g_assert_no_error (error);
    }
}

static void
test_refresh_token_expired (Fixture      *fixture,
                            gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  sign_in_well (fixture, NULL);
  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_REFRESH_TOKEN_EXPIRED);
  g_assert_false (refresh (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_null (gr_lane_session_get_tokens (fixture->lane));
}

/* A token that was rotated without us is gone, whoever did it and whoever lost the answer. */
static void
test_rotation_lost (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autofree char   *before = NULL;
  g_autoptr (GError) error = NULL;

  sign_in_well (fixture, NULL);
  before = g_strdup (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)));
  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_ANSWER_LOST);
  g_assert_false (refresh (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
  g_clear_error (&error);
  g_assert_cmpstr (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)), ==, before);
  g_assert_false (refresh (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_clear_error (&error);
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SUPERSEDED);

  sign_in_well (fixture, NULL);
  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_ROTATED_ELSEWHERE);
  g_assert_false (refresh (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SUPERSEDED);
  g_assert_null (gr_lane_session_get_tokens (fixture->lane));
}

/* The new tokens cannot be read and the old ones are spent: the lane keeps what it has until TikTok says that it is over. */
static void
test_refresh_spoilt (Fixture      *fixture,
                     gconstpointer user_data)
{
  static const GrEmulatorFault faults[] = {GR_EMULATOR_FAULT_ACCESS_TOKEN_MISSING, GR_EMULATOR_FAULT_TOKEN_WITH_LINE_BREAK,
                                           GR_EMULATOR_FAULT_LIFETIME_ZERO, GR_EMULATOR_FAULT_LIFETIME_AS_TEXT};

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char   *before = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", gr_emulator_fault_get_kind (faults[i])->name);
      sign_in_well (fixture, NULL);
      before = g_strdup (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)));
      set_fault_once (fixture, "oauth.refresh", faults[i]);
      g_assert_false (refresh (fixture, &error));
      g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
      g_assert_null (strstr (error->message, "act."));
      g_clear_error (&error);
      g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_IN);
      g_assert_cmpstr (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)), ==, before);

      g_assert_false (refresh (fixture, &error));
      g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
      g_assert_null (gr_lane_session_get_tokens (fixture->lane));
    }
}

/* The user has removed the app in TikTok's settings. Whichever request hears of it first ends the lane, and one can sign in
 * again, with the consent page. */
static void
test_revoked_by_user (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  sign_in_well (fixture, NULL);
  set_fault_once (fixture, "user.info", GR_EMULATOR_FAULT_REVOKED_BY_USER);
  g_assert_false (read_user (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_null (gr_lane_session_get_tokens (fixture->lane));
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), !=, GR_LANE_SIGNED_IN);
  g_clear_error (&error);

  sign_in_well (fixture, NULL);
  set_fault_once (fixture, "oauth.refresh", GR_EMULATOR_FAULT_REVOKED_BY_USER);
  g_assert_false (refresh (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_null (gr_lane_session_get_tokens (fixture->lane));
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), !=, GR_LANE_SIGNED_IN);
  sign_in_well (fixture, NULL);
}

static guint
count_granted (Fixture *fixture)
{
  guint n_granted = 0;

  for (guint i = 0; i < g_list_model_get_n_items (gr_lane_session_get_scopes (fixture->lane)); i++)
    {
      g_autoptr (GrScopeGrant) line = g_list_model_get_item (gr_lane_session_get_scopes (fixture->lane), i);

      n_granted += gr_scope_grant_get_granted (line) ? 1 : 0;
    }
  return n_granted;
}

/* A scope that the user took back does not end the lane: the next refresh says what is left. */
static void
test_scope_withdrawn (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  sign_in_well (fixture, NULL);
  g_assert_cmpuint (count_granted (fixture), >, 1);
  set_fault_once (fixture, "user.info", GR_EMULATOR_FAULT_SCOPE_WITHDRAWN);
  g_assert_false (read_user (fixture, &error));
  g_assert_error (error, GR_API_ERROR, GR_API_ERROR_CONSENT_AGAIN);
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_IN);
  g_assert_cmpstr (get_field (fixture, "display_name"), ==, "Haruka T.");
  g_clear_error (&error);

  g_assert_true (refresh (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_granted (fixture), ==, 1);
  g_assert_true (read_user (fixture, &error));
  g_assert_no_error (error);
}

/* Right in all but its name. */
static void
test_wrong_type (Fixture      *fixture,
                 gconstpointer user_data)
{
  static const char *const routes[] = {"oauth.token", "oauth.refresh", "oauth.revoke", "user.info"};
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (routes); i++)
    gr_emulator_set_fault (fixture->emulator, routes[i], GR_EMULATOR_FAULT_WRONG_TYPE);
  sign_in_well (fixture, NULL);
  g_assert_null (gr_lane_session_get_user_error (fixture->lane));
  g_assert_true (refresh (fixture, &error));
  g_assert_no_error (error);
  gr_lane_session_revoke_async (fixture->lane, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_lane_session_revoke_finish (fixture->lane, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static GrTokenSet *
get_client_token (GrTokenClient *client,
                  GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_token_client_get_client_token_async (client, NULL, gr_test_result_cb, &result);
  return gr_token_client_get_client_token_finish (client, gr_test_await (&result), error);
}

/* The app's own token fails in the same ways, and the tokens of its users are not touched by that. */
static void
test_client_token (Fixture      *fixture,
                   gconstpointer user_data)
{
  const char               *base = gr_emulator_get_base_uri (fixture->emulator);
  g_autofree char          *token_uri = gr_catalog_dup_endpoint_uri (fixture->catalog, "oauth.token", base);
  g_autofree char          *revoke_uri = gr_catalog_dup_endpoint_uri (fixture->catalog, "oauth.revoke", base);
  g_autoptr (GrTokenClient) client = gr_token_client_new (fixture->http, token_uri, revoke_uri,
                                                          gr_environment_get_client_key (gr_session_get_environment (fixture->session)), SECRET, fixture->clock);
  g_autoptr (GrTokenSet)    issued = NULL;
  g_autoptr (GError)        error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (at_the_endpoints) + G_N_ELEMENTS (at_the_exchange); i++)
    {
      const Met *met = i < G_N_ELEMENTS (at_the_exchange) ? &at_the_exchange[i] : &at_the_endpoints[i - G_N_ELEMENTS (at_the_exchange)];

      if (!gr_emulator_fault_works_on (met->fault, "oauth.client-token"))
        continue;
      g_test_message ("%s", gr_emulator_fault_get_kind (met->fault)->name);
      gr_emulator_set_fault (fixture->emulator, "oauth.client-token", met->fault);
      issued = get_client_token (client, &error);
      g_assert_null (issued);
      g_assert_error (error, GR_AUTH_ERROR, met->code);
      assert_lesson (met, "oauth.client-token");
      g_assert_cmpint (gr_token_client_get_retry_after (client), ==, gr_emulator_fault_get_kind (met->fault)->retry_after);
      g_clear_error (&error);
    }

  sign_in_well (fixture, NULL);
  gr_emulator_set_fault (fixture->emulator, "oauth.client-token", GR_EMULATOR_FAULT_NONE);
  issued = get_client_token (client, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (gr_token_set_get_access_token (issued), "clt."));
}

/* A refresh that gives no new refresh token leaves the one there was. */
static void
test_no_rotation (Fixture      *fixture,
                  gconstpointer user_data)
{
  static const GrEmulatorFault faults[] = {GR_EMULATOR_FAULT_NO_ROTATION, GR_EMULATOR_FAULT_REFRESH_TOKEN_OMITTED, GR_EMULATOR_FAULT_NONE};
  g_autofree char             *before = NULL;
  g_autoptr (GError)           error = NULL;

  sign_in_well (fixture, NULL);
  before = g_strdup (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)));
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_assert_cmpstr (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)), ==, before);
      gr_emulator_set_fault (fixture->emulator, "oauth.refresh", faults[i]);
      g_assert_true (refresh (fixture, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpstr (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)), !=, before);
}

/* Access that could not be revoked is still there; where there was nothing left to revoke, it is gone. */
static void
test_revoke (Fixture      *fixture,
             gconstpointer user_data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (at_the_endpoints); i++)
    {
      const Met               *met = &at_the_endpoints[i];
      gboolean                 gone = met->code == GR_AUTH_ERROR_SIGN_IN_AGAIN;
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError)       error = NULL;

      g_test_message ("%s", gr_emulator_fault_get_kind (met->fault)->name);
      if (gr_lane_session_get_state (fixture->lane) != GR_LANE_SIGNED_IN)
        sign_in_well (fixture, NULL);
      gr_emulator_set_fault (fixture->emulator, "oauth.revoke", met->fault);
      gr_lane_session_revoke_async (fixture->lane, NULL, gr_test_result_cb, &result);
      g_assert_cmpint (gr_lane_session_revoke_finish (fixture->lane, gr_test_await (&result), &error), ==, gone);
      if (!gone)
        g_assert_error (error, GR_AUTH_ERROR, met->code);
      g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, gone ? GR_LANE_REVOKED : GR_LANE_SIGNED_IN);
      g_assert_cmpint (gr_lane_session_get_tokens (fixture->lane) == NULL, ==, gone);
    }
}

/* Of a revocation the status says everything, and the body is not read (RFC 7009, 2.2). */
static void
test_revoke_body (Fixture      *fixture,
                  gconstpointer user_data)
{
  static const GrEmulatorFault faults[] = {GR_EMULATOR_FAULT_EMPTY, GR_EMULATOR_FAULT_WRONG_SHAPE};

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError)       error = NULL;

      sign_in_well (fixture, NULL);
      gr_emulator_set_fault (fixture->emulator, "oauth.revoke", faults[i]);
      gr_lane_session_revoke_async (fixture->lane, NULL, gr_test_result_cb, &result);
      g_assert_true (gr_lane_session_revoke_finish (fixture->lane, gr_test_await (&result), &error));
      g_assert_no_error (error);
      g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_REVOKED);
    }
}

static void
count_token_cb (GrEmulator *emulator,
                const char *method,
                const char *path,
                guint       status,
                const char *reason,
                guint      *n_requests)
{
  *n_requests += g_str_equal (path, "/v2/oauth/token/") ? 1 : 0;
}

/* A user who cannot be read is still the last one known, and the sign-in stays. */
static void
test_user_info (Fixture      *fixture,
                gconstpointer user_data)
{
  static const struct
  {
    GrEmulatorFault fault;
    GQuark (*domain) (void);
    int   code;
    guint n_refreshes;
  } met[] = {
    {GR_EMULATOR_FAULT_ACCESS_TOKEN_INVALID, gr_api_error_quark, GR_API_ERROR_REFRESH, 1},
    {GR_EMULATOR_FAULT_ERROR_WITH_200, gr_api_error_quark, GR_API_ERROR_REFRESH, 1},
    {GR_EMULATOR_FAULT_SCOPE_NOT_AUTHORIZED, gr_api_error_quark, GR_API_ERROR_CONSENT_AGAIN},
    {GR_EMULATOR_FAULT_SCOPE_PERMISSION_MISSED, gr_api_error_quark, GR_API_ERROR_CONSENT_AGAIN},
    {GR_EMULATOR_FAULT_INVALID_PARAMS, gr_api_error_quark, GR_API_ERROR_CHECK_PARAMETERS},
    {GR_EMULATOR_FAULT_INVALID_PARAM, gr_api_error_quark, GR_API_ERROR_CHECK_PARAMETERS},
    {GR_EMULATOR_FAULT_INVALID_FILE_UPLOAD, gr_api_error_quark, GR_API_ERROR_CHECK_PARAMETERS},
    {GR_EMULATOR_FAULT_TOO_MANY_REQUESTS, gr_api_error_quark, GR_API_ERROR_TRY_LATER},
    {GR_EMULATOR_FAULT_RETRY_AFTER, gr_api_error_quark, GR_API_ERROR_TRY_LATER},
    {GR_EMULATOR_FAULT_RETRY_AFTER_DATE, gr_api_error_quark, GR_API_ERROR_TRY_LATER},
    {GR_EMULATOR_FAULT_SERVER_ERROR, gr_api_error_quark, GR_API_ERROR_TRY_LATER},
    {GR_EMULATOR_FAULT_UNAVAILABLE, gr_api_error_quark, GR_API_ERROR_TRY_LATER},
    {GR_EMULATOR_FAULT_BAD_GATEWAY, gr_api_error_quark, GR_API_ERROR_TRY_LATER},
    {GR_EMULATOR_FAULT_GARBAGE, gr_http_error_quark, GR_HTTP_ERROR_NOT_JSON},
    {GR_EMULATOR_FAULT_DUPLICATE_MEMBERS, gr_http_error_quark, GR_HTTP_ERROR_NOT_JSON},
    {GR_EMULATOR_FAULT_DEEP_JSON, gr_http_error_quark, GR_HTTP_ERROR_NOT_JSON},
    {GR_EMULATOR_FAULT_REDIRECTED, gr_api_error_quark, GR_API_ERROR_UNEXPECTED_ANSWER},
    {GR_EMULATOR_FAULT_EMPTY, gr_api_error_quark, GR_API_ERROR_UNEXPECTED_ANSWER},
    {GR_EMULATOR_FAULT_WRONG_SHAPE, gr_api_error_quark, GR_API_ERROR_UNEXPECTED_ANSWER},
    {GR_EMULATOR_FAULT_HUGE, gr_http_error_quark, GR_HTTP_ERROR_TOO_LARGE},
    {GR_EMULATOR_FAULT_ENDLESS, gr_http_error_quark, GR_HTTP_ERROR_TOO_LARGE},
    {GR_EMULATOR_FAULT_DROP, gr_http_error_quark, GR_HTTP_ERROR_UNREACHABLE},
    {GR_EMULATOR_FAULT_DROP_IN_HEADERS, gr_http_error_quark, GR_HTTP_ERROR_UNREACHABLE},
    {GR_EMULATOR_FAULT_TRUNCATED, gr_http_error_quark, GR_HTTP_ERROR_UNREACHABLE},
  };
  guint n_requests = 0;

  sign_in_well (fixture, NULL);
  g_signal_connect (fixture->emulator, "request", G_CALLBACK (count_token_cb), &n_requests);
  for (gsize i = 0; i < G_N_ELEMENTS (met); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", gr_emulator_fault_get_kind (met[i].fault)->name);
      n_requests = 0;
      gr_emulator_set_fault (fixture->emulator, "user.info", met[i].fault);
      g_assert_false (read_user (fixture, &error));
      g_assert_error (error, met[i].domain (), met[i].code);
      g_assert_cmpuint (n_requests, ==, met[i].n_refreshes);
      g_assert_nonnull (gr_lane_session_get_user_error (fixture->lane));
      g_assert_cmpstr (get_field (fixture, "display_name"), ==, "Haruka T.");
      g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_IN);
    }
}

/* The promised lifetime is worth nothing: one refresh is tried, and not a second one. */
static void
test_clock_skew (Fixture      *fixture,
                 gconstpointer user_data)
{
  guint              n_requests = 0;
  g_autoptr (GError) error = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_CLOCK_SKEW);
  g_signal_connect (fixture->emulator, "request", G_CALLBACK (count_token_cb), &n_requests);
  sign_in_well (fixture, NULL);
  g_assert_cmpuint (n_requests, ==, 2);
  g_assert_nonnull (gr_lane_session_get_user_error (fixture->lane));

  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_NONE);
  g_assert_true (read_user (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_requests, ==, 3);
  g_assert_null (gr_lane_session_get_user_error (fixture->lane));
}

/* A server whose clock runs ahead ends a token sooner than it promised, and one refresh is enough to get over it. */
static void
test_clock_moved (Fixture      *fixture,
                  gconstpointer user_data)
{
  GrEmulatorDial    *dial = gr_emulator_get_dial (fixture->emulator);
  guint              n_requests = 0;
  g_autoptr (GError) error = NULL;

  gr_emulator_dial_set_token_lifetime (dial, 60);
  sign_in_well (fixture, NULL);
  g_assert_cmpint (gr_token_set_get_expires_at (gr_lane_session_get_tokens (fixture->lane)), ==, gr_clock_get_now (fixture->clock) + 60);
  g_signal_connect (fixture->emulator, "request", G_CALLBACK (count_token_cb), &n_requests);

  gr_emulator_dial_set_clock_offset (dial, 90);
  g_assert_true (read_user (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_requests, ==, 1);
  gr_emulator_dial_set_clock_offset (dial, -3600);
  g_assert_true (read_user (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_requests, ==, 1);

  /* By its own clock, the lane refreshes before it asks. */
  gr_emulator_dial_reset (dial);
  gr_clock_advance (fixture->clock, 61);
  g_assert_true (read_user (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_requests, ==, 2);
}

static void
test_partial_consent (Fixture      *fixture,
                      gconstpointer user_data)
{
  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_PARTIAL_CONSENT);
  sign_in_well (fixture, NULL);
  g_assert_cmpuint (count_granted (fixture), ==, 1);
  g_assert_null (gr_lane_session_get_user_error (fixture->lane));
  g_assert_cmpstr (get_field (fixture, "display_name"), ==, "Haruka T.");
  g_assert_null (get_field (fixture, "username"));
}

static void
test_slow (Fixture      *fixture,
           gconstpointer user_data)
{
  gr_emulator_set_delay (fixture->emulator, 1);
  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_SLOW);
  gr_emulator_set_fault (fixture->emulator, "user.info", GR_EMULATOR_FAULT_SLOW);
  sign_in_well (fixture, NULL);
  g_assert_null (gr_lane_session_get_user_error (fixture->lane));
}

/* An answer that never comes ends with the session's time-out, here its shortest, and costs no token. */
static void
test_hang (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autofree char   *before = NULL;
  g_autoptr (GError) error = NULL;

  sign_in_well (fixture, NULL);
  before = g_strdup (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)));
  soup_session_set_timeout (fixture->http, 1);
  soup_session_abort (fixture->http);
  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_HANG);
  g_assert_false (refresh (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
  g_assert_cmpstr (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)), ==, before);
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_IN);
}

static void
cancel_cb (GrEmulator   *emulator,
           const char   *method,
           const char   *path,
           guint         status,
           const char   *reason,
           GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

/* An answer that comes a byte at a time never falls silent, and is given up when its time is over. */
static void
test_drip (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autofree char   *before = NULL;
  g_autoptr (GError) error = NULL;

  sign_in_well (fixture, NULL);
  before = g_strdup (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)));
  soup_session_set_timeout (fixture->http, 1);
  soup_session_abort (fixture->http);
  gr_emulator_set_delay (fixture->emulator, 100);
  gr_emulator_set_fault (fixture->emulator, "oauth.refresh", GR_EMULATOR_FAULT_DRIP);
  g_assert_false (refresh (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
  g_assert_nonnull (strstr (error->message, "did not answer in time"));
  g_assert_cmpstr (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)), ==, before);
}

/* Whoever gives up waiting is let go at once. */
static void
test_hang_cancelled (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  sign_in_well (fixture, NULL);
  gr_emulator_set_fault (fixture->emulator, "user.info", GR_EMULATOR_FAULT_HANG);
  g_signal_connect (fixture->emulator, "request", G_CALLBACK (cancel_cb), cancellable);
  gr_lane_session_read_user_async (fixture->lane, cancellable, gr_test_result_cb, &result);
  g_assert_false (gr_lane_session_read_user_finish (fixture->lane, gr_test_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (gr_lane_session_get_busy (fixture->lane));
  g_assert_null (gr_lane_session_get_user_error (fixture->lane));
}

#define ADD(path, function)                                                 \
  G_STMT_START                                                              \
  {                                                                         \
    g_test_add (path, Fixture, NULL, set_up, function, tear_down_counting); \
    n_tests++;                                                              \
  }                                                                         \
  G_STMT_END

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/faults-met/way-back", test_way_back);
  ADD ("/faults-met/own-browser", test_own_browser);
  ADD ("/faults-met/exchange", test_exchange);
  ADD ("/faults-met/refresh", test_refresh);
  ADD ("/faults-met/client-token", test_client_token);
  ADD ("/faults-met/refresh-spoilt", test_refresh_spoilt);
  ADD ("/faults-met/refresh-token-expired", test_refresh_token_expired);
  ADD ("/faults-met/revoked-by-user", test_revoked_by_user);
  ADD ("/faults-met/scope-withdrawn", test_scope_withdrawn);
  ADD ("/faults-met/wrong-type", test_wrong_type);
  ADD ("/faults-met/clock-moved", test_clock_moved);
  ADD ("/faults-met/rotation-lost", test_rotation_lost);
  ADD ("/faults-met/no-rotation", test_no_rotation);
  ADD ("/faults-met/revoke", test_revoke);
  ADD ("/faults-met/user-info", test_user_info);
  ADD ("/faults-met/clock-skew", test_clock_skew);
  ADD ("/faults-met/partial-consent", test_partial_consent);
  ADD ("/faults-met/slow", test_slow);
  ADD ("/faults-met/hang", test_hang);
  ADD ("/faults-met/drip", test_drip);
  ADD ("/faults-met/hang-cancelled", test_hang_cancelled);
  ADD ("/faults-met/revoke-body", test_revoke_body);
  g_test_add_func ("/faults-met/every-fault", test_every_fault);

  return g_test_run ();
}
