/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-ledger.h"

#define MAX_ENTRIES 2048

/**
 * gr_emulator_ledger_init:
 * @self: a ledger to begin
 * @free_entry: frees an entry
 *
 * Begins an empty ledger.
 */
void
gr_emulator_ledger_init (GrEmulatorLedger *self,
                         GDestroyNotify    free_entry)
{
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_entry);
  g_queue_init (&self->order);
}

/**
 * gr_emulator_ledger_clear:
 * @self: a ledger
 *
 * Frees what the ledger holds.
 */
void
gr_emulator_ledger_clear (GrEmulatorLedger *self)
{
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_queue_clear_full (&self->order, g_free);
}

/**
 * gr_emulator_ledger_add:
 * @self: a ledger
 * @key: a text that is new to the ledger
 * @entry: (transfer full): what it stands for
 *
 * Adds an entry, and forgets the oldest where there are too many. The order keeps the names of entries that were removed:
 * they make the ledger forget earlier, never later.
 */
void
gr_emulator_ledger_add (GrEmulatorLedger *self,
                        const char       *key,
                        gpointer          entry)
{
  g_hash_table_replace (self->entries, g_strdup (key), entry);
  g_queue_push_tail (&self->order, g_strdup (key));
  while (self->order.length > MAX_ENTRIES)
    {
      g_autofree char *oldest = g_queue_pop_head (&self->order);

      g_hash_table_remove (self->entries, oldest);
    }
}

/**
 * gr_emulator_ledger_find:
 * @self: a ledger
 * @key: (nullable): a text
 *
 * Returns: (transfer none) (nullable): what it stands for, if the ledger still knows
 */
gpointer
gr_emulator_ledger_find (GrEmulatorLedger *self,
                         const char       *key)
{
  return key != NULL ? g_hash_table_lookup (self->entries, key) : NULL;
}

/**
 * gr_emulator_ledger_remove:
 * @self: a ledger
 * @key: a text
 *
 * Removes an entry, if it is there.
 */
void
gr_emulator_ledger_remove (GrEmulatorLedger *self,
                           const char       *key)
{
  g_hash_table_remove (self->entries, key);
}
