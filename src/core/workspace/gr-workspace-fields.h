/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-place.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* Fields of every place by one dotted key. Its first word says whose field it is, and which part of a place counts:
 *
 * organisation.name, app.name …       the workspace, whatever the place
 * environment.domain …                an environment, beside its properties name, client-key, platform, redirect-uris, scopes, target-users
 * region.terms-uri …                  a region
 * language.name …                     a language
 * workspace.regions, .languages       lists of the workspace
 *
 * What is filled in for a region or a language stays when it is no longer chosen, and is there when it is chosen again. What is
 * filled in for an environment is its own, and goes and comes back with it. */
gboolean           gr_workspace_is_place_key (const char *key);
gboolean           gr_workspace_is_list_key (const char *key);
const char        *gr_workspace_get_place_field (GrWorkspace   *self,
                                                 const GrPlace *place,
                                                 const char    *key);
void               gr_workspace_set_place_field (GrWorkspace   *self,
                                                 const GrPlace *place,
                                                 const char    *key,
                                                 const char    *value);
const char        *gr_workspace_get_effective_field (GrWorkspace   *self,
                                                     const GrPlace *place,
                                                     const char    *name,
                                                     const char   **origin);
const char *const *gr_workspace_get_list_field (GrWorkspace   *self,
                                                const GrPlace *place,
                                                const char    *key);
void               gr_workspace_set_list_field (GrWorkspace       *self,
                                                const GrPlace     *place,
                                                const char        *key,
                                                const char *const *values);
const char        *gr_workspace_get_portal_field (GrWorkspace *self,
                                                  const char  *environment_id,
                                                  const char  *key);
void               gr_workspace_set_portal_field (GrWorkspace *self,
                                                  const char  *environment_id,
                                                  const char  *key,
                                                  const char  *value);
gint64             gr_workspace_get_portal_date (GrWorkspace *self,
                                                 const char  *environment_id);
void               gr_workspace_set_portal_date (GrWorkspace *self,
                                                 const char  *environment_id,
                                                 gint64       date);

G_END_DECLS
