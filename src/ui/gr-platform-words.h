/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-environment.h"

G_BEGIN_DECLS

/* The platforms of Login Kit in words, and the row in which one is chosen for an environment. */
const char *gr_platform_get_title (const char *platform);
const char *gr_platform_get_meaning (const char *platform);
void        gr_platform_row_bind (AdwComboRow   *row,
                                  GrEnvironment *environment);

G_END_DECLS
