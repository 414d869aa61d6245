/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-random.h"
#include "gr-snapshot.h"
#include "gr-util.h"
#include "gr-workspace-private.h"

#define KEY "gr-workspace-snapshots"

GListStore *
gr_workspace_get_snapshot_store (GrWorkspace *self)
{
  GListStore *store = g_object_get_data (G_OBJECT (self), KEY);

  if (store == NULL)
    {
      store = g_list_store_new (GR_TYPE_SNAPSHOT);
      g_object_set_data_full (G_OBJECT (self), KEY, store, g_object_unref);
    }

  return store;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  gint64 date_a = gr_snapshot_get_date ((GrSnapshot *)a);
  gint64 date_b = gr_snapshot_get_date ((GrSnapshot *)b);

  return (date_a < date_b) - (date_a > date_b);
}

/* The newest first; of one day, as the file has them. */
void
gr_workspace_sort_snapshots (GrWorkspace *self)
{
  g_list_store_sort (gr_workspace_get_snapshot_store (self), compare_dates, NULL);
}

static GrSnapshot *
find (GrWorkspace *self,
      const char  *id,
      const char  *environment_id,
      guint       *position)
{
  GListModel *snapshots = gr_workspace_get_snapshots (self);

  for (guint i = 0; i < g_list_model_get_n_items (snapshots); i++)
    {
      g_autoptr (GrSnapshot) snapshot = g_list_model_get_item (snapshots, i);

      if ((id == NULL || g_str_equal (gr_snapshot_get_id (snapshot), id)) &&
          (environment_id == NULL || g_str_equal (gr_snapshot_get_environment_id (snapshot), environment_id)))
        {
          *position = i;
          return snapshot;
        }
    }

  return NULL;
}

/**
 * gr_workspace_get_snapshots:
 *
 * Returns: (transfer none): a list of [class@GrSnapshot], the newest first
 */
GListModel *
gr_workspace_get_snapshots (GrWorkspace *self)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (gr_workspace_get_snapshot_store (self));
}

/**
 * gr_workspace_find_snapshot:
 * @id: (nullable): a snapshot's id
 *
 * Returns: (transfer none) (nullable): the snapshot, owned by the workspace
 */
GrSnapshot *
gr_workspace_find_snapshot (GrWorkspace *self,
                            const char  *id)
{
  guint position;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  return id != NULL ? find (self, id, NULL, &position) : NULL;
}

/**
 * gr_workspace_find_newest_snapshot:
 * @environment_id: an environment
 *
 * Returns: (transfer none) (nullable): the last snapshot that was taken of it, owned by the workspace
 */
GrSnapshot *
gr_workspace_find_newest_snapshot (GrWorkspace *self,
                                   const char  *environment_id)
{
  guint position;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (environment_id != NULL, NULL);

  return find (self, NULL, environment_id, &position);
}

/* Two people who take a snapshot on the same day and join their files later must not get the same id. */
static char *
make_id (const char *environment_id,
         gint64      date)
{
  g_autofree char *day = gr_format_date (date);
  g_autofree char *tail = gr_random_make_text (gr_random_get_system (), "abcdefghijkmnpqrstuvwxyz23456789", 6);

  return g_strdup_printf ("%.40s-%s-%s", environment_id, day, tail);
}

/**
 * gr_workspace_take_snapshot:
 * @environment_id: an environment of the workspace
 * @date: today, unix seconds; cut down to midnight UTC
 * @note: (nullable): what it is taken for, such as "Submitted for review"
 *
 * Keeps what the workspace says now about an environment. Of the same environment the newest #GR_SNAPSHOT_MAX_KEPT snapshots are kept.
 *
 * Returns: (transfer none) (nullable): the snapshot, owned by the workspace; NULL where there is no such environment, or
 *   where all that are kept are newer than @date
 */
GrSnapshot *
gr_workspace_take_snapshot (GrWorkspace *self,
                            const char  *environment_id,
                            gint64       date,
                            const char  *note)
{
  g_autoptr (GrSnapshot) snapshot = NULL;
  g_autofree char       *id = NULL;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (environment_id != NULL, NULL);

  if (gr_workspace_find_environment (self, environment_id) == NULL)
    return NULL;

  id = make_id (environment_id, date);
  snapshot = gr_snapshot_new_of (self, id, environment_id, date, note);
  gr_workspace_add_snapshot (self, snapshot);

  return gr_workspace_find_snapshot (self, id);
}

static void
make_room (GrWorkspace *self,
           const char  *environment_id)
{
  GListStore *store = gr_workspace_get_snapshot_store (self);
  guint       n_kept = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store));)
    {
      g_autoptr (GrSnapshot) snapshot = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (g_str_equal (gr_snapshot_get_environment_id (snapshot), environment_id) && ++n_kept > GR_SNAPSHOT_MAX_KEPT)
        g_list_store_remove (store, i);
      else
        i++;
    }
}

/**
 * gr_workspace_add_snapshot:
 * @snapshot: a snapshot whose id is not in the workspace yet
 *
 * Adds a snapshot, such as one that was removed, before those of the same day.
 */
void
gr_workspace_add_snapshot (GrWorkspace *self,
                           GrSnapshot  *snapshot)
{
  g_return_if_fail (GR_IS_WORKSPACE (self));
  g_return_if_fail (GR_IS_SNAPSHOT (snapshot));
  g_return_if_fail (gr_workspace_find_snapshot (self, gr_snapshot_get_id (snapshot)) == NULL);

  g_list_store_insert (gr_workspace_get_snapshot_store (self), 0, snapshot);
  gr_workspace_sort_snapshots (self);
  make_room (self, gr_snapshot_get_environment_id (snapshot));
  gr_workspace_emit_changed (self);
}

/**
 * gr_workspace_remove_snapshot:
 * @id: a snapshot's id
 *
 * Returns: whether there was one
 */
gboolean
gr_workspace_remove_snapshot (GrWorkspace *self,
                              const char  *id)
{
  guint position;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (find (self, id, NULL, &position) == NULL)
    return FALSE;

  g_list_store_remove (gr_workspace_get_snapshot_store (self), position);
  gr_workspace_emit_changed (self);

  return TRUE;
}
