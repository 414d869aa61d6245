/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-leak-window.h"

#include "gr-question.h"
#include "gr-secret-forget.h"
#include "gr-secret-ledger.h"
#include "gr-window-fit.h"

#include <glib/gi18n.h>

struct _GrLeakWindow
{
  AdwWindow parent_instance;

  GrSession      *session;
  GrSecretLedger *ledger;
  gboolean        busy;

  GtkStack            *stack;
  GtkListBox          *list;
  AdwPreferencesGroup *group;
  GtkLabel            *problem_label;
  GtkLabel            *report_label;
  GtkWidget           *report_box;
  GtkImage            *report_icon;
  GtkSpinner          *spinner;
};

G_DEFINE_FINAL_TYPE (GrLeakWindow, gr_leak_window, ADW_TYPE_WINDOW)

static const char *
get_icon_name (GrSecretWhere where)
{
  switch (where)
    {
    case GR_SECRET_IN_KEYRING:
      return "dialog-password-symbolic";
    case GR_SECRET_ON_DISK:
      return "folder-symbolic";
    case GR_SECRET_ON_CLIPBOARD:
      return "edit-paste-symbolic";
    case GR_SECRET_IN_MEMORY:
    default:
      return "application-x-executable-symbolic";
    }
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GrSecretHolding *holding = item;
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", gr_secret_holding_get_kept (holding), gr_secret_holding_get_drawn (holding));
  GtkWidget       *icon = gtk_image_new_from_icon_name (get_icon_name (gr_secret_holding_get_where (holding)));
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                       "use-markup", FALSE,
                                       "title", gr_secret_holding_get_title (holding),
                                       "subtitle", subtitle,
                                       "subtitle-lines", 0,
                                       "title-lines", 0,
                                       NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, gr_secret_holding_get_kept (holding), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  return row;
}

static void
update (GrLeakWindow *self)
{
  guint            n_items = self->ledger != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->ledger)) : 0;
  const char      *problem = self->ledger != NULL ? gr_secret_ledger_get_problem (self->ledger) : NULL;
  gboolean         demo_mode = self->session != NULL && gr_session_get_demo_mode (self->session);
  g_autofree char *count = g_strdup_printf (ngettext ("Greenroom Holds %u Secret", "Greenroom Holds %u Secrets", n_items), n_items);

  g_assert (GR_IS_LEAK_WINDOW (self));

  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "list" : "empty");
  adw_preferences_group_set_title (self->group, count);
  adw_preferences_group_set_description (self->group, demo_mode ? _ ("Demo mode is on: none of them is drawn, revealed or copied.")
                                                                : _ ("Before you show the screen, switch demo mode on with Ctrl+Shift+D."));
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "leak.forget", self->session != NULL && !self->busy);
}

static void
set_busy (GrLeakWindow *self,
          gboolean      busy)
{
  self->busy = busy;
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  update (self);
}

static void
append_sentence (GString *text,
                 char    *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

static void
show_report (GrLeakWindow   *self,
             GrSecretReport *report)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean            is_whole = report->n_locked == 0 && report->n_kept == 0 && report->problem == NULL;

  append_sentence (text, g_strdup_printf (ngettext ("%u secret was forgotten.", "%u secrets were forgotten.", report->n_secrets), report->n_secrets));
  if (report->n_folders > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u web session was removed from disk.", "%u web sessions were removed from disk.", report->n_folders), report->n_folders));
  if (report->n_locked > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u is still in your keyring, which is locked: unlock it and forget everything again.",
                                                      "%u are still in your keyring, which is locked: unlock it and forget everything again.", report->n_locked),
                                            report->n_locked));
  if (report->n_kept > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u web session could not be removed.", "%u web sessions could not be removed.", report->n_kept), report->n_kept));
  if (report->problem != NULL)
    append_sentence (text, g_strdup_printf (_ ("Something may be left: %s"), report->problem));

  gtk_label_set_label (self->report_label, text->str);
  gtk_image_set_from_icon_name (self->report_icon, is_whole ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  gtk_widget_set_visible (self->report_box, TRUE);
}

static void
forgotten_cb (GObject      *source_object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GrLeakWindow)   self = user_data;
  g_autoptr (GrSecretReport) report = gr_secret_forget_finish (GR_SESSION (source_object), result, NULL);

  show_report (self, report);
  set_busy (self, FALSE);
}

static void
clear_clipboard (GrLeakWindow *self)
{
  if (gr_session_get_copied (self->session) == NULL)
    return;

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL);
  gr_session_set_copied (self->session, NULL);
}

static void
response_cb (GrLeakWindow *self,
             const char   *response)
{
  g_assert (GR_IS_LEAK_WINDOW (self));

  if (!g_str_equal (response, "forget"))
    return;

  set_busy (self, TRUE);
  clear_clipboard (self);
  gr_secret_forget_async (self->session, NULL, forgotten_cb, g_object_ref (self));
}

static void
forget_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AdwMessageDialog *dialog = gr_question_new (GTK_WINDOW (widget), _ ("Forget Everything?"),
                                              _ ("Client secrets, tokens and kept web sessions of all workspaces are removed from memory, from your "
                                                 "keyring and from disk. Sign-ins under way are given up. This can’t be undone; tokens that are "
                                                 "not revoked stay valid at TikTok until they expire."));

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "forget", _ ("_Forget Everything"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "forget", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gr_leak_window_dispose (GObject *object)
{
  GrLeakWindow *self = GR_LEAK_WINDOW (object);

  g_clear_object (&self->ledger);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_leak_window_parent_class)->dispose (object);
}

static void
gr_leak_window_class_init (GrLeakWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_leak_window_dispose;

  gtk_widget_class_install_action (widget_class, "leak.forget", NULL, forget_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/gr-leak-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GrLeakWindow, group);
  gtk_widget_class_bind_template_child (widget_class, GrLeakWindow, list);
  gtk_widget_class_bind_template_child (widget_class, GrLeakWindow, problem_label);
  gtk_widget_class_bind_template_child (widget_class, GrLeakWindow, report_box);
  gtk_widget_class_bind_template_child (widget_class, GrLeakWindow, report_icon);
  gtk_widget_class_bind_template_child (widget_class, GrLeakWindow, report_label);
  gtk_widget_class_bind_template_child (widget_class, GrLeakWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, GrLeakWindow, stack);
}

static void
gr_leak_window_init (GrLeakWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GrLeakWindow *
gr_leak_window_new (GtkWindow *parent,
                    GrSession *session)
{
  GrLeakWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (GR_IS_SESSION (session), NULL);

  self = g_object_new (GR_TYPE_LEAK_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->ledger = gr_secret_ledger_new (session);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->ledger), create_row, NULL, NULL);
  g_signal_connect_object (self->ledger, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ledger, "notify::problem", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  gr_window_fit (GTK_WINDOW (self));

  return self;
}
