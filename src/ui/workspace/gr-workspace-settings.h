/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* The window where environments, regions and languages of a workspace are added, edited and removed. Every change goes to the workspace
 * at once. Property: session. Its actions, which the rows in it call: settings.add-sandbox, settings.remove-environment,
 * settings.enter-secret, settings.remove-region, settings.remove-language, settings.say, and settings.show-step and
 * settings.show-pictures, which leave it for the pages of the window. */
#define GR_TYPE_WORKSPACE_SETTINGS (gr_workspace_settings_get_type ())
G_DECLARE_FINAL_TYPE (GrWorkspaceSettings, gr_workspace_settings, GR, WORKSPACE_SETTINGS, AdwWindow)

GrWorkspaceSettings *gr_workspace_settings_new (GtkWindow *parent,
                                                GrSession *session);
void                 gr_workspace_settings_show_field (GrWorkspaceSettings *self,
                                                       const char          *environment_id,
                                                       const char          *field);
void                 gr_workspace_settings_show_page (GrWorkspaceSettings *self,
                                                      const char          *name);

G_END_DECLS
