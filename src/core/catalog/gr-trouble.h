/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* A row of a troubleshooting table. Its title is the sign: a message or what is seen. */
#define GR_TYPE_TROUBLE (gr_trouble_get_type ())
G_DECLARE_FINAL_TYPE (GrTrouble, gr_trouble, GR, TROUBLE, GrCatalogEntry)

const char        *gr_trouble_get_where (GrTrouble *self);
const char *const *gr_trouble_get_causes (GrTrouble *self);
const char *const *gr_trouble_get_fixes (GrTrouble *self);
const char        *gr_trouble_get_step (GrTrouble *self);

G_END_DECLS
