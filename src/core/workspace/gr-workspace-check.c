/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-check.h"

#include "gr-extras.h"
#include "gr-workspace-private.h"

#include <glib/gi18n-lib.h>

static void
add (GListStore *findings,
     const char *rule,
     const char *place,
     const char *fix,
     char       *title)
{
  g_autofree char      *owned_title = title;
  g_autoptr (GrFinding) finding = gr_finding_new (GR_SEVERITY_WARNING, rule, owned_title);

  gr_finding_set_place (finding, place);
  gr_finding_set_fix (finding, fix);
  g_list_store_append (findings, finding);
}

/* Only a sandbox may have custom endpoints: nobody is to take the real one for a stand-in, or a stand-in for it. */
static void
check_environment (GrEnvironment *environment,
                   GListStore    *findings)
{
  static const char *const members[] = {"authorize_base_uri", "api_base_uri"};

  if (gr_environment_get_kind (environment) == GR_ENVIRONMENT_SANDBOX)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *place = g_strdup_printf ("environments.%s.%s", gr_environment_get_id (environment), members[i]);

      if (gr_extras_has (environment, "self", members[i]))
        add (findings, "workspace.endpoints", place,
             _ ("Take it out of the file, or move it to an environment of the kind sandbox."),
             /* Translators: the name of an environment, and of a member of the file. */
             g_strdup_printf (_ ("“%s” has “%s” in the file, which only a sandbox may have. It is kept there and not used"),
                              gr_environment_get_name (environment), members[i]));
    }
}

static void
check_lane (GrWorkspace *self,
            GrLane      *lane,
            GListStore  *findings)
{
  const char      *environment_id = gr_lane_get_environment_id (lane);
  const char      *region_id = gr_lane_get_region_id (lane);
  g_autofree char *place = g_strdup_printf ("lanes.%s", gr_lane_get_id (lane));

  if (gr_workspace_find_environment (self, environment_id) == NULL)
    add (findings, "workspace.lane-environment", place,
         _ ("Add the environment again under that id, or remove the lane."),
         g_strdup_printf (_ ("Lane “%s” belongs to environment “%s”, which is not in this workspace"), gr_lane_get_label (lane), environment_id));

  if (!g_strv_contains (gr_workspace_get_regions (self), region_id))
    add (findings, "workspace.lane-region", place,
         _ ("Add the region to the workspace, or remove the lane."),
         g_strdup_printf (_ ("Lane “%s” belongs to region “%s”, which is not in this workspace"), gr_lane_get_label (lane), region_id));
}

static void
check_member (GrWorkspace *self,
              GrMember    *member,
              GListStore  *findings)
{
  const char      *region_id = gr_member_get_region_id (member);
  g_autofree char *place = NULL;

  if (region_id == NULL || g_strv_contains (gr_workspace_get_regions (self), region_id))
    return;

  place = g_strdup_printf ("members.%s", gr_member_get_email (member));
  add (findings, "workspace.member-region", place,
       _ ("Add the region to the workspace, or choose another one for the member."),
       g_strdup_printf (_ ("%s belongs to region “%s”, which is not in this workspace"), gr_member_get_email (member), region_id));
}

/**
 * gr_workspace_check:
 *
 * Looks for what points nowhere: lanes whose environment or region is gone, members whose region is gone; for custom endpoints
 * where there may be none; and says what was left out when the file was read because it was named like a secret.
 *
 * Returns: (transfer full): a list of [class@GrFinding], empty where all is well
 */
GListModel *
gr_workspace_check (GrWorkspace *self)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  GListModel            *environments;
  GListModel            *lanes;
  GListModel            *members;

  g_return_val_if_fail (GR_IS_WORKSPACE (self), NULL);

  environments = gr_workspace_get_environments (self);
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      check_environment (environment, findings);
    }

  lanes = gr_workspace_get_lanes (self);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (lanes, i);

      check_lane (self, lane, findings);
    }

  members = gr_workspace_get_members (self);
  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (GrMember) member = g_list_model_get_item (members, i);

      check_member (self, member, findings);
    }

  if (gr_workspace_get_left_out (self) != NULL)
    add (findings, "workspace.secret", NULL,
         _ ("Save the workspace to take it out of the file, and make a new secret if the file was shared."),
         g_strdup_printf (_ ("The file holds what looks like a secret (%s). It was not read and will not be written"), gr_workspace_get_left_out (self)));

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
