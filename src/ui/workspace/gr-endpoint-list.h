/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gr-catalog.h"
#include "gr-environment.h"

G_BEGIN_DECLS

/* What stands in for TikTok in one sandbox: the root of the authorization page and that of the API. */
#define GR_TYPE_ENDPOINT_LIST (gr_endpoint_list_get_type ())
G_DECLARE_FINAL_TYPE (GrEndpointList, gr_endpoint_list, GR, ENDPOINT_LIST, AdwExpanderRow)

void gr_endpoint_list_set_environment (GrEndpointList *self,
                                       GrEnvironment  *environment,
                                       GrCatalog      *catalog);

G_END_DECLS
