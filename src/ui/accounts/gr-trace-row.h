/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-exchange.h"

G_BEGIN_DECLS

/* One step of a protocol trace. Property: exchange. */
#define GR_TYPE_TRACE_ROW (gr_trace_row_get_type ())
G_DECLARE_FINAL_TYPE (GrTraceRow, gr_trace_row, GR, TRACE_ROW, AdwBin)

GtkWidget *gr_trace_row_new (GrExchange *exchange);

G_END_DECLS
