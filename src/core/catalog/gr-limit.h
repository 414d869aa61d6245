/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* One number TikTok sets. Where sources disagree about the same subject, each has its own entry. */
#define GR_TYPE_LIMIT (gr_limit_get_type ())
G_DECLARE_FINAL_TYPE (GrLimit, gr_limit, GR, LIMIT, GrCatalogEntry)

GrLimit    *gr_limit_find (const char *id);
const char *gr_limit_get_subject (GrLimit *self);
gint64      gr_limit_get_value (GrLimit *self);
const char *gr_limit_get_unit (GrLimit *self);
const char *gr_limit_get_note (GrLimit *self);

G_END_DECLS
