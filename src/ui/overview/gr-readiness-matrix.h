/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* Environments down, regions across, a cell where they meet; where there is no width for that, one region under the other
 * for each environment. Property: session. */
#define GR_TYPE_READINESS_MATRIX (gr_readiness_matrix_get_type ())
G_DECLARE_FINAL_TYPE (GrReadinessMatrix, gr_readiness_matrix, GR, READINESS_MATRIX, GtkWidget)

GrSession *gr_readiness_matrix_get_session (GrReadinessMatrix *self);
void       gr_readiness_matrix_set_session (GrReadinessMatrix *self,
                                            GrSession         *session);

G_END_DECLS
