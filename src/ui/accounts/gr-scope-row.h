/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-lane-session.h"

G_BEGIN_DECLS

/* One scope of the ledger: how far it has come, what may be said against it and, when it is opened, everything that is known
 * of it. Property: expanded. */
#define GR_TYPE_SCOPE_ROW (gr_scope_row_get_type ())
G_DECLARE_FINAL_TYPE (GrScopeRow, gr_scope_row, GR, SCOPE_ROW, GtkListBoxRow)

GtkWidget    *gr_scope_row_new (GrLaneSession *lane_session,
                                GrScopeGrant  *grant);
GrScopeGrant *gr_scope_row_get_grant (GrScopeRow *self);
gboolean      gr_scope_row_get_expanded (GrScopeRow *self);
void          gr_scope_row_set_expanded (GrScopeRow *self,
                                         gboolean    expanded);

G_END_DECLS
