/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-app-type-chooser.h"

#include <glib/gi18n.h>

#include "gr-field.h"

#define KEY "app.type"

struct _GrAppTypeChooser
{
  AdwBin parent_instance;

  GrSession   *session;
  GrWorkspace *workspace;
  gboolean     is_showing;
  AdwComboRow *row;
  GtkWidget   *hint;
};

G_DEFINE_FINAL_TYPE (GrAppTypeChooser, gr_app_type_chooser, ADW_TYPE_BIN)

static const char *const *
get_choices (void)
{
  return gr_field_get_choices (gr_field_find (KEY));
}

/* While nothing is chosen, the first item says so; what is chosen can be changed, but not taken back. */
static void
show_type (GrAppTypeChooser *self)
{
  const char *type = gr_workspace_get_field (self->workspace, KEY);
  guint       n_items = g_list_model_get_n_items (adw_combo_row_get_model (self->row));
  guint       position = 0;

  g_assert (GR_IS_APP_TYPE_CHOOSER (self));

  for (guint i = 0; get_choices ()[i] != NULL && i + 1 < n_items; i++)
    if (g_strcmp0 (get_choices ()[i], type) == 0)
      position = i + 1;

  self->is_showing = TRUE;
  adw_combo_row_set_selected (self->row, position);
  gtk_widget_set_visible (self->hint, position == 0);
  self->is_showing = FALSE;
}

static void
selected_cb (GrAppTypeChooser *self)
{
  guint position = adw_combo_row_get_selected (self->row);

  g_assert (GR_IS_APP_TYPE_CHOOSER (self));

  if (self->workspace == NULL || self->is_showing || position == GTK_INVALID_LIST_POSITION)
    return;

  gr_workspace_set_field (self->workspace, KEY, position > 0 ? get_choices ()[position - 1] : NULL);
}

static void
gr_app_type_chooser_dispose (GObject *object)
{
  GrAppTypeChooser *self = GR_APP_TYPE_CHOOSER (object);

  gr_app_type_chooser_set_session (self, NULL);

  G_OBJECT_CLASS (gr_app_type_chooser_parent_class)->dispose (object);
}

static void
gr_app_type_chooser_class_init (GrAppTypeChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_app_type_chooser_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-app-type-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAppTypeChooser, hint);
  gtk_widget_class_bind_template_child (widget_class, GrAppTypeChooser, row);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
gr_app_type_chooser_init (GrAppTypeChooser *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->is_showing = TRUE;
  gtk_string_list_append (titles, _ ("Not chosen"));
  for (guint i = 0; get_choices ()[i] != NULL; i++)
    gtk_string_list_append (titles, gr_field_get_choice_title (gr_field_find (KEY), get_choices ()[i]));
  adw_combo_row_set_model (self->row, G_LIST_MODEL (titles));
  self->is_showing = FALSE;
}

void
gr_app_type_chooser_set_session (GrAppTypeChooser *self,
                                 GrSession        *session)
{
  g_return_if_fail (GR_IS_APP_TYPE_CHOOSER (self));
  g_return_if_fail (session == NULL || GR_IS_SESSION (session));

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  self->workspace = g_object_ref (gr_session_get_workspace (session));
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (show_type), self, G_CONNECT_SWAPPED);
  show_type (self);
}
