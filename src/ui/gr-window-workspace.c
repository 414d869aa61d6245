/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-window-private.h"

#include "gr-application.h"

#include <glib/gi18n.h>

void
gr_window_install_workspace_actions (GtkWidgetClass *widget_class)
{
}
