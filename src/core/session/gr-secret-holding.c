/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-holding.h"

struct _GrSecretHolding
{
  GObject parent_instance;

  char         *id;
  char         *title;
  char         *kept;
  char         *drawn;
  GrSecretWhere where;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_WHERE,
  PROP_KEPT,
  PROP_DRAWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrSecretWhere, gr_secret_where, G_DEFINE_ENUM_VALUE (GR_SECRET_IN_MEMORY, "memory"), G_DEFINE_ENUM_VALUE (GR_SECRET_IN_KEYRING, "keyring"), G_DEFINE_ENUM_VALUE (GR_SECRET_ON_DISK, "disk"), G_DEFINE_ENUM_VALUE (GR_SECRET_ON_CLIPBOARD, "clipboard"))

G_DEFINE_FINAL_TYPE (GrSecretHolding, gr_secret_holding, G_TYPE_OBJECT)

static void
gr_secret_holding_finalize (GObject *object)
{
  GrSecretHolding *self = GR_SECRET_HOLDING (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->kept, g_free);
  g_clear_pointer (&self->drawn, g_free);

  G_OBJECT_CLASS (gr_secret_holding_parent_class)->finalize (object);
}

static void
gr_secret_holding_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GrSecretHolding *self = GR_SECRET_HOLDING (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_WHERE:
      g_value_set_enum (value, self->where);
      break;
    case PROP_KEPT:
      g_value_set_string (value, self->kept);
      break;
    case PROP_DRAWN:
      g_value_set_string (value, self->drawn);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_secret_holding_class_init (GrSecretHoldingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_secret_holding_finalize;
  object_class->get_property = gr_secret_holding_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_WHERE] = g_param_spec_enum ("where", NULL, NULL, GR_TYPE_SECRET_WHERE, GR_SECRET_IN_MEMORY, flags);
  properties[PROP_KEPT] = g_param_spec_string ("kept", NULL, NULL, NULL, flags);
  properties[PROP_DRAWN] = g_param_spec_string ("drawn", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_secret_holding_init (GrSecretHolding *self)
{
}

/**
 * gr_secret_holding_new:
 * @id: what tells it apart from others
 * @title: what it is
 * @where: where it is kept
 * @kept: the same in words
 * @drawn: where it could be drawn, in words
 *
 * Makes a line of the ledger.
 *
 * Returns: (transfer full): a holding
 */
GrSecretHolding *
gr_secret_holding_new (const char   *id,
                       const char   *title,
                       GrSecretWhere where,
                       const char   *kept,
                       const char   *drawn)
{
  GrSecretHolding *self;

  g_return_val_if_fail (id != NULL && title != NULL && kept != NULL && drawn != NULL, NULL);

  self = g_object_new (GR_TYPE_SECRET_HOLDING, NULL);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->where = where;
  self->kept = g_strdup (kept);
  self->drawn = g_strdup (drawn);

  return self;
}

/**
 * gr_secret_holding_get_id:
 * @self: a holding
 *
 * Returns: what tells it apart from others
 */
const char *
gr_secret_holding_get_id (GrSecretHolding *self)
{
  g_return_val_if_fail (GR_IS_SECRET_HOLDING (self), NULL);

  return self->id;
}

/**
 * gr_secret_holding_get_title:
 * @self: a holding
 *
 * Returns: what it is, in words
 */
const char *
gr_secret_holding_get_title (GrSecretHolding *self)
{
  g_return_val_if_fail (GR_IS_SECRET_HOLDING (self), NULL);

  return self->title;
}

/**
 * gr_secret_holding_get_where:
 * @self: a holding
 *
 * Returns: where it is kept
 */
GrSecretWhere
gr_secret_holding_get_where (GrSecretHolding *self)
{
  g_return_val_if_fail (GR_IS_SECRET_HOLDING (self), GR_SECRET_IN_MEMORY);

  return self->where;
}

/**
 * gr_secret_holding_get_kept:
 * @self: a holding
 *
 * Returns: where it is kept, in words
 */
const char *
gr_secret_holding_get_kept (GrSecretHolding *self)
{
  g_return_val_if_fail (GR_IS_SECRET_HOLDING (self), NULL);

  return self->kept;
}

/**
 * gr_secret_holding_get_drawn:
 * @self: a holding
 *
 * Returns: where it could be drawn, in words
 */
const char *
gr_secret_holding_get_drawn (GrSecretHolding *self)
{
  g_return_val_if_fail (GR_IS_SECRET_HOLDING (self), NULL);

  return self->drawn;
}
