/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-repair-plan-private.h"

#include "gr-asset-judge.h"

/* A rule pack counts a megabyte as 10^6 bytes or as 2^20; what fits the smaller one fits both. */
#define BYTES_PER_MEGABYTE 1000000

struct _GrRepairPlan
{
  GObject parent_instance;

  GrSlotRule   *rule;
  guint         source_width;
  guint         source_height;
  GrFraming     framing;
  guint         crop_x;
  guint         crop_y;
  guint         crop_size;
  guint         background;
  gboolean      match_border;
  guint         width;
  guint         height;
  GrImageFormat format;
  guint64       max_bytes;
};

enum
{
  PROP_0,
  PROP_FRAMING,
  PROP_CROP_X,
  PROP_CROP_Y,
  PROP_CROP_SIZE,
  PROP_CROP_HEIGHT,
  PROP_BACKGROUND,
  PROP_MATCH_BORDER,
  PROP_WIDTH,
  PROP_HEIGHT,
  PROP_FORMAT,
  PROP_MAX_BYTES,
  PROP_SOURCE_WIDTH,
  PROP_SOURCE_HEIGHT,
  PROP_FIXED_SHAPE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrFraming, gr_framing, G_DEFINE_ENUM_VALUE (GR_FRAMING_CROP, "crop"), G_DEFINE_ENUM_VALUE (GR_FRAMING_FIT, "fit"))

G_DEFINE_FINAL_TYPE (GrRepairPlan, gr_repair_plan, G_TYPE_OBJECT)

static guint
find_frame_height (GrRepairPlan *self,
                   guint         frame_width)
{
  if (!gr_repair_plan_get_fixed_shape (self))
    return self->source_height;

  return CLAMP (_gr_repair_divide_rounded ((guint64)frame_width * self->height, self->width), 1, self->source_height);
}

static guint
find_widest_frame (GrRepairPlan *self)
{
  if (!gr_repair_plan_get_fixed_shape (self))
    return self->source_width;

  return (guint)CLAMP ((guint64)self->source_height * self->width / self->height, 1, self->source_width);
}

static void
gr_repair_plan_finalize (GObject *object)
{
  GrRepairPlan *self = GR_REPAIR_PLAN (object);

  g_clear_object (&self->rule);

  G_OBJECT_CLASS (gr_repair_plan_parent_class)->finalize (object);
}

static void
gr_repair_plan_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrRepairPlan *self = GR_REPAIR_PLAN (object);

  switch (prop_id)
    {
    case PROP_FRAMING:
      g_value_set_enum (value, (int)self->framing);
      break;
    case PROP_CROP_X:
      g_value_set_uint (value, self->crop_x);
      break;
    case PROP_CROP_Y:
      g_value_set_uint (value, self->crop_y);
      break;
    case PROP_CROP_SIZE:
      g_value_set_uint (value, self->crop_size);
      break;
    case PROP_CROP_HEIGHT:
      g_value_set_uint (value, gr_repair_plan_get_crop_height (self));
      break;
    case PROP_BACKGROUND:
      g_value_set_uint (value, self->background);
      break;
    case PROP_MATCH_BORDER:
      g_value_set_boolean (value, self->match_border);
      break;
    case PROP_WIDTH:
      g_value_set_uint (value, self->width);
      break;
    case PROP_HEIGHT:
      g_value_set_uint (value, self->height);
      break;
    case PROP_FORMAT:
      g_value_set_enum (value, (int)self->format);
      break;
    case PROP_MAX_BYTES:
      g_value_set_uint64 (value, self->max_bytes);
      break;
    case PROP_SOURCE_WIDTH:
      g_value_set_uint (value, self->source_width);
      break;
    case PROP_SOURCE_HEIGHT:
      g_value_set_uint (value, self->source_height);
      break;
    case PROP_FIXED_SHAPE:
      g_value_set_boolean (value, gr_repair_plan_get_fixed_shape (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_repair_plan_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GrRepairPlan *self = GR_REPAIR_PLAN (object);

  switch (prop_id)
    {
    case PROP_FRAMING:
      gr_repair_plan_set_framing (self, (GrFraming)g_value_get_enum (value));
      break;
    case PROP_CROP_X:
      gr_repair_plan_set_crop (self, g_value_get_uint (value), self->crop_y, self->crop_size);
      break;
    case PROP_CROP_Y:
      gr_repair_plan_set_crop (self, self->crop_x, g_value_get_uint (value), self->crop_size);
      break;
    case PROP_CROP_SIZE:
      gr_repair_plan_set_crop (self, self->crop_x, self->crop_y, g_value_get_uint (value));
      break;
    case PROP_BACKGROUND:
      gr_repair_plan_set_background (self, g_value_get_uint (value));
      break;
    case PROP_MATCH_BORDER:
      gr_repair_plan_set_match_border (self, g_value_get_boolean (value));
      break;
    case PROP_FORMAT:
      gr_repair_plan_set_format (self, (GrImageFormat)g_value_get_enum (value));
      break;
    case PROP_MAX_BYTES:
      gr_repair_plan_set_max_bytes (self, g_value_get_uint64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_repair_plan_class_init (GrRepairPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags   writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_repair_plan_finalize;
  object_class->get_property = gr_repair_plan_get_property;
  object_class->set_property = gr_repair_plan_set_property;

  properties[PROP_FRAMING] = g_param_spec_enum ("framing", NULL, NULL, GR_TYPE_FRAMING, GR_FRAMING_CROP, writable);
  properties[PROP_CROP_X] = g_param_spec_uint ("crop-x", NULL, NULL, 0, G_MAXUINT, 0, writable);
  properties[PROP_CROP_Y] = g_param_spec_uint ("crop-y", NULL, NULL, 0, G_MAXUINT, 0, writable);
  properties[PROP_CROP_SIZE] = g_param_spec_uint ("crop-size", NULL, NULL, 0, G_MAXUINT, 0, writable);
  properties[PROP_CROP_HEIGHT] = g_param_spec_uint ("crop-height", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_BACKGROUND] = g_param_spec_uint ("background", NULL, NULL, 0, 0xffffff, GR_COLOUR_WHITE, writable);
  properties[PROP_MATCH_BORDER] = g_param_spec_boolean ("match-border", NULL, NULL, TRUE, writable);
  properties[PROP_WIDTH] = g_param_spec_uint ("width", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_HEIGHT] = g_param_spec_uint ("height", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_FORMAT] = g_param_spec_enum ("format", NULL, NULL, GR_TYPE_IMAGE_FORMAT, GR_IMAGE_UNKNOWN, writable);
  properties[PROP_MAX_BYTES] = g_param_spec_uint64 ("max-bytes", NULL, NULL, 0, G_MAXUINT64, 0, writable);
  properties[PROP_SOURCE_WIDTH] = g_param_spec_uint ("source-width", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_SOURCE_HEIGHT] = g_param_spec_uint ("source-height", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_FIXED_SHAPE] = g_param_spec_boolean ("fixed-shape", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_repair_plan_init (GrRepairPlan *self)
{
  self->background = GR_COLOUR_WHITE;
  self->match_border = TRUE;
}

/* Where a crop would take more than half of the picture away, bars are the lesser evil. */
static GrFraming
suggest_framing (GrRepairPlan *self)
{
  guint64 kept = (guint64)self->crop_size * gr_repair_plan_get_crop_height (self);

  return kept * 2 >= (guint64)self->source_width * self->source_height ? GR_FRAMING_CROP : GR_FRAMING_FIT;
}

/**
 * gr_repair_plan_new:
 * @facts: what the picture is
 * @rule: what the slot asks for
 *
 * Suggests how to make a picture fit a slot: the largest frame of the slot's shape in the middle, or the whole picture between
 * bars where a frame would lose more than half of it; see-through parts become white; the format is left to the repair; and
 * of the two readings of a megabyte the smaller one holds. Ask gr_repair_is_possible() first.
 *
 * Returns: (transfer full): a plan
 */
GrRepairPlan *
gr_repair_plan_new (GrAssetFacts *facts,
                    GrSlotRule   *rule)
{
  GrRepairPlan *self;

  g_return_val_if_fail (GR_IS_ASSET_FACTS (facts), NULL);
  g_return_val_if_fail (GR_IS_SLOT_RULE (rule), NULL);
  g_return_val_if_fail (facts->width > 0 && facts->height > 0, NULL);

  self = g_object_new (GR_TYPE_REPAIR_PLAN, NULL);
  self->rule = g_object_ref (rule);
  self->source_width = facts->width;
  self->source_height = facts->height;
  _gr_repair_find_target (rule, facts->width, facts->height, &self->width, &self->height);
  self->max_bytes = (guint64)gr_slot_rule_get_max_megabytes (rule) * BYTES_PER_MEGABYTE;
  self->crop_size = find_widest_frame (self);
  self->crop_x = (self->source_width - self->crop_size) / 2;
  self->crop_y = (self->source_height - gr_repair_plan_get_crop_height (self)) / 2;
  self->framing = suggest_framing (self);

  return self;
}

/**
 * gr_repair_plan_copy:
 * @self: a plan
 *
 * Copies a plan, so that a thread can follow it while the person changes the first one.
 *
 * Returns: (transfer full): an equal plan
 */
GrRepairPlan *
gr_repair_plan_copy (GrRepairPlan *self)
{
  GrRepairPlan *copy;

  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), NULL);

  copy = g_object_new (GR_TYPE_REPAIR_PLAN, NULL);
  copy->rule = g_object_ref (self->rule);
  copy->source_width = self->source_width;
  copy->source_height = self->source_height;
  copy->framing = self->framing;
  copy->crop_x = self->crop_x;
  copy->crop_y = self->crop_y;
  copy->crop_size = self->crop_size;
  copy->background = self->background;
  copy->match_border = self->match_border;
  copy->width = self->width;
  copy->height = self->height;
  copy->format = self->format;
  copy->max_bytes = self->max_bytes;

  return copy;
}

/**
 * gr_repair_plan_get_rule:
 * @self: a plan
 *
 * Gets the slot's rule that the plan was made for.
 *
 * Returns: (transfer none): the rule
 */
GrSlotRule *
gr_repair_plan_get_rule (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), NULL);

  return self->rule;
}

/**
 * gr_repair_plan_get_source_width:
 * @self: a plan
 *
 * Gets the width of the picture once it is upright.
 *
 * Returns: the width in pixels
 */
guint
gr_repair_plan_get_source_width (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), 0);

  return self->source_width;
}

/**
 * gr_repair_plan_get_source_height:
 * @self: a plan
 *
 * Gets the height of the picture once it is upright.
 *
 * Returns: the height in pixels
 */
guint
gr_repair_plan_get_source_height (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), 0);

  return self->source_height;
}

/**
 * gr_repair_plan_get_fixed_shape:
 * @self: a plan
 *
 * Says whether the slot asks for a width and a height. Where it does not, there is nothing to crop or to fit, and the frame is
 * the whole picture.
 *
 * Returns: whether the shape is fixed
 */
gboolean
gr_repair_plan_get_fixed_shape (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), FALSE);

  return gr_slot_rule_get_width (self->rule) > 0 && gr_slot_rule_get_height (self->rule) > 0;
}

/**
 * gr_repair_plan_get_framing:
 * @self: a plan
 *
 * Gets how the picture is brought to the slot's shape.
 *
 * Returns: the framing
 */
GrFraming
gr_repair_plan_get_framing (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), GR_FRAMING_CROP);

  return self->framing;
}

/**
 * gr_repair_plan_set_framing:
 * @self: a plan
 * @framing: %GR_FRAMING_CROP to keep what is inside the frame, %GR_FRAMING_FIT to keep all of it between bars
 *
 * Sets how the picture is brought to the slot's shape.
 */
void
gr_repair_plan_set_framing (GrRepairPlan *self,
                            GrFraming     framing)
{
  g_return_if_fail (GR_IS_REPAIR_PLAN (self));

  if (self->framing == framing)
    return;

  self->framing = framing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRAMING]);
}

/**
 * gr_repair_plan_get_crop_x:
 * @self: a plan
 *
 * Gets the left edge of the frame.
 *
 * Returns: the distance from the left edge of the upright picture, in pixels
 */
guint
gr_repair_plan_get_crop_x (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), 0);

  return self->crop_x;
}

/**
 * gr_repair_plan_get_crop_y:
 * @self: a plan
 *
 * Gets the upper edge of the frame.
 *
 * Returns: the distance from the upper edge of the upright picture, in pixels
 */
guint
gr_repair_plan_get_crop_y (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), 0);

  return self->crop_y;
}

/**
 * gr_repair_plan_get_crop_size:
 * @self: a plan
 *
 * Gets the width of the frame, which for a square slot is its height too.
 *
 * Returns: the width in pixels
 */
guint
gr_repair_plan_get_crop_size (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), 0);

  return self->crop_size;
}

/**
 * gr_repair_plan_get_crop_height:
 * @self: a plan
 *
 * Gets the height of the frame, which follows from its width and the slot's shape.
 *
 * Returns: the height in pixels
 */
guint
gr_repair_plan_get_crop_height (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), 0);

  return find_frame_height (self, self->crop_size);
}

/**
 * gr_repair_plan_set_crop:
 * @self: a plan
 * @x: the left edge, in pixels of the upright picture
 * @y: the upper edge
 * @size: the width
 *
 * Sets the frame. A frame that does not lie within the picture is made smaller and moved until it does.
 */
void
gr_repair_plan_set_crop (GrRepairPlan *self,
                         guint         x,
                         guint         y,
                         guint         size)
{
  g_return_if_fail (GR_IS_REPAIR_PLAN (self));

  size = gr_repair_plan_get_fixed_shape (self) ? CLAMP (size, 1, find_widest_frame (self)) : self->source_width;
  x = MIN (x, self->source_width - size);
  y = MIN (y, self->source_height - find_frame_height (self, size));

  g_object_freeze_notify (G_OBJECT (self));
  if (self->crop_size != size)
    {
      self->crop_size = size;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CROP_SIZE]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CROP_HEIGHT]);
    }
  if (self->crop_x != x)
    {
      self->crop_x = x;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CROP_X]);
    }
  if (self->crop_y != y)
    {
      self->crop_y = y;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CROP_Y]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gr_repair_plan_get_background:
 * @self: a plan
 *
 * Gets the colour of bars and of what was see-through.
 *
 * Returns: the colour as 0xRRGGBB in sRGB
 */
guint
gr_repair_plan_get_background (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), GR_COLOUR_WHITE);

  return self->background;
}

/**
 * gr_repair_plan_set_background:
 * @self: a plan
 * @background: a colour as 0xRRGGBB in sRGB
 *
 * Sets the colour of bars and of what was see-through. It is somebody's choice, so the picture's border is matched no more.
 */
void
gr_repair_plan_set_background (GrRepairPlan *self,
                               guint         background)
{
  g_return_if_fail (GR_IS_REPAIR_PLAN (self));
  g_return_if_fail (background <= 0xffffff);

  g_object_freeze_notify (G_OBJECT (self));
  gr_repair_plan_set_match_border (self, FALSE);
  if (self->background != background)
    {
      self->background = background;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BACKGROUND]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gr_repair_plan_get_match_border:
 * @self: a plan
 *
 * Says whether bars take the colour of the picture's border where that is one and the same all around, and rounded-off corners
 * the colours beside them.
 *
 * Returns: whether the border is matched
 */
gboolean
gr_repair_plan_get_match_border (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), FALSE);

  return self->match_border;
}

/**
 * gr_repair_plan_set_match_border:
 * @self: a plan
 * @match_border: whether to match it
 *
 * Sets whether bars take the colour of the picture's border where that is one and the same all around, and rounded-off corners
 * the colours beside them.
 */
void
gr_repair_plan_set_match_border (GrRepairPlan *self,
                                 gboolean      match_border)
{
  g_return_if_fail (GR_IS_REPAIR_PLAN (self));

  if (self->match_border == !!match_border)
    return;

  self->match_border = !!match_border;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCH_BORDER]);
}

/**
 * gr_repair_plan_get_width:
 * @self: a plan
 *
 * Gets the width that the copy will have.
 *
 * Returns: the width in pixels
 */
guint
gr_repair_plan_get_width (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), 0);

  return self->width;
}

/**
 * gr_repair_plan_get_height:
 * @self: a plan
 *
 * Gets the height that the copy will have.
 *
 * Returns: the height in pixels
 */
guint
gr_repair_plan_get_height (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), 0);

  return self->height;
}

/**
 * gr_repair_plan_get_format:
 * @self: a plan
 *
 * Gets the format that the copy is to have.
 *
 * Returns: %GR_IMAGE_PNG, %GR_IMAGE_JPEG, or %GR_IMAGE_UNKNOWN for the one that suits the picture
 */
GrImageFormat
gr_repair_plan_get_format (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), GR_IMAGE_UNKNOWN);

  return self->format;
}

/**
 * gr_repair_plan_set_format:
 * @self: a plan
 * @format: %GR_IMAGE_PNG, %GR_IMAGE_JPEG, or %GR_IMAGE_UNKNOWN for the one that suits the picture
 *
 * Sets the format that the copy is to have.
 */
void
gr_repair_plan_set_format (GrRepairPlan *self,
                           GrImageFormat format)
{
  g_return_if_fail (GR_IS_REPAIR_PLAN (self));
  g_return_if_fail (format == GR_IMAGE_UNKNOWN || format == GR_IMAGE_PNG || format == GR_IMAGE_JPEG);

  if (self->format == format)
    return;

  self->format = format;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORMAT]);
}

/**
 * gr_repair_plan_accepts:
 * @self: a plan
 * @format: a format
 *
 * Says whether the slot takes pictures in a format.
 *
 * Returns: whether it does
 */
gboolean
gr_repair_plan_accepts (GrRepairPlan *self,
                        GrImageFormat format)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), FALSE);

  return gr_asset_judge_accepts (self->rule, format);
}

/**
 * gr_repair_plan_get_max_bytes:
 * @self: a plan
 *
 * Gets how large the file may become.
 *
 * Returns: the size in bytes; 0 for no limit
 */
guint64
gr_repair_plan_get_max_bytes (GrRepairPlan *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_PLAN (self), 0);

  return self->max_bytes;
}

/**
 * gr_repair_plan_set_max_bytes:
 * @self: a plan
 * @max_bytes: a size in bytes; 0 for no limit
 *
 * Sets how large the file may become.
 */
void
gr_repair_plan_set_max_bytes (GrRepairPlan *self,
                              guint64       max_bytes)
{
  g_return_if_fail (GR_IS_REPAIR_PLAN (self));

  if (self->max_bytes == max_bytes)
    return;

  self->max_bytes = max_bytes;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAX_BYTES]);
}
