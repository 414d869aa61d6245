/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"
#include "gr-setup.h"

G_BEGIN_DECLS

/* What a person types and proves in a step: right here where the step is one for the whole workspace, or a row for each of its
 * places, with those that are done folded away behind the open ones. */
#define GR_TYPE_PART_LIST (gr_part_list_get_type ())
G_DECLARE_FINAL_TYPE (GrPartList, gr_part_list, GR, PART_LIST, AdwBin)

GtkWidget *gr_part_list_new (GrSession *session,
                             GrStep    *step);
GtkWidget *gr_part_list_show_place (GrPartList    *self,
                                    const GrPlace *place);

G_END_DECLS
