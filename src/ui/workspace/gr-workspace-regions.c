/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-regions.h"

#include "gr-workspace-edits.h"
#include "gr-workspace-region-row.h"

#include <glib/gi18n.h>

struct _GrWorkspaceRegions
{
  AdwPreferencesGroup parent_instance;

  GrSession   *session;
  GtkListBox  *list;
  AdwComboRow *add_row;
};

G_DEFINE_FINAL_TYPE (GrWorkspaceRegions, gr_workspace_regions, ADW_TYPE_PREFERENCES_GROUP)

static void
show_others (GrWorkspaceRegions *self,
             const char *const  *ours)
{
  g_autoptr (GListStore) others = g_list_store_new (GR_TYPE_REGION);
  GListModel            *all = gr_catalog_get_regions (gr_session_get_catalog (self->session));
  gboolean               has_others;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GrCatalogEntry) region = g_list_model_get_item (all, i);

      if (!g_strv_contains (ours, gr_catalog_entry_get_id (region)))
        g_list_store_append (others, region);
    }

  has_others = g_list_model_get_n_items (G_LIST_MODEL (others)) > 0;
  adw_combo_row_set_model (self->add_row, G_LIST_MODEL (others));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->add_row), has_others ? NULL : _ ("Every region of the catalogue is in this workspace."));
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_row), has_others);
}

static void
show_regions (GrWorkspaceRegions *self)
{
  GrWorkspace       *workspace = gr_session_get_workspace (self->session);
  const char *const *regions = gr_workspace_get_regions (workspace);
  GtkListBoxRow     *row;

  g_assert (GR_IS_WORKSPACE_REGIONS (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  for (guint i = 0; regions[i] != NULL; i++)
    {
      g_autofree char *use = gr_workspace_edits_describe_region_use (workspace, regions[i]);

      gtk_list_box_append (self->list,
                           gr_workspace_region_row_new (regions[i], gr_catalog_find_region (gr_session_get_catalog (self->session), regions[i]), use));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), regions[0] != NULL);

  show_others (self, regions);
}

static void
add_cb (GrWorkspaceRegions *self)
{
  GrCatalogEntry *region;

  g_assert (GR_IS_WORKSPACE_REGIONS (self));

  region = adw_combo_row_get_selected_item (self->add_row);
  if (region != NULL)
    gr_workspace_edits_add_region (gr_session_get_workspace (self->session), gr_catalog_entry_get_id (region));
}

static void
gr_workspace_regions_dispose (GObject *object)
{
  GrWorkspaceRegions *self = GR_WORKSPACE_REGIONS (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (gr_workspace_regions_parent_class)->dispose (object);
}

static void
gr_workspace_regions_class_init (GrWorkspaceRegionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_workspace_regions_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-workspace-regions.ui");
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceRegions, add_row);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceRegions, list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
gr_workspace_regions_init (GrWorkspaceRegions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* To be called once. */
void
gr_workspace_regions_set_session (GrWorkspaceRegions *self,
                                  GrSession          *session)
{
  GrWorkspace *workspace;

  g_return_if_fail (GR_IS_WORKSPACE_REGIONS (self));
  g_return_if_fail (GR_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  workspace = gr_session_get_workspace (session);
  g_signal_connect_object (workspace, "notify::regions", G_CALLBACK (show_regions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_workspace_get_lanes (workspace), "items-changed", G_CALLBACK (show_regions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_workspace_get_members (workspace), "items-changed", G_CALLBACK (show_regions), self, G_CONNECT_SWAPPED);
  show_regions (self);
}
