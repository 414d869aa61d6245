/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-probe-set-private.h"

#include "gr-probe-wants.h"
#include "gr-witness.h"
#include "gr-workspace-state.h"

#define STATE_NAME "looks.json"
#define CHANGED_MS 100

static GParamSpec *properties[GR_PROBE_SET_N_PROPS];

static void list_model_init (GListModelInterface *iface);
static void witness_init (GrWitnessInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GrProbeSet, gr_probe_set, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init) G_IMPLEMENT_INTERFACE (GR_TYPE_WITNESS, witness_init))

static void
entry_free (gpointer data)
{
  GrProbeEntry *entry = data;

  g_clear_object (&entry->probe);
  g_free (entry);
}

static GType
get_item_type (GListModel *model)
{
  return GR_TYPE_PROBE;
}

static guint
get_n_items (GListModel *model)
{
  return GR_PROBE_SET (model)->probes->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GrProbeSet *self = GR_PROBE_SET (model);

  return position < self->probes->len ? g_object_ref (g_ptr_array_index (self->probes, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

void
_gr_probe_set_notify (GrProbeSet        *self,
                      GrProbeSetProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
_gr_probe_set_emit_changed (GrProbeSet *self)
{
  g_clear_handle_id (&self->changed_id, g_source_remove);
  gr_witness_emit_changed (GR_WITNESS (self));
}

static gboolean
changed_cb (gpointer user_data)
{
  GrProbeSet *self = user_data;

  self->changed_id = 0;
  gr_witness_emit_changed (GR_WITNESS (self));
  return G_SOURCE_REMOVE;
}

/* Every step is derived anew when something was seen. While results pour in, that is not done for each of them. */
void
_gr_probe_set_emit_changed_soon (GrProbeSet *self)
{
  if (self->changed_id == 0)
    self->changed_id = g_timeout_add (CHANGED_MS, changed_cb, self);
}

/* Brings the list in line with the workspace. A probe that is still wanted stays the same object; a new one remembers what was
 * seen of the same thing before. */
static void
rebuild (GrProbeSet *self)
{
  g_autoptr (GPtrArray)  wanted = gr_probe_wants_collect (self->workspace, self->catalog);
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  guint                  n_before = self->probes->len;
  gboolean               changed = wanted->len != n_before;
  GHashTableIter         iter;
  gpointer               gone;

  g_clear_handle_id (&self->rebuild_id, g_source_remove);

  for (guint i = 0; i < wanted->len; i++)
    {
      g_autofree char *identity = gr_probe_dup_identity (g_ptr_array_index (wanted, i));
      GrProbeEntry    *entry = NULL;
      g_autofree char *old_key = NULL;

      if (g_hash_table_steal_extended (self->entries, identity, (gpointer *)&old_key, (gpointer *)&entry))
        g_set_object ((GrProbe **)&g_ptr_array_index (wanted, i), entry->probe);
      else
        {
          entry = g_new0 (GrProbeEntry, 1);
          entry->probe = g_object_ref (g_ptr_array_index (wanted, i));
          gr_past_looks_recall (self->past, entry->probe);
        }
      changed |= !changed && g_ptr_array_index (wanted, i) != g_ptr_array_index (self->probes, i);
      g_hash_table_insert (entries, g_steal_pointer (&identity), entry);
    }

  /* What is no longer wanted keeps nobody waiting. */
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &gone, NULL))
    _gr_probe_set_settle (self, gone);
  g_hash_table_unref (self->entries);
  self->entries = g_steal_pointer (&entries);

  if (changed)
    {
      g_ptr_array_unref (self->probes);
      self->probes = g_steal_pointer (&wanted);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->probes->len);
      _gr_probe_set_emit_changed (self);
    }
  _gr_probe_set_release_runs (self);
}

static gboolean
rebuild_cb (gpointer user_data)
{
  GrProbeSet *self = user_data;

  self->rebuild_id = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

static void
workspace_changed_cb (GrProbeSet *self)
{
  g_assert (GR_IS_PROBE_SET (self));

  if (self->rebuild_id == 0)
    self->rebuild_id = g_idle_add (rebuild_cb, self);
}

static void
gr_probe_set_dispose (GObject *object)
{
  GrProbeSet *self = GR_PROBE_SET (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  gr_probe_set_cancel (self);
  g_clear_handle_id (&self->changed_id, g_source_remove);

  G_OBJECT_CLASS (gr_probe_set_parent_class)->dispose (object);
}

static void
gr_probe_set_finalize (GObject *object)
{
  GrProbeSet *self = GR_PROBE_SET (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->catalog);
  g_clear_object (&self->context);
  g_clear_pointer (&self->probes, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->past, gr_past_looks_free);
  g_clear_pointer (&self->file, gr_state_file_unref);
  g_clear_pointer (&self->runs, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_probe_set_parent_class)->finalize (object);
}

static void
gr_probe_set_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrProbeSet *self = GR_PROBE_SET (object);

  switch ((GrProbeSetProperty)prop_id)
    {
    case GR_PROBE_SET_PROP_IS_RUNNING:
      g_value_set_boolean (value, gr_probe_set_is_running (self));
      break;
    case GR_PROBE_SET_PROP_N_ASKED:
      g_value_set_uint (value, self->n_asked);
      break;
    case GR_PROBE_SET_PROP_N_DONE:
      g_value_set_uint (value, self->n_done);
      break;
    case GR_PROBE_SET_PROP_IS_OFFLINE:
      g_value_set_boolean (value, self->is_offline);
      break;
    case GR_PROBE_SET_PROP_0:
    case GR_PROBE_SET_N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_probe_set_class_init (GrProbeSetClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gr_probe_set_dispose;
  object_class->finalize = gr_probe_set_finalize;
  object_class->get_property = gr_probe_set_get_property;

  properties[GR_PROBE_SET_PROP_IS_RUNNING] = g_param_spec_boolean ("is-running", NULL, NULL, FALSE, flags);
  properties[GR_PROBE_SET_PROP_N_ASKED] = g_param_spec_uint ("n-asked", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[GR_PROBE_SET_PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[GR_PROBE_SET_PROP_IS_OFFLINE] = g_param_spec_boolean ("is-offline", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, GR_PROBE_SET_N_PROPS, properties);
}

static void
gr_probe_set_init (GrProbeSet *self)
{
  self->probes = g_ptr_array_new_with_free_func (g_object_unref);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  self->runs = g_ptr_array_new_with_free_func (_gr_probe_run_free);
  self->past = gr_past_looks_new ();
}

/**
 * gr_probe_set_new:
 * @workspace: the workspace
 * @catalog: the catalogue, whose guides name what is to be looked at
 * @context: with what to look
 *
 * Makes the list. Nothing is looked at, and nothing is read from disk.
 *
 * Returns: (transfer full): a new set
 */
GrProbeSet *
gr_probe_set_new (GrWorkspace    *workspace,
                  GrCatalog      *catalog,
                  GrProbeContext *context)
{
  GrProbeSet *self;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (context), NULL);

  self = g_object_new (GR_TYPE_PROBE_SET, NULL);
  self->workspace = g_object_ref (workspace);
  self->catalog = g_object_ref (catalog);
  self->context = g_object_ref (context);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
  rebuild (self);
  return self;
}

/**
 * gr_probe_set_get_context:
 * @self: a set
 *
 * Returns: (transfer none): with what it looks
 */
GrProbeContext *
gr_probe_set_get_context (GrProbeSet *self)
{
  g_return_val_if_fail (GR_IS_PROBE_SET (self), NULL);

  return self->context;
}

/**
 * gr_probe_set_load:
 * @self: a set
 *
 * Reads what an earlier run of the program saw for this workspace, blocking for a small file, and from now on keeps what is seen. A
 * file that is damaged or not ours is as good as none.
 */
void
gr_probe_set_load (GrProbeSet *self)
{
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (GError)     error = NULL;
  guint                  n_refused = 0;

  g_return_if_fail (GR_IS_PROBE_SET (self));

  if (self->file != NULL)
    return;

  self->file = gr_workspace_state_new (self->workspace, STATE_NAME);
  object = gr_state_file_load (self->file, &error);
  if (object == NULL)
    {
      g_debug ("%s", error->message);
      return;
    }

  n_refused = gr_past_looks_take_json (self->past, object);
  if (n_refused > 0)
    g_debug ("%s: %u looks are not understood", gr_state_file_get_path (self->file), n_refused);

  for (guint i = 0; i < self->probes->len; i++)
    {
      GrProbe *probe = g_ptr_array_index (self->probes, i);

      if (gr_probe_get_looked_at (probe) == 0 && gr_probe_get_state (probe) != GR_PROBE_RUNNING)
        gr_past_looks_recall (self->past, probe);
    }
  _gr_probe_set_emit_changed (self);
}

/**
 * gr_probe_set_refresh:
 * @self: a set
 *
 * Brings the list in line with the workspace now, and not when the main loop comes to it.
 */
void
gr_probe_set_refresh (GrProbeSet *self)
{
  g_return_if_fail (GR_IS_PROBE_SET (self));

  rebuild (self);
}

/**
 * gr_probe_set_find:
 * @self: a set
 * @proof: a proof
 * @place: (nullable): where
 *
 * Returns: (transfer none) (nullable): the probe that a proof is about, %NULL where there is nothing to look at
 */
GrProbe *
gr_probe_set_find (GrProbeSet    *self,
                   GrProof       *proof,
                   const GrPlace *place)
{
  g_autoptr (GrProbe) wanted = NULL;
  g_autofree char    *identity = NULL;
  GrProbeEntry       *entry;

  g_return_val_if_fail (GR_IS_PROBE_SET (self), NULL);
  g_return_val_if_fail (GR_IS_PROOF (proof), NULL);

  wanted = gr_probe_wants_make (self->workspace, proof, place, NULL);
  if (wanted == NULL)
    return NULL;

  identity = gr_probe_dup_identity (wanted);
  entry = g_hash_table_lookup (self->entries, identity);
  return entry != NULL ? entry->probe : NULL;
}

/**
 * gr_probe_set_can_look:
 * @self: a set
 * @step: a step of a guide
 * @place: (nullable): where; %NULL for all its places
 *
 * Returns: whether there is anything outside that the step could look at
 */
gboolean
gr_probe_set_can_look (GrProbeSet    *self,
                       GrGuideStep   *step,
                       const GrPlace *place)
{
  g_autoptr (GPtrArray) wanted = NULL;

  g_return_val_if_fail (GR_IS_PROBE_SET (self), FALSE);
  g_return_val_if_fail (GR_IS_GUIDE_STEP (step), FALSE);

  wanted = gr_probe_wants_collect_step (self->workspace, step, place);
  return wanted->len > 0;
}

/**
 * gr_probe_set_count_looks:
 * @self: a set
 * @step: a step of a guide
 * @place: (nullable): where; %NULL for all its places
 * @n_done: (out): how many of its looks are not awaited
 *
 * The run under way may be for other steps: this is how far it is with this one.
 *
 * Returns: how many looks the step takes, 0 while none of them is awaited
 */
guint
gr_probe_set_count_looks (GrProbeSet    *self,
                          GrGuideStep   *step,
                          const GrPlace *place,
                          guint         *n_done)
{
  g_autoptr (GPtrArray) wanted = NULL;
  guint                 n_queued = 0;

  g_return_val_if_fail (GR_IS_PROBE_SET (self), 0);
  g_return_val_if_fail (GR_IS_GUIDE_STEP (step), 0);
  g_return_val_if_fail (n_done != NULL, 0);

  *n_done = 0;
  if (!gr_probe_set_is_running (self))
    return 0;

  wanted = gr_probe_wants_collect_step (self->workspace, step, place);
  for (guint i = 0; i < wanted->len; i++)
    {
      g_autofree char *identity = gr_probe_dup_identity (g_ptr_array_index (wanted, i));
      GrProbeEntry    *entry = g_hash_table_lookup (self->entries, identity);

      n_queued += entry != NULL && entry->is_queued;
    }

  *n_done = wanted->len - n_queued;
  return n_queued > 0 ? wanted->len : 0;
}

/**
 * gr_probe_set_is_running:
 * @self: a set
 *
 * Returns: whether somebody waits for a look
 */
gboolean
gr_probe_set_is_running (GrProbeSet *self)
{
  g_return_val_if_fail (GR_IS_PROBE_SET (self), FALSE);

  return self->runner != NULL;
}

/**
 * gr_probe_set_get_n_asked:
 * @self: a set
 *
 * Returns: how many looks the run under way takes, or the last one took
 */
guint
gr_probe_set_get_n_asked (GrProbeSet *self)
{
  g_return_val_if_fail (GR_IS_PROBE_SET (self), 0);

  return self->n_asked;
}

/**
 * gr_probe_set_get_n_done:
 * @self: a set
 *
 * Returns: how many of these are done
 */
guint
gr_probe_set_get_n_done (GrProbeSet *self)
{
  g_return_val_if_fail (GR_IS_PROBE_SET (self), 0);

  return self->n_done;
}

/**
 * gr_probe_set_is_offline:
 * @self: a set
 *
 * Returns: whether the last run saw nothing because this computer has no network
 */
gboolean
gr_probe_set_is_offline (GrProbeSet *self)
{
  g_return_val_if_fail (GR_IS_PROBE_SET (self), FALSE);

  return self->is_offline;
}

/* What counts is the last look that said something, and not the one that is under way. */
static GrEvidence *
look (GrWitness     *witness,
      GrGuideStep   *step,
      GrProof       *proof,
      const GrPlace *place)
{
  GrProbeSet         *self = GR_PROBE_SET (witness);
  const char         *missing = NULL;
  g_autoptr (GrProbe) wanted = gr_probe_wants_make (self->workspace, proof, place, &missing);
  g_autofree char    *identity = NULL;
  GrProbeEntry       *entry;
  GrProbeSight        sight = {NULL};

  if (missing != NULL)
    return _gr_probe_evidence_new_missing (proof, missing);
  if (wanted == NULL)
    return NULL;

  identity = gr_probe_dup_identity (wanted);
  entry = g_hash_table_lookup (self->entries, identity);
  sight.findings = gr_past_looks_find (self->past, identity, &sight.looked_at, &sight.good_at);
  sight.now = gr_clock_get_now (gr_probe_context_get_clock (self->context));
  sight.recalled = entry == NULL || gr_probe_is_recalled (entry->probe);
  sight.is_looking = entry != NULL && entry->is_queued;
  sight.is_offline = self->is_offline;
  return _gr_probe_evidence_new (proof, &sight);
}

static void
witness_init (GrWitnessInterface *iface)
{
  iface->look = look;
}
