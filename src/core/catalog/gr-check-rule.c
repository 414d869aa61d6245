/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-check-rule.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrCheckRule
{
  GrCatalogEntry parent_instance;

  int severity;
  int basis;
};

G_DEFINE_FINAL_TYPE (GrCheckRule, gr_check_rule, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_check_rule_load (GrCatalogEntry *entry,
                    JsonObject     *object,
                    GError        **error)
{
  static const char *const severities[] = {"info", "warning", "error", NULL};
  static const char *const bases[] = {"tiktok", "field-report", "standard", NULL};
  GrCheckRule             *self = GR_CHECK_RULE (entry);

  return gr_catalog_read_choice (object, "severity", severities, &self->severity, error) &&
         gr_catalog_read_choice (object, "basis", bases, &self->basis, error) &&
         gr_catalog_check_text (object, "detail", FALSE, error) &&
         gr_catalog_check_text (object, "fix", TRUE, error) &&
         gr_catalog_check_text (object, "seen", FALSE, error);
}

static void
gr_check_rule_class_init (GrCheckRuleClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_check_rule_load;
}

static void
gr_check_rule_init (GrCheckRule *self)
{
}

/**
 * gr_check_rule_get_all:
 *
 * Gets the rules that are built into the program. May be called from any thread.
 *
 * Returns: (transfer none): a list of [class@Gr.CheckRule]
 */
GListModel *
gr_check_rule_get_all (void)
{
  static GListModel *rules = NULL;

  if (g_once_init_enter (&rules))
    {
      g_autoptr (GrEntryList) loaded = gr_catalog_load_built_in ("check-rules.json", "check_rules", GR_TYPE_CHECK_RULE, NULL);

      g_once_init_leave (&rules, loaded ? G_LIST_MODEL (g_steal_pointer (&loaded)) : G_LIST_MODEL (gr_entry_list_new (GR_TYPE_CHECK_RULE)));
    }

  return rules;
}

/**
 * gr_check_rule_find:
 * @id: an id such as `url.https`
 *
 * Finds a rule among those built into the program. May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the rule, %NULL where there is none of this name
 */
GrCheckRule *
gr_check_rule_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return gr_catalog_find (gr_check_rule_get_all (), id);
}

static char *
fill_in (const char *text,
         const char *value)
{
  g_autoptr (GString) filled = NULL;

  if (text == NULL)
    return NULL;

  filled = g_string_new (text);
  g_string_replace (filled, "{value}", value != NULL ? value : "?", 0);

  return g_string_free (g_steal_pointer (&filled), FALSE);
}

/**
 * gr_check_rule_make_finding:
 * @self: a rule
 * @place: (nullable): the address, domain or field that breaks it
 * @value: (nullable): what was seen, for rules whose words name it
 *
 * Says that the rule is broken: where, on what the rule rests, and since when that is written.
 *
 * Returns: (transfer full): a new finding
 */
GrFinding *
gr_check_rule_make_finding (GrCheckRule *self,
                            const char  *place,
                            const char  *value)
{
  GrCatalogEntry  *entry = GR_CATALOG_ENTRY (self);
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  GrFinding       *finding;

  g_return_val_if_fail (GR_IS_CHECK_RULE (self), NULL);

  title = fill_in (gr_catalog_entry_get_title (entry), value);
  detail = fill_in (gr_catalog_entry_get_shown_text (entry, "detail"), value);

  finding = gr_finding_new ((GrSeverity)self->severity, gr_catalog_entry_get_id (entry), title);
  gr_finding_set_place (finding, place);
  gr_finding_set_detail (finding, detail);
  gr_finding_set_fix (finding, gr_catalog_entry_get_shown_text (entry, "fix"));
  gr_finding_set_source (finding, gr_catalog_entry_get_source (entry), gr_catalog_entry_get_as_of (entry), (GrBasis)self->basis);
  gr_finding_set_seen (finding, gr_catalog_entry_get_shown_text (entry, "seen"));

  return finding;
}

/**
 * gr_check_rule_report:
 * @findings: where to add it
 * @id: the id of a rule of the catalogue
 * @place: (nullable): the address, domain or field that breaks it
 * @value: (nullable): what was seen
 *
 * Adds a finding.
 *
 * Returns: (transfer none): the finding
 */
GrFinding *
gr_check_rule_report (GListStore *findings,
                      const char *id,
                      const char *place,
                      const char *value)
{
  g_autoptr (GrFinding) finding = NULL;
  GrCheckRule          *rule = gr_check_rule_find (id);

  g_return_val_if_fail (G_IS_LIST_STORE (findings), NULL);
  g_return_val_if_fail (rule != NULL, NULL);

  finding = gr_check_rule_make_finding (rule, place, value);
  g_list_store_append (findings, finding);

  return finding;
}
