/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-store-private.h"

#include <glib/gi18n.h>

#define SERVICE_NAME "org.freedesktop.secrets"

/* libsecret answers from a file of its own in a sandbox with the secret portal, or where this variable asks for it. There is no
 * Secret Service to ask about locks then. */
static gboolean
uses_file_backend (void)
{
  return g_strcmp0 (g_getenv ("SECRET_BACKEND"), "file") == 0 ||
         g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_getenv ("SNAP_NAME") != NULL;
}

/* Ends the opening: the state is known, and everything that waited for it runs. */
static void
finish_open (GTask             *task,
             GrSecretStoreState state,
             const GError      *problem)
{
  GrSecretStore *self = g_task_get_source_object (task);
  GTask         *next;

  self->opening = FALSE;
  gr_secret_store_set_state (self, state, problem);
  g_task_return_boolean (task, TRUE);

  while ((next = g_queue_pop_head (&self->waiting)) != NULL)
    {
      g_autoptr (GTask) waiting = next;

      gr_secret_store_run_op (self, waiting);
    }
}

static void
locked_cb (GrSecretStore    *self,
           GParamSpec       *pspec,
           SecretCollection *collection)
{
  g_assert (GR_IS_SECRET_STORE (self));

  if (collection == self->collection && !self->opening)
    gr_secret_store_set_state (self, secret_collection_get_locked (collection) ? GR_SECRET_STORE_LOCKED : GR_SECRET_STORE_READY, NULL);
}

static void
collection_cb (GObject      *source_object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask)  task = NULL;
  g_autoptr (GError) error = NULL;
  SecretCollection  *collection;
  GrSecretStore     *self;

  collection = secret_collection_for_alias_finish (result, &error);
  task = gr_secret_call_end (user_data, &error);
  self = g_task_get_source_object (task);
  g_clear_object (&self->collection);
  self->collection = collection;

  /* A service without a default keyring would ask the person to make one at the first secret. */
  if (self->collection == NULL)
    {
      finish_open (task, GR_SECRET_STORE_MISSING, error);
      return;
    }

  g_signal_connect_object (self->collection, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  finish_open (task, secret_collection_get_locked (self->collection) ? GR_SECRET_STORE_LOCKED : GR_SECRET_STORE_READY, NULL);
}

/* That nobody serves the name, and nobody could be started to, is no failure of anything. */
static gboolean
is_absence (const GError *error)
{
  return g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND);
}

static void
service_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask)  task = NULL;
  g_autoptr (GError) error = NULL;
  SecretService     *service;
  GrSecretStore     *self;
  GrSecretCall      *call;

  service = secret_service_get_finish (result, &error);
  task = gr_secret_call_end (user_data, &error);
  self = g_task_get_source_object (task);
  g_clear_object (&self->service);
  self->service = service;

  if (self->service == NULL)
    {
      finish_open (task, GR_SECRET_STORE_MISSING, is_absence (error) ? NULL : error);
      return;
    }

  call = gr_secret_call_new (task);
  secret_collection_for_alias (self->service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE,
                               gr_secret_call_get_cancellable (call), collection_cb, call);
}

static void
reopen (GrSecretStore *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);

  gr_secret_store_begin_open (self, task);
}

/* A keyring that was started after this process. */
static void
appeared_cb (GDBusConnection *bus,
             const char      *name,
             const char      *owner,
             gpointer         user_data)
{
  GrSecretStore *self = user_data;

  if (!self->opening && self->state == GR_SECRET_STORE_MISSING)
    reopen (self);
}

static void
vanished_cb (GDBusConnection *bus,
             const char      *name,
             gpointer         user_data)
{
  GrSecretStore *self = user_data;

  if (self->opening || self->state == GR_SECRET_STORE_MISSING)
    return;

  g_clear_object (&self->collection);
  g_clear_object (&self->service);
  gr_secret_store_set_state (self, GR_SECRET_STORE_MISSING, NULL);
}

static void
bus_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask)           task = NULL;
  g_autoptr (GError)          error = NULL;
  g_autoptr (GDBusConnection) bus = NULL;
  GrSecretStore              *self;
  GrSecretCall               *call;

  bus = g_bus_get_finish (result, &error);
  task = gr_secret_call_end (user_data, &error);
  self = g_task_get_source_object (task);

  if (bus == NULL)
    {
      finish_open (task, GR_SECRET_STORE_MISSING, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT) ? error : NULL);
      return;
    }

  if (self->watch_id == 0)
    {
      self->bus = g_steal_pointer (&bus);
      self->watch_id = g_bus_watch_name_on_connection (self->bus, SERVICE_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                       appeared_cb, vanished_cb, self, NULL);
    }

  call = gr_secret_call_new (task);
  secret_service_get (SECRET_SERVICE_OPEN_SESSION, gr_secret_call_get_cancellable (call), service_cb, call);
}

static void
file_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)  task = NULL;
  g_autoptr (GError) error = NULL;
  GList             *items;

  items = secret_password_search_finish (result, &error);
  task = gr_secret_call_end (user_data, &error);
  g_list_free_full (items, g_object_unref);

  finish_open (task, error == NULL ? GR_SECRET_STORE_READY : GR_SECRET_STORE_MISSING, error);
}

/* Looking for one secret in a file that another password encrypted finds nothing and says nothing; looking for all of them
 * fails. */
static void
probe_file (GTask *task)
{
  g_autoptr (GHashTable) all = secret_attributes_build (&gr_secret_schema, NULL);
  GrSecretCall          *call = gr_secret_call_new (task);

  secret_password_searchv (&gr_secret_schema, all, SECRET_SEARCH_ALL, gr_secret_call_get_cancellable (call), file_cb, call);
}

/*< private >
 * gr_secret_store_begin_open:
 * @self: a store that is not being opened
 * @task: what wants to know when it is
 *
 * Looks what there is.
 */
void
gr_secret_store_begin_open (GrSecretStore *self,
                            GTask         *task)
{
  GrSecretCall *call;

  self->opening = TRUE;
  self->deferred = FALSE;

  if (self->in_memory)
    finish_open (task, GR_SECRET_STORE_MISSING, NULL);
  else if (uses_file_backend ())
    probe_file (task);
  else
    {
      call = gr_secret_call_new (task);
      g_bus_get (G_BUS_TYPE_SESSION, gr_secret_call_get_cancellable (call), bus_cb, call);
    }
}

/*< private >
 * gr_secret_store_run_when_open:
 * @self: a store
 * @task: an operation
 *
 * Runs the operation as soon as the state is known. Opens the store where nobody did, unless that is deferred.
 */
void
gr_secret_store_run_when_open (GrSecretStore *self,
                               GTask         *task)
{
  if (self->state != GR_SECRET_STORE_OPENING && !self->opening)
    {
      gr_secret_store_run_op (self, task);
      return;
    }

  g_queue_push_tail (&self->waiting, g_object_ref (task));
  if (!self->opening && !self->deferred)
    reopen (self);
}

/**
 * gr_secret_store_defer:
 * @self: a store that was not opened
 *
 * Lets all that needs the Secret Service wait until gr_secret_store_open_async() is called, so that none of it falls into the
 * start of a program.
 */
void
gr_secret_store_defer (GrSecretStore *self)
{
  g_return_if_fail (GR_IS_SECRET_STORE (self));
  g_return_if_fail (!self->opening);

  self->deferred = TRUE;
}

/**
 * gr_secret_store_open_async:
 * @self: a store
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the state is known
 * @user_data: for @callback
 *
 * Finds out whether there is a Secret Service and whether it is locked. Nobody is prompted. Operations that were begun before
 * wait for the answer. Opening again looks again.
 */
void
gr_secret_store_open_async (GrSecretStore      *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_SECRET_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_secret_store_open_async);

  if (self->opening)
    g_queue_push_tail (&self->waiting, g_steal_pointer (&task));
  else
    gr_secret_store_begin_open (self, task);
}

/**
 * gr_secret_store_open_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Ends the opening. No service is no error: the state says so.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
gr_secret_store_open_finish (GrSecretStore *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_secret_store_open_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
unlock_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  GrSecretStore     *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  int                n_unlocked;

  n_unlocked = secret_service_unlock_finish (SECRET_SERVICE (source_object), result, NULL, &error);
  self->unlocking = FALSE;

  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (n_unlocked > 0 && self->state == GR_SECRET_STORE_LOCKED)
    gr_secret_store_set_state (self, GR_SECRET_STORE_READY, NULL);
  g_task_return_boolean (task, n_unlocked > 0);
}

/**
 * gr_secret_store_unlock_async:
 * @self: a store
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the person has answered
 * @user_data: for @callback
 *
 * Has the keyring ask the person to unlock it. Only this function brings up a prompt, and never a second one beside the first. The
 * person may take as long as they like.
 */
void
gr_secret_store_unlock_async (GrSecretStore      *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GList) locked = NULL;

  g_return_if_fail (GR_IS_SECRET_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_secret_store_unlock_async);

  if (self->state != GR_SECRET_STORE_LOCKED || self->collection == NULL)
    {
      g_task_return_boolean (task, self->state == GR_SECRET_STORE_READY);
      return;
    }

  if (self->unlocking)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING, _ ("The keyring is asking already."));
      return;
    }

  self->unlocking = TRUE;
  locked = g_list_append (NULL, self->collection);
  secret_service_unlock (self->service, locked, cancellable, unlock_cb, g_steal_pointer (&task));
}

/**
 * gr_secret_store_unlock_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether the keyring is unlocked.
 *
 * Returns: %TRUE if it is; %FALSE without an error if the person declined; %FALSE with %G_IO_ERROR_PENDING while another prompt
 *   is open, or with an error of the service
 */
gboolean
gr_secret_store_unlock_finish (GrSecretStore *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_secret_store_unlock_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
