/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-step-search.h"

#include <string.h>

#include "gr-setup.h"

typedef struct
{
  GrSetup      *setup;
  GListStore   *checklists;
  GrStepSearch *search;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrCatalog)   catalog = gr_catalog_new (&error);
  g_autoptr (GrWorkspace) workspace = gr_workspace_new_sample ();
  GListModel             *checklists;

  g_assert_no_error (error);
  fixture->setup = gr_setup_new (catalog, workspace, gr_clock_get_system ());
  fixture->checklists = g_list_store_new (GR_TYPE_CHECKLIST);
  checklists = gr_setup_get_checklists (fixture->setup);
  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, i);

      g_list_store_append (fixture->checklists, checklist);
    }
  fixture->search = gr_step_search_new (G_LIST_MODEL (fixture->checklists));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->search);
  g_object_unref (fixture->checklists);
  g_object_unref (fixture->setup);
}

static void
check_fold (const char *text,
            const char *expected)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char   *folded = gr_step_search_fold (text, offsets);

  g_assert_cmpstr (folded, ==, expected);
  g_assert_cmpuint (offsets->len, ==, strlen (folded));
  for (guint i = 0; i < offsets->len; i++)
    g_assert_cmpuint (g_array_index (offsets, guint, i), <, strlen (text));
}

static void
test_fold (void)
{
  check_fold ("", "");
  check_fold ("Open the PORTAL", "open the portal");
  check_fold ("Café Über", "cafe uber");
  check_fold ("Straße", "strasse");
  check_fold ("can’t", "can't");
  check_fold ("ＡＢＣ１２３", "abc123");
  check_fold ("a\nb　c", "a b c");
  check_fold ("組織がガ", "組織がガ");
  check_fold ("ﬁ", "fi");
}

static const char *
find_first (Fixture    *fixture,
            const char *query,
            GrStepHit **hit)
{
  g_autoptr (GListModel) hits = gr_step_search_find (fixture->search, query);

  *hit = g_list_model_get_item (hits, 0);
  return *hit != NULL ? gr_step_hit_get_path (*hit) : NULL;
}

static void
test_title (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const queries[] = {"create your organization", "ORGANIZATION   create", "CRÉATE your órganization", "create　your　organization"};

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GrStepHit) hit = NULL;

      g_assert_cmpstr (find_first (fixture, queries[i], &hit), ==, "prepare-developer-account/organisation");
      g_assert_cmpstr (gr_step_hit_get_title (hit), ==, "Create your organization");
      g_assert_cmpstr (gr_step_hit_get_guide_title (hit), ==, "Prepare your developer account");
      g_assert_null (gr_step_hit_get_snippet (hit, NULL, NULL));
    }
}

/* The snippet shows what was looked for, and where in it. */
static void
test_snippet (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GrStepHit) hit = NULL;
  g_autofree char      *word = NULL;
  const char           *snippet;
  guint                 start, length;

  g_assert_cmpstr (find_first (fixture, "REGISTER legal letter", &hit), ==, "prepare-developer-account/organisation");
  snippet = gr_step_hit_get_snippet (hit, &start, &length);
  g_assert_nonnull (snippet);
  word = g_strndup (snippet + start, length);
  g_assert_cmpstr (word, ==, "register");
  g_assert_true (g_utf8_validate (snippet, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (snippet, -1), <, 140);
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const queries[] = {"", "   ", "　", "organization zzzz", "\xff\xfe"};

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GListModel) hits = gr_step_search_find (fixture->search, queries[i]);

      g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 0);
    }
}

/* Whatever is typed, it ends. */
static void
test_long (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char       *query = g_strnfill (1000000, 'a');
  g_autoptr (GListModel) hits = gr_step_search_find (fixture->search, query);

  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 0);
}

/* All texts of a step are found: what a person remembers may be none of the titles. */
static void
test_everywhere (Fixture      *fixture,
                 gconstpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->checklists)); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (G_LIST_MODEL (fixture->checklists), i);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (checklist)); j++)
        {
          g_autoptr (GrStep)     step = g_list_model_get_item (G_LIST_MODEL (checklist), j);
          const char *const     *instructions = gr_guide_step_get_instructions (gr_step_get_guide_step (step));
          g_autoptr (GListModel) hits = gr_step_search_find (fixture->search, instructions[0]);
          gboolean               is_found = FALSE;

          for (guint k = 0; k < g_list_model_get_n_items (hits); k++)
            {
              g_autoptr (GrStepHit) hit = g_list_model_get_item (hits, k);

              is_found |= g_str_equal (gr_step_hit_get_path (hit), gr_step_get_path (step));
            }

          g_test_message ("%s", gr_step_get_path (step));
          g_assert_true (is_found);
        }
    }
}

/* A message of the portal leads to what is known about it. */
static void
test_trouble (Fixture      *fixture,
              gconstpointer data)
{
  guint n_troubles = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->checklists)); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (G_LIST_MODEL (fixture->checklists), i);
      GListModel             *troubles = gr_guide_get_troubles (gr_checklist_get_guide (checklist));

      for (guint j = 0; j < g_list_model_get_n_items (troubles); j++)
        {
          g_autoptr (GrCatalogEntry) trouble = g_list_model_get_item (troubles, j);
          g_autofree char           *path = g_strdup_printf ("%s/%s", gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_checklist_get_guide (checklist))),
                                                             gr_catalog_entry_get_id (trouble));
          g_autoptr (GListModel)     hits = gr_step_search_find (fixture->search, gr_catalog_entry_get_title (trouble));
          gboolean                   is_found = FALSE;

          for (guint k = 0; k < g_list_model_get_n_items (hits); k++)
            {
              g_autoptr (GrStepHit) hit = g_list_model_get_item (hits, k);

              is_found |= g_str_equal (gr_step_hit_get_path (hit), path);
            }
          g_test_message ("%s", path);
          g_assert_true (is_found);
          n_troubles++;
        }
    }

  g_assert_cmpuint (n_troubles, >, 0);
}

static void
test_follows (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GListModel) before = gr_step_search_find (fixture->search, "organization");
  g_autoptr (GListModel) after = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (before), >, 0);
  g_list_store_remove_all (fixture->checklists);
  after = gr_step_search_find (fixture->search, "organization");
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/setup/step-search/fold", test_fold);
#define ADD(name, function) g_test_add ("/setup/step-search/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("title", test_title);
  ADD ("snippet", test_snippet);
  ADD ("nothing", test_nothing);
  ADD ("long", test_long);
  ADD ("everywhere", test_everywhere);
  ADD ("trouble", test_trouble);
  ADD ("follows", test_follows);
#undef ADD

  return g_test_run ();
}
