/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-owner.h"

#include <string.h>

/**
 * gr_secret_kind_of_environment:
 * @environment: an environment
 * @kind: the kind of secret, such as %GR_SECRET_TOKENS
 *
 * Tells secrets of one origin from those of another, see gr_environment_dup_secret_kind().
 *
 * Returns: (transfer none): the kind, which stays good
 */
const char *
gr_secret_kind_of_environment (GrEnvironment *environment,
                               const char    *kind)
{
  g_autofree char *own = gr_environment_dup_secret_kind (environment, kind);

  return g_intern_string (own);
}

/**
 * gr_secret_kind_is:
 * @kind: the kind of a secret, for whichever origin
 * @plain: a kind such as %GR_SECRET_TOKENS
 *
 * Returns: whether @kind is @plain, of TikTok or of a custom endpoint
 */
gboolean
gr_secret_kind_is (const char *kind,
                   const char *plain)
{
  gsize length = strlen (plain);

  return strncmp (kind, plain, length) == 0 && (kind[length] == '\0' || kind[length] == '@');
}

/**
 * gr_secret_kind_get_origin:
 * @kind: the kind of a secret
 *
 * Returns: (nullable): the origin of the custom endpoint that the secret belongs to, %NULL for TikTok
 */
const char *
gr_secret_kind_get_origin (const char *kind)
{
  const char *at = strchr (kind, '@');

  return at != NULL ? at + 1 : NULL;
}

static const char *
find_kind (GrWorkspace *workspace,
           const char  *environment_id,
           const char  *kind)
{
  GrEnvironment *environment = gr_workspace_find_environment (workspace, environment_id);

  return environment != NULL ? gr_secret_kind_of_environment (environment, kind) : kind;
}

/**
 * gr_secret_address_of_environment:
 * @workspace: the workspace
 * @environment_id: the id of an environment, which may be gone already
 * @kind: the kind of secret, such as %GR_SECRET_CLIENT_SECRET
 *
 * Addresses a secret of an environment, for the origin that it speaks to now.
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
    .kind = find_kind (workspace, environment_id, kind),
  };
}

/**
 * gr_secret_address_of_lane:
 * @workspace: the workspace
 * @lane: a lane, which may be removed already
 * @kind: the kind of secret, such as %GR_SECRET_TOKENS
 *
 * Addresses a secret of a lane, for the origin that its environment speaks to now.
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
    .kind = find_kind (workspace, gr_lane_get_environment_id (lane), kind),
  };
}
