/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-catalog.h"
#include "gr-exchange.h"

G_BEGIN_DECLS

/* One step of a protocol trace, which opens to all that is known of it. Properties: exchange; catalog, which knows the parameters;
 * demo-mode, which masks more. */
#define GR_TYPE_TRACE_ROW (gr_trace_row_get_type ())
G_DECLARE_FINAL_TYPE (GrTraceRow, gr_trace_row, GR, TRACE_ROW, AdwExpanderRow)

GtkWidget *gr_trace_row_new (GrExchange *exchange,
                             GrCatalog  *catalog);

G_END_DECLS
