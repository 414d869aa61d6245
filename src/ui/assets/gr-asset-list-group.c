/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-list-group.h"

#include "gr-asset-chooser.h"

#include <glib/gi18n.h>

struct _GrAssetListGroup
{
  AdwPreferencesGroup parent_instance;

  GrFolderCheck   *check;
  GtkNativeDialog *chooser;

  GtkStack       *stack;
  GtkProgressBar *progress;
  AdwActionRow   *result_row;
};

enum
{
  PROP_0,
  PROP_CHECK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAssetListGroup, gr_asset_list_group, ADW_TYPE_PREFERENCES_GROUP)

static void
update_counts (GrAssetListGroup *self)
{
  guint            n_files = gr_folder_check_get_n_files (self->check);
  g_autofree char *summary = gr_folder_check_dup_summary (self->check);
  const char      *message = gr_folder_check_get_message (self->check);

  g_assert (GR_IS_ASSET_LIST_GROUP (self));

  adw_action_row_set_subtitle (self->result_row, message != NULL ? message : summary);
  gtk_progress_bar_set_fraction (self->progress, n_files > 0 ? (double)gr_folder_check_get_n_done (self->check) / n_files : 0);
}

static void
update_state (GrAssetListGroup *self)
{
  gboolean started = gr_folder_check_get_started (self->check);
  gboolean running = gr_folder_check_get_running (self->check);

  g_assert (GR_IS_ASSET_LIST_GROUP (self));

  gtk_stack_set_visible_child_name (self->stack, started ? "started" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->progress), running);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->result_row), running ? _ ("Checking") : _ ("Show the Results"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "asset-list.cancel", running);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "asset-list.clear", started && !running);
  update_counts (self);
}

static void
files_chosen (GtkWidget  *widget,
              GListModel *files)
{
  gr_folder_check_start (GR_ASSET_LIST_GROUP (widget)->check, files);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrAssetListGroup *self = GR_ASSET_LIST_GROUP (widget);
  gboolean          folder = g_str_equal (name, "asset-list.choose-folder");

  gr_asset_chooser_close (&self->chooser);
  self->chooser = gr_asset_chooser_open (widget, folder ? _ ("Check a Folder") : _ ("Check Pictures"),
                                         folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_OPEN,
                                         TRUE, files_chosen);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gr_folder_check_cancel (GR_ASSET_LIST_GROUP (widget)->check);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gr_folder_check_clear (GR_ASSET_LIST_GROUP (widget)->check);
}

static void
gr_asset_list_group_dispose (GObject *object)
{
  GrAssetListGroup *self = GR_ASSET_LIST_GROUP (object);

  gr_asset_list_group_set_check (self, NULL);
  gr_asset_chooser_close (&self->chooser);

  G_OBJECT_CLASS (gr_asset_list_group_parent_class)->dispose (object);
}

static void
gr_asset_list_group_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHECK:
      g_value_set_object (value, gr_asset_list_group_get_check (GR_ASSET_LIST_GROUP (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_list_group_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CHECK:
      gr_asset_list_group_set_check (GR_ASSET_LIST_GROUP (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_list_group_class_init (GrAssetListGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_asset_list_group_dispose;
  object_class->get_property = gr_asset_list_group_get_property;
  object_class->set_property = gr_asset_list_group_set_property;

  properties[PROP_CHECK] =
    g_param_spec_object ("check", NULL, NULL, GR_TYPE_FOLDER_CHECK,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "asset-list.choose-files", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "asset-list.choose-folder", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "asset-list.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "asset-list.clear", NULL, clear_action);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/gr-asset-list-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GrAssetListGroup, progress);
  gtk_widget_class_bind_template_child (widget_class, GrAssetListGroup, result_row);
  gtk_widget_class_bind_template_child (widget_class, GrAssetListGroup, stack);
}

static void
gr_asset_list_group_init (GrAssetListGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GrFolderCheck *
gr_asset_list_group_get_check (GrAssetListGroup *self)
{
  g_return_val_if_fail (GR_IS_ASSET_LIST_GROUP (self), NULL);

  return self->check;
}

void
gr_asset_list_group_set_check (GrAssetListGroup *self,
                               GrFolderCheck    *check)
{
  g_return_if_fail (GR_IS_ASSET_LIST_GROUP (self));
  g_return_if_fail (check == NULL || GR_IS_FOLDER_CHECK (check));

  if (self->check == check)
    return;

  if (self->check != NULL)
    g_signal_handlers_disconnect_by_data (self->check, self);
  g_set_object (&self->check, check);
  if (check != NULL)
    {
      g_signal_connect_object (check, "notify::n-done", G_CALLBACK (update_counts), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (check, "notify::message", G_CALLBACK (update_counts), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (check, "notify::running", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (check, "notify::started", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
      update_state (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECK]);
}
