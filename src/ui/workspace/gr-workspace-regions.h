/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-place-gaps.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* The regions of a workspace, and a chooser for the others of the catalogue. */
#define GR_TYPE_WORKSPACE_REGIONS (gr_workspace_regions_get_type ())
G_DECLARE_FINAL_TYPE (GrWorkspaceRegions, gr_workspace_regions, GR, WORKSPACE_REGIONS, AdwPreferencesGroup)

void gr_workspace_regions_set_session (GrWorkspaceRegions *self,
                                       GrSession          *session,
                                       GrPlaceGaps        *gaps);

G_END_DECLS
