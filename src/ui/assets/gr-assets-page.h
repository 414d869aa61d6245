/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-asset-slots.h"
#include "gr-page.h"

G_BEGIN_DECLS

/* The pictures of the app: those the workspace has for each slot of a rule pack, and a free check of any others. Property:
 * busy, whether a free check is running. */
#define GR_TYPE_ASSETS_PAGE (gr_assets_page_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetsPage, gr_assets_page, GR, ASSETS_PAGE, GrPage)

void          gr_assets_page_check_files (GrAssetsPage *self,
                                          GListModel   *files);
void          gr_assets_page_fill_slot (GrAssetsPage *self,
                                        const char   *slot_id,
                                        GListModel   *files);
GListModel   *gr_assets_page_get_slot_checks (GrAssetsPage *self,
                                              const char   *slot_id);
GrAssetSlots *gr_assets_page_get_slots (GrAssetsPage *self);
GListModel   *gr_assets_page_get_checks (GrAssetsPage *self);
gboolean      gr_assets_page_get_busy (GrAssetsPage *self);

G_END_DECLS
