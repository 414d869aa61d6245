/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-place-gaps.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* A language that the app is offered in: its name, description and legal addresses, the way to its pictures, what of it is
 * missing, and a button that removes it. */
#define GR_TYPE_WORKSPACE_LANGUAGE_ROW (gr_workspace_language_row_get_type ())
G_DECLARE_FINAL_TYPE (GrWorkspaceLanguageRow, gr_workspace_language_row, GR, WORKSPACE_LANGUAGE_ROW, AdwExpanderRow)

GtkWidget  *gr_workspace_language_row_new (GrSession   *session,
                                           const char  *language_id,
                                           GrPlaceGaps *gaps);
const char *gr_workspace_language_row_get_language_id (GrWorkspaceLanguageRow *self);

G_END_DECLS
