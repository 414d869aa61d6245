/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-private.h"

#include "gr-util.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAY 86400

/* What was found for a part, on its way to a state. */
typedef struct
{
  GrSetupStep *step;
  GrStepPart  *part;
  GrProver    *prover;
  gint64       now;
  GPtrArray   *evidence; /* (element-type GrEvidence): of every proof */
  GPtrArray   *counted;  /* (element-type GrEvidence) (unowned): what has to hold */
  GrEvidence  *deciding; /* (unowned): the worst of @counted; %NULL where all hold */
  GrEvidence  *excuse;   /* (unowned): why the step is not needed at all, or %NULL */
} Derivation;

static guint
hash_spot (gconstpointer data)
{
  const GrSpot *spot = data;

  return (guint)spot->environment * 31 * 31 + (guint)spot->region * 31 + (guint)spot->language;
}

static gboolean
equal_spots (gconstpointer a,
             gconstpointer b)
{
  const GrSpot *first = a;
  const GrSpot *second = b;

  return first->environment == second->environment && first->region == second->region && first->language == second->language;
}

/* No part that both have differs; -1 is none. */
gboolean
gr_spot_touches (const GrSpot *a,
                 const GrSpot *b)
{
  return (a->environment == -1 || b->environment == -1 || a->environment == b->environment) &&
         (a->region == -1 || b->region == -1 || a->region == b->region) &&
         (a->language == -1 || b->language == -1 || a->language == b->language);
}

static guint
list_kinds (GrGuideStep *guide_step)
{
  guint kinds = 0;

  for (int kind = GR_ENVIRONMENT_PRODUCTION; kind <= GR_ENVIRONMENT_LOCAL; kind++)
    if (gr_guide_step_counts_for (guide_step, gr_environment_kind_get_nick (kind)))
      kinds |= 1u << kind;

  return kinds;
}

GrSetupStep *
gr_setup_step_new (GrGuide     *guide,
                   GrGuideStep *guide_step)
{
  GrSetupStep *self = g_new0 (GrSetupStep, 1);

  self->step = gr_step_new (guide, guide_step);
  self->guide_step = g_object_ref (guide_step);
  self->needs = g_ptr_array_new ();
  self->spots = g_hash_table_new (hash_spot, equal_spots);
  self->per = gr_guide_step_get_per (guide_step);
  self->kinds = list_kinds (guide_step);
  self->optional = gr_guide_step_get_optional (guide_step);
  self->reference = gr_guide_get_reference (guide);

  return self;
}

void
gr_setup_step_free (GrSetupStep *self)
{
  g_hash_table_unref (self->spots);
  g_ptr_array_unref (self->needs);
  g_object_unref (self->guide_step);
  g_object_unref (self->step);
  g_free (self);
}

/* A needed step counts where it was proved once: what went stale is to be looked at again, but does not stop anything. Neither does
 * what cannot be proved on this computer, as in the workspace of a colleague: nobody here could ever open the way. */
static gboolean
is_open (GrStepPart *part)
{
  switch (gr_step_part_get_state (part))
    {
    case GR_STEP_DONE:
    case GR_STEP_STALE:
      return FALSE;

    case GR_STEP_UNKNOWN:
      return gr_step_part_get_rank (part) != GR_RANK_UNPROVABLE;

    case GR_STEP_TO_DO:
    case GR_STEP_BLOCKED:
    case GR_STEP_WAITING:
    default:
      return TRUE;
    }
}

static GrStepPart *
find_open_at (GrSetupStep  *needed,
              const GrSpot *spot)
{
  gboolean    by_environment = needed->per == GR_PER_ENVIRONMENT || needed->per == GR_PER_ENVIRONMENT_REGION;
  gboolean    by_region = needed->per == GR_PER_REGION || needed->per == GR_PER_ENVIRONMENT_REGION;
  gboolean    by_language = needed->per == GR_PER_LANGUAGE;
  GPtrArray  *parts = gr_step_get_part_array (needed->step);
  GrSpot      there = {by_environment ? spot->environment : -1, by_region ? spot->region : -1, by_language ? spot->language : -1};
  GrStepPart *part;

  /* Where every part of the place is known, there is one part to look at. */
  if ((!by_environment || there.environment >= 0) && (!by_region || there.region >= 0) && (!by_language || there.language >= 0))
    {
      part = g_hash_table_lookup (needed->spots, &there);
      return part != NULL && is_open (part) ? part : NULL;
    }

  /* Where none is, every part of it counts, and the first that is open was found already. */
  if (there.environment < 0 && there.region < 0 && there.language < 0)
    return needed->first_open;

  for (guint i = 0; i < parts->len; i++)
    {
      part = g_ptr_array_index (parts, i);
      if (gr_spot_touches (gr_step_part_get_spot (part), spot) && is_open (part))
        return part;
    }

  return NULL;
}

/* The first part of a needed step that is not proved where @part is. What is optional stops only what is optional too. */
GrStepPart *
gr_setup_step_find_obstacle (GrSetupStep *self,
                             GrStepPart  *part)
{
  for (guint i = 0; i < self->needs->len; i++)
    {
      GrSetupStep *needed = g_ptr_array_index (self->needs, i);
      GrStepPart  *obstacle;

      if (!needed->applies || needed->reference || (needed->optional && !self->optional))
        continue;

      obstacle = find_open_at (needed, gr_step_part_get_spot (part));
      if (obstacle != NULL)
        return obstacle;
    }

  return NULL;
}

static void
collect_evidence (Derivation *derivation)
{
  GListModel *proofs = gr_guide_step_get_proofs (derivation->step->guide_step);

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);
      const GrProving     proving = {
            .prover = derivation->prover,
            .step = derivation->step->guide_step,
            .proof = proof,
            .place = gr_step_part_get_place (derivation->part),
            .now = derivation->now,
      };

      g_ptr_array_add (derivation->evidence, gr_prover_look (&proving));
    }
}

/* Of proofs of which one is enough, the one that has come furthest speaks for all. */
static int
get_progress (GrEvidence *evidence)
{
  switch (gr_evidence_get_state (evidence))
    {
    case GR_EVIDENCE_HOLDS:
      return 5;
    case GR_EVIDENCE_AGED:
      return 4;
    case GR_EVIDENCE_WAITING:
      return 3;
    case GR_EVIDENCE_WRONG:
      return 2;
    case GR_EVIDENCE_UNKNOWN:
      return 1;
    case GR_EVIDENCE_MISSING:
    default:
      return 0;
    }
}

/* The evidence of the same group that has come furthest; %NULL where an earlier one of the group was asked already. */
static GrEvidence *
find_speaker (GPtrArray  *evidence,
              guint       position,
              const char *either,
              gboolean   *is_optional)
{
  GrEvidence *speaker = g_ptr_array_index (evidence, position);

  *is_optional = TRUE;
  for (guint i = 0; i < evidence->len; i++)
    {
      GrEvidence *item = g_ptr_array_index (evidence, i);
      GrProof    *proof = gr_evidence_get_proof (item);

      if (g_strcmp0 (gr_proof_get_either (proof), either) != 0)
        continue;
      if (i < position)
        return NULL;
      *is_optional = *is_optional && gr_proof_get_optional (proof);
      if (get_progress (item) > get_progress (speaker))
        speaker = item;
    }

  return speaker;
}

/* Finds what has to hold: every proof that is not optional, and of those that share a group the one that speaks for it. Where
 * all are optional, one of them still has to hold: nothing is done by itself. */
static void
count_evidence (Derivation *derivation)
{
  GPtrArray  *evidence = derivation->evidence;
  GrEvidence *best = NULL;

  for (guint i = 0; i < evidence->len; i++)
    {
      GrEvidence *item = g_ptr_array_index (evidence, i);
      GrProof    *proof = gr_evidence_get_proof (item);
      const char *either = gr_proof_get_either (proof);
      gboolean    is_optional = gr_proof_get_optional (proof);
      GrEvidence *speaker = either != NULL ? find_speaker (evidence, i, either, &is_optional) : item;

      if (best == NULL || get_progress (item) > get_progress (best))
        best = item;
      if (speaker != NULL && !is_optional)
        g_ptr_array_add (derivation->counted, speaker);
    }

  if (derivation->counted->len == 0 && best != NULL)
    g_ptr_array_add (derivation->counted, best);
}

static GrEvidence *
find_excuse (GPtrArray *evidence)
{
  for (guint i = 0; i < evidence->len; i++)
    {
      GrEvidence *item = g_ptr_array_index (evidence, i);

      if (gr_proof_get_excuses (gr_evidence_get_proof (item)) && gr_evidence_get_state (item) == GR_EVIDENCE_HOLDS)
        return item;
    }

  return NULL;
}

/* The worst evidence decides. A step that nothing can prove is unknown for ever: no one can tick it. */
static GrEvidence *
find_deciding (GPtrArray *counted)
{
  static const GrEvidenceState order[] = {GR_EVIDENCE_WRONG, GR_EVIDENCE_MISSING, GR_EVIDENCE_WAITING, GR_EVIDENCE_UNKNOWN, GR_EVIDENCE_AGED};
  GrEvidence                  *unprovable = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      for (guint j = 0; j < counted->len; j++)
        {
          GrEvidence *candidate = g_ptr_array_index (counted, j);

          if (gr_evidence_get_state (candidate) != order[i])
            continue;
          if (gr_evidence_get_provable (candidate))
            return candidate;
          if (unprovable == NULL)
            unprovable = candidate;
        }
      if (unprovable != NULL)
        return unprovable;
    }

  return NULL;
}

static GrStepState
state_from_evidence (Derivation *derivation)
{
  if (derivation->counted->len == 0)
    return GR_STEP_UNKNOWN;

  if (derivation->deciding == NULL)
    return GR_STEP_DONE;

  switch (gr_evidence_get_state (derivation->deciding))
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
describe_done (GPtrArray *counted,
               gint64    *since)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < counted->len; i++)
    {
      GrEvidence *item = g_ptr_array_index (counted, i);

      if (gr_evidence_get_text (item) != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", gr_evidence_get_text (item));
      *since = MAX (*since, MAX (gr_evidence_get_since (item), gr_evidence_get_looked_at (item)));
    }

  return g_strdup (text->str);
}

static char *
describe_open (GrEvidence *deciding)
{
  if (deciding == NULL)
    return g_strdup (_ ("Nothing here can be proved"));

  if (gr_evidence_get_text (deciding) == NULL)
    return g_strdup (gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_evidence_get_proof (deciding))));

  return g_strdup_printf ("%s: %s", gr_catalog_entry_get_title (GR_CATALOG_ENTRY (gr_evidence_get_proof (deciding))),
                          gr_evidence_get_text (deciding));
}

static char *
describe_waiting (GrGuideStep       *guide_step,
                  const GrStepFacts *facts)
{
  const char      *usual = gr_guide_step_get_usual_duration (guide_step);
  g_autofree char *date = gr_format_date (facts->since);

  if (facts->overdue && usual != NULL)
    return g_strdup_printf (_ ("Waiting for %s since %s, longer than usual (%s)"), facts->who, date, usual);

  if (facts->overdue)
    return g_strdup_printf (_ ("Waiting for %s since %s, longer than usual"), facts->who, date);

  if (usual != NULL)
    return g_strdup_printf (_ ("Waiting for %s since %s, usually %s"), facts->who, date, usual);

  return g_strdup_printf (_ ("Waiting for %s since %s"), facts->who, date);
}

static const char *
find_awaited (Derivation *derivation)
{
  GrProof         *proof = gr_evidence_get_proof (derivation->deciding);
  g_autofree char *question = gr_place_dup_question (gr_step_part_get_place (derivation->part), gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof)));
  GrAnswer        *answer = gr_workspace_get_answer (derivation->prover->workspace, question);

  return gr_prove_get_awaited (answer != NULL ? gr_answer_get_value (answer) : NULL, gr_guide_step_get_doer (derivation->step->guide_step));
}

/* What stands in the way in words: with the place, where it is in another one. */
static char *
name_obstacle (GrStepPart *obstacle,
               GrStepPart *part)
{
  GrGuideStep *guide_step = gr_step_get_guide_step (gr_step_part_get_step (obstacle));
  const char  *title = gr_catalog_entry_get_title (GR_CATALOG_ENTRY (guide_step));
  const char  *where = gr_step_part_get_title (obstacle);

  if (where == NULL || g_strcmp0 (where, gr_step_part_get_title (part)) == 0)
    return g_strdup_printf (_ ("“%s”"), title);

  return g_strdup_printf (_ ("“%s” (%s)"), title, where);
}

/* Whether something was told or seen on a day. A field that is filled in was not: it only stands there. */
static gboolean
was_seen (GPtrArray *counted)
{
  for (guint i = 0; i < counted->len; i++)
    {
      GrEvidence *item = g_ptr_array_index (counted, i);

      if (gr_evidence_get_since (item) > 0 || gr_evidence_get_looked_at (item) > 0)
        return TRUE;
    }

  return FALSE;
}

static char *
describe_obstacle (Derivation  *derivation,
                   GrStepPart  *obstacle,
                   GrStepFacts *facts)
{
  g_autofree char *name = name_obstacle (obstacle, derivation->part);

  facts->blocked_by = gr_step_get_path (gr_step_part_get_step (obstacle));
  if (facts->state == GR_STEP_DONE && was_seen (derivation->counted))
    {
      facts->state = GR_STEP_STALE;
      return g_strdup_printf (_ ("%s, which this rests on, is not proved"), name);
    }

  facts->state = GR_STEP_BLOCKED;
  facts->who = gr_step_part_get_who (obstacle);
  facts->since = 0;

  return facts->who != NULL ? g_strdup_printf (_ ("%s comes first, for %s to do"), name, facts->who)
                            : g_strdup_printf (_ ("%s comes first"), name);
}

static char *
find_facts (Derivation  *derivation,
            GrStepFacts *facts)
{
  GrGuideStep *guide_step = derivation->step->guide_step;
  GrStepPart  *obstacle = gr_setup_step_find_obstacle (derivation->step, derivation->part);
  GrEvidence  *deciding = derivation->deciding;
  gint64       usual = (gint64)gr_guide_step_get_usual_days (guide_step) * DAY;

  if (derivation->excuse != NULL)
    {
      facts->state = GR_STEP_DONE;
      facts->provable = TRUE;
      return g_strdup_printf (_ ("Not needed: %s"), gr_evidence_get_text (derivation->excuse));
    }

  facts->state = state_from_evidence (derivation);
  facts->who = gr_guide_step_get_who (guide_step);
  facts->since = deciding != NULL ? gr_evidence_get_since (deciding) : 0;
  facts->provable = facts->state != GR_STEP_UNKNOWN || (deciding != NULL && gr_evidence_get_provable (deciding));

  if (facts->state == GR_STEP_WAITING)
    {
      facts->who = find_awaited (derivation);
      facts->overdue = usual > 0 && derivation->now - facts->since > usual;
      return describe_waiting (guide_step, facts);
    }

  if (obstacle != NULL && facts->state != GR_STEP_STALE)
    return describe_obstacle (derivation, obstacle, facts);

  return facts->state == GR_STEP_DONE ? describe_done (derivation->counted, &facts->since) : describe_open (deciding);
}

static void
derive_part (GrSetupStep *self,
             GrStepPart  *part,
             GrProver    *prover,
             gint64       now)
{
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) counted = g_ptr_array_new ();
  g_autofree char      *reason = NULL;
  GrStepFacts           facts = {0};
  Derivation            derivation = {
               .step = self,
               .part = part,
               .prover = prover,
               .now = now,
               .evidence = evidence,
               .counted = counted,
  };

  collect_evidence (&derivation);
  count_evidence (&derivation);
  derivation.deciding = find_deciding (counted);
  derivation.excuse = find_excuse (evidence);
  reason = find_facts (&derivation, &facts);
  facts.reason = reason;

  gr_step_part_update (part, &facts, evidence);
}

/* Looks at all evidence of a step again. The steps it needs must have been looked at before. */
void
gr_setup_step_derive (GrSetupStep *self,
                      GrProver    *prover,
                      gint64       now)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_ref (gr_step_get_part_array (self->step));

  self->first_open = NULL;
  for (guint i = 0; i < parts->len; i++)
    {
      GrStepPart *part = g_ptr_array_index (parts, i);

      derive_part (self, part, prover, now);
      if (self->first_open == NULL && is_open (part))
        self->first_open = part;
    }

  gr_step_sum_up (self->step);
}

static void
visit (GrSetupStep *step,
       GHashTable  *by_path,
       GHashTable  *visited,
       GPtrArray   *order)
{
  const char *const *needs = gr_guide_step_get_needs (step->guide_step);
  const char        *guide_id = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_step_get_guide (step->step)));

  if (!g_hash_table_add (visited, step))
    return;

  for (guint i = 0; needs[i] != NULL; i++)
    {
      g_autofree char *path = strchr (needs[i], '/') != NULL ? g_strdup (needs[i]) : g_strconcat (guide_id, "/", needs[i], NULL);
      GrSetupStep     *needed = g_hash_table_lookup (by_path, path);

      if (needed == NULL)
        continue;

      /* What needs itself in the end is still on its way here, and so is no need at all. */
      visit (needed, by_path, visited, order);
      if (g_ptr_array_find (order, needed, NULL))
        g_ptr_array_add (step->needs, needed);
    }

  g_ptr_array_add (order, step);
}

/* Puts steps into an order in which none comes before what it needs, and finds their needs, also in other guides. Guides that
 * need each other in a circle lose one of these needs. */
GPtrArray *
gr_setup_order_steps (GHashTable *by_path,
                      GPtrArray  *steps)
{
  GPtrArray             *order = g_ptr_array_new ();
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < steps->len; i++)
    visit (g_ptr_array_index (steps, i), by_path, visited, order);

  return order;
}
