/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"
#include "gr-limit.h"
#include "gr-redact.h"

G_BEGIN_DECLS

typedef enum
{
  GR_FIELD_KIND_TEXT,
  GR_FIELD_KIND_PARAGRAPH,
  GR_FIELD_KIND_URI,
  GR_FIELD_KIND_EMAIL,
  GR_FIELD_KIND_CHOICE,
  GR_FIELD_KIND_LIST,
  GR_FIELD_KIND_DATE,
} GrFieldKind;

#define GR_TYPE_FIELD_KIND (gr_field_kind_get_type ())
GType gr_field_kind_get_type (void) G_GNUC_CONST;

/* A field of a workspace, as the portal asks for it. Its id is the dotted key, such as "app.name", and its title what a person calls it. */
#define GR_TYPE_FIELD (gr_field_get_type ())
G_DECLARE_FINAL_TYPE (GrField, gr_field, GR, FIELD, GrCatalogEntry)

GListModel        *gr_field_get_all (void);
GrField           *gr_field_find (const char *key);
const char        *gr_field_get_key (GrField *self);
const char        *gr_field_get_hint (GrField *self);
GrFieldKind        gr_field_get_kind (GrField *self);
const char *const *gr_field_get_choices (GrField *self);
char             **gr_field_list_choices (GrField    *self,
                                          const char *app_type);
const char        *gr_field_get_choice_title (GrField    *self,
                                              const char *value);
gboolean           gr_field_is_open (GrField *self);
const char *const *gr_field_get_app_types (GrField *self);
gboolean           gr_field_is_for (GrField    *self,
                                    const char *app_type);
gboolean           gr_field_is_twin (GrField *self);
gboolean           gr_field_is_own (GrField *self);
GrValueKind        gr_field_get_value_kind (GrField *self);
GrLimit           *gr_field_find_limit (GrField    *self,
                                        const char *app_type);
GrLimit           *gr_field_find_production_limit (GrField *self);

G_END_DECLS
