/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-probe-set-private.h"

#include <glib/gi18n.h>

#include "gr-probe-wants.h"

#define MAX_RUNNING 8

/* A page that was looked at a moment ago is not asked again only because a window opens. */
#define FRESH_SECONDS (10 * 60)

/* The host that tells whether there is a network is the one everybody here needs anyway. */
#define CONTROL_ENDPOINT "oauth.authorize"

void
_gr_probe_run_free (gpointer data)
{
  GrProbeRun *run = data;

  if (run->cancellation != NULL)
    g_source_destroy (run->cancellation);
  g_clear_pointer (&run->cancellation, g_source_unref);
  g_clear_object (&run->task);
  g_clear_pointer (&run->pending, g_hash_table_unref);
  g_free (run);
}

/* Ends those who wait for nothing any more. */
void
_gr_probe_set_release_runs (GrProbeSet *self)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func (_gr_probe_run_free);

  for (guint i = self->runs->len; i-- > 0;)
    {
      GrProbeRun *run = g_ptr_array_index (self->runs, i);

      if (g_hash_table_size (run->pending) == 0)
        g_ptr_array_insert (done, 0, g_ptr_array_steal_index (self->runs, i));
    }

  /* Whoever hears that it is over finds what was seen. */
  if (done->len > 0)
    _gr_probe_set_emit_changed (self);
  for (guint i = 0; i < done->len; i++)
    {
      GrProbeRun *run = g_ptr_array_index (done, i);

      if (run->cancelled)
        g_task_return_new_error (run->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled"));
      else
        g_task_return_boolean (run->task, TRUE);
    }
}

/* Nobody waits for this probe any more. */
void
_gr_probe_set_settle (GrProbeSet *self,
                      const char *identity)
{
  for (guint i = 0; i < self->runs->len; i++)
    g_hash_table_remove (((GrProbeRun *)g_ptr_array_index (self->runs, i))->pending, identity);
}

static GrProbeEntry *
find_entry (GrProbeSet *self,
            GrProbe    *probe)
{
  g_autofree char *identity = gr_probe_dup_identity (probe);
  GrProbeEntry    *entry = g_hash_table_lookup (self->entries, identity);

  /* It may be gone from the workspace while it looked, and may be there again as another. */
  return entry != NULL && entry->probe == probe ? entry : NULL;
}

/* Whether there was an answer of any kind: an HTTP status, or one of a name server. */
static gboolean
is_reached (GrProbe *probe)
{
  GrProbeRecord *record = gr_probe_get_record (probe);

  return record != NULL && (g_list_model_get_n_items (gr_probe_record_get_hops (record)) > 0 || gr_probe_record_get_texts (record) != NULL);
}

static gboolean
is_unreached (GrProbe *probe)
{
  static const char *const rules[] = {"url.name-unknown", "url.unreachable", "url.timeout", "domain.dns-failed"};
  GListModel              *findings = gr_probe_get_findings (probe);

  for (guint i = 0; !is_reached (probe) && i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      for (gsize j = 0; j < G_N_ELEMENTS (rules); j++)
        if (g_str_equal (gr_finding_get_rule (finding), rules[j]))
          return TRUE;
    }

  return FALSE;
}

static void
set_offline (GrProbeSet *self,
             gboolean    is_offline)
{
  if (self->is_offline == is_offline)
    return;

  self->is_offline = is_offline;
  _gr_probe_set_notify (self, GR_PROBE_SET_PROP_IS_OFFLINE);
}

static void
commit (GrProbeSet   *self,
        GrProbeEntry *entry)
{
  g_autofree char *identity = gr_probe_dup_identity (entry->probe);

  entry->is_held = FALSE;
  gr_past_looks_note (self->past, entry->probe);
  _gr_probe_set_settle (self, identity);
}

/* A look that says nothing gives its place back to the one before. */
static void
take_back (GrProbeSet   *self,
           GrProbeEntry *entry)
{
  entry->is_held = FALSE;
  if (gr_probe_get_state (entry->probe) != GR_PROBE_RUNNING && !gr_past_looks_recall (self->past, entry->probe))
    gr_probe_recall (entry->probe, NULL, 0);
}

typedef void (*EachFunc) (GrProbeSet   *self,
                          GrProbeEntry *entry);

static void
for_each_held (GrProbeSet *self,
               EachFunc    func)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((GrProbeEntry *)value)->is_held)
      func (self, value);
}

static gboolean
has_held (GrProbeSet *self)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((GrProbeEntry *)value)->is_held)
      return TRUE;

  return FALSE;
}

static void
probe_done_cb (GrProbeSet    *self,
               GrProbe       *probe,
               GrProbeRunner *runner)
{
  GrProbeEntry *entry = find_entry (self, probe);

  g_assert (GR_IS_PROBE_SET (self));

  if (entry != NULL)
    entry->is_queued = FALSE;
  self->n_done++;
  _gr_probe_set_notify (self, GR_PROBE_SET_PROP_N_DONE);

  if (!self->network_seen && is_reached (probe))
    {
      self->network_seen = TRUE;
      set_offline (self, FALSE);
      for_each_held (self, commit);
    }

  if (entry != NULL)
    {
      if (!self->network_seen && is_unreached (probe))
        entry->is_held = TRUE;
      else
        commit (self, entry);
    }

  _gr_probe_set_emit_changed_soon (self);
  _gr_probe_set_release_runs (self);
}

static void
save (GrProbeSet *self)
{
  g_autoptr (JsonObject) object = NULL;

  if (self->file == NULL || gr_past_looks_get_n_items (self->past) == 0)
    return;

  object = gr_past_looks_to_json (self->past);
  gr_state_file_save_soon (self->file, object);
}

/* All have had their turn, or will never have it; then those who still wait do so in vain. */
static void
conclude (GrProbeSet *self)
{
  GHashTableIter iter;
  gpointer       value;

  g_clear_object (&self->control);
  g_clear_object (&self->runner);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    ((GrProbeEntry *)value)->is_queued = FALSE;

  for (guint i = 0; i < self->runs->len; i++)
    {
      GrProbeRun *run = g_ptr_array_index (self->runs, i);

      run->cancelled |= g_hash_table_size (run->pending) > 0;
      g_hash_table_remove_all (run->pending);
    }

  save (self);
  _gr_probe_set_notify (self, GR_PROBE_SET_PROP_IS_RUNNING);
  _gr_probe_set_emit_changed (self);
  _gr_probe_set_release_runs (self);
}

static void
settle_held (GrProbeSet   *self,
             GrProbeEntry *entry)
{
  g_autofree char *identity = gr_probe_dup_identity (entry->probe);

  take_back (self, entry);
  _gr_probe_set_settle (self, identity);
}

static void
control_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GrProbeSet) self = user_data;
  g_autoptr (GError)     error = NULL;
  GList                 *addresses = g_resolver_lookup_by_name_finish (G_RESOLVER (source_object), result, &error);
  gboolean               has_network = addresses != NULL;

  g_resolver_free_addresses (addresses);
  /* Another run has taken over, or all of it was cancelled. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_offline (self, !has_network);
  for_each_held (self, has_network ? commit : settle_held);
  conclude (self);
}

static char *
dup_control_host (GrProbeSet *self)
{
  GrEndpoint      *endpoint = gr_catalog_find_endpoint (self->catalog, CONTROL_ENDPOINT);
  g_autoptr (GUri) uri = endpoint != NULL ? g_uri_parse (gr_endpoint_get_uri (endpoint), G_URI_FLAGS_NONE, NULL) : NULL;

  return uri != NULL ? g_strdup (g_uri_get_host (uri)) : NULL;
}

/* Where nothing at all was reached, it is either everything that is down, or the network of this computer. */
static void
run_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GrProbeSet) self = user_data;
  g_autofree char       *host = NULL;

  gr_probe_runner_run_finish (GR_PROBE_RUNNER (source_object), result, NULL);

  /* Somebody has asked again in between, and the rest is for that run to say; or all of it was cancelled. */
  if (self->runner != GR_PROBE_RUNNER (source_object))
    return;

  if (has_held (self))
    host = dup_control_host (self);
  if (host == NULL)
    {
      for_each_held (self, commit);
      conclude (self);
      return;
    }

  self->control = g_cancellable_new ();
  g_resolver_lookup_by_name_async (gr_probe_context_get_resolver (self->context), host, self->control, control_cb, g_object_ref (self));
}

/* Whoever asks while others look joins them. Once these are done and only the network is in doubt, there is a new runner, and its end
 * answers for both. */
static void
ensure_runner (GrProbeSet *self)
{
  if (self->runner != NULL && gr_probe_runner_is_running (self->runner))
    return;

  if (self->runner == NULL)
    {
      self->n_asked = 0;
      self->n_done = 0;
      self->network_seen = FALSE;
      _gr_probe_set_notify (self, GR_PROBE_SET_PROP_N_DONE);
    }

  if (self->control != NULL)
    g_cancellable_cancel (self->control);
  g_clear_object (&self->control);
  g_clear_object (&self->runner);
  self->runner = gr_probe_runner_new (self->context, MAX_RUNNING);
  g_signal_connect_object (self->runner, "probe-done", G_CALLBACK (probe_done_cb), self, G_CONNECT_SWAPPED);
}

static void
enqueue (GrProbeSet *self,
         GrProbeRun *run,
         GPtrArray  *asked)
{
  gboolean was_running = self->runner != NULL;

  ensure_runner (self);
  for (guint i = 0; i < asked->len; i++)
    {
      g_autofree char *identity = gr_probe_dup_identity (g_ptr_array_index (asked, i));
      GrProbeEntry    *entry = g_hash_table_lookup (self->entries, identity);

      if (entry == NULL || !g_hash_table_add (run->pending, g_steal_pointer (&identity)) || entry->is_queued)
        continue;

      entry->is_queued = TRUE;
      entry->is_held = FALSE;
      self->n_asked++;
      gr_probe_runner_add (self->runner, entry->probe);
    }

  _gr_probe_set_notify (self, GR_PROBE_SET_PROP_N_ASKED);
  if (!gr_probe_runner_is_running (self->runner))
    gr_probe_runner_run_async (self->runner, NULL, run_cb, g_object_ref (self));
  if (!was_running)
    _gr_probe_set_notify (self, GR_PROBE_SET_PROP_IS_RUNNING);
  _gr_probe_set_emit_changed (self);
}

/* The last one who waits takes all of it with it. */
static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  GrProbeRun            *run = user_data;
  g_autoptr (GrProbeSet) self = g_object_ref (g_task_get_source_object (run->task));

  run->cancelled = TRUE;
  g_hash_table_remove_all (run->pending);
  if (self->runs->len == 1)
    gr_probe_set_cancel (self);
  else
    _gr_probe_set_release_runs (self);
  return G_SOURCE_REMOVE;
}

/* Takes @asked. */
static void
begin (GrProbeSet         *self,
       GPtrArray          *asked,
       gpointer            tag,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autoptr (GPtrArray) owned = asked;
  g_autoptr (GTask)     task = g_task_new (self, cancellable, callback, user_data);
  GrProbeRun           *run;

  g_task_set_source_tag (task, tag);
  /* What was seen counts, also when the cancellation comes at the same time. */
  g_task_set_check_cancellable (task, FALSE);
  if (g_cancellable_is_cancelled (cancellable))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled"));
      return;
    }
  if (owned->len == 0)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  run = g_new0 (GrProbeRun, 1);
  run->task = g_steal_pointer (&task);
  run->pending = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (cancellable != NULL)
    {
      run->cancellation = g_cancellable_source_new (cancellable);
      g_source_set_callback (run->cancellation, G_SOURCE_FUNC (cancelled_cb), run, NULL);
      g_source_attach (run->cancellation, g_task_get_context (run->task));
    }
  g_ptr_array_add (self->runs, run);
  enqueue (self, run, owned);
}

/**
 * gr_probe_set_run_async:
 * @self: a set
 * @step: (nullable): the step that wants to know; %NULL for everything there is
 * @place: (nullable): where; %NULL for all places of the step
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when all of it was looked at
 * @user_data: for @callback
 *
 * Looks at what a step needs, or at everything, several at a time. What is looked at already is not asked a second time. Every result
 * counts as soon as it is there, but for the one that nothing was reached: that waits until it is known whose fault it is.
 */
void
gr_probe_set_run_async (GrProbeSet         *self,
                        GrGuideStep        *step,
                        const GrPlace      *place,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GPtrArray *asked;

  g_return_if_fail (GR_IS_PROBE_SET (self));
  g_return_if_fail (step == NULL || GR_IS_GUIDE_STEP (step));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  gr_probe_set_refresh (self);
  asked = step != NULL ? gr_probe_wants_collect_step (self->workspace, step, place) : g_ptr_array_ref (self->probes);
  begin (self, asked, gr_probe_set_run_async, cancellable, callback, user_data);
}

/**
 * gr_probe_set_run_due_async:
 * @self: a set
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when all of it was looked at
 * @user_data: for @callback
 *
 * Looks at everything but what was looked at only a few minutes ago, as is right when a window opens.
 */
void
gr_probe_set_run_due_async (GrProbeSet         *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  GPtrArray *asked;
  gint64     now;

  g_return_if_fail (GR_IS_PROBE_SET (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  gr_probe_set_refresh (self);
  now = gr_clock_get_now (gr_probe_context_get_clock (self->context));
  asked = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->probes->len; i++)
    {
      GrProbe *probe = g_ptr_array_index (self->probes, i);
      gint64   age = now - gr_probe_get_looked_at (probe);

      if (age < 0 || age >= FRESH_SECONDS)
        g_ptr_array_add (asked, g_object_ref (probe));
    }
  begin (self, asked, gr_probe_set_run_due_async, cancellable, callback, user_data);
}

/**
 * gr_probe_set_run_finish:
 * @self: a set
 * @result: the result of gr_probe_set_run_async() or gr_probe_set_run_due_async()
 * @error: return location for an error
 *
 * Ends a run. The only error is %G_IO_ERROR_CANCELLED; what was seen before stays.
 *
 * Returns: whether all of it was looked at, whatever was found
 */
gboolean
gr_probe_set_run_finish (GrProbeSet   *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (GR_IS_PROBE_SET (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gr_probe_set_cancel:
 * @self: a set
 *
 * Ends all looks that are under way, if there are any. What they would have said stays as it was.
 */
void
gr_probe_set_cancel (GrProbeSet *self)
{
  g_return_if_fail (GR_IS_PROBE_SET (self));

  if (self->runner == NULL)
    return;

  if (self->control != NULL)
    g_cancellable_cancel (self->control);
  g_signal_handlers_disconnect_by_data (self->runner, self);
  gr_probe_runner_cancel (self->runner);
  for_each_held (self, take_back);
  conclude (self);
}
