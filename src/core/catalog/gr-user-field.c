/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-user-field.h"

#include "gr-catalog-private.h"

struct _GrUserField
{
  GrCatalogEntry parent_instance;

  int field_type;
};

G_DEFINE_FINAL_TYPE (GrUserField, gr_user_field, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_user_field_load (GrCatalogEntry *entry,
                    JsonObject     *object,
                    GError        **error)
{
  static const char *const types[] = {"string", "boolean", "count", "image", "link", NULL};
  GrUserField             *self = GR_USER_FIELD (entry);

  return gr_catalog_check_text (object, "scope", TRUE, error) &&
         gr_catalog_read_choice (object, "type", types, &self->field_type, error);
}

static void
gr_user_field_class_init (GrUserFieldClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_user_field_load;
}

static void
gr_user_field_init (GrUserField *self)
{
}

/**
 * gr_user_field_get_scope:
 * @self: a field
 *
 * Returns: the id of the scope that opens it
 */
const char *
gr_user_field_get_scope (GrUserField *self)
{
  g_return_val_if_fail (GR_IS_USER_FIELD (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "scope");
}

/**
 * gr_user_field_get_field_type:
 * @self: a field
 *
 * Returns: how its value is to be read and shown
 */
GrFieldType
gr_user_field_get_field_type (GrUserField *self)
{
  g_return_val_if_fail (GR_IS_USER_FIELD (self), GR_FIELD_STRING);

  return self->field_type;
}
