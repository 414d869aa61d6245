/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-workspace.h"

G_BEGIN_DECLS

/* A member of the organisation: address, region, role, and a button that removes it. */
#define GR_TYPE_MEMBER_ROW (gr_member_row_get_type ())
G_DECLARE_FINAL_TYPE (GrMemberRow, gr_member_row, GR, MEMBER_ROW, GtkListBoxRow)

GtkWidget         *gr_member_row_new (GrWorkspace *workspace,
                                      GrMember    *member,
                                      const char  *shown_email,
                                      const char  *region_title);
const char        *gr_member_row_get_email (GrMemberRow *self);
const char *const *gr_member_roles (void);

G_END_DECLS
