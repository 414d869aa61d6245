/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-change.h"

struct _GrChange
{
  GObject parent_instance;

  char    *title;
  char    *detail; /* (nullable) */
  char    *path;
  GrPlace *place;
  gint64   date;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_PATH,
  PROP_PLACE,
  PROP_DATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrChange, gr_change, G_TYPE_OBJECT)

static void
gr_change_finalize (GObject *object)
{
  GrChange *self = GR_CHANGE (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->place, gr_place_unref);

  G_OBJECT_CLASS (gr_change_parent_class)->finalize (object);
}

static void
gr_change_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  GrChange *self = GR_CHANGE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_PLACE:
      g_value_set_boxed (value, self->place);
      break;
    case PROP_DATE:
      g_value_set_int64 (value, self->date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_change_class_init (GrChangeClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_change_finalize;
  object_class->get_property = gr_change_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_PLACE] = g_param_spec_boxed ("place", NULL, NULL, GR_TYPE_PLACE, flags);
  properties[PROP_DATE] = g_param_spec_int64 ("date", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_change_init (GrChange *self)
{
}

/**
 * gr_change_new:
 * @title: what is other than before, in words for people
 * @detail: (nullable): more about it
 * @path: the step, as "guide/step"
 * @place: (nullable): where; %NULL for the workspace
 * @date: when it was noticed, in unix seconds
 *
 * Returns: (transfer full): a new change
 */
GrChange *
gr_change_new (const char    *title,
               const char    *detail,
               const char    *path,
               const GrPlace *place,
               gint64         date)
{
  GrChange *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (GR_TYPE_CHANGE, NULL);
  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  self->path = g_strdup (path);
  self->place = place != NULL ? gr_place_ref ((GrPlace *)place) : gr_place_new (NULL, NULL, NULL);
  self->date = date;
  return self;
}

/**
 * gr_change_get_title:
 * @self: a change
 *
 * Returns: what is other than before, in words for people
 */
const char *
gr_change_get_title (GrChange *self)
{
  g_return_val_if_fail (GR_IS_CHANGE (self), NULL);

  return self->title;
}

/**
 * gr_change_get_detail:
 * @self: a change
 *
 * Returns: (nullable): more about it
 */
const char *
gr_change_get_detail (GrChange *self)
{
  g_return_val_if_fail (GR_IS_CHANGE (self), NULL);

  return self->detail;
}

/**
 * gr_change_get_path:
 * @self: a change
 *
 * Returns: the step, as "guide/step"
 */
const char *
gr_change_get_path (GrChange *self)
{
  g_return_val_if_fail (GR_IS_CHANGE (self), NULL);

  return self->path;
}

/**
 * gr_change_get_place:
 * @self: a change
 *
 * Returns: (transfer none): where; the workspace where it is so in several places
 */
const GrPlace *
gr_change_get_place (GrChange *self)
{
  g_return_val_if_fail (GR_IS_CHANGE (self), NULL);

  return self->place;
}

/**
 * gr_change_get_date:
 * @self: a change
 *
 * Returns: when it was noticed, in unix seconds
 */
gint64
gr_change_get_date (GrChange *self)
{
  g_return_val_if_fail (GR_IS_CHANGE (self), 0);

  return self->date;
}

/**
 * gr_change_equal:
 * @a: a change
 * @b: another
 *
 * Returns: whether both say the same of the same place, whenever that was noticed
 */
gboolean
gr_change_equal (GrChange *a,
                 GrChange *b)
{
  g_return_val_if_fail (GR_IS_CHANGE (a), FALSE);
  g_return_val_if_fail (GR_IS_CHANGE (b), FALSE);

  return g_str_equal (a->title, b->title) && g_strcmp0 (a->detail, b->detail) == 0 && g_str_equal (a->path, b->path) && gr_place_equal (a->place, b->place);
}
