/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-window-private.h"

#include "gr-application.h"
#include "gr-callback-lab.h"
#include "gr-fresh-workspace.h"
#include "gr-name-dialog.h"
#include "gr-workspace-file.h"
#include "gr-workspace-settings.h"

#include <glib/gi18n.h>

/* A copy on its way to its place. */
typedef struct
{
  GrWindow *window;
  GFile    *file;
} Copy;

static void
copy_free (Copy *copy)
{
  g_clear_object (&copy->window);
  g_clear_object (&copy->file);
  g_free (copy);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static GrApplication *
get_application (GrWindow *self)
{
  return GR_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

static GrWorkspace *
get_workspace (GrWindow *self)
{
  GrSession *session = gr_window_get_session (self);

  return session != NULL ? gr_session_get_workspace (session) : NULL;
}

/* The chooser lives as long as it is open, or as long as the window. */
static void
run_chooser (GrWindow            *self,
             const char          *title,
             GtkFileChooserAction action,
             const char          *accept_label,
             const char          *name,
             GCallback            response_cb)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkFileChooserNative     *native;

  native = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept_label, NULL);
  gtk_file_filter_set_name (filter, _ ("Greenroom workspaces"));
  gtk_file_filter_add_pattern (filter, "*" GR_WORKSPACE_SUFFIX);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);

  g_signal_connect_object (native, "response", response_cb, self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (self), "gr-chooser", native, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static GFile *
end_chooser (GrWindow        *self,
             int              response,
             GtkNativeDialog *native)
{
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  gtk_native_dialog_hide (native);
  g_object_set_data (G_OBJECT (self), "gr-chooser", NULL);

  return file;
}

static void
open_response_cb (GrWindow        *self,
                  int              response,
                  GtkNativeDialog *native)
{
  g_autoptr (GFile) file = NULL;

  g_assert (GR_IS_WINDOW (self));

  file = end_chooser (self, response, native);
  if (file != NULL)
    gr_application_open_workspace (get_application (self), file);
}

static void
copied_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Copy)   copy = g_steal_pointer (&user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char   *name = g_file_get_parse_name (copy->file);
  g_autofree char   *uri = g_file_get_uri (copy->file);
  g_autofree char   *base_name = g_path_get_basename (name);
  g_autofree char   *title = NULL;
  AdwToast          *toast;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      g_autofree char *message = g_strdup_printf (_ ("The copy “%s” was not written: %s"), name, error->message);

      gr_notice_set_message (gr_window_get_notice (copy->window, "copy"), message);
      return;
    }

  gr_notice_set_message (gr_window_get_notice (copy->window, "copy"), NULL);
  title = g_markup_printf_escaped (_ ("Saved as “%s”"), base_name);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("Open"));
  adw_toast_set_action_name (toast, "win.open-recent");
  adw_toast_set_action_target (toast, "s", uri);
  gr_window_add_toast (copy->window, toast);
}

static void
copy_response_cb (GrWindow        *self,
                  int              response,
                  GtkNativeDialog *native)
{
  g_autoptr (GFile) file = NULL;

  g_assert (GR_IS_WINDOW (self));

  file = end_chooser (self, response, native);
  if (file != NULL)
    gr_window_save_copy (self, file);
}

static void
create_cb (GrWindow   *self,
           const char *name)
{
  g_assert (GR_IS_WINDOW (self));

  gr_application_create_workspace (get_application (self), name);
}

static void
rename_cb (GrWindow   *self,
           const char *name)
{
  g_assert (GR_IS_WINDOW (self));

  if (get_workspace (self) != NULL)
    gr_workspace_set_name (get_workspace (self), name);
}

static void
ask_name (GrWindow   *self,
          const char *heading,
          const char *accept_label,
          const char *name,
          GCallback   accepted_cb)
{
  GrNameDialog *dialog = gr_name_dialog_new (GTK_WINDOW (self), heading, accept_label, name);

  g_signal_connect_object (dialog, "accepted", accepted_cb, self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  ask_name (GR_WINDOW (widget), _ ("New Workspace"), _ ("_Create"), NULL, G_CALLBACK (create_cb));
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrWorkspace *workspace = get_workspace (GR_WINDOW (widget));

  if (workspace != NULL)
    ask_name (GR_WINDOW (widget), _ ("Rename Workspace"), _ ("_Rename"), gr_workspace_get_name (workspace),
              G_CALLBACK (rename_cb));
}

/* The settings are those of one workspace: they close when another one is opened. */
static GrWorkspaceSettings *
open_settings (GrWindow *self)
{
  GrSession           *session = gr_window_get_session (self);
  GrWorkspaceSettings *settings;

  if (session == NULL)
    return NULL;

  settings = gr_workspace_settings_new (GTK_WINDOW (self), session);
  g_signal_connect_object (self, "notify::session", G_CALLBACK (gtk_window_destroy), settings, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (settings));

  return settings;
}

static void
settings_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  open_settings (GR_WINDOW (widget));
}

static void
edit_environment_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  GrWorkspaceSettings *settings = open_settings (GR_WINDOW (widget));
  const char          *environment_id, *field;

  if (settings == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &environment_id, &field);
  gr_workspace_settings_show_field (settings, environment_id, field);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  run_chooser (GR_WINDOW (widget), _ ("Open a Workspace"), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL,
               G_CALLBACK (open_response_cb));
}

static void
open_recent_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  gr_application_open_workspace (get_application (GR_WINDOW (widget)), file);
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GrWorkspace     *workspace = get_workspace (GR_WINDOW (widget));
  g_autofree char *file_name = NULL;

  if (workspace == NULL)
    return;

  file_name = g_strconcat (gr_workspace_get_name (workspace), GR_WORKSPACE_SUFFIX, NULL);
  g_strdelimit (file_name, G_DIR_SEPARATOR_S, '-');
  run_chooser (GR_WINDOW (widget), _ ("Save a Copy"), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), file_name,
               G_CALLBACK (copy_response_cb));
}

/* It may complete a sign-in of this workspace, so it goes with it. */
static void
callback_lab_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GrSession *session = gr_window_get_session (GR_WINDOW (widget));
  GtkWidget *lab;

  if (session == NULL)
    return;

  lab = gr_callback_lab_new (GTK_WINDOW (widget), session);
  g_signal_connect_object (widget, "notify::session", G_CALLBACK (gtk_window_destroy), lab, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (lab));
}

void
gr_window_install_workspace_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-workspace", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.open-workspace", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent_action);
  gtk_widget_class_install_action (widget_class, "win.rename-workspace", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "win.workspace-settings", NULL, settings_action);
  gtk_widget_class_install_action (widget_class, "win.callback-lab", NULL, callback_lab_action);
  gtk_widget_class_install_action (widget_class, "win.edit-environment", "(ss)", edit_environment_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
}

/* Writes the open workspace to @file too and offers to open it there. What is open stays open. */
void
gr_window_save_copy (GrWindow *self,
                     GFile    *file)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (Copy)   copy = NULL;
  char              *text;

  g_return_if_fail (GR_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (get_workspace (self) != NULL);

  text = gr_workspace_to_json_at (get_workspace (self), file);
  bytes = g_bytes_new_take (text, strlen (text));
  copy = g_new0 (Copy, 1);
  copy->window = g_object_ref (self);
  copy->file = g_object_ref (file);

  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       copied_cb, g_steal_pointer (&copy));
}
