/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-avatar-loader.h"
#include "gr-fault-item.h"
#include "gr-fault-strip.h"
#include "gr-fault-window.h"
#include "gr-fault-words.h"
#include "gr-http.h"
#include "gr-test-accounts.h"
#include "gr-test-async.h"
#include "gr-test-keys.h"
#include "gr-window.h"

static GrEmulatorDial *
get_dial (GrTestAccounts *test)
{
  return gr_emulator_get_dial (gr_local_sandbox_get_emulator (test->sandbox));
}

static GtkWidget *
find_child (gpointer    root,
            const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (root, G_OBJECT_TYPE (root), id));
}

static GListModel *
get_found (GtkWindow *window)
{
  return G_LIST_MODEL (gtk_widget_get_template_child (GTK_WIDGET (window), GR_TYPE_FAULT_WINDOW, "found"));
}

static const char *
get_child_name (GtkWindow *window)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find_child (window, "stack")));
}

static void
choose (GtkWindow  *window,
        const char *id,
        const char *choice)
{
  GtkDropDown *drop_down = GTK_DROP_DOWN (find_child (window, id));
  GListModel  *choices = gtk_drop_down_get_model (drop_down);
  guint        i = 0;

  while (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (choices), i), choice) != 0)
    g_assert_cmpuint (++i, <, g_list_model_get_n_items (choices));
  gtk_drop_down_set_selected (drop_down, i);
}

static void
search (GtkWindow  *window,
        const char *terms)
{
  GtkWidget *entry = find_child (window, "search_entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), terms);
  g_signal_emit_by_name (entry, "search-changed");
}

static guint
find_item (GtkWindow  *window,
           const char *title)
{
  GListModel *found = get_found (window);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (found, i);
      g_autofree char    *text = NULL;

      g_object_get (item, "title", &text, NULL);
      if (g_str_equal (text, title))
        return i;
    }

  g_error ("“%s” is not in the list", title);
}

static char *
dup_note (GtkWindow  *window,
          const char *title)
{
  g_autoptr (GObject) item = g_list_model_get_item (get_found (window), find_item (window, title));
  char               *note = NULL;

  g_object_get (item, "note", &note, NULL);

  return note;
}

static void
activate (GtkWindow  *window,
          const char *title)
{
  g_signal_emit_by_name (find_child (window, "list"), "activate", find_item (window, title));
}

static GtkWindow *
open_dial (GrTestAccounts *test)
{
  GtkWindow *window = gr_fault_window_new (get_dial (test));

  gtk_window_present (window);
  gr_test_ui_settle ();

  return window;
}

#define BUSY    "HTTP 429 that does not say when to come back"
#define TROUBLE "HTTP 500, TikTok’s own trouble"

/* Choosing a fault sets it for as long as was chosen, choosing it again switches it off, and another takes its turn. */
static void
test_choose (GrTestAccounts *test,
             gconstpointer   data)
{
  GtkWindow       *window = open_dial (test);
  GrEmulatorDial  *dial = get_dial (test);
  g_autofree char *none = NULL;
  g_autofree char *on = NULL;
  g_autofree char *counted = NULL;
  g_autofree char *off = NULL;

  choose (window, "where", "Refresh");
  none = dup_note (window, BUSY);
  g_assert_null (none);

  activate (window, BUSY);
  g_assert_cmpint (gr_emulator_dial_get_fault (dial, "oauth.refresh"), ==, GR_EMULATOR_FAULT_TOO_MANY_REQUESTS);
  g_assert_cmpuint (gr_emulator_dial_get_n_left (dial, "oauth.refresh"), ==, 0);
  on = dup_note (window, BUSY);
  g_assert_cmpstr (on, ==, "On until switched off");

  choose (window, "length", "The next 3 requests");
  activate (window, TROUBLE);
  g_assert_cmpint (gr_emulator_dial_get_fault (dial, "oauth.refresh"), ==, GR_EMULATOR_FAULT_SERVER_ERROR);
  g_assert_cmpuint (gr_emulator_dial_get_n_left (dial, "oauth.refresh"), ==, 3);
  gr_emulator_dial_meet (dial, "oauth.refresh");
  counted = dup_note (window, TROUBLE);
  g_assert_cmpstr (counted, ==, "On for the next 2 requests · met once");

  activate (window, TROUBLE);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 0);
  off = dup_note (window, TROUBLE);
  g_assert_cmpstr (off, ==, "met once");

  /* A place is no fault: it shows all places again, or itself alone. */
  activate (window, "Refresh");
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 0);
  g_assert_cmpuint (find_item (window, "Authorize page"), ==, 0);
  activate (window, "Refresh");
  g_assert_cmpuint (find_item (window, "Refresh"), ==, 0);
  gtk_window_destroy (window);
}

/* Every fault is there under each of its places, and says what it rehearses. */
static void
test_complete (GrTestAccounts *test,
               gconstpointer   data)
{
  GtkWindow *window = open_dial (test);
  guint      n_expected = gr_emulator_n_places;

  for (GrEmulatorFault fault = GR_EMULATOR_FAULT_NONE + 1; fault < GR_EMULATOR_N_FAULTS; fault++)
    {
      for (gsize i = 0; i < gr_emulator_n_places; i++)
        n_expected += gr_emulator_fault_works_on (fault, gr_emulator_places[i].route) ? 1 : 0;
    }
  g_assert_cmpuint (g_list_model_get_n_items (get_found (window)), ==, n_expected);

  for (guint i = 0; i < n_expected; i++)
    {
      g_autoptr (GrFaultItem) item = g_list_model_get_item (get_found (window), i);
      g_autofree char        *lesson = NULL;

      g_object_get (item, "lesson", &lesson, NULL);
      g_assert_cmpuint (strlen (lesson), >, 10);
      if (gr_fault_item_get_fault (item) != GR_EMULATOR_FAULT_NONE)
        g_assert_cmpint (gr_emulator_fault_get_lesson (gr_fault_item_get_fault (item), gr_fault_item_get_route (item)), !=, GR_EMULATOR_LESSON_NOTHING);
    }
  gtk_window_destroy (window);
}

static void
test_search (GrTestAccounts *test,
             gconstpointer   data)
{
  GtkWindow *window = open_dial (test);

  /* By words of what happens, by words of what Greenroom does, by the name on the command line; places come along. */
  search (window, "RETRY-after date");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (window)), ==, 2 * gr_emulator_n_places);
  search (window, "lookalike-last-slash");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (window)), ==, 2);
  search (window, "target users");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (window)), ==, 2);
  g_assert_cmpstr (get_child_name (window), ==, "faults");

  choose (window, "where", "Revoke endpoint");
  g_assert_cmpstr (get_child_name (window), ==, "nothing-found");
  search (window, "");
  g_assert_cmpstr (get_child_name (window), ==, "faults");
  g_assert_cmpuint (find_item (window, "Revoke endpoint"), ==, 0);

  choose (window, "where", "What is on now");
  g_assert_cmpstr (get_child_name (window), ==, "nothing-on");
  gr_emulator_dial_set_fault (get_dial (test), "avatar", GR_EMULATOR_FAULT_HANG, 0);
  g_assert_cmpstr (get_child_name (window), ==, "faults");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (window)), ==, 2);
  gr_emulator_dial_reset (get_dial (test));
  g_assert_cmpstr (get_child_name (window), ==, "nothing-on");
  gtk_window_destroy (window);
}

static void
test_time (GrTestAccounts *test,
           gconstpointer   data)
{
  GtkWindow      *window = open_dial (test);
  GrEmulatorDial *dial = get_dial (test);

  choose (window, "where", "Tokens and clock");
  g_assert_cmpstr (get_child_name (window), ==, "time");
  g_assert_false (gtk_widget_get_sensitive (find_child (window, "length")));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_child (window, "token_row")), 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_child (window, "refresh_row")), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_child (window, "clock_row")), 3);
  g_assert_cmpint (gr_emulator_dial_get_token_lifetime (dial), ==, 60);
  g_assert_cmpint (gr_emulator_dial_get_refresh_lifetime (dial), ==, 60);
  g_assert_cmpint (gr_emulator_dial_get_clock_offset (dial), ==, -300);
  choose (window, "where", "What is on now");
  g_assert_cmpstr (get_child_name (window), ==, "time");

  gtk_widget_activate_action (GTK_WIDGET (window), "dial.all-off", NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_child (window, "token_row"))), ==, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_child (window, "clock_row"))), ==, 0);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 0);

  /* What no row offers is left as it is. */
  gr_emulator_dial_set_token_lifetime (dial, 7);
  g_assert_cmpint (gr_emulator_dial_get_token_lifetime (dial), ==, 7);
  gtk_window_destroy (window);
}

static gboolean
is_on (gpointer user_data)
{
  return gr_emulator_dial_get_n_on (user_data) == 1;
}

static gboolean
is_gone (gpointer user_data)
{
  GtkWindow **window = user_data;

  return *window == NULL;
}

/* The list has the keyboard from the start: down, Enter, and the fault is on; Escape closes the window. */
static void
test_keyboard (GrTestAccounts *test,
               gconstpointer   data)
{
  GtkWindow *window = open_dial (test);

  g_assert_true (gr_test_keys_focus (window));
  g_assert_true (gr_test_keys_press (window, GDK_KEY_Down));
  g_assert_true (gr_test_keys_press (window, GDK_KEY_Return));
  gr_test_ui_wait (is_on, get_dial (test));

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  g_assert_true (gr_test_keys_press (window, GDK_KEY_Escape));
  gr_test_ui_wait (is_gone, &window);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (get_dial (test)), ==, 1);
}

static gboolean
is_revealed (GtkWidget *strip)
{
  return gtk_widget_get_visible (strip) && gtk_revealer_get_reveal_child (GTK_REVEALER (find_child (strip, "revealer")));
}

/* The band says what is on while the Local sandbox is in force, on every page, and switches it off. */
static void
test_strip (GrTestAccounts *test,
            gconstpointer   data)
{
  GrEmulatorDial *dial = get_dial (test);
  GtkWindow      *window = g_object_new (GR_TYPE_WINDOW, NULL);
  GtkWidget      *strip;
  GtkLabel       *label;
  GtkWidget      *button;

  gr_window_set_session (GR_WINDOW (window), test->session);
  gr_window_set_dial (GR_WINDOW (window), dial);
  gtk_window_present (window);
  strip = gr_test_accounts_find (GTK_WIDGET (window), GR_TYPE_FAULT_STRIP);
  label = GTK_LABEL (find_child (strip, "label"));
  button = find_child (strip, "off_button");
  g_assert_false (is_revealed (strip));

  gr_emulator_dial_set_fault (dial, "oauth.token", GR_EMULATOR_FAULT_TOO_MANY_REQUESTS, 0);
  g_assert_true (is_revealed (strip));
  g_assert_cmpstr (gtk_label_get_label (label), ==, "Fault on: Token endpoint – " BUSY);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Switch Off");
  gr_emulator_dial_set_token_lifetime (dial, 60);
  g_assert_cmpstr (gtk_label_get_label (label), ==, "2 faults are on");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "All Off");

  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "production"));
  g_assert_false (is_revealed (strip));
  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "local"));
  g_assert_true (is_revealed (strip));

  g_signal_emit_by_name (button, "clicked");
  g_assert_false (is_revealed (strip));
  g_assert_cmpuint (gr_emulator_dial_get_n_on (dial), ==, 0);
  gtk_window_destroy (window);
}

static void
test_words (GrTestAccounts *test,
            gconstpointer   data)
{
  GrEmulatorDial  *dial = get_dial (test);
  g_autofree char *nothing = gr_fault_words_summary (dial);
  g_autofree char *clock = NULL;
  g_autofree char *tokens = NULL;

  g_assert_null (nothing);
  gr_emulator_dial_set_clock_offset (dial, 60);
  clock = gr_fault_words_summary (dial);
  g_assert_cmpstr (clock, ==, "The clock of the Local sandbox is wrong");
  gr_emulator_dial_reset (dial);
  gr_emulator_dial_set_refresh_lifetime (dial, 60);
  tokens = gr_fault_words_summary (dial);
  g_assert_cmpstr (tokens, ==, "Tokens live shorter than TikTok’s");
}

/* What was meant for one workspace is off in the next. */
static void
test_next_workspace (GrTestAccounts *test,
                     gconstpointer   data)
{
  g_autoptr (GrSession) other = gr_test_ui_new_session ();

  gr_emulator_dial_set_fault (get_dial (test), "user.info", GR_EMULATOR_FAULT_SLOW, 0);
  gr_local_sandbox_serve (test->sandbox, test->session);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (get_dial (test)), ==, 1);
  gr_local_sandbox_serve (test->sandbox, other);
  g_assert_cmpuint (gr_emulator_dial_get_n_on (get_dial (test)), ==, 0);
}

/* Whatever comes instead of a picture, there is none, and the reason is told. */
static void
test_avatar (GrTestAccounts *test,
             gconstpointer   data)
{
  static const GrEmulatorFault faults[] = {
    GR_EMULATOR_FAULT_BROKEN_PICTURE,
    GR_EMULATOR_FAULT_HUGE_PICTURE,
    GR_EMULATOR_FAULT_HUGE,
    GR_EMULATOR_FAULT_ENDLESS,
    GR_EMULATOR_FAULT_GARBAGE,
    GR_EMULATOR_FAULT_REDIRECTED,
    GR_EMULATOR_FAULT_TRUNCATED,
    GR_EMULATOR_FAULT_DROP,
    GR_EMULATOR_FAULT_SERVER_ERROR,
    GR_EMULATOR_FAULT_NONE,
  };
  const char             *base = gr_emulator_get_base_uri (gr_local_sandbox_get_emulator (test->sandbox));
  g_autofree char        *uri = g_strconcat (base, "/avatars/haruka.png", NULL);
  g_autoptr (SoupSession) http = gr_http_session_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GdkTexture)   picture = NULL;
      g_autoptr (GError)       error = NULL;

      g_test_message ("%s", gr_emulator_fault_get_kind (faults[i])->name);
      gr_emulator_dial_set_fault (get_dial (test), "avatar", faults[i], 0);
      gr_avatar_load_async (http, uri, base, 48, NULL, gr_test_result_cb, &result);
      picture = gr_avatar_load_finish (gr_test_await (&result), &error);
      g_assert_cmpint (picture != NULL, ==, faults[i] == GR_EMULATOR_FAULT_NONE);
      g_assert_cmpint (error == NULL, ==, faults[i] == GR_EMULATOR_FAULT_NONE);
    }
}

/* One dial for a window, and none left when it goes. */
static void
test_show (GrTestAccounts *test,
           gconstpointer   data)
{
  GtkWindow *parent = g_object_new (ADW_TYPE_WINDOW, NULL);
  guint      n_before = g_list_model_get_n_items (gtk_window_get_toplevels ());

  gr_fault_window_show (parent, get_dial (test));
  gr_fault_window_show (parent, get_dial (test));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_before + 1);
  gtk_window_destroy (parent);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_before - 1);
}

/* The row that leads to the dial is there on the Local sandbox alone. */
static void
test_row (GrTestAccounts *test,
          gconstpointer   data)
{
  g_autoptr (GrLane) lane = gr_lane_new ("elsewhere", "production", "jp", "Elsewhere");

  gr_workspace_add_lane (test->workspace, lane);
  gr_test_accounts_open_page (test);
  g_assert_true (gr_test_accounts_shows (test, "Faults of the Local Sandbox"));
  gr_page_show_item (GR_PAGE (test->page), "elsewhere");
  g_assert_false (gr_test_accounts_shows (test, "Faults of the Local Sandbox"));
}

int
main (int   argc,
      char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/fault-dial/" path, GrTestAccounts, NULL, gr_test_accounts_set_up, func, gr_test_accounts_tear_down)
  ADD ("choose", test_choose);
  ADD ("complete", test_complete);
  ADD ("search", test_search);
  ADD ("time", test_time);
  ADD ("keyboard", test_keyboard);
  ADD ("strip", test_strip);
  ADD ("words", test_words);
  ADD ("next-workspace", test_next_workspace);
  ADD ("avatar", test_avatar);
  ADD ("show", test_show);
  ADD ("row", test_row);
#undef ADD

  return g_test_run ();
}
