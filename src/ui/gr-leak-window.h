/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* What Could Leak Now: every secret the app holds, where it is kept and where it could be drawn, and the way to forget all of
 * them. Live, and never a value. */
#define GR_TYPE_LEAK_WINDOW (gr_leak_window_get_type ())
G_DECLARE_FINAL_TYPE (GrLeakWindow, gr_leak_window, GR, LEAK_WINDOW, AdwWindow)

GrLeakWindow *gr_leak_window_new (GtkWindow *parent,
                                  GrSession *session);

G_END_DECLS
