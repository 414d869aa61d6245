/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-http.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-deadline.h"
#include "gr-exchange.h"
#include "gr-json.h"

#define TIMEOUT_SECONDS 30
#define DEADLINE_FACTOR 2
#define CHUNK_SIZE      (64 * 1024)
#define MAX_LOG_ID      64
#define MAX_RETRY_AFTER (24 * 60 * 60)

G_DEFINE_QUARK (gr - http - error - quark, gr_http_error)

/* What gr_http_record() hangs on a message. */
typedef struct
{
  GrExchange *exchange; /* (owned) */
  GrClock    *clock;    /* (owned) */
} Record;

static GQuark
record_quark (void)
{
  return g_quark_from_static_string ("gr-http-record");
}

static void
record_free (gpointer data)
{
  Record *record = data;

  g_clear_object (&record->exchange);
  g_clear_object (&record->clock);
  g_free (record);
}

typedef struct
{
  SoupMessage  *message;  /* (owned) */
  GInputStream *stream;   /* (owned) (nullable) */
  GByteArray   *body;     /* (owned) */
  GrDeadline   *deadline; /* (owned) */
} SendOp;

/* Answers of the token endpoint are secrets. */
static void
wipe_body (GByteArray *body)
{
  if (body->len > 0)
    explicit_bzero (body->data, body->len);
  g_byte_array_unref (body);
}

static void
send_op_free (gpointer data)
{
  SendOp *op = data;

  g_clear_pointer (&op->deadline, gr_deadline_free);
  g_clear_object (&op->message);
  g_clear_object (&op->stream);
  g_clear_pointer (&op->body, wipe_body);
  g_free (op);
}

static char *
dup_detail (JsonNode *answer)
{
  JsonObject *object = answer != NULL && JSON_NODE_HOLDS_OBJECT (answer) ? json_node_get_object (answer) : NULL;
  JsonObject *envelope = object != NULL ? gr_json_get_object (object, "error") : NULL;
  const char *code = NULL;
  const char *message = NULL;

  if (envelope != NULL)
    {
      code = gr_json_get_string (envelope, "code");
      message = gr_json_get_string (envelope, "message");
    }
  else if (object != NULL)
    {
      code = gr_json_get_string (object, "error");
      message = gr_json_get_string (object, "error_description");
    }

  if (code == NULL || *code == '\0')
    return NULL;
  if (message == NULL || *message == '\0')
    return g_strdup (code);

  return g_strdup_printf ("%s: %s", code, message);
}

/* Of an answer, its own members are told, and nothing of what lies deeper, which is about people. */
static void
record_answer (GrExchange *exchange,
               JsonNode   *answer)
{
  JsonObject       *object = answer != NULL && JSON_NODE_HOLDS_OBJECT (answer) ? json_node_get_object (answer) : NULL;
  g_autoptr (GList) names = object != NULL ? json_object_get_members (object) : NULL;

  for (GList *name = names; name != NULL; name = name->next)
    {
      JsonNode        *node = json_object_get_member (object, name->data);
      g_autofree char *digits = NULL;

      if (!JSON_NODE_HOLDS_VALUE (node))
        continue;
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        gr_exchange_add_parameter (exchange, name->data, json_node_get_string (node), TRUE);
      else if (json_node_get_value_type (node) == G_TYPE_INT64)
        gr_exchange_add_parameter (exchange, name->data, digits = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node)), TRUE);
    }
}

static void
finish_record (SoupMessage *message,
               JsonNode    *answer,
               GError      *error)
{
  Record          *record = g_object_get_qdata (G_OBJECT (message), record_quark ());
  g_autofree char *log_id = NULL;
  g_autofree char *detail = NULL;

  if (record == NULL)
    return;

  log_id = gr_http_dup_log_id (message, answer);
  detail = error != NULL ? g_strdup (error->message) : dup_detail (answer);
  record_answer (record->exchange, answer);
  gr_exchange_finish (record->exchange, soup_message_get_status (message), log_id, detail, gr_clock_get_now (record->clock));
}

static void
return_error (GTask  *task,
              GError *error)
{
  SendOp *op = g_task_get_task_data (task);

  finish_record (op->message, NULL, error);
  g_task_return_error (task, error);
}

/* Says which host failed, and sorts the many ways in which a network can fail into two. */
static void
return_network_error (GTask  *task,
                      GError *cause)
{
  SendOp            *op = g_task_get_task_data (task);
  const char        *host = g_uri_get_host (soup_message_get_uri (op->message));
  g_autoptr (GError) owned = cause;

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED) && !gr_deadline_get_passed (op->deadline))
    return_error (task, g_steal_pointer (&owned));
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_TIMED_OUT) || gr_deadline_get_passed (op->deadline))
    return_error (task, g_error_new (GR_HTTP_ERROR, GR_HTTP_ERROR_TIMED_OUT,
                                     _ ("%s did not answer in time. Try again; if it keeps happening, check the network."), host));
  else
    return_error (task, g_error_new (GR_HTTP_ERROR, GR_HTTP_ERROR_UNREACHABLE,
                                     _ ("%s cannot be reached: %s. Check the network and the address."), host, owned->message));
}

static void
return_too_large (GTask *task)
{
  SendOp *op = g_task_get_task_data (task);

  return_error (task, g_error_new (GR_HTTP_ERROR, GR_HTTP_ERROR_TOO_LARGE,
                                   _ ("The answer of %s is larger than %d MiB and was not read to its end."),
                                   g_uri_get_host (soup_message_get_uri (op->message)), GR_HTTP_MAX_ANSWER / (1024 * 1024)));
}

static void
parse_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  GByteArray          *body = task_data;
  g_autoptr (JsonNode) node = NULL;
  GError              *error = NULL;

  node = gr_json_parse ((const char *)body->data, body->len, &error);
  if (node != NULL)
    g_task_return_pointer (task, g_steal_pointer (&node), (GDestroyNotify)json_node_unref);
  else
    g_task_return_error (task, error);
}

static void
parse_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask)    task = g_steal_pointer (&user_data);
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) node = g_task_propagate_pointer (G_TASK (result), &error);
  SendOp              *op = g_task_get_task_data (task);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      return_error (task, g_steal_pointer (&error));
      return;
    }

  if (node == NULL)
    {
      return_error (task, g_error_new (GR_HTTP_ERROR, GR_HTTP_ERROR_NOT_JSON,
                                       _ ("The answer of %s (HTTP %u) is not JSON: %s"),
                                       g_uri_get_host (soup_message_get_uri (op->message)),
                                       soup_message_get_status (op->message), error->message));
      return;
    }

  finish_record (op->message, node, NULL);
  g_task_return_pointer (task, g_steal_pointer (&node), (GDestroyNotify)json_node_unref);
}

static void
parse_body (GTask *task)
{
  SendOp           *op = g_task_get_task_data (task);
  g_autoptr (GTask) parse = NULL;

  if (op->body->len == 0)
    {
      g_autoptr (JsonNode) nothing = json_node_new (JSON_NODE_NULL);

      finish_record (op->message, NULL, NULL);
      g_task_return_pointer (task, g_steal_pointer (&nothing), (GDestroyNotify)json_node_unref);
      return;
    }

  parse = g_task_new (NULL, g_task_get_cancellable (task), parse_cb, g_object_ref (task));
  g_task_set_source_tag (parse, parse_body);
  g_task_set_task_data (parse, g_steal_pointer (&op->body), (GDestroyNotify)wipe_body);
  g_task_run_in_thread (parse, parse_thread);
}

static void read_cb (GObject      *source_object,
                     GAsyncResult *result,
                     gpointer      user_data);

static void
read_more (GTask *task)
{
  SendOp *op = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (op->stream, CHUNK_SIZE, G_PRIORITY_DEFAULT, gr_deadline_get_cancellable (op->deadline), read_cb, g_object_ref (task));
}

static void
read_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  SendOp            *op = g_task_get_task_data (task);
  g_autoptr (GBytes) bytes = NULL;
  GError            *error = NULL;
  gconstpointer      data;
  gsize              size;

  bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source_object), result, &error);
  if (bytes == NULL)
    {
      return_network_error (task, error);
      return;
    }

  data = g_bytes_get_data (bytes, &size);
  if (size == 0)
    {
      parse_body (task);
      return;
    }

  if (op->body->len + size > GR_HTTP_MAX_ANSWER)
    {
      return_too_large (task);
      return;
    }

  g_byte_array_append (op->body, data, (guint)size);
  read_more (task);
}

static void
send_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  SendOp           *op = g_task_get_task_data (task);
  GError           *error = NULL;

  op->stream = soup_session_send_finish (SOUP_SESSION (source_object), result, &error);
  if (op->stream == NULL)
    return_network_error (task, error);
  else if (soup_message_headers_get_content_length (soup_message_get_response_headers (op->message)) > GR_HTTP_MAX_ANSWER)
    return_too_large (task);
  else
    read_more (task);
}

/**
 * gr_http_session_new:
 *
 * Makes the session that all of Greenroom's own requests go through: without cookies and cache, with a timeout of 30 seconds
 * without a byte, and of twice that for a whole answer.
 *
 * Returns: (transfer full): a session
 */
SoupSession *
gr_http_session_new (void)
{
  return soup_session_new_with_options ("timeout", TIMEOUT_SECONDS,
                                        "user-agent", "Greenroom/" GR_VERSION,
                                        NULL);
}

/**
 * gr_http_record_form:
 * @message: a message that is about to be sent with gr_http_send_json_async()
 * @trace: (element-type GrExchange): where to record it
 * @title: what the request is for
 * @form: (nullable): its body, if that is form-encoded
 * @clock: the clock for its times
 *
 * Appends a record of @message to @trace, and completes it when the answer is there.
 */
void
gr_http_record_form (SoupMessage *message,
                     GListStore  *trace,
                     const char  *title,
                     GBytes      *form,
                     GrClock     *clock)
{
  g_autofree char *uri = NULL;
  Record          *record;

  g_return_if_fail (SOUP_IS_MESSAGE (message));
  g_return_if_fail (G_IS_LIST_STORE (trace));
  g_return_if_fail (GR_IS_CLOCK (clock));

  uri = g_uri_to_string (soup_message_get_uri (message));
  record = g_new0 (Record, 1);
  record->exchange = gr_exchange_new (title, soup_message_get_method (message), uri, gr_clock_get_now (clock));
  record->clock = g_object_ref (clock);
  if (form != NULL)
    gr_exchange_add_form (record->exchange, form);
  g_object_set_qdata_full (G_OBJECT (message), record_quark (), record, record_free);

  g_list_store_append (trace, record->exchange);
}

/**
 * gr_http_record:
 * @message: a message that is about to be sent with gr_http_send_json_async()
 * @trace: (element-type GrExchange): where to record it
 * @title: what the request is for
 * @clock: the clock for its times
 *
 * Appends a record of @message, which has no form, to @trace, see gr_http_record_form().
 */
void
gr_http_record (SoupMessage *message,
                GListStore  *trace,
                const char  *title,
                GrClock     *clock)
{
  gr_http_record_form (message, trace, title, NULL, clock);
}

/* A server that sends a byte now and then never runs into the session's own timeout, which is about silence. */
static guint
get_limit (SoupSession *session)
{
  guint timeout = soup_session_get_timeout (session);

  return timeout <= G_MAXUINT / DEADLINE_FACTOR / 1000 ? timeout * DEADLINE_FACTOR * 1000 : 0;
}

/**
 * gr_http_send_json_async:
 * @session: a session
 * @message: what to send
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called when the answer is there
 * @user_data: for @callback
 *
 * Sends @message and reads its answer as JSON, whatever the status. At most %GR_HTTP_MAX_ANSWER bytes are read, for at most
 * twice as long as @session waits for one.
 */
void
gr_http_send_json_async (SoupSession        *session,
                         SoupMessage        *message,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  SendOp           *op;

  g_return_if_fail (SOUP_IS_SESSION (session));
  g_return_if_fail (SOUP_IS_MESSAGE (message));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  op = g_new0 (SendOp, 1);
  op->message = g_object_ref (message);
  op->body = g_byte_array_new ();

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_http_send_json_async);
  g_task_set_task_data (task, op, send_op_free);

  op->deadline = gr_deadline_new (task, get_limit (session));

  soup_session_send_async (session, message, G_PRIORITY_DEFAULT, gr_deadline_get_cancellable (op->deadline), send_cb, g_steal_pointer (&task));
}

/**
 * gr_http_send_json_finish:
 * @result: the result
 * @status: (out) (optional): the HTTP status, set in every case; 0 if there was no answer
 * @error: return location for a #GError
 *
 * Gets the answer.
 *
 * Returns: (transfer full): the root of the answer, a JSON null for an empty one, or %NULL with a %GR_HTTP_ERROR or
 *   %G_IO_ERROR_CANCELLED
 */
JsonNode *
gr_http_send_json_finish (GAsyncResult *result,
                          guint        *status,
                          GError      **error)
{
  SendOp *op;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_http_send_json_async, NULL);

  op = g_task_get_task_data (G_TASK (result));
  if (status != NULL)
    *status = soup_message_get_status (op->message);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gr_http_status_is_temporary:
 * @status: an HTTP status
 *
 * Tells whether the same request may well succeed later: too many requests (429, RFC 6585 §4), or any failure of the server.
 *
 * Returns: %TRUE if it is worth trying later
 */
gboolean
gr_http_status_is_temporary (guint status)
{
  return status == 429 || status >= 500;
}

/**
 * gr_http_get_retry_after:
 * @message: a message that was answered
 * @now: the time, in unix seconds
 *
 * Gets how long the server wants to be left alone (RFC 9110 §10.2.3): a number of seconds, or a date. More than a day is not
 * believed.
 *
 * Returns: seconds; 0 if the answer asks for nothing that can be read
 */
guint
gr_http_get_retry_after (SoupMessage *message,
                         gint64       now)
{
  const char           *text;
  gint64                seconds;
  g_autoptr (GDateTime) date = NULL;

  g_return_val_if_fail (SOUP_IS_MESSAGE (message), 0);

  text = soup_message_headers_get_one (soup_message_get_response_headers (message), "Retry-After");
  if (text == NULL)
    return 0;

  if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &seconds, NULL))
    {
      date = soup_date_time_new_from_http_string (text);
      seconds = date != NULL ? g_date_time_to_unix (date) - now : 0;
    }

  return (guint)CLAMP (seconds, 0, MAX_RETRY_AFTER);
}

/**
 * gr_is_log_id:
 * @text: (nullable): what claims to be a log id
 *
 * Tells whether @text has the shape of TikTok's log ids, so that it may stand in a message.
 *
 * Returns: %TRUE if it has
 */
gboolean
gr_is_log_id (const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  if (length == 0 || length > MAX_LOG_ID)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (text[i]) && text[i] != '-')
        return FALSE;
    }

  return TRUE;
}

/**
 * gr_http_dup_log_id:
 * @message: a message that was answered
 * @answer: (nullable): its answer
 *
 * Finds the id that TikTok's support asks for: in the answer, flat or in its error object, else in the header x-tt-logid.
 *
 * Returns: (transfer full) (nullable): the id
 */
char *
gr_http_dup_log_id (SoupMessage *message,
                    JsonNode    *answer)
{
  JsonObject *object = answer != NULL && JSON_NODE_HOLDS_OBJECT (answer) ? json_node_get_object (answer) : NULL;
  JsonObject *envelope = object != NULL ? gr_json_get_object (object, "error") : NULL;
  const char *log_id = NULL;

  g_return_val_if_fail (SOUP_IS_MESSAGE (message), NULL);

  if (envelope != NULL)
    log_id = gr_json_get_string (envelope, "log_id");
  else if (object != NULL)
    log_id = gr_json_get_string (object, "log_id");
  if (!gr_is_log_id (log_id))
    log_id = soup_message_headers_get_one (soup_message_get_response_headers (message), "x-tt-logid");

  return gr_is_log_id (log_id) ? g_strdup (log_id) : NULL;
}
