/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-language-button.h"
#include "gr-asset-row.h"
#include "gr-asset-slot-group.h"
#include "gr-assets-page.h"
#include "gr-finding-row.h"
#include "gr-test-images.h"
#include "gr-test-ui.h"

#include <glib/gstdio.h>

/* The page in a window that shows toasts, on a workspace in English and Japanese with pictures beside its file. */
typedef struct
{
  char         *folder;
  GrSession    *session;
  GtkWindow    *window;
  GrAssetsPage *page;
} Fixture;

typedef gboolean (*Wanted) (GtkWidget  *widget,
                            const char *text);

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            GBytes     *content)
{
  g_autoptr (GBytes) bytes = content;
  g_autoptr (GFile)  file = get_file (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget        *overlay = adw_toast_overlay_new ();
  g_autoptr (GFile) file = NULL;

  fixture->folder = g_dir_make_tmp ("greenroom-XXXXXX", NULL);
  write_file (fixture, "icon.png", gr_test_make_png (1024, 1024, 0, GR_TEST_IMAGE_PLAIN));
  write_file (fixture, "one.png", gr_test_make_png (360, 360, 1, GR_TEST_IMAGE_TILES));
  write_file (fixture, "two.png", gr_test_make_png (360, 360, 2, GR_TEST_IMAGE_TILES));
  write_file (fixture, "wide.png", gr_test_make_png (400, 360, 3, GR_TEST_IMAGE_TILES));

  fixture->session = gr_test_ui_new_session ();
  file = get_file (fixture, "workspace.greenroom.json");
  gr_workspace_set_file (gr_session_get_workspace (fixture->session), file);
  fixture->page = g_object_new (GR_TYPE_ASSETS_PAGE, NULL);
  gr_page_set_session (GR_PAGE (fixture->page), fixture->session);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (fixture->page));
  fixture->window = GTK_WINDOW (g_object_new (GTK_TYPE_WINDOW, "default-width", 800, "default-height", 600, NULL));
  gtk_window_set_child (fixture->window, overlay);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const names[] = {"icon.png", "one.png", "two.png", "wide.png"};

  gr_test_ui_finalize (fixture->window);
  g_clear_object (&fixture->session);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = get_file (fixture, names[i]);

      g_file_delete (file, NULL, NULL);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
}

static gboolean
is_idle (gpointer user_data)
{
  return !gr_asset_slots_get_busy (gr_assets_page_get_slots (user_data));
}

static void
settle (Fixture *fixture)
{
  gr_test_ui_wait (is_idle, fixture->page);
  gr_test_ui_settle ();
}

static GtkWidget *
find (GtkWidget  *widget,
      Wanted      wanted,
      const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (wanted (widget, text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, wanted, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_group (GtkWidget  *widget,
          const char *text)
{
  return GR_IS_ASSET_SLOT_GROUP (widget) && g_str_equal (gr_asset_slot_get_id (gr_asset_slot_group_get_slot (GR_ASSET_SLOT_GROUP (widget))), text);
}

static gboolean
is_language_button (GtkWidget  *widget,
                    const char *text)
{
  return GR_IS_ASSET_LANGUAGE_BUTTON (widget);
}

static gboolean
is_row (GtkWidget  *widget,
        const char *text)
{
  return GR_IS_ASSET_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text);
}

static gboolean
is_finding (GtkWidget  *widget,
            const char *text)
{
  return GR_IS_FINDING_ROW (widget) && g_str_equal (gr_finding_get_rule (gr_finding_row_get_finding (GR_FINDING_ROW (widget))), text);
}

static gboolean
is_button (GtkWidget  *widget,
           const char *text)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

static gboolean
is_search (GtkWidget  *widget,
           const char *text)
{
  return GTK_IS_SEARCH_ENTRY (widget);
}

static GrAssetSlotGroup *
get_group (Fixture    *fixture,
           const char *slot_id)
{
  return GR_ASSET_SLOT_GROUP (find (GTK_WIDGET (fixture->page), is_group, slot_id));
}

static GrAssetSlot *
get_slot (Fixture    *fixture,
          const char *slot_id,
          const char *language_id)
{
  return gr_asset_slots_find (gr_assets_page_get_slots (fixture->page), slot_id, language_id);
}

static void
add (Fixture    *fixture,
     const char *slot_id,
     const char *name)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)      file = get_file (fixture, name);

  g_list_store_append (files, file);
  gr_asset_slot_group_add_files (get_group (fixture, slot_id), G_LIST_MODEL (files));
  settle (fixture);
}

static gboolean
has_undo (gpointer user_data)
{
  return find (user_data, is_button, "_Undo") != NULL;
}

static void
undo (Fixture *fixture)
{
  gr_test_ui_wait (has_undo, fixture->window);
  g_signal_emit_by_name (find (GTK_WIDGET (fixture->window), is_button, "_Undo"), "clicked");
  settle (fixture);
}

/* A group shows one language at a time; files go to the one that is shown, and the page's mark counts them all. */
static void
test_languages (Fixture      *fixture,
                gconstpointer data)
{
  GrAssetSlotGroup *group = get_group (fixture, "dm-thumbnail");

  settle (fixture);
  g_assert_nonnull (find (GTK_WIDGET (group), is_language_button, NULL));
  g_assert_null (find (GTK_WIDGET (get_group (fixture, "icon")), is_language_button, NULL));

  add (fixture, "dm-thumbnail", "one.png");
  gr_asset_slot_group_set_slot (group, get_slot (fixture, "dm-thumbnail", "ja"));
  gr_test_ui_settle ();
  g_assert_null (find (GTK_WIDGET (group), is_row, "one.png"));
  g_assert_nonnull (find (GTK_WIDGET (group), is_finding, "asset.language-empty"));

  add (fixture, "dm-thumbnail", "wide.png");
  g_assert_nonnull (find (GTK_WIDGET (group), is_row, "wide.png"));
  g_assert_null (find (GTK_WIDGET (group), is_finding, "asset.language-empty"));
  g_assert_cmpuint (gr_asset_slot_get_n_files (get_slot (fixture, "dm-thumbnail", NULL)), ==, 1);

  gr_asset_slot_group_set_slot (group, get_slot (fixture, "dm-thumbnail", NULL));
  g_assert_nonnull (find (GTK_WIDGET (group), is_row, "one.png"));
  g_assert_null (find (GTK_WIDGET (group), is_row, "wide.png"));
  g_assert_cmpstr (gr_page_get_indicator (GR_PAGE (fixture->page)), ==, "✗ 1");
}

/* A language is searched for and added with Enter, shown at once, and taken back by the toast. */
static void
test_add_language (Fixture      *fixture,
                   gconstpointer data)
{
  GrAssetSlotGroup *group = get_group (fixture, "dm-thumbnail");
  GtkWidget        *search;

  settle (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (group), "asset-slot.add-language", NULL));
  gr_test_ui_settle ();
  search = find (GTK_WIDGET (group), is_search, NULL);
  g_assert_nonnull (search);

  gtk_editable_set_text (GTK_EDITABLE (search), "no such language");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (gr_asset_slot_get_language_id (gr_asset_slot_group_get_slot (group)), ==, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), "germ");
  g_signal_emit_by_name (search, "activate");
  gr_test_ui_settle ();
  g_assert_cmpstr (gr_asset_slot_get_language_id (gr_asset_slot_group_get_slot (group)), ==, "de");
  g_assert_true (g_strv_contains (gr_workspace_get_languages (gr_session_get_workspace (fixture->session)), "de"));

  undo (fixture);
  g_assert_cmpstr (gr_asset_slot_get_language_id (gr_asset_slot_group_get_slot (group)), ==, NULL);
  g_assert_null (get_slot (fixture, "dm-thumbnail", "de"));
}

/* What is taken out or replaced comes back where it was, as the same choice. */
static void
test_undo (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  add (fixture, "dm-thumbnail", "one.png");
  add (fixture, "dm-thumbnail", "two.png");
  before = gr_asset_slots_list_choices (gr_assets_page_get_slots (fixture->page), get_slot (fixture, "dm-thumbnail", NULL));
  g_assert_true (gtk_widget_activate_action (find (GTK_WIDGET (fixture->page), is_row, "one.png"), "asset.remove", NULL));
  g_assert_cmpuint (gr_asset_slot_get_n_files (get_slot (fixture, "dm-thumbnail", NULL)), ==, 1);
  undo (fixture);
  after = gr_asset_slots_list_choices (gr_assets_page_get_slots (fixture->page), get_slot (fixture, "dm-thumbnail", NULL));
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_true (g_ptr_array_index (after, 0) == g_ptr_array_index (before, 0));

  add (fixture, "icon", "icon.png");
  add (fixture, "icon", "wide.png");
  g_assert_null (find (GTK_WIDGET (fixture->page), is_row, "icon.png"));
  undo (fixture);
  g_assert_nonnull (find (GTK_WIDGET (fixture->page), is_row, "icon.png"));
}

static gboolean
has_changed (gpointer user_data)
{
  g_autoptr (GrAssetCheck) check = g_list_model_get_item (gr_asset_slot_get_checks (user_data), 0);

  return gr_asset_check_get_changed (check) != 0;
}

/* A file that somebody writes while the page is open is judged again and says so until its content is kept. */
static void
test_changed (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *keep;

  add (fixture, "icon", "icon.png");
  row = find (GTK_WIDGET (fixture->page), is_row, "icon.png");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_null (find (row, is_button, "_Keep This Version"));

  write_file (fixture, "icon.png", gr_test_make_png (1024, 1000, 7, GR_TEST_IMAGE_PLAIN));
  gr_test_ui_wait (has_changed, get_slot (fixture, "icon", NULL));
  settle (fixture);
  g_assert_cmpstr (gr_page_get_indicator (GR_PAGE (fixture->page)), ==, "✗ 1");
  g_assert_true (g_str_has_suffix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "changed since it was chosen"));

  keep = find (row, is_button, "_Keep This Version");
  g_assert_nonnull (keep);
  g_signal_emit_by_name (keep, "clicked");
  gr_test_ui_settle ();
  g_assert_false (has_changed (get_slot (fixture, "icon", NULL)));
  g_assert_null (find (row, is_button, "_Keep This Version"));
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add ("/ui/asset-slots/languages", Fixture, NULL, set_up, test_languages, tear_down);
  g_test_add ("/ui/asset-slots/add-language", Fixture, NULL, set_up, test_add_language, tear_down);
  g_test_add ("/ui/asset-slots/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/ui/asset-slots/changed", Fixture, NULL, set_up, test_changed, tear_down);

  return gr_test_ui_run ();
}
