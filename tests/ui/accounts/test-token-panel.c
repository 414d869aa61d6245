/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-app-token-panel.h"
#include "gr-diagnosis-view.h"
#include "gr-test-accounts.h"
#include "gr-token-panel.h"

static void
open_signed_in (GrTestAccounts *test)
{
  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);
}

static const char *
get_access_token (GrTestAccounts *test)
{
  return gr_token_set_get_access_token (gr_lane_session_get_tokens (test->lane));
}

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    {
      if (ADW_IS_MESSAGE_DIALOG (link->data))
        return link->data;
    }

  return NULL;
}

/* Asks to see a token, and answers the question that follows. */
static void
reveal (GrTestAccounts *test,
        const char     *token,
        const char     *response)
{
  GtkWidget *panel = gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_TOKEN_PANEL);

  gtk_widget_activate_action (panel, "token.reveal", "s", token);
  if (find_dialog () != NULL)
    {
      gr_test_ui_make_active (find_dialog ());
      adw_message_dialog_response (find_dialog (), response);
      gtk_window_destroy (GTK_WINDOW (find_dialog ()));
      gr_test_ui_make_active (test->window);
    }
  gr_test_ui_settle ();
}

/* Nothing is shown that nobody asked for twice. */
static void
test_reveal (GrTestAccounts *test,
             gconstpointer   data)
{
  const char *refresh_token;

  open_signed_in (test);
  refresh_token = gr_token_set_get_refresh_token (gr_lane_session_get_tokens (test->lane));
  reveal (test, "access", "cancel");
  g_assert_false (gr_test_accounts_shows (test, get_access_token (test)));
  reveal (test, "access", "show");
  g_assert_true (gr_test_accounts_shows (test, get_access_token (test)));
  g_assert_false (gr_test_accounts_shows (test, refresh_token));

  /* One at a time; and the same button hides it, without a question. */
  reveal (test, "refresh", "show");
  g_assert_true (gr_test_accounts_shows (test, refresh_token));
  g_assert_false (gr_test_accounts_shows (test, get_access_token (test)));
  reveal (test, "refresh", "none");
  g_assert_false (gr_test_accounts_shows (test, refresh_token));
}

static void
test_hides (GrTestAccounts *test,
            gconstpointer   data)
{
  g_autofree char *first = NULL;

  open_signed_in (test);
  first = g_strdup (get_access_token (test));

  reveal (test, "access", "show");
  gr_page_show_item (GR_PAGE (test->page), "alex");
  gr_page_show_item (GR_PAGE (test->page), "haruka");
  g_assert_false (gr_test_accounts_shows (test, first));

  reveal (test, "access", "show");
  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "production"));
  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "local"));
  gr_page_show_item (GR_PAGE (test->page), "haruka");
  g_assert_false (gr_test_accounts_shows (test, first));

  reveal (test, "access", "show");
  g_assert_true (gr_test_accounts_shows (test, first));
  gtk_widget_set_visible (GTK_WIDGET (test->page), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (test->page), TRUE);
  g_assert_false (gr_test_accounts_shows (test, first));

  /* Other tokens are not shown because these were. */
  reveal (test, "access", "show");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.refresh", NULL);
  gr_test_accounts_wait_for_text (test, "Rotated 1 time");
  g_assert_false (gr_test_accounts_shows (test, first));
  g_assert_false (gr_test_accounts_shows (test, get_access_token (test)));
}

static gboolean
is_hidden (gpointer user_data)
{
  GrTestAccounts *test = user_data;

  return !gr_test_accounts_shows (test, get_access_token (test));
}

static void
test_hides_without_focus (GrTestAccounts *test,
                          gconstpointer   data)
{
  GtkWidget *other = gtk_window_new ();

  open_signed_in (test);
  gr_test_ui_make_active (test->window);
  reveal (test, "access", "show");
  g_assert_true (gr_test_accounts_shows (test, get_access_token (test)));
  gtk_window_present (GTK_WINDOW (other));
  if (gr_test_ui_make_active (other))
    gr_test_ui_wait (is_hidden, test);
  else
    g_test_skip ("No window gets the focus here");
  gtk_window_destroy (GTK_WINDOW (other));
}

/* In demo mode there is no way, and turning it on in the middle of the question is in time. */
static void
test_demo_mode (GrTestAccounts *test,
                gconstpointer   data)
{
  open_signed_in (test);
  reveal (test, "access", "show");
  gr_session_set_demo_mode (test->session, TRUE);
  g_assert_false (gr_test_accounts_shows (test, get_access_token (test)));
  reveal (test, "access", "show");
  g_assert_null (find_dialog ());
  g_assert_false (gr_test_accounts_shows (test, get_access_token (test)));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.copy-refresh-token", NULL);
  g_assert_null (gr_test_accounts_dup_clipboard (test));

  gr_session_set_demo_mode (test->session, FALSE);
  g_assert_false (gr_test_accounts_shows (test, get_access_token (test)));
  gtk_widget_activate_action (gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_TOKEN_PANEL), "token.reveal", "s", "access");
  gr_session_set_demo_mode (test->session, TRUE);
  adw_message_dialog_response (find_dialog (), "show");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  g_assert_false (gr_test_accounts_shows (test, get_access_token (test)));
}

static void
test_copy (GrTestAccounts *test,
           gconstpointer   data)
{
  g_autofree char *refresh = NULL;
  g_autofree char *timeline = NULL;

  open_signed_in (test);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.copy-refresh-token", NULL);
  refresh = gr_test_accounts_dup_clipboard (test);
  g_assert_cmpstr (refresh, ==, gr_token_set_get_refresh_token (gr_lane_session_get_tokens (test->lane)));
  gr_test_accounts_wait_for_text (test, "Refresh token copied for 60 seconds");

  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.copy-timeline", NULL);
  timeline = gr_test_accounts_dup_clipboard (test);
  g_assert_nonnull (strstr (timeline, "Issued by a sign-in"));
  g_assert_null (strstr (timeline, refresh));
}

/* What ended stays to be seen with the way there, and each end looks different. */
static guint
count_labels (GtkWidget  *root,
              const char *text)
{
  guint n_labels = GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_labels += count_labels (child, text);

  return n_labels;
}

/* What failed by itself is told among the tokens, and what somebody asked for in the card: each once. */
static void
test_refresh_fails (GrTestAccounts *test,
                    gconstpointer   data)
{
  g_autofree char *told = NULL;
  GtkWidget       *panel, *card;
  const char      *summary;

  open_signed_in (test);
  panel = gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_TOKEN_PANEL);
  gr_emulator_set_fault (gr_local_sandbox_get_emulator (test->sandbox), "oauth.refresh", GR_EMULATOR_FAULT_RETRY_AFTER);

  /* As the lane does when it is time. */
  gr_lane_session_refresh_async (test->lane, NULL, NULL, NULL);
  gr_test_accounts_wait_for_text (test, "The last one failed. Tries again in");
  g_assert_nonnull (gr_lane_session_get_tokens (test->lane));
  told = g_strdup (gr_lane_session_get_refresh_error (test->lane));
  gr_test_ui_settle ();
  g_assert_cmpuint (count_labels (panel, told), ==, 1);
  g_assert_cmpuint (count_labels (GTK_WIDGET (test->page), told), ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.refresh", NULL);
  gr_test_accounts_wait_until_gone (test, "The last one failed");
  gr_test_ui_settle ();
  g_assert_cmpuint (count_labels (GTK_WIDGET (test->page), told), ==, 0);
  card = gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_DIAGNOSIS_VIEW);
  summary = gr_diagnosis_get_summary (gr_diagnosis_view_get_diagnosis (GR_DIAGNOSIS_VIEW (card)));
  g_assert_cmpuint (count_labels (card, summary), ==, 1);
  g_assert_cmpuint (count_labels (GTK_WIDGET (test->page), summary), ==, 1);
  g_assert_cmpint (gr_lane_session_get_next_refresh (test->lane), >, 0);
}

static void
test_ends (GrTestAccounts *test,
           gconstpointer   data)
{
  GrEmulator *emulator = gr_local_sandbox_get_emulator (test->sandbox);

  open_signed_in (test);
  g_assert_true (gr_test_accounts_shows (test, "Timeline of the Tokens"));

  gr_emulator_set_fault (emulator, "oauth.refresh", GR_EMULATOR_FAULT_ROTATED_ELSEWHERE);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.refresh", NULL);
  gr_test_accounts_wait_for_text (test, "Replaced elsewhere");
  g_assert_true (gr_test_accounts_shows (test, "let only one program refresh them"));
  g_assert_true (gr_test_accounts_shows (test, "Timeline of the Tokens"));
}

static gboolean
is_app_token_idle (gpointer user_data)
{
  GrAppToken *app_token = NULL;
  gboolean    is_idle;

  g_object_get (user_data, "app-token", &app_token, NULL);
  is_idle = app_token != NULL && !gr_app_token_get_busy (app_token);
  g_clear_object (&app_token);

  return is_idle;
}

static GrAppToken *
get_app_token (GrAppTokenPanel *panel)
{
  g_autoptr (GrAppToken) app_token = NULL;

  g_object_get (panel, "app-token", &app_token, NULL);

  return app_token;
}

/* The token of the app belongs to the environment, is there again when that is, and is masked and copied like any other. */
static void
test_app_token (GrTestAccounts *test,
                gconstpointer   data)
{
  GrEmulator      *emulator = gr_local_sandbox_get_emulator (test->sandbox);
  GrAppTokenPanel *panel;
  g_autofree char *first = NULL;
  g_autofree char *copied = NULL;

  gr_test_accounts_open_page (test);
  panel = GR_APP_TOKEN_PANEL (gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_APP_TOKEN_PANEL));
  gr_test_ui_wait (is_app_token_idle, panel);
  g_assert_null (gr_app_token_panel_get_tokens (panel));

  gr_app_token_get (get_app_token (panel));
  gr_test_ui_wait (is_app_token_idle, panel);
  first = g_strdup (gr_token_set_get_access_token (gr_app_token_panel_get_tokens (panel)));
  g_assert_true (g_str_has_prefix (first, "clt."));
  g_assert_true (gr_test_accounts_shows (test, "Valid, "));
  g_assert_false (gr_test_accounts_shows (test, first));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.copy-app-token", NULL);
  copied = gr_test_accounts_dup_clipboard (test);
  g_assert_cmpstr (copied, ==, first);

  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "production"));
  gr_test_ui_wait (is_app_token_idle, panel);
  g_assert_null (gr_app_token_panel_get_tokens (panel));
  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "local"));
  gr_test_ui_wait (is_app_token_idle, panel);
  g_assert_cmpstr (gr_token_set_get_access_token (gr_app_token_panel_get_tokens (panel)), ==, first);

  /* What fails leaves the one there is, and says why. */
  gr_emulator_set_fault (emulator, "oauth.token", GR_EMULATOR_FAULT_SERVER_ERROR);
  gr_app_token_get (get_app_token (panel));
  gr_test_ui_wait (is_app_token_idle, panel);
  g_assert_cmpstr (gr_token_set_get_access_token (gr_app_token_panel_get_tokens (panel)), ==, first);
  g_assert_true (gr_test_accounts_shows (test, gr_app_token_get_problem (get_app_token (panel))));

  gr_app_token_forget (get_app_token (panel));
  gr_test_ui_wait (is_app_token_idle, panel);
  g_assert_null (gr_app_token_panel_get_tokens (panel));
  gr_app_token_load (get_app_token (panel));
  gr_test_ui_wait (is_app_token_idle, panel);
  g_assert_null (gr_app_token_panel_get_tokens (panel));
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/token-panel/" path, GrTestAccounts, NULL, gr_test_accounts_set_up, func, gr_test_accounts_tear_down)
  ADD ("reveal", test_reveal);
  ADD ("hides", test_hides);
  ADD ("hides-without-focus", test_hides_without_focus);
  ADD ("demo-mode", test_demo_mode);
  ADD ("copy", test_copy);
  ADD ("refresh-fails", test_refresh_fails);
  ADD ("ends", test_ends);
  ADD ("app-token", test_app_token);
#undef ADD

  return gr_test_ui_run ();
}
