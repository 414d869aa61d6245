/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-redact.h"

G_BEGIN_DECLS

/* Whose value it is: our file’s, for the whole app; the portal’s in one environment, as somebody has recorded it; or our file’s for
 * one environment alone. */
typedef enum
{
  GR_TWIN_CELL_FILE,
  GR_TWIN_CELL_PORTAL,
  GR_TWIN_CELL_OWN,
} GrTwinCellKind;

/* One value of a comparison, which can be edited and copied to where it belongs too, unless it is our file’s for the whole app: that is
 * edited on the Setup page. Property: narrow, whether the caption is shown because there is no heading above. Signals: "record" with
 * what was typed, and "copy". */
#define GR_TYPE_TWIN_CELL (gr_twin_cell_get_type ())
G_DECLARE_FINAL_TYPE (GrTwinCell, gr_twin_cell, GR, TWIN_CELL, AdwBin)

GtkWidget *gr_twin_cell_new (GrTwinCellKind kind,
                             const char    *field_title,
                             const char    *caption,
                             gboolean       multi_line);
void       gr_twin_cell_set_copy_label (GrTwinCell *self,
                                        const char *label);
void       gr_twin_cell_set_value (GrTwinCell *self,
                                   const char *value,
                                   GrValueKind kind,
                                   gboolean    demo_mode);
void       gr_twin_cell_set_file_value (GrTwinCell *self,
                                        const char *value);
void       gr_twin_cell_set_empty_text (GrTwinCell *self,
                                        const char *text);
void       gr_twin_cell_set_can_copy (GrTwinCell *self,
                                      gboolean    can_copy);

G_END_DECLS
