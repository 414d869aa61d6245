/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A name and a value under each other, with a copy button where copy-action is set. Properties: title, value (NULL shows
 * the text of missing instead, dimmed), missing, copy-action and copy-target. The value is drawn as given: whoever sets it
 * has masked it. */
#define GR_TYPE_FACT_ROW (gr_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (GrFactRow, gr_fact_row, GR, FACT_ROW, AdwBin)

GtkWidget *gr_fact_row_new (const char *title,
                            const char *value,
                            const char *missing);
void       gr_fact_row_set_copy (GrFactRow  *self,
                                 const char *action,
                                 const char *target);

G_END_DECLS
