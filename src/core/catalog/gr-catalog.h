/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-rule.h"
#include "gr-endpoint.h"
#include "gr-error-advice.h"
#include "gr-field.h"
#include "gr-guide.h"
#include "gr-key-shape.h"
#include "gr-language.h"
#include "gr-limit.h"
#include "gr-oauth-note.h"
#include "gr-region.h"
#include "gr-rule-pack.h"
#include "gr-scope-preset.h"
#include "gr-scope.h"
#include "gr-trouble.h"
#include "gr-user-field.h"

G_BEGIN_DECLS

#define GR_TYPE_CATALOG (gr_catalog_get_type ())
G_DECLARE_FINAL_TYPE (GrCatalog, gr_catalog, GR, CATALOG, GObject)

GrCatalog     *gr_catalog_new (GError **error);
GrCatalog     *gr_catalog_new_from_resource (GResource *resource,
                                             GError   **error);
GListModel    *gr_catalog_get_regions (GrCatalog *self);
GListModel    *gr_catalog_get_languages (GrCatalog *self);
GListModel    *gr_catalog_get_scopes (GrCatalog *self);
GListModel    *gr_catalog_get_scope_presets (GrCatalog *self);
GListModel    *gr_catalog_get_user_fields (GrCatalog *self);
GListModel    *gr_catalog_get_fields (GrCatalog *self);
GListModel    *gr_catalog_get_endpoints (GrCatalog *self);
GListModel    *gr_catalog_get_rule_packs (GrCatalog *self);
GListModel    *gr_catalog_get_asset_rules (GrCatalog *self);
GListModel    *gr_catalog_get_limits (GrCatalog *self);
GListModel    *gr_catalog_get_error_advice (GrCatalog *self);
GListModel    *gr_catalog_get_key_shapes (GrCatalog *self);
GListModel    *gr_catalog_get_guides (GrCatalog *self);
GrRegion      *gr_catalog_find_region (GrCatalog  *self,
                                       const char *id);
GrLanguage    *gr_catalog_find_language (GrCatalog  *self,
                                         const char *id);
GrScope       *gr_catalog_find_scope (GrCatalog  *self,
                                      const char *id);
GrScope       *gr_catalog_find_obsolete_scope (GrCatalog  *self,
                                               const char *id);
GrUserField   *gr_catalog_find_user_field (GrCatalog  *self,
                                           const char *id);
GrField       *gr_catalog_find_field (GrCatalog  *self,
                                      const char *key);
GrEndpoint    *gr_catalog_find_endpoint (GrCatalog  *self,
                                         const char *id);
GrRulePack    *gr_catalog_find_rule_pack (GrCatalog  *self,
                                          const char *id);
GrGuide       *gr_catalog_find_guide (GrCatalog  *self,
                                      const char *id);
const char    *gr_catalog_describe_parameter (GrCatalog  *self,
                                              const char *name);
GrKeyShape    *gr_catalog_match_key_shape (GrCatalog  *self,
                                           const char *text);
char          *gr_catalog_dup_endpoint_uri (GrCatalog  *self,
                                            const char *id,
                                            const char *base_uri);
GrLimit       *gr_catalog_find_limit (GrCatalog  *self,
                                      const char *id);
gint64         gr_catalog_get_limit (GrCatalog  *self,
                                     const char *id);
GrErrorAdvice *gr_catalog_find_error_advice (GrCatalog           *self,
                                             const GrErrorSignal *signal);
GListModel    *gr_catalog_rank_error_advice (GrCatalog           *self,
                                             const GrErrorSignal *signal);

G_END_DECLS
