/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-finding.h"

G_BEGIN_DECLS

/* One finding: how severe in a picture and a word, what is wrong, how to mend it, and in small print who says so. */
#define GR_TYPE_FINDING_ROW (gr_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (GrFindingRow, gr_finding_row, GR, FINDING_ROW, AdwPreferencesRow)

GtkWidget *gr_finding_row_new (GrFinding *finding);
GrFinding *gr_finding_row_get_finding (GrFindingRow *self);
void       gr_finding_row_append (GrFindingRow *self,
                                  GtkWidget    *extra);

const char *gr_severity_get_icon_name (GrSeverity severity);
const char *gr_severity_get_style_class (GrSeverity severity);
const char *gr_severity_get_word (GrSeverity severity);

G_END_DECLS
