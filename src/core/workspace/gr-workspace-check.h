/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-finding.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

GListModel *gr_workspace_check (GrWorkspace *self);

G_END_DECLS
