/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-workspace.h"

G_BEGIN_DECLS

#define GR_WORKSPACE_SUFFIX ".greenroom.json"

GFile       *gr_fresh_workspace_dup_folder (void);
GFile       *gr_fresh_workspace_pick_file (const char *name);
GrWorkspace *gr_fresh_workspace_new (const char *name);

G_END_DECLS
