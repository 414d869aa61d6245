/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-scope-grant.h"
#include "gr-user-info.h"

G_BEGIN_DECLS

/* The scope ledger of a lane: a GListStore of GrScopeGrant that is brought up to date line by line. */
void   gr_scope_ledger_update (GListStore        *ledger,
                               GrCatalog         *catalog,
                               const char *const *declared,
                               const char *const *asked,
                               const char *const *granted);
char **gr_scope_ledger_mark_fields_used (GListStore *ledger,
                                         GrCatalog  *catalog,
                                         gint64      used_at,
                                         const char *log_id);

G_END_DECLS
