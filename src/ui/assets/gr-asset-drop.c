/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-drop.h"

/* The class of a widget that would take what hovers over it. */
#define DROP_CLASS "drop-ready"

static GListModel *
dup_files (const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));

      for (GSList *l = list; l != NULL; l = l->next)
        g_list_store_append (files, l->data);
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE) && g_value_get_object (value) != NULL)
    {
      g_list_store_append (files, g_value_get_object (value));
    }

  return G_LIST_MODEL (g_steal_pointer (&files));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  GrAssetDropFunc        func = (GrAssetDropFunc)user_data;
  GtkWidget             *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autoptr (GListModel) files = dup_files (value);

  gtk_widget_remove_css_class (widget, DROP_CLASS);
  if (g_list_model_get_n_items (files) == 0)
    return FALSE;

  func (widget, files);
  return TRUE;
}

static GdkDragAction
enter_cb (GtkDropTarget *target)
{
  gtk_widget_add_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), DROP_CLASS);
  return GDK_ACTION_COPY;
}

static void
leave_cb (GtkDropTarget *target)
{
  gtk_widget_remove_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), DROP_CLASS);
}

/* Lets files be dropped on @widget, which shows with the style class "drop-ready" that it would take them. */
void
gr_asset_drop_enable (GtkWidget      *widget,
                      GrAssetDropFunc func)
{
  const GType    types[] = {GDK_TYPE_FILE_LIST, G_TYPE_FILE};
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, (GType *)types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), (gpointer)func);
  g_signal_connect (target, "enter", G_CALLBACK (enter_cb), NULL);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
