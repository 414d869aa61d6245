/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Waits for events instead of sleeping: start an _async call with gr_test_result_cb and the address of a NULL GAsyncResult, then
 * hand that address to gr_test_await (). */
void          gr_test_result_cb (GObject      *source_object,
                                 GAsyncResult *result,
                                 gpointer      user_data);
GAsyncResult *gr_test_await (GAsyncResult **result);

/* Iterates the main context until *done. */
void gr_test_wait_for (const gboolean *done);

/* Iterates it until nothing is left to do at once. */
void gr_test_settle (void);

G_END_DECLS
