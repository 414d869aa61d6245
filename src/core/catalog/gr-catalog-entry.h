/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* One dated fact about TikTok. Every subclass reads the rest of itself from the same JSON object. */
#define GR_TYPE_CATALOG_ENTRY (gr_catalog_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (GrCatalogEntry, gr_catalog_entry, GR, CATALOG_ENTRY, GObject)

struct _GrCatalogEntryClass
{
  GObjectClass parent_class;

  gboolean (*load) (GrCatalogEntry *self,
                    JsonObject     *object,
                    GError        **error);
};

GrCatalogEntry *gr_catalog_entry_new (GType       type,
                                      JsonObject *object,
                                      GError    **error);
const char     *gr_catalog_entry_get_id (GrCatalogEntry *self);
const char     *gr_catalog_entry_get_title (GrCatalogEntry *self);
const char     *gr_catalog_entry_get_source (GrCatalogEntry *self);
const char     *gr_catalog_entry_get_as_of (GrCatalogEntry *self);

const char *gr_catalog_translate (const char *text);

G_END_DECLS
