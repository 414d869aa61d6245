/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-answer.h"
#include "gr-asset-choice.h"
#include "gr-environment.h"
#include "gr-lane.h"
#include "gr-member.h"

G_BEGIN_DECLS

/* More files than this are not kept for the slots. */
#define GR_WORKSPACE_MAX_ASSETS 1000

/* One organisation, one app, its environments and the state of its guides. Emits "changed" after every change.
 *
 * Text fields are addressed by a dotted key, as guides do: organisation.name, organisation.id, app.name, app.id, app.type,
 * app.category, app.description, app.terms-uri, app.privacy-uri, app.apple-team-id, app.email ... */
#define GR_TYPE_WORKSPACE (gr_workspace_get_type ())
G_DECLARE_FINAL_TYPE (GrWorkspace, gr_workspace, GR, WORKSPACE, GObject)

GrWorkspace *gr_workspace_new (const char *id,
                               const char *name);
GrWorkspace *gr_workspace_new_sample (void);

const char *gr_workspace_get_id (GrWorkspace *self);
const char *gr_workspace_get_name (GrWorkspace *self);
void        gr_workspace_set_name (GrWorkspace *self,
                                   const char  *name);
GFile      *gr_workspace_get_file (GrWorkspace *self);
void        gr_workspace_set_file (GrWorkspace *self,
                                   GFile       *file);
const char *gr_workspace_get_read_only_reason (GrWorkspace *self);
void        gr_workspace_set_read_only_reason (GrWorkspace *self,
                                               const char  *reason);

gboolean    gr_workspace_is_field_key (const char *key);
const char *gr_workspace_get_field (GrWorkspace *self,
                                    const char  *key);
void        gr_workspace_set_field (GrWorkspace *self,
                                    const char  *key,
                                    const char  *value);

GListModel        *gr_workspace_get_environments (GrWorkspace *self);
GrEnvironment     *gr_workspace_find_environment (GrWorkspace *self,
                                                  const char  *id);
void               gr_workspace_add_environment (GrWorkspace   *self,
                                                 GrEnvironment *environment);
gboolean           gr_workspace_remove_environment (GrWorkspace *self,
                                                    const char  *id);
const char *const *gr_workspace_get_regions (GrWorkspace *self);
void               gr_workspace_set_regions (GrWorkspace       *self,
                                             const char *const *region_ids);
const char *const *gr_workspace_get_languages (GrWorkspace *self);
void               gr_workspace_set_languages (GrWorkspace       *self,
                                               const char *const *language_ids);
GListModel        *gr_workspace_get_lanes (GrWorkspace *self);
GrLane            *gr_workspace_find_lane (GrWorkspace *self,
                                           const char  *id);
void               gr_workspace_add_lane (GrWorkspace *self,
                                          GrLane      *lane);
gboolean           gr_workspace_remove_lane (GrWorkspace *self,
                                             const char  *id);
GListModel        *gr_workspace_get_members (GrWorkspace *self);
void               gr_workspace_add_member (GrWorkspace *self,
                                            GrMember    *member);
gboolean           gr_workspace_remove_member (GrWorkspace *self,
                                               const char  *email);
GrAnswer          *gr_workspace_get_answer (GrWorkspace *self,
                                            const char  *question);
void               gr_workspace_set_answer (GrWorkspace *self,
                                            const char  *question,
                                            GrAnswer    *answer);
GListModel        *gr_workspace_get_assets (GrWorkspace *self);
GPtrArray         *gr_workspace_list_asset_choices (GrWorkspace *self,
                                                    const char  *slot,
                                                    const char  *language);
void               gr_workspace_set_asset_choices (GrWorkspace *self,
                                                   const char  *slot,
                                                   const char  *language,
                                                   GPtrArray   *choices);
void               gr_workspace_adopt_asset_content (GrWorkspace   *self,
                                                     GrAssetChoice *choice,
                                                     const char    *sha256,
                                                     guint64        size);
GFile             *gr_workspace_resolve_asset (GrWorkspace   *self,
                                               GrAssetChoice *choice);
char              *gr_workspace_make_asset_path (GrWorkspace *self,
                                                 GFile       *file);
const char        *gr_workspace_get_rule_pack (GrWorkspace *self);
void               gr_workspace_set_rule_pack (GrWorkspace *self,
                                               const char  *rule_pack_id);

G_END_DECLS
