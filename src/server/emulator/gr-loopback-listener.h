/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Waits on 127.0.0.1 for the one redirect of a sign-in in the person's own browser. */
#define GR_TYPE_LOOPBACK_LISTENER (gr_loopback_listener_get_type ())
G_DECLARE_FINAL_TYPE (GrLoopbackListener, gr_loopback_listener, GR, LOOPBACK_LISTENER, GObject)

GrLoopbackListener *gr_loopback_listener_new (const char *redirect_uri,
                                              GError    **error);
const char         *gr_loopback_listener_get_redirect_uri (GrLoopbackListener *self);
void                gr_loopback_listener_close (GrLoopbackListener *self);
void                gr_loopback_listener_wait_async (GrLoopbackListener *self,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
char               *gr_loopback_listener_wait_finish (GrLoopbackListener *self,
                                                      GAsyncResult       *result,
                                                      GError            **error);

G_END_DECLS
