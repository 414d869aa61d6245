/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment-doctor.h"

#include "gr-doctor.h"

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
