/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-page-fetch.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-certificate.h"
#include "gr-check-rule.h"
#include "gr-deadline.h"
#include "gr-public-address.h"
#include "gr-strict-uri.h"
#include "gr-util.h"

#define MAX_REDIRECTS 10
#define CHUNK_SIZE    (64 * 1024)

typedef struct
{
  GrProbeContext *context;  /* (owned) */
  GrProbeRecord  *record;   /* (owned) */
  GListStore     *findings; /* (owned) */
  char           *language; /* (owned) (nullable) */
  GUri           *uri;      /* (owned): the one that is asked now */
  char           *address;  /* (owned): the same, as text */
  char           *charset;  /* (owned) (nullable) */
  SoupMessage    *message;  /* (owned) (nullable) */
  GInputStream   *stream;   /* (owned) (nullable) */
  GByteArray     *body;     /* (owned) */
  GHashTable     *seen;     /* (owned): the addresses that were asked */
  GrDeadline     *deadline; /* (owned) */
  gint64          start;
  GrFetchMode     mode;
  guint           n_redirects;
  gboolean        is_local; /* the address that was asked for first */
  char           *refused;  /* (owned) (nullable): the local address that a public name led to */
} Fetch;

static void
fetch_free (gpointer data)
{
  Fetch *fetch = data;

  g_clear_pointer (&fetch->deadline, gr_deadline_free);
  g_clear_object (&fetch->context);
  g_clear_object (&fetch->record);
  g_clear_object (&fetch->findings);
  g_clear_object (&fetch->message);
  g_clear_object (&fetch->stream);
  g_clear_pointer (&fetch->uri, g_uri_unref);
  g_clear_pointer (&fetch->body, g_byte_array_unref);
  g_clear_pointer (&fetch->seen, g_hash_table_unref);
  g_free (fetch->language);
  g_free (fetch->address);
  g_free (fetch->charset);
  g_free (fetch->refused);
  g_free (fetch);
}

static void
report (Fetch      *fetch,
        const char *rule,
        const char *value)
{
  gr_check_rule_report (fetch->findings, rule, fetch->address, value);
}

/* The end of the way, with a page or without one. Takes @body. */
static void
finish (GTask  *task,
        GBytes *body)
{
  Fetch *fetch = g_task_get_task_data (task);
  gint64 milliseconds = (g_get_monotonic_time () - fetch->start) / 1000;

  gr_probe_record_set_milliseconds (fetch->record, milliseconds);
  if (body != NULL && milliseconds >= gr_probe_context_get_slow (fetch->context))
    {
      g_autofree char *seconds = g_strdup_printf ("%.1f", milliseconds / 1000.0);

      report (fetch, "url.slow", seconds);
    }

  g_task_return_pointer (task, body, (GDestroyNotify)g_bytes_unref);
}

static void
fail (GTask      *task,
      const char *rule,
      const char *value)
{
  report (g_task_get_task_data (task), rule, value);
  finish (task, NULL);
}

/* Sorts the many ways in which a network can fail. Takes @cause. */
static void
fail_network (GTask  *task,
              GError *cause)
{
  Fetch             *fetch = g_task_get_task_data (task);
  g_autoptr (GError) error = cause;

  if (gr_deadline_get_passed (fetch->deadline) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    {
      g_autofree char *seconds = g_strdup_printf ("%g", gr_probe_context_get_timeout (fetch->context) / 1000.0);

      fail (task, "url.timeout", seconds);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (g_error_matches (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND))
    fail (task, "url.name-unknown", g_uri_get_host (fetch->uri));
  else if (fetch->stream != NULL)
    fail (task, "url.broken-off", error->message);
  else
    fail (task, "url.unreachable", error->message);
}

static void ask (GTask *task);

/* Servers write addresses in whatever bytes they like; what has no place in one is percent-encoded, as browsers do. */
static char *
escape_location (const char *location)
{
  g_autoptr (GString) escaped = g_string_new (NULL);
  g_autofree char    *bare = g_strstrip (g_strdup (location));

  for (const char *p = bare; *p != '\0'; p++)
    {
      if (g_ascii_isgraph (*p))
        g_string_append_c (escaped, *p);
      else
        g_string_append_printf (escaped, "%%%02X", (guint8)*p);
    }

  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

/* Where a redirect leads, or NULL where that is no web address. */
static GUri *
resolve_location (Fetch      *fetch,
                  const char *location)
{
  g_autofree char *escaped = NULL;
  g_autoptr (GUri) target = NULL;
  const char      *scheme;
  const char      *host;

  if (location == NULL || *location == '\0' || strlen (location) > GR_STRICT_URI_MAX_LENGTH)
    return NULL;

  escaped = escape_location (location);
  target = g_uri_parse_relative (fetch->uri, escaped, SOUP_HTTP_URI_FLAGS, NULL);
  if (target == NULL)
    return NULL;

  scheme = g_uri_get_scheme (target);
  host = g_uri_get_host (target);
  if ((!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http")) || host == NULL || *host == '\0' || g_uri_get_userinfo (target) != NULL)
    return NULL;

  return g_steal_pointer (&target);
}

static void
take_uri (Fetch *fetch,
          GUri  *uri)
{
  g_clear_pointer (&fetch->uri, g_uri_unref);
  g_clear_pointer (&fetch->address, g_free);
  fetch->uri = g_uri_ref (uri);
  fetch->address = g_uri_to_string (uri);
}

static void
follow (GTask      *task,
        const char *location)
{
  Fetch           *fetch = g_task_get_task_data (task);
  g_autoptr (GUri) target = resolve_location (fetch, location);
  g_autofree char *target_address = target != NULL ? g_uri_to_string_partial (target, G_URI_HIDE_FRAGMENT) : NULL;
  g_autofree char *shown = location != NULL ? g_utf8_make_valid (location, -1) : NULL;

  gr_probe_record_add_hop (fetch->record, fetch->address, soup_message_get_status (fetch->message), target_address != NULL ? target_address : shown);

  if (fetch->mode == GR_FETCH_STAY)
    finish (task, NULL);
  else if (shown == NULL)
    fail (task, "url.redirect-broken", _ ("It does not say where to."));
  else if (target == NULL)
    fail (task, "url.redirect-broken", shown);
  else if (!g_hash_table_add (fetch->seen, g_strdup (target_address)))
    fail (task, "url.redirect-loop", target_address);
  else if (fetch->n_redirects == MAX_REDIRECTS)
    {
      g_autofree char *count = g_strdup_printf ("%u", fetch->n_redirects);

      fail (task, "url.redirect-many", count);
    }
  else
    {
      if (g_str_equal (g_uri_get_scheme (fetch->uri), "https") && g_str_equal (g_uri_get_scheme (target), "http"))
        report (fetch, "url.redirect-insecure", target_address);
      fetch->n_redirects++;
      take_uri (fetch, target);
      ask (task);
    }
}

static void read_more (GTask *task);

static void
read_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  Fetch             *fetch = g_task_get_task_data (task);
  GError            *error = NULL;
  g_autoptr (GBytes) bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source_object), result, &error);
  gsize              limit = gr_probe_context_get_max_size (fetch->context);
  gsize              size = 0;

  if (bytes == NULL)
    {
      fail_network (task, error);
      return;
    }

  size = g_bytes_get_size (bytes);
  g_byte_array_append (fetch->body, g_bytes_get_data (bytes, NULL), (guint)MIN (size, limit - fetch->body->len));
  gr_probe_record_set_size (fetch->record, fetch->body->len);
  if (size > 0 && fetch->body->len < limit)
    {
      read_more (task);
      return;
    }

  if (size > 0)
    {
      g_autofree char *megabytes = g_strdup_printf ("%g", limit / 1024.0 / 1024.0);

      report (fetch, "url.too-large", megabytes);
    }
  finish (task, g_byte_array_free_to_bytes (g_steal_pointer (&fetch->body)));
}

static void
read_more (GTask *task)
{
  Fetch *fetch = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (fetch->stream, CHUNK_SIZE, G_PRIORITY_DEFAULT, gr_deadline_get_cancellable (fetch->deadline), read_cb, g_object_ref (task));
}

static void
judge_status (GTask *task,
              guint  status)
{
  const char      *phrase = soup_status_get_phrase (status);
  g_autofree char *value = g_strdup_printf ("%u %s", status, phrase);

  if (status == SOUP_STATUS_NOT_FOUND || status == SOUP_STATUS_GONE)
    fail (task, "url.not-found", value);
  else if (status == SOUP_STATUS_UNAUTHORIZED || status == SOUP_STATUS_FORBIDDEN || status == SOUP_STATUS_PROXY_AUTHENTICATION_REQUIRED)
    fail (task, "url.refused", value);
  else
    fail (task, "url.status", value);
}

/* The type without its parameters, in lower case and as a word that can be shown. */
static char *
dup_type (Fetch *fetch)
{
  g_autoptr (GHashTable) parameters = NULL;
  SoupMessageHeaders    *headers = soup_message_get_response_headers (fetch->message);
  const char            *type = soup_message_headers_get_content_type (headers, &parameters);
  g_autofree char       *lower = NULL;

  if (type == NULL)
    return NULL;

  g_free (fetch->charset);
  fetch->charset = g_strdup (g_hash_table_lookup (parameters, "charset"));
  if (fetch->charset != NULL)
    g_strdelimit (fetch->charset, "\"'", ' ');
  if (fetch->charset != NULL)
    g_strstrip (fetch->charset);

  lower = g_ascii_strdown (type, -1);
  return g_utf8_make_valid (lower, -1);
}

static void
judge_certificate (Fetch *fetch)
{
  GTlsCertificate *certificate = soup_message_get_tls_peer_certificate (fetch->message);

  if (certificate != NULL)
    {
      g_autoptr (GDateTime) end = g_tls_certificate_get_not_valid_after (certificate);

      gr_certificate_judge (certificate, soup_message_get_tls_peer_certificate_errors (fetch->message), fetch->address,
                            gr_clock_get_now (gr_probe_context_get_clock (fetch->context)), fetch->findings);
      if (end != NULL)
        gr_probe_record_set_certificate_end (fetch->record, g_date_time_to_unix (end));
    }
}

static void
send_cb (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)        task = g_steal_pointer (&user_data);
  Fetch                   *fetch = g_task_get_task_data (task);
  GError                  *error = NULL;
  g_autoptr (GInputStream) stream = soup_session_send_finish (SOUP_SESSION (source_object), result, &error);
  guint                    status;
  g_autofree char         *type = NULL;

  if (stream == NULL && fetch->refused != NULL)
    {
      g_error_free (error);
      fail (task, fetch->n_redirects > 0 ? "url.redirect-local" : "url.local", fetch->n_redirects > 0 ? fetch->address : fetch->refused);
      return;
    }

  if (stream == NULL)
    {
      fail_network (task, error);
      return;
    }

  judge_certificate (fetch);
  status = soup_message_get_status (fetch->message);
  type = dup_type (fetch);
  gr_probe_record_set_final (fetch->record, fetch->address, status, type);
  if (SOUP_STATUS_IS_REDIRECTION (status) && status != SOUP_STATUS_NOT_MODIFIED)
    {
      follow (task, soup_message_headers_get_one (soup_message_get_response_headers (fetch->message), "Location"));
      return;
    }

  gr_probe_record_add_hop (fetch->record, fetch->address, status, NULL);
  if (status != SOUP_STATUS_OK)
    {
      judge_status (task, status);
      return;
    }

  fetch->stream = g_steal_pointer (&stream);
  read_more (task);
}

/* What is wrong with a certificate is told, and looked past: nothing secret is sent, and the rest is worth knowing too. */
static gboolean
accept_certificate_cb (SoupMessage *message)
{
  return TRUE;
}

/* A name is looked up once to be judged and once more to be connected to, and its owner may give another answer then. */
static void
network_event_cb (Fetch             *fetch,
                  GSocketClientEvent event,
                  GIOStream         *connection)
{
  g_autoptr (GSocketAddress) address = NULL;
  g_autofree char           *digits = NULL;
  GInetAddress              *inet;

  if (event != G_SOCKET_CLIENT_CONNECTING || !G_IS_SOCKET_CONNECTION (connection))
    return;

  if (fetch->is_local || (fetch->n_redirects == 0 && !gr_probe_context_get_avoids_local (fetch->context)))
    return;

  /* A proxy is where the person has it. */
  address = g_socket_connection_get_remote_address (G_SOCKET_CONNECTION (connection), NULL);
  if (!G_IS_INET_SOCKET_ADDRESS (address) || G_IS_PROXY_ADDRESS (address))
    return;

  inet = g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (address));
  digits = g_inet_address_to_string (inet);
  if (gr_address_is_public (inet) || g_strcmp0 (digits, gr_probe_context_get_gateway (fetch->context)) == 0)
    return;

  gr_set_str (&fetch->refused, digits);
  g_socket_close (g_socket_connection_get_socket (G_SOCKET_CONNECTION (connection)), NULL);
}

static void
send (GTask *task)
{
  Fetch              *fetch = g_task_get_task_data (task);
  SoupMessageHeaders *headers;

  g_clear_object (&fetch->message);
  fetch->message = soup_message_new_from_uri (SOUP_METHOD_GET, fetch->uri);
  soup_message_add_flags (fetch->message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_DO_NOT_USE_AUTH_CACHE);
  g_signal_connect (fetch->message, "accept-certificate", G_CALLBACK (accept_certificate_cb), NULL);
  g_signal_connect_swapped (fetch->message, "network-event", G_CALLBACK (network_event_cb), fetch);

  headers = soup_message_get_request_headers (fetch->message);
  soup_message_headers_replace (headers, "Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5");
  if (fetch->language != NULL)
    soup_message_headers_replace (headers, "Accept-Language", fetch->language);

  soup_session_send_async (gr_probe_context_get_session (fetch->context), fetch->message, G_PRIORITY_DEFAULT, gr_deadline_get_cancellable (fetch->deadline), send_cb,
                           g_object_ref (task));
}

/* The first request goes wherever the person has sent it, where it was a person who did; what a server says after that does not lead
 * into a network that the server itself could not see. */
static void
judge_place (GTask      *task,
             gboolean    is_local,
             const char *seen)
{
  Fetch *fetch = g_task_get_task_data (task);

  if (is_local && fetch->n_redirects > 0 && !fetch->is_local)
    {
      fail (task, "url.redirect-local", fetch->address);
      return;
    }

  if (is_local && gr_probe_context_get_avoids_local (fetch->context))
    {
      fail (task, "url.local", seen);
      return;
    }

  if (fetch->n_redirects == 0)
    {
      fetch->is_local = is_local;
      if (is_local && !gr_probe_context_get_takes_local (fetch->context))
        report (fetch, "url.local", seen);
    }
  send (task);
}

static void
lookup_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  Fetch             *fetch = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  GList             *addresses = g_resolver_lookup_by_name_finish (G_RESOLVER (source_object), result, &error);
  g_autofree char   *local = NULL;

  if (g_cancellable_is_cancelled (gr_deadline_get_cancellable (fetch->deadline)))
    {
      fail_network (task, error != NULL ? g_steal_pointer (&error) : g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled")));
      g_resolver_free_addresses (addresses);
      return;
    }

  for (GList *l = addresses; l != NULL && local == NULL; l = l->next)
    if (!gr_address_is_public (l->data))
      local = g_inet_address_to_string (l->data);
  g_resolver_free_addresses (addresses);

  /* Behind a proxy, names may be unknown here. */
  judge_place (task, local != NULL, local);
}

static void
ask (GTask *task)
{
  Fetch      *fetch = g_task_get_task_data (task);
  const char *host = g_uri_get_host (fetch->uri);

  g_autoptr (GInetAddress) literal = g_inet_address_new_from_string (host);

  if (literal != NULL)
    judge_place (task, !gr_address_is_public (literal), host);
  else
    g_resolver_lookup_by_name_async (gr_probe_context_get_resolver (fetch->context), host, gr_deadline_get_cancellable (fetch->deadline), lookup_cb, g_object_ref (task));
}

static int is_prepared = FALSE;

/* The certificates of the system's authorities take longer to read than a window may stand still. They are kept after the first time. */
static void
prepare_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GTlsDatabase) authorities = g_tls_backend_get_default_database (g_tls_backend_get_default ());

  g_atomic_int_set (&is_prepared, TRUE);
  g_task_return_boolean (task, TRUE);
}

static void
prepared_cb (GObject      *source_object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);

  ask (task);
}

static void
begin (GTask *task)
{
  g_autoptr (GTask) preparation = NULL;

  if (g_atomic_int_get (&is_prepared))
    {
      ask (task);
      return;
    }

  preparation = g_task_new (NULL, NULL, prepared_cb, g_object_ref (task));
  g_task_set_source_tag (preparation, begin);
  g_task_run_in_thread (preparation, prepare_thread);
}

/**
 * gr_page_fetch_async:
 * @context: with what to look
 * @address: an absolute http or https address that was found to be well-formed
 * @language: (nullable): the language to ask for, a BCP 47 tag
 * @mode: whether to follow redirects
 * @record: where to note what is seen on the way
 * @findings: where to add what is wrong on the way
 * @cancellable: (nullable): a #GCancellable
 * @callback: (scope async): called at the end of the way
 * @user_data: for @callback
 *
 * Gets a page as a stranger would: without cookies, cache and credentials. Each redirect is looked at by itself. The time and the
 * size of @context are kept whatever the server does.
 */
void
gr_page_fetch_async (GrProbeContext     *context,
                     const char         *address,
                     const char         *language,
                     GrFetchMode         mode,
                     GrProbeRecord      *record,
                     GListStore         *findings,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GUri)  uri = NULL;
  Fetch            *fetch;

  g_return_if_fail (GR_IS_PROBE_CONTEXT (context));
  g_return_if_fail (GR_IS_PROBE_RECORD (record));
  g_return_if_fail (G_IS_LIST_STORE (findings));

  uri = g_uri_parse (address, SOUP_HTTP_URI_FLAGS, NULL);
  g_return_if_fail (uri != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_page_fetch_async);
  fetch = g_new0 (Fetch, 1);
  fetch->context = g_object_ref (context);
  fetch->record = g_object_ref (record);
  fetch->findings = g_object_ref (findings);
  fetch->language = g_strdup (language);
  fetch->mode = mode;
  fetch->body = g_byte_array_new ();
  fetch->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fetch->start = g_get_monotonic_time ();
  g_task_set_task_data (task, fetch, fetch_free);

  take_uri (fetch, uri);
  g_hash_table_add (fetch->seen, g_uri_to_string_partial (uri, G_URI_HIDE_FRAGMENT));
  fetch->deadline = gr_deadline_new (task, gr_probe_context_get_timeout (fetch->context));
  begin (task);
}

/**
 * gr_page_fetch_finish:
 * @result: the result of gr_page_fetch_async()
 * @charset: (out) (optional) (nullable): the character set that the server named
 * @error: return location for an error
 *
 * Ends getting a page. That there is none is no error: the findings say why. The only error is a cancellation.
 *
 * Returns: (transfer full) (nullable): the content of a page that came with 200, cut where it is too large
 */
GBytes *
gr_page_fetch_finish (GAsyncResult *result,
                      char        **charset,
                      GError      **error)
{
  Fetch *fetch;

  g_return_val_if_fail (g_async_result_is_tagged (result, gr_page_fetch_async), NULL);

  fetch = g_task_get_task_data (G_TASK (result));
  if (charset != NULL)
    *charset = g_strdup (fetch->charset);

  return g_task_propagate_pointer (G_TASK (result), error);
}
