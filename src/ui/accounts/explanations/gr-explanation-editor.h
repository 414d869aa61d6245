/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-catalog.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* Where somebody writes for the reviewers what one subject is for. What is written is kept in the workspace at once. */
#define GR_TYPE_EXPLANATION_EDITOR (gr_explanation_editor_get_type ())
G_DECLARE_FINAL_TYPE (GrExplanationEditor, gr_explanation_editor, GR, EXPLANATION_EDITOR, GtkWidget)

GtkWidget  *gr_explanation_editor_new (GrWorkspace *workspace,
                                       GrCatalog   *catalog,
                                       const char  *subject);
const char *gr_explanation_editor_get_subject (GrExplanationEditor *self);
void        gr_explanation_editor_begin (GrExplanationEditor *self);

G_END_DECLS
