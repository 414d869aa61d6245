/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-session.h"

#include <string.h>

#include "gr-http.h"
#include "gr-test-async.h"
#include "gr-util.h"

#define BASE_URI "http://127.0.0.1:50123"
#define SECRET   "PlantedLocalSecret"

typedef struct
{
  GrWorkspace   *workspace;
  GrCatalog     *catalog;
  GrSecretStore *secrets;
  SoupSession   *http;
  GrClock       *clock;
  GrSession     *session;
} Fixture;

static void
add_environment (GrWorkspace      *workspace,
                 const char       *id,
                 GrEnvironmentKind kind)
{
  g_autoptr (GrEnvironment) environment = gr_environment_new (id, kind, id);

  gr_workspace_add_environment (workspace, environment);
}

static void
add_lane (GrWorkspace *workspace,
          const char  *id,
          const char  *environment_id)
{
  g_autoptr (GrLane) lane = gr_lane_new (id, environment_id, "JP", id);

  gr_workspace_add_lane (workspace, lane);
}

static GrSession *
make_session (Fixture *fixture)
{
  return gr_session_new (fixture->workspace, fixture->catalog, fixture->secrets, fixture->http, fixture->clock, gr_random_get_system ());
}

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->workspace = gr_workspace_new ("acme", "Acme");
  add_environment (fixture->workspace, "production", GR_ENVIRONMENT_PRODUCTION);
  add_environment (fixture->workspace, "local", GR_ENVIRONMENT_LOCAL);
  add_lane (fixture->workspace, "a", "local");
  add_lane (fixture->workspace, "b", "production");
  add_lane (fixture->workspace, "c", "local");

  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  fixture->secrets = gr_secret_store_new_in_memory ();
  fixture->http = gr_http_session_new ();
  fixture->clock = gr_clock_new_manual (1800000000);
  fixture->session = make_session (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  gr_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->secrets);
  g_clear_object (&fixture->http);
  g_clear_object (&fixture->clock);
}

static void
assert_lanes (Fixture    *fixture,
              const char *expected)
{
  GListModel         *sessions = gr_session_get_lane_sessions (fixture->session);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (GrLaneSession) session = g_list_model_get_item (sessions, i);

      g_string_append (ids, gr_lane_get_id (gr_lane_session_get_lane (session)));
      g_assert_true (gr_session_find_lane_session (fixture->session, gr_lane_get_id (gr_lane_session_get_lane (session))) == session);
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
count_items_cb (GListModel *model,
                guint       position,
                guint       removed,
                guint       added,
                gpointer    user_data)
{
  guint *count = user_data;

  *count += removed + added;
}

static void
test_new (Fixture      *fixture,
          gconstpointer user_data)
{
  GrLaneSession *lane;

  assert_lanes (fixture, "abc");
  g_assert_cmpstr (gr_environment_get_id (gr_session_get_environment (fixture->session)), ==, "local");
  g_assert_true (gr_session_get_workspace (fixture->session) == fixture->workspace);
  g_assert_true (gr_session_get_catalog (fixture->session) == fixture->catalog);
  g_assert_true (gr_session_get_secrets (fixture->session) == fixture->secrets);
  g_assert_false (gr_session_get_demo_mode (fixture->session));
  g_assert_null (gr_session_find_lane_session (fixture->session, "nobody"));

  /* Lanes load without being told to. */
  lane = gr_session_find_lane_session (fixture->session, "b");
  g_assert_cmpint (gr_lane_session_get_state (lane), ==, GR_LANE_LOADING);
  gr_test_settle ();
  g_assert_cmpint (gr_lane_session_get_state (lane), ==, GR_LANE_SIGNED_OUT);
  g_assert_true (gr_lane_session_get_environment (lane) == gr_workspace_find_environment (fixture->workspace, "production"));
}

static void
test_checklists (Fixture      *fixture,
                 gconstpointer user_data)
{
  GListModel *guides = gr_catalog_get_guides (fixture->catalog);
  GListModel *checklists = gr_session_get_checklists (fixture->session);
  GrSetup    *setup = gr_session_get_setup (fixture->session);

  g_assert_true (gr_session_get_setup (fixture->session) == setup);
  g_assert_true (gr_setup_get_checklists (setup) == checklists);
  for (guint i = 0, n = 0; i < g_list_model_get_n_items (guides); i++)
    {
      g_autoptr (GrGuide)     guide = g_list_model_get_item (guides, i);
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, n);

      if (!gr_guide_applies_to (guide, gr_workspace_get_field (fixture->workspace, "app.type")))
        continue;
      g_assert_true (gr_checklist_get_guide (checklist) == guide);
      n++;
    }
}

static void
test_switching_keeps_lanes (Fixture      *fixture,
                            gconstpointer user_data)
{
  GrLaneSession *before = gr_session_find_lane_session (fixture->session, "a");
  guint          n_notified = 0;
  guint          n_changes = 0;

  g_signal_connect (fixture->session, "notify::environment", G_CALLBACK (count_cb), &n_notified);
  g_signal_connect (gr_session_get_lane_sessions (fixture->session), "items-changed", G_CALLBACK (count_items_cb), &n_changes);
  gr_session_set_environment (fixture->session, gr_workspace_find_environment (fixture->workspace, "production"));
  gr_session_set_environment (fixture->session, gr_workspace_find_environment (fixture->workspace, "production"));

  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_true (gr_session_find_lane_session (fixture->session, "a") == before);
}

static void
test_lanes_come_and_go (Fixture      *fixture,
                        gconstpointer user_data)
{
  GrLaneSession *c = gr_session_find_lane_session (fixture->session, "c");
  guint          n_changes = 0;

  g_signal_connect (gr_session_get_lane_sessions (fixture->session), "items-changed", G_CALLBACK (count_items_cb), &n_changes);
  add_lane (fixture->workspace, "d", "production");
  assert_lanes (fixture, "abcd");
  g_assert_cmpuint (n_changes, ==, 1);

  gr_workspace_remove_lane (fixture->workspace, "b");
  assert_lanes (fixture, "acd");
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_true (gr_session_find_lane_session (fixture->session, "c") == c);

  /* A lane whose environment is not there can do nothing. It comes with its environment. */
  add_lane (fixture->workspace, "e", "nowhere");
  assert_lanes (fixture, "acd");
  add_environment (fixture->workspace, "nowhere", GR_ENVIRONMENT_SANDBOX);
  assert_lanes (fixture, "acde");
}

static void
test_environment_removed (Fixture      *fixture,
                          gconstpointer user_data)
{
  gr_workspace_remove_environment (fixture->workspace, "local");
  g_assert_cmpstr (gr_environment_get_id (gr_session_get_environment (fixture->session)), ==, "production");
  assert_lanes (fixture, "b");

  gr_workspace_remove_environment (fixture->workspace, "production");
  g_assert_null (gr_session_get_environment (fixture->session));
  assert_lanes (fixture, "");
}

static void
test_demo_mode (Fixture      *fixture,
                gconstpointer user_data)
{
  guint    n_notified = 0;
  gboolean demo_mode = FALSE;

  g_signal_connect (fixture->session, "notify::demo-mode", G_CALLBACK (count_cb), &n_notified);
  g_object_set (fixture->session, "demo-mode", TRUE, NULL);
  gr_session_set_demo_mode (fixture->session, 5);
  g_object_get (fixture->session, "demo-mode", &demo_mode, NULL);
  g_assert_true (demo_mode);
  g_assert_cmpuint (n_notified, ==, 1);
}

static void
assert_client_secret (Fixture    *fixture,
                      const char *environment_id,
                      const char *expected)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GrSecret)     secret = NULL;
  GrSecretAddress          address = {"acme", environment_id, NULL, NULL, GR_SECRET_CLIENT_SECRET};

  gr_secret_store_lookup_async (fixture->secrets, &address, NULL, gr_test_result_cb, &result);
  secret = gr_secret_store_lookup_finish (fixture->secrets, gr_test_await (&result), NULL);
  g_assert_cmpstr (secret, ==, expected);
}

static void
test_connect_local (Fixture      *fixture,
                    gconstpointer user_data)
{
  GrEnvironment *local = gr_workspace_find_environment (fixture->workspace, "local");
  GrEnvironment *production = gr_workspace_find_environment (fixture->workspace, "production");

  g_assert_null (gr_environment_get_base_uri (local));
  gr_session_connect_local (fixture->session, BASE_URI, SECRET);
  g_assert_cmpstr (gr_environment_get_base_uri (local), ==, BASE_URI);
  g_assert_null (gr_environment_get_base_uri (production));
  assert_client_secret (fixture, "local", SECRET);
  assert_client_secret (fixture, "production", NULL);

  add_environment (fixture->workspace, "local-2", GR_ENVIRONMENT_LOCAL);
  g_assert_cmpstr (gr_environment_get_base_uri (gr_workspace_find_environment (fixture->workspace, "local-2")), ==, BASE_URI);
  assert_client_secret (fixture, "local-2", SECRET);

  /* The Local sandbox may come up again, elsewhere. */
  gr_session_connect_local (fixture->session, "http://127.0.0.1:1", "other");
  g_assert_cmpstr (gr_environment_get_base_uri (local), ==, "http://127.0.0.1:1");
  assert_client_secret (fixture, "local", "other");
}

static void
test_sample (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GrWorkspace) sample = gr_workspace_new_sample ();
  g_autoptr (GrSession)   session = NULL;
  GListModel             *lanes = gr_workspace_get_lanes (sample);
  GListModel             *sessions = NULL;

  session = gr_session_new (sample, fixture->catalog, fixture->secrets, fixture->http, fixture->clock, gr_random_get_system ());
  sessions = gr_session_get_lane_sessions (session);
  gr_session_connect_local (session, BASE_URI, SECRET);
  g_assert_cmpuint (g_list_model_get_n_items (sessions), ==, g_list_model_get_n_items (lanes));
  g_assert_cmpint (gr_environment_get_kind (gr_session_get_environment (session)), ==, GR_ENVIRONMENT_LOCAL);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (GrLaneSession) lane = g_list_model_get_item (sessions, i);
      g_autoptr (GrAuthRequest) request = NULL;

      if (gr_environment_get_kind (gr_lane_session_get_environment (lane)) != GR_ENVIRONMENT_LOCAL)
        continue;

      request = gr_lane_session_begin_sign_in (lane, NULL, NULL);
      g_assert_nonnull (request);
      gr_lane_session_cancel_sign_in (lane);
    }

  gr_test_settle ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/session/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/session/checklists", Fixture, NULL, set_up, test_checklists, tear_down);
  g_test_add ("/session/switching-keeps-lanes", Fixture, NULL, set_up, test_switching_keeps_lanes, tear_down);
  g_test_add ("/session/lanes-come-and-go", Fixture, NULL, set_up, test_lanes_come_and_go, tear_down);
  g_test_add ("/session/environment-removed", Fixture, NULL, set_up, test_environment_removed, tear_down);
  g_test_add ("/session/demo-mode", Fixture, NULL, set_up, test_demo_mode, tear_down);
  g_test_add ("/session/connect-local", Fixture, NULL, set_up, test_connect_local, tear_down);
  g_test_add ("/session/sample", Fixture, NULL, set_up, test_sample, tear_down);

  return g_test_run ();
}
