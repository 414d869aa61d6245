/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-accounts-page-private.h"

#include "gr-code-field.h"
#include "gr-dialect.h"
#include "gr-question.h"
#include "gr-util.h"

#include <glib/gi18n.h>

/* Whether a lane signs in with a code that is brought by hand: the road of mini games, which have no redirect. */
gboolean
gr_accounts_page_takes_code (GrLaneSession *lane_session)
{
  const GrDialect *dialect = gr_dialect_find (gr_environment_get_platform (gr_lane_session_get_environment (lane_session)));

  return dialect != NULL && dialect->redirect_rules == NULL;
}

static void
redeemed_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GrAccountsPage) self = user_data;
  GrLaneSession             *lane_session = GR_LANE_SESSION (object);
  g_autoptr (GError)         error = NULL;
  g_autofree char           *title = NULL;

  if (gr_lane_session_redeem_code_finish (lane_session, result, &error))
    {
      gr_lane_view_report (self->lane_view, lane_session, NULL);
      title = g_markup_printf_escaped (_ ("“%s” is signed in"), gr_lane_get_label (gr_lane_session_get_lane (lane_session)));
      gr_page_add_toast (GR_PAGE (self), adw_toast_new (title));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gr_lane_view_diagnose (self->lane_view, lane_session, error, "token");
}

static void
response_cb (GrAccountsPage   *self,
             const char       *response,
             AdwMessageDialog *dialog)
{
  GrLaneSession       *lane_session = g_object_get_data (G_OBJECT (dialog), "lane-session");
  g_autoptr (GrSecret) code = gr_code_field_take_code (GR_CODE_FIELD (adw_message_dialog_get_extra_child (dialog)));

  g_assert (GR_IS_ACCOUNTS_PAGE (self));

  if (g_str_equal (response, "sign-in") && self->session != NULL)
    gr_lane_session_redeem_code_async (lane_session, code, self->cancellable, redeemed_cb, g_object_ref (self));
}

static void
empty_cb (AdwMessageDialog *dialog,
          GParamSpec       *pspec,
          GrCodeField      *field)
{
  adw_message_dialog_set_response_enabled (dialog, "sign-in", !gr_code_field_get_empty (field));
}

/* Asks for the code of a mini game, and signs the lane in with it. */
void
gr_accounts_page_ask_for_code (GrAccountsPage *self,
                               GrLaneSession  *lane_session)
{
  GtkRoot          *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget        *field = gr_code_field_new (self->session, lane_session);
  g_autofree char  *heading = g_strdup_printf (_ ("Sign In to “%s”"), gr_lane_get_label (gr_lane_session_get_lane (lane_session)));
  AdwMessageDialog *dialog = gr_question_new (GTK_WINDOW (root), heading,
                                              _ ("Enter the code from your mini game: what its login call hands to the success callback. "
                                                 "It works once, and for minutes only."));

  adw_message_dialog_set_extra_child (dialog, field);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "sign-in", _ ("_Sign In"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "sign-in", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "sign-in", FALSE);
  adw_message_dialog_set_default_response (dialog, "sign-in");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "lane-session", g_object_ref (lane_session), g_object_unref);
  g_signal_connect_object (field, "notify::empty", G_CALLBACK (empty_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (field);
}
