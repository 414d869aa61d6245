/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrGuideStep
{
  GrCatalogEntry parent_instance;

  int      doer;
  int      per;
  guint    usual_days;
  guint    stale_after_days;
  gboolean optional;
};

G_DEFINE_ENUM_TYPE (GrPer, gr_per, G_DEFINE_ENUM_VALUE (GR_PER_WORKSPACE, "workspace"), G_DEFINE_ENUM_VALUE (GR_PER_ENVIRONMENT, "environment"), G_DEFINE_ENUM_VALUE (GR_PER_REGION, "region"), G_DEFINE_ENUM_VALUE (GR_PER_LANGUAGE, "language"), G_DEFINE_ENUM_VALUE (GR_PER_ENVIRONMENT_REGION, "environment-region"))

G_DEFINE_FINAL_TYPE (GrGuideStep, gr_guide_step, GR_TYPE_CATALOG_ENTRY)

/* Sources that disagree stand beside each other, and somebody has to say what to go by. */
static gboolean
load_claims (GrCatalogEntry *entry,
             JsonObject     *object,
             GError        **error)
{
  guint n_claims;

  if (!gr_catalog_load_entries (entry, object, "claims", GR_TYPE_CATALOG_ENTRY, FALSE, error))
    return FALSE;

  n_claims = g_list_model_get_n_items (gr_catalog_entry_get_entries (entry, "claims"));
  return gr_catalog_require (object, "claims", n_claims != 1, error) &&
         gr_catalog_check_text (object, "reading", n_claims > 0, error);
}

static gboolean
load_words (GrGuideStep *self,
            JsonObject  *object,
            GError     **error)
{
  static const char *const doers[] = {"anybody", "member", "admin", "owner", "developer", "test-user", "contact", "tiktok", NULL};
  static const char *const pers[] = {"workspace", "environment", "region", "language", "environment-region", NULL};

  return gr_catalog_read_choice (object, "who", doers, &self->doer, error) &&
         gr_catalog_read_choice (object, "per", pers, &self->per, error) &&
         gr_catalog_load_list (GR_CATALOG_ENTRY (self), object, "environments", error) &&
         gr_catalog_load_list (GR_CATALOG_ENTRY (self), object, "regions", error) &&
         gr_catalog_load_list (GR_CATALOG_ENTRY (self), object, "app_types", error);
}

static gboolean
gr_guide_step_load (GrCatalogEntry *entry,
                    JsonObject     *object,
                    GError        **error)
{
  GrGuideStep *self = GR_GUIDE_STEP (entry);

  self->optional = gr_json_get_boolean (object, "optional", FALSE);
  return gr_catalog_load_list (entry, object, "instructions", error) &&
         gr_catalog_check_text (object, "note", FALSE, error) &&
         gr_catalog_check_text (object, "warning", FALSE, error) &&
         gr_catalog_check_text (object, "portal_uri", FALSE, error) &&
         gr_catalog_check_text (object, "learn_uri", FALSE, error) &&
         gr_catalog_check_text (object, "usual_duration", FALSE, error) &&
         load_words (self, object, error) &&
         gr_catalog_read_count (object, "usual_days", &self->usual_days, error) &&
         gr_catalog_read_count (object, "stale_after_days", &self->stale_after_days, error) &&
         gr_catalog_load_list (entry, object, "needs", error) &&
         gr_catalog_load_entries (entry, object, "proofs", GR_TYPE_PROOF, TRUE, error) &&
         gr_catalog_load_entries (entry, object, "entries", GR_TYPE_STEP_ENTRY, TRUE, error) &&
         gr_catalog_load_entries (entry, object, "samples", GR_TYPE_CODE_SAMPLE, TRUE, error) &&
         load_claims (entry, object, error);
}

static void
gr_guide_step_class_init (GrGuideStepClass *klass)
{
  GR_CATALOG_ENTRY_CLASS (klass)->load = gr_guide_step_load;
}

static void
gr_guide_step_init (GrGuideStep *self)
{
}

/**
 * gr_per_get_nick:
 * @per: what there is a part for
 *
 * Returns: the word of the guide files, such as `environment-region`
 */
const char *
gr_per_get_nick (GrPer per)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (GR_TYPE_PER);
  GEnumValue            *value = g_enum_get_value (values, per);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * gr_guide_step_get_instructions:
 * @self: a step
 *
 * Returns: (transfer none): what to do, one action each, in this order, translated
 */
const char *const *
gr_guide_step_get_instructions (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_shown_list (GR_CATALOG_ENTRY (self), "instructions");
}

/**
 * gr_guide_step_get_note:
 * @self: a step
 *
 * Returns: (nullable): what is good to know, translated
 */
const char *
gr_guide_step_get_note (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "note");
}

/**
 * gr_guide_step_get_warning:
 * @self: a step
 *
 * Returns: (nullable): what cannot be undone, translated
 */
const char *
gr_guide_step_get_warning (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "warning");
}

/**
 * gr_guide_step_get_doer:
 * @self: a step
 *
 * Returns: who can do it
 */
GrDoer
gr_guide_step_get_doer (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), GR_DOER_ANYBODY);

  return self->doer;
}

/**
 * gr_guide_step_get_who:
 * @self: a step
 *
 * Returns: who can do it, in words for people, translated
 */
const char *
gr_guide_step_get_who (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_doer_get_label (self->doer);
}

/**
 * gr_guide_step_get_per:
 * @self: a step
 *
 * Returns: what it has a part for
 */
GrPer
gr_guide_step_get_per (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), GR_PER_WORKSPACE);

  return self->per;
}

/**
 * gr_guide_step_get_environments:
 * @self: a step
 *
 * Gets the kinds of environments that are not ready without the step. One that is taken for each environment has parts for
 * environments of these kinds alone.
 *
 * Returns: (transfer none): some of `production`, `sandbox` and `local`; the first two where the guide does not say
 */
const char *const *
gr_guide_step_get_environments (GrGuideStep *self)
{
  static const char *const usual[] = {"production", "sandbox", NULL};
  const char *const       *kinds;

  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  kinds = gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "environments");
  return kinds[0] != NULL ? kinds : usual;
}

/**
 * gr_guide_step_counts_for:
 * @self: a step
 * @environment_kind: `production`, `sandbox` or `local`
 *
 * Returns: whether an environment of that kind is not ready without the step
 */
gboolean
gr_guide_step_counts_for (GrGuideStep *self,
                          const char  *environment_kind)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), FALSE);
  g_return_val_if_fail (environment_kind != NULL, FALSE);

  return g_strv_contains (gr_guide_step_get_environments (self), environment_kind);
}

/**
 * gr_guide_step_is_taken_in:
 * @self: a step
 * @region_id: a region
 *
 * Some launch regions ask for what no other does, such as an age rating. A step that is taken for each region may name those
 * that it has parts for.
 *
 * Returns: whether the step has a part for that region; %TRUE where the guide names no regions
 */
gboolean
gr_guide_step_is_taken_in (GrGuideStep *self,
                           const char  *region_id)
{
  const char *const *regions;

  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), FALSE);
  g_return_val_if_fail (region_id != NULL, FALSE);

  regions = gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "regions");
  return regions[0] == NULL || g_strv_contains (regions, region_id);
}

/**
 * gr_guide_step_applies_to:
 * @self: a step
 * @app_type: (nullable): `mini-game`, `mini-drama` or `standard`; %NULL where nobody said yet
 *
 * Returns: whether an app of that type has the step. What is only for some types is for none until the type is known.
 */
gboolean
gr_guide_step_applies_to (GrGuideStep *self,
                          const char  *app_type)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), FALSE);

  return gr_catalog_entry_applies_to (GR_CATALOG_ENTRY (self), app_type);
}

/**
 * gr_guide_step_get_portal_uri:
 * @self: a step
 *
 * Returns: (nullable): the page of the portal where it is done
 */
const char *
gr_guide_step_get_portal_uri (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "portal_uri");
}

/**
 * gr_guide_step_get_learn_uri:
 * @self: a step
 *
 * Returns: (nullable): the page of TikTok's that explains it
 */
const char *
gr_guide_step_get_learn_uri (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_text (GR_CATALOG_ENTRY (self), "learn_uri");
}

/**
 * gr_guide_step_get_usual_duration:
 * @self: a step
 *
 * Returns: (nullable): how long it usually takes, in words, translated
 */
const char *
gr_guide_step_get_usual_duration (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "usual_duration");
}

/**
 * gr_guide_step_get_usual_days:
 * @self: a step
 *
 * Returns: how many days one usually waits at most; 0 where nobody says
 */
guint
gr_guide_step_get_usual_days (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), 0);

  return self->usual_days;
}

/**
 * gr_guide_step_get_stale_after_days:
 * @self: a step
 *
 * Returns: after how many days an answer should be checked again; 0 for never
 */
guint
gr_guide_step_get_stale_after_days (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), 0);

  return self->stale_after_days;
}

/**
 * gr_guide_step_get_optional:
 * @self: a step
 *
 * Returns: whether the guide is done without it
 */
gboolean
gr_guide_step_get_optional (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), FALSE);

  return self->optional;
}

/**
 * gr_guide_step_get_needs:
 * @self: a step
 *
 * Returns: (transfer none): the steps that must be done before: ids of the same guide, or `guide/step` of another one
 */
const char *const *
gr_guide_step_get_needs (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_list (GR_CATALOG_ENTRY (self), "needs");
}

/**
 * gr_guide_step_get_proofs:
 * @self: a step
 *
 * Returns: (transfer none): a list of [class@Gr.Proof]; the step is done when all of them hold that are not optional, and one
 *     of those that share what [method@Gr.Proof.get_either] says
 */
GListModel *
gr_guide_step_get_proofs (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "proofs");
}

/**
 * gr_guide_step_get_entries:
 * @self: a step
 *
 * Returns: (transfer none): a list of [class@Gr.StepEntry]: what to type on the portal, in its order
 */
GListModel *
gr_guide_step_get_entries (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "entries");
}

/**
 * gr_guide_step_get_claims:
 * @self: a step
 *
 * Gets what the sources say about the step where they do not agree, each with its own source and date.
 *
 * Returns: (transfer none): a list of [class@Gr.CatalogEntry], empty where nothing is disputed
 */
GListModel *
gr_guide_step_get_claims (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "claims");
}

/**
 * gr_guide_step_get_reading:
 * @self: a step
 *
 * Returns: (nullable): what to go by where sources do not agree, translated; %NULL where nothing is disputed
 */
const char *
gr_guide_step_get_reading (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "reading");
}

/**
 * gr_guide_step_get_samples:
 * @self: a step
 *
 * Returns: (transfer none): a list of [class@Gr.CodeSample]
 */
GListModel *
gr_guide_step_get_samples (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "samples");
}
