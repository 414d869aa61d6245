/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-session.h"

G_BEGIN_DECLS

/* One line of what is known of a step: what it is, its value, and what that is. What is drawn and what is copied are made of the
 * same lines. */
typedef struct
{
  char *label;
  char *value;
  char *note; /* (nullable) */
} GrTraceLine;

GPtrArray *gr_trace_list_lines (GrExchange *step,
                                GrCatalog  *catalog,
                                gboolean    demo_mode);
char      *gr_trace_dup_summary (GrExchange *step);
char      *gr_trace_dup_heading (GrExchange *first);
char      *gr_trace_to_text (GrSession     *session,
                             GrLaneSession *lane_session);

G_END_DECLS
