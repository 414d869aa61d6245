/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-browser.h"
#include "gr-test-cli.h"

#include <signal.h>
#include <string.h>

/* The command while it runs. */
typedef struct
{
  GSubprocess      *process;
  GDataInputStream *output;
} Running;

static void
running_clear (Running *running)
{
  g_clear_object (&running->output);
  g_clear_object (&running->process);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Running, running_clear)

static void
start (Running           *running,
       const char *const *options)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           argv = NULL;
  g_autoptr (GError)       error = NULL;

  g_strv_builder_add_many (builder, g_getenv ("GR_CLI"), "emulator", NULL);
  g_strv_builder_addv (builder, (const char **)options);
  argv = g_strv_builder_end (builder);
  running->process = g_subprocess_newv ((const char *const *)argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  running->output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (running->process));
}

static char *
read_line (Running *running)
{
  g_autoptr (GError) error = NULL;
  char              *line = g_data_input_stream_read_line_utf8 (running->output, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (line);
  return line;
}

/* Reads up to the line that begins so, and returns what follows. */
static char *
read_value (Running    *running,
            const char *label)
{
  while (TRUE)
    {
      g_autofree char *line = read_line (running);

      if (g_str_has_prefix (line, label))
        return g_strdup (g_strstrip (line + strlen (label)));
    }
}

static int
stop (Running *running,
      int      signal)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_send_signal (running->process, signal);
  g_subprocess_wait (running->process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (running->process));
  return g_subprocess_get_exit_status (running->process);
}

static void
test_made_up_client (void)
{
  g_auto (Running)          running = {0};
  g_autoptr (GrTestBrowser) browser = gr_test_browser_new ();
  g_autoptr (GrTestPage)    page = NULL;
  g_autofree char          *base = NULL;
  g_autofree char          *key = NULL;
  g_autofree char          *secret = NULL;
  g_autofree char          *redirect = NULL;
  g_autofree char          *authorize = NULL;
  g_autofree char          *token = NULL;
  g_autofree char          *curl = NULL;
  g_autofree char          *ready = NULL;
  g_autofree char          *blank = NULL;
  g_autofree char          *logged = NULL;

  start (&running, (const char *const[]){NULL});
  base = read_value (&running, "Local sandbox on ");
  key = read_value (&running, "client_key");
  secret = read_value (&running, "client_secret");
  redirect = read_value (&running, "redirect_uri");
  authorize = read_value (&running, "authorize");
  token = read_value (&running, "token");
  curl = read_value (&running, "  curl ");
  ready = read_value (&running, "Press Ctrl+C");
  blank = read_line (&running);

  g_assert_true (g_str_has_prefix (base, "http://127.0.0.1:"));
  g_assert_true (g_str_has_prefix (key, "sbaw"));
  g_assert_cmpuint (strlen (key), ==, 18);
  g_assert_cmpuint (strlen (secret), ==, 32);
  g_assert_cmpstr (redirect, ==, "http://127.0.0.1:*/callback/");
  g_assert_true (g_str_has_prefix (authorize, base));
  g_assert_true (g_str_has_suffix (authorize, "/v2/auth/authorize/"));
  g_assert_nonnull (strstr (curl, key));
  g_assert_nonnull (strstr (curl, token));

  page = gr_test_browser_post_form (browser, token, "client_key", key, "client_secret", secret, "grant_type", "client_credentials", NULL);
  g_assert_cmpuint (page->status, ==, 200);
  logged = read_line (&running);
  g_assert_nonnull (strstr (logged, " 200 POST /v2/oauth/token/"));
  g_assert_null (strstr (logged, secret));
  g_assert_cmpint (stop (&running, SIGTERM), ==, 0);
}

static void
test_own_client (void)
{
  g_auto (Running)          running = {0};
  g_autoptr (GrTestBrowser) browser = gr_test_browser_new ();
  g_autofree char          *authorize = NULL;
  g_autofree char          *uri = NULL;
  g_autofree char          *location = NULL;
  g_autofree char          *ready = NULL;

  start (&running, (const char *const[]){"--client-key", "mine", "--client-secret", "s", "--redirect", "https://a.example/cb", "--redirect", "https://b.example/cb",
                                         "--scope", "user.info.basic", "--target-user", "noa", "--lifetimes", "since-2026-11", NULL});
  authorize = read_value (&running, "authorize");
  ready = read_value (&running, "Press Ctrl+C");
  uri = g_strconcat (authorize, "?client_key=mine&scope=user.info.basic&response_type=code&state=x&redirect_uri=https://b.example/cb", NULL);
  location = gr_test_browser_sign_in (browser, uri, "noa", NULL);
  g_assert_true (g_str_has_prefix (location, "https://b.example/cb?code="));
  g_assert_cmpint (stop (&running, SIGINT), ==, 0);
}

/* Faults are on from the start, and said with each request. */
static void
test_faults (void)
{
  g_auto (Running)          running = {0};
  g_autoptr (GrTestBrowser) browser = gr_test_browser_new ();
  g_autofree char          *token = NULL;
  g_autofree char          *revoke = NULL;
  g_autofree char          *first = NULL;
  g_autofree char          *second = NULL;
  g_autofree char          *ready = NULL;
  g_autofree char          *blank = NULL;
  g_autofree char          *logged = NULL;
  g_autoptr (GrTestPage)    exchange = NULL;
  g_autoptr (GrTestPage)    refresh = NULL;
  g_autoptr (GrTestPage)    revocation = NULL;

  start (&running, (const char *const[]){"--fault", "unavailable:oauth.revoke", "--fault", "refresh-token-expired", NULL});
  token = read_value (&running, "token");
  revoke = read_value (&running, "revoke");
  first = read_value (&running, "fault");
  second = read_value (&running, "fault");
  ready = read_value (&running, "Press Ctrl+C");
  blank = read_line (&running);
  g_assert_cmpstr (first, ==, "unavailable:oauth.revoke");
  g_assert_cmpstr (second, ==, "refresh-token-expired");

  revocation = gr_test_browser_post_form (browser, revoke, "token", "act.x", NULL);
  g_assert_cmpuint (revocation->status, ==, 503);
  logged = read_line (&running);
  g_assert_true (g_str_has_suffix (logged, "fault unavailable"));
  refresh = gr_test_browser_post_form (browser, token, "grant_type", "refresh_token", NULL);
  g_assert_cmpuint (refresh->status, ==, 400);
  g_assert_nonnull (strstr (refresh->text, "Refresh token is invalid or expired."));
  exchange = gr_test_browser_post_form (browser, token, "grant_type", "authorization_code", NULL);
  g_assert_nonnull (strstr (exchange->text, "Client key is missed in request."));
  g_assert_cmpint (stop (&running, SIGTERM), ==, 0);
}

/* A fault for one request, on the client token alone; then tokens that live a minute, by a clock that is an hour ahead. */
static void
test_time (void)
{
  g_auto (Running)          running = {0};
  g_autoptr (GrTestBrowser) browser = gr_test_browser_new ();
  g_autofree char          *key = NULL;
  g_autofree char          *secret = NULL;
  g_autofree char          *token = NULL;
  g_autofree char          *ready = NULL;
  g_autoptr (GrTestPage)    refused = NULL;
  g_autoptr (GrTestPage)    issued = NULL;
  g_autoptr (GDateTime)     now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime)     shown = NULL;

  start (&running, (const char *const[]){"--fault", "retry-after:oauth.client-token:1", "--token-lifetime", "60", "--clock-skew", "3600", NULL});
  key = read_value (&running, "client_key");
  secret = read_value (&running, "client_secret");
  token = read_value (&running, "token");
  ready = read_value (&running, "Press Ctrl+C");

  refused = gr_test_browser_post_form (browser, token, "client_key", key, "client_secret", secret, "grant_type", "client_credentials", NULL);
  g_assert_cmpuint (refused->status, ==, 429);
  issued = gr_test_browser_post_form (browser, token, "client_key", key, "client_secret", secret, "grant_type", "client_credentials", NULL);
  g_assert_cmpuint (issued->status, ==, 200);
  g_assert_nonnull (strstr (issued->text, "\"expires_in\":60"));
  shown = soup_date_time_new_from_http_string (soup_message_headers_get_one (issued->headers, "Date"));
  g_assert_cmpint (g_date_time_difference (shown, now), >=, 3599 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (g_date_time_difference (shown, now), <, 3700 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (stop (&running, SIGTERM), ==, 0);
}

static void
test_list_faults (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("emulator", "--list-faults");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->output, "oauth.token oauth.refresh oauth.client-token oauth.revoke:\n"));
  g_assert_nonnull (strstr (run->output, "  retry-after                HTTP 429 with a Retry-After header\n"));
  g_assert_nonnull (strstr (run->output, "\n  answer-lost "));
  g_assert_nonnull (strstr (run->output, " (once)\n"));
  g_assert_null (strstr (run->output, "  none "));
}

static void
test_port_in_use (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  g_autoptr (GInetAddress)    loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress)  wanted = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress)  taken = NULL;
  g_autofree char            *port = NULL;
  g_autoptr (GrTestRun)       run = NULL;
  g_autoptr (GError)          error = NULL;

  g_socket_listener_add_address (listener, wanted, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL, &taken, &error);
  g_assert_no_error (error);
  port = g_strdup_printf ("%u", g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (taken)));

  run = GR_TEST_RUN ("emulator", "--port", port);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->output, ==, "");
  g_assert_nonnull (strstr (run->errors, port));
  g_assert_nonnull (strstr (run->errors, "in use by another program"));
}

static void
test_usage (void)
{
  static const struct
  {
    const char *option;
    const char *value;
    const char *message;
  } cases[] = {
    {"--port", "70000", "--port takes 0 to 65535"},
    {"--port", "-1", "--port takes 0 to 65535"},
    {"--port", "many", "many"},
    {"--redirect", "callback", "“callback” is not a redirect URI"},
    {"--redirect", "https://a.example/cb?x=1", "is not a redirect URI"},
    {"--client-key", "", "cannot be empty"},
    {"--client-secret", "", "cannot be empty"},
    {"--lifetimes", "forever", "--lifetimes takes"},
    {"--fault", "", "there is no fault “”"},
    {"--fault", "none", "there is no fault “none”"},
    {"--fault", "bad-weather", "there is no fault “bad-weather”; --list-faults names them all"},
    {"--fault", "wrong-state:oauth.token", "does not work on “oauth.token”, but on: oauth.authorize"},
    {"--fault", "garbage:", "does not work on “”"},
    {"--fault", "garbage:oauth.token:0", "“0” is no number of requests"},
    {"--fault", "garbage:oauth.token:often", "write one such as garbage:oauth.token:3"},
    {"--token-lifetime", "-1", "--token-lifetime takes seconds, from 0"},
    {"--refresh-lifetime", "999999999999", "--refresh-lifetime takes seconds"},
    {"--clock-skew", "-999999999999", "--clock-skew takes seconds"},
    {"--clock-skew", "late", "late"},
    {"--nonsense", NULL, "--nonsense"},
    {"word", NULL, "“word” is one word too many"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GrTestRun) run = GR_TEST_RUN ("emulator", cases[i].option, cases[i].value);

      g_test_message ("%s %s", cases[i].option, cases[i].value);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->output, ==, "");
      g_assert_nonnull (strstr (run->errors, cases[i].message));
    }
}

static void
test_two_faults (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("emulator", "--fault", "garbage", "--fault", "hang:oauth.token");

  g_assert_cmpint (run->status, ==, 2);
  g_assert_nonnull (strstr (run->errors, "“oauth.token” has one fault at a time"));
}

static void
test_help (void)
{
  g_autoptr (GrTestRun) all = GR_TEST_RUN ("--help");
  g_autoptr (GrTestRun) one = GR_TEST_RUN ("emulator", "--help");

  g_assert_nonnull (strstr (all->output, "  emulator"));
  g_assert_cmpint (one->status, ==, 0);
  g_assert_nonnull (strstr (one->output, "greenroom-cli emulator [OPTION"));
  g_assert_nonnull (strstr (one->output, "--client-key=KEY"));
}

static void
test_suggestion (void)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("emulater");

  g_assert_cmpint (run->status, ==, 2);
  g_assert_nonnull (strstr (run->errors, "there is no command “emulater”; did you mean “emulator”?"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/emulator/made-up-client", test_made_up_client);
  g_test_add_func ("/cli/emulator/own-client", test_own_client);
  g_test_add_func ("/cli/emulator/faults", test_faults);
  g_test_add_func ("/cli/emulator/time", test_time);
  g_test_add_func ("/cli/emulator/list-faults", test_list_faults);
  g_test_add_func ("/cli/emulator/two-faults", test_two_faults);
  g_test_add_func ("/cli/emulator/port-in-use", test_port_in_use);
  g_test_add_func ("/cli/emulator/usage", test_usage);
  g_test_add_func ("/cli/emulator/help", test_help);
  g_test_add_func ("/cli/emulator/suggestion", test_suggestion);

  return g_test_run ();
}
