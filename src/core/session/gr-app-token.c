/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-app-token.h"

#include <glib/gi18n.h>

#include "gr-secret-owner.h"
#include "gr-util.h"

struct _GrAppToken
{
  GObject parent_instance;

  GrEnvironmentContext context;
  GrTokenSet          *tokens; /* (nullable) */
  char                *problem;
  guint                n_busy;
  guint                serial; /* of the last thing that was asked for, which has the last word */
};

enum
{
  PROP_0,
  PROP_TOKENS,
  PROP_BUSY,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAppToken, gr_app_token, G_TYPE_OBJECT)

/* What one call works on. */
typedef struct
{
  GrAppToken *self;   /* (owned) */
  GrTokenSet *tokens; /* (owned) (nullable) */
  const char *kind;   /* of the origin it goes to */
  guint       serial;
} Op;

static void
op_free (Op *op)
{
  g_clear_object (&op->self);
  g_clear_pointer (&op->tokens, gr_token_set_unref);
  g_free (op);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Op, op_free)

static const char *
get_kind (GrAppToken *self)
{
  return gr_secret_kind_of_environment (self->context.environment, GR_SECRET_APP_TOKEN);
}

static Op *
op_new (GrAppToken *self)
{
  Op *op = g_new0 (Op, 1);

  op->self = g_object_ref (self);
  op->kind = get_kind (self);
  op->serial = ++self->serial;

  return op;
}

/* Another server, or something that was asked for later, leaves nothing to say to what was asked for before. */
static gboolean
is_current (Op *op)
{
  return op->serial == op->self->serial && op->kind == get_kind (op->self);
}

static GrSecretAddress
get_address (GrAppToken *self,
             const char *kind)
{
  return (GrSecretAddress){
    .workspace = gr_workspace_get_id (self->context.workspace),
    .environment = gr_environment_get_id (self->context.environment),
    .kind = kind,
  };
}

static gboolean
is_local (GrAppToken *self)
{
  return gr_environment_get_kind (self->context.environment) == GR_ENVIRONMENT_LOCAL;
}

static void
set_tokens (GrAppToken *self,
            GrTokenSet *tokens,
            const char *problem)
{
  if (self->tokens != tokens)
    {
      g_clear_pointer (&self->tokens, gr_token_set_unref);
      self->tokens = tokens != NULL ? gr_token_set_ref (tokens) : NULL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOKENS]);
    }
  if (gr_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
hold_busy (GrAppToken *self)
{
  if (self->n_busy++ == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
release_busy (GrAppToken *self)
{
  if (--self->n_busy == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
loaded_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Op)         op = user_data;
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrSecret)   secret = gr_secret_store_lookup_finish (GR_SECRET_STORE (source_object), result, &error);
  g_autoptr (GrTokenSet) tokens = secret != NULL ? gr_token_set_from_secret (secret, &error) : NULL;

  if (is_current (op))
    set_tokens (op->self, tokens, error != NULL ? error->message : NULL);
  release_busy (op->self);
}

static void
keep (Op *op)
{
  GrAppToken          *self = op->self;
  GrSecretAddress      address = get_address (self, op->kind);
  g_autoptr (GrSecret) secret = gr_token_set_to_secret (op->tokens);
  g_autofree char     *label = NULL;

  if (is_local (self))
    {
      gr_secret_store_hold (self->context.secrets, &address, secret);
      return;
    }

  /* Translators: the name of an entry in the keyring; %s is the name of an environment */
  label = g_strdup_printf (_ ("Greenroom: app token of %s"), gr_environment_get_name (self->context.environment));
  gr_secret_store_store_async (self->context.secrets, &address, label, secret, NULL, NULL, NULL);
}

static void
got_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (Op)     op = user_data;
  g_autoptr (GError) error = NULL;

  op->tokens = gr_token_client_get_client_token_finish (GR_TOKEN_CLIENT (source_object), result, &error);

  if (is_current (op) && op->tokens != NULL)
    {
      keep (op);
      set_tokens (op->self, op->tokens, NULL);
    }
  else if (is_current (op))
    {
      set_tokens (op->self, op->self->tokens, error->message);
    }
  release_busy (op->self);
}

static void
client_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Op)            op = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GrTokenClient) client = gr_environment_client_finish (result, &error);

  if (client != NULL && is_current (op))
    {
      gr_token_client_get_client_token_async (client, NULL, got_cb, g_steal_pointer (&op));
      return;
    }

  if (is_current (op))
    set_tokens (op->self, op->self->tokens, error->message);
  release_busy (op->self);
}

static void
forgotten_cb (GObject      *source_object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Op)     op = user_data;
  g_autoptr (GError) error = NULL;

  if (!gr_secret_store_clear_finish (GR_SECRET_STORE (source_object), result, &error) && is_current (op))
    set_tokens (op->self, NULL, error->message);
  release_busy (op->self);
}

static void
moved_cb (GrAppToken *self)
{
  g_assert (GR_IS_APP_TOKEN (self));

  set_tokens (self, NULL, NULL);
  gr_app_token_load (self);
}

static void
gr_app_token_finalize (GObject *object)
{
  GrAppToken *self = GR_APP_TOKEN (object);

  g_clear_object (&self->context.workspace);
  g_clear_object (&self->context.environment);
  g_clear_object (&self->context.catalog);
  g_clear_object (&self->context.secrets);
  g_clear_object (&self->context.http);
  g_clear_object (&self->context.clock);
  g_clear_object (&self->context.trace);
  g_clear_pointer (&self->tokens, gr_token_set_unref);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (gr_app_token_parent_class)->finalize (object);
}

static void
gr_app_token_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrAppToken *self = GR_APP_TOKEN (object);

  switch (prop_id)
    {
    case PROP_TOKENS:
      g_value_set_boxed (value, gr_app_token_get_tokens (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, gr_app_token_get_busy (self));
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, gr_app_token_get_problem (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_app_token_class_init (GrAppTokenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_app_token_finalize;
  object_class->get_property = gr_app_token_get_property;

  properties[PROP_TOKENS] = g_param_spec_boxed ("tokens", NULL, NULL, GR_TYPE_TOKEN_SET, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_app_token_init (GrAppToken *self)
{
}

/* What is being asked for is not kept any more when it comes. */
static void
all_forgotten_cb (GrAppToken *self)
{
  g_assert (GR_IS_APP_TOKEN (self));

  self->serial++;
  set_tokens (self, NULL, NULL);
}

/**
 * gr_app_token_new:
 * @context: the environment and all that goes with it, which is copied
 *
 * Makes the app token of an environment. Load it next.
 *
 * Returns: (transfer full): an app token
 */
GrAppToken *
gr_app_token_new (const GrEnvironmentContext *context)
{
  GrAppToken *self;

  g_return_val_if_fail (context != NULL, NULL);

  self = g_object_new (GR_TYPE_APP_TOKEN, NULL);
  g_set_object (&self->context.workspace, context->workspace);
  g_set_object (&self->context.environment, context->environment);
  g_set_object (&self->context.catalog, context->catalog);
  g_set_object (&self->context.secrets, context->secrets);
  g_set_object (&self->context.http, context->http);
  g_set_object (&self->context.clock, context->clock);
  g_set_object (&self->context.trace, context->trace);
  g_signal_connect_object (context->environment, "notify::api-base-uri", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->secrets, "forgotten", G_CALLBACK (all_forgotten_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * gr_app_token_get_tokens:
 * @self: an app token
 *
 * Gets the token, which has no refresh token and may have expired.
 *
 * Returns: (nullable): the token; %NULL if there is none
 */
GrTokenSet *
gr_app_token_get_tokens (GrAppToken *self)
{
  g_return_val_if_fail (GR_IS_APP_TOKEN (self), NULL);

  return self->tokens;
}

/**
 * gr_app_token_get_busy:
 * @self: an app token
 *
 * Gets whether something is under way.
 *
 * Returns: %TRUE if so
 */
gboolean
gr_app_token_get_busy (GrAppToken *self)
{
  g_return_val_if_fail (GR_IS_APP_TOKEN (self), FALSE);

  return self->n_busy > 0;
}

/**
 * gr_app_token_get_problem:
 * @self: an app token
 *
 * Gets why the last attempt failed. A token of the time before stays.
 *
 * Returns: (nullable): a message; %NULL if it did not
 */
const char *
gr_app_token_get_problem (GrAppToken *self)
{
  g_return_val_if_fail (GR_IS_APP_TOKEN (self), NULL);

  return self->problem;
}

/**
 * gr_app_token_load:
 * @self: an app token
 *
 * Loads the token from the secret store. Nothing is sent anywhere.
 */
void
gr_app_token_load (GrAppToken *self)
{
  GrSecretAddress address;
  Op             *op;

  g_return_if_fail (GR_IS_APP_TOKEN (self));

  op = op_new (self);
  address = get_address (self, op->kind);
  hold_busy (self);
  gr_secret_store_lookup_async (self->context.secrets, &address, NULL, loaded_cb, op);
}

/**
 * gr_app_token_get:
 * @self: an app token
 *
 * Asks for a token, in place of one that is there (https://developers.tiktok.com/doc/client-access-token-management). That it is
 * given proves that client key and secret belong together.
 */
void
gr_app_token_get (GrAppToken *self)
{
  g_return_if_fail (GR_IS_APP_TOKEN (self));

  hold_busy (self);
  gr_environment_client_async (&self->context, NULL, client_cb, op_new (self));
}

/**
 * gr_app_token_forget:
 * @self: an app token
 *
 * Forgets the token here and in the secret store. TikTok has no way to revoke it; it lives on until it expires.
 */
void
gr_app_token_forget (GrAppToken *self)
{
  GrSecretAddress address;
  Op             *op;

  g_return_if_fail (GR_IS_APP_TOKEN (self));

  op = op_new (self);
  address = get_address (self, op->kind);
  set_tokens (self, NULL, NULL);
  hold_busy (self);
  gr_secret_store_clear_async (self->context.secrets, &address, NULL, forgotten_cb, op);
}
