/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-emulator-routes.h"

G_BEGIN_DECLS

void gr_emulator_answer_with_faults (GrEmulatorWorld       *world,
                                     GrEmulatorCall        *call,
                                     const GrEmulatorRoute *route,
                                     SoupServerMessage     *message);

void gr_emulator_show_date (SoupServerMessage *message,
                            gint64             unix_seconds);

G_END_DECLS
