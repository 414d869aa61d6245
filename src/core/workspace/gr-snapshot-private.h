/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-snapshot.h"

G_BEGIN_DECLS

/* For those that make a snapshot, before anybody sees it. */
void        gr_snapshot_set_value (GrSnapshot *self,
                                   const char *key,
                                   const char *value);
GrSnapshot *gr_snapshot_new_moved (GrSnapshot *self,
                                   gint64      date);

G_END_DECLS
