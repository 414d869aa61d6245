/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

typedef enum
{
  GR_KEY_SUBJECT_CLIENT_KEY,
  GR_KEY_SUBJECT_CLIENT_SECRET,
  GR_KEY_SUBJECT_APP_ID,
  GR_KEY_SUBJECT_TOKEN,
} GrKeySubject;

/* What a key, a secret or a token looks like. Samples and reports show these shapes; TikTok documents none. */
#define GR_TYPE_KEY_SHAPE (gr_key_shape_get_type ())
G_DECLARE_FINAL_TYPE (GrKeyShape, gr_key_shape, GR, KEY_SHAPE, GrCatalogEntry)

GrKeyShape  *gr_key_shape_match (const char *text);
GrKeySubject gr_key_shape_get_subject (GrKeyShape *self);
const char  *gr_key_shape_get_environment (GrKeyShape *self);
const char  *gr_key_shape_get_app_type (GrKeyShape *self);
const char  *gr_key_shape_get_note (GrKeyShape *self);
gboolean     gr_key_shape_fits (GrKeyShape *self,
                                const char *text);

G_END_DECLS
