/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-grant.h"

struct _GrScopeGrant
{
  GObject parent_instance;

  char    *name;
  GrScope *scope;
  gboolean declared;
  gboolean asked;
  gboolean granted;
  gint64   used_at;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_SCOPE,
  PROP_DECLARED,
  PROP_ASKED,
  PROP_GRANTED,
  PROP_USED_AT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrScopeGrant, gr_scope_grant, G_TYPE_OBJECT)

static gboolean
set_flag (GrScopeGrant *self,
          gboolean     *field,
          gboolean      value,
          guint         prop_id)
{
  if (*field == !!value)
    return FALSE;

  *field = !!value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);

  return TRUE;
}

static void
gr_scope_grant_finalize (GObject *object)
{
  GrScopeGrant *self = GR_SCOPE_GRANT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->scope);

  G_OBJECT_CLASS (gr_scope_grant_parent_class)->finalize (object);
}

static void
gr_scope_grant_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrScopeGrant *self = GR_SCOPE_GRANT (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, gr_scope_grant_get_name (self));
      break;
    case PROP_SCOPE:
      g_value_set_object (value, gr_scope_grant_get_scope (self));
      break;
    case PROP_DECLARED:
      g_value_set_boolean (value, gr_scope_grant_get_declared (self));
      break;
    case PROP_ASKED:
      g_value_set_boolean (value, gr_scope_grant_get_asked (self));
      break;
    case PROP_GRANTED:
      g_value_set_boolean (value, gr_scope_grant_get_granted (self));
      break;
    case PROP_USED_AT:
      g_value_set_int64 (value, gr_scope_grant_get_used_at (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_scope_grant_class_init (GrScopeGrantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_scope_grant_finalize;
  object_class->get_property = gr_scope_grant_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_SCOPE] = g_param_spec_object ("scope", NULL, NULL, GR_TYPE_SCOPE, flags);
  properties[PROP_DECLARED] = g_param_spec_boolean ("declared", NULL, NULL, FALSE, flags);
  properties[PROP_ASKED] = g_param_spec_boolean ("asked", NULL, NULL, FALSE, flags);
  properties[PROP_GRANTED] = g_param_spec_boolean ("granted", NULL, NULL, FALSE, flags);
  properties[PROP_USED_AT] = g_param_spec_int64 ("used-at", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_scope_grant_init (GrScopeGrant *self)
{
}

/**
 * gr_scope_grant_new:
 * @name: the name of a scope
 * @scope: (nullable): what the catalogue knows about it, or %NULL if it does not know it
 * @declared: whether the environment lists it
 * @asked: whether the last authorization request asked for it
 * @granted: whether the tokens carry it
 * @used_at: when a call that needs it last succeeded, in unix seconds, or 0
 *
 * Makes a line of the ledger.
 *
 * Returns: (transfer full): a line
 */
GrScopeGrant *
gr_scope_grant_new (const char *name,
                    GrScope    *scope,
                    gboolean    declared,
                    gboolean    asked,
                    gboolean    granted,
                    gint64      used_at)
{
  GrScopeGrant *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (scope == NULL || GR_IS_SCOPE (scope), NULL);

  self = g_object_new (GR_TYPE_SCOPE_GRANT, NULL);
  self->name = g_strdup (name);
  g_set_object (&self->scope, scope);
  self->declared = !!declared;
  self->asked = !!asked;
  self->granted = !!granted;
  self->used_at = used_at;

  return self;
}

/**
 * gr_scope_grant_get_name:
 * @self: a line
 *
 * Gets the name of the scope.
 *
 * Returns: such as “user.info.basic”
 */
const char *
gr_scope_grant_get_name (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), NULL);

  return self->name;
}

/**
 * gr_scope_grant_get_scope:
 * @self: a line
 *
 * Gets what the catalogue knows about the scope.
 *
 * Returns: (nullable): a scope
 */
GrScope *
gr_scope_grant_get_scope (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), NULL);

  return self->scope;
}

/**
 * gr_scope_grant_get_declared:
 * @self: a line
 *
 * Gets whether the environment lists the scope.
 *
 * Returns: %TRUE if it does
 */
gboolean
gr_scope_grant_get_declared (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), FALSE);

  return self->declared;
}

/**
 * gr_scope_grant_get_asked:
 * @self: a line
 *
 * Gets whether the last authorization request asked for the scope.
 *
 * Returns: %TRUE if it did
 */
gboolean
gr_scope_grant_get_asked (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), FALSE);

  return self->asked;
}

/**
 * gr_scope_grant_get_granted:
 * @self: a line
 *
 * Gets whether the tokens carry the scope.
 *
 * Returns: %TRUE if they do
 */
gboolean
gr_scope_grant_get_granted (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), FALSE);

  return self->granted;
}

/**
 * gr_scope_grant_get_used_at:
 * @self: a line
 *
 * Gets when a call that needs the scope last succeeded.
 *
 * Returns: unix seconds; 0 if none did
 */
gint64
gr_scope_grant_get_used_at (GrScopeGrant *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), 0);

  return self->used_at;
}

/**
 * gr_scope_grant_update:
 * @self: a line
 * @declared: whether the environment lists the scope
 * @asked: whether the last authorization request asked for it
 * @granted: whether the tokens carry it
 *
 * Updates the line in place.
 *
 * Returns: %TRUE if that changed anything
 */
gboolean
gr_scope_grant_update (GrScopeGrant *self,
                       gboolean      declared,
                       gboolean      asked,
                       gboolean      granted)
{
  gboolean changed = FALSE;

  g_return_val_if_fail (GR_IS_SCOPE_GRANT (self), FALSE);

  changed |= set_flag (self, &self->declared, declared, PROP_DECLARED);
  changed |= set_flag (self, &self->asked, asked, PROP_ASKED);
  changed |= set_flag (self, &self->granted, granted, PROP_GRANTED);

  return changed;
}

/**
 * gr_scope_grant_set_used_at:
 * @self: a line
 * @used_at: unix seconds
 *
 * Records that a call that needs the scope succeeded.
 */
void
gr_scope_grant_set_used_at (GrScopeGrant *self,
                            gint64        used_at)
{
  g_return_if_fail (GR_IS_SCOPE_GRANT (self));

  if (self->used_at == used_at)
    return;

  self->used_at = used_at;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USED_AT]);
}
