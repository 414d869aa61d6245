/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-prover-private.h"

#include "gr-workspace-fields.h"
#include "gr-workspace-scopes.h"

#include <glib/gi18n-lib.h>

/* What the workspace alone can say of pictures, scopes, lanes and secrets where no witness does: what is surely missing. */

static gboolean
has_asset (GrWorkspace *workspace,
           const char  *slot)
{
  GListModel *choices = gr_workspace_get_assets (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GrAssetChoice) choice = g_list_model_get_item (choices, i);

      if (g_strcmp0 (gr_asset_choice_get_slot (choice), slot) == 0)
        return TRUE;
    }

  return FALSE;
}

GrEvidence *
gr_prove_asset (const GrProving *proving)
{
  GrEvidence *evidence = gr_prover_ask_witnesses (proving);

  if (evidence != NULL)
    return evidence;

  if (!has_asset (proving->prover->workspace, gr_proof_get_slot (proving->proof)))
    return gr_evidence_new (proving->proof, GR_EVIDENCE_MISSING, _ ("No picture is chosen yet"), 0);

  return gr_evidence_new_unprovable (proving->proof, _ ("nobody here looks at pictures"));
}

/* The first scope that is not there yet, or %NULL. In a place without environment every environment counts. */
static char *
find_undeclared (const GrProving *proving,
                 guint           *n_declared)
{
  GListModel *environments = gr_workspace_get_environments (proving->prover->workspace);
  const char *wanted = gr_proof_get_scope (proving->proof);
  const char *environment_id = gr_place_get_environment_id (proving->place);

  *n_declared = 0;
  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);
      const char *const        *scopes = gr_environment_get_scopes (environment);

      if ((environment_id != NULL && g_strcmp0 (gr_environment_get_id (environment), environment_id) != 0) ||
          (environment_id == NULL && !gr_guide_step_counts_for (proving->step, gr_environment_kind_get_nick (gr_environment_get_kind (environment)))))
        continue;

      *n_declared += g_strv_length ((char **)scopes);
      if (wanted != NULL && !g_strv_contains (scopes, wanted))
        return g_strdup (wanted);
    }

  return NULL;
}

static GrEvidence *
prove_declared (const GrProving *proving)
{
  guint            n_declared;
  g_autofree char *missing = find_undeclared (proving, &n_declared);
  g_autofree char *text = NULL;

  if (missing != NULL)
    {
      text = g_strdup_printf (_ ("“%s” is not listed yet"), missing);
      return gr_evidence_new (proving->proof, GR_EVIDENCE_MISSING, text, 0);
    }

  if (n_declared == 0)
    return gr_evidence_new (proving->proof, GR_EVIDENCE_MISSING, _ ("No scope is listed yet"), 0);

  text = g_strdup_printf (ngettext ("%u scope listed", "%u scopes listed", n_declared), n_declared);
  return gr_evidence_new (proving->proof, GR_EVIDENCE_HOLDS, text, 0);
}

GrEvidence *
gr_prove_scopes (const GrProving *proving)
{
  GrEvidence *evidence = gr_prover_ask_witnesses (proving);
  guint       n_declared;

  if (evidence != NULL)
    return evidence;

  if (g_strcmp0 (gr_proof_get_stage (proving->proof), "declared") == 0)
    return prove_declared (proving);

  g_free (find_undeclared (proving, &n_declared));
  if (n_declared == 0)
    return gr_evidence_new (proving->proof, GR_EVIDENCE_MISSING, _ ("No scope is listed yet"), 0);

  return gr_evidence_new_unprovable (proving->proof, _ ("nobody here follows the scopes"));
}

static gboolean
has_lane (const GrProving *proving)
{
  GListModel *lanes = gr_workspace_get_lanes (proving->prover->workspace);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLane)  lane = g_list_model_get_item (lanes, i);
      g_autoptr (GrPlace) place = gr_place_new (gr_lane_get_environment_id (lane), gr_lane_get_region_id (lane), NULL);

      if (gr_place_touches (place, proving->place))
        return TRUE;
    }

  return FALSE;
}

GrEvidence *
gr_prove_lane (const GrProving *proving)
{
  GrEvidence *evidence = gr_prover_ask_witnesses (proving);

  if (evidence != NULL)
    return evidence;

  if (!has_lane (proving))
    return gr_evidence_new (proving->proof, GR_EVIDENCE_MISSING, _ ("No test account yet"), 0);

  return gr_evidence_new_unprovable (proving->proof, _ ("nobody is signed in here"));
}

GrEvidence *
gr_prove_secret (const GrProving *proving)
{
  GrEvidence *evidence = gr_prover_ask_witnesses (proving);

  if (evidence != NULL)
    return evidence;

  return gr_evidence_new_unprovable (proving->proof, _ ("nobody here sees the secret store"));
}
