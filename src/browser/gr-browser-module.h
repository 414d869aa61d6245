/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gmodule.h>

#include "gr-browser-view.h"

G_BEGIN_DECLS

/* The one symbol the program looks up. */
G_MODULE_EXPORT GrBrowserView *gr_browser_module_create_view (const char *folder);

G_END_DECLS
