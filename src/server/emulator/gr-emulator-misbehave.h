/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-emulator-call.h"

G_BEGIN_DECLS

gboolean gr_emulator_misbehave (GrEmulatorWorld   *world,
                                GrEmulatorCall    *call,
                                SoupServerMessage *message);

G_END_DECLS
