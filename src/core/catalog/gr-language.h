/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* A localisation language of the portal. Its id is a BCP 47 tag of ours: TikTok prints names only. */
#define GR_TYPE_LANGUAGE (gr_language_get_type ())
G_DECLARE_FINAL_TYPE (GrLanguage, gr_language, GR, LANGUAGE, GrCatalogEntry)

gboolean gr_language_get_is_default (GrLanguage *self);

G_END_DECLS
