/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-accounts-page-private.h"

#include "gr-lane-words.h"

#include <glib/gi18n.h>

/* The secret goes from the session to the clipboard; no widget gets to hold it. */
static void
copy_secret (GrAccountsPage *self,
             const char     *secret,
             const char     *what,
             const char     *said_format)
{
  g_auto (GStrv)   parts = NULL;
  g_autofree char *seconds = NULL;
  g_autofree char *title = NULL;

  if (secret == NULL || gr_session_get_demo_mode (self->session))
    return;

  gr_secret_clipboard_copy (self->clipboard, GTK_WIDGET (self), secret);
  gr_session_set_copied (self->session, what);
  seconds = g_strdup_printf (ngettext ("%u second", "%u seconds", GR_SECRET_CLIPBOARD_SECONDS), GR_SECRET_CLIPBOARD_SECONDS);
  parts = g_strsplit (said_format, "%s", 2);
  title = g_strjoin (seconds, parts[0], parts[1], NULL);
  gr_page_add_toast (GR_PAGE (self), adw_toast_new (title));
}

static GrTokenSet *
get_tokens (GrAccountsPage *self)
{
  GrLaneSession *selected = gr_accounts_page_get_selected (self);

  return selected != NULL ? gr_lane_session_get_tokens (selected) : NULL;
}

static void
copy_access_token_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GrTokenSet     *tokens = get_tokens (self);

  copy_secret (self, tokens != NULL ? gr_token_set_get_access_token (tokens) : NULL, _ ("Access token"),
               /* Translators: %s is a time such as "60 seconds", after which it is gone from the clipboard */
               _ ("Access token copied for %s"));
}

static void
copy_refresh_token_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GrTokenSet     *tokens = get_tokens (self);

  copy_secret (self, tokens != NULL ? gr_token_set_get_refresh_token (tokens) : NULL, _ ("Refresh token"),
               _ ("Refresh token copied for %s"));
}

static void
copy_app_token_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GrTokenSet     *tokens = gr_app_token_panel_get_tokens (self->app_token_panel);

  copy_secret (self, tokens != NULL ? gr_token_set_get_access_token (tokens) : NULL, _ ("App token"),
               _ ("App token copied for %s"));
}

static void
copy_timeline_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GrAccountsPage  *self = GR_ACCOUNTS_PAGE (widget);
  g_autofree char *text = gr_lane_words_chain (gr_lane_session_get_chain (gr_accounts_page_get_selected (self)));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gr_page_add_toast (GR_PAGE (self), adw_toast_new (_ ("Timeline copied")));
}

void
gr_accounts_page_install_token_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "accounts.copy-access-token", NULL, copy_access_token_action);
  gtk_widget_class_install_action (widget_class, "accounts.copy-app-token", NULL, copy_app_token_action);
  gtk_widget_class_install_action (widget_class, "accounts.copy-refresh-token", NULL, copy_refresh_token_action);
  gtk_widget_class_install_action (widget_class, "accounts.copy-timeline", NULL, copy_timeline_action);
}

/* Says which of them make sense for the lane that is shown. In demo mode there is nothing to copy. */
void
gr_accounts_page_update_token_actions (GrAccountsPage *self)
{
  GtkWidget  *widget = GTK_WIDGET (self);
  GrTokenSet *tokens = get_tokens (self);
  gboolean    may_copy = self->session != NULL && !gr_session_get_demo_mode (self->session);

  gtk_widget_action_set_enabled (widget, "accounts.copy-access-token", may_copy && tokens != NULL);
  gtk_widget_action_set_enabled (widget, "accounts.copy-app-token", may_copy);
  gtk_widget_action_set_enabled (widget, "accounts.copy-refresh-token",
                                 may_copy && tokens != NULL && gr_token_set_get_refresh_token (tokens) != NULL);
  gtk_widget_action_set_enabled (widget, "accounts.copy-timeline", gr_accounts_page_get_selected (self) != NULL);
}
