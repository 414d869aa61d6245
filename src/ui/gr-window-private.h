/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-window.h"

G_BEGIN_DECLS

void gr_window_install_overview_actions (GtkWidgetClass *widget_class);
void gr_window_install_secret_actions (GtkWidgetClass *widget_class);
void gr_window_install_workspace_actions (GtkWidgetClass *widget_class);

G_END_DECLS
