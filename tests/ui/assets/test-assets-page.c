/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-asks.h"
#include "gr-asset-row.h"
#include "gr-asset-slot-group.h"
#include "gr-assets-page.h"
#include "gr-finding-row.h"
#include "gr-test-images.h"
#include "gr-test-keys.h"
#include "gr-test-ui.h"

#include <glib/gstdio.h>

/* The page in a window, on a workspace whose file lies in a folder of its own, with pictures beside it. */
typedef struct
{
  char         *folder;
  GrSession    *session;
  GtkWindow    *window;
  GrAssetsPage *page;
} Fixture;

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

static void
put_file (Fixture    *fixture,
          const char *name,
          GBytes     *content)
{
  g_autoptr (GBytes) bytes = content;
  g_autoptr (GFile)  file = get_file (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_file (Fixture    *fixture,
             const char *name)
{
  g_autoptr (GFile) file = get_file (fixture, name);

  g_file_delete (file, NULL, NULL);
}

static GListModel *
list_files (Fixture    *fixture,
            const char *first,
            ...)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  va_list     names;

  va_start (names, first);
  for (const char *name = first; name != NULL; name = va_arg (names, const char *))
    {
      g_autoptr (GFile) file = get_file (fixture, name);

      g_list_store_append (files, file);
    }
  va_end (names);
  return G_LIST_MODEL (files);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile)  file = NULL;

  fixture->folder = g_dir_make_tmp ("greenroom-XXXXXX", &error);
  g_assert_no_error (error);
  put_file (fixture, "icon.png", gr_test_make_png (1024, 1024, 0, GR_TEST_IMAGE_PLAIN));
  put_file (fixture, "wide.png", gr_test_make_png (1030, 1024, 1, GR_TEST_IMAGE_PLAIN));
  put_file (fixture, "one.jpg", gr_test_make_jpeg (360, 360, 2, GR_TEST_IMAGE_TILES, 0));
  put_file (fixture, "two.png", gr_test_make_png (360, 360, 3, GR_TEST_IMAGE_CORNERS));
  put_file (fixture, "three.jpg", gr_test_make_jpeg (360, 360, 4, GR_TEST_IMAGE_TILES, 0));
  put_file (fixture, "four.jpg", gr_test_make_jpeg (360, 360, 5, GR_TEST_IMAGE_TILES, 0));
  put_file (fixture, "notes.txt", g_bytes_new_static ("words", 5));

  fixture->session = gr_test_ui_new_session ();
  file = get_file (fixture, "workspace.greenroom");
  gr_workspace_set_file (gr_session_get_workspace (fixture->session), file);
  fixture->page = g_object_new (GR_TYPE_ASSETS_PAGE, NULL);
  gr_page_set_session (GR_PAGE (fixture->page), fixture->session);
  fixture->window = GTK_WINDOW (g_object_new (GTK_TYPE_WINDOW, "default-width", 800, "default-height", 600, NULL));
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->page));
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const names[] = {"icon.png", "wide.png", "one.jpg", "two.png", "three.jpg", "four.jpg", "notes.txt"};

  gr_test_ui_finalize (fixture->window);
  g_clear_object (&fixture->session);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    remove_file (fixture, names[i]);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
}

static gboolean
has_verdicts (gpointer user_data)
{
  GListModel *checks = user_data;

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (checks, i);

      if (gr_asset_check_get_verdict (check) == GR_VERDICT_PENDING)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_idle (gpointer user_data)
{
  return !gr_assets_page_get_busy (user_data);
}

static gboolean
has_slots (gpointer user_data)
{
  return !gr_asset_slots_get_busy (gr_assets_page_get_slots (user_data));
}

static void
fill_slot (Fixture    *fixture,
           const char *slot,
           GListModel *files)
{
  gr_assets_page_fill_slot (fixture->page, slot, files);
  gr_test_ui_wait (has_slots, fixture->page);
  gr_test_ui_settle ();
  g_object_unref (files);
}

/* The paths that the workspace remembers for a slot, such as "one.jpg two.png". */
static void
assert_paths (Fixture    *fixture,
              const char *slot,
              const char *expected)
{
  g_autoptr (GPtrArray) choices = gr_workspace_list_asset_choices (gr_session_get_workspace (fixture->session), slot, NULL);
  g_autoptr (GString)   paths = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    g_string_append_printf (paths, "%s%s", i > 0 ? " " : "", gr_asset_choice_get_path (g_ptr_array_index (choices, i)));
  g_assert_cmpstr (paths->str, ==, expected);
}

static GrVerdict
get_verdict (GListModel *checks,
             guint       position)
{
  g_autoptr (GrAssetCheck) check = g_list_model_get_item (checks, position);

  return gr_asset_check_get_verdict (check);
}

typedef struct
{
  GType      type;
  GPtrArray *found;
} Search;

static void
search (GtkWidget *widget,
        Search    *self)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), self->type) && gtk_widget_get_child_visible (widget) && gtk_widget_get_visible (widget))
    g_ptr_array_add (self->found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    search (child, self);
}

static GPtrArray *
find_widgets (Fixture *fixture,
              GType    type)
{
  Search self = {type, g_ptr_array_new ()};

  search (GTK_WIDGET (fixture->page), &self);
  return self.found;
}

static void
test_slots (Fixture      *fixture,
            gconstpointer data)
{
  GListModel *icons = gr_assets_page_get_slot_checks (fixture->page, "icon");

  g_assert_cmpuint (g_list_model_get_n_items (icons), ==, 0);
  g_assert_null (gr_page_get_indicator (GR_PAGE (fixture->page)));

  fill_slot (fixture, "icon", list_files (fixture, "wide.png", NULL));
  g_assert_cmpint (get_verdict (icons, 0), ==, GR_VERDICT_FAIL);
  g_assert_cmpstr (gr_page_get_indicator (GR_PAGE (fixture->page)), ==, "✗ 1");
  assert_paths (fixture, "icon", "wide.png");

  /* The slot takes one picture, so the next one takes its place. */
  fill_slot (fixture, "icon", list_files (fixture, "icon.png", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (icons), ==, 1);
  g_assert_cmpint (get_verdict (icons, 0), ==, GR_VERDICT_PASS);
  g_assert_null (gr_page_get_indicator (GR_PAGE (fixture->page)));

  g_assert_null (gr_assets_page_get_slot_checks (fixture->page, "nowhere"));
}

static guint
count_findings (Fixture    *fixture,
                const char *rule)
{
  g_autoptr (GPtrArray) rows = find_widgets (fixture, GR_TYPE_FINDING_ROW);
  guint                 n_findings = 0;

  for (guint i = 0; i < rows->len; i++)
    n_findings += g_str_equal (gr_finding_get_rule (gr_finding_row_get_finding (g_ptr_array_index (rows, i))), rule);

  return n_findings;
}

/* More files than the slot takes are kept and reported; the same file is not taken twice. */
static void
test_too_many (Fixture      *fixture,
               gconstpointer data)
{
  GListModel *checks = gr_assets_page_get_slot_checks (fixture->page, "dm-thumbnail");

  fill_slot (fixture, "dm-thumbnail", list_files (fixture, "one.jpg", "two.png", NULL));
  fill_slot (fixture, "dm-thumbnail", list_files (fixture, "one.jpg", "three.jpg", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (checks), ==, 3);
  g_assert_cmpuint (count_findings (fixture, "asset.count"), ==, 0);

  fill_slot (fixture, "dm-thumbnail", list_files (fixture, "four.jpg", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (checks), ==, 4);
  g_assert_cmpuint (count_findings (fixture, "asset.count"), ==, 1);
}

static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  GListModel           *checks = gr_assets_page_get_slot_checks (fixture->page, "dm-thumbnail");
  g_autoptr (GPtrArray) rows = NULL;

  fill_slot (fixture, "dm-thumbnail", list_files (fixture, "one.jpg", "two.png", NULL));
  rows = find_widgets (fixture, GR_TYPE_ASSET_ROW);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_true (gtk_widget_activate_action (g_ptr_array_index (rows, 0), "asset.remove", NULL));
  gr_test_ui_settle ();

  g_assert_cmpuint (g_list_model_get_n_items (checks), ==, 1);
  assert_paths (fixture, "dm-thumbnail", "two.png");
}

static gboolean
is_active (gpointer user_data)
{
  return gtk_window_is_active (user_data);
}

static gboolean
has_one_item (gpointer user_data)
{
  return g_list_model_get_n_items (user_data) == 1;
}

/* With the keyboard alone: Delete takes out the picture whose row has the focus. */
static void
test_delete_key (Fixture      *fixture,
                 gconstpointer data)
{
  GListModel           *checks = gr_assets_page_get_slot_checks (fixture->page, "dm-thumbnail");
  g_autoptr (GPtrArray) rows = NULL;

  fill_slot (fixture, "dm-thumbnail", list_files (fixture, "one.jpg", "two.png", NULL));
  if (!gr_test_keys_focus (fixture->window))
    {
      g_test_skip ("The display is not an X server");
      return;
    }
  gr_test_ui_wait (is_active, fixture->window);

  rows = find_widgets (fixture, GR_TYPE_ASSET_ROW);
  g_assert_true (gtk_widget_child_focus (g_ptr_array_index (rows, 1), GTK_DIR_TAB_FORWARD));
  g_assert_true (gr_test_keys_press (fixture->window, GDK_KEY_Delete));
  gr_test_ui_wait (has_one_item, checks);
  assert_paths (fixture, "dm-thumbnail", "one.jpg");
}

/* What the workspace names is read again when it is opened, and what has gone since is said. */
static void
test_reopen (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char      *elsewhere = g_build_filename (g_get_tmp_dir (), "greenroom-nowhere.png", NULL);
  const char           *paths[] = {"one.jpg", "gone.png", elsewhere};
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel           *checks;

  gr_page_set_session (GR_PAGE (fixture->page), NULL);
  g_assert_null (gr_assets_page_get_slot_checks (fixture->page, "dm-thumbnail"));
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    g_ptr_array_add (choices, gr_asset_choice_new ("dm-thumbnail", NULL, paths[i]));
  gr_workspace_set_asset_choices (gr_session_get_workspace (fixture->session), "dm-thumbnail", NULL, choices);
  gr_page_set_session (GR_PAGE (fixture->page), fixture->session);

  checks = gr_assets_page_get_slot_checks (fixture->page, "dm-thumbnail");
  gr_test_ui_wait (has_verdicts, checks);
  g_assert_cmpint (get_verdict (checks, 0), ==, GR_VERDICT_PASS);
  g_assert_cmpint (get_verdict (checks, 1), ==, GR_VERDICT_UNREADABLE);
  g_assert_cmpint (get_verdict (checks, 2), ==, GR_VERDICT_UNREADABLE);
  gr_test_ui_settle ();
  g_assert_cmpstr (gr_page_get_indicator (GR_PAGE (fixture->page)), ==, "✗ 2");
}

/* Other rules have other slots and other sizes; the choice is the workspace's. */
static void
test_rules (Fixture      *fixture,
            gconstpointer data)
{
  GrWorkspace          *workspace = gr_session_get_workspace (fixture->session);
  g_autoptr (GPtrArray) rows = find_widgets (fixture, ADW_TYPE_COMBO_ROW);
  GListModel           *checks;

  fill_slot (fixture, "icon", list_files (fixture, "icon.png", NULL));
  g_assert_cmpuint (rows->len, ==, 1);
  adw_combo_row_set_selected (g_ptr_array_index (rows, 0), 1);

  g_assert_nonnull (gr_workspace_get_rule_pack (workspace));
  g_assert_null (gr_assets_page_get_slot_checks (fixture->page, "dm-thumbnail"));
  checks = gr_assets_page_get_slot_checks (fixture->page, "icon");
  gr_test_ui_wait (has_verdicts, checks);
  g_assert_cmpint (get_verdict (checks, 0), ==, GR_VERDICT_FAIL);

  gr_page_set_session (GR_PAGE (fixture->page), NULL);
  gr_page_set_session (GR_PAGE (fixture->page), fixture->session);
  g_assert_cmpuint (adw_combo_row_get_selected (g_ptr_array_index (rows, 0)), ==, 1);
}

static gboolean
has_dialog (gpointer user_data)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  return g_list_model_get_n_items (toplevels) > 1;
}

/* The choosers open, give way to one another, and go with the page. */
static void
test_choosers (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const actions[] = {"assets.choose-files", "assets.choose-folder"};
  g_autoptr (GPtrArray)    groups = find_widgets (fixture, GR_TYPE_ASSET_SLOT_GROUP);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), actions[i], NULL));
      gr_test_ui_wait (has_dialog, NULL);
    }
  g_assert_true (gtk_widget_activate_action (g_ptr_array_index (groups, 0), "asset-slot.choose", NULL));
  gr_test_ui_settle ();
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

static gboolean
drop (GtkWidget    *widget,
      const GValue *value)
{
  GtkDropTarget *target = find_drop_target (widget);
  GdkDragAction  action = 0;
  gboolean       taken = FALSE;

  g_signal_emit_by_name (target, "enter", 1.0, 1.0, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_COPY);
  g_assert_true (gtk_widget_has_css_class (widget, "drop-ready"));
  g_signal_emit_by_name (target, "drop", value, 1.0, 1.0, &taken);
  g_assert_false (gtk_widget_has_css_class (widget, "drop-ready"));
  return taken;
}

/* Files come as a list from file managers and as one file from elsewhere; the page checks them and a slot takes them. */
static void
test_drop (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GFile)     icon = get_file (fixture, "icon.png");
  g_autoptr (GFile)     wide = get_file (fixture, "wide.png");
  g_autoptr (GPtrArray) groups = find_widgets (fixture, GR_TYPE_ASSET_SLOT_GROUP);
  g_auto (GValue)       single = G_VALUE_INIT;
  g_auto (GValue)       several = G_VALUE_INIT;
  g_auto (GValue)       empty = G_VALUE_INIT;
  GSList                list = {icon, &(GSList){wide, NULL}};

  g_value_init (&single, G_TYPE_FILE);
  g_value_set_object (&single, icon);
  g_assert_true (drop (g_ptr_array_index (groups, 0), &single));
  gr_test_ui_wait (has_verdicts, gr_assets_page_get_slot_checks (fixture->page, "icon"));
  g_assert_cmpuint (g_list_model_get_n_items (gr_assets_page_get_slot_checks (fixture->page, "icon")), ==, 1);

  g_value_init (&several, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&several, &list);
  g_assert_true (drop (GTK_WIDGET (fixture->page), &several));
  gr_test_ui_wait (is_idle, fixture->page);
  g_assert_cmpuint (g_list_model_get_n_items (gr_assets_page_get_checks (fixture->page)), ==, 2);

  g_value_init (&empty, G_TYPE_FILE);
  g_assert_false (drop (GTK_WIDGET (fixture->page), &empty));
}

static gboolean
shows_picture (gpointer user_data)
{
  GtkWidget            *row = user_data;
  Search                self = {GTK_TYPE_STACK, g_ptr_array_new ()};
  g_autoptr (GPtrArray) stacks = self.found;

  search (row, &self);
  return stacks->len > 0 && g_str_equal (gtk_stack_get_visible_child_name (g_ptr_array_index (stacks, 0)), "picture");
}

/* A sound file gets its picture, and an opened row its findings in words. */
static void
test_row (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  GtkWidget            *row;

  fill_slot (fixture, "icon", list_files (fixture, "wide.png", NULL));
  rows = find_widgets (fixture, GR_TYPE_ASSET_ROW);
  row = g_ptr_array_index (rows, 0);
  gr_test_ui_wait (shows_picture, row);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  findings = find_widgets (fixture, GR_TYPE_FINDING_ROW);
  g_assert_cmpuint (findings->len, ==, 2);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (g_ptr_array_index (findings, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Error: 1030×1024 pixels instead of 1024×1024");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (g_ptr_array_index (findings, 1)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Note: Other rules disagree");
}

/* Without a choice the rules are those for the workspace's type of app. */
static void
test_default_rules (Fixture      *fixture,
                    gconstpointer data)
{
  static const struct
  {
    const char *app_type;
    const char *pack;
  } rows[] = {
    {NULL, "mini-game-preparation"},
    {"standard", "standard-app"},
    {"mini-game", "mini-game-preparation"},
    {"something else", "mini-game-preparation"},
  };
  GrWorkspace          *workspace = gr_session_get_workspace (fixture->session);
  g_autoptr (GPtrArray) combos = find_widgets (fixture, ADW_TYPE_COMBO_ROW);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GrCatalogEntry  *pack;
      g_autofree char *name = NULL;

      gr_workspace_set_field (workspace, "app.type", rows[i].app_type);
      gr_page_set_session (GR_PAGE (fixture->page), NULL);
      gr_page_set_session (GR_PAGE (fixture->page), fixture->session);
      pack = adw_combo_row_get_selected_item (g_ptr_array_index (combos, 0));
      g_assert_cmpstr (gr_catalog_entry_get_id (pack), ==, rows[i].pack);

      /* The row names the pack and its date. */
      name = g_strdup_printf ("%s · %s", gr_catalog_entry_get_title (pack), gr_catalog_entry_get_as_of (pack));
      g_assert_cmpstr (adw_action_row_get_subtitle (g_ptr_array_index (combos, 0)), ==, name);
    }
  g_assert_null (gr_workspace_get_rule_pack (workspace));
}

/* What no program can judge is listed below the slot, and nothing is where the document asks nothing. */
static void
test_asks (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) combos = find_widgets (fixture, ADW_TYPE_COMBO_ROW);
  g_autoptr (GPtrArray) asks = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  Search                self = {ADW_TYPE_ACTION_ROW, NULL};

  asks = find_widgets (fixture, GR_TYPE_ASSET_ASKS);
  g_assert_cmpuint (asks->len, ==, 0);
  g_clear_pointer (&asks, g_ptr_array_unref);

  adw_combo_row_set_selected (g_ptr_array_index (combos, 0), 1);
  asks = find_widgets (fixture, GR_TYPE_ASSET_ASKS);
  g_assert_cmpuint (asks->len, ==, 2);

  rows = self.found = g_ptr_array_new ();
  search (g_ptr_array_index (asks, 0), &self);
  for (guint i = 0; i < rows->len; i++)
    if (strstr (adw_preferences_row_get_title (g_ptr_array_index (rows, i)), "watermark"))
      {
        g_assert_nonnull (strstr (adw_action_row_get_subtitle (g_ptr_array_index (rows, i)), "2026-08-04"));
        return;
      }
  g_assert_not_reached ();
}

/* A file that is not the one that was checked any more is not decoded. */
static void
test_changed_file (Fixture      *fixture,
                   gconstpointer data)
{
  GListModel           *checks = gr_assets_page_get_slot_checks (fixture->page, "icon");
  g_autoptr (GPtrArray) rows = NULL;

  fill_slot (fixture, "icon", list_files (fixture, "wide.png", NULL));
  put_file (fixture, "wide.png", g_bytes_new_static ("words", 5));
  rows = find_widgets (fixture, GR_TYPE_ASSET_ROW);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "assets.refresh", NULL);
  gr_test_ui_wait (has_slots, fixture->page);
  gr_test_ui_settle ();
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = find_widgets (fixture, GR_TYPE_ASSET_ROW);
  g_assert_cmpint (get_verdict (checks, 0), ==, GR_VERDICT_FAIL);
  g_assert_false (shows_picture (g_ptr_array_index (rows, 0)));
}

static guint
count_groups_in (GtkWidget  *parent,
                 const char *language_id)
{
  guint n = 0;

  if (GR_IS_ASSET_SLOT_GROUP (parent))
    return g_strcmp0 (gr_asset_slot_get_language_id (gr_asset_slot_group_get_slot (GR_ASSET_SLOT_GROUP (parent))), language_id) == 0 ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_groups_in (child, language_id);

  return n;
}

/* Other pages jump to the pictures of a language; what they name wrongly changes nothing. */
static void
test_jump (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const languages[] = {"ja", NULL};

  gr_workspace_set_languages (gr_session_get_workspace (fixture->session), languages);
  gr_test_ui_settle ();
  g_assert_cmpuint (count_groups_in (GTK_WIDGET (fixture->page), "ja"), ==, 0);

  gr_page_show_item (GR_PAGE (fixture->page), "@language:fr");
  gr_page_show_item (GR_PAGE (fixture->page), "no-such-slot@language:ja");
  gr_page_show_item (GR_PAGE (fixture->page), "@");
  g_assert_cmpuint (count_groups_in (GTK_WIDGET (fixture->page), "ja"), ==, 0);

  gr_page_show_item (GR_PAGE (fixture->page), "@language:ja");
  g_assert_cmpuint (count_groups_in (GTK_WIDGET (fixture->page), "ja"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add ("/ui/assets/slots", Fixture, NULL, set_up, test_slots, tear_down);
  g_test_add ("/ui/assets/too-many", Fixture, NULL, set_up, test_too_many, tear_down);
  g_test_add ("/ui/assets/remove", Fixture, NULL, set_up, test_remove, tear_down);
  g_test_add ("/ui/assets/delete-key", Fixture, NULL, set_up, test_delete_key, tear_down);
  g_test_add ("/ui/assets/reopen", Fixture, NULL, set_up, test_reopen, tear_down);
  g_test_add ("/ui/assets/default-rules", Fixture, NULL, set_up, test_default_rules, tear_down);
  g_test_add ("/ui/assets/asks", Fixture, NULL, set_up, test_asks, tear_down);
  g_test_add ("/ui/assets/rules", Fixture, NULL, set_up, test_rules, tear_down);
  g_test_add ("/ui/assets/choosers", Fixture, NULL, set_up, test_choosers, tear_down);
  g_test_add ("/ui/assets/jump", Fixture, NULL, set_up, test_jump, tear_down);
  g_test_add ("/ui/assets/drop", Fixture, NULL, set_up, test_drop, tear_down);
  g_test_add ("/ui/assets/row", Fixture, NULL, set_up, test_row, tear_down);
  g_test_add ("/ui/assets/changed-file", Fixture, NULL, set_up, test_changed_file, tear_down);

  return gr_test_ui_run ();
}
