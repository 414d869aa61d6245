/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* A button that opens a list of entries of the catalogue, with a search. Property: label. Signal "chosen" with the id of one. */
#define GR_TYPE_ENTRY_CHOOSER (gr_entry_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GrEntryChooser, gr_entry_chooser, GR, ENTRY_CHOOSER, AdwBin)

void gr_entry_chooser_set_entries (GrEntryChooser *self,
                                   GListModel     *entries);

G_END_DECLS
