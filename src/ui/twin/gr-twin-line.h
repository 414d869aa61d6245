/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-config-twin.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* So wide is the first column where the values stand beside each other. */
#define GR_TWIN_TITLE_WIDTH 190

/* One field of a comparison: whether its values differ, in a picture and words, and the values of our file and of two
 * environments, beside each other or, while "narrow", below each other. What is typed or copied goes to the workspace. */
#define GR_TYPE_TWIN_LINE (gr_twin_line_get_type ())
G_DECLARE_FINAL_TYPE (GrTwinLine, gr_twin_line, GR, TWIN_LINE, GtkListBoxRow)

GtkWidget *gr_twin_line_new (GrSession  *session,
                             GrTwinRow  *row,
                             const char *environment_a,
                             const char *environment_b);

G_END_DECLS
