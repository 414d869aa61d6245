/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-evidence.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* Looks at a workspace for what a proof asks, and keeps what a person tells. */
GrEvidence *gr_prover_look (GrWorkspace *workspace, GrGuideStep *step, GrProof *proof, gint64 now);
char      **gr_prover_dup_about (GrWorkspace *workspace, GrGuide *guide, GrGuideStep *step);
const char *gr_prover_get_awaited (const char *choice);

G_END_DECLS
