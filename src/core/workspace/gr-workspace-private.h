/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-stored-file.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

#define GR_WORKSPACE_MAX_SIZE (4 * 1024 * 1024)

GrStoredFile *gr_workspace_get_stored_file (GrWorkspace *self);
void          gr_workspace_set_stored_file (GrWorkspace  *self,
                                            GrStoredFile *stored);
GHashTable   *gr_workspace_get_field_table (GrWorkspace *self);
GHashTable   *gr_workspace_get_answer_table (GrWorkspace *self);
GListStore   *gr_workspace_get_asset_store (GrWorkspace *self);
GListStore   *gr_workspace_get_snapshot_store (GrWorkspace *self);
GList        *gr_workspace_list_noted_places (GrWorkspace *self,
                                              const char  *owner);
GList        *gr_workspace_list_place_texts (GrWorkspace *self,
                                             const char  *owner,
                                             const char  *id);
gboolean      gr_workspace_note_place (GrWorkspace *self,
                                       const char  *owner,
                                       const char  *id);
void          gr_workspace_sort_snapshots (GrWorkspace *self);

gboolean gr_workspace_is_field_name (const char *name);
gboolean gr_workspace_is_environment_property (const char *key);

void gr_workspace_emit_changed (GrWorkspace *self);
void gr_workspace_watch_item (GrWorkspace *self,
                              gpointer     item);
void gr_workspace_unwatch_item (GrWorkspace *self,
                                gpointer     item);

GFile *gr_workspace_dup_folder (GFile *file);
void   gr_workspace_move_assets (GrWorkspace *self,
                                 GFile       *from,
                                 GFile       *to);

const char *gr_workspace_get_left_out (GrWorkspace *self);
void        gr_workspace_set_left_out (GrWorkspace *self,
                                       const char  *left_out);

G_END_DECLS
