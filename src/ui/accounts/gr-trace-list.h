/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A protocol trace as rows that grow while it runs, with a heading for each sign-in. It stands on a page, whose session knows the
 * parameters and demo mode. Property: model (GrExchange items). */
#define GR_TYPE_TRACE_LIST (gr_trace_list_get_type ())
G_DECLARE_FINAL_TYPE (GrTraceList, gr_trace_list, GR, TRACE_LIST, AdwBin)

GListModel *gr_trace_list_get_model (GrTraceList *self);
void        gr_trace_list_set_model (GrTraceList *self,
                                     GListModel  *model);

G_END_DECLS
