/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-probe-runner.h"

#include <glib/gi18n.h>

struct _GrProbeRunner
{
  GObject parent_instance;

  GrProbeContext *context;
  GPtrArray      *probes;
  guint           max_running;
  GTask          *task; /* (nullable): the run that is under way */
  GCancellable   *giving_up;
  gulong          cancellation;
  guint           next;
  guint           n_running;
  guint           n_done;
  guint           n_proved;
};

enum
{
  PROP_0,
  PROP_N_ITEMS,
  PROP_N_DONE,
  PROP_N_PROVED,
  PROP_IS_RUNNING,
  N_PROPS
};

enum
{
  SIGNAL_PROBE_DONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static GType
gr_probe_runner_get_item_type (GListModel *model)
{
  return GR_TYPE_PROBE;
}

static guint
gr_probe_runner_get_n_items (GListModel *model)
{
  return GR_PROBE_RUNNER (model)->probes->len;
}

static gpointer
gr_probe_runner_get_item (GListModel *model,
                          guint       position)
{
  GrProbeRunner *self = GR_PROBE_RUNNER (model);

  return position < self->probes->len ? g_object_ref (g_ptr_array_index (self->probes, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gr_probe_runner_get_item_type;
  iface->get_n_items = gr_probe_runner_get_n_items;
  iface->get_item = gr_probe_runner_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GrProbeRunner, gr_probe_runner, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
gr_probe_runner_finalize (GObject *object)
{
  GrProbeRunner *self = GR_PROBE_RUNNER (object);

  g_clear_object (&self->context);
  g_clear_object (&self->giving_up);
  g_clear_pointer (&self->probes, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_probe_runner_parent_class)->finalize (object);
}

static void
gr_probe_runner_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GrProbeRunner *self = GR_PROBE_RUNNER (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->probes->len);
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, self->n_done);
      break;
    case PROP_N_PROVED:
      g_value_set_uint (value, self->n_proved);
      break;
    case PROP_IS_RUNNING:
      g_value_set_boolean (value, self->task != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_probe_runner_class_init (GrProbeRunnerClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_probe_runner_finalize;
  object_class->get_property = gr_probe_runner_get_property;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_PROVED] = g_param_spec_uint ("n-proved", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_IS_RUNNING] = g_param_spec_boolean ("is-running", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_PROBE_DONE] = g_signal_new ("probe-done", GR_TYPE_PROBE_RUNNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                             GR_TYPE_PROBE);
}

static void
gr_probe_runner_init (GrProbeRunner *self)
{
  self->probes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gr_probe_runner_new:
 * @context: with what to look
 * @max_running: how many probes may look at the same time, at least 1
 *
 * Makes an empty list of probes.
 *
 * Returns: (transfer full): a new runner
 */
GrProbeRunner *
gr_probe_runner_new (GrProbeContext *context,
                     guint           max_running)
{
  GrProbeRunner *self;

  g_return_val_if_fail (GR_IS_PROBE_CONTEXT (context), NULL);
  g_return_val_if_fail (max_running > 0, NULL);

  self = g_object_new (GR_TYPE_PROBE_RUNNER, NULL);
  self->context = g_object_ref (context);
  self->max_running = max_running;
  return self;
}

static void start_more (GrProbeRunner *self);

/**
 * gr_probe_runner_add:
 * @self: a runner
 * @probe: a probe
 *
 * Adds a probe. While the others run, it has its turn too.
 */
void
gr_probe_runner_add (GrProbeRunner *self,
                     GrProbe       *probe)
{
  g_return_if_fail (GR_IS_PROBE_RUNNER (self));
  g_return_if_fail (GR_IS_PROBE (probe));

  g_ptr_array_add (self->probes, g_object_ref (probe));
  g_list_model_items_changed (G_LIST_MODEL (self), self->probes->len - 1, 0, 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  if (self->task != NULL)
    start_more (self);
}

static void
reset (GrProbeRunner *self)
{
  self->next = 0;
  self->n_done = 0;
  self->n_proved = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PROVED]);
}

/**
 * gr_probe_runner_clear:
 * @self: a runner that is not running
 *
 * Takes all probes out of the list.
 */
void
gr_probe_runner_clear (GrProbeRunner *self)
{
  guint n_items;

  g_return_if_fail (GR_IS_PROBE_RUNNER (self));
  g_return_if_fail (self->task == NULL);

  n_items = self->probes->len;
  g_ptr_array_set_size (self->probes, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_items, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  reset (self);
}

/**
 * gr_probe_runner_is_running:
 * @self: a runner
 *
 * Returns: whether a run is under way
 */
gboolean
gr_probe_runner_is_running (GrProbeRunner *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RUNNER (self), FALSE);

  return self->task != NULL;
}

/**
 * gr_probe_runner_get_n_done:
 * @self: a runner
 *
 * Returns: how many probes of the last run came to their end
 */
guint
gr_probe_runner_get_n_done (GrProbeRunner *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RUNNER (self), 0);

  return self->n_done;
}

/**
 * gr_probe_runner_get_n_proved:
 * @self: a runner
 *
 * Returns: how many of these found no error
 */
guint
gr_probe_runner_get_n_proved (GrProbeRunner *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RUNNER (self), 0);

  return self->n_proved;
}

/**
 * gr_probe_runner_get_n_running:
 * @self: a runner
 *
 * Returns: how many probes look at this moment
 */
guint
gr_probe_runner_get_n_running (GrProbeRunner *self)
{
  g_return_val_if_fail (GR_IS_PROBE_RUNNER (self), 0);

  return self->n_running;
}

static void
finish (GrProbeRunner *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);
  gboolean          was_cancelled = g_cancellable_is_cancelled (self->giving_up);

  g_cancellable_disconnect (g_task_get_cancellable (task), self->cancellation);
  self->cancellation = 0;
  g_clear_object (&self->giving_up);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_RUNNING]);

  if (was_cancelled)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled"));
  else
    g_task_return_boolean (task, TRUE);
}

static void
look_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GrProbeRunner) self = user_data;
  GrProbe                  *probe = GR_PROBE (source_object);

  self->n_running--;
  if (gr_probe_look_finish (probe, result, NULL))
    {
      self->n_done++;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
      if (gr_probe_is_proved (probe))
        {
          self->n_proved++;
          g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PROVED]);
        }
      g_signal_emit (self, signals[SIGNAL_PROBE_DONE], 0, probe);
    }

  start_more (self);
}

static void
start_more (GrProbeRunner *self)
{
  while (self->n_running < self->max_running && self->next < self->probes->len && !g_cancellable_is_cancelled (self->giving_up))
    {
      self->n_running++;
      gr_probe_look_async (g_ptr_array_index (self->probes, self->next++), self->context, self->giving_up, look_cb, g_object_ref (self));
    }

  if (self->n_running == 0)
    finish (self);
}

static void
cancelled_cb (GCancellable *cancellable,
              GCancellable *giving_up)
{
  g_cancellable_cancel (giving_up);
}

/**
 * gr_probe_runner_run_async:
 * @self: a runner
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when all probes are done
 * @user_data: for @callback
 *
 * Has every probe of the list take a look, in their order, as many at a time as the runner may. What each finds is there as soon as
 * it is done. A second run while one is under way fails with %G_IO_ERROR_PENDING.
 */
void
gr_probe_runner_run_async (GrProbeRunner      *self,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_PROBE_RUNNER (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_probe_runner_run_async);
  g_task_set_check_cancellable (task, FALSE);
  if (self->task != NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING, _ ("The probes are running already."));
      return;
    }

  reset (self);
  self->task = g_steal_pointer (&task);
  self->giving_up = g_cancellable_new ();
  if (cancellable != NULL)
    self->cancellation = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), g_object_ref (self->giving_up), g_object_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_RUNNING]);
  start_more (self);
}

/**
 * gr_probe_runner_run_finish:
 * @self: a runner
 * @result: the result of gr_probe_runner_run_async()
 * @error: return location for an error
 *
 * Ends a run. The errors are %G_IO_ERROR_CANCELLED and %G_IO_ERROR_PENDING; what was done before a cancellation stays.
 *
 * Returns: whether all probes came to their end, whatever they found
 */
gboolean
gr_probe_runner_run_finish (GrProbeRunner *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (GR_IS_PROBE_RUNNER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gr_probe_runner_cancel:
 * @self: a runner
 *
 * Ends the run that is under way, if there is one. Probes that look are cancelled, and no other begins.
 */
void
gr_probe_runner_cancel (GrProbeRunner *self)
{
  g_return_if_fail (GR_IS_PROBE_RUNNER (self));

  if (self->giving_up != NULL)
    g_cancellable_cancel (self->giving_up);
}
