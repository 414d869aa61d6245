/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-evidence.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* An entry for one text field of the workspace, with what a person might regret said below it while they type. */
#define GR_TYPE_FIELD_EDITOR (gr_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (GrFieldEditor, gr_field_editor, GR, FIELD_EDITOR, GtkBox)

GtkWidget *gr_field_editor_new (GrWorkspace *workspace,
                                GrProof     *proof);
void       gr_field_editor_set_wrong (GrFieldEditor *self,
                                      gboolean       wrong);

G_END_DECLS
