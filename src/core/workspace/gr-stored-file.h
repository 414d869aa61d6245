/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file as it was last read or written, by its content. Writes carry a number drawn in the order they were asked for, so
 * that whichever thread comes first, the newest text wins. Safe to use from several threads. */
typedef struct _GrStoredFile GrStoredFile;

GrStoredFile *gr_stored_file_new (GFile  *file,
                                  GBytes *content);
GrStoredFile *gr_stored_file_ref (GrStoredFile *self);
void          gr_stored_file_unref (GrStoredFile *self);
GFile        *gr_stored_file_get_file (GrStoredFile *self);
guint64       gr_stored_file_draw_number (GrStoredFile *self);
gboolean      gr_stored_file_write (GrStoredFile *self,
                                    guint64       number,
                                    const char   *text,
                                    GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrStoredFile, gr_stored_file_unref)

G_END_DECLS
