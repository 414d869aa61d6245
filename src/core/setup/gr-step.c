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

  GrGuide     *guide;
  GrGuideStep *guide_step;
  char        *path;
  GPtrArray   *parts;
  GListStore  *part_list;
  guint        n_done;
  guint        n_left_out;
  gboolean     is_elsewhere; /* whether it is for regions that are not chosen, and others are */

  GrStepState state;
  char       *reason;
  char       *blocked_by;
  char       *who;
  gint64      since;
};

enum
{
  PROP_0,
  PROP_GUIDE_STEP,
  PROP_GUIDE,
  PROP_PATH,
  PROP_STATE,
  PROP_REASON,
  PROP_BLOCKED_BY,
  PROP_WHO,
  PROP_SINCE,
  PROP_N_DONE,
  PROP_PARTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrStepState, gr_step_state, G_DEFINE_ENUM_VALUE (GR_STEP_UNKNOWN, "unknown"), G_DEFINE_ENUM_VALUE (GR_STEP_TO_DO, "to-do"), G_DEFINE_ENUM_VALUE (GR_STEP_BLOCKED, "blocked"), G_DEFINE_ENUM_VALUE (GR_STEP_WAITING, "waiting"), G_DEFINE_ENUM_VALUE (GR_STEP_DONE, "done"), G_DEFINE_ENUM_VALUE (GR_STEP_STALE, "stale"))

G_DEFINE_FINAL_TYPE (GrStep, gr_step, G_TYPE_OBJECT)

static void
gr_step_finalize (GObject *object)
{
  GrStep *self = GR_STEP (object);

  g_clear_object (&self->guide);
  g_clear_object (&self->guide_step);
  g_clear_object (&self->part_list);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_free);
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
    case PROP_GUIDE:
      g_value_set_object (value, gr_step_get_guide (self));
      break;
    case PROP_PATH:
      g_value_set_string (value, gr_step_get_path (self));
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
    case PROP_N_DONE:
      g_value_set_uint (value, gr_step_get_n_done (self));
      break;
    case PROP_PARTS:
      g_value_set_object (value, gr_step_get_parts (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_step_class_init (GrStepClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_step_finalize;
  object_class->get_property = gr_step_get_property;

  properties[PROP_GUIDE_STEP] = g_param_spec_object ("guide-step", NULL, NULL, GR_TYPE_GUIDE_STEP, flags);
  properties[PROP_GUIDE] = g_param_spec_object ("guide", NULL, NULL, GR_TYPE_GUIDE, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GR_TYPE_STEP_STATE, GR_STEP_UNKNOWN, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  properties[PROP_BLOCKED_BY] = g_param_spec_string ("blocked-by", NULL, NULL, NULL, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  properties[PROP_SINCE] = g_param_spec_int64 ("since", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_PARTS] = g_param_spec_object ("parts", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_step_init (GrStep *self)
{
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  self->part_list = g_list_store_new (GR_TYPE_STEP_PART);
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
gr_step_new (GrGuide     *guide,
             GrGuideStep *guide_step)
{
  GrStep *self = g_object_new (GR_TYPE_STEP, NULL);

  self->guide = g_object_ref (guide);
  self->guide_step = g_object_ref (guide_step);
  self->path = g_strconcat (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (guide)), "/",
                            gr_catalog_entry_get_id (GR_CATALOG_ENTRY (guide_step)), NULL);

  return self;
}

/* Takes the parts there are now; those of before that are among them stay what they are. */
void
gr_step_set_parts (GrStep    *self,
                   GPtrArray *parts,
                   guint      n_left_out,
                   gboolean   is_elsewhere)
{
  gboolean is_same = self->parts->len == parts->len;

  self->n_left_out = n_left_out;
  self->is_elsewhere = is_elsewhere;
  for (guint i = 0; is_same && i < parts->len; i++)
    is_same = g_ptr_array_index (self->parts, i) == g_ptr_array_index (parts, i);
  if (is_same)
    return;

  g_ptr_array_set_size (self->parts, 0);
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (self->parts, g_object_ref (g_ptr_array_index (parts, i)));

  g_list_store_splice (self->part_list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->part_list)), parts->pdata, parts->len);
}

GPtrArray *
gr_step_get_part_array (GrStep *self)
{
  return self->parts;
}

static const char *
describe_nowhere (GrStep *self)
{
  if (self->is_elsewhere)
    return _ ("Not needed: no chosen region asks for it");

  switch (gr_guide_step_get_per (self->guide_step))
    {
    case GR_PER_REGION:
      return _ ("The workspace has no region yet where this is done");
    case GR_PER_LANGUAGE:
      return _ ("The workspace has no languages yet");
    case GR_PER_ENVIRONMENT:
    case GR_PER_ENVIRONMENT_REGION:
    case GR_PER_WORKSPACE:
    default:
      return _ ("The workspace has no place yet where this is done");
    }
}

/* Says of several parts what one of them says, and how many more there are to think of. */
static char *
describe_parts (GrStep     *self,
                GrStepPart *deciding,
                guint       n_open)
{
  if (self->parts->len == 0)
    return g_strdup (describe_nowhere (self));

  if (self->parts->len == 1)
    return g_strdup (gr_step_part_get_reason (deciding));

  if (self->state == GR_STEP_DONE)
    return g_strdup_printf (ngettext ("Done in %u place", "Done in all %u places", self->parts->len), self->parts->len);

  if (n_open <= 1)
    return g_strdup_printf ("%s: %s", gr_step_part_get_title (deciding), gr_step_part_get_reason (deciding));

  return g_strdup_printf (ngettext ("%s: %s (and %u more place)", "%s: %s (and %u more places)", n_open - 1),
                          gr_step_part_get_title (deciding), gr_step_part_get_reason (deciding), n_open - 1);
}

/* Finds the part that decides: the first of those that are told first. Counts those that are done. */
static GrStepPart *
find_deciding (GrStep *self,
               guint  *n_done)
{
  GrStepPart *deciding = NULL;

  *n_done = 0;
  for (guint i = 0; i < self->parts->len; i++)
    {
      GrStepPart *part = g_ptr_array_index (self->parts, i);

      if (gr_step_part_get_state (part) == GR_STEP_DONE)
        (*n_done)++;
      if (deciding == NULL || gr_step_part_get_rank (part) < gr_step_part_get_rank (deciding))
        deciding = part;
    }

  return deciding;
}

/* Takes together what the parts say. A step is done where all of them are. */
void
gr_step_sum_up (GrStep *self)
{
  gboolean         changed[N_PROPS] = {FALSE};
  guint            n_done;
  GrStepPart      *deciding = find_deciding (self, &n_done);
  GrStepState      state = self->is_elsewhere ? GR_STEP_DONE : GR_STEP_UNKNOWN;
  gint64           since = deciding != NULL ? gr_step_part_get_since (deciding) : 0;
  g_autofree char *reason = NULL;

  if (deciding != NULL)
    state = gr_step_part_get_state (deciding);

  if (state == GR_STEP_DONE)
    for (guint i = 0; i < self->parts->len; i++)
      since = MAX (since, gr_step_part_get_since (g_ptr_array_index (self->parts, i)));

  /* Nothing is called done that was not looked at. */
  if (state == GR_STEP_DONE && self->n_left_out > 0)
    {
      state = GR_STEP_UNKNOWN;
      reason = g_strdup_printf (ngettext ("%u more place is too many to look at", "%u more places are too many to look at", self->n_left_out),
                                self->n_left_out);
    }

  changed[PROP_STATE] = self->state != state;
  changed[PROP_SINCE] = self->since != since;
  changed[PROP_N_DONE] = self->n_done != n_done;
  self->state = state;
  self->since = since;
  self->n_done = n_done;
  if (reason == NULL)
    reason = describe_parts (self, deciding, self->parts->len - n_done);
  changed[PROP_REASON] = gr_set_str (&self->reason, reason);
  changed[PROP_BLOCKED_BY] = gr_set_str (&self->blocked_by, deciding != NULL ? gr_step_part_get_blocked_by (deciding) : NULL);
  changed[PROP_WHO] = gr_set_str (&self->who, deciding != NULL ? gr_step_part_get_who (deciding) : gr_guide_step_get_who (self->guide_step));

  for (guint i = 0; i < N_PROPS; i++)
    if (changed[i])
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/**
 * gr_step_get_guide:
 *
 * Returns: (transfer none): the guide it is of
 */
GrGuide *
gr_step_get_guide (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), NULL);

  return self->guide;
}

/**
 * gr_step_get_path:
 *
 * Returns: (transfer none): its name among all steps, `guide/step`
 */
const char *
gr_step_get_path (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), NULL);

  return self->path;
}

/**
 * gr_step_get_parts:
 *
 * Returns: (transfer none): a list of [class@GrStepPart], empty where the workspace has no place for the step
 */
GListModel *
gr_step_get_parts (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), NULL);

  return G_LIST_MODEL (self->part_list);
}

/**
 * gr_step_get_n_parts:
 *
 * Returns: how many parts there are
 */
guint
gr_step_get_n_parts (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), 0);

  return self->parts->len;
}

/**
 * gr_step_get_n_done:
 *
 * Returns: how many parts are done
 */
guint
gr_step_get_n_done (GrStep *self)
{
  g_return_val_if_fail (GR_IS_STEP (self), 0);

  return self->n_done;
}

/**
 * gr_step_find_part:
 * @place: (nullable): where; %NULL for the workspace
 *
 * Returns: (transfer none) (nullable): the part that is taken there
 */
GrStepPart *
gr_step_find_part (GrStep        *self,
                   const GrPlace *place)
{
  g_return_val_if_fail (GR_IS_STEP (self), NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      GrStepPart *part = g_ptr_array_index (self->parts, i);

      if (gr_place_equal (gr_step_part_get_place (part), place))
        return part;
    }

  return NULL;
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
 * Returns: (transfer none) (nullable): path of the step that has to be done first
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
