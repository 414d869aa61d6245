/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-member.h"

struct _GrMember
{
  GObject parent_instance;

  char *email;
  char *role;
  char *region_id;
};

enum
{
  PROP_0,
  PROP_EMAIL,
  PROP_ROLE,
  PROP_REGION_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrMember, gr_member, G_TYPE_OBJECT)

static void
gr_member_finalize (GObject *object)
{
  GrMember *self = GR_MEMBER (object);

  g_clear_pointer (&self->email, g_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->region_id, g_free);

  G_OBJECT_CLASS (gr_member_parent_class)->finalize (object);
}

static void
gr_member_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  GrMember *self = GR_MEMBER (object);

  switch (prop_id)
    {
    case PROP_EMAIL:
      g_value_set_string (value, gr_member_get_email (self));
      break;

    case PROP_ROLE:
      g_value_set_string (value, gr_member_get_role (self));
      break;

    case PROP_REGION_ID:
      g_value_set_string (value, gr_member_get_region_id (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_member_class_init (GrMemberClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_member_finalize;
  object_class->get_property = gr_member_get_property;

  properties[PROP_EMAIL] = g_param_spec_string ("email", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REGION_ID] = g_param_spec_string ("region-id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_member_init (GrMember *self)
{
}

/**
 * gr_member_new:
 * @email: the address the invitation goes to
 * @role: "owner", "admin", "app-manager" or "member"
 * @region_id: (nullable): where the member sits
 *
 * Returns: (transfer full): a member, which never changes
 */
GrMember *
gr_member_new (const char *email,
               const char *role,
               const char *region_id)
{
  GrMember *self;

  g_return_val_if_fail (email != NULL, NULL);
  g_return_val_if_fail (role != NULL, NULL);

  self = g_object_new (GR_TYPE_MEMBER, NULL);
  self->email = g_strdup (email);
  self->role = g_strdup (role);
  self->region_id = g_strdup (region_id);

  return self;
}

/**
 * gr_member_get_email:
 *
 * Returns: (transfer none): the member's address, which names it in a workspace
 */
const char *
gr_member_get_email (GrMember *self)
{
  g_return_val_if_fail (GR_IS_MEMBER (self), NULL);

  return self->email;
}

/**
 * gr_member_get_role:
 *
 * Returns: (transfer none): "owner", "admin", "app-manager" or "member"
 */
const char *
gr_member_get_role (GrMember *self)
{
  g_return_val_if_fail (GR_IS_MEMBER (self), NULL);

  return self->role;
}

/**
 * gr_member_get_region_id:
 *
 * Returns: (transfer none) (nullable): the region the member sits in
 */
const char *
gr_member_get_region_id (GrMember *self)
{
  g_return_val_if_fail (GR_IS_MEMBER (self), NULL);

  return self->region_id;
}
