/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-rule-pack.h"

#include "gr-catalog-private.h"

struct _GrRulePack
{
  GrCatalogEntry parent_instance;

  /* The list owns the pack, and may go while a thread still judges by it. */
  GWeakRef siblings;
};

G_DEFINE_FINAL_TYPE (GrRulePack, gr_rule_pack, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_rule_pack_load (GrCatalogEntry *entry,
                   JsonObject     *object,
                   GError        **error)
{
  return gr_catalog_check_text (object, "app_type", TRUE, error) &&
         gr_catalog_check_text (object, "summary", FALSE, error) &&
         gr_catalog_load_entries (entry, object, "slots", GR_TYPE_SLOT_RULE, TRUE, error);
}

static void
gr_rule_pack_finalize (GObject *object)
{
  g_weak_ref_clear (&GR_RULE_PACK (object)->siblings);

  G_OBJECT_CLASS (gr_rule_pack_parent_class)->finalize (object);
}

static void
gr_rule_pack_class_init (GrRulePackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_rule_pack_finalize;
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_rule_pack_load;
}

static void
gr_rule_pack_init (GrRulePack *self)
{
  g_weak_ref_init (&self->siblings, NULL);
}

/**
 * gr_rule_pack_get_app_type:
 * @self: a rule pack
 *
 * Returns: what it is for: an app of the type `mini-game` or `standard`, or the `organization`
 */
const char *
gr_rule_pack_get_app_type (GrRulePack *self)
{
  g_return_val_if_fail (GR_IS_RULE_PACK (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "app_type");
}

/**
 * gr_rule_pack_get_summary:
 * @self: a rule pack
 *
 * Returns: (nullable): when to judge by it, translated
 */
const char *
gr_rule_pack_get_summary (GrRulePack *self)
{
  g_return_val_if_fail (GR_IS_RULE_PACK (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "summary");
}

/**
 * gr_rule_pack_get_slots:
 * @self: a rule pack
 *
 * Returns: (transfer none): a list of [class@Gr.SlotRule], in the order of the portal's form
 */
GListModel *
gr_rule_pack_get_slots (GrRulePack *self)
{
  g_return_val_if_fail (GR_IS_RULE_PACK (self), NULL);

  return gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "slots");
}

void
gr_rule_pack_set_siblings (GrRulePack *self,
                           GListModel *packs)
{
  g_weak_ref_set (&self->siblings, packs);
}

/**
 * gr_rule_pack_dup_siblings:
 * @self: a rule pack
 *
 * Gets the packs of the catalogue that @self comes from. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): a list of [class@Gr.RulePack] with @self among them, %NULL for a pack on its own and
 *   for one that outlived its catalogue
 */
GListModel *
gr_rule_pack_dup_siblings (GrRulePack *self)
{
  g_return_val_if_fail (GR_IS_RULE_PACK (self), NULL);

  return g_weak_ref_get (&self->siblings);
}

/**
 * gr_rule_pack_find_slot:
 * @self: a rule pack
 * @slot_id: (nullable): an id such as `icon`
 *
 * Returns: (transfer none) (nullable): the rule of a slot, %NULL where the pack has no such slot
 */
GrSlotRule *
gr_rule_pack_find_slot (GrRulePack *self,
                        const char *slot_id)
{
  g_return_val_if_fail (GR_IS_RULE_PACK (self), NULL);

  return gr_catalog_find (gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "slots"), slot_id);
}

/**
 * gr_rule_pack_takes_format:
 * @self: a rule pack
 * @format: a format such as `pdf`
 *
 * Returns: whether a slot takes files of this format
 */
gboolean
gr_rule_pack_takes_format (GrRulePack *self,
                           const char *format)
{
  GListModel *slots;

  g_return_val_if_fail (GR_IS_RULE_PACK (self), FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  slots = gr_rule_pack_get_slots (self);
  for (guint i = 0; i < g_list_model_get_n_items (slots); i++)
    {
      g_autoptr (GrSlotRule) rule = g_list_model_get_item (slots, i);

      if (g_strv_contains (gr_slot_rule_get_formats (rule), format))
        return TRUE;
    }

  return FALSE;
}
