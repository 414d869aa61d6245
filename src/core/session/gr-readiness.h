/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-session.h"

G_BEGIN_DECLS

/* One cell of the readiness matrix: how far one environment is for one region, and the one next thing. It follows the session.
 * Properties, all notifying: state, title, detail, page, item. */
#define GR_TYPE_READINESS (gr_readiness_get_type ())
G_DECLARE_FINAL_TYPE (GrReadiness, gr_readiness, GR, READINESS, GObject)

GrReadiness   *gr_readiness_new (GrSession     *session,
                                 GrEnvironment *environment,
                                 const char    *region_id);
GrEnvironment *gr_readiness_get_environment (GrReadiness *self);
const char    *gr_readiness_get_region_id (GrReadiness *self);
GrStepState    gr_readiness_get_state (GrReadiness *self);
const char    *gr_readiness_get_title (GrReadiness *self);
const char    *gr_readiness_get_detail (GrReadiness *self);
const char    *gr_readiness_get_page (GrReadiness *self);
const char    *gr_readiness_get_item (GrReadiness *self);

G_END_DECLS
