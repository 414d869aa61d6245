/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that was chosen for a slot of the rules, such as "icon", and for a language where it is not the default one. Its
 * content is remembered by hash and size, so that a file that changed since can be told. Properties: slot, language, path,
 * sha256, size, chosen. */
#define GR_TYPE_ASSET_CHOICE (gr_asset_choice_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetChoice, gr_asset_choice, GR, ASSET_CHOICE, GObject)

GrAssetChoice *gr_asset_choice_new (const char *slot,
                                    const char *language,
                                    const char *path);
const char    *gr_asset_choice_get_slot (GrAssetChoice *self);
const char    *gr_asset_choice_get_language (GrAssetChoice *self);
const char    *gr_asset_choice_get_path (GrAssetChoice *self);
void           gr_asset_choice_set_path (GrAssetChoice *self,
                                         const char    *path);
const char    *gr_asset_choice_get_sha256 (GrAssetChoice *self);
guint64        gr_asset_choice_get_size (GrAssetChoice *self);
gint64         gr_asset_choice_get_chosen (GrAssetChoice *self);
void           gr_asset_choice_remember (GrAssetChoice *self,
                                         const char    *sha256,
                                         guint64        size,
                                         gint64         chosen);
gboolean       gr_asset_choice_is_for (GrAssetChoice *self,
                                       const char    *slot,
                                       const char    *language);

G_END_DECLS
