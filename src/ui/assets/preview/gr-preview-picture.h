/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A decoded picture, ready to be drawn at any size: halved again and again, so that a small one is not grainy, and with what
 * is transparent at its corners marked. */
#define GR_TYPE_PREVIEW_PICTURE (gr_preview_picture_get_type ())
G_DECLARE_FINAL_TYPE (GrPreviewPicture, gr_preview_picture, GR, PREVIEW_PICTURE, GObject)

/* The part of the shorter side that a rounded corner takes: wide enough for the shapes that phones cut. */
#define GR_PREVIEW_CORNER 0.22

GrPreviewPicture *gr_preview_picture_new (GdkTexture *texture);
float             gr_preview_picture_get_aspect_ratio (GrPreviewPicture *self);
GdkTexture       *gr_preview_picture_get_texture (GrPreviewPicture *self,
                                                  float             width);
GdkTexture       *gr_preview_picture_get_holes (GrPreviewPicture *self);
guint             gr_preview_picture_get_percent_cut (GrPreviewPicture *self);

G_END_DECLS
