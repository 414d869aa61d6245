/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-fuzz.h"
#include "gr-share.h"
#include "gr-snapshot.h"
#include "gr-workspace-check.h"
#include "gr-workspace-fields.h"
#include "gr-workspace-file.h"

#include <string.h>

static void
look_at (GrWorkspace *workspace)
{
  g_autoptr (GListModel) findings = gr_workspace_check (workspace);
  g_autoptr (GListModel) problems = gr_share_list_problems (workspace);
  GListModel            *environments = gr_workspace_get_environments (workspace);

  g_assert_true (G_IS_LIST_MODEL (findings) && G_IS_LIST_MODEL (problems));
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);
      g_autoptr (GrPlace)       place = gr_place_new (gr_environment_get_id (environment), "JP", "ja");
      g_autoptr (GrSnapshot)    snapshot = gr_snapshot_new_of (workspace, "s", gr_environment_get_id (environment), 0, NULL);

      g_assert_nonnull (snapshot);
      gr_workspace_get_effective_field (workspace, place, "terms-uri", NULL);
      g_assert_nonnull (gr_workspace_get_list_field (workspace, place, "environment.products"));
    }
}

/* Whatever is taken in can be looked at, and what is written of it is read again and written alike. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char        *text = g_strndup ((const char *)data, size);
  g_autoptr (GError)      error = NULL;
  g_autoptr (GrWorkspace) workspace = gr_workspace_from_json (text, size, &error);
  g_autoptr (GrWorkspace) again = NULL;
  g_autofree char        *first = NULL;
  g_autofree char        *second = NULL;

  g_assert_true ((workspace != NULL) != (error != NULL));
  if (workspace == NULL)
    return 0;

  look_at (workspace);
  first = gr_workspace_to_json (workspace);
  if (gr_workspace_get_read_only_reason (workspace) != NULL)
    return 0;

  again = gr_workspace_from_json (first, strlen (first), &error);
  g_assert_no_error (error);
  second = gr_workspace_to_json (again);
  g_assert_cmpstr (first, ==, second);

  return 0;
}
