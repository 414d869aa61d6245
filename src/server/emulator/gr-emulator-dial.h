/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "gr-emulator-fault.h"

G_BEGIN_DECLS

/* What the Local sandbox does wrong on purpose right now, on which route and for how many requests, and how often each fault
 * was met. It is kept nowhere: everything is off when the sandbox is made.
 *
 * Properties, all notifying: n-on (how much is on, settings of time included); token-lifetime and refresh-lifetime (seconds,
 * 0 for TikTok's); clock-offset (seconds by which the sandbox's clock is ahead, negative where it is behind).
 * Signal: "changed" after any of it, and after a fault was met. */
#define GR_TYPE_EMULATOR_DIAL (gr_emulator_dial_get_type ())
G_DECLARE_FINAL_TYPE (GrEmulatorDial, gr_emulator_dial, GR, EMULATOR_DIAL, GObject)

/* As far as lifetimes and the clock can be set, in seconds. */
#define GR_EMULATOR_DIAL_MAX_SECONDS (10 * 365 * 24 * 60 * 60)

GrEmulatorDial *gr_emulator_dial_new (void);
void            gr_emulator_dial_set_fault (GrEmulatorDial *self,
                                            const char     *route,
                                            GrEmulatorFault fault,
                                            guint           n_requests);
GrEmulatorFault gr_emulator_dial_get_fault (GrEmulatorDial *self,
                                            const char     *route);
guint           gr_emulator_dial_get_n_left (GrEmulatorDial *self,
                                             const char     *route);
guint           gr_emulator_dial_get_n_met (GrEmulatorDial *self,
                                            GrEmulatorFault fault);
void            gr_emulator_dial_meet (GrEmulatorDial *self,
                                       const char     *route);
guint           gr_emulator_dial_get_n_on (GrEmulatorDial *self);
void            gr_emulator_dial_reset (GrEmulatorDial *self);
gint64          gr_emulator_dial_get_token_lifetime (GrEmulatorDial *self);
void            gr_emulator_dial_set_token_lifetime (GrEmulatorDial *self,
                                                     gint64          seconds);
gint64          gr_emulator_dial_get_refresh_lifetime (GrEmulatorDial *self);
void            gr_emulator_dial_set_refresh_lifetime (GrEmulatorDial *self,
                                                       gint64          seconds);
gint64          gr_emulator_dial_get_clock_offset (GrEmulatorDial *self);
void            gr_emulator_dial_set_clock_offset (GrEmulatorDial *self,
                                                   gint64          seconds);

G_END_DECLS
