/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-actions.h"

#include "gr-redact.h"

#include <glib/gi18n.h>

static GrWorkspace *
get_workspace (GtkWidget *widget)
{
  GrSession *session = gr_page_get_session (GR_PAGE (widget));

  return session != NULL ? gr_session_get_workspace (session) : NULL;
}

static void
add_toast (GtkWidget  *widget,
           const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  gr_page_add_toast (GR_PAGE (widget), adw_toast_new (escaped));
}

static void
show_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gr_page_show_item (GR_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GrSetupPage) self = g_steal_pointer (&user_data);
  g_autoptr (GError)      error = NULL;
  g_autofree char        *message = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  message = g_strdup_printf (_ ("No browser could be opened: %s"), error->message);
  add_toast (GTK_WIDGET (self), message);
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));

  g_app_info_launch_default_for_uri_async (g_variant_get_string (parameter, NULL), G_APP_LAUNCH_CONTEXT (context),
                                           gr_setup_page_get_cancellable (GR_SETUP_PAGE (widget)),
                                           opened_cb, g_object_ref (widget));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), g_variant_get_string (parameter, NULL));
  add_toast (widget, _ ("Copied"));
}

static void
show_field_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  const char *path, *field;

  g_variant_get (parameter, "(&s&s)", &path, &field);
  gr_setup_page_show (GR_SETUP_PAGE (widget), path, field);
}

static void
say_done (GtkWidget *widget,
          GrSession *session)
{
  GListModel      *checklists = gr_session_get_checklists (session);
  g_autofree char *title = NULL;
  guint            n_done = 0;
  guint            n_steps = 0;

  gr_setup_refresh (gr_session_get_setup (session));
  for (guint i = 0; i < g_list_model_get_n_items (checklists); i++)
    {
      g_autoptr (GrChecklist) checklist = g_list_model_get_item (checklists, i);

      n_done += gr_checklist_get_n_done (checklist);
      n_steps += gr_checklist_get_n_steps (checklist);
    }

  title = g_strdup_printf (ngettext ("Checked: %u of %u step done", "Checked: %u of %u steps done", n_steps), n_done, n_steps);
  add_toast (widget, title);
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GrSetupPage) self = g_steal_pointer (&user_data);
  g_autoptr (GError)      error = NULL;
  GrSession              *session = gr_page_get_session (GR_PAGE (self));

  if (gr_probe_set_run_finish (GR_PROBE_SET (object), result, &error))
    {
      if (session != NULL && gr_session_get_probe_set (session) == GR_PROBE_SET (object))
        say_done (GTK_WIDGET (self), session);
      return;
    }

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    add_toast (GTK_WIDGET (self), error->message);
}

/* Looks outside for one step, or for all where it is named by nothing. */
static void
check_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GrSession  *session = gr_page_get_session (GR_PAGE (widget));
  const char *path = g_variant_get_string (parameter, NULL);
  GrStep     *step;

  if (session == NULL)
    return;

  step = *path != '\0' ? gr_setup_find_step (gr_session_get_setup (session), path) : NULL;
  if (step != NULL && !gr_probe_set_can_look (gr_session_get_probe_set (session), gr_step_get_guide_step (step), NULL))
    {
      say_done (widget, session);
      return;
    }

  gr_probe_set_run_async (gr_session_get_probe_set (session), step != NULL ? gr_step_get_guide_step (step) : NULL, NULL,
                          gr_setup_page_get_cancellable (GR_SETUP_PAGE (widget)), checked_cb, g_object_ref (widget));
}

static void
cancel_checks_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GrSession *session = gr_page_get_session (GR_PAGE (widget));

  if (session != NULL)
    gr_probe_set_cancel (gr_session_get_probe_set (session));
}

static GrMember *
find_member (GrWorkspace *workspace,
             const char  *email)
{
  GListModel *members = gr_workspace_get_members (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (GrMember) member = g_list_model_get_item (members, i);

      if (g_str_equal (gr_member_get_email (member), email))
        return g_steal_pointer (&member);
    }

  return NULL;
}

static void
undo_cb (GrWorkspace *workspace,
         AdwToast    *toast)
{
  g_assert (GR_IS_WORKSPACE (workspace));

  gr_workspace_add_member (workspace, g_object_get_data (G_OBJECT (toast), "gr-member"));
}

static void
remove_member_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GrWorkspace         *workspace = get_workspace (widget);
  g_autoptr (GrMember) member = NULL;
  g_autofree char     *title = NULL;
  g_autofree char     *shown_email = NULL;
  AdwToast            *toast;

  if (workspace == NULL)
    return;

  member = find_member (workspace, g_variant_get_string (parameter, NULL));
  if (member == NULL || !gr_workspace_remove_member (workspace, gr_member_get_email (member)))
    return;

  shown_email = gr_redact_value (gr_member_get_email (member), GR_VALUE_EMAIL, gr_session_get_demo_mode (gr_page_get_session (GR_PAGE (widget))));
  title = g_markup_printf_escaped (_ ("Removed %s from this list"), shown_email);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "gr-member", g_steal_pointer (&member), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), workspace, G_CONNECT_SWAPPED);
  gr_page_add_toast (GR_PAGE (widget), toast);
}

void
gr_setup_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "setup.show-step", "s", show_step_action);
  gtk_widget_class_install_action (widget_class, "setup.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "setup.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "setup.show-field", "(ss)", show_field_action);
  gtk_widget_class_install_action (widget_class, "setup.check", "s", check_action);
  gtk_widget_class_install_action (widget_class, "setup.cancel-checks", NULL, cancel_checks_action);
  gtk_widget_class_install_action (widget_class, "setup.remove-member", "s", remove_member_action);
}
