/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-session-private.h"

#include <glib/gi18n.h>

#include "gr-secret-owner.h"
#include "gr-util.h"

struct _GrSession
{
  GObject parent_instance;

  GrWorkspace   *workspace;
  GrCatalog     *catalog;
  GrSecretStore *secrets;
  SoupSession   *http;
  GrClock       *clock;
  GrRandom      *random;
  GrEnvironment *environment;
  GListStore    *lane_sessions;
  char          *local_base_uri;
  char          *local_client_secret;
  char          *copied;         /* (nullable) */
  char          *secret_problem; /* (nullable) */
  gboolean       demo_mode;

  GrSessionSights sights;
};

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_CATALOG,
  PROP_SECRETS,
  PROP_ENVIRONMENT,
  PROP_DEMO_MODE,
  PROP_COPIED,
  PROP_SECRET_PROBLEM,
  PROP_LANE_SESSIONS,
  PROP_CHECKLISTS,
  PROP_ASSET_SLOTS,
  PROP_SETUP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrSession, gr_session, G_TYPE_OBJECT)

static GrLaneSession *
find_for_lane (GrSession *self,
               GrLane    *lane)
{
  guint n_sessions = g_list_model_get_n_items (G_LIST_MODEL (self->lane_sessions));

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr (GrLaneSession) session = g_list_model_get_item (G_LIST_MODEL (self->lane_sessions), i);

      if (gr_lane_session_get_lane (session) == lane)
        return g_steal_pointer (&session);
    }

  return NULL;
}

static void
set_secret_problem (GrSession  *self,
                    const char *problem)
{
  if (gr_set_str (&self->secret_problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECRET_PROBLEM]);
}

/* A keyring that is locked or does not answer is a state of the store, which says so itself. What is there and damaged must be
 * told here, or it would look as if nobody had ever signed in. */
static void
lane_loaded_cb (GObject      *source_object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GrLaneSession        *lane = GR_LANE_SESSION (source_object);
  GWeakRef             *weak = user_data;
  g_autoptr (GrSession) self = g_weak_ref_get (weak);
  g_autoptr (GError)    error = NULL;
  g_autofree char      *problem = NULL;

  g_weak_ref_clear (weak);
  g_free (weak);

  if (gr_lane_session_load_finish (lane, result, &error) || self == NULL ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT) ||
      gr_secret_store_get_problem (self->secrets) != NULL)
    return;

  /* Translators: the first %s is the name of a test account, the second a message that ends in a full stop. */
  problem = g_strdup_printf (_ ("“%s”: %s"), gr_lane_get_label (gr_lane_session_get_lane (lane)), error->message);
  set_secret_problem (self, problem);
}

static void
load_lane (GrSession     *self,
           GrLaneSession *lane)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  gr_lane_session_load_async (lane, NULL, lane_loaded_cb, weak);
}

static GrLaneSession *
make_lane_session (GrSession     *self,
                   GrLane        *lane,
                   GrEnvironment *environment)
{
  GrLaneSession *session = gr_lane_session_new (self->workspace, environment, lane, self->catalog, self->secrets, self->http, self->clock, self->random);

  gr_lane_session_set_keep_fresh (session, TRUE);
  load_lane (self, session);

  return session;
}

/* Brings the sessions in line with the lanes of the workspace. A lane that stays keeps its session, and rows of others are not
 * touched: only the stretch that differs is spliced. A lane without an environment cannot do anything and has no session. */
static void
update_lane_sessions (GrSession *self)
{
  GListModel           *lanes = gr_workspace_get_lanes (self->workspace);
  GListModel           *old = G_LIST_MODEL (self->lane_sessions);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  guint                 n_lanes = g_list_model_get_n_items (lanes);
  guint                 n_old = g_list_model_get_n_items (old);
  guint                 head = 0;
  guint                 tail = 0;

  for (guint i = 0; i < n_lanes; i++)
    {
      g_autoptr (GrLane)        lane = g_list_model_get_item (lanes, i);
      GrEnvironment            *environment = gr_workspace_find_environment (self->workspace, gr_lane_get_environment_id (lane));
      g_autoptr (GrLaneSession) session = find_for_lane (self, lane);

      if (environment == NULL)
        continue;
      if (session == NULL || gr_lane_session_get_environment (session) != environment)
        {
          g_clear_object (&session);
          session = make_lane_session (self, lane, environment);
        }
      g_ptr_array_add (wanted, g_steal_pointer (&session));
    }

  while (head < n_old && head < wanted->len)
    {
      g_autoptr (GrLaneSession) session = g_list_model_get_item (old, head);

      if (session != g_ptr_array_index (wanted, head))
        break;
      head++;
    }

  while (head + tail < n_old && head + tail < wanted->len)
    {
      g_autoptr (GrLaneSession) session = g_list_model_get_item (old, n_old - tail - 1);

      if (session != g_ptr_array_index (wanted, wanted->len - tail - 1))
        break;
      tail++;
    }

  if (head + tail < n_old || head + tail < wanted->len)
    g_list_store_splice (self->lane_sessions, head, n_old - head - tail, wanted->pdata + head, wanted->len - head - tail);
}

static void
connect_local_environments (GrSession *self)
{
  GListModel *environments = gr_workspace_get_environments (self->workspace);
  guint       n_environments = g_list_model_get_n_items (environments);

  if (self->local_base_uri == NULL)
    return;

  for (guint i = 0; i < n_environments; i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);
      GrSecretAddress           address;

      if (gr_environment_get_kind (environment) != GR_ENVIRONMENT_LOCAL)
        continue;

      gr_environment_set_base_uri (environment, self->local_base_uri);
      address = gr_secret_address_of_environment (self->workspace, gr_environment_get_id (environment), GR_SECRET_CLIENT_SECRET);
      gr_secret_store_hold (self->secrets, &address, self->local_client_secret);
    }
}

/* The Local sandbox, where everything can be tried with no account, or else whatever comes first. */
static GrEnvironment *
dup_default_environment (GrSession *self)
{
  GListModel *environments = gr_workspace_get_environments (self->workspace);
  guint       n_environments = g_list_model_get_n_items (environments);

  for (guint i = 0; i < n_environments; i++)
    {
      g_autoptr (GrEnvironment) environment = g_list_model_get_item (environments, i);

      if (gr_environment_get_kind (environment) == GR_ENVIRONMENT_LOCAL)
        return g_steal_pointer (&environment);
    }

  return g_list_model_get_item (environments, 0);
}

static void
on_environments_changed_cb (GrSession  *self,
                            guint       position,
                            guint       removed,
                            guint       added,
                            GListModel *environments)
{
  g_assert (GR_IS_SESSION (self));

  connect_local_environments (self);

  if (self->environment == NULL || gr_workspace_find_environment (self->workspace, gr_environment_get_id (self->environment)) != self->environment)
    {
      g_autoptr (GrEnvironment) environment = dup_default_environment (self);

      gr_session_set_environment (self, environment);
    }

  update_lane_sessions (self);
}

static void
on_lanes_changed_cb (GrSession  *self,
                     guint       position,
                     guint       removed,
                     guint       added,
                     GListModel *lanes)
{
  g_assert (GR_IS_SESSION (self));

  update_lane_sessions (self);
}

/* The keyring was unlocked: lanes whose tokens could not be read before are read now. */
static void
on_secrets_changed_cb (GrSession     *self,
                       GParamSpec    *pspec,
                       GrSecretStore *secrets)
{
  GListModel *sessions = G_LIST_MODEL (self->lane_sessions);

  g_assert (GR_IS_SESSION (self));

  if (gr_secret_store_get_state (secrets) != GR_SECRET_STORE_READY)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (GrLaneSession) session = g_list_model_get_item (sessions, i);

      if (gr_lane_session_get_state (session) == GR_LANE_SIGNED_OUT)
        load_lane (self, session);
    }
}

GrSessionSights *
_gr_session_get_sights (GrSession *self)
{
  return &self->sights;
}

void
_gr_session_notify_asset_slots (GrSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASSET_SLOTS]);
}

void
_gr_session_notify_setup (GrSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETUP]);
}

static void
gr_session_dispose (GObject *object)
{
  _gr_session_sights_clear (&GR_SESSION (object)->sights);

  G_OBJECT_CLASS (gr_session_parent_class)->dispose (object);
}

static void
gr_session_finalize (GObject *object)
{
  GrSession *self = GR_SESSION (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->catalog);
  g_clear_object (&self->secrets);
  g_clear_object (&self->http);
  g_clear_object (&self->clock);
  g_clear_object (&self->random);
  g_clear_object (&self->environment);
  g_clear_object (&self->lane_sessions);
  g_clear_pointer (&self->copied, g_free);
  g_clear_pointer (&self->secret_problem, g_free);
  g_clear_pointer (&self->local_base_uri, g_free);
  g_clear_pointer (&self->local_client_secret, gr_secret_free);

  G_OBJECT_CLASS (gr_session_parent_class)->finalize (object);
}

static void
gr_session_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  GrSession *self = GR_SESSION (object);

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, gr_session_get_workspace (self));
      break;
    case PROP_CATALOG:
      g_value_set_object (value, gr_session_get_catalog (self));
      break;
    case PROP_SECRETS:
      g_value_set_object (value, gr_session_get_secrets (self));
      break;
    case PROP_ENVIRONMENT:
      g_value_set_object (value, gr_session_get_environment (self));
      break;
    case PROP_DEMO_MODE:
      g_value_set_boolean (value, gr_session_get_demo_mode (self));
      break;
    case PROP_COPIED:
      g_value_set_string (value, gr_session_get_copied (self));
      break;
    case PROP_SECRET_PROBLEM:
      g_value_set_string (value, gr_session_get_secret_problem (self));
      break;
    case PROP_LANE_SESSIONS:
      g_value_set_object (value, gr_session_get_lane_sessions (self));
      break;
    case PROP_CHECKLISTS:
      g_value_set_object (value, gr_session_get_checklists (self));
      break;
    case PROP_ASSET_SLOTS:
      g_value_set_object (value, gr_session_get_asset_slots (self));
      break;
    case PROP_SETUP:
      g_value_set_object (value, gr_session_peek_setup (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_session_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  GrSession *self = GR_SESSION (object);

  switch (prop_id)
    {
    case PROP_ENVIRONMENT:
      gr_session_set_environment (self, g_value_get_object (value));
      break;
    case PROP_DEMO_MODE:
      gr_session_set_demo_mode (self, g_value_get_boolean (value));
      break;
    case PROP_COPIED:
      gr_session_set_copied (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_session_class_init (GrSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags   writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gr_session_dispose;
  object_class->finalize = gr_session_finalize;
  object_class->get_property = gr_session_get_property;
  object_class->set_property = gr_session_set_property;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, GR_TYPE_WORKSPACE, readable);
  properties[PROP_CATALOG] = g_param_spec_object ("catalog", NULL, NULL, GR_TYPE_CATALOG, readable);
  properties[PROP_SECRETS] = g_param_spec_object ("secrets", NULL, NULL, GR_TYPE_SECRET_STORE, readable);
  properties[PROP_ENVIRONMENT] = g_param_spec_object ("environment", NULL, NULL, GR_TYPE_ENVIRONMENT, writable);
  properties[PROP_DEMO_MODE] = g_param_spec_boolean ("demo-mode", NULL, NULL, FALSE, writable);
  properties[PROP_COPIED] = g_param_spec_string ("copied", NULL, NULL, NULL, writable);
  properties[PROP_SECRET_PROBLEM] = g_param_spec_string ("secret-problem", NULL, NULL, NULL, readable);
  properties[PROP_LANE_SESSIONS] = g_param_spec_object ("lane-sessions", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_CHECKLISTS] = g_param_spec_object ("checklists", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_ASSET_SLOTS] = g_param_spec_object ("asset-slots", NULL, NULL, GR_TYPE_ASSET_SLOTS, readable);
  properties[PROP_SETUP] = g_param_spec_object ("setup", NULL, NULL, GR_TYPE_SETUP, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_session_init (GrSession *self)
{
  self->lane_sessions = g_list_store_new (GR_TYPE_LANE_SESSION);
}

/**
 * gr_session_new:
 * @workspace: the workspace
 * @catalog: the catalogue
 * @secrets: where secrets are kept
 * @http: the HTTP session for the app's own requests
 * @clock: the clock
 * @random: the source of randomness
 *
 * Opens a workspace: makes a session for each of its lanes, which begin to load. The Local sandbox is in force, or else the first
 * environment.
 *
 * Returns: (transfer full): a session
 */
GrSession *
gr_session_new (GrWorkspace   *workspace,
                GrCatalog     *catalog,
                GrSecretStore *secrets,
                SoupSession   *http,
                GrClock       *clock,
                GrRandom      *random)
{
  GrSession *self;

  g_return_val_if_fail (GR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (GR_IS_SECRET_STORE (secrets), NULL);
  g_return_val_if_fail (SOUP_IS_SESSION (http), NULL);
  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (GR_IS_RANDOM (random), NULL);

  self = g_object_new (GR_TYPE_SESSION, NULL);
  self->workspace = g_object_ref (workspace);
  self->catalog = g_object_ref (catalog);
  self->secrets = g_object_ref (secrets);
  self->http = g_object_ref (http);
  self->clock = g_object_ref (clock);
  self->random = g_object_ref (random);

  g_signal_connect_object (gr_workspace_get_environments (workspace), "items-changed",
                           G_CALLBACK (on_environments_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gr_workspace_get_lanes (workspace), "items-changed",
                           G_CALLBACK (on_lanes_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (secrets, "notify::state", G_CALLBACK (on_secrets_changed_cb), self, G_CONNECT_SWAPPED);

  self->environment = dup_default_environment (self);
  update_lane_sessions (self);

  return self;
}

/**
 * gr_session_get_workspace:
 * @self: a session
 *
 * Gets the workspace.
 *
 * Returns: a workspace
 */
GrWorkspace *
gr_session_get_workspace (GrSession *self)
{
  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  return self->workspace;
}

/**
 * gr_session_get_catalog:
 * @self: a session
 *
 * Gets the catalogue.
 *
 * Returns: a catalogue
 */
GrCatalog *
gr_session_get_catalog (GrSession *self)
{
  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  return self->catalog;
}

/**
 * gr_session_get_secrets:
 * @self: a session
 *
 * Gets where secrets are kept.
 *
 * Returns: a secret store
 */
GrSecretStore *
gr_session_get_secrets (GrSession *self)
{
  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  return self->secrets;
}

/**
 * gr_session_get_http:
 * @self: a session
 *
 * Gets the HTTP session for the app's own requests.
 *
 * Returns: an HTTP session
 */
SoupSession *
gr_session_get_http (GrSession *self)
{
  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  return self->http;
}

/**
 * gr_session_get_clock:
 * @self: a session
 *
 * Gets the clock.
 *
 * Returns: a clock
 */
GrClock *
gr_session_get_clock (GrSession *self)
{
  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  return self->clock;
}

/**
 * gr_session_get_environment:
 * @self: a session
 *
 * Gets the environment in force.
 *
 * Returns: (nullable): an environment; %NULL if the workspace has none
 */
GrEnvironment *
gr_session_get_environment (GrSession *self)
{
  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  return self->environment;
}

/**
 * gr_session_set_environment:
 * @self: a session
 * @environment: (nullable): an environment of the workspace
 *
 * Puts another environment in force. Lane sessions of all environments stay as they are.
 */
void
gr_session_set_environment (GrSession     *self,
                            GrEnvironment *environment)
{
  g_return_if_fail (GR_IS_SESSION (self));
  g_return_if_fail (environment == NULL || GR_IS_ENVIRONMENT (environment));

  if (g_set_object (&self->environment, environment))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENVIRONMENT]);
}

/**
 * gr_session_get_demo_mode:
 * @self: a session
 *
 * Gets whether secrets and personal data are withheld from everything that is drawn.
 *
 * Returns: %TRUE in demo mode
 */
gboolean
gr_session_get_demo_mode (GrSession *self)
{
  g_return_val_if_fail (GR_IS_SESSION (self), FALSE);

  return self->demo_mode;
}

/**
 * gr_session_set_demo_mode:
 * @self: a session
 * @demo_mode: whether to withhold secrets and personal data
 *
 * Switches demo mode.
 */
void
gr_session_set_demo_mode (GrSession *self,
                          gboolean   demo_mode)
{
  g_return_if_fail (GR_IS_SESSION (self));

  if (self->demo_mode == !!demo_mode)
    return;

  self->demo_mode = !!demo_mode;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEMO_MODE]);
}

/**
 * gr_session_get_copied:
 * @self: a session
 *
 * Gets which secret was copied and not cleared yet.
 *
 * Returns: (nullable): what it is, in words and without its value
 */
const char *
gr_session_get_copied (GrSession *self)
{
  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  return self->copied;
}

/**
 * gr_session_set_copied:
 * @self: a session
 * @copied: (nullable): what was copied, such as “Access token of “haruka””, never its value; %NULL when the clipboard holds it no
 *   longer
 *
 * Notes that the clipboard holds a secret.
 */
void
gr_session_set_copied (GrSession  *self,
                       const char *copied)
{
  g_return_if_fail (GR_IS_SESSION (self));

  if (gr_set_str (&self->copied, copied))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COPIED]);
}

/**
 * gr_session_get_secret_problem:
 * @self: a session
 *
 * Gets which stored sign-in could not be read the last time. It was left as it is.
 *
 * Returns: (nullable): a message that says what to do; %NULL if all could be read
 */
const char *
gr_session_get_secret_problem (GrSession *self)
{
  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  return self->secret_problem;
}

/**
 * gr_session_get_lane_sessions:
 * @self: a session
 *
 * Gets the sessions of all lanes, in the order of the workspace. They come and go with the lanes.
 *
 * Returns: a model of [class@Gr.LaneSession]
 */
GListModel *
gr_session_get_lane_sessions (GrSession *self)
{
  g_return_val_if_fail (GR_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->lane_sessions);
}

/**
 * gr_session_find_lane_session:
 * @self: a session
 * @lane_id: the id of a lane
 *
 * Finds the session of a lane.
 *
 * Returns: (transfer none) (nullable): a lane session
 */
GrLaneSession *
gr_session_find_lane_session (GrSession  *self,
                              const char *lane_id)
{
  GrLane                   *lane;
  g_autoptr (GrLaneSession) session = NULL;

  g_return_val_if_fail (GR_IS_SESSION (self), NULL);
  g_return_val_if_fail (lane_id != NULL, NULL);

  lane = gr_workspace_find_lane (self->workspace, lane_id);
  if (lane != NULL)
    session = find_for_lane (self, lane);

  return session;
}

/**
 * gr_session_get_checklists:
 * @self: a session
 *
 * Gets a checklist for each guide that applies to the type of the app.
 *
 * Returns: a model of [class@Gr.Checklist]
 */
GListModel *
gr_session_get_checklists (GrSession *self)
{
  return gr_setup_get_checklists (gr_session_get_setup (self));
}

/**
 * gr_session_connect_local:
 * @self: a session
 * @base_uri: where the Local sandbox answers
 * @client_secret: its client secret
 *
 * Connects all local environments of the workspace, and those that are added later, to the Local sandbox. The secret is held in
 * memory: it dies with the sandbox.
 */
void
gr_session_connect_local (GrSession  *self,
                          const char *base_uri,
                          const char *client_secret)
{
  g_return_if_fail (GR_IS_SESSION (self));
  g_return_if_fail (base_uri != NULL);
  g_return_if_fail (client_secret != NULL);

  gr_set_str (&self->local_base_uri, base_uri);
  g_clear_pointer (&self->local_client_secret, gr_secret_free);
  self->local_client_secret = g_strdup (client_secret);

  connect_local_environments (self);
}

/**
 * gr_session_reconnect_local:
 * @self: a session
 *
 * Holds the client secret of the Local sandbox again after all secrets were forgotten, so that it goes on working.
 */
void
gr_session_reconnect_local (GrSession *self)
{
  g_return_if_fail (GR_IS_SESSION (self));

  connect_local_environments (self);
}
