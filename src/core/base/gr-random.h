/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GR_TYPE_RANDOM (gr_random_get_type ())
G_DECLARE_FINAL_TYPE (GrRandom, gr_random, GR, RANDOM, GObject)

GrRandom *gr_random_get_system (void);
GrRandom *gr_random_new_repeatable (const char *seed);
void      gr_random_fill (GrRandom *self,
                          guint8   *buffer,
                          gsize     length);
char     *gr_random_make_text (GrRandom   *self,
                               const char *alphabet,
                               gsize       length);

G_END_DECLS
