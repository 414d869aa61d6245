/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

typedef enum
{
  GR_SCOPE_REVIEW_UNKNOWN,
  GR_SCOPE_REVIEW_APP,
  GR_SCOPE_REVIEW_AUDIT,
  GR_SCOPE_REVIEW_APPLICATION,
} GrScopeReview;

/* A scope of an authorization request. Its id is the scope's name. */
#define GR_TYPE_SCOPE (gr_scope_get_type ())
G_DECLARE_FINAL_TYPE (GrScope, gr_scope, GR, SCOPE, GrCatalogEntry)

const char        *gr_scope_get_description (GrScope *self);
const char        *gr_scope_get_plain_description (GrScope *self);
const char        *gr_scope_get_product (GrScope *self);
const char        *gr_scope_get_note (GrScope *self);
const char *const *gr_scope_get_fields (GrScope *self);
gboolean           gr_scope_get_user_can_untick (GrScope *self);
gboolean           gr_scope_get_is_documented (GrScope *self);
GrScopeReview      gr_scope_get_review (GrScope *self);

G_END_DECLS
