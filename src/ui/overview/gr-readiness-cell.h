/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-readiness.h"

G_BEGIN_DECLS

/* One cell of the readiness matrix as a button that goes to the next thing. Property: readiness. */
#define GR_TYPE_READINESS_CELL (gr_readiness_cell_get_type ())
G_DECLARE_FINAL_TYPE (GrReadinessCell, gr_readiness_cell, GR, READINESS_CELL, GtkButton)

GtkWidget   *gr_readiness_cell_new (GrReadiness *readiness);
GrReadiness *gr_readiness_cell_get_readiness (GrReadinessCell *self);

G_END_DECLS
