/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-scope-grant.h"

G_BEGIN_DECLS

GrScopeComplaint gr_scope_judge (GrScopeGrant *line,
                                 gboolean      settled);
GrFinding       *gr_scope_judge_make_finding (GrScopeGrant    *line,
                                              GrScopeComplaint complaint);

G_END_DECLS
