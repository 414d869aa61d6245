/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where the embedded browser keeps the sign-in of a lane that asked for it: a folder for data and one for the cache, of this
 * lane alone and for nobody else to read. */
typedef struct
{
  char *data;
  char *cache;
} GrWebFolder;

GrWebFolder *gr_web_folder_new (const char *workspace_id,
                                const char *lane_id);
void         gr_web_folder_free (GrWebFolder *self);
gboolean     gr_web_folder_exists (const GrWebFolder *self);
gboolean     gr_web_folder_prepare (const GrWebFolder *self,
                                    GError           **error);
void         gr_web_folder_forget_async (const GrWebFolder  *self,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gboolean     gr_web_folder_forget_finish (GAsyncResult *result,
                                          GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrWebFolder, gr_web_folder_free)

G_END_DECLS
