/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

typedef enum
{
  GR_FIELD_STRING,
  GR_FIELD_BOOLEAN,
  GR_FIELD_COUNT,
  GR_FIELD_IMAGE,
  GR_FIELD_LINK,
} GrFieldType;

/* A field of the user object. Its id is the field's name, its title what a person calls it. */
#define GR_TYPE_USER_FIELD (gr_user_field_get_type ())
G_DECLARE_FINAL_TYPE (GrUserField, gr_user_field, GR, USER_FIELD, GrCatalogEntry)

const char *gr_user_field_get_scope (GrUserField *self);
GrFieldType gr_user_field_get_field_type (GrUserField *self);

G_END_DECLS
