/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-share-window.h"

#include "gr-finding-row.h"
#include "gr-share.h"
#include "gr-window-fit.h"

#include <glib/gi18n.h>

struct _GrShareWindow
{
  AdwWindow parent_instance;

  GrSession    *session;
  GCancellable *cancellable;

  GtkWidget       *collect;
  AdwActionRow    *file_row;
  AdwActionRow    *pictures_row;
  GtkListBox      *problems;
  GtkSpinner      *spinner;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (GrShareWindow, gr_share_window, ADW_TYPE_WINDOW)

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return gr_finding_row_new (item);
}

static void
show_pictures (GrShareWindow *self,
               GrWorkspace   *workspace)
{
  guint            n_pictures = g_list_model_get_n_items (gr_workspace_get_assets (workspace));
  guint            n_outside = gr_share_count_outside (workspace);
  g_autofree char *subtitle = NULL;

  if (n_outside > 0)
    subtitle = g_strdup_printf (ngettext ("%u picture is kept elsewhere and would be missing on another computer.",
                                          "%u pictures are kept elsewhere and would be missing on another computer.", n_outside),
                                n_outside);
  else if (n_pictures > 0)
    subtitle = g_strdup_printf (ngettext ("%u picture, in the folder of the file.", "%u pictures, in the folder of the file.", n_pictures), n_pictures);
  else
    subtitle = g_strdup (_ ("None is chosen yet."));

  adw_action_row_set_subtitle (self->pictures_row, subtitle);
  gtk_widget_set_visible (self->collect, n_outside > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.collect",
                                 n_outside > 0 && self->cancellable == NULL && gr_workspace_get_read_only_reason (workspace) == NULL);
}

static void
update (GrShareWindow *self)
{
  GrWorkspace           *workspace;
  g_autoptr (GListModel) problems = NULL;
  g_autofree char       *name = NULL;

  g_assert (GR_IS_SHARE_WINDOW (self));

  if (self->session == NULL)
    return;

  workspace = gr_session_get_workspace (self->session);
  problems = gr_share_list_problems (workspace);
  if (gr_workspace_get_file (workspace) != NULL)
    name = g_file_get_parse_name (gr_workspace_get_file (workspace));
  adw_action_row_set_subtitle (self->file_row, name != NULL ? name : _ ("Not saved yet"));
  gtk_list_box_bind_model (self->problems, problems, create_row_cb, NULL, NULL);
  show_pictures (self, workspace);
}

static void
set_busy (GrShareWindow *self,
          gboolean       busy)
{
  g_clear_object (&self->cancellable);
  if (busy)
    self->cancellable = g_cancellable_new ();
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  update (self);
}

static void
collected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GrShareWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GListModel)    problems = NULL;
  g_autofree char          *text = NULL;
  g_autofree char          *title = NULL;
  guint                     n_collected = 0;

  problems = gr_share_collect_finish (GR_WORKSPACE (object), result, &n_collected, &error);
  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    text = g_strdup_printf (_ ("The pictures were not copied: %s"), error->message);
  else
    text = g_strdup_printf (ngettext ("%u picture copied", "%u pictures copied", n_collected), n_collected);
  title = g_markup_escape_text (text, -1);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
  set_busy (self, FALSE);

  /* What could not be copied says why, until something changes. */
  if (problems != NULL && g_list_model_get_n_items (problems) > 0)
    gtk_list_box_bind_model (self->problems, problems, create_row_cb, NULL, NULL);
}

static void
collect_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GrShareWindow *self = GR_SHARE_WINDOW (widget);

  if (self->cancellable != NULL)
    return;

  set_busy (self, TRUE);
  gr_share_collect_async (gr_session_get_workspace (self->session), self->cancellable, collected_cb, g_object_ref (self));
}

static void
gr_share_window_dispose (GObject *object)
{
  GrShareWindow *self = GR_SHARE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_share_window_parent_class)->dispose (object);
}

static void
gr_share_window_class_init (GrShareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_share_window_dispose;

  gtk_widget_class_install_action (widget_class, "share.collect", NULL, collect_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-share-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GrShareWindow, collect);
  gtk_widget_class_bind_template_child (widget_class, GrShareWindow, file_row);
  gtk_widget_class_bind_template_child (widget_class, GrShareWindow, pictures_row);
  gtk_widget_class_bind_template_child (widget_class, GrShareWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, GrShareWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, GrShareWindow, toasts);
}

static void
gr_share_window_init (GrShareWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_share_window_new (GtkWindow *parent,
                     GrSession *session)
{
  GrShareWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (GR_IS_SESSION (session), NULL);

  self = g_object_new (GR_TYPE_SHARE_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (gr_session_get_workspace (session), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  gr_window_fit (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
