/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-field.h"
#include "gr-place.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* A field of the workspace, or of one of its places, to be filled in: a line, a paragraph or a choice, what is wrong with it as
 * it is typed, how long it may be, and a button to copy it. */
#define GR_TYPE_FIELD_EDITOR (gr_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (GrFieldEditor, gr_field_editor, GR, FIELD_EDITOR, GtkBox)

GtkWidget  *gr_field_editor_new (GrSession     *session,
                                 const GrPlace *place,
                                 GrField       *field,
                                 const char    *title);
const char *gr_field_editor_get_key (GrFieldEditor *self);
void        gr_field_editor_set_wrong (GrFieldEditor *self,
                                       gboolean       wrong);

G_END_DECLS
