/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-doctor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-base-uri.h"
#include "gr-doctor.h"
#include "gr-strict-uri.h"

/* The other environments of a workspace, by the texts that they own. An environment without a key has none in common. */
static GArray *
list_neighbours (GrWorkspace   *workspace,
                 GrEnvironment *environment)
{
  GArray     *neighbours = g_array_new (FALSE, FALSE, sizeof (GrDoctorNeighbour));
  GListModel *environments = gr_workspace_get_environments (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) other = g_list_model_get_item (environments, i);
      GrDoctorNeighbour         neighbour = {gr_environment_get_name (other), gr_environment_get_client_key (other)};

      if (other != environment && neighbour.client_key != NULL)
        g_array_append_val (neighbours, neighbour);
    }

  return neighbours;
}

/**
 * gr_environment_doctor_examine:
 * @catalog: the catalogue
 * @workspace: a workspace
 * @environment: one of its environments
 * @client_secret: (nullable): its secret, %NULL where that is not at hand
 * @asked_scopes: (nullable): the scopes to ask for, %NULL for those that are declared
 *
 * Judges what a sign-in to @environment would be made with, see [func@Gr.doctor_examine]. Keys are compared with those of the
 * other environments.
 *
 * Returns: (transfer full): a model of [class@Gr.Finding], empty if all is well
 */
GListModel *
gr_environment_doctor_examine (GrCatalog         *catalog,
                               GrWorkspace       *workspace,
                               GrEnvironment     *environment,
                               const char        *client_secret,
                               const char *const *asked_scopes)
{
  g_autoptr (GArray) neighbours = NULL;
  GrDoctorInput      input;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);

  neighbours = list_neighbours (workspace, environment);
  input = (GrDoctorInput){
    .kind = gr_environment_kind_get_nick (gr_environment_get_kind (environment)),
    .platform = gr_environment_get_platform (environment),
    .client_key = gr_environment_get_client_key (environment) != NULL ? gr_environment_get_client_key (environment) : "",
    .client_secret = client_secret,
    .redirect_uris = gr_environment_get_redirect_uris (environment),
    .declared_scopes = gr_environment_get_scopes (environment),
    .asked_scopes = asked_scopes != NULL ? asked_scopes : gr_environment_get_scopes (environment),
    .neighbours = (const GrDoctorNeighbour *)neighbours->data,
    .n_neighbours = neighbours->len,
  };

  return gr_doctor_examine (catalog, &input);
}

/**
 * gr_environment_doctor_judge_key:
 * @catalog: the catalogue
 * @workspace: a workspace
 * @environment: one of its environments
 * @client_key: what somebody types as its client key
 *
 * Judges a client key before @environment gets it, see [func@Gr.doctor_judge_client_key].
 *
 * Returns: (transfer full): a model of [class@Gr.Finding], empty if all is well
 */
GListModel *
gr_environment_doctor_judge_key (GrCatalog     *catalog,
                                 GrWorkspace   *workspace,
                                 GrEnvironment *environment,
                                 const char    *client_key)
{
  g_autoptr (GArray) neighbours = NULL;
  GrDoctorInput      input;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (client_key != NULL, NULL);

  neighbours = list_neighbours (workspace, environment);
  input = (GrDoctorInput){
    .kind = gr_environment_kind_get_nick (gr_environment_get_kind (environment)),
    .platform = gr_environment_get_platform (environment),
    .client_key = client_key,
    .neighbours = (const GrDoctorNeighbour *)neighbours->data,
    .n_neighbours = neighbours->len,
  };

  return gr_doctor_judge_client_key (catalog, &input);
}

/* The path of an endpoint behind @base_uri's own, where somebody wrote a whole address and not the root of all. */
static const char *
find_endpoint_path (GrCatalog  *catalog,
                    const char *base_uri)
{
  static const char *const ids[] = {"oauth.authorize", "oauth.token", "oauth.revoke", "user.info"};
  const char              *found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (ids) && found == NULL; i++)
    {
      g_autoptr (GrStrictUri) uri = gr_strict_uri_parse (gr_endpoint_get_uri (gr_catalog_find_endpoint (catalog, ids[i])),
                                                         GR_STRICT_URI_ENDPOINT, NULL);

      /* With the last slash or without it. */
      uri->path[strlen (uri->path) - 1] = '\0';
      found = strstr (base_uri, uri->path);
    }

  return found;
}

/**
 * gr_environment_doctor_judge_base_uri:
 * @catalog: the catalogue
 * @field: what people call the place where the address stands, translated
 * @base_uri: what somebody types as the root of a stand-in
 *
 * Judges a custom endpoint before an environment gets it: what [func@Gr.base_uri_judge] refuses, and the address of a single
 * endpoint, to which nothing can be added.
 *
 * Returns: (transfer full) (nullable): what is wrong, or %NULL if it can be used
 */
GrFinding *
gr_environment_doctor_judge_base_uri (GrCatalog  *catalog,
                                      const char *field,
                                      const char *base_uri)
{
  g_autoptr (GrFinding) finding = NULL;
  const char           *path;
  g_autofree char      *title = NULL;
  g_autofree char      *fix = NULL;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (base_uri != NULL, NULL);

  finding = gr_base_uri_judge (field, base_uri);
  path = finding == NULL ? find_endpoint_path (catalog, base_uri) : NULL;
  if (path == NULL)
    return g_steal_pointer (&finding);

  /* Translators: the name of a field. */
  title = g_strdup_printf (_ ("%s: this is the address of one endpoint, not the root of all"), field);
  fix = g_strdup_printf (_ ("Write %.*s/ here: the paths are added."), (int)(path - base_uri), base_uri);
  finding = gr_finding_new (GR_SEVERITY_ERROR, "base-uri.endpoint", title);
  gr_finding_set_fix (finding, fix);
  gr_finding_set_place (finding, base_uri);

  return g_steal_pointer (&finding);
}
