/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-place.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* A text that a region or a language may have for itself. Where it is left empty, the row says what holds there instead and
 * from where that comes. */
#define GR_TYPE_PLACE_FIELD (gr_place_field_get_type ())
G_DECLARE_FINAL_TYPE (GrPlaceField, gr_place_field, GR, PLACE_FIELD, GtkListBoxRow)

GtkWidget  *gr_place_field_new (GrWorkspace *workspace,
                                GrPlace     *place,
                                const char  *key,
                                const char  *title);
const char *gr_place_field_get_key (GrPlaceField *self);

G_END_DECLS
