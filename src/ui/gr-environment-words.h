/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-environment.h"

G_BEGIN_DECLS

const char *gr_environment_kind_get_icon_name (GrEnvironmentKind kind);
const char *gr_environment_kind_get_meaning (GrEnvironmentKind kind);
char       *gr_environment_dup_meaning (GrEnvironment *environment);
char       *gr_environment_dup_hosts (GrEnvironment *environment);
char       *gr_environment_dup_warning (GrEnvironment *environment);
char       *gr_environment_dup_title (GrEnvironment *environment);

G_END_DECLS
