/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup.h"

#include "gr-setup-private.h"

/* Evidence is counted in days, so this is often enough to notice that some has aged. */
#define SECONDS_BETWEEN_LOOKS 3600

#define N_OPEN_RANKS GR_RANK_DONE

struct _GrSetup
{
  GObject parent_instance;

  GrCatalog   *catalog;
  GrWorkspace *workspace;
  GrClock     *clock;
  GrProver    *prover;

  GPtrArray     *checklists; /* (element-type GrChecklist): of every guide, in order */
  GPtrArray     *steps;      /* (element-type GrSetupStep): of every guide, in order */
  GPtrArray     *ordered;    /* (element-type GrSetupStep) (unowned): none before what it needs */
  GHashTable    *by_path;
  GHashTable    *by_question;
  GrSetupPlaces *places;
  char          *app_type;

  GListStore *shown; /* the checklists that apply */
  GListStore *waiting;
  GPtrArray  *open[N_OPEN_RANKS]; /* (element-type OpenPart) */

  guint    idle_id;
  guint    timer_id;
  gboolean is_looking;
};

/* A part that is not done and that some cell waits for. */
typedef struct
{
  GrStepPart *part; /* (unowned) */
  guint       kinds;
} OpenPart;

enum
{
  PROP_0,
  PROP_CHECKLISTS,
  PROP_WAITING,
  N_PROPS
};

enum
{
  SIGNAL_REFRESHED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrSetup, gr_setup, G_TYPE_OBJECT)

static gboolean
refresh_cb (gpointer data)
{
  GrSetup *self = data;

  self->idle_id = 0;
  gr_setup_refresh (self);

  return G_SOURCE_REMOVE;
}

/* Many things change at once, and all of them are looked at once, before the next frame is drawn. */
static void
queue_refresh (GrSetup *self)
{
  g_assert (GR_IS_SETUP (self));

  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
}

static gboolean
look_again_cb (gpointer data)
{
  queue_refresh (data);

  return G_SOURCE_CONTINUE;
}

/* Gives every step its parts again where the workspace has other places than before, or other names for them. */
static void
update_places (GrSetup *self)
{
  g_autoptr (GrSetupPlaces) places = gr_setup_places_new (self->workspace);

  if (self->places != NULL && gr_setup_places_same (self->places, places))
    return;

  g_clear_pointer (&self->places, gr_setup_places_free);
  self->places = g_steal_pointer (&places);
  for (guint i = 0; i < self->steps->len; i++)
    gr_setup_places_make_parts (self->places, self->catalog, g_ptr_array_index (self->steps, i));
}

/* Shows the guides and steps that the type of the app has. */
static void
update_app_type (GrSetup *self)
{
  const char            *app_type = gr_workspace_get_field (self->workspace, "app.type");
  g_autoptr (GPtrArray)  shown = g_ptr_array_new ();
  g_autoptr (GHashTable) by_guide = NULL;

  if (g_strcmp0 (self->app_type, app_type) == 0 && g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0)
    return;

  g_free (self->app_type);
  self->app_type = g_strdup (app_type);
  by_guide = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < self->checklists->len; i++)
    {
      GrGuide *guide = gr_checklist_get_guide (g_ptr_array_index (self->checklists, i));

      g_hash_table_insert (by_guide, guide, g_ptr_array_new ());
      if (gr_guide_applies_to (guide, app_type))
        g_ptr_array_add (shown, g_ptr_array_index (self->checklists, i));
    }

  for (guint i = 0; i < self->steps->len; i++)
    {
      GrSetupStep *step = g_ptr_array_index (self->steps, i);
      GrGuide     *guide = gr_step_get_guide (step->step);

      step->applies = gr_guide_applies_to (guide, app_type) && gr_guide_step_applies_to (step->guide_step, app_type);
      if (step->applies)
        g_ptr_array_add (g_hash_table_lookup (by_guide, guide), step->step);
    }

  for (guint i = 0; i < self->checklists->len; i++)
    {
      GrChecklist *checklist = g_ptr_array_index (self->checklists, i);

      gr_checklist_set_steps (checklist, g_hash_table_lookup (by_guide, gr_checklist_get_guide (checklist)));
    }

  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), shown->pdata, shown->len);
}

static int
compare_since (gconstpointer a,
               gconstpointer b)
{
  gint64 first = gr_step_part_get_since (*(GrStepPart *const *)a);
  gint64 second = gr_step_part_get_since (*(GrStepPart *const *)b);

  return (first > second) - (first < second);
}

/* Collects what is not done, by what is told first, and what waits. */
static void
collect_open (GrSetup *self)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();
  gboolean              is_same;

  for (guint i = 0; i < N_OPEN_RANKS; i++)
    g_ptr_array_set_size (self->open[i], 0);

  for (guint i = 0; i < self->steps->len; i++)
    {
      GrSetupStep *step = g_ptr_array_index (self->steps, i);
      GPtrArray   *parts = gr_step_get_part_array (step->step);

      for (guint j = 0; step->applies && !step->reference && j < parts->len; j++)
        {
          GrStepPart *part = g_ptr_array_index (parts, j);
          GrRank      rank = gr_step_part_get_rank (part);
          OpenPart    open = {part, step->kinds};

          if (gr_step_part_get_state (part) == GR_STEP_WAITING)
            g_ptr_array_add (waiting, part);
          if (rank < N_OPEN_RANKS && !step->optional)
            g_ptr_array_add (self->open[rank], g_memdup2 (&open, sizeof open));
        }
    }

  g_ptr_array_sort (waiting, compare_since);
  is_same = waiting->len == g_list_model_get_n_items (G_LIST_MODEL (self->waiting));
  for (guint i = 0; is_same && i < waiting->len; i++)
    {
      g_autoptr (GrStepPart) before = g_list_model_get_item (G_LIST_MODEL (self->waiting), i);

      is_same = before == g_ptr_array_index (waiting, i);
    }
  if (!is_same)
    g_list_store_splice (self->waiting, 0, g_list_model_get_n_items (G_LIST_MODEL (self->waiting)), waiting->pdata, waiting->len);
}

static void
gr_setup_dispose (GObject *object)
{
  GrSetup *self = GR_SETUP (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_handle_id (&self->timer_id, g_source_remove);

  G_OBJECT_CLASS (gr_setup_parent_class)->dispose (object);
}

static void
gr_setup_finalize (GObject *object)
{
  GrSetup *self = GR_SETUP (object);

  for (guint i = 0; i < N_OPEN_RANKS; i++)
    g_ptr_array_unref (self->open[i]);
  g_clear_object (&self->shown);
  g_clear_object (&self->waiting);
  g_clear_pointer (&self->by_path, g_hash_table_unref);
  g_clear_pointer (&self->by_question, g_hash_table_unref);
  g_clear_pointer (&self->ordered, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->checklists, g_ptr_array_unref);
  g_clear_pointer (&self->places, gr_setup_places_free);
  g_clear_pointer (&self->app_type, g_free);
  g_clear_pointer (&self->prover, gr_prover_free);
  g_clear_object (&self->clock);
  g_clear_object (&self->workspace);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (gr_setup_parent_class)->finalize (object);
}

static void
gr_setup_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  GrSetup *self = GR_SETUP (object);

  switch (prop_id)
    {
    case PROP_CHECKLISTS:
      g_value_set_object (value, gr_setup_get_checklists (self));
      break;
    case PROP_WAITING:
      g_value_set_object (value, gr_setup_get_waiting (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_setup_class_init (GrSetupClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gr_setup_dispose;
  object_class->finalize = gr_setup_finalize;
  object_class->get_property = gr_setup_get_property;

  properties[PROP_CHECKLISTS] = g_param_spec_object ("checklists", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_WAITING] = g_param_spec_object ("waiting", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * GrSetup::refreshed:
   *
   * All evidence was looked at again, whether anything changed or not.
   */
  signals[SIGNAL_REFRESHED] = g_signal_new ("refreshed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gr_setup_init (GrSetup *self)
{
  self->checklists = g_ptr_array_new_with_free_func (g_object_unref);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)gr_setup_step_free);
  self->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_question = g_hash_table_new (g_str_hash, g_str_equal);
  self->shown = g_list_store_new (GR_TYPE_CHECKLIST);
  self->waiting = g_list_store_new (GR_TYPE_STEP_PART);
  for (guint i = 0; i < N_OPEN_RANKS; i++)
    self->open[i] = g_ptr_array_new_with_free_func (g_free);
}

static void
add_step (GrSetup     *self,
          GrGuide     *guide,
          GrGuideStep *guide_step)
{
  GrSetupStep *step = gr_setup_step_new (guide, guide_step);
  GListModel  *proofs = gr_guide_step_get_proofs (guide_step);

  g_ptr_array_add (self->steps, step);
  g_hash_table_insert (self->by_path, (gpointer)gr_step_get_path (step->step), step);

  for (guint i = 0; i < g_list_model_get_n_items (proofs); i++)
    {
      g_autoptr (GrProof) proof = g_list_model_get_item (proofs, i);

      if (gr_proof_get_kind (proof) == GR_PROOF_TOLD)
        g_hash_table_insert (self->by_question, (gpointer)gr_catalog_entry_get_id (GR_CATALOG_ENTRY (proof)), step);
    }
}

static void
add_guides (GrSetup    *self,
            GListModel *guides)
{
  for (guint i = 0; i < g_list_model_get_n_items (guides); i++)
    {
      g_autoptr (GrGuide) guide = g_list_model_get_item (guides, i);
      GListModel         *guide_steps = gr_guide_get_steps (guide);

      g_ptr_array_add (self->checklists, gr_checklist_new (guide));
      for (guint j = 0; j < g_list_model_get_n_items (guide_steps); j++)
        {
          g_autoptr (GrGuideStep) guide_step = g_list_model_get_item (guide_steps, j);

          add_step (self, guide, guide_step);
        }
    }
}

/**
 * gr_setup_new:
 * @catalog: the catalogue, for its guides
 * @workspace: what they are applied to
 * @clock: says what has gone stale
 *
 * Applies all guides to a workspace and follows it from then on.
 *
 * Returns: (transfer full): a new setup, which has looked once
 */
GrSetup *
gr_setup_new (GrCatalog   *catalog,
              GrWorkspace *workspace,
              GrClock     *clock)
{
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);

  return gr_setup_new_for_guides (catalog, gr_catalog_get_guides (catalog), workspace, clock);
}

/**
 * gr_setup_new_for_guides:
 * @catalog: the catalogue, for everything but its guides
 * @guides: a list of [class@Gr.Guide], in order
 * @workspace: what they are applied to
 * @clock: says what has gone stale
 *
 * Applies other guides than those of the catalogue, for tests.
 *
 * Returns: (transfer full): a new setup, which has looked once
 */
GrSetup *
gr_setup_new_for_guides (GrCatalog   *catalog,
                         GListModel  *guides,
                         GrWorkspace *workspace,
                         GrClock     *clock)
{
  GrSetup *self;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (guides), NULL);
  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);

  self = g_object_new (GR_TYPE_SETUP, NULL);
  self->catalog = g_object_ref (catalog);
  self->workspace = g_object_ref (workspace);
  self->clock = g_object_ref (clock);
  self->prover = gr_prover_new (catalog, workspace);
  add_guides (self, guides);
  self->ordered = gr_setup_order_steps (self->by_path, self->steps);

  gr_setup_refresh (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  self->timer_id = g_timeout_add_seconds (SECONDS_BETWEEN_LOOKS, look_again_cb, self);

  return self;
}

/**
 * gr_setup_get_catalog:
 * @self: a setup
 *
 * Returns: (transfer none): the catalogue
 */
GrCatalog *
gr_setup_get_catalog (GrSetup *self)
{
  g_return_val_if_fail (GR_IS_SETUP (self), NULL);

  return self->catalog;
}

/**
 * gr_setup_get_workspace:
 * @self: a setup
 *
 * Returns: (transfer none): the workspace the guides are applied to
 */
GrWorkspace *
gr_setup_get_workspace (GrSetup *self)
{
  g_return_val_if_fail (GR_IS_SETUP (self), NULL);

  return self->workspace;
}

/**
 * gr_setup_get_clock:
 * @self: a setup
 *
 * Returns: (transfer none): the clock
 */
GrClock *
gr_setup_get_clock (GrSetup *self)
{
  g_return_val_if_fail (GR_IS_SETUP (self), NULL);

  return self->clock;
}

/**
 * gr_setup_add_witness:
 * @self: a setup
 * @witness: somebody who can say more than the workspace
 *
 * Asks @witness too from now on, after those that were added before, and follows what it says.
 */
void
gr_setup_add_witness (GrSetup   *self,
                      GrWitness *witness)
{
  g_return_if_fail (GR_IS_SETUP (self));
  g_return_if_fail (GR_IS_WITNESS (witness));

  gr_prover_add_witness (self->prover, witness);
  g_signal_connect_object (witness, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  queue_refresh (self);
}

/**
 * gr_setup_refresh:
 * @self: a setup
 *
 * Looks at all evidence again, at once. Changes of the workspace and of the witnesses do this by themselves in a moment. Called
 * while it looks, it looks again afterwards.
 */
void
gr_setup_refresh (GrSetup *self)
{
  gint64 now;

  g_return_if_fail (GR_IS_SETUP (self));

  if (self->is_looking)
    {
      queue_refresh (self);
      return;
    }

  g_object_ref (self);
  self->is_looking = TRUE;
  g_clear_handle_id (&self->idle_id, g_source_remove);
  now = gr_clock_get_now (self->clock);

  update_places (self);
  update_app_type (self);
  for (guint i = 0; i < self->ordered->len; i++)
    {
      GrSetupStep *step = g_ptr_array_index (self->ordered, i);

      if (step->applies)
        gr_setup_step_derive (step, self->prover, now);
    }
  for (guint i = 0; i < self->checklists->len; i++)
    gr_checklist_count (g_ptr_array_index (self->checklists, i));
  collect_open (self);

  self->is_looking = FALSE;
  g_signal_emit (self, signals[SIGNAL_REFRESHED], 0);
  g_object_unref (self);
}

/**
 * gr_setup_get_checklists:
 * @self: a setup
 *
 * Returns: (transfer none): a list of [class@GrChecklist], of the guides that apply to the type of the app, in order
 */
GListModel *
gr_setup_get_checklists (GrSetup *self)
{
  g_return_val_if_fail (GR_IS_SETUP (self), NULL);

  return G_LIST_MODEL (self->shown);
}

/**
 * gr_setup_get_waiting:
 * @self: a setup
 *
 * Returns: (transfer none): a list of [class@GrStepPart]: all that wait for somebody, those that wait longest first
 */
GListModel *
gr_setup_get_waiting (GrSetup *self)
{
  g_return_val_if_fail (GR_IS_SETUP (self), NULL);

  return G_LIST_MODEL (self->waiting);
}

/**
 * gr_setup_find_checklist:
 * @self: a setup
 * @guide_id: the id of a guide
 *
 * Returns: (transfer none) (nullable): its checklist, %NULL where there is no such guide or it is not for this type of app
 */
GrChecklist *
gr_setup_find_checklist (GrSetup    *self,
                         const char *guide_id)
{
  g_return_val_if_fail (GR_IS_SETUP (self), NULL);
  g_return_val_if_fail (guide_id != NULL, NULL);

  for (guint i = 0; i < self->checklists->len; i++)
    {
      GrChecklist *checklist = g_ptr_array_index (self->checklists, i);
      GrGuide     *guide = gr_checklist_get_guide (checklist);

      if (g_strcmp0 (gr_catalog_entry_get_id (GR_CATALOG_ENTRY (guide)), guide_id) == 0)
        return gr_guide_applies_to (guide, self->app_type) ? checklist : NULL;
    }

  return NULL;
}

/**
 * gr_setup_find_step:
 * @self: a setup
 * @path: a path such as `sandbox/create`
 *
 * Returns: (transfer none) (nullable): the step, %NULL where there is none or it is not for this type of app
 */
GrStep *
gr_setup_find_step (GrSetup    *self,
                    const char *path)
{
  GrSetupStep *step;

  g_return_val_if_fail (GR_IS_SETUP (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  step = g_hash_table_lookup (self->by_path, path);
  return step != NULL && step->applies ? step->step : NULL;
}

/**
 * gr_setup_find_asking:
 * @self: a setup
 * @question: the id of a proof that asks
 *
 * Returns: (transfer none) (nullable): the step that asks it, %NULL where none does that is for this type of app
 */
GrStep *
gr_setup_find_asking (GrSetup    *self,
                      const char *question)
{
  GrSetupStep *step;

  g_return_val_if_fail (GR_IS_SETUP (self), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  step = g_hash_table_lookup (self->by_question, question);
  return step != NULL && step->applies ? step->step : NULL;
}

static guint
find_kinds (GrSetup      *self,
            const GrSpot *spot)
{
  if (spot->environment < 0)
    return G_MAXUINT;

  return 1u << gr_environment_get_kind (g_ptr_array_index (self->places->environments, spot->environment));
}

static GrStepPart *
find_open (GrSetup      *self,
           GrRank        rank,
           const GrSpot *spot)
{
  guint kinds = find_kinds (self, spot);

  for (guint i = 0; i < self->open[rank]->len; i++)
    {
      const OpenPart *open = g_ptr_array_index (self->open[rank], i);

      if ((open->kinds & kinds) != 0 && gr_spot_touches (gr_step_part_get_spot (open->part), spot))
        return open->part;
    }

  return NULL;
}

/**
 * gr_setup_find_next:
 * @self: a setup
 * @cell: an environment and a region, or one of them
 *
 * Finds the one thing that comes next before an environment is ready for a region: what somebody can do now before what one
 * waits for, that before what nobody present can prove, and what something else blocks last; of these, the first in the order of
 * the guides. Optional steps and guides to look things up in count for nothing.
 *
 * Returns: (transfer none) (nullable): the part to go on with, %NULL where all is done
 */
GrStepPart *
gr_setup_find_next (GrSetup       *self,
                    const GrPlace *cell)
{
  GrSpot spot;

  g_return_val_if_fail (GR_IS_SETUP (self), NULL);

  spot = gr_setup_places_find (self->places, cell);
  for (GrRank rank = GR_RANK_NOW; rank < N_OPEN_RANKS; rank++)
    {
      GrStepPart *part = find_open (self, rank, &spot);

      if (part != NULL)
        return part;
    }

  return NULL;
}

/**
 * gr_setup_is_blocked:
 * @self: a setup
 * @cell: an environment and a region, or one of them
 *
 * Says whether something is in the way that is known to be: something to do, to wait for, or to do afterwards. What cannot be
 * proved on this computer, such as the sign-in of a colleague, is not known to be.
 *
 * Returns: whether an environment is held up for a region
 */
gboolean
gr_setup_is_blocked (GrSetup       *self,
                     const GrPlace *cell)
{
  GrSpot spot;

  g_return_val_if_fail (GR_IS_SETUP (self), FALSE);

  spot = gr_setup_places_find (self->places, cell);
  for (GrRank rank = GR_RANK_NOW; rank < N_OPEN_RANKS; rank++)
    if (rank != GR_RANK_UNPROVABLE && find_open (self, rank, &spot) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * gr_setup_dup_place_title:
 * @self: a setup
 * @place: (nullable): a place
 *
 * Returns: (transfer full) (nullable): the place in words for people, such as `QA · Japan`; %NULL for the workspace
 */
char *
gr_setup_dup_place_title (GrSetup       *self,
                          const GrPlace *place)
{
  g_return_val_if_fail (GR_IS_SETUP (self), NULL);

  return gr_setup_places_dup_title (self->places, self->catalog, place);
}

/* The lines that an answer of a step in one place is about: what it asks for itself, and what the steps it needs ask for. */
static GPtrArray *
list_about (GrSetup       *self,
            GrSetupStep   *step,
            const GrPlace *place)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < step->needs->len; i++)
    {
      GrSetupStep *needed = g_ptr_array_index (step->needs, i);

      if (needed->applies)
        gr_about_add_fields (lines, self->prover, needed->guide_step, place);
    }
  gr_about_add_fields (lines, self->prover, step->guide_step, place);
  g_ptr_array_add (lines, NULL);

  return lines;
}

/**
 * gr_setup_answer:
 * @self: a setup
 * @place: (nullable): where it is so; %NULL for the workspace
 * @question: the id of a proof that asks
 * @choice: (nullable): one of its choices, or %NULL to take the answer back
 * @note: (nullable): what the person adds
 *
 * Keeps what a person tells in the workspace, dated today, with what it is about. When that changes, the step goes stale.
 * Nothing is kept where no step asks @question in @place.
 */
void
gr_setup_answer (GrSetup       *self,
                 const GrPlace *place,
                 const char    *question,
                 const char    *choice,
                 const char    *note)
{
  g_autofree char      *key = NULL;
  g_autoptr (GrAnswer)  answer = NULL;
  g_autoptr (GPtrArray) about = NULL;
  GrSetupStep          *step;

  g_return_if_fail (GR_IS_SETUP (self));
  g_return_if_fail (question != NULL);

  key = gr_place_dup_question (place, question);
  step = g_hash_table_lookup (self->by_question, question);

  /* A place may be so new that nobody looked at it yet. */
  if (step != NULL && self->idle_id != 0 && gr_step_find_part (step->step, place) == NULL)
    gr_setup_refresh (self);

  if (choice == NULL)
    {
      gr_workspace_set_answer (self->workspace, key, NULL);
    }
  else if (step != NULL && gr_step_find_part (step->step, place) != NULL)
    {
      about = list_about (self, step, place);
      answer = gr_answer_new_about (choice, gr_clock_get_now (self->clock), note, (const char *const *)about->pdata);
      gr_workspace_set_answer (self->workspace, key, answer);
    }
}

/**
 * gr_setup_amend:
 * @self: a setup
 * @place: (nullable): where it is so; %NULL for the workspace
 * @question: the id of a proof that was answered
 * @date: the day it was so, unix seconds
 * @note: (nullable): what the person adds
 *
 * Mends the date and the note of an answer. What it is about stays: a mended note confirms nothing.
 */
void
gr_setup_amend (GrSetup       *self,
                const GrPlace *place,
                const char    *question,
                gint64         date,
                const char    *note)
{
  g_autoptr (GrAnswer) amended = NULL;
  g_autofree char     *key = NULL;
  GrAnswer            *answer;

  g_return_if_fail (GR_IS_SETUP (self));
  g_return_if_fail (question != NULL);

  key = gr_place_dup_question (place, question);
  answer = gr_workspace_get_answer (self->workspace, key);
  if (answer == NULL)
    return;

  amended = gr_answer_new_about (gr_answer_get_value (answer), date, note, gr_answer_get_about (answer));
  gr_workspace_set_answer (self->workspace, key, amended);
}
