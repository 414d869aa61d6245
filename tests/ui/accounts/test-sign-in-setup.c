/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-code-field.h"
#include "gr-credentials-form.h"
#include "gr-environment-band.h"
#include "gr-lane-view.h"
#include "gr-own-browser-panel.h"
#include "gr-platform-words.h"
#include "gr-test-accounts.h"

static GtkWidget *
find_form (GrTestAccounts *test)
{
  return gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_CREDENTIALS_FORM);
}

static void
expand (GrTestAccounts *test)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (gr_test_accounts_find (find_form (test), ADW_TYPE_EXPANDER_ROW)), TRUE);
}

/* The platform is chosen where people sign in, and what it changes is told beside it. */
static void
test_platform (GrTestAccounts *test,
               gconstpointer   data)
{
  GrEnvironment *environment = gr_session_get_environment (test->session);
  GtkWidget     *row;

  gr_environment_set_platform (environment, "web");
  gr_test_accounts_open_page (test);
  g_assert_true (gtk_widget_get_visible (find_form (test)));
  expand (test);
  g_assert_true (gr_test_accounts_shows (test, gr_platform_get_meaning ("web")));
  g_assert_true (gr_test_accounts_shows (test, "sends disable_auto_auth=1"));

  row = gr_test_accounts_find (find_form (test), ADW_TYPE_COMBO_ROW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 3);
  g_assert_cmpstr (gr_environment_get_platform (environment), ==, "ios");
  g_assert_true (gr_test_accounts_shows (test, gr_platform_get_meaning ("ios")));
  g_assert_true (gr_test_accounts_shows (test, "for Web only"));

  /* One that was written into the file by hand is shown as it is, and is not changed by being shown. */
  gr_environment_set_platform (environment, "tv");
  g_assert_true (gr_test_accounts_shows (test, "tv"));
  g_assert_cmpstr (gr_environment_get_platform (environment), ==, "tv");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_assert_null (gr_environment_get_platform (environment));
  g_assert_false (gr_test_accounts_shows (test, "does not know this platform"));
}

static void
test_always_ask (GrTestAccounts *test,
                 gconstpointer   data)
{
  GrEnvironment   *environment = gr_session_get_environment (test->session);
  GtkWidget       *ask_switch;
  g_autofree char *always = NULL;
  g_autofree char *not_always = NULL;

  gr_environment_set_platform (environment, "web");
  gr_test_accounts_open_page (test);
  expand (test);
  ask_switch = gr_test_accounts_find (gtk_widget_get_next_sibling (gr_test_accounts_find (find_form (test), ADW_TYPE_COMBO_ROW)), GTK_TYPE_SWITCH);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (ask_switch)));
  always = gr_sign_in_flow_start (test->flow, NULL);
  g_assert_nonnull (strstr (always, "&disable_auto_auth=1"));

  gtk_switch_set_active (GTK_SWITCH (ask_switch), FALSE);
  not_always = gr_sign_in_flow_start (test->flow, NULL);
  g_assert_nonnull (strstr (not_always, "&disable_auto_auth=0"));
  gr_sign_in_flow_cancel (test->flow);

  /* The choice belongs to the demo as well, in which keys and secrets have no place. */
  gr_session_set_demo_mode (test->session, TRUE);
  expand (test);
  g_assert_true (gr_test_accounts_shows (test, "Always Show the Consent Page"));
  g_assert_false (gr_test_accounts_shows (test, "Client Secret"));
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

static GrCodeField *
ask_for_code (GrTestAccounts *test)
{
  AdwMessageDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.sign-in", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "sign-in"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "Enter the code from your mini game"));

  return GR_CODE_FIELD (adw_message_dialog_get_extra_child (dialog));
}

/* As Enter in the entry does. */
static void
press_sign_in (void)
{
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (find_dialog ()));

  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
has_code (gpointer user_data)
{
  return !gr_code_field_get_empty (user_data);
}

static gboolean
is_signed_in (gpointer user_data)
{
  GrTestAccounts *test = user_data;

  return gr_lane_session_get_state (test->lane) == GR_LANE_SIGNED_IN && !gr_lane_session_get_busy (test->lane);
}

/* A mini game has no redirect: its code is brought by hand, and the Local sandbox has one for a rehearsal. */
static void
test_mini_game (GrTestAccounts *test,
                gconstpointer   data)
{
  GrCodeField *field;

  gr_environment_set_platform (gr_session_get_environment (test->session), "mini-game");
  gr_test_accounts_open_page (test);
  field = ask_for_code (test);

  g_signal_emit_by_name (gr_test_accounts_find (GTK_WIDGET (field), ADW_TYPE_ACTION_ROW), "activated");
  gr_test_ui_wait (has_code, field);
  g_assert_true (adw_message_dialog_get_response_enabled (find_dialog (), "sign-in"));

  press_sign_in ();
  gr_test_ui_wait (is_signed_in, test);
  gr_test_accounts_wait_for_text (test, "is signed in");
  g_assert_cmpstr (gr_user_info_get_field (gr_lane_session_get_user_info (test->lane), "display_name"), ==, "Haruka T.");
}

static gboolean
is_idle (gpointer user_data)
{
  GrTestAccounts *test = user_data;

  return !gr_lane_session_get_busy (test->lane) && find_dialog () == NULL;
}

/* What was typed leaves with the dialog, whether it is used or not. */
static void
test_wrong_code (GrTestAccounts *test,
                 gconstpointer   data)
{
  GrCodeField *field;

  gr_environment_set_platform (gr_session_get_environment (test->session), "mini-game");
  gr_test_accounts_open_page (test);
  field = ask_for_code (test);
  gtk_editable_set_text (GTK_EDITABLE (gr_test_accounts_find (GTK_WIDGET (field), ADW_TYPE_ENTRY_ROW)), "planted*canary");
  g_assert_false (gtk_text_get_visibility (GTK_TEXT (gr_test_accounts_find (GTK_WIDGET (field), GTK_TYPE_TEXT))));
  press_sign_in ();
  gr_test_ui_wait (is_idle, test);

  g_assert_cmpint (gr_lane_session_get_state (test->lane), ==, GR_LANE_SIGNED_OUT);
  g_assert_false (gr_test_accounts_shows (test, "planted"));

  field = ask_for_code (test);
  g_assert_true (gr_code_field_get_empty (field));
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  gr_test_ui_wait (is_idle, test);
  g_assert_cmpint (gr_lane_session_get_state (test->lane), ==, GR_LANE_SIGNED_OUT);
}

/* Roads that lead to a browser are closed to a mini game, and open again with the platform. */
static void
test_roads (GrTestAccounts *test,
            gconstpointer   data)
{
  GrEnvironment *environment = gr_session_get_environment (test->session);

  gr_test_accounts_open_page (test);
  gr_environment_set_platform (environment, "mini-game");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.sign-in-own-browser", NULL);
  g_assert_cmpint (gr_lane_session_get_state (test->lane), ==, GR_LANE_SIGNED_OUT);

  gr_environment_set_platform (environment, "desktop");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.sign-in-own-browser", NULL);
  g_assert_cmpint (gr_lane_session_get_state (test->lane), ==, GR_LANE_SIGNING_IN);
}

/* Of a list with redirects of several platforms, the own browser is sent to one that the platform can have: this computer
 * listens for Desktop, and an address of one's own domain is brought back by hand. */
static void
test_own_browser (GrTestAccounts *test,
                  gconstpointer   data)
{
  static const struct
  {
    const char *platform;
    const char *redirect_uri;
  } rows[] = {
    {"ios", "redirect_uri=https%3A%2F%2Facme.example%2Fcallback%2F&"},
    {"android", "redirect_uri=https%3A%2F%2Facme.example%2Fcallback%2F&"},
    {"web", "redirect_uri=https%3A%2F%2Facme.example%2Fcallback%2F&"},
    {"desktop", "redirect_uri=http%3A%2F%2F127.0.0.1%3A"},
  };
  GrEnvironment *environment = gr_session_get_environment (test->session);

  gr_environment_set_redirect_uris (environment, (const char *const[]){"http://127.0.0.1:*/callback/", "https://acme.example/callback/", NULL});
  gr_test_accounts_open_page (test);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *address = NULL;
      GtkWidget       *panel;

      gr_environment_set_platform (environment, rows[i].platform);
      gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.sign-in-own-browser", NULL);
      panel = gr_test_accounts_find (GTK_WIDGET (test->page), GR_TYPE_OWN_BROWSER_PANEL);
      gtk_widget_activate_action (panel, "own-browser.copy-address", NULL);
      address = gr_test_accounts_dup_clipboard (test);
      g_test_message ("%s", rows[i].platform);
      g_assert_nonnull (strstr (address, rows[i].redirect_uri));
      gtk_widget_activate_action (panel, "sign-in.cancel", NULL);
    }
}

/* Who answers in TikTok's place stands where people sign in and in the band, by name. */
static void
test_stand_in (GrTestAccounts *test,
               gconstpointer   data)
{
  GrEnvironment *qa = gr_workspace_find_environment (test->workspace, "qa");
  GtkWidget     *band = g_object_new (GR_TYPE_ENVIRONMENT_BAND, "session", test->session, NULL);

  g_object_ref_sink (band);
  gr_test_accounts_open_page (test);
  gr_session_set_environment (test->session, qa);
  g_assert_false (gr_test_accounts_shows (test, "does not talk to TikTok"));

  gr_environment_set_authorize_base_uri (qa, "https://proxy.example/tiktok/");
  g_assert_true (gr_test_accounts_shows (test, "The login page of this environment is not TikTok’s: people sign in at proxy.example."));
  gr_environment_set_api_base_uri (qa, "https://proxy.example/api/");
  g_assert_true (gr_test_accounts_shows (test, "This environment does not talk to TikTok, but to proxy.example."));
  gr_environment_set_authorize_base_uri (qa, NULL);
  g_assert_true (gr_test_accounts_shows (test, "codes, tokens and the client secret go to proxy.example."));
  gr_environment_set_authorize_base_uri (qa, "http://127.0.0.1:9000");
  g_assert_true (gr_test_accounts_shows (test, "127.0.0.1:9000 and proxy.example"));

  gr_environment_set_authorize_base_uri (qa, NULL);
  gr_environment_set_api_base_uri (qa, NULL);
  g_assert_false (gr_test_accounts_shows (test, "proxy.example"));
  gr_test_ui_finalize (band);
}

static gboolean
is_complete (gpointer user_data)
{
  return gr_credentials_form_get_complete (user_data);
}

static gboolean
is_incomplete (gpointer user_data)
{
  return !gr_credentials_form_get_complete (user_data);
}

/* A secret that was entered for one server is none for the next. */
static void
test_secret_of_origin (GrTestAccounts *test,
                       gconstpointer   data)
{
  GrEnvironment *qa = gr_workspace_find_environment (test->workspace, "qa");
  GtkWidget     *form, *secret_row;

  gr_test_accounts_open_page (test);
  gr_environment_set_client_key (qa, "sbawqa");
  gr_session_set_environment (test->session, qa);
  form = find_form (test);
  secret_row = gr_test_accounts_find (form, ADW_TYPE_PASSWORD_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (secret_row), "secret-of-tiktok");
  g_signal_emit_by_name (secret_row, "apply");
  gr_test_ui_wait (is_complete, form);

  gr_environment_set_api_base_uri (qa, "https://proxy.example/");
  gr_test_ui_wait (is_incomplete, form);
  gr_test_accounts_wait_for_text (test, "knows. The secret of TikTok’s is not sent there.");
  gr_environment_set_api_base_uri (qa, NULL);
  gr_test_ui_wait (is_complete, form);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/sign-in-setup/" path, GrTestAccounts, NULL, gr_test_accounts_set_up, func, gr_test_accounts_tear_down)
  ADD ("platform", test_platform);
  ADD ("always-ask", test_always_ask);
  ADD ("mini-game", test_mini_game);
  ADD ("wrong-code", test_wrong_code);
  ADD ("roads", test_roads);
  ADD ("own-browser", test_own_browser);
  ADD ("stand-in", test_stand_in);
  ADD ("secret-of-origin", test_secret_of_origin);
#undef ADD

  return gr_test_ui_run ();
}
