/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-emulator-dial.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* Says in words and colour which environment is in force, and switches it. On the Local sandbox it
 * also says what goes wrong there on purpose. Property: session. */
#define GR_TYPE_ENVIRONMENT_BAND (gr_environment_band_get_type ())
G_DECLARE_FINAL_TYPE (GrEnvironmentBand, gr_environment_band, GR, ENVIRONMENT_BAND, AdwBin)

GrSession *gr_environment_band_get_session (GrEnvironmentBand *self);
void       gr_environment_band_set_session (GrEnvironmentBand *self,
                                            GrSession         *session);
void       gr_environment_band_set_dial (GrEnvironmentBand *self,
                                         GrEmulatorDial    *dial);
void       gr_environment_band_popup (GrEnvironmentBand *self);

G_END_DECLS
