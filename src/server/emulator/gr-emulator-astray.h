/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-emulator-fault.h"
#include "gr-strict-uri.h"

G_BEGIN_DECLS

char *gr_emulator_astray_dup_uri (GrEmulatorFault    fault,
                                  const char        *redirect_uri,
                                  const GrStrictUri *target);
char *gr_emulator_astray_dup_form_target (const char *uri);

G_END_DECLS
