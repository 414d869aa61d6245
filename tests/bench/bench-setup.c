/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-report.h"
#include "gr-workspace-fields.h"

#include <stdlib.h>
#include <time.h>

/* Prints how long the guides take to be looked at: bench-setup [environments] [rounds], 5 and 20 unless given, with 34 regions, made up
 * where the catalogue has fewer, and every language of the catalogue. All texts are filled in and every question is answered in every place, so that nothing ends
 * early; processor time of this thread, the median of the rounds. */

#define NOW       1790000000
#define N_REGIONS 34

static double
get_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* The ids of entries, and made-up ones until there are @n_ids. */
static char **
list_ids (GListModel *entries,
          guint       n_ids)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GrCatalogEntry) entry = g_list_model_get_item (entries, i);

      g_strv_builder_add (ids, gr_catalog_entry_get_id (entry));
    }

  for (guint i = g_list_model_get_n_items (entries); i < n_ids; i++)
    {
      g_autofree char *id = g_strdup_printf ("X%c", 'A' + (int)i % 26);

      g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}

static GrWorkspace *
make_workspace (GrCatalog *catalog,
                guint      n_environments)
{
  GrWorkspace   *workspace = gr_workspace_new ("w", "Paper Planes");
  g_auto (GStrv) regions = list_ids (gr_catalog_get_regions (catalog), N_REGIONS);
  g_auto (GStrv) languages = list_ids (gr_catalog_get_languages (catalog), 0);

  for (guint i = 0; i < n_environments; i++)
    {
      g_autofree char          *id = i > 0 ? g_strdup_printf ("s%u", i) : g_strdup ("production");
      g_autoptr (GrEnvironment) environment = gr_environment_new (id, i > 0 ? GR_ENVIRONMENT_SANDBOX : GR_ENVIRONMENT_PRODUCTION, id);

      gr_workspace_add_environment (workspace, environment);
    }
  gr_workspace_set_regions (workspace, (const char *const *)regions);
  gr_workspace_set_languages (workspace, (const char *const *)languages);
  gr_workspace_set_field (workspace, "app.type", "mini-game");
  gr_workspace_set_field (workspace, "app.name", "Paper Planes");
  gr_workspace_set_field (workspace, "app.description", "Fold a sheet of paper and let it fly over the roofs.");
  gr_workspace_set_field (workspace, "app.terms-uri", "https://acme-arcade.com/terms");
  gr_workspace_set_field (workspace, "app.privacy-uri", "https://acme-arcade.com/privacy");
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (GrPlace) place = gr_place_new (NULL, NULL, languages[i]);

      gr_workspace_set_place_field (workspace, place, "language.name", "Paper Planes");
      gr_workspace_set_place_field (workspace, place, "language.description", "Fold a sheet of paper and let it fly.");
    }

  return workspace;
}

static void
answer_all (GrSetup *setup,
            guint   *n_steps,
            guint   *n_parts)
{
  GListModel *checklists = gr_setup_get_checklists (setup);

  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GListModel) checklist = g_list_model_get_item (checklists, i);

      for (guint j = 0; j < g_list_model_get_n_items (checklist); j++)
        {
          g_autoptr (GrStep) step = g_list_model_get_item (checklist, j);
          GListModel        *proofs = gr_guide_step_get_proofs (gr_step_get_guide_step (step));

          (*n_steps)++;
          for (guint k = 0; k < gr_step_get_n_parts (step); k++)
            {
              g_autoptr (GrStepPart) part = g_list_model_get_item (gr_step_get_parts (step), k);

              (*n_parts)++;
              for (guint l = 0; l < g_list_model_get_n_items (proofs); l++)
                {
                  g_autoptr (GrCatalogEntry) proof = g_list_model_get_item (proofs, l);

                  if (gr_proof_get_kind (GR_PROOF (proof)) == GR_PROOF_TOLD)
                    gr_setup_answer (setup, gr_step_part_get_place (part), gr_catalog_entry_get_id (proof), "yes", NULL);
                }
            }
        }
    }
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b);
}

static void
print_median (const char *what,
              GArray     *times)
{
  g_array_sort (times, compare_times);
  g_print ("%-28s %7.2f ms, at worst %.2f ms\n", what, g_array_index (times, double, times->len / 2), g_array_index (times, double, times->len - 1));
  g_array_set_size (times, 0);
}

static void
look_up_cells (GrSetup *setup)
{
  GListModel        *environments = gr_workspace_get_environments (gr_setup_get_workspace (setup));
  const char *const *regions = gr_workspace_get_regions (gr_setup_get_workspace (setup));

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      for (guint j = 0; regions[j] != NULL; j++)
        {
          g_autoptr (GrPlace) cell = gr_place_new (gr_environment_get_id (environment), regions[j], NULL);

          gr_setup_find_next (setup, cell);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  guint                   n_environments = argc > 1 ? (guint)atoi (argv[1]) : 5;
  guint                   n_rounds = argc > 2 ? (guint)atoi (argv[2]) : 20;
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrCatalog)   catalog = gr_catalog_new (&error);
  g_autoptr (GrWorkspace) workspace = NULL;
  g_autoptr (GrClock)     clock = gr_clock_new_manual (NOW);
  g_autoptr (GrSetup)     setup = NULL;
  g_autoptr (GArray)      times = g_array_new (FALSE, FALSE, sizeof (double));
  guint                   n_steps = 0;
  guint                   n_parts = 0;
  double                  begun;

  if (catalog == NULL)
    g_error ("%s", error->message);
  workspace = make_workspace (catalog, n_environments);

  begun = get_ms ();
  setup = gr_setup_new (catalog, workspace, clock);
  g_print ("first look                   %7.2f ms\n", get_ms () - begun);
  answer_all (setup, &n_steps, &n_parts);
  g_print ("%u steps in %u places, %u environments × %u regions × %u languages\n", n_steps, n_parts, n_environments,
           g_strv_length ((char **)gr_workspace_get_regions (workspace)), g_strv_length ((char **)gr_workspace_get_languages (workspace)));

  for (guint i = 0; i < n_rounds; i++)
    {
      double took;

      gr_workspace_set_field (workspace, "app.name", i % 2 == 0 ? "Paper Boats" : "Paper Planes");
      begun = get_ms ();
      gr_setup_refresh (setup);
      took = get_ms () - begun;
      g_array_append_val (times, took);
    }
  print_median ("a look after a change", times);

  for (guint i = 0; i < n_rounds; i++)
    {
      double took;

      begun = get_ms ();
      look_up_cells (setup);
      took = get_ms () - begun;
      g_array_append_val (times, took);
    }
  print_median ("what comes next in each cell", times);

  for (guint i = 0; i < MIN (n_rounds, 5); i++)
    {
      double                    took;
      g_autoptr (GrSetupReport) report = NULL;

      begun = get_ms ();
      report = gr_setup_report_new (setup, NULL, NULL);
      took = get_ms () - begun;
      g_array_append_val (times, took);
    }
  print_median ("a report", times);

  return 0;
}
