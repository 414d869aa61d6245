/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-accounts.h"

#define LANE "haruka"

static gboolean
is_loaded (gpointer user_data)
{
  GrTestAccounts *test = user_data;

  return gr_lane_session_get_state (test->lane) != GR_LANE_LOADING;
}

void
gr_test_accounts_set_up (GrTestAccounts *test,
                         gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  test->session = gr_test_ui_new_session ();
  test->workspace = gr_session_get_workspace (test->session);
  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "local"));

  test->sandbox = gr_local_sandbox_new (gr_session_get_catalog (test->session), gr_clock_get_system (), gr_random_get_system ());
  gr_local_sandbox_start (test->sandbox, &error);
  g_assert_no_error (error);
  gr_local_sandbox_serve (test->sandbox, test->session);

  test->browser = gr_test_browser_new ();
  test->lane = g_object_ref (gr_session_find_lane_session (test->session, LANE));
  test->flow = gr_sign_in_flow_new (test->lane, gr_clock_get_system ());
  gr_test_ui_wait (is_loaded, test);
}

void
gr_test_accounts_tear_down (GrTestAccounts *test,
                            gconstpointer   data)
{
  if (test->window != NULL)
    {
      GrAccountsPage *page = g_object_ref (test->page);

      gtk_window_destroy (test->window);
      gr_test_ui_finalize (page);
    }

  g_assert_finalize_object (g_steal_pointer (&test->flow));
  g_clear_pointer (&test->browser, gr_test_browser_free);
  g_clear_object (&test->lane);
  g_clear_object (&test->sandbox);
  gr_test_ui_finalize (g_steal_pointer (&test->session));
}

void
gr_test_accounts_open_page (GrTestAccounts *test)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  test->page = g_object_new (GR_TYPE_ACCOUNTS_PAGE, "id", "accounts", "title", "Accounts", NULL);
  gr_page_set_session (GR_PAGE (test->page), test->session);
  gr_page_show_item (GR_PAGE (test->page), LANE);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (test->page));

  test->window = g_object_new (ADW_TYPE_WINDOW, "content", overlay, "default-width", 400, "default-height", 700, NULL);
  gtk_window_present (test->window);
  gr_test_ui_settle ();
}

/* Starts the flow and walks the sandbox's pages as Haruka. Returns the redirect, which is for the flow to judge. */
char *
gr_test_accounts_ask (GrTestAccounts *test,
                      const char     *unticked_scope)
{
  g_autofree char *uri = gr_sign_in_flow_start (test->flow, NULL);

  g_assert_nonnull (uri);

  return gr_test_browser_sign_in (test->browser, uri, LANE, unticked_scope);
}

void
gr_test_accounts_sign_in (GrTestAccounts *test,
                          const char     *unticked_scope)
{
  g_autofree char *redirect = gr_test_accounts_ask (test, unticked_scope);

  g_assert_true (gr_sign_in_flow_offer (test->flow, redirect));
  gr_test_accounts_wait_for_stage (test, GR_SIGN_IN_DONE);
}

typedef struct
{
  GrSignInFlow *flow;
  GrSignInStage stage;
} Wanted;

static gboolean
is_at_stage (gpointer user_data)
{
  Wanted *wanted = user_data;

  return gr_sign_in_flow_get_stage (wanted->flow) == wanted->stage;
}

void
gr_test_accounts_wait_for_stage (GrTestAccounts *test,
                                 GrSignInStage   stage)
{
  gr_test_ui_wait (is_at_stage, &(Wanted){test->flow, stage});
}

GtkWidget *
gr_test_accounts_find (GtkWidget *root,
                       GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gr_test_accounts_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_text (GtkWidget  *root,
          const char *text)
{
  const char *tooltip = gtk_widget_get_tooltip_text (root);

  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  if (GTK_IS_EDITABLE (root) && strstr (gtk_editable_get_text (GTK_EDITABLE (root)), text) != NULL)
    return TRUE;
  if (tooltip != NULL && strstr (tooltip, text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_text (child, text))
        return TRUE;
    }

  return FALSE;
}

/* Whether @text is in sight on the page, or in a tooltip of something that is. */
gboolean
gr_test_accounts_shows (GrTestAccounts *test,
                        const char     *text)
{
  gr_test_ui_settle ();

  return has_text (GTK_WIDGET (test->window), text);
}

typedef struct
{
  GrTestAccounts *test;
  const char     *text;
} WantedText;

static gboolean
is_shown (gpointer user_data)
{
  WantedText *wanted = user_data;

  return has_text (GTK_WIDGET (wanted->test->window), wanted->text);
}

void
gr_test_accounts_wait_for_text (GrTestAccounts *test,
                                const char     *text)
{
  gr_test_ui_wait (is_shown, &(WantedText){test, text});
}

static gboolean
is_gone (gpointer user_data)
{
  return !is_shown (user_data);
}

/* A strip takes its time to slide away. */
void
gr_test_accounts_wait_until_gone (GrTestAccounts *test,
                                  const char     *text)
{
  gr_test_ui_wait (is_gone, &(WantedText){test, text});
}

char *
gr_test_accounts_dup_clipboard (GrTestAccounts *test)
{
  GdkClipboard       *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (test->window));
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  g_auto (GValue)     value = G_VALUE_INIT;

  if (content == NULL)
    return NULL;

  g_value_init (&value, G_TYPE_STRING);
  gdk_content_provider_get_value (content, &value, NULL);

  return g_value_dup_string (&value);
}
