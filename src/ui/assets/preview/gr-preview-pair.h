/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-preview-sketch.h"

G_BEGIN_DECLS

/* One place on light and on dark, side by side where there is room. Properties: title, description, scene, picture, app-name. */
#define GR_TYPE_PREVIEW_PAIR (gr_preview_pair_get_type ())
G_DECLARE_FINAL_TYPE (GrPreviewPair, gr_preview_pair, GR, PREVIEW_PAIR, GtkBox)

GrPreviewScene gr_preview_pair_get_scene (GrPreviewPair *self);

G_END_DECLS
