/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean gr_test_keys_focus (GtkWindow *window);
gboolean gr_test_keys_press (GtkWindow *window,
                             guint      keyval);
gboolean gr_test_keys_press_with (GtkWindow *window,
                                  guint      held,
                                  guint      keyval);

G_END_DECLS
