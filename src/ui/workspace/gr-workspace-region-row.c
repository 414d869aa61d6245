/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-region-row.h"

#include <glib/gi18n.h>

struct _GrWorkspaceRegionRow
{
  GtkListBoxRow parent_instance;

  char     *region_id;
  GtkLabel *flag;
  GtkLabel *title;
  GtkLabel *requirement;
  GtkLabel *source;
  GtkLabel *use;
};

G_DEFINE_FINAL_TYPE (GrWorkspaceRegionRow, gr_workspace_region_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
remove_cb (GrWorkspaceRegionRow *self)
{
  g_assert (GR_IS_WORKSPACE_REGION_ROW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "settings.remove-region", "s", self->region_id);
}

static void
gr_workspace_region_row_finalize (GObject *object)
{
  GrWorkspaceRegionRow *self = GR_WORKSPACE_REGION_ROW (object);

  g_clear_pointer (&self->region_id, g_free);

  G_OBJECT_CLASS (gr_workspace_region_row_parent_class)->finalize (object);
}

static void
gr_workspace_region_row_class_init (GrWorkspaceRegionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gr_workspace_region_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/workspace/gr-workspace-region-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceRegionRow, flag);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceRegionRow, requirement);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceRegionRow, source);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceRegionRow, title);
  gtk_widget_class_bind_template_child (widget_class, GrWorkspaceRegionRow, use);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
gr_workspace_region_row_init (GrWorkspaceRegionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @region is NULL where the catalogue does not know the region; @use says who belongs to it, NULL where nobody does. */
GtkWidget *
gr_workspace_region_row_new (const char *region_id,
                             GrRegion   *region,
                             const char *use)
{
  GrWorkspaceRegionRow *self;
  g_autofree char      *use_text = NULL;

  g_return_val_if_fail (region_id != NULL, NULL);
  g_return_val_if_fail (region == NULL || GR_IS_REGION (region), NULL);

  self = g_object_new (GR_TYPE_WORKSPACE_REGION_ROW, NULL);
  self->region_id = g_strdup (region_id);

  if (region != NULL)
    {
      g_autofree char *flag = gr_region_dup_flag (region);
      /* Translators: a document of TikTok and its date. */
      g_autofree char *source = g_strdup_printf (_ ("TikTok’s rule: %s, %s"), gr_catalog_entry_get_source (GR_CATALOG_ENTRY (region)),
                                                 gr_catalog_entry_get_as_of (GR_CATALOG_ENTRY (region)));

      show_text (self->flag, flag);
      show_text (self->title, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (region)));
      show_text (self->requirement, gr_region_get_requirement (region));
      show_text (self->source, source);
    }
  else
    {
      show_text (self->title, region_id);
      show_text (self->requirement, _ ("The catalogue does not know this region."));
    }

  if (use != NULL)
    /* Translators: such as “In use by 2 lanes and 1 member”. */
    use_text = g_strdup_printf (_ ("In use by %s"), use);
  show_text (self->use, use_text);

  return GTK_WIDGET (self);
}

const char *
gr_workspace_region_row_get_region_id (GrWorkspaceRegionRow *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE_REGION_ROW (self), NULL);

  return self->region_id;
}
