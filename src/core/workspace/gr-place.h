/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Where something holds: in the whole workspace, or only in one environment, region or language, or in several of these at
 * once. It never changes. What a place does not name, it has no part in: the place without parts is the workspace. */
typedef struct _GrPlace GrPlace;

#define GR_TYPE_PLACE (gr_place_get_type ())
GType       gr_place_get_type (void) G_GNUC_CONST;
GrPlace    *gr_place_new (const char *environment_id,
                          const char *region_id,
                          const char *language_id);
GrPlace    *gr_place_new_parse (const char *key,
                                GError    **error);
GrPlace    *gr_place_ref (GrPlace *self);
void        gr_place_unref (GrPlace *self);
char       *gr_place_dup_key (const GrPlace *self);
const char *gr_place_get_environment_id (const GrPlace *self);
const char *gr_place_get_region_id (const GrPlace *self);
const char *gr_place_get_language_id (const GrPlace *self);
gboolean    gr_place_equal (const GrPlace *a,
                            const GrPlace *b);
gboolean    gr_place_touches (const GrPlace *a,
                              const GrPlace *b);
char       *gr_place_dup_question (const GrPlace *self,
                                   const char    *question_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrPlace, gr_place_unref)

G_END_DECLS
