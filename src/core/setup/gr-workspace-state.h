/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-state-file.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

GrStateFile *gr_workspace_state_new (GrWorkspace *workspace,
                                     const char  *name);

G_END_DECLS
