/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Keeps secrets out of what a crash leaves behind. */
void gr_crash_guard (void);

G_END_DECLS
