/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrGuideStep
{
  GrCatalogEntry parent_instance;

  guint    stale_after_days;
  gboolean optional;
};

G_DEFINE_FINAL_TYPE (GrGuideStep, gr_guide_step, GR_TYPE_CATALOG_ENTRY)

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
         gr_catalog_check_text (object, "who", FALSE, error) &&
         gr_catalog_check_text (object, "portal_uri", FALSE, error) &&
         gr_catalog_check_text (object, "learn_uri", FALSE, error) &&
         gr_catalog_check_text (object, "usual_duration", FALSE, error) &&
         gr_catalog_read_count (object, "stale_after_days", &self->stale_after_days, error) &&
         gr_catalog_load_list (entry, object, "needs", error) &&
         gr_catalog_load_entries (entry, object, "proofs", GR_TYPE_PROOF, TRUE, error);
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
 * gr_guide_step_get_who:
 * @self: a step
 *
 * Returns: (nullable): who can do it, translated; %NULL where anybody can
 */
const char *
gr_guide_step_get_who (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_shown_text (GR_CATALOG_ENTRY (self), "who");
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
 * Returns: (transfer none): the ids of the steps of the same guide that must be done before
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
 * Returns: (transfer none): a list of [class@Gr.Proof]; the step is done when all of them hold
 */
GListModel *
gr_guide_step_get_proofs (GrGuideStep *self)
{
  g_return_val_if_fail (GR_IS_GUIDE_STEP (self), NULL);

  return gr_catalog_entry_get_entries (GR_CATALOG_ENTRY (self), "proofs");
}
