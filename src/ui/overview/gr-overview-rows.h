/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-journal.h"
#include "gr-session.h"
#include "gr-setup.h"

G_BEGIN_DECLS

/* Rows of the Overview's lists. Each of them jumps to the step that it speaks of. */
GtkWidget *gr_overview_rows_new_change (GrSession *session,
                                        GrChange  *change);
GtkWidget *gr_overview_rows_new_waiting (GrSession  *session,
                                         GrStepPart *part);

G_END_DECLS
