/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-leak-window.h"
#include "gr-secret-owner.h"
#include "gr-test-ui.h"
#include "gr-web-folder.h"

#define SECRET "PlantedSecret4f2a"

typedef struct
{
  GrSession *session;
  GrWindow  *parent;
  GtkWindow *window;
} Fixture;

static const GrSecretAddress address = {"other", "qa", "JP", "mio", GR_SECRET_TOKENS};

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = gr_test_ui_new_session ();
  fixture->parent = gr_window_new (NULL, NULL);
  gr_window_set_session (fixture->parent, fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->parent));
}

static gboolean
has_no_leak_window (gpointer user_data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (GR_IS_LEAK_WINDOW (window) || ADW_IS_MESSAGE_DIALOG (window))
        return FALSE;
    }

  return TRUE;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gr_window_set_session (fixture->parent, NULL);
  gr_test_ui_wait (has_no_leak_window, NULL);
  gr_test_ui_finalize (g_steal_pointer (&fixture->parent));
  gr_test_ui_finalize (g_steal_pointer (&fixture->session));
}

static GtkWindow *
find_window (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

typedef struct
{
  GtkWindow  *window;
  const char *text;
} Wanted;

static gboolean
is_shown (gpointer user_data)
{
  Wanted *wanted = user_data;

  return shows (GTK_WIDGET (wanted->window), wanted->text);
}

static void
wait_for (Fixture    *fixture,
          const char *text)
{
  gr_test_ui_wait (is_shown, &(Wanted){fixture->window, text});
}

static void
open_window (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->parent), "win.show-leaks", NULL));
  fixture->window = find_window (GR_TYPE_LEAK_WINDOW);
  g_assert_nonnull (fixture->window);
}

static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  open_window (fixture);
  wait_for (fixture, "Nothing to Leak");

  gr_secret_store_hold (gr_session_get_secrets (fixture->session), &address, SECRET);
  wait_for (fixture, "Greenroom Holds 1 Secret");
  wait_for (fixture, "Tokens of “mio”, in the workspace “other”");
  wait_for (fixture, "In memory, until Greenroom closes");
  g_assert_false (shows (GTK_WIDGET (fixture->window), SECRET));

  wait_for (fixture, "Ctrl+Shift+D");
  gr_session_set_demo_mode (fixture->session, TRUE);
  wait_for (fixture, "Demo mode is on");
  gr_session_set_demo_mode (fixture->session, FALSE);
}

/* It asks first, and only then forgets; what became of it stands in the window. */
static void
test_forget (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) folder = gr_web_folder_dup ("other", "mio");
  GtkWindow        *dialog;

  gr_secret_store_hold (gr_session_get_secrets (fixture->session), &address, SECRET);
  g_assert_true (gr_web_folder_prepare (folder, NULL));
  gr_session_set_copied (fixture->session, "Access token of “mio”");
  open_window (fixture);
  wait_for (fixture, "Greenroom Holds 3 Secrets");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "leak.forget", NULL));
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gr_test_ui_settle ();
  g_assert_true (g_file_query_exists (folder, NULL));
  g_assert_true (shows (GTK_WIDGET (fixture->window), "Greenroom Holds 3 Secrets"));

  gtk_window_destroy (dialog);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "leak.forget", NULL));
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "forget");
  wait_for (fixture, "1 secret was forgotten. 1 web session was removed from disk.");
  wait_for (fixture, "Nothing to Leak");
  g_assert_false (g_file_query_exists (folder, NULL));
  g_assert_null (gr_session_get_copied (fixture->session));
  gtk_window_destroy (dialog);
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

  add ("/ui/leak-window/list", test_list);
  add ("/ui/leak-window/forget", test_forget);

  return gr_test_ui_run ();
}
