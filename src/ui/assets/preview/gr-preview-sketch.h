/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-picture.h"

G_BEGIN_DECLS

/* The places where people meet the picture of an app. */
typedef enum
{
  GR_PREVIEW_SIZES,
  GR_PREVIEW_LIST,
  GR_PREVIEW_INBOX,
  GR_PREVIEW_FEED,
  GR_PREVIEW_CORNERS,
  GR_PREVIEW_PLAIN,
} GrPreviewScene;

#define GR_TYPE_PREVIEW_SCENE (gr_preview_scene_get_type ())
GType gr_preview_scene_get_type (void) G_GNUC_CONST;

/* One picture in one place, drawn neutrally: shapes and greys of our own. Properties: scene, dark, picture and
 * app-name. */
#define GR_TYPE_PREVIEW_SKETCH (gr_preview_sketch_get_type ())
G_DECLARE_FINAL_TYPE (GrPreviewSketch, gr_preview_sketch, GR, PREVIEW_SKETCH, GtkWidget)

G_END_DECLS
