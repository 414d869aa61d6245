/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-state.h"

/**
 * gr_workspace_state_new:
 * @workspace: a workspace
 * @name: the name of the file
 *
 * Names the file in which something is kept that was noticed of a workspace on this computer. It is no part of the workspace, and two
 * copies of one have each their own.
 *
 * Returns: (transfer full): a state file
 */
GrStateFile *
gr_workspace_state_new (GrWorkspace *workspace,
                        const char  *name)
{
  g_autofree char *owner = NULL;
  g_autofree char *uri = NULL;
  GFile           *file;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);

  file = gr_workspace_get_file (workspace);
  uri = file != NULL ? g_file_get_uri (file) : NULL;
  owner = g_strdup_printf ("%s\n%s", gr_workspace_get_id (workspace), uri != NULL ? uri : "");
  return gr_state_file_new (owner, name);
}
