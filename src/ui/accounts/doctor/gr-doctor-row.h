/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* The row that leads to the doctor and says how the environment of a lane is doing. Properties: session, lane-session; forecast,
 * why a sign-in is bound to fail, or NULL while nothing is known against it. */
#define GR_TYPE_DOCTOR_ROW (gr_doctor_row_get_type ())
G_DECLARE_FINAL_TYPE (GrDoctorRow, gr_doctor_row, GR, DOCTOR_ROW, AdwActionRow)

G_END_DECLS
