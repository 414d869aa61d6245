/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-path.h"
#include "gr-workspace-private.h"

static int
compare_places (GrAssetChoice *choice,
                const char    *slot,
                const char    *language)
{
  int order = g_strcmp0 (gr_asset_choice_get_slot (choice), slot);

  return order != 0 ? order : g_strcmp0 (gr_asset_choice_get_language (choice), language);
}

/* The choices of one slot and language stand together: where the first of them stood, or where their names sort to. */
static guint
find_place (GPtrArray  *choices,
            const char *slot,
            const char *language)
{
  for (guint i = 0; i < choices->len; i++)
    if (compare_places (g_ptr_array_index (choices, i), slot, language) == 0)
      return i;

  for (guint i = 0; i < choices->len; i++)
    if (compare_places (g_ptr_array_index (choices, i), slot, language) > 0)
      return i;

  return choices->len;
}

static GPtrArray *
list_choices (GListModel *model,
              gboolean    all,
              const char *slot,
              const char *language)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (model, i);

      if (all || gr_asset_choice_is_for (choice, slot, language))
        g_ptr_array_add (choices, g_steal_pointer (&choice));
    }

  return choices;
}

static gboolean
arrays_equal (GPtrArray *a,
              GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;

  return TRUE;
}

/**
 * gr_workspace_get_assets:
 *
 * Returns: (transfer none): a list of [class@GrAssetChoice], the files chosen for the slots, in the order of the file
 */
GListModel *
gr_workspace_get_assets (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (gr_workspace_get_asset_store (self));
}

/**
 * gr_workspace_list_asset_choices:
 * @slot: what the files are for, such as "icon"
 * @language: (nullable): a language's id, or NULL for the default language
 *
 * Returns: (transfer full) (element-type GrAssetChoice): the files chosen for the slot in that language, in their order
 */
GPtrArray *
gr_workspace_list_asset_choices (GrWorkspace *self,
                                 const char  *slot,
                                 const char  *language)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (slot != NULL, NULL);

  return list_choices (gr_workspace_get_assets (self), FALSE, slot, language);
}

/**
 * gr_workspace_set_asset_choices:
 * @slot: what the files are for, such as "icon"
 * @language: (nullable): a language's id, or NULL for the default language
 * @choices: (nullable) (element-type GrAssetChoice): choices for that slot and language, each of them once; NULL and an empty
 *   array clear the slot
 *
 * Chooses the files of a slot.
 */
void
gr_workspace_set_asset_choices (GrWorkspace *self,
                                const char  *slot,
                                const char  *language,
                                GPtrArray   *choices)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) all = NULL;
  guint                 n_before;
  guint                 place;

  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (slot != NULL && *slot != '\0');

  before = gr_workspace_list_asset_choices (self, slot, language);
  if (choices == NULL ? before->len == 0 : arrays_equal (before, choices))
    return;

  all = list_choices (gr_workspace_get_assets (self), TRUE, NULL, NULL);
  n_before = all->len;
  place = find_place (all, slot, language);

  for (guint i = all->len; i-- > 0;)
    if (gr_asset_choice_is_for (g_ptr_array_index (all, i), slot, language))
      {
        gr_workspace_unwatch_item (self, g_ptr_array_index (all, i));
        g_ptr_array_remove_index (all, i);
      }

  for (guint i = 0; choices != NULL && i < choices->len; i++)
    {
      gr_workspace_watch_item (self, g_ptr_array_index (choices, i));
      g_ptr_array_insert (all, (int)(place + i), g_object_ref (g_ptr_array_index (choices, i)));
    }

  g_list_store_splice (gr_workspace_get_asset_store (self), 0, n_before, all->pdata, all->len);
  gr_workspace_emit_changed (self);
}

/**
 * gr_workspace_adopt_asset_content:
 * @choice: a choice of this workspace whose content is not remembered
 * @sha256: the SHA-256 of the file's content
 * @size: how many bytes it has
 *
 * Takes what a file holds now for what was chosen, where nothing says otherwise. This alone is no change of the workspace: it
 * is written along with the next one, so that a file that is only looked at stays as it is.
 */
void
gr_workspace_adopt_asset_content (GrWorkspace   *self,
                                  GrAssetChoice *choice,
                                  const char    *sha256,
                                  guint64        size)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (GR_IS_ASSET_CHOICE (choice));
  g_return_if_fail (gr_asset_choice_get_sha256 (choice) == NULL);

  gr_workspace_unwatch_item (self, choice);
  gr_asset_choice_remember (choice, sha256, size, gr_asset_choice_get_chosen (choice));
  gr_workspace_watch_item (self, choice);
}

/**
 * gr_workspace_resolve_asset:
 * @choice: a choice of this workspace
 *
 * Returns: (transfer full): the file that was chosen
 */
GFile *
gr_workspace_resolve_asset (GrWorkspace   *self,
                            GrAssetChoice *choice)
{
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (GR_IS_ASSET_CHOICE (choice), NULL);

  folder = gr_workspace_dup_folder (gr_workspace_get_file (self));

  return gr_asset_path_resolve (gr_asset_choice_get_path (choice), folder);
}

/**
 * gr_workspace_make_asset_path:
 * @file: a file
 *
 * Returns: (transfer full) (nullable): where the file is, as a choice keeps it, or NULL for a file that is not on this computer
 */
char *
gr_workspace_make_asset_path (GrWorkspace *self,
                              GFile       *file)
{
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  folder = gr_workspace_dup_folder (gr_workspace_get_file (self));

  return gr_asset_path_make (file, folder);
}

/* The folder that the paths of a workspace in @file are relative to, or NULL for one with no file. */
GFile *
gr_workspace_dup_folder (GFile *file)
{
  return file != NULL ? g_file_get_parent (file) : NULL;
}

/* Keeps every path meaning the same file when the workspace moves from one file to another. */
void
gr_workspace_move_assets (GrWorkspace *self,
                          GFile       *from,
                          GFile       *to)
{
  g_autoptr (GFile)     old_folder = gr_workspace_dup_folder (from);
  g_autoptr (GFile)     new_folder = gr_workspace_dup_folder (to);
  g_autoptr (GPtrArray) choices = list_choices (gr_workspace_get_assets (self), TRUE, NULL, NULL);

  for (guint i = 0; i < choices->len; i++)
    {
      GrAssetChoice   *choice = g_ptr_array_index (choices, i);
      g_autofree char *path = gr_asset_path_rebase (gr_asset_choice_get_path (choice), old_folder, new_folder);

      gr_asset_choice_set_path (choice, path);
    }
}
