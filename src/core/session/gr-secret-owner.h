/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-secret-address.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

const char     *gr_secret_kind_of_environment (GrEnvironment *environment,
                                               const char    *kind);
gboolean        gr_secret_kind_is (const char *kind,
                                   const char *plain);
const char     *gr_secret_kind_get_origin (const char *kind);
GrSecretAddress gr_secret_address_of_environment (GrWorkspace *workspace,
                                                  const char  *environment_id,
                                                  const char  *kind);
GrSecretAddress gr_secret_address_of_lane (GrWorkspace *workspace,
                                           GrLane      *lane,
                                           const char  *kind);

G_END_DECLS
