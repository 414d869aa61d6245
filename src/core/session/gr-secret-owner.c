/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-owner.h"

/**
 * gr_secret_address_of_environment:
 * @workspace: the workspace
 * @environment_id: the id of an environment, which may be gone already
 * @kind: the kind of secret, such as %GR_SECRET_CLIENT_SECRET
 *
 * Addresses a secret of an environment.
 *
 * Returns: an address that is good as long as the arguments are
 */
GrSecretAddress
gr_secret_address_of_environment (GrWorkspace *workspace,
                                  const char  *environment_id,
                                  const char  *kind)
{
  return (GrSecretAddress){
    .workspace = gr_workspace_get_id (workspace),
    .environment = environment_id,
    .kind = kind,
  };
}

/**
 * gr_secret_address_of_lane:
 * @workspace: the workspace
 * @lane: a lane, which may be removed already
 * @kind: the kind of secret, such as %GR_SECRET_TOKENS
 *
 * Addresses a secret of a lane.
 *
 * Returns: an address that is good as long as the arguments are
 */
GrSecretAddress
gr_secret_address_of_lane (GrWorkspace *workspace,
                           GrLane      *lane,
                           const char  *kind)
{
  return (GrSecretAddress){
    .workspace = gr_workspace_get_id (workspace),
    .environment = gr_lane_get_environment_id (lane),
    .region = gr_lane_get_region_id (lane),
    .lane = gr_lane_get_id (lane),
    .kind = kind,
  };
}
