/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-cli-assets.h"

#include "gr-asset-judge.h"

#include <glib/gi18n.h>

#define MAX_JOBS 64

/* The ids of a list of catalogue entries, for a message. */
static char *
join_ids (GListModel *entries)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GrCatalogEntry) entry = g_list_model_get_item (entries, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", gr_catalog_entry_get_id (entry));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gr_cli_assets_find_rules:
 * @options: what was given for --rules, --slot and --jobs
 * @catalog: the catalogue
 * @pack: (out) (transfer none): the rules meant, or the first ones
 *
 * Finds the rules to go by, and refuses a place that they do not have and a number of jobs that is none.
 *
 * Returns: %GR_CLI_SUCCESS, or the status of an error that was reported
 */
GrCliStatus
gr_cli_assets_find_rules (const GrCliAssetsOptions *options,
                          GrCatalog                *catalog,
                          GrRulePack              **pack)
{
  GListModel            *packs = gr_catalog_get_rule_packs (catalog);
  g_autoptr (GrRulePack) first = g_list_model_get_item (packs, 0);

  if (options->jobs < 0 || options->jobs > MAX_JOBS)
    return gr_cli_usage_error (_ ("--jobs takes a number from 1 to %d, or 0 for one on each processor"), MAX_JOBS);

  *pack = options->rules ? gr_catalog_find_rule_pack (catalog, options->rules) : first;
  if (!*pack)
    {
      g_autofree char *ids = join_ids (packs);

      return gr_cli_usage_error (_ ("there are no rules “%s”; there are %s"), options->rules, ids);
    }

  if (!g_str_equal (options->slot, GR_SLOT_ANY) && !gr_rule_pack_find_slot (*pack, options->slot))
    {
      g_autofree char *ids = join_ids (gr_rule_pack_get_slots (*pack));

      return gr_cli_usage_error (_ ("the rules “%s” have no place “%s”; they have %s, and any"),
                                 gr_catalog_entry_get_id (GR_CATALOG_ENTRY (*pack)), options->slot, ids);
    }

  return GR_CLI_SUCCESS;
}

/* A file is called what the person called it, or the folder it was found in. */
static char *
make_path (GFile             *file,
           const char *const *arguments)
{
  for (; *arguments; arguments++)
    {
      g_autoptr (GFile) root = g_file_new_for_commandline_arg (*arguments);
      g_autofree char  *rest = g_file_get_relative_path (root, file);

      if (g_file_equal (root, file))
        return g_filename_display_name (*arguments);
      if (rest)
        {
          g_autofree char *path = g_build_filename (*arguments, rest, NULL);

          return g_filename_display_name (path);
        }
    }

  return g_file_get_parse_name (file);
}

/**
 * gr_cli_assets_make_paths:
 * @batch: a batch that has run
 * @arguments: the files and folders that it was made of
 *
 * Writes the path of every file in the words of the command line.
 *
 * Returns: (transfer full) (element-type utf8): the paths beside the checks of @batch
 */
GPtrArray *
gr_cli_assets_make_paths (GrAssetBatch      *batch,
                          const char *const *arguments)
{
  GPtrArray  *paths = g_ptr_array_new_with_free_func (g_free);
  GListModel *checks = gr_asset_batch_get_checks (batch);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (GrAssetCheck) check = g_list_model_get_item (checks, i);

      g_ptr_array_add (paths, make_path (gr_asset_check_get_file (check), arguments));
    }

  return paths;
}

/**
 * gr_cli_keep_result_cb:
 * @object: the object that the call was made on
 * @result: the result
 * @user_data: the address of a %NULL [iface@Gio.AsyncResult]
 *
 * Stores the result of an asynchronous call for the one who waits for it.
 */
void
gr_cli_keep_result_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  GAsyncResult **stored = user_data;

  *stored = g_object_ref (result);
}

/**
 * gr_cli_assets_run_batch:
 * @batch: a batch
 * @arguments: files and folders
 * @error: return location for an error
 *
 * Judges all files, and returns when that is done.
 *
 * Returns: whether it was done
 */
gboolean
gr_cli_assets_run_batch (GrAssetBatch      *batch,
                         const char *const *arguments,
                         GError           **error)
{
  g_autoptr (GListStore)   roots = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GAsyncResult) result = NULL;

  for (; *arguments; arguments++)
    {
      g_autoptr (GFile) root = g_file_new_for_commandline_arg (*arguments);

      g_list_store_append (roots, root);
    }

  gr_asset_batch_run_async (batch, G_LIST_MODEL (roots), NULL, gr_cli_keep_result_cb, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);

  return gr_asset_batch_run_finish (batch, result, error);
}
