/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-session.h"

G_BEGIN_DECLS

/* What can’t be proved on this computer, because a secret is not kept here or nobody is signed in here, as in a workspace that a
 * colleague has made; by environment, with what to do about it. Hidden where there is nothing of that kind. */
#define GR_TYPE_UNPROVED_STRIP (gr_unproved_strip_get_type ())
G_DECLARE_FINAL_TYPE (GrUnprovedStrip, gr_unproved_strip, GR, UNPROVED_STRIP, AdwPreferencesGroup)

void gr_unproved_strip_set_session (GrUnprovedStrip *self,
                                    GrSession       *session);

G_END_DECLS
