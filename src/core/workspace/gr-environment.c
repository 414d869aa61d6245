/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-environment.h"

#include "gr-base-uri.h"
#include "gr-environment-fields.h"
#include "gr-util.h"

#include <glib/gi18n-lib.h>

struct _GrEnvironment
{
  GObject parent_instance;

  char             *id;
  GrEnvironmentKind kind;
  char             *name;
  char             *client_key;
  char             *platform;
  char             *authorize_base_uri;
  char             *api_base_uri;
  char            **redirect_uris;
  char            **scopes;
  char            **target_users;
  char             *base_uri;
  gboolean          always_ask;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_KIND,
  PROP_NAME,
  PROP_CLIENT_KEY,
  PROP_PLATFORM,
  PROP_AUTHORIZE_BASE_URI,
  PROP_API_BASE_URI,
  PROP_REDIRECT_URIS,
  PROP_SCOPES,
  PROP_TARGET_USERS,
  PROP_BASE_URI,
  PROP_ALWAYS_ASK,
  PROP_FIELDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrEnvironmentKind, gr_environment_kind, G_DEFINE_ENUM_VALUE (GR_ENVIRONMENT_PRODUCTION, "production"), G_DEFINE_ENUM_VALUE (GR_ENVIRONMENT_SANDBOX, "sandbox"), G_DEFINE_ENUM_VALUE (GR_ENVIRONMENT_LOCAL, "local"))

G_DEFINE_FINAL_TYPE (GrEnvironment, gr_environment, G_TYPE_OBJECT)

static void
gr_environment_finalize (GObject *object)
{
  GrEnvironment *self = GR_ENVIRONMENT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->client_key, g_free);
  g_clear_pointer (&self->platform, g_free);
  g_clear_pointer (&self->authorize_base_uri, g_free);
  g_clear_pointer (&self->api_base_uri, g_free);
  g_clear_pointer (&self->redirect_uris, g_strfreev);
  g_clear_pointer (&self->scopes, g_strfreev);
  g_clear_pointer (&self->target_users, g_strfreev);
  g_clear_pointer (&self->base_uri, g_free);

  G_OBJECT_CLASS (gr_environment_parent_class)->finalize (object);
}

static void
gr_environment_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrEnvironment *self = GR_ENVIRONMENT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, gr_environment_get_id (self));
      break;

    case PROP_KIND:
      g_value_set_enum (value, gr_environment_get_kind (self));
      break;

    case PROP_NAME:
      g_value_set_string (value, gr_environment_get_name (self));
      break;

    case PROP_CLIENT_KEY:
      g_value_set_string (value, gr_environment_get_client_key (self));
      break;

    case PROP_PLATFORM:
      g_value_set_string (value, gr_environment_get_platform (self));
      break;

    case PROP_AUTHORIZE_BASE_URI:
      g_value_set_string (value, gr_environment_get_authorize_base_uri (self));
      break;

    case PROP_API_BASE_URI:
      g_value_set_string (value, gr_environment_get_api_base_uri (self));
      break;

    case PROP_REDIRECT_URIS:
      g_value_set_boxed (value, gr_environment_get_redirect_uris (self));
      break;

    case PROP_SCOPES:
      g_value_set_boxed (value, gr_environment_get_scopes (self));
      break;

    case PROP_TARGET_USERS:
      g_value_set_boxed (value, gr_environment_get_target_users (self));
      break;

    case PROP_BASE_URI:
      g_value_set_string (value, gr_environment_get_base_uri (self));
      break;

    case PROP_ALWAYS_ASK:
      g_value_set_boolean (value, gr_environment_get_always_ask (self));
      break;

    case PROP_FIELDS:
      g_value_set_boolean (value, gr_environment_has_fields (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_environment_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GrEnvironment *self = GR_ENVIRONMENT (object);

  switch (prop_id)
    {
    case PROP_NAME:
      gr_environment_set_name (self, g_value_get_string (value));
      break;

    case PROP_CLIENT_KEY:
      gr_environment_set_client_key (self, g_value_get_string (value));
      break;

    case PROP_PLATFORM:
      gr_environment_set_platform (self, g_value_get_string (value));
      break;

    case PROP_AUTHORIZE_BASE_URI:
      gr_environment_set_authorize_base_uri (self, g_value_get_string (value));
      break;

    case PROP_API_BASE_URI:
      gr_environment_set_api_base_uri (self, g_value_get_string (value));
      break;

    case PROP_REDIRECT_URIS:
      gr_environment_set_redirect_uris (self, g_value_get_boxed (value));
      break;

    case PROP_SCOPES:
      gr_environment_set_scopes (self, g_value_get_boxed (value));
      break;

    case PROP_TARGET_USERS:
      gr_environment_set_target_users (self, g_value_get_boxed (value));
      break;

    case PROP_BASE_URI:
      gr_environment_set_base_uri (self, g_value_get_string (value));
      break;

    case PROP_ALWAYS_ASK:
      gr_environment_set_always_ask (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_environment_class_init (GrEnvironmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_environment_finalize;
  object_class->get_property = gr_environment_get_property;
  object_class->set_property = gr_environment_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, GR_TYPE_ENVIRONMENT_KIND, GR_ENVIRONMENT_PRODUCTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CLIENT_KEY] = g_param_spec_string ("client-key", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLATFORM] = g_param_spec_string ("platform", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_AUTHORIZE_BASE_URI] = g_param_spec_string ("authorize-base-uri", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_API_BASE_URI] = g_param_spec_string ("api-base-uri", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REDIRECT_URIS] = g_param_spec_boxed ("redirect-uris", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCOPES] = g_param_spec_boxed ("scopes", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TARGET_USERS] = g_param_spec_boxed ("target-users", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BASE_URI] = g_param_spec_string ("base-uri", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIELDS] = g_param_spec_boolean ("fields", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ALWAYS_ASK] = g_param_spec_boolean ("always-ask", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_environment_init (GrEnvironment *self)
{
  self->redirect_uris = g_new0 (char *, 1);
  self->scopes = g_new0 (char *, 1);
  self->target_users = g_new0 (char *, 1);
  self->always_ask = TRUE;
}

static void
set_text (GrEnvironment *self,
          char         **field,
          const char    *value,
          guint          prop_id)
{
  if (value != NULL && *value == '\0')
    value = NULL;

  if (gr_set_str (field, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
set_list (GrEnvironment     *self,
          char            ***field,
          const char *const *value,
          guint              prop_id)
{
  static const char *const nothing[] = {NULL};

  if (gr_set_strv (field, value != NULL ? value : nothing))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

/**
 * gr_environment_kind_get_nick:
 *
 * Returns: (transfer none): "production", "sandbox" or "local", as workspace files write it
 */
const char *
gr_environment_kind_get_nick (GrEnvironmentKind kind)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (GR_TYPE_ENVIRONMENT_KIND);
  GEnumValue            *value = g_enum_get_value (values, kind);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * gr_environment_new:
 * @id: what names the environment in its workspace and in the secret store
 * @kind: where it runs
 * @name: (nullable): what people call it; the id where none is given
 *
 * Returns: (transfer full): an environment with nothing registered yet
 */
GrEnvironment *
gr_environment_new (const char       *id,
                    GrEnvironmentKind kind,
                    const char       *name)
{
  GrEnvironment *self;

  g_return_val_if_fail (id != NULL && *id != '\0', NULL);

  self = g_object_new (GR_TYPE_ENVIRONMENT, NULL);
  self->id = g_strdup (id);
  self->kind = kind;
  self->name = g_strdup (name != NULL && *name != '\0' ? name : id);

  return self;
}

/**
 * gr_environment_get_id:
 *
 * Returns: (transfer none): what names the environment in its workspace and in the secret store
 */
const char *
gr_environment_get_id (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return self->id;
}

/**
 * gr_environment_get_kind:
 *
 * Returns: where the environment runs
 */
GrEnvironmentKind
gr_environment_get_kind (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), GR_ENVIRONMENT_LOCAL);

  return self->kind;
}

/**
 * gr_environment_get_name:
 *
 * Returns: (transfer none): what people call it
 */
const char *
gr_environment_get_name (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return self->name;
}

/**
 * gr_environment_set_name:
 * @name: (nullable): what people call it; the id where none is given
 *
 * Names the environment for people.
 */
void
gr_environment_set_name (GrEnvironment *self,
                         const char    *name)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));

  set_text (self, &self->name, name != NULL && *name != '\0' ? name : self->id, PROP_NAME);
}

/**
 * gr_environment_get_client_key:
 *
 * Returns: (transfer none) (nullable): the client key of this environment
 */
const char *
gr_environment_get_client_key (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return self->client_key;
}

/**
 * gr_environment_set_client_key:
 * @client_key: (nullable): the client key of this environment
 *
 * Sets the client key. It is no secret: the secret that goes with it lives in the secret store.
 */
void
gr_environment_set_client_key (GrEnvironment *self,
                               const char    *client_key)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));

  set_text (self, &self->client_key, client_key, PROP_CLIENT_KEY);
}

/**
 * gr_environment_get_platform:
 *
 * Returns: (transfer none) (nullable): the platform the app is registered for: "web", "desktop", "ios", "android" or "mini-game"
 */
const char *
gr_environment_get_platform (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return self->platform;
}

/**
 * gr_environment_set_platform:
 * @platform: (nullable): the platform the app is registered for: "web", "desktop", "ios", "android" or "mini-game"
 *
 * Sets the platform, which decides the rules for redirect URIs and the dialect of a sign-in.
 */
void
gr_environment_set_platform (GrEnvironment *self,
                             const char    *platform)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));

  set_text (self, &self->platform, platform, PROP_PLATFORM);
}

/**
 * gr_environment_get_authorize_base_uri:
 *
 * Returns: (transfer none) (nullable): the root of what stands in for TikTok's authorization page
 */
const char *
gr_environment_get_authorize_base_uri (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return self->authorize_base_uri;
}

/**
 * gr_environment_set_authorize_base_uri:
 * @base_uri: (nullable): the root of what stands in for TikTok's authorization page; %NULL for TikTok
 *
 * Sets where the authorization page of a sandbox is. Any other kind of environment has none: the call does nothing there.
 */
void
gr_environment_set_authorize_base_uri (GrEnvironment *self,
                                       const char    *base_uri)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));

  if (self->kind == GR_ENVIRONMENT_SANDBOX)
    set_text (self, &self->authorize_base_uri, base_uri, PROP_AUTHORIZE_BASE_URI);
}

/**
 * gr_environment_get_api_base_uri:
 *
 * Returns: (transfer none) (nullable): the root of what stands in for TikTok's token endpoint and API
 */
const char *
gr_environment_get_api_base_uri (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return self->api_base_uri;
}

/**
 * gr_environment_set_api_base_uri:
 * @base_uri: (nullable): the root of what stands in for TikTok's token endpoint and API; %NULL for TikTok
 *
 * Sets where the token endpoint and the API of a sandbox are. Any other kind of environment has none: the call does nothing
 * there.
 */
void
gr_environment_set_api_base_uri (GrEnvironment *self,
                                 const char    *base_uri)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));

  if (self->kind == GR_ENVIRONMENT_SANDBOX)
    set_text (self, &self->api_base_uri, base_uri, PROP_API_BASE_URI);
}

/**
 * gr_environment_get_redirect_uris:
 *
 * Returns: (transfer none) (array zero-terminated=1): the registered redirect URIs, byte for byte as registered, never NULL
 */
const char *const *
gr_environment_get_redirect_uris (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return (const char *const *)self->redirect_uris;
}

/**
 * gr_environment_set_redirect_uris:
 * @redirect_uris: (nullable) (array zero-terminated=1): the registered redirect URIs, byte for byte as registered
 *
 * Sets the registered redirect URIs. Nothing is tidied: TikTok compares them byte for byte.
 */
void
gr_environment_set_redirect_uris (GrEnvironment     *self,
                                  const char *const *redirect_uris)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));

  set_list (self, &self->redirect_uris, redirect_uris, PROP_REDIRECT_URIS);
}

/**
 * gr_environment_get_scopes:
 *
 * Returns: (transfer none) (array zero-terminated=1): the scopes declared for the app, never NULL
 */
const char *const *
gr_environment_get_scopes (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return (const char *const *)self->scopes;
}

/**
 * gr_environment_set_scopes:
 * @scopes: (nullable) (array zero-terminated=1): the scopes declared for the app
 *
 * Sets the scopes declared for the app.
 */
void
gr_environment_set_scopes (GrEnvironment     *self,
                           const char *const *scopes)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));

  set_list (self, &self->scopes, scopes, PROP_SCOPES);
}

/**
 * gr_environment_get_target_users:
 *
 * Returns: (transfer none) (array zero-terminated=1): the accounts that may sign in to a sandbox, never NULL
 */
const char *const *
gr_environment_get_target_users (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return (const char *const *)self->target_users;
}

/**
 * gr_environment_set_target_users:
 * @target_users: (nullable) (array zero-terminated=1): the accounts that may sign in to a sandbox
 *
 * Sets the accounts that may sign in to a sandbox.
 */
void
gr_environment_set_target_users (GrEnvironment     *self,
                                 const char *const *target_users)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));

  set_list (self, &self->target_users, target_users, PROP_TARGET_USERS);
}

/**
 * gr_environment_get_base_uri:
 *
 * Returns: (transfer none) (nullable): where the Local sandbox of this run listens
 */
const char *
gr_environment_get_base_uri (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return self->base_uri;
}

/**
 * gr_environment_set_base_uri:
 * @base_uri: (nullable): where the Local sandbox of this run listens
 *
 * Sets where the Local sandbox of this run listens. It is never written to a file: a workspace from elsewhere must not choose
 * where tokens are sent.
 */
void
gr_environment_set_base_uri (GrEnvironment *self,
                             const char    *base_uri)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));

  set_text (self, &self->base_uri, base_uri, PROP_BASE_URI);
}

/**
 * gr_environment_get_always_ask:
 *
 * Returns: whether the next sign-in asks TikTok for its consent page even where somebody has allowed the app before
 */
gboolean
gr_environment_get_always_ask (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), TRUE);

  return self->always_ask;
}

/**
 * gr_environment_set_always_ask:
 * @always_ask: whether the next sign-in asks for the consent page in every case
 *
 * Chooses how to sign in from now on, in this run: it is on at the start, for several accounts are the rule here.
 */
void
gr_environment_set_always_ask (GrEnvironment *self,
                               gboolean       always_ask)
{
  g_return_if_fail (GR_IS_ENVIRONMENT (self));

  if (self->always_ask == !!always_ask)
    return;

  self->always_ask = !!always_ask;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALWAYS_ASK]);
}

/**
 * gr_environment_get_authorize_stand_in:
 *
 * Returns: (transfer none) (nullable): the root of the authorization page, which is the Local sandbox of this run or a custom
 *   endpoint; %NULL for TikTok
 */
const char *
gr_environment_get_authorize_stand_in (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return self->base_uri != NULL ? self->base_uri : self->authorize_base_uri;
}

/**
 * gr_environment_get_api_stand_in:
 *
 * Returns: (transfer none) (nullable): the root of the token endpoint and the API, which is the Local sandbox of this run or a
 *   custom endpoint; %NULL for TikTok
 */
const char *
gr_environment_get_api_stand_in (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);

  return self->base_uri != NULL ? self->base_uri : self->api_base_uri;
}

/**
 * gr_environment_has_custom_endpoints:
 *
 * Returns: whether something of somebody's own stands in for TikTok, wholly or in part
 */
gboolean
gr_environment_has_custom_endpoints (GrEnvironment *self)
{
  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), FALSE);

  return self->authorize_base_uri != NULL || self->api_base_uri != NULL;
}

/**
 * gr_environment_check_endpoints:
 * @error: return location, %G_IO_ERROR_INVALID_ARGUMENT with what is wrong and the way out
 *
 * Checks that what stands in for TikTok may be sent secrets. It is asked before each request: an address that cannot be used
 * must not lead to TikTok instead.
 *
 * Returns: %TRUE if requests may be sent
 */
gboolean
gr_environment_check_endpoints (GrEnvironment *self,
                                GError       **error)
{
  const struct
  {
    const char *field;
    const char *base_uri;
  } bases[] = {
    {_ ("Authorization base URL"), self->authorize_base_uri},
    {_ ("API base URL"), self->api_base_uri},
  };

  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autoptr (GrFinding) finding = bases[i].base_uri != NULL ? gr_base_uri_judge (bases[i].field, bases[i].base_uri) : NULL;

      if (finding == NULL)
        continue;
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "%s. %s", gr_finding_get_title (finding), gr_finding_get_fix (finding));
      return FALSE;
    }

  return TRUE;
}

/**
 * gr_environment_dup_secret_kind:
 * @kind: what a secret is: `client-secret` or `tokens`
 *
 * Names the place of a secret in the secret store. What was entered for TikTok or issued by it is never sent to a custom
 * endpoint, nor the other way round, even if a workspace file comes back with another address in it: each origin has its own.
 *
 * Returns: (transfer full): @kind, with the origin of the custom API base behind it where there is one
 */
char *
gr_environment_dup_secret_kind (GrEnvironment *self,
                                const char    *kind)
{
  g_autofree char *origin = NULL;

  g_return_val_if_fail (GR_IS_ENVIRONMENT (self), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  if (self->api_base_uri == NULL)
    return g_strdup (kind);

  origin = gr_base_uri_dup_origin (self->api_base_uri);
  return g_strconcat (kind, "@", origin != NULL ? origin : "", NULL);
}
