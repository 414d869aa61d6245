/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-asset-check.h"

G_BEGIN_DECLS

/* Sketches of the places where people will meet a picture, on light and dark, and its corners under a rounded outline.
 * Properties: check, app-name, picture (NULL while it is read), state ("loading", "picture" or "error"). */
#define GR_TYPE_PREVIEW_WINDOW (gr_preview_window_get_type ())
G_DECLARE_FINAL_TYPE (GrPreviewWindow, gr_preview_window, GR, PREVIEW_WINDOW, AdwWindow)

GrPreviewWindow *gr_preview_window_present (GtkWidget    *parent,
                                            GrAssetCheck *check);
gboolean         gr_preview_window_can_show (GrAssetCheck *check);

G_END_DECLS
