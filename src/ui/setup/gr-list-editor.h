/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-field.h"
#include "gr-place.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* A list of the workspace, or of one of its places: scopes and products to choose, lines to type, or a way to where it is
 * edited. */
#define GR_TYPE_LIST_EDITOR (gr_list_editor_get_type ())
G_DECLARE_FINAL_TYPE (GrListEditor, gr_list_editor, GR, LIST_EDITOR, AdwBin)

GtkWidget  *gr_list_editor_new (GrSession     *session,
                                const GrPlace *place,
                                GrField       *field);
const char *gr_list_editor_get_key (GrListEditor *self);

G_END_DECLS
