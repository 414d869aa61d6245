/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* What speaks against a sign-in with the environment of a lane, live, with a button for what the program can mend; and a place to
 * check an address or a piece of code. Properties: session; lane-session, where NULL closes the window. The actions of its buttons
 * are those of the widget that it is made for. */
#define GR_TYPE_DOCTOR_WINDOW (gr_doctor_window_get_type ())
G_DECLARE_FINAL_TYPE (GrDoctorWindow, gr_doctor_window, GR, DOCTOR_WINDOW, AdwWindow)

GtkWidget *gr_doctor_window_new (GrSession *session,
                                 GtkWidget *relay);

G_END_DECLS
