/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-ui.h"

#include "gr-fresh-workspace.h"
#include "gr-http.h"
#include "gr-test-keys.h"

#include <glib/gstdio.h>

#define PATIENCE_SECONDS 30

typedef struct
{
  GrApplication *app;
  GrTestBody     body;
} Run;

static char *home;

static void
remove_all (GFile *file)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFile                      *child;

  children = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_all (child);

  g_file_delete (file, NULL, NULL);
}

/* A home of its own for this test, empty. What the system offers, such as icons, stays. */
static void
make_home (void)
{
  static const char *const variables[] = {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"};

  home = g_mkdtemp (g_build_filename (g_get_tmp_dir (), "greenroom-test-XXXXXX", NULL));
  g_assert_nonnull (home);
  g_setenv ("HOME", home, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *path = g_build_filename (home, variables[i], NULL);

      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      g_setenv (variables[i], path, TRUE);
    }
}

/* Empties the data folder and forgets what is remembered between starts: the next one is a first one. */
void
gr_test_ui_forget (void)
{
  static const char *const  none[] = {NULL};
  g_autoptr (GrPreferences) preferences = gr_preferences_new ();
  g_autoptr (GFile)         folder = gr_fresh_workspace_dup_folder ();

  g_object_set (preferences,
                "window-width", 1100,
                "window-height", 720,
                "page", "overview",
                "last-workspace", "",
                "recent-workspaces", none,
                "demo-mode", FALSE,
                NULL);
  remove_all (folder);
}

/* Exits with 77, which skips the whole test, where there is no display. */
void
gr_test_ui_init (int    *argc,
                 char ***argv)
{
  make_home ();
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      exit (77);
    }
  adw_init ();

  /* What a test looks at is there at once, not at the end of an animation. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

int
gr_test_ui_run (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (home);
  int               status = g_test_run ();

  remove_all (folder);
  g_clear_pointer (&home, g_free);

  return status;
}

static void
give_up_cb (gpointer user_data)
{
  g_error ("nothing happened for %d seconds", PATIENCE_SECONDS);
}

static gboolean
look_again_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Runs the main loop until @condition holds, looking again now and then for what a thread brings about; aborts the test
 * when it never does. */
void
gr_test_ui_wait (GrTestCondition condition,
                 gpointer        user_data)
{
  guint timeout_id = g_timeout_add_once (PATIENCE_SECONDS * 1000, give_up_cb, NULL);
  guint look_id = g_timeout_add (5, look_again_cb, NULL);

  while (!condition (user_data))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (look_id);
  g_source_remove (timeout_id);
}

/* Runs the main loop until it has nothing left to do at once. */
void
gr_test_ui_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A session on the sample workspace, with a keyring in memory. */
static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

/* A row passes the focus on only while it knows that it has it, which takes an active window. Only an X server lets a test
 * make its window one; elsewhere the test is marked as skipped. */
gboolean
gr_test_ui_make_active (gpointer window)
{
  if (!gr_test_keys_focus (window))
    {
      g_test_skip ("the display is not an X server");
      return FALSE;
    }

  gr_test_ui_wait (is_active, window);
  return TRUE;
}

static gboolean
is_in_place (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0;
}

/* The focus skips what has no place in the window yet. */
void
gr_test_ui_wait_in_place (gpointer widget)
{
  gr_test_ui_wait (is_in_place, widget);
}

GrSession *
gr_test_ui_new_session (void)
{
  g_autoptr (GrWorkspace)   workspace = gr_workspace_new_sample ();
  g_autoptr (GrSecretStore) secrets = gr_secret_store_new_in_memory ();
  g_autoptr (SoupSession)   http = gr_http_session_new ();
  g_autoptr (GError)        error = NULL;
  g_autoptr (GrCatalog)     catalog = gr_catalog_new (&error);

  g_assert_no_error (error);

  return gr_session_new (workspace, catalog, secrets, http, gr_clock_get_system (), gr_random_get_system ());
}

static gboolean
is_null (gpointer user_data)
{
  return *(gpointer *)user_data == NULL;
}

/* Gives up the last reference to @object. A thread or an idle callback may keep it for a moment, nothing may for ever. */
void
gr_test_ui_finalize (gpointer object)
{
  gpointer weak_pointer = object;

  g_object_add_weak_pointer (object, &weak_pointer);
  if (GTK_IS_WINDOW (object))
    gtk_window_destroy (object);
  else
    g_object_unref (object);
  gr_test_ui_wait (is_null, &weak_pointer);
}

static gboolean
has_painted (gpointer user_data)
{
  GrWindow *window = gr_application_get_window (user_data);

  return window != NULL && gtk_widget_get_mapped (GTK_WIDGET (window)) &&
         gr_emulator_get_base_uri (gr_local_sandbox_get_emulator (gr_application_get_local_sandbox (user_data))) != NULL;
}

static void
run_body_cb (gpointer user_data)
{
  Run      *run = user_data;
  GrWindow *window;

  gr_test_ui_wait (has_painted, run->app);
  run->body (run->app);

  window = gr_application_get_window (run->app);
  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
}

/* Starts the app as a person does, with @file where it is not NULL, and calls @body once its window is painted; then closes
 * the window and waits until the app has ended by itself. */
void
gr_test_ui_run_app (GFile     *file,
                    GrTestBody body)
{
  g_autoptr (GrApplication) app = gr_application_new (G_APPLICATION_NON_UNIQUE);
  g_autofree char          *path = file != NULL ? g_file_get_path (file) : NULL;
  const char               *argv[] = {"greenroom", path, NULL};
  Run                       run = {app, body};

  g_idle_add_once (run_body_cb, &run);
  g_assert_cmpint (g_application_run (G_APPLICATION (app), path != NULL ? 2 : 1, (char **)argv), ==, 0);
  gr_test_ui_settle ();

  gr_test_ui_finalize (g_steal_pointer (&app));
}
