/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-asset-check.h"

G_BEGIN_DECLS

/* What can be done with one checked picture, for any widget that shows it: the actions "asset-file.preview" and
 * "asset-file.open-folder" and their keys, which work while the focus is in the widget. Property: check, which may change
 * as rows are used again. */
#define GR_TYPE_ASSET_ACTIONS (gr_asset_actions_get_type ())
G_DECLARE_FINAL_TYPE (GrAssetActions, gr_asset_actions, GR, ASSET_ACTIONS, GObject)

GrAssetActions *gr_asset_actions_attach (GtkWidget *widget);
GrAssetCheck   *gr_asset_actions_get_check (GrAssetActions *self);
void            gr_asset_actions_set_check (GrAssetActions *self,
                                            GrAssetCheck   *check);
GMenuModel     *gr_asset_actions_create_menu (void);
void            gr_asset_actions_open_folder (GtkWidget *widget,
                                              GFile     *file);

G_END_DECLS
