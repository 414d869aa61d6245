/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-scope-record.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* What a workspace keeps of scopes beside those that its environments declare: what the reviewers are told, and a record
 * for each lane. */
const char    *gr_workspace_get_explanation (GrWorkspace *self,
                                             const char  *subject);
void           gr_workspace_set_explanation (GrWorkspace *self,
                                             const char  *subject,
                                             const char  *text);
GList         *gr_workspace_list_explained (GrWorkspace *self);
GrScopeRecord *gr_workspace_get_scope_record (GrWorkspace *self,
                                              const char  *lane_id);
void           gr_workspace_record_asked (GrWorkspace       *self,
                                          const char        *lane_id,
                                          const char *const *scopes,
                                          gint64             at);
void           gr_workspace_record_use (GrWorkspace *self,
                                        const char  *lane_id,
                                        const char  *scope,
                                        gint64       at,
                                        const char  *call,
                                        const char  *log_id);
void           gr_workspace_adopt_scope_record (GrWorkspace   *self,
                                                const char    *lane_id,
                                                GrScopeRecord *record);

G_END_DECLS
