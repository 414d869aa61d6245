/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-prover-private.h"

#include "gr-workspace-fields.h"

#include <string.h>

/* What an answer is about is kept beside it in the workspace file as "key=value" lines: the fields that the step and the steps
 * it needs ask for, as they stood. Of a value that is long, or has more than one line, the digest stands for it; and where a
 * field is one of each environment, region or language and the answer is not, one digest stands for all of them. */

#define MAX_VALUE 120
#define MAX_LINES 200
#define DIGEST    "sha256:"

/* Texts that a region or a language may have as its own. */
static const char *const own_texts[] = {"terms-uri", "privacy-uri", "name", "description"};

static char *
dup_digest (const char *text)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strconcat (DIGEST, digest, NULL);
}

static char *
dup_short (const char *text)
{
  gboolean is_plain = strlen (text) <= MAX_VALUE && !g_str_has_prefix (text, DIGEST);

  for (const char *c = text; is_plain && *c != '\0'; c++)
    is_plain = !g_ascii_iscntrl (*c);

  return is_plain ? g_strdup (text) : dup_digest (text);
}

/* The value of one field in one place that has what the field is of, or %NULL. */
static char *
dup_single (GrProver      *prover,
            const GrPlace *place,
            const char    *key)
{
  const char        *text = gr_prover_get_text (prover, place, key);
  const char *const *list;

  if (text != NULL)
    return g_strdup (text);

  list = gr_workspace_is_list_key (key) ? gr_workspace_get_list_field (prover->workspace, place, key) : NULL;
  return list != NULL && list[0] != NULL ? g_strjoinv (", ", (char **)list) : NULL;
}

/* The ids of all environments, regions or languages, for a key of which @place does not say which one is meant. */
static char **
list_owners (GrProver      *prover,
             const GrPlace *place,
             const char    *key)
{
  GListModel *environments = gr_workspace_get_environments (prover->workspace);

  if (g_str_has_prefix (key, "region.") && gr_place_get_region_id (place) == NULL)
    return g_strdupv ((char **)gr_workspace_get_regions (prover->workspace));

  if (g_str_has_prefix (key, "language.") && gr_place_get_language_id (place) == NULL)
    return g_strdupv ((char **)gr_workspace_get_languages (prover->workspace));

  if (g_str_has_prefix (key, "environment.") && gr_place_get_environment_id (place) == NULL)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
        {
          g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

          g_strv_builder_add (builder, gr_environment_get_id (environment));
        }
      return g_strv_builder_end (builder);
    }

  return NULL;
}

static char *
dup_of_all (GrProver   *prover,
            char      **owners,
            const char *key)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; owners[i] != NULL; i++)
    {
      g_autoptr (GrPlace) place = gr_place_new (g_str_has_prefix (key, "environment.") ? owners[i] : NULL,
                                                g_str_has_prefix (key, "region.") ? owners[i] : NULL,
                                                g_str_has_prefix (key, "language.") ? owners[i] : NULL);
      g_autofree char *value = dup_single (prover, place, key);

      if (value != NULL)
        g_string_append_printf (all, "%s=%s\n", owners[i], value);
    }

  return all->len > 0 ? dup_digest (all->str) : NULL;
}

/* What a line says of a field, or %NULL where it is not filled in. */
static char *
dup_value (GrProver      *prover,
           const GrPlace *place,
           const char    *key)
{
  g_auto (GStrv)   owners = list_owners (prover, place, key);
  g_autofree char *value = NULL;

  if (owners != NULL)
    return dup_of_all (prover, owners, key);

  value = dup_single (prover, place, key);
  return value != NULL ? dup_short (value) : NULL;
}

static void
add_line (GPtrArray     *lines,
          GrProver      *prover,
          const GrPlace *place,
          const char    *key)
{
  g_autofree char *value = dup_value (prover, place, key);
  g_autofree char *line = value != NULL ? g_strconcat (key, "=", value, NULL) : NULL;

  if (line != NULL && lines->len < MAX_LINES && !g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
    g_ptr_array_add (lines, g_steal_pointer (&line));
}

/* A step of each region or language looks at the texts of these, which may be their own; seen from elsewhere that is all. */
static void
add_own_texts (GPtrArray     *lines,
               GrProver      *prover,
               GrGuideStep   *step,
               const GrPlace *place,
               const char    *name)
{
  GrPer            per = gr_guide_step_get_per (step);
  g_autofree char *region_key = g_strconcat ("region.", name, NULL);
  g_autofree char *language_key = g_strconcat ("language.", name, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (own_texts); i++)
    {
      if (!g_str_equal (own_texts[i], name))
        continue;
      if (per == GR_PER_LANGUAGE && gr_place_get_language_id (place) == NULL)
        add_line (lines, prover, place, language_key);
      if ((per == GR_PER_REGION || per == GR_PER_ENVIRONMENT_REGION) && gr_place_get_region_id (place) == NULL)
        add_line (lines, prover, place, region_key);
    }
}

/* What the proofs of a kind look at beside the field they name. */
static const char *const *
list_keys (GrProof *proof)
{
  static const char *const redirects[] = {"environment.redirect-uris", "environment.platform", NULL};
  static const char *const domain[] = {"environment.domain", "environment.domain-record", NULL};
  static const char *const prefix[] = {"environment.url-prefix", "environment.signature-file", "environment.signature", NULL};
  static const char *const scopes[] = {"environment.scopes", NULL};
  static const char *const none[] = {NULL};

  switch (gr_proof_get_kind (proof))
    {
    case GR_PROOF_REDIRECTS:
      return redirects;
    case GR_PROOF_DOMAIN:
      return domain;
    case GR_PROOF_PREFIX:
      return prefix;
    case GR_PROOF_SCOPES:
      return scopes;
    case GR_PROOF_FIELD:
    case GR_PROOF_TOLD:
    case GR_PROOF_MEMBERS:
    case GR_PROOF_LIST:
    case GR_PROOF_PAGE:
    case GR_PROOF_ASSET:
    case GR_PROOF_LANE:
    case GR_PROOF_SECRET:
    default:
      return none;
    }
}

/* Adds a line for each field that a step asks for, as it stands in a place. */
void
gr_about_add_fields (GPtrArray     *lines,
                     GrProver      *prover,
                     GrGuideStep   *step,
                     const GrPlace *place)
{
  GListModel *proofs = gr_guide_step_get_proofs (step);

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);
      const char         *key = gr_proof_get_field (proof);
      const char *const  *keys = list_keys (proof);

      if (key != NULL)
        add_line (lines, prover, place, key);
      if (key != NULL && g_str_has_prefix (key, "app."))
        add_own_texts (lines, prover, step, place, key + strlen ("app."));
      for (guint j = 0; keys[j] != NULL; j++)
        add_line (lines, prover, place, keys[j]);
    }
}

/* Older lines hold values of any length. */
static gboolean
still_holds (GrProver      *prover,
             const GrPlace *place,
             const char    *key,
             const char    *then)
{
  g_autofree char *value = dup_value (prover, place, key);
  g_autofree char *whole = NULL;

  if (g_strcmp0 (value, then) == 0)
    return TRUE;

  if (g_str_has_prefix (then, DIGEST))
    return FALSE;

  whole = dup_single (prover, place, key);
  return g_strcmp0 (whole, then) == 0;
}

/* What has changed since an answer was given, in words that somebody may know it by; %NULL where nothing has. Lines that make no
 * sense, in a file that somebody wrote by hand, say nothing. */
char *
gr_about_find_change (GrProver          *prover,
                      const GrPlace     *place,
                      const char *const *about)
{
  for (guint i = 0; about[i] != NULL && i < MAX_LINES; i++)
    {
      const char      *equals = strchr (about[i], '=');
      g_autofree char *key = equals != NULL ? g_strndup (about[i], equals - about[i]) : NULL;

      if (key == NULL || (!gr_workspace_is_place_key (key) && !gr_workspace_is_list_key (key)))
        continue;

      if (!still_holds (prover, place, key, equals + 1))
        return g_strdup (g_str_has_prefix (equals + 1, DIGEST) ? key : equals + 1);
    }

  return NULL;
}
