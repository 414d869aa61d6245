/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-token-set.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-auth-error.h"
#include "gr-auth-response-private.h"
#include "gr-json.h"
#include "gr-redact.h"
#include "gr-util.h"

#define SECRET_FORMAT      1
#define MAX_TOKEN_LENGTH   4096
#define MAX_OPEN_ID_LENGTH 256

/* No lifetime of TikTok's comes near ten years; a number beyond that is a mistake, perhaps milliseconds. */
#define MAX_LIFETIME_SECONDS ((gint64)10 * 366 * 24 * 60 * 60)

struct _GrTokenSet
{
  char  *access_token;
  char  *refresh_token;
  char  *open_id;
  char  *token_type;
  char  *log_id;
  char **scopes;
  gint64 issued_at;
  gint64 expires_at;
  gint64 refresh_expires_at;
  guint  rotations;
};

G_DEFINE_BOXED_TYPE (GrTokenSet, gr_token_set, gr_token_set_ref, gr_token_set_unref)

static GrTokenSet *
gr_token_set_new (void)
{
  return g_atomic_rc_box_new0 (GrTokenSet);
}

static void
gr_token_set_wipe (gpointer data)
{
  GrTokenSet *self = data;

  g_clear_pointer (&self->access_token, gr_secret_free);
  g_clear_pointer (&self->refresh_token, gr_secret_free);
  g_clear_pointer (&self->open_id, gr_secret_free);
  g_clear_pointer (&self->token_type, g_free);
  g_clear_pointer (&self->log_id, g_free);
  g_clear_pointer (&self->scopes, g_strfreev);
}

static gboolean
refuse (GError    **error,
        const char *member)
{
  /* Translators: %s is the name of a field, such as expires_in. */
  g_set_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER,
               _ ("The token answer has no usable “%s” and was thrown away. Sign in again; if it happens twice, compare the answer with TikTok’s documentation."),
               member);
  return FALSE;
}

/* A token goes into an Authorization header, so nothing but visible ASCII may be in it. */
static gboolean
is_token (const char *token,
          gsize       max_length)
{
  gsize length = token != NULL ? strlen (token) : 0;

  if (length == 0 || length > max_length)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isgraph (token[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_token (JsonObject *answer,
            const char *member,
            gsize       max_length,
            char      **token,
            GError    **error)
{
  const char *value = gr_json_get_string (answer, member);

  if (!is_token (value, max_length))
    return refuse (error, member);

  *token = gr_value_kind_is_secret (gr_value_kind_from_name (member)) ? gr_secret_dup (value) : g_strdup (value);
  return TRUE;
}

/* Some servers write the number as a text of digits (RFC 6749 has it a number). */
static gint64
get_seconds (JsonObject *answer,
             const char *member)
{
  const char *text = gr_json_get_string (answer, member);
  guint64     seconds;

  if (text == NULL)
    return gr_json_get_int (answer, member, 0);

  return g_ascii_string_to_unsigned (text, 10, 1, MAX_LIFETIME_SECONDS, &seconds, NULL) ? (gint64)seconds : 0;
}

static gboolean
take_lifetime (JsonObject *answer,
               const char *member,
               gint64      now,
               gint64     *expires_at,
               GError    **error)
{
  gint64 seconds = get_seconds (answer, member);

  if (seconds <= 0 || seconds > MAX_LIFETIME_SECONDS)
    return refuse (error, member);

  *expires_at = now + seconds;
  return TRUE;
}

static gboolean
has_value (JsonObject *answer,
           const char *member)
{
  return json_object_has_member (answer, member) && !json_object_get_null_member (answer, member);
}

static gboolean
take_answer (GrTokenSet *self,
             JsonObject *answer,
             gint64      now,
             GError    **error)
{
  const char *token_type = gr_json_get_string (answer, "token_type");

  self->issued_at = now;
  self->scopes = gr_auth_split_scopes (gr_json_get_string (answer, "scope"));
  self->token_type = g_strdup (token_type != NULL ? token_type : "Bearer");

  if (g_ascii_strcasecmp (self->token_type, "Bearer") != 0)
    return refuse (error, "token_type");
  if (!take_token (answer, "access_token", MAX_TOKEN_LENGTH, &self->access_token, error))
    return FALSE;
  if (!take_lifetime (answer, "expires_in", now, &self->expires_at, error))
    return FALSE;
  if (has_value (answer, "open_id") && !take_token (answer, "open_id", MAX_OPEN_ID_LENGTH, &self->open_id, error))
    return FALSE;
  if (!has_value (answer, "refresh_token"))
    return TRUE;
  if (!take_token (answer, "refresh_token", MAX_TOKEN_LENGTH, &self->refresh_token, error))
    return FALSE;

  return !has_value (answer, "refresh_expires_in") || take_lifetime (answer, "refresh_expires_in", now, &self->refresh_expires_at, error);
}

/**
 * gr_token_set_new_from_answer:
 * @answer: a successful answer of the token endpoint
 * @now: when it was asked for, in unix seconds
 * @error: return location for a #GError
 *
 * Reads tokens from the flat answer that https://developers.tiktok.com/doc/oauth-user-access-token-management documents, or
 * from the data object that older samples wrap it in. Lifetimes come from the answer alone: documented ones have changed.
 *
 * What TikTok always sends and RFC 6749 §5.1 leaves out or writes otherwise is taken too, for custom endpoints: no open id, no
 * refresh token or one whose end is not told, scopes with spaces between them, any case of the token type, seconds as text.
 *
 * Returns: (transfer full): the tokens, or %NULL with %GR_AUTH_ERROR_UNTRUSTED_ANSWER naming the field that is missing or absurd
 */
GrTokenSet *
gr_token_set_new_from_answer (JsonObject *answer,
                              gint64      now,
                              GError    **error)
{
  g_autoptr (GrTokenSet) self = NULL;
  JsonObject            *wrapped;

  g_return_val_if_fail (answer != NULL, NULL);

  wrapped = gr_json_get_object (answer, "data");
  if (wrapped != NULL && !json_object_has_member (answer, "access_token"))
    answer = wrapped;

  self = gr_token_set_new ();
  if (!take_answer (self, answer, now, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * gr_token_set_ref:
 * @self: tokens
 *
 * Adds a reference.
 *
 * Returns: (transfer full): @self
 */
GrTokenSet *
gr_token_set_ref (GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * gr_token_set_unref:
 * @self: tokens
 *
 * Drops a reference. The last one wipes the strings.
 */
void
gr_token_set_unref (GrTokenSet *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, gr_token_set_wipe);
}

/**
 * gr_token_set_get_access_token:
 * @self: tokens
 *
 * Gets the access token. It is a secret.
 *
 * Returns: the access token
 */
const char *
gr_token_set_get_access_token (const GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->access_token;
}

/**
 * gr_token_set_get_refresh_token:
 * @self: tokens
 *
 * Gets the refresh token. It is a secret.
 *
 * Returns: (nullable): the refresh token; %NULL for a client token
 */
const char *
gr_token_set_get_refresh_token (const GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->refresh_token;
}

/**
 * gr_token_set_get_issued_at:
 * @self: tokens
 *
 * Gets when the tokens were asked for.
 *
 * Returns: unix seconds
 */
gint64
gr_token_set_get_issued_at (const GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->issued_at;
}

/**
 * gr_token_set_get_expires_at:
 * @self: tokens
 *
 * Gets when the access token stops working.
 *
 * Returns: unix seconds
 */
gint64
gr_token_set_get_expires_at (const GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->expires_at;
}

/**
 * gr_token_set_get_refresh_expires_at:
 * @self: tokens
 *
 * Gets when the refresh token stops working.
 *
 * Returns: unix seconds; 0 if there is no refresh token, or its end was not told
 */
gint64
gr_token_set_get_refresh_expires_at (const GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->refresh_expires_at;
}

/**
 * gr_token_set_get_open_id:
 * @self: tokens
 *
 * Gets the id of the user for this client key. It differs between environments.
 *
 * Returns: (nullable): the id; %NULL for a client token
 */
const char *
gr_token_set_get_open_id (const GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->open_id;
}

/**
 * gr_token_set_get_scopes:
 * @self: tokens
 *
 * Gets the scopes that were granted.
 *
 * Returns: scope names
 */
const char *const *
gr_token_set_get_scopes (const GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->scopes;
}

/**
 * gr_token_set_get_token_type:
 * @self: tokens
 *
 * Gets the type of the access token.
 *
 * Returns: “Bearer”
 */
const char *
gr_token_set_get_token_type (const GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->token_type;
}

/**
 * gr_token_set_get_rotations:
 * @self: tokens
 *
 * Gets how often the tokens were refreshed since the sign-in.
 *
 * Returns: a count
 */
guint
gr_token_set_get_rotations (const GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rotations;
}

/**
 * gr_token_set_is_same_user:
 * @self: tokens
 * @before: the tokens that were in force before
 *
 * Tells whether both are of one user, by the open id. Where a server names none, only a refresh is known to keep the user.
 *
 * Returns: %TRUE if they are
 */
gboolean
gr_token_set_is_same_user (const GrTokenSet *self,
                           const GrTokenSet *before)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (before != NULL, FALSE);

  if (self->open_id == NULL && before->open_id == NULL)
    return self->rotations > before->rotations;

  return g_strcmp0 (self->open_id, before->open_id) == 0;
}

/**
 * gr_token_set_get_log_id:
 * @self: tokens
 *
 * Gets the log id of the answer they came with, which TikTok's support asks for. It is not stored with them.
 *
 * Returns: (nullable): the log id
 */
const char *
gr_token_set_get_log_id (const GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->log_id;
}

/**
 * gr_token_set_get_remaining:
 * @self: tokens
 * @now: the time, in unix seconds
 *
 * Gets how much of the access token's life is left.
 *
 * Returns: a part, from 1 when it was issued to 0 when it has expired
 */
double
gr_token_set_get_remaining (const GrTokenSet *self,
                            gint64            now)
{
  g_return_val_if_fail (self != NULL, 0);

  return CLAMP ((double)(self->expires_at - now) / (double)(self->expires_at - self->issued_at), 0.0, 1.0);
}

/**
 * gr_token_set_get_ending_at:
 * @self: tokens
 *
 * Gets when only %GR_TOKEN_ENDING_PART of the access token's life is left.
 *
 * Returns: unix seconds
 */
gint64
gr_token_set_get_ending_at (const GrTokenSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->expires_at - (gint64)((double)(self->expires_at - self->issued_at) * GR_TOKEN_ENDING_PART);
}

static GrTokenSet *
copy (const GrTokenSet *self)
{
  GrTokenSet *other = gr_token_set_new ();

  other->access_token = gr_secret_dup (self->access_token);
  other->refresh_token = gr_secret_dup (self->refresh_token);
  other->open_id = g_strdup (self->open_id);
  other->token_type = g_strdup (self->token_type);
  other->log_id = g_strdup (self->log_id);
  other->scopes = g_strdupv (self->scopes);
  other->issued_at = self->issued_at;
  other->expires_at = self->expires_at;
  other->refresh_expires_at = self->refresh_expires_at;
  other->rotations = self->rotations;

  return other;
}

/**
 * gr_token_set_with_log_id:
 * @self: tokens
 * @log_id: (nullable): the log id of the answer they came with
 *
 * Copies @self with a log id.
 *
 * Returns: (transfer full): the copy
 */
GrTokenSet *
gr_token_set_with_log_id (GrTokenSet *self,
                          const char *log_id)
{
  GrTokenSet *other;

  g_return_val_if_fail (self != NULL, NULL);

  other = copy (self);
  gr_set_str (&other->log_id, log_id);

  return other;
}

/**
 * gr_token_set_with_rotations:
 * @self: tokens
 * @rotations: how often they were refreshed
 *
 * Copies @self with another count of refreshes.
 *
 * Returns: (transfer full): the copy
 */
GrTokenSet *
gr_token_set_with_rotations (GrTokenSet *self,
                             guint       rotations)
{
  GrTokenSet *other;

  g_return_val_if_fail (self != NULL, NULL);

  other = copy (self);
  other->rotations = rotations;

  return other;
}

/**
 * gr_token_set_with_scopes:
 * @self: tokens
 * @scopes: the scopes that they are good for
 *
 * Copies @self with other scopes. A token answer that names none grants what was asked for (RFC 6749 §5.1).
 *
 * Returns: (transfer full): the copy
 */
GrTokenSet *
gr_token_set_with_scopes (GrTokenSet        *self,
                          const char *const *scopes)
{
  GrTokenSet *other;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (scopes != NULL, NULL);

  other = copy (self);
  gr_set_strv (&other->scopes, scopes);

  return other;
}

/**
 * gr_token_set_renew:
 * @self: the tokens that were refreshed
 * @answer: the tokens of the refresh answer
 *
 * Makes the tokens that follow @self: those of @answer, with one more refresh counted. TikTok may leave the refresh token, the
 * open id or the scopes out when they stay as they were; those come from @self.
 *
 * Returns: (transfer full): the new tokens
 */
GrTokenSet *
gr_token_set_renew (GrTokenSet *self,
                    GrTokenSet *answer)
{
  GrTokenSet *renewed;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  renewed = copy (answer);
  renewed->rotations = self->rotations + 1;

  if (renewed->refresh_token == NULL)
    {
      renewed->refresh_token = gr_secret_dup (self->refresh_token);
      renewed->refresh_expires_at = self->refresh_expires_at;
    }
  if (renewed->open_id == NULL)
    renewed->open_id = g_strdup (self->open_id);
  if (*renewed->scopes == NULL)
    gr_set_strv (&renewed->scopes, (const char *const *)self->scopes);

  return renewed;
}

/**
 * gr_token_set_to_json:
 * @self: tokens
 *
 * Writes the tokens as the JSON object that is kept in the secret store, and nowhere else.
 *
 * Returns: (transfer full): the object
 */
JsonObject *
gr_token_set_to_json (const GrTokenSet *self)
{
  JsonObject *object;
  JsonArray  *scopes;

  g_return_val_if_fail (self != NULL, NULL);

  object = json_object_new ();
  json_object_set_int_member (object, "format", SECRET_FORMAT);
  json_object_set_string_member (object, "access_token", self->access_token);
  json_object_set_int_member (object, "issued_at", self->issued_at);
  json_object_set_int_member (object, "expires_at", self->expires_at);
  if (self->refresh_token != NULL)
    {
      json_object_set_string_member (object, "refresh_token", self->refresh_token);
      json_object_set_int_member (object, "refresh_expires_at", self->refresh_expires_at);
    }
  if (self->open_id != NULL)
    json_object_set_string_member (object, "open_id", self->open_id);
  json_object_set_string_member (object, "token_type", self->token_type);
  json_object_set_int_member (object, "rotations", self->rotations);

  scopes = json_array_new ();
  for (guint i = 0; self->scopes[i] != NULL; i++)
    json_array_add_string_element (scopes, self->scopes[i]);
  json_object_set_array_member (object, "scopes", scopes);

  return object;
}

static gboolean
take_secret (GrTokenSet *self,
             JsonObject *object)
{
  gint64      rotations = gr_json_get_int (object, "rotations", 0);
  const char *token_type = gr_json_get_string (object, "token_type");

  if (gr_json_get_int (object, "format", 0) != SECRET_FORMAT)
    return FALSE;
  if (!take_token (object, "access_token", MAX_TOKEN_LENGTH, &self->access_token, NULL))
    return FALSE;
  if (json_object_has_member (object, "refresh_token") && !take_token (object, "refresh_token", MAX_TOKEN_LENGTH, &self->refresh_token, NULL))
    return FALSE;
  if (json_object_has_member (object, "open_id") && !take_token (object, "open_id", MAX_OPEN_ID_LENGTH, &self->open_id, NULL))
    return FALSE;

  self->issued_at = gr_json_get_int (object, "issued_at", 0);
  self->expires_at = gr_json_get_int (object, "expires_at", 0);
  self->refresh_expires_at = gr_json_get_int (object, "refresh_expires_at", 0);
  self->rotations = (guint)CLAMP (rotations, 0, G_MAXINT);
  self->token_type = g_strdup (token_type != NULL ? token_type : "Bearer");
  self->scopes = gr_json_dup_strv (object, "scopes");
  if (self->scopes == NULL)
    self->scopes = g_new0 (char *, 1);

  return self->issued_at > 0 && self->expires_at > self->issued_at;
}

/**
 * gr_token_set_from_json:
 * @object: an object that gr_token_set_to_json() wrote
 *
 * Reads tokens back.
 *
 * Returns: (transfer full) (nullable): the tokens; %NULL if the object is damaged or from a newer version
 */
GrTokenSet *
gr_token_set_from_json (JsonObject *object)
{
  g_autoptr (GrTokenSet) self = NULL;

  g_return_val_if_fail (object != NULL, NULL);

  self = gr_token_set_new ();

  return take_secret (self, object) ? g_steal_pointer (&self) : NULL;
}

/**
 * gr_token_set_to_secret:
 * @self: tokens
 *
 * Writes the tokens as one JSON text for the secret store, and for nothing else.
 *
 * Returns: (transfer full): the text; free it with gr_secret_free()
 */
char *
gr_token_set_to_secret (const GrTokenSet *self)
{
  g_autoptr (JsonNode) node = NULL;
  char                *secret;

  g_return_val_if_fail (self != NULL, NULL);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, gr_token_set_to_json (self));
  secret = gr_json_print (node);
  gr_json_wipe (node);

  return secret;
}

/**
 * gr_token_set_from_secret:
 * @secret: a text that gr_token_set_to_secret() wrote
 * @error: return location for a #GError
 *
 * Reads tokens back from the secret store.
 *
 * Returns: (transfer full): the tokens, or %NULL with %GR_AUTH_ERROR_SIGN_IN_AGAIN if the text is damaged or from a newer version
 */
GrTokenSet *
gr_token_set_from_secret (const char *secret,
                          GError    **error)
{
  g_autoptr (JsonNode) node = NULL;
  GrTokenSet          *self = NULL;

  g_return_val_if_fail (secret != NULL, NULL);

  node = gr_json_parse (secret, strlen (secret), NULL);
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    self = gr_token_set_from_json (json_node_get_object (node));
  if (node != NULL)
    gr_json_wipe (node);

  if (self == NULL)
    g_set_error_literal (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN,
                         _ ("The stored tokens cannot be read; they are damaged or from a newer version of Greenroom, and were left as they are. Sign in again to replace them."));

  return self;
}
