/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

GListModel *gr_environment_doctor_examine (GrCatalog         *catalog,
                                           GrWorkspace       *workspace,
                                           GrEnvironment     *environment,
                                           const char        *client_secret,
                                           const char *const *asked_scopes);
GListModel *gr_environment_doctor_judge_key (GrCatalog     *catalog,
                                             GrWorkspace   *workspace,
                                             GrEnvironment *environment,
                                             const char    *client_key);
GrFinding  *gr_environment_doctor_judge_base_uri (GrCatalog  *catalog,
                                                  const char *field,
                                                  const char *base_uri);

G_END_DECLS
