/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-checklist.h"

#include "gr-setup-private.h"

struct _GrChecklist
{
  GObject parent_instance;

  GrGuide   *guide;
  GPtrArray *steps;
  guint      n_steps;
  guint      n_done;
  GrStep    *next_step; /* (unowned): one of the steps */
};

enum
{
  PROP_0,
  PROP_GUIDE,
  PROP_N_DONE,
  PROP_N_STEPS,
  PROP_NEXT_STEP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GrChecklist, gr_checklist, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
gr_checklist_get_item_type (GListModel *model)
{
  return GR_TYPE_STEP;
}

static guint
gr_checklist_get_n_items (GListModel *model)
{
  return GR_CHECKLIST (model)->steps->len;
}

static gpointer
gr_checklist_get_item (GListModel *model,
                       guint       position)
{
  GrChecklist *self = GR_CHECKLIST (model);

  return position < self->steps->len ? g_object_ref (g_ptr_array_index (self->steps, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gr_checklist_get_item_type;
  iface->get_n_items = gr_checklist_get_n_items;
  iface->get_item = gr_checklist_get_item;
}

static gboolean
is_open (GrStep *step)
{
  switch (gr_step_get_state (step))
    {
    case GR_STEP_TO_DO:
    case GR_STEP_STALE:
    case GR_STEP_UNKNOWN:
      return TRUE;

    case GR_STEP_BLOCKED:
    case GR_STEP_WAITING:
    case GR_STEP_DONE:
    default:
      return FALSE;
    }
}

/* Steps that can be acted on come first, the optional ones last. Where none can be, it is the first that is not done. */
static GrStep *
find_next (GrChecklist *self)
{
  GrStep *optional = NULL;
  GrStep *undone = NULL;

  for (guint i = 0; i < self->steps->len; i++)
    {
      GrStep *step = g_ptr_array_index (self->steps, i);

      if (gr_step_get_n_parts (step) == 0)
        continue;

      if (undone == NULL && gr_step_get_state (step) != GR_STEP_DONE)
        undone = step;

      if (!is_open (step))
        continue;

      if (!gr_guide_step_get_optional (gr_step_get_guide_step (step)))
        return step;

      if (optional == NULL)
        optional = step;
    }

  return optional != NULL ? optional : undone;
}

static void
gr_checklist_finalize (GObject *object)
{
  GrChecklist *self = GR_CHECKLIST (object);

  g_clear_object (&self->guide);
  g_clear_pointer (&self->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_checklist_parent_class)->finalize (object);
}

static void
gr_checklist_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrChecklist *self = GR_CHECKLIST (object);

  switch (prop_id)
    {
    case PROP_GUIDE:
      g_value_set_object (value, gr_checklist_get_guide (self));
      break;

    case PROP_N_DONE:
      g_value_set_uint (value, gr_checklist_get_n_done (self));
      break;

    case PROP_N_STEPS:
      g_value_set_uint (value, gr_checklist_get_n_steps (self));
      break;

    case PROP_NEXT_STEP:
      g_value_set_object (value, gr_checklist_get_next_step (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_checklist_class_init (GrChecklistClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_checklist_finalize;
  object_class->get_property = gr_checklist_get_property;

  properties[PROP_GUIDE] = g_param_spec_object ("guide", NULL, NULL, GR_TYPE_GUIDE, flags);
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_STEPS] = g_param_spec_uint ("n-steps", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_NEXT_STEP] = g_param_spec_object ("next-step", NULL, NULL, GR_TYPE_STEP, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_checklist_init (GrChecklist *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
}

/* A guide without steps, which its setup gives it. */
GrChecklist *
gr_checklist_new (GrGuide *guide)
{
  GrChecklist *self = g_object_new (GR_TYPE_CHECKLIST, NULL);

  self->guide = g_object_ref (guide);

  return self;
}

/* Takes the steps that apply. */
void
gr_checklist_set_steps (GrChecklist *self,
                        GPtrArray   *steps)
{
  guint    n_before = self->steps->len;
  gboolean is_same = n_before == steps->len;

  for (guint i = 0; is_same && i < steps->len; i++)
    is_same = g_ptr_array_index (self->steps, i) == g_ptr_array_index (steps, i);
  if (is_same)
    return;

  self->next_step = NULL;
  g_ptr_array_set_size (self->steps, 0);
  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (self->steps, g_object_ref (g_ptr_array_index (steps, i)));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, steps->len);
}

/* Counts again what is done. */
void
gr_checklist_count (GrChecklist *self)
{
  GrStep *next_step = find_next (self);
  guint   n_steps = 0;
  guint   n_done = 0;

  for (guint i = 0; i < self->steps->len; i++)
    {
      GrStep *step = g_ptr_array_index (self->steps, i);

      if (gr_guide_step_get_optional (gr_step_get_guide_step (step)) || gr_step_get_n_parts (step) == 0)
        continue;

      n_steps++;
      if (gr_step_get_state (step) == GR_STEP_DONE)
        n_done++;
    }

  g_object_freeze_notify (G_OBJECT (self));
  if (self->n_steps != n_steps)
    {
      self->n_steps = n_steps;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_STEPS]);
    }
  if (self->n_done != n_done)
    {
      self->n_done = n_done;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
    }
  if (self->next_step != next_step)
    {
      self->next_step = next_step;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_STEP]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gr_checklist_get_guide:
 *
 * Returns: (transfer none): the guide
 */
GrGuide *
gr_checklist_get_guide (GrChecklist *self)
{
  g_return_val_if_fail (GR_IS_CHECKLIST (self), NULL);

  return self->guide;
}

/**
 * gr_checklist_find_step:
 * @step_id: a step's id, or its path
 *
 * Returns: (transfer none) (nullable): the step, %NULL where the guide has none that applies
 */
GrStep *
gr_checklist_find_step (GrChecklist *self,
                        const char  *step_id)
{
  g_return_val_if_fail (GR_IS_CHECKLIST (self), NULL);
  g_return_val_if_fail (step_id != NULL, NULL);

  for (guint i = 0; i < self->steps->len; i++)
    {
      GrStep *step = g_ptr_array_index (self->steps, i);

      if (g_str_equal (gr_step_get_path (step), step_id) ||
          g_str_equal (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_step_get_guide_step (step))), step_id))
        return step;
    }

  return NULL;
}

/**
 * gr_checklist_get_n_done:
 *
 * Returns: how many of the steps that count are done
 */
guint
gr_checklist_get_n_done (GrChecklist *self)
{
  g_return_val_if_fail (GR_IS_CHECKLIST (self), 0);

  return self->n_done;
}

/**
 * gr_checklist_get_n_steps:
 *
 * Returns: how many steps count: those that are not optional and that the workspace has a place for
 */
guint
gr_checklist_get_n_steps (GrChecklist *self)
{
  g_return_val_if_fail (GR_IS_CHECKLIST (self), 0);

  return self->n_steps;
}

/**
 * gr_checklist_get_next_step:
 *
 * Returns: (transfer none) (nullable): the step to go on with, or NULL where all are done
 */
GrStep *
gr_checklist_get_next_step (GrChecklist *self)
{
  g_return_val_if_fail (GR_IS_CHECKLIST (self), NULL);

  return self->next_step;
}
