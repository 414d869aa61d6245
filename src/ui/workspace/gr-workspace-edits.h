/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-session.h"

G_BEGIN_DECLS

/* What the settings of a workspace do to more than one of its things at once. */
/* The limit of the catalogue for the sandboxes of an app. */
#define GR_SANDBOX_LIMIT "sandbox.count"

gboolean       gr_workspace_edits_has_room (GrSession *session);
guint          gr_workspace_edits_count_sandboxes (GrWorkspace *workspace);
GrEnvironment *gr_workspace_edits_add_sandbox (GrWorkspace *workspace,
                                               const char  *name);
gboolean       gr_workspace_edits_is_name_taken (GrWorkspace   *workspace,
                                                 const char    *name,
                                                 GrEnvironment *except);
guint          gr_workspace_edits_count_lanes (GrWorkspace *workspace,
                                               const char  *environment_id);
void           gr_workspace_edits_remove_environment (GrSession     *session,
                                                      GrEnvironment *environment);
void           gr_workspace_edits_forget_secret (GrSession     *session,
                                                 GrEnvironment *environment);
void           gr_workspace_edits_add_region (GrWorkspace *workspace,
                                              const char  *region_id);
void           gr_workspace_edits_remove_region (GrWorkspace *workspace,
                                                 const char  *region_id);
void           gr_workspace_edits_add_language (GrWorkspace *workspace,
                                                const char  *language_id);
void           gr_workspace_edits_remove_language (GrWorkspace *workspace,
                                                   const char  *language_id);
guint          gr_workspace_edits_count_pictures (GrWorkspace *workspace,
                                                  const char  *language_id);
char          *gr_workspace_edits_describe_region_use (GrWorkspace *workspace,
                                                       const char  *region_id);
char          *gr_workspace_edits_clean_text (const char *text);

G_END_DECLS
