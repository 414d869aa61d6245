/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-workspace.h"

G_BEGIN_DECLS

/* Writes a workspace to its file soon after it changed. Property problem: why the last attempt failed, or NULL once one has
 * succeeded. A workspace that is read-only or has no file is left alone. */
#define GR_TYPE_AUTOSAVE (gr_autosave_get_type ())
G_DECLARE_FINAL_TYPE (GrAutosave, gr_autosave, GR, AUTOSAVE, GObject)

GrAutosave  *gr_autosave_new (GrWorkspace *workspace);
GrWorkspace *gr_autosave_get_workspace (GrAutosave *self);
const char  *gr_autosave_get_problem (GrAutosave *self);
void         gr_autosave_touch (GrAutosave *self);
void         gr_autosave_flush_async (GrAutosave         *self,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean     gr_autosave_flush_finish (GrAutosave   *self,
                                       GAsyncResult *result,
                                       GError      **error);

G_END_DECLS
