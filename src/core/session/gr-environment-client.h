/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-catalog.h"
#include "gr-secret-store.h"
#include "gr-token-client.h"
#include "gr-workspace.h"

G_BEGIN_DECLS

/* What it takes to speak to the token endpoint of an environment: its key, its addresses, and its secret from the store. */
typedef struct
{
  GrWorkspace   *workspace;
  GrEnvironment *environment;
  GrCatalog     *catalog;
  GrSecretStore *secrets;
  SoupSession   *http;
  GrClock       *clock;
  GListStore    *trace; /* (nullable) */
} GrEnvironmentContext;

gboolean       gr_environment_check_reachable (GrEnvironment *environment,
                                               GError       **error);
void           gr_environment_client_async (const GrEnvironmentContext *context,
                                            GCancellable               *cancellable,
                                            GAsyncReadyCallback         callback,
                                            gpointer                    user_data);
GrTokenClient *gr_environment_client_finish (GAsyncResult *result,
                                             GError      **error);

G_END_DECLS
