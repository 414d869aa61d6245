/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "gr-workspace.h"

G_BEGIN_DECLS

JsonNode *gr_workspace_to_node_at (GrWorkspace *self,
                                   GFile       *file);
char     *gr_workspace_print_node (JsonNode *node);

/* The parts of a workspace file that have a source of their own. Each is left out where there is nothing to write. */
void gr_workspace_write_environment_fields (JsonObject    *object,
                                            GrEnvironment *environment);
void gr_workspace_write_places (JsonObject  *root,
                                GrWorkspace *self);
void gr_workspace_write_snapshots (JsonObject  *root,
                                   GrWorkspace *self);

G_END_DECLS
