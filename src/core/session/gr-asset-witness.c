/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-witness.h"

#include <glib/gi18n.h>

struct _GrAssetWitness
{
  GObject parent_instance;

  GrAssetSlots *slots; /* (nullable) */
};

static void witness_init (GrWitnessInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GrAssetWitness, gr_asset_witness, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (GR_TYPE_WITNESS, witness_init))

/* The default language has its own slot, which goes by no name. */
static GrAssetSlot *
find_slot (GrAssetWitness *self,
           const char     *slot_id,
           const GrPlace  *place)
{
  const char  *language = place != NULL ? gr_place_get_language_id (place) : NULL;
  GrAssetSlot *slot = language != NULL ? gr_asset_slots_find (self->slots, slot_id, language) : NULL;

  return slot != NULL ? slot : gr_asset_slots_find (self->slots, slot_id, NULL);
}

static void
append_all (GListStore *store,
            GListModel *findings)
{
  guint n_items = g_list_model_get_n_items (findings);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_list_store_append (store, finding);
    }
}

static char *
dup_first_title (GListModel *findings,
                 GrSeverity  severity)
{
  guint n_items = g_list_model_get_n_items (findings);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      if (gr_finding_get_severity (finding) == severity)
        return g_strdup (gr_finding_get_title (finding));
    }

  return NULL;
}

/* What was seen of all files of a slot. */
typedef struct
{
  GListStore *findings;
  GString    *names;
  char       *wrong; /* (nullable): the first that does not fit, and why */
  gint64      checked;
  guint       n_files;
  guint       n_pending;
} Sight;

static void
sight_clear (Sight *sight)
{
  g_clear_object (&sight->findings);
  g_string_free (sight->names, TRUE);
  g_free (sight->wrong);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sight, sight_clear)

static void
take_check (Sight        *sight,
            GrAssetCheck *check)
{
  g_autofree char *name = g_file_get_basename (gr_asset_check_get_file (check));
  g_autofree char *shown = g_utf8_make_valid (name != NULL ? name : "?", -1);
  GrVerdict        verdict = gr_asset_check_get_verdict (check);

  sight->n_files++;
  sight->checked = MAX (sight->checked, gr_asset_check_get_checked (check));
  g_string_append_printf (sight->names, "%s%s", sight->names->len > 0 ? ", " : "", shown);
  append_all (sight->findings, gr_asset_check_get_findings (check));

  if (verdict == GR_VERDICT_PENDING)
    sight->n_pending++;
  else if ((verdict == GR_VERDICT_FAIL || verdict == GR_VERDICT_UNREADABLE) && sight->wrong == NULL)
    {
      g_autofree char *title = dup_first_title (gr_asset_check_get_findings (check), GR_SEVERITY_ERROR);

      sight->wrong = title != NULL ? g_strdup_printf ("%s: %s", shown, title) : g_strdup_printf (_ ("%s does not fit"), shown);
    }
}

static void
take_slot (Sight       *sight,
           GrAssetSlot *slot)
{
  GListModel *checks = gr_asset_slot_get_checks (slot);
  guint       n_items = g_list_model_get_n_items (checks);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (checks, i);

      take_check (sight, check);
    }

  append_all (sight->findings, gr_asset_slot_get_findings (slot));
  if (sight->wrong == NULL)
    sight->wrong = dup_first_title (gr_asset_slot_get_findings (slot), GR_SEVERITY_ERROR);
}

/* Which rules were asked, because there are several. */
static char *
name_pack (GrAssetSlot *slot)
{
  GrCatalogEntry *pack = GR_CATALOG_ENTRY (gr_asset_slot_get_pack (slot));

  return g_strdup_printf (_ ("by “%s”, %s"), gr_catalog_entry_get_title (pack), gr_catalog_entry_get_as_of (pack));
}

static GrEvidence *
judge (GrProof     *proof,
       GrAssetSlot *slot)
{
  g_autofree char *pack = name_pack (slot);
  g_autofree char *text = NULL;
  g_auto (Sight)   sight = {g_list_store_new (GR_TYPE_FINDING), g_string_new (NULL)};
  guint            n_warnings;

  take_slot (&sight, slot);
  if (sight.n_files == 0)
    {
      text = g_strdup_printf (_ ("No picture is chosen (%s)"), pack);
      return gr_evidence_new (proof, GR_EVIDENCE_MISSING, text, 0);
    }

  if (sight.wrong != NULL)
    {
      text = g_strdup_printf ("%s (%s)", sight.wrong, pack);
      return gr_evidence_new_looked (proof, GR_EVIDENCE_WRONG, text, sight.checked, G_LIST_MODEL (sight.findings), sight.checked);
    }

  if (sight.n_pending > 0)
    return gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, _ ("The pictures are being checked"), 0);

  n_warnings = gr_findings_count (G_LIST_MODEL (sight.findings), GR_SEVERITY_WARNING);
  if (n_warnings > 0)
    /* Translators: file names, the number of warnings, and the rules that judged, such as “by “Mini game guide”, 2026-05-01”. */
    text = g_strdup_printf (ngettext ("%s: fits, with %u warning (%s)", "%s: fits, with %u warnings (%s)", n_warnings), sight.names->str, n_warnings, pack);
  else
    text = g_strdup_printf (_ ("%s: fits (%s)"), sight.names->str, pack);
  return gr_evidence_new_looked (proof, GR_EVIDENCE_HOLDS, text, sight.checked, G_LIST_MODEL (sight.findings), sight.checked);
}

static GrEvidence *
look (GrWitness     *witness,
      GrGuideStep   *step,
      GrProof       *proof,
      const GrPlace *place)
{
  GrAssetWitness *self = GR_ASSET_WITNESS (witness);
  GrAssetSlot    *slot;

  if (gr_proof_get_kind (proof) != GR_PROOF_ASSET || self->slots == NULL)
    return NULL;

  slot = find_slot (self, gr_proof_get_slot (proof), place);
  if (slot == NULL)
    return gr_evidence_new_unprovable (proof, _ ("the rules in force have no such picture; others can be chosen under Assets"));

  return judge (proof, slot);
}

static void
witness_init (GrWitnessInterface *iface)
{
  iface->look = look;
}

static void
gr_asset_witness_finalize (GObject *object)
{
  GrAssetWitness *self = GR_ASSET_WITNESS (object);

  g_clear_object (&self->slots);

  G_OBJECT_CLASS (gr_asset_witness_parent_class)->finalize (object);
}

static void
gr_asset_witness_class_init (GrAssetWitnessClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_asset_witness_finalize;
}

static void
gr_asset_witness_init (GrAssetWitness *self)
{
}

/**
 * gr_asset_witness_new:
 * @slots: (nullable): the slots of the rules in force
 *
 * Returns: (transfer full): a new witness
 */
GrAssetWitness *
gr_asset_witness_new (GrAssetSlots *slots)
{
  GrAssetWitness *self = g_object_new (GR_TYPE_ASSET_WITNESS, NULL);

  gr_asset_witness_set_slots (self, slots);
  return self;
}

/**
 * gr_asset_witness_set_slots:
 * @self: a witness
 * @slots: (nullable): the slots of the rules in force
 *
 * Has it look at the slots of other rules from now on.
 */
void
gr_asset_witness_set_slots (GrAssetWitness *self,
                            GrAssetSlots   *slots)
{
  g_return_if_fail (GR_IS_ASSET_WITNESS (self));
  g_return_if_fail (slots == NULL || GR_IS_ASSET_SLOTS (slots));

  if (self->slots == slots)
    return;

  if (self->slots != NULL)
    g_signal_handlers_disconnect_by_data (self->slots, self);
  g_set_object (&self->slots, slots);
  if (slots != NULL)
    {
      g_signal_connect_object (slots, "notify", G_CALLBACK (gr_witness_emit_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (slots, "items-changed", G_CALLBACK (gr_witness_emit_changed), self, G_CONNECT_SWAPPED);
    }
  gr_witness_emit_changed (GR_WITNESS (self));
}
