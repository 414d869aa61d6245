/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gr-catalog-entry.h"
#include "gr-entry-list.h"
#include "gr-rule-pack.h"

G_BEGIN_DECLS

/* For the entry types alone: what they check and keep while loading, and how they read it back. Texts stay in the JSON
 * object an entry was made from; lists and entries within it are made once, when it is loaded. */
gboolean gr_catalog_require (JsonObject *object,
                             const char *member,
                             gboolean    is_there,
                             GError    **error);
gboolean gr_catalog_check_text (JsonObject *object,
                                const char *member,
                                gboolean    is_required,
                                GError    **error);
gboolean gr_catalog_read_count (JsonObject *object,
                                const char *member,
                                guint      *value,
                                GError    **error);
gboolean gr_catalog_read_choice (JsonObject        *object,
                                 const char        *member,
                                 const char *const *choices,
                                 int               *value,
                                 GError           **error);
gboolean gr_catalog_load_list (GrCatalogEntry *self,
                               JsonObject     *object,
                               const char     *member,
                               GError        **error);
gboolean gr_catalog_load_entries (GrCatalogEntry *self,
                                  JsonObject     *object,
                                  const char     *member,
                                  GType           type,
                                  gboolean        inherits,
                                  GError        **error);

const char        *gr_catalog_entry_get_text (GrCatalogEntry *self,
                                              const char     *member);
const char        *gr_catalog_entry_get_shown_text (GrCatalogEntry *self,
                                                    const char     *member);
const char *const *gr_catalog_entry_get_list (GrCatalogEntry *self,
                                              const char     *member);
const char *const *gr_catalog_entry_get_shown_list (GrCatalogEntry *self,
                                                    const char     *member);
GListModel        *gr_catalog_entry_get_entries (GrCatalogEntry *self,
                                                 const char     *member);
gboolean           gr_catalog_entry_applies_to (GrCatalogEntry *self,
                                                const char     *app_type);

GrEntryList *gr_catalog_read_entries (JsonObject *object,
                                      const char *member,
                                      GType       type,
                                      GError    **error);
GrEntryList *gr_catalog_load_built_in (const char *name,
                                       const char *member,
                                       GType       type,
                                       GError    **error);
gpointer     gr_catalog_find (GListModel *entries,
                              const char *id);
void         gr_rule_pack_set_siblings (GrRulePack *self,
                                        GListModel *packs);

G_END_DECLS
