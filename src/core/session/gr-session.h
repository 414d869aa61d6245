/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-slots.h"
#include "gr-journal.h"
#include "gr-lane-session.h"
#include "gr-probe-set.h"
#include "gr-setup.h"

G_BEGIN_DECLS

/* What one window has open: a workspace, the environment in force, and a session per lane. Every page binds to it.
 * Properties, all notifying: workspace, environment, catalog, secrets, demo-mode, copied (which secret
 * the clipboard holds), secret-problem (which stored sign-in cannot be read), asset-slots (another one when other rules for pictures
 * are chosen). Models: lane-sessions (all lanes of the workspace, in its order) and checklists (one for each guide that applies to the
 * type of the app). */
#define GR_TYPE_SESSION (gr_session_get_type ())
G_DECLARE_FINAL_TYPE (GrSession, gr_session, GR, SESSION, GObject)

GrSession     *gr_session_new (GrWorkspace   *workspace,
                               GrCatalog     *catalog,
                               GrSecretStore *secrets,
                               SoupSession   *http,
                               GrClock       *clock,
                               GrRandom      *random);
GrWorkspace   *gr_session_get_workspace (GrSession *self);
GrCatalog     *gr_session_get_catalog (GrSession *self);
GrSecretStore *gr_session_get_secrets (GrSession *self);
SoupSession   *gr_session_get_http (GrSession *self);
GrClock       *gr_session_get_clock (GrSession *self);
GrEnvironment *gr_session_get_environment (GrSession *self);
void           gr_session_set_environment (GrSession     *self,
                                           GrEnvironment *environment);
gboolean       gr_session_get_demo_mode (GrSession *self);
void           gr_session_set_demo_mode (GrSession *self,
                                         gboolean   demo_mode);
const char    *gr_session_get_copied (GrSession *self);
void           gr_session_set_copied (GrSession  *self,
                                      const char *copied);
const char    *gr_session_get_secret_problem (GrSession *self);
GListModel    *gr_session_get_lane_sessions (GrSession *self);
GrLaneSession *gr_session_find_lane_session (GrSession  *self,
                                             const char *lane_id);
GrSetup       *gr_session_get_setup (GrSession *self);
GrSetup       *gr_session_peek_setup (GrSession *self);
GListModel    *gr_session_get_checklists (GrSession *self);
GrAssetSlots  *gr_session_get_asset_slots (GrSession *self);
GrProbeSet    *gr_session_get_probe_set (GrSession *self);
GrJournal     *gr_session_get_journal (GrSession *self);
void           gr_session_recall (GrSession *self);
void           gr_session_look (GrSession *self);
void           gr_session_set_probe_context (GrSession      *self,
                                             GrProbeContext *context);
void           gr_session_connect_local (GrSession  *self,
                                         const char *base_uri,
                                         const char *client_secret);
void           gr_session_reconnect_local (GrSession *self);

G_END_DECLS
