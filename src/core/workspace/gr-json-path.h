/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place in a JSON text while it is walked, to say where something is wrong: in words for people (environments[1].kind) and
 * as line and column. */
typedef struct _GrJsonPath GrJsonPath;

GrJsonPath *gr_json_path_new (void);
void        gr_json_path_free (GrJsonPath *self);
void        gr_json_path_push (GrJsonPath *self,
                               const char *member);
void        gr_json_path_push_index (GrJsonPath *self,
                                     guint       position);
void        gr_json_path_pop (GrJsonPath *self);
char       *gr_json_path_describe (GrJsonPath *self);
void        gr_json_path_locate (GrJsonPath *self,
                                 const char *text,
                                 gsize       length,
                                 guint      *line,
                                 guint      *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrJsonPath, gr_json_path_free)

G_END_DECLS
