/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-probe.h"

G_BEGIN_DECLS

/* The last look of each probe, by the identity of the probe, so that it can be kept from one run of the program to the next. No
 * address and no text that is expected stands in it, but what was found does. */
typedef struct _GrPastLooks GrPastLooks;

GrPastLooks *gr_past_looks_new (void);
void         gr_past_looks_free (GrPastLooks *self);
guint        gr_past_looks_get_n_items (GrPastLooks *self);
void         gr_past_looks_note (GrPastLooks *self,
                                 GrProbe     *probe);
gboolean     gr_past_looks_recall (GrPastLooks *self,
                                   GrProbe     *probe);
GListModel  *gr_past_looks_find (GrPastLooks *self,
                                 const char  *identity,
                                 gint64      *looked_at,
                                 gint64      *good_at);
JsonObject  *gr_past_looks_to_json (GrPastLooks *self);
guint        gr_past_looks_take_json (GrPastLooks *self,
                                      JsonObject  *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrPastLooks, gr_past_looks_free)

G_END_DECLS
