/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gr_asset_append_board (GtkSnapshot           *snapshot,
                            const graphene_rect_t *area);
void gr_asset_append_disc (GtkSnapshot   *snapshot,
                           const GdkRGBA *colour,
                           float          x,
                           float          y,
                           float          radius);
void gr_asset_append_dashes (GtkSnapshot           *snapshot,
                             const graphene_rect_t *area,
                             double                 radius);

G_END_DECLS
