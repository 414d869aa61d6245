/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-trouble.h"

G_BEGIN_DECLS

/* A row of a troubleshooting table: the sign; opened, where it is seen, what can be the cause, and what mends it. */
#define GR_TYPE_TROUBLE_ROW (gr_trouble_row_get_type ())
G_DECLARE_FINAL_TYPE (GrTroubleRow, gr_trouble_row, GR, TROUBLE_ROW, AdwExpanderRow)

GtkWidget *gr_trouble_row_new (GrTrouble *trouble);
GrTrouble *gr_trouble_row_get_trouble (GrTroubleRow *self);

G_END_DECLS
