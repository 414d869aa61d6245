/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-slot-private.h"
#include "gr-asset-slots-private.h"

/* A file and how it was when it was last read. */
typedef struct
{
  GFile   *file;  /* (owned) */
  char    *stamp; /* (owned) (nullable) */
  gboolean differs;
} Stamp;

typedef struct
{
  GWeakRef   slots;
  GPtrArray *stamps; /* (owned) */
} LookAgain;

static void
stamp_free (Stamp *stamp)
{
  g_clear_object (&stamp->file);
  g_clear_pointer (&stamp->stamp, g_free);
  g_free (stamp);
}

static void
look_again_free (LookAgain *again)
{
  g_weak_ref_clear (&again->slots);
  g_clear_pointer (&again->stamps, g_ptr_array_unref);
  g_free (again);
}

static void
look_again_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  LookAgain *again = task_data;

  for (guint i = 0; i < again->stamps->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Stamp           *stamp = g_ptr_array_index (again->stamps, i);
      g_autofree char *now = gr_asset_check_make_stamp (stamp->file, NULL, cancellable);

      stamp->differs = g_strcmp0 (now, stamp->stamp) != 0;
    }

  g_task_return_boolean (task, TRUE);
}

static void
look_again_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  LookAgain               *again = g_task_get_task_data (G_TASK (result));
  g_autoptr (GrAssetSlots) self = g_weak_ref_get (&again->slots);

  if (self == NULL || !g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  for (guint i = 0; i < again->stamps->len; i++)
    {
      Stamp *stamp = g_ptr_array_index (again->stamps, i);

      if (stamp->differs)
        _gr_asset_slots_run_file (self, stamp->file);
    }
}

/**
 * gr_asset_slots_look_again:
 *
 * Asks in a thread whether a file is another one than was last read, and judges those that are: for places where nothing tells
 * of a change by itself, such as a network share.
 */
void
gr_asset_slots_look_again (GrAssetSlots *self)
{
  g_autoptr (GTask) task = NULL;
  LookAgain        *again;

  g_return_if_fail (GR_IS_ASSET_SLOTS (self));

  again = g_new0 (LookAgain, 1);
  g_weak_ref_init (&again->slots, self);
  again->stamps = g_ptr_array_new_with_free_func ((GDestroyNotify)stamp_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (GrAssetSlot) slot = g_list_model_get_item (G_LIST_MODEL (self), i);
      GPtrArray              *entries = _gr_asset_slot_get_entries (slot);

      for (guint j = 0; j < entries->len; j++)
        {
          GrAssetCheck *check = ((GrAssetEntry *)g_ptr_array_index (entries, j))->check;
          Stamp        *stamp;

          if (gr_asset_check_get_verdict (check) == GR_VERDICT_PENDING)
            continue;
          stamp = g_new0 (Stamp, 1);
          stamp->file = g_object_ref (gr_asset_check_get_file (check));
          stamp->stamp = g_strdup (gr_asset_check_get_stamp (check));
          g_ptr_array_add (again->stamps, stamp);
        }
    }

  task = g_task_new (NULL, _gr_asset_slots_get_cancellable (self), look_again_cb, NULL);
  g_task_set_source_tag (task, gr_asset_slots_look_again);
  g_task_set_task_data (task, again, (GDestroyNotify)look_again_free);
  g_task_run_in_thread (task, look_again_thread);
}
