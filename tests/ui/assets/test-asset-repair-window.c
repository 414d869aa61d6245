/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-actions.h"
#include "gr-asset-row.h"
#include "gr-assets-page.h"
#include "gr-crop-frame.h"
#include "gr-repair-outcome.h"
#include "gr-repair-window.h"
#include "gr-test-images.h"
#include "gr-test-keys.h"
#include "gr-test-ui.h"

#include <glib/gstdio.h>

/* A picture in a folder of its own, the first rule pack, and a window over the picture once one is opened. */
typedef struct
{
  char         *folder;
  GFile        *file;
  GFile        *copy;
  GrSession    *session;
  GrRulePack   *pack;
  GrAssetCheck *check;
  GtkWidget    *window;
  GFile        *saved;
  gboolean      use;
} Fixture;

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("greenroom-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = get_file (fixture, "picture.png");
  fixture->copy = get_file (fixture, "copy.png");
  fixture->session = gr_test_ui_new_session ();
  fixture->pack = g_list_model_get_item (gr_catalog_get_rule_packs (gr_session_get_catalog (fixture->session)), 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    gr_test_ui_finalize (fixture->window);
  g_file_delete (fixture->file, NULL, NULL);
  g_file_delete (fixture->copy, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_object (&fixture->saved);
  g_clear_object (&fixture->check);
  g_clear_object (&fixture->pack);
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->copy);
  g_clear_object (&fixture->file);
}

static void
put_file (Fixture *fixture,
          GBytes  *content)
{
  g_autoptr (GBytes) bytes = content;
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (fixture->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);
}

static GrVerdict
judge (Fixture *fixture,
       GFile   *file)
{
  g_autoptr (GrAssetCheck) check = gr_asset_check_new (file, fixture->pack, "icon");

  gr_asset_check_run (check, NULL);
  return gr_asset_check_get_verdict (check);
}

static void
saved_cb (Fixture   *fixture,
          GFile     *copy,
          gboolean   use,
          GtkWindow *window)
{
  g_set_object (&fixture->saved, copy);
  fixture->use = use;
}

static GrRepairWindow *
open_window (Fixture *fixture)
{
  fixture->check = gr_asset_check_new (fixture->file, fixture->pack, "icon");
  gr_asset_check_run (fixture->check, NULL);
  fixture->window = g_object_new (GR_TYPE_REPAIR_WINDOW, "check", fixture->check, "in-slot", TRUE, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *)&fixture->window);
  g_signal_connect_swapped (fixture->window, "saved", G_CALLBACK (saved_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  return GR_REPAIR_WINDOW (fixture->window);
}

static gboolean
has_result (gpointer user_data)
{
  return gr_repair_window_get_result (user_data) != NULL;
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *)user_data == NULL;
}

/* From a wrong file to a copy that fits, under another name; the original stays as it was. */
static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GBytes) content = gr_test_make_png (1200, 800, 1, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GBytes) after = NULL;
  GrRepairWindow    *window;

  put_file (fixture, g_bytes_ref (content));
  window = open_window (fixture);
  g_assert_cmpint (gr_asset_check_get_verdict (fixture->check), ==, GR_VERDICT_FAIL);
  gr_test_ui_wait (has_result, window);
  g_assert_cmpstr (gr_repair_window_get_state (window), ==, "repair");

  gr_repair_window_save (window, fixture->copy);
  gr_test_ui_wait (is_gone, &fixture->window);
  g_assert_true (g_file_equal (fixture->saved, fixture->copy));
  g_assert_true (fixture->use);
  g_assert_cmpint (judge (fixture, fixture->copy), ==, GR_VERDICT_PASS);
  after = g_file_load_bytes (fixture->file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (content, after));
}

/* The original is never written over, whatever was chosen in the dialog, and the window stays. */
static void
test_not_over_the_original (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GBytes) content = gr_test_make_png (1200, 800, 1, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GFile)  jpeg = get_file (fixture, "copy.jpg");
  GrRepairWindow    *window;

  put_file (fixture, g_bytes_ref (content));
  window = open_window (fixture);
  gr_test_ui_wait (has_result, window);
  gr_repair_window_save (window, fixture->file);
  g_assert_false (gtk_widget_get_sensitive (fixture->window));
  while (!gtk_widget_get_sensitive (fixture->window))
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (fixture->saved);
  after = g_file_load_bytes (fixture->file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (content, after));

  /* Nor does a copy get the name of another format. */
  gr_repair_window_save (window, jpeg);
  g_assert_true (gtk_widget_get_sensitive (fixture->window));
  g_assert_false (g_file_query_exists (jpeg, NULL));
}

static gboolean
has_jpeg (gpointer user_data)
{
  GrRepairResult *result = gr_repair_window_get_result (user_data);

  return result != NULL && gr_repair_result_get_facts (result)->format == GR_IMAGE_JPEG;
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* How many things the window says were done. */
static guint
count_steps (GrRepairWindow *window)
{
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect (GTK_WIDGET (window), GR_TYPE_REPAIR_OUTCOME, outcomes);
  g_assert_cmpuint (outcomes->len, ==, 1);
  collect (g_ptr_array_index (outcomes, 0), ADW_TYPE_ACTION_ROW, rows);
  return rows->len;
}

static gboolean
has_copy (gpointer user_data)
{
  g_autoptr (GdkPaintable) copy = NULL;

  g_object_get (user_data, "copy", &copy, NULL);
  return copy != NULL;
}

/* Bars are shown as the copy has them, until something else is chosen for them. */
static void
test_bars (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) frames = g_ptr_array_new ();
  GrRepairWindow       *window;

  put_file (fixture, gr_test_make_png (1200, 800, 1, GR_TEST_IMAGE_PLAIN));
  window = open_window (fixture);
  collect (fixture->window, GR_TYPE_CROP_FRAME, frames);
  g_assert_cmpuint (frames->len, ==, 1);
  gr_test_ui_wait (has_result, window);
  gr_repair_plan_set_framing (gr_repair_window_get_plan (window), GR_FRAMING_FIT);
  g_assert_false (has_copy (g_ptr_array_index (frames, 0)));
  gr_test_ui_wait (has_copy, g_ptr_array_index (frames, 0));

  gr_repair_plan_set_background (gr_repair_window_get_plan (window), 0x336699);
  g_assert_false (has_copy (g_ptr_array_index (frames, 0)));
  gr_test_ui_wait (has_copy, g_ptr_array_index (frames, 0));
}

/* With every change of the plan the copy is forgotten at once and made anew, so that no old one can be saved. */
static void
test_live (Fixture      *fixture,
           gconstpointer data)
{
  GrRepairWindow *window;
  GrRepairPlan   *plan;

  put_file (fixture, gr_test_make_png (1200, 800, 1, GR_TEST_IMAGE_PLAIN));
  window = open_window (fixture);
  gr_test_ui_wait (has_result, window);
  plan = gr_repair_window_get_plan (window);
  g_assert_cmpuint (count_steps (window), >, 0);

  gr_repair_plan_set_format (plan, GR_IMAGE_JPEG);
  g_assert_null (gr_repair_window_get_result (window));
  g_assert_cmpuint (count_steps (window), ==, 0);
  gr_repair_plan_set_crop (plan, 10, 20, 500);
  gr_repair_plan_set_framing (plan, GR_FRAMING_FIT);
  g_assert_null (gr_repair_window_get_result (window));
  gr_test_ui_wait (has_jpeg, window);

  /* Changed while the next one is being made. */
  gr_repair_plan_set_background (plan, 0x123456);
  gr_test_ui_settle ();
  gr_repair_plan_set_format (plan, GR_IMAGE_PNG);
  gr_test_ui_wait (has_result, window);
  g_assert_cmpint (gr_repair_result_get_facts (gr_repair_window_get_result (window))->format, ==, GR_IMAGE_PNG);
}

/* What is chosen beside the frame is what the plan says. */
static void
test_options (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  const GdkRGBA         colour = {0x12 / 255.0F, 0x34 / 255.0F, 0x56 / 255.0F, 1};
  GrRepairWindow       *window;
  GrRepairPlan         *plan;

  put_file (fixture, gr_test_make_png (1200, 800, 1, GR_TEST_IMAGE_PLAIN));
  window = open_window (fixture);
  gr_test_ui_wait (has_result, window);
  plan = gr_repair_window_get_plan (window);
  collect (fixture->window, ADW_TYPE_COMBO_ROW, rows);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_true (gr_repair_plan_get_match_border (plan));

  adw_combo_row_set_selected (g_ptr_array_index (rows, 0), 2);
  g_assert_cmphex (gr_repair_plan_get_background (plan), ==, 0x000000);
  g_assert_false (gr_repair_plan_get_match_border (plan));
  adw_combo_row_set_selected (g_ptr_array_index (rows, 0), 1);
  g_assert_cmphex (gr_repair_plan_get_background (plan), ==, 0xffffff);

  collect (fixture->window, GTK_TYPE_COLOR_BUTTON, buttons);
  g_assert_cmpuint (buttons->len, ==, 1);
  g_assert_false (gtk_widget_get_visible (g_ptr_array_index (buttons, 0)));
  gtk_color_chooser_set_rgba (g_ptr_array_index (buttons, 0), &colour);
  adw_combo_row_set_selected (g_ptr_array_index (rows, 0), 3);
  g_assert_true (gtk_widget_get_visible (g_ptr_array_index (buttons, 0)));
  g_assert_cmphex (gr_repair_plan_get_background (plan), ==, 0x123456);
  adw_combo_row_set_selected (g_ptr_array_index (rows, 0), 0);
  g_assert_true (gr_repair_plan_get_match_border (plan));

  adw_combo_row_set_selected (g_ptr_array_index (rows, 1), 2);
  g_assert_cmpint (gr_repair_plan_get_format (plan), ==, GR_IMAGE_JPEG);
  adw_combo_row_set_selected (g_ptr_array_index (rows, 1), 0);
  g_assert_cmpint (gr_repair_plan_get_format (plan), ==, GR_IMAGE_UNKNOWN);
}

/* Escape leaves the window, and with it what was to be done. */
static void
test_escape (Fixture      *fixture,
             gconstpointer data)
{
  put_file (fixture, gr_test_make_png (1200, 800, 1, GR_TEST_IMAGE_PLAIN));
  open_window (fixture);
  gr_test_ui_wait (has_result, fixture->window);
  if (!gr_test_ui_make_active (fixture->window))
    return;

  g_assert_true (gr_test_keys_press (GTK_WINDOW (fixture->window), GDK_KEY_Escape));
  gr_test_ui_wait (is_gone, &fixture->window);
  g_assert_null (fixture->saved);
}

/* A damaged picture, and one that changed since it was checked, are not repaired, and the window says why. */
static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GBytes) whole = gr_test_make_png (64, 64, 1, GR_TEST_IMAGE_PLAIN);

  put_file (fixture, g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) - 20));
  g_assert_cmpstr (gr_repair_window_get_state (open_window (fixture)), ==, "error");
  g_assert_false (gr_repair_window_can_repair (fixture->check, NULL));
  g_assert_null (gr_repair_window_get_plan (GR_REPAIR_WINDOW (fixture->window)));
  gr_repair_window_save (GR_REPAIR_WINDOW (fixture->window), fixture->copy);
  g_assert_false (g_file_query_exists (fixture->copy, NULL));
}

static gboolean
is_error (gpointer user_data)
{
  return g_str_equal (gr_repair_window_get_state (user_data), "error");
}

static void
test_changed (Fixture      *fixture,
              gconstpointer data)
{
  put_file (fixture, gr_test_make_png (64, 64, 1, GR_TEST_IMAGE_PLAIN));
  fixture->check = gr_asset_check_new (fixture->file, fixture->pack, "icon");
  gr_asset_check_run (fixture->check, NULL);
  put_file (fixture, gr_test_make_png (64, 64, 2, GR_TEST_IMAGE_PLAIN));
  fixture->window = g_object_new (GR_TYPE_REPAIR_WINDOW, "check", fixture->check, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gr_test_ui_wait (is_error, fixture->window);
}

/* Closed while the picture is read, and while the copy is made. */
static void
test_close_early (Fixture      *fixture,
                  gconstpointer data)
{
  put_file (fixture, gr_test_make_png (1600, 1200, 1, GR_TEST_IMAGE_NOISE));
  open_window (fixture);
  gr_test_ui_finalize (fixture->window);
  g_clear_object (&fixture->check);

  open_window (fixture);
  while (gr_repair_window_get_plan (GR_REPAIR_WINDOW (fixture->window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gr_repair_plan_set_crop (gr_repair_window_get_plan (GR_REPAIR_WINDOW (fixture->window)), 0, 0, 500);
  gr_test_ui_finalize (fixture->window);
  g_assert_null (fixture->saved);
}

static gboolean
has_verdict (gpointer user_data)
{
  g_autoptr (GrAssetCheck) check = g_list_model_get_item (user_data, 0);

  return check != NULL && gr_asset_check_get_verdict (check) != GR_VERDICT_PENDING;
}

static gboolean
fits (gpointer user_data)
{
  g_autoptr (GrAssetCheck) check = g_list_model_get_item (user_data, 0);

  return check != NULL && gr_asset_check_get_verdict (check) == GR_VERDICT_PASS;
}

static gboolean
is_repair_open (gpointer user_data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (!GR_IS_REPAIR_WINDOW (window))
        continue;
      *(gpointer *)user_data = window;
      return gr_repair_window_get_result (GR_REPAIR_WINDOW (window)) != NULL;
    }

  return FALSE;
}

/* From the row of a slot, with the keyboard: the copy takes the original's place in the slot, and its verdict is that it fits. */
static void
test_in_slot (Fixture      *fixture,
              gconstpointer data)
{
  GrWorkspace           *workspace = gr_session_get_workspace (fixture->session);
  GtkWidget             *page = g_object_new (GR_TYPE_ASSETS_PAGE, NULL);
  GtkWidget             *window = g_object_new (GTK_TYPE_WINDOW, "child", page, "default-width", 800, "default-height", 600, NULL);
  g_autoptr (GFile)      workspace_file = get_file (fixture, "workspace.greenroom");
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GPtrArray)  choices = NULL;
  g_autoptr (GPtrArray)  rows = g_ptr_array_new ();
  GListModel            *checks;
  GtkWidget             *row;
  gpointer               repair = NULL;

  put_file (fixture, gr_test_make_png (1200, 800, 1, GR_TEST_IMAGE_PLAIN));
  gr_workspace_set_file (workspace, workspace_file);
  gr_page_set_session (GR_PAGE (page), fixture->session);
  gtk_window_present (GTK_WINDOW (window));
  g_list_store_append (files, fixture->file);
  gr_assets_page_fill_slot (GR_ASSETS_PAGE (page), "icon", G_LIST_MODEL (files));
  checks = gr_assets_page_get_slot_checks (GR_ASSETS_PAGE (page), "icon");
  gr_test_ui_wait (has_verdict, checks);
  g_assert_false (fits (checks));

  if (gr_test_ui_make_active (window))
    {
      collect (page, GR_TYPE_ASSET_ROW, rows);
      g_assert_cmpuint (rows->len, ==, 1);
      row = g_ptr_array_index (rows, 0);
      gr_test_ui_wait_in_place (row);
      g_assert_true (gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD));
      g_assert_true (gr_test_keys_press_with (GTK_WINDOW (window), GDK_KEY_Control_L, GDK_KEY_r));
      gr_test_ui_wait (is_repair_open, &repair);
      g_assert_true (gtk_window_get_transient_for (repair) == GTK_WINDOW (window));
      g_object_add_weak_pointer (repair, &repair);
      gr_repair_window_save (repair, fixture->copy);
      gr_test_ui_wait (is_gone, &repair);

      gr_test_ui_wait (fits, checks);
      choices = gr_workspace_list_asset_choices (workspace, "icon", NULL);
      g_assert_cmpuint (choices->len, ==, 1);
      g_assert_cmpstr (gr_asset_choice_get_path (g_ptr_array_index (choices, 0)), ==, "copy.png");
    }
  gr_test_ui_finalize (window);
}

static gboolean
is_repair_gone (gpointer user_data)
{
  gpointer window = NULL;

  return !is_repair_open (&window) && window == NULL;
}

static void
use_copy_cb (Fixture *fixture,
             GFile   *copy)
{
  g_set_object (&fixture->saved, copy);
}

/* Anything that shows a check may offer the repair. The copy is only told of where it is to be used, and then even if what
 * showed the picture has gone meanwhile. */
static void
test_actions (Fixture      *fixture,
              gconstpointer data)
{
  for (guint use = 0; use < 2; use++)
    {
      GtkWidget            *parent = gtk_window_new ();
      GtkWidget            *button = gtk_button_new ();
      GrAssetActions       *actions = gr_asset_actions_attach (button);
      g_autoptr (GPtrArray) checks = g_ptr_array_new ();
      gpointer              repair = NULL;

      put_file (fixture, gr_test_make_png (1200, 800, 1, GR_TEST_IMAGE_PLAIN));
      g_clear_object (&fixture->check);
      fixture->check = gr_asset_check_new (fixture->file, fixture->pack, "icon");
      gr_asset_check_run (fixture->check, NULL);
      gtk_window_set_child (GTK_WINDOW (parent), button);
      gtk_window_present (GTK_WINDOW (parent));
      g_assert_false (gr_asset_actions_get_worth_repair (actions));
      gr_asset_actions_set_in_slot (actions, TRUE);
      gr_asset_actions_set_check (actions, fixture->check);
      g_assert_true (gr_asset_actions_get_worth_repair (actions));
      g_signal_connect_swapped (actions, "use-copy", G_CALLBACK (use_copy_cb), fixture);

      g_assert_true (gtk_widget_activate_action (button, "asset-file.repair", NULL));
      gr_test_ui_wait (is_repair_open, &repair);
      collect (repair, GTK_TYPE_CHECK_BUTTON, checks);
      g_assert_cmpuint (checks->len, ==, 1);
      gtk_check_button_set_active (g_ptr_array_index (checks, 0), use == 1);
      gtk_window_set_child (GTK_WINDOW (parent), NULL);

      gr_repair_window_save (repair, fixture->copy);
      gr_test_ui_wait (is_repair_gone, NULL);
      if (use == 1)
        g_assert_true (g_file_equal (fixture->saved, fixture->copy));
      else
        g_assert_null (fixture->saved);
      g_assert_cmpint (judge (fixture, fixture->copy), ==, GR_VERDICT_PASS);
      gr_test_ui_finalize (parent);
    }
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add ("/ui/assets/repair/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/ui/assets/repair/bars", Fixture, NULL, set_up, test_bars, tear_down);
  g_test_add ("/ui/assets/repair/not-over-the-original", Fixture, NULL, set_up, test_not_over_the_original, tear_down);
  g_test_add ("/ui/assets/repair/live", Fixture, NULL, set_up, test_live, tear_down);
  g_test_add ("/ui/assets/repair/options", Fixture, NULL, set_up, test_options, tear_down);
  g_test_add ("/ui/assets/repair/escape", Fixture, NULL, set_up, test_escape, tear_down);
  g_test_add ("/ui/assets/repair/errors", Fixture, NULL, set_up, test_errors, tear_down);
  g_test_add ("/ui/assets/repair/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/ui/assets/repair/close-early", Fixture, NULL, set_up, test_close_early, tear_down);
  g_test_add ("/ui/assets/repair/in-slot", Fixture, NULL, set_up, test_in_slot, tear_down);
  g_test_add ("/ui/assets/repair/actions", Fixture, NULL, set_up, test_actions, tear_down);

  return gr_test_ui_run ();
}
