/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-asset-check.h"

G_BEGIN_DECLS

/* What can be done with one checked picture, for any widget that shows it: the actions "asset-file.repair",
 * "asset-file.preview" and "asset-file.open-folder" and their keys, which work while the focus is in the widget. Properties:
 * check, which may change as rows are used again; in-slot, whether it is the picture of a slot; and worth-repair, whether
 * there is something wrong that a repair can mend. Emits "use-copy" with the file of a copy that is to take the place of the
 * picture in its slot. */
#define GR_TYPE_ASSET_ACTIONS (gr_asset_actions_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetActions, gr_asset_actions, GR, ASSET_ACTIONS, GObject)

GrAssetActions *gr_asset_actions_attach (GtkWidget *widget);
GrAssetCheck   *gr_asset_actions_get_check (GrAssetActions *self);
void            gr_asset_actions_set_check (GrAssetActions *self,
                                            GrAssetCheck   *check);
void            gr_asset_actions_set_in_slot (GrAssetActions *self,
                                              gboolean        in_slot);
gboolean        gr_asset_actions_get_worth_repair (GrAssetActions *self);
GMenuModel     *gr_asset_actions_create_menu (void);
void            gr_asset_actions_open_folder (GtkWidget *widget,
                                              GFile     *file);

G_END_DECLS
