/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-auth-request.h"
#include "gr-scope-panel.h"
#include "gr-scope-row.h"
#include "gr-test-accounts.h"

static GrScopeRow *
find_row (GtkWidget  *root,
          const char *scope)
{
  if (GR_IS_SCOPE_ROW (root))
    return g_str_equal (gr_scope_grant_get_name (gr_scope_row_get_grant (GR_SCOPE_ROW (root))), scope) ? GR_SCOPE_ROW (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GrScopeRow *found = find_row (child, scope);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count_labels (GtkWidget  *root,
              const char *text)
{
  guint n = 0;

  if (!gtk_widget_get_visible (root))
    return 0;
  if (GTK_IS_LABEL (root))
    return strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL ? 1 : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);

  return n;
}

static gboolean
shows (GrScopeRow *row,
       const char *text)
{
  return count_labels (GTK_WIDGET (row), text) > 0;
}

/* As Enter on the row does. */
static void
toggle (GrScopeRow *row)
{
  g_signal_emit_by_name (row, "activate");
}

static void
test_all (GrTestAccounts *test,
          gconstpointer   data)
{
  g_autofree char *copied = NULL;
  const char      *log_id;
  GrScopeRow      *row;

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);

  g_assert_true (gr_test_accounts_shows (test, "4 asked · 4 granted · 3 used · 0 explained"));
  row = find_row (GTK_WIDGET (test->page), "user.info.stats");
  g_assert_true (shows (row, "declared"));
  g_assert_true (shows (row, "not explained"));
  g_assert_true (shows (row, "Used, but not explained"));
  g_assert_false (shows (row, "Log ID"));

  toggle (row);
  log_id = gr_user_info_get_log_id (gr_lane_session_get_user_info (test->lane));
  g_assert_nonnull (log_id);
  g_assert_true (gr_scope_row_get_expanded (row));
  g_assert_true (shows (row, "follower_count, following_count, likes_count, video_count"));
  g_assert_true (shows (row, "GET /v2/user/info/"));
  g_assert_true (shows (row, "Production needs the app review"));
  g_assert_true (shows (row, "Enabled: proved by a grant"));
  g_assert_true (shows (row, "developers.tiktok.com/doc/tiktok-api-scopes, 2026-08-04"));
  g_assert_true (shows (row, log_id));

  gtk_widget_activate_action (GTK_WIDGET (row), "scope.copy", "s", log_id);
  copied = gr_test_accounts_dup_clipboard (test);
  g_assert_cmpstr (copied, ==, log_id);

  toggle (row);
  g_assert_false (shows (row, log_id));
}

static void
test_partial (GrTestAccounts *test,
              gconstpointer   data)
{
  GrScopeRow *row;

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, "user.info.stats");

  g_assert_true (gr_test_accounts_shows (test, "4 asked · 3 granted · 2 used"));
  row = find_row (GTK_WIDGET (test->page), "user.info.stats");
  g_assert_true (shows (row, "not granted"));
  g_assert_true (shows (row, "Asked for and not granted"));
  g_assert_true (shows (row, "The user unticked it"));
  g_assert_true (shows (row, "not used"));

  row = find_row (GTK_WIDGET (test->page), "video.list");
  g_assert_true (shows (row, "Requested, but not used"));
  g_assert_false (shows (row, "reviewers refuse"));
  toggle (row);
  g_assert_true (shows (row, "reviewers refuse"));
}

/* The scopes of the environment change while tokens of before are in force. */
static void
test_declared_since (GrTestAccounts *test,
                     gconstpointer   data)
{
  const char *const scopes[] = {"user.info.basic", "video.publish", NULL};

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);
  gr_environment_set_scopes (gr_lane_session_get_environment (test->lane), scopes);
  gr_test_ui_settle ();

  g_assert_true (shows (find_row (GTK_WIDGET (test->page), "video.publish"), "Declared, but not asked for"));
  g_assert_true (shows (find_row (GTK_WIDGET (test->page), "user.info.stats"), "Asked for, but not declared"));
}

static GtkWidget *
open_panel (GrTestAccounts *test,
            GtkWindow     **window)
{
  GtkWidget *panel = g_object_new (GR_TYPE_SCOPE_PANEL, "lane-session", test->lane, NULL);

  *window = g_object_new (ADW_TYPE_WINDOW, "content", panel, NULL);
  gtk_window_present (*window);
  gr_test_ui_settle ();

  return panel;
}

/* Offers the flow the page of an error that TikTok shows at the end of a request for scopes. */
static void
refuse (GrTestAccounts *test)
{
  g_autofree char       *uri = gr_sign_in_flow_start (test->flow, NULL);
  g_autoptr (GHashTable) parameters = NULL;
  g_autofree char       *redirect = NULL;

  g_assert_nonnull (uri);
  parameters = g_uri_parse_params (strchr (uri, '?') + 1, -1, "&", G_URI_PARAMS_WWW_FORM, NULL);
  redirect = g_strdup_printf ("%s?error=invalid_scope&error_type=scope&state=%s", (char *)g_hash_table_lookup (parameters, "redirect_uri"),
                              (char *)g_hash_table_lookup (parameters, "state"));
  g_assert_true (gr_sign_in_flow_offer (test->flow, redirect));
  gr_test_accounts_wait_for_stage (test, GR_SIGN_IN_FAILED);
}

static void
test_refused (GrTestAccounts *test,
              gconstpointer   data)
{
  GtkWindow  *window;
  GtkWidget  *panel = open_panel (test, &window);
  GrScopeRow *row = find_row (panel, "video.list");

  toggle (row);
  g_assert_true (shows (row, "The Local sandbox has every scope that is declared"));

  /* Nothing was granted yet: each of them may be the one. */
  refuse (test);
  gr_test_ui_settle ();
  g_assert_true (shows (row, "enabled?"));
  g_assert_true (shows (row, "did not say which"));

  /* The person has seen in the portal that it is off, on, and takes it back. */
  gtk_widget_activate_action (GTK_WIDGET (row), "scope.tell", "s", "told-not");
  g_assert_true (shows (row, "Not enabled: told by you"));
  g_assert_true (shows (row, "Not switched on in the portal"));
  gtk_widget_activate_action (GTK_WIDGET (row), "scope.tell", "s", "unknown");
  g_assert_true (shows (row, "did not say which"));
  gtk_widget_activate_action (GTK_WIDGET (row), "scope.tell", "s", "told");
  g_assert_true (shows (row, "Enabled: told by you"));
  g_assert_false (shows (row, "Not switched on"));

  gtk_window_destroy (window);
}

/* What was granted before is not suspected, and the only other one is found out. */
static void
test_found_out (GrTestAccounts *test,
                gconstpointer   data)
{
  const char *const scopes[] = {"user.info.basic", "user.info.profile", "video.publish", NULL};
  GtkWindow        *window;
  GtkWidget        *panel;

  gr_test_accounts_sign_in (test, NULL);
  gr_environment_set_scopes (gr_lane_session_get_environment (test->lane), scopes);
  refuse (test);

  panel = open_panel (test, &window);
  g_assert_true (shows (find_row (panel, "video.publish"), "not enabled"));
  g_assert_true (shows (find_row (panel, "video.publish"), "Not switched on in the portal"));
  g_assert_false (shows (find_row (panel, "user.info.profile"), "not enabled"));

  gtk_window_destroy (window);
}

static void
test_signed_out (GrTestAccounts *test,
                 gconstpointer   data)
{
  GtkWindow *window;
  GtkWidget *panel = open_panel (test, &window);

  g_assert_cmpuint (count_labels (panel, "0 asked · 0 granted · 0 used · 0 explained"), ==, 1);
  g_assert_cmpuint (count_labels (panel, "Asked for and not granted"), ==, 0);
  gtk_window_destroy (window);
}

#define ADD(name, function) \
  g_test_add ("/scope-panel/" name, GrTestAccounts, NULL, gr_test_accounts_set_up, function, gr_test_accounts_tear_down)

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  ADD ("all", test_all);
  ADD ("partial", test_partial);
  ADD ("declared-since", test_declared_since);
  ADD ("refused", test_refused);
  ADD ("found-out", test_found_out);
  ADD ("signed-out", test_signed_out);

  return gr_test_ui_run ();
}
