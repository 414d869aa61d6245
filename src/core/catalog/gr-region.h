/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* A launch region. Its id is the ISO 3166-1 alpha-2 code. */
#define GR_TYPE_REGION (gr_region_get_type ())
G_DECLARE_FINAL_TYPE (GrRegion, gr_region, GR, REGION, GrCatalogEntry)

const char        *gr_region_get_requirement (GrRegion *self);
const char *const *gr_region_get_languages (GrRegion *self);
GListModel        *gr_region_get_claims (GrRegion *self);
char              *gr_region_dup_flag (GrRegion *self);

G_END_DECLS
