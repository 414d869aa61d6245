/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What happened to the tokens of a lane, newest first, folded away. Property: chain (GrTokenEvent). Nothing where there is none. */
#define GR_TYPE_TOKEN_TIMELINE (gr_token_timeline_get_type ())
G_DECLARE_FINAL_TYPE (GrTokenTimeline, gr_token_timeline, GR, TOKEN_TIMELINE, AdwBin)

G_END_DECLS
