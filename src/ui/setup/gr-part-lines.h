/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-session.h"
#include "gr-setup.h"

G_BEGIN_DECLS

typedef void (*GrLineAdder) (GtkWidget *line, gpointer user_data);

void     gr_part_lines_add (GrSession  *session,
                            GrStepPart *part,
                            GrLineAdder adder,
                            gpointer    user_data);
gboolean gr_part_lines_is_local (const char *field);

G_END_DECLS
