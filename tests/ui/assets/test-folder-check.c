/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-assets-page.h"
#include "gr-finding-row.h"
#include "gr-folder-cell.h"
#include "gr-folder-columns.h"
#include "gr-folder-details.h"
#include "gr-folder-export.h"
#include "gr-folder-view.h"
#include "gr-test-images.h"
#include "gr-test-keys.h"
#include "gr-test-ui.h"

#include <glib/gstdio.h>

static const struct
{
  const char      *name;
  guint            width;
  GrTestImageFlags flags;
} pictures[] = {
  {"b-fits.png", 1024, GR_TEST_IMAGE_PLAIN},
  {"a-fits.png", 360, GR_TEST_IMAGE_PLAIN},
  {"corners.png", 360, GR_TEST_IMAGE_CORNERS},
  {"small.png", 200, GR_TEST_IMAGE_PLAIN},
};

/* The page in a window, and a folder with pictures, one of them a folder deeper, and one file that is none. */
typedef struct
{
  char            *folder;
  GPtrArray       *paths;
  GrSession       *session;
  GtkWindow       *window;
  AdwToastOverlay *toasts;
  GrAssetsPage    *page;
  GrFolderView    *view;
  GtkColumnView   *table;
} Fixture;

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
put_file (Fixture    *fixture,
          const char *name,
          GBytes     *content)
{
  g_autoptr (GBytes) bytes = content;
  char              *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), NULL));
  g_ptr_array_add (fixture->paths, path);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *deeper = NULL;

  fixture->paths = g_ptr_array_new_with_free_func (g_free);
  fixture->folder = g_dir_make_tmp ("greenroom-XXXXXX", NULL);
  deeper = g_build_filename (fixture->folder, "deeper", NULL);
  g_assert_cmpint (g_mkdir (deeper, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    put_file (fixture, pictures[i].name, gr_test_make_png (pictures[i].width, pictures[i].width, i, pictures[i].flags));
  put_file (fixture, "deeper/cut.png", g_bytes_new_static ("\211PNG\r\n\032\n", 8));
  put_file (fixture, "notes.txt", g_bytes_new_static ("words", 5));

  fixture->session = gr_test_ui_new_session ();
  fixture->page = g_object_new (GR_TYPE_ASSETS_PAGE, NULL);
  gr_page_set_session (GR_PAGE (fixture->page), fixture->session);
  fixture->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (fixture->toasts, GTK_WIDGET (fixture->page));
  fixture->window = GTK_WINDOW (g_object_new (GTK_TYPE_WINDOW, "default-width", 900, "default-height", 700, NULL));
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->toasts));
  gtk_window_present (fixture->window);
  fixture->view = GR_FOLDER_VIEW (find_widget (GTK_WIDGET (fixture->page), GR_TYPE_FOLDER_VIEW));
  fixture->table = GTK_COLUMN_VIEW (find_widget (GTK_WIDGET (fixture->view), GTK_TYPE_COLUMN_VIEW));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *deeper = g_build_filename (fixture->folder, "deeper", NULL);

  gr_test_ui_finalize (fixture->window);
  g_clear_object (&fixture->session);
  for (guint i = 0; i < fixture->paths->len; i++)
    g_unlink (g_ptr_array_index (fixture->paths, i));
  g_assert_cmpint (g_rmdir (deeper), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->paths, g_ptr_array_unref);
  g_clear_pointer (&fixture->folder, g_free);
}

static gboolean
is_idle (gpointer user_data)
{
  return !gr_assets_page_get_busy (user_data);
}

static void
check_path (Fixture    *fixture,
            const char *path)
{
  g_autoptr (GListStore) roots = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)      file = g_file_new_for_path (path);

  g_list_store_append (roots, file);
  gr_assets_page_check_files (fixture->page, G_LIST_MODEL (roots));
  g_assert_true (gr_assets_page_get_busy (fixture->page));
  gr_test_ui_wait (is_idle, fixture->page);
  gr_test_ui_settle ();
}

/* The names of what the table shows, in its order. */
static char *
list_names (Fixture *fixture)
{
  GListModel         *shown = gr_folder_view_get_shown (fixture->view);
  g_autoptr (GString) names = g_string_new (NULL);

  gr_test_ui_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GrCheckedFile) file = g_list_model_get_item (shown, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", gr_checked_file_get_name (file));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_names (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *names = list_names (fixture);

  g_assert_cmpstr (names, ==, expected);
}

/* Whoever opens a folder is in the table when it is checked; whoever is busy with the search stays there. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *entry = find_widget (GTK_WIDGET (fixture->view), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *focus;

  check_path (fixture, fixture->folder);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (GTK_IS_WIDGET (focus));
  g_assert_true (focus == GTK_WIDGET (fixture->table) || gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->table)));

  g_assert_true (gr_page_begin_search (GR_PAGE (fixture->page)));
  check_path (fixture, fixture->folder);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), entry));
}

/* A folder is searched with the folders in it; the worst come first, and by name among themselves. */
static void
test_folder (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *summary = NULL;

  g_assert_null (gr_assets_page_get_checks (fixture->page));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assets.show-results", NULL);
  g_assert_false (gtk_widget_get_child_visible (GTK_WIDGET (fixture->view)));
  check_path (fixture, fixture->folder);

  assert_names (fixture, "deeper/cut.png small.png corners.png a-fits.png b-fits.png");
  summary = gr_folder_check_dup_summary (gr_folder_view_get_check (fixture->view));
  g_assert_cmpstr (summary, ==, "5 pictures · 2 fit · 1 with warnings · 2 do not fit · 1 other files left out");
  g_assert_cmpstr (gr_page_get_indicator (GR_PAGE (fixture->page)), ==, "✗ 2");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));

  /* There and back. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "assets.show-slots", NULL));
  gr_test_ui_settle ();
  g_assert_false (gtk_widget_get_child_visible (GTK_WIDGET (fixture->view)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assets.show-results", NULL));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "folder.clear", NULL));
  assert_names (fixture, "");
  g_assert_null (gr_page_get_indicator (GR_PAGE (fixture->page)));
  g_assert_null (gr_assets_page_get_checks (fixture->page));
  g_assert_false (gtk_widget_get_child_visible (GTK_WIDGET (fixture->view)));
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *entry = find_widget (GTK_WIDGET (fixture->view), GTK_TYPE_SEARCH_ENTRY);

  check_path (fixture, fixture->folder);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "folder.show", "s", "fail"));
  assert_names (fixture, "deeper/cut.png small.png");
  gr_folder_view_set_show (fixture->view, "warn");
  assert_names (fixture, "corners.png");
  gr_folder_view_set_show (fixture->view, "unreadable");
  assert_names (fixture, "");
  gr_folder_view_set_show (fixture->view, "all");

  g_assert_true (gr_page_begin_search (GR_PAGE (fixture->page)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "FITS");
  g_signal_emit_by_name (entry, "search-changed");
  assert_names (fixture, "a-fits.png b-fits.png");
  g_signal_emit_by_name (entry, "stop-search");
  g_signal_emit_by_name (entry, "search-changed");
  assert_names (fixture, "deeper/cut.png small.png corners.png a-fits.png b-fits.png");
}

/* Every column sorts, and once more the other way round. */
static void
test_sort (Fixture      *fixture,
           gconstpointer data)
{
  static const struct
  {
    const char *id;
    const char *ascending;
    const char *descending;
  } vectors[] = {
    {"name", "a-fits.png b-fits.png corners.png deeper/cut.png small.png", "small.png deeper/cut.png corners.png b-fits.png a-fits.png"},
    {"verdict", "a-fits.png b-fits.png corners.png deeper/cut.png small.png", "deeper/cut.png small.png corners.png a-fits.png b-fits.png"},
    {"pixels", "deeper/cut.png small.png a-fits.png corners.png b-fits.png", "b-fits.png a-fits.png corners.png small.png deeper/cut.png"},
  };

  check_path (fixture, fixture->folder);
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "folder.sort", "s", vectors[i].id);
      assert_names (fixture, vectors[i].ascending);
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "folder.sort", "s", vectors[i].id);
      assert_names (fixture, vectors[i].descending);
    }

  for (guint i = 0; i < 4; i++)
    {
      static const char *const others[] = {"bytes", "format", "place", "finding"};

      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "folder.sort", "s", others[i]);
      gr_test_ui_settle ();
      g_assert_cmpuint (g_list_model_get_n_items (gr_folder_view_get_shown (fixture->view)), ==, 5);
    }
}

/* What is chosen opens below the table with its findings, and closes again. */
static void
test_details (Fixture      *fixture,
              gconstpointer data)
{
  GtkSelectionModel *selection = gtk_column_view_get_model (fixture->table);
  GrFolderDetails   *details = GR_FOLDER_DETAILS (find_widget (GTK_WIDGET (fixture->view), GR_TYPE_FOLDER_DETAILS));
  GtkWidget         *row;

  check_path (fixture, fixture->folder);
  g_assert_null (gr_folder_details_get_check (details));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (details)));

  gtk_selection_model_select_item (selection, 1, TRUE);
  gr_test_ui_settle ();
  g_assert_nonnull (gr_folder_details_get_check (details));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (details)));
  row = find_widget (GTK_WIDGET (details), GR_TYPE_FINDING_ROW);
  g_assert_cmpstr (gr_finding_get_rule (gr_finding_row_get_finding (GR_FINDING_ROW (row))), ==, "asset.size");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "folder.close-details", NULL));
  gr_test_ui_settle ();
  g_assert_null (gr_folder_details_get_check (details));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (details)));
}

static gboolean
has_check (gpointer user_data)
{
  return gr_folder_details_get_check (user_data) != NULL;
}

static gboolean
has_no_check (gpointer user_data)
{
  return gr_folder_details_get_check (user_data) == NULL;
}

/* With the keyboard alone: the arrows choose, Escape closes. */
static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  GrFolderDetails *details = GR_FOLDER_DETAILS (find_widget (GTK_WIDGET (fixture->view), GR_TYPE_FOLDER_DETAILS));

  check_path (fixture, fixture->folder);
  if (!gr_test_ui_make_active (fixture->window))
    {
      g_test_skip ("The display is not an X server");
      return;
    }

  gr_folder_view_take_focus (fixture->view);
  gr_test_ui_settle ();
  g_assert_true (gr_test_keys_press (fixture->window, GDK_KEY_Down));
  gr_test_ui_wait (has_check, details);
  g_assert_true (gr_test_keys_press (fixture->window, GDK_KEY_Escape));
  gr_test_ui_wait (has_no_check, details);
}

static GtkWidget *
find_menu (Fixture *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->view)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      return child;

  return NULL;
}

static gboolean
is_open (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data);
}

/* The menu of the row that has the focus opens with either key for it, and chooses that row. */
static void
test_menu_key (Fixture      *fixture,
               gconstpointer held)
{
  static const guint keys[] = {GDK_KEY_Down, GDK_KEY_Home, GDK_KEY_Down};
  GtkWidget         *menu = find_menu (fixture);

  check_path (fixture, fixture->folder);
  if (!gr_test_ui_make_active (fixture->window))
    {
      g_test_skip ("The display is not an X server");
      return;
    }

  /* Newer GTK gives the focus to the table and not to its first row; Home is the same place for all. */
  gr_folder_view_take_focus (fixture->view);
  gr_test_ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_true (gr_test_keys_press (fixture->window, keys[i]));
      gr_test_ui_settle ();
    }
  g_assert_true (gr_test_keys_press_with (fixture->window, GPOINTER_TO_UINT (held), held != NULL ? GDK_KEY_F10 : GDK_KEY_Menu));
  gr_test_ui_wait (is_open, menu);
  g_assert_true (gtk_selection_model_is_selected (gtk_column_view_get_model (fixture->table), 1));
  gtk_popover_popdown (GTK_POPOVER (menu));
}

static gboolean
is_narrow (gpointer user_data)
{
  return gr_folder_view_get_narrow (user_data);
}

static gboolean
has_room (gpointer user_data)
{
  int minimum;

  gtk_widget_measure (user_data, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  return gtk_widget_get_height (user_data) >= minimum;
}

/* A narrow window has the name and the verdict, and fits into the width of a phone. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  GListModel *columns = gtk_column_view_get_columns (fixture->table);
  guint       n_visible = 0;
  GtkWidget  *cell;
  int         minimum;

  check_path (fixture, fixture->folder);
  g_assert_false (gr_folder_view_get_narrow (fixture->view));
  gtk_window_set_default_size (fixture->window, 400, 700);
  gr_test_ui_wait (is_narrow, fixture->view);
  gr_test_ui_settle ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      n_visible += gtk_column_view_column_get_visible (column);
    }
  g_assert_cmpuint (n_visible, ==, 2);
  cell = find_widget (GTK_WIDGET (fixture->table), GR_TYPE_FOLDER_CELL);
  g_assert_cmpint (gr_folder_cell_get_kind (GR_FOLDER_CELL (cell)), ==, GR_FOLDER_CELL_NAME_AND_FINDING);
  gr_test_ui_wait (has_room, cell);
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* Before anything has a place, the view asks for no more room than a phone has: a window would keep it. */
static void
test_narrow_at_first (void)
{
  g_autoptr (GtkWidget) view = g_object_ref_sink (g_object_new (GR_TYPE_FOLDER_VIEW, NULL));
  int                   minimum;

  g_assert_true (gr_folder_view_get_narrow (GR_FOLDER_VIEW (view)));
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static gboolean
is_wide (gpointer user_data)
{
  return !gr_folder_view_get_narrow (user_data);
}

/* Larger text needs wider columns, and has fewer of them. */
static void
test_large_text (Fixture      *fixture,
                 gconstpointer data)
{
  GtkSettings                    *settings = gtk_widget_get_settings (GTK_WIDGET (fixture->view));
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (fixture->table), 1);
  int                             width = gtk_column_view_column_get_fixed_width (column);
  int                             dpi;

  check_path (fixture, fixture->folder);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  gr_test_ui_wait (is_narrow, fixture->view);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), ==, 2 * width);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  gr_test_ui_wait (is_wide, fixture->view);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), ==, width);
}

typedef struct
{
  char *path;
} Wait;

static gboolean
is_written (gpointer user_data)
{
  g_autofree char *content = NULL;

  return g_file_get_contents (((Wait *)user_data)->path, &content, NULL, NULL) && strstr (content, "deeper/cut.png") != NULL;
}

/* A report is written beside the pictures in each format. */
static void
test_export (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GrFolderExport) export = gr_folder_export_new (GTK_WIDGET (fixture->view));
  GrFolderCheck *check = gr_folder_view_get_check (fixture->view);

  check_path (fixture, fixture->folder);
  for (GrReportFormat format = GR_REPORT_JSON; format <= GR_REPORT_SARIF; format++)
    {
      g_autofree char  *path = g_strconcat (fixture->folder, "/report", gr_report_format_get_suffix (format), NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      Wait              wait = {path};

      g_ptr_array_add (fixture->paths, g_strdup (path));
      gr_folder_export_save (export, check, format, file);
      gr_test_ui_wait (is_written, &wait);
    }
  gr_test_ui_settle ();
  gr_folder_export_stop (export);
}

static void
test_empty_folder (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("greenroom-XXXXXX", NULL);
  GrFolderCheck   *check = gr_folder_view_get_check (fixture->view);

  check_path (fixture, folder);
  g_assert_nonnull (gr_folder_check_get_message (check));
  check_path (fixture, fixture->folder);
  g_assert_null (gr_folder_check_get_message (check));
  g_rmdir (folder);
}

/* One file is named by itself and not by its folder. */
static void
test_single_file (Fixture      *fixture,
                  gconstpointer data)
{
  check_path (fixture, g_ptr_array_index (fixture->paths, 3));
  assert_names (fixture, "small.png");
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GListStore) roots = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)      folder = g_file_new_for_path (fixture->folder);

  g_list_store_append (roots, folder);
  gr_assets_page_check_files (fixture->page, G_LIST_MODEL (roots));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "folder.cancel", NULL));
  gr_test_ui_wait (is_idle, fixture->page);
  g_assert_null (gr_folder_check_get_message (gr_folder_view_get_check (fixture->view)));

  /* A second check that begins while the first still runs is the one that counts. */
  gr_assets_page_check_files (fixture->page, G_LIST_MODEL (roots));
  gr_assets_page_check_files (fixture->page, G_LIST_MODEL (roots));
  gr_test_ui_wait (is_idle, fixture->page);
  assert_names (fixture, "deeper/cut.png small.png corners.png a-fits.png b-fits.png");
}

static gboolean
has_all_rows (gpointer user_data)
{
  return g_list_model_get_n_items (user_data) == 1000;
}

static gboolean
has_no_rows (gpointer user_data)
{
  return g_list_model_get_n_items (user_data) == 0;
}

/* Rows that are held outlive all others, wherever they are, and move up. */
static void
test_rows (void)
{
  static const guint      held[] = {3, 500, 998, 999};
  g_autoptr (GListStore)  store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GListModel)  rows = G_LIST_MODEL (gr_folder_rows_new (G_LIST_MODEL (store)));
  g_autoptr (GPtrArray)   files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GrFolderRow) row = NULL;
  GrFolderRow            *kept[G_N_ELEMENTS (held)];

  for (guint i = 0; i < 1000; i++)
    g_ptr_array_add (files, g_list_store_new (G_TYPE_OBJECT));
  g_list_store_splice (store, 0, 0, files->pdata, files->len);
  g_assert_cmpuint (g_list_model_get_n_items (rows), <, 100);
  gr_test_ui_wait (has_all_rows, rows);

  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    kept[i] = g_list_model_get_item (rows, held[i]);
  g_list_store_splice (store, 5, 995, NULL, 0);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    {
      g_assert_cmpuint (gr_folder_row_get_position (kept[i]), ==, i + 1);
      g_object_unref (kept[i]);
    }

  row = g_list_model_get_item (rows, 0);
  g_list_store_remove_all (store);
  gr_test_ui_wait (has_no_rows, rows);
  g_assert_null (gr_folder_row_dup_file (row));
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add ("/ui/folder-check/folder", Fixture, NULL, set_up, test_folder, tear_down);
  g_test_add ("/ui/folder-check/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/ui/folder-check/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/ui/folder-check/sort", Fixture, NULL, set_up, test_sort, tear_down);
  g_test_add ("/ui/folder-check/details", Fixture, NULL, set_up, test_details, tear_down);
  g_test_add ("/ui/folder-check/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/ui/folder-check/menu-key", Fixture, NULL, set_up, test_menu_key, tear_down);
  g_test_add ("/ui/folder-check/shift-f10", Fixture, GUINT_TO_POINTER (GDK_KEY_Shift_L), set_up, test_menu_key, tear_down);
  g_test_add ("/ui/folder-check/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add_func ("/ui/folder-check/narrow-at-first", test_narrow_at_first);
  g_test_add ("/ui/folder-check/large-text", Fixture, NULL, set_up, test_large_text, tear_down);
  g_test_add ("/ui/folder-check/export", Fixture, NULL, set_up, test_export, tear_down);
  g_test_add ("/ui/folder-check/empty-folder", Fixture, NULL, set_up, test_empty_folder, tear_down);
  g_test_add ("/ui/folder-check/single-file", Fixture, NULL, set_up, test_single_file, tear_down);
  g_test_add ("/ui/folder-check/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add_func ("/ui/folder-check/rows", test_rows);

  return gr_test_ui_run ();
}
