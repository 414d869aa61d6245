/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* When what is outside was looked at last; while it is looked at, how far that is, and a button to stop it. */
#define GR_TYPE_CHECK_STATUS (gr_check_status_get_type ())
G_DECLARE_FINAL_TYPE (GrCheckStatus, gr_check_status, GR, CHECK_STATUS, GtkBox)

void gr_check_status_set_session (GrCheckStatus *self,
                                  GrSession     *session);

G_END_DECLS
