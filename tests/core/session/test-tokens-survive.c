/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-session.h"

#include <signal.h>
#include <string.h>

#include "gr-http.h"
#include "gr-secret-store-private.h"
#include "gr-test-async.h"
#include "gr-test-keyring.h"
#include "gr-test-peer.h"

#define START     G_GINT64_CONSTANT (1800000000)
#define TOKENS(n) "{\"access_token\": \"act.Planted" n "\", \"expires_in\": 7200, \"refresh_token\": \"rft.Planted" n "\", \"refresh_expires_in\": 15552000," \
                  "\"open_id\": \"open-1\", \"scope\": \"user.info.basic\", \"token_type\": \"Bearer\"}"

/* What the program is told when it plays the app that is killed. */
#define ROLE    "GR_TEST_ROLE"
#define ADDRESS "GR_TEST_ADDRESS"

/* One run of the app, on the session bus and with TikTok behind an address. */
typedef struct
{
  GrCatalog     *catalog;
  GrClock       *clock;
  GrWorkspace   *workspace;
  GrSecretStore *secrets;
  SoupSession   *http;
  GrLaneSession *session;
} App;

static void
app_init (App        *app,
          const char *base_uri)
{
  const char *const         redirect_uris[] = {"http://127.0.0.1:*/callback/", NULL};
  const char *const         scopes[] = {"user.info.basic", NULL};
  const GrSecretAddress     client_secret = {"acme", "env", NULL, NULL, GR_SECRET_CLIENT_SECRET};
  g_autoptr (GrEnvironment) environment = gr_environment_new ("env", GR_ENVIRONMENT_SANDBOX, "QA");
  g_autoptr (GrLane)        lane = gr_lane_new ("lane", "env", "JP", "haruka");
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GError)        error = NULL;

  app->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  app->clock = gr_clock_new_manual (START);
  app->workspace = gr_workspace_new ("acme", "Acme");
  gr_environment_set_client_key (environment, "sbawkey");
  gr_environment_set_redirect_uris (environment, redirect_uris);
  gr_environment_set_scopes (environment, scopes);
  gr_environment_set_base_uri (environment, base_uri);
  gr_workspace_add_environment (app->workspace, environment);
  gr_workspace_add_lane (app->workspace, lane);

  app->secrets = gr_secret_store_new ();
  gr_secret_store_hold (app->secrets, &client_secret, "PlantedSecret");
  app->http = gr_http_session_new ();
  app->session = gr_lane_session_new (app->workspace, environment, lane, app->catalog, app->secrets, app->http, app->clock, gr_random_get_system ());
  gr_lane_session_load_async (app->session, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_lane_session_load_finish (app->session, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static void
app_clear (App *app)
{
  g_assert_finalize_object (g_steal_pointer (&app->session));
  g_clear_object (&app->http);
  g_assert_finalize_object (g_steal_pointer (&app->secrets));
  g_clear_object (&app->workspace);
  g_clear_object (&app->clock);
  g_clear_object (&app->catalog);
  secret_service_disconnect ();
}

static void
sign_in_async (App           *app,
               GAsyncResult **result)
{
  g_autoptr (GrAuthRequest)  request = gr_lane_session_begin_sign_in (app->session, NULL, NULL);
  g_autofree char           *uri = g_strdup_printf ("%s?code=PlantedCode&scopes=user.info.basic&state=%s",
                                                    gr_auth_request_get_redirect_uri (request), gr_auth_request_get_state (request));
  g_autoptr (GrAuthResponse) response = gr_auth_request_judge (request, uri);

  gr_lane_session_complete_sign_in_async (app->session, request, response, NULL, gr_test_result_cb, result);
}

static void
die_cb (void)
{
  raise (SIGKILL);
}

/* One of two apps at the same time, or the app that is killed: in the very moment in which the new tokens could be used for the first time, or by somebody else. */
static int
play (const char *role)
{
  App                      app;
  g_autoptr (GAsyncResult) result = NULL;

  app_init (&app, g_getenv (ADDRESS));
  if (g_str_equal (role, "refresh-well"))
    {
      gr_lane_session_refresh_async (app.session, NULL, gr_test_result_cb, &result);
      g_assert_true (gr_lane_session_refresh_finish (app.session, gr_test_await (&result), NULL));
      g_assert_cmpstr (gr_token_set_get_access_token (gr_lane_session_get_tokens (app.session)), ==, "act.PlantedTwo");
      return 0;
    }

  if (!g_str_equal (role, "refresh-and-wait"))
    g_signal_connect (app.session, "notify::tokens", G_CALLBACK (die_cb), NULL);

  if (g_str_equal (role, "sign-in"))
    sign_in_async (&app, &result);
  else
    gr_lane_session_refresh_async (app.session, NULL, gr_test_result_cb, &result);
  gr_test_await (&result);

  /* Nobody killed it. */
  return 1;
}

typedef struct
{
  GrTestKeyring *keyring;
  GrTestPeer    *peer;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->keyring = gr_test_keyring_new ();
  fixture->peer = gr_test_peer_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_clear_pointer (&fixture->peer, gr_test_peer_free);
  g_clear_pointer (&fixture->keyring, gr_test_keyring_free);
  gr_test_settle ();
}

static GSubprocess *
start (Fixture    *fixture,
       const char *role)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autofree char                *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GError)              error = NULL;
  GSubprocess                    *process;

  g_subprocess_launcher_setenv (launcher, ROLE, role, TRUE);
  g_subprocess_launcher_setenv (launcher, ADDRESS, gr_test_peer_get_base_uri (fixture->peer), TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, NULL);
  g_assert_no_error (error);

  return process;
}

static void
assert_killed (GSubprocess *process)
{
  g_autoptr (GAsyncResult) result = NULL;

  g_subprocess_wait_async (process, NULL, gr_test_result_cb, &result);
  g_assert_true (g_subprocess_wait_finish (process, gr_test_await (&result), NULL));
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);
}

/* Signs in and goes away in peace. */
static void
sign_in_before (Fixture *fixture)
{
  App                      app;
  g_autoptr (GAsyncResult) result = NULL;

  app_init (&app, gr_test_peer_get_base_uri (fixture->peer));
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("One"));
  gr_test_peer_answer (fixture->peer, 500, "oops");
  sign_in_async (&app, &result);
  g_assert_true (gr_lane_session_complete_sign_in_finish (app.session, gr_test_await (&result), NULL));
  g_clear_object (&result);
  app_clear (&app);
}

/* Starts the app again: it goes on where the other one was killed. */
static void
assert_goes_on (Fixture    *fixture,
                const char *access_token,
                const char *refresh_token)
{
  App                      app;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char         *sent = g_strconcat ("&refresh_token=", refresh_token, NULL);
  guint                    n_requests = gr_test_peer_get_n_requests (fixture->peer);

  app_init (&app, gr_test_peer_get_base_uri (fixture->peer));
  g_assert_cmpint (gr_secret_store_get_state (app.secrets), ==, GR_SECRET_STORE_READY);
  g_assert_cmpint (gr_lane_session_get_state (app.session), ==, GR_LANE_SIGNED_IN);
  g_assert_cmpstr (gr_token_set_get_access_token (gr_lane_session_get_tokens (app.session)), ==, access_token);
  g_assert_cmpuint (gr_test_keyring_get_n_items (fixture->keyring), ==, 1);

  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Next"));
  gr_lane_session_refresh_async (app.session, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_lane_session_refresh_finish (app.session, gr_test_await (&result), NULL));
  g_assert_nonnull (strstr (gr_test_peer_get_request_body (fixture->peer, n_requests), sent));
  g_clear_object (&result);
  app_clear (&app);
}

static void
test_killed_before_use (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autoptr (GSubprocess) process = NULL;

  sign_in_before (fixture);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  process = start (fixture, "refresh");
  assert_killed (process);

  /* Nothing was done with the new tokens, and they are there. */
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 3);
  assert_goes_on (fixture, "act.PlantedTwo", "rft.PlantedTwo");
}

static void
test_killed_after_sign_in (Fixture      *fixture,
                           gconstpointer user_data)
{
  g_autoptr (GSubprocess) process = NULL;

  gr_test_peer_answer (fixture->peer, 200, TOKENS ("One"));
  process = start (fixture, "sign-in");
  assert_killed (process);
  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 1);
  assert_goes_on (fixture, "act.PlantedOne", "rft.PlantedOne");
}

/* The keyring has not answered yet, so the app does not even know that the tokens are kept. */
static void
test_killed_while_storing (Fixture      *fixture,
                           gconstpointer user_data)
{
  g_autoptr (GSubprocess) process = NULL;
  guint                   n_calls;

  sign_in_before (fixture);
  gr_test_peer_stall (fixture->peer);
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  process = start (fixture, "refresh-and-wait");
  gr_test_peer_wait_for_requests (fixture->peer, 3);

  gr_test_keyring_set_delay (fixture->keyring, 2000);
  n_calls = gr_test_keyring_get_n_calls (fixture->keyring);
  gr_test_peer_resume (fixture->peer);
  while (gr_test_keyring_get_n_calls (fixture->keyring) == n_calls)
    g_main_context_iteration (NULL, TRUE);
  g_subprocess_force_exit (process);
  assert_killed (process);

  gr_test_keyring_set_delay (fixture->keyring, 0);
  assert_goes_on (fixture, "act.PlantedTwo", "rft.PlantedTwo");
}

static void
assert_ends_well (GSubprocess *process)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  g_subprocess_wait_check_async (process, NULL, gr_test_result_cb, &result);
  g_assert_true (g_subprocess_wait_check_finish (process, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

/* Both have sent the same refresh token, and TikTok takes it once. Who lost finds what the other one got, as soon as that is
 * stored, and both go on. */
static void
test_two_processes (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr (GSubprocess) first = NULL;
  g_autoptr (GSubprocess) second = NULL;
  guint                   n_calls;

  sign_in_before (fixture);
  gr_test_peer_stall (fixture->peer);
  gr_test_peer_answer (fixture->peer, 400, "{\"error\": \"invalid_grant\", \"error_description\": \"Refresh token is invalid or expired.\"}");
  gr_test_peer_answer (fixture->peer, 200, TOKENS ("Two"));
  first = start (fixture, "refresh-well");
  second = start (fixture, "refresh-well");
  gr_test_peer_wait_for_requests (fixture->peer, 4);

  /* The one that lost looks into the keyring in vain before the other one has its answer. */
  n_calls = gr_test_keyring_get_n_calls (fixture->keyring);
  while (gr_test_keyring_get_n_calls (fixture->keyring) < n_calls + 2)
    g_main_context_iteration (NULL, TRUE);
  gr_test_settle ();
  gr_test_peer_resume (fixture->peer);
  assert_ends_well (first);
  assert_ends_well (second);

  g_assert_cmpuint (gr_test_peer_get_n_requests (fixture->peer), ==, 4);
  assert_goes_on (fixture, "act.PlantedTwo", "rft.PlantedTwo");
}

int
main (int   argc,
      char *argv[])
{
  static GTestDBus *bus; /* which stops with this process: libsecret keeps the shared connection for good */
  g_autofree char  *daemon = g_find_program_in_path ("dbus-daemon");

  if (g_getenv (ROLE) != NULL)
    return play (g_getenv (ROLE));

  g_test_init (&argc, &argv, NULL);
  if (daemon == NULL)
    {
      g_print ("1..0 # SKIP dbus-daemon is not installed\n");
      return 0;
    }

  g_unsetenv ("SECRET_BACKEND");
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);

  g_test_add ("/tokens-survive/killed-before-use", Fixture, NULL, set_up, test_killed_before_use, tear_down);
  g_test_add ("/tokens-survive/killed-after-sign-in", Fixture, NULL, set_up, test_killed_after_sign_in, tear_down);
  g_test_add ("/tokens-survive/two-processes", Fixture, NULL, set_up, test_two_processes, tear_down);
  g_test_add ("/tokens-survive/killed-while-storing", Fixture, NULL, set_up, test_killed_while_storing, tear_down);

  return g_test_run ();
}
