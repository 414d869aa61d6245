/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-test-async.h"
#include "gr-test-emulator.h"

static GrEmulatorDial *
get_dial (Fixture *fixture)
{
  return gr_emulator_get_dial (fixture->emulator);
}

static guint
ask_client_token (Fixture *fixture)
{
  g_autofree char       *uri = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);
  g_autoptr (GrTestPage) page = gr_test_browser_post_form (fixture->browser, uri, "client_key", KEY, "client_secret", SECRET,
                                                           "grant_type", "client_credentials", NULL);

  return page->status;
}

static void
count_cb (GrEmulatorDial *dial,
          guint          *n_signals)
{
  *n_signals += 1;
}

/* A fault for so many requests counts them down, tells of each, and is gone after the last. */
static void
test_count (Fixture      *fixture,
            gconstpointer data)
{
  GrEmulatorDial *dial = get_dial (fixture);
  guint           n_signals = 0;

  g_signal_connect (dial, "changed", G_CALLBACK (count_cb), &n_signals);
  gr_emulator_dial_set_fault (dial, "oauth.token", GR_EMULATOR_FAULT_SERVER_ERROR, 2);
  g_assert_cmpuint (n_signals, ==, 1);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 1);
  g_assert_cmpuint (gr_emulator_dial_get_n_left (dial, "oauth.token"), ==, 2);

  g_assert_cmpuint (ask_client_token (fixture), ==, 500);
  g_assert_cmpuint (gr_emulator_dial_get_n_left (dial, "oauth.token"), ==, 1);
  g_assert_cmpuint (n_signals, ==, 2);
  g_assert_cmpuint (ask_client_token (fixture), ==, 500);
  g_assert_cmpint (gr_emulator_dial_get_fault (dial, "oauth.token"), ==, GR_EMULATOR_FAULT_NONE);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 0);
  g_assert_cmpuint (gr_emulator_dial_get_n_met (dial, GR_EMULATOR_FAULT_SERVER_ERROR), ==, 2);
  g_assert_cmpuint (ask_client_token (fixture), ==, 200);
  g_assert_cmpuint (n_signals, ==, 3);
}

/* A client token can fail where a refresh does not, and the other way round. */
static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  GrEmulatorDial        *dial = get_dial (fixture);
  g_autoptr (GrTestPage) refresh = NULL;

  gr_emulator_dial_set_fault (dial, "oauth.client-token", GR_EMULATOR_FAULT_UNAVAILABLE, 0);
  gr_emulator_dial_set_fault (dial, "oauth.refresh", GR_EMULATOR_FAULT_TOO_MANY_REQUESTS, 0);
  g_assert_cmpuint (ask_client_token (fixture), ==, 503);
  refresh = post_refresh (fixture, "rft.x");
  g_assert_cmpuint (refresh->status, ==, 429);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 2);

  for (gsize i = 0; i < gr_emulator_n_places; i++)
    {
      g_test_message ("%s", gr_emulator_places[i].route);
      g_assert_true (gr_emulator_fault_works_on (GR_EMULATOR_FAULT_SERVER_ERROR, gr_emulator_places[i].route));
      g_assert_true (gr_emulator_fault_find_place (gr_emulator_places[i].route) == &gr_emulator_places[i]);
    }
  g_assert_null (gr_emulator_fault_find_place ("home"));
}

/* A fault of the redirect is set on the authorize page, and only the redirect counts. */
static void
test_redirect_counts (Fixture      *fixture,
                      gconstpointer data)
{
  GrEmulatorDial  *dial = get_dial (fixture);
  g_autofree char *spoilt = NULL;
  g_autofree char *sound = NULL;
  g_autofree char *state = NULL;

  gr_emulator_dial_set_fault (dial, "oauth.authorize", GR_EMULATOR_FAULT_MISSING_STATE, 1);
  spoilt = sign_in (fixture, "haruka", NULL);
  g_assert_null (strstr (spoilt, "state="));
  g_assert_cmpuint (gr_emulator_dial_get_n_met (dial, GR_EMULATOR_FAULT_MISSING_STATE), ==, 1);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 0);

  sound = sign_in (fixture, "haruka", NULL);
  state = gr_test_query_dup (sound, "state");
  g_assert_cmpstr (state, ==, "st&te");
}

/* So does an error page once, although a browser comes to the address twice. */
static void
test_page_counts (Fixture      *fixture,
                  gconstpointer data)
{
  GrEmulatorDial        *dial = get_dial (fixture);
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "");
  g_autofree char       *next = NULL;
  g_autoptr (GrTestPage) first = NULL;
  g_autoptr (GrTestPage) second = NULL;

  gr_emulator_dial_set_fault (dial, "oauth.authorize", GR_EMULATOR_FAULT_PAGE_SCOPE, 2);
  first = gr_test_browser_get (fixture->browser, uri);
  next = g_uri_resolve_relative (fixture->base, first->location, G_URI_FLAGS_ENCODED, NULL);
  second = gr_test_browser_get (fixture->browser, next);
  g_assert_cmpuint (second->status, ==, 200);
  g_assert_cmpuint (gr_emulator_dial_get_n_left (dial, "oauth.authorize"), ==, 1);
}

static gint64
get_int (JsonNode   *node,
         const char *member)
{
  return json_object_get_int_member (json_node_get_object (node), member);
}

static void
test_lifetimes (Fixture      *fixture,
                gconstpointer data)
{
  GrEmulatorDial        *dial = get_dial (fixture);
  g_autoptr (JsonNode)   usual = get_tokens (fixture, "haruka", NULL);
  g_autoptr (JsonNode)   tokens = NULL;
  g_autoptr (JsonNode)   again = NULL;
  g_autoptr (GrTestPage) info = NULL;

  gr_emulator_dial_set_token_lifetime (dial, 60);
  gr_emulator_dial_set_refresh_lifetime (dial, 120);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 2);
  tokens = get_tokens (fixture, "haruka", NULL);
  g_assert_cmpint (get_int (tokens, "expires_in"), ==, 60);
  g_assert_cmpint (get_int (tokens, "refresh_expires_in"), ==, 120);

  gr_clock_advance (fixture->clock, 60);
  info = get_user_info (fixture, "?fields=open_id", get_string (tokens, "access_token"));
  g_assert_cmpuint (info->status, ==, 401);

  gr_emulator_dial_reset (dial);
  again = get_tokens (fixture, "haruka", NULL);
  g_assert_cmpint (get_int (again, "expires_in"), ==, get_int (usual, "expires_in"));
  g_assert_cmpint (get_int (again, "refresh_expires_in"), ==, get_int (usual, "refresh_expires_in"));
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 0);
}

static guint
read_open_id (Fixture    *fixture,
              const char *token,
              gint64     *date)
{
  g_autoptr (GrTestPage) info = get_user_info (fixture, "?fields=open_id", token);
  g_autoptr (GDateTime)  time = soup_date_time_new_from_http_string (soup_message_headers_get_one (info->headers, "Date"));

  *date = g_date_time_to_unix (time);
  return info->status;
}

/* The sandbox's clock moves alone, and comes back to where the other one is by then. */
static void
test_clock (Fixture      *fixture,
            gconstpointer data)
{
  GrEmulatorDial      *dial = get_dial (fixture);
  g_autoptr (JsonNode) tokens = get_tokens (fixture, "haruka", NULL);
  const char          *token = get_string (tokens, "access_token");
  gint64               date;

  gr_emulator_dial_set_clock_offset (dial, get_int (tokens, "expires_in") + 1);
  g_assert_cmpuint (read_open_id (fixture, token, &date), ==, 401);
  g_assert_cmpint (date, ==, NOW + get_int (tokens, "expires_in") + 1);
  g_assert_cmpint (gr_clock_get_now (fixture->clock), ==, NOW);

  gr_emulator_dial_set_clock_offset (dial, -7200);
  gr_clock_advance (fixture->clock, 10);
  g_assert_cmpuint (read_open_id (fixture, token, &date), ==, 200);
  g_assert_cmpint (date, ==, NOW + 10 - 7200);

  gr_emulator_dial_reset (dial);
  g_assert_cmpuint (read_open_id (fixture, token, &date), ==, 200);
}

static void
notify_cb (GrEmulatorDial *dial,
           GParamSpec     *pspec,
           guint          *n_notified)
{
  *n_notified += 1;
}

/* All off is said once, with everything off. */
static void
test_reset (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GrEmulatorDial) dial = gr_emulator_dial_new ();
  guint                      n_notified = 0;

  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 0);
  for (gsize i = 0; i < gr_emulator_n_places; i++)
    gr_emulator_dial_set_fault (dial, gr_emulator_places[i].route, GR_EMULATOR_FAULT_SLOW, 3);
  gr_emulator_dial_set_clock_offset (dial, 60);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, gr_emulator_n_places + 1);

  g_signal_connect (dial, "notify::n-on", G_CALLBACK (notify_cb), &n_notified);
  gr_emulator_dial_reset (dial);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 0);
  g_assert_cmpint (gr_emulator_dial_get_clock_offset (dial), ==, 0);
  for (gsize i = 0; i < gr_emulator_n_places; i++)
    g_assert_cmpint (gr_emulator_dial_get_fault (dial, gr_emulator_places[i].route), ==, GR_EMULATOR_FAULT_NONE);
}

/* What a page does by itself comes with a policy that lets it, and only then. */
static void
test_scripts (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    GrEmulatorFault fault;
    const char     *path;
    const char     *part;
  } scripts[] = {
    {GR_EMULATOR_FAULT_PERMISSION, "/sandbox/permission.js", "geolocation"},
    {GR_EMULATOR_FAULT_MESSAGE_BOX, "/sandbox/message-box.js", "alert"},
  };
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "");
  g_autoptr (GrTestPage) sound = gr_test_browser_get (fixture->browser, uri);

  g_assert_null (strstr (soup_message_headers_get_one (sound->headers, "Content-Security-Policy"), "script-src"));
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (GrTestPage) page = NULL;
      g_autoptr (GrTestPage) script = NULL;
      g_autofree char       *script_uri = g_strconcat (fixture->base, scripts[i].path, NULL);

      gr_emulator_set_fault (fixture->emulator, "oauth.authorize", scripts[i].fault);
      page = gr_test_browser_get (fixture->browser, uri);
      script = gr_test_browser_get (fixture->browser, script_uri);
      g_assert_nonnull (strstr (page->text, scripts[i].path));
      g_assert_nonnull (strstr (soup_message_headers_get_one (page->headers, "Content-Security-Policy"), "script-src 'self';"));
      g_assert_cmpstr (script->type, ==, "text/javascript");
      g_assert_nonnull (strstr (script->text, scripts[i].part));
    }
}

/* The page leads to an https address whose certificate a client that checks it cannot accept. */
static void
test_untrusted (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char         *uri = make_authorize_uri (fixture, CALLBACK, "");
  g_autoptr (SoupSession)  session = soup_session_new ();
  g_autoptr (SoupMessage)  message = NULL;
  g_autoptr (GrTestPage)   page = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes)       answer = NULL;
  g_autoptr (GError)       error = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_UNTRUSTED_CERTIFICATE);
  page = gr_test_browser_get (fixture->browser, uri);
  g_assert_true (g_str_has_prefix (page->location, "https://127.0.0.1:"));

  message = soup_message_new ("GET", page->location);
  soup_session_send_and_read_async (session, message, G_PRIORITY_DEFAULT, NULL, gr_test_result_cb, &result);
  answer = soup_session_send_and_read_finish (session, gr_test_await (&result), &error);
  g_assert_null (answer);
  g_assert_error (error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);
  g_assert_cmpint (soup_message_get_tls_peer_certificate_errors (message) & G_TLS_CERTIFICATE_UNKNOWN_CA, !=, 0);
}

/* A client that follows is seen to, under the other name of this computer. */
static void
test_redirected (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char       *uri = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);
  g_autofree char       *expected = g_strconcat ("http://localhost", strrchr (fixture->base, ':'), "/v2/oauth/token/", NULL);
  g_autoptr (GrTestPage) page = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.token", GR_EMULATOR_FAULT_REDIRECTED);
  page = gr_test_browser_post_form (fixture->browser, uri, "client_key", KEY, NULL);
  g_assert_cmpuint (page->status, ==, 307);
  g_assert_cmpstr (page->location, ==, expected);
}

/* What is odd about an answer, and nothing else. */
static void
test_odd_answers (Fixture      *fixture,
                  gconstpointer data)
{
  static const struct
  {
    GrEmulatorFault fault;
    const char     *type;
    const char     *begin;
    gsize           size; /* or 0 for any */
  } answers[] = {
    {GR_EMULATOR_FAULT_EMPTY, NULL, "", 0},
    {GR_EMULATOR_FAULT_WRONG_SHAPE, "application/json", "[{", 0},
    {GR_EMULATOR_FAULT_DUPLICATE_MEMBERS, "application/json", "{\"access_token\":\"act.first\",\"access_token\":\"act.second\"", 0},
    {GR_EMULATOR_FAULT_DEEP_JSON, "application/json", "{\"data\":[[[[", 200009},
    {GR_EMULATOR_FAULT_HUGE, "application/json", "    ", 32 * 1024 * 1024},
    {GR_EMULATOR_FAULT_WRONG_TYPE, "text/html", "{\"error\":", 0},
  };
  g_autofree char *uri = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GrTestPage) page = NULL;

      g_test_message ("%s", gr_emulator_fault_get_kind (answers[i].fault)->name);
      gr_emulator_set_fault (fixture->emulator, "oauth.token", answers[i].fault);
      page = gr_test_browser_post_form (fixture->browser, uri, "client_key", KEY, NULL);
      g_assert_cmpuint (page->status, ==, answers[i].fault == GR_EMULATOR_FAULT_WRONG_TYPE ? 400 : 200);
      g_assert_cmpstr (page->type, ==, answers[i].type);
      g_assert_true (page->text == NULL || g_str_has_prefix (page->text, answers[i].begin));
      if (answers[i].size > 0)
        g_assert_cmpuint (g_bytes_get_size (page->bytes), ==, answers[i].size);
    }
}

static void
test_pictures (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    GrEmulatorFault fault;
    guint           size;
  } pictures[] = {
    {GR_EMULATOR_FAULT_BROKEN_PICTURE, 168},
    {GR_EMULATOR_FAULT_HUGE_PICTURE, 60000},
  };
  g_autofree char *uri = g_strconcat (fixture->base, "/avatars/haruka.png", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GrTestPage) page = NULL;
      const guchar          *bytes;
      guint32                width;

      gr_emulator_set_fault (fixture->emulator, "avatar", pictures[i].fault);
      page = gr_test_browser_get (fixture->browser, uri);
      bytes = g_bytes_get_data (page->bytes, NULL);
      memcpy (&width, bytes + 16, sizeof width);
      g_assert_cmpstr (page->type, ==, "image/png");
      g_assert_cmpuint (g_bytes_get_size (page->bytes), ==, 33);
      g_assert_cmpmem (bytes, 8, "\x89PNG\r\n\x1a\n", 8);
      g_assert_cmpuint (GUINT32_FROM_BE (width), ==, pictures[i].size);
    }
}

/* The user takes the app, or a scope, back on TikTok's side: once, and for good. */
static void
test_taken_back (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (JsonNode)   removed = get_tokens (fixture, "haruka", NULL);
  g_autoptr (JsonNode)   narrowed = get_tokens (fixture, "alex", NULL);
  g_autoptr (GrTestPage) gone = NULL;
  g_autoptr (GrTestPage) refused = NULL;
  g_autoptr (GrTestPage) less = NULL;
  g_autoptr (GrTestPage) basic = NULL;
  g_autoptr (GrTestPage) refreshed = NULL;
  g_autoptr (JsonNode)   tokens = NULL;

  gr_emulator_set_fault (fixture->emulator, "user.info", GR_EMULATOR_FAULT_REVOKED_BY_USER);
  gone = get_user_info (fixture, "?fields=open_id", get_string (removed, "access_token"));
  g_assert_cmpuint (gone->status, ==, 401);
  g_assert_cmpint (gr_emulator_get_fault (fixture->emulator, "user.info"), ==, GR_EMULATOR_FAULT_NONE);
  refused = post_refresh (fixture, get_string (removed, "refresh_token"));
  assert_oauth_error (refused, 400, "invalid_grant", "Refresh token is invalid or expired.");

  gr_emulator_set_fault (fixture->emulator, "user.info", GR_EMULATOR_FAULT_SCOPE_WITHDRAWN);
  less = get_user_info (fixture, "?fields=open_id,follower_count", get_string (narrowed, "access_token"));
  assert_api_error (less, 401, "scope_not_authorized", "The user did not authorize the scope required for completing this request.");
  basic = get_user_info (fixture, "?fields=open_id", get_string (narrowed, "access_token"));
  g_assert_cmpuint (basic->status, ==, 200);
  refreshed = post_refresh (fixture, get_string (narrowed, "refresh_token"));
  tokens = gr_test_page_parse (refreshed);
  g_assert_cmpstr (get_string (tokens, "scope"), ==, "user.info.basic");
}

static void
test_spoilt_tokens (Fixture      *fixture,
                    gconstpointer data)
{
  static const struct
  {
    GrEmulatorFault fault;
    const char     *has;
    const char     *has_not;
  } answers[] = {
    {GR_EMULATOR_FAULT_ACCESS_TOKEN_MISSING, "expires_in", "access_token"},
    {GR_EMULATOR_FAULT_TOKEN_WITH_LINE_BREAK, "\\r\\nX-Injected: yes", NULL},
    {GR_EMULATOR_FAULT_LIFETIME_MISSING, "access_token", "\"expires_in\""},
    {GR_EMULATOR_FAULT_LIFETIME_ZERO, "\"expires_in\":0,", NULL},
    {GR_EMULATOR_FAULT_LIFETIME_ABSURD, "\"expires_in\":9223372036854775,", NULL},
    {GR_EMULATOR_FAULT_LIFETIME_AS_TEXT, "\"expires_in\":\"a day\",", NULL},
  };
  g_autofree char *uri = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char       *code = get_code (fixture, "haruka", NULL);
      g_autoptr (GrTestPage) page = NULL;
      g_autoptr (GrTestPage) client = NULL;

      g_test_message ("%s", gr_emulator_fault_get_kind (answers[i].fault)->name);
      gr_emulator_set_fault (fixture->emulator, "oauth.token", answers[i].fault);
      page = post_token (fixture, code, CALLBACK, VERIFIER);
      client = gr_test_browser_post_form (fixture->browser, uri, "client_key", KEY, "client_secret", SECRET,
                                          "grant_type", "client_credentials", NULL);
      g_assert_cmpuint (page->status, ==, 200);
      g_assert_nonnull (strstr (page->text, answers[i].has));
      g_assert_true (answers[i].has_not == NULL || strstr (page->text, answers[i].has_not) == NULL);
      g_assert_nonnull (strstr (client->text, answers[i].has));
      g_assert_cmpuint (gr_emulator_dial_get_n_met (get_dial (fixture), answers[i].fault), ==, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/emulator/dial/count", test_count);
  ADD ("/emulator/dial/places", test_places);
  ADD ("/emulator/dial/redirect-counts", test_redirect_counts);
  ADD ("/emulator/dial/page-counts", test_page_counts);
  ADD ("/emulator/dial/lifetimes", test_lifetimes);
  ADD ("/emulator/dial/clock", test_clock);
  ADD ("/emulator/dial/reset", test_reset);
  ADD ("/emulator/dial/scripts", test_scripts);
  ADD ("/emulator/dial/untrusted", test_untrusted);
  ADD ("/emulator/dial/redirected", test_redirected);
  ADD ("/emulator/dial/odd-answers", test_odd_answers);
  ADD ("/emulator/dial/pictures", test_pictures);
  ADD ("/emulator/dial/taken-back", test_taken_back);
  ADD ("/emulator/dial/spoilt-tokens", test_spoilt_tokens);

  return g_test_run ();
}
