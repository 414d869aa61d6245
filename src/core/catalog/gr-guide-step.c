/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-guide.h"

#include "gr-catalog-private.h"
#include "gr-json.h"

struct _GrGuideStep
{
  GrCatalogEntry parent_instance;

  char      **instructions;
  char      **shown_instructions;
  char       *note;
  char       *warning;
  char       *who;
  char       *portal_uri;
  char       *learn_uri;
  char       *usual_duration;
  guint       stale_after_days;
  gboolean    optional;
  char      **needs;
  GListStore *proofs;
};

G_DEFINE_FINAL_TYPE (GrGuideStep, gr_guide_step, GR_TYPE_CATALOG_ENTRY)

static gboolean
gr_guide_step_load (GrCatalogEntry *entry,
                    JsonObject     *object,
                    GError        **error)
{
  GrGuideStep *self = GR_GUIDE_STEP (entry);

  self->optional = gr_json_get_boolean (object, "optional", FALSE);
  if (!gr_catalog_read_strv (object, "instructions", &self->instructions, error) ||
      !gr_catalog_read_string (object, "note", &self->note, error) ||
      !gr_catalog_read_string (object, "warning", &self->warning, error) ||
      !gr_catalog_read_string (object, "who", &self->who, error) ||
      !gr_catalog_read_string (object, "portal_uri", &self->portal_uri, error) ||
      !gr_catalog_read_string (object, "learn_uri", &self->learn_uri, error) ||
      !gr_catalog_read_string (object, "usual_duration", &self->usual_duration, error) ||
      !gr_catalog_read_count (object, "stale_after_days", &self->stale_after_days, error) ||
      !gr_catalog_read_strv (object, "needs", &self->needs, error))
    return FALSE;

  self->proofs = gr_catalog_read_entries (object, "proofs", GR_TYPE_PROOF, entry, error);
  return self->proofs != NULL;
}

static void
gr_guide_step_finalize (GObject *object)
{
  GrGuideStep *self = GR_GUIDE_STEP (object);

  g_clear_pointer (&self->instructions, g_strfreev);
  g_clear_pointer (&self->shown_instructions, g_strfreev);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->warning, g_free);
  g_clear_pointer (&self->who, g_free);
  g_clear_pointer (&self->portal_uri, g_free);
  g_clear_pointer (&self->learn_uri, g_free);
  g_clear_pointer (&self->usual_duration, g_free);
  g_clear_pointer (&self->needs, g_strfreev);
  g_clear_object (&self->proofs);

  G_OBJECT_CLASS (gr_guide_step_parent_class)->finalize (object);
}

static void
gr_guide_step_class_init (GrGuideStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_guide_step_finalize;
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

  if (self->shown_instructions == NULL)
    self->shown_instructions = gr_catalog_translate_strv ((const char *const *)self->instructions);

  return (const char *const *)self->shown_instructions;
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

  return gr_catalog_translate (self->note);
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

  return gr_catalog_translate (self->warning);
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

  return gr_catalog_translate (self->who);
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

  return self->portal_uri;
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

  return self->learn_uri;
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

  return gr_catalog_translate (self->usual_duration);
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

  return (const char *const *)self->needs;
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

  return G_LIST_MODEL (self->proofs);
}
