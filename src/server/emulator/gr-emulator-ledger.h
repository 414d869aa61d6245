/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table of texts and what they stand for that forgets its oldest entries. */
typedef struct
{
  GHashTable *entries;
  GQueue      order;
} GrEmulatorLedger;

void     gr_emulator_ledger_init (GrEmulatorLedger *self,
                                  GDestroyNotify    free_entry);
void     gr_emulator_ledger_clear (GrEmulatorLedger *self);
void     gr_emulator_ledger_add (GrEmulatorLedger *self,
                                 const char       *key,
                                 gpointer          entry);
gpointer gr_emulator_ledger_find (GrEmulatorLedger *self,
                                  const char       *key);
void     gr_emulator_ledger_remove (GrEmulatorLedger *self,
                                    const char       *key);

G_END_DECLS
