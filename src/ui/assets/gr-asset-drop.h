/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*GrAssetDropFunc) (GtkWidget  *widget,
                                 GListModel *files);

void gr_asset_drop_enable (GtkWidget      *widget,
                           GrAssetDropFunc func);

G_END_DECLS
