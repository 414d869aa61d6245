/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-repair-plan.h"

G_BEGIN_DECLS

guint _gr_repair_divide_rounded (guint64 dividend,
                                 guint64 divisor);
void  _gr_repair_find_target (GrSlotRule *rule,
                              guint       width,
                              guint       height,
                              guint      *target_width,
                              guint      *target_height);

G_END_DECLS
