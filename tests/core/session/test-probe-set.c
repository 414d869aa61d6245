/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-probe-set.h"

#include <glib/gstdio.h>
#include <string.h>

#include "../probe/gr-test-probe.h"
#include "gr-dns-resolver.h"
#include "gr-json.h"
#include "gr-test-site.h"
#include "gr-witness.h"
#include "gr-workspace-fields.h"
#include "gr-workspace-state.h"

#define DAY         (24 * 60 * 60)
#define TOKEN       "abcdefghijklmnopqrstuvwxyz012345"
#define RECORD      "tiktok-developers-site-verification=" TOKEN
#define CONTROL     "www.tiktok.com"
#define WORDS       "Acme makes games in which paper planes fly far. You may play them for as long as you like, and we keep nothing about you but your score. "
#define PAGE(title) "<title>" title "</title><h1>" title "</h1><p>" WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS "</p>"

typedef struct
{
  GrTestSite     *site;
  GrTestDns      *dns;
  GrTestHosts    *hosts;
  GrWorkspace    *workspace;
  GrCatalog      *catalog;
  GrProbeContext *context;
  GrProbeSet     *set;
  GrGuideStep    *step;
  guint           n_changes;
} Fixture;

static const char step_text[] =
  "{\"id\": \"s\", \"title\": \"Step\", \"source\": \"s\", \"as_of\": \"2026-01-01\", \"who\": \"member\", \"needs\": [], \"instructions\": [\"Do\"], \"proofs\": ["
  " {\"id\": \"s.terms\", \"title\": \"Terms\", \"kind\": \"page\", \"page\": \"terms\", \"field\": \"app.terms-uri\"},"
  " {\"id\": \"s.privacy\", \"title\": \"Privacy\", \"kind\": \"page\", \"page\": \"privacy\", \"field\": \"app.privacy-uri\"},"
  " {\"id\": \"s.website\", \"title\": \"Website\", \"kind\": \"page\", \"page\": \"website\", \"field\": \"environment.website-uri\"},"
  " {\"id\": \"s.domain\", \"title\": \"Domain\", \"kind\": \"domain\"},"
  " {\"id\": \"s.prefix\", \"title\": \"Prefix\", \"kind\": \"prefix\"},"
  " {\"id\": \"s.told\", \"title\": \"Told\", \"kind\": \"told\", \"question\": \"Is it?\", \"choices\": [{\"value\": \"yes\", \"title\": \"Yes\"}]}]}";

static GrProof *
get_proof (Fixture    *fixture,
           const char *id)
{
  GListModel *proofs = gr_guide_step_get_proofs (fixture->step);

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);

      if (g_str_equal (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof)), id))
        return proof;
    }

  g_assert_not_reached ();
}

static GrEvidence *
look (Fixture    *fixture,
      const char *proof_id,
      const char *place_key)
{
  g_autoptr (GrPlace) place = gr_place_new_parse (place_key, NULL);

  g_assert_nonnull (place);
  return gr_witness_look (GR_WITNESS (fixture->set), fixture->step, get_proof (fixture, proof_id), place);
}

static void
assert_evidence (Fixture        *fixture,
                 const char     *proof_id,
                 const char     *place_key,
                 GrEvidenceState state,
                 const char     *text)
{
  g_autoptr (GrEvidence) evidence = look (fixture, proof_id, place_key);

  g_assert_nonnull (evidence);
  g_test_message ("%s %s: %s", proof_id, place_key, gr_evidence_get_text (evidence));
  g_assert_cmpint (gr_evidence_get_state (evidence), ==, state);
  g_assert_nonnull (strstr (gr_evidence_get_text (evidence), text));
}

static void
changed_cb (GrWitness *witness,
            guint     *n_changes)
{
  (*n_changes)++;
}

static GrProbeSet *
make_set (Fixture *fixture)
{
  return gr_probe_set_new (fixture->workspace, fixture->catalog, fixture->context);
}

static void
set_field (Fixture    *fixture,
           const char *place_key,
           const char *key,
           const char *value)
{
  g_autoptr (GrPlace) place = gr_place_new_parse (place_key, NULL);

  gr_workspace_set_place_field (fixture->workspace, place, key, value);
}

static void
set_page (Fixture    *fixture,
          const char *place_key,
          const char *key,
          const char *path)
{
  g_autofree char *uri = gr_test_site_dup_uri (fixture->site, "site.test", path);

  set_field (fixture, place_key, key, uri);
}

static void
add_environment (Fixture          *fixture,
                 const char       *id,
                 GrEnvironmentKind kind)
{
  g_autoptr (GrEnvironment) environment = gr_environment_new (id, kind, id);

  gr_workspace_add_environment (fixture->workspace, environment);
}

static GrProbeContext *
make_context (Fixture *fixture)
{
  g_autoptr (GTlsDatabase) authorities = gr_test_site_new_authorities ();
  g_autoptr (GResolver)    dns = gr_dns_resolver_new (gr_test_dns_get_address (fixture->dns));
  GrProbeContext          *context = gr_test_probe_new_context ();

  gr_probe_context_set_authorities (context, authorities);
  gr_probe_context_set_resolver (context, G_RESOLVER (fixture->hosts));
  gr_probe_context_set_dns (context, dns);
  return context;
}

static void
set_up_context (Fixture    *fixture,
                const char *certificate)
{
  fixture->site = gr_test_site_new (certificate);
  fixture->dns = gr_test_dns_new ();
  fixture->hosts = gr_test_hosts_new ();
  gr_test_hosts_add (fixture->hosts, "site.test", "93.184.216.34");
  gr_test_hosts_add (fixture->hosts, "other.test", "93.184.216.35");
  gr_test_hosts_add (fixture->hosts, CONTROL, "93.184.216.36");
  fixture->context = make_context (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer certificate)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (JsonNode)       node = gr_json_parse (step_text, strlen (step_text), &error);
  static const char *const   regions[] = {"JP", "US", NULL};
  static const char *const   languages[] = {"en-US", "ja", NULL};
  g_autoptr (GrCatalogEntry) entry = NULL;

  g_assert_no_error (error);
  entry = gr_catalog_entry_new (GR_TYPE_GUIDE_STEP, json_node_get_object (node), &error);
  g_assert_no_error (error);
  fixture->step = GR_GUIDE_STEP (g_steal_pointer (&entry));

  set_up_context (fixture, certificate);
  gr_test_site_add (fixture->site, "/terms", "text/html", PAGE ("Terms of Service"));
  gr_test_site_add (fixture->site, "/privacy", "text/html", PAGE ("Privacy Policy"));

  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  fixture->workspace = gr_workspace_new ("acme", "Acme");
  gr_workspace_set_regions (fixture->workspace, regions);
  gr_workspace_set_languages (fixture->workspace, languages);
  add_environment (fixture, "production", GR_ENVIRONMENT_PRODUCTION);
  add_environment (fixture, "qa", GR_ENVIRONMENT_SANDBOX);
  add_environment (fixture, "local", GR_ENVIRONMENT_LOCAL);
  set_page (fixture, "", "app.terms-uri", "/terms");
  set_page (fixture, "", "app.privacy-uri", "/privacy");

  fixture->set = make_set (fixture);
  g_signal_connect (fixture->set, "changed", G_CALLBACK (changed_cb), &fixture->n_changes);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer certificate)
{
  gr_probe_set_cancel (fixture->set);
  g_object_add_weak_pointer (G_OBJECT (fixture->set), (gpointer *)&fixture->set);
  g_object_unref (fixture->set);
  gr_test_settle ();
  g_assert_null (fixture->set);
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->context);
  g_clear_object (&fixture->hosts);
  g_clear_object (&fixture->step);
  g_clear_pointer (&fixture->dns, gr_test_dns_free);
  g_clear_pointer (&fixture->site, gr_test_site_free);
}

static void
run (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_probe_set_run_async (fixture->set, NULL, NULL, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_probe_set_run_finish (fixture->set, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static void
await_saved (Fixture *fixture)
{
  g_autoptr (GrStateFile) file = gr_workspace_state_new (fixture->workspace, "looks.json");

  while (!g_file_test (gr_state_file_get_path (file), G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, FALSE);
}

/* Another run of the program, which has no connections yet. */
static void
reopen (Fixture *fixture)
{
  g_clear_object (&fixture->set);
  g_clear_object (&fixture->context);
  fixture->context = make_context (fixture);
  fixture->set = make_set (fixture);
  gr_probe_set_load (fixture->set);
}

static guint
count (Fixture *fixture)
{
  gr_probe_set_refresh (fixture->set);
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->set));
}

/* What several places share is looked at once; what one language has of its own, as the language. */
static void
test_wants (Fixture      *fixture,
            gconstpointer certificate)
{
  g_autoptr (GrProbe) kept = g_list_model_get_item (G_LIST_MODEL (fixture->set), 0);
  g_autoptr (GrProbe) first = NULL;

  g_assert_cmpuint (count (fixture), ==, 2);
  set_page (fixture, "region:JP", "region.terms-uri", "/terms");
  set_page (fixture, "environment:local", "environment.website-uri", "/");
  g_assert_cmpuint (count (fixture), ==, 2);
  set_page (fixture, "language:ja", "language.terms-uri", "/terms");
  g_assert_cmpuint (count (fixture), ==, 3);
  set_page (fixture, "region:JP", "region.privacy-uri", "/privacy/jp");
  set_page (fixture, "environment:qa", "environment.website-uri", "/");
  set_page (fixture, "", "app.website-uri", "/");
  set_page (fixture, "", "app.support-uri", "/help");
  g_assert_cmpuint (count (fixture), ==, 6);

  set_field (fixture, "environment:qa", "environment.domain", "site.test");
  g_assert_cmpuint (count (fixture), ==, 6);
  set_field (fixture, "environment:qa", "environment.domain-record", RECORD);
  set_field (fixture, "environment:production", "environment.domain", "site.test");
  set_field (fixture, "environment:production", "environment.domain-record", RECORD);
  set_field (fixture, "environment:local", "environment.domain", "other.test");
  set_field (fixture, "environment:local", "environment.domain-record", RECORD);
  g_assert_cmpuint (count (fixture), ==, 7);
  set_page (fixture, "environment:qa", "environment.url-prefix", "/games/");
  set_field (fixture, "environment:qa", "environment.signature", RECORD);
  g_assert_cmpuint (count (fixture), ==, 8);

  /* Of a region that is not chosen, nothing is asked. */
  set_page (fixture, "region:BR", "region.privacy-uri", "/privacy/br");
  g_assert_cmpuint (count (fixture), ==, 8);
  first = g_list_model_get_item (G_LIST_MODEL (fixture->set), 0);
  g_assert_true (first == kept);
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 0);
}

static void
test_evidence (Fixture      *fixture,
               gconstpointer certificate)
{
  g_autoptr (GrEvidence) local = NULL;
  g_autoptr (GrEvidence) told = NULL;
  g_autoptr (GrEvidence) good = NULL;

  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_UNKNOWN, "Not looked at yet");
  assert_evidence (fixture, "s.website", "environment:qa", GR_EVIDENCE_MISSING, "No address");
  assert_evidence (fixture, "s.domain", "environment:qa", GR_EVIDENCE_MISSING, "No domain");
  assert_evidence (fixture, "s.prefix", "environment:qa", GR_EVIDENCE_MISSING, "No URL prefix");
  local = look (fixture, "s.domain", "environment:local");
  told = look (fixture, "s.told", "");
  g_assert_null (local);
  g_assert_null (told);

  set_field (fixture, "environment:qa", "environment.domain", "site.test");
  set_page (fixture, "environment:qa", "environment.url-prefix", "/games/");
  assert_evidence (fixture, "s.domain", "environment:qa", GR_EVIDENCE_MISSING, "DNS record");
  assert_evidence (fixture, "s.prefix", "environment:qa", GR_EVIDENCE_MISSING, "signature file");
  set_field (fixture, "environment:qa", "environment.domain-record", RECORD);
  set_field (fixture, "environment:qa", "environment.signature", RECORD);
  set_page (fixture, "region:JP", "region.privacy-uri", "/lost");
  gr_test_dns_add (fixture->dns, "site.test", RECORD);
  gr_test_site_add (fixture->site, "/games/tiktok" TOKEN ".txt", "text/plain", RECORD);

  run (fixture);
  g_assert_false (gr_probe_set_is_running (fixture->set));
  g_assert_false (gr_probe_set_is_offline (fixture->set));
  g_assert_cmpuint (gr_probe_set_get_n_asked (fixture->set), ==, 5);
  g_assert_cmpuint (gr_probe_set_get_n_done (fixture->set), ==, 5);
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_HOLDS, "Good on 2026-11-18");
  assert_evidence (fixture, "s.terms", "region:JP", GR_EVIDENCE_HOLDS, "Good on");
  assert_evidence (fixture, "s.privacy", "region:US", GR_EVIDENCE_HOLDS, "Good on");
  assert_evidence (fixture, "s.privacy", "region:JP", GR_EVIDENCE_WRONG, "404");
  assert_evidence (fixture, "s.domain", "environment:qa", GR_EVIDENCE_HOLDS, "Good on");
  assert_evidence (fixture, "s.prefix", "environment:qa", GR_EVIDENCE_HOLDS, "Good on");
  assert_evidence (fixture, "s.domain", "environment:production", GR_EVIDENCE_MISSING, "No domain");

  good = look (fixture, "s.privacy", "region:JP");
  g_assert_cmpint (gr_evidence_get_looked_at (good), ==, GR_TEST_NOW);
  g_assert_cmpuint (g_list_model_get_n_items (gr_evidence_get_findings (good)), >, 0);
}

/* The world changes to and fro. */
static void
test_undone (Fixture      *fixture,
             gconstpointer certificate)
{
  GrClock *clock = gr_probe_context_get_clock (fixture->context);

  run (fixture);
  assert_evidence (fixture, "s.privacy", "", GR_EVIDENCE_HOLDS, "Good on 2026-11-18");
  gr_clock_advance (clock, DAY);
  gr_test_site_add_full (fixture->site, "/privacy", 404, "text/html", NULL, NULL, "", 0);
  run (fixture);
  assert_evidence (fixture, "s.privacy", "", GR_EVIDENCE_WRONG, "seen on 2026-11-19, good on 2026-11-18");
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_HOLDS, "Good on 2026-11-19");
  gr_test_site_add (fixture->site, "/privacy", "text/html", PAGE ("Privacy Policy"));
  run (fixture);
  assert_evidence (fixture, "s.privacy", "", GR_EVIDENCE_HOLDS, "Good on 2026-11-19");

  gr_clock_advance (clock, GR_PROBE_SET_DAYS * DAY - 1);
  assert_evidence (fixture, "s.privacy", "", GR_EVIDENCE_HOLDS, "Good on 2026-11-19");
  gr_clock_advance (clock, 1);
  assert_evidence (fixture, "s.privacy", "", GR_EVIDENCE_AGED, "Good on 2026-11-19");
  gr_clock_advance (clock, -(GR_PROBE_SET_DAYS + 2) * DAY);
  assert_evidence (fixture, "s.privacy", "", GR_EVIDENCE_AGED, "Good on 2026-11-19");
}

/* A change of the workspace loses nothing that was seen. */
static void
test_follow (Fixture      *fixture,
             gconstpointer certificate)
{
  g_autofree char *terms = gr_test_site_dup_uri (fixture->site, "site.test", "/terms");

  run (fixture);
  set_page (fixture, "", "app.terms-uri", "/lost");
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_UNKNOWN, "Not looked at yet");
  assert_evidence (fixture, "s.privacy", "", GR_EVIDENCE_HOLDS, "Good on");
  gr_test_settle ();
  fixture->n_changes = 0;
  run (fixture);
  g_assert_cmpuint (fixture->n_changes, >, 0);
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_WRONG, "404");

  set_field (fixture, "", "app.terms-uri", terms);
  gr_test_settle ();
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_HOLDS, "Good on 2026-11-18 · not looked at since");
}

/* Only what a step needs in a place, and nobody is asked twice at the same time. */
static void
test_step (Fixture      *fixture,
           gconstpointer certificate)
{
  g_autoptr (GrPlace)      japan = gr_place_new (NULL, "JP", NULL);
  g_autoptr (GAsyncResult) one = NULL;
  g_autoptr (GAsyncResult) two = NULL;
  g_autoptr (GAsyncResult) three = NULL;
  g_autoptr (GAsyncResult) due = NULL;
  guint                    n_done;

  set_page (fixture, "", "app.support-uri", "/help");
  g_assert_true (gr_probe_set_can_look (fixture->set, fixture->step, japan));
  gr_probe_set_run_async (fixture->set, fixture->step, japan, NULL, gr_test_result_cb, &one);
  g_assert_true (gr_probe_set_is_running (fixture->set));
  gr_probe_set_run_async (fixture->set, fixture->step, NULL, NULL, gr_test_result_cb, &two);
  g_assert_cmpuint (gr_probe_set_get_n_asked (fixture->set), ==, 2);
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_UNKNOWN, "Looking now");
  g_assert_cmpuint (gr_probe_set_count_looks (fixture->set, fixture->step, NULL, &n_done), ==, 2);
  g_assert_cmpuint (n_done, ==, 0);
  gr_probe_set_run_async (fixture->set, NULL, NULL, NULL, gr_test_result_cb, &three);
  g_assert_cmpuint (gr_probe_set_get_n_asked (fixture->set), ==, 3);
  g_assert_true (gr_probe_set_run_finish (fixture->set, gr_test_await (&one), NULL));
  g_assert_true (gr_probe_set_run_finish (fixture->set, gr_test_await (&two), NULL));
  g_assert_true (gr_probe_set_run_finish (fixture->set, gr_test_await (&three), NULL));
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 3);
  g_assert_cmpuint (gr_probe_set_count_looks (fixture->set, fixture->step, NULL, &n_done), ==, 0);

  /* What was seen a moment ago does not have to be seen again because a window opens. */
  gr_probe_set_run_due_async (fixture->set, NULL, gr_test_result_cb, &due);
  g_assert_true (gr_probe_set_run_finish (fixture->set, gr_test_await (&due), NULL));
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 3);
  g_clear_object (&due);
  gr_clock_advance (gr_probe_context_get_clock (fixture->context), 3600);
  gr_probe_set_run_due_async (fixture->set, NULL, gr_test_result_cb, &due);
  g_assert_true (gr_probe_set_run_finish (fixture->set, gr_test_await (&due), NULL));
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 6);
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer certificate)
{
  set_field (fixture, "", "app.terms-uri", NULL);
  set_field (fixture, "", "app.privacy-uri", NULL);
  set_field (fixture, "environment:local", "environment.domain", "site.test");
  set_field (fixture, "environment:local", "environment.domain-record", RECORD);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_false (gr_probe_set_can_look (fixture->set, fixture->step, NULL));
  run (fixture);
  g_assert_false (gr_probe_set_is_running (fixture->set));
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 0);
}

/* Where nothing is reached, not even what everybody reaches, it is nobody's page that is wrong. */
static void
test_offline (Fixture      *fixture,
              gconstpointer certificate)
{
  g_autoptr (GrTestHosts) nobody = gr_test_hosts_new ();

  gr_probe_set_load (fixture->set);
  run (fixture);
  await_saved (fixture);
  reopen (fixture);
  set_page (fixture, "", "app.support-uri", "/help");
  g_resolver_set_default (G_RESOLVER (nobody));
  gr_probe_context_set_resolver (fixture->context, G_RESOLVER (nobody));
  run (fixture);
  g_assert_true (gr_probe_set_is_offline (fixture->set));
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_HOLDS, "Good on 2026-11-18 · no network");
  gr_clock_advance (gr_probe_context_get_clock (fixture->context), GR_PROBE_SET_DAYS * DAY);
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_AGED, "Good on 2026-11-18 · no network");
  set_page (fixture, "", "app.privacy-uri", "/other");
  assert_evidence (fixture, "s.privacy", "", GR_EVIDENCE_UNKNOWN, "Could not look");

  gr_test_probe_set_hosts ();
  gr_probe_context_set_resolver (fixture->context, G_RESOLVER (fixture->hosts));
  run (fixture);
  g_assert_false (gr_probe_set_is_offline (fixture->set));
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_HOLDS, "Good on 2026-11-25");
}

/* With a network, a host that is gone is a fault like any other. */
static void
test_host_gone (Fixture      *fixture,
                gconstpointer certificate)
{
  set_field (fixture, "", "app.terms-uri", "https://nowhere.test/terms");
  set_field (fixture, "", "app.privacy-uri", "https://nowhere.test/privacy");
  run (fixture);
  g_assert_false (gr_probe_set_is_offline (fixture->set));
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_WRONG, "host");
  assert_evidence (fixture, "s.privacy", "", GR_EVIDENCE_WRONG, "host");

  /* So it is where another host answers, without asking anybody else. */
  gr_probe_context_set_resolver (fixture->context, G_RESOLVER (fixture->hosts));
  set_page (fixture, "", "app.privacy-uri", "/privacy");
  run (fixture);
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_WRONG, "host");
  assert_evidence (fixture, "s.privacy", "", GR_EVIDENCE_HOLDS, "Good");
}

static void
await_request (Fixture *fixture,
               guint    n_requests)
{
  while (gr_test_site_get_n_requests (fixture->site) < n_requests)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer certificate)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) one = NULL;
  g_autoptr (GAsyncResult) two = NULL;
  g_autoptr (GAsyncResult) used_up = NULL;
  g_autoptr (GError)       error = NULL;

  run (fixture);
  gr_test_site_fail (fixture->site, "/terms", GR_TEST_STALL);
  gr_test_site_fail (fixture->site, "/privacy", GR_TEST_STALL);

  /* The one who does not want to wait any longer leaves the other's look alone. */
  gr_probe_set_run_async (fixture->set, NULL, NULL, cancellable, gr_test_result_cb, &one);
  gr_probe_set_run_async (fixture->set, fixture->step, NULL, NULL, gr_test_result_cb, &two);
  await_request (fixture, 4);
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_HOLDS, "looking again now");
  g_cancellable_cancel (cancellable);
  g_assert_false (gr_probe_set_run_finish (fixture->set, gr_test_await (&one), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (gr_probe_set_is_running (fixture->set));

  gr_probe_set_cancel (fixture->set);
  g_assert_false (gr_probe_set_is_running (fixture->set));
  g_assert_false (gr_probe_set_run_finish (fixture->set, gr_test_await (&two), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_HOLDS, "Good on 2026-11-18");

  gr_probe_set_run_async (fixture->set, NULL, NULL, cancellable, gr_test_result_cb, &used_up);
  g_assert_false (gr_probe_set_run_finish (fixture->set, gr_test_await (&used_up), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whoever waits for what is taken out of the workspace does not wait for ever. */
static void
test_removed (Fixture      *fixture,
              gconstpointer certificate)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_test_site_fail (fixture->site, "/terms", GR_TEST_STALL);
  gr_test_site_fail (fixture->site, "/privacy", GR_TEST_STALL);
  gr_probe_set_run_async (fixture->set, fixture->step, NULL, NULL, gr_test_result_cb, &result);
  await_request (fixture, 2);
  set_field (fixture, "", "app.terms-uri", NULL);
  set_field (fixture, "", "app.privacy-uri", NULL);
  g_assert_true (gr_probe_set_run_finish (fixture->set, gr_test_await (&result), NULL));
  g_assert_cmpuint (count (fixture), ==, 0);
}

/* What one run of the program saw is there at once in the next. */
static void
test_kept (Fixture      *fixture,
           gconstpointer certificate)
{
  g_autoptr (GrStateFile) file = gr_workspace_state_new (fixture->workspace, "looks.json");
  g_autoptr (JsonObject)  object = NULL;
  g_autoptr (GrProbeSet)  second = NULL;
  g_autofree char        *content = NULL;
  GStatBuf                status;

  gr_test_site_add_full (fixture->site, "/privacy", 302, "text/html", "Location", "https://site.test/?access_token=act.PlantedCanaryToken0123456789", "", 0);
  gr_probe_set_load (fixture->set);
  run (fixture);
  await_saved (fixture);
  g_assert_true (g_file_get_contents (gr_state_file_get_path (file), &content, NULL, NULL));
  g_assert_cmpint (g_stat (gr_state_file_get_path (file), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_null (strstr (content, "PlantedCanary"));
  g_assert_null (strstr (content, "acme"));
  object = gr_state_file_load (file, NULL);
  g_assert_nonnull (object);

  second = make_set (fixture);
  g_object_unref (fixture->set);
  fixture->set = g_object_ref (second);
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_UNKNOWN, "Not looked at yet");
  gr_probe_set_load (second);
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_HOLDS, "Good on 2026-11-18 · not looked at since");
  assert_evidence (fixture, "s.privacy", "", GR_EVIDENCE_WRONG, "seen on 2026-11-18");
  g_clear_object (&second);
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer certificate)
{
  static const char *const texts[] = {
    "",
    "{",
    "[]",
    "null",
    "{}",
    "{\"format\": 2, \"looks\": []}",
    "{\"format\": 1}",
    "{\"format\": 1, \"looks\": {}}",
    "{\"format\": 1, \"looks\": [1, null, {}]}",
    "{\"format\": 1, \"format\": 1, \"looks\": []}",
    "{\"format\": 1, \"looks\": [{\"id\": \"../../x\", \"looked_at\": 1, \"findings\": []}]}",
    "{\"format\": 1, \"looks\": [{\"id\": \"%s\", \"looked_at\": -1, \"findings\": []}]}",
    "{\"format\": 1, \"looks\": [{\"id\": \"%s\", \"looked_at\": 5, \"good_at\": 6, \"findings\": []}]}",
    "{\"format\": 1, \"looks\": [{\"id\": \"%s\", \"looked_at\": 5}]}",
    "{\"format\": 1, \"looks\": [{\"id\": \"%s\", \"looked_at\": 5, \"findings\": [{\"rule\": \"no.such\"}]}]}",
    "{\"format\": 1, \"looks\": [{\"id\": \"%s\", \"looked_at\": 5, \"findings\": [7]}]}",
    "{\"format\": 1, \"looks\": [{\"id\": \"%s\", \"looked_at\": 1e99, \"findings\": []}]}",
  };
  g_autoptr (GrStateFile) file = gr_workspace_state_new (fixture->workspace, "looks.json");
  g_autoptr (GrProbe)     probe = g_list_model_get_item (G_LIST_MODEL (fixture->set), 0);
  g_autofree char        *identity = gr_probe_dup_identity (probe);
  g_autofree char        *folder = g_path_get_dirname (gr_state_file_get_path (file));

  g_mkdir_with_parents (folder, 0700);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GrProbeSet) set = make_set (fixture);
      g_autoptr (GString)    text = g_string_new (texts[i]);

      g_test_message ("%s", texts[i]);
      g_string_replace (text, "%s", identity, 0);
      g_assert_true (g_file_set_contents (gr_state_file_get_path (file), text->str, -1, NULL));
      gr_probe_set_load (set);
      g_object_unref (fixture->set);
      fixture->set = g_steal_pointer (&set);
      assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_UNKNOWN, "Not looked at yet");
    }

  g_remove (gr_state_file_get_path (file));
  g_mkdir (gr_state_file_get_path (file), 0700);
  gr_probe_set_load (fixture->set);
  assert_evidence (fixture, "s.terms", "", GR_EVIDENCE_UNKNOWN, "Not looked at yet");
  g_rmdir (gr_state_file_get_path (file));
}

#define ADD(path, function) g_test_add ("/probe-set/" path, Fixture, "good", set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gr_test_probe_set_hosts ();

  ADD ("wants", test_wants);
  ADD ("evidence", test_evidence);
  ADD ("undone", test_undone);
  ADD ("follow", test_follow);
  ADD ("step", test_step);
  ADD ("nothing", test_nothing);
  ADD ("offline", test_offline);
  ADD ("host-gone", test_host_gone);
  ADD ("cancel", test_cancel);
  ADD ("removed", test_removed);
  ADD ("kept", test_kept);
  ADD ("damaged", test_damaged);

  return g_test_run ();
}
