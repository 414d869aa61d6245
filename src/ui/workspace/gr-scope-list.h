/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-catalog.h"

G_BEGIN_DECLS

/* A row that opens to all scopes of the catalogue by product, each to be declared or not. Property: scopes, to be bound to
 * those of an environment. */
#define GR_TYPE_SCOPE_LIST (gr_scope_list_get_type ())
G_DECLARE_FINAL_TYPE (GrScopeList, gr_scope_list, GR, SCOPE_LIST, AdwExpanderRow)

void gr_scope_list_set_catalog (GrScopeList *self,
                                GrCatalog   *catalog);
void gr_scope_list_set_scopes (GrScopeList       *self,
                               const char *const *scopes);

G_END_DECLS
