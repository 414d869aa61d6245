/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-folder-details.h"

#include "gr-asset-describe.h"
#include "gr-asset-row.h"

#include <glib/gi18n.h>

struct _GrFolderDetails
{
  AdwBin parent_instance;

  GrAssetCheck *check;

  GtkListBox *row_list;
  GtkGrid    *facts;
  GtkWidget  *facts_title;
};

enum
{
  PROP_0,
  PROP_CHECK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrFolderDetails, gr_folder_details, ADW_TYPE_BIN)

static void
empty (GrFolderDetails *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->row_list))) != NULL)
    gtk_list_box_remove (self->row_list, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_grid_remove (self->facts, child);
}

static void
add_fact (GrFolderDetails *self,
          const char      *label,
          const char      *value,
          int              row)
{
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "yalign", 0.0, NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", value, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  "selectable", TRUE, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (name, "dim-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  gtk_grid_attach (self->facts, name, 0, row, 1, 1);
  gtk_grid_attach (self->facts, text, 1, row, 1, 1);
}

static void
fill (GrFolderDetails *self)
{
  GtkWidget     *row = gr_asset_row_new (self->check, FALSE);
  GrAssetFacts  *facts = gr_asset_check_get_facts (self->check);
  g_auto (GStrv) texts = facts != NULL ? gr_asset_describe_facts (facts) : NULL;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_list_box_append (self->row_list, row);
  for (int i = 0; texts != NULL && texts[2 * i] != NULL; i++)
    add_fact (self, texts[2 * i], texts[2 * i + 1], i);
  gtk_widget_set_visible (self->facts_title, texts != NULL);
}

static void
gr_folder_details_finalize (GObject *object)
{
  GrFolderDetails *self = GR_FOLDER_DETAILS (object);

  g_clear_object (&self->check);

  G_OBJECT_CLASS (gr_folder_details_parent_class)->finalize (object);
}

static void
gr_folder_details_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHECK:
      g_value_set_object (value, gr_folder_details_get_check (GR_FOLDER_DETAILS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_folder_details_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CHECK:
      gr_folder_details_set_check (GR_FOLDER_DETAILS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_folder_details_class_init (GrFolderDetailsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = gr_folder_details_finalize;
  object_class->get_property = gr_folder_details_get_property;
  object_class->set_property = gr_folder_details_set_property;

  properties[PROP_CHECK] =
    g_param_spec_object ("check", NULL, NULL, GR_TYPE_ASSET_CHECK,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/folder/gr-folder-details.ui");
  gtk_widget_class_bind_template_child (widget_class, GrFolderDetails, facts);
  gtk_widget_class_bind_template_child (widget_class, GrFolderDetails, facts_title);
  gtk_widget_class_bind_template_child (widget_class, GrFolderDetails, row_list);
}

static void
gr_folder_details_init (GrFolderDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GrAssetCheck *
gr_folder_details_get_check (GrFolderDetails *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_DETAILS (self), NULL);

  return self->check;
}

void
gr_folder_details_set_check (GrFolderDetails *self,
                             GrAssetCheck    *check)
{
  g_return_if_fail (GR_IS_FOLDER_DETAILS (self));
  g_return_if_fail (check == NULL || GR_IS_ASSET_CHECK (check));

  if (!g_set_object (&self->check, check))
    return;

  empty (self);
  if (check != NULL)
    fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECK]);
}
