/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-session.h"

#include <string.h>

#include "../probe/gr-test-probe.h"
#include "gr-http.h"
#include "gr-test-site.h"
#include "gr-workspace-state.h"

#define DAY         (24 * 60 * 60)
#define HOST        "acme-arcade.com"
#define STEP        "basic-information/terms"
#define PROOF       "terms.page"
#define WORDS       "Acme makes games in which paper planes fly far. You may play them for as long as you like, and we keep nothing about you but your score. "
#define PAGE(title) "<title>" title "</title><h1>" title "</h1><p>" WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS "</p>"

typedef struct
{
  GrTestSite    *site;
  GrWorkspace   *workspace;
  GrCatalog     *catalog;
  GrSecretStore *secrets;
  SoupSession   *http;
  GrClock       *clock;
  GrSession     *session;
} Fixture;

/* A window opens: it has connections and a memory of its own. */
static void
open_session (Fixture *fixture)
{
  g_autoptr (GTlsDatabase)   authorities = gr_test_site_new_authorities ();
  g_autoptr (GrTestHosts)    hosts = gr_test_hosts_new ();
  g_autoptr (GrProbeContext) context = gr_probe_context_new (fixture->clock);

  gr_test_hosts_add (hosts, HOST, "93.184.216.33");
  gr_probe_context_set_authorities (context, authorities);
  gr_probe_context_set_resolver (context, G_RESOLVER (hosts));
  gr_probe_context_set_gateway (context, "127.0.0.1");
  gr_probe_context_set_timeout (context, 100 * 1000);
  gr_probe_context_set_slow (context, G_MAXUINT);
  fixture->session = gr_session_new (fixture->workspace, fixture->catalog, fixture->secrets, fixture->http, fixture->clock, gr_random_get_system ());
  gr_session_set_probe_context (fixture->session, context);
}

static void
close_session (Fixture *fixture)
{
  gr_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
}

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *terms = NULL;

  fixture->site = gr_test_site_new ("good");
  gr_test_site_add (fixture->site, "/terms", "text/html", PAGE ("Terms of Service"));
  terms = gr_test_site_dup_uri (fixture->site, HOST, "/terms");
  fixture->workspace = gr_workspace_new_sample ();
  gr_workspace_set_field (fixture->workspace, "app.terms-uri", terms);
  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  fixture->secrets = gr_secret_store_new_in_memory ();
  fixture->http = gr_http_session_new ();
  fixture->clock = gr_clock_new_manual (GR_TEST_NOW);
  open_session (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  close_session (fixture);
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->secrets);
  g_clear_object (&fixture->http);
  g_clear_object (&fixture->clock);
  g_clear_pointer (&fixture->site, gr_test_site_free);
}

static GrEvidence *
find_evidence (Fixture *fixture)
{
  GrStep             *step = gr_setup_find_step (gr_session_get_setup (fixture->session), STEP);
  g_autoptr (GrPlace) place = gr_place_new (NULL, NULL, NULL);
  GListModel         *evidence;

  g_assert_nonnull (step);
  evidence = gr_step_part_get_evidence (gr_step_find_part (step, place));
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (GrEvidence) item = g_list_model_get_item (evidence, i);

      if (g_str_equal (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_evidence_get_proof (item))), PROOF))
        return item;
    }

  g_assert_not_reached ();
}

static void
assert_evidence (Fixture        *fixture,
                 GrEvidenceState state,
                 const char     *text)
{
  GrEvidence *evidence = find_evidence (fixture);

  g_test_message ("%s", gr_evidence_get_text (evidence));
  g_assert_cmpint (gr_evidence_get_state (evidence), ==, state);
  g_assert_nonnull (strstr (gr_evidence_get_text (evidence), text));
}

/* As the app does when its first frame is out. */
static void
look (Fixture *fixture)
{
  GrProbeSet *set = gr_session_get_probe_set (fixture->session);

  gr_session_look (fixture->session);
  g_assert_true (gr_probe_set_is_running (set));
  while (gr_probe_set_is_running (set))
    g_main_context_iteration (NULL, TRUE);
  gr_test_settle ();
}

static gboolean
is_kept (Fixture    *fixture,
         const char *name)
{
  g_autoptr (GrStateFile) file = gr_workspace_state_new (fixture->workspace, name);

  return g_file_test (gr_state_file_get_path (file), G_FILE_TEST_EXISTS);
}

/* Whoever only asks leaves nothing behind, and sends nothing. */
static void
test_asked (Fixture      *fixture,
            gconstpointer user_data)
{
  GrSetup   *setup = gr_session_get_setup (fixture->session);
  GrJournal *journal = gr_session_get_journal (fixture->session);

  g_assert_true (gr_session_get_setup (fixture->session) == setup);
  g_assert_true (gr_session_get_journal (fixture->session) == journal);
  g_assert_true (gr_session_get_checklists (fixture->session) == gr_setup_get_checklists (setup));
  gr_test_settle ();
  assert_evidence (fixture, GR_EVIDENCE_UNKNOWN, "Not looked at yet");
  close_session (fixture);
  g_assert_false (is_kept (fixture, "looks.json"));
  g_assert_false (is_kept (fixture, "journal.json"));
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 0);
  open_session (fixture);
}

static void
test_recalled (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr (GrChange) change = NULL;
  GListModel          *changes;

  gr_session_recall (fixture->session);
  assert_evidence (fixture, GR_EVIDENCE_UNKNOWN, "Not looked at yet");
  look (fixture);
  assert_evidence (fixture, GR_EVIDENCE_HOLDS, "Good on 2026-11-18");
  while (!is_kept (fixture, "looks.json"))
    g_main_context_iteration (NULL, FALSE);
  close_session (fixture);
  g_assert_true (is_kept (fixture, "journal.json"));

  /* The next day the last known is there at once, and then what happened meanwhile. */
  gr_clock_advance (fixture->clock, DAY);
  gr_test_site_add_full (fixture->site, "/terms", 404, "text/html", NULL, NULL, "", 0);
  open_session (fixture);
  gr_session_recall (fixture->session);
  assert_evidence (fixture, GR_EVIDENCE_HOLDS, "not looked at since");
  changes = gr_journal_list_changes (gr_session_get_journal (fixture->session));
  g_assert_cmpuint (g_list_model_get_n_items (changes), ==, 0);
  look (fixture);
  assert_evidence (fixture, GR_EVIDENCE_WRONG, "seen on 2026-11-19, good on 2026-11-18");
  g_assert_cmpuint (g_list_model_get_n_items (changes), >, 0);
  change = g_list_model_get_item (changes, 0);
  g_assert_nonnull (strstr (gr_change_get_title (change), "There is no page at this address"));
  g_assert_cmpstr (gr_change_get_path (change), ==, STEP);
}

/* A window that is closed while it looks does not wait for the answers. */
static void
test_closed (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GrProbeSet) set = NULL;

  gr_test_site_fail (fixture->site, "/terms", GR_TEST_STALL);
  gr_session_recall (fixture->session);
  gr_session_look (fixture->session);
  while (gr_test_site_get_n_requests (fixture->site) == 0)
    g_main_context_iteration (NULL, TRUE);

  set = g_object_ref (gr_session_get_probe_set (fixture->session));
  g_assert_true (gr_probe_set_is_running (set));
  g_object_run_dispose (G_OBJECT (fixture->session));
  while (gr_probe_set_is_running (set))
    g_main_context_iteration (NULL, TRUE);
}

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           gpointer    user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
test_pictures (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr (GrAssetSlots) slots = g_object_ref (gr_session_get_asset_slots (fixture->session));
  guint                    count = 0;

  g_signal_connect (fixture->session, "notify::asset-slots", G_CALLBACK (notify_cb), &count);
  g_assert_true (gr_session_get_asset_slots (fixture->session) == slots);
  gr_workspace_set_field (fixture->workspace, "app.description", "Another description");
  g_assert_cmpuint (count, ==, 0);
  gr_workspace_set_rule_pack (fixture->workspace, "mini-game-basic-information-2026");
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (gr_session_get_asset_slots (fixture->session) != slots);
  g_assert_cmpstr (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_asset_slots_get_pack (gr_session_get_asset_slots (fixture->session)))), ==,
                   "mini-game-basic-information-2026");
}

#define ADD(path, function) g_test_add ("/session-sights/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gr_test_probe_set_hosts ();

  ADD ("asked", test_asked);
  ADD ("recalled", test_recalled);
  ADD ("closed", test_closed);
  ADD ("pictures", test_pictures);

  return g_test_run ();
}
