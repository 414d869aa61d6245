/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-accounts-page-private.h"

#include "gr-doctor-actions.h"
#include "gr-question.h"
#include "gr-trace-text.h"
#include "gr-secret-owner.h"

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

static void
refreshed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GrAccountsPage) self = user_data;
  g_autoptr (GError)         error = NULL;

  gr_lane_session_refresh_finish (GR_LANE_SESSION (object), result, &error);

  /* What somebody asked for is answered in the lane's card; the line among the tokens is for what failed by itself. */
  gr_lane_session_clear_refresh_error (GR_LANE_SESSION (object));
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

typedef struct
{
  GrLaneSession    *lane_session; /* (owned) */
  GrAccountsPageAct act;
} Confirmation;

static void
confirmation_free (gpointer data)
{
  Confirmation *confirmation = data;

  g_clear_object (&confirmation->lane_session);
  g_free (confirmation);
}

static void
confirm_response_cb (GrAccountsPage   *self,
                     const char       *response,
                     AdwMessageDialog *dialog)
{
  Confirmation *confirmation = g_object_get_data (G_OBJECT (dialog), "confirmation");

  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  if (g_str_equal (response, "act"))
    confirmation->act (self, confirmation->lane_session);
}

/* Asks before something is done to a lane that cannot be undone. The heading names the lane in place of its %s. */
void
gr_accounts_page_confirm (GrAccountsPage   *self,
                          GrLaneSession    *lane_session,
                          const char       *heading_format,
                          const char       *body,
                          const char       *act_label,
                          GrAccountsPageAct act)
{
  GtkRoot          *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char       *label = gr_lane_get_label (gr_lane_session_get_lane (lane_session));
  g_auto (GStrv)    parts = g_strsplit (heading_format, "%s", 2);
  g_autofree char  *heading = g_strjoin (label, parts[0], parts[1], NULL);
  AdwMessageDialog *dialog = gr_question_new (GTK_WINDOW (root), heading, body);
  Confirmation     *confirmation = g_new0 (Confirmation, 1);

  confirmation->lane_session = g_object_ref (lane_session);
  confirmation->act = act;
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "act", act_label, NULL);
  adw_message_dialog_set_response_appearance (dialog, "act", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "confirmation", confirmation, confirmation_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (confirm_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
revoke_access (GrAccountsPage *self,
               GrLaneSession  *lane_session)
{
  gr_lane_session_revoke_async (lane_session, self->cancellable, revoked_cb, g_object_ref (self));
}

static void
revoke_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrAccountsPage *self = GR_ACCOUNTS_PAGE (widget);

  gr_accounts_page_confirm (self, gr_accounts_page_get_selected (self), _ ("Revoke Access of “%s”?"),
                            _ ("Its tokens stop working at once, here and in every other place that has them. "
                               "To get new ones, the user signs in and allows the app again."),
                            _ ("_Revoke"), revoke_access);
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
  g_autofree char *text = gr_trace_to_text (self->session, gr_accounts_page_get_selected (self));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  add_toast (self, _ ("Protocol trace copied"));
}

void
gr_accounts_page_install_actions (GtkWidgetClass *widget_class)
{
  gr_doctor_actions_install (widget_class);
  gr_accounts_page_install_sign_in_actions (widget_class);
  gr_accounts_page_install_token_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "accounts.add-lane", "s", add_lane_action);
  gtk_widget_class_install_action (widget_class, "accounts.copy-trace", NULL, copy_trace_action);
  gtk_widget_class_install_action (widget_class, "accounts.copy-user-field", "s", copy_user_field_action);
  gtk_widget_class_install_action (widget_class, "accounts.read-user", NULL, read_user_action);
  gtk_widget_class_install_action (widget_class, "accounts.refresh", NULL, refresh_action);
  gtk_widget_class_install_action (widget_class, "accounts.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "accounts.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "accounts.revoke", NULL, revoke_action);
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
  gr_accounts_page_update_sign_in_actions (self);
  gr_accounts_page_update_token_actions (self);
  gtk_widget_action_set_enabled (widget, "accounts.add-lane", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "accounts.copy-trace", selected != NULL);
  gtk_widget_action_set_enabled (widget, "accounts.copy-user-field", selected != NULL && !demo_mode);
  gtk_widget_action_set_enabled (widget, "accounts.read-user", is_idle && has_tokens);
  gtk_widget_action_set_enabled (widget, "accounts.refresh", is_idle && has_tokens);
  gtk_widget_action_set_enabled (widget, "accounts.remove", is_idle);
  gtk_widget_action_set_enabled (widget, "accounts.edit", selected != NULL);
  gtk_widget_action_set_enabled (widget, "accounts.revoke", is_idle && has_tokens);
}

/* Once a removal can no longer be undone, what is kept of the lane outside the workspace is removed as well. */
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
  gr_accounts_page_forget_web_session (self, gr_lane_get_id (lane));
}
