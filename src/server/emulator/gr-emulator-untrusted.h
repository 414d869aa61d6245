/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-emulator-call.h"

G_BEGIN_DECLS

/* The https side of the Local sandbox, whose certificate nobody vouches for. It listens from the first time it is needed. */
char *gr_emulator_untrusted_dup_uri (GrEmulatorWorld *world,
                                     const char      *path);
void  gr_emulator_untrusted_stop (GrEmulatorWorld *world);

G_END_DECLS
