/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-scope-grant.h"

G_BEGIN_DECLS

/* One line of the scope ledger: declared, asked, granted, used. Property: grant. */
#define GR_TYPE_SCOPE_ROW (gr_scope_row_get_type ())
G_DECLARE_FINAL_TYPE (GrScopeRow, gr_scope_row, GR, SCOPE_ROW, AdwBin)

GtkWidget *gr_scope_row_new (GrScopeGrant *grant);

G_END_DECLS
