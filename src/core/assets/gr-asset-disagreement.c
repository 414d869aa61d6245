/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-judge-private.h"

#include <glib/gi18n.h>

/* What one pack's document says of a picture. */
typedef struct
{
  GrCatalogEntry *pack;
  GrCatalogEntry *rule;
  GListModel     *findings; /* (owned) */
} GrOpinion;

static void
clear_opinion (GrOpinion *self)
{
  g_clear_object (&self->findings);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GrOpinion, clear_opinion)

static GrOpinion
form_opinion (GrAssetFacts *facts,
              GrRulePack   *pack,
              GrSlotRule   *rule)
{
  return (GrOpinion){
    .pack = GR_CATALOG_ENTRY (pack),
    .rule = GR_CATALOG_ENTRY (rule),
    .findings = _gr_asset_judge_by_document (facts, pack, rule),
  };
}

static gboolean
is_same_opinion (const GrOpinion *a,
                 const GrOpinion *b)
{
  guint n_findings = g_list_model_get_n_items (a->findings);

  if (g_list_model_get_n_items (b->findings) != n_findings)
    return FALSE;

  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (GrFinding) one = g_list_model_get_item (a->findings, i);
      g_autoptr (GrFinding) other = g_list_model_get_item (b->findings, i);

      if (gr_finding_get_severity (one) != gr_finding_get_severity (other) ||
          g_strcmp0 (gr_finding_get_title (one), gr_finding_get_title (other)) != 0)
        return FALSE;
    }

  return TRUE;
}

static const char *
name_verdict (GListModel *findings)
{
  if (gr_findings_reach (findings, GR_SEVERITY_ERROR))
    return _ ("does not fit");
  if (gr_findings_reach (findings, GR_SEVERITY_WARNING))
    return _ ("fits with a warning");
  return _ ("fits");
}

static void
append_opinion (GString         *text,
                const GrOpinion *opinion)
{
  g_autoptr (GString) reasons = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (opinion->findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (opinion->findings, i);

      g_string_append_printf (reasons, "%s%s", i > 0 ? _ ("; ") : "", gr_finding_get_title (finding));
    }

  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (reasons->len > 0)
    /* Translators: the name of a set of rules, its date, the verdict by it (fits, fits with a warning, does not fit), and why. */
    g_string_append_printf (text, _ ("“%s” (%s): %s, %s."), gr_catalog_entry_get_title (opinion->pack),
                            gr_catalog_entry_get_as_of (opinion->rule), name_verdict (opinion->findings), reasons->str);
  else
    g_string_append_printf (text, _ ("“%s” (%s): %s."), gr_catalog_entry_get_title (opinion->pack),
                            gr_catalog_entry_get_as_of (opinion->rule), name_verdict (opinion->findings));
}

/* The slot of another pack for the same kind of picture. */
static GrSlotRule *
find_counterpart (GrRulePack *other,
                  GrSlotRule *rule)
{
  GListModel *slots = gr_rule_pack_get_slots (other);

  for (guint i = 0; i < g_list_model_get_n_items (slots); i++)
    {
      g_autoptr (GrSlotRule) slot = g_list_model_get_item (slots, i);

      if (g_strcmp0 (gr_slot_rule_get_subject (slot), gr_slot_rule_get_subject (rule)) == 0)
        return slot;
    }

  return NULL;
}

/**
 * gr_asset_findings_reach:
 * @findings: the findings of a check
 * @level: a severity
 *
 * Does what [func@Gr.findings_reach] does, but for what other documents say: that is nothing against the file.
 *
 * Returns: whether any of @findings is about the file and at least as bad as @level
 */
gboolean
gr_asset_findings_reach (GListModel *findings,
                         GrSeverity  level)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (gr_finding_get_severity (finding) >= level && !g_str_equal (gr_finding_get_rule (finding), GR_ASSET_OTHER_RULES))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_for_same_app (GrRulePack *a,
                 GrRulePack *b)
{
  return a != b && g_strcmp0 (gr_rule_pack_get_app_type (a), gr_rule_pack_get_app_type (b)) == 0;
}

/**
 * gr_asset_judge_disagreement:
 * @facts: what the picture is
 * @pack: the rules that judge
 * @slot_id: (nullable): a slot of @pack, or "any" or %NULL for the slot that the picture fits best
 *
 * Asks the other packs of the same catalogue for the same kind of app what their documents say of the picture: in the same kind
 * of slot or, for "any", in the slot of theirs that it fits best. Nothing is read again. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): a finding of the severity %GR_SEVERITY_INFO with the verdict by each document and its
 *   date, or %NULL where all say the same or there are no others
 */
GrFinding *
gr_asset_judge_disagreement (GrAssetFacts *facts,
                             GrRulePack   *pack,
                             const char   *slot_id)
{
  g_autoptr (GListModel) packs = NULL;
  g_autoptr (GString)    text = g_string_new (NULL);
  g_autoptr (GrFinding)  finding = NULL;
  g_auto (GrOpinion)     own = {0};
  gboolean               any = !slot_id || g_str_equal (slot_id, GR_SLOT_ANY);
  GrSlotRule            *rule;

  g_return_val_if_fail (GR_IS_ASSET_FACTS (facts), NULL);
  g_return_val_if_fail (GR_IS_RULE_PACK (pack), NULL);

  packs = gr_rule_pack_dup_siblings (pack);
  rule = gr_asset_judge_find_slot (facts, pack, slot_id);
  if (!packs || !rule)
    return NULL;

  own = form_opinion (facts, pack, rule);
  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (GrRulePack) other_pack = g_list_model_get_item (packs, i);
      GrSlotRule            *other_rule;
      g_auto (GrOpinion)     other = {0};

      if (!is_for_same_app (pack, other_pack))
        continue;
      other_rule = any ? gr_asset_judge_find_slot (facts, other_pack, slot_id) : find_counterpart (other_pack, rule);
      if (!other_rule)
        continue;
      other = form_opinion (facts, other_pack, other_rule);
      if (is_same_opinion (&own, &other))
        continue;

      if (!finding)
        {
          finding = gr_finding_new (GR_SEVERITY_INFO, GR_ASSET_OTHER_RULES, _ ("Other rules disagree"));
          gr_finding_set_source (finding, gr_catalog_entry_get_source (other.rule), gr_catalog_entry_get_as_of (other.rule), GR_BASIS_TIKTOK);
        }
      append_opinion (text, &other);
    }
  if (!finding)
    return NULL;

  append_opinion (text, &own);
  gr_finding_set_place (finding, _ ("Rules"));
  gr_finding_set_detail (finding, text->str);
  gr_finding_set_fix (finding, _ ("See what the form in the portal asks for, and choose the rules that agree with it."));
  return g_steal_pointer (&finding);
}
