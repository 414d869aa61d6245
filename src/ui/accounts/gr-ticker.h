/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-clock.h"

G_BEGIN_DECLS

/* The time as widgets show it: its property now notifies once a second while at least one widget that follows it is mapped. */
#define GR_TYPE_TICKER (gr_ticker_get_type ())
G_DECLARE_FINAL_TYPE (GrTicker, gr_ticker, GR, TICKER, GObject)

GrTicker *gr_ticker_new (GrClock *clock);
gint64    gr_ticker_get_now (GrTicker *self);
gboolean  gr_ticker_get_running (GrTicker *self);
void      gr_ticker_follow (GrTicker  *self,
                            GtkWidget *widget);

G_END_DECLS
