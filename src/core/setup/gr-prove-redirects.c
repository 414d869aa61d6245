/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-prover-private.h"

#include "gr-redirect-uri.h"
#include "gr-workspace-fields.h"

#include <glib/gi18n-lib.h>

/* The findings about all redirect URIs, the errors first. Each says in its place which one it is about. */
static GListModel *
judge_all (const GrProving   *proving,
           const char *const *redirect_uris)
{
  const char *platform = gr_workspace_get_place_field (proving->prover->workspace, proving->place, "environment.platform");
  GListStore *errors = g_list_store_new (GR_TYPE_FINDING);
  GListStore *others = g_list_store_new (GR_TYPE_FINDING);

  for (guint i = 0; redirect_uris[i] != NULL; i++)
    {
      g_autoptr (GListModel) findings = gr_redirect_uri_judge (proving->prover->catalog, platform, redirect_uris[i]);

      for (guint j = 0; j < g_list_model_get_n_items (findings); j++)
        {
          g_autoptr (GrFinding) finding = g_list_model_get_item (findings, j);

          g_list_store_append (gr_finding_get_severity (finding) == GR_SEVERITY_ERROR ? errors : others, finding);
        }
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (others)); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (G_LIST_MODEL (others), i);

      g_list_store_append (errors, finding);
    }
  g_object_unref (others);

  return G_LIST_MODEL (errors);
}

GrEvidence *
gr_prove_redirects (const GrProving *proving)
{
  const char *const     *redirect_uris = gr_workspace_get_list_field (proving->prover->workspace, proving->place, "environment.redirect-uris");
  g_autoptr (GListModel) findings = NULL;
  g_autoptr (GrFinding)  first = NULL;
  g_autofree char       *text = NULL;

  if (redirect_uris == NULL || redirect_uris[0] == NULL)
    return gr_evidence_new (proving->proof, GR_EVIDENCE_MISSING, _ ("No redirect URI is listed yet"), 0);

  findings = judge_all (proving, redirect_uris);
  first = g_list_model_get_item (findings, 0);
  if (first != NULL)
    return gr_prove_by_findings (proving, gr_finding_get_place (first), findings);

  text = g_strdup_printf (ngettext ("%u redirect URI fits its platform", "All %u redirect URIs fit their platform", g_strv_length ((char **)redirect_uris)),
                          g_strv_length ((char **)redirect_uris));
  return gr_evidence_new (proving->proof, GR_EVIDENCE_HOLDS, text, 0);
}
