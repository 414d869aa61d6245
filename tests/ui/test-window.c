/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-band.h"
#include "gr-environment-words.h"
#include "gr-test-ui.h"
#include "gr-workspace-button.h"

#include <glib/gstdio.h>

typedef struct
{
  GrWindow      *window;
  GrSession     *session;
  GrPreferences *preferences;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  gr_test_ui_forget ();
  fixture->preferences = gr_preferences_new ();
  fixture->session = gr_test_ui_new_session ();
  fixture->window = gr_window_new (NULL, fixture->preferences);
  gr_window_set_session (fixture->window, fixture->session);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gr_test_ui_finalize (g_steal_pointer (&fixture->window));
  gr_test_ui_finalize (g_steal_pointer (&fixture->session));
  gr_test_ui_finalize (g_steal_pointer (&fixture->preferences));
}

static void
activate (Fixture    *fixture,
          const char *action,
          const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, target != NULL ? "s" : NULL, target));
}

static GtkWidget *
find_widget (GtkWidget *parent,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (parent, type))
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_label (GtkWidget  *parent,
           const char *text)
{
  if (GTK_IS_LABEL (parent) && g_str_equal (gtk_label_get_label (GTK_LABEL (parent)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  const char *const *ids = gr_window_get_page_ids (fixture->window);

  g_assert_cmpstr (gr_window_get_visible_page (fixture->window), ==, ids[0]);
  g_assert_cmpstr (ids[0], ==, "overview");

  for (guint i = 0; ids[i] != NULL; i++)
    {
      GrPage *page;

      activate (fixture, "win.show-page", ids[i]);
      g_assert_cmpstr (gr_window_get_visible_page (fixture->window), ==, ids[i]);
      g_assert_cmpstr (gr_preferences_get_page (fixture->preferences), ==, ids[i]);

      page = gr_window_get_page (fixture->window, ids[i]);
      g_assert_cmpstr (gr_page_get_id (page), ==, ids[i]);
      g_assert_nonnull (gr_page_get_title (page));
      g_assert_nonnull (gr_page_get_icon_name (page));
      g_assert_true (gr_page_get_session (page) == fixture->session);
      g_assert_true (gtk_icon_theme_has_icon (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                              gr_page_get_icon_name (page)));
    }

  activate (fixture, "win.show-page", "no-such-page");
  g_assert_null (gr_window_get_page (fixture->window, "no-such-page"));
}

static void
test_environment (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget  *band = find_widget (GTK_WIDGET (fixture->window), GR_TYPE_ENVIRONMENT_BAND);
  GListModel *environments = gr_workspace_get_environments (gr_session_get_workspace (fixture->session));

  g_assert_true (gtk_widget_get_visible (band));
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);
      GrEnvironmentKind         kind = gr_environment_get_kind (environment);

      activate (fixture, "win.environment", gr_environment_get_id (environment));
      g_assert_true (gr_session_get_environment (fixture->session) == environment);
      g_assert_true (gtk_widget_has_css_class (band, gr_environment_kind_get_nick (kind)));
      g_assert_true (has_label (band, gr_environment_kind_get_meaning (kind)));
      g_assert_cmpstr (gr_window_get_visible_page (fixture->window), ==, "overview");
    }

  activate (fixture, "win.environment", "no-such-environment");
  g_assert_nonnull (gr_session_get_environment (fixture->session));
}

static void
test_demo_mode (Fixture      *fixture,
                gconstpointer data)
{
  gboolean kept;

  g_assert_false (gr_session_get_demo_mode (fixture->session));
  activate (fixture, "win.demo-mode", NULL);
  g_assert_true (gr_session_get_demo_mode (fixture->session));
  g_object_get (fixture->preferences, "demo-mode", &kept, NULL);
  g_assert_true (kept);

  gr_session_set_demo_mode (fixture->session, FALSE);
  g_assert_false (gr_window_get_demo_mode (fixture->window));
}

/* A long name is cut in its button, and does not push the page aside. */
static void
test_long_name (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *button = find_widget (GTK_WIDGET (fixture->window), GR_TYPE_WORKSPACE_BUTTON);
  int        before, after;

  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &before, NULL, NULL);
  gr_workspace_set_name (gr_session_get_workspace (fixture->session),
                         "A workspace with a name that says all there is to know about the company and its app");
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &after, NULL, NULL);
  g_assert_cmpint (after, >, before);
  g_assert_cmpint (after, <, 2 * before);
}

/* Another workspace takes over everything, demo mode and the page in view stay. */
static void
test_other_session (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GrSession) other = gr_test_ui_new_session ();
  const char *const    *ids = gr_window_get_page_ids (fixture->window);
  guint                 last = g_strv_length ((char **)ids) - 1;

  for (guint i = 0; ids[i] != NULL; i++)
    gr_window_show_page (fixture->window, ids[i]);
  gr_window_set_demo_mode (fixture->window, TRUE);
  gr_window_set_session (fixture->window, other);

  g_assert_true (gr_session_get_demo_mode (other));
  g_assert_cmpstr (gr_window_get_visible_page (fixture->window), ==, ids[last]);
  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_true (gr_page_get_session (gr_window_get_page (fixture->window, ids[i])) == other);

  gr_window_set_session (fixture->window, fixture->session);
}

static void
test_rename (Fixture      *fixture,
             gconstpointer data)
{
  gr_workspace_set_name (gr_session_get_workspace (fixture->session), "Another Name");
  g_assert_true (has_label (GTK_WIDGET (fixture->window), "Another Name"));
}

static void
test_notices (Fixture      *fixture,
              gconstpointer data)
{
  GrNotice *notice = gr_window_get_notice (fixture->window, "subject");

  g_assert_true (gr_window_get_notice (fixture->window, "subject") == notice);
  g_assert_null (gr_notice_get_message (notice));
  gr_notice_set_message (notice, "Something is limited");
  g_assert_true (has_label (GTK_WIDGET (notice), "Something is limited"));
  gr_notice_set_button (notice, "_Save a Copy…", "win.save-copy");
  gr_notice_set_button (notice, NULL, NULL);
  gr_notice_set_message (notice, NULL);
  g_assert_null (gr_notice_get_message (notice));
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
is_set (gpointer user_data)
{
  return *(gboolean *)user_data;
}

static void
test_picture (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char       *path = g_build_filename (g_get_tmp_dir (), "picture.png", NULL);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError)     error = NULL;
  gboolean               painted = FALSE;

  g_signal_connect_swapped (fixture->window, "painted", G_CALLBACK (painted_cb), &painted);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gr_test_ui_wait (is_set, &painted);

  g_assert_true (gr_window_save_picture (fixture->window, path, &error));
  g_assert_no_error (error);
  texture = gdk_texture_new_from_filename (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), >=, 1000);
  g_remove (path);

  g_assert_false (gr_window_save_picture (fixture->window, "/nonexistent/picture.png", &error));
  g_assert_nonnull (error);
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  add ("/ui/window/pages", test_pages);
  add ("/ui/window/environment", test_environment);
  add ("/ui/window/demo-mode", test_demo_mode);
  add ("/ui/window/long-name", test_long_name);
  add ("/ui/window/other-session", test_other_session);
  add ("/ui/window/rename", test_rename);
  add ("/ui/window/notices", test_notices);
  add ("/ui/window/picture", test_picture);

  return gr_test_ui_run ();
}
