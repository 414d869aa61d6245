/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* What our file says otherwise than when a snapshot of it was taken, such as when the app was submitted. */
#define GR_TYPE_TWIN_CHANGES (gr_twin_changes_get_type ())
G_DECLARE_FINAL_TYPE (GrTwinChanges, gr_twin_changes, GR, TWIN_CHANGES, AdwBin)

void gr_twin_changes_set_session (GrTwinChanges *self,
                                  GrSession     *session);

G_END_DECLS
