/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "setup-fixture.h"

#include "gr-test-async.h"
#include "gr-workspace-fields.h"

#include <string.h>

#define QA         "environment:qa"
#define PRODUCTION "environment:production"

/* A proof that is told, and that one can wait for. */
#define TOLD(id)                                                                                                                           \
  "{'id': '" id "', 'title': 'Told', 'kind': 'told', 'question': 'Done?', 'can_wait': true, 'choices': [{'value': 'yes', 'title': 'Yes'}," \
  " {'value': 'no', 'title': 'No'}, {'value': 'submitted', 'title': 'Sent'}, {'value': 'invited', 'title': 'Invited'}]}"
#define STEP(id, more) "{'id': '" id "', 'title': '" id "', " more ", 'proofs': [" TOLD (id ".t") "]}"

static const char guides[] =
  "[{'id': 'a', 'order': 1, 'title': 'A', 'source': 's', 'as_of': '2026-01', 'steps': [" STEP ("base", "'who': 'admin'") "," STEP ("env", "'per': 'environment', 'needs': ['base']") "," STEP ("box", "'per': 'environment', 'environments': ['sandbox'], 'who': 'contact', 'usual_days': 3, 'usual_duration': '1–3 days'") "," STEP ("envs", "'per': 'environment', 'needs': ['env', 'box']") "," STEP ("region", "'per': 'region'") "," STEP ("japan", "'per': 'region', 'regions': ['JP']") "," STEP ("cell", "'per': 'environment-region', 'needs': ['env', 'region', 'japan']") "," STEP ("all", "'needs': ['region', 'cell']") "," STEP ("loose", "'optional': true") "," STEP ("strict", "'needs': ['loose']") "," STEP ("looser", "'optional': true, 'needs': ['loose']") "]},"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                  " {'id': 'b', 'order': 2, 'title': 'B', 'source': 's', 'as_of': '2026-01', 'steps': [" STEP ("after", "'needs': ['a/all', 'none/gone', 'c/shop']") "," STEP ("circle", "'needs': ['c/circle']") "," STEP ("local", "'environments': ['local']") "]},"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                  " {'id': 'c', 'order': 3, 'title': 'C', 'source': 's', 'as_of': '2026-01', 'app_types': ['standard'], 'steps': [" STEP ("shop", "'who': 'admin'") "," STEP ("circle", "'needs': ['b/circle']") "]},"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 " {'id': 'd', 'order': 4, 'title': 'D', 'source': 's', 'as_of': '2026-01', 'reference': true, 'steps': [" STEP ("read", "'who': 'anybody'") "]},"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             " {'id': 'e', 'order': 5, 'title': 'E', 'source': 's', 'as_of': '2026-01', 'steps': ["
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             "  {'id': 'mix', 'title': 'Mix', 'proofs': [" TOLD ("mix.a") ", {'id': 'mix.o', 'title': 'Extra', 'kind': 'field', 'field': 'app.support-uri', 'optional': true}]},"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          "  {'id': 'any', 'title': 'Any', 'app_types': ['mini-game'], 'proofs': [{'id': 'any.n', 'title': 'N', 'kind': 'field', 'field': 'app.name', 'optional': true},"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          "   {'id': 'any.e', 'title': 'E', 'kind': 'field', 'field': 'app.email', 'optional': true}]}]},"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          " {'id': 'f', 'order': 6, 'title': 'F', 'source': 's', 'as_of': '2026-01', 'steps': ["
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          "  {'id': 'texts', 'title': 'Texts', 'per': 'language', 'proofs': [{'id': 'texts.f', 'title': 'Name', 'kind': 'field', 'field': 'app.name'}]},"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          "  {'id': 'terms', 'title': 'Terms', 'per': 'region', 'proofs': [{'id': 'terms.f', 'title': 'Terms', 'kind': 'field', 'field': 'app.terms-uri'}, " TOLD ("terms.t") "]},"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                              "  {'id': 'redirects', 'title': 'Redirects', 'per': 'environment', 'proofs': [{'id': 'redirects.l', 'title': 'L', 'kind': 'list', 'field': 'environment.redirect-uris'}]},"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                              "  {'id': 'entered', 'title': 'Entered', 'needs': ['texts', 'redirects'], 'proofs': [" TOLD ("entered.t") "]}]}]";

static void
set_up (SetupFixture *fixture,
        gconstpointer data)
{
  setup_fixture_init (fixture, guides);
  setup_fixture_set_regions (fixture, "JP US");
}

static void
tear_down (SetupFixture *fixture,
           gconstpointer data)
{
  setup_fixture_clear (fixture);
}

static void
answer (SetupFixture *fixture,
        const char   *question,
        const char   *place,
        const char   *choice)
{
  g_autoptr (GrPlace) parsed = gr_place_new_parse (place, NULL);

  gr_setup_answer (fixture->setup, parsed, question, choice, NULL);
  gr_setup_refresh (fixture->setup);
}

/* A step of an environment waits for the same environment, and for what is done once for all. */
static void
test_environments (SetupFixture *fixture,
                   gconstpointer data)
{
  setup_fixture_assert (fixture, "a/env", QA, GR_STEP_BLOCKED, "“base” comes first, for an admin of the organization to do");
  g_assert_cmpstr (gr_step_part_get_blocked_by (setup_fixture_find (fixture, "a/env", QA)), ==, "a/base");
  answer (fixture, "base.t", "", "yes");
  setup_fixture_assert (fixture, "a/env", QA, GR_STEP_TO_DO, "Not answered yet");
  answer (fixture, "env.t", QA, "yes");
  setup_fixture_assert (fixture, "a/env", QA, GR_STEP_DONE, "“Yes”");
  setup_fixture_assert (fixture, "a/env", PRODUCTION, GR_STEP_TO_DO, "Not answered yet");

  setup_fixture_assert (fixture, "a/envs", PRODUCTION, GR_STEP_BLOCKED, "“env” comes first");
  setup_fixture_assert (fixture, "a/envs", QA, GR_STEP_BLOCKED, "“box” comes first");
  answer (fixture, "env.t", PRODUCTION, "yes");
  answer (fixture, "box.t", QA, "yes");

  /* There is no box in production, and so nothing to wait for. */
  g_assert_null (setup_fixture_find (fixture, "a/box", PRODUCTION));
  setup_fixture_assert (fixture, "a/envs", PRODUCTION, GR_STEP_TO_DO, "Not answered yet");
  setup_fixture_assert (fixture, "a/envs", QA, GR_STEP_TO_DO, "Not answered yet");

  /* Taking back what all of it rests on lets it fall. */
  answer (fixture, "base.t", "", NULL);
  setup_fixture_assert (fixture, "a/env", QA, GR_STEP_STALE, "“base”, which this rests on, is not proved");
}

static void
test_regions (SetupFixture *fixture,
              gconstpointer data)
{
  gr_setup_refresh (fixture->setup);
  g_assert_cmpuint (gr_step_get_n_parts (gr_setup_find_step (fixture->setup, "a/cell")), ==, 4);
  g_assert_cmpuint (gr_step_get_n_parts (gr_setup_find_step (fixture->setup, "a/japan")), ==, 1);

  answer (fixture, "base.t", "", "yes");
  answer (fixture, "env.t", QA, "yes");
  answer (fixture, "region.t", "region:US", "yes");
  setup_fixture_assert (fixture, "a/cell", QA "+region:US", GR_STEP_TO_DO, "Not answered yet");
  setup_fixture_assert (fixture, "a/cell", QA "+region:JP", GR_STEP_BLOCKED, "“region” (Japan) comes first");
  setup_fixture_assert (fixture, "a/cell", PRODUCTION "+region:US", GR_STEP_BLOCKED, "“env” (Production) comes first");
  answer (fixture, "region.t", "region:JP", "yes");
  setup_fixture_assert (fixture, "a/cell", QA "+region:JP", GR_STEP_BLOCKED, "“japan” (Japan) comes first");

  /* What is done once for all waits for every place. */
  setup_fixture_assert (fixture, "a/all", "", GR_STEP_BLOCKED, "“cell” (Production · Japan) comes first");
  answer (fixture, "japan.t", "region:JP", "yes");
  answer (fixture, "env.t", PRODUCTION, "yes");
  answer (fixture, "cell.t", PRODUCTION "+region:JP", "yes");
  answer (fixture, "cell.t", PRODUCTION "+region:US", "yes");
  answer (fixture, "cell.t", QA "+region:JP", "yes");
  setup_fixture_assert (fixture, "a/all", "", GR_STEP_BLOCKED, "“cell” (QA · United States) comes first");
  answer (fixture, "cell.t", QA "+region:US", "yes");
  setup_fixture_assert (fixture, "a/all", "", GR_STEP_TO_DO, "Not answered yet");
  g_assert_cmpstr (gr_step_get_reason (gr_setup_find_step (fixture->setup, "a/cell")), ==, "Done in all 4 places");

  /* A region more is a part more, and the others stay who they are. */
  g_assert_cmpint (gr_step_get_state (gr_setup_find_step (fixture->setup, "a/region")), ==, GR_STEP_DONE);
  {
    g_autoptr (GrStepPart) japan = g_object_ref (setup_fixture_find (fixture, "a/region", "region:JP"));

    setup_fixture_set_regions (fixture, "GB JP US");
    gr_setup_refresh (fixture->setup);
    g_assert_true (setup_fixture_find (fixture, "a/region", "region:JP") == japan);
    g_assert_cmpint (gr_step_get_state (gr_setup_find_step (fixture->setup, "a/region")), ==, GR_STEP_TO_DO);
    g_assert_cmpuint (gr_step_get_n_done (gr_setup_find_step (fixture->setup, "a/region")), ==, 2);
    g_assert_nonnull (strstr (gr_step_get_reason (gr_setup_find_step (fixture->setup, "a/region")), "United Kingdom: Told: Not answered yet"));
  }
}

static void
test_no_places (SetupFixture *fixture,
                gconstpointer data)
{
  GrChecklist *checklist;
  GrStep      *step;

  setup_fixture_set_regions (fixture, "");
  gr_setup_refresh (fixture->setup);
  step = gr_setup_find_step (fixture->setup, "a/region");
  checklist = gr_setup_find_checklist (fixture->setup, "a");
  g_assert_cmpint (gr_step_get_state (step), ==, GR_STEP_UNKNOWN);
  g_assert_nonnull (strstr (gr_step_get_reason (step), "no region yet"));

  /* base, env, box, envs, all and strict: neither what is optional nor what has no place counts. */
  g_assert_cmpuint (gr_checklist_get_n_steps (checklist), ==, 6);
  setup_fixture_assert (fixture, "a/all", "", GR_STEP_TO_DO, "Not answered yet");
}

static void
test_optional (SetupFixture *fixture,
               gconstpointer data)
{
  setup_fixture_assert (fixture, "a/strict", "", GR_STEP_TO_DO, "Not answered yet");
  setup_fixture_assert (fixture, "a/looser", "", GR_STEP_BLOCKED, "“loose” comes first");

  setup_fixture_assert (fixture, "e/mix", "", GR_STEP_TO_DO, "Told: Not answered yet");
  answer (fixture, "mix.a", "", "yes");
  setup_fixture_assert (fixture, "e/mix", "", GR_STEP_DONE, "“Yes”");
  gr_workspace_set_field (fixture->workspace, "app.support-uri", "nonsense");
  setup_fixture_assert (fixture, "e/mix", "", GR_STEP_DONE, "“Yes”");
  g_assert_cmpuint (g_list_model_get_n_items (gr_step_part_get_evidence (setup_fixture_find (fixture, "e/mix", ""))), ==, 2);

  /* Where every proof is optional, one still has to hold. */
  setup_fixture_assert (fixture, "e/any", "", GR_STEP_TO_DO, "N: Not filled in yet");
  gr_workspace_set_field (fixture->workspace, "app.email", "haruka@acme-arcade.com");
  setup_fixture_assert (fixture, "e/any", "", GR_STEP_DONE, "haruka@acme-arcade.com");
}

static void
test_other_guides (SetupFixture *fixture,
                   gconstpointer data)
{
  setup_fixture_assert (fixture, "b/after", "", GR_STEP_BLOCKED, "“all” comes first");
  g_assert_cmpstr (gr_step_part_get_blocked_by (setup_fixture_find (fixture, "b/after", "")), ==, "a/all");
  setup_fixture_set_regions (fixture, "");
  answer (fixture, "all.t", "", "yes");

  /* Neither a step that is not there nor one for other apps stands in the way, and circles end. */
  setup_fixture_assert (fixture, "b/after", "", GR_STEP_TO_DO, "Not answered yet");
  setup_fixture_assert (fixture, "b/circle", "", GR_STEP_TO_DO, "Not answered yet");

  gr_workspace_set_field (fixture->workspace, "app.type", "standard");
  setup_fixture_assert (fixture, "b/after", "", GR_STEP_BLOCKED, "“shop” comes first");
  setup_fixture_assert (fixture, "b/circle", "", GR_STEP_BLOCKED, "“circle” comes first");
  setup_fixture_assert (fixture, "c/circle", "", GR_STEP_TO_DO, "Not answered yet");
}

static guint
count_checklists (SetupFixture *fixture)
{
  return g_list_model_get_n_items (gr_setup_get_checklists (fixture->setup));
}

static void
test_app_type (SetupFixture *fixture,
               gconstpointer data)
{
  GrChecklist *checklist = gr_setup_find_checklist (fixture->setup, "e");

  g_assert_cmpuint (count_checklists (fixture), ==, 5);
  g_assert_null (gr_setup_find_step (fixture->setup, "c/shop"));
  g_assert_null (gr_setup_find_checklist (fixture->setup, "c"));
  g_assert_null (gr_setup_find_asking (fixture->setup, "shop.t"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (checklist)), ==, 2);

  gr_workspace_set_field (fixture->workspace, "app.type", "standard");
  gr_test_settle ();
  g_assert_cmpuint (count_checklists (fixture), ==, 6);
  g_assert_nonnull (gr_setup_find_step (fixture->setup, "c/shop"));
  g_assert_true (gr_setup_find_asking (fixture->setup, "shop.t") == gr_setup_find_step (fixture->setup, "c/shop"));
  g_assert_true (gr_setup_find_checklist (fixture->setup, "e") == checklist);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (checklist)), ==, 1);

  /* Until somebody says what the app is, only what every app has is shown. */
  gr_workspace_set_field (fixture->workspace, "app.type", NULL);
  gr_test_settle ();
  g_assert_cmpuint (count_checklists (fixture), ==, 5);
  g_assert_null (gr_setup_find_step (fixture->setup, "e/any"));
}

static void
test_waiting (SetupFixture *fixture,
              gconstpointer data)
{
  GListModel            *waiting = gr_setup_get_waiting (fixture->setup);
  g_autoptr (GrStepPart) first = NULL;

  setup_fixture_tell (fixture, "box.t@" QA, "submitted", 3);
  setup_fixture_assert (fixture, "a/box", QA, GR_STEP_WAITING, "Waiting for your contact person at TikTok since 2024-10-01, usually 1–3 days");
  g_assert_false (gr_step_part_get_overdue (setup_fixture_find (fixture, "a/box", QA)));
  gr_clock_advance (fixture->clock, 1);
  setup_fixture_assert (fixture, "a/box", QA, GR_STEP_WAITING, "since 2024-10-01, longer than usual (1–3 days)");
  g_assert_true (gr_step_part_get_overdue (setup_fixture_find (fixture, "a/box", QA)));
  g_assert_cmpstr (gr_step_part_get_who (setup_fixture_find (fixture, "a/box", QA)), ==, "your contact person at TikTok");

  setup_fixture_tell (fixture, "base.t", "submitted", 9);
  setup_fixture_assert (fixture, "a/base", "", GR_STEP_WAITING, "Waiting for TikTok since 2024-09-25");
  setup_fixture_assert (fixture, "a/env", QA, GR_STEP_BLOCKED, "“base” comes first, for TikTok to do");
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 2);
  first = g_list_model_get_item (waiting, 0);
  g_assert_true (first == setup_fixture_find (fixture, "a/base", ""));

  answer (fixture, "base.t", "", "yes");
  answer (fixture, "box.t", QA, "yes");
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 0);
}

static const char *
find_next (SetupFixture *fixture,
           const char   *cell)
{
  g_autoptr (GrPlace) place = gr_place_new_parse (cell, NULL);
  GrStepPart         *part;

  gr_setup_refresh (fixture->setup);
  part = gr_setup_find_next (fixture->setup, place);

  return part != NULL ? gr_step_get_path (gr_step_part_get_step (part)) : NULL;
}

static void
answer_everywhere (SetupFixture *fixture,
                   const char   *path)
{
  GrStep *step = gr_setup_find_step (fixture->setup, path);

  for (guint i = 0; i < gr_step_get_n_parts (step); i++)
    {
      g_autoptr (GrStepPart) part = g_list_model_get_item (gr_step_get_parts (step), i);
      g_autofree char       *question = g_strconcat (strchr (path, '/') + 1, ".t", NULL);

      gr_setup_answer (fixture->setup, gr_step_part_get_place (part), question, "yes", NULL);
    }
}

/* What can be done now comes before what one waits for, and that before what something blocks. */
static void
test_next (SetupFixture *fixture,
           gconstpointer data)
{
  static const char *const rest[] = {"a/env", "a/envs", "a/region", "a/japan", "a/cell", "a/all", "a/strict", "b/after", "b/circle"};

  gr_workspace_set_field (fixture->workspace, "app.name", "Paper Planes");
  gr_workspace_set_field (fixture->workspace, "app.terms-uri", "https://acme-arcade.com/terms");
  setup_fixture_tell (fixture, "base.t", "submitted", 0);
  g_assert_cmpstr (find_next (fixture, QA "+region:US"), ==, "a/box");
  g_assert_cmpstr (find_next (fixture, PRODUCTION "+region:US"), ==, "a/region");
  answer (fixture, "base.t", "", "yes");
  answer (fixture, "box.t", QA, "submitted");
  for (gsize i = 0; i < G_N_ELEMENTS (rest); i++)
    answer_everywhere (fixture, rest[i]);
  answer (fixture, "mix.a", "", "yes");
  answer (fixture, "terms.t", "region:US", "yes");
  gr_workspace_set_list_field (fixture->workspace, NULL, "workspace.languages", (const char *const[]){"en", NULL});
  g_assert_cmpstr (find_next (fixture, PRODUCTION "+region:US"), ==, "f/redirects");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GrPlace) place = gr_place_new (i == 0 ? "qa" : "production", NULL, NULL);

      gr_workspace_set_list_field (fixture->workspace, place, "environment.redirect-uris", (const char *const[]){"https://acme-arcade.com/callback", NULL});
    }
  answer (fixture, "entered.t", "", "yes");

  /* What waits in the sandbox is nothing to production; neither is a step of the Local sandbox, nor what is there to look up. */
  g_assert_cmpstr (find_next (fixture, PRODUCTION "+region:US"), ==, NULL);
  g_assert_cmpstr (find_next (fixture, QA "+region:US"), ==, "a/box");
  g_assert_cmpstr (find_next (fixture, QA "+region:JP"), ==, "f/terms");
  g_assert_cmpstr (find_next (fixture, "region:US"), ==, "b/local");
  answer (fixture, "box.t", QA, "yes");
  g_assert_cmpstr (find_next (fixture, QA "+region:US"), ==, NULL);
  g_assert_cmpstr (find_next (fixture, "environment:gone+region:US"), ==, "b/local");

  /* Undone, it falls back. */
  answer (fixture, "region.t", "region:US", "no");
  g_assert_cmpstr (find_next (fixture, PRODUCTION "+region:US"), ==, "a/region");
}

/* An answer rests on what it is about, in its place: what a region has as its own, all languages, every redirect URI. */
static void
test_changed_ground (SetupFixture *fixture,
                     gconstpointer data)
{
  g_autoptr (GrPlace) japan = gr_place_new (NULL, "JP", NULL);
  g_autoptr (GrPlace) japanese = gr_place_new (NULL, NULL, "ja");
  g_autoptr (GrPlace) qa = gr_place_new ("qa", NULL, NULL);
  const char *const   one[] = {"https://acme-arcade.com/callback", NULL};
  const char *const   two[] = {"https://acme-arcade.com/callback", "https://acme-arcade.com/other", NULL};

  gr_workspace_set_field (fixture->workspace, "app.terms-uri", "https://acme-arcade.com/terms");
  answer (fixture, "terms.t", "region:JP", "yes");
  answer (fixture, "terms.t", "region:US", "yes");
  setup_fixture_assert (fixture, "f/terms", "region:JP", GR_STEP_DONE, "“Yes”");
  gr_workspace_set_place_field (fixture->workspace, japan, "region.terms-uri", "https://acme-arcade.com/jp/terms");
  setup_fixture_assert (fixture, "f/terms", "region:JP", GR_STEP_STALE, "about “https://acme-arcade.com/terms”, which has changed since");
  setup_fixture_assert (fixture, "f/terms", "region:US", GR_STEP_DONE, "“Yes”");
  gr_workspace_set_place_field (fixture->workspace, japan, "region.terms-uri", NULL);
  setup_fixture_assert (fixture, "f/terms", "region:JP", GR_STEP_DONE, "“Yes”");

  gr_workspace_set_field (fixture->workspace, "app.name", "Paper Planes");
  gr_workspace_set_list_field (fixture->workspace, NULL, "workspace.languages", (const char *const[]){"en", "ja", NULL});
  gr_workspace_set_place_field (fixture->workspace, japanese, "language.name", "紙飛行機");
  gr_workspace_set_list_field (fixture->workspace, qa, "environment.redirect-uris", one);
  {
    g_autoptr (GrPlace) production = gr_place_new ("production", NULL, NULL);

    gr_workspace_set_list_field (fixture->workspace, production, "environment.redirect-uris", one);
  }
  answer (fixture, "entered.t", "", "yes");
  setup_fixture_assert (fixture, "f/entered", "", GR_STEP_DONE, "“Yes”");
  gr_workspace_set_place_field (fixture->workspace, japanese, "language.name", "紙の飛行機");
  setup_fixture_assert (fixture, "f/entered", "", GR_STEP_STALE, "which has changed since");
  gr_workspace_set_place_field (fixture->workspace, japanese, "language.name", "紙飛行機");
  setup_fixture_assert (fixture, "f/entered", "", GR_STEP_DONE, "“Yes”");
  gr_workspace_set_list_field (fixture->workspace, qa, "environment.redirect-uris", two);
  setup_fixture_assert (fixture, "f/entered", "", GR_STEP_STALE, "which has changed since");
  answer (fixture, "entered.t", "", "yes");
  setup_fixture_assert (fixture, "f/entered", "", GR_STEP_DONE, "“Yes”");
}

/* Amended, an answer keeps what it is about. */
static void
test_amend (SetupFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GrPlace) japan = gr_place_new (NULL, "JP", NULL);
  GrAnswer           *kept;

  gr_workspace_set_field (fixture->workspace, "app.terms-uri", "https://acme-arcade.com/terms");
  answer (fixture, "terms.t", "region:JP", "yes");
  gr_setup_amend (fixture->setup, japan, "terms.t", NOW - 5 * DAY, "Seen by Haruka");
  kept = gr_workspace_get_answer (fixture->workspace, "terms.t@region:JP");
  g_assert_cmpstr (gr_answer_get_note (kept), ==, "Seen by Haruka");
  g_assert_cmpint (gr_answer_get_date (kept), ==, NOW - 5 * DAY);
  g_assert_true (g_strv_contains (gr_answer_get_about (kept), "app.terms-uri=https://acme-arcade.com/terms"));
  gr_setup_amend (fixture->setup, NULL, "terms.t", NOW, "nowhere");
  g_assert_null (gr_workspace_get_answer (fixture->workspace, "terms.t"));
}

/* A file that somebody wrote by hand. */
static void
test_hostile (SetupFixture *fixture,
              gconstpointer data)
{
  const char *const        about[] = {"=", "app.name", "nonsense=1", "environment.x=1=2", "../..=", "region.name@x=1", "app.name=sha256:", NULL};
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           regions = NULL;
  g_autoptr (GrAnswer)     strange = gr_answer_new_about ("yes", NOW, NULL, about);
  GrStep                  *step;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *region = g_strdup_printf ("R%u+region:JP", i / 2);

      g_strv_builder_add (builder, region);
    }
  regions = g_strv_builder_end (builder);
  gr_workspace_set_regions (fixture->workspace, (const char *const *)regions);
  setup_fixture_tell (fixture, "region.t@region:nowhere", "yes", 0);
  setup_fixture_tell (fixture, "env.t@region:JP", "yes", 0);
  setup_fixture_tell (fixture, "env.t@@", "yes", 0);
  gr_workspace_set_answer (fixture->workspace, "mix.a", strange);
  gr_setup_refresh (fixture->setup);

  /* Each region counts once, and what is too much to look at is not called done. */
  step = gr_setup_find_step (fixture->setup, "a/cell");
  g_assert_cmpuint (gr_step_get_n_parts (gr_setup_find_step (fixture->setup, "a/region")), ==, 500);
  g_assert_cmpuint (gr_step_get_n_parts (step), ==, 500);
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GrStepPart) part = g_list_model_get_item (gr_step_get_parts (step), i);
      g_autofree char       *question = gr_place_dup_question (gr_step_part_get_place (part), "cell.t");
      g_autofree char       *of_region = NULL;
      g_autoptr (GrPlace)    region = gr_place_new (NULL, gr_place_get_region_id (gr_step_part_get_place (part)), NULL);

      of_region = gr_place_dup_question (region, "region.t");
      setup_fixture_tell (fixture, question, "yes", 0);
      setup_fixture_tell (fixture, of_region, "yes", 0);
    }
  setup_fixture_tell (fixture, "base.t", "yes", 0);
  setup_fixture_tell (fixture, "env.t@" QA, "yes", 0);
  setup_fixture_tell (fixture, "env.t@" PRODUCTION, "yes", 0);
  gr_setup_refresh (fixture->setup);
  g_assert_cmpuint (gr_step_get_n_done (step), ==, 500);
  g_assert_cmpint (gr_step_get_state (step), ==, GR_STEP_UNKNOWN);
  g_assert_nonnull (strstr (gr_step_get_reason (step), "500 more places"));

  /* Nothing is kept for a place where nobody asks. */
  gr_setup_answer (fixture->setup, NULL, "cell.t", "yes", NULL);
  g_assert_null (gr_workspace_get_answer (fixture->workspace, "cell.t"));
}

#define ADD(path, function) g_test_add ("/setup/places/" path, SetupFixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("environments", test_environments);
  ADD ("regions", test_regions);
  ADD ("no-places", test_no_places);
  ADD ("optional", test_optional);
  ADD ("other-guides", test_other_guides);
  ADD ("app-type", test_app_type);
  ADD ("waiting", test_waiting);
  ADD ("next", test_next);
  ADD ("changed-ground", test_changed_ground);
  ADD ("amend", test_amend);
  ADD ("hostile", test_hostile);

  return g_test_run ();
}
