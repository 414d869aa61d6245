/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

#define GR_AVATAR_MAX_BYTES (2 * 1024 * 1024)

gboolean    gr_avatar_may_load (const char *uri,
                                const char *local_base_uri);
void        gr_avatar_load_async (SoupSession        *http,
                                  const char         *uri,
                                  const char         *local_base_uri,
                                  int                 size,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
GdkTexture *gr_avatar_load_finish (GAsyncResult *result,
                                   GError      **error);

G_END_DECLS
