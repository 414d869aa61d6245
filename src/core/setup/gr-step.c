/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-evidence.h"
#include "gr-step-private.h"
#include "gr-util.h"

#include <glib/gi18n-lib.h>

struct _GrStep
{
  GObject parent_instance;

  GrGuideStep *guide_step;
  GrStepState  state;
  char        *reason;
  char        *blocked_by;
  char        *who;
  gint64       since;
  GListStore  *evidence;
};

enum
{
  PROP_0,
  PROP_GUIDE_STEP,
  PROP_STATE,
  PROP_REASON,
  PROP_BLOCKED_BY,
  PROP_WHO,
  PROP_SINCE,
  PROP_EVIDENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrStepState, gr_step_state, G_DEFINE_ENUM_VALUE (GR_STEP_UNKNOWN, "unknown"), G_DEFINE_ENUM_VALUE (GR_STEP_TO_DO, "to-do"), G_DEFINE_ENUM_VALUE (GR_STEP_BLOCKED, "blocked"), G_DEFINE_ENUM_VALUE (GR_STEP_WAITING, "waiting"), G_DEFINE_ENUM_VALUE (GR_STEP_DONE, "done"), G_DEFINE_ENUM_VALUE (GR_STEP_STALE, "stale"))

G_DEFINE_FINAL_TYPE (GrStep, gr_step, G_TYPE_OBJECT)

static gboolean
same_evidence (GListModel *old,
               GPtrArray  *evidence)
{
  if (g_list_model_get_n_items (old) != evidence->len)
    return FALSE;

  for (guint i = 0; i < evidence->len; i++)
    {
      g_autoptr (GrEvidence) before = g_list_model_get_item (old, i);
      GrEvidence            *after = g_ptr_array_index (evidence, i);

      if (gr_evidence_get_state (before) != gr_evidence_get_state (after) ||
          gr_evidence_get_since (before) != gr_evidence_get_since (after) ||
          g_strcmp0 (gr_evidence_get_text (before), gr_evidence_get_text (after)) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
gr_step_finalize (GObject *object)
{
  GrStep *self = GR_STEP (object);

  g_clear_object (&self->guide_step);
  g_clear_object (&self->evidence);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->blocked_by, g_free);
  g_clear_pointer (&self->who, g_free);

  G_OBJECT_CLASS (gr_step_parent_class)->finalize (object);
}

static void
gr_step_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  GrStep *self = GR_STEP (object);

  switch (prop_id)
    {
    case PROP_GUIDE_STEP:
      g_value_set_object (value, gr_step_get_guide_step (self));
      break;

    case PROP_STATE:
      g_value_set_enum (value, gr_step_get_state (self));
      break;

    case PROP_REASON:
      g_value_set_string (value, gr_step_get_reason (self));
      break;

    case PROP_BLOCKED_BY:
      g_value_set_string (value, gr_step_get_blocked_by (self));
      break;

    case PROP_WHO:
      g_value_set_string (value, gr_step_get_who (self));
      break;

    case PROP_SINCE:
      g_value_set_int64 (value, gr_step_get_since (self));
      break;

    case PROP_EVIDENCE:
      g_value_set_object (value, gr_step_get_evidence (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_step_class_init (GrStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_step_finalize;
  object_class->get_property = gr_step_get_property;

  properties[PROP_GUIDE_STEP] = g_param_spec_object ("guide-step", NULL, NULL, GR_TYPE_GUIDE_STEP, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GR_TYPE_STEP_STATE, GR_STEP_UNKNOWN, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  properties[PROP_BLOCKED_BY] = g_param_spec_string ("blocked-by", NULL, NULL, NULL, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  properties[PROP_SINCE] = g_param_spec_int64 ("since", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_EVIDENCE] = g_param_spec_object ("evidence", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_step_init (GrStep *self)
{
  self->evidence = g_list_store_new (GR_TYPE_EVIDENCE);
}

/**
 * gr_step_state_get_nick:
 *
 * Returns: (transfer none): "unknown", "to-do", "blocked", "waiting", "done" or "stale"
 */
const char *
gr_step_state_get_nick (GrStepState state)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (GR_TYPE_STEP_STATE);
  GEnumValue            *value = g_enum_get_value (values, state);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * gr_step_state_get_label:
 *
 * Returns: (transfer none): the state in words for people
 */
const char *
gr_step_state_get_label (GrStepState state)
{
  switch (state)
    {
    case GR_STEP_TO_DO:
      return _ ("To do");

    case GR_STEP_BLOCKED:
      return _ ("Blocked");

    case GR_STEP_WAITING:
      return _ ("Waiting");

    case GR_STEP_DONE:
      return _ ("Done");

    case GR_STEP_STALE:
      return _ ("Out of date");

    case GR_STEP_UNKNOWN:
    default:
      return _ ("Unknown");
    }
}

GrStep *
gr_step_new (GrGuideStep *guide_step)
{
  GrStep *self = g_object_new (GR_TYPE_STEP, NULL);

  self->guide_step = g_object_ref (guide_step);

  return self;
}

/* Takes what was derived and says only what changed. Returns whether anything did. */
gboolean
gr_step_update (GrStep            *self,
                const GrStepFacts *facts,
                GPtrArray         *evidence)
{
  gboolean changed = FALSE;

  g_object_freeze_notify (G_OBJECT (self));

  if (!same_evidence (G_LIST_MODEL (self->evidence), evidence))
    {
      g_list_store_splice (self->evidence, 0, g_list_model_get_n_items (G_LIST_MODEL (self->evidence)), evidence->pdata, evidence->len);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVIDENCE]);
      changed = TRUE;
    }

  if (self->state != facts->state)
    {
      self->state = facts->state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
      changed = TRUE;
    }

  if (self->since != facts->since)
    {
      self->since = facts->since;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SINCE]);
      changed = TRUE;
    }

  if (gr_set_str (&self->reason, facts->reason))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REASON]);
      changed = TRUE;
    }

  if (gr_set_str (&self->blocked_by, facts->blocked_by))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLOCKED_BY]);
      changed = TRUE;
    }

  if (gr_set_str (&self->who, facts->who))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHO]);
      changed = TRUE;
    }

  g_object_thaw_notify (G_OBJECT (self));

  return changed;
}

/**
 * gr_step_get_guide_step:
 *
 * Returns: (transfer none): what the guide says about the step
 */
GrGuideStep *
gr_step_get_guide_step (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), NULL);

  return self->guide_step;
}

/**
 * gr_step_get_state:
 *
 * Returns: the state, as the evidence has it now
 */
GrStepState
gr_step_get_state (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), GR_STEP_UNKNOWN);

  return self->state;
}

/**
 * gr_step_get_reason:
 *
 * Returns: (transfer none) (nullable): why the step is in its state, in words for people
 */
const char *
gr_step_get_reason (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), NULL);

  return self->reason;
}

/**
 * gr_step_get_blocked_by:
 *
 * Returns: (transfer none) (nullable): id of the step that has to be done first
 */
const char *
gr_step_get_blocked_by (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), NULL);

  return self->blocked_by;
}

/**
 * gr_step_get_who:
 *
 * Returns: (transfer none) (nullable): who has to act next, in words for people
 */
const char *
gr_step_get_who (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), NULL);

  return self->who;
}

/**
 * gr_step_get_since:
 *
 * Returns: since when the state holds, unix seconds, 0 where unknown
 */
gint64
gr_step_get_since (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), 0);

  return self->since;
}

/**
 * gr_step_get_evidence:
 *
 * Returns: (transfer none): a list of [class@GrEvidence], one per proof of the guide's step
 */
GListModel *
gr_step_get_evidence (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), NULL);

  return G_LIST_MODEL (self->evidence);
}
