/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "setup-fixture.h"

#include "gr-test-async.h"
#include "gr-workspace-fields.h"

#include <string.h>

#define QA "environment:qa"

/* A step for each kind of proof. */
static const char guides[] =
  "[{'id': 'g', 'title': 'G', 'source': 's', 'as_of': '2026-01', 'steps': ["
  " {'id': 'name', 'title': 'Name', 'per': 'language', 'proofs': [{'id': 'name.f', 'title': 'Name', 'kind': 'field', 'field': 'app.name'}]},"
  " {'id': 'type', 'title': 'Type', 'proofs': [{'id': 'type.f', 'title': 'Type', 'kind': 'field', 'field': 'app.type'}]},"
  " {'id': 'regions', 'title': 'Regions', 'proofs': [{'id': 'regions.l', 'title': 'Regions', 'kind': 'list', 'field': 'workspace.regions', 'count': 2, 'max': 3}]},"
  " {'id': 'japan', 'title': 'Japan', 'proofs': [{'id': 'japan.l', 'title': 'Regions', 'kind': 'list', 'field': 'workspace.regions', 'value': 'JP'}]},"
  " {'id': 'users', 'title': 'Users', 'per': 'environment', 'environments': ['sandbox'],"
  "  'proofs': [{'id': 'users.l', 'title': 'Users', 'kind': 'list', 'field': 'environment.target-users'}]},"
  " {'id': 'people', 'title': 'People', 'per': 'region', 'proofs': [{'id': 'people.m', 'title': 'People', 'kind': 'members', 'role': 'any', 'count': 1}]},"
  " {'id': 'redirects', 'title': 'Redirects', 'per': 'environment', 'proofs': [{'id': 'redirects.r', 'title': 'Redirects', 'kind': 'redirects'}]},"
  " {'id': 'terms', 'title': 'Terms', 'per': 'region', 'proofs': [{'id': 'terms.p', 'title': 'Terms page', 'kind': 'page', 'page': 'terms', 'field': 'app.terms-uri'}]},"
  " {'id': 'site', 'title': 'Site', 'per': 'environment', 'proofs': [{'id': 'site.d', 'title': 'Domain', 'kind': 'domain', 'either': 'site'},"
  "  {'id': 'site.p', 'title': 'Prefix', 'kind': 'prefix', 'either': 'site'}]},"
  " {'id': 'icon', 'title': 'Icon', 'proofs': [{'id': 'icon.a', 'title': 'Icon', 'kind': 'asset', 'slot': 'icon'}]},"
  " {'id': 'scopes', 'title': 'Scopes', 'per': 'environment', 'proofs': [{'id': 'scopes.d', 'title': 'Declared', 'kind': 'scopes', 'stage': 'declared'}]},"
  " {'id': 'basic', 'title': 'Basic', 'proofs': [{'id': 'basic.d', 'title': 'Declared', 'kind': 'scopes', 'stage': 'declared', 'scope': 'user.info.basic'}]},"
  " {'id': 'granted', 'title': 'Granted', 'per': 'environment', 'proofs': [{'id': 'granted.g', 'title': 'Granted', 'kind': 'scopes', 'stage': 'granted'}]},"
  " {'id': 'lane', 'title': 'Lane', 'per': 'environment-region', 'proofs': [{'id': 'lane.s', 'title': 'Signed in', 'kind': 'lane', 'stage': 'signed-in'}]},"
  " {'id': 'secret', 'title': 'Secret', 'per': 'environment', 'proofs': [{'id': 'secret.s', 'title': 'Secret', 'kind': 'secret'}]}"
  "]}]";

static void
set_up (SetupFixture *fixture,
        gconstpointer data)
{
  setup_fixture_init (fixture, guides);
}

static void
tear_down (SetupFixture *fixture,
           gconstpointer data)
{
  setup_fixture_clear (fixture);
}

static void
set_field (SetupFixture *fixture,
           const char   *place,
           const char   *key,
           const char   *value)
{
  g_autoptr (GrPlace) parsed = gr_place_new_parse (place, NULL);

  gr_workspace_set_place_field (fixture->workspace, parsed, key, value);
}

static void
set_list (SetupFixture *fixture,
          const char   *place,
          const char   *key,
          const char   *values)
{
  g_autoptr (GrPlace) parsed = gr_place_new_parse (place, NULL);
  g_auto (GStrv)      list = g_strsplit (values, " ", -1);

  gr_workspace_set_list_field (fixture->workspace, parsed, key, *values != '\0' ? (const char *const *)list : (const char *const[]){NULL});
}

/* What holds in a language is its own text, and else that of the app. */
static void
test_effective_field (SetupFixture *fixture,
                      gconstpointer data)
{
  static const char *const languages[] = {"en", "ja", NULL};

  gr_workspace_set_languages (fixture->workspace, languages);
  setup_fixture_assert (fixture, "g/name", "language:ja", GR_STEP_TO_DO, "Not filled in yet");
  set_field (fixture, "", "app.name", "Paper Planes");
  setup_fixture_assert (fixture, "g/name", "language:ja", GR_STEP_DONE, "Paper Planes");
  set_field (fixture, "language:ja", "language.name", "紙飛行機");
  setup_fixture_assert (fixture, "g/name", "language:ja", GR_STEP_DONE, "紙飛行機");
  setup_fixture_assert (fixture, "g/name", "language:en", GR_STEP_DONE, "Paper Planes");
  set_field (fixture, "", "app.name", NULL);
  setup_fixture_assert (fixture, "g/name", "language:ja", GR_STEP_DONE, "紙飛行機");
  setup_fixture_assert (fixture, "g/name", "language:en", GR_STEP_TO_DO, "Not filled in yet");
}

/* What is chosen from a list is told by its title. */
static void
test_choice (SetupFixture *fixture,
             gconstpointer data)
{
  setup_fixture_assert (fixture, "g/type", "", GR_STEP_DONE, "Mini game");
  gr_workspace_set_field (fixture->workspace, "app.type", "odd");
  gr_setup_refresh (fixture->setup);
  g_assert_null (strstr (gr_step_part_get_reason (setup_fixture_find (fixture, "g/type", "")), "Mini game"));
}

static void
test_lists (SetupFixture *fixture,
            gconstpointer data)
{
  setup_fixture_assert (fixture, "g/regions", "", GR_STEP_TO_DO, "0 listed, 2 needed");
  setup_fixture_assert (fixture, "g/japan", "", GR_STEP_TO_DO, "“JP” is not listed yet");
  setup_fixture_set_regions (fixture, "US CA");
  setup_fixture_assert (fixture, "g/regions", "", GR_STEP_DONE, "US, CA");
  setup_fixture_assert (fixture, "g/japan", "", GR_STEP_TO_DO, "“JP” is not listed yet");
  setup_fixture_set_regions (fixture, "US CA JP BR");
  setup_fixture_assert (fixture, "g/japan", "", GR_STEP_DONE, "4 listed");
  setup_fixture_assert (fixture, "g/regions", "", GR_STEP_TO_DO, "4 listed, at most 3 allowed");
  setup_fixture_set_regions (fixture, "US");
  setup_fixture_assert (fixture, "g/regions", "", GR_STEP_TO_DO, "1 listed, 2 needed");

  setup_fixture_assert (fixture, "g/users", QA, GR_STEP_TO_DO, "0 listed, 1 needed");
  set_list (fixture, QA, "environment.target-users", "mio");
  setup_fixture_assert (fixture, "g/users", QA, GR_STEP_DONE, "mio");
  set_list (fixture, QA, "environment.target-users", "");
  setup_fixture_assert (fixture, "g/users", QA, GR_STEP_TO_DO, "0 listed");
  g_assert_null (setup_fixture_find (fixture, "g/users", "environment:production"));
}

static void
test_members_of_region (SetupFixture *fixture,
                        gconstpointer data)
{
  g_autoptr (GrMember) haruka = gr_member_new ("haruka@acme.example", "member", "JP");

  setup_fixture_set_regions (fixture, "JP US");
  gr_workspace_add_member (fixture->workspace, haruka);
  setup_fixture_assert (fixture, "g/people", "region:JP", GR_STEP_DONE, "1 listed");
  setup_fixture_assert (fixture, "g/people", "region:US", GR_STEP_TO_DO, "0 listed, 1 needed");
  gr_workspace_remove_member (fixture->workspace, "haruka@acme.example");
  setup_fixture_assert (fixture, "g/people", "region:JP", GR_STEP_TO_DO, "0 listed, 1 needed");
}

static void
test_redirects (SetupFixture *fixture,
                gconstpointer data)
{
  setup_fixture_assert (fixture, "g/redirects", QA, GR_STEP_TO_DO, "No redirect URI is listed yet");
  set_list (fixture, QA, "environment.redirect-uris", "https://acme.example/callback");
  setup_fixture_assert (fixture, "g/redirects", QA, GR_STEP_DONE, "1 redirect URI fits");
  setup_fixture_assert (fixture, "g/redirects", "environment:production", GR_STEP_TO_DO, "No redirect URI");
  set_list (fixture, QA, "environment.redirect-uris", "https://acme.example/callback http://acme.example/callback");
  setup_fixture_assert (fixture, "g/redirects", QA, GR_STEP_TO_DO, "“http://acme.example/callback”");
  set_field (fixture, QA, "environment.platform", "desktop");
  set_list (fixture, QA, "environment.redirect-uris", "http://127.0.0.1:3455/callback");
  setup_fixture_assert (fixture, "g/redirects", QA, GR_STEP_DONE, "1 redirect URI fits");
  set_field (fixture, QA, "environment.platform", "web");
  setup_fixture_assert (fixture, "g/redirects", QA, GR_STEP_TO_DO, "127.0.0.1");
}

/* A page is asked about where its address is; without anybody who looks it is unknown, not done. */
static void
test_pages (SetupFixture *fixture,
            gconstpointer data)
{
  setup_fixture_set_regions (fixture, "JP US");
  setup_fixture_assert (fixture, "g/terms", "region:JP", GR_STEP_TO_DO, "Not filled in yet");
  set_field (fixture, "", "app.terms-uri", "terms");
  setup_fixture_assert (fixture, "g/terms", "region:JP", GR_STEP_TO_DO, "“terms”");
  set_field (fixture, "", "app.terms-uri", "https://acme-arcade.com/terms");
  setup_fixture_assert (fixture, "g/terms", "region:JP", GR_STEP_UNKNOWN, "Can’t be proved here: nobody here looks at addresses");
  g_assert_false (gr_step_part_get_provable (setup_fixture_find (fixture, "g/terms", "region:JP")));

  fake_witness_tell (fixture->witness, "terms.p", "region:JP", GR_EVIDENCE_UNKNOWN, "not looked at yet");
  setup_fixture_assert (fixture, "g/terms", "region:JP", GR_STEP_UNKNOWN, "not looked at yet");
  g_assert_true (gr_step_part_get_provable (setup_fixture_find (fixture, "g/terms", "region:JP")));
  fake_witness_tell (fixture->witness, "terms.p", "region:JP", GR_EVIDENCE_HOLDS, "answers");
  setup_fixture_assert (fixture, "g/terms", "region:JP", GR_STEP_DONE, "answers");
  g_assert_cmpint (gr_step_part_get_since (setup_fixture_find (fixture, "g/terms", "region:JP")), ==, NOW);

  /* The page goes away, is looked at too long ago, and nobody is there any more. */
  fake_witness_tell (fixture->witness, "terms.p", "region:JP", GR_EVIDENCE_WRONG, "answers 404");
  setup_fixture_assert (fixture, "g/terms", "region:JP", GR_STEP_TO_DO, "answers 404");
  fake_witness_tell (fixture->witness, "terms.p", "region:JP", GR_EVIDENCE_AGED, "looked at long ago");
  setup_fixture_assert (fixture, "g/terms", "region:JP", GR_STEP_STALE, "looked at long ago");
  fake_witness_forget (fixture->witness, "terms.p", "region:JP");
  setup_fixture_assert (fixture, "g/terms", "region:JP", GR_STEP_UNKNOWN, "nobody here");
  set_field (fixture, "", "app.terms-uri", NULL);
  setup_fixture_assert (fixture, "g/terms", "region:JP", GR_STEP_TO_DO, "Not filled in yet");
}

/* Of a domain and a prefix one is enough, and the one that has come further is told. */
static void
test_domain_or_prefix (SetupFixture *fixture,
                       gconstpointer data)
{
  setup_fixture_assert (fixture, "g/site", QA, GR_STEP_TO_DO, "Domain: Not filled in yet");
  set_field (fixture, QA, "environment.domain", "acme.example");
  setup_fixture_assert (fixture, "g/site", QA, GR_STEP_TO_DO, "Domain: Not filled in yet");
  set_field (fixture, QA, "environment.domain-record", "tiktok-developers-site-verification=abc");
  setup_fixture_assert (fixture, "g/site", QA, GR_STEP_UNKNOWN, "Domain: Can’t be proved here");
  fake_witness_tell (fixture->witness, "site.d", QA, GR_EVIDENCE_WRONG, "no such record");
  setup_fixture_assert (fixture, "g/site", QA, GR_STEP_TO_DO, "Domain: no such record");

  set_field (fixture, QA, "environment.url-prefix", "https://acme.example/");
  set_field (fixture, QA, "environment.signature-file", "tiktokabc.txt");
  set_field (fixture, QA, "environment.signature", "tiktok-developers-site-verification=abc");
  setup_fixture_assert (fixture, "g/site", QA, GR_STEP_TO_DO, "Domain: no such record");
  fake_witness_tell (fixture->witness, "site.p", QA, GR_EVIDENCE_HOLDS, "the file is there");
  setup_fixture_assert (fixture, "g/site", QA, GR_STEP_DONE, "the file is there");
  g_assert_null (strstr (gr_step_part_get_reason (setup_fixture_find (fixture, "g/site", QA)), "no such record"));
  setup_fixture_assert (fixture, "g/site", "environment:production", GR_STEP_TO_DO, "Domain: Not filled in yet");

  fake_witness_tell (fixture->witness, "site.p", QA, GR_EVIDENCE_WRONG, "the file is gone");
  setup_fixture_assert (fixture, "g/site", QA, GR_STEP_TO_DO, "no such record");
  fake_witness_tell (fixture->witness, "site.d", QA, GR_EVIDENCE_HOLDS, "the record is there");
  setup_fixture_assert (fixture, "g/site", QA, GR_STEP_DONE, "the record is there");
  set_field (fixture, QA, "environment.domain", NULL);
  setup_fixture_assert (fixture, "g/site", QA, GR_STEP_TO_DO, "the file is gone");
}

static void
test_pictures (SetupFixture *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  setup_fixture_assert (fixture, "g/icon", "", GR_STEP_TO_DO, "No picture is chosen yet");
  g_ptr_array_add (choices, gr_asset_choice_new ("icon", NULL, "icon.png"));
  gr_workspace_set_asset_choices (fixture->workspace, "icon", NULL, choices);
  setup_fixture_assert (fixture, "g/icon", "", GR_STEP_UNKNOWN, "nobody here looks at pictures");
  fake_witness_tell (fixture->witness, "icon.a", "", GR_EVIDENCE_HOLDS, "icon.png fits");
  setup_fixture_assert (fixture, "g/icon", "", GR_STEP_DONE, "icon.png fits");
  fake_witness_tell (fixture->witness, "icon.a", "", GR_EVIDENCE_WRONG, "icon.png is gone");
  setup_fixture_assert (fixture, "g/icon", "", GR_STEP_TO_DO, "icon.png is gone");
}

static void
test_scopes (SetupFixture *fixture,
             gconstpointer data)
{
  setup_fixture_assert (fixture, "g/scopes", QA, GR_STEP_TO_DO, "No scope is listed yet");
  setup_fixture_assert (fixture, "g/granted", QA, GR_STEP_TO_DO, "No scope is listed yet");
  set_list (fixture, QA, "environment.scopes", "video.list user.info.stats");
  setup_fixture_assert (fixture, "g/scopes", QA, GR_STEP_DONE, "2 scopes listed");
  setup_fixture_assert (fixture, "g/scopes", "environment:production", GR_STEP_TO_DO, "No scope");
  setup_fixture_assert (fixture, "g/basic", "", GR_STEP_TO_DO, "“user.info.basic” is not listed yet");
  set_list (fixture, QA, "environment.scopes", "user.info.basic");
  set_list (fixture, "environment:production", "environment.scopes", "user.info.basic");
  setup_fixture_assert (fixture, "g/basic", "", GR_STEP_DONE, "2 scopes listed");

  setup_fixture_assert (fixture, "g/granted", QA, GR_STEP_UNKNOWN, "nobody here follows the scopes");
  fake_witness_tell (fixture->witness, "granted.g", QA, GR_EVIDENCE_HOLDS, "all granted");
  setup_fixture_assert (fixture, "g/granted", QA, GR_STEP_DONE, "all granted");
  fake_witness_tell (fixture->witness, "granted.g", QA, GR_EVIDENCE_MISSING, "revoked");
  setup_fixture_assert (fixture, "g/granted", QA, GR_STEP_TO_DO, "revoked");
}

static void
test_lanes (SetupFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GrLane) lane = gr_lane_new ("mio", "qa", "JP", "Mio");

  setup_fixture_set_regions (fixture, "JP US");
  setup_fixture_assert (fixture, "g/lane", QA "+region:JP", GR_STEP_TO_DO, "No test account yet");
  gr_workspace_add_lane (fixture->workspace, lane);
  setup_fixture_assert (fixture, "g/lane", QA "+region:JP", GR_STEP_UNKNOWN, "nobody is signed in here");
  setup_fixture_assert (fixture, "g/lane", QA "+region:US", GR_STEP_TO_DO, "No test account yet");
  fake_witness_tell (fixture->witness, "lane.s", QA "+region:JP", GR_EVIDENCE_HOLDS, "signed in as Mio");
  setup_fixture_assert (fixture, "g/lane", QA "+region:JP", GR_STEP_DONE, "signed in as Mio");
  fake_witness_tell (fixture->witness, "lane.s", QA "+region:JP", GR_EVIDENCE_AGED, "expired");
  setup_fixture_assert (fixture, "g/lane", QA "+region:JP", GR_STEP_STALE, "expired");
}

static void
test_secrets (SetupFixture *fixture,
              gconstpointer data)
{
  setup_fixture_assert (fixture, "g/secret", QA, GR_STEP_UNKNOWN, "nobody here sees the secret store");
  fake_witness_tell (fixture->witness, "secret.s", QA, GR_EVIDENCE_HOLDS, "kept");
  setup_fixture_assert (fixture, "g/secret", QA, GR_STEP_DONE, "kept");
  setup_fixture_assert (fixture, "g/secret", "environment:production", GR_STEP_UNKNOWN, "nobody here");
  fake_witness_tell (fixture->witness, "secret.s", QA, GR_EVIDENCE_MISSING, "forgotten");
  setup_fixture_assert (fixture, "g/secret", QA, GR_STEP_TO_DO, "forgotten");
}

/* What a witness says is looked at in a moment, once for all that changed. */
static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_coalesced (SetupFixture *fixture,
                gconstpointer data)
{
  guint n_refreshed = 0;

  gr_test_settle ();
  g_signal_connect_swapped (fixture->setup, "refreshed", G_CALLBACK (count_cb), &n_refreshed);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("Acme %u", i);

      gr_workspace_set_field (fixture->workspace, "organisation.name", name);
      fake_witness_tell (fixture->witness, "secret.s", QA, i % 2 == 0 ? GR_EVIDENCE_HOLDS : GR_EVIDENCE_MISSING, "kept");
    }
  g_assert_cmpuint (n_refreshed, ==, 0);
  gr_test_settle ();
  g_assert_cmpuint (n_refreshed, ==, 1);
  g_assert_cmpint (gr_step_part_get_state (setup_fixture_find (fixture, "g/secret", QA)), ==, GR_STEP_TO_DO);
}

#define ADD(path, function) g_test_add ("/setup/proofs/" path, SetupFixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("effective-field", test_effective_field);
  ADD ("choice", test_choice);
  ADD ("lists", test_lists);
  ADD ("members-of-region", test_members_of_region);
  ADD ("redirects", test_redirects);
  ADD ("pages", test_pages);
  ADD ("domain-or-prefix", test_domain_or_prefix);
  ADD ("pictures", test_pictures);
  ADD ("scopes", test_scopes);
  ADD ("lanes", test_lanes);
  ADD ("secrets", test_secrets);
  ADD ("coalesced", test_coalesced);

  return g_test_run ();
}
