/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-fresh-workspace.h"
#include "gr-test-ui.h"
#include "gr-workspace-file.h"

#include <glib/gstdio.h>

static GrWorkspace *
get_workspace (GrApplication *app)
{
  return gr_session_get_workspace (gr_window_get_session (gr_application_get_window (app)));
}

static const char *
get_notice (GrApplication *app,
            const char    *subject)
{
  return gr_notice_get_message (gr_window_get_notice (gr_application_get_window (app), subject));
}

static GFile *
write_file (const char *name,
            const char *text)
{
  g_autoptr (GFile) folder = gr_fresh_workspace_dup_folder ();
  GFile            *file = g_file_get_child (folder, name);

  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (folder), 0700), ==, 0);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));

  return file;
}

static void
check_sample (GrApplication *app)
{
  g_assert_cmpstr (gr_workspace_get_id (get_workspace (app)), ==, "sample");
  g_assert_null (get_notice (app, "open"));
  g_assert_null (get_notice (app, "save"));
}

static void
test_first_start (void)
{
  g_autoptr (GFile)       folder = gr_fresh_workspace_dup_folder ();
  g_autoptr (GFile)       file = g_file_get_child (folder, "sample" GR_WORKSPACE_SUFFIX);
  g_autoptr (GrWorkspace) workspace = NULL;
  g_autoptr (GError)      error = NULL;

  gr_test_ui_run_app (NULL, check_sample);

  workspace = gr_workspace_load (file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gr_workspace_get_id (workspace), ==, "sample");

  /* The second start opens the same file. */
  gr_test_ui_run_app (NULL, check_sample);
}

static void
start_again (GrApplication *app)
{
  GrWindow *window = gr_application_get_window (app);

  g_application_activate (G_APPLICATION (app));
  gr_test_ui_settle ();
  g_assert_true (gr_application_get_window (app) == window);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (app))), ==, 1);
}

/* There is one Greenroom, so that no two wait at the same port: a second start raises the window of the first. */
static void
test_second_start (void)
{
  g_autoptr (GrApplication) app = gr_application_new (G_APPLICATION_DEFAULT_FLAGS);

  g_assert_cmpint (g_application_get_flags (G_APPLICATION (app)) & G_APPLICATION_NON_UNIQUE, ==, 0);
  gr_test_ui_run_app (NULL, start_again);
}

static void
rename_and_close (GrApplication *app)
{
  gr_workspace_set_name (get_workspace (app), "Renamed");
}

static void
check_renamed (GrApplication *app)
{
  g_assert_cmpstr (gr_workspace_get_name (get_workspace (app)), ==, "Renamed");
}

/* The last change is in the file although the window was closed at once. */
static void
test_save_on_close (void)
{
  gr_test_ui_run_app (NULL, rename_and_close);
  gr_test_ui_run_app (NULL, check_renamed);
}

static void
check_damaged (GrApplication *app)
{
  g_assert_cmpstr (gr_workspace_get_id (get_workspace (app)), ==, "sample");
  g_assert_nonnull (strstr (get_notice (app, "open"), "mine.greenroom.json"));
}

static void
test_damaged (void)
{
  g_autoptr (GFile)  file = write_file ("mine.greenroom.json", "{ \"format\": 1, ");
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = NULL;

  gr_test_ui_run_app (file, check_damaged);

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "{ \"format\": 1, ");
}

static void
check_damaged_sample (GrApplication *app)
{
  g_autofree char *name = g_file_get_basename (gr_workspace_get_file (get_workspace (app)));

  g_assert_cmpstr (name, ==, "sample-2.greenroom.json");
  g_assert_nonnull (strstr (get_notice (app, "open"), "sample.greenroom.json"));
}

static void
test_damaged_sample (void)
{
  g_autoptr (GFile) file = write_file ("sample.greenroom.json", "");

  gr_test_ui_run_app (NULL, check_damaged_sample);
}

static gboolean
has_open_notice (gpointer user_data)
{
  return get_notice (user_data, "open") != NULL;
}

static void
open_damaged_later (GrApplication *app)
{
  g_autoptr (GFile) file = write_file ("broken.greenroom.json", "[]");
  GrWorkspace      *before = get_workspace (app);

  gr_application_open_workspace (app, file);
  gr_test_ui_wait (has_open_notice, app);
  g_assert_true (get_workspace (app) == before);
}

/* A workspace that cannot be read takes nothing away from the one that is open. */
static void
test_damaged_later (void)
{
  gr_test_ui_run_app (NULL, open_damaged_later);
}

static void
check_newer (GrApplication *app)
{
  g_assert_nonnull (gr_workspace_get_read_only_reason (get_workspace (app)));
  g_assert_cmpstr (get_notice (app, "save"), ==, gr_workspace_get_read_only_reason (get_workspace (app)));
  gr_workspace_set_name (get_workspace (app), "Changed");
}

static void
test_newer_format (void)
{
  g_autoptr (GrWorkspace) workspace = gr_workspace_new ("newer", "Newer");
  g_autofree char        *text = gr_workspace_to_json (workspace);
  g_autofree char        *newer = NULL;
  g_autofree char        *after = NULL;
  g_auto (GStrv)          parts = g_strsplit (text, "\"format\": 2", 2);
  g_autoptr (GFile)       file = NULL;

  newer = g_strjoinv ("\"format\": 99", parts);
  g_assert_cmpstr (newer, !=, text);
  file = write_file ("newer.greenroom.json", newer);

  gr_test_ui_run_app (file, check_newer);

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &after, NULL, NULL));
  g_assert_cmpstr (after, ==, newer);
}

static gboolean
has_save_notice (gpointer user_data)
{
  return get_notice (user_data, "save") != NULL;
}

static void
check_read_only_home (GrApplication *app)
{
  g_assert_cmpstr (gr_workspace_get_id (get_workspace (app)), ==, "sample");
  gr_test_ui_wait (has_save_notice, app);
  g_assert_nonnull (strstr (get_notice (app, "save"), "sample.greenroom.json"));
}

/* Also root must fail to write here: what should be the folder is a file. */
static void
test_read_only_home (void)
{
  g_autoptr (GFile) folder = gr_fresh_workspace_dup_folder ();

  g_assert_true (g_file_set_contents (g_file_peek_path (folder), "", 0, NULL));
  gr_test_ui_run_app (NULL, check_read_only_home);
}

static gboolean
has_secrets_notice (gpointer user_data)
{
  return get_notice (user_data, "secrets") != NULL;
}

static void
check_no_keyring (GrApplication *app)
{
  gr_test_ui_wait (has_secrets_notice, app);
}

/* The bus of the test has no Secret Service. */
static void
test_no_keyring (void)
{
  gr_test_ui_run_app (NULL, check_no_keyring);
}

static void
create_and_reopen (GrApplication *app)
{
  g_autoptr (GFile) first = g_object_ref (gr_workspace_get_file (get_workspace (app)));
  GrPreferences    *preferences = gr_application_get_preferences (app);
  GrWorkspace      *workspace;

  gr_application_create_workspace (app, "Été / Deux");
  workspace = get_workspace (app);
  g_assert_cmpstr (gr_workspace_get_name (workspace), ==, "Été / Deux");
  g_assert_true (g_str_has_suffix (g_file_peek_path (gr_workspace_get_file (workspace)), "/été-deux.greenroom.json"));
  g_assert_nonnull (gr_workspace_find_environment (workspace, "production"));
  g_assert_cmpuint (g_list_model_get_n_items (gr_workspace_get_lanes (workspace)), >, 0);
  g_assert_cmpuint (g_strv_length ((char **)gr_preferences_get_recent_workspaces (preferences)), ==, 2);

  gr_application_open_workspace (app, first);
  while (get_workspace (app) == workspace)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gr_workspace_get_id (get_workspace (app)), ==, "sample");
}

static void
test_workspaces (void)
{
  gr_test_ui_run_app (NULL, create_and_reopen);
}

static gboolean
is_copied (gpointer user_data)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (user_data, &text, NULL, NULL) && *text != '\0';
}

static void
copy (GrApplication *app)
{
  g_autofree char        *path = g_build_filename (g_get_user_data_dir (), "copy.greenroom.json", NULL);
  g_autoptr (GFile)       file = g_file_new_for_path (path);
  g_autoptr (GrWorkspace) read_back = NULL;
  g_autoptr (GError)      error = NULL;

  gr_window_save_copy (gr_application_get_window (app), file);
  gr_test_ui_wait (is_copied, path);
  read_back = gr_workspace_load (file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gr_workspace_get_id (read_back), ==, "sample");
  gr_test_ui_settle ();
}

static void
test_copy (void)
{
  gr_test_ui_run_app (NULL, copy);
}

/* The Local sandbox is running, knows the client of the workspace, and has a secret that is in no file. */
static void
check_local_sandbox (GrApplication *app)
{
  GrEnvironment   *local = gr_workspace_find_environment (get_workspace (app), "local");
  g_autofree char *text = gr_workspace_to_json (get_workspace (app));

  g_assert_true (g_str_has_prefix (gr_environment_get_base_uri (local), "http://127.0.0.1:"));
  g_assert_null (strstr (text, gr_environment_get_base_uri (local)));
  g_assert_null (strstr (text, "client_secret"));
}

static void
test_local_sandbox (void)
{
  gr_test_ui_run_app (NULL, check_local_sandbox);
}

static void
open_dialogs (GrApplication *app)
{
  GtkWidget               *window = GTK_WIDGET (gr_application_get_window (app));
  static const char *const actions[] = {"win.new-workspace", "win.rename-workspace", "win.show-shortcuts", "app.about"};

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWindow             *dialog = NULL;
      g_autoptr (GListModel) toplevels = NULL;

      g_assert_true (gtk_widget_activate_action (window, actions[i], NULL));
      gr_test_ui_settle ();

      toplevels = g_object_ref (gtk_window_get_toplevels ());
      for (guint j = 0; j < g_list_model_get_n_items (toplevels); j++)
        {
          g_autoptr (GtkWindow) candidate = g_list_model_get_item (toplevels, j);

          if (GTK_WIDGET (candidate) != window && gtk_widget_get_visible (GTK_WIDGET (candidate)))
            dialog = candidate;
        }
      g_assert_nonnull (dialog);
      gtk_window_close (dialog);
      gr_test_ui_settle ();
    }
}

static void
test_dialogs (void)
{
  gr_test_ui_run_app (NULL, open_dialogs);
}

static void
run_case (gconstpointer data)
{
  gr_test_ui_forget ();
  ((GTestFunc)data) ();
}

static void
add (const char *name,
     GTestFunc   test)
{
  g_test_add_data_func (name, (gconstpointer)test, run_case);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  add ("/ui/application/first-start", test_first_start);
  add ("/ui/application/second-start", test_second_start);
  add ("/ui/application/save-on-close", test_save_on_close);
  add ("/ui/application/damaged", test_damaged);
  add ("/ui/application/damaged-sample", test_damaged_sample);
  add ("/ui/application/damaged-later", test_damaged_later);
  add ("/ui/application/newer-format", test_newer_format);
  add ("/ui/application/read-only-home", test_read_only_home);
  add ("/ui/application/no-keyring", test_no_keyring);
  add ("/ui/application/workspaces", test_workspaces);
  add ("/ui/application/copy", test_copy);
  add ("/ui/application/local-sandbox", test_local_sandbox);
  add ("/ui/application/dialogs", test_dialogs);

  return gr_test_ui_run ();
}
