/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide-row.h"

#include <glib/gi18n.h>

struct _GrGuideRow
{
  GtkListBoxRow parent_instance;

  GrChecklist *checklist;
};

enum
{
  PROP_0,
  PROP_CHECKLIST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrGuideRow, gr_guide_row, GTK_TYPE_LIST_BOX_ROW)

static char *
format_count (GObject *object,
              guint    n_done,
              guint    n_steps)
{
  return gr_guide_format_progress (n_done, n_steps);
}

static double
find_fraction (GObject *object,
               guint    n_done,
               guint    n_steps)
{
  return n_steps > 0 ? (double)n_done / n_steps : 0;
}

static void
gr_guide_row_dispose (GObject *object)
{
  GrGuideRow *self = GR_GUIDE_ROW (object);

  g_clear_object (&self->checklist);

  G_OBJECT_CLASS (gr_guide_row_parent_class)->dispose (object);
}

static void
gr_guide_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrGuideRow *self = GR_GUIDE_ROW (object);

  switch (prop_id)
    {
    case PROP_CHECKLIST:
      g_value_set_object (value, gr_guide_row_get_checklist (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_guide_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GrGuideRow *self = GR_GUIDE_ROW (object);

  switch (prop_id)
    {
    case PROP_CHECKLIST:
      self->checklist = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_guide_row_class_init (GrGuideRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_guide_row_dispose;
  object_class->get_property = gr_guide_row_get_property;
  object_class->set_property = gr_guide_row_set_property;

  properties[PROP_CHECKLIST] =
    g_param_spec_object ("checklist", NULL, NULL, GR_TYPE_CHECKLIST, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/setup/gr-guide-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, find_fraction);
  gtk_widget_class_bind_template_callback (widget_class, format_count);
}

static void
gr_guide_row_init (GrGuideRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_guide_row_new (GrChecklist *checklist)
{
  g_return_val_if_fail (GR_IS_CHECKLIST (checklist), NULL);

  return g_object_new (GR_TYPE_GUIDE_ROW, "checklist", checklist, NULL);
}

GrChecklist *
gr_guide_row_get_checklist (GrGuideRow *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_ROW (self), NULL);

  return self->checklist;
}

char *
gr_guide_format_progress (guint n_done,
                          guint n_steps)
{
  /* Translators: how many steps of a guide are done, where there is little room: "3/6". */
  return g_strdup_printf (_ ("%u/%u"), n_done, n_steps);
}
