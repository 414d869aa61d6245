/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-actions.h"
#include "gr-asset-inspector.h"
#include "gr-asset-picture.h"
#include "gr-preview-pair.h"
#include "gr-preview-window.h"
#include "gr-test-async.h"
#include "gr-test-images.h"
#include "gr-test-keys.h"
#include "gr-test-ui.h"

#include <glib/gstdio.h>

/* A picture in a folder of its own. */
typedef struct
{
  char         *folder;
  GFile        *file;
  GrCatalog    *catalog;
  GrAssetCheck *check;
} Fixture;

static void
put_file (Fixture *fixture,
          GBytes  *content)
{
  g_autoptr (GBytes) bytes = content;
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (fixture->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = NULL;

  fixture->folder = g_dir_make_tmp ("greenroom-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "picture.png", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_file_delete (fixture->file, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->check);
  g_clear_object (&fixture->catalog);
}

static GrAssetCheck *
check_file (Fixture    *fixture,
            GrRulePack *pack,
            const char *slot)
{
  g_clear_object (&fixture->check);
  fixture->check = gr_asset_check_new (fixture->file, pack, slot);
  gr_asset_check_run (fixture->check, NULL);
  return fixture->check;
}

static GrRulePack *
dup_pack (Fixture *fixture,
          guint    position)
{
  return g_list_model_get_item (gr_catalog_get_rule_packs (fixture->catalog), position);
}

static char *
dup_state (gpointer window)
{
  char *state = NULL;

  g_object_get (window, "state", &state, NULL);
  return state;
}

static gboolean
is_loaded (gpointer user_data)
{
  g_autofree char *state = dup_state (user_data);

  return !g_str_equal (state, "loading");
}

static guint
count_shown (GtkWidget *widget)
{
  guint n = GR_IS_PREVIEW_PAIR (widget) && gtk_widget_get_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_shown (child);
  return n;
}

static GtkWidget *
open_window (GrAssetCheck *check)
{
  GtkWidget *window = g_object_new (GR_TYPE_PREVIEW_WINDOW, "check", check, "app-name", "Acme", NULL);

  gtk_window_present (GTK_WINDOW (window));
  gr_test_ui_wait (is_loaded, window);
  gr_test_ui_settle ();
  return window;
}

/* Every slot of every pack has something to show, on light and dark. */
static void
test_slots (Fixture      *fixture,
            gconstpointer data)
{
  GListModel *packs = gr_catalog_get_rule_packs (fixture->catalog);

  put_file (fixture, gr_test_make_png (600, 400, 1, GR_TEST_IMAGE_PLAIN));
  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (GrRulePack) pack = g_list_model_get_item (packs, i);
      GListModel            *slots = gr_rule_pack_get_slots (pack);

      for (guint k = 0; k < g_list_model_get_n_items (slots); k++)
        {
          g_autoptr (GrCatalogEntry) slot = g_list_model_get_item (slots, k);
          GtkWidget                 *window = open_window (check_file (fixture, pack, gr_catalog_entry_get_id (slot)));
          g_autofree char           *state = dup_state (window);

          g_assert_cmpstr (state, ==, "picture");
          g_assert_cmpuint (count_shown (window), >, 0);
          gr_test_ui_finalize (window);
        }
    }
}

/* A picture without its corners gets them marked; one that is opaque does not. */
static void
test_corners (Fixture      *fixture,
              gconstpointer data)
{
  static const GrTestImageFlags flags[] = {GR_TEST_IMAGE_PLAIN, GR_TEST_IMAGE_CORNERS};
  g_autoptr (GrRulePack)        pack = dup_pack (fixture, 0);

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GrAssetPicture) picture = NULL;
      GtkWidget                 *window;

      put_file (fixture, gr_test_make_png (1024, 1024, 2, flags[i]));
      window = open_window (check_file (fixture, pack, "icon"));
      g_object_get (window, "picture", &picture, NULL);
      if (flags[i] == GR_TEST_IMAGE_CORNERS)
        {
          g_assert_nonnull (gr_asset_picture_get_holes (picture));
          g_assert_cmpuint (gr_asset_picture_get_percent_cut (picture), >, 10);
          g_assert_cmpuint (gr_asset_picture_get_percent_cut (picture), <=, 100);
        }
      else
        {
          g_assert_null (gr_asset_picture_get_holes (picture));
          g_assert_cmpuint (gr_asset_picture_get_percent_cut (picture), ==, 0);
        }
      gr_test_ui_finalize (window);
    }
}

static void
collect_sketches (GtkWidget *widget,
                  GPtrArray *sketches)
{
  if (GR_IS_PREVIEW_SKETCH (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (sketches, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_sketches (child, sketches);
}

/* Light and dark are seen in one look where the window has room for both. */
static void
test_beside (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    int      width;
    gboolean beside;
  } vectors[] = {{860, TRUE}, {760, TRUE}, {600, FALSE}};
  g_autoptr (GrRulePack) pack = dup_pack (fixture, 0);

  put_file (fixture, gr_test_make_png (1024, 1024, 2, GR_TEST_IMAGE_PLAIN));
  check_file (fixture, pack, "icon");
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GPtrArray) sketches = g_ptr_array_new ();
      GtkWidget            *window = g_object_new (GR_TYPE_PREVIEW_WINDOW, "check", fixture->check, "default-width", vectors[i].width, NULL);
      graphene_rect_t       light, dark;

      gtk_window_present (GTK_WINDOW (window));
      gr_test_ui_wait (is_loaded, window);
      gr_test_ui_settle ();
      collect_sketches (window, sketches);
      g_assert_cmpuint (sketches->len, >=, 2);
      gr_test_ui_wait_in_place (g_ptr_array_index (sketches, 1));
      g_assert_true (gtk_widget_compute_bounds (g_ptr_array_index (sketches, 0), window, &light));
      g_assert_true (gtk_widget_compute_bounds (g_ptr_array_index (sketches, 1), window, &dark));
      g_assert_cmpint (light.origin.y == dark.origin.y, ==, vectors[i].beside);
      gr_test_ui_finalize (window);
    }
}

/* The texture for a size is never smaller than that while there is a larger one, and not twice as large as it need be. */
static void
test_levels (void)
{
  g_autoptr (GBytes)         bytes = gr_test_make_png (400, 200, 1, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GError)         error = NULL;
  g_autoptr (GrAssetFacts)   facts = gr_asset_inspect_bytes (bytes, "picture.png", NULL, NULL, &error);
  g_autoptr (GAsyncResult)   result = NULL;
  g_autoptr (GrAssetPicture) picture = NULL;

  g_assert_no_error (error);
  gr_asset_picture_decode_async (bytes, facts, 100, NULL, gr_test_result_cb, &result);
  picture = gr_asset_picture_load_finish (gr_test_await (&result), &error);
  g_assert_no_error (error);

  g_assert_cmpfloat (gr_asset_picture_get_aspect_ratio (picture), ==, 2);
  g_assert_cmpint (gdk_texture_get_width (gr_asset_picture_get_texture (picture, 1000)), ==, 200);
  g_assert_cmpint (gdk_texture_get_width (gr_asset_picture_get_texture (picture, 101)), ==, 200);
  g_assert_cmpint (gdk_texture_get_width (gr_asset_picture_get_texture (picture, 100)), ==, 100);
  g_assert_cmpint (gdk_texture_get_width (gr_asset_picture_get_texture (picture, 40)), ==, 50);
  g_assert_cmpint (gdk_texture_get_height (gr_asset_picture_get_texture (picture, 40)), ==, 25);
}

/* A file that was damaged, or changed since it was checked, is not decoded, and the window says so. */
static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GrRulePack) pack = dup_pack (fixture, 0);
  g_autofree char       *damaged = NULL;
  g_autofree char       *changed = NULL;
  GtkWidget             *window;

  put_file (fixture, g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8));
  window = open_window (check_file (fixture, pack, "icon"));
  g_assert_false (gr_preview_window_can_show (fixture->check));
  damaged = dup_state (window);
  g_assert_cmpstr (damaged, ==, "error");
  gr_test_ui_finalize (window);

  put_file (fixture, gr_test_make_png (100, 100, 2, GR_TEST_IMAGE_PLAIN));
  check_file (fixture, pack, "icon");
  g_assert_true (gr_preview_window_can_show (fixture->check));
  put_file (fixture, gr_test_make_png (100, 100, 3, GR_TEST_IMAGE_PLAIN));
  window = open_window (fixture->check);
  changed = dup_state (window);
  g_assert_cmpstr (changed, ==, "error");
  gr_test_ui_finalize (window);
}

/* Closed before the picture is there. */
static void
test_close_early (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GrRulePack) pack = dup_pack (fixture, 0);
  GtkWidget             *window;

  put_file (fixture, gr_test_make_png (1024, 1024, 2, GR_TEST_IMAGE_NOISE));
  window = g_object_new (GR_TYPE_PREVIEW_WINDOW, "check", check_file (fixture, pack, "icon"), NULL);
  gtk_window_present (GTK_WINDOW (window));
  gr_test_ui_finalize (window);
}

static gboolean
is_preview_open (gpointer user_data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (GR_IS_PREVIEW_WINDOW (window))
        {
          *(gpointer *)user_data = window;
          return TRUE;
        }
    }

  return FALSE;
}

/* The actions follow the check that they are about: without a picture to show there is no preview. */
static void
test_actions (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GrRulePack)   pack = dup_pack (fixture, 0);
  g_autoptr (GrAssetCheck) unread = NULL;
  GtkWidget               *window = gtk_window_new ();
  GtkWidget               *button = gtk_button_new ();
  GrAssetActions          *actions = gr_asset_actions_attach (button);
  gpointer                 preview = NULL;

  put_file (fixture, gr_test_make_png (1024, 1024, 2, GR_TEST_IMAGE_PLAIN));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (button, "asset-file.preview", NULL);
  g_assert_false (is_preview_open (&preview));

  unread = gr_asset_check_new (fixture->file, pack, "icon");
  gr_asset_actions_set_check (actions, unread);
  g_assert_true (gr_asset_actions_get_check (actions) == unread);
  gtk_widget_activate_action (button, "asset-file.preview", NULL);
  g_assert_false (is_preview_open (&preview));

  gr_asset_actions_set_check (actions, check_file (fixture, pack, "icon"));
  g_assert_true (gtk_widget_activate_action (button, "asset-file.preview", NULL));
  gr_test_ui_wait (is_preview_open, &preview);
  g_assert_true (gtk_window_get_modal (preview));
  g_assert_true (gtk_window_get_transient_for (preview) == GTK_WINDOW (window));
  gr_test_ui_finalize (preview);
  gr_test_ui_finalize (window);
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *)user_data == NULL;
}

/* With the keyboard alone: Ctrl+P opens the preview and Escape closes it. */
static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrRulePack) pack = dup_pack (fixture, 0);
  GtkWidget             *window = gtk_window_new ();
  GtkWidget             *button = gtk_button_new ();
  gpointer               preview = NULL;

  put_file (fixture, gr_test_make_png (1024, 1024, 2, GR_TEST_IMAGE_PLAIN));
  gr_asset_actions_set_check (gr_asset_actions_attach (button), check_file (fixture, pack, "icon"));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  if (gr_test_ui_make_active (window))
    {
      gtk_widget_grab_focus (button);
      g_assert_true (gr_test_keys_press_with (GTK_WINDOW (window), GDK_KEY_Control_L, GDK_KEY_p));
      gr_test_ui_wait (is_preview_open, &preview);
      g_object_add_weak_pointer (preview, &preview);
      gr_test_ui_make_active (preview);
      g_assert_true (gr_test_keys_press (preview, GDK_KEY_Escape));
      gr_test_ui_wait (is_gone, &preview);
    }
  gr_test_ui_finalize (window);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add ("/ui/assets/preview/slots", Fixture, NULL, set_up, test_slots, tear_down);
  g_test_add ("/ui/assets/preview/corners", Fixture, NULL, set_up, test_corners, tear_down);
  g_test_add ("/ui/assets/preview/beside", Fixture, NULL, set_up, test_beside, tear_down);
  g_test_add_func ("/ui/assets/preview/levels", test_levels);
  g_test_add ("/ui/assets/preview/errors", Fixture, NULL, set_up, test_errors, tear_down);
  g_test_add ("/ui/assets/preview/close-early", Fixture, NULL, set_up, test_close_early, tear_down);
  g_test_add ("/ui/assets/preview/actions", Fixture, NULL, set_up, test_actions, tear_down);
  g_test_add ("/ui/assets/preview/keys", Fixture, NULL, set_up, test_keys, tear_down);

  return gr_test_ui_run ();
}
