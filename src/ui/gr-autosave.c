/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-autosave.h"

#include "gr-util.h"
#include "gr-workspace-file.h"

#define SETTLE_MS 500

struct _GrAutosave
{
  GObject parent_instance;

  GrWorkspace *workspace;
  char        *problem;
  guint        timeout_id;
  gboolean     dirty;
  gboolean     saving;
  GPtrArray   *waiting;
};

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAutosave, gr_autosave, G_TYPE_OBJECT)

static void save (GrAutosave *self);

static void
set_problem (GrAutosave *self,
             const char *problem)
{
  if (gr_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* Answers everybody who waits for the file to be up to date, with what became of the last attempt. */
static void
settle (GrAutosave   *self,
        const GError *error)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiting->len; i++)
    {
      GTask *task = g_ptr_array_index (waiting, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

static void
save_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GrAutosave) self = g_steal_pointer (&user_data);
  g_autoptr (GError)     error = NULL;

  g_assert (GR_IS_AUTOSAVE (self));

  self->saving = FALSE;
  if (!gr_workspace_save_finish (GR_WORKSPACE (object), result, &error))
    {
      self->dirty = TRUE;
      set_problem (self, error->message);
      settle (self, error);
      return;
    }

  set_problem (self, NULL);
  if (self->dirty)
    save (self);
  else
    settle (self, NULL);
}

static void
save (GrAutosave *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->dirty = FALSE;

  if (gr_workspace_get_file (self->workspace) == NULL ||
      gr_workspace_get_read_only_reason (self->workspace) != NULL)
    {
      settle (self, NULL);
      return;
    }

  self->saving = TRUE;
  gr_workspace_save_async (self->workspace, NULL, save_cb, g_object_ref (self));
}

static void
timeout_cb (gpointer user_data)
{
  GrAutosave *self = user_data;

  g_assert (GR_IS_AUTOSAVE (self));

  self->timeout_id = 0;
  if (!self->saving)
    save (self);
}

static void
gr_autosave_constructed (GObject *object)
{
  GrAutosave *self = GR_AUTOSAVE (object);

  G_OBJECT_CLASS (gr_autosave_parent_class)->constructed (object);

  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (gr_autosave_touch), self, G_CONNECT_SWAPPED);
}

static void
gr_autosave_dispose (GObject *object)
{
  GrAutosave *self = GR_AUTOSAVE (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (gr_autosave_parent_class)->dispose (object);
}

static void
gr_autosave_finalize (GObject *object)
{
  GrAutosave *self = GR_AUTOSAVE (object);

  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_autosave_parent_class)->finalize (object);
}

static void
gr_autosave_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GrAutosave *self = GR_AUTOSAVE (object);

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_autosave_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  GrAutosave *self = GR_AUTOSAVE (object);

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_autosave_class_init (GrAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = gr_autosave_constructed;
  object_class->dispose = gr_autosave_dispose;
  object_class->finalize = gr_autosave_finalize;
  object_class->get_property = gr_autosave_get_property;
  object_class->set_property = gr_autosave_set_property;

  properties[PROP_WORKSPACE] =
    g_param_spec_object ("workspace", NULL, NULL, GR_TYPE_WORKSPACE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_autosave_init (GrAutosave *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

GrAutosave *
gr_autosave_new (GrWorkspace *workspace)
{
  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);

  return g_object_new (GR_TYPE_AUTOSAVE, "workspace", workspace, NULL);
}

GrWorkspace *
gr_autosave_get_workspace (GrAutosave *self)
{
  g_return_val_if_fail (GR_IS_AUTOSAVE (self), NULL);

  return self->workspace;
}

const char *
gr_autosave_get_problem (GrAutosave *self)
{
  g_return_val_if_fail (GR_IS_AUTOSAVE (self), NULL);

  return self->problem;
}

/* The workspace differs from its file: writes it once changes have paused for half a second. */
void
gr_autosave_touch (GrAutosave *self)
{
  g_return_if_fail (GR_IS_AUTOSAVE (self));

  self->dirty = TRUE;
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->timeout_id = g_timeout_add_once (SETTLE_MS, timeout_cb, self);
}

/* Writes what is not yet written and calls back when the file is up to date. */
void
gr_autosave_flush_async (GrAutosave         *self,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_AUTOSAVE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_autosave_flush_async);

  if (!self->dirty && !self->saving)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_ptr_array_add (self->waiting, g_steal_pointer (&task));
  if (!self->saving)
    save (self);
}

gboolean
gr_autosave_flush_finish (GrAutosave   *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_autosave_flush_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
