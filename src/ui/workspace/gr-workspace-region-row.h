/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-workspace.h"
#include "gr-region.h"

G_BEGIN_DECLS

/* A region of the workspace: what it asks for and who says so, who belongs to it, and a button that removes it through
 * settings.remove-region. */
#define GR_TYPE_WORKSPACE_REGION_ROW (gr_workspace_region_row_get_type ())
G_DECLARE_FINAL_TYPE (GrWorkspaceRegionRow, gr_workspace_region_row, GR, WORKSPACE_REGION_ROW, GtkListBoxRow)

GtkWidget  *gr_workspace_region_row_new (const char *region_id,
                                         GrRegion   *region,
                                         const char *use);
const char *gr_workspace_region_row_get_region_id (GrWorkspaceRegionRow *self);

G_END_DECLS
