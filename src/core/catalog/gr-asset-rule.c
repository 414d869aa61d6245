/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-rule.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrAssetRule
{
  GrCatalogEntry parent_instance;

  int      severity;
  int      basis;
  gboolean pictures_only;
};

G_DEFINE_FINAL_TYPE (GrAssetRule, gr_asset_rule, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_asset_rule_load (GrCatalogEntry *entry,
                    JsonObject     *object,
                    GError        **error)
{
  static const char *const severities[] = {"info", "warning", "error", NULL};
  static const char *const bases[] = {"tiktok", "field-report", "standard", NULL};
  GrAssetRule             *self = GR_ASSET_RULE (entry);

  self->pictures_only = gr_json_get_boolean (object, "pictures_only", FALSE);

  return gr_catalog_read_choice (object, "severity", severities, &self->severity, error) &&
         gr_catalog_read_choice (object, "basis", bases, &self->basis, error) &&
         gr_catalog_require (object, "basis", self->basis != GR_BASIS_TIKTOK, error) &&
         gr_catalog_check_text (object, "place", TRUE, error) &&
         gr_catalog_check_text (object, "detail", TRUE, error) &&
         gr_catalog_check_text (object, "fix", TRUE, error) &&
         gr_catalog_check_text (object, "seen", TRUE, error);
}

static void
gr_asset_rule_class_init (GrAssetRuleClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_asset_rule_load;
}

static void
gr_asset_rule_init (GrAssetRule *self)
{
}

/**
 * gr_asset_rule_find:
 * @id: an id such as `asset.alpha`
 *
 * Finds a rule among those built into the program. They hold whatever rule pack judges. May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the rule, %NULL where there is none of this name
 */
GrAssetRule *
gr_asset_rule_find (const char *id)
{
  static GListModel *rules = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  if (g_once_init_enter (&rules))
    {
      g_autoptr (GrEntryList) loaded = gr_catalog_load_built_in ("asset-rules.json", "asset_rules", GR_TYPE_ASSET_RULE, NULL);

      g_once_init_leave (&rules, loaded ? G_LIST_MODEL (g_steal_pointer (&loaded)) : G_LIST_MODEL (gr_entry_list_new (GR_TYPE_ASSET_RULE)));
    }

  return gr_catalog_find (rules, id);
}

/**
 * gr_asset_rule_get_pictures_only:
 * @self: a rule
 *
 * Returns: whether it holds for pictures that people see, and not for documents
 */
gboolean
gr_asset_rule_get_pictures_only (GrAssetRule *self)
{
  g_return_val_if_fail (GR_IS_ASSET_RULE (self), FALSE);

  return self->pictures_only;
}

/**
 * gr_asset_rule_make_finding:
 * @self: a rule
 * @value: (nullable): what was measured, for rules whose words name it
 *
 * Says that a picture breaks the rule: that it is not TikTok's, where it is written, since when, and where it was seen to
 * matter.
 *
 * Returns: (transfer full): a new finding
 */
GrFinding *
gr_asset_rule_make_finding (GrAssetRule *self,
                            const char  *value)
{
  GrCatalogEntry     *entry = GR_CATALOG_ENTRY (self);
  g_autoptr (GString) detail = NULL;
  GrFinding          *finding;

  g_return_val_if_fail (GR_IS_ASSET_RULE (self), NULL);

  detail = g_string_new (gr_catalog_entry_get_shown_text (entry, "detail"));
  g_string_replace (detail, "{value}", value != NULL ? value : "?", 0);

  finding = gr_finding_new ((GrSeverity)self->severity, gr_catalog_entry_get_id (entry), gr_catalog_entry_get_title (entry));
  gr_finding_set_place (finding, gr_catalog_entry_get_shown_text (entry, "place"));
  gr_finding_set_detail (finding, detail->str);
  gr_finding_set_fix (finding, gr_catalog_entry_get_shown_text (entry, "fix"));
  gr_finding_set_source (finding, gr_catalog_entry_get_source (entry), gr_catalog_entry_get_as_of (entry), (GrBasis)self->basis);
  gr_finding_set_seen (finding, gr_catalog_entry_get_shown_text (entry, "seen"));

  return finding;
}
