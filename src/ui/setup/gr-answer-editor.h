/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-setup.h"

G_BEGIN_DECLS

/* A question about one place with its choices; once answered, the day it was so and a note. */
#define GR_TYPE_ANSWER_EDITOR (gr_answer_editor_get_type ())
G_DECLARE_FINAL_TYPE (GrAnswerEditor, gr_answer_editor, GR, ANSWER_EDITOR, GtkBox)

GtkWidget *gr_answer_editor_new (GrSetup       *setup,
                                 const GrPlace *place,
                                 GrProof       *proof);
void       gr_answer_editor_set_aged (GrAnswerEditor *self,
                                      gboolean        aged);

G_END_DECLS
