/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-catalog.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* The members of the organisation, and a line to add one. */
#define GR_TYPE_MEMBERS_EDITOR (gr_members_editor_get_type ())
G_DECLARE_FINAL_TYPE (GrMembersEditor, gr_members_editor, GR, MEMBERS_EDITOR, GtkBox)

GtkWidget *gr_members_editor_new (GrWorkspace *workspace,
                                  GrCatalog   *catalog);

G_END_DECLS
