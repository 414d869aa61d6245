/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-slot-private.h"
#include "gr-asset-slots-private.h"

/**
 * gr_asset_slots_list_choices:
 * @slot: one of the slots
 *
 * Returns: (transfer full) (element-type GrAssetChoice): what is chosen for it, in the order of its checks
 */
GPtrArray *
gr_asset_slots_list_choices (GrAssetSlots *self,
                             GrAssetSlot  *slot)
{
  GPtrArray *choices;

  g_return_val_if_fail (GR_IS_ASSET_SLOTS (self), NULL);
  g_return_val_if_fail (GR_IS_ASSET_SLOT (slot), NULL);

  choices = gr_workspace_list_asset_choices (gr_asset_slots_get_workspace (self), gr_asset_slot_get_id (slot), gr_asset_slot_get_language_id (slot));
  if (gr_asset_slot_get_language_id (slot) == NULL && _gr_asset_slots_get_default_id (self) != NULL)
    g_ptr_array_extend_and_steal (choices, gr_workspace_list_asset_choices (gr_asset_slots_get_workspace (self), gr_asset_slot_get_id (slot), _gr_asset_slots_get_default_id (self)));

  return choices;
}

/**
 * gr_asset_slots_set_choices:
 * @slot: one of the slots
 * @choices: (element-type GrAssetChoice): choices for it, such as gr_asset_slots_list_choices() gave before
 *
 * Chooses the files of a slot.
 */
void
gr_asset_slots_set_choices (GrAssetSlots *self,
                            GrAssetSlot  *slot,
                            GPtrArray    *choices)
{
  g_autoptr (GPtrArray)   plain = g_ptr_array_new ();
  g_autoptr (GPtrArray)   named = g_ptr_array_new ();
  g_autoptr (GrAssetSlot) kept = NULL;
  const char             *slot_id;

  g_return_if_fail (GR_IS_ASSET_SLOTS (self));
  g_return_if_fail (GR_IS_ASSET_SLOT (slot));
  g_return_if_fail (choices != NULL);

  kept = g_object_ref (slot);
  slot_id = gr_asset_slot_get_id (slot);
  if (gr_asset_slot_get_language_id (slot) != NULL)
    {
      gr_workspace_set_asset_choices (gr_asset_slots_get_workspace (self), slot_id, gr_asset_slot_get_language_id (slot), choices);
      return;
    }

  /* Somebody may have written the default language by its name. */
  for (guint i = 0; i < choices->len; i++)
    {
      GrAssetChoice *choice = g_ptr_array_index (choices, i);

      g_ptr_array_add (gr_asset_choice_get_language (choice) == NULL ? plain : named, choice);
    }
  gr_workspace_set_asset_choices (gr_asset_slots_get_workspace (self), slot_id, NULL, plain);
  if (_gr_asset_slots_get_default_id (self) != NULL)
    gr_workspace_set_asset_choices (gr_asset_slots_get_workspace (self), slot_id, _gr_asset_slots_get_default_id (self), named);
}

static gboolean
has_path (GPtrArray  *choices,
          const char *path)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (gr_asset_choice_get_path (g_ptr_array_index (choices, i)), path))
      return TRUE;

  return FALSE;
}

/**
 * gr_asset_slots_add_files:
 * @slot: one of the slots
 * @files: (element-type GFile): files
 *
 * Puts files into a slot: the last one instead of what is there if it takes one, and behind it if it takes several. A file that
 * is there already is not taken twice.
 *
 * Returns: how many files were left out because they are not on this computer, or because the workspace is full
 */
guint
gr_asset_slots_add_files (GrAssetSlots *self,
                          GrAssetSlot  *slot,
                          GListModel   *files)
{
  g_autoptr (GPtrArray) choices = NULL;
  gint64                now = g_get_real_time () / G_USEC_PER_SEC;
  gboolean              single;
  guint                 n_files;
  guint                 n_all;
  guint                 n_left_out = 0;

  g_return_val_if_fail (GR_IS_ASSET_SLOTS (self), 0);
  g_return_val_if_fail (GR_IS_ASSET_SLOT (slot), 0);
  g_return_val_if_fail (G_IS_LIST_MODEL (files), 0);

  single = gr_slot_rule_get_max_files (gr_asset_slot_get_rule (slot)) == 1;
  choices = single ? g_ptr_array_new_with_free_func (g_object_unref) : gr_asset_slots_list_choices (self, slot);
  n_all = g_list_model_get_n_items (gr_workspace_get_assets (gr_asset_slots_get_workspace (self)));
  n_files = g_list_model_get_n_items (files);

  for (guint i = single && n_files > 0 ? n_files - 1 : 0; i < n_files; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char  *path = gr_workspace_make_asset_path (gr_asset_slots_get_workspace (self), file);
      GrAssetChoice    *choice;

      if (path != NULL && has_path (choices, path))
        continue;
      if (path == NULL || n_all >= GR_WORKSPACE_MAX_ASSETS)
        {
          n_left_out++;
          continue;
        }

      choice = gr_asset_choice_new (gr_asset_slot_get_id (slot), gr_asset_slot_get_language_id (slot), path);
      gr_asset_choice_remember (choice, NULL, 0, now);
      g_ptr_array_add (choices, choice);
      n_all++;
    }

  if (choices->len > 0)
    gr_asset_slots_set_choices (self, slot, choices);

  return n_left_out;
}

/**
 * gr_asset_slots_remove:
 * @slot: one of the slots
 * @check: the check of one of its files
 *
 * Takes a file out of its slot. The file itself stays where it is.
 */
void
gr_asset_slots_remove (GrAssetSlots *self,
                       GrAssetSlot  *slot,
                       GrAssetCheck *check)
{
  g_autoptr (GPtrArray) choices = NULL;
  GrAssetEntry         *entry;

  g_return_if_fail (GR_IS_ASSET_SLOTS (self));
  g_return_if_fail (GR_IS_ASSET_SLOT (slot));
  g_return_if_fail (GR_IS_ASSET_CHECK (check));

  entry = _gr_asset_slot_find_entry (slot, NULL, check);
  if (entry == NULL)
    return;

  choices = gr_asset_slots_list_choices (self, slot);
  g_ptr_array_remove (choices, entry->choice);
  gr_asset_slots_set_choices (self, slot, choices);
}

/**
 * gr_asset_slots_replace:
 * @slot: one of the slots
 * @check: the check of one of its files
 * @file: the file to take its place
 *
 * Chooses another file in the place of one.
 *
 * Returns: whether it was chosen; not if it is not on this computer or the one before is gone
 */
gboolean
gr_asset_slots_replace (GrAssetSlots *self,
                        GrAssetSlot  *slot,
                        GrAssetCheck *check,
                        GFile        *file)
{
  g_autoptr (GPtrArray)     choices = NULL;
  g_autoptr (GrAssetChoice) choice = NULL;
  g_autofree char          *path = NULL;
  GrAssetEntry             *entry;
  guint                     position;

  g_return_val_if_fail (GR_IS_ASSET_SLOTS (self), FALSE);
  g_return_val_if_fail (GR_IS_ASSET_SLOT (slot), FALSE);
  g_return_val_if_fail (GR_IS_ASSET_CHECK (check), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  entry = _gr_asset_slot_find_entry (slot, NULL, check);
  path = gr_workspace_make_asset_path (gr_asset_slots_get_workspace (self), file);
  choices = gr_asset_slots_list_choices (self, slot);
  if (entry == NULL || path == NULL || !g_ptr_array_find (choices, entry->choice, &position))
    return FALSE;

  choice = gr_asset_choice_new (gr_asset_slot_get_id (slot), gr_asset_slot_get_language_id (slot), path);
  gr_asset_choice_remember (choice, NULL, 0, g_get_real_time () / G_USEC_PER_SEC);
  g_ptr_array_remove_index (choices, position);
  g_ptr_array_insert (choices, (int)position, g_steal_pointer (&choice));
  gr_asset_slots_set_choices (self, slot, choices);

  return TRUE;
}

/**
 * gr_asset_slots_keep:
 * @slot: one of the slots
 * @check: the check of one of its files, which changed since it was chosen
 *
 * Chooses what the file holds now.
 */
void
gr_asset_slots_keep (GrAssetSlots *self,
                     GrAssetSlot  *slot,
                     GrAssetCheck *check)
{
  GrAssetEntry *entry;
  const char   *hash;

  g_return_if_fail (GR_IS_ASSET_SLOTS (self));
  g_return_if_fail (GR_IS_ASSET_SLOT (slot));
  g_return_if_fail (GR_IS_ASSET_CHECK (check));

  entry = _gr_asset_slot_find_entry (slot, NULL, check);
  hash = entry != NULL ? _gr_asset_entry_get_hash (entry) : NULL;
  if (hash == NULL)
    return;

  gr_asset_choice_remember (entry->choice, hash, gr_asset_check_get_facts (check)->bytes, g_get_real_time () / G_USEC_PER_SEC);
  gr_asset_check_follow (check, hash);
}

/**
 * gr_asset_slots_pick_pack:
 * @workspace: a workspace
 * @catalog: knows the rules
 *
 * Picks the rules for the pictures of a workspace: those that it names, or, where it names none or some that are no longer there, the
 * first for its type of app.
 *
 * Returns: (transfer full) (nullable): the rules; %NULL where the catalogue has none at all
 */
GrRulePack *
gr_asset_slots_pick_pack (GrWorkspace *workspace,
                          GrCatalog   *catalog)
{
  GListModel            *packs;
  const char            *id;
  const char            *app_type;
  g_autoptr (GrRulePack) found = NULL;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);

  packs = gr_catalog_get_rule_packs (catalog);
  id = gr_workspace_get_rule_pack (workspace);
  app_type = gr_workspace_get_field (workspace, "app.type");
  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (GrRulePack) pack = g_list_model_get_item (packs, i);

      if (g_strcmp0 (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (pack)), id) == 0)
        return g_steal_pointer (&pack);
      if (found == NULL && g_strcmp0 (gr_rule_pack_get_app_type (pack), app_type) == 0)
        found = g_steal_pointer (&pack);
    }

  return found != NULL ? g_steal_pointer (&found) : g_list_model_get_item (packs, 0);
}
