/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-preferences.h"
#include "gr-test-ui.h"

static void
test_defaults (void)
{
  g_autoptr (GrPreferences) preferences = gr_preferences_new ();
  int                       width, height;
  gboolean                  maximized, demo_mode;

  g_object_get (preferences, "window-width", &width, "window-height", &height, "window-maximized", &maximized,
                "demo-mode", &demo_mode, NULL);
  g_assert_cmpint (width, ==, 1100);
  g_assert_cmpint (height, ==, 720);
  g_assert_false (maximized);
  g_assert_false (demo_mode);
  g_assert_cmpstr (gr_preferences_get_page (preferences), ==, "overview");
  g_assert_cmpuint (g_strv_length ((char **)gr_preferences_get_recent_workspaces (preferences)), ==, 0);
}

static void
test_recent (void)
{
  g_autoptr (GrPreferences) preferences = gr_preferences_new ();
  const char *const        *recent;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char  *path = g_strdup_printf ("/tmp/%u.greenroom.json", i);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      gr_preferences_add_workspace (preferences, file);
      gr_preferences_add_workspace (preferences, file);
    }

  recent = gr_preferences_get_recent_workspaces (preferences);
  g_assert_cmpuint (g_strv_length ((char **)recent), ==, 8);
  g_assert_cmpstr (recent[0], ==, "file:///tmp/11.greenroom.json");
  g_assert_cmpstr (recent[1], ==, "file:///tmp/10.greenroom.json");
  g_assert_cmpstr (gr_preferences_get_last_workspace (preferences), ==, recent[0]);
}

/* The schema is found: what one object is given, the settings keep for the next. */
static void
test_kept (void)
{
  g_autoptr (GrPreferences) first = gr_preferences_new ();
  g_autoptr (GrPreferences) second = NULL;
  int                       width;

  g_object_set (first, "window-width", 640, "page", "setup", "demo-mode", TRUE, NULL);
  second = gr_preferences_new ();
  g_object_get (second, "window-width", &width, NULL);
  g_assert_cmpint (width, ==, 640);
  g_assert_cmpstr (gr_preferences_get_page (second), ==, "setup");
}

/* The schema is not installed: a process of its own, because GLib looks for schemas once. */
static void
test_no_schema (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GrPreferences) preferences = NULL;

      g_setenv ("GSETTINGS_SCHEMA_DIR", "/nonexistent", TRUE);
      g_setenv ("XDG_DATA_DIRS", "/nonexistent", TRUE);
      preferences = gr_preferences_new ();
      g_object_set (preferences, "page", "assets", NULL);
      g_assert_cmpstr (gr_preferences_get_page (preferences), ==, "assets");
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/preferences/defaults", test_defaults);
  g_test_add_func ("/ui/preferences/no-schema", test_no_schema);
  g_test_add_func ("/ui/preferences/recent", test_recent);
  g_test_add_func ("/ui/preferences/kept", test_kept);

  return gr_test_ui_run ();
}
