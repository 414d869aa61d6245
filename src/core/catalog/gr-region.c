/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-region.h"

#include "gr-catalog-private.h"

#define REGIONAL_INDICATOR_A 0x1f1e6

struct _GrRegion
{
  GrCatalogEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (GrRegion, gr_region, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_region_load (GrCatalogEntry *entry,
                JsonObject     *object,
                GError        **error)
{
  const char *id = gr_catalog_entry_get_id (entry);

  return gr_catalog_require (object, "id", strlen (id) == 2 && g_ascii_isupper (id[0]) && g_ascii_isupper (id[1]), error) &&
         gr_catalog_check_text (object, "requirement", FALSE, error) &&
         gr_catalog_load_list (entry, object, "languages", error) &&
         gr_catalog_load_entries (entry, object, "claims", GR_TYPE_CATALOG_ENTRY, FALSE, error);
}

static void
gr_region_class_init (GrRegionClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_region_load;
}

static void
gr_region_init (GrRegion *self)
{
}

/**
 * gr_region_get_requirement:
 * @self: a region
 *
 * Returns: (nullable): what has to be done before an app can be launched there, translated
 */
const char *
gr_region_get_requirement (GrRegion *self)
{
  g_return_val_if_fail (GR_IS_REGION (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "requirement");
}

/**
 * gr_region_get_languages:
 * @self: a region
 *
 * Returns: (transfer none): the ids of the languages to begin with there
 */
const char *const *
gr_region_get_languages (GrRegion *self)
{
  g_return_val_if_fail (GR_IS_REGION (self), NULL);

  return gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "languages");
}

/**
 * gr_region_get_claims:
 * @self: a region
 *
 * Gets what the sources say about the region where they do not agree, each with its own source and date.
 *
 * Returns: (transfer none): a list of [class@Gr.CatalogEntry], empty where nothing is disputed
 */
GListModel *
gr_region_get_claims (GrRegion *self)
{
  g_return_val_if_fail (GR_IS_REGION (self), NULL);

  return gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "claims");
}

/**
 * gr_region_dup_flag:
 * @self: a region
 *
 * Returns: (transfer full): the flag as the two Unicode regional indicators of the region's code
 */
char *
gr_region_dup_flag (GrRegion *self)
{
  const char *id;
  GString    *flag;

  g_return_val_if_fail (GR_IS_REGION (self), NULL);

  id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (self));
  flag = g_string_new (NULL);
  for (const char *c = id; *c != '\0'; c++)
    g_string_append_unichar (flag, REGIONAL_INDICATOR_A + (*c - 'A'));

  return g_string_free (flag, FALSE);
}
