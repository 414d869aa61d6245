/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-window-fit.h"

/* Makes a window that is not shown yet no larger than the one it belongs to, so that it fits wherever that does. */
void
gr_window_fit (GtkWindow *window)
{
  GtkWidget *parent;
  int        width, height;

  g_return_if_fail (GTK_IS_WINDOW (window));

  parent = GTK_WIDGET (gtk_window_get_transient_for (window));
  if (parent == NULL || gtk_widget_get_width (parent) <= 0)
    return;

  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, MIN (width, gtk_widget_get_width (parent)), MIN (height, gtk_widget_get_height (parent)));
}
