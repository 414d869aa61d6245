/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-place.h"
#include "gr-session.h"

G_BEGIN_DECLS

/* One guide: what it is for, how far it is, its steps, of which one is open at a time, and known troubles. */
#define GR_TYPE_GUIDE_VIEW (gr_guide_view_get_type ())
G_DECLARE_FINAL_TYPE (GrGuideView, gr_guide_view, GR, GUIDE_VIEW, GtkBox)

GrChecklist *gr_guide_view_get_checklist (GrGuideView *self);
const char  *gr_guide_view_get_open (GrGuideView *self);
void         gr_guide_view_show (GrGuideView *self,
                                 GrChecklist *checklist,
                                 GrSession   *session);
void         gr_guide_view_show_item (GrGuideView   *self,
                                      const char    *item_id,
                                      const GrPlace *place,
                                      const char    *field,
                                      gboolean       focus);

G_END_DECLS
