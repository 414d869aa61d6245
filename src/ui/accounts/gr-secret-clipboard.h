/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-clock.h"

G_BEGIN_DECLS

#define GR_SECRET_CLIPBOARD_SECONDS 60

/* Lends a secret to the clipboard: programs that keep a history are asked to leave it out, and after a while it is taken back,
 * if it is still there and the window has the focus, which the clipboard takes for granted. Signal "let-go": it is not there any more,
 * or another one is to take its place. */
#define GR_TYPE_SECRET_CLIPBOARD (gr_secret_clipboard_get_type ())
G_DECLARE_FINAL_TYPE (GrSecretClipboard, gr_secret_clipboard, GR, SECRET_CLIPBOARD, GObject)

GrSecretClipboard *gr_secret_clipboard_new (GrClock *clock);
void               gr_secret_clipboard_copy (GrSecretClipboard *self,
                                             GtkWidget         *widget,
                                             const char        *secret);

G_END_DECLS
