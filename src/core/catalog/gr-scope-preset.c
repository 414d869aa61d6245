/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-preset.h"

#include "gr-catalog-private.h"

struct _GrScopePreset
{
  GrCatalogEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (GrScopePreset, gr_scope_preset, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_scope_preset_load (GrCatalogEntry *entry,
                      JsonObject     *object,
                      GError        **error)
{
  return gr_catalog_check_text (object, "description", TRUE, error) &&
         gr_catalog_check_text (object, "note", FALSE, error) &&
         gr_catalog_load_list (entry, object, "scopes", error) &&
         gr_catalog_load_list (entry, object, "products", error);
}

static void
gr_scope_preset_class_init (GrScopePresetClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_scope_preset_load;
}

static void
gr_scope_preset_init (GrScopePreset *self)
{
}

/**
 * gr_scope_preset_get_description:
 * @self: a preset
 *
 * Returns: what an app with these scopes can do, translated
 */
const char *
gr_scope_preset_get_description (GrScopePreset *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_PRESET (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "description");
}

/**
 * gr_scope_preset_get_scopes:
 * @self: a preset
 *
 * Returns: (transfer none): the names of its scopes, in the order of a request
 */
const char *const *
gr_scope_preset_get_scopes (GrScopePreset *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_PRESET (self), NULL);

  return gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "scopes");
}

/**
 * gr_scope_preset_get_products:
 * @self: a preset
 *
 * Returns: (transfer none): the products its scopes come with, named as the portal does
 */
const char *const *
gr_scope_preset_get_products (GrScopePreset *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_PRESET (self), NULL);

  return gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "products");
}

/**
 * gr_scope_preset_get_note:
 * @self: a preset
 *
 * Returns: (nullable): what to know before using it, translated
 */
const char *
gr_scope_preset_get_note (GrScopePreset *self)
{
  g_return_val_if_fail (GR_IS_SCOPE_PRESET (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "note");
}
