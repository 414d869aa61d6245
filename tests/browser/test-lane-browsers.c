/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "gr-test-sign-in.h"
#include "gr-web-folder.h"

static GrLaneSession *
get_lane (GrTestSignIn *test,
          const char   *lane_id)
{
  return gr_session_find_lane_session (test->session, lane_id);
}

static GrSignInView *
get_visible_view (GrTestSignIn *test)
{
  GtkWidget *stack = gtk_widget_get_first_child (GTK_WIDGET (test->page));
  GtkWidget *child = gtk_stack_get_visible_child (GTK_STACK (stack));

  return GR_IS_SIGN_IN_VIEW (child) ? GR_SIGN_IN_VIEW (child) : NULL;
}

static gboolean
visible_shows_page (GrTestSignIn *test)
{
  GtkWidget *browser = gr_test_find (GTK_WIDGET (get_visible_view (test)), GR_TYPE_BROWSER_VIEW);
  gboolean   loading = TRUE;

  if (browser != NULL)
    g_object_get (browser, "loading", &loading, NULL);

  return test->n_pages > 0 && !loading;
}

static void
activate (GrTestSignIn *test,
          const char   *name)
{
  gtk_widget_activate_action (GTK_WIDGET (test->page), name, NULL);
}

static char *
dup_place (GrTestSignIn *test)
{
  GtkWidget *browser = gr_test_find (GTK_WIDGET (get_visible_view (test)), GR_TYPE_BROWSER_VIEW);
  char      *uri = NULL;

  g_object_get (browser, "uri", &uri, NULL);

  return uri;
}

static void
open_lane (GrTestSignIn *test,
           const char   *lane_id)
{
  gr_page_show_item (GR_PAGE (test->page), lane_id);
  test->n_pages = 0;
  activate (test, "accounts.sign-in");
  gr_test_sign_in_wait (test, visible_shows_page);
}

static gboolean
is_main (GrTestSignIn *test)
{
  return get_visible_view (test) == NULL;
}

/* Somebody who is half way in on one lane is unknown on the other, which asks who is there before it asks for consent, and still
 * half way in on coming back. */
static void
test_two_lanes (GrTestSignIn *test,
                gconstpointer data)
{
  open_lane (test, "haruka");
  gr_test_sign_in_log_in (test);
  activate (test, "accounts.leave-sign-in");
  g_assert_null (get_visible_view (test));

  open_lane (test, "mio");
  gr_test_sign_in_log_in (test);
  g_assert_cmpint (gr_lane_session_get_state (get_lane (test, "haruka")), ==, GR_LANE_SIGNING_IN);
  g_assert_cmpint (gr_lane_session_get_state (get_lane (test, "mio")), ==, GR_LANE_SIGNING_IN);
  activate (test, "accounts.leave-sign-in");

  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.continue-sign-in", "s", "haruka");
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, is_main);
  g_assert_cmpint (gr_lane_session_get_state (get_lane (test, "haruka")), ==, GR_LANE_SIGNED_IN);
  g_assert_cmpint (gr_lane_session_get_state (get_lane (test, "mio")), ==, GR_LANE_SIGNING_IN);

  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.continue-sign-in", "s", "mio");
  gtk_widget_activate_action (GTK_WIDGET (get_visible_view (test)), "sign-in.cancel", NULL);
  g_assert_cmpint (gr_lane_session_get_state (get_lane (test, "mio")), ==, GR_LANE_SIGNED_OUT);
}

/* Clearing the session in the middle of a sign-in asks again who is there, and the folder of a lane that keeps it is new. */
static void
test_clear (GrTestSignIn *test,
            gconstpointer data)
{
  GrWorkspace      *workspace = gr_session_get_workspace (test->session);
  g_autoptr (GFile) folder = gr_web_folder_dup (gr_workspace_get_id (workspace), "haruka");
  g_autofree char  *mark = g_build_filename (g_file_peek_path (folder), "mark", NULL);
  g_autofree char  *first = NULL;
  g_autofree char  *second = NULL;

  gr_lane_set_keep_sign_in (gr_workspace_find_lane (workspace, "haruka"), GPOINTER_TO_INT (data));
  open_lane (test, "haruka");
  first = dup_place (test);
  g_assert_cmpint (g_file_query_exists (folder, NULL), ==, GPOINTER_TO_INT (data));
  if (data != NULL)
    g_assert_true (g_file_set_contents (mark, "", 0, NULL));
  gr_test_sign_in_log_in (test);

  test->n_pages = 0;
  activate (test, "accounts.clear-session");
  gr_test_sign_in_wait (test, visible_shows_page);
  second = dup_place (test);
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpint (g_file_query_exists (folder, NULL), ==, GPOINTER_TO_INT (data));
  g_assert_false (g_file_test (mark, G_FILE_TEST_EXISTS));

  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, is_main);
  g_assert_cmpint (gr_lane_session_get_state (get_lane (test, "haruka")), ==, GR_LANE_SIGNED_IN);
}

static gboolean
has_pages (GrTestSignIn *test)
{
  return test->n_pages > 0;
}

/* A lane that keeps its sign-in no longer has nothing open in its folder: what is out of sight starts over without one. */
static void
test_keep_off (GrTestSignIn *test,
               gconstpointer data)
{
  GrWorkspace      *workspace = gr_session_get_workspace (test->session);
  g_autoptr (GFile) folder = gr_web_folder_dup (gr_workspace_get_id (workspace), "alex");

  gr_lane_set_keep_sign_in (gr_workspace_find_lane (workspace, "alex"), TRUE);
  open_lane (test, "alex");
  g_assert_true (g_file_query_exists (folder, NULL));
  activate (test, "accounts.leave-sign-in");

  test->n_pages = 0;
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.keep-sign-in", "b", FALSE);
  gr_test_sign_in_wait (test, has_pages);

  /* The browser may have left a last word there. */
  while (g_file_query_exists (folder, NULL))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gr_lane_session_get_state (get_lane (test, "alex")), ==, GR_LANE_SIGNING_IN);
}

/* Another user starts where nobody is known, from wherever it is asked for. */
static void
test_another_user (GrTestSignIn *test,
                   gconstpointer data)
{
  g_autofree char *place = NULL;

  open_lane (test, "haruka");
  gr_test_sign_in_log_in (test);
  test->n_pages = 0;
  activate (test, "accounts.sign-in-as-another");
  gr_test_sign_in_wait (test, visible_shows_page);
  place = dup_place (test);
  g_assert_nonnull (strstr (place, "disable_auto_auth=1"));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char  *home = g_dir_make_tmp ("greenroom-lane-browsers-XXXXXX", NULL);
  g_autoptr (GFile) folder = NULL;
  int               status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  adw_init ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, func) g_test_add ("/lane-browsers/" path, GrTestSignIn, data, gr_test_sign_in_set_up, func, gr_test_sign_in_tear_down)
  ADD ("two-lanes", NULL, test_two_lanes);
  ADD ("clear/disposable", NULL, test_clear);
  ADD ("clear/kept", GINT_TO_POINTER (1), test_clear);
  ADD ("keep-off", NULL, test_keep_off);
  ADD ("another-user", NULL, test_another_user);
#undef ADD

  status = g_test_run ();

  /* A browser that was just closed may still write there, so what cannot be removed is let be. */
  folder = g_file_new_for_path (home);
  gr_web_folder_remove (folder, NULL, NULL);

  return status;
}
