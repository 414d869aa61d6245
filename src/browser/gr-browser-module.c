/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-browser-module.h"

#include "gr-web-view.h"

GrBrowserView *
gr_browser_module_create_view (const char *folder)
{
  return gr_web_view_new (folder);
}
