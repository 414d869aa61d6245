/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-trouble.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrTrouble
{
  GrCatalogEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (GrTrouble, gr_trouble, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_trouble_load (GrCatalogEntry *entry,
                 JsonObject     *object,
                 GError        **error)
{
  return gr_catalog_check_text (object, "where", FALSE, error) &&
         gr_catalog_check_text (object, "step", FALSE, error) &&
         gr_catalog_load_list (entry, object, "causes", error) &&
         gr_catalog_load_list (entry, object, "fixes", error);
}

static void
gr_trouble_class_init (GrTroubleClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_trouble_load;
}

static void
gr_trouble_init (GrTrouble *self)
{
}

/**
 * gr_trouble_get_where:
 * @self: a trouble
 *
 * Returns: (nullable): where it is seen, translated
 */
const char *
gr_trouble_get_where (GrTrouble *self)
{
  g_return_val_if_fail (GR_IS_TROUBLE (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "where");
}

/**
 * gr_trouble_get_causes:
 * @self: a trouble
 *
 * Returns: (transfer none): what may be behind it, the likeliest first, translated
 */
const char *const *
gr_trouble_get_causes (GrTrouble *self)
{
  g_return_val_if_fail (GR_IS_TROUBLE (self), NULL);

  return gr_catalog_entry_get_shown_list (GR_CATALOG_ENTRY (self), "causes");
}

/**
 * gr_trouble_get_fixes:
 * @self: a trouble
 *
 * Returns: (transfer none): what helps, one action each, translated
 */
const char *const *
gr_trouble_get_fixes (GrTrouble *self)
{
  g_return_val_if_fail (GR_IS_TROUBLE (self), NULL);

  return gr_catalog_entry_get_shown_list (GR_CATALOG_ENTRY (self), "fixes");
}

/**
 * gr_trouble_get_step:
 * @self: a trouble
 *
 * Returns: (nullable): the step that gets it right, as `guide/step`
 */
const char *
gr_trouble_get_step (GrTrouble *self)
{
  g_return_val_if_fail (GR_IS_TROUBLE (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "step");
}
