/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* The environments of a workspace, production first, and a row that adds a sandbox as long as TikTok allows one more. */
#define GR_TYPE_WORKSPACE_ENVIRONMENTS (gr_workspace_environments_get_type ())
G_DECLARE_FINAL_TYPE (GrWorkspaceEnvironments, gr_workspace_environments, GR, WORKSPACE_ENVIRONMENTS, AdwPreferencesGroup)

void gr_workspace_environments_set_session (GrWorkspaceEnvironments *self,
                                            GrSession               *session);
void gr_workspace_environments_show (GrWorkspaceEnvironments *self,
                                     GrEnvironment           *environment,
                                     const char              *field);

G_END_DECLS
