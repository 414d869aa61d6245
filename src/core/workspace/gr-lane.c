/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane.h"

#include "gr-util.h"

struct _GrLane
{
  GObject parent_instance;

  char *id;
  char *environment_id;
  char *region_id;
  char *label;

  GrLaneColour colour;
  gboolean     keep_sign_in;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_ENVIRONMENT_ID,
  PROP_REGION_ID,
  PROP_LABEL,
  PROP_COLOUR,
  PROP_KEEP_SIGN_IN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrLaneColour, gr_lane_colour, G_DEFINE_ENUM_VALUE (GR_LANE_COLOUR_NONE, "none"), G_DEFINE_ENUM_VALUE (GR_LANE_COLOUR_BLUE, "blue"), G_DEFINE_ENUM_VALUE (GR_LANE_COLOUR_GREEN, "green"), G_DEFINE_ENUM_VALUE (GR_LANE_COLOUR_YELLOW, "yellow"), G_DEFINE_ENUM_VALUE (GR_LANE_COLOUR_ORANGE, "orange"), G_DEFINE_ENUM_VALUE (GR_LANE_COLOUR_RED, "red"), G_DEFINE_ENUM_VALUE (GR_LANE_COLOUR_PURPLE, "purple"), G_DEFINE_ENUM_VALUE (GR_LANE_COLOUR_BROWN, "brown"))

G_DEFINE_FINAL_TYPE (GrLane, gr_lane, G_TYPE_OBJECT)

static void
gr_lane_finalize (GObject *object)
{
  GrLane *self = GR_LANE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->environment_id, g_free);
  g_clear_pointer (&self->region_id, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (gr_lane_parent_class)->finalize (object);
}

static void
gr_lane_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  GrLane *self = GR_LANE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, gr_lane_get_id (self));
      break;

    case PROP_ENVIRONMENT_ID:
      g_value_set_string (value, gr_lane_get_environment_id (self));
      break;

    case PROP_REGION_ID:
      g_value_set_string (value, gr_lane_get_region_id (self));
      break;

    case PROP_LABEL:
      g_value_set_string (value, gr_lane_get_label (self));
      break;

    case PROP_COLOUR:
      g_value_set_enum (value, gr_lane_get_colour (self));
      break;

    case PROP_KEEP_SIGN_IN:
      g_value_set_boolean (value, gr_lane_get_keep_sign_in (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  GrLane *self = GR_LANE (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      gr_lane_set_label (self, g_value_get_string (value));
      break;

    case PROP_COLOUR:
      gr_lane_set_colour (self, g_value_get_enum (value));
      break;

    case PROP_KEEP_SIGN_IN:
      gr_lane_set_keep_sign_in (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_class_init (GrLaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_lane_finalize;
  object_class->get_property = gr_lane_get_property;
  object_class->set_property = gr_lane_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENVIRONMENT_ID] = g_param_spec_string ("environment-id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REGION_ID] = g_param_spec_string ("region-id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_COLOUR] = g_param_spec_enum ("colour", NULL, NULL, GR_TYPE_LANE_COLOUR, GR_LANE_COLOUR_NONE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_KEEP_SIGN_IN] = g_param_spec_boolean ("keep-sign-in", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_lane_init (GrLane *self)
{
}

/**
 * gr_lane_colour_get_nick:
 * @colour: a colour
 *
 * Returns: its name as the workspace file writes it, such as `blue`
 */
const char *
gr_lane_colour_get_nick (GrLaneColour colour)
{
  g_autoptr (GEnumClass) colours = g_type_class_ref (GR_TYPE_LANE_COLOUR);
  GEnumValue            *value = g_enum_get_value (colours, colour);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * gr_lane_colour_from_nick:
 * @nick: a name as the workspace file writes it
 * @colour: (out): the colour
 *
 * Returns: %TRUE if @nick names a colour of the palette
 */
gboolean
gr_lane_colour_from_nick (const char   *nick,
                          GrLaneColour *colour)
{
  g_autoptr (GEnumClass) colours = g_type_class_ref (GR_TYPE_LANE_COLOUR);
  GEnumValue            *value = nick != NULL ? g_enum_get_value_by_nick (colours, nick) : NULL;

  if (value == NULL)
    return FALSE;

  *colour = value->value;

  return TRUE;
}

/**
 * gr_lane_new:
 * @id: what names the lane in its workspace and in the secret store
 * @environment_id: the environment it signs in to
 * @region_id: the region its account belongs to
 * @label: (nullable): what people call it; the id where none is given
 *
 * Returns: (transfer full): a lane
 */
GrLane *
gr_lane_new (const char *id,
             const char *environment_id,
             const char *region_id,
             const char *label)
{
  GrLane *self;

  g_return_val_if_fail (id != NULL && *id != '\0', NULL);
  g_return_val_if_fail (environment_id != NULL, NULL);
  g_return_val_if_fail (region_id != NULL, NULL);

  self = g_object_new (GR_TYPE_LANE, NULL);
  self->id = g_strdup (id);
  self->environment_id = g_strdup (environment_id);
  self->region_id = g_strdup (region_id);
  self->label = g_strdup (label != NULL && *label != '\0' ? label : id);

  return self;
}

/**
 * gr_lane_get_id:
 *
 * Returns: (transfer none): what names the lane in its workspace and in the secret store
 */
const char *
gr_lane_get_id (GrLane *self)
{
  g_return_val_if_fail (GR_IS_LANE (self), NULL);

  return self->id;
}

/**
 * gr_lane_get_environment_id:
 *
 * Returns: (transfer none): the environment it signs in to, which may be gone from the workspace
 */
const char *
gr_lane_get_environment_id (GrLane *self)
{
  g_return_val_if_fail (GR_IS_LANE (self), NULL);

  return self->environment_id;
}

/**
 * gr_lane_get_region_id:
 *
 * Returns: (transfer none): the region its account belongs to
 */
const char *
gr_lane_get_region_id (GrLane *self)
{
  g_return_val_if_fail (GR_IS_LANE (self), NULL);

  return self->region_id;
}

/**
 * gr_lane_get_label:
 *
 * Returns: (transfer none): what people call it
 */
const char *
gr_lane_get_label (GrLane *self)
{
  g_return_val_if_fail (GR_IS_LANE (self), NULL);

  return self->label;
}

/**
 * gr_lane_set_label:
 * @label: (nullable): what people call it; the id where none is given
 *
 * Names the lane for people.
 */
void
gr_lane_set_label (GrLane     *self,
                   const char *label)
{
  g_return_if_fail (GR_IS_LANE (self));

  if (gr_set_str (&self->label, label != NULL && *label != '\0' ? label : self->id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * gr_lane_get_colour:
 *
 * Returns: what it is drawn with, perhaps %GR_LANE_COLOUR_NONE
 */
GrLaneColour
gr_lane_get_colour (GrLane *self)
{
  g_return_val_if_fail (GR_IS_LANE (self), GR_LANE_COLOUR_NONE);

  return self->colour;
}

/**
 * gr_lane_set_colour:
 * @colour: a colour of the palette
 *
 * Gives the lane a colour. Two lanes may have the same.
 */
void
gr_lane_set_colour (GrLane      *self,
                    GrLaneColour colour)
{
  g_return_if_fail (GR_IS_LANE (self));
  g_return_if_fail (colour < GR_LANE_N_COLOURS);

  if (self->colour == colour)
    return;

  self->colour = colour;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOUR]);
}

/**
 * gr_lane_get_keep_sign_in:
 *
 * Returns: %TRUE if the web session of the embedded browser is kept in a folder of the lane's own; %FALSE if each sign-in begins
 *   with an empty one
 */
gboolean
gr_lane_get_keep_sign_in (GrLane *self)
{
  g_return_val_if_fail (GR_IS_LANE (self), FALSE);

  return self->keep_sign_in;
}

/**
 * gr_lane_set_keep_sign_in:
 * @keep_sign_in: whether to keep the web session
 *
 * Chooses whether the web session is kept. What is kept already is not touched: see gr_web_folder_forget_async().
 */
void
gr_lane_set_keep_sign_in (GrLane  *self,
                          gboolean keep_sign_in)
{
  g_return_if_fail (GR_IS_LANE (self));

  keep_sign_in = !!keep_sign_in;
  if (self->keep_sign_in == keep_sign_in)
    return;

  self->keep_sign_in = keep_sign_in;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEEP_SIGN_IN]);
}
