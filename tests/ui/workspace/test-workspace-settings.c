/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-entry-chooser.h"
#include "gr-environment-row.h"
#include "gr-environment-words.h"
#include "gr-name-dialog.h"
#include "gr-platform-words.h"
#include "gr-scope-list.h"
#include "gr-test-ui.h"
#include "gr-text-field.h"
#include "gr-text-list.h"
#include "gr-workspace-edits.h"
#include "gr-workspace-region-row.h"
#include "gr-workspace-settings.h"

#include <string.h>

typedef struct
{
  GrSession   *session;
  GrWorkspace *workspace;
  GtkWidget   *settings;
} Fixture;

typedef gboolean (*Matches) (GtkWidget    *widget,
                             gconstpointer data);

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = gr_test_ui_new_session ();
  fixture->workspace = gr_session_get_workspace (fixture->session);
  fixture->settings = GTK_WIDGET (gr_workspace_settings_new (NULL, fixture->session));
  gtk_window_present (GTK_WINDOW (fixture->settings));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gr_test_ui_finalize (fixture->settings);
  gr_test_ui_finalize (g_steal_pointer (&fixture->session));
}

static GtkWidget *
find (GtkWidget    *parent,
      Matches       matches,
      gconstpointer data)
{
  if (matches (parent, data))
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_type (GtkWidget    *widget,
         gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (type));
}

static gboolean
is_environment (GtkWidget    *widget,
                gconstpointer id)
{
  return GR_IS_ENVIRONMENT_ROW (widget) &&
         g_str_equal (gr_environment_get_id (gr_environment_row_get_environment (GR_ENVIRONMENT_ROW (widget))), id);
}

static gboolean
is_region (GtkWidget    *widget,
           gconstpointer id)
{
  return GR_IS_WORKSPACE_REGION_ROW (widget) &&
         g_str_equal (gr_workspace_region_row_get_region_id (GR_WORKSPACE_REGION_ROW (widget)), id);
}

static gboolean
is_chooser (GtkWidget    *widget,
            gconstpointer label)
{
  g_autofree char *text = NULL;

  if (!GR_IS_ENTRY_CHOOSER (widget))
    return FALSE;

  g_object_get (widget, "label", &text, NULL);
  return g_str_equal (text, label);
}

static gboolean
is_titled (GtkWidget    *widget,
           gconstpointer title)
{
  return ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_named (GtkWidget    *widget,
          gconstpointer name)
{
  return GTK_IS_CHECK_BUTTON (widget) && g_str_equal (gtk_widget_get_name (widget), name);
}

static gboolean
is_button (GtkWidget    *widget,
           gconstpointer label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
is_label (GtkWidget    *widget,
          gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
is_text (GtkWidget    *widget,
         gconstpointer text)
{
  return GTK_IS_TEXT (widget) && strstr (gtk_editable_get_text (GTK_EDITABLE (widget)), text) != NULL;
}

static gboolean
has_tooltip (GtkWidget    *widget,
             gconstpointer tooltip)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static gboolean
has_placeholder (GtkWidget    *widget,
                 gconstpointer text)
{
  return GTK_IS_ENTRY (widget) && g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), text) == 0;
}

static gboolean
holds_text (GtkWidget    *widget,
            gconstpointer text)
{
  return GTK_IS_ENTRY (widget) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), text);
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *environment_id,
          const char *title)
{
  GtkWidget *environment = find (fixture->settings, is_environment, environment_id);
  GtkWidget *row;

  g_assert_nonnull (environment);
  row = find (environment, is_titled, title);
  g_assert_nonnull (row);

  return row;
}

static void
click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static GtkWidget *
get_field (GtkWidget *entry)
{
  g_assert_nonnull (entry);

  return gtk_widget_get_ancestor (entry, GR_TYPE_TEXT_FIELD);
}

static void
apply (GtkWidget  *row,
       const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
}

static GtkWindow *
find_window (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static void
add_sandbox (Fixture    *fixture,
             const char *name)
{
  GtkWindow *dialog;

  g_assert_true (gtk_widget_activate_action (fixture->settings, "settings.add-sandbox", NULL));
  dialog = find_window (GR_TYPE_NAME_DIALOG);
  g_assert_nonnull (dialog);
  g_signal_emit_by_name (dialog, "accepted", name);
  gtk_window_destroy (dialog);
}

static guint
count_environments (Fixture *fixture)
{
  return g_list_model_get_n_items (gr_workspace_get_environments (fixture->workspace));
}

static void
test_add_sandbox (Fixture      *fixture,
                  gconstpointer data)
{
  static const char *const  scopes[] = {"user.info.basic", NULL};
  g_autoptr (GrEnvironment) added = NULL;
  GtkWidget                *row;

  add_sandbox (fixture, "  Tokyo ");
  g_assert_cmpuint (count_environments (fixture), ==, 4);
  added = g_list_model_get_item (gr_workspace_get_environments (fixture->workspace), 3);
  g_assert_cmpstr (gr_environment_get_name (added), ==, "Tokyo");
  g_assert_cmpint (gr_environment_get_kind (added), ==, GR_ENVIRONMENT_SANDBOX);
  g_assert_cmpstr (gr_environment_get_platform (added), ==, "desktop");
  g_assert_true (g_strv_equal (gr_environment_get_scopes (added), scopes));
  g_assert_null (gr_environment_get_client_key (added));

  row = find (fixture->settings, is_environment, gr_environment_get_id (added));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (is_environment (gtk_widget_get_next_sibling (row), "local"));

  /* A name that is there is no use. */
  add_sandbox (fixture, "tokyo");
  g_assert_cmpuint (count_environments (fixture), ==, 4);
}

static void
test_limit (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const names[] = {"A", "B", "C", "D"};
  GtkWidget               *row = find (fixture->settings, is_titled, "Add Sandbox…");

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "1 of at most 5");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    add_sandbox (fixture, names[i]);
  g_assert_cmpuint (gr_workspace_edits_count_sandboxes (fixture->workspace), ==, 5);
  g_assert_false (gtk_widget_is_sensitive (row));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "at most 5 (https://developers.tiktok.com/"));
  gtk_widget_activate_action (fixture->settings, "settings.add-sandbox", NULL);
  g_assert_null (find_window (GR_TYPE_NAME_DIALOG));

  gtk_widget_activate_action (fixture->settings, "settings.remove-environment", "s", "qa");
  g_assert_true (gtk_widget_is_sensitive (row));
}

static void
test_remove_sandbox (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GrEnvironment) qa = g_object_ref (gr_workspace_find_environment (fixture->workspace, "qa"));
  GtkWidget                *toast;

  gr_session_set_environment (fixture->session, qa);
  click (find (find_row (fixture, "qa", "Remove This Sandbox"), is_type, GSIZE_TO_POINTER (GTK_TYPE_BUTTON)));
  g_assert_null (gr_workspace_find_environment (fixture->workspace, "qa"));
  g_assert_null (find (fixture->settings, is_environment, "qa"));
  g_assert_cmpstr (gr_environment_get_id (gr_session_get_environment (fixture->session)), ==, "local");

  toast = find (fixture->settings, is_label, "Undo");
  g_assert_nonnull (toast);
  click (gtk_widget_get_ancestor (toast, GTK_TYPE_BUTTON));
  g_assert_true (gr_workspace_find_environment (fixture->workspace, "qa") == qa);
}

/* With lanes on it, a sandbox goes only after a question, and the lanes go with it. */
static void
test_remove_with_lanes (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GrLane) lane = gr_lane_new ("noa", "qa", "JP", "noa");
  GtkWindow         *dialog;

  gr_workspace_add_lane (fixture->workspace, lane);
  gtk_widget_activate_action (fixture->settings, "settings.remove-environment", "s", "qa");
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (find (GTK_WIDGET (dialog), is_label, "Its 1 lane"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_assert_nonnull (gr_workspace_find_environment (fixture->workspace, "qa"));
  gtk_window_destroy (dialog);

  gtk_widget_activate_action (fixture->settings, "settings.remove-environment", "s", "qa");
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "remove");
  gtk_window_destroy (dialog);
  g_assert_null (gr_workspace_find_environment (fixture->workspace, "qa"));
  g_assert_null (gr_workspace_find_lane (fixture->workspace, "noa"));
  g_assert_nonnull (gr_workspace_find_lane (fixture->workspace, "haruka"));
}

/* Production and the Local sandbox are there once and stay. */
static void
test_fixed (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const ids[] = {"production", "local"};

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      gtk_widget_activate_action (fixture->settings, "settings.remove-environment", "s", ids[i]);
      g_assert_nonnull (gr_workspace_find_environment (fixture->workspace, ids[i]));
      g_assert_false (gtk_widget_get_visible (find_row (fixture, ids[i], "Remove This Sandbox")));
    }

  g_assert_false (gtk_widget_get_visible (find_row (fixture, "production", "Target Users")));
  g_assert_false (gtk_widget_get_visible (find_row (fixture, "local", "Client Secret")));
  g_assert_true (gtk_widget_get_visible (find_row (fixture, "qa", "Client Secret")));
}

static void
test_text (Fixture      *fixture,
           gconstpointer data)
{
  GrEnvironment *qa = gr_workspace_find_environment (fixture->workspace, "qa");
  GtkWidget     *name = find_row (fixture, "qa", "Name");
  GtkWidget     *key = find_row (fixture, "qa", "Client Key");

  apply (name, "Osaka");
  g_assert_cmpstr (gr_environment_get_name (qa), ==, "Osaka");
  g_assert_nonnull (find (fixture->settings, is_titled, "Sandbox “Osaka”"));

  apply (name, "production");
  g_assert_cmpstr (gr_environment_get_name (qa), ==, "Osaka");
  g_assert_true (gtk_widget_has_css_class (name, "error"));
  apply (name, " ");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Osaka");
  g_assert_false (gtk_widget_has_css_class (name, "error"));

  apply (key, " sbaw1234567890\t");
  g_assert_cmpstr (gr_environment_get_client_key (qa), ==, "sbaw1234567890");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (key)), ==, "sbaw1234567890");
  gtk_editable_set_text (GTK_EDITABLE (key), "sbawlocalgreenroom");
  g_assert_nonnull (find (fixture->settings, is_label, "This client key belongs to another environment. “Local sandbox” has the same key."));
  gtk_editable_set_text (GTK_EDITABLE (key), "7123456789012345678");
  g_assert_nonnull (find (fixture->settings, is_label, "This is no client key. It looks like an app ID, or the ID of a Business API app."));
  gtk_editable_set_text (GTK_EDITABLE (key), "client key");
  g_assert_nonnull (find (fixture->settings, is_label, "The client key has a character that does not belong there. Character 7 is a space."));
}

static void
test_platform (Fixture      *fixture,
               gconstpointer data)
{
  GrEnvironment *qa = gr_workspace_find_environment (fixture->workspace, "qa");
  GtkWidget     *platform = find_row (fixture, "qa", "Platform");
  GtkWidget     *redirect_uris = find_row (fixture, "qa", "Redirect URIs");

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (platform)), ==, 2);
  g_assert_null (find (redirect_uris, is_label, "Error: "));
  adw_combo_row_set_selected (ADW_COMBO_ROW (platform), 1);
  g_assert_cmpstr (gr_environment_get_platform (qa), ==, "web");
  g_assert_nonnull (find (redirect_uris, is_label, "Error: The redirect URI is not https."));

  /* What the chooser does not have is shown and kept. */
  gr_environment_set_platform (qa, "toaster");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (platform)), ==, 6);
  g_assert_cmpstr (gr_environment_get_platform (qa), ==, "toaster");
}

/* What a platform changes stands below it, and where there is no redirect there is no list of them. */
static void
test_platform_words (Fixture      *fixture,
                     gconstpointer data)
{
  GrEnvironment *qa = gr_workspace_find_environment (fixture->workspace, "qa");
  GtkWidget     *platform = find_row (fixture, "qa", "Platform");
  GtkWidget     *redirect_uris = find_row (fixture, "qa", "Redirect URIs");

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (platform)), ==, gr_platform_get_meaning ("desktop"));
  g_assert_true (gtk_widget_get_visible (redirect_uris));
  adw_combo_row_set_selected (ADW_COMBO_ROW (platform), 5);
  g_assert_cmpstr (gr_environment_get_platform (qa), ==, "mini-game");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (platform)), ==, gr_platform_get_meaning ("mini-game"));
  g_assert_false (gtk_widget_get_visible (redirect_uris));
  adw_combo_row_set_selected (ADW_COMBO_ROW (platform), 4);
  g_assert_true (gtk_widget_get_visible (redirect_uris));
}

/* A sandbox alone may talk to somebody else, says so in its row, and finds the way back. */
static void
test_endpoints (Fixture      *fixture,
                gconstpointer data)
{
  GrEnvironment *qa = gr_workspace_find_environment (fixture->workspace, "qa");
  GtkWidget     *row = find (fixture->settings, is_environment, "qa");
  GtkWidget     *authorize = find_row (fixture, "qa", "Authorization Base URL");
  GtkWidget     *api = find_row (fixture, "qa", "API Base URL");
  GtkWidget     *reset = find_row (fixture, "qa", "Talk to TikTok Again");
  const char    *others[] = {"production", "local"};

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (gtk_widget_get_visible (find_row (fixture, others[i], "Custom Endpoints")));
  g_assert_true (gtk_widget_get_visible (find_row (fixture, "qa", "Custom Endpoints")));
  g_assert_false (gtk_widget_get_visible (reset));

  apply (authorize, " https://proxy.example/tiktok/ ");
  g_assert_cmpstr (gr_environment_get_authorize_base_uri (qa), ==, "https://proxy.example/tiktok/");
  apply (api, "http://[::1]:9000");
  g_assert_cmpstr (gr_environment_get_api_base_uri (qa), ==, "http://[::1]:9000");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Not TikTok: proxy.example and [::1]:9000");
  g_assert_true (gtk_widget_get_visible (reset));

  apply (authorize, "");
  g_assert_null (gr_environment_get_authorize_base_uri (qa));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "API not TikTok’s: [::1]:9000");

  click (find (reset, is_type, GSIZE_TO_POINTER (GTK_TYPE_BUTTON)));
  g_assert_false (gr_environment_has_custom_endpoints (qa));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (api)), ==, "");
  g_assert_false (gtk_widget_get_visible (reset));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, gr_environment_kind_get_meaning (GR_ENVIRONMENT_SANDBOX));
}

/* What cannot be used stays where it was typed, beside what is wrong with it. */
static void
test_endpoints_refused (Fixture      *fixture,
                        gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *says;
  } refused[] = {
    {"http://proxy.example/", "API Base URL: http would send"},
    {"https://me@proxy.example/", "API Base URL: it names a user"},
    {"https://proxy.example/?a", "API Base URL: the address has a query"},
    {"https://proxy.example/v2/oauth/token/", "Write https://proxy.example/ here"},
    {"https://proxy.example/x/v2/user/info", "Write https://proxy.example/x/ here"},
  };
  GrEnvironment *qa = gr_workspace_find_environment (fixture->workspace, "qa");
  GtkWidget     *api = find_row (fixture, "qa", "API Base URL");

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      apply (api, refused[i].text);
      g_test_message ("%s", refused[i].text);
      g_assert_null (gr_environment_get_api_base_uri (qa));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (api)), ==, refused[i].text);
      g_assert_true (gtk_widget_has_css_class (api, "error"));
      g_assert_nonnull (find (fixture->settings, is_label, refused[i].says));
    }

  gtk_editable_set_text (GTK_EDITABLE (api), "https://proxy.example/");
  g_assert_false (gtk_widget_has_css_class (api, "error"));
  g_assert_null (find (fixture->settings, is_label, "API Base URL: "));
}

static void
test_redirect_uris (Fixture      *fixture,
                    gconstpointer data)
{
  GrEnvironment *qa = gr_workspace_find_environment (fixture->workspace, "qa");
  GtkWidget     *list = find_row (fixture, "qa", "Redirect URIs");
  GtkWidget     *entry = find (list, has_placeholder, "New redirect URI");
  GtkWidget     *add = find (list, has_tooltip, "Add");

  g_assert_false (gtk_widget_get_sensitive (add));
  gtk_editable_set_text (GTK_EDITABLE (entry), "http://127.0.0.1:3455/?x=1");
  g_assert_nonnull (find (get_field (entry), is_label, "Error: The redirect URI has a query."));
  g_assert_true (gtk_test_accessible_has_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID));
  gtk_editable_set_text (GTK_EDITABLE (entry), "http://127.0.0.1:3455/back/");
  g_assert_null (find (get_field (entry), is_label, "Error: "));

  click (add);
  g_assert_cmpuint (g_strv_length ((char **)gr_environment_get_redirect_uris (qa)), ==, 2);
  g_assert_cmpstr (gr_environment_get_redirect_uris (qa)[1], ==, "http://127.0.0.1:3455/back/");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (list)), ==, "2 of at most 10");

  gtk_editable_set_text (GTK_EDITABLE (entry), "http://127.0.0.1:3455/back/");
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (find (get_field (entry), is_label, "This is in the list already"));
  g_assert_cmpuint (g_strv_length ((char **)gr_environment_get_redirect_uris (qa)), ==, 2);

  gtk_editable_set_text (GTK_EDITABLE (find (list, holds_text, "http://127.0.0.1:*/callback/")), "http://127.0.0.1:*/cb");
  g_assert_cmpstr (gr_environment_get_redirect_uris (qa)[0], ==, "http://127.0.0.1:*/cb");
  click (find (get_field (find (list, holds_text, "http://127.0.0.1:*/cb")), has_tooltip, "Remove"));
  g_assert_cmpuint (g_strv_length ((char **)gr_environment_get_redirect_uris (qa)), ==, 1);
  g_assert_null (find (list, holds_text, "http://127.0.0.1:*/cb"));
}

static void
test_target_users (Fixture      *fixture,
                   gconstpointer data)
{
  GrEnvironment *qa = gr_workspace_find_environment (fixture->workspace, "qa");
  GtkWidget     *list = find_row (fixture, "qa", "Target Users");
  GtkWidget     *entry = find (list, has_placeholder, "Username of a new target user");

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *user = g_strdup_printf ("user%u", i);

      g_assert_true (gtk_widget_get_visible (get_field (entry)));
      gtk_editable_set_text (GTK_EDITABLE (entry), user);
      g_signal_emit_by_name (entry, "activate");
    }
  g_assert_cmpuint (g_strv_length ((char **)gr_environment_get_target_users (qa)), ==, 10);
  g_assert_false (gtk_widget_get_visible (get_field (entry)));
  g_assert_nonnull (find (list, is_label, "TikTok takes at most 10 (https://"));

  gr_environment_set_target_users (qa, NULL);
  g_assert_true (gtk_widget_get_visible (get_field (entry)));
  g_assert_null (find (list, holds_text, "user0"));
}

static void
test_scopes (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const declared[] = {"user.info.email", "video.list", NULL};
  static const char *const expected[] = {"user.info.basic", "video.list", "video.upload", NULL};
  GrEnvironment           *qa = gr_workspace_find_environment (fixture->workspace, "qa");
  GtkWidget               *list = find_row (fixture, "qa", "Declared Scopes");

  gr_environment_set_scopes (qa, declared);
  g_assert_null (find (list, is_named, "video.list"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (list), TRUE);

  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (list, is_named, "user.info.basic"))));
  g_assert_false (gtk_widget_is_sensitive (find (list, is_named, "user.info.basic")));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (list, is_named, "video.list"))));
  g_assert_nonnull (find (list, is_label, "Content Posting API"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (list, is_named, "video.upload")), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (list, is_named, "user.info.email")), FALSE);
  g_assert_true (g_strv_equal (gr_environment_get_scopes (qa), expected));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (list)), ==, "3 scopes");

  gr_environment_set_scopes (qa, declared);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (list, is_named, "video.upload"))));
}

static void
test_presets (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const declared[] = {"user.info.basic", "video.upload", NULL};
  static const char *const expected[] = {"user.info.basic", "user.info.profile", "user.info.stats", "video.list", "video.publish", NULL};
  GrEnvironment           *qa = gr_workspace_find_environment (fixture->workspace, "qa");
  GtkWidget               *list = find_row (fixture, "qa", "Declared Scopes");
  GtkWidget               *row, *button;

  gr_environment_set_scopes (qa, declared);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (list), TRUE);
  row = find (list, is_titled, "Sign-in, figures and direct posts");
  button = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));

  /* What it changes is said before. */
  g_assert_nonnull (find (row, is_label, "Adds: user.info.profile, user.info.stats, video.list, video.publish\n"));
  g_assert_nonnull (find (row, is_label, "Takes out: video.upload\n"));
  g_assert_nonnull (find (row, is_label, "Products: Login Kit, Display API, Content Posting API\n"));

  g_signal_emit_by_name (button, "clicked");
  g_assert_true (g_strv_equal (gr_environment_get_scopes (qa), expected));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (list, is_named, "video.publish"))));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (list, is_named, "video.upload"))));
  g_assert_nonnull (find (row, is_label, "These scopes are declared."));
  g_assert_false (gtk_widget_is_sensitive (button));

  g_signal_emit_by_name (find (fixture->settings, is_button, "_Undo"), "clicked");
  g_assert_true (g_strv_equal (gr_environment_get_scopes (qa), declared));
  g_assert_true (gtk_widget_is_sensitive (button));
}

/* What somebody has changed since is not undone. */
static void
test_preset_changed_since (Fixture      *fixture,
                           gconstpointer data)
{
  static const char *const since[] = {"user.info.basic", "user.info.open_id", "video.list", NULL};
  GrEnvironment           *qa = gr_workspace_find_environment (fixture->workspace, "qa");
  GtkWidget               *list = find_row (fixture, "qa", "Declared Scopes");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (list), TRUE);
  g_signal_emit_by_name (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (find (list, is_titled, "Mini game"))), "clicked");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (list, is_named, "video.list")), TRUE);
  g_assert_true (g_strv_equal (gr_environment_get_scopes (qa), since));

  g_signal_emit_by_name (find (fixture->settings, is_button, "_Undo"), "clicked");
  g_assert_true (g_strv_equal (gr_environment_get_scopes (qa), since));
}

static void
test_regions (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const expected[] = {"JP", "US", "BR", NULL};
  GtkWidget               *row = find (fixture->settings, is_region, "JP");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);

  /* Whom it would leave behind is said, and nothing happens. */
  g_assert_nonnull (find (row, is_label, "general launch approval"));
  g_assert_nonnull (find (row, is_label, "2026-10-08"));
  click (find (row, has_tooltip, "Remove Region"));
  g_assert_nonnull (find (fixture->settings, is_region, "JP"));
  g_assert_nonnull (find (fixture->settings, is_label, "Japan is in use by 2 lanes and 1 member; remove them first"));

  g_signal_emit_by_name (find (fixture->settings, is_chooser, "Add Region"), "chosen", "BR");
  g_assert_true (g_strv_equal (gr_workspace_get_regions (fixture->workspace), expected));
  row = find (fixture->settings, is_region, "BR");
  g_assert_nonnull (row);
  click (find (row, has_tooltip, "Remove Region"));
  g_assert_null (find (fixture->settings, is_region, "BR"));
  g_assert_cmpuint (g_strv_length ((char **)gr_workspace_get_regions (fixture->workspace)), ==, 2);
}

static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *row = find (fixture->settings, is_environment, "qa");
  GtkWidget *region = find (fixture->settings, is_region, "JP");

  g_assert_true (gtk_widget_is_sensitive (row));
  g_assert_true (gtk_widget_is_sensitive (region));
  gr_workspace_set_read_only_reason (fixture->workspace, "The file is of a newer version.");
  g_assert_false (gtk_widget_is_sensitive (row));
  g_assert_false (gtk_widget_is_sensitive (region));
  g_assert_nonnull (find (fixture->settings, is_label, "The file is of a newer version."));
}

/* Client keys and names of accounts don't belong into a recording of the screen. */
static void
test_demo_mode (Fixture      *fixture,
                gconstpointer data)
{
  GrEnvironment *local = gr_workspace_find_environment (fixture->workspace, "local");
  GtkWidget     *key = find_row (fixture, "local", "Client Key");
  GtkWidget     *users = find_row (fixture, "local", "Target Users");

  g_assert_nonnull (find (fixture->settings, is_text, "sbawlocalgreenroom"));
  g_assert_nonnull (find (users, is_text, "haruka"));
  gr_session_set_demo_mode (fixture->session, TRUE);
  g_assert_null (find (fixture->settings, is_text, "sbawlocalgreenroom"));
  g_assert_null (find (users, is_text, "haruka"));
  g_assert_false (gtk_widget_is_sensitive (key));
  g_assert_false (gtk_widget_is_sensitive (get_field (find (users, is_type, GSIZE_TO_POINTER (GTK_TYPE_ENTRY)))));
  g_assert_cmpstr (gr_environment_get_client_key (local), ==, "sbawlocalgreenroom");
  g_assert_cmpstr (gr_environment_get_target_users (local)[0], ==, "haruka");

  gr_session_set_demo_mode (fixture->session, FALSE);
  g_assert_true (gtk_widget_is_sensitive (key));
  g_assert_nonnull (find (users, is_text, "haruka"));
}

/* With a sandbox open, everything in it is reached with the Tab key. */
static void
test_keyboard (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const titles[] = {"Name", "Client Key", "Client Secret", "Platform", "Redirect URIs", "Declared Scopes",
                                       "Target Users", "Remove This Sandbox"};
  g_autoptr (GHashTable)   reached = g_hash_table_new (NULL, NULL);
  GtkWidget               *row = find (fixture->settings, is_environment, "qa");
  GtkWidget               *list = find_row (fixture, "qa", "Redirect URIs");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (list), TRUE);
  gr_test_ui_wait_in_place (find (list, has_tooltip, "Remove"));
  if (!gr_test_ui_make_active (fixture->settings))
    return;
  gtk_window_set_focus (GTK_WINDOW (fixture->settings), NULL);
  while (gtk_widget_child_focus (fixture->settings, GTK_DIR_TAB_FORWARD))
    if (!g_hash_table_add (reached, gtk_window_get_focus (GTK_WINDOW (fixture->settings))))
      break;

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget     *part = find_row (fixture, "qa", titles[i]);
      GHashTableIter iter;
      gpointer       widget;
      gboolean       found = FALSE;

      g_hash_table_iter_init (&iter, reached);
      while (g_hash_table_iter_next (&iter, &widget, NULL))
        found |= widget == part || gtk_widget_is_ancestor (widget, part);
      g_test_message ("%s", titles[i]);
      g_assert_true (found);
    }
  g_assert_true (g_hash_table_contains (reached, find (list, has_tooltip, "Remove")));
}

/* With everything open, the window still fits the narrowest one. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const titles[] = {"Redirect URIs", "Declared Scopes", "Target Users"};
  int                      minimum;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find (fixture->settings, is_environment, "qa")), TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_row (fixture, "qa", titles[i])), TRUE);
  gr_test_ui_settle ();

  gtk_widget_measure (fixture->settings, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
open_and_leave (GrApplication *app)
{
  GrWindow  *window = gr_application_get_window (app);
  GtkWindow *settings;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.workspace-settings", NULL);
  settings = find_window (GR_TYPE_WORKSPACE_SETTINGS);
  g_assert_true (gtk_window_get_transient_for (settings) == GTK_WINDOW (window));
  g_assert_true (gtk_window_get_modal (settings));

  gtk_widget_activate_action (GTK_WIDGET (settings), "settings.enter-secret", "s", "qa");
  gr_test_ui_settle ();
  g_assert_null (find_window (GR_TYPE_WORKSPACE_SETTINGS));
  g_assert_cmpstr (gr_window_get_visible_page (window), ==, "accounts");
  g_assert_cmpstr (gr_environment_get_id (gr_session_get_environment (gr_window_get_session (window))), ==, "qa");

  /* Settings of a workspace that is left close. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.workspace-settings", NULL);
  g_assert_nonnull (find_window (GR_TYPE_WORKSPACE_SETTINGS));
  gr_application_create_workspace (app, "Other");
  g_assert_null (find_window (GR_TYPE_WORKSPACE_SETTINGS));
}

static void
test_window (void)
{
  gr_test_ui_forget ();
  gr_test_ui_run_app (NULL, open_and_leave);
}

#define ADD(path, function) g_test_add ("/ui/workspace/settings/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  ADD ("add-sandbox", test_add_sandbox);
  ADD ("limit", test_limit);
  ADD ("remove-sandbox", test_remove_sandbox);
  ADD ("remove-with-lanes", test_remove_with_lanes);
  ADD ("fixed", test_fixed);
  ADD ("text", test_text);
  ADD ("platform", test_platform);
  ADD ("platform-words", test_platform_words);
  ADD ("endpoints", test_endpoints);
  ADD ("endpoints-refused", test_endpoints_refused);
  ADD ("redirect-uris", test_redirect_uris);
  ADD ("target-users", test_target_users);
  ADD ("scopes", test_scopes);
  ADD ("presets", test_presets);
  ADD ("preset-changed-since", test_preset_changed_since);
  ADD ("regions", test_regions);
  ADD ("read-only", test_read_only);
  ADD ("demo-mode", test_demo_mode);
  ADD ("keyboard", test_keyboard);
  ADD ("narrow", test_narrow);
  g_test_add_func ("/ui/workspace/settings/window", test_window);

  return gr_test_ui_run ();
}
