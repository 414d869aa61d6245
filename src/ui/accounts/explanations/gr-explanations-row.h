/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Leads to the explanations of the scopes, from a page that has the action accounts.explain-scopes. */
#define GR_TYPE_EXPLANATIONS_ROW (gr_explanations_row_get_type ())
G_DECLARE_FINAL_TYPE (GrExplanationsRow, gr_explanations_row, GR, EXPLANATIONS_ROW, AdwActionRow)

G_END_DECLS
