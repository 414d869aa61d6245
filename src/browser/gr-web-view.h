/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-browser-view.h"

G_BEGIN_DECLS

#define GR_TYPE_WEB_VIEW (gr_web_view_get_type ())
G_DECLARE_FINAL_TYPE (GrWebView, gr_web_view, GR, WEB_VIEW, GtkWidget)

GrBrowserView *gr_web_view_new (const char *folder);

G_END_DECLS
