/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-place.h"
#include "gr-probe.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* What a workspace says of something outside: which page, domain or prefix a proof is about in a place. The Local sandbox has
 * none. */
GrProbe   *gr_probe_wants_make (GrWorkspace   *workspace,
                                GrProof       *proof,
                                const GrPlace *place,
                                const char   **missing);
GPtrArray *gr_probe_wants_collect (GrWorkspace *workspace,
                                   GrCatalog   *catalog);
GPtrArray *gr_probe_wants_collect_step (GrWorkspace   *workspace,
                                        GrGuideStep   *step,
                                        const GrPlace *place);

G_END_DECLS
