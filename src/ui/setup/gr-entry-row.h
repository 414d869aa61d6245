/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-place.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* What to type into one field of the portal: a value to copy, or where it is filled in first. */
#define GR_TYPE_ENTRY_ROW (gr_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (GrEntryRow, gr_entry_row, GR, ENTRY_ROW, GtkListBoxRow)

GtkWidget *gr_entry_row_new (GrSession     *session,
                             GrStepEntry   *entry,
                             const GrPlace *place);

G_END_DECLS
