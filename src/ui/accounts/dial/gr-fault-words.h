/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-emulator-dial.h"

G_BEGIN_DECLS

char *gr_fault_words_summary (GrEmulatorDial *dial);
char *gr_fault_words_note (GrEmulatorDial *dial,
                           const char     *route,
                           GrEmulatorFault fault);

G_END_DECLS
