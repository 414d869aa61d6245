/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-local-sandbox.h"
#include "gr-preferences.h"
#include "gr-window.h"

G_BEGIN_DECLS

/* The running app: one window with one workspace open, and the services every page works with. */
#define GR_TYPE_APPLICATION (gr_application_get_type ())
G_DECLARE_FINAL_TYPE (GrApplication, gr_application, GR, APPLICATION, AdwApplication)

GrApplication  *gr_application_new (GApplicationFlags flags);
GrPreferences  *gr_application_get_preferences (GrApplication *self);
GrLocalSandbox *gr_application_get_local_sandbox (GrApplication *self);
GrWindow       *gr_application_get_window (GrApplication *self);
void            gr_application_open_workspace (GrApplication *self,
                                               GFile         *file);
void            gr_application_create_workspace (GrApplication *self,
                                                 const char    *name);

G_END_DECLS
