/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-prover-private.h"

#include "gr-lint.h"

#include <glib/gi18n-lib.h>

static gboolean
has_role (GrMember   *member,
          const char *role)
{
  if (role == NULL || g_str_equal (role, "any") || g_str_equal (gr_member_get_role (member), role))
    return TRUE;

  return g_str_equal (role, "admin") && g_str_equal (gr_member_get_role (member), "owner");
}

static guint
count_members (GrWorkspace *workspace,
               const char  *role,
               const char  *region_id)
{
  GListModel *members = gr_workspace_get_members (workspace);
  guint       count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (GrMember) member = g_list_model_get_item (members, i);

      if (has_role (member, role) && (region_id == NULL || g_strcmp0 (gr_member_get_region_id (member), region_id) == 0))
        count++;
    }

  return count;
}

static char *
find_bad_address (GrWorkspace *workspace)
{
  GListModel *members = gr_workspace_get_members (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (GrMember) member = g_list_model_get_item (members, i);

      if (!gr_lint_is_email (gr_member_get_email (member)))
        return g_strdup (gr_member_get_email (member));
    }

  return NULL;
}

static GrEvidence *
look_at_regions (GrWorkspace *workspace,
                 GrProof     *proof)
{
  const char *const  *regions = gr_workspace_get_regions (workspace);
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char    *text = NULL;

  if (regions[0] == NULL)
    return gr_evidence_new (proof, GR_EVIDENCE_UNKNOWN, _ ("The workspace has no regions yet"), 0);

  for (guint i = 0; regions[i] != NULL; i++)
    if (count_members (workspace, gr_proof_get_role (proof), regions[i]) < gr_proof_get_count (proof))
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", regions[i]);

  if (missing->len > 0)
    {
      text = g_strdup_printf (_ ("Nobody is listed yet for %s"), missing->str);
      return gr_evidence_new (proof, GR_EVIDENCE_MISSING, text, 0);
    }

  return gr_evidence_new (proof, GR_EVIDENCE_HOLDS, _ ("Somebody is listed for every region"), 0);
}

GrEvidence *
gr_prove_members (const GrProving *proving)
{
  GrWorkspace     *workspace = proving->prover->workspace;
  GrProof         *proof = proving->proof;
  const char      *region_id = gr_place_get_region_id (proving->place);
  guint            count = count_members (workspace, gr_proof_get_role (proof), region_id);
  g_autofree char *bad = find_bad_address (workspace);
  g_autofree char *text = NULL;

  if (bad != NULL)
    {
      text = g_strdup_printf (_ ("“%s” is no e-mail address"), bad);
      return gr_evidence_new (proof, GR_EVIDENCE_WRONG, text, 0);
    }

  if (gr_proof_get_per_region (proof) && region_id == NULL)
    return look_at_regions (workspace, proof);

  if (count < gr_proof_get_count (proof))
    {
      text = g_strdup_printf (ngettext ("%u listed, %u needed", "%u listed, %u needed", count), count, gr_proof_get_count (proof));
      return gr_evidence_new (proof, GR_EVIDENCE_MISSING, text, 0);
    }

  text = g_strdup_printf (ngettext ("%u listed", "%u listed", count), count);
  return gr_evidence_new (proof, GR_EVIDENCE_HOLDS, text, 0);
}
