/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-store.h"

#include <glib/gi18n.h>
#include <libsecret/secret.h>

#include "gr-util.h"

struct _GrSecretStore
{
  GObject parent_instance;

  GrSecretStoreState state;
  gboolean           in_memory;
  gboolean           opening;
  SecretService     *service;
  SecretCollection  *collection;
  GError            *problem; /* (nullable): what is wrong with a store that is there and cannot be read */
  GHashTable        *memory;
  GQueue             waiting; /* (element-type GTask): what waits until the state is known */
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrSecretStoreState, gr_secret_store_state, G_DEFINE_ENUM_VALUE (GR_SECRET_STORE_OPENING, "opening"), G_DEFINE_ENUM_VALUE (GR_SECRET_STORE_READY, "ready"), G_DEFINE_ENUM_VALUE (GR_SECRET_STORE_LOCKED, "locked"), G_DEFINE_ENUM_VALUE (GR_SECRET_STORE_MISSING, "missing"))

G_DEFINE_FINAL_TYPE (GrSecretStore, gr_secret_store, G_TYPE_OBJECT)

static const SecretSchema schema = {
  "dev.greenroom.Greenroom.Secret",
  SECRET_SCHEMA_NONE,
  {
    {"workspace", SECRET_SCHEMA_ATTRIBUTE_STRING},
    {"owner", SECRET_SCHEMA_ATTRIBUTE_STRING},
    {"kind", SECRET_SCHEMA_ATTRIBUTE_STRING},
    {NULL, 0},
  },
};

/* One call to store, look up or clear. */
typedef struct
{
  GHashTable *attributes; /* (owned) */
  char       *key;        /* (owned) */
  char       *label;      /* (owned) (nullable) */
  char       *secret;     /* (owned) (nullable) */
} SecretOp;

static void
secret_op_free (gpointer data)
{
  SecretOp *op = data;

  g_clear_pointer (&op->attributes, g_hash_table_unref);
  g_clear_pointer (&op->key, g_free);
  g_clear_pointer (&op->label, g_free);
  g_clear_pointer (&op->secret, gr_secret_free);
  g_free (op);
}

static char *
make_key (const char *workspace_id,
          const char *owner_id,
          const char *kind)
{
  return g_strjoin ("\037", workspace_id, owner_id, kind, NULL);
}

static void
set_state (GrSecretStore     *self,
           GrSecretStoreState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
keep_in_memory (GrSecretStore *self,
                const char    *key,
                const char    *secret)
{
  g_hash_table_insert (self->memory, g_strdup (key), g_strdup (secret));
}

/* libsecret answers from a file of its own in a sandbox with the secret portal, or where this variable asks for it. There is no
 * Secret Service to ask about locks then. */
static gboolean
uses_file_backend (void)
{
  return g_strcmp0 (g_getenv ("SECRET_BACKEND"), "file") == 0 ||
         g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_getenv ("SNAP_NAME") != NULL;
}

static void run_op (GrSecretStore *self,
                    GTask         *task);

/* Ends the opening: the state is known, and everything that waited for it runs. */
static void
finish_open (GTask             *task,
             GrSecretStoreState state)
{
  GrSecretStore *self = g_task_get_source_object (task);
  GTask         *next;

  self->opening = FALSE;
  set_state (self, state);
  g_task_return_boolean (task, TRUE);

  while ((next = g_queue_pop_head (&self->waiting)) != NULL)
    {
      g_autoptr (GTask) waiting = next;

      run_op (self, waiting);
    }
}

static void
on_locked_cb (GrSecretStore    *self,
              GParamSpec       *pspec,
              SecretCollection *collection)
{
  g_assert (GR_IS_SECRET_STORE (self));

  set_state (self, secret_collection_get_locked (collection) ? GR_SECRET_STORE_LOCKED : GR_SECRET_STORE_READY);
}

static void
collection_cb (GObject      *source_object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  GrSecretStore     *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->collection);
  self->collection = secret_collection_for_alias_finish (result, &error);

  /* A service without a default keyring would ask the person to make one at the first secret. */
  if (self->collection == NULL)
    {
      finish_open (task, GR_SECRET_STORE_MISSING);
      return;
    }

  g_signal_connect_object (self->collection, "notify::locked", G_CALLBACK (on_locked_cb), self, G_CONNECT_SWAPPED);
  finish_open (task, secret_collection_get_locked (self->collection) ? GR_SECRET_STORE_LOCKED : GR_SECRET_STORE_READY);
}

static void
service_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  GrSecretStore     *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->service);
  self->service = secret_service_get_finish (result, &error);

  if (self->service == NULL)
    finish_open (task, GR_SECRET_STORE_MISSING);
  else
    secret_collection_for_alias (self->service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, NULL,
                                 collection_cb, g_steal_pointer (&task));
}

static void
file_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GrSecretStore    *self = g_task_get_source_object (task);
  GError           *error = NULL;
  GList            *items;

  items = secret_password_search_finish (result, &error);
  g_list_free_full (items, g_object_unref);

  self->problem = error;
  finish_open (task, error == NULL ? GR_SECRET_STORE_READY : GR_SECRET_STORE_MISSING);
}

/* Looking for one secret in a file that another password encrypted finds nothing and says nothing; looking for all of them
 * fails. */
static void
probe_file (GTask *task)
{
  g_autoptr (GHashTable) all = secret_attributes_build (&schema, NULL);

  secret_password_searchv (&schema, all, SECRET_SEARCH_ALL, NULL, file_cb, g_object_ref (task));
}

static void
begin_open (GrSecretStore *self,
            GTask         *task)
{
  self->opening = TRUE;
  g_clear_error (&self->problem);

  if (self->in_memory)
    finish_open (task, GR_SECRET_STORE_MISSING);
  else if (uses_file_backend ())
    probe_file (task);
  else
    secret_service_get (SECRET_SERVICE_OPEN_SESSION, NULL, service_cb, g_object_ref (task));
}

/* A store that fails is as good as none: what it did not take is kept in memory, and the state says so. */
static void
store_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  GrSecretStore     *self = g_task_get_source_object (task);
  SecretOp          *op = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (secret_password_store_finish (result, &error))
    {
      g_hash_table_remove (self->memory, op->key);
      g_task_return_boolean (task, TRUE);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
  else
    {
      keep_in_memory (self, op->key, op->secret);
      set_state (self, GR_SECRET_STORE_MISSING);
      g_task_return_boolean (task, TRUE);
    }
}

static void
run_store (GrSecretStore *self,
           GTask         *task)
{
  SecretOp *op = g_task_get_task_data (task);

  if (self->state == GR_SECRET_STORE_READY)
    {
      secret_password_storev (&schema, op->attributes, SECRET_COLLECTION_DEFAULT, op->label, op->secret,
                              g_task_get_cancellable (task), store_cb, g_object_ref (task));
      return;
    }

  keep_in_memory (self, op->key, op->secret);
  g_task_return_boolean (task, TRUE);
}

static GError *
make_read_error (const GError *cause)
{
  return g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED,
                      _ ("The stored secret cannot be read: %s. It was left as it is; check the keyring, or sign in again to replace it."),
                      cause->message);
}

static void
lookup_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  g_autoptr (GError) error = NULL;
  char              *secret;

  secret = secret_password_lookup_finish (result, &error);

  if (error == NULL)
    g_task_return_pointer (task, g_strdup (secret), (GDestroyNotify)gr_secret_free);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_error (task, make_read_error (error));

  secret_password_free (secret);
}

/* The attributes of locked items can be read. A secret that is there and locked is not the same as none. */
static void
search_locked_cb (GObject      *source_object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  g_autoptr (GError) error = NULL;
  GList             *items;

  items = secret_password_search_finish (result, &error);

  if (error != NULL)
    g_task_return_error (task, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? g_steal_pointer (&error) : make_read_error (error));
  else if (items != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                             _ ("The secret is in your keyring, and the keyring is locked. Unlock it and try again."));
  else if (g_task_get_source_tag (task) == gr_secret_store_clear_async)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_pointer (task, NULL, NULL);

  g_list_free_full (items, g_object_unref);
}

static void
search_locked (GrSecretStore *self,
               GTask         *task)
{
  SecretOp *op = g_task_get_task_data (task);

  secret_password_searchv (&schema, op->attributes, SECRET_SEARCH_NONE, g_task_get_cancellable (task),
                           search_locked_cb, g_object_ref (task));
}

static void
run_lookup (GrSecretStore *self,
            GTask         *task)
{
  SecretOp   *op = g_task_get_task_data (task);
  const char *held = g_hash_table_lookup (self->memory, op->key);

  if (held != NULL)
    g_task_return_pointer (task, g_strdup (held), (GDestroyNotify)gr_secret_free);
  else if (self->state == GR_SECRET_STORE_READY)
    secret_password_lookupv (&schema, op->attributes, g_task_get_cancellable (task), lookup_cb, g_object_ref (task));
  else if (self->state == GR_SECRET_STORE_LOCKED)
    search_locked (self, task);
  else if (self->problem != NULL)
    g_task_return_error (task, make_read_error (self->problem));
  else
    g_task_return_pointer (task, NULL, NULL);
}

static void
clear_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  GError           *error = NULL;

  secret_password_clear_finish (result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
run_clear (GrSecretStore *self,
           GTask         *task)
{
  SecretOp *op = g_task_get_task_data (task);

  if (self->state == GR_SECRET_STORE_READY)
    secret_password_clearv (&schema, op->attributes, g_task_get_cancellable (task), clear_cb, g_object_ref (task));
  else if (self->state == GR_SECRET_STORE_LOCKED)
    search_locked (self, task);
  else
    g_task_return_boolean (task, TRUE);
}

static void
run_op (GrSecretStore *self,
        GTask         *task)
{
  gpointer tag = g_task_get_source_tag (task);

  if (g_task_return_error_if_cancelled (task))
    return;

  if (tag == gr_secret_store_store_async)
    run_store (self, task);
  else if (tag == gr_secret_store_lookup_async)
    run_lookup (self, task);
  else if (tag == gr_secret_store_clear_async)
    run_clear (self, task);
  else
    g_task_return_boolean (task, TRUE);
}

static GTask *
task_new (GrSecretStore      *self,
          gpointer            source_tag,
          const char         *workspace_id,
          const char         *owner_id,
          const char         *kind,
          GCancellable       *cancellable,
          GAsyncReadyCallback callback,
          gpointer            user_data)
{
  GTask    *task = g_task_new (self, cancellable, callback, user_data);
  SecretOp *op = g_new0 (SecretOp, 1);

  op->key = make_key (workspace_id, owner_id, kind);
  op->attributes = secret_attributes_build (&schema, "workspace", workspace_id, "owner", owner_id, "kind", kind, NULL);
  g_task_set_task_data (task, op, secret_op_free);
  g_task_set_source_tag (task, source_tag);

  return task;
}

/* Runs the operation as soon as the state is known, which opens the store where nobody did. */
static void
run_when_open (GrSecretStore *self,
               GTask         *task)
{
  if (self->state != GR_SECRET_STORE_OPENING)
    {
      run_op (self, task);
      return;
    }

  g_queue_push_tail (&self->waiting, g_object_ref (task));
  if (!self->opening)
    {
      g_autoptr (GTask) open = g_task_new (self, NULL, NULL, NULL);

      begin_open (self, open);
    }
}

static void
gr_secret_store_finalize (GObject *object)
{
  GrSecretStore *self = GR_SECRET_STORE (object);

  g_clear_object (&self->service);
  g_clear_object (&self->collection);
  g_clear_error (&self->problem);
  g_clear_pointer (&self->memory, g_hash_table_unref);
  g_queue_clear_full (&self->waiting, g_object_unref);

  G_OBJECT_CLASS (gr_secret_store_parent_class)->finalize (object);
}

static void
gr_secret_store_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GrSecretStore *self = GR_SECRET_STORE (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, gr_secret_store_get_state (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_secret_store_class_init (GrSecretStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_secret_store_finalize;
  object_class->get_property = gr_secret_store_get_property;

  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL,
                                              GR_TYPE_SECRET_STORE_STATE, GR_SECRET_STORE_OPENING,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_secret_store_init (GrSecretStore *self)
{
  g_queue_init (&self->waiting);
  self->memory = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)gr_secret_free);
}

/**
 * gr_secret_store_new:
 *
 * Makes a store on the Secret Service. Whether there is one is known once it was opened.
 *
 * Returns: (transfer full): a store
 */
GrSecretStore *
gr_secret_store_new (void)
{
  return g_object_new (GR_TYPE_SECRET_STORE, NULL);
}

/**
 * gr_secret_store_new_in_memory:
 *
 * Makes a store that lives and dies with this process.
 *
 * Returns: (transfer full): a store whose state is %GR_SECRET_STORE_MISSING
 */
GrSecretStore *
gr_secret_store_new_in_memory (void)
{
  GrSecretStore *self = gr_secret_store_new ();

  self->in_memory = TRUE;
  self->state = GR_SECRET_STORE_MISSING;

  return self;
}

/**
 * gr_secret_store_get_state:
 * @self: a store
 *
 * Gets whether secrets outlive this process: only in the state %GR_SECRET_STORE_READY. The state follows the keyring when it is
 * locked or unlocked elsewhere.
 *
 * Returns: the state
 */
GrSecretStoreState
gr_secret_store_get_state (GrSecretStore *self)
{
  g_return_val_if_fail (GR_IS_SECRET_STORE (self), GR_SECRET_STORE_MISSING);

  return self->state;
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
    begin_open (self, task);
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

/**
 * gr_secret_store_hold:
 * @self: a store
 * @workspace_id: the workspace
 * @owner_id: the environment or lane
 * @kind: the kind of secret
 * @secret: (nullable): the secret, or %NULL to forget the one held
 *
 * Keeps a secret in memory only, whatever the state: secrets of the Local sandbox die with the process. A held secret is found
 * before a stored one.
 */
void
gr_secret_store_hold (GrSecretStore *self,
                      const char    *workspace_id,
                      const char    *owner_id,
                      const char    *kind,
                      const char    *secret)
{
  g_autofree char *key = NULL;

  g_return_if_fail (GR_IS_SECRET_STORE (self));
  g_return_if_fail (workspace_id != NULL && owner_id != NULL && kind != NULL);

  key = make_key (workspace_id, owner_id, kind);
  if (secret != NULL)
    keep_in_memory (self, key, secret);
  else
    g_hash_table_remove (self->memory, key);
}

/**
 * gr_secret_store_store_async:
 * @self: a store
 * @workspace_id: the workspace
 * @owner_id: the environment or lane
 * @kind: the kind of secret
 * @label: what a keyring program shows for it; no secret
 * @secret: the secret
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the secret is kept
 * @user_data: for @callback
 *
 * Stores a secret in place of the one at that address. Where the service is missing, locked or fails, memory keeps it.
 */
void
gr_secret_store_store_async (GrSecretStore      *self,
                             const char         *workspace_id,
                             const char         *owner_id,
                             const char         *kind,
                             const char         *label,
                             const char         *secret,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  SecretOp         *op;

  g_return_if_fail (GR_IS_SECRET_STORE (self));
  g_return_if_fail (workspace_id != NULL && owner_id != NULL && kind != NULL);
  g_return_if_fail (label != NULL && secret != NULL);

  task = task_new (self, gr_secret_store_store_async, workspace_id, owner_id, kind, cancellable, callback, user_data);
  op = g_task_get_task_data (task);
  op->label = g_strdup (label);
  op->secret = g_strdup (secret);

  run_when_open (self, task);
}

/**
 * gr_secret_store_store_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether the secret is kept. The state says for how long.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
gr_secret_store_store_finish (GrSecretStore *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_secret_store_store_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gr_secret_store_lookup_async:
 * @self: a store
 * @workspace_id: the workspace
 * @owner_id: the environment or lane
 * @kind: the kind of secret
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when it was looked up
 * @user_data: for @callback
 *
 * Looks a secret up, in memory first.
 */
void
gr_secret_store_lookup_async (GrSecretStore      *self,
                              const char         *workspace_id,
                              const char         *owner_id,
                              const char         *kind,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  SecretOp         *op;

  g_return_if_fail (GR_IS_SECRET_STORE (self));
  g_return_if_fail (workspace_id != NULL && owner_id != NULL && kind != NULL);

  task = task_new (self, gr_secret_store_lookup_async, workspace_id, owner_id, kind, cancellable, callback, user_data);
  op = g_task_get_task_data (task);

  /* What is held does not depend on any state. */
  if (g_hash_table_contains (self->memory, op->key))
    run_lookup (self, task);
  else
    run_when_open (self, task);
}

/**
 * gr_secret_store_lookup_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Gets the secret. One that is there and cannot be read (locked, damaged, another password) is an error, never %NULL alone.
 *
 * Returns: (transfer full) (nullable): the secret, to be freed with gr_secret_free(); %NULL without an error if there is none
 */
char *
gr_secret_store_lookup_finish (GrSecretStore *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_secret_store_lookup_async, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gr_secret_store_clear_async:
 * @self: a store
 * @workspace_id: the workspace
 * @owner_id: the environment or lane
 * @kind: the kind of secret
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when it is gone
 * @user_data: for @callback
 *
 * Forgets a secret, in memory and in the service.
 */
void
gr_secret_store_clear_async (GrSecretStore      *self,
                             const char         *workspace_id,
                             const char         *owner_id,
                             const char         *kind,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  SecretOp         *op;

  g_return_if_fail (GR_IS_SECRET_STORE (self));
  g_return_if_fail (workspace_id != NULL && owner_id != NULL && kind != NULL);

  task = task_new (self, gr_secret_store_clear_async, workspace_id, owner_id, kind, cancellable, callback, user_data);
  op = g_task_get_task_data (task);
  g_hash_table_remove (self->memory, op->key);

  run_when_open (self, task);
}

/**
 * gr_secret_store_clear_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #GError
 *
 * Learns whether the secret is gone. One that was not there is gone.
 *
 * Returns: %TRUE, or %FALSE with an error if the keyring is locked or fails
 */
gboolean
gr_secret_store_clear_finish (GrSecretStore *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_secret_store_clear_async, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
