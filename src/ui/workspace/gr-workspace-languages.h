/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-place-gaps.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* The languages of a workspace, and a chooser for the others of the catalogue. */
#define GR_TYPE_WORKSPACE_LANGUAGES (gr_workspace_languages_get_type ())
G_DECLARE_FINAL_TYPE (GrWorkspaceLanguages, gr_workspace_languages, GR, WORKSPACE_LANGUAGES, AdwPreferencesGroup)

void gr_workspace_languages_set_session (GrWorkspaceLanguages *self,
                                         GrSession            *session,
                                         GrPlaceGaps          *gaps);

G_END_DECLS
