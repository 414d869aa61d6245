/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Holds a list box that is one stop of the Tab key, at the row that is selected; the arrows go from row to row. */
#define GR_TYPE_TAB_GROUP (gr_tab_group_get_type ())
G_DECLARE_FINAL_TYPE (GrTabGroup, gr_tab_group, GR, TAB_GROUP, AdwBin)

G_END_DECLS
