/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-proof-row.h"
#include "gr-session.h"

G_BEGIN_DECLS

void gr_proof_editors_add (GrSession  *session,
                           GrStepPart *part,
                           GrProof    *proof,
                           GHashTable *have,
                           GrProofRow *row);

G_END_DECLS
