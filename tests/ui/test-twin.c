/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-snapshot.h"
#include "gr-test-ui.h"
#include "gr-twin-cell.h"
#include "gr-twin-line.h"
#include "gr-twin-window.h"
#include "gr-workspace-fields.h"

#include <string.h>

#define CANARY "aw0canary0client0key"

typedef struct
{
  GrSession   *session;
  GrWorkspace *workspace;
  GtkWidget   *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = gr_test_ui_new_session ();
  fixture->workspace = gr_session_get_workspace (fixture->session);
  gr_workspace_set_field (fixture->workspace, "app.name", "Paper Planes");
  gr_workspace_set_portal_field (fixture->workspace, "production", "app.name", "Paper Kites");
  gr_workspace_set_portal_field (fixture->workspace, "qa", "app.name", "Paper Planes");
  fixture->window = gr_twin_window_new (NULL, fixture->session);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gr_test_ui_finalize (fixture->window);
  gr_test_ui_finalize (g_steal_pointer (&fixture->session));
}

static guint
count (GtkWidget *parent,
       GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (parent, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child, type);

  return n;
}

/* The first widget of a type below @parent that shows @text, or the first at all. */
static GtkWidget *
find (GtkWidget  *parent,
      GType       type,
      const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (parent, type) &&
      (text == NULL || find (parent, GTK_TYPE_LABEL, NULL) == NULL ||
       (GTK_IS_LABEL (parent) && strstr (gtk_label_get_text (GTK_LABEL (parent)), text) != NULL)))
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
shows (GtkWidget  *parent,
       const char *text)
{
  if (GTK_IS_LABEL (parent) && strstr (gtk_label_get_text (GTK_LABEL (parent)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

static GtkWidget *
find_line (GtkWidget  *parent,
           const char *title)
{
  if (GR_IS_TWIN_LINE (parent))
    return shows (parent, title) ? parent : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_line (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_cell (GtkWidget *parent,
           guint     *position)
{
  if (GR_IS_TWIN_CELL (parent))
    return (*position)-- == 0 ? parent : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, position);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_cell (Fixture    *fixture,
          const char *title,
          guint       position)
{
  GtkWidget *line = find_line (fixture->window, title);

  g_assert_nonnull (line);
  return find_cell (line, &position);
}

static void
test_states (Fixture      *fixture,
             gconstpointer data)
{
  guint      n_lines = count (fixture->window, GR_TYPE_TWIN_LINE);
  GtkWidget *only_differences = find (fixture->window, GTK_TYPE_CHECK_BUTTON, NULL);

  g_assert_cmpuint (n_lines, >, 5);
  g_assert_true (shows (find_line (fixture->window, "App name"), "Different"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (only_differences), TRUE);
  g_assert_cmpuint (count (fixture->window, GR_TYPE_TWIN_LINE), <, n_lines);
  g_assert_nonnull (find_line (fixture->window, "App name"));

  /* The list follows what is mended while it is seen. */
  gr_workspace_set_portal_field (fixture->workspace, "production", "app.name", "Paper Planes");
  gr_test_ui_settle ();
  g_assert_null (find_line (fixture->window, "App name"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (only_differences), FALSE);
  g_assert_true (shows (find_line (fixture->window, "App name"), "Same"));
  g_assert_cmpuint (count (fixture->window, GR_TYPE_TWIN_LINE), ==, n_lines);
}

static void
test_record (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_cmpint (gr_workspace_get_portal_date (fixture->workspace, "production"), >=, 0);
  g_signal_emit_by_name (get_cell (fixture, "App name", 1), "record", "Paper Planes");
  g_assert_cmpstr (gr_workspace_get_portal_field (fixture->workspace, "production", "app.name"), ==, "Paper Planes");
  g_assert_cmpint (gr_workspace_get_portal_date (fixture->workspace, "production"), >, 0);

  g_signal_emit_by_name (get_cell (fixture, "App name", 1), "record", "");
  g_assert_null (gr_workspace_get_portal_field (fixture->workspace, "production", "app.name"));
  g_assert_true (shows (get_cell (fixture, "App name", 1), "Not recorded"));
}

/* What an environment has for itself is no record of the portal: it goes into the file. */
static void
test_own (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GrPlace) production = gr_place_new ("production", NULL, NULL);

  g_signal_emit_by_name (get_cell (fixture, "Client key", 1), "record", CANARY);
  g_assert_cmpstr (gr_workspace_get_place_field (fixture->workspace, production, "environment.client-key"), ==, CANARY);

  g_signal_emit_by_name (get_cell (fixture, "Redirect URIs", 1), "record", "https://a.example/cb\n\n  https://b.example/cb ");
  g_assert_cmpuint (g_strv_length ((char **)gr_workspace_get_list_field (fixture->workspace, production, "environment.redirect-uris")), ==, 2);
}

static gboolean
has_toast (gpointer window)
{
  return find (window, g_type_from_name ("AdwToastWidget"), NULL) != NULL;
}

static GtkWidget *
find_undo (GtkWidget *window)
{
  return find (find (window, g_type_from_name ("AdwToastWidget"), NULL), GTK_TYPE_BUTTON, NULL);
}

static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_signal_emit_by_name (get_cell (fixture, "App name", 1), "copy");
  g_assert_cmpstr (gr_workspace_get_field (fixture->workspace, "app.name"), ==, "Paper Kites");

  gr_test_ui_wait (has_toast, fixture->window);
  g_signal_emit_by_name (find_undo (fixture->window), "clicked");
  g_assert_cmpstr (gr_workspace_get_field (fixture->workspace, "app.name"), ==, "Paper Planes");
}

/* In demo mode neither a label nor the editor holds what is masked. */
static void
test_demo_mode (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GrPlace) production = gr_place_new ("production", NULL, NULL);

  gr_workspace_set_place_field (fixture->workspace, production, "environment.client-key", CANARY);
  gr_workspace_set_field (fixture->workspace, "app.email", "canary.person@canary.example");
  gr_test_ui_settle ();
  g_assert_true (shows (fixture->window, CANARY));

  gr_session_set_demo_mode (fixture->session, TRUE);
  g_assert_false (shows (fixture->window, CANARY));
  g_assert_false (shows (fixture->window, "canary.person"));

  gr_session_set_demo_mode (fixture->session, FALSE);
  g_assert_true (shows (fixture->window, CANARY));
}

static void
test_snapshot (Fixture      *fixture,
               gconstpointer data)
{
  GListModel            *snapshots = gr_workspace_get_snapshots (fixture->workspace);
  guint                  n_before = g_list_model_get_n_items (snapshots);
  g_autoptr (GrSnapshot) snapshot = NULL;

  gr_workspace_take_snapshot (fixture->workspace, "production", 4000000000, "Submitted for review");
  gr_test_ui_settle ();
  gr_twin_window_show_page (GR_TWIN_WINDOW (fixture->window), "changes");
  g_assert_true (shows (fixture->window, "Nothing has changed since then."));
  g_assert_true (shows (fixture->window, "Submitted for review"));

  gr_workspace_set_field (fixture->workspace, "app.name", "Paper Gliders");
  gr_test_ui_settle ();
  g_assert_true (shows (fixture->window, "Then: Paper Planes"));
  g_assert_true (shows (fixture->window, "Now: Paper Gliders"));

  gr_workspace_set_regions (fixture->workspace, (const char *const[]){"JP", "US", "BR", NULL});
  gr_test_ui_settle ();
  g_assert_true (shows (fixture->window, "Now: JP, US, BR"));

  snapshot = g_object_ref (gr_workspace_find_newest_snapshot (fixture->workspace, "production"));
  gtk_widget_activate_action (fixture->window, "twin.remove-snapshot", "s", gr_snapshot_get_id (snapshot));
  g_assert_cmpuint (g_list_model_get_n_items (snapshots), ==, n_before);
  g_assert_false (gr_workspace_find_newest_snapshot (fixture->workspace, "production") == snapshot);
}

/* Both ways to lay it out, and an environment that goes while it is compared. */
static void
test_sizes (Fixture      *fixture,
            gconstpointer data)
{
  int minimum;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gr_test_ui_wait_in_place (find_line (fixture->window, "App name"));
  gr_workspace_remove_environment (fixture->workspace, "qa");
  gr_test_ui_settle ();
  g_assert_nonnull (find_line (fixture->window, "App name"));

  gtk_widget_measure (find_line (fixture->window, "App name"), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_object_set (find_line (fixture->window, "App name"), "narrow", TRUE, NULL);
  gtk_widget_measure (find_line (fixture->window, "App name"), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
}

static void
add (const char *path,
     void (*test) (Fixture      *fixture,
                   gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  add ("/ui/twin/states", test_states);
  add ("/ui/twin/record", test_record);
  add ("/ui/twin/own", test_own);
  add ("/ui/twin/copy", test_copy);
  add ("/ui/twin/demo-mode", test_demo_mode);
  add ("/ui/twin/snapshot", test_snapshot);
  add ("/ui/twin/sizes", test_sizes);

  return gr_test_ui_run ();
}
