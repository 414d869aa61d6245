/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-probe-set.h"

#include <string.h>

#include "../probe/gr-test-probe.h"
#include "gr-dns-resolver.h"
#include "gr-json.h"
#include "gr-setup.h"
#include "gr-test-site.h"
#include "gr-workspace-fields.h"

#define DAY         (24 * 60 * 60)
#define HOST        "acme-arcade.com"
#define TOKEN       "abcdefghijklmnopqrstuvwxyz012345"
#define TEXT        "tiktok-developers-site-verification=" TOKEN
#define WORDS       "Acme makes games in which paper planes fly far. You may play them for as long as you like, and we keep nothing about you but your score. "
#define PAGE(title) "<title>" title "</title><h1>" title "</h1><p>" WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS "</p>"
#define N_PAGES     500

/* From the world to the state of a step, with everything between. */
static const char guide_text[] =
  "{\"id\": \"g\", \"title\": \"Guide\", \"source\": \"s\", \"as_of\": \"2026-01-01\", \"summary\": \"x\", \"steps\": ["
  " {\"id\": \"terms\", \"title\": \"Terms\", \"who\": \"member\", \"needs\": [], \"instructions\": [\"Publish\"], \"proofs\": ["
  "  {\"id\": \"terms.page\", \"title\": \"Terms page\", \"kind\": \"page\", \"page\": \"terms\", \"field\": \"app.terms-uri\"}]},"
  " {\"id\": \"legal\", \"title\": \"Legal\", \"who\": \"member\", \"per\": \"language\", \"needs\": [], \"instructions\": [\"Publish\"], \"proofs\": ["
  "  {\"id\": \"legal.page\", \"title\": \"Privacy page\", \"kind\": \"page\", \"page\": \"privacy\", \"field\": \"app.privacy-uri\"}]},"
  " {\"id\": \"owner\", \"title\": \"Owner\", \"who\": \"member\", \"per\": \"environment\", \"needs\": [], \"instructions\": [\"Prove\"], \"proofs\": ["
  "  {\"id\": \"owner.domain\", \"title\": \"Domain\", \"kind\": \"domain\", \"either\": \"own\"},"
  "  {\"id\": \"owner.prefix\", \"title\": \"Prefix\", \"kind\": \"prefix\", \"either\": \"own\"}]}]}";

static GrCatalog *catalog;

typedef struct
{
  GrTestSite     *site;
  GrTestDns      *dns;
  GrWorkspace    *workspace;
  GrProbeContext *context;
  GrProbeSet     *set;
  GrSetup        *setup;
} Fixture;

static GrSetup *
make_setup (Fixture *fixture)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (JsonNode)       node = gr_json_parse (guide_text, strlen (guide_text), &error);
  g_autoptr (GrCatalogEntry) guide = NULL;
  g_autoptr (GListStore)     guides = g_list_store_new (GR_TYPE_GUIDE);
  GrSetup                   *setup;

  g_assert_no_error (error);
  guide = gr_catalog_entry_new (GR_TYPE_GUIDE, json_node_get_object (node), &error);
  g_assert_no_error (error);
  g_list_store_append (guides, guide);
  setup = gr_setup_new_for_guides (catalog, G_LIST_MODEL (guides), fixture->workspace, gr_probe_context_get_clock (fixture->context));
  gr_setup_add_witness (setup, GR_WITNESS (fixture->set));
  return setup;
}

static void
set_up_context (Fixture    *fixture,
                const char *certificate)
{
  g_autoptr (GTlsDatabase) authorities = gr_test_site_new_authorities ();
  g_autoptr (GResolver)    dns = NULL;

  fixture->site = gr_test_site_new (certificate);
  fixture->dns = gr_test_dns_new ();
  dns = gr_dns_resolver_new (gr_test_dns_get_address (fixture->dns));
  fixture->context = gr_test_probe_new_context ();
  gr_probe_context_set_authorities (fixture->context, authorities);
  gr_probe_context_set_dns (fixture->context, dns);
  gr_test_hosts_add (GR_TEST_HOSTS (gr_probe_context_get_resolver (fixture->context)), "www.tiktok.com", "93.184.216.36");
}

static void
set_up (Fixture      *fixture,
        gconstpointer certificate)
{
  static const char *const  languages[] = {"en-US", "ja", NULL};
  g_autoptr (GrEnvironment) production = gr_environment_new ("production", GR_ENVIRONMENT_PRODUCTION, "Production");

  set_up_context (fixture, certificate);
  gr_test_site_add (fixture->site, "/terms", "text/html", PAGE ("Terms of Service"));
  fixture->workspace = gr_workspace_new ("acme", "Acme");
  gr_workspace_set_languages (fixture->workspace, languages);
  gr_workspace_add_environment (fixture->workspace, production);
  fixture->set = gr_probe_set_new (fixture->workspace, catalog, fixture->context);
  fixture->setup = make_setup (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer certificate)
{
  gr_probe_set_cancel (fixture->set);
  gr_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->setup));
  g_assert_finalize_object (g_steal_pointer (&fixture->set));
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->context);
  g_clear_pointer (&fixture->dns, gr_test_dns_free);
  g_clear_pointer (&fixture->site, gr_test_site_free);
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
  g_autofree char *uri = gr_test_site_dup_uri (fixture->site, HOST, path);

  set_field (fixture, place_key, key, uri);
}

static void
look (Fixture    *fixture,
      const char *step_id)
{
  g_autofree char         *path = g_strconcat ("g/", step_id, NULL);
  GrStep                  *step = gr_setup_find_step (fixture->setup, path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_probe_set_run_async (fixture->set, gr_step_get_guide_step (step), NULL, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_probe_set_run_finish (fixture->set, gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static void
assert_part (Fixture    *fixture,
             const char *step_id,
             const char *place_key,
             GrStepState state,
             const char *in_reason)
{
  g_autofree char    *path = g_strconcat ("g/", step_id, NULL);
  g_autoptr (GrPlace) place = gr_place_new_parse (place_key, NULL);
  GrStepPart         *part;

  /* The setup hears of it by itself. */
  gr_test_settle ();
  part = gr_step_find_part (gr_setup_find_step (fixture->setup, path), place);
  g_assert_nonnull (part);
  g_test_message ("%s %s: %s, %s", step_id, place_key, gr_step_state_get_nick (gr_step_part_get_state (part)), gr_step_part_get_reason (part));
  g_assert_cmpint (gr_step_part_get_state (part), ==, state);
  g_assert_nonnull (strstr (gr_step_part_get_reason (part), in_reason));
}

static void
test_undone (Fixture      *fixture,
             gconstpointer certificate)
{
  assert_part (fixture, "terms", "", GR_STEP_TO_DO, "Not filled in");
  set_page (fixture, "", "app.terms-uri", "/terms");
  assert_part (fixture, "terms", "", GR_STEP_UNKNOWN, "Not looked at yet");
  look (fixture, "terms");
  assert_part (fixture, "terms", "", GR_STEP_DONE, "Good on 2026-11-18");

  gr_test_site_add_full (fixture->site, "/terms", 404, "text/html", NULL, NULL, "", 0);
  look (fixture, "terms");
  assert_part (fixture, "terms", "", GR_STEP_TO_DO, "There is no page at this address");
  gr_test_site_add (fixture->site, "/terms", "text/html", PAGE ("Terms of Service"));
  look (fixture, "terms");
  assert_part (fixture, "terms", "", GR_STEP_DONE, "Good on");

  gr_clock_advance (gr_probe_context_get_clock (fixture->context), GR_PROBE_SET_DAYS * DAY);
  gr_setup_refresh (fixture->setup);
  assert_part (fixture, "terms", "", GR_STEP_STALE, "Good on 2026-11-18");
  look (fixture, "terms");
  assert_part (fixture, "terms", "", GR_STEP_DONE, "Good on 2026-11-25");
}

/* A server can be wrong in many ways, and every one of them keeps the step open. */
static void
test_bad_pages (Fixture      *fixture,
                gconstpointer certificate)
{
  static const struct
  {
    const char *path;
    guint       status;
    const char *type;
    const char *body;
    const char *in_reason;
  } rows[] = {
    {"/status", 500, "text/html", "", "does not give out"},
    {"/forbidden", 403, "text/html", "", "not open to everyone"},
    {"/error", 200, "text/html", "<title>404 Not Found</title><h1>Page not found</h1><p>The page you asked for is not here.</p>", "says that there is none"},
    {"/empty", 200, "text/html", "", "empty"},
    {"/image", 200, "image/png", "\x89PNG", "not a page"},
    {"/login", 200, "text/html", "<title>Acme Docs</title><h1>Acme Docs</h1><p>You need permission to open this document. Request access, or switch accounts.</p>", "asks to sign in"},
    {"/parked", 200, "text/html", PAGE ("Terms of Service") "<p>Lorem ipsum dolor sit amet.</p>", "placeholder"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gr_test_site_add_full (fixture->site, rows[i].path, rows[i].status, rows[i].type, NULL, NULL, rows[i].body, strlen (rows[i].body));
      set_page (fixture, "", "app.terms-uri", rows[i].path);
      look (fixture, "terms");
      assert_part (fixture, "terms", "", GR_STEP_TO_DO, rows[i].in_reason);
    }

  gr_test_site_redirect (fixture->site, "/loop", 302, "/pool");
  gr_test_site_redirect (fixture->site, "/pool", 302, "/loop");
  set_page (fixture, "", "app.terms-uri", "/loop");
  look (fixture, "terms");
  assert_part (fixture, "terms", "", GR_STEP_TO_DO, "go in a circle");

  gr_probe_context_set_timeout (fixture->context, 500);
  gr_test_site_fail (fixture->site, "/stall", GR_TEST_STALL);
  set_page (fixture, "", "app.terms-uri", "/stall");
  look (fixture, "terms");
  assert_part (fixture, "terms", "", GR_STEP_TO_DO, "does not answer in time");
  g_assert_false (gr_probe_set_is_offline (fixture->set));

  /* What is only unpleasant does not keep anybody from going on. */
  gr_probe_context_set_timeout (fixture->context, 100 * 1000);
  gr_probe_context_set_max_size (fixture->context, 256 * 1024);
  gr_test_site_fail (fixture->site, "/flood", GR_TEST_FLOOD);
  set_page (fixture, "", "app.terms-uri", "/flood");
  look (fixture, "terms");
  assert_part (fixture, "terms", "", GR_STEP_DONE, "with 1 warning");
  gr_test_site_redirect (fixture->site, "/old", 301, "/terms");
  set_page (fixture, "", "app.terms-uri", "/old");
  look (fixture, "terms");
  assert_part (fixture, "terms", "", GR_STEP_DONE, "Good on");
}

static void
test_certificate (Fixture      *fixture,
                  gconstpointer certificate)
{
  set_page (fixture, "", "app.terms-uri", "/terms");
  look (fixture, "terms");
  assert_part (fixture, "terms", "", GR_STEP_TO_DO, "The certificate");
}

/* One address for two languages is looked at once; a language that has its own is judged as that language. */
static void
test_languages (Fixture      *fixture,
                gconstpointer certificate)
{
  guint n_requests;

  gr_test_site_add (fixture->site, "/privacy", "text/html", PAGE ("Privacy Policy"));
  set_page (fixture, "", "app.privacy-uri", "/privacy");
  look (fixture, "legal");
  n_requests = gr_test_site_get_n_requests (fixture->site);
  g_assert_cmpuint (n_requests, ==, 1);
  assert_part (fixture, "legal", "language:en-US", GR_STEP_DONE, "Good on 2026-11-18");
  assert_part (fixture, "legal", "language:ja", GR_STEP_DONE, "Good on 2026-11-18");

  set_page (fixture, "language:ja", "language.privacy-uri", "/privacy/ja");
  assert_part (fixture, "legal", "language:ja", GR_STEP_UNKNOWN, "Not looked at yet");
  look (fixture, "legal");
  g_assert_cmpstr (gr_test_site_get_last_header (fixture->site, "Accept-Language"), ==, "ja");
  assert_part (fixture, "legal", "language:ja", GR_STEP_TO_DO, "There is no page");
  assert_part (fixture, "legal", "language:en-US", GR_STEP_DONE, "Good on");
}

/* The domain or the prefix: one of them is enough, and what is taken away from the world is taken away here. */
static void
test_owner (Fixture      *fixture,
            gconstpointer certificate)
{
  const char *place = "environment:production";

  set_field (fixture, place, "environment.domain", HOST);
  set_field (fixture, place, "environment.domain-record", TEXT);
  gr_test_dns_add (fixture->dns, HOST, NULL);
  look (fixture, "owner");
  assert_part (fixture, "owner", place, GR_STEP_TO_DO, "The DNS record is not there");
  gr_test_dns_add (fixture->dns, HOST, TEXT);
  look (fixture, "owner");
  assert_part (fixture, "owner", place, GR_STEP_DONE, "Good on");

  gr_test_dns_set_mode (fixture->dns, GR_TEST_DNS_BROKEN);
  look (fixture, "owner");
  assert_part (fixture, "owner", place, GR_STEP_TO_DO, "The DNS could not be asked");

  set_page (fixture, place, "environment.url-prefix", "/games/");
  set_field (fixture, place, "environment.signature", TEXT);
  gr_test_site_add (fixture->site, "/games/tiktok" TOKEN ".txt", "text/plain", TEXT);
  look (fixture, "owner");
  assert_part (fixture, "owner", place, GR_STEP_DONE, "Good on");
  gr_test_site_add (fixture->site, "/games/tiktok" TOKEN ".txt", "text/plain", TEXT "0");
  look (fixture, "owner");
  assert_part (fixture, "owner", place, GR_STEP_TO_DO, "");
  gr_test_dns_set_mode (fixture->dns, GR_TEST_DNS_PLAIN);
  look (fixture, "owner");
  assert_part (fixture, "owner", place, GR_STEP_DONE, "Good on");
}

static gboolean
tick_cb (gpointer user_data)
{
  gint64 *state = user_data;
  gint64  now = g_get_monotonic_time ();

  state[1] = MAX (state[1], now - state[0]);
  state[0] = now;
  state[2]++;
  return G_SOURCE_CONTINUE;
}

/* Two pages of its own for every language, far more than there are. */
static void
add_pages (Fixture    *fixture,
           const char *path)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           languages = NULL;

  for (guint i = 0; i < N_PAGES / 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("x-%u", i);

      g_strv_builder_add (builder, id);
    }
  languages = g_strv_builder_end (builder);
  gr_workspace_set_languages (fixture->workspace, (const char *const *)languages);

  for (guint i = 0; i < N_PAGES / 2; i++)
    {
      g_autofree char *place = g_strconcat ("language:", languages[i], NULL);

      set_page (fixture, place, "language.terms-uri", path);
      set_page (fixture, place, "language.privacy-uri", path);
    }
}

/* Hundreds at once: as many connections as are allowed and no more, while everything else has its turn; and all of it ends when it is
 * told to. */
static void
test_many (Fixture      *fixture,
           gconstpointer certificate)
{
  g_autoptr (GAsyncResult) all = NULL;
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (GError)       error = NULL;
  gint64                   ticks[3] = {g_get_monotonic_time (), 0, 0};
  guint                    ticker;

  gr_test_site_add (fixture->site, "/", "text/html", PAGE ("Acme Arcade"));
  add_pages (fixture, "/");
  gr_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->set)), ==, N_PAGES);

  ticker = g_timeout_add (1, tick_cb, ticks);
  ticks[0] = g_get_monotonic_time ();
  gr_probe_set_run_async (fixture->set, NULL, NULL, NULL, gr_test_result_cb, &all);
  g_assert_true (gr_probe_set_run_finish (fixture->set, gr_test_await (&all), &error));
  g_assert_no_error (error);
  g_source_remove (ticker);
  g_test_message ("%" G_GINT64_FORMAT " ticks, the longest gap %.1f ms", ticks[2], (double)ticks[1] / 1000.0);
  g_assert_cmpint (ticks[2], >=, N_PAGES / 8);
  g_assert_cmpuint (gr_probe_set_get_n_done (fixture->set), ==, N_PAGES);
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, N_PAGES);

  gr_test_site_fail (fixture->site, "/", GR_TEST_STALL);
  gr_probe_set_run_async (fixture->set, NULL, NULL, NULL, gr_test_result_cb, &cancelled);
  while (gr_test_site_get_n_requests (fixture->site) < N_PAGES + 8)
    g_main_context_iteration (NULL, TRUE);
  gr_probe_set_cancel (fixture->set);
  g_assert_false (gr_probe_set_run_finish (fixture->set, gr_test_await (&cancelled), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  gr_test_settle ();
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, N_PAGES + 8);
}

#define ADD(path, certificate, function) g_test_add ("/probe-steps/" path, Fixture, certificate, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  gr_test_probe_set_hosts ();
  catalog = gr_catalog_new (NULL);

  ADD ("undone", "good", test_undone);
  ADD ("bad-pages", "good", test_bad_pages);
  ADD ("certificate/wrong-name", "wrong-name", test_certificate);
  ADD ("certificate/expired", "expired", test_certificate);
  ADD ("certificate/early", "early", test_certificate);
  ADD ("certificate/self-signed", "self-signed", test_certificate);
  ADD ("languages", "good", test_languages);
  ADD ("owner", "good", test_owner);
  ADD ("many", "good", test_many);

  status = g_test_run ();
  g_clear_object (&catalog);
  return status;
}
