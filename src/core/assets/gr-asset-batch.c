/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-batch.h"

#include "gr-asset-check-private.h"
#include "gr-asset-collect.h"
#include "gr-asset-judge.h"

#include <string.h>

/* Verdicts that are taken over in one go before the main loop may do something else. */
#define MAX_OUTCOMES_AT_ONCE 64

struct _GrAssetBatch
{
  GObject parent_instance;

  GrRulePack *pack;
  char       *slot_id;
  guint       n_jobs;
  gboolean    wants_hashes;

  GListStore *checks;
  GListStore *done;
  guint       counts[GR_VERDICT_UNREADABLE + 1];
  guint       n_done;
  guint       n_skipped;
  gboolean    running;
};

enum
{
  PROP_0,
  PROP_N_FILES,
  PROP_N_DONE,
  PROP_N_SKIPPED,
  PROP_RUNNING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAssetBatch, gr_asset_batch, G_TYPE_OBJECT)

/* One check on its way through a thread. */
typedef struct
{
  GrAssetCheck *check;    /* (owned) */
  GrAssetRun   *run;      /* (owned) */
  gboolean      executed; /* FALSE if it was cancelled */
} GrBatchJob;

/* One run of the batch. The threads know the input, the jobs and the queue only. */
typedef struct
{
  /* Input data. */
  GListModel   *roots; /* (owned) */
  GrRulePack   *pack;  /* (owned) */
  char         *slot_id;
  gboolean      wants_hashes;
  GCancellable *cancellable; /* (owned) (nullable) */
  gboolean      documents;   /* whether the rules take a PDF */

  /* In-progress state. */
  GPtrArray    *checks; /* (owned) (element-type GrAssetCheck) */
  GPtrArray    *jobs;   /* (owned) (element-type GrBatchJob), each of which belongs to who carries it */
  int           next;   /* (atomic) the first job that nobody has taken */
  guint         n_skipped;
  GThreadPool  *pool;    /* (owned) */
  GAsyncQueue  *queue;   /* (owned) (element-type GrBatchJob) */
  GMainContext *context; /* (owned) */
  GTask        *task;    /* (owned) (nullable), from the first job to the last outcome */
  int           waking;  /* (atomic) whether the main context knows of new outcomes */
  guint         n_left;
} GrBatchRun;

static void
gr_batch_job_free (GrBatchJob *job)
{
  g_clear_object (&job->check);
  g_clear_pointer (&job->run, _gr_asset_run_free);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GrBatchJob, gr_batch_job_free)

static void
gr_batch_run_free (GrBatchRun *run)
{
  g_assert (!run->pool);
  g_clear_object (&run->roots);
  g_clear_object (&run->pack);
  g_clear_pointer (&run->slot_id, g_free);
  g_clear_object (&run->cancellable);
  for (guint i = (guint)run->next; run->jobs && i < run->jobs->len; i++)
    gr_batch_job_free (g_ptr_array_index (run->jobs, i));
  g_clear_pointer (&run->checks, g_ptr_array_unref);
  g_clear_pointer (&run->jobs, g_ptr_array_unref);
  g_clear_pointer (&run->queue, g_async_queue_unref);
  g_clear_pointer (&run->context, g_main_context_unref);
  g_free (run);
}

static void
set_running (GrAssetBatch *self,
             gboolean      running)
{
  if (self->running == running)
    return;

  self->running = running;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

static void
finish_run (GTask *task)
{
  GrAssetBatch *self = g_task_get_source_object (task);

  set_running (self, FALSE);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

static gboolean
take_outcomes_cb (gpointer user_data)
{
  GTask        *task = user_data;
  GrBatchRun   *run = g_task_get_task_data (task);
  GrAssetBatch *self = g_task_get_source_object (task);
  gpointer      done[MAX_OUTCOMES_AT_ONCE];
  guint         n_done = 0;

  g_assert (GR_IS_ASSET_BATCH (self));

  g_atomic_int_set (&run->waking, 0);
  for (guint i = 0; i < MAX_OUTCOMES_AT_ONCE; i++)
    {
      g_autoptr (GrBatchJob) job = g_async_queue_try_pop (run->queue);

      if (!job)
        break;
      if (job->executed)
        {
          _gr_asset_check_take_outcome (job->check, job->run);
          self->counts[gr_asset_check_get_verdict (job->check)]++;
          done[n_done++] = job->check;
        }
      self->n_done++;
      run->n_left--;
    }

  /* The list of all checks holds them too, so they outlive their jobs. */
  g_list_store_splice (self->done, g_list_model_get_n_items (G_LIST_MODEL (self->done)), 0, done, n_done);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
  if (run->n_left > 0)
    return g_async_queue_length (run->queue) > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;

  /* A thread that has handed over its outcome may still be about to wake us up. It must find the task alive, so the threads
   * are waited for before the task may go. */
  if (run->pool)
    {
      g_thread_pool_free (g_steal_pointer (&run->pool), FALSE, TRUE);
      g_clear_object (&run->task);
      finish_run (task);
    }
  return G_SOURCE_REMOVE;
}

static void
wake_up (GrBatchRun *run)
{
  g_autoptr (GSource) source = NULL;

  if (!g_atomic_int_compare_and_exchange (&run->waking, 0, 1))
    return;

  source = g_idle_source_new ();
  g_source_set_static_name (source, "[greenroom] asset outcomes");
  g_source_set_callback (source, take_outcomes_cb, g_object_ref (run->task), g_object_unref);
  g_source_attach (source, run->context);
}

/* One thread: takes jobs until none is left. */
static void
run_jobs (gpointer data,
          gpointer user_data)
{
  GrBatchRun *run = user_data;
  guint       i;

  while ((i = (guint)g_atomic_int_add (&run->next, 1)) < run->jobs->len)
    {
      GrBatchJob *job = g_ptr_array_index (run->jobs, i);

      job->executed = _gr_asset_run_execute (job->run, run->cancellable, NULL);
      g_async_queue_push (run->queue, job);
      wake_up (run);
    }
}

static void
start_jobs (GTask *task)
{
  GrAssetBatch *self = g_task_get_source_object (task);
  GrBatchRun   *run = g_task_get_task_data (task);

  g_list_store_splice (self->checks, 0, 0, run->checks->pdata, run->checks->len);
  self->n_skipped = run->n_skipped;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FILES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SKIPPED]);

  run->n_left = run->jobs->len;
  if (run->n_left == 0)
    {
      finish_run (task);
      return;
    }

  run->task = g_object_ref (task);
  run->pool = g_thread_pool_new (run_jobs, run, (int)self->n_jobs, FALSE, NULL);
  for (guint i = 0; i < MIN (self->n_jobs, run->jobs->len); i++)
    g_thread_pool_push (run->pool, run, NULL);
}

/* Lists the files and makes everything ready for them, so that the thread that waits has little to do however many there are. */
static void
collect_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GrBatchRun           *run = task_data;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) sources = gr_asset_collect (run->roots, run->documents, &run->n_skipped, cancellable, &error);

  if (!sources)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  run->checks = g_ptr_array_new_full (sources->len, g_object_unref);
  run->jobs = g_ptr_array_sized_new (sources->len);
  for (guint i = 0; i < sources->len; i++)
    {
      GrAssetSource *source = g_ptr_array_index (sources, i);
      GrAssetCheck  *check = gr_asset_check_new (source->file, run->pack, run->slot_id);
      GrBatchJob    *job = g_new0 (GrBatchJob, 1);

      gr_asset_check_set_wants_hash (check, run->wants_hashes);
      g_ptr_array_add (run->checks, check);
      job->check = g_object_ref (check);
      job->run = _gr_asset_run_new (check);
      job->run->read_error = g_steal_pointer (&source->error);
      g_ptr_array_add (run->jobs, job);
    }
  g_task_return_boolean (task, TRUE);
}

static void
collected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  g_autoptr (GError) error = NULL;
  GrAssetBatch      *self = g_task_get_source_object (task);

  g_assert (GR_IS_ASSET_BATCH (self));

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      set_running (self, FALSE);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  start_jobs (task);
}

static void
gr_asset_batch_finalize (GObject *object)
{
  GrAssetBatch *self = GR_ASSET_BATCH (object);

  g_clear_object (&self->pack);
  g_clear_pointer (&self->slot_id, g_free);
  g_clear_object (&self->checks);
  g_clear_object (&self->done);

  G_OBJECT_CLASS (gr_asset_batch_parent_class)->finalize (object);
}

static void
gr_asset_batch_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrAssetBatch *self = GR_ASSET_BATCH (object);

  switch (prop_id)
    {
    case PROP_N_FILES:
      g_value_set_uint (value, gr_asset_batch_get_n_files (self));
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, gr_asset_batch_get_n_done (self));
      break;
    case PROP_N_SKIPPED:
      g_value_set_uint (value, gr_asset_batch_get_n_skipped (self));
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, gr_asset_batch_get_running (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_batch_class_init (GrAssetBatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_asset_batch_finalize;
  object_class->get_property = gr_asset_batch_get_property;

  properties[PROP_N_FILES] = g_param_spec_uint ("n-files", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SKIPPED] = g_param_spec_uint ("n-skipped", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_asset_batch_init (GrAssetBatch *self)
{
  self->checks = g_list_store_new (GR_TYPE_ASSET_CHECK);
  self->done = g_list_store_new (GR_TYPE_ASSET_CHECK);
}

/**
 * gr_asset_batch_new:
 * @pack: the rules
 * @slot_id: (nullable): a slot of @pack, or "any" or %NULL for the slot that each picture fits best
 * @n_jobs: how many files to check at once, or 0 for one on each processor
 *
 * Creates a batch without files.
 *
 * Returns: (transfer full): a batch
 */
GrAssetBatch *
gr_asset_batch_new (GrRulePack *pack,
                    const char *slot_id,
                    guint       n_jobs)
{
  GrAssetBatch *self;

  g_return_val_if_fail (GR_IS_RULE_PACK (pack), NULL);

  self = g_object_new (GR_TYPE_ASSET_BATCH, NULL);
  self->pack = g_object_ref (pack);
  self->slot_id = g_strdup (slot_id ? slot_id : GR_SLOT_ANY);
  self->n_jobs = n_jobs ? n_jobs : g_get_num_processors ();

  return self;
}

/**
 * gr_asset_batch_set_wants_hashes:
 * @self: a batch
 * @wants_hashes: whether the facts of the next run shall have the content hash
 *
 * Asks for the SHA-256 of every file, see gr_asset_check_set_wants_hash().
 */
void
gr_asset_batch_set_wants_hashes (GrAssetBatch *self,
                                 gboolean      wants_hashes)
{
  g_return_if_fail (GR_IS_ASSET_BATCH (self));

  self->wants_hashes = wants_hashes;
}

/**
 * gr_asset_batch_run_async:
 * @self: a batch that is not running
 * @roots: (element-type GFile): files and folders, copied before this function returns
 * @cancellable: (nullable): a cancellable
 * @callback: called when every file has its verdict
 * @user_data: data for @callback
 *
 * Lists the pictures in @roots and checks them. The checks of an earlier run are forgotten.
 */
void
gr_asset_batch_run_async (GrAssetBatch       *self,
                          GListModel         *roots,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask)      task = NULL;
  g_autoptr (GTask)      collect_task = NULL;
  g_autoptr (GListStore) copy = g_list_store_new (G_TYPE_FILE);
  GrBatchRun            *run;

  g_return_if_fail (GR_IS_ASSET_BATCH (self));
  g_return_if_fail (G_IS_LIST_MODEL (roots));
  g_return_if_fail (!self->running);

  for (guint i = 0; i < g_list_model_get_n_items (roots); i++)
    {
      g_autoptr (GFile) root = g_list_model_get_item (roots, i);

      g_list_store_append (copy, root);
    }

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_asset_batch_run_async);
  run = g_new0 (GrBatchRun, 1);
  run->roots = G_LIST_MODEL (g_steal_pointer (&copy));
  run->pack = g_object_ref (self->pack);
  run->slot_id = g_strdup (self->slot_id);
  run->wants_hashes = self->wants_hashes;
  run->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  run->documents = gr_rule_pack_takes_format (self->pack, gr_image_format_get_nick (GR_IMAGE_PDF));
  run->queue = g_async_queue_new_full ((GDestroyNotify)gr_batch_job_free);
  run->context = g_main_context_ref (g_task_get_context (task));
  g_task_set_task_data (task, run, (GDestroyNotify)gr_batch_run_free);

  g_list_store_remove_all (self->done);
  g_list_store_remove_all (self->checks);
  memset (self->counts, 0, sizeof self->counts);
  self->n_done = 0;
  self->n_skipped = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
  set_running (self, TRUE);

  collect_task = g_task_new (NULL, cancellable, collected_cb, g_steal_pointer (&task));
  g_task_set_source_tag (collect_task, collect_in_thread);
  g_task_set_task_data (collect_task, run, NULL);
  g_task_run_in_thread (collect_task, collect_in_thread);
}

/**
 * gr_asset_batch_run_finish:
 * @self: a batch
 * @result: the result passed to the callback
 * @error: return location for an error
 *
 * Ends gr_asset_batch_run_async(). Of a cancelled run the verdicts that arrived in time are kept.
 *
 * Returns: %TRUE if every file has a verdict; %FALSE if it was cancelled or there are too many files
 */
gboolean
gr_asset_batch_run_finish (GrAssetBatch *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (GR_IS_ASSET_BATCH (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_asset_batch_run_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gr_asset_batch_get_checks:
 * @self: a batch
 *
 * Gets the checks in the order of the files: as given, and by name within a folder.
 *
 * Returns: (transfer none): a list of [class@Gr.AssetCheck]
 */
GListModel *
gr_asset_batch_get_checks (GrAssetBatch *self)
{
  g_return_val_if_fail (GR_IS_ASSET_BATCH (self), NULL);

  return G_LIST_MODEL (self->checks);
}

/**
 * gr_asset_batch_get_done:
 * @self: a batch
 *
 * Gets the checks that have their verdict, in the order in which they got it. It grows by many at a time, so who shows verdicts
 * as they arrive listens to this list and not to each check.
 *
 * Returns: (transfer none): a list of [class@Gr.AssetCheck]
 */
GListModel *
gr_asset_batch_get_done (GrAssetBatch *self)
{
  g_return_val_if_fail (GR_IS_ASSET_BATCH (self), NULL);

  return G_LIST_MODEL (self->done);
}

/**
 * gr_asset_batch_get_n_files:
 * @self: a batch
 *
 * Gets how many files there are to check.
 *
 * Returns: a number, 0 until the folders are read
 */
guint
gr_asset_batch_get_n_files (GrAssetBatch *self)
{
  g_return_val_if_fail (GR_IS_ASSET_BATCH (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->checks));
}

/**
 * gr_asset_batch_get_n_done:
 * @self: a batch
 *
 * Gets how many files were dealt with.
 *
 * Returns: a number
 */
guint
gr_asset_batch_get_n_done (GrAssetBatch *self)
{
  g_return_val_if_fail (GR_IS_ASSET_BATCH (self), 0);

  return self->n_done;
}

/**
 * gr_asset_batch_get_n_skipped:
 * @self: a batch
 *
 * Gets how many files of the folders are no pictures and were left out.
 *
 * Returns: a number
 */
guint
gr_asset_batch_get_n_skipped (GrAssetBatch *self)
{
  g_return_val_if_fail (GR_IS_ASSET_BATCH (self), 0);

  return self->n_skipped;
}

/**
 * gr_asset_batch_get_running:
 * @self: a batch
 *
 * Gets whether verdicts are still to come.
 *
 * Returns: %TRUE between gr_asset_batch_run_async() and its callback
 */
gboolean
gr_asset_batch_get_running (GrAssetBatch *self)
{
  g_return_val_if_fail (GR_IS_ASSET_BATCH (self), FALSE);

  return self->running;
}

/**
 * gr_asset_batch_count:
 * @self: a batch
 * @verdict: a verdict
 *
 * Counts the files with a verdict.
 *
 * Returns: a number
 */
guint
gr_asset_batch_count (GrAssetBatch *self,
                      GrVerdict     verdict)
{
  g_return_val_if_fail (GR_IS_ASSET_BATCH (self), 0);
  g_return_val_if_fail (verdict <= GR_VERDICT_UNREADABLE, 0);

  return verdict == GR_VERDICT_PENDING ? gr_asset_batch_get_n_files (self) - g_list_model_get_n_items (G_LIST_MODEL (self->done)) : self->counts[verdict];
}
