/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-readiness.h"

#include <string.h>

#include "gr-http.h"
#include "gr-test-async.h"

#define NOW 1800000000

typedef struct
{
  GrWorkspace   *workspace;
  GrEnvironment *local;
  GrEnvironment *production;
  GrCatalog     *catalog;
  GrSecretStore *secrets;
  SoupSession   *http;
  GrClock       *clock;
  GrSession     *session;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->workspace = gr_workspace_new ("acme", "Acme");
  fixture->production = gr_environment_new ("production", GR_ENVIRONMENT_PRODUCTION, "Production");
  fixture->local = gr_environment_new ("qa", GR_ENVIRONMENT_LOCAL, "QA");
  gr_workspace_add_environment (fixture->workspace, fixture->production);
  gr_workspace_add_environment (fixture->workspace, fixture->local);

  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  fixture->secrets = gr_secret_store_new_in_memory ();
  fixture->http = gr_http_session_new ();
  fixture->clock = gr_clock_new_manual (NOW);
  fixture->session = gr_session_new (fixture->workspace, fixture->catalog, fixture->secrets, fixture->http, fixture->clock,
                                     gr_random_get_system ());
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  gr_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  g_clear_object (&fixture->production);
  g_clear_object (&fixture->local);
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->secrets);
  g_clear_object (&fixture->http);
  g_clear_object (&fixture->clock);
}

/* Tokens of a lane of the Local sandbox in Japan that were issued an hour ago and live for @expires_in seconds, as the app would have
 * kept them. */
static void
keep_tokens (Fixture    *fixture,
             const char *lane_id,
             gint64      expires_in,
             gint64      refresh_expires_in)
{
  g_autofree char       *text = NULL;
  g_autofree char       *secret = NULL;
  g_autoptr (JsonNode)   node = NULL;
  g_autoptr (GrTokenSet) tokens = NULL;
  g_autoptr (GError)     error = NULL;

  text = g_strdup_printf ("{\"access_token\": \"act.1\", \"refresh_token\": \"rft.1\", \"token_type\": \"Bearer\","
                          " \"open_id\": \"o\", \"scope\": \"user.info.basic\","
                          " \"expires_in\": %d, \"refresh_expires_in\": %d}",
                          (int)expires_in, (int)refresh_expires_in);
  node = json_from_string (text, &error);
  g_assert_no_error (error);
  tokens = gr_token_set_new_from_answer (json_node_get_object (node), NOW - 3600, &error);
  g_assert_no_error (error);
  secret = gr_token_set_to_secret (tokens);
  gr_secret_store_hold (fixture->secrets, &(GrSecretAddress){"acme", "qa", "JP", lane_id, GR_SECRET_TOKENS}, secret);
}

static void
add_lane (Fixture    *fixture,
          const char *id,
          const char *environment_id,
          const char *region_id)
{
  g_autoptr (GrLane) lane = gr_lane_new (id, environment_id, region_id, id);

  gr_workspace_add_lane (fixture->workspace, lane);
  gr_test_settle ();
}

static void
assert_cell (GrReadiness *cell,
             GrStepState  state,
             const char  *title,
             const char  *page,
             const char  *item)
{
  g_assert_cmpstr (gr_readiness_get_title (cell), ==, title);
  g_assert_cmpint (gr_readiness_get_state (cell), ==, state);
  g_assert_cmpstr (gr_readiness_get_page (cell), ==, page);
  g_assert_cmpstr (gr_readiness_get_item (cell), ==, item);
  g_assert_nonnull (gr_readiness_get_detail (cell));
}

/* From nothing to a test account that could sign in, each time the one thing that comes next. */
static void
test_next_thing (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr (GrReadiness) cell = gr_readiness_new (fixture->session, fixture->local, "JP");

  assert_cell (cell, GR_STEP_BLOCKED, "Client key missing", "accounts", NULL);

  gr_environment_set_client_key (fixture->local, "sbaw1");
  assert_cell (cell, GR_STEP_TO_DO, "No test account yet", "accounts", NULL);

  add_lane (fixture, "other", "qa", "US");
  add_lane (fixture, "elsewhere", "production", "JP");
  assert_cell (cell, GR_STEP_TO_DO, "No test account yet", "accounts", NULL);

  add_lane (fixture, "mio", "qa", "JP");
  assert_cell (cell, GR_STEP_TO_DO, "Sign in as mio", "accounts", "mio");

  gr_workspace_remove_lane (fixture->workspace, "mio");
  assert_cell (cell, GR_STEP_TO_DO, "No test account yet", "accounts", NULL);

  gr_environment_set_client_key (fixture->local, NULL);
  assert_cell (cell, GR_STEP_BLOCKED, "Client key missing", "accounts", NULL);
}

/* One account that is signed in makes the cell done; the others are counted. */
static void
test_signed_in (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr (GrReadiness) cell = NULL;

  gr_environment_set_client_key (fixture->local, "sbaw1");
  keep_tokens (fixture, "haruka", 86400, 31536000);
  keep_tokens (fixture, "sora", 86400, 31536000);
  add_lane (fixture, "mio", "qa", "JP");
  add_lane (fixture, "haruka", "qa", "JP");
  cell = gr_readiness_new (fixture->session, fixture->local, "JP");

  assert_cell (cell, GR_STEP_DONE, "Signed in as haruka", "accounts", "haruka");
  g_assert_cmpstr (gr_readiness_get_detail (cell), ==, "1 more account to sign in");

  gr_workspace_remove_lane (fixture->workspace, "mio");
  g_assert_cmpstr (gr_readiness_get_detail (cell), ==, "Nothing left to do");

  add_lane (fixture, "sora", "qa", "JP");
  assert_cell (cell, GR_STEP_DONE, "2 accounts signed in", "accounts", "haruka");
}

static void
test_expired (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr (GrReadiness) cell = NULL;

  gr_environment_set_client_key (fixture->local, "sbaw1");
  keep_tokens (fixture, "haruka", 60, 120);
  add_lane (fixture, "mio", "qa", "JP");
  add_lane (fixture, "haruka", "qa", "JP");
  cell = gr_readiness_new (fixture->session, fixture->local, "JP");

  assert_cell (cell, GR_STEP_STALE, "Sign-in of haruka has expired", "accounts", "haruka");
}

/* The other environments are about the guides first: the cell says what comes next there, and follows it. */
static void
test_guides (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GrEnvironment) sandbox = gr_environment_new ("one", GR_ENVIRONMENT_SANDBOX, "One");
  g_autoptr (GrPlace)       place = gr_place_new ("production", "US", NULL);
  g_autoptr (GrReadiness)   cell = NULL;
  g_autoptr (GrReadiness)   other = NULL;
  GrSetup                  *setup = gr_session_get_setup (fixture->session);
  GrStepPart               *part;
  GrGuideStep              *guide_step;

  gr_workspace_add_environment (fixture->workspace, sandbox);
  gr_workspace_set_field (fixture->workspace, "app.type", "mini-game");
  gr_setup_refresh (setup);
  cell = gr_readiness_new (fixture->session, fixture->production, "US");
  other = gr_readiness_new (fixture->session, sandbox, "JP");
  part = gr_setup_find_next (setup, place);
  guide_step = gr_step_get_guide_step (gr_step_part_get_step (part));

  g_assert_cmpstr (gr_step_get_path (gr_step_part_get_step (part)), ==, "prepare-developer-account/account");
  assert_cell (cell, GR_STEP_TO_DO, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (guide_step)), "setup", "prepare-developer-account/account");
  assert_cell (other, GR_STEP_TO_DO, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (guide_step)), "setup", "prepare-developer-account/account");
  g_assert_true (g_unichar_isupper (g_utf8_get_char (gr_readiness_get_detail (cell))));

  gr_environment_set_client_key (fixture->production, "aw1");
  add_lane (fixture, "alex", "production", "US");
  g_assert_cmpstr (gr_readiness_get_page (cell), ==, "setup");

  gr_setup_answer (setup, NULL, "account.signed-up", "yes", NULL);
  gr_test_settle ();
  g_assert_cmpstr (gr_readiness_get_item (cell), ==, "prepare-developer-account/organisation");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* A window draws its first frame before anybody asks for the guides, and a cell does not ask for them either. */
static void
test_before_setup (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr (GrReadiness) cell = gr_readiness_new (fixture->session, fixture->production, "US");

  g_assert_null (gr_session_peek_setup (fixture->session));
  g_assert_cmpint (gr_readiness_get_state (cell), ==, GR_STEP_UNKNOWN);
  g_assert_cmpstr (gr_readiness_get_page (cell), ==, "setup");
  g_assert_null (gr_readiness_get_item (cell));

  gr_session_get_setup (fixture->session);
  g_assert_nonnull (gr_session_peek_setup (fixture->session));
  g_assert_cmpstr (gr_readiness_get_item (cell), ==, "prepare-developer-account/account");

  gr_setup_answer (gr_session_get_setup (fixture->session), NULL, "account.signed-up", "yes", NULL);
  gr_test_settle ();
  g_assert_cmpstr (gr_readiness_get_item (cell), !=, "prepare-developer-account/account");
}

/* What did not change is not announced. */
static void
test_notify (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GrReadiness) cell = gr_readiness_new (fixture->session, fixture->local, "JP");
  guint                   n_titles = 0;
  guint                   n_pages = 0;

  g_signal_connect_swapped (cell, "notify::title", G_CALLBACK (count_cb), &n_titles);
  g_signal_connect_swapped (cell, "notify::page", G_CALLBACK (count_cb), &n_pages);

  gr_environment_set_name (fixture->local, "Renamed");
  g_assert_cmpuint (n_titles, ==, 0);
  gr_environment_set_client_key (fixture->local, "sbaw1");
  g_assert_cmpuint (n_titles, ==, 1);
  g_assert_cmpuint (n_pages, ==, 0);
}

/* A cell that is given up no longer listens. */
static void
test_finalize (Fixture      *fixture,
               gconstpointer user_data)
{
  GrReadiness *cell;

  gr_environment_set_client_key (fixture->local, "sbaw1");
  add_lane (fixture, "mio", "qa", "JP");
  cell = gr_readiness_new (fixture->session, fixture->local, "JP");
  g_assert_true (gr_readiness_get_environment (cell) == fixture->local);
  g_assert_cmpstr (gr_readiness_get_region_id (cell), ==, "JP");
  g_assert_finalize_object (cell);

  gr_environment_set_client_key (fixture->local, NULL);
  add_lane (fixture, "sora", "qa", "JP");
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/core/readiness/next-thing", test_next_thing);
  add ("/core/readiness/signed-in", test_signed_in);
  add ("/core/readiness/expired", test_expired);
  add ("/core/readiness/before-setup", test_before_setup);
  add ("/core/readiness/guides", test_guides);
  add ("/core/readiness/notify", test_notify);
  add ("/core/readiness/finalize", test_finalize);

  return g_test_run ();
}
