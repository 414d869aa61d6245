/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* A list model of entries. Once loaded it never changes, and then any thread may read it; GListStore remembers where it was
 * last read and so may not be shared. */
#define GR_TYPE_ENTRY_LIST (gr_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (GrEntryList, gr_entry_list, GR, ENTRY_LIST, GObject)

GrEntryList *gr_entry_list_new (GType item_type);
void         gr_entry_list_append (GrEntryList    *self,
                                   GrCatalogEntry *entry);

G_END_DECLS
