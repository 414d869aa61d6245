/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-store-private.h"

#include <glib/gi18n.h>

#include "gr-util.h"

#define BUDGET_MILLISECONDS 3000

enum
{
  PROP_0,
  PROP_STATE,
  PROP_PROBLEM,
  PROP_N_UNSAVED,
  N_PROPS
};

enum
{
  CHANGED,
  FORGOTTEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (GrSecretStoreState, gr_secret_store_state, G_DEFINE_ENUM_VALUE (GR_SECRET_STORE_OPENING, "opening"), G_DEFINE_ENUM_VALUE (GR_SECRET_STORE_READY, "ready"), G_DEFINE_ENUM_VALUE (GR_SECRET_STORE_LOCKED, "locked"), G_DEFINE_ENUM_VALUE (GR_SECRET_STORE_MISSING, "missing"))

G_DEFINE_FINAL_TYPE (GrSecretStore, gr_secret_store, G_TYPE_OBJECT)

/* "owner" is the id of an environment or lane in what was stored before region and environment were part of an address. */
const SecretSchema gr_secret_schema = {
  "dev.greenroom.Greenroom.Secret",
  SECRET_SCHEMA_NONE,
  {
    {"workspace", SECRET_SCHEMA_ATTRIBUTE_STRING},
    {"environment", SECRET_SCHEMA_ATTRIBUTE_STRING},
    {"region", SECRET_SCHEMA_ATTRIBUTE_STRING},
    {"lane", SECRET_SCHEMA_ATTRIBUTE_STRING},
    {"kind", SECRET_SCHEMA_ATTRIBUTE_STRING},
    {"owner", SECRET_SCHEMA_ATTRIBUTE_STRING},
    {NULL, 0},
  },
};

/* One call to store, look up or clear. What was stored in the old way is found by other attributes. */
typedef struct
{
  GrSecretPlace *place;          /* (owned) */
  GHashTable    *attributes;     /* (owned) */
  GHashTable    *old_attributes; /* (owned) */
  char          *key;            /* (owned) */
  char          *label;          /* (owned) (nullable) */
  char          *secret;         /* (owned) (nullable) */
  gboolean       is_old;         /* it is looked for in the old way */
  gboolean       is_move;        /* it was found in the old way and is stored in the new one */
} SecretOp;

static void
secret_op_free (gpointer data)
{
  SecretOp *op = data;

  g_clear_pointer (&op->place, gr_secret_place_free);
  g_clear_pointer (&op->attributes, g_hash_table_unref);
  g_clear_pointer (&op->old_attributes, g_hash_table_unref);
  g_clear_pointer (&op->key, g_free);
  g_clear_pointer (&op->label, g_free);
  g_clear_pointer (&op->secret, gr_secret_free);
  g_free (op);
}

static void
held_secret_free (gpointer data)
{
  GrHeldSecret *held = data;

  g_clear_pointer (&held->place, gr_secret_place_free);
  g_clear_pointer (&held->label, g_free);
  g_clear_pointer (&held->secret, gr_secret_free);
  g_free (held);
}

static void
emit_changed (GrSecretStore *self)
{
  GHashTableIter iter;
  GrHeldSecret  *held;
  guint          n_unsaved = 0;

  g_hash_table_iter_init (&iter, self->memory);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&held))
    n_unsaved += held->label != NULL;

  if (self->n_unsaved != n_unsaved)
    {
      self->n_unsaved = n_unsaved;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_UNSAVED]);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/*< private >
 * gr_secret_store_set_state:
 * @self: a store
 * @state: the state
 * @problem: (nullable): what is wrong
 *
 * Sets the state and the problem.
 */
void
gr_secret_store_set_state (GrSecretStore     *self,
                           GrSecretStoreState state,
                           const GError      *problem)
{
  const char      *message = problem != NULL ? problem->message : NULL;
  g_autofree char *old_message = g_strdup (gr_secret_store_get_problem (self));
  GError          *copy = problem != NULL ? g_error_copy (problem) : NULL;
  gboolean         changed = self->state != state;

  g_object_freeze_notify (G_OBJECT (self));

  g_clear_error (&self->problem);
  self->problem = copy;
  if (g_strcmp0 (old_message, message) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);

  self->state = state;
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);

  g_object_thaw_notify (G_OBJECT (self));

  if (changed)
    emit_changed (self);
}

/*< private >
 * gr_secret_store_fail:
 * @self: a store
 * @problem: why a call to the service failed
 *
 * A service that fails or does not answer is as good as none until it is opened again: nobody is to wait for it at each secret.
 */
void
gr_secret_store_fail (GrSecretStore *self,
                      const GError  *problem)
{
  gr_secret_store_set_state (self, GR_SECRET_STORE_MISSING, problem);
}

/*< private >
 * gr_secret_store_keep:
 * @self: a store
 * @address: the address
 * @label: (nullable): what the keyring is to show for it later; %NULL for a secret that is never to get there
 * @secret: the secret
 *
 * Keeps a secret in memory.
 */
void
gr_secret_store_keep (GrSecretStore         *self,
                      const GrSecretAddress *address,
                      const char            *label,
                      const char            *secret)
{
  GrHeldSecret *held = g_new0 (GrHeldSecret, 1);

  held->place = gr_secret_place_new (address, FALSE, FALSE);
  held->label = g_strdup (label);
  held->secret = gr_secret_dup (secret);
  g_hash_table_insert (self->memory, gr_secret_address_dup_key (address), held);
  emit_changed (self);
}

/*< private >
 * gr_secret_store_drop:
 * @self: a store
 * @address: the address
 *
 * Wipes a secret from memory.
 */
void
gr_secret_store_drop (GrSecretStore         *self,
                      const GrSecretAddress *address)
{
  g_autofree char *key = gr_secret_address_dup_key (address);

  if (g_hash_table_remove (self->memory, key))
    emit_changed (self);
}

/*< private >
 * gr_secret_store_drop_all:
 * @self: a store
 *
 * Wipes all secrets from memory.
 */
void
gr_secret_store_drop_all (GrSecretStore *self)
{
  g_hash_table_remove_all (self->memory);
  g_signal_emit (self, signals[FORGOTTEN], 0);
  emit_changed (self);
}

static void
clear_old_cb (GObject      *source_object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask)  task = NULL;
  gboolean           is_clear;

  secret_password_clear_finish (result, &error);
  task = gr_secret_call_end (user_data, &error);
  is_clear = g_task_get_source_tag (task) == gr_secret_store_clear_async;

  /* A move that left the old item behind is made once more when that is next found. */
  if (is_clear && error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  emit_changed (g_task_get_source_object (task));
  g_task_return_boolean (task, TRUE);
}

static void
clear_old (GTask *task)
{
  SecretOp     *op = g_task_get_task_data (task);
  GrSecretCall *call = gr_secret_call_new (task);

  secret_password_clearv (&gr_secret_schema, op->old_attributes, gr_secret_call_get_cancellable (call), clear_old_cb, call);
}

/* What the service did not take is kept in memory, and the state says so. */
static void
store_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask)  task = NULL;
  g_autoptr (GError) error = NULL;
  GrSecretStore     *self;
  SecretOp          *op;
  gboolean           stored;

  stored = secret_password_store_finish (result, &error);
  task = gr_secret_call_end (user_data, &error);
  self = g_task_get_source_object (task);
  op = g_task_get_task_data (task);

  if (stored)
    {
      g_hash_table_remove (self->memory, op->key);
      emit_changed (self);
      if (op->is_move)
        clear_old (task);
      else
        g_task_return_boolean (task, TRUE);
    }
  else if (op->is_move || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
    }
  else
    {
      gr_secret_store_keep (self, &op->place->address, op->label, op->secret);
      gr_secret_store_fail (self, error);
      g_task_return_boolean (task, TRUE);
    }
}

static void
run_store (GrSecretStore *self,
           GTask         *task)
{
  SecretOp     *op = g_task_get_task_data (task);
  GrSecretCall *call;

  if (self->state == GR_SECRET_STORE_READY)
    {
      call = gr_secret_call_new (task);
      secret_password_storev (&gr_secret_schema, op->attributes, SECRET_COLLECTION_DEFAULT, op->label, op->secret,
                              gr_secret_call_get_cancellable (call), store_cb, call);
      return;
    }

  gr_secret_store_keep (self, &op->place->address, op->label, op->secret);
  g_task_return_boolean (task, TRUE);
}

/*< private >
 * gr_secret_store_make_read_error:
 * @cause: what the service said
 *
 * Makes the error that somebody is told about a secret that is there and cannot be read.
 *
 * Returns: (transfer full): an error
 */
GError *
gr_secret_store_make_read_error (const GError *cause)
{
  return g_error_new (G_IO_ERROR, cause->domain == G_IO_ERROR && cause->code == G_IO_ERROR_TIMED_OUT ? G_IO_ERROR_TIMED_OUT : G_IO_ERROR_FAILED,
                      _ ("The stored secret cannot be read: %s. It was left as it is; check the keyring, or sign in again to replace it."),
                      cause->message);
}

static void
return_read_error (GTask        *task,
                   const GError *error)
{
  GrSecretStore *self = g_task_get_source_object (task);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    gr_secret_store_fail (self, error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_error (task, gr_secret_store_make_read_error (error));
}

/* Stores what was found in the old way in the new one; the lookup does not wait for that. */
static void
move_old (GTask             *lookup,
          SecretRetrievable *item,
          const char        *secret)
{
  GrSecretStore    *self = g_task_get_source_object (lookup);
  SecretOp         *found = g_task_get_task_data (lookup);
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);
  SecretOp         *op = g_new0 (SecretOp, 1);

  op->place = gr_secret_place_new (&found->place->address, TRUE, FALSE);
  op->attributes = g_hash_table_ref (found->attributes);
  op->old_attributes = g_hash_table_ref (found->old_attributes);
  op->key = g_strdup (found->key);
  op->label = secret_retrievable_get_label (item);
  op->secret = g_strdup (secret);
  op->is_move = TRUE;
  g_task_set_task_data (task, op, secret_op_free);
  g_task_set_source_tag (task, gr_secret_store_store_async);

  run_store (self, task);
}

static void
retrieve_cb (GObject      *source_object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask)       task = NULL;
  g_autoptr (SecretValue) value = NULL;
  g_autoptr (GError)      error = NULL;
  GrSecretStore          *self;
  SecretOp               *op;
  const char             *secret;
  gsize                   length = 0;

  value = secret_retrievable_retrieve_secret_finish (SECRET_RETRIEVABLE (source_object), result, &error);
  task = gr_secret_call_end (user_data, &error);
  self = g_task_get_source_object (task);
  op = g_task_get_task_data (task);
  secret = value != NULL ? secret_value_get (value, &length) : NULL;

  if (error != NULL)
    {
      return_read_error (task, error);
      return;
    }

  if (secret == NULL || !g_utf8_validate_len (secret, length, NULL))
    {
      g_autoptr (GError) no_text = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("it is not text"));

      return_read_error (task, no_text);
      return;
    }

  if (op->is_old && self->state == GR_SECRET_STORE_READY)
    move_old (task, SECRET_RETRIEVABLE (source_object), secret);
  g_task_return_pointer (task, g_strndup (secret, length), (GDestroyNotify)gr_secret_free);
}

static void begin_search (GTask *task);
static void run_clear (GrSecretStore *self,
                       GTask         *task);

static void
return_nothing (GTask *task)
{
  if (g_task_get_source_tag (task) == gr_secret_store_clear_async)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_pointer (task, NULL, NULL);
}

/* The attributes of locked items can be read. A secret that is there and locked is not the same as none. */
static void
search_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask)  task = NULL;
  g_autoptr (GError) error = NULL;
  GrSecretStore     *self;
  SecretOp          *op;
  GrSecretCall      *call;
  GList             *items;

  items = secret_password_search_finish (result, &error);
  task = gr_secret_call_end (user_data, &error);
  self = g_task_get_source_object (task);
  op = g_task_get_task_data (task);

  if (error != NULL)
    return_read_error (task, error);
  else if (items == NULL && !op->is_old)
    {
      op->is_old = TRUE;
      begin_search (task);
    }
  else if (items == NULL)
    return_nothing (task);
  else if (self->state == GR_SECRET_STORE_LOCKED || (SECRET_IS_ITEM (items->data) && secret_item_get_locked (items->data)))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                             _ ("The secret is in your keyring, and the keyring is locked. Unlock it and try again."));
  else if (g_task_get_source_tag (task) == gr_secret_store_clear_async)
    run_clear (self, task);
  else
    {
      call = gr_secret_call_new (task);
      secret_retrievable_retrieve_secret (items->data, gr_secret_call_get_cancellable (call), retrieve_cb, call);
    }

  g_list_free_full (items, g_object_unref);
}

/* Finds the item without unlocking anything: nobody is to be prompted because the app happens to look. */
static void
begin_search (GTask *task)
{
  SecretOp     *op = g_task_get_task_data (task);
  GrSecretCall *call = gr_secret_call_new (task);

  secret_password_searchv (&gr_secret_schema, op->is_old ? op->old_attributes : op->attributes, SECRET_SEARCH_NONE,
                           gr_secret_call_get_cancellable (call), search_cb, call);
}

static void
run_lookup (GrSecretStore *self,
            GTask         *task)
{
  SecretOp     *op = g_task_get_task_data (task);
  GrHeldSecret *held = g_hash_table_lookup (self->memory, op->key);

  if (held != NULL)
    g_task_return_pointer (task, g_strdup (held->secret), (GDestroyNotify)gr_secret_free);
  else if (self->state == GR_SECRET_STORE_READY || self->state == GR_SECRET_STORE_LOCKED)
    begin_search (task);
  else if (self->problem != NULL)
    g_task_return_error (task, gr_secret_store_make_read_error (self->problem));
  else
    g_task_return_pointer (task, NULL, NULL);
}

static void
clear_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask)  task = NULL;
  g_autoptr (GError) error = NULL;

  secret_password_clear_finish (result, &error);
  task = gr_secret_call_end (user_data, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    clear_old (task);
}

static void
run_clear (GrSecretStore *self,
           GTask         *task)
{
  SecretOp     *op = g_task_get_task_data (task);
  GrSecretCall *call;

  if (self->state == GR_SECRET_STORE_READY)
    {
      call = gr_secret_call_new (task);
      secret_password_clearv (&gr_secret_schema, op->attributes, gr_secret_call_get_cancellable (call), clear_cb, call);
    }
  else if (self->state == GR_SECRET_STORE_LOCKED)
    begin_search (task);
  else if (self->problem != NULL)
    g_task_return_error (task, gr_secret_store_make_read_error (self->problem));
  else
    g_task_return_boolean (task, TRUE);
}

/*< private >
 * gr_secret_store_run_op:
 * @self: a store whose state is known
 * @task: what waited for that
 *
 * Runs an operation.
 */
void
gr_secret_store_run_op (GrSecretStore *self,
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
  else if (tag == gr_secret_store_list_async)
    gr_secret_store_run_list (self, task);
  else if (tag == gr_secret_store_clear_all_async)
    gr_secret_store_run_clear_all (self, task);
  else if (tag == gr_secret_store_save_async)
    gr_secret_store_run_save (self, task);
  else
    g_task_return_boolean (task, TRUE);
}

static GHashTable *
make_attributes (const GrSecretAddress *address)
{
  return secret_attributes_build (&gr_secret_schema,
                                  "workspace", address->workspace,
                                  "environment", address->environment,
                                  "region", address->region,
                                  "lane", address->lane,
                                  "kind", address->kind,
                                  NULL);
}

static GHashTable *
make_old_attributes (const GrSecretAddress *address)
{
  return secret_attributes_build (&gr_secret_schema,
                                  "workspace", address->workspace,
                                  "owner", *address->lane != '\0' ? address->lane : address->environment,
                                  "kind", address->kind,
                                  NULL);
}

static GTask *
task_new (GrSecretStore         *self,
          gpointer               source_tag,
          const GrSecretAddress *address,
          GCancellable          *cancellable,
          GAsyncReadyCallback    callback,
          gpointer               user_data)
{
  GTask    *task = g_task_new (self, cancellable, callback, user_data);
  SecretOp *op = g_new0 (SecretOp, 1);

  op->place = gr_secret_place_new (address, FALSE, FALSE);
  op->key = gr_secret_address_dup_key (address);
  op->attributes = make_attributes (&op->place->address);
  op->old_attributes = make_old_attributes (&op->place->address);
  g_task_set_task_data (task, op, secret_op_free);
  g_task_set_source_tag (task, source_tag);

  return task;
}

static void
gr_secret_store_finalize (GObject *object)
{
  GrSecretStore *self = GR_SECRET_STORE (object);

  g_clear_handle_id (&self->watch_id, g_bus_unwatch_name);
  g_clear_object (&self->bus);
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
    case PROP_PROBLEM:
      g_value_set_string (value, gr_secret_store_get_problem (self));
      break;
    case PROP_N_UNSAVED:
      g_value_set_uint (value, gr_secret_store_get_n_unsaved (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_secret_store_class_init (GrSecretStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_secret_store_finalize;
  object_class->get_property = gr_secret_store_get_property;

  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL,
                                              GR_TYPE_SECRET_STORE_STATE, GR_SECRET_STORE_OPENING, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  properties[PROP_N_UNSAVED] = g_param_spec_uint ("n-unsaved", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FORGOTTEN] = g_signal_new ("forgotten", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gr_secret_store_init (GrSecretStore *self)
{
  self->budget = BUDGET_MILLISECONDS;
  g_queue_init (&self->waiting);
  self->memory = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, held_secret_free);
}

/*< private >
 * gr_secret_store_set_budget:
 * @self: a store
 * @milliseconds: how long a call to the service may take
 *
 * Shortens the patience of a store, for tests that would otherwise wait it out many times.
 */
void
gr_secret_store_set_budget (GrSecretStore *self,
                            guint          milliseconds)
{
  self->budget = milliseconds;
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
 * locked, unlocked, stopped or started elsewhere.
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
 * gr_secret_store_get_problem:
 * @self: a store
 *
 * Gets what is wrong with a Secret Service that is there: it fails or does not answer. It is asked again when it is opened again.
 *
 * Returns: (nullable): a message for people; %NULL where it works, is locked, or there is none
 */
const char *
gr_secret_store_get_problem (GrSecretStore *self)
{
  g_return_val_if_fail (GR_IS_SECRET_STORE (self), NULL);

  return self->problem != NULL ? self->problem->message : NULL;
}

/**
 * gr_secret_store_get_n_unsaved:
 * @self: a store
 *
 * Gets how many secrets were to be stored and are in memory only. Those of the Local sandbox, which are held, do not count.
 *
 * Returns: how many are lost with this process
 */
guint
gr_secret_store_get_n_unsaved (GrSecretStore *self)
{
  g_return_val_if_fail (GR_IS_SECRET_STORE (self), 0);

  return self->n_unsaved;
}

/**
 * gr_secret_store_hold:
 * @self: a store
 * @address: which secret
 * @secret: (nullable): the secret, or %NULL to forget the one held
 *
 * Keeps a secret in memory only, whatever the state: secrets of the Local sandbox die with the process. A held secret is found
 * before a stored one.
 */
void
gr_secret_store_hold (GrSecretStore         *self,
                      const GrSecretAddress *address,
                      const char            *secret)
{
  g_return_if_fail (GR_IS_SECRET_STORE (self));
  g_return_if_fail (gr_secret_address_is_valid (address));

  if (secret != NULL)
    gr_secret_store_keep (self, address, NULL, secret);
  else
    gr_secret_store_drop (self, address);
}

/**
 * gr_secret_store_store_async:
 * @self: a store
 * @address: which secret
 * @label: what a keyring program shows for it; no secret
 * @secret: the secret
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the secret is kept
 * @user_data: for @callback
 *
 * Stores a secret in place of the one at that address. Where the service is missing, locked or fails, memory keeps it.
 */
void
gr_secret_store_store_async (GrSecretStore         *self,
                             const GrSecretAddress *address,
                             const char            *label,
                             const char            *secret,
                             GCancellable          *cancellable,
                             GAsyncReadyCallback    callback,
                             gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  SecretOp         *op;

  g_return_if_fail (GR_IS_SECRET_STORE (self));
  g_return_if_fail (gr_secret_address_is_valid (address));
  g_return_if_fail (label != NULL && secret != NULL);

  task = task_new (self, gr_secret_store_store_async, address, cancellable, callback, user_data);
  op = g_task_get_task_data (task);
  op->label = g_strdup (label);
  op->secret = g_strdup (secret);

  gr_secret_store_run_when_open (self, task);
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
 * @address: which secret
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when it was looked up
 * @user_data: for @callback
 *
 * Looks a secret up, in memory first.
 */
void
gr_secret_store_lookup_async (GrSecretStore         *self,
                              const GrSecretAddress *address,
                              GCancellable          *cancellable,
                              GAsyncReadyCallback    callback,
                              gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  SecretOp         *op;

  g_return_if_fail (GR_IS_SECRET_STORE (self));
  g_return_if_fail (gr_secret_address_is_valid (address));

  task = task_new (self, gr_secret_store_lookup_async, address, cancellable, callback, user_data);
  op = g_task_get_task_data (task);

  /* What is held does not depend on any state. */
  if (g_hash_table_contains (self->memory, op->key))
    run_lookup (self, task);
  else
    gr_secret_store_run_when_open (self, task);
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
 * @address: which secret
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when it is gone
 * @user_data: for @callback
 *
 * Forgets a secret, in memory and in the service.
 */
void
gr_secret_store_clear_async (GrSecretStore         *self,
                             const GrSecretAddress *address,
                             GCancellable          *cancellable,
                             GAsyncReadyCallback    callback,
                             gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_SECRET_STORE (self));
  g_return_if_fail (gr_secret_address_is_valid (address));

  task = task_new (self, gr_secret_store_clear_async, address, cancellable, callback, user_data);
  gr_secret_store_drop (self, address);

  gr_secret_store_run_when_open (self, task);
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
