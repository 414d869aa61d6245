/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-overview-page.h"
#include "gr-readiness-cell.h"
#include "gr-readiness-matrix.h"
#include "gr-test-ui.h"

static guint
count_cells (GtkWidget *parent)
{
  guint n = GR_IS_READINESS_CELL (parent) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cells (child);

  return n;
}

static void
test_cells (void)
{
  static const char *const one_region[] = {"JP", NULL};
  g_autoptr (GrSession)    session = gr_test_ui_new_session ();
  GrWorkspace             *workspace = gr_session_get_workspace (session);
  GtkWidget               *page = g_object_ref_sink (g_object_new (GR_TYPE_OVERVIEW_PAGE, NULL));
  guint                    n_environments = g_list_model_get_n_items (gr_workspace_get_environments (workspace));
  guint                    n_regions = g_strv_length ((char **)gr_workspace_get_regions (workspace));

  gr_page_set_session (GR_PAGE (page), session);
  g_assert_cmpuint (count_cells (page), ==, n_environments * n_regions);

  gr_workspace_set_regions (workspace, one_region);
  g_assert_cmpuint (count_cells (page), ==, n_environments);

  gr_page_set_session (GR_PAGE (page), NULL);
  g_assert_cmpuint (count_cells (page), ==, 0);

  gr_test_ui_finalize (page);
}

/* A cell is read as one sentence, says its state in words and is at least as tall as its text in every width. */
static void
test_accessible (void)
{
  g_autoptr (GrSession)   session = gr_test_ui_new_session ();
  GrEnvironment          *local = gr_workspace_find_environment (gr_session_get_workspace (session), "local");
  g_autoptr (GrReadiness) readiness = gr_readiness_new (session, local, "JP");
  GtkWidget              *cell = g_object_ref_sink (gr_readiness_cell_new (readiness));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_BUTTON);
  g_assert_nonnull (gtk_widget_get_tooltip_text (cell));

  gr_test_ui_finalize (cell);
}

static void
test_sizes (void)
{
  g_autoptr (GrSession) session = gr_test_ui_new_session ();
  GtkWidget            *matrix = g_object_ref_sink (g_object_new (GR_TYPE_READINESS_MATRIX, NULL));
  int                   minimum, natural, narrow, wide;

  gtk_widget_measure (matrix, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);

  gr_readiness_matrix_set_session (GR_READINESS_MATRIX (matrix), session);
  gtk_widget_measure (matrix, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 336);
  g_assert_cmpint (natural, >, minimum);

  gtk_widget_measure (matrix, GTK_ORIENTATION_VERTICAL, 336, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (matrix, GTK_ORIENTATION_VERTICAL, 900, &wide, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);

  for (int width = minimum; width < 1000; width += 37)
    {
      int height;

      gtk_widget_measure (matrix, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      gtk_widget_allocate (matrix, width, height, -1, NULL);
    }

  gr_test_ui_finalize (matrix);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/overview/cells", test_cells);
  g_test_add_func ("/ui/overview/accessible", test_accessible);
  g_test_add_func ("/ui/overview/sizes", test_sizes);

  return gr_test_ui_run ();
}
