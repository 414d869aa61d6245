/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-checklist.h"

#include "gr-evidence.h"
#include "gr-prover.h"
#include "gr-step-private.h"
#include "gr-util.h"

#include <glib/gi18n-lib.h>

struct _GrChecklist
{
  GObject parent_instance;

  GrGuide     *guide;
  GrWorkspace *workspace;
  GrClock     *clock;
  GPtrArray   *steps;
  guint        n_done;
  GrStep      *next_step; /* (unowned): one of the steps */
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

static GPtrArray *
collect_evidence (GrChecklist *self,
                  GrGuideStep *guide_step)
{
  GListModel *proofs = gr_guide_step_get_proofs (guide_step);
  GPtrArray  *evidence = g_ptr_array_new_with_free_func (g_object_unref);
  gint64      now = gr_clock_get_now (self->clock);

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);

      g_ptr_array_add (evidence, gr_prover_look (self->workspace, guide_step, proof, now));
    }

  return evidence;
}

/* The worst evidence decides. A step that nothing can prove is unknown for ever: no one can tick it. */
static GrEvidence *
find_deciding (GPtrArray *evidence)
{
  static const GrEvidenceState order[] = {GR_EVIDENCE_WRONG, GR_EVIDENCE_MISSING, GR_EVIDENCE_WAITING, GR_EVIDENCE_UNKNOWN, GR_EVIDENCE_AGED};

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < evidence->len; j++)
      {
        GrEvidence *candidate = g_ptr_array_index (evidence, j);

        if (gr_evidence_get_state (candidate) == order[i])
          return candidate;
      }

  return NULL;
}

static GrStepState
state_from_evidence (GrEvidence *deciding,
                     GPtrArray  *evidence)
{
  if (evidence->len == 0)
    return GR_STEP_UNKNOWN;

  if (deciding == NULL)
    return GR_STEP_DONE;

  switch (gr_evidence_get_state (deciding))
    {
    case GR_EVIDENCE_WRONG:
    case GR_EVIDENCE_MISSING:
      return GR_STEP_TO_DO;

    case GR_EVIDENCE_WAITING:
      return GR_STEP_WAITING;

    case GR_EVIDENCE_AGED:
      return GR_STEP_STALE;

    case GR_EVIDENCE_UNKNOWN:
    case GR_EVIDENCE_HOLDS:
    default:
      return GR_STEP_UNKNOWN;
    }
}

static char *
describe_done (GPtrArray *evidence,
               gint64    *since)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      GrEvidence *item = g_ptr_array_index (evidence, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", gr_evidence_get_text (item));
      *since = MAX (*since, gr_evidence_get_since (item));
    }

  return g_string_free (text, FALSE);
}

static char *
describe_open (GrEvidence *deciding)
{
  if (deciding == NULL)
    return g_strdup (_ ("Nothing here can be proved"));

  return g_strdup_printf ("%s: %s", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_evidence_get_proof (deciding))),
                          gr_evidence_get_text (deciding));
}

static char *
describe_waiting (GrGuideStep *guide_step,
                  const char  *who,
                  gint64       since)
{
  const char      *usual = gr_guide_step_get_usual_duration (guide_step);
  g_autofree char *date = gr_format_date (since);

  if (usual != NULL)
    return g_strdup_printf (_ ("Waiting for %s since %s, usually %s"), who, date, usual);

  return g_strdup_printf (_ ("Waiting for %s since %s"), who, date);
}

/* A needed step counts where it was proved once: what went stale is to be looked at again, but does not stop anything. */
static GrStep *
find_obstacle (GrChecklist *self,
               GrGuideStep *guide_step)
{
  const char *const *needs = gr_guide_step_get_needs (guide_step);

  for (guint i = 0; needs != NULL && needs[i] != NULL; i++)
    {
      GrStep *needed = gr_checklist_find_step (self, needs[i]);

      if (needed != NULL && gr_step_get_state (needed) != GR_STEP_DONE && gr_step_get_state (needed) != GR_STEP_STALE)
        return needed;
    }

  return NULL;
}

static const char *
find_awaited (GrChecklist *self,
              GrEvidence  *deciding)
{
  const char *question = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_evidence_get_proof (deciding)));
  GrAnswer   *answer = gr_workspace_get_answer (self->workspace, question);

  return gr_prover_get_awaited (gr_answer_get_value (answer));
}

static gboolean
derive (GrChecklist *self,
        GrStep      *step)
{
  GrGuideStep          *guide_step = gr_step_get_guide_step (step);
  g_autoptr (GPtrArray) evidence = collect_evidence (self, guide_step);
  GrEvidence           *deciding = find_deciding (evidence);
  GrStep               *obstacle = find_obstacle (self, guide_step);
  g_autofree char      *reason = NULL;
  GrStepFacts           facts = {.state = state_from_evidence (deciding, evidence), .who = gr_guide_step_get_who (guide_step)};
  const char           *obstacle_title = NULL;

  if (deciding != NULL)
    facts.since = gr_evidence_get_since (deciding);

  if (obstacle != NULL)
    obstacle_title = gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_step_get_guide_step (obstacle)));

  if (facts.state == GR_STEP_WAITING)
    {
      facts.who = find_awaited (self, deciding);
      reason = describe_waiting (guide_step, facts.who, facts.since);
    }
  else if (obstacle != NULL && facts.state == GR_STEP_DONE)
    {
      facts.state = GR_STEP_STALE;
      facts.blocked_by = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_step_get_guide_step (obstacle)));
      reason = g_strdup_printf (_ ("“%s”, which this rests on, is not proved"), obstacle_title);
    }
  else if (obstacle != NULL && facts.state != GR_STEP_STALE)
    {
      facts.state = GR_STEP_BLOCKED;
      facts.blocked_by = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_step_get_guide_step (obstacle)));
      facts.who = gr_step_get_who (obstacle);
      facts.since = 0;
      reason = facts.who != NULL ? g_strdup_printf (_ ("“%s” comes first, for %s to do"), obstacle_title, facts.who)
                                 : g_strdup_printf (_ ("“%s” comes first"), obstacle_title);
    }
  else if (facts.state == GR_STEP_DONE)
    {
      reason = describe_done (evidence, &facts.since);
    }
  else
    {
      reason = describe_open (deciding);
    }

  facts.reason = reason;

  return gr_step_update (step, &facts, evidence);
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
changed_cb (GrChecklist *self,
            GrWorkspace *workspace)
{
  g_assert (GR_IS_CHECKLIST (self));

  gr_checklist_refresh (self);
}

static void
gr_checklist_finalize (GObject *object)
{
  GrChecklist *self = GR_CHECKLIST (object);

  g_clear_object (&self->guide);
  g_clear_object (&self->workspace);
  g_clear_object (&self->clock);
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

/**
 * gr_checklist_new:
 * @guide: what is to be done
 * @workspace: for what
 * @clock: says what has gone stale
 *
 * Applies a guide to a workspace and follows it from then on.
 *
 * Returns: (transfer full): a list of [class@GrStep]
 */
GrChecklist *
gr_checklist_new (GrGuide     *guide,
                  GrWorkspace *workspace,
                  GrClock     *clock)
{
  GrChecklist *self;
  GListModel  *guide_steps;

  g_return_val_if_fail (GR_IS_GUIDE (guide), NULL);
  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);

  self = g_object_new (GR_TYPE_CHECKLIST, NULL);
  self->guide = g_object_ref (guide);
  self->workspace = g_object_ref (workspace);
  self->clock = g_object_ref (clock);

  guide_steps = gr_guide_get_steps (guide);
  for (guint i = 0; i < g_list_model_get_n_items (guide_steps); i++)
    {
      g_autoptr (GrGuideStep) guide_step = g_list_model_get_item (guide_steps, i);

      g_ptr_array_add (self->steps, gr_step_new (guide_step));
    }

  gr_checklist_refresh (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
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
 * gr_checklist_get_workspace:
 *
 * Returns: (transfer none): the workspace the guide is applied to
 */
GrWorkspace *
gr_checklist_get_workspace (GrChecklist *self)
{
  g_return_val_if_fail (GR_IS_CHECKLIST (self), NULL);

  return self->workspace;
}

/**
 * gr_checklist_find_step:
 * @step_id: a step's id
 *
 * Returns: (transfer none) (nullable): the step
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

      if (g_strcmp0 (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_step_get_guide_step (step))), step_id) == 0)
        return step;
    }

  return NULL;
}

/**
 * gr_checklist_get_n_done:
 *
 * Returns: how many steps are done
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
 * Returns: how many steps there are
 */
guint
gr_checklist_get_n_steps (GrChecklist *self)
{
  g_return_val_if_fail (GR_IS_CHECKLIST (self), 0);

  return self->steps->len;
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

/**
 * gr_checklist_answer:
 * @question: id of a proof of the guide that asks
 * @choice: (nullable): one of its choices, or NULL to take the answer back
 * @note: (nullable): what the person adds
 *
 * Keeps what a person tells in the workspace, dated today, with what it is about. When that changes, the step goes stale.
 */
void
gr_checklist_answer (GrChecklist *self,
                     const char  *question,
                     const char  *choice,
                     const char  *note)
{
  g_return_if_fail (GR_IS_CHECKLIST (self));
  g_return_if_fail (question != NULL);

  if (choice == NULL)
    {
      gr_workspace_set_answer (self->workspace, question, NULL);
      return;
    }

  for (guint i = 0; i < self->steps->len; i++)
    {
      GrGuideStep *guide_step = gr_step_get_guide_step (g_ptr_array_index (self->steps, i));
      GListModel  *proofs = gr_guide_step_get_proofs (guide_step);

      for (guint j = 0; j < g_list_model_get_n_items (proofs); j++)
        {
          g_autoptr (GrProof)  proof = g_list_model_get_item (proofs, j);
          g_autoptr (GrAnswer) answer = NULL;
          g_auto (GStrv)       about = NULL;

          if (g_strcmp0 (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof)), question) != 0)
            continue;

          about = gr_prover_dup_about (self->workspace, self->guide, guide_step);
          answer = gr_answer_new_about (choice, gr_clock_get_now (self->clock), note, (const char *const *)about);
          gr_workspace_set_answer (self->workspace, question, answer);
          return;
        }
    }
}

/**
 * gr_checklist_amend:
 * @question: id of a proof that was answered
 * @date: the day it was so, unix seconds
 * @note: (nullable): what the person adds
 *
 * Mends the date and the note of an answer. What it is about stays: a mended note confirms nothing.
 */
void
gr_checklist_amend (GrChecklist *self,
                    const char  *question,
                    gint64       date,
                    const char  *note)
{
  g_autoptr (GrAnswer) amended = NULL;
  GrAnswer            *answer;

  g_return_if_fail (GR_IS_CHECKLIST (self));
  g_return_if_fail (question != NULL);

  answer = gr_workspace_get_answer (self->workspace, question);
  if (answer == NULL)
    return;

  amended = gr_answer_new_about (gr_answer_get_value (answer), date, note, gr_answer_get_about (answer));
  gr_workspace_set_answer (self->workspace, question, amended);
}

/**
 * gr_checklist_refresh:
 *
 * Looks at all evidence again. The workspace's changes do this by themselves; time passing does not.
 */
void
gr_checklist_refresh (GrChecklist *self)
{
  GrStep *next_step;
  guint   n_done = 0;

  g_return_if_fail (GR_IS_CHECKLIST (self));

  g_object_freeze_notify (G_OBJECT (self));

  for (guint i = 0; i < self->steps->len; i++)
    {
      GrStep *step = g_ptr_array_index (self->steps, i);

      derive (self, step);
      if (gr_step_get_state (step) == GR_STEP_DONE)
        n_done++;
    }

  if (self->n_done != n_done)
    {
      self->n_done = n_done;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
    }

  next_step = find_next (self);
  if (self->next_step != next_step)
    {
      self->next_step = next_step;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_STEP]);
    }

  g_object_thaw_notify (G_OBJECT (self));
}
