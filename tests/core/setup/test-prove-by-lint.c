/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-catalog.h"
#include "gr-evidence.h"
#include "gr-json.h"
#include "gr-setup.h"
#include "gr-workspace-fields.h"

#include <string.h>

static const char guide_text[] =
  "{\"id\": \"g\", \"title\": \"Guide\", \"source\": \"s\", \"as_of\": \"2026-01-01\", \"summary\": \"x\", \"steps\": ["
  " {\"id\": \"texts\", \"title\": \"Texts\", \"who\": \"member\", \"per\": \"language\", \"instructions\": [\"Type\"], \"proofs\": ["
  "  {\"id\": \"texts.description\", \"title\": \"Description\", \"kind\": \"field\", \"field\": \"language.description\"}]},"
  " {\"id\": \"legal\", \"title\": \"Legal\", \"who\": \"member\", \"per\": \"region\", \"instructions\": [\"Type\"], \"proofs\": ["
  "  {\"id\": \"legal.terms\", \"title\": \"Terms\", \"kind\": \"field\", \"field\": \"region.terms-uri\"}]},"
  " {\"id\": \"domains\", \"title\": \"Domains\", \"who\": \"member\", \"per\": \"environment\", \"instructions\": [\"List\"], \"proofs\": ["
  "  {\"id\": \"domains.listed\", \"title\": \"Domains\", \"kind\": \"list\", \"field\": \"environment.trusted-domains\"}]}]}";

typedef struct
{
  GrWorkspace *workspace;
  GrSetup     *setup;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const char *const   languages[] = {"en-US", "ja", NULL};
  static const char *const   regions[] = {"JP", NULL};
  g_autoptr (GError)         error = NULL;
  g_autoptr (GrCatalog)      catalog = gr_catalog_new (&error);
  g_autoptr (JsonNode)       node = gr_json_parse (guide_text, strlen (guide_text), NULL);
  g_autoptr (GListStore)     guides = g_list_store_new (GR_TYPE_GUIDE);
  g_autoptr (GrEnvironment)  production = gr_environment_new ("production", GR_ENVIRONMENT_PRODUCTION, NULL);
  g_autoptr (GrCatalogEntry) guide = NULL;
  g_autoptr (GrClock)        clock = gr_clock_new_manual (20000 * (gint64)86400);

  g_assert_no_error (error);
  guide = gr_catalog_entry_new (GR_TYPE_GUIDE, json_node_get_object (node), &error);
  g_assert_no_error (error);
  g_list_store_append (guides, guide);
  fixture->workspace = gr_workspace_new ("w", NULL);
  gr_workspace_add_environment (fixture->workspace, production);
  gr_workspace_set_languages (fixture->workspace, languages);
  gr_workspace_set_regions (fixture->workspace, regions);
  fixture->setup = gr_setup_new_for_guides (catalog, G_LIST_MODEL (guides), fixture->workspace, clock);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->setup));
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
}

static GrEvidenceState
look (Fixture    *fixture,
      const char *path,
      const char *place)
{
  GListModel *parts;

  gr_setup_refresh (fixture->setup);
  parts = gr_step_get_parts (gr_setup_find_step (fixture->setup, path));
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (GrStepPart) part = g_list_model_get_item (parts, i);
      g_autoptr (GrEvidence) evidence = g_list_model_get_item (gr_step_part_get_evidence (part), 0);
      g_autofree char       *key = gr_place_dup_key (gr_step_part_get_place (part));

      if (g_str_equal (key, place))
        {
          g_test_message ("%s, %s: %s", path, place, gr_evidence_get_text (evidence));
          return gr_evidence_get_state (evidence);
        }
    }

  g_assert_not_reached ();
}

/* A text is judged by what else holds in its place, and falls back when that changes. */
static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GrPlace) place = gr_place_new (NULL, "JP", "ja");
  g_autofree char    *too_long = g_strnfill (501, 'x');

  g_assert_cmpint (look (fixture, "g/texts", "language:ja"), ==, GR_EVIDENCE_MISSING);
  gr_workspace_set_place_field (fixture->workspace, place, "language.description", "毎日クマのパズルを解いて遊ぼう。");
  g_assert_cmpint (look (fixture, "g/texts", "language:ja"), ==, GR_EVIDENCE_HOLDS);
  g_assert_cmpint (look (fixture, "g/texts", "language:en-US"), ==, GR_EVIDENCE_MISSING);
  gr_workspace_set_place_field (fixture->workspace, place, "language.description", too_long);
  g_assert_cmpint (look (fixture, "g/texts", "language:ja"), ==, GR_EVIDENCE_WRONG);

  gr_workspace_set_place_field (fixture->workspace, place, "region.terms-uri", "https://acme-arcade.com/jp");
  g_assert_cmpint (look (fixture, "g/legal", "region:JP"), ==, GR_EVIDENCE_HOLDS);
  gr_workspace_set_place_field (fixture->workspace, place, "region.terms-uri", "http://acme-arcade.com/jp");
  g_assert_cmpint (look (fixture, "g/legal", "region:JP"), ==, GR_EVIDENCE_WRONG);
}

/* The default language has the texts of the app where it has none of its own; another language has to have its own. */
static void
test_default_language (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GrPlace) english = gr_place_new (NULL, NULL, "en-US");
  g_autofree char    *too_long = g_strnfill (501, 'x');

  gr_workspace_set_field (fixture->workspace, "app.description", "Fold a plane, throw it, and see how far the wind takes it.");
  g_assert_cmpint (look (fixture, "g/texts", "language:en-US"), ==, GR_EVIDENCE_HOLDS);
  g_assert_cmpint (look (fixture, "g/texts", "language:ja"), ==, GR_EVIDENCE_MISSING);
  gr_workspace_set_place_field (fixture->workspace, english, "language.description", too_long);
  g_assert_cmpint (look (fixture, "g/texts", "language:en-US"), ==, GR_EVIDENCE_WRONG);
  gr_workspace_set_place_field (fixture->workspace, english, "language.description", NULL);
  gr_workspace_set_field (fixture->workspace, "app.description", NULL);
  g_assert_cmpint (look (fixture, "g/texts", "language:en-US"), ==, GR_EVIDENCE_MISSING);
}

/* A list that is long enough holds nothing if the portal would refuse one of its entries. */
static void
test_lists (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const good[] = {"https://api.acme-arcade.com", NULL};
  static const char *const bad[] = {"https://api.acme-arcade.com", "https://*.acme-arcade.com", NULL};
  g_autoptr (GrPlace)      place = gr_place_new ("production", NULL, NULL);

  g_assert_cmpint (look (fixture, "g/domains", "environment:production"), ==, GR_EVIDENCE_MISSING);
  gr_workspace_set_list_field (fixture->workspace, place, "environment.trusted-domains", good);
  g_assert_cmpint (look (fixture, "g/domains", "environment:production"), ==, GR_EVIDENCE_HOLDS);
  gr_workspace_set_list_field (fixture->workspace, place, "environment.trusted-domains", bad);
  g_assert_cmpint (look (fixture, "g/domains", "environment:production"), ==, GR_EVIDENCE_WRONG);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/prove-by-lint/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/prove-by-lint/default-language", Fixture, NULL, set_up, test_default_language, tear_down);
  g_test_add ("/prove-by-lint/lists", Fixture, NULL, set_up, test_lists, tear_down);

  return g_test_run ();
}
