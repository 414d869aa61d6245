/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-lane-session.h"

G_BEGIN_DECLS

/* What becomes of the web session of a lane: whether it is kept, and a way to forget it. Property: lane. */
#define GR_TYPE_WEB_SESSION_GROUP (gr_web_session_group_get_type ())
G_DECLARE_FINAL_TYPE (GrWebSessionGroup, gr_web_session_group, GR, WEB_SESSION_GROUP, AdwBin)

G_END_DECLS
