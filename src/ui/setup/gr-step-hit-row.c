/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-step-hit-row.h"

struct _GrStepHitRow
{
  GtkListBoxRow parent_instance;

  GrStepHit *hit;
  GtkLabel  *title;
  GtkLabel  *guide;
  GtkLabel  *snippet;
};

G_DEFINE_FINAL_TYPE (GrStepHitRow, gr_step_hit_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_snippet (GrStepHitRow *self)
{
  guint       start, length;
  const char *text = gr_step_hit_get_snippet (self->hit, &start, &length);

  gtk_widget_set_visible (GTK_WIDGET (self->snippet), text != NULL);
  if (text != NULL)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
      PangoAttribute           *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = start;
      bold->end_index = start + length;
      pango_attr_list_insert (attributes, bold);
      gtk_label_set_label (self->snippet, text);
      gtk_label_set_attributes (self->snippet, attributes);
    }
}

static void
gr_step_hit_row_dispose (GObject *object)
{
  GrStepHitRow *self = GR_STEP_HIT_ROW (object);

  g_clear_object (&self->hit);

  G_OBJECT_CLASS (gr_step_hit_row_parent_class)->dispose (object);
}

static void
gr_step_hit_row_class_init (GrStepHitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gr_step_hit_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-step-hit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrStepHitRow, guide);
  gtk_widget_class_bind_template_child (widget_class, GrStepHitRow, snippet);
  gtk_widget_class_bind_template_child (widget_class, GrStepHitRow, title);
}

static void
gr_step_hit_row_init (GrStepHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_step_hit_row_new (GrStepHit *hit)
{
  GrStepHitRow *self;

  g_return_val_if_fail (GR_IS_STEP_HIT (hit), NULL);

  self = g_object_new (GR_TYPE_STEP_HIT_ROW, NULL);
  self->hit = g_object_ref (hit);
  gtk_label_set_label (self->title, gr_step_hit_get_title (hit));
  gtk_label_set_label (self->guide, gr_step_hit_get_guide_title (hit));
  show_snippet (self);

  return GTK_WIDGET (self);
}

GrStepHit *
gr_step_hit_row_get_hit (GrStepHitRow *self)
{
  g_return_val_if_fail (GR_IS_STEP_HIT_ROW (self), NULL);

  return self->hit;
}
