/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-token-event.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-auth-error.h"
#include "gr-http.h"
#include "gr-json.h"
#include "gr-util.h"

/* Enough to tell the tokens of one lane apart, and nothing to find them by. */
#define HASH_LENGTH 8

/* Months of refreshing twice a day: what a person would still read, and small enough for any keyring. */
#define MAX_EVENTS 50

struct _GrTokenEvent
{
  GObject parent_instance;

  GrTokenEventKind kind;
  gint64           at;
  char            *access_hash;
  char            *refresh_hash;
  gint64           expires_at;
  gint64           refresh_expires_at;
  char            *log_id;
};

G_DEFINE_ENUM_TYPE (GrTokenEventKind, gr_token_event_kind, G_DEFINE_ENUM_VALUE (GR_TOKEN_EVENT_ISSUED, "issued"), G_DEFINE_ENUM_VALUE (GR_TOKEN_EVENT_REFRESHED, "refreshed"), G_DEFINE_ENUM_VALUE (GR_TOKEN_EVENT_ADOPTED, "adopted"), G_DEFINE_ENUM_VALUE (GR_TOKEN_EVENT_REFUSED, "refused"), G_DEFINE_ENUM_VALUE (GR_TOKEN_EVENT_REVOKED, "revoked"))

G_DEFINE_FINAL_TYPE (GrTokenEvent, gr_token_event, G_TYPE_OBJECT)

static void
gr_token_event_finalize (GObject *object)
{
  GrTokenEvent *self = GR_TOKEN_EVENT (object);

  g_clear_pointer (&self->access_hash, g_free);
  g_clear_pointer (&self->refresh_hash, g_free);
  g_clear_pointer (&self->log_id, g_free);

  G_OBJECT_CLASS (gr_token_event_parent_class)->finalize (object);
}

static void
gr_token_event_class_init (GrTokenEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gr_token_event_finalize;
}

static void
gr_token_event_init (GrTokenEvent *self)
{
}

static char *
dup_hash (const char *token)
{
  g_autofree char *digest = token != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, token, -1) : NULL;

  return digest != NULL ? g_strndup (digest, HASH_LENGTH) : NULL;
}

/**
 * gr_token_event_kind_get_nick:
 * @kind: a kind
 *
 * Gets the name that a kind has in the secret store.
 *
 * Returns: the nick
 */
const char *
gr_token_event_kind_get_nick (GrTokenEventKind kind)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (GR_TYPE_TOKEN_EVENT_KIND);
  GEnumValue            *value = g_enum_get_value (klass, (int)kind);

  return value != NULL ? value->value_nick : NULL;
}

/**
 * gr_token_event_new:
 * @kind: what happened
 * @at: when, in unix seconds
 * @tokens: the tokens that it happened to, or that came of it
 * @log_id: (nullable): the log id of the answer
 *
 * Notes what happened to tokens. They themselves are not kept.
 *
 * Returns: (transfer full): an event
 */
GrTokenEvent *
gr_token_event_new (GrTokenEventKind  kind,
                    gint64            at,
                    const GrTokenSet *tokens,
                    const char       *log_id)
{
  GrTokenEvent *self;

  g_return_val_if_fail (tokens != NULL, NULL);

  self = g_object_new (GR_TYPE_TOKEN_EVENT, NULL);
  self->kind = kind;
  self->at = at;
  self->access_hash = dup_hash (gr_token_set_get_access_token (tokens));
  self->refresh_hash = dup_hash (gr_token_set_get_refresh_token (tokens));
  self->expires_at = gr_token_set_get_expires_at (tokens);
  self->refresh_expires_at = gr_token_set_get_refresh_expires_at (tokens);
  self->log_id = g_strdup (log_id);

  return self;
}

static gboolean
is_hash (const char *text)
{
  return text != NULL && strlen (text) == HASH_LENGTH && strspn (text, "0123456789abcdef") == HASH_LENGTH;
}

/**
 * gr_token_event_from_json:
 * @object: an object that gr_token_event_to_json() wrote
 *
 * Reads an event back.
 *
 * Returns: (transfer full) (nullable): the event; %NULL if the object is damaged, or of a kind that is not known
 */
GrTokenEvent *
gr_token_event_from_json (JsonObject *object)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (GR_TYPE_TOKEN_EVENT_KIND);
  const char            *nick, *refresh_hash, *log_id;
  GEnumValue            *value;
  GrTokenEvent          *self;

  g_return_val_if_fail (object != NULL, NULL);

  nick = gr_json_get_string (object, "kind");
  value = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;
  if (value == NULL || gr_json_get_int (object, "at", 0) <= 0 || !is_hash (gr_json_get_string (object, "access")))
    return NULL;

  refresh_hash = gr_json_get_string (object, "refresh");
  log_id = gr_json_get_string (object, "log_id");
  self = g_object_new (GR_TYPE_TOKEN_EVENT, NULL);
  self->kind = (GrTokenEventKind)value->value;
  self->at = gr_json_get_int (object, "at", 0);
  self->access_hash = g_strdup (gr_json_get_string (object, "access"));
  self->refresh_hash = is_hash (refresh_hash) ? g_strdup (refresh_hash) : NULL;
  self->expires_at = gr_json_get_int (object, "expires_at", 0);
  self->refresh_expires_at = gr_json_get_int (object, "refresh_expires_at", 0);
  self->log_id = gr_is_log_id (log_id) ? g_strdup (log_id) : NULL;

  return self;
}

/**
 * gr_token_event_to_json:
 * @self: an event
 *
 * Writes an event for the secret store.
 *
 * Returns: (transfer full): the object
 */
JsonObject *
gr_token_event_to_json (GrTokenEvent *self)
{
  JsonObject *object;

  g_return_val_if_fail (GR_IS_TOKEN_EVENT (self), NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "kind", gr_token_event_kind_get_nick (self->kind));
  json_object_set_int_member (object, "at", self->at);
  json_object_set_string_member (object, "access", self->access_hash);
  if (self->refresh_hash != NULL)
    json_object_set_string_member (object, "refresh", self->refresh_hash);
  json_object_set_int_member (object, "expires_at", self->expires_at);
  json_object_set_int_member (object, "refresh_expires_at", self->refresh_expires_at);
  if (self->log_id != NULL)
    json_object_set_string_member (object, "log_id", self->log_id);

  return object;
}

/**
 * gr_token_event_get_kind:
 * @self: an event
 *
 * Gets what happened.
 *
 * Returns: the kind
 */
GrTokenEventKind
gr_token_event_get_kind (GrTokenEvent *self)
{
  g_return_val_if_fail (GR_IS_TOKEN_EVENT (self), GR_TOKEN_EVENT_ISSUED);

  return self->kind;
}

/**
 * gr_token_event_get_at:
 * @self: an event
 *
 * Gets when it happened.
 *
 * Returns: unix seconds
 */
gint64
gr_token_event_get_at (GrTokenEvent *self)
{
  g_return_val_if_fail (GR_IS_TOKEN_EVENT (self), 0);

  return self->at;
}

/**
 * gr_token_event_get_access_hash:
 * @self: an event
 *
 * Gets the name of the access token: the first eight hexadecimal digits of its SHA-256.
 *
 * Returns: the digits
 */
const char *
gr_token_event_get_access_hash (GrTokenEvent *self)
{
  g_return_val_if_fail (GR_IS_TOKEN_EVENT (self), NULL);

  return self->access_hash;
}

/**
 * gr_token_event_get_refresh_hash:
 * @self: an event
 *
 * Gets the name of the refresh token, made in the same way.
 *
 * Returns: (nullable): the digits; %NULL if there was none
 */
const char *
gr_token_event_get_refresh_hash (GrTokenEvent *self)
{
  g_return_val_if_fail (GR_IS_TOKEN_EVENT (self), NULL);

  return self->refresh_hash;
}

/**
 * gr_token_event_get_expires_at:
 * @self: an event
 *
 * Gets when the access token was to expire.
 *
 * Returns: unix seconds
 */
gint64
gr_token_event_get_expires_at (GrTokenEvent *self)
{
  g_return_val_if_fail (GR_IS_TOKEN_EVENT (self), 0);

  return self->expires_at;
}

/**
 * gr_token_event_get_refresh_expires_at:
 * @self: an event
 *
 * Gets when the refresh token was to expire.
 *
 * Returns: unix seconds; 0 if there was none
 */
gint64
gr_token_event_get_refresh_expires_at (GrTokenEvent *self)
{
  g_return_val_if_fail (GR_IS_TOKEN_EVENT (self), 0);

  return self->refresh_expires_at;
}

/**
 * gr_token_event_get_log_id:
 * @self: an event
 *
 * Gets the log id of the answer, which TikTok's support asks for.
 *
 * Returns: (nullable): the log id
 */
const char *
gr_token_event_get_log_id (GrTokenEvent *self)
{
  g_return_val_if_fail (GR_IS_TOKEN_EVENT (self), NULL);

  return self->log_id;
}

/**
 * gr_token_chain_append:
 * @chain: (element-type GrTokenEvent): the events so far
 * @event: the next one
 *
 * Adds an event. The oldest one goes when there are too many.
 */
void
gr_token_chain_append (GListStore   *chain,
                       GrTokenEvent *event)
{
  g_return_if_fail (G_IS_LIST_STORE (chain));
  g_return_if_fail (GR_IS_TOKEN_EVENT (event));

  g_list_store_append (chain, event);
  while (g_list_model_get_n_items (G_LIST_MODEL (chain)) > MAX_EVENTS)
    g_list_store_remove (chain, 0);
}

/**
 * gr_token_chain_to_secret:
 * @chain: (element-type GrTokenEvent): the events
 * @tokens: (nullable): the tokens in force
 * @ended: (nullable): where there are none, why
 *
 * Writes tokens and events as one JSON text, so that the secret store has both or neither.
 *
 * Returns: (transfer full): the text; free it with gr_secret_free()
 */
char *
gr_token_chain_to_secret (GListModel       *chain,
                          const GrTokenSet *tokens,
                          const char       *ended)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject          *object = tokens != NULL ? gr_token_set_to_json (tokens) : json_object_new ();
  JsonArray           *events = json_array_new ();
  char                *secret;

  for (guint i = 0; i < g_list_model_get_n_items (chain); i++)
    {
      g_autoptr (GrTokenEvent) event = g_list_model_get_item (chain, i);

      json_array_add_object_element (events, gr_token_event_to_json (event));
    }

  if (tokens == NULL && ended != NULL)
    json_object_set_string_member (object, "ended", ended);
  json_object_set_array_member (object, "chain", events);
  json_node_take_object (node, object);
  secret = gr_json_print (node);
  gr_json_wipe (node);

  return secret;
}

static void
read_events (GListStore *chain,
             JsonObject *object)
{
  JsonArray *events = gr_json_get_array (object, "chain");

  g_list_store_remove_all (chain);
  for (guint i = 0; events != NULL && i < json_array_get_length (events); i++)
    {
      JsonNode                *node = json_array_get_element (events, i);
      g_autoptr (GrTokenEvent) event = JSON_NODE_HOLDS_OBJECT (node) ? gr_token_event_from_json (json_node_get_object (node)) : NULL;

      if (event != NULL)
        gr_token_chain_append (chain, event);
    }
}

/**
 * gr_token_chain_from_secret:
 * @chain: (element-type GrTokenEvent): where to put the events, in place of what is there
 * @secret: a text that gr_token_chain_to_secret() or gr_token_set_to_secret() wrote
 * @tokens: (out) (transfer full) (nullable): the tokens
 * @ended: (out) (transfer full) (nullable): where there are none, why
 * @error: return location for a #GError
 *
 * Reads tokens and events back. An event that is damaged is left out; it is worth less than the tokens.
 *
 * Returns: %TRUE, or %FALSE with %GR_AUTH_ERROR_SIGN_IN_AGAIN if the text is damaged or from a newer version
 */
gboolean
gr_token_chain_from_secret (GListStore  *chain,
                            const char  *secret,
                            GrTokenSet **tokens,
                            char       **ended,
                            GError     **error)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject          *object;

  g_return_val_if_fail (G_IS_LIST_STORE (chain), FALSE);
  g_return_val_if_fail (secret != NULL, FALSE);

  *tokens = NULL;
  *ended = NULL;
  node = gr_json_parse (secret, strlen (secret), NULL);
  object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  if (object != NULL)
    *ended = g_strdup (gr_json_get_string (object, "ended"));
  if (object != NULL && *ended == NULL)
    *tokens = gr_token_set_from_json (object);

  if (*tokens == NULL && *ended == NULL)
    {
      if (node != NULL)
        gr_json_wipe (node);
      g_set_error_literal (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN,
                           _ ("The stored tokens cannot be read; they are damaged or from a newer version of Greenroom, and were left as they are. Sign in again to replace them."));
      return FALSE;
    }

  read_events (chain, object);
  gr_json_wipe (node);

  return TRUE;
}
