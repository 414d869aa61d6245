/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"
#include "gr-setup.h"

G_BEGIN_DECLS

/* What the guides still ask for, sorted by the region and the language that it is for. Signal "changed" after each look of the
 * guides at the workspace. */
#define GR_TYPE_PLACE_GAPS (gr_place_gaps_get_type ())
G_DECLARE_FINAL_TYPE (GrPlaceGaps, gr_place_gaps, GR, PLACE_GAPS, GObject)

GrPlaceGaps *gr_place_gaps_new (GrSession *session);
GPtrArray   *gr_place_gaps_get_region (GrPlaceGaps *self,
                                       const char  *region_id);
GPtrArray   *gr_place_gaps_get_language (GrPlaceGaps *self,
                                         const char  *language_id);
char        *gr_place_gaps_format_count (GPtrArray *parts);
void         gr_place_gaps_fill (GtkListBox  *list,
                                 GPtrArray   *parts,
                                 GrWorkspace *workspace);

G_END_DECLS
