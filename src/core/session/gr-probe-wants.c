/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-probe-wants.h"

#include <string.h>

#include "gr-workspace-fields.h"

/* The pages that a portal asks for, whatever the guides say of them. */
static const struct
{
  GrProbeKind kind;
  const char *field;
} pages[] = {
  {GR_PROBE_TERMS, "app.terms-uri"},
  {GR_PROBE_PRIVACY, "app.privacy-uri"},
  {GR_PROBE_WEBSITE, "app.website-uri"},
  {GR_PROBE_SUPPORT, "app.support-uri"},
};

static gboolean
is_local (GrWorkspace   *workspace,
          const GrPlace *place)
{
  const char    *id = place != NULL ? gr_place_get_environment_id (place) : NULL;
  GrEnvironment *environment = id != NULL ? gr_workspace_find_environment (workspace, id) : NULL;

  return environment != NULL && gr_environment_get_kind (environment) == GR_ENVIRONMENT_LOCAL;
}

/* A field of the app means what holds in the place, any other only what is filled in there. What is filled in for one language should
 * be in it. A page that several share is looked at once, as whoever comes by sees it. */
static GrProbe *
make_page (GrWorkspace   *workspace,
           GrProbeKind    kind,
           const char    *key,
           const GrPlace *place)
{
  const char         *origin = key;
  const char         *address;
  const char         *language = NULL;
  g_autoptr (GrProbe) probe = NULL;

  if (g_str_has_prefix (key, "app."))
    address = gr_workspace_get_effective_field (workspace, place, key + strlen ("app."), &origin);
  else
    address = gr_workspace_get_place_field (workspace, place, key);
  if (address == NULL || *address == '\0')
    return NULL;

  if (origin != NULL && g_str_has_prefix (origin, "language."))
    language = gr_place_get_language_id (place);

  probe = gr_probe_new_page (kind, address);
  gr_probe_set_audience (probe, NULL, language);
  if (kind == GR_PROBE_WEBSITE)
    gr_probe_set_policies (probe, gr_workspace_get_effective_field (workspace, NULL, "terms-uri", NULL),
                           gr_workspace_get_effective_field (workspace, NULL, "privacy-uri", NULL));
  return g_steal_pointer (&probe);
}

/* The first of @keys that is not filled in, or NULL. */
static const char *
find_missing (GrWorkspace       *workspace,
              const GrPlace     *place,
              const char *const *keys)
{
  for (; *keys != NULL; keys++)
    {
      const char *value = gr_workspace_get_place_field (workspace, place, *keys);

      if (value == NULL || *value == '\0')
        return *keys;
    }

  return NULL;
}

static GrProbe *
make_domain (GrWorkspace   *workspace,
             const GrPlace *place,
             const char   **missing)
{
  static const char *const keys[] = {"environment.domain", "environment.domain-record", NULL};

  *missing = find_missing (workspace, place, keys);
  return *missing != NULL ? NULL
                          : gr_probe_new_domain (gr_workspace_get_place_field (workspace, place, keys[0]),
                                                 gr_workspace_get_place_field (workspace, place, keys[1]));
}

/* The name of the file follows from its text; both forms of it are tried where a person gave none. */
static GrProbe *
make_prefix (GrWorkspace   *workspace,
             const GrPlace *place,
             const char   **missing)
{
  static const char *const keys[] = {"environment.url-prefix", "environment.signature", NULL};
  const char              *file = gr_workspace_get_place_field (workspace, place, "environment.signature-file");

  *missing = find_missing (workspace, place, keys);
  return *missing != NULL ? NULL
                          : gr_probe_new_prefix (gr_workspace_get_place_field (workspace, place, keys[0]), file != NULL && *file != '\0' ? file : NULL,
                                                 gr_workspace_get_place_field (workspace, place, keys[1]));
}

/**
 * gr_probe_wants_make:
 * @workspace: a workspace
 * @proof: a proof of any kind
 * @place: (nullable): where; %NULL for the workspace
 * @missing: (out) (nullable): the key of the field that has to be filled in first
 *
 * Makes the probe that a proof asks for, as the workspace is now.
 *
 * Returns: (transfer full) (nullable): a new probe; %NULL with @missing, and %NULL without where the proof is about nothing outside, or
 *   about the Local sandbox
 */
GrProbe *
gr_probe_wants_make (GrWorkspace   *workspace,
                     GrProof       *proof,
                     const GrPlace *place,
                     const char   **missing)
{
  const char *ignored;
  GrProbe    *probe;
  GrProbeKind kind;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_PROOF (proof), NULL);

  missing = missing != NULL ? missing : &ignored;
  *missing = NULL;
  if (is_local (workspace, place))
    return NULL;

  switch (gr_proof_get_kind (proof))
    {
    case GR_PROOF_PAGE:
      if (!gr_probe_kind_parse (gr_proof_get_page (proof), &kind) || kind >= GR_PROBE_DOMAIN)
        return NULL;
      probe = make_page (workspace, kind, gr_proof_get_field (proof), place);
      if (probe == NULL)
        *missing = gr_proof_get_field (proof);
      return probe;

    case GR_PROOF_DOMAIN:
      return make_domain (workspace, place, missing);

    case GR_PROOF_PREFIX:
      return make_prefix (workspace, place, missing);

    case GR_PROOF_FIELD:
    case GR_PROOF_TOLD:
    case GR_PROOF_MEMBERS:
    case GR_PROOF_LIST:
    case GR_PROOF_REDIRECTS:
    case GR_PROOF_ASSET:
    case GR_PROOF_SCOPES:
    case GR_PROOF_LANE:
    case GR_PROOF_SECRET:
    default:
      return NULL;
    }
}

/* Takes @place. */
static void
add_place (GPtrArray *places,
           GrPlace   *place)
{
  g_ptr_array_add (places, place);
}

static void
add_environments (GPtrArray   *places,
                  GrWorkspace *workspace,
                  const char  *region_id)
{
  GListModel *environments = gr_workspace_get_environments (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      if (gr_environment_get_kind (environment) != GR_ENVIRONMENT_LOCAL)
        add_place (places, gr_place_new (gr_environment_get_id (environment), region_id, NULL));
    }
}

static GPtrArray *
list_places (GrWorkspace *workspace,
             GrPer        per)
{
  const char *const *regions = gr_workspace_get_regions (workspace);
  const char *const *languages = gr_workspace_get_languages (workspace);
  GPtrArray         *places = g_ptr_array_new_with_free_func ((GDestroyNotify)gr_place_unref);

  switch (per)
    {
    case GR_PER_ENVIRONMENT:
      add_environments (places, workspace, NULL);
      break;
    case GR_PER_REGION:
      for (guint i = 0; regions != NULL && regions[i] != NULL; i++)
        add_place (places, gr_place_new (NULL, regions[i], NULL));
      break;
    case GR_PER_LANGUAGE:
      for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
        add_place (places, gr_place_new (NULL, NULL, languages[i]));
      break;
    case GR_PER_ENVIRONMENT_REGION:
      for (guint i = 0; regions != NULL && regions[i] != NULL; i++)
        add_environments (places, workspace, regions[i]);
      break;
    case GR_PER_WORKSPACE:
    default:
      add_place (places, gr_place_new (NULL, NULL, NULL));
      break;
    }

  return places;
}

/* Takes @probe. */
static void
add_probe (GPtrArray  *probes,
           GHashTable *seen,
           GrProbe    *probe)
{
  g_autoptr (GrProbe) owned = probe;

  if (owned != NULL && g_hash_table_add (seen, gr_probe_dup_identity (owned)))
    g_ptr_array_add (probes, g_steal_pointer (&owned));
}

static void
add_pages (GPtrArray   *probes,
           GHashTable  *seen,
           GrWorkspace *workspace,
           GrPer        per)
{
  g_autoptr (GPtrArray) places = list_places (workspace, per);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    for (guint j = 0; j < places->len; j++)
      add_probe (probes, seen, make_page (workspace, pages[i].kind, pages[i].field, g_ptr_array_index (places, j)));
}

static void
add_properties (GPtrArray   *probes,
                GHashTable  *seen,
                GrWorkspace *workspace)
{
  g_autoptr (GPtrArray) places = list_places (workspace, GR_PER_ENVIRONMENT);

  for (guint i = 0; i < places->len; i++)
    {
      const char *missing;

      add_probe (probes, seen, make_domain (workspace, g_ptr_array_index (places, i), &missing));
      add_probe (probes, seen, make_prefix (workspace, g_ptr_array_index (places, i), &missing));
    }
}

static void
add_step (GPtrArray     *probes,
          GHashTable    *seen,
          GrWorkspace   *workspace,
          GrGuideStep   *step,
          const GrPlace *place)
{
  GListModel           *proofs = gr_guide_step_get_proofs (step);
  g_autoptr (GPtrArray) places = list_places (workspace, gr_guide_step_get_per (step));

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);

      for (guint j = 0; j < places->len; j++)
        {
          GrPlace *candidate = g_ptr_array_index (places, j);

          if (place == NULL || gr_place_touches (candidate, place))
            add_probe (probes, seen, gr_probe_wants_make (workspace, proof, candidate, NULL));
        }
    }
}

/**
 * gr_probe_wants_collect:
 * @workspace: a workspace
 * @catalog: (nullable): the catalogue whose guides are followed
 *
 * Collects everything outside that there is to look at: the pages that hold for the app, its regions, languages and environments,
 * their domains and prefixes, and what the proofs of the guides name beside these. What is the same in several places comes once.
 *
 * Returns: (transfer full) (element-type GrProbe): probes that have not looked
 */
GPtrArray *
gr_probe_wants_collect (GrWorkspace *workspace,
                        GrCatalog   *catalog)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray             *probes;
  GListModel            *guides;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);

  probes = g_ptr_array_new_with_free_func (g_object_unref);
  add_pages (probes, seen, workspace, GR_PER_WORKSPACE);
  add_pages (probes, seen, workspace, GR_PER_REGION);
  add_pages (probes, seen, workspace, GR_PER_LANGUAGE);
  add_pages (probes, seen, workspace, GR_PER_ENVIRONMENT);
  add_properties (probes, seen, workspace);

  guides = catalog != NULL ? gr_catalog_get_guides (catalog) : NULL;
  for (guint i = 0; guides != NULL && i < g_list_model_get_n_items (guides); i++)
    {
      g_autoptr (GrGuide) guide = g_list_model_get_item (guides, i);
      GListModel         *steps = gr_guide_get_steps (guide);

      if (!gr_guide_applies_to (guide, gr_workspace_get_field (workspace, "app.type")))
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (steps); j++)
        {
          g_autoptr (GrGuideStep) step = g_list_model_get_item (steps, j);

          add_step (probes, seen, workspace, step, NULL);
        }
    }

  return probes;
}

/**
 * gr_probe_wants_collect_step:
 * @workspace: a workspace
 * @step: a step of a guide
 * @place: (nullable): where; %NULL for all places that the step has
 *
 * Collects what the proofs of one step look at.
 *
 * Returns: (transfer full) (element-type GrProbe): probes that have not looked
 */
GPtrArray *
gr_probe_wants_collect_step (GrWorkspace   *workspace,
                             GrGuideStep   *step,
                             const GrPlace *place)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray             *probes;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_GUIDE_STEP (step), NULL);

  probes = g_ptr_array_new_with_free_func (g_object_unref);
  add_step (probes, seen, workspace, step, place);
  return probes;
}
