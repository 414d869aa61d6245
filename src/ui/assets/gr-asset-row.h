/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-asset-check.h"

G_BEGIN_DECLS

/* How a verdict looks. The word always stands beside the picture and its colour. */
typedef struct
{
  const char *icon_name;
  const char *style_class;
  const char *word;
} GrVerdictLook;

GrVerdictLook gr_verdict_get_look (GrVerdict verdict);

/* One checked file: its picture, name and verdict, and below it what was found. Emits "remove" where it is removable and the
 * person takes the file out, and "replace" with a repaired copy that is to take its place. Properties: check, removable, picture-size. */
#define GR_TYPE_ASSET_ROW (gr_asset_row_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetRow, gr_asset_row, GR, ASSET_ROW, AdwExpanderRow)

GtkWidget    *gr_asset_row_new (GrAssetCheck *check,
                                gboolean      removable);
GrAssetCheck *gr_asset_row_get_check (GrAssetRow *self);

G_END_DECLS
