/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrStepEntry
{
  GrCatalogEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (GrStepEntry, gr_step_entry, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_step_entry_load (GrCatalogEntry *entry,
                    JsonObject     *object,
                    GError        **error)
{
  return gr_catalog_check_text (object, "field", FALSE, error) &&
         gr_catalog_check_text (object, "value", !json_object_has_member (object, "field"), error);
}

static void
gr_step_entry_class_init (GrStepEntryClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_step_entry_load;
}

static void
gr_step_entry_init (GrStepEntry *self)
{
}

/**
 * gr_step_entry_get_field:
 * @self: an entry
 *
 * Returns: (nullable): the field whose value is to be typed
 */
const char *
gr_step_entry_get_field (GrStepEntry *self)
{
  g_return_val_if_fail (GR_IS_STEP_ENTRY (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "field");
}

/**
 * gr_step_entry_get_value:
 * @self: an entry
 *
 * Returns: (nullable): what is to be typed whatever the workspace holds; %NULL where a field says
 */
const char *
gr_step_entry_get_value (GrStepEntry *self)
{
  g_return_val_if_fail (GR_IS_STEP_ENTRY (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "value");
}
