/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-crop-frame.h"
#include "gr-test-keys.h"
#include "gr-test-ui.h"

#define SOURCE_WIDTH  1200
#define SOURCE_HEIGHT 800
#define MARGIN        12

/* A frame on a picture of 1200×800 pixels, in a window. */
typedef struct
{
  GrCatalog    *catalog;
  GrRulePack   *pack;
  GrRepairPlan *plan;
  GtkWindow    *window;
  GrCropFrame  *frame;
  double        scale;
  double        left;
  double        top;
} Fixture;

static GdkTexture *
make_texture (void)
{
  const int          width = 30, height = 20;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0_n (width * 4, height), width * 4 * height);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8A8, bytes, width * 4);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GrAssetFacts) facts = gr_asset_facts_new ();
  g_autoptr (GdkTexture)   texture = make_texture ();
  g_autoptr (GError)       error = NULL;
  double                   width, height;

  facts->format = GR_IMAGE_PNG;
  facts->width = SOURCE_WIDTH;
  facts->height = SOURCE_HEIGHT;
  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  fixture->pack = g_list_model_get_item (gr_catalog_get_rule_packs (fixture->catalog), 0);
  fixture->plan = gr_repair_plan_new (facts, gr_rule_pack_find_slot (fixture->pack, "icon"));
  fixture->frame = g_object_new (GR_TYPE_CROP_FRAME, "plan", fixture->plan, "paintable", texture, NULL);
  fixture->window = GTK_WINDOW (g_object_new (GTK_TYPE_WINDOW, "default-width", 624, "default-height", 500, NULL));
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->frame));
  gtk_window_present (fixture->window);
  gr_test_ui_wait_in_place (fixture->frame);

  width = gtk_widget_get_width (GTK_WIDGET (fixture->frame));
  height = gtk_widget_get_height (GTK_WIDGET (fixture->frame));
  fixture->scale = MIN ((width - 2 * MARGIN) / SOURCE_WIDTH, (height - 2 * MARGIN) / SOURCE_HEIGHT);
  fixture->left = (width - SOURCE_WIDTH * fixture->scale) / 2;
  fixture->top = (height - SOURCE_HEIGHT * fixture->scale) / 2;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gr_test_ui_finalize (fixture->window);
  g_clear_object (&fixture->plan);
  g_clear_object (&fixture->pack);
  g_clear_object (&fixture->catalog);
}

static void
assert_frame (Fixture *fixture,
              guint    x,
              guint    y,
              guint    size)
{
  g_assert_cmpuint (gr_repair_plan_get_crop_x (fixture->plan), ==, x);
  g_assert_cmpuint (gr_repair_plan_get_crop_y (fixture->plan), ==, y);
  g_assert_cmpuint (gr_repair_plan_get_crop_size (fixture->plan), ==, size);
}

/* Drags from one place of the picture to another, both in its pixels. */
static void
drag (Fixture *fixture,
      double   from_x,
      double   from_y,
      double   to_x,
      double   to_y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->frame));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_DRAG (controller))
        continue;
      g_signal_emit_by_name (controller, "drag-begin", fixture->left + from_x * fixture->scale, fixture->top + from_y * fixture->scale);
      g_signal_emit_by_name (controller, "drag-update", (to_x - from_x) * fixture->scale, (to_y - from_y) * fixture->scale);
      return;
    }
  g_assert_not_reached ();
}

/* The frame follows the pointer and stops at the edges. */
static void
test_move (Fixture      *fixture,
           gconstpointer data)
{
  gr_repair_plan_set_crop (fixture->plan, 400, 200, 400);

  drag (fixture, 600, 400, 700, 350);
  g_assert_cmpuint (ABS ((int)gr_repair_plan_get_crop_x (fixture->plan) - 500), <=, 1);
  g_assert_cmpuint (ABS ((int)gr_repair_plan_get_crop_y (fixture->plan) - 150), <=, 1);
  g_assert_cmpuint (gr_repair_plan_get_crop_size (fixture->plan), ==, 400);

  drag (fixture, 700, 350, 9000, 9000);
  assert_frame (fixture, 800, 400, 400);
  drag (fixture, 1000, 600, -9000, -9000);
  assert_frame (fixture, 0, 0, 400);
}

/* Beside the frame there is nothing to take hold of. */
static void
test_outside (Fixture      *fixture,
              gconstpointer data)
{
  gr_repair_plan_set_crop (fixture->plan, 600, 200, 400);
  drag (fixture, 100, 100, 300, 300);
  assert_frame (fixture, 600, 200, 400);
}

/* A corner that is dragged leaves the one across where it is, and stops at the edges and before the frame is gone. */
static void
test_resize (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    double   x, y;
    gboolean right, bottom;
  } corners[] = {
    {400, 200, FALSE, FALSE},
    {800, 200, TRUE, FALSE},
    {400, 600, FALSE, TRUE},
    {800, 600, TRUE, TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double across = corners[i].right ? 1 : -1;
      double down = corners[i].bottom ? 1 : -1;

      gr_repair_plan_set_crop (fixture->plan, 400, 200, 400);
      drag (fixture, corners[i].x, corners[i].y, corners[i].x + across * 9000, corners[i].y + down * 9000);
      assert_frame (fixture, corners[i].right ? 400 : 200, corners[i].bottom ? 200 : 0, 600);

      gr_repair_plan_set_crop (fixture->plan, 400, 200, 400);
      drag (fixture, corners[i].x, corners[i].y, corners[i].x - across * 9000, corners[i].y - down * 9000);
      assert_frame (fixture, corners[i].right ? 400 : 784, corners[i].bottom ? 200 : 584, 16);
    }
}

/* Where the frame is, for those who hear it. */
static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *description = NULL;
  g_autofree char *whole = NULL;

  gr_repair_plan_set_crop (fixture->plan, 120, 40, 700);
  description = gr_crop_frame_dup_description (fixture->frame);
  g_assert_cmpstr (description, ==, "Frame 700×700 at 120, 40");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->frame), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Frame 700×700 at 120, 40");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->frame), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (fixture->frame)));

  /* Between bars there is no frame to move. */
  gr_repair_plan_set_framing (fixture->plan, GR_FRAMING_FIT);
  whole = gr_crop_frame_dup_description (fixture->frame);
  g_assert_cmpstr (whole, ==, "The whole picture");
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (fixture->frame)));
  drag (fixture, 600, 400, 700, 350);
  assert_frame (fixture, 120, 40, 700);
}

typedef struct
{
  Fixture *fixture;
  guint    x;
  guint    y;
  guint    size;
} Expected;

static gboolean
is_there (gpointer user_data)
{
  Expected *expected = user_data;

  return gr_repair_plan_get_crop_x (expected->fixture->plan) == expected->x &&
         gr_repair_plan_get_crop_y (expected->fixture->plan) == expected->y &&
         gr_repair_plan_get_crop_size (expected->fixture->plan) == expected->size;
}

/* With the keyboard alone. */
static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  static const struct
  {
    guint held, key;
    guint x, y, size;
  } steps[] = {
    {0, GDK_KEY_Right, 401, 200, 400},
    {0, GDK_KEY_Left, 400, 200, 400},
    {0, GDK_KEY_Down, 400, 201, 400},
    {GDK_KEY_Shift_L, GDK_KEY_Up, 400, 191, 400},
    {GDK_KEY_Shift_L, GDK_KEY_Left, 390, 191, 400},
    {GDK_KEY_Control_L, GDK_KEY_Right, 389, 190, 402},
    {GDK_KEY_Control_L, GDK_KEY_Down, 390, 191, 400},
    {0, GDK_KEY_minus, 400, 201, 380},
    {0, GDK_KEY_KP_Add, 390, 191, 400},
    {0, GDK_KEY_Home, 400, 200, 400},
  };

  if (!gr_test_ui_make_active (fixture->window))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->frame));
  gr_repair_plan_set_crop (fixture->plan, 400, 200, 400);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      Expected expected = {fixture, steps[i].x, steps[i].y, steps[i].size};

      g_test_message ("step %u", i);
      g_assert_true (gr_test_keys_press_with (fixture->window, steps[i].held, steps[i].key));
      gr_test_ui_wait (is_there, &expected);
    }
}

/* No key moves the frame out of the picture, or makes it larger than that or nothing. */
static void
test_edges (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    guint held, key;
    guint times;
    guint x, y, size;
  } runs[] = {
    {GDK_KEY_Shift_L, GDK_KEY_Left, 45, 0, 200, 400},
    {GDK_KEY_Shift_L, GDK_KEY_Right, 85, 800, 200, 400},
    {GDK_KEY_Shift_L, GDK_KEY_Up, 25, 800, 0, 400},
    {GDK_KEY_Shift_L, GDK_KEY_Down, 45, 800, 400, 400},
    {0, GDK_KEY_KP_Add, 25, 400, 0, 800},
    {0, GDK_KEY_KP_Subtract, 45, 792, 392, 16},
  };

  if (!gr_test_ui_make_active (fixture->window))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->frame));
  gr_repair_plan_set_crop (fixture->plan, 400, 200, 400);
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      Expected expected = {fixture, runs[i].x, runs[i].y, runs[i].size};

      for (guint k = 0; k < runs[i].times; k++)
        g_assert_true (gr_test_keys_press_with (fixture->window, runs[i].held, runs[i].key));
      g_test_message ("run %u", i);
      gr_test_ui_wait (is_there, &expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add ("/ui/assets/crop/move", Fixture, NULL, set_up, test_move, tear_down);
  g_test_add ("/ui/assets/crop/outside", Fixture, NULL, set_up, test_outside, tear_down);
  g_test_add ("/ui/assets/crop/resize", Fixture, NULL, set_up, test_resize, tear_down);
  g_test_add ("/ui/assets/crop/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/ui/assets/crop/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/ui/assets/crop/edges", Fixture, NULL, set_up, test_edges, tear_down);

  return gr_test_ui_run ();
}
