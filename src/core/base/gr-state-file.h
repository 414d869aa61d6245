/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What is larger than this is no state file of ours, and is not read. */
#define GR_STATE_FILE_MAX_SIZE (1024 * 1024)

/* A small JSON file in the folder where the system wants programs to keep what they noticed, readable by its owner alone. What is
 * in it can be done without: whoever cannot read it goes on as if it was not there. Safe to use from several threads. */
typedef struct _GrStateFile GrStateFile;

GrStateFile *gr_state_file_new (const char *owner,
                                const char *name);
GrStateFile *gr_state_file_ref (GrStateFile *self);
void         gr_state_file_unref (GrStateFile *self);
const char  *gr_state_file_get_path (GrStateFile *self);
JsonObject  *gr_state_file_load (GrStateFile *self,
                                 GError     **error);
gboolean     gr_state_file_save (GrStateFile *self,
                                 JsonObject  *object,
                                 GError     **error);
void         gr_state_file_save_soon (GrStateFile *self,
                                      JsonObject  *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrStateFile, gr_state_file_unref)

G_END_DECLS
