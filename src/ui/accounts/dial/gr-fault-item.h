/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-emulator-dial.h"

G_BEGIN_DECLS

/* A line of the dial: a place, or a fault of the place above it. Properties, all notifying where they can change: is-place,
 * title, lesson (NULL for a place), active, and note (for how long it is on and how often it was met). */
#define GR_TYPE_FAULT_ITEM (gr_fault_item_get_type ())
G_DECLARE_FINAL_TYPE (GrFaultItem, gr_fault_item, GR, FAULT_ITEM, GObject)

GrFaultItem    *gr_fault_item_new (const GrEmulatorPlace *place,
                                   GrEmulatorFault        fault);
const char     *gr_fault_item_get_route (GrFaultItem *self);
GrEmulatorFault gr_fault_item_get_fault (GrFaultItem *self);
gboolean        gr_fault_item_get_active (GrFaultItem *self);
void            gr_fault_item_update (GrFaultItem    *self,
                                      GrEmulatorDial *dial);
gboolean        gr_fault_item_matches (GrFaultItem *self,
                                       char       **words);

G_END_DECLS
