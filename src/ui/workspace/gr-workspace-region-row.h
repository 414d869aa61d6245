/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-place-gaps.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* A launch region: what TikTok asks for there and what the sources say, which of it is missing, its own legal addresses, who
 * belongs to it, and a button that removes it. */
#define GR_TYPE_WORKSPACE_REGION_ROW (gr_workspace_region_row_get_type ())
G_DECLARE_FINAL_TYPE (GrWorkspaceRegionRow, gr_workspace_region_row, GR, WORKSPACE_REGION_ROW, AdwExpanderRow)

GtkWidget  *gr_workspace_region_row_new (GrSession   *session,
                                         const char  *region_id,
                                         GrPlaceGaps *gaps);
const char *gr_workspace_region_row_get_region_id (GrWorkspaceRegionRow *self);

G_END_DECLS
