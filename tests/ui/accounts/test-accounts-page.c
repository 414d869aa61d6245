/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-credentials-form.h"
#include "gr-lane-form.h"
#include "gr-own-browser-panel.h"
#include "gr-test-accounts.h"
#include "gr-trace-row.h"
#include "gr-trace-text.h"

/* The narrowest window that the pages are made for, less what frames it. */
#define NARROW 360

static gboolean
has_text (GtkWidget  *root,
          const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_text (child, text))
        return TRUE;
    }

  return FALSE;
}

static void
activate (GrTestAccounts *test,
          const char     *name)
{
  gtk_widget_activate_action (GTK_WIDGET (test->page), name, NULL);
}

static void
assert_fits (GrTestAccounts *test)
{
  int minimum;

  gr_test_ui_settle ();
  gtk_widget_measure (GTK_WIDGET (test->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROW);
}

static void
test_signed_out (GrTestAccounts *test,
                 gconstpointer   data)
{
  gr_test_accounts_open_page (test);

  g_assert_true (gr_test_accounts_shows (test, "Japan"));
  g_assert_true (gr_test_accounts_shows (test, "United States"));
  g_assert_true (gr_test_accounts_shows (test, "Not signed in"));
  g_assert_null (gr_page_get_indicator (GR_PAGE (test->page)));
  assert_fits (test);
}

static void
test_panels (GrTestAccounts *test,
             gconstpointer   data)
{
  GrTokenSet *tokens;
  GrUserInfo *info;

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);

  tokens = gr_lane_session_get_tokens (test->lane);
  info = gr_lane_session_get_user_info (test->lane);
  g_assert_true (gr_test_accounts_shows (test, gr_user_info_get_field (info, "display_name")));
  g_assert_true (gr_test_accounts_shows (test, gr_user_info_get_field (info, "open_id")));
  g_assert_true (gr_test_accounts_shows (test, "act.••••"));
  g_assert_true (gr_test_accounts_shows (test, "rft.••••"));
  g_assert_true (gr_test_accounts_shows (test, "user.info.basic"));
  g_assert_cmpstr (gr_page_get_indicator (GR_PAGE (test->page)), ==, "1");
  assert_fits (test);

  /* Not in a label, an entry or a tooltip. */
  g_assert_false (gr_test_accounts_shows (test, gr_token_set_get_access_token (tokens)));
  g_assert_false (gr_test_accounts_shows (test, gr_token_set_get_refresh_token (tokens)));
}

static void
test_withheld_scope (GrTestAccounts *test,
                     gconstpointer   data)
{
  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, "user.info.stats");

  g_assert_true (gr_test_accounts_shows (test, "Asked for and not granted"));
  g_assert_true (gr_test_accounts_shows (test, "Not granted"));
}

static void
test_copy (GrTestAccounts *test,
           gconstpointer   data)
{
  g_autofree char *token = NULL;
  g_autofree char *trace = NULL;

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);

  activate (test, "accounts.copy-access-token");
  token = gr_test_accounts_dup_clipboard (test);
  g_assert_cmpstr (token, ==, gr_token_set_get_access_token (gr_lane_session_get_tokens (test->lane)));

  activate (test, "accounts.copy-trace");
  trace = gr_test_accounts_dup_clipboard (test);
  g_assert_nonnull (strstr (trace, "/v2/oauth/token/"));
  g_assert_nonnull (strstr (trace, "Sign-in, "));
  g_assert_nonnull (strstr (trace, "> code_verifier: \342\200\242"));
  g_assert_nonnull (strstr (trace, "< expires_in: "));
  g_assert_nonnull (strstr (trace, "Tokens stored"));
  g_assert_nonnull (strstr (trace, gr_environment_get_client_key (gr_session_get_environment (test->session))));
  g_assert_null (strstr (trace, "haruka"));
  g_assert_null (strstr (trace, token));
}

/* What a step opens to is what is copied of it, and demo mode hides more in both. */
static void
test_trace (GrTestAccounts *test,
            gconstpointer   data)
{
  const char      *key;
  GrCatalog       *catalog = gr_session_get_catalog (test->session);
  GListModel      *trace = gr_lane_session_get_trace (test->lane);
  g_autofree char *text = NULL;
  g_autofree char *hidden = NULL;

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);
  key = gr_environment_get_client_key (gr_session_get_environment (test->session));
  text = gr_trace_to_text (test->session, test->lane);

  for (guint i = 0; i < g_list_model_get_n_items (trace); i++)
    {
      g_autoptr (GrExchange) step = g_list_model_get_item (trace, i);
      g_autoptr (GPtrArray)  lines = gr_trace_list_lines (step, catalog, FALSE);
      GtkWidget             *row = g_object_ref_sink (gr_trace_row_new (step, catalog));
      gboolean               has_note = FALSE;

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      for (guint j = 0; j < lines->len; j++)
        {
          GrTraceLine     *line = g_ptr_array_index (lines, j);
          g_autofree char *copied = g_strdup_printf ("    %s: %s\n", line->label, line->value);

          g_assert_nonnull (strstr (text, copied));
          g_assert_true (has_text (row, line->value));
          has_note |= line->note != NULL;
        }
      g_assert_true (has_note || gr_exchange_get_parameters (step)->len == 0);
      g_object_unref (row);
    }

  gr_session_set_demo_mode (test->session, TRUE);
  hidden = gr_trace_to_text (test->session, test->lane);
  g_assert_nonnull (strstr (text, key));
  g_assert_null (strstr (hidden, key));
}

static void
test_demo_mode (GrTestAccounts *test,
                gconstpointer   data)
{
  GrUserInfo      *info;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);
  info = gr_lane_session_get_user_info (test->lane);
  gr_session_set_demo_mode (test->session, TRUE);

  g_assert_false (gr_test_accounts_shows (test, gr_user_info_get_field (info, "open_id")));
  g_assert_false (gr_test_accounts_shows (test, gr_user_info_get_field (info, "union_id")));

  before = gr_test_accounts_dup_clipboard (test);
  activate (test, "accounts.copy-access-token");
  after = gr_test_accounts_dup_clipboard (test);
  g_assert_cmpstr (before, ==, after);

  gr_session_set_demo_mode (test->session, FALSE);
  g_assert_true (gr_test_accounts_shows (test, gr_user_info_get_field (info, "open_id")));
}

static void
test_refresh (GrTestAccounts *test,
              gconstpointer   data)
{
  GrEmulator *emulator = gr_local_sandbox_get_emulator (test->sandbox);

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);

  activate (test, "accounts.refresh");
  gr_test_accounts_wait_for_text (test, "Rotated 1 time");

  /* What went wrong stands with the lane until the next attempt, and the tokens stay. */
  gr_emulator_set_fault (emulator, "oauth.token", GR_EMULATOR_FAULT_SERVER_ERROR);
  activate (test, "accounts.refresh");
  gr_test_accounts_wait_for_text (test, "TikTok had an error");
  g_assert_nonnull (gr_lane_session_get_tokens (test->lane));

  gr_emulator_set_fault (emulator, "oauth.token", GR_EMULATOR_FAULT_NONE);
  activate (test, "accounts.refresh");
  gr_test_accounts_wait_for_text (test, "Rotated 2 times");
}

static void
test_user_error (GrTestAccounts *test,
                 gconstpointer   data)
{
  gr_emulator_set_fault (gr_local_sandbox_get_emulator (test->sandbox), "user.info", GR_EMULATOR_FAULT_SERVER_ERROR);
  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);

  g_assert_true (gr_test_accounts_shows (test, "TikTok had an error"));
  g_assert_true (gr_test_accounts_shows (test, "internal_error"));
  g_assert_true (gr_test_accounts_shows (test, "Likely Causes"));
  g_assert_true (gr_test_accounts_shows (test, "Read Again"));
}

static void
test_remove_and_undo (GrTestAccounts *test,
                      gconstpointer   data)
{
  GtkWidget *overlay;

  gr_test_accounts_open_page (test);
  activate (test, "accounts.remove");
  g_assert_null (gr_workspace_find_lane (test->workspace, "haruka"));
  g_assert_true (gr_test_accounts_shows (test, "Removed"));

  overlay = gr_test_accounts_find (GTK_WIDGET (test->window), ADW_TYPE_TOAST_OVERLAY);
  g_assert_nonnull (overlay);

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *button = child != GTK_WIDGET (test->page) ? gr_test_accounts_find (child, GTK_TYPE_BUTTON) : NULL;

      if (button != NULL)
        {
          g_signal_emit_by_name (button, "clicked");
          break;
        }
    }

  g_assert_nonnull (gr_workspace_find_lane (test->workspace, "haruka"));
}

/* The dialog that was opened last. */
static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

static GtkWidget *
open_form (GrTestAccounts *test,
           const char     *region_id)
{
  GtkWidget *form;
  int        minimum;

  if (region_id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.add-lane", "s", region_id);
  else
    activate (test, "accounts.edit");
  gr_test_ui_settle ();

  form = find_window (GR_TYPE_LANE_FORM);
  g_assert_nonnull (form);
  gtk_widget_measure (form, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROW);

  return form;
}

static GtkWidget *
find_default (GtkWidget *form)
{
  return gtk_window_get_default_widget (GTK_WINDOW (form));
}

static void
test_add (GrTestAccounts *test,
          gconstpointer   data)
{
  GtkWidget *form, *entry;
  GrLane    *lane;
  guint      n_lanes = g_list_model_get_n_items (gr_workspace_get_lanes (test->workspace));

  gr_test_accounts_open_page (test);
  form = open_form (test, "US");
  entry = gr_test_accounts_find (form, ADW_TYPE_ENTRY_ROW);

  g_assert_false (gtk_widget_get_sensitive (find_default (form)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Alex");
  g_assert_false (gtk_widget_get_sensitive (find_default (form)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "  jordan ");
  g_assert_true (gtk_widget_get_sensitive (find_default (form)));
  g_signal_emit_by_name (find_default (form), "clicked");

  g_assert_cmpuint (g_list_model_get_n_items (gr_workspace_get_lanes (test->workspace)), ==, n_lanes + 1);
  lane = gr_lane_session_get_lane (gr_accounts_page_get_selected (test->page));
  g_assert_cmpstr (gr_lane_get_label (lane), ==, "jordan");
  g_assert_cmpstr (gr_lane_get_region_id (lane), ==, "US");

  /* One of the colours that no lane of the sample has. */
  g_assert_cmpint (gr_lane_get_colour (lane), ==, GR_LANE_COLOUR_YELLOW);
}

static GtkWidget *
find_swatch (GtkWidget  *root,
             const char *title)
{
  if (GTK_IS_TOGGLE_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), title) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_swatch (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
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
    {
      if (has_label (child, text))
        return TRUE;
    }

  return FALSE;
}

static void
test_edit (GrTestAccounts *test,
           gconstpointer   data)
{
  GtkWidget *form, *entry;
  GrLane    *lane = gr_lane_session_get_lane (test->lane);

  gr_test_accounts_open_page (test);
  form = open_form (test, NULL);
  entry = gr_test_accounts_find (form, ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "haruka");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_swatch (form, "Purple"))));
  g_assert_true (gtk_widget_get_sensitive (find_default (form)));

  /* The name of another lane of the region is taken, its own is not. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "MIO");
  g_assert_false (gtk_widget_get_sensitive (find_default (form)));
  g_assert_true (has_label (form, "already has a lane with that name"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Haruka");
  g_assert_true (gtk_widget_get_sensitive (find_default (form)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Haruka T.");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_swatch (form, "Brown")), TRUE);
  g_assert_cmpint (gr_lane_get_colour (lane), ==, GR_LANE_COLOUR_PURPLE);

  g_signal_emit_by_name (find_default (form), "clicked");
  g_assert_cmpstr (gr_lane_get_label (lane), ==, "Haruka T.");
  g_assert_cmpint (gr_lane_get_colour (lane), ==, GR_LANE_COLOUR_BROWN);
  g_assert_true (gr_test_accounts_shows (test, "Haruka T."));

  /* Told to those who do not see it, in the row and in the head of the lane. */
  g_assert_true (gr_test_accounts_shows (test, "Brown"));
  g_assert_null (find_window (GR_TYPE_LANE_FORM));
}

static gboolean
is_complete (gpointer user_data)
{
  return gr_credentials_form_get_complete (user_data);
}

/* A real environment asks for its credentials once. The secret goes to the keyring and leaves the entry. */
static void
test_credentials (GrTestAccounts *test,
                  gconstpointer   data)
{
  GtkWidget         *form, *secret_row, *key_row;
  g_autoptr (GrLane) lane = gr_lane_new ("qa-jp", "qa", "JP", "qa tester");

  gr_test_accounts_open_page (test);
  form = gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_CREDENTIALS_FORM);
  g_assert_false (gtk_widget_get_visible (gr_test_accounts_find (form, ADW_TYPE_PASSWORD_ENTRY_ROW)));

  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "qa"));
  g_assert_true (gtk_widget_get_visible (gr_test_accounts_find (form, ADW_TYPE_PASSWORD_ENTRY_ROW)));
  g_assert_false (gr_credentials_form_get_complete (GR_CREDENTIALS_FORM (form)));

  gr_workspace_add_lane (test->workspace, lane);
  activate (test, "accounts.sign-in");
  gr_test_accounts_wait_for_text (test, "Enter the client key");

  secret_row = gr_test_accounts_find (form, ADW_TYPE_PASSWORD_ENTRY_ROW);
  key_row = gr_test_accounts_find (form, ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (key_row), " sbawqa ");
  g_signal_emit_by_name (key_row, "apply");
  gtk_editable_set_text (GTK_EDITABLE (secret_row), "planted-canary");
  g_signal_emit_by_name (secret_row, "apply");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (secret_row)), ==, "");
  gr_test_ui_wait (is_complete, form);
  gr_test_accounts_wait_until_gone (test, "Enter the client key");

  g_assert_cmpstr (gr_environment_get_client_key (gr_session_get_environment (test->session)), ==, "sbawqa");
  g_assert_false (gr_test_accounts_shows (test, "planted-canary"));

  gr_session_set_demo_mode (test->session, TRUE);
  g_assert_false (gtk_widget_get_visible (key_row));
  g_assert_false (gtk_widget_get_visible (secret_row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (key_row)), ==, "");
  g_assert_false (gr_test_accounts_shows (test, "sbawqa"));
}

static void
test_show_item (GrTestAccounts *test,
                gconstpointer   data)
{
  gr_test_accounts_open_page (test);
  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "qa"));
  gr_page_show_item (GR_PAGE (test->page), "alex");

  g_assert_cmpstr (gr_environment_get_id (gr_session_get_environment (test->session)), ==, "local");
  g_assert_cmpstr (gr_lane_get_id (gr_lane_session_get_lane (gr_accounts_page_get_selected (test->page))), ==, "alex");

  /* The page keeps its place when the environment changes and comes back. */
  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "production"));
  gr_session_set_environment (test->session, gr_workspace_find_environment (test->workspace, "local"));
  g_assert_cmpstr (gr_lane_get_id (gr_lane_session_get_lane (gr_accounts_page_get_selected (test->page))), ==, "alex");
}

static gboolean
is_signed_in (gpointer user_data)
{
  GrTestAccounts *test = user_data;

  return gr_lane_session_get_state (test->lane) == GR_LANE_SIGNED_IN;
}

static char *
dup_own_browser_address (GrTestAccounts *test)
{
  GtkWidget *panel;

  activate (test, "accounts.sign-in-own-browser");
  panel = gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_OWN_BROWSER_PANEL);
  g_assert_nonnull (panel);
  gtk_widget_activate_action (panel, "own-browser.copy-address", NULL);

  return gr_test_accounts_dup_clipboard (test);
}

/* The browser of the person's own ends at the listener, which hands the answer over. */
static void
test_own_browser (GrTestAccounts *test,
                  gconstpointer   data)
{
  g_autofree char       *address = NULL;
  g_autofree char       *redirect = NULL;
  g_autoptr (GrTestPage) page = NULL;

  gr_test_accounts_open_page (test);
  address = dup_own_browser_address (test);
  g_assert_nonnull (address);
  assert_fits (test);

  redirect = gr_test_browser_sign_in (test->browser, address, "haruka", NULL);
  page = gr_test_browser_get (test->browser, redirect);
  g_assert_cmpuint (page->status, ==, 200);
  gr_test_ui_wait (is_signed_in, test);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *action)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The address has the state in it: in demo mode it cannot be copied, and the button says why. The sign-in goes on all the same. */
static void
test_own_browser_demo_mode (GrTestAccounts *test,
                            gconstpointer   data)
{
  GtkWidget       *button;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  gr_test_accounts_open_page (test);
  before = dup_own_browser_address (test);
  g_assert_nonnull (before);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (test->page)), "kept");
  button = find_button (GTK_WIDGET (test->page), "own-browser.copy-address");
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_null (gtk_widget_get_tooltip_text (button));

  gr_session_set_demo_mode (test->session, TRUE);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (button), "demo mode"));
  gtk_widget_activate_action (button, "own-browser.copy-address", NULL);
  after = gr_test_accounts_dup_clipboard (test);
  g_assert_cmpstr (after, ==, "kept");

  /* One that begins in demo mode is the same. */
  activate (test, "accounts.sign-in-own-browser");
  button = find_button (GTK_WIDGET (test->page), "own-browser.copy-address");
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_cmpint (gr_lane_session_get_state (test->lane), ==, GR_LANE_SIGNING_IN);

  gr_session_set_demo_mode (test->session, FALSE);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_null (gtk_widget_get_tooltip_text (button));
}

/* Where nobody can listen, the address is brought by hand. */
static void
test_paste (GrTestAccounts *test,
            gconstpointer   data)
{
  g_autofree char *address = NULL;
  g_autofree char *redirect = NULL;
  GtkWidget       *row;

  gr_environment_set_redirect_uris (gr_session_get_environment (test->session), (const char *const[]){"https://acme.example/callback/", NULL});
  gr_test_accounts_open_page (test);
  address = dup_own_browser_address (test);
  redirect = gr_test_browser_sign_in (test->browser, address, "haruka", NULL);

  row = gr_test_accounts_find (gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_OWN_BROWSER_PANEL), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), "https://acme.example/elsewhere?code=1");
  g_signal_emit_by_name (row, "apply");
  gr_test_accounts_wait_for_text (test, "not that of the redirect URI");

  gtk_editable_set_text (GTK_EDITABLE (row), redirect);
  g_signal_emit_by_name (row, "apply");
  gr_test_ui_wait (is_signed_in, test);
}

static void
test_close_with_session (GrTestAccounts *test,
                         gconstpointer   data)
{
  gr_test_accounts_open_page (test);
  activate (test, "accounts.sign-in-own-browser");
  g_assert_cmpint (gr_lane_session_get_state (test->lane), ==, GR_LANE_SIGNING_IN);

  gr_page_set_session (GR_PAGE (test->page), NULL);
  g_assert_cmpint (gr_lane_session_get_state (test->lane), ==, GR_LANE_SIGNED_OUT);
  g_assert_null (gr_accounts_page_get_selected (test->page));
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/accounts-page/" path, GrTestAccounts, NULL, gr_test_accounts_set_up, func, gr_test_accounts_tear_down)
  ADD ("signed-out", test_signed_out);
  ADD ("panels", test_panels);
  ADD ("withheld-scope", test_withheld_scope);
  ADD ("copy", test_copy);
  ADD ("trace", test_trace);
  ADD ("demo-mode", test_demo_mode);
  ADD ("refresh", test_refresh);
  ADD ("user-error", test_user_error);
  ADD ("remove-and-undo", test_remove_and_undo);
  ADD ("add", test_add);
  ADD ("edit", test_edit);
  ADD ("credentials", test_credentials);
  ADD ("show-item", test_show_item);
  ADD ("own-browser", test_own_browser);
  ADD ("own-browser-demo-mode", test_own_browser_demo_mode);
  ADD ("paste", test_paste);
  ADD ("close-with-session", test_close_with_session);
#undef ADD

  return gr_test_ui_run ();
}
