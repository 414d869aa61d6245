/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-slot-private.h"

#include "gr-finding.h"

struct _GrAssetSlot
{
  GObject parent_instance;

  GrRulePack *pack;
  GrSlotRule *rule;
  char       *language_id;
  char       *language_name;
  GPtrArray  *entries;
  GListStore *checks;
  GListStore *findings;
  guint       n_failing;
};

enum
{
  PROP_0,
  PROP_LANGUAGE_ID,
  PROP_LANGUAGE_NAME,
  PROP_N_FILES,
  PROP_N_FAILING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAssetSlot, gr_asset_slot, G_TYPE_OBJECT)

GrAssetEntry *
_gr_asset_entry_new (GrAssetChoice *choice,
                     GrAssetCheck  *check)
{
  GrAssetEntry *entry = g_new0 (GrAssetEntry, 1);

  entry->choice = g_object_ref (choice);
  entry->check = g_object_ref (check);

  return entry;
}

/* Nobody waits for the verdict of a file that is no longer chosen. */
void
_gr_asset_entry_free (GrAssetEntry *entry)
{
  g_cancellable_cancel (entry->cancellable);
  g_clear_object (&entry->cancellable);
  g_clear_object (&entry->choice);
  g_clear_object (&entry->check);
  g_free (entry);
}

/* The content hash of the file as it was last read, or NULL where it could not be read. */
const char *
_gr_asset_entry_get_hash (GrAssetEntry *entry)
{
  GrAssetFacts *facts = gr_asset_check_get_facts (entry->check);

  return facts != NULL ? facts->content_hash : NULL;
}

char *
_gr_asset_entry_dup_name (GrAssetEntry *entry)
{
  g_autofree char *basename = g_file_get_basename (gr_asset_check_get_file (entry->check));

  return g_filename_display_name (basename);
}

static void
gr_asset_slot_finalize (GObject *object)
{
  GrAssetSlot *self = GR_ASSET_SLOT (object);

  g_clear_object (&self->pack);
  g_clear_object (&self->rule);
  g_clear_pointer (&self->language_id, g_free);
  g_clear_pointer (&self->language_name, g_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->checks);
  g_clear_object (&self->findings);

  G_OBJECT_CLASS (gr_asset_slot_parent_class)->finalize (object);
}

static void
gr_asset_slot_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GrAssetSlot *self = GR_ASSET_SLOT (object);

  switch (prop_id)
    {
    case PROP_LANGUAGE_ID:
      g_value_set_string (value, gr_asset_slot_get_language_id (self));
      break;

    case PROP_LANGUAGE_NAME:
      g_value_set_string (value, gr_asset_slot_get_language_name (self));
      break;

    case PROP_N_FILES:
      g_value_set_uint (value, gr_asset_slot_get_n_files (self));
      break;

    case PROP_N_FAILING:
      g_value_set_uint (value, gr_asset_slot_get_n_failing (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_slot_class_init (GrAssetSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_asset_slot_finalize;
  object_class->get_property = gr_asset_slot_get_property;

  properties[PROP_LANGUAGE_ID] = g_param_spec_string ("language-id", NULL, NULL, NULL, readable);
  properties[PROP_LANGUAGE_NAME] = g_param_spec_string ("language-name", NULL, NULL, NULL, readable);
  properties[PROP_N_FILES] = g_param_spec_uint ("n-files", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_N_FAILING] = g_param_spec_uint ("n-failing", NULL, NULL, 0, G_MAXUINT, 0, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_asset_slot_init (GrAssetSlot *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)_gr_asset_entry_free);
  self->checks = g_list_store_new (GR_TYPE_ASSET_CHECK);
  self->findings = g_list_store_new (GR_TYPE_FINDING);
}

GrAssetSlot *
_gr_asset_slot_new (GrRulePack *pack,
                    GrSlotRule *rule,
                    const char *language_id,
                    const char *language_name)
{
  GrAssetSlot *self = g_object_new (GR_TYPE_ASSET_SLOT, NULL);

  self->pack = g_object_ref (pack);
  self->rule = g_object_ref (rule);
  self->language_id = g_strdup (language_id);
  self->language_name = g_strdup (language_name);

  return self;
}

GPtrArray *
_gr_asset_slot_get_entries (GrAssetSlot *self)
{
  return self->entries;
}

/* The entry of a choice or of a check, or NULL where it is gone. */
GrAssetEntry *
_gr_asset_slot_find_entry (GrAssetSlot   *self,
                           GrAssetChoice *choice,
                           GrAssetCheck  *check)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      GrAssetEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->choice == choice || entry->check == check)
        return entry;
    }

  return NULL;
}

/* Rows stay for what stays: only the stretch between the same beginning and the same end is exchanged. */
static void
splice_checks (GrAssetSlot *self,
               GPtrArray   *checks)
{
  GListModel *model = G_LIST_MODEL (self->checks);
  guint       n_before = g_list_model_get_n_items (model);
  guint       start = 0;
  guint       end = 0;

  for (; start < MIN (n_before, checks->len); start++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (model, start);

      if (check != g_ptr_array_index (checks, start))
        break;
    }
  for (; end < MIN (n_before, checks->len) - start; end++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (model, n_before - 1 - end);

      if (check != g_ptr_array_index (checks, checks->len - 1 - end))
        break;
    }

  if (n_before == checks->len && start == n_before)
    return;

  g_list_store_splice (self->checks, start, n_before - start - end, checks->pdata + start, checks->len - start - end);
  if (n_before != checks->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FILES]);
}

/* Takes over @entries; what of the former ones is not among them is let go. */
void
_gr_asset_slot_set_entries (GrAssetSlot *self,
                            GPtrArray   *entries)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (checks, ((GrAssetEntry *)g_ptr_array_index (entries, i))->check);

  for (guint i = self->entries->len; i-- > 0;)
    if (g_ptr_array_find (entries, g_ptr_array_index (self->entries, i), NULL))
      g_ptr_array_steal_index (self->entries, i);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_ptr_array_ref (entries);

  splice_checks (self, checks);
  _gr_asset_slot_count_failing (self);
}

/* Stops what is on its way for the files. */
void
_gr_asset_slot_forget (GrAssetSlot *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    g_cancellable_cancel (((GrAssetEntry *)g_ptr_array_index (self->entries, i))->cancellable);
}

static gboolean
findings_equal (GListModel *model,
                GPtrArray  *findings)
{
  if (g_list_model_get_n_items (model) != findings->len)
    return FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      g_autoptr (GrFinding) before = g_list_model_get_item (model, i);
      GrFinding            *after = g_ptr_array_index (findings, i);

      if (!g_str_equal (gr_finding_get_rule (before), gr_finding_get_rule (after)) ||
          !g_str_equal (gr_finding_get_title (before), gr_finding_get_title (after)) ||
          g_strcmp0 (gr_finding_get_detail (before), gr_finding_get_detail (after)) != 0 ||
          g_strcmp0 (gr_finding_get_fix (before), gr_finding_get_fix (after)) != 0)
        return FALSE;
    }

  return TRUE;
}

void
_gr_asset_slot_set_findings (GrAssetSlot *self,
                             GPtrArray   *findings)
{
  if (!findings_equal (G_LIST_MODEL (self->findings), findings))
    g_list_store_splice (self->findings, 0, g_list_model_get_n_items (G_LIST_MODEL (self->findings)), findings->pdata, findings->len);
}

void
_gr_asset_slot_count_failing (GrAssetSlot *self)
{
  guint n_failing = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      GrVerdict verdict = gr_asset_check_get_verdict (((GrAssetEntry *)g_ptr_array_index (self->entries, i))->check);

      n_failing += verdict == GR_VERDICT_FAIL || verdict == GR_VERDICT_UNREADABLE;
    }

  if (self->n_failing == n_failing)
    return;
  self->n_failing = n_failing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FAILING]);
}

/**
 * gr_asset_slot_get_pack:
 *
 * Returns: (transfer none): the rules that judge
 */
GrRulePack *
gr_asset_slot_get_pack (GrAssetSlot *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT (self), NULL);

  return self->pack;
}

/**
 * gr_asset_slot_get_rule:
 *
 * Returns: (transfer none): what the slot asks of a picture
 */
GrSlotRule *
gr_asset_slot_get_rule (GrAssetSlot *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT (self), NULL);

  return self->rule;
}

/**
 * gr_asset_slot_get_id:
 *
 * Returns: (transfer none): the slot's id in the rule pack, which its other languages share
 */
const char *
gr_asset_slot_get_id (GrAssetSlot *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT (self), NULL);

  return gr_catalog_entry_get_id (GR_CATALOG_ENTRY (self->rule));
}

/**
 * gr_asset_slot_get_language_id:
 *
 * Returns: (transfer none) (nullable): the language of the pictures, or NULL for the default language
 */
const char *
gr_asset_slot_get_language_id (GrAssetSlot *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT (self), NULL);

  return self->language_id;
}

/**
 * gr_asset_slot_get_language_name:
 *
 * Returns: (transfer none): the language's name for people
 */
const char *
gr_asset_slot_get_language_name (GrAssetSlot *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT (self), NULL);

  return self->language_name;
}

/**
 * gr_asset_slot_dup_title:
 *
 * Returns: (transfer full): what the slot is called, such as "App icon" or "DM sharing thumbnail · Japanese"
 */
char *
gr_asset_slot_dup_title (GrAssetSlot *self)
{
  const char *title;

  g_return_val_if_fail (GR_IS_ASSET_SLOT (self), NULL);

  title = gr_catalog_entry_get_title (GR_CATALOG_ENTRY (self->rule));
  if (!gr_slot_rule_get_per_language (self->rule))
    return g_strdup (title);

  return g_strconcat (title, " · ", self->language_name, NULL);
}

/**
 * gr_asset_slot_get_checks:
 *
 * Returns: (transfer none): a list of [class@GrAssetCheck], one for each chosen file in their order
 */
GListModel *
gr_asset_slot_get_checks (GrAssetSlot *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT (self), NULL);

  return G_LIST_MODEL (self->checks);
}

/**
 * gr_asset_slot_get_findings:
 *
 * Returns: (transfer none): a list of [class@GrFinding] about the files together: too few, too many, the same twice
 */
GListModel *
gr_asset_slot_get_findings (GrAssetSlot *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT (self), NULL);

  return G_LIST_MODEL (self->findings);
}

/**
 * gr_asset_slot_get_n_files:
 *
 * Returns: how many files are chosen
 */
guint
gr_asset_slot_get_n_files (GrAssetSlot *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT (self), 0);

  return self->entries->len;
}

/**
 * gr_asset_slot_get_n_failing:
 *
 * Returns: how many of the files do not fit or cannot be read
 */
guint
gr_asset_slot_get_n_failing (GrAssetSlot *self)
{
  g_return_val_if_fail (GR_IS_ASSET_SLOT (self), 0);

  return self->n_failing;
}
