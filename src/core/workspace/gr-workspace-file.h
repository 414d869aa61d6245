/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-workspace.h"

G_BEGIN_DECLS

/* Rises only when an older version would misread a file or lose something of it. What is merely new does not raise it: older versions
 * carry members that they do not know from one save to the next. */
#define GR_WORKSPACE_FORMAT 2

typedef enum
{
  GR_WORKSPACE_ERROR_DAMAGED,
  GR_WORKSPACE_ERROR_READ_ONLY,
  GR_WORKSPACE_ERROR_CHANGED_ON_DISK,
} GrWorkspaceError;

#define GR_WORKSPACE_ERROR (gr_workspace_error_quark ())
GQuark gr_workspace_error_quark (void);

char        *gr_workspace_to_json (GrWorkspace *self);
char        *gr_workspace_to_json_at (GrWorkspace *self,
                                      GFile       *file);
GrWorkspace *gr_workspace_from_json (const char *text,
                                     gsize       length,
                                     GError    **error);
GrWorkspace *gr_workspace_load (GFile   *file,
                                GError **error);
void         gr_workspace_load_async (GFile              *file,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
GrWorkspace *gr_workspace_load_finish (GAsyncResult *result,
                                       GError      **error);
gboolean     gr_workspace_save (GrWorkspace *self,
                                GError     **error);
void         gr_workspace_save_async (GrWorkspace        *self,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean     gr_workspace_save_finish (GrWorkspace  *self,
                                       GAsyncResult *result,
                                       GError      **error);

G_END_DECLS
