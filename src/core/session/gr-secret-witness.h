/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-secret-store.h"
#include "gr-witness.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* Says whether the client secret of an environment is kept on this computer. It asks for the list of secrets, never for one of
 * them, and only once somebody wants to know. */
#define GR_TYPE_SECRET_WITNESS (gr_secret_witness_get_type ())
G_DECLARE_FINAL_TYPE (GrSecretWitness, gr_secret_witness, GR, SECRET_WITNESS, GObject)

GrSecretWitness *gr_secret_witness_new (GrWorkspace   *workspace,
                                        GrSecretStore *secrets);

G_END_DECLS
