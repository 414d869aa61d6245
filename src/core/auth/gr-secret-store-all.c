/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-store-private.h"

/* One call to forget everything: counts, removes, and counts again, so that what is reported was seen. */
typedef struct
{
  GrSecretRemoval removal;
  guint           n_before;
  gboolean        is_second;
} ClearAll;

static void
append_held (GrSecretStore *self,
             GPtrArray     *places)
{
  GHashTableIter iter;
  GrHeldSecret  *held;

  g_hash_table_iter_init (&iter, self->memory);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&held))
    g_ptr_array_add (places, gr_secret_place_new (&held->place->address, FALSE, FALSE));
}

static const char *
get_attribute (GHashTable *attributes,
               const char *name)
{
  return attributes != NULL ? g_hash_table_lookup (attributes, name) : NULL;
}

static GrSecretPlace *
make_place (SecretRetrievable *item)
{
  g_autoptr (GHashTable) attributes = secret_retrievable_get_attributes (item);
  const char            *owner = get_attribute (attributes, "owner");
  GrSecretAddress        address = {
           .workspace = get_attribute (attributes, "workspace"),
           .environment = get_attribute (attributes, "environment"),
           .region = get_attribute (attributes, "region"),
           .lane = get_attribute (attributes, "lane"),
           .kind = get_attribute (attributes, "kind"),
  };

  /* What was stored before the environment was part of an address names the environment or the lane as its owner. */
  if (owner != NULL && address.kind != NULL && g_str_has_prefix (address.kind, GR_SECRET_TOKENS))
    address.lane = owner;
  else if (owner != NULL)
    address.environment = owner;

  return gr_secret_place_new (&address, TRUE, SECRET_IS_ITEM (item) && secret_item_get_locked (SECRET_ITEM (item)));
}

static void
search_all (GTask              *task,
            GAsyncReadyCallback callback)
{
  g_autoptr (GHashTable) all = secret_attributes_build (&gr_secret_schema, NULL);
  GrSecretCall          *call = gr_secret_call_new (task);

  secret_password_searchv (&gr_secret_schema, all, SECRET_SEARCH_ALL, gr_secret_call_get_cancellable (call), callback, call);
}

static gboolean
has_keyring (GrSecretStore *self)
{
  return self->state == GR_SECRET_STORE_READY || self->state == GR_SECRET_STORE_LOCKED;
}

static void
list_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify)gr_secret_place_free);
  g_autoptr (GTask)     task = NULL;
  g_autoptr (GError)    error = NULL;
  GList                *items;

  items = secret_password_search_finish (result, &error);
  task = gr_secret_call_end (user_data, &error);

  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  append_held (g_task_get_source_object (task), places);
  for (GList *l = items; l != NULL; l = l->next)
    g_ptr_array_add (places, make_place (l->data));
  g_list_free_full (items, g_object_unref);

  g_task_return_pointer (task, g_steal_pointer (&places), (GDestroyNotify)g_ptr_array_unref);
}

/*< private >
 * gr_secret_store_run_list:
 * @self: a store whose state is known
 * @task: a task of gr_secret_store_list_async()
 *
 * Runs it.
 */
void
gr_secret_store_run_list (GrSecretStore *self,
                          GTask         *task)
{
  g_autoptr (GPtrArray) places = NULL;

  if (has_keyring (self))
    {
      search_all (task, list_cb);
      return;
    }

  places = g_ptr_array_new_with_free_func ((GDestroyNotify)gr_secret_place_free);
  append_held (self, places);
  g_task_return_pointer (task, g_steal_pointer (&places), (GDestroyNotify)g_ptr_array_unref);
}

/**
 * gr_secret_store_list_async:
 * @self: a store
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when they are listed
 * @user_data: for @callback
 *
 * Lists what is kept of all workspaces, in memory and in the keyring, locked or not. No secret is read for it.
 */
void
gr_secret_store_list_async (GrSecretStore      *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_SECRET_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_secret_store_list_async);
  gr_secret_store_run_when_open (self, task);
}

/**
 * gr_secret_store_list_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Gets the list.
 *
 * Returns: (transfer full) (element-type GrSecretPlace): where secrets are, or %NULL with an error of the service
 */
GPtrArray *
gr_secret_store_list_finish (GrSecretStore *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_secret_store_list_async, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void count_cb (GObject      *source_object,
                      GAsyncResult *result,
                      gpointer      user_data);

static void
cleared_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask)  task = NULL;
  g_autoptr (GError) error = NULL;
  ClearAll          *clear;

  secret_password_clear_finish (result, &error);
  task = gr_secret_call_end (user_data, &error);
  clear = g_task_get_task_data (task);

  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  clear->is_second = TRUE;
  search_all (task, count_cb);
}

static void
count_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask)      task = NULL;
  g_autoptr (GHashTable) all = NULL;
  g_autoptr (GError)     error = NULL;
  GrSecretStore         *self;
  ClearAll              *clear;
  GrSecretCall          *call;
  GList                 *items;
  guint                  n_items;

  items = secret_password_search_finish (result, &error);
  n_items = g_list_length (items);
  g_list_free_full (items, g_object_unref);
  task = gr_secret_call_end (user_data, &error);
  self = g_task_get_source_object (task);
  clear = g_task_get_task_data (task);

  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (!clear->is_second && n_items > 0 && self->state == GR_SECRET_STORE_READY)
    {
      clear->n_before = n_items;
      all = secret_attributes_build (&gr_secret_schema, NULL);
      call = gr_secret_call_new (task);
      secret_password_clearv (&gr_secret_schema, all, gr_secret_call_get_cancellable (call), cleared_cb, call);
      return;
    }

  clear->removal.n_left = n_items;
  clear->removal.n_removed += clear->n_before > n_items ? clear->n_before - n_items : 0;
  g_signal_emit_by_name (self, "changed");
  g_task_return_boolean (task, TRUE);
}

/*< private >
 * gr_secret_store_run_clear_all:
 * @self: a store whose state is known
 * @task: a task of gr_secret_store_clear_all_async()
 *
 * Runs it.
 */
void
gr_secret_store_run_clear_all (GrSecretStore *self,
                               GTask         *task)
{
  ClearAll *clear = g_task_get_task_data (task);

  clear->removal.n_removed += g_hash_table_size (self->memory);
  gr_secret_store_drop_all (self);

  if (has_keyring (self))
    search_all (task, count_cb);
  else if (self->problem != NULL)
    g_task_return_error (task, g_error_copy (self->problem));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * gr_secret_store_clear_all_async:
 * @self: a store
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when all that can be removed is gone
 * @user_data: for @callback
 *
 * Forgets every secret of every workspace, in memory and in the keyring. Memory is wiped whatever becomes of the rest.
 */
void
gr_secret_store_clear_all_async (GrSecretStore      *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  ClearAll         *clear = NULL;

  g_return_if_fail (GR_IS_SECRET_STORE (self));

  clear = g_new0 (ClearAll, 1);
  clear->removal.n_removed = g_hash_table_size (self->memory);
  gr_secret_store_drop_all (self);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_secret_store_clear_all_async);
  g_task_set_task_data (task, clear, g_free);
  gr_secret_store_run_when_open (self, task);
}

/**
 * gr_secret_store_clear_all_finish:
 * @self: a store
 * @result: the result
 * @removal: (out) (nullable): how many were removed, and how many are still in the keyring because it is locked
 * @error: return location for a #GError
 *
 * Learns what became of it.
 *
 * Returns: %TRUE, or %FALSE with an error if the keyring failed or did not answer; @removal then says what memory held
 */
gboolean
gr_secret_store_clear_all_finish (GrSecretStore   *self,
                                  GAsyncResult    *result,
                                  GrSecretRemoval *removal,
                                  GError         **error)
{
  ClearAll *clear;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_secret_store_clear_all_async, FALSE);

  clear = g_task_get_task_data (G_TASK (result));
  if (removal != NULL)
    *removal = clear->removal;

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
finish_save (GTask *task)
{
  GrSecretStore *self = g_task_get_source_object (task);

  if (self->problem != NULL)
    g_task_return_error (task, g_error_copy (self->problem));
  else
    g_task_return_boolean (task, self->n_unsaved == 0);
}

static void
saved_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  guint            *n_left = g_task_get_task_data (task);

  gr_secret_store_store_finish (GR_SECRET_STORE (source_object), result, NULL);
  if (--*n_left == 0)
    finish_save (task);
}

/*< private >
 * gr_secret_store_run_save:
 * @self: a store whose state is known
 * @task: a task of gr_secret_store_save_async()
 *
 * Runs it.
 */
void
gr_secret_store_run_save (GrSecretStore *self,
                          GTask         *task)
{
  g_autoptr (GList) keys = g_hash_table_get_keys (self->memory);
  guint            *n_left = g_task_get_task_data (task);

  *n_left = self->n_unsaved;
  if (*n_left == 0)
    finish_save (task);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      GrHeldSecret *held = g_hash_table_lookup (self->memory, l->data);

      if (held != NULL && held->label != NULL)
        gr_secret_store_store_async (self, &held->place->address, held->label, held->secret,
                                     g_task_get_cancellable (task), saved_cb, g_object_ref (task));
    }
}

/**
 * gr_secret_store_save_async:
 * @self: a store
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when they are stored
 * @user_data: for @callback
 *
 * Stores what memory kept while there was no keyring.
 */
void
gr_secret_store_save_async (GrSecretStore      *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_SECRET_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_secret_store_save_async);
  g_task_set_task_data (task, g_new0 (guint, 1), g_free);
  gr_secret_store_run_when_open (self, task);
}

/**
 * gr_secret_store_save_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether all of them are stored. What is not stays in memory.
 *
 * Returns: %TRUE if so; %FALSE without an error where the keyring is missing or locked, or with an error where it fails
 */
gboolean
gr_secret_store_save_finish (GrSecretStore *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_secret_store_save_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
