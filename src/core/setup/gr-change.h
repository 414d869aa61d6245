/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "gr-place.h"

G_BEGIN_DECLS

/* One thing that is other than it was the last time, which never changes itself: what, why, the path of the step it is about, in
 * which place, and when it was noticed. Properties: title, detail, path, place, date. */
#define GR_TYPE_CHANGE (gr_change_get_type ())
G_DECLARE_FINAL_TYPE (GrChange, gr_change, GR, CHANGE, GObject)

GrChange      *gr_change_new (const char    *title,
                              const char    *detail,
                              const char    *path,
                              const GrPlace *place,
                              gint64         date);
const char    *gr_change_get_title (GrChange *self);
const char    *gr_change_get_detail (GrChange *self);
const char    *gr_change_get_path (GrChange *self);
const GrPlace *gr_change_get_place (GrChange *self);
gint64         gr_change_get_date (GrChange *self);
gboolean       gr_change_equal (GrChange *a,
                                GrChange *b);

G_END_DECLS
