/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-overview-page.h"
#include "gr-overview-rows.h"
#include "gr-readiness-cell.h"
#include "gr-readiness-matrix.h"
#include "gr-report-export.h"
#include "gr-test-ui.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* As it is soon after the first frame. */
static GrSession *
new_session (void)
{
  GrSession *session = gr_test_ui_new_session ();

  gr_session_get_setup (session);

  return session;
}

static guint
count_cells (GtkWidget *parent)
{
  guint n = GR_IS_READINESS_CELL (parent) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cells (child);

  return n;
}

static gboolean
shows (GtkWidget  *parent,
       const char *text)
{
  if (!gtk_widget_get_visible (parent))
    return FALSE;
  if (GTK_IS_LABEL (parent) && strstr (gtk_label_get_text (GTK_LABEL (parent)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

static void
test_cells (void)
{
  static const char *const one_region[] = {"JP", NULL};
  g_autoptr (GrSession)    session = new_session ();
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

/* The first frame does not wait for the guides: the page shows environments and regions, and says the rest when somebody has asked
 * the session for it. */
static void
test_before_setup (void)
{
  g_autoptr (GrSession) session = gr_test_ui_new_session ();
  GrWorkspace          *workspace = gr_session_get_workspace (session);
  GtkWidget            *page = g_object_ref_sink (g_object_new (GR_TYPE_OVERVIEW_PAGE, NULL));
  guint                 n_environments = g_list_model_get_n_items (gr_workspace_get_environments (workspace));
  guint                 n_regions = g_strv_length ((char **)gr_workspace_get_regions (workspace));

  gr_page_set_session (GR_PAGE (page), session);
  g_assert_null (gr_session_peek_setup (session));
  g_assert_cmpuint (count_cells (page), ==, n_environments * n_regions);
  g_assert_true (shows (page, "One moment…"));
  g_assert_false (shows (page, "guides complete"));
  g_assert_false (shows (page, "Nothing waits for anybody."));

  gr_session_get_setup (session);
  g_assert_true (shows (page, "guides complete"));
  g_assert_true (shows (page, "Nothing waits for anybody."));
  g_assert_false (shows (page, "One moment…"));

  gr_test_ui_finalize (page);
}

/* A cell is read as one sentence, says its state in words and is at least as tall as its text in every width. */
static void
test_accessible (void)
{
  g_autoptr (GrSession)   session = new_session ();
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
  g_autoptr (GrSession) session = new_session ();
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

/* A workspace as large as they come: five sandboxes beside production and the Local sandbox, and twenty regions. */
static void
make_large (GrWorkspace *workspace)
{
  static const char *const regions[] = {"JP", "US", "BR", "MX", "ID", "TH", "VN", "PH", "MY", "SG", "GB",
                                        "DE", "FR", "ES", "IT", "SA", "AE", "KR", "TR", "CA", NULL};

  for (guint i = g_list_model_get_n_items (gr_workspace_get_environments (workspace)); i < 7; i++)
    {
      g_autofree char          *id = g_strdup_printf ("sandbox-%u", i);
      g_autoptr (GrEnvironment) sandbox = gr_environment_new (id, GR_ENVIRONMENT_SANDBOX, id);

      gr_workspace_add_environment (workspace, sandbox);
    }
  gr_workspace_set_regions (workspace, regions);
}

static gboolean
is_full (gpointer matrix)
{
  return count_cells (matrix) == 7 * 20;
}

static void
test_large (void)
{
  g_autoptr (GrSession) session = new_session ();
  GtkWidget            *matrix = g_object_ref_sink (g_object_new (GR_TYPE_READINESS_MATRIX, NULL));
  static const int      widths[] = {336, 376, 830, 1000, 5000};

  make_large (gr_session_get_workspace (session));
  gr_readiness_matrix_set_session (GR_READINESS_MATRIX (matrix), session);

  /* The matrix fills in several turns of the main loop and can be laid out in each of them. */
  g_assert_cmpuint (count_cells (matrix), <, 7 * 20);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int height;

      gtk_widget_measure (matrix, GTK_ORIENTATION_VERTICAL, widths[i], &height, NULL, NULL, NULL);
      gtk_widget_allocate (matrix, widths[i], height, -1, NULL);
    }

  gr_test_ui_wait (is_full, matrix);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int height, minimum;

      gtk_widget_measure (matrix, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, widths[i]);
      gtk_widget_measure (matrix, GTK_ORIENTATION_VERTICAL, widths[i], &height, NULL, NULL, NULL);
      gtk_widget_allocate (matrix, widths[i], height, -1, NULL);
    }

  gr_test_ui_finalize (matrix);
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *matrix;
  GtkButton *before;
  GtkButton *after;
} Stage;

static Stage
set_stage (GrSession *session,
           int        width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  Stage      stage = {gtk_window_new (), g_object_new (GR_TYPE_READINESS_MATRIX, NULL),
                      GTK_BUTTON (gtk_button_new_with_label ("before")), GTK_BUTTON (gtk_button_new_with_label ("after"))};

  gr_readiness_matrix_set_session (GR_READINESS_MATRIX (stage.matrix), session);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (stage.before));
  gtk_box_append (GTK_BOX (box), stage.matrix);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (stage.after));
  gtk_window_set_default_size (GTK_WINDOW (stage.window), width, 700);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_window_set_child (GTK_WINDOW (stage.window), scroller);
  gtk_window_present (GTK_WINDOW (stage.window));
  gr_test_ui_make_active (stage.window);
  gr_test_ui_wait_in_place (stage.matrix);

  return stage;
}

static void
assert_cell (Stage      *stage,
             const char *environment_id,
             const char *region_id)
{
  GtkWidget   *focus = gtk_window_get_focus (GTK_WINDOW (stage->window));
  GrReadiness *readiness;

  g_assert_true (GR_IS_READINESS_CELL (focus));
  readiness = gr_readiness_cell_get_readiness (GR_READINESS_CELL (focus));
  g_assert_cmpstr (gr_environment_get_id (gr_readiness_get_environment (readiness)), ==, environment_id);
  g_assert_cmpstr (gr_readiness_get_region_id (readiness), ==, region_id);
}

static void
go (Stage           *stage,
    GtkDirectionType direction)
{
  gtk_widget_child_focus (stage->window, direction);
}

static void
test_keyboard (gconstpointer data)
{
  static const char *const regions[] = {"JP", "US", NULL};
  g_autoptr (GrSession)    session = new_session ();
  GListModel              *environments = gr_workspace_get_environments (gr_session_get_workspace (session));
  g_autoptr (GObject)      first = g_list_model_get_item (environments, 0);
  g_autoptr (GObject)      second = g_list_model_get_item (environments, 1);
  const char              *first_id = gr_environment_get_id (GR_ENVIRONMENT (first));
  const char              *second_id = gr_environment_get_id (GR_ENVIRONMENT (second));
  gboolean                 is_wide = GPOINTER_TO_INT (data) > 600;
  Stage                    stage;

  gr_workspace_set_regions (gr_session_get_workspace (session), regions);
  stage = set_stage (session, GPOINTER_TO_INT (data));

  gtk_widget_grab_focus (GTK_WIDGET (stage.before));
  go (&stage, GTK_DIR_TAB_FORWARD);
  assert_cell (&stage, first_id, "JP");
  go (&stage, is_wide ? GTK_DIR_RIGHT : GTK_DIR_DOWN);
  assert_cell (&stage, first_id, "US");
  go (&stage, GTK_DIR_DOWN);
  assert_cell (&stage, second_id, is_wide ? "US" : "JP");
  go (&stage, is_wide ? GTK_DIR_LEFT : GTK_DIR_DOWN);
  assert_cell (&stage, second_id, is_wide ? "JP" : "US");
  go (&stage, GTK_DIR_UP);
  assert_cell (&stage, is_wide ? first_id : second_id, "JP");

  /* Tab leaves the matrix and comes back to the same cell. */
  go (&stage, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (stage.window)) == GTK_WIDGET (stage.after));
  go (&stage, GTK_DIR_TAB_BACKWARD);
  assert_cell (&stage, is_wide ? first_id : second_id, "JP");
  go (&stage, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (stage.window)) == GTK_WIDGET (stage.before));

  gtk_window_destroy (GTK_WINDOW (stage.window));
}

/* What waits is listed with its age, and says so when it takes longer than usual. */
static void
test_waiting (void)
{
  g_autoptr (GrSession)  session = new_session ();
  GrSetup               *setup = gr_session_get_setup (session);
  GtkWidget             *page = g_object_ref_sink (g_object_new (GR_TYPE_OVERVIEW_PAGE, NULL));
  g_autoptr (GrStepPart) part = NULL;
  g_autoptr (GrEvidence) evidence = NULL;

  gr_setup_answer (setup, NULL, "business.verified", "submitted", NULL);
  gr_setup_refresh (setup);
  gr_page_set_session (GR_PAGE (page), session);
  part = g_list_model_get_item (gr_setup_get_waiting (setup), 0);
  g_assert_nonnull (part);
  g_assert_true (shows (page, "waits for TikTok"));
  g_assert_true (shows (page, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_step_get_guide_step (gr_step_part_get_step (part))))));
  g_assert_true (shows (page, ", today"));
  g_assert_true (shows (page, "usually 1–3 business days"));
  g_assert_false (shows (page, "Longer than usual"));

  gr_setup_amend (setup, NULL, "business.verified", gr_clock_get_now (gr_session_get_clock (session)) - 90 * 24 * 60 * 60, NULL);
  gr_setup_refresh (setup);
  g_assert_true (shows (page, "90 days"));
  g_assert_true (shows (page, "Longer than usual"));

  gr_setup_answer (setup, NULL, "business.verified", "yes", NULL);
  gr_setup_refresh (setup);
  g_assert_true (shows (page, "Nothing waits for anybody."));
  g_assert_false (shows (page, "waits for TikTok"));

  gr_test_ui_finalize (page);
}

static void
test_change (void)
{
  g_autoptr (GrSession) session = new_session ();
  g_autoptr (GrPlace)   japan = gr_place_new (NULL, "JP", NULL);
  g_autoptr (GrChange)  change = gr_change_new ("Publish the <b>Privacy Policy</b>", "Answers 404", "basic-information/privacy", japan, 1763000000);
  GtkWidget            *row = g_object_ref_sink (gr_overview_rows_new_change (session, change));
  GVariant             *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));
  const char           *page, *item;

  g_assert_true (shows (row, "Publish the <b>Privacy Policy</b>"));
  g_assert_true (shows (row, "Answers 404 · Japan · 2025-11-13"));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.show-item");
  g_variant_get (target, "(&s&s)", &page, &item);
  g_assert_cmpstr (page, ==, "setup");
  g_assert_cmpstr (item, ==, "basic-information/privacy@region:JP");

  gr_test_ui_finalize (row);
}

static gboolean
misses_secret (gpointer page)
{
  return shows (page, "Its client secret is not kept on this computer.");
}

/* Somebody else's workspace: an app that is registered, and neither secret nor sign-in on this computer. */
static void
test_unproved (void)
{
  g_autoptr (GrSession) session = new_session ();
  GrEnvironment        *production = gr_workspace_find_environment (gr_session_get_workspace (session), "production");
  GtkWidget            *page = g_object_ref_sink (g_object_new (GR_TYPE_OVERVIEW_PAGE, NULL));

  gr_environment_set_client_key (production, NULL);
  gr_setup_refresh (gr_session_get_setup (session));
  gr_page_set_session (GR_PAGE (page), session);
  g_assert_false (shows (page, "Its client secret is not kept on this computer."));

  gr_environment_set_client_key (production, "aw123456789");
  gr_setup_refresh (gr_session_get_setup (session));
  gr_test_ui_wait (misses_secret, page);
  g_assert_true (shows (page, "Can’t Be Proved Here"));

  gr_test_ui_finalize (page);
}

static void
test_no_regions (void)
{
  static const char *const none[] = {NULL};
  g_autoptr (GrSession)    session = new_session ();
  GtkWidget               *page = g_object_ref_sink (g_object_new (GR_TYPE_OVERVIEW_PAGE, NULL));

  gr_page_set_session (GR_PAGE (page), session);
  g_assert_false (shows (page, "No Region Is Chosen"));
  gr_workspace_set_regions (gr_session_get_workspace (session), none);
  g_assert_true (shows (page, "No Region Is Chosen"));

  gr_test_ui_finalize (page);
}

typedef struct
{
  GrWindow *window;
  GFile    *file;
} Saving;

/* Whole, or not at all. */
static gboolean
is_saved (gpointer user_data)
{
  Saving          *saving = user_data;
  g_autofree char *text = NULL;

  if (gr_notice_get_message (gr_window_get_notice (saving->window, "report")) != NULL)
    return TRUE;
  if (!g_file_load_contents (saving->file, NULL, &text, NULL, NULL, NULL))
    return FALSE;

  g_strchomp (text);
  return g_str_has_suffix (text, "</html>") || g_str_has_suffix (text, "}");
}

static char *
save_report (GrWindow            *window,
             GrReportExportFormat format,
             const char          *name)
{
  g_autofree char  *path = g_build_filename (g_getenv ("HOME"), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char             *text = NULL;

  gr_report_export_save (window, format, file);
  gr_test_ui_wait (is_saved, &(Saving){window, file});
  g_file_load_contents (file, NULL, &text, NULL, NULL, NULL);

  return text;
}

static void
test_report (void)
{
  g_autoptr (GrSession)  session = new_session ();
  GrWindow              *window = gr_window_new (NULL, NULL);
  g_autofree char       *missing = NULL;
  g_autofree char       *html = NULL;
  g_autofree char       *json = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();

  gr_workspace_set_field (gr_session_get_workspace (session), "app.name", "<script>alert(1)</script>");
  gr_window_set_session (window, session);

  /* A place that cannot be written to is named, and the strip goes with the next report that is. */
  missing = save_report (window, GR_REPORT_EXPORT_HTML, "no-such-folder/report.html");
  g_assert_null (missing);
  g_assert_nonnull (strstr (gr_notice_get_message (gr_window_get_notice (window, "report")), "no-such-folder"));

  gr_notice_set_message (gr_window_get_notice (window, "report"), NULL);
  html = save_report (window, GR_REPORT_EXPORT_HTML, "report.html");
  g_assert_nonnull (html);
  g_assert_null (strstr (html, "<script"));
  g_assert_null (gr_notice_get_message (gr_window_get_notice (window, "report")));

  /* The name decides. */
  json = save_report (window, GR_REPORT_EXPORT_HTML, "report.json");
  g_assert_true (json_parser_load_from_data (parser, json, -1, NULL));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (json_parser_get_root (parser)), "format"), ==, "greenroom-setup-report");

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/overview/cells", test_cells);
  g_test_add_func ("/ui/overview/accessible", test_accessible);
  g_test_add_func ("/ui/overview/sizes", test_sizes);
  g_test_add_func ("/ui/overview/large", test_large);
  g_test_add_func ("/ui/overview/waiting", test_waiting);
  g_test_add_func ("/ui/overview/change", test_change);
  g_test_add_func ("/ui/overview/before-setup", test_before_setup);
  g_test_add_func ("/ui/overview/unproved", test_unproved);
  g_test_add_func ("/ui/overview/no-regions", test_no_regions);
  g_test_add_func ("/ui/overview/report", test_report);
  g_test_add_data_func ("/ui/overview/keyboard/wide", GINT_TO_POINTER (900), test_keyboard);
  g_test_add_data_func ("/ui/overview/keyboard/narrow", GINT_TO_POINTER (360), test_keyboard);

  return gr_test_ui_run ();
}
