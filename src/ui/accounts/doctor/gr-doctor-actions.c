/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-doctor-actions.h"

#include "gr-accounts-page.h"
#include "gr-doctor-window.h"
#include "gr-doctor.h"
#include "gr-secret-owner.h"
#include "gr-util.h"

#include <glib/gi18n.h>

/* A secret on its way from the store and back. */
typedef struct
{
  GrAccountsPage *page;
  GrSession      *session;
  GrEnvironment  *environment;
  gboolean        trimmed;
} Trim;

static void
trim_free (Trim *trim)
{
  g_clear_object (&trim->page);
  g_clear_object (&trim->session);
  g_clear_object (&trim->environment);
  g_free (trim);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Trim, trim_free)

static GrEnvironment *
get_environment (GrAccountsPage *page)
{
  GrLaneSession *selected = gr_accounts_page_get_selected (page);

  return selected != NULL ? gr_lane_session_get_environment (selected) : NULL;
}

static void
add_toast (GrAccountsPage *page,
           const char     *text)
{
  g_autofree char *title = g_markup_escape_text (text, -1);

  gr_page_add_toast (GR_PAGE (page), adw_toast_new (title));
}

static void
copy_redirect_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GrAccountsPage    *page = GR_ACCOUNTS_PAGE (widget);
  GrEnvironment     *environment = get_environment (page);
  const char *const *uris = environment != NULL ? gr_environment_get_redirect_uris (environment) : NULL;

  if (uris == NULL || uris[0] == NULL)
    {
      add_toast (page, _ ("This environment has no redirect URI yet"));
      return;
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), uris[0]);
  add_toast (page, _ ("Redirect URI copied; compare it with the one in the portal"));
}

static void
edit_environment_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  GrEnvironment *environment = get_environment (GR_ACCOUNTS_PAGE (widget));

  if (environment != NULL)
    gtk_widget_activate_action (widget, "win.edit-environment", "(ss)", gr_environment_get_id (environment),
                                g_variant_get_string (parameter, NULL));
}

static GrSecretAddress
get_address (GrSession     *session,
             GrEnvironment *environment)
{
  return gr_secret_address_of_environment (gr_session_get_workspace (session), gr_environment_get_id (environment), GR_SECRET_CLIENT_SECRET);
}

static void
say_trimmed (Trim *trim)
{
  add_toast (trim->page, trim->trimmed ? _ ("Stray characters taken out") : _ ("There was nothing to take out"));
}

static void
stored_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Trim)   trim = user_data;
  g_autoptr (GError) error = NULL;

  if (gr_secret_store_store_finish (GR_SECRET_STORE (object), result, &error))
    say_trimmed (trim);
  else
    add_toast (trim->page, error->message);
}

static void
looked_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Trim)     trim = user_data;
  g_autoptr (GError)   error = NULL;
  g_autoptr (GrSecret) secret = gr_secret_store_lookup_finish (GR_SECRET_STORE (object), result, &error);
  g_autoptr (GrSecret) clean = secret != NULL ? gr_doctor_trim (secret) : NULL;
  GrSecretAddress      address = get_address (trim->session, trim->environment);
  g_autofree char     *label = NULL;

  if (error != NULL)
    {
      add_toast (trim->page, error->message);
      return;
    }

  if (clean == NULL || g_str_equal (clean, secret) || *clean == '\0')
    {
      say_trimmed (trim);
      return;
    }

  trim->trimmed = TRUE;
  label = g_strdup_printf (_ ("Greenroom: client secret of %s"), gr_environment_get_name (trim->environment));
  gr_secret_store_store_async (GR_SECRET_STORE (object), &address, label, clean, NULL, stored_cb, g_steal_pointer (&trim));
}

/* The key is in the workspace; the secret goes from the store to the store and is never shown. */
static void
trim_credentials_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  GrAccountsPage  *page = GR_ACCOUNTS_PAGE (widget);
  GrSession       *session = gr_page_get_session (GR_PAGE (page));
  GrEnvironment   *environment = get_environment (page);
  const char      *key = environment != NULL ? gr_environment_get_client_key (environment) : NULL;
  g_autofree char *clean = key != NULL ? gr_doctor_trim (key) : NULL;
  g_autoptr (Trim) trim = NULL;
  GrSecretAddress  address;

  if (session == NULL || environment == NULL)
    return;

  trim = g_new0 (Trim, 1);
  trim->page = g_object_ref (page);
  trim->session = g_object_ref (session);
  trim->environment = g_object_ref (environment);
  trim->trimmed = g_strcmp0 (clean, key) != 0;
  if (trim->trimmed)
    gr_environment_set_client_key (environment, *clean != '\0' ? clean : NULL);

  address = get_address (session, environment);
  gr_secret_store_lookup_async (gr_session_get_secrets (session), &address, NULL, looked_up_cb, g_steal_pointer (&trim));
}

/* A scope that TikTok refuses takes the whole request with it. */
static void
drop_scope_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GrEnvironment           *environment = get_environment (GR_ACCOUNTS_PAGE (widget));
  const char *const       *scopes = environment != NULL ? gr_environment_get_scopes (environment) : NULL;
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv)           strv = NULL;

  for (guint i = 0; scopes != NULL && scopes[i] != NULL; i++)
    {
      if (!g_str_equal (scopes[i], g_variant_get_string (parameter, NULL)))
        g_strv_builder_add (kept, scopes[i]);
    }

  strv = g_strv_builder_end (kept);
  if (scopes != NULL)
    gr_environment_set_scopes (environment, (const char *const *)strv);
}

static void
doctor_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrSession *session = gr_page_get_session (GR_PAGE (widget));
  GtkWidget *window;

  if (session == NULL)
    return;

  window = gr_doctor_window_new (session, widget);
  g_object_bind_property (widget, "selected", window, "lane-session", G_BINDING_SYNC_CREATE);
  gtk_window_present (GTK_WINDOW (window));
}

void
gr_doctor_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "accounts.copy-redirect", NULL, copy_redirect_action);
  gtk_widget_class_install_action (widget_class, "accounts.doctor", NULL, doctor_action);
  gtk_widget_class_install_action (widget_class, "accounts.drop-scope", "s", drop_scope_action);
  gtk_widget_class_install_action (widget_class, "accounts.edit-environment", "s", edit_environment_action);
  gtk_widget_class_install_action (widget_class, "accounts.trim-credentials", NULL, trim_credentials_action);
}

/* Says which of them make sense for the lane that is shown. */
void
gr_doctor_actions_update (GtkWidget *page)
{
  gboolean has_lane = gr_accounts_page_get_selected (GR_ACCOUNTS_PAGE (page)) != NULL;

  gtk_widget_action_set_enabled (page, "accounts.copy-redirect", has_lane);
  gtk_widget_action_set_enabled (page, "accounts.doctor", has_lane);
  gtk_widget_action_set_enabled (page, "accounts.drop-scope", has_lane);
  gtk_widget_action_set_enabled (page, "accounts.edit-environment", has_lane);
  gtk_widget_action_set_enabled (page, "accounts.trim-credentials", has_lane);
}
