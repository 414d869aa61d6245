/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-split-view.h"

/* From this width on the two stand side by side. */
#define BREADTH    720
#define ASIDE_PART 0.34
#define ASIDE_MAX  340
#define LOWER_PART 0.3

struct _GrSplitView
{
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkWidget *aside;
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_ASIDE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrSplitView, gr_split_view, GTK_TYPE_WIDGET)

static void
set_part (GrSplitView *self,
          GtkWidget  **part,
          GtkWidget   *widget)
{
  g_clear_pointer (part, gtk_widget_unparent);
  *part = widget;
  if (widget != NULL)
    gtk_widget_set_parent (widget, GTK_WIDGET (self));
}

static GtkSizeRequestMode
gr_split_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
gr_split_view_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  GrSplitView *self = GR_SPLIT_VIEW (widget);
  int          child_min = 0, child_nat = 0, aside_min = 0, aside_nat = 0;

  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, -1, &child_min, &child_nat, NULL, NULL);
  if (self->aside != NULL)
    gtk_widget_measure (self->aside, orientation, -1, &aside_min, &aside_nat, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MAX (child_min, aside_min);
  else
    *minimum = MAX (child_min / (1 - LOWER_PART), aside_min / LOWER_PART) + 1;
  *natural = MAX (*minimum, child_nat + aside_nat);
}

static void
allocate_part (GtkWidget *part,
               int        x,
               int        y,
               int        width,
               int        height)
{
  if (part != NULL)
    gtk_widget_size_allocate (part, &(GtkAllocation){x, y, width, height}, -1);
}

static void
gr_split_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GrSplitView *self = GR_SPLIT_VIEW (widget);
  gboolean     is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int          part;

  if (width >= BREADTH)
    {
      part = MIN (width * ASIDE_PART, ASIDE_MAX);
      allocate_part (self->child, is_rtl ? part : 0, 0, width - part, height);
      allocate_part (self->aside, is_rtl ? 0 : width - part, 0, part, height);
    }
  else
    {
      part = height * LOWER_PART;
      allocate_part (self->child, 0, 0, width, height - part);
      allocate_part (self->aside, 0, height - part, width, part);
    }
}

static void
gr_split_view_dispose (GObject *object)
{
  GrSplitView *self = GR_SPLIT_VIEW (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer (&self->aside, gtk_widget_unparent);

  G_OBJECT_CLASS (gr_split_view_parent_class)->dispose (object);
}

static void
gr_split_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GrSplitView *self = GR_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_ASIDE:
      g_value_set_object (value, self->aside);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_split_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GrSplitView *self = GR_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      set_part (self, &self->child, g_value_get_object (value));
      break;
    case PROP_ASIDE:
      set_part (self, &self->aside, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_split_view_class_init (GrSplitViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_split_view_dispose;
  object_class->get_property = gr_split_view_get_property;
  object_class->set_property = gr_split_view_set_property;

  widget_class->get_request_mode = gr_split_view_get_request_mode;
  widget_class->measure = gr_split_view_measure;
  widget_class->size_allocate = gr_split_view_size_allocate;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ASIDE] =
    g_param_spec_object ("aside", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_split_view_init (GrSplitView *self)
{
}
