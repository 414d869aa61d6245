/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-emulator-dial.h"

G_BEGIN_DECLS

/* The fault dial of the Local sandbox: every fault by the place it works on, for how long, and what is rehearsed; and how long
 * tokens live and how wrong its clock is. Property: dial (construct only). */
#define GR_TYPE_FAULT_WINDOW (gr_fault_window_get_type ())
G_DECLARE_FINAL_TYPE (GrFaultWindow, gr_fault_window, GR, FAULT_WINDOW, AdwWindow)

GtkWindow *gr_fault_window_new (GrEmulatorDial *dial);
void       gr_fault_window_show (GtkWindow      *parent,
                                 GrEmulatorDial *dial);

G_END_DECLS
