/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-sample-row.h"

#include <glib/gi18n.h>

struct _GrSampleRow
{
  GtkListBoxRow parent_instance;

  GtkLabel  *title;
  GtkWidget *copy;
  GtkLabel  *code;
};

G_DEFINE_FINAL_TYPE (GrSampleRow, gr_sample_row, GTK_TYPE_LIST_BOX_ROW)

static void
gr_sample_row_class_init (GrSampleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-sample-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrSampleRow, code);
  gtk_widget_class_bind_template_child (widget_class, GrSampleRow, copy);
  gtk_widget_class_bind_template_child (widget_class, GrSampleRow, title);
}

static void
gr_sample_row_init (GrSampleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_sample_row_new (GrCodeSample *sample)
{
  GrSampleRow     *self;
  const char      *title;
  g_autofree char *label = NULL;

  g_return_val_if_fail (GR_IS_CODE_SAMPLE (sample), NULL);

  self = g_object_new (GR_TYPE_SAMPLE_ROW, NULL);
  title = gr_catalog_entry_get_title (GR_CATALOG_ENTRY (sample));
  label = g_strdup_printf (_ ("Copy %s"), title);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->code, gr_code_sample_get_text (sample));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->copy), "s", gr_code_sample_get_text (sample));

  return GTK_WIDGET (self);
}
