/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-autosave.h"
#include "gr-window.h"

G_BEGIN_DECLS

/* Watches what can be missing around the app (keyring, network, a place to save) and says so in the window for as long as
 * it lasts. */
#define GR_TYPE_LIMITS (gr_limits_get_type ())
G_DECLARE_FINAL_TYPE (GrLimits, gr_limits, GR, LIMITS, GObject)

GrLimits *gr_limits_new (GrWindow *window);
void      gr_limits_watch_network (GrLimits        *self,
                                   GNetworkMonitor *monitor);
void      gr_limits_watch_secrets (GrLimits      *self,
                                   GrSecretStore *secrets);
void      gr_limits_watch_session (GrLimits  *self,
                                   GrSession *session);
void      gr_limits_watch_autosave (GrLimits   *self,
                                    GrAutosave *autosave);

G_END_DECLS
