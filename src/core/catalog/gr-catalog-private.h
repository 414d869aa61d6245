/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

gboolean    gr_catalog_read_string (JsonObject *object,
                                    const char *member,
                                    char      **value,
                                    GError    **error);
gboolean    gr_catalog_read_strv (JsonObject *object,
                                  const char *member,
                                  char     ***value,
                                  GError    **error);
gboolean    gr_catalog_read_count (JsonObject *object,
                                   const char *member,
                                   guint      *value,
                                   GError    **error);
gboolean    gr_catalog_read_choice (JsonObject        *object,
                                    const char        *member,
                                    const char *const *choices,
                                    int               *value,
                                    GError           **error);
GListStore *gr_catalog_read_entries (JsonObject     *object,
                                     const char     *member,
                                     GType           type,
                                     GrCatalogEntry *parent,
                                     GError        **error);
gpointer    gr_catalog_find (GListModel *entries,
                             const char *id);
char      **gr_catalog_translate_strv (const char *const *texts);
gboolean    gr_catalog_require (JsonObject *object,
                                const char *member,
                                gboolean    is_there,
                                GError    **error);

G_END_DECLS
