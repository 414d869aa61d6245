/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-repair-sketch.h"

#include "gr-asset-drawing.h"

#define SMALLEST_SIDE 96
#define NATURAL_SIDE  180

struct _GrRepairSketch
{
  GtkWidget parent_instance;

  GrRepairPlan *plan;
  GdkPaintable *original;
  GdkPaintable *copy;
};

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_ORIGINAL,
  PROP_COPY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrRepairSketch, gr_repair_sketch, GTK_TYPE_WIDGET)

static graphene_rect_t
place (const graphene_rect_t *room,
       double                 width,
       double                 height)
{
  double scale = MIN (room->size.width / width, room->size.height / height);

  return GRAPHENE_RECT_INIT (room->origin.x + (room->size.width - width * scale) / 2, room->origin.y + (room->size.height - height * scale) / 2,
                             width * scale, height * scale);
}

static void
append (GtkSnapshot           *snapshot,
        GdkPaintable          *paintable,
        const graphene_rect_t *area)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &area->origin);
  gdk_paintable_snapshot (paintable, snapshot, area->size.width, area->size.height);
  gtk_snapshot_restore (snapshot);
}

/* The original, moved and scaled so that the frame fills the area. */
static void
append_crop (GrRepairSketch        *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *area)
{
  double          scale = area->size.width / gr_repair_plan_get_crop_size (self->plan);
  graphene_rect_t whole = GRAPHENE_RECT_INIT (area->origin.x - gr_repair_plan_get_crop_x (self->plan) * scale,
                                              area->origin.y - gr_repair_plan_get_crop_y (self->plan) * scale,
                                              gr_repair_plan_get_source_width (self->plan) * scale,
                                              gr_repair_plan_get_source_height (self->plan) * scale);

  append (snapshot, self->original, &whole);
}

static void
append_plan (GrRepairSketch        *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *area)
{
  guint           background = gr_repair_plan_get_background (self->plan);
  GdkRGBA         colour = {(background >> 16) / 255.0F, (background >> 8 & 0xff) / 255.0F, (background & 0xff) / 255.0F, 1};
  graphene_rect_t whole = place (area, gr_repair_plan_get_source_width (self->plan), gr_repair_plan_get_source_height (self->plan));

  gtk_snapshot_push_clip (snapshot, area);
  gtk_snapshot_append_color (snapshot, &colour, area);
  if (gr_repair_plan_get_framing (self->plan) == GR_FRAMING_CROP)
    append_crop (self, snapshot, area);
  else
    append (snapshot, self->original, &whole);
  gtk_snapshot_pop (snapshot);
}

static void
gr_repair_sketch_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  GrRepairSketch *self = GR_REPAIR_SKETCH (widget);
  graphene_rect_t room = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  graphene_rect_t area;

  if (self->copy != NULL)
    {
      area = place (&room, gdk_paintable_get_intrinsic_width (self->copy), gdk_paintable_get_intrinsic_height (self->copy));
      gr_asset_append_board (snapshot, &area);
      append (snapshot, self->copy, &area);
    }
  else if (self->plan != NULL && self->original != NULL)
    {
      area = place (&room, gr_repair_plan_get_width (self->plan), gr_repair_plan_get_height (self->plan));
      append_plan (self, snapshot, &area);
    }
}

static void
gr_repair_sketch_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = SMALLEST_SIDE;
  *natural = NATURAL_SIDE;
}

static void
gr_repair_sketch_finalize (GObject *object)
{
  GrRepairSketch *self = GR_REPAIR_SKETCH (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->original);
  g_clear_object (&self->copy);

  G_OBJECT_CLASS (gr_repair_sketch_parent_class)->finalize (object);
}

static void
gr_repair_sketch_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GrRepairSketch *self = GR_REPAIR_SKETCH (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_ORIGINAL:
      g_value_set_object (value, self->original);
      break;
    case PROP_COPY:
      g_value_set_object (value, self->copy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_repair_sketch_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GrRepairSketch *self = GR_REPAIR_SKETCH (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      gr_repair_sketch_set_plan (self, g_value_get_object (value));
      break;
    case PROP_ORIGINAL:
      gr_repair_sketch_set_original (self, g_value_get_object (value));
      break;
    case PROP_COPY:
      gr_repair_sketch_set_copy (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_repair_sketch_class_init (GrRepairSketchClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_repair_sketch_finalize;
  object_class->get_property = gr_repair_sketch_get_property;
  object_class->set_property = gr_repair_sketch_set_property;
  widget_class->measure = gr_repair_sketch_measure;
  widget_class->snapshot = gr_repair_sketch_snapshot;

  properties[PROP_PLAN] =
    g_param_spec_object ("plan", NULL, NULL, GR_TYPE_REPAIR_PLAN, flags);
  properties[PROP_ORIGINAL] =
    g_param_spec_object ("original", NULL, NULL, GDK_TYPE_PAINTABLE, flags);
  properties[PROP_COPY] =
    g_param_spec_object ("copy", NULL, NULL, GDK_TYPE_PAINTABLE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "repair-sketch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gr_repair_sketch_init (GrRepairSketch *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
gr_repair_sketch_set_plan (GrRepairSketch *self,
                           GrRepairPlan   *plan)
{
  g_return_if_fail (GR_IS_REPAIR_SKETCH (self));
  g_return_if_fail (plan == NULL || GR_IS_REPAIR_PLAN (plan));

  if (self->plan == plan)
    return;

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    g_signal_connect_object (plan, "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
}

void
gr_repair_sketch_set_original (GrRepairSketch *self,
                               GdkPaintable   *original)
{
  g_return_if_fail (GR_IS_REPAIR_SKETCH (self));

  if (!g_set_object (&self->original, original))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORIGINAL]);
}

void
gr_repair_sketch_set_copy (GrRepairSketch *self,
                           GdkPaintable   *copy)
{
  g_return_if_fail (GR_IS_REPAIR_SKETCH (self));

  if (!g_set_object (&self->copy, copy))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COPY]);
}
