/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-emulator-dial.h"

G_BEGIN_DECLS

/* A strip that says what the Local sandbox does wrong on purpose, as long as it does. Property: dial. */
#define GR_TYPE_FAULT_STRIP (gr_fault_strip_get_type ())
G_DECLARE_FINAL_TYPE (GrFaultStrip, gr_fault_strip, GR, FAULT_STRIP, AdwBin)

GrEmulatorDial *gr_fault_strip_get_dial (GrFaultStrip *self);
void            gr_fault_strip_set_dial (GrFaultStrip   *self,
                                         GrEmulatorDial *dial);

G_END_DECLS
