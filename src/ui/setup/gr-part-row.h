/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"
#include "gr-setup.h"

G_BEGIN_DECLS

/* A step in one of its places, such as a region: its state in one line; opened, what to type there and what proves it. */
#define GR_TYPE_PART_ROW (gr_part_row_get_type ())
G_DECLARE_FINAL_TYPE (GrPartRow, gr_part_row, GR, PART_ROW, AdwExpanderRow)

GtkWidget  *gr_part_row_new (GrSession  *session,
                             GrStepPart *part);
GrStepPart *gr_part_row_get_part (GrPartRow *self);

G_END_DECLS
