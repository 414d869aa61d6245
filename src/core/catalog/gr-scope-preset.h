/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* Scopes that are often declared together, with the products that bring them. */
#define GR_TYPE_SCOPE_PRESET (gr_scope_preset_get_type ())
G_DECLARE_FINAL_TYPE (GrScopePreset, gr_scope_preset, GR, SCOPE_PRESET, GrCatalogEntry)

const char        *gr_scope_preset_get_description (GrScopePreset *self);
const char *const *gr_scope_preset_get_scopes (GrScopePreset *self);
const char *const *gr_scope_preset_get_products (GrScopePreset *self);
const char        *gr_scope_preset_get_note (GrScopePreset *self);

G_END_DECLS
