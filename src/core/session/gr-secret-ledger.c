/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-ledger.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-secret-owner.h"
#include "gr-util.h"
#include "gr-web-folder.h"

struct _GrSecretLedger
{
  GObject parent_instance;

  GrSession    *session;
  GPtrArray    *holdings; /* (element-type GrSecretHolding) */
  GPtrArray    *watched;  /* (element-type GrLaneSession) */
  GFileMonitor *above;    /* (nullable): of the folder that gets one for web sessions when the first is kept */
  GFileMonitor *monitor;  /* (nullable) */
  GCancellable *cancellable;
  char         *problem;
  guint         update_id;
  gboolean      updating;
  gboolean      again;
};

/* One look at everything. */
typedef struct
{
  GrSecretLedger *ledger;  /* (owned) */
  GPtrArray      *places;  /* (owned) (nullable) (element-type GrSecretPlace) */
  GPtrArray      *folders; /* (owned) (nullable) (element-type GFile) */
} Look;

enum
{
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GrSecretLedger, gr_secret_ledger, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
look_free (gpointer data)
{
  Look *look = data;

  g_clear_object (&look->ledger);
  g_clear_pointer (&look->places, g_ptr_array_unref);
  g_clear_pointer (&look->folders, g_ptr_array_unref);
  g_free (look);
}

static GType
get_item_type (GListModel *model)
{
  return GR_TYPE_SECRET_HOLDING;
}

static guint
get_n_items (GListModel *model)
{
  return GR_SECRET_LEDGER (model)->holdings->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GrSecretLedger *self = GR_SECRET_LEDGER (model);

  return position < self->holdings->len ? g_object_ref (g_ptr_array_index (self->holdings, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
add (GPtrArray    *holdings,
     const char   *id,
     char         *title,
     GrSecretWhere where,
     const char   *kept,
     const char   *drawn)
{
  g_autofree char *owned = title;

  g_ptr_array_add (holdings, gr_secret_holding_new (id, owned, where, kept, drawn));
}

static const char *
say_memory (void)
{
  return _ ("In memory, until Greenroom closes");
}

/* The name that people know an environment or lane by; of another workspace only its id is known. */
static const char *
find_owner (GrSecretLedger        *self,
            const GrSecretAddress *address)
{
  GrWorkspace   *workspace = gr_session_get_workspace (self->session);
  gboolean       is_open = g_str_equal (address->workspace, gr_workspace_get_id (workspace));
  GrLane        *lane = is_open && *address->lane != '\0' ? gr_workspace_find_lane (workspace, address->lane) : NULL;
  GrEnvironment *environment = is_open ? gr_workspace_find_environment (workspace, address->environment) : NULL;

  if (lane != NULL)
    return gr_lane_get_label (lane);
  if (*address->lane != '\0')
    return address->lane;

  return environment != NULL ? gr_environment_get_name (environment) : address->environment;
}

/* Of tokens that have ended, the store keeps what happened to them, and nothing that could leak. */
static gboolean
has_ended (GrSecretLedger        *self,
           const GrSecretAddress *address)
{
  gboolean       is_open = g_str_equal (address->workspace, gr_workspace_get_id (gr_session_get_workspace (self->session)));
  GrLaneSession *lane = is_open ? gr_session_find_lane_session (self->session, address->lane) : NULL;

  /* What another server issued is stored beside it and may be in force there. */
  if (lane == NULL || !g_str_equal (address->kind, gr_secret_kind_of_environment (gr_lane_session_get_environment (lane), GR_SECRET_TOKENS)))
    return FALSE;

  return gr_lane_session_get_tokens (lane) == NULL && gr_lane_session_get_state (lane) >= GR_LANE_EXPIRED;
}

static char *
describe_place (GrSecretLedger      *self,
                const GrSecretPlace *place)
{
  const char      *owner = find_owner (self, &place->address);
  gboolean         is_open = g_str_equal (place->address.workspace, gr_workspace_get_id (gr_session_get_workspace (self->session)));
  const char      *origin = gr_secret_kind_get_origin (place->address.kind);
  g_autofree char *title = NULL;

  if (gr_secret_kind_is (place->address.kind, GR_SECRET_CLIENT_SECRET))
    title = origin == NULL ? g_strdup_printf (_ ("Client secret of “%s”"), owner)
                           /* Translators: an environment, and the address of a server that is not TikTok. */
                           : g_strdup_printf (_ ("Client secret of “%s” for %s"), owner, origin);
  else if (gr_secret_kind_is (place->address.kind, GR_SECRET_APP_TOKEN))
    title = g_strdup_printf (_ ("App token of “%s”"), owner);
  else if (gr_secret_kind_is (place->address.kind, GR_SECRET_TOKENS) && has_ended (self, &place->address))
    title = g_strdup_printf (_ ("Timeline of “%s”, without tokens"), owner);
  else if (gr_secret_kind_is (place->address.kind, GR_SECRET_TOKENS))
    title = origin == NULL ? g_strdup_printf (_ ("Tokens of “%s”"), owner)
                           /* Translators: a lane, and the address of a server that is not TikTok. */
                           : g_strdup_printf (_ ("Tokens of “%s” from %s"), owner, origin);
  else
    /* Translators: the first %s is the kind of a secret, such as "other-token", the second the name of what it belongs to. */
    title = g_strdup_printf (_ ("“%s” of “%s”"), place->address.kind, owner);

  /* Translators: the first %s is a secret, such as “Tokens of “haruka””, the second the id of a workspace. */
  return is_open ? g_steal_pointer (&title) : g_strdup_printf (_ ("%s, in the workspace “%s”"), title, place->address.workspace);
}

static const char *
describe_drawn (GrSecretLedger *self,
                const char     *kind)
{
  if (gr_secret_kind_is (kind, GR_SECRET_CLIENT_SECRET))
    return _ ("Drawn nowhere. It goes to the token endpoint only.");
  if (gr_session_get_demo_mode (self->session))
    return _ ("Drawn nowhere, not even its last characters: demo mode is on.");

  return _ ("Drawn on Accounts with only its last four characters; in full where you reveal it, and nowhere else.");
}

static gboolean
has_tokens_in_memory (GrSecretLedger        *self,
                      const GrSecretAddress *address)
{
  GrLaneSession *lane;

  if (!g_str_equal (address->workspace, gr_workspace_get_id (gr_session_get_workspace (self->session))) || *address->lane == '\0')
    return FALSE;

  lane = gr_session_find_lane_session (self->session, address->lane);
  return lane != NULL && gr_lane_session_get_tokens (lane) != NULL;
}

static void
add_place (GrSecretLedger      *self,
           GPtrArray           *holdings,
           const GrSecretPlace *place)
{
  g_autofree char *key = gr_secret_address_dup_key (&place->address);
  g_autofree char *id = g_strdup_printf ("%s:%s", place->in_keyring ? "keyring" : "store", key);
  const char      *kept = say_memory ();

  /* The lane itself says what it has in memory. */
  if (!place->in_keyring && has_tokens_in_memory (self, &place->address))
    return;

  if (place->is_locked)
    kept = _ ("In your keyring, which is locked");
  else if (place->in_keyring)
    kept = _ ("In your keyring");

  add (holdings, id, describe_place (self, place), place->in_keyring ? GR_SECRET_IN_KEYRING : GR_SECRET_IN_MEMORY, kept,
       describe_drawn (self, place->address.kind));
}

static void
add_lane (GrSecretLedger *self,
          GPtrArray      *holdings,
          GrLaneSession  *session)
{
  GrLane          *lane = gr_lane_session_get_lane (session);
  const char      *label = gr_lane_get_label (lane);
  GrTokenSet      *tokens = gr_lane_session_get_tokens (session);
  g_autofree char *access_id = g_strdup_printf ("access:%s", gr_lane_get_id (lane));
  g_autofree char *refresh_id = g_strdup_printf ("refresh:%s", gr_lane_get_id (lane));
  g_autofree char *sign_in_id = g_strdup_printf ("sign-in:%s", gr_lane_get_id (lane));

  if (tokens != NULL)
    add (holdings, access_id, g_strdup_printf (_ ("Access token of “%s”"), label), GR_SECRET_IN_MEMORY, say_memory (),
         describe_drawn (self, GR_SECRET_TOKENS));
  if (tokens != NULL && gr_token_set_get_refresh_token (tokens) != NULL)
    add (holdings, refresh_id, g_strdup_printf (_ ("Refresh token of “%s”"), label), GR_SECRET_IN_MEMORY, say_memory (),
         describe_drawn (self, GR_SECRET_TOKENS));
  if (gr_lane_session_get_state (session) == GR_LANE_SIGNING_IN)
    add (holdings, sign_in_id, g_strdup_printf (_ ("State, code and code verifier of the sign-in of “%s”"), label), GR_SECRET_IN_MEMORY,
         _ ("In memory, until the sign-in ends"),
         _ ("Masked in the address and the trace. The page of the embedded browser is the server’s own and shows what it likes."));
  else if (gr_lane_session_has_spent (session))
    add (holdings, sign_in_id, g_strdup_printf (_ ("States, codes and code verifiers of the last sign-ins of “%s”"), label), GR_SECRET_IN_MEMORY,
         _ ("In memory, to be masked where a server repeats them"), _ ("Nowhere. They have been used and open nothing any more."));
}

/* The folder of a lane that still exists goes by its name. */
static char *
describe_folder (GrSecretLedger *self,
                 GFile          *folder)
{
  GrWorkspace *workspace = gr_session_get_workspace (self->session);
  GListModel  *lanes = gr_workspace_get_lanes (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (lanes, i);
      g_autoptr (GFile)  own = gr_web_folder_dup (gr_workspace_get_id (workspace), gr_lane_get_id (lane));

      if (g_file_equal (own, folder))
        return g_strdup_printf (_ ("Web session of “%s”"), gr_lane_get_label (lane));
    }

  return g_strdup (_ ("Web session of another workspace"));
}

static void
add_folders (GrSecretLedger *self,
             GPtrArray      *holdings,
             GPtrArray      *folders)
{
  for (guint i = 0; i < folders->len; i++)
    {
      GFile            *folder = g_ptr_array_index (folders, i);
      g_autofree char  *name = g_file_get_basename (folder);
      g_autofree char  *id = g_strdup_printf ("web:%s", name);
      g_autoptr (GFile) root = g_file_get_parent (folder);
      g_autofree char  *path = g_file_get_parse_name (root);
      g_autofree char  *kept = g_strdup_printf (_ ("On disk, in a folder in %s"), path);

      add (holdings, id, describe_folder (self, folder), GR_SECRET_ON_DISK, kept,
           _ ("Its cookies are drawn nowhere. The embedded browser shows who is signed in with them."));
    }
}

static gboolean
is_same (gconstpointer one,
         gconstpointer other)
{
  GrSecretHolding *a = (GrSecretHolding *)one;
  GrSecretHolding *b = (GrSecretHolding *)other;

  return g_str_equal (gr_secret_holding_get_id (a), gr_secret_holding_get_id (b)) &&
         g_str_equal (gr_secret_holding_get_title (a), gr_secret_holding_get_title (b)) &&
         g_str_equal (gr_secret_holding_get_kept (a), gr_secret_holding_get_kept (b)) &&
         g_str_equal (gr_secret_holding_get_drawn (a), gr_secret_holding_get_drawn (b));
}

/* Lines that stay the same stay where they are, so that a list that is read does not jump. */
static void
take_holdings (GrSecretLedger *self,
               GPtrArray      *wanted)
{
  GPtrArray *old = self->holdings;
  guint      n_old = old->len;
  guint      head = 0;
  guint      tail = 0;

  while (head < n_old && head < wanted->len && is_same (g_ptr_array_index (old, head), g_ptr_array_index (wanted, head)))
    head++;
  while (head + tail < n_old && head + tail < wanted->len &&
         is_same (g_ptr_array_index (old, n_old - tail - 1), g_ptr_array_index (wanted, wanted->len - tail - 1)))
    tail++;

  self->holdings = g_ptr_array_ref (wanted);
  if (head + tail < n_old || head + tail < wanted->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, n_old - head - tail, wanted->len - head - tail);
  g_ptr_array_unref (old);
}

static void
set_problem (GrSecretLedger *self,
             const char     *problem)
{
  if (gr_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void queue_update (GrSecretLedger *self);

static void
finish_look (GrSecretLedger *self,
             Look           *look,
             const GError   *error)
{
  GListModel           *sessions = gr_session_get_lane_sessions (self->session);
  const char           *copied = gr_session_get_copied (self->session);
  g_autoptr (GPtrArray) holdings = g_ptr_array_new_with_free_func (g_object_unref);

  if (copied != NULL)
    add (holdings, "copied", g_strdup (copied), GR_SECRET_ON_CLIPBOARD, _ ("On the clipboard, until it is cleared"),
         _ ("Wherever somebody pastes it."));
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (GrLaneSession) session = g_list_model_get_item (sessions, i);

      add_lane (self, holdings, session);
    }
  for (guint i = 0; look->places != NULL && i < look->places->len; i++)
    add_place (self, holdings, g_ptr_array_index (look->places, i));
  if (look->folders != NULL)
    add_folders (self, holdings, look->folders);

  take_holdings (self, holdings);
  set_problem (self, error != NULL ? error->message : gr_secret_store_get_problem (gr_session_get_secrets (self->session)));

  self->updating = FALSE;
  if (self->again)
    queue_update (self);
}

static void
list_folders_thread (GTask        *task,
                     gpointer      source_object,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  GPtrArray *folders;
  GError    *error = NULL;

  folders = gr_web_folder_list (cancellable, &error);
  if (folders != NULL)
    g_task_return_pointer (task, folders, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
folders_cb (GObject      *source_object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Look              *look = user_data;
  g_autoptr (GError) error = NULL;

  look->folders = g_task_propagate_pointer (G_TASK (result), &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    finish_look (look->ledger, look, error);
  look_free (look);
}

static void
places_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GrSecretLedger) self = g_steal_pointer (&user_data);
  g_autoptr (GTask)          task = NULL;
  g_autoptr (GError)         error = NULL;
  Look                      *look = g_new0 (Look, 1);

  /* A store that fails says so itself, as its problem. */
  look->places = gr_secret_store_list_finish (GR_SECRET_STORE (source_object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      look_free (look);
      return;
    }

  /* The thread gets no reference: it might be the last to let go. */
  look->ledger = g_object_ref (self);
  task = g_task_new (NULL, self->cancellable, folders_cb, look);
  g_task_set_source_tag (task, places_cb);
  g_task_run_in_thread (task, list_folders_thread);
}

static GFileMonitor *
watch (GrSecretLedger *self,
       GFile          *folder)
{
  GFileMonitor *monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);

  if (monitor != NULL)
    g_signal_connect_object (monitor, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);

  return monitor;
}

/* A folder that does not exist yet is watched for very slowly, so what it will be in is watched as well. */
static void
watch_folders (GrSecretLedger *self)
{
  g_autoptr (GFile) root = gr_web_folder_dup_root ();
  g_autoptr (GFile) above = g_file_get_parent (root);
  gboolean          exists = g_file_query_exists (root, NULL);

  if (self->above == NULL)
    self->above = watch (self, above);
  if (!exists)
    g_clear_object (&self->monitor);
  else if (self->monitor == NULL)
    self->monitor = watch (self, root);
}

static gboolean
update_cb (gpointer user_data)
{
  GrSecretLedger *self = user_data;

  self->update_id = 0;
  watch_folders (self);
  self->updating = TRUE;
  self->again = FALSE;
  gr_secret_store_list_async (gr_session_get_secrets (self->session), self->cancellable, places_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* Much changes at once when a lane signs in; one look at the end of it is enough. */
static void
queue_update (GrSecretLedger *self)
{
  if (self->updating)
    self->again = TRUE;
  else if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static void
lanes_changed_cb (GrSecretLedger *self)
{
  GListModel *sessions = gr_session_get_lane_sessions (self->session);

  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->watched, i), queue_update, self);
  g_ptr_array_set_size (self->watched, 0);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      GrLaneSession *session = g_list_model_get_item (sessions, i);

      g_signal_connect_object (session, "notify::tokens", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::state", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->watched, session);
    }

  queue_update (self);
}

static void
gr_secret_ledger_dispose (GObject *object)
{
  GrSecretLedger *self = GR_SECRET_LEDGER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->above);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (gr_secret_ledger_parent_class)->dispose (object);
}

static void
gr_secret_ledger_finalize (GObject *object)
{
  GrSecretLedger *self = GR_SECRET_LEDGER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->holdings, g_ptr_array_unref);
  g_clear_pointer (&self->watched, g_ptr_array_unref);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (gr_secret_ledger_parent_class)->finalize (object);
}

static void
gr_secret_ledger_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, gr_secret_ledger_get_problem (GR_SECRET_LEDGER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_secret_ledger_class_init (GrSecretLedgerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_secret_ledger_dispose;
  object_class->finalize = gr_secret_ledger_finalize;
  object_class->get_property = gr_secret_ledger_get_property;

  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_secret_ledger_init (GrSecretLedger *self)
{
  self->cancellable = g_cancellable_new ();
  self->holdings = g_ptr_array_new_with_free_func (g_object_unref);
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gr_secret_ledger_new:
 * @session: a session
 *
 * Makes a ledger, which fills from the next turn of the main loop on. No secret is read for it, and nobody is prompted.
 *
 * Returns: (transfer full): a ledger
 */
GrSecretLedger *
gr_secret_ledger_new (GrSession *session)
{
  GrSecretLedger *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);

  self = g_object_new (GR_TYPE_SECRET_LEDGER, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::demo-mode", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::copied", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_session_get_secrets (session), "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_session_get_secrets (session), "notify::problem", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_session_get_lane_sessions (session), "items-changed", G_CALLBACK (lanes_changed_cb), self, G_CONNECT_SWAPPED);
  lanes_changed_cb (self);

  return self;
}

/**
 * gr_secret_ledger_get_problem:
 * @self: a ledger
 *
 * Gets why there may be more than what is listed, such as a keyring that does not answer.
 *
 * Returns: (nullable): a message; %NULL where the list is whole
 */
const char *
gr_secret_ledger_get_problem (GrSecretLedger *self)
{
  g_return_val_if_fail (GR_IS_SECRET_LEDGER (self), NULL);

  return self->problem;
}
