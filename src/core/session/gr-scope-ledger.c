/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-ledger.h"

static gboolean
is_in (const char *const *names,
       const char        *name)
{
  return names != NULL && g_strv_contains (names, name);
}

static void
collect (GPtrArray         *all,
         const char *const *names)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      if (!g_ptr_array_find_with_equal_func (all, names[i], g_str_equal, NULL))
        g_ptr_array_add (all, (gpointer)names[i]);
    }
}

static GrScopeGrant *
find_line (GListStore *ledger,
           const char *name,
           guint      *position)
{
  guint n_lines = g_list_model_get_n_items (G_LIST_MODEL (ledger));

  for (*position = 0; *position < n_lines; (*position)++)
    {
      g_autoptr (GrScopeGrant) line = g_list_model_get_item (G_LIST_MODEL (ledger), *position);

      if (g_str_equal (gr_scope_grant_get_name (line), name))
        return g_steal_pointer (&line);
    }

  return NULL;
}

static void
remove_others (GListStore *ledger,
               GPtrArray  *names)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (ledger)); i > 0; i--)
    {
      g_autoptr (GrScopeGrant) line = g_list_model_get_item (G_LIST_MODEL (ledger), i - 1);

      if (!g_ptr_array_find_with_equal_func (names, gr_scope_grant_get_name (line), g_str_equal, NULL))
        g_list_store_remove (ledger, i - 1);
    }
}

/**
 * gr_scope_ledger_update:
 * @ledger: (element-type GrScopeGrant): the ledger
 * @catalog: the catalogue, for what is known of each scope
 * @declared: (nullable): the scopes of the environment
 * @asked: (nullable): the scopes of the last authorization request
 * @granted: (nullable): the scopes of the tokens
 *
 * Brings the ledger up to date. Lines that stay are kept as objects and change in place, so that a list keeps its selection and
 * a line keeps when it was used. Declared scopes come first in their order, then what was asked for, then what was granted.
 */
void
gr_scope_ledger_update (GListStore        *ledger,
                        GrCatalog         *catalog,
                        const char *const *declared,
                        const char *const *asked,
                        const char *const *granted)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_if_fail (G_IS_LIST_STORE (ledger));
  g_return_if_fail (GR_IS_CATALOG (catalog));

  collect (names, declared);
  collect (names, asked);
  collect (names, granted);
  remove_others (ledger, names);

  for (guint i = 0; i < names->len; i++)
    {
      const char              *name = g_ptr_array_index (names, i);
      g_autoptr (GrScopeGrant) line = NULL;
      guint                    position;

      line = find_line (ledger, name, &position);
      if (line == NULL)
        {
          line = gr_scope_grant_new (name, gr_catalog_find_scope (catalog, name));
          gr_scope_grant_update (line, is_in (declared, name), is_in (asked, name), is_in (granted, name));
          g_list_store_insert (ledger, i, line);
          continue;
        }

      gr_scope_grant_update (line, is_in (declared, name), is_in (asked, name), is_in (granted, name));
      if (position != i)
        {
          g_list_store_remove (ledger, position);
          g_list_store_insert (ledger, i, line);
        }
    }
}

/**
 * gr_scope_ledger_mark_fields_used:
 * @ledger: (element-type GrScopeGrant): the ledger
 * @catalog: the catalogue, for which scope opens which field
 * @used_at: unix seconds
 * @log_id: (nullable): TikTok’s id of the call
 *
 * Records that the user was read: every granted scope that opens a field of the user was used for it.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of these scopes
 */
char **
gr_scope_ledger_mark_fields_used (GListStore *ledger,
                                  GrCatalog  *catalog,
                                  gint64      used_at,
                                  const char *log_id)
{
  g_autoptr (GStrvBuilder) used = g_strv_builder_new ();
  guint                    n_lines;

  g_return_val_if_fail (G_IS_LIST_STORE (ledger), NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);

  n_lines = g_list_model_get_n_items (G_LIST_MODEL (ledger));
  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr (GrScopeGrant) line = g_list_model_get_item (G_LIST_MODEL (ledger), i);
      GrScope                 *scope = gr_scope_grant_get_scope (line);

      if (scope == NULL || *gr_scope_get_fields (scope) == NULL || !gr_scope_grant_get_granted (line))
        continue;
      gr_scope_grant_mark_used (line, used_at, GR_USER_INFO_ENDPOINT, log_id);
      g_strv_builder_add (used, gr_scope_grant_get_name (line));
    }

  return g_strv_builder_end (used);
}
