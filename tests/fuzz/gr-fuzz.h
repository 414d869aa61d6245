/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* What libFuzzer calls with every input it makes up. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);
