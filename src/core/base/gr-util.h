/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean gr_set_str (char      **field,
                     const char *value);
gboolean gr_set_strv (char            ***field,
                      const char *const *value);
char    *gr_secret_dup (const char *secret);
void     gr_secret_free (char *secret);
char    *gr_secret_guard (char *secret);
void     gr_task_end (GTask  *task,
                      GError *error);
char    *gr_hex_encode (const guint8 *data,
                        gsize         length);
char    *gr_format_date (gint64 unix_seconds);
char    *gr_format_timestamp (gint64 unix_seconds);
gboolean gr_parse_date (const char *text,
                        gint64     *unix_seconds);
GBytes  *gr_file_load_bounded (GFile        *file,
                               gsize         limit,
                               GCancellable *cancellable,
                               GError      **error);
gboolean gr_file_write_atomically (const char *path,
                                   const char *data,
                                   gsize       length,
                                   GError    **error);
gboolean gr_file_create_atomically (const char *path,
                                    const char *data,
                                    gsize       length,
                                    GError    **error);

typedef char GrSecret;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrSecret, gr_secret_free)

G_END_DECLS
