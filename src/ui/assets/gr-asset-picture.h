/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-asset-check.h"

G_BEGIN_DECLS

/* A decoded picture, upright and ready to be drawn at any size: halved again and again, so that a small one is not grainy, and
 * with what is transparent at its corners marked. */
#define GR_TYPE_ASSET_PICTURE (gr_asset_picture_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetPicture, gr_asset_picture, GR, ASSET_PICTURE, GObject)

/* The part of the shorter side that a rounded corner takes: wide enough for the shapes that phones cut. */
#define GR_ASSET_PICTURE_CORNER 0.22

gboolean        gr_asset_picture_is_safe (GrAssetCheck *check);
void            gr_asset_picture_load_async (GFile              *file,
                                             GrAssetFacts       *facts,
                                             int                 size,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
void            gr_asset_picture_decode_async (GBytes             *bytes,
                                               GrAssetFacts       *facts,
                                               int                 size,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GrAssetPicture *gr_asset_picture_load_finish (GAsyncResult *result,
                                              GError      **error);
float           gr_asset_picture_get_aspect_ratio (GrAssetPicture *self);
GdkTexture     *gr_asset_picture_get_texture (GrAssetPicture *self,
                                              float           width);
GdkTexture     *gr_asset_picture_get_holes (GrAssetPicture *self);
guint           gr_asset_picture_get_percent_cut (GrAssetPicture *self);

G_END_DECLS
