/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* The members of the organisation, and a line to add one. In demo mode their addresses are not shown. */
#define GR_TYPE_MEMBERS_EDITOR (gr_members_editor_get_type ())
G_DECLARE_FINAL_TYPE (GrMembersEditor, gr_members_editor, GR, MEMBERS_EDITOR, GtkBox)

GtkWidget *gr_members_editor_new (GrSession *session);

G_END_DECLS
