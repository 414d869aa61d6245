/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-slots-private.h"

#include <glib/gi18n-lib.h>

static GrLanguage *
get_default_language (GrAssetSlots *self)
{
  GListModel *languages = gr_catalog_get_languages (_gr_asset_slots_get_catalog (self));

  for (guint i = 0; i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr (GrLanguage) language = g_list_model_get_item (languages, i);

      if (gr_language_get_is_default (language))
        return language;
    }

  return NULL;
}

/* The id of the default language, which a slot has no id for. */
const char *
_gr_asset_slots_get_default_id (GrAssetSlots *self)
{
  GrLanguage *language = get_default_language (self);

  return language != NULL ? gr_catalog_entry_get_id (GR_CATALOG_ENTRY (language)) : NULL;
}

char *
_gr_asset_slots_name_language (GrAssetSlots *self,
                               const char   *language_id)
{
  GrLanguage *language = language_id != NULL ? gr_catalog_find_language (_gr_asset_slots_get_catalog (self), language_id) : get_default_language (self);

  if (language == NULL)
    return g_strdup (language_id);
  if (language_id != NULL)
    return g_strdup (gr_catalog_entry_get_title (GR_CATALOG_ENTRY (language)));

  return g_strdup_printf (_ ("%s, default"), gr_catalog_entry_get_title (GR_CATALOG_ENTRY (language)));
}

static void
add_language_id (GPtrArray  *ids,
                 const char *default_id,
                 const char *id)
{
  if (g_strcmp0 (id, default_id) != 0 && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer)id);
}

/* The languages beside the default one: those of the workspace, and those that files are chosen for, so that no file is hidden. */
GPtrArray *
_gr_asset_slots_list_languages (GrAssetSlots *self,
                                const char   *slot_id)
{
  const char *const *languages = gr_workspace_get_languages (gr_asset_slots_get_workspace (self));
  GListModel        *choices = gr_workspace_get_assets (gr_asset_slots_get_workspace (self));
  const char        *default_id = _gr_asset_slots_get_default_id (self);
  GPtrArray         *ids = g_ptr_array_new ();

  for (guint i = 0; languages[i] != NULL; i++)
    add_language_id (ids, default_id, languages[i]);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (gr_asset_choice_get_slot (choice), slot_id) && gr_asset_choice_get_language (choice) != NULL)
        add_language_id (ids, default_id, gr_asset_choice_get_language (choice));
    }

  return ids;
}

static gboolean
has_language (GrAssetSlots *self,
              const char   *language_id)
{
  return g_strv_contains (gr_workspace_get_languages (gr_asset_slots_get_workspace (self)), language_id);
}

/**
 * gr_asset_slots_list_further_languages:
 *
 * Returns: (transfer full): a list of [class@GrLanguage], those of the catalogue that can still be added
 */
GListModel *
gr_asset_slots_list_further_languages (GrAssetSlots *self)
{
  GListStore *further = g_list_store_new (GR_TYPE_LANGUAGE);
  GListModel *languages;

  g_return_val_if_fail (GR_IS_ASSET_SLOTS (self), NULL);

  languages = gr_catalog_get_languages (_gr_asset_slots_get_catalog (self));
  for (guint i = 0; i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr (GrLanguage) language = g_list_model_get_item (languages, i);

      if (!gr_language_get_is_default (language) && !has_language (self, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (language))))
        g_list_store_append (further, language);
    }

  return G_LIST_MODEL (further);
}

/**
 * gr_asset_slots_add_language:
 * @language_id: a language of the catalogue
 *
 * Adds a language to the workspace, behind the others.
 */
void
gr_asset_slots_add_language (GrAssetSlots *self,
                             const char   *language_id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           languages = NULL;
  GrWorkspace             *workspace;

  g_return_if_fail (GR_IS_ASSET_SLOTS (self));
  g_return_if_fail (language_id != NULL);

  if (has_language (self, language_id))
    return;

  workspace = gr_asset_slots_get_workspace (self);
  g_strv_builder_addv (builder, (const char **)gr_workspace_get_languages (workspace));
  g_strv_builder_add (builder, language_id);
  languages = g_strv_builder_end (builder);
  gr_workspace_set_languages (workspace, (const char *const *)languages);
}

/**
 * gr_asset_slots_can_remove_language:
 * @language_id: (nullable): a language, or NULL for the default language
 *
 * Returns: whether it is a language of the workspace that no file is chosen for, by these rules or by others
 */
gboolean
gr_asset_slots_can_remove_language (GrAssetSlots *self,
                                    const char   *language_id)
{
  GListModel *choices;

  g_return_val_if_fail (GR_IS_ASSET_SLOTS (self), FALSE);

  if (language_id == NULL || !has_language (self, language_id))
    return FALSE;

  choices = gr_workspace_get_assets (gr_asset_slots_get_workspace (self));
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (choices, i);

      if (g_strcmp0 (gr_asset_choice_get_language (choice), language_id) == 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * gr_asset_slots_remove_language:
 * @language_id: a language that gr_asset_slots_can_remove_language() allows to remove
 *
 * Takes a language out of the workspace.
 */
void
gr_asset_slots_remove_language (GrAssetSlots *self,
                                const char   *language_id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           languages = NULL;
  const char *const       *before;

  g_return_if_fail (GR_IS_ASSET_SLOTS (self));
  g_return_if_fail (gr_asset_slots_can_remove_language (self, language_id));

  before = gr_workspace_get_languages (gr_asset_slots_get_workspace (self));
  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], language_id))
      g_strv_builder_add (builder, before[i]);

  languages = g_strv_builder_end (builder);
  gr_workspace_set_languages (gr_asset_slots_get_workspace (self), (const char *const *)languages);
}
