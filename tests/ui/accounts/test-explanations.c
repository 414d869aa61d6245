/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-explanation-editor.h"
#include "gr-explanations-window.h"
#include "gr-test-accounts.h"
#include "gr-workspace-scopes.h"

static GrExplanationsWindow *
open_window (GrTestAccounts *test,
             const char     *subject)
{
  GListModel *windows = gtk_window_get_toplevels ();

  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.explain-scopes", "s", subject);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GR_IS_EXPLANATIONS_WINDOW (window))
        return GR_EXPLANATIONS_WINDOW (window);
    }

  g_assert_not_reached ();
}

static GtkWidget *
find_editor (GtkWidget  *root,
             const char *subject)
{
  if (GR_IS_EXPLANATION_EDITOR (root))
    return g_str_equal (gr_explanation_editor_get_subject (GR_EXPLANATION_EDITOR (root)), subject) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_editor (child, subject);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkTextBuffer *
get_buffer (GrExplanationsWindow *window,
            const char           *subject)
{
  GtkWidget *editor = find_editor (GTK_WIDGET (window), subject);

  g_assert_nonnull (editor);
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (gr_test_accounts_find (editor, GTK_TYPE_TEXT_VIEW)));
}

static void
type (GrExplanationsWindow *window,
      const char           *subject,
      const char           *text)
{
  GtkTextBuffer *buffer = get_buffer (window, subject);
  GtkTextIter    start, end;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static gboolean
has_label (GtkWidget  *root,
           const char *text)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

static gboolean
shows (GrExplanationsWindow *window,
       const char           *text)
{
  return has_label (GTK_WIDGET (window), text);
}

static gboolean
is_explained (GrTestAccounts *test,
              const char     *scope)
{
  GListModel *ledger = gr_lane_session_get_scopes (test->lane);

  for (guint i = 0; i < g_list_model_get_n_items (ledger); i++)
    {
      g_autoptr (GrScopeGrant) line = g_list_model_get_item (ledger, i);

      if (g_str_equal (gr_scope_grant_get_name (line), scope))
        return gr_scope_grant_get_explained (line);
    }

  return FALSE;
}

static void
test_write (GrTestAccounts *test,
            gconstpointer   data)
{
  GrExplanationsWindow *window;
  g_autofree char      *copied = NULL;

  gr_test_accounts_open_page (test);
  window = open_window (test, "");
  g_assert_true (shows (window, "0 of 1000 characters"));
  g_assert_true (shows (window, "UTF-16"));
  g_assert_true (shows (window, "Nothing is written yet."));
  g_assert_nonnull (find_editor (GTK_WIDGET (window), "app"));
  g_assert_nonnull (find_editor (GTK_WIDGET (window), "Login Kit"));
  g_assert_null (find_editor (GTK_WIDGET (window), "video.publish"));

  type (window, "video.list", "The gallery page. 🎮");
  g_assert_cmpstr (gr_workspace_get_explanation (test->workspace, "video.list"), ==, "The gallery page. 🎮");
  g_assert_true (is_explained (test, "video.list"));
  g_assert_true (shows (window, "32 of 1000 characters"));
  g_assert_true (has_label (find_editor (GTK_WIDGET (window), "video.list"), "20 characters"));
  g_assert_true (has_label (find_editor (GTK_WIDGET (window), "video.list"), "Explained"));

  type (window, "app", "An arcade.");
  gtk_widget_activate_action (GTK_WIDGET (window), "explanations.copy", NULL);
  copied = gr_test_accounts_dup_clipboard (test);
  g_assert_cmpstr (copied, ==, "An arcade.\nvideo.list: The gallery page. 🎮");

  type (window, "video.list", "");
  g_assert_null (gr_workspace_get_explanation (test->workspace, "video.list"));
  g_assert_false (is_explained (test, "video.list"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_starter (GrTestAccounts *test,
              gconstpointer   data)
{
  GrExplanationsWindow *window;
  GtkTextBuffer        *buffer;
  GtkWidget            *editor;

  gr_test_accounts_open_page (test);
  window = open_window (test, "user.info.stats");
  editor = find_editor (GTK_WIDGET (window), "user.info.stats");
  buffer = get_buffer (window, "user.info.stats");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == gr_test_accounts_find (editor, GTK_TYPE_TEXT_VIEW));

  g_signal_emit_by_name (gr_test_accounts_find (editor, GTK_TYPE_BUTTON), "clicked");
  g_assert_nonnull (gr_workspace_get_explanation (test->workspace, "user.info.stats"));
  g_assert_false (is_explained (test, "user.info.stats"));
  g_assert_true (has_label (editor, "Not finished"));
  g_assert_false (gtk_widget_get_visible (gr_test_accounts_find (editor, GTK_TYPE_BUTTON)));

  /* The gap is selected, and what is typed next fills it. */
  gtk_text_buffer_begin_user_action (buffer);
  g_assert_true (gtk_text_buffer_delete_selection (buffer, TRUE, TRUE));
  gtk_text_buffer_insert_at_cursor (buffer, "on the score board", -1);
  gtk_text_buffer_end_user_action (buffer);
  g_assert_true (g_str_has_suffix (gr_workspace_get_explanation (test->workspace, "user.info.stats"), " on the score board."));
  g_assert_true (is_explained (test, "user.info.stats"));

  gtk_text_buffer_undo (buffer);
  g_assert_false (is_explained (test, "user.info.stats"));
  gtk_text_buffer_undo (buffer);
  g_assert_null (gr_workspace_get_explanation (test->workspace, "user.info.stats"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_too_much (GrTestAccounts *test,
               gconstpointer   data)
{
  GrExplanationsWindow *window;
  g_autofree char      *long_text = g_strnfill (996, 'x');

  gr_test_accounts_open_page (test);
  window = open_window (test, "");
  type (window, "app", long_text);
  g_assert_false (shows (window, "too many"));
  type (window, "Login Kit", "Us");
  g_assert_true (shows (window, "1010 of 1000 characters"));
  g_assert_true (shows (window, "10 characters too many"));

  /* With a field for each product both would fit. */
  g_assert_true (shows (window, "13 of 1000 characters"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_secret (GrTestAccounts *test,
             gconstpointer   data)
{
  GrExplanationsWindow *window;
  const char           *token = "We send act.Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4!4608.va";

  gr_test_accounts_open_page (test);
  window = open_window (test, "");
  type (window, "app", "Harmless.");
  type (window, "app", token);
  g_assert_true (shows (window, "as if it held a token"));
  g_assert_true (gr_workspace_get_explanation (test->workspace, "app") == NULL ||
                 strstr (gr_workspace_get_explanation (test->workspace, "app"), "Zm9v") == NULL);
  type (window, "app", "Harmless again.");
  g_assert_false (shows (window, "as if it held a token"));
  g_assert_cmpstr (gr_workspace_get_explanation (test->workspace, "app"), ==, "Harmless again.");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_spare (GrTestAccounts *test,
            gconstpointer   data)
{
  GrExplanationsWindow *window;
  GtkWidget            *overlay;

  gr_workspace_set_explanation (test->workspace, "video.publish", "Posts.");
  gr_test_accounts_open_page (test);
  window = open_window (test, "");
  g_assert_true (shows (window, "Not Declared Here"));
  g_assert_true (shows (window, "video.publish"));
  g_assert_true (shows (window, "0 of 1000 characters"));

  gtk_widget_activate_action (GTK_WIDGET (window), "explanations.remove", "s", "video.publish");
  g_assert_null (gr_workspace_get_explanation (test->workspace, "video.publish"));
  g_assert_false (shows (window, "Not Declared Here"));

  overlay = gr_test_accounts_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY);
  g_signal_emit_by_name (gr_test_accounts_find (gtk_widget_get_last_child (overlay), GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (gr_workspace_get_explanation (test->workspace, "video.publish"), ==, "Posts.");
  g_assert_true (shows (window, "Not Declared Here"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_read_only (GrTestAccounts *test,
                gconstpointer   data)
{
  GrExplanationsWindow *window;

  gr_workspace_set_read_only_reason (test->workspace, "It is newer.");
  gr_test_accounts_open_page (test);
  window = open_window (test, "");
  g_assert_true (shows (window, "It is newer."));
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (gr_test_accounts_find (find_editor (GTK_WIDGET (window), "app"), GTK_TYPE_TEXT_VIEW))));
  g_assert_false (gtk_widget_get_visible (gr_test_accounts_find (find_editor (GTK_WIDGET (window), "app"), GTK_TYPE_BUTTON)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_narrow (GrTestAccounts *test,
             gconstpointer   data)
{
  GrExplanationsWindow *window;
  int                   minimum;

  gr_test_accounts_open_page (test);
  window = open_window (test, "");
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 400);
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, function) \
  g_test_add ("/explanations/" name, GrTestAccounts, NULL, gr_test_accounts_set_up, function, gr_test_accounts_tear_down)

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  ADD ("write", test_write);
  ADD ("starter", test_starter);
  ADD ("too-much", test_too_much);
  ADD ("secret", test_secret);
  ADD ("spare", test_spare);
  ADD ("read-only", test_read_only);
  ADD ("narrow", test_narrow);

  return gr_test_ui_run ();
}
