/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-crop-frame.h"

#include "gr-asset-drawing.h"

#include <glib/gi18n.h>

/* Room around the picture, so that a handle at its edge can be taken hold of. In logical pixels, as all below. */
#define MARGIN         12
#define SMALLEST_SIDE  200
#define NATURAL_SIDE   420
#define HANDLE_RADIUS  7
#define HANDLE_REACH   22
#define SMALLEST_FRAME 16

/* In pixels of the picture. Growing by two leaves the middle of the frame where it is. */
#define STEP        1
#define LONG_STEP   10
#define GROWTH      2
#define LONG_GROWTH 20

typedef enum
{
  HOLD_NOTHING,
  HOLD_FRAME,
  HOLD_TOP_LEFT,
  HOLD_TOP_RIGHT,
  HOLD_BOTTOM_LEFT,
  HOLD_BOTTOM_RIGHT,
} Hold;

struct _GrCropFrame
{
  GtkWidget parent_instance;

  GrRepairPlan *plan;
  GdkPaintable *paintable;
  GdkPaintable *copy;

  /* A drag, and the frame as it was when it began. */
  Hold  hold;
  guint first_x;
  guint first_y;
  guint first_width;
  guint first_height;
};

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_PAINTABLE,
  PROP_COPY,
  PROP_DESCRIPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrCropFrame, gr_crop_frame, GTK_TYPE_WIDGET)

/* Where the picture lies in the widget, and how many logical pixels one of its pixels takes. Left stays left in every
 * language: a picture is not text. */
typedef struct
{
  double          scale;
  graphene_rect_t area;
} View;

static gboolean
has_frame (GrCropFrame *self)
{
  return self->plan != NULL && gr_repair_plan_get_framing (self->plan) == GR_FRAMING_CROP &&
         gr_repair_plan_get_fixed_shape (self->plan);
}

/* The size of everything that is shown: the picture, or with bars a shape that holds all of it. */
static void
get_extent (GrCropFrame *self,
            double      *width,
            double      *height)
{
  double ratio;

  *width = self->plan != NULL ? gr_repair_plan_get_source_width (self->plan) : 1;
  *height = self->plan != NULL ? gr_repair_plan_get_source_height (self->plan) : 1;
  if (self->plan == NULL || gr_repair_plan_get_framing (self->plan) == GR_FRAMING_CROP)
    return;

  ratio = (double)gr_repair_plan_get_width (self->plan) / gr_repair_plan_get_height (self->plan);
  if (*width / *height < ratio)
    *width = *height * ratio;
  else
    *height = *width / ratio;
}

static View
get_view (GrCropFrame *self)
{
  double room_across = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN, 1);
  double room_down = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN, 1);
  double width, height;
  View   view;

  get_extent (self, &width, &height);
  view.scale = MIN (room_across / width, room_down / height);
  view.area = GRAPHENE_RECT_INIT (MARGIN + (room_across - width * view.scale) / 2, MARGIN + (room_down - height * view.scale) / 2,
                                  width * view.scale, height * view.scale);
  return view;
}

static graphene_rect_t
get_frame (GrCropFrame *self,
           const View  *view)
{
  return GRAPHENE_RECT_INIT (view->area.origin.x + gr_repair_plan_get_crop_x (self->plan) * view->scale,
                             view->area.origin.y + gr_repair_plan_get_crop_y (self->plan) * view->scale,
                             gr_repair_plan_get_crop_size (self->plan) * view->scale,
                             gr_repair_plan_get_crop_height (self->plan) * view->scale);
}

/* The nearest corner that is in reach, or the frame as a whole. A frame too small for its handles keeps a place in the middle
 * by which it is moved. */
static Hold
find_hold (GrCropFrame *self,
           double       x,
           double       y)
{
  View            view = get_view (self);
  graphene_rect_t frame;
  double          reach;

  if (!has_frame (self))
    return HOLD_NOTHING;

  frame = get_frame (self, &view);
  reach = CLAMP (MIN (frame.size.width, frame.size.height) / 3, HANDLE_RADIUS, HANDLE_REACH);
  for (guint i = 0; i < 4; i++)
    {
      double across = x - frame.origin.x - (i % 2 == 1 ? frame.size.width : 0);
      double down = y - frame.origin.y - (i >= 2 ? frame.size.height : 0);

      if (ABS (across) <= reach && ABS (down) <= reach)
        return HOLD_TOP_LEFT + i;
    }

  return graphene_rect_contains_point (&frame, &GRAPHENE_POINT_INIT (x, y)) ? HOLD_FRAME : HOLD_NOTHING;
}

static void
draw_frame (GrCropFrame *self,
            GtkSnapshot *snapshot,
            const View  *view)
{
  const graphene_rect_t area = view->area;
  const graphene_rect_t frame = get_frame (self, view);
  const GdkRGBA         shade = {0, 0, 0, 0.6F};
  const GdkRGBA         line = {1, 1, 1, 0.45F};
  const GdkRGBA         white = {1, 1, 1, 1};
  const GdkRGBA         black = {0, 0, 0, 0.7F};
  const float           right = frame.origin.x + frame.size.width;
  const float           bottom = frame.origin.y + frame.size.height;
  GdkRGBA               edge = white;
  GskRoundedRect        outline;

  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (area.origin.x, area.origin.y, area.size.width, frame.origin.y - area.origin.y));
  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (area.origin.x, bottom, area.size.width, area.origin.y + area.size.height - bottom));
  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (area.origin.x, frame.origin.y, frame.origin.x - area.origin.x, frame.size.height));
  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (right, frame.origin.y, area.origin.x + area.size.width - right, frame.size.height));

  for (int i = 1; i <= 2; i++)
    {
      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (frame.origin.x + frame.size.width * i / 3, frame.origin.y, 1, frame.size.height));
      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (frame.origin.x, frame.origin.y + frame.size.height * i / 3, frame.size.width, 1));
    }

  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_bg_color", &edge);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (frame.origin.x - 2, frame.origin.y - 2, frame.size.width + 4, frame.size.height + 4), 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){3, 3, 3, 3}, (GdkRGBA[4]){black, black, black, black});
  gsk_rounded_rect_shrink (&outline, 1, 1, 1, 1);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){2, 2, 2, 2}, (GdkRGBA[4]){edge, edge, edge, edge});

  for (int i = 0; i < 4; i++)
    {
      float x = i % 2 == 1 ? right : frame.origin.x;
      float y = i >= 2 ? bottom : frame.origin.y;

      gr_asset_append_disc (snapshot, &black, x, y, HANDLE_RADIUS + 1);
      gr_asset_append_disc (snapshot, &white, x, y, HANDLE_RADIUS);
      gr_asset_append_disc (snapshot, &edge, x, y, HANDLE_RADIUS - 2);
    }
}

/* Bars in the colour chosen for them, or as the copy has them, which lie behind the picture. Returns whether they are known. */
static gboolean
append_bars (GrCropFrame *self,
             GtkSnapshot *snapshot,
             const View  *view)
{
  guint   background = gr_repair_plan_get_background (self->plan);
  GdkRGBA colour = {(background >> 16) / 255.0F, (background >> 8 & 0xff) / 255.0F, (background & 0xff) / 255.0F, 1};

  if (gr_repair_plan_get_framing (self->plan) != GR_FRAMING_FIT)
    return FALSE;
  if (self->copy == NULL && gr_repair_plan_get_match_border (self->plan))
    return FALSE;

  if (self->copy == NULL)
    {
      gtk_snapshot_append_color (snapshot, &colour, &view->area);
      return TRUE;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &view->area.origin);
  gdk_paintable_snapshot (self->copy, snapshot, view->area.size.width, view->area.size.height);
  gtk_snapshot_restore (snapshot);
  return TRUE;
}

static void
gr_crop_frame_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  GrCropFrame    *self = GR_CROP_FRAME (widget);
  View            view = get_view (self);
  graphene_rect_t picture;

  if (self->plan == NULL || self->paintable == NULL)
    return;

  picture.size.width = gr_repair_plan_get_source_width (self->plan) * view.scale;
  picture.size.height = gr_repair_plan_get_source_height (self->plan) * view.scale;
  picture.origin.x = view.area.origin.x + (view.area.size.width - picture.size.width) / 2;
  picture.origin.y = view.area.origin.y + (view.area.size.height - picture.size.height) / 2;

  if (!append_bars (self, snapshot, &view))
    gr_asset_append_board (snapshot, &picture);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &picture.origin);
  gdk_paintable_snapshot (self->paintable, snapshot, picture.size.width, picture.size.height);
  gtk_snapshot_restore (snapshot);

  if (has_frame (self))
    draw_frame (self, snapshot, &view);
  else
    gr_asset_append_dashes (snapshot, &view.area, 0);
}

static GtkSizeRequestMode
gr_crop_frame_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gr_crop_frame_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  double width, height;

  *minimum = SMALLEST_SIDE;
  *natural = NATURAL_SIDE;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  /* What scrolls gives its contents no more than their least height. */
  get_extent (GR_CROP_FRAME (widget), &width, &height);
  if (for_size < 0)
    for_size = NATURAL_SIDE;
  *minimum = *natural = CLAMP ((int)((for_size - 2 * MARGIN) * height / width) + 2 * MARGIN, SMALLEST_SIDE, NATURAL_SIDE);
}

/* Sets the frame from a corner that stays where it is. */
static void
set_from_corner (GrCropFrame *self,
                 double       width)
{
  gboolean left = self->hold == HOLD_TOP_LEFT || self->hold == HOLD_BOTTOM_LEFT;
  gboolean top = self->hold == HOLD_TOP_LEFT || self->hold == HOLD_TOP_RIGHT;
  guint    right = self->first_x + self->first_width;
  guint    bottom = self->first_y + self->first_height;
  guint    room_across = left ? right : gr_repair_plan_get_source_width (self->plan) - self->first_x;
  guint    room_down = top ? bottom : gr_repair_plan_get_source_height (self->plan) - self->first_y;
  double   shape = (double)gr_repair_plan_get_width (self->plan) / gr_repair_plan_get_height (self->plan);
  double   most = MIN (room_across, room_down * shape);
  guint    size = (guint)CLAMP (width, MIN (SMALLEST_FRAME, most), most);

  /* The height follows from the width, so the place is only known once that is set. */
  g_object_freeze_notify (G_OBJECT (self->plan));
  gr_repair_plan_set_crop (self->plan, 0, 0, size);
  gr_repair_plan_set_crop (self->plan, left ? right - MIN (size, right) : self->first_x,
                           top ? bottom - MIN (gr_repair_plan_get_crop_height (self->plan), bottom) : self->first_y, size);
  g_object_thaw_notify (G_OBJECT (self->plan));
}

static guint
add_clamped (guint  value,
             double offset)
{
  return (guint)CLAMP (value + offset, 0, (double)G_MAXINT);
}

static void
move_by (GrCropFrame *self,
         guint        from_x,
         guint        from_y,
         double       across,
         double       down)
{
  gr_repair_plan_set_crop (self->plan, add_clamped (from_x, across), add_clamped (from_y, down), gr_repair_plan_get_crop_size (self->plan));
}

/* Makes the frame larger or smaller around its middle. */
static void
grow_by (GrCropFrame *self,
         int          growth)
{
  double   middle_x = gr_repair_plan_get_crop_x (self->plan) + gr_repair_plan_get_crop_size (self->plan) / 2.0;
  double   middle_y = gr_repair_plan_get_crop_y (self->plan) + gr_repair_plan_get_crop_height (self->plan) / 2.0;
  gboolean small = gr_repair_plan_get_crop_size (self->plan) <= SMALLEST_FRAME;

  if (growth < 0 && small)
    return;

  g_object_freeze_notify (G_OBJECT (self->plan));
  gr_repair_plan_set_crop (self->plan, 0, 0, (guint)MAX ((int)gr_repair_plan_get_crop_size (self->plan) + growth, SMALLEST_FRAME));
  gr_repair_plan_set_crop (self->plan, add_clamped (0, middle_x - gr_repair_plan_get_crop_size (self->plan) / 2.0),
                           add_clamped (0, middle_y - gr_repair_plan_get_crop_height (self->plan) / 2.0),
                           gr_repair_plan_get_crop_size (self->plan));
  g_object_thaw_notify (G_OBJECT (self->plan));
}

static gboolean
move_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  GrCropFrame *self = GR_CROP_FRAME (widget);
  int          across, down;

  if (!has_frame (self))
    return FALSE;

  g_variant_get (args, "(ii)", &across, &down);
  move_by (self, gr_repair_plan_get_crop_x (self->plan), gr_repair_plan_get_crop_y (self->plan), across, down);
  return TRUE;
}

static gboolean
grow_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  GrCropFrame *self = GR_CROP_FRAME (widget);
  int          growth;

  if (!has_frame (self))
    return FALSE;

  g_variant_get (args, "(i)", &growth);
  grow_by (self, growth);
  return TRUE;
}

static gboolean
centre_key_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  GrCropFrame *self = GR_CROP_FRAME (widget);
  guint        size;

  if (!has_frame (self))
    return FALSE;

  size = gr_repair_plan_get_crop_size (self->plan);
  gr_repair_plan_set_crop (self->plan, (gr_repair_plan_get_source_width (self->plan) - size) / 2,
                           (gr_repair_plan_get_source_height (self->plan) - gr_repair_plan_get_crop_height (self->plan)) / 2, size);
  return TRUE;
}

static void
drag_begin_cb (GrCropFrame    *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  g_assert (GR_IS_CROP_FRAME (self));

  self->hold = find_hold (self, x, y);
  if (self->hold == HOLD_NOTHING)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  /* Claimed, or a finger would scroll what the frame lies in. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->first_x = gr_repair_plan_get_crop_x (self->plan);
  self->first_y = gr_repair_plan_get_crop_y (self->plan);
  self->first_width = gr_repair_plan_get_crop_size (self->plan);
  self->first_height = gr_repair_plan_get_crop_height (self->plan);
}

static void
drag_update_cb (GrCropFrame *self,
                double       x,
                double       y)
{
  View   view = get_view (self);
  double across = x / view.scale;
  double down = y / view.scale;
  double shape;

  g_assert (GR_IS_CROP_FRAME (self));

  if (self->hold == HOLD_NOTHING || !has_frame (self))
    return;
  if (self->hold == HOLD_FRAME)
    {
      move_by (self, self->first_x, self->first_y, across, down);
      return;
    }

  if (self->hold == HOLD_TOP_LEFT || self->hold == HOLD_BOTTOM_LEFT)
    across = -across;
  if (self->hold == HOLD_TOP_LEFT || self->hold == HOLD_TOP_RIGHT)
    down = -down;
  shape = (double)gr_repair_plan_get_width (self->plan) / gr_repair_plan_get_height (self->plan);
  set_from_corner (self, MAX (self->first_width + across, (self->first_height + down) * shape));
}

static void
motion_cb (GrCropFrame *self,
           double       x,
           double       y)
{
  static const char *const cursors[] = {NULL, "move", "nw-resize", "ne-resize", "sw-resize", "se-resize"};

  g_assert (GR_IS_CROP_FRAME (self));

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursors[find_hold (self, x, y)]);
}

static void
plan_changed_cb (GrCropFrame *self)
{
  g_autofree char *description = gr_crop_frame_dup_description (self);

  g_assert (GR_IS_CROP_FRAME (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, description,
                                  -1);
  gtk_widget_set_focusable (GTK_WIDGET (self), has_frame (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

static void
framing_changed_cb (GrCropFrame *self)
{
  g_assert (GR_IS_CROP_FRAME (self));

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
gr_crop_frame_finalize (GObject *object)
{
  GrCropFrame *self = GR_CROP_FRAME (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->paintable);
  g_clear_object (&self->copy);

  G_OBJECT_CLASS (gr_crop_frame_parent_class)->finalize (object);
}

static void
gr_crop_frame_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GrCropFrame *self = GR_CROP_FRAME (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_PAINTABLE:
      g_value_set_object (value, self->paintable);
      break;
    case PROP_COPY:
      g_value_set_object (value, self->copy);
      break;
    case PROP_DESCRIPTION:
      g_value_take_string (value, gr_crop_frame_dup_description (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_crop_frame_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GrCropFrame *self = GR_CROP_FRAME (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      gr_crop_frame_set_plan (self, g_value_get_object (value));
      break;
    case PROP_PAINTABLE:
      gr_crop_frame_set_paintable (self, g_value_get_object (value));
      break;
    case PROP_COPY:
      gr_crop_frame_set_copy (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    guint keypad;
    int   across;
    int   down;
    int   growth;
  } arrows[] = {
    {GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0, -1},
    {GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0, 1},
    {GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1, 1},
    {GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1, -1},
  };
  static const struct
  {
    guint keyval;
    int   growth;
  } signs[] = {
    {GDK_KEY_plus, LONG_GROWTH},
    {GDK_KEY_equal, LONG_GROWTH},
    {GDK_KEY_KP_Add, LONG_GROWTH},
    {GDK_KEY_minus, -LONG_GROWTH},
    {GDK_KEY_KP_Subtract, -LONG_GROWTH},
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    for (guint k = 0; k < 2; k++)
      {
        guint keyval = k == 0 ? arrows[i].keyval : arrows[i].keypad;

        gtk_widget_class_add_binding (widget_class, keyval, 0, move_key_cb, "(ii)", arrows[i].across * STEP, arrows[i].down * STEP);
        gtk_widget_class_add_binding (widget_class, keyval, GDK_SHIFT_MASK, move_key_cb, "(ii)",
                                      arrows[i].across * LONG_STEP, arrows[i].down * LONG_STEP);
        gtk_widget_class_add_binding (widget_class, keyval, GDK_CONTROL_MASK, grow_key_cb, "(i)", arrows[i].growth * GROWTH);
        gtk_widget_class_add_binding (widget_class, keyval, GDK_CONTROL_MASK | GDK_SHIFT_MASK, grow_key_cb, "(i)",
                                      arrows[i].growth * LONG_GROWTH);
      }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    gtk_widget_class_add_binding (widget_class, signs[i].keyval, 0, grow_key_cb, "(i)", signs[i].growth);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, centre_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Home, 0, centre_key_cb, NULL);
}

static void
gr_crop_frame_class_init (GrCropFrameClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_crop_frame_finalize;
  object_class->get_property = gr_crop_frame_get_property;
  object_class->set_property = gr_crop_frame_set_property;
  widget_class->get_request_mode = gr_crop_frame_get_request_mode;
  widget_class->measure = gr_crop_frame_measure;
  widget_class->snapshot = gr_crop_frame_snapshot;

  properties[PROP_PLAN] =
    g_param_spec_object ("plan", NULL, NULL, GR_TYPE_REPAIR_PLAN, flags);
  properties[PROP_PAINTABLE] =
    g_param_spec_object ("paintable", NULL, NULL, GDK_TYPE_PAINTABLE, flags);
  properties[PROP_COPY] =
    g_param_spec_object ("copy", NULL, NULL, GDK_TYPE_PAINTABLE, flags);
  properties[PROP_DESCRIPTION] =
    g_param_spec_string ("description", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "crop-frame");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gr_crop_frame_init (GrCropFrame *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Arrow keys move the frame, with Shift faster. Plus and minus resize it. Home centres it."), -1);
}

GrRepairPlan *
gr_crop_frame_get_plan (GrCropFrame *self)
{
  g_return_val_if_fail (GR_IS_CROP_FRAME (self), NULL);

  return self->plan;
}

void
gr_crop_frame_set_plan (GrCropFrame  *self,
                        GrRepairPlan *plan)
{
  static const char *const signals[] = {"notify::crop-x", "notify::crop-y", "notify::crop-size", "notify::framing", "notify::background", "notify::match-border"};

  g_return_if_fail (GR_IS_CROP_FRAME (self));
  g_return_if_fail (plan == NULL || GR_IS_REPAIR_PLAN (plan));

  if (self->plan == plan)
    return;

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_set_object (&self->plan, plan);
  self->hold = HOLD_NOTHING;
  for (guint i = 0; plan != NULL && i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (plan, signals[i], G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  if (plan != NULL)
    g_signal_connect_object (plan, "notify::framing", G_CALLBACK (framing_changed_cb), self, G_CONNECT_SWAPPED);
  plan_changed_cb (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
}

void
gr_crop_frame_set_paintable (GrCropFrame  *self,
                             GdkPaintable *paintable)
{
  g_return_if_fail (GR_IS_CROP_FRAME (self));
  g_return_if_fail (paintable == NULL || GDK_IS_PAINTABLE (paintable));

  if (!g_set_object (&self->paintable, paintable))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAINTABLE]);
}

/* What came of the plan, so that bars are shown in the colour they have; NULL while it is not known. */
void
gr_crop_frame_set_copy (GrCropFrame  *self,
                        GdkPaintable *copy)
{
  g_return_if_fail (GR_IS_CROP_FRAME (self));
  g_return_if_fail (copy == NULL || GDK_IS_PAINTABLE (copy));

  if (!g_set_object (&self->copy, copy))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COPY]);
}

/* Where the frame is, in pixels of the picture, or that all of it is kept. */
char *
gr_crop_frame_dup_description (GrCropFrame *self)
{
  g_return_val_if_fail (GR_IS_CROP_FRAME (self), NULL);

  if (!has_frame (self))
    return g_strdup (_ ("The whole picture"));

  /* Translators: width and height of a frame on a picture, and the distance from the left and the upper edge of that. */
  return g_strdup_printf (_ ("Frame %u×%u at %u, %u"), gr_repair_plan_get_crop_size (self->plan), gr_repair_plan_get_crop_height (self->plan),
                          gr_repair_plan_get_crop_x (self->plan), gr_repair_plan_get_crop_y (self->plan));
}
