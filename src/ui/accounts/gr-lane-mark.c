/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-mark.h"

#include <glib/gi18n.h>

struct _GrLaneMark
{
  AdwBin parent_instance;

  GrLane *lane;
};

enum
{
  PROP_0,
  PROP_LANE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrLaneMark, gr_lane_mark, ADW_TYPE_BIN)

static char *
get_letter (GrLaneMark *self,
            const char *label)
{
  g_autofree char *letter = NULL;

  if (label == NULL || *label == '\0')
    return g_strdup ("");

  letter = g_utf8_substring (label, 0, 1);

  return g_utf8_strup (letter, -1);
}

static char **
choose_style (GrLaneMark  *self,
              GrLaneColour colour)
{
  const char *const classes[] = {"lane-mark", gr_lane_colour_get_nick (colour), NULL};

  return g_strdupv ((char **)classes);
}

static char *
describe_colour (GrLaneMark  *self,
                 GrLaneColour colour)
{
  return gr_lane_colour_dup_title (colour);
}

static void
colour_cb (GrLaneMark *self)
{
  g_autofree char *title = NULL;

  g_assert (GR_IS_LANE_MARK (self));

  title = gr_lane_colour_dup_title (self->lane != NULL ? gr_lane_get_colour (self->lane) : GR_LANE_COLOUR_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
set_lane (GrLaneMark *self,
          GrLane     *lane)
{
  if (self->lane == lane)
    return;

  if (self->lane != NULL)
    g_signal_handlers_disconnect_by_func (self->lane, colour_cb, self);
  g_set_object (&self->lane, lane);
  if (lane != NULL)
    g_signal_connect_object (lane, "notify::colour", G_CALLBACK (colour_cb), self, G_CONNECT_SWAPPED);

  colour_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANE]);
}

static void
gr_lane_mark_dispose (GObject *object)
{
  GrLaneMark *self = GR_LANE_MARK (object);

  g_clear_object (&self->lane);

  G_OBJECT_CLASS (gr_lane_mark_parent_class)->dispose (object);
}

static void
gr_lane_mark_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LANE:
      g_value_set_object (value, GR_LANE_MARK (object)->lane);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_mark_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LANE:
      set_lane (GR_LANE_MARK (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_mark_class_init (GrLaneMarkClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_lane_mark_dispose;
  object_class->get_property = gr_lane_mark_get_property;
  object_class->set_property = gr_lane_mark_set_property;

  properties[PROP_LANE] =
    g_param_spec_object ("lane", NULL, NULL, GR_TYPE_LANE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-lane-mark.ui");
  gtk_widget_class_bind_template_callback (widget_class, choose_style);
  gtk_widget_class_bind_template_callback (widget_class, describe_colour);
  gtk_widget_class_bind_template_callback (widget_class, get_letter);
}

static void
gr_lane_mark_init (GrLaneMark *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_lane_mark_new (GrLane *lane)
{
  return g_object_new (GR_TYPE_LANE_MARK, "lane", lane, NULL);
}

/* What the colour is called. */
char *
gr_lane_colour_dup_title (GrLaneColour colour)
{
  switch (colour)
    {
    case GR_LANE_COLOUR_BLUE:
      return g_strdup (_ ("Blue"));
    case GR_LANE_COLOUR_GREEN:
      return g_strdup (_ ("Green"));
    case GR_LANE_COLOUR_YELLOW:
      return g_strdup (_ ("Yellow"));
    case GR_LANE_COLOUR_ORANGE:
      return g_strdup (_ ("Orange"));
    case GR_LANE_COLOUR_RED:
      return g_strdup (_ ("Red"));
    case GR_LANE_COLOUR_PURPLE:
      return g_strdup (_ ("Purple"));
    case GR_LANE_COLOUR_BROWN:
      return g_strdup (_ ("Brown"));
    case GR_LANE_COLOUR_NONE:
    default:
      return g_strdup (_ ("No colour"));
    }
}
