/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog-entry.h"

G_BEGIN_DECLS

/* A way to prove to TikTok that a site is one's own. */
#define GR_TYPE_SITE_PROOF (gr_site_proof_get_type ())
G_DECLARE_FINAL_TYPE (GrSiteProof, gr_site_proof, GR, SITE_PROOF, GrCatalogEntry)

GListModel  *gr_site_proof_get_all (void);
GrSiteProof *gr_site_proof_find (const char *id);
gboolean     gr_site_proof_is_file (GrSiteProof *self);
gboolean     gr_site_proof_is_superseded (GrSiteProof *self);
char        *gr_site_proof_dup_file (GrSiteProof *self,
                                     const char  *token);
char        *gr_site_proof_dup_content (GrSiteProof *self,
                                        const char  *token);
char        *gr_site_proof_dup_token (GrSiteProof *self,
                                      const char  *content);

G_END_DECLS
