/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* One environment as it is registered in the portal: name, client key, platform, redirect URIs, scopes and target users. What
 * concerns more than this environment it asks of the window: settings.remove-environment, settings.enter-secret and
 * settings.say. */
#define GR_TYPE_ENVIRONMENT_ROW (gr_environment_row_get_type ())
G_DECLARE_FINAL_TYPE (GrEnvironmentRow, gr_environment_row, GR, ENVIRONMENT_ROW, AdwExpanderRow)

GtkWidget     *gr_environment_row_new (GrSession     *session,
                                       GrEnvironment *environment);
GrEnvironment *gr_environment_row_get_environment (GrEnvironmentRow *self);
void           gr_environment_row_show_field (GrEnvironmentRow *self,
                                              const char       *field);

G_END_DECLS
