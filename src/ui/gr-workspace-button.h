/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-preferences.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* Names the open workspace and leads to the others. Properties: session and preferences. */
#define GR_TYPE_WORKSPACE_BUTTON (gr_workspace_button_get_type ())
G_DECLARE_FINAL_TYPE (GrWorkspaceButton, gr_workspace_button, GR, WORKSPACE_BUTTON, AdwBin)

G_END_DECLS
