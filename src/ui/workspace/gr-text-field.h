/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One line of a GrTextList: what stands there, a button that removes or adds it, and under it what a check found. Signals:
 * "changed" after every change of the text, and "pressed" for the button or, where it adds, the Return key. */
#define GR_TYPE_TEXT_FIELD (gr_text_field_get_type ())
G_DECLARE_FINAL_TYPE (GrTextField, gr_text_field, GR, TEXT_FIELD, GtkBox)

GtkWidget *gr_text_field_new (const char *label);
void       gr_text_field_set_adds (GrTextField *self,
                                   const char  *label);
char      *gr_text_field_dup_text (GrTextField *self);
void       gr_text_field_set_text (GrTextField *self,
                                   const char  *text);
void       gr_text_field_set_editable (GrTextField *self,
                                       gboolean     editable);
void       gr_text_field_set_findings (GrTextField *self,
                                       GListModel  *findings);

G_END_DECLS
