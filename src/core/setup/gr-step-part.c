/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-evidence.h"
#include "gr-step-private.h"
#include "gr-util.h"

struct _GrStepPart
{
  GObject parent_instance;

  GrStep     *step; /* (unowned) (weak): it owns its parts */
  GrPlace    *place;
  GrSpot      spot;
  char       *title;
  GrStepState state;
  char       *reason;
  char       *blocked_by;
  char       *who;
  gint64      since;
  gboolean    overdue;
  gboolean    provable;
  GListStore *evidence;
};

enum
{
  PROP_0,
  PROP_STEP,
  PROP_PLACE,
  PROP_TITLE,
  PROP_STATE,
  PROP_REASON,
  PROP_BLOCKED_BY,
  PROP_WHO,
  PROP_SINCE,
  PROP_OVERDUE,
  PROP_PROVABLE,
  PROP_EVIDENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrStepPart, gr_step_part, G_TYPE_OBJECT)

static void
gr_step_part_finalize (GObject *object)
{
  GrStepPart *self = GR_STEP_PART (object);

  g_clear_weak_pointer (&self->step);
  g_clear_pointer (&self->place, gr_place_unref);
  g_clear_object (&self->evidence);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->blocked_by, g_free);
  g_clear_pointer (&self->who, g_free);

  G_OBJECT_CLASS (gr_step_part_parent_class)->finalize (object);
}

static void
gr_step_part_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrStepPart *self = GR_STEP_PART (object);

  switch (prop_id)
    {
    case PROP_STEP:
      g_value_set_object (value, gr_step_part_get_step (self));
      break;
    case PROP_PLACE:
      g_value_set_boxed (value, gr_step_part_get_place (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, gr_step_part_get_title (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, gr_step_part_get_state (self));
      break;
    case PROP_REASON:
      g_value_set_string (value, gr_step_part_get_reason (self));
      break;
    case PROP_BLOCKED_BY:
      g_value_set_string (value, gr_step_part_get_blocked_by (self));
      break;
    case PROP_WHO:
      g_value_set_string (value, gr_step_part_get_who (self));
      break;
    case PROP_SINCE:
      g_value_set_int64 (value, gr_step_part_get_since (self));
      break;
    case PROP_OVERDUE:
      g_value_set_boolean (value, gr_step_part_get_overdue (self));
      break;
    case PROP_PROVABLE:
      g_value_set_boolean (value, gr_step_part_get_provable (self));
      break;
    case PROP_EVIDENCE:
      g_value_set_object (value, gr_step_part_get_evidence (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_step_part_class_init (GrStepPartClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_step_part_finalize;
  object_class->get_property = gr_step_part_get_property;

  properties[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, GR_TYPE_STEP, flags);
  properties[PROP_PLACE] = g_param_spec_boxed ("place", NULL, NULL, GR_TYPE_PLACE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GR_TYPE_STEP_STATE, GR_STEP_UNKNOWN, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  properties[PROP_BLOCKED_BY] = g_param_spec_string ("blocked-by", NULL, NULL, NULL, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  properties[PROP_SINCE] = g_param_spec_int64 ("since", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_OVERDUE] = g_param_spec_boolean ("overdue", NULL, NULL, FALSE, flags);
  properties[PROP_PROVABLE] = g_param_spec_boolean ("provable", NULL, NULL, TRUE, flags);
  properties[PROP_EVIDENCE] = g_param_spec_object ("evidence", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_step_part_init (GrStepPart *self)
{
  self->evidence = g_list_store_new (GR_TYPE_EVIDENCE);
  self->provable = TRUE;
}

GrStepPart *
gr_step_part_new (GrStep     *step,
                  GrPlace    *place,
                  const char *title)
{
  GrStepPart *self = g_object_new (GR_TYPE_STEP_PART, NULL);

  g_set_weak_pointer (&self->step, step);
  self->place = gr_place_ref (place);
  self->title = g_strdup (title);
  self->spot = GR_SPOT_NOWHERE;

  return self;
}

void
gr_step_part_set_spot (GrStepPart *self,
                       GrSpot      spot)
{
  self->spot = spot;
}

const GrSpot *
gr_step_part_get_spot (GrStepPart *self)
{
  return &self->spot;
}

void
gr_step_part_set_title (GrStepPart *self,
                        const char *title)
{
  if (gr_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static gboolean
same_evidence (GListModel *old,
               GPtrArray  *evidence)
{
  if (g_list_model_get_n_items (old) != evidence->len)
    return FALSE;

  for (guint i = 0; i < evidence->len; i++)
    {
      g_autoptr (GrEvidence) before = g_list_model_get_item (old, i);

      if (!gr_evidence_equal (before, g_ptr_array_index (evidence, i)))
        return FALSE;
    }

  return TRUE;
}

/* Takes what was derived and says only what changed. */
void
gr_step_part_update (GrStepPart        *self,
                     const GrStepFacts *facts,
                     GPtrArray         *evidence)
{
  GObject *object = G_OBJECT (self);
  gboolean changed[N_PROPS] = {FALSE};

  changed[PROP_EVIDENCE] = !same_evidence (G_LIST_MODEL (self->evidence), evidence);
  changed[PROP_STATE] = self->state != facts->state;
  changed[PROP_SINCE] = self->since != facts->since;
  changed[PROP_OVERDUE] = self->overdue != facts->overdue;
  changed[PROP_PROVABLE] = self->provable != facts->provable;
  changed[PROP_REASON] = gr_set_str (&self->reason, facts->reason);
  changed[PROP_BLOCKED_BY] = gr_set_str (&self->blocked_by, facts->blocked_by);
  changed[PROP_WHO] = gr_set_str (&self->who, facts->who);

  self->state = facts->state;
  self->since = facts->since;
  self->overdue = facts->overdue;
  self->provable = facts->provable;
  if (changed[PROP_EVIDENCE])
    g_list_store_splice (self->evidence, 0, g_list_model_get_n_items (G_LIST_MODEL (self->evidence)), evidence->pdata, evidence->len);

  for (guint i = 0; i < N_PROPS; i++)
    if (changed[i])
      g_object_notify_by_pspec (object, properties[i]);
}

/* What is to be told first: what somebody can do now, then what one waits for, then what nobody here can prove, and what
 * something else blocks or takes the ground from. What is done comes last. */
GrRank
gr_step_part_get_rank (GrStepPart *self)
{
  switch (self->state)
    {
    case GR_STEP_TO_DO:
      return GR_RANK_NOW;
    case GR_STEP_STALE:
      return self->blocked_by == NULL ? GR_RANK_NOW : GR_RANK_BLOCKED;
    case GR_STEP_UNKNOWN:
      return self->provable ? GR_RANK_NOW : GR_RANK_UNPROVABLE;
    case GR_STEP_WAITING:
      return GR_RANK_WAITING;
    case GR_STEP_BLOCKED:
      return GR_RANK_BLOCKED;
    case GR_STEP_DONE:
    default:
      return GR_RANK_DONE;
    }
}

/**
 * gr_step_part_get_step:
 *
 * Returns: (transfer none) (nullable): the step it is a part of, %NULL once that is gone
 */
GrStep *
gr_step_part_get_step (GrStepPart *self)
{
  g_return_val_if_fail (GR_IS_STEP_PART (self), NULL);

  return self->step;
}

/**
 * gr_step_part_get_place:
 *
 * Returns: (transfer none): where it is taken
 */
const GrPlace *
gr_step_part_get_place (GrStepPart *self)
{
  g_return_val_if_fail (GR_IS_STEP_PART (self), NULL);

  return self->place;
}

/**
 * gr_step_part_get_title:
 *
 * Returns: (transfer none) (nullable): where it is taken, in words for people, %NULL for the workspace
 */
const char *
gr_step_part_get_title (GrStepPart *self)
{
  g_return_val_if_fail (GR_IS_STEP_PART (self), NULL);

  return self->title;
}

/**
 * gr_step_part_get_state:
 *
 * Returns: the state, as the evidence has it now
 */
GrStepState
gr_step_part_get_state (GrStepPart *self)
{
  g_return_val_if_fail (GR_IS_STEP_PART (self), GR_STEP_UNKNOWN);

  return self->state;
}

/**
 * gr_step_part_get_reason:
 *
 * Returns: (transfer none) (nullable): why it is in its state, in words for people
 */
const char *
gr_step_part_get_reason (GrStepPart *self)
{
  g_return_val_if_fail (GR_IS_STEP_PART (self), NULL);

  return self->reason;
}

/**
 * gr_step_part_get_blocked_by:
 *
 * Returns: (transfer none) (nullable): path of the step that has to be done first
 */
const char *
gr_step_part_get_blocked_by (GrStepPart *self)
{
  g_return_val_if_fail (GR_IS_STEP_PART (self), NULL);

  return self->blocked_by;
}

/**
 * gr_step_part_get_who:
 *
 * Returns: (transfer none) (nullable): who has to act next, in words for people
 */
const char *
gr_step_part_get_who (GrStepPart *self)
{
  g_return_val_if_fail (GR_IS_STEP_PART (self), NULL);

  return self->who;
}

/**
 * gr_step_part_get_since:
 *
 * Returns: since when the state holds, unix seconds, 0 where unknown
 */
gint64
gr_step_part_get_since (GrStepPart *self)
{
  g_return_val_if_fail (GR_IS_STEP_PART (self), 0);

  return self->since;
}

/**
 * gr_step_part_get_overdue:
 *
 * Returns: whether one has waited longer than is usual
 */
gboolean
gr_step_part_get_overdue (GrStepPart *self)
{
  g_return_val_if_fail (GR_IS_STEP_PART (self), FALSE);

  return self->overdue;
}

/**
 * gr_step_part_get_provable:
 *
 * Returns: %FALSE where it is unknown because nobody present can look
 */
gboolean
gr_step_part_get_provable (GrStepPart *self)
{
  g_return_val_if_fail (GR_IS_STEP_PART (self), FALSE);

  return self->provable;
}

/**
 * gr_step_part_get_evidence:
 *
 * Returns: (transfer none): a list of [class@GrEvidence], one for each proof of the guide's step
 */
GListModel *
gr_step_part_get_evidence (GrStepPart *self)
{
  g_return_val_if_fail (GR_IS_STEP_PART (self), NULL);

  return G_LIST_MODEL (self->evidence);
}
