/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-doctor-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Judges one name. Returns whether it is one that TikTok knows. */
static gboolean
judge_name (GListStore *findings,
            GrCatalog  *catalog,
            const char *name)
{
  GrScope *obsolete = gr_catalog_find_obsolete_scope (catalog, name);

  if (*name == '\0' || strpbrk (name, " +,\t\r\n") != NULL)
    {
      gr_doctor_report (findings, GR_SEVERITY_ERROR, "scope.separator", name, _ ("This is not one scope"),
                        _ ("Write each scope by itself. In the address they are joined by commas: spaces and plus signs are refused."),
                        NULL, GR_BASIS_TIKTOK);
      return FALSE;
    }

  if (obsolete != NULL)
    {
      gr_doctor_report (findings, GR_SEVERITY_ERROR, "scope.obsolete", name, _ ("TikTok refuses this scope"), gr_scope_get_note (obsolete),
                        GR_CATALOG_ENTRY (obsolete), GR_BASIS_FIELD_REPORT);
      return FALSE;
    }

  if (gr_catalog_find_scope (catalog, name) == NULL)
    {
      gr_doctor_report (findings, GR_SEVERITY_WARNING, "scope.unknown", name, _ ("No document of TikTok’s has this scope"),
                        _ ("Compare it letter by letter with the scopes in the portal. One unknown scope refuses the whole request."),
                        NULL, GR_BASIS_TIKTOK);
      return FALSE;
    }

  return TRUE;
}

/**
 * gr_doctor_judge_scopes:
 * @catalog: the catalogue
 * @declared: (nullable): the scopes that the portal has for the environment, %NULL where that is not known
 * @asked: the scopes to ask for
 *
 * Judges the scopes of a request. One that is not allowed refuses the whole request.
 *
 * Returns: (transfer full): a model of [class@Gr.Finding], empty if all is well
 */
GListModel *
gr_doctor_judge_scopes (GrCatalog         *catalog,
                        const char *const *declared,
                        const char *const *asked)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (asked != NULL, NULL);

  if (asked[0] == NULL)
    gr_doctor_report (findings, GR_SEVERITY_ERROR, "scope.none", NULL, _ ("No scope is asked for"),
                      _ ("Ask for user.info.basic at least."), NULL, GR_BASIS_TIKTOK);

  for (guint i = 0; asked[i] != NULL; i++)
    {
      if (!judge_name (findings, catalog, asked[i]) || declared == NULL || g_strv_contains (declared, asked[i]))
        continue;

      gr_finding_set_action (gr_doctor_report (findings, GR_SEVERITY_ERROR, "scope.not-declared", asked[i],
                                               _ ("This scope is not added to the environment"),
                                               _ ("Add it in the portal and here, or do not ask for it. One such scope refuses the whole request."),
                                               GR_CATALOG_ENTRY (gr_catalog_find_scope (catalog, asked[i])), GR_BASIS_TIKTOK),
                             "ask-declared-scopes");
    }

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
