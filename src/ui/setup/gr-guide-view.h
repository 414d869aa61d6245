/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* One guide: what it is for, how far it is, and its steps. */
#define GR_TYPE_GUIDE_VIEW (gr_guide_view_get_type ())
G_DECLARE_FINAL_TYPE (GrGuideView, gr_guide_view, GR, GUIDE_VIEW, GtkBox)

void gr_guide_view_show (GrGuideView *self, GrChecklist *checklist, GrSession *session);
void gr_guide_view_show_step (GrGuideView *self, GrStep *step);

G_END_DECLS
