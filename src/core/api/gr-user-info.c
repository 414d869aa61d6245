/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-user-info.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-http.h"
#include "gr-json.h"
#include "gr-redact.h"

#define MAX_TEXT_LENGTH 4096

/* More members that nobody documents are not worth showing, nor longer ones. */
#define MAX_EXTRAS       32
#define MAX_EXTRA_LENGTH 512
#define MAX_EXTRA_NAME   64

struct _GrUserInfo
{
  GObject parent_instance;

  GHashTable *fields;
  GHashTable *presences; /* (element-type utf8 GrFieldPresence) */
  GHashTable *extras;
  char      **extra_names;
  gint64      read_at;
  char       *log_id;
};

G_DEFINE_FINAL_TYPE (GrUserInfo, gr_user_info, G_TYPE_OBJECT)

typedef GrSaid GrApiErrorPrivate;

static void
gr_api_error_private_init (GrApiErrorPrivate *priv)
{
  *priv = (GrApiErrorPrivate){NULL};
}

static void
gr_api_error_private_copy (const GrApiErrorPrivate *source,
                           GrApiErrorPrivate       *target)
{
  gr_said_copy (source, target);
}

static void
gr_api_error_private_clear (GrApiErrorPrivate *priv)
{
  gr_said_clear (priv);
}

G_DEFINE_EXTENDED_ERROR (GrApiError, gr_api_error)

/* https://developers.tiktok.com/doc/tiktok-api-v2-error-handling; invalid_param is how the posting pages spell it. */
static const struct
{
  const char *code;
  GrApiError  error;
} api_errors[] = {
  {"access_token_invalid", GR_API_ERROR_REFRESH},
  {"scope_not_authorized", GR_API_ERROR_CONSENT_AGAIN},
  {"scope_permission_missed", GR_API_ERROR_CONSENT_AGAIN},
  {"invalid_params", GR_API_ERROR_CHECK_PARAMETERS},
  {"invalid_param", GR_API_ERROR_CHECK_PARAMETERS},
  {"invalid_file_upload", GR_API_ERROR_CHECK_PARAMETERS},
  {"rate_limit_exceeded", GR_API_ERROR_TRY_LATER},
  {"internal_error", GR_API_ERROR_TRY_LATER},
};

static GrApiError
find_error (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (api_errors); i++)
    {
      if (g_strcmp0 (api_errors[i].code, code) == 0)
        return api_errors[i].error;
    }

  return GR_API_ERROR_UNEXPECTED_ANSWER;
}

static const char *
get_advice (GrApiError error)
{
  switch (error)
    {
    case GR_API_ERROR_REFRESH:
      return _ ("TikTok no longer accepts the access token. Refresh it, or sign in again.");
    case GR_API_ERROR_CONSENT_AGAIN:
      return _ ("The user has not granted a scope that this needs. Sign in again and allow it.");
    case GR_API_ERROR_TRY_LATER:
      return _ ("TikTok cannot answer right now. Try again in a little while.");
    case GR_API_ERROR_CHECK_PARAMETERS:
      return _ ("TikTok does not accept the parameters of the request.");
    case GR_API_ERROR_UNEXPECTED_ANSWER:
    default:
      return _ ("The answer is not what TikTok’s documentation promises.");
    }
}

static void
set_api_error (GError    **error,
               const char *code,
               const char *message,
               const char *log_id)
{
  GrApiError       found = find_error (code);
  GrSaid           said = {NULL};
  g_autofree char *sentence = NULL;
  GError          *made;

  gr_said_take (&said, get_advice (found), code, NULL, NULL, message, log_id);
  sentence = gr_said_dup_sentence (&said);
  made = g_error_new_literal (GR_API_ERROR, (int)found, sentence);
  *gr_api_error_get_private (made) = said;
  g_propagate_error (error, made);
}

/**
 * gr_api_error_get_said:
 * @error: a %GR_API_ERROR
 *
 * Returns: (transfer none): what TikTok said; all members are %NULL where it said nothing
 */
const GrSaid *
gr_api_error_get_said (const GError *error)
{
  g_return_val_if_fail (error != NULL && error->domain == GR_API_ERROR, NULL);

  return gr_api_error_get_private (error);
}

static char *
dup_text (JsonNode *node)
{
  const char *text = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

  return text != NULL && strlen (text) <= MAX_TEXT_LENGTH ? g_strdup (text) : NULL;
}

/* Only what a browser or an image loader may open: never javascript: or file:. */
static char *
dup_link (JsonNode *node)
{
  g_autofree char *text = dup_text (node);
  g_autoptr (GUri) uri = text != NULL ? g_uri_parse (text, G_URI_FLAGS_NONE, NULL) : NULL;

  if (uri == NULL || g_uri_get_host (uri) == NULL)
    return NULL;
  if (!g_str_equal (g_uri_get_scheme (uri), "https") && !g_str_equal (g_uri_get_scheme (uri), "http"))
    return NULL;

  return g_steal_pointer (&text);
}

static char *
dup_count (JsonObject *user,
           const char *name)
{
  gint64 count = gr_json_get_int (user, name, -1);

  return count >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : NULL;
}

static char *
dup_boolean (JsonNode *node)
{
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return NULL;

  return g_strdup (json_node_get_boolean (node) ? "true" : "false");
}

static char *
dup_value (GrUserField *field,
           JsonObject  *user)
{
  const char *name = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (field));
  JsonNode   *node = json_object_get_member (user, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  switch (gr_user_field_get_field_type (field))
    {
    case GR_FIELD_BOOLEAN:
      return dup_boolean (node);
    case GR_FIELD_COUNT:
      return dup_count (user, name);
    case GR_FIELD_IMAGE:
    case GR_FIELD_LINK:
      return dup_link (node);
    case GR_FIELD_STRING:
    default:
      return dup_text (node);
    }
}

static GrFieldPresence
find_presence (JsonObject *user,
               const char *name,
               const char *value)
{
  JsonNode *node = json_object_get_member (user, name);

  if (node == NULL)
    return GR_FIELD_ABSENT;
  if (JSON_NODE_HOLDS_NULL (node))
    return GR_FIELD_NULL;

  return value != NULL ? GR_FIELD_PRESENT : GR_FIELD_UNUSABLE;
}

static gboolean
is_extra_name (const char *name)
{
  gsize length = strlen (name);

  if (length == 0 || length > MAX_EXTRA_NAME)
    return FALSE;
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '_' && *p != '-' && *p != '.')
      return FALSE;

  return TRUE;
}

/* As it stands in the answer, without the quotes of a text. */
static char *
dup_extra (JsonNode *node)
{
  g_autofree char *printed = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_dup_string (node) : json_to_string (node, FALSE);
  g_autofree char *redacted = NULL;

  if (printed == NULL || strlen (printed) > MAX_EXTRA_LENGTH)
    return NULL;

  redacted = gr_redact_text (printed);

  return g_steal_pointer (&redacted);
}

/* TikTok may add fields at any time. Nobody knows what they hold, so that a secret in one is masked at once. */
static void
take_extras (GrUserInfo *self,
             GrCatalog  *catalog,
             JsonObject *user)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  JsonObjectIter           iter;
  const char              *name;
  JsonNode                *node;

  json_object_iter_init_ordered (&iter, user);
  while (g_hash_table_size (self->extras) < MAX_EXTRAS && json_object_iter_next_ordered (&iter, &name, &node))
    {
      char *value;

      if (gr_catalog_find_user_field (catalog, name) != NULL || !is_extra_name (name))
        continue;

      value = dup_extra (node);
      if (value == NULL)
        continue;
      g_hash_table_insert (self->extras, g_strdup (name), value);
      g_strv_builder_add (names, name);
    }

  g_clear_pointer (&self->extra_names, g_strfreev);
  self->extra_names = g_strv_builder_end (names);
}

static void
take_fields (GrUserInfo *self,
             GrCatalog  *catalog,
             JsonObject *user)
{
  GListModel *fields = gr_catalog_get_user_fields (catalog);
  guint       n_fields = g_list_model_get_n_items (fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (GrUserField) field = g_list_model_get_item (fields, i);
      const char             *name = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (field));
      char                   *value = dup_value (field, user);

      g_hash_table_insert (self->presences, g_strdup (name), GUINT_TO_POINTER (find_presence (user, name, value)));
      if (value != NULL)
        g_hash_table_insert (self->fields, g_strdup (name), value);
    }
}

typedef struct
{
  GrCatalog *catalog; /* (owned) */
  gint64     now;
  char      *host; /* (owned) */
} FetchOp;

static void
fetch_op_free (gpointer data)
{
  FetchOp *op = data;

  g_clear_object (&op->catalog);
  g_clear_pointer (&op->host, g_free);
  g_free (op);
}

static void
send_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)      task = g_steal_pointer (&user_data);
  FetchOp               *op = g_task_get_task_data (task);
  g_autoptr (GError)     error = NULL;
  g_autoptr (JsonNode)   answer = NULL;
  g_autoptr (GrUserInfo) user = NULL;
  guint                  status;

  answer = gr_http_send_json_finish (result, &status, &error);
  if (answer != NULL)
    user = gr_user_info_new_from_answer (op->catalog, answer, op->now, &error);

  if (user != NULL && !SOUP_STATUS_IS_SUCCESSFUL (status))
    {
      g_clear_object (&user);
      error = g_error_new (GR_API_ERROR, GR_API_ERROR_UNEXPECTED_ANSWER,
                           _ ("TikTok’s answer says “ok” with the status HTTP %u, and was not used."), status);
    }

  /* Overload is often answered with some proxy's page instead of JSON. */
  if (g_error_matches (error, GR_HTTP_ERROR, GR_HTTP_ERROR_NOT_JSON) && gr_http_status_is_temporary (status))
    {
      g_clear_error (&error);
      error = g_error_new (GR_API_ERROR, GR_API_ERROR_TRY_LATER, "%s (HTTP %u)", get_advice (GR_API_ERROR_TRY_LATER), status);
    }

  /* A server that stands in for TikTok need not have this endpoint. TikTok’s own answer would have an envelope. */
  if (status == SOUP_STATUS_NOT_FOUND && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      (answer == NULL || !JSON_NODE_HOLDS_OBJECT (answer) || gr_json_get_object (json_node_get_object (answer), "error") == NULL))
    {
      g_clear_error (&error);
      error = g_error_new (GR_API_ERROR, GR_API_ERROR_UNEXPECTED_ANSWER, _ ("%s has no user info (HTTP 404). The sign-in is good all the same."), op->host);
    }

  if (user != NULL)
    g_task_return_pointer (task, g_steal_pointer (&user), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
gr_user_info_finalize (GObject *object)
{
  GrUserInfo *self = GR_USER_INFO (object);

  g_clear_pointer (&self->fields, g_hash_table_unref);
  g_clear_pointer (&self->presences, g_hash_table_unref);
  g_clear_pointer (&self->extras, g_hash_table_unref);
  g_clear_pointer (&self->extra_names, g_strfreev);
  g_clear_pointer (&self->log_id, g_free);

  G_OBJECT_CLASS (gr_user_info_parent_class)->finalize (object);
}

static void
gr_user_info_class_init (GrUserInfoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_user_info_finalize;
}

static void
gr_user_info_init (GrUserInfo *self)
{
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->presences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->extras = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->extra_names = g_new0 (char *, 1);
}

/**
 * gr_user_info_new_from_answer:
 * @catalog: the catalogue, for the fields of a user and their types
 * @answer: the root of the answer
 * @now: when it was read, in unix seconds
 * @error: return location for a #GError
 *
 * Reads the envelope {data: {user}, error: {code, message, log_id}}, which succeeds only where the code is "ok"
 * (https://developers.tiktok.com/doc/tiktok-api-v2-get-user-info). A field of the wrong type counts as absent.
 *
 * Returns: (transfer full): the user, or %NULL with a %GR_API_ERROR that says what to do
 */
GrUserInfo *
gr_user_info_new_from_answer (GrCatalog *catalog,
                              JsonNode  *answer,
                              gint64     now,
                              GError   **error)
{
  g_autoptr (GrUserInfo) self = NULL;
  JsonObject            *root;
  JsonObject            *status;
  JsonObject            *data;
  JsonObject            *user;
  const char            *code;
  const char            *log_id;

  g_return_val_if_fail (GR_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  root = JSON_NODE_HOLDS_OBJECT (answer) ? json_node_get_object (answer) : NULL;
  status = root != NULL ? gr_json_get_object (root, "error") : NULL;
  code = status != NULL ? gr_json_get_string (status, "code") : NULL;
  log_id = status != NULL ? gr_json_get_string (status, "log_id") : NULL;

  if (g_strcmp0 (code, "ok") != 0)
    {
      set_api_error (error, code, status != NULL ? gr_json_get_string (status, "message") : NULL, log_id);
      return NULL;
    }

  data = gr_json_get_object (root, "data");
  user = data != NULL ? gr_json_get_object (data, "user") : NULL;
  if (user == NULL)
    {
      set_api_error (error, NULL, NULL, log_id);
      return NULL;
    }

  self = g_object_new (GR_TYPE_USER_INFO, NULL);
  self->read_at = now;
  self->log_id = gr_is_log_id (log_id) ? g_strdup (log_id) : NULL;
  take_fields (self, catalog, user);
  take_extras (self, catalog, user);

  return g_steal_pointer (&self);
}

/**
 * gr_user_info_get_field:
 * @self: a user
 * @field: the name of a field
 *
 * Gets a field as text: counts in decimal digits, truth values as "true" or "false".
 *
 * Returns: (nullable): the value; %NULL if the answer has no usable one
 */
const char *
gr_user_info_get_field (GrUserInfo *self,
                        const char *field)
{
  g_return_val_if_fail (GR_IS_USER_INFO (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return g_hash_table_lookup (self->fields, field);
}

/**
 * gr_user_info_get_presence:
 * @self: a user
 * @field: the name of a field
 *
 * Gets what the answer has for a field, to tell a value that is missing from one that nobody can use.
 *
 * Returns: what it has; only with %GR_FIELD_PRESENT there is a value
 */
GrFieldPresence
gr_user_info_get_presence (GrUserInfo *self,
                           const char *field)
{
  g_return_val_if_fail (GR_IS_USER_INFO (self), GR_FIELD_ABSENT);
  g_return_val_if_fail (field != NULL, GR_FIELD_ABSENT);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->presences, field));
}

/**
 * gr_user_info_get_extra_names:
 * @self: a user
 *
 * Gets the members of the answer that the catalogue does not know, as far as their names are plain.
 *
 * Returns: (transfer none): their names, in the order of the answer
 */
const char *const *
gr_user_info_get_extra_names (GrUserInfo *self)
{
  g_return_val_if_fail (GR_IS_USER_INFO (self), NULL);

  return (const char *const *)self->extra_names;
}

/**
 * gr_user_info_get_extra:
 * @self: a user
 * @name: one of gr_user_info_get_extra_names()
 *
 * Gets such a member.
 *
 * Returns: (nullable): its value as text, with what looks like a secret masked
 */
const char *
gr_user_info_get_extra (GrUserInfo *self,
                        const char *name)
{
  g_return_val_if_fail (GR_IS_USER_INFO (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return g_hash_table_lookup (self->extras, name);
}

/**
 * gr_user_info_get_read_at:
 * @self: a user
 *
 * Gets when the user was read.
 *
 * Returns: unix seconds
 */
gint64
gr_user_info_get_read_at (GrUserInfo *self)
{
  g_return_val_if_fail (GR_IS_USER_INFO (self), 0);

  return self->read_at;
}

/**
 * gr_user_info_get_log_id:
 * @self: a user
 *
 * Gets TikTok's id for the request, which its support asks for.
 *
 * Returns: (nullable): the id
 */
const char *
gr_user_info_get_log_id (GrUserInfo *self)
{
  g_return_val_if_fail (GR_IS_USER_INFO (self), NULL);

  return self->log_id;
}

/**
 * gr_user_info_new_message:
 * @catalog: the catalogue
 * @base_uri: (nullable): where the Local sandbox answers, or %NULL for TikTok
 * @tokens: the tokens of the user
 * @error: return location for a #GError
 *
 * Builds the request for every field whose scope was granted, and for no other: one field too many fails the whole call.
 *
 * Returns: (transfer full): a message, or %NULL with %GR_API_ERROR_CONSENT_AGAIN if no scope opens any field
 */
SoupMessage *
gr_user_info_new_message (GrCatalog  *catalog,
                          const char *base_uri,
                          GrTokenSet *tokens,
                          GError    **error)
{
  GListModel             *fields = gr_catalog_get_user_fields (catalog);
  guint                   n_fields = g_list_model_get_n_items (fields);
  g_autoptr (GString)     names = g_string_new (NULL);
  g_autoptr (SoupMessage) message = NULL;
  g_autofree char        *endpoint = NULL;
  g_autofree char        *uri = NULL;
  g_autofree char        *bearer = NULL;

  g_return_val_if_fail (tokens != NULL, NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (GrUserField) field = g_list_model_get_item (fields, i);

      if (g_strv_contains (gr_token_set_get_scopes (tokens), gr_user_field_get_scope (field)))
        g_string_append_printf (names, "%s%s", names->len > 0 ? "," : "", gr_catalog_entry_get_id (GR_CATALOG_ENTRY (field)));
    }

  if (names->len == 0)
    {
      g_set_error_literal (error, GR_API_ERROR, GR_API_ERROR_CONSENT_AGAIN,
                           _ ("No granted scope opens any field of the user. Sign in again and allow user.info.basic."));
      return NULL;
    }

  endpoint = gr_catalog_dup_endpoint_uri (catalog, GR_USER_INFO_ENDPOINT, base_uri);
  uri = g_strdup_printf ("%s?fields=%s", endpoint, names->str);
  message = soup_message_new (SOUP_METHOD_GET, uri);
  if (message == NULL)
    {
      g_set_error (error, GR_API_ERROR, GR_API_ERROR_CHECK_PARAMETERS,
                   _ ("“%s” is not an address that can be asked for the user."), base_uri != NULL ? base_uri : endpoint);
      return NULL;
    }

  /* The token must not follow a redirect to some other host. */
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  bearer = g_strconcat ("Bearer ", gr_token_set_get_access_token (tokens), NULL);
  soup_message_headers_replace (soup_message_get_request_headers (message), "Authorization", bearer);
  explicit_bzero (bearer, strlen (bearer));

  return g_steal_pointer (&message);
}

/**
 * gr_user_info_send_async:
 * @session: the HTTP session
 * @catalog: the catalogue
 * @message: a message of gr_user_info_new_message()
 * @now: the time of the request, in unix seconds
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the user was read
 * @user_data: for @callback
 *
 * Sends @message. Finish with gr_user_info_fetch_finish().
 */
void
gr_user_info_send_async (SoupSession        *session,
                         GrCatalog          *catalog,
                         SoupMessage        *message,
                         gint64              now,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  FetchOp          *op;

  g_return_if_fail (SOUP_IS_SESSION (session));
  g_return_if_fail (GR_IS_CATALOG (catalog));
  g_return_if_fail (SOUP_IS_MESSAGE (message));

  op = g_new0 (FetchOp, 1);
  op->catalog = g_object_ref (catalog);
  op->now = now;
  op->host = g_strdup (g_uri_get_host (soup_message_get_uri (message)));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_user_info_fetch_async);
  g_task_set_task_data (task, op, fetch_op_free);

  gr_http_send_json_async (session, message, cancellable, send_cb, g_steal_pointer (&task));
}

/**
 * gr_user_info_fetch_async:
 * @session: the HTTP session
 * @catalog: the catalogue
 * @base_uri: (nullable): where the Local sandbox answers, or %NULL for TikTok
 * @tokens: the tokens of the user
 * @now: the time of the request, in unix seconds
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the user was read
 * @user_data: for @callback
 *
 * Asks for every field of the user whose scope was granted.
 */
void
gr_user_info_fetch_async (SoupSession        *session,
                          GrCatalog          *catalog,
                          const char         *base_uri,
                          GrTokenSet         *tokens,
                          gint64              now,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (SoupMessage) message = NULL;
  GError                 *error = NULL;

  g_return_if_fail (GR_IS_CATALOG (catalog));
  g_return_if_fail (tokens != NULL);

  message = gr_user_info_new_message (catalog, base_uri, tokens, &error);
  if (message == NULL)
    g_task_report_error (NULL, callback, user_data, gr_user_info_fetch_async, error);
  else
    gr_user_info_send_async (session, catalog, message, now, cancellable, callback, user_data);
}

/**
 * gr_user_info_fetch_finish:
 * @result: the result
 * @error: return location for a #GError
 *
 * Gets the user.
 *
 * Returns: (transfer full): the user, or %NULL with a %GR_API_ERROR, %GR_HTTP_ERROR or %G_IO_ERROR_CANCELLED
 */
GrUserInfo *
gr_user_info_fetch_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_user_info_fetch_async, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
