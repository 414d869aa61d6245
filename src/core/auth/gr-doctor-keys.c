/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-doctor-private.h"

#include <glib/gi18n.h>

#define KEY_PLACE    "client_key"
#define SECRET_PLACE "client_secret"

static gboolean
is_local (const GrDoctorInput *input)
{
  return g_strcmp0 (input->kind, "local") == 0;
}

/* Says that something looks like what it should not be. The shape is a guess, so TikTok is not quoted for it. */
static void
report_shape (GListStore *findings,
              GrSeverity  severity,
              const char *rule,
              const char *place,
              const char *title,
              const char *fix,
              GrKeyShape *shape)
{
  g_autofree char *detail = g_strdup_printf (_ ("It looks like %s."), gr_catalog_entry_get_title (GR_CATALOG_ENTRY (shape)));
  GrFinding       *finding = gr_doctor_report (findings, severity, rule, place, title, fix, GR_CATALOG_ENTRY (shape), GR_BASIS_FIELD_REPORT);

  gr_finding_set_detail (finding, detail);
  gr_finding_set_action (finding, "open-environments");
}

/* A stray character makes every other judgement pointless. */
static gboolean
judge_characters (GListStore *findings,
                  const char *place,
                  const char *rule,
                  const char *title,
                  const char *text)
{
  g_autofree char *stray = gr_doctor_describe_stray (text);
  GrFinding       *finding;

  if (stray == NULL)
    return TRUE;

  finding = gr_doctor_report (findings, GR_SEVERITY_ERROR, rule, place, title,
                              _ ("Take it out, or copy the text again with the button in the portal."), NULL, GR_BASIS_TIKTOK);
  gr_finding_set_detail (finding, stray);
  gr_finding_set_action (finding, "trim-credentials");

  return FALSE;
}

static void
judge_neighbours (GListStore          *findings,
                  const GrDoctorInput *input)
{
  for (gsize i = 0; i < input->n_neighbours; i++)
    {
      const GrDoctorNeighbour *neighbour = &input->neighbours[i];
      g_autofree char         *detail = NULL;
      GrFinding               *finding;

      if (neighbour->client_key == NULL || g_strcmp0 (neighbour->client_key, input->client_key) != 0)
        continue;

      finding = gr_doctor_report (findings, GR_SEVERITY_ERROR, "client-key.known", KEY_PLACE,
                                  _ ("This client key belongs to another environment"),
                                  _ ("Copy the key and the secret of this very environment. Each sandbox has a pair of its own, and so has production."),
                                  NULL, GR_BASIS_TIKTOK);
      detail = g_strdup_printf (_ ("“%s” has the same key."), neighbour->name);
      gr_finding_set_detail (finding, detail);
      gr_finding_set_action (finding, "open-environments");
    }
}

static void
judge_key_shape (GListStore          *findings,
                 GrCatalog           *catalog,
                 const GrDoctorInput *input)
{
  GrKeyShape *shape = gr_catalog_match_key_shape (catalog, input->client_key);

  if (shape == NULL)
    {
      gr_doctor_report (findings, GR_SEVERITY_INFO, "client-key.shape", KEY_PLACE, _ ("The client key has an unusual shape"),
                        _ ("Compare it with the one under Credentials in the portal."), NULL, GR_BASIS_FIELD_REPORT);
      return;
    }

  if (gr_key_shape_get_subject (shape) != GR_KEY_SUBJECT_CLIENT_KEY)
    {
      report_shape (findings, GR_SEVERITY_ERROR, "client-key.other", KEY_PLACE, _ ("This is no client key"),
                    gr_key_shape_get_note (shape) != NULL ? gr_key_shape_get_note (shape)
                                                          : _ ("Paste the client key of this environment here, and nothing else."),
                    shape);
      return;
    }

  if (gr_key_shape_get_app_type (shape) != NULL && input->platform != NULL &&
      g_strcmp0 (gr_key_shape_get_app_type (shape), input->platform) != 0)
    report_shape (findings, GR_SEVERITY_WARNING, "client-key.app-type", KEY_PLACE, _ ("This key has no Login Kit"),
                  gr_key_shape_get_note (shape), shape);

  if (gr_key_shape_get_environment (shape) != NULL && input->kind != NULL && !g_str_equal (gr_key_shape_get_environment (shape), input->kind))
    report_shape (findings, GR_SEVERITY_WARNING, "client-key.environment", KEY_PLACE,
                  _ ("The client key is that of another kind of environment"),
                  g_str_equal (input->kind, "sandbox") ? _ ("Copy key and secret of the sandbox: turn the switch in the portal from Production to Sandbox first.")
                                                       : _ ("Copy key and secret of production: turn the switch in the portal from Sandbox to Production first."),
                  shape);
}

/**
 * gr_doctor_judge_client_key:
 * @catalog: the catalogue
 * @input: what is set up; the kind, the platform and the neighbours are looked at too
 *
 * Judges a client key by its characters and its shape. The Local sandbox takes any key of visible ASCII.
 *
 * Returns: (transfer full): a model of [class@Gr.Finding], empty if all is well or there is no key to judge
 */
GListModel *
gr_doctor_judge_client_key (GrCatalog           *catalog,
                            const GrDoctorInput *input)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (input != NULL, NULL);

  if (input->client_key == NULL)
    return G_LIST_MODEL (g_steal_pointer (&findings));

  if (*input->client_key == '\0')
    gr_finding_set_action (gr_doctor_report (findings, GR_SEVERITY_ERROR, "client-key.empty", KEY_PLACE, _ ("The client key is missing"),
                                             _ ("Copy it from Credentials in the portal."), NULL, GR_BASIS_TIKTOK),
                           "open-environments");
  else if (judge_characters (findings, KEY_PLACE, "client-key.character", _ ("The client key has a character that does not belong there"), input->client_key) &&
           !is_local (input))
    {
      judge_neighbours (findings, input);
      judge_key_shape (findings, catalog, input);
    }

  return G_LIST_MODEL (g_steal_pointer (&findings));
}

/**
 * gr_doctor_judge_client_secret:
 * @catalog: the catalogue
 * @input: what is set up; only the secret, the key and the kind are looked at
 *
 * Judges a client secret by its characters and its shape. No finding repeats any of it.
 *
 * Returns: (transfer full): a model of [class@Gr.Finding], empty if all is well or there is no secret to judge
 */
GListModel *
gr_doctor_judge_client_secret (GrCatalog           *catalog,
                               const GrDoctorInput *input)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  GrKeyShape            *shape;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (input != NULL, NULL);

  if (input->client_secret == NULL)
    return G_LIST_MODEL (g_steal_pointer (&findings));

  if (*input->client_secret == '\0')
    {
      gr_finding_set_action (gr_doctor_report (findings, GR_SEVERITY_ERROR, "client-secret.empty", SECRET_PLACE, _ ("The client secret is missing"),
                                               _ ("Copy it from Credentials in the portal."), NULL, GR_BASIS_TIKTOK),
                             "open-environments");
      return G_LIST_MODEL (g_steal_pointer (&findings));
    }

  if (!judge_characters (findings, SECRET_PLACE, "client-secret.character", _ ("The client secret has a character that does not belong there"),
                         input->client_secret) ||
      is_local (input))
    return G_LIST_MODEL (g_steal_pointer (&findings));

  if (g_strcmp0 (input->client_key, input->client_secret) == 0)
    {
      gr_finding_set_action (gr_doctor_report (findings, GR_SEVERITY_ERROR, "client-secret.same", SECRET_PLACE, _ ("The client secret is the client key"),
                                               _ ("The secret stands under the key in the portal, behind the eye."), NULL, GR_BASIS_TIKTOK),
                             "open-environments");
      return G_LIST_MODEL (g_steal_pointer (&findings));
    }

  shape = gr_catalog_match_key_shape (catalog, input->client_secret);
  if (shape != NULL && gr_key_shape_get_subject (shape) != GR_KEY_SUBJECT_CLIENT_SECRET)
    report_shape (findings, GR_SEVERITY_ERROR, "client-secret.other", SECRET_PLACE, _ ("This is no client secret"),
                  _ ("Paste the client secret of this environment here. Key and secret may have been swapped."), shape);

  return G_LIST_MODEL (g_steal_pointer (&findings));
}
