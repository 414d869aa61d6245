/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-slots.h"

G_BEGIN_DECLS

GrCatalog    *_gr_asset_slots_get_catalog (GrAssetSlots *self);
GCancellable *_gr_asset_slots_get_cancellable (GrAssetSlots *self);
void          _gr_asset_slots_run_file (GrAssetSlots *self,
                                        GFile        *file);

const char *_gr_asset_slots_get_default_id (GrAssetSlots *self);
char       *_gr_asset_slots_name_language (GrAssetSlots *self,
                                           const char   *language_id);
GPtrArray  *_gr_asset_slots_list_languages (GrAssetSlots *self,
                                            const char   *slot_id);

G_END_DECLS
