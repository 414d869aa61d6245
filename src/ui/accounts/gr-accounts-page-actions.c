/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-accounts-page-private.h"

#include "gr-doctor-actions.h"
#include "gr-lane-words.h"
#include "gr-secret-owner.h"
#include "gr-web-folder.h"

#include <glib/gi18n.h>

static void
add_toast (GrAccountsPage *self,
           const char     *title)
{
  gr_page_add_toast (GR_PAGE (self), adw_toast_new (title));
}

/* Reports the end of what was done to a lane where that lane is shown. Being cancelled is nothing to report. */
static void
report (GrAccountsPage *self,
        GrLaneSession  *lane_session,
        const GError   *error,
        const char     *where,
        const char     *done)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    {
      gr_lane_view_diagnose (self->lane_view, lane_session, error, where);
      return;
    }

  gr_lane_view_report (self->lane_view, lane_session, NULL);
  add_toast (self, done);
}

static char *
dup_user_name (GrLaneSession *lane_session)
{
  GrUserInfo *info = gr_lane_session_get_user_info (lane_session);
  const char *name = info != NULL ? gr_user_info_get_field (info, "display_name") : NULL;

  return g_strdup (name != NULL ? name : gr_lane_get_label (gr_lane_session_get_lane (lane_session)));
}

static void
sign_in_stage_cb (GrAccountsPage *self)
{
  GrSignInFlow    *flow = gr_sign_in_view_get_flow (self->sign_in);
  GrLaneSession   *lane_session = gr_sign_in_flow_get_lane_session (flow);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  switch (gr_sign_in_flow_get_stage (flow))
    {
    case GR_SIGN_IN_DONE:
      name = dup_user_name (lane_session);
      title = g_markup_printf_escaped (_ ("Signed in as %s"), name);
      gr_lane_view_report (self->lane_view, lane_session, NULL);
      gr_accounts_page_close_sign_in (self);
      add_toast (self, title);
      break;
    case GR_SIGN_IN_CANCELLED:
      gr_accounts_page_close_sign_in (self);
      break;
    case GR_SIGN_IN_IDLE:
    case GR_SIGN_IN_ASKING:
    case GR_SIGN_IN_EXCHANGING:
    case GR_SIGN_IN_FAILED:
    default:
      break;
    }
}

/* Without credentials a sign-in would only fail after the person has gone through all of it. */
static gboolean
check_credentials (GrAccountsPage *self)
{
  GrLaneSession *selected = gr_accounts_page_get_selected (self);

  if (gr_credentials_form_get_complete (self->credentials_form))
    return TRUE;

  gr_lane_view_report (self->lane_view, selected, _ ("Enter the client key and the client secret of this environment above, then sign in."));
  gtk_widget_child_focus (GTK_WIDGET (self->credentials_form), GTK_DIR_TAB_FORWARD);

  return FALSE;
}

/* Each sign-in has a flow and a view of its own, so that nothing is left of the one before. */
static void
open_sign_in (GrAccountsPage *self)
{
  GrLaneSession           *selected = gr_accounts_page_get_selected (self);
  g_autoptr (GrSignInFlow) flow = gr_sign_in_flow_new (selected, gr_session_get_clock (self->session));

  gr_accounts_page_close_sign_in (self);

  self->sign_in = GR_SIGN_IN_VIEW (gr_sign_in_view_new (flow));
  g_signal_connect_object (flow, "notify::stage", G_CALLBACK (sign_in_stage_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->sign_in), "sign-in");
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->sign_in));
}

static void
sign_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);

  if (!check_credentials (self))
    return;

  open_sign_in (self);
  gr_sign_in_view_open_embedded (self->sign_in);
}

static void
sign_in_own_browser_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);

  if (!check_credentials (self))
    return;

  open_sign_in (self);
  gr_sign_in_view_open_own_browser (self->sign_in);
}

static void
session_forgotten_cb (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GrAccountsPage) self = user_data;
  g_autoptr (GError)         error = NULL;

  if (gr_web_folder_forget_finish (result, &error))
    add_toast (self, _ ("Web session forgotten"));
  else
    add_toast (self, error->message);
}

static GFile *
dup_web_folder (GrAccountsPage *self,
                GrLaneSession  *lane_session)
{
  return gr_web_folder_dup (gr_workspace_get_id (gr_session_get_workspace (self->session)),
                            gr_lane_get_id (gr_lane_session_get_lane (lane_session)));
}

/* A sign-in that is open starts over with a fresh web session; otherwise what is kept of the lane's is removed. */
static void
clear_session_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GrAccountsPage   *self = GR_ACCOUNTS_PAGE (widget);
  g_autoptr (GFile) folder = dup_web_folder (self, gr_accounts_page_get_selected (self));

  if (self->sign_in != NULL)
    gr_sign_in_view_open_embedded (self->sign_in);
  else
    gr_web_folder_forget_async (folder, session_forgotten_cb, g_object_ref (self));
}

static void
refreshed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GrAccountsPage) self = user_data;
  g_autoptr (GError)         error = NULL;

  gr_lane_session_refresh_finish (GR_LANE_SESSION (object), result, &error);
  report (self, GR_LANE_SESSION (object), error, "refresh", _ ("Token refreshed"));
}

static void
refresh_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);

  gr_lane_session_refresh_async (gr_accounts_page_get_selected (self), self->cancellable, refreshed_cb, g_object_ref (self));
}

static void
user_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GrAccountsPage) self = user_data;

  /* Why it failed stands in the user panel already. */
  if (gr_lane_session_read_user_finish (GR_LANE_SESSION (object), result, NULL))
    add_toast (self, _ ("User read again"));
}

static void
read_user_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);

  gr_lane_session_read_user_async (gr_accounts_page_get_selected (self), self->cancellable, user_read_cb, g_object_ref (self));
}

static void
revoked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GrAccountsPage) self = user_data;
  g_autoptr (GError)         error = NULL;

  gr_lane_session_revoke_finish (GR_LANE_SESSION (object), result, &error);
  report (self, GR_LANE_SESSION (object), error, "token", _ ("Access revoked"));
}

static void
revoke_response_cb (GrAccountsPage   *self,
                    const char       *response,
                    AdwMessageDialog *dialog)
{
  GrLaneSession *lane_session = g_object_get_data (G_OBJECT (dialog), "lane-session");

  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  if (g_str_equal (response, "revoke"))
    gr_lane_session_revoke_async (lane_session, self->cancellable, revoked_cb, g_object_ref (self));
}

static void
revoke_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrAccountsPage   *self = GR_ACCOUNTS_PAGE (widget);
  GrLaneSession    *selected = gr_accounts_page_get_selected (self);
  GtkRoot          *root = gtk_widget_get_root (widget);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (root), NULL, NULL));

  adw_message_dialog_format_heading (dialog, _ ("Revoke Access of “%s”?"), gr_lane_get_label (gr_lane_session_get_lane (selected)));
  adw_message_dialog_set_body (dialog, _ ("Its tokens stop working at once, here and in every other place that has them. "
                                          "To get new ones, the user signs in and allows the app again."));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "revoke", _ ("_Revoke"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "revoke", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "lane-session", g_object_ref (selected), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (revoke_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GrLane         *lane = gr_lane_session_get_lane (gr_accounts_page_get_selected (self));
  GtkWindow      *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (GTK_WINDOW (gr_lane_form_new_for_lane (window, self->session, lane)));
}

static void
undo_remove_cb (GrAccountsPage *self)
{
  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  if (self->removed_lane == NULL)
    return;

  gr_workspace_add_lane (gr_session_get_workspace (self->session), self->removed_lane);
  gr_page_show_item (GR_PAGE (self), gr_lane_get_id (self->removed_lane));
  g_clear_object (&self->removed_lane);
}

static void
removed_toast_dismissed_cb (GrAccountsPage *self,
                            AdwToast       *toast)
{
  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  if (toast == self->removed_toast)
    gr_accounts_page_forget_removed (self);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrAccountsPage  *self = GR_ACCOUNTS_PAGE (widget);
  GrLane          *lane = gr_lane_session_get_lane (gr_accounts_page_get_selected (self));
  g_autofree char *title = g_markup_printf_escaped (_ ("Removed “%s”"), gr_lane_get_label (lane));

  gr_accounts_page_forget_removed (self);

  self->removed_lane = g_object_ref (lane);
  self->removed_toast = adw_toast_new (title);
  adw_toast_set_button_label (self->removed_toast, _ ("_Undo"));
  g_signal_connect_object (self->removed_toast, "button-clicked", G_CALLBACK (undo_remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->removed_toast, "dismissed", G_CALLBACK (removed_toast_dismissed_cb), self, G_CONNECT_SWAPPED);
  gr_workspace_remove_lane (gr_session_get_workspace (self->session), gr_lane_get_id (lane));
  gr_page_add_toast (GR_PAGE (self), g_object_ref (self->removed_toast));
}

static void
lane_added_cb (GrAccountsPage *self,
               const char     *lane_id)
{
  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  gr_page_show_item (GR_PAGE (self), lane_id);
}

static void
add_lane_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GtkWindow      *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GrLaneForm     *form = gr_lane_form_new (window, self->session, g_variant_get_string (parameter, NULL));

  g_signal_connect_object (form, "added", G_CALLBACK (lane_added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (form));
}

/* The secret goes from the session to the clipboard; no widget gets to hold it. */
static void
copy_access_token_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GrTokenSet     *tokens = gr_lane_session_get_tokens (gr_accounts_page_get_selected (self));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), gr_token_set_get_access_token (tokens));
  add_toast (self, _ ("Access token copied"));
}

static void
copy_user_field_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);
  GrUserInfo     *info = gr_lane_session_get_user_info (gr_accounts_page_get_selected (self));
  const char     *value = info != NULL ? gr_user_info_get_field (info, g_variant_get_string (parameter, NULL)) : NULL;

  if (value == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), value);
  add_toast (self, _ ("Copied"));
}

static void
copy_trace_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GrAccountsPage  *self = GR_ACCOUNTS_PAGE (widget);
  g_autofree char *text = gr_lane_words_trace (gr_lane_session_get_trace (gr_accounts_page_get_selected (self)));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  add_toast (self, _ ("Protocol trace copied"));
}

void
gr_accounts_page_install_actions (GtkWidgetClass *widget_class)
{
  gr_doctor_actions_install (widget_class);
  gtk_widget_class_install_action (widget_class, "accounts.add-lane", "s", add_lane_action);
  gtk_widget_class_install_action (widget_class, "accounts.clear-session", NULL, clear_session_action);
  gtk_widget_class_install_action (widget_class, "accounts.copy-access-token", NULL, copy_access_token_action);
  gtk_widget_class_install_action (widget_class, "accounts.copy-trace", NULL, copy_trace_action);
  gtk_widget_class_install_action (widget_class, "accounts.copy-user-field", "s", copy_user_field_action);
  gtk_widget_class_install_action (widget_class, "accounts.read-user", NULL, read_user_action);
  gtk_widget_class_install_action (widget_class, "accounts.refresh", NULL, refresh_action);
  gtk_widget_class_install_action (widget_class, "accounts.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "accounts.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "accounts.revoke", NULL, revoke_action);
  gtk_widget_class_install_action (widget_class, "accounts.sign-in", NULL, sign_in_action);
  gtk_widget_class_install_action (widget_class, "accounts.sign-in-own-browser", NULL, sign_in_own_browser_action);
}

/* Says which actions make sense for the lane that is shown. */
void
gr_accounts_page_update_actions (GrAccountsPage *self)
{
  GtkWidget     *widget = GTK_WIDGET (self);
  GrLaneSession *selected = gr_accounts_page_get_selected (self);
  gboolean       demo_mode = self->session != NULL && gr_session_get_demo_mode (self->session);
  gboolean       is_idle = selected != NULL && !gr_lane_session_get_busy (selected);
  gboolean       has_tokens = selected != NULL && gr_lane_session_get_tokens (selected) != NULL;

  gr_doctor_actions_update (widget);
  gtk_widget_action_set_enabled (widget, "accounts.add-lane", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "accounts.clear-session", selected != NULL);
  gtk_widget_action_set_enabled (widget, "accounts.copy-access-token", has_tokens && !demo_mode);
  gtk_widget_action_set_enabled (widget, "accounts.copy-trace", selected != NULL);
  gtk_widget_action_set_enabled (widget, "accounts.copy-user-field", selected != NULL && !demo_mode);
  gtk_widget_action_set_enabled (widget, "accounts.read-user", is_idle && has_tokens);
  gtk_widget_action_set_enabled (widget, "accounts.refresh", is_idle && has_tokens);
  gtk_widget_action_set_enabled (widget, "accounts.remove", is_idle);
  gtk_widget_action_set_enabled (widget, "accounts.edit", selected != NULL);
  gtk_widget_action_set_enabled (widget, "accounts.revoke", is_idle && has_tokens);
  gtk_widget_action_set_enabled (widget, "accounts.sign-in", is_idle);
  gtk_widget_action_set_enabled (widget, "accounts.sign-in-own-browser", is_idle);
}

void
gr_accounts_page_close_sign_in (GrAccountsPage *self)
{
  GtkWidget *sign_in = GTK_WIDGET (g_steal_pointer (&self->sign_in));

  if (sign_in == NULL)
    return;

  g_signal_handlers_disconnect_by_func (gr_sign_in_view_get_flow (GR_SIGN_IN_VIEW (sign_in)), sign_in_stage_cb, self);
  gtk_stack_set_visible_child_name (self->stack, "main");
  gtk_stack_remove (self->stack, sign_in);
}

/* Once a removal can no longer be undone, the tokens of the lane are removed from the secret store as well. */
void
gr_accounts_page_forget_removed (GrAccountsPage *self)
{
  g_autoptr (GrLane) lane = g_steal_pointer (&self->removed_lane);
  GrSecretAddress    address;

  g_clear_object (&self->removed_toast);
  if (lane == NULL)
    return;

  address = gr_secret_address_of_lane (gr_session_get_workspace (self->session), lane, GR_SECRET_TOKENS);
  gr_secret_store_clear_async (gr_session_get_secrets (self->session), &address, NULL, NULL, NULL);
}
