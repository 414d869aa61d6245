/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where the web sessions live that a person chose to keep: one folder a lane under one root, so that they can be listed and
 * forgotten together. Only sign-ins that were asked to stay have one. */
GFile     *gr_web_folder_dup_root (void);
GFile     *gr_web_folder_dup (const char *workspace_id,
                              const char *lane_id);
GPtrArray *gr_web_folder_list (GCancellable *cancellable,
                               GError      **error);
gboolean   gr_web_folder_prepare (GFile   *folder,
                                  GError **error);
gboolean   gr_web_folder_remove (GFile        *folder,
                                 GCancellable *cancellable,
                                 GError      **error);
void       gr_web_folder_forget_async (GFile              *folder,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
gboolean   gr_web_folder_forget_finish (GAsyncResult *result,
                                        GError      **error);

G_END_DECLS
