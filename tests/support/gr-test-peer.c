/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-peer.h"

typedef struct
{
  guint    status;
  char    *content_type;
  char    *header;
  char    *value;
  GBytes  *body;
  gboolean break_off;
  gboolean stall;
} Answer;

typedef struct
{
  char               *line;
  char               *body;
  SoupMessageHeaders *headers;
} Request;

struct _GrTestPeer
{
  SoupServer        *server;
  char              *base_uri;
  GQueue             answers;
  GPtrArray         *requests;
  SoupServerMessage *stalled;
};

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_free (answer->content_type);
  g_free (answer->header);
  g_free (answer->value);
  g_clear_pointer (&answer->body, g_bytes_unref);
  g_free (answer);
}

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->line);
  g_free (request->body);
  soup_message_headers_unref (request->headers);
  g_free (request);
}

static void
remember (GrTestPeer        *self,
          SoupServerMessage *message)
{
  Request         *request = g_new0 (Request, 1);
  SoupMessageBody *body = soup_server_message_get_request_body (message);
  g_autofree char *uri = g_uri_to_string_partial (soup_server_message_get_uri (message), G_URI_HIDE_FRAGMENT);
  const char      *path = strchr (uri + strlen ("http://"), '/');

  request->line = g_strdup_printf ("%s %s", soup_server_message_get_method (message), path != NULL ? path : "/");
  request->body = g_strndup (body->data != NULL ? body->data : "", body->length);
  request->headers = soup_message_headers_ref (soup_server_message_get_request_headers (message));
  g_ptr_array_add (self->requests, request);
}

/* The server itself would not tell such a lie, so its connection is taken from it. */
static void
break_off (SoupServerMessage *message,
           const Answer      *answer)
{
  g_autoptr (GIOStream) stream = soup_server_message_steal_connection (message);
  g_autofree char      *text = NULL;
  g_autoptr (GError)    error = NULL;

  text = g_strdup_printf ("HTTP/1.1 %u Fine\r\nContent-Type: %s\r\nContent-Length: %zu\r\n\r\n%s", answer->status, answer->content_type,
                          g_bytes_get_size (answer->body) + 1000, (const char *)g_bytes_get_data (answer->body, NULL));
  g_output_stream_write_all (g_io_stream_get_output_stream (stream), text, strlen (text), NULL, NULL, &error);
  g_assert_no_error (error);
  g_io_stream_close (stream, NULL, NULL);
}

static void
send_answer (SoupServerMessage *message,
             const Answer      *answer)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  if (answer->break_off)
    {
      break_off (message, answer);
      return;
    }

  soup_server_message_set_status (message, answer->status, NULL);
  if (answer->header != NULL)
    soup_message_headers_replace (headers, answer->header, answer->value);

  if (g_bytes_get_size (answer->body) > 0)
    soup_server_message_set_response (message, answer->content_type, SOUP_MEMORY_COPY,
                                      g_bytes_get_data (answer->body, NULL), g_bytes_get_size (answer->body));
}

static void
handle_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           user_data)
{
  GrTestPeer *self = user_data;
  Answer     *answer = g_queue_pop_head (&self->answers);

  remember (self, message);
  if (answer == NULL)
    {
      soup_server_message_set_status (message, SOUP_STATUS_NOT_IMPLEMENTED, NULL);
      return;
    }

  if (answer->stall)
    {
      self->stalled = g_object_ref (message);
      soup_server_message_pause (message);
    }
  else
    {
      send_answer (message, answer);
    }

  answer_free (answer);
}

GrTestPeer *
gr_test_peer_new (void)
{
  GrTestPeer        *self = g_new0 (GrTestPeer, 1);
  g_autoptr (GError) error = NULL;
  GSList            *uris;

  self->server = soup_server_new (NULL, NULL);
  self->requests = g_ptr_array_new_with_free_func (request_free);
  g_queue_init (&self->answers);
  soup_server_add_handler (self->server, NULL, handle_cb, self, NULL);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);

  uris = soup_server_get_uris (self->server);
  self->base_uri = g_strdup_printf ("http://127.0.0.1:%d", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);

  return self;
}

void
gr_test_peer_free (GrTestPeer *self)
{
  g_clear_object (&self->stalled);
  soup_server_disconnect (self->server);
  g_object_unref (self->server);
  g_queue_clear_full (&self->answers, answer_free);
  g_ptr_array_unref (self->requests);
  g_free (self->base_uri);
  g_free (self);
}

const char *
gr_test_peer_get_base_uri (GrTestPeer *self)
{
  return self->base_uri;
}

void
gr_test_peer_answer_full (GrTestPeer *self,
                          guint       status,
                          const char *content_type,
                          const char *header,
                          const char *value,
                          const char *body,
                          gsize       length)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->status = status;
  answer->content_type = g_strdup (content_type);
  answer->header = g_strdup (header);
  answer->value = g_strdup (value);
  answer->body = g_bytes_new_take (g_strndup (body, length), length);
  g_queue_push_tail (&self->answers, answer);
}

void
gr_test_peer_answer (GrTestPeer *self,
                     guint       status,
                     const char *body)
{
  gr_test_peer_answer_full (self, status, "application/json", NULL, NULL, body, strlen (body));
}

void
gr_test_peer_break_off (GrTestPeer *self,
                        const char *body)
{
  Answer *answer;

  gr_test_peer_answer (self, SOUP_STATUS_OK, body);
  answer = g_queue_peek_tail (&self->answers);
  answer->break_off = TRUE;
}

void
gr_test_peer_stall (GrTestPeer *self)
{
  Answer *answer;

  gr_test_peer_answer (self, SOUP_STATUS_OK, "");
  answer = g_queue_peek_tail (&self->answers);
  answer->stall = TRUE;
}

void
gr_test_peer_resume (GrTestPeer *self)
{
  Answer                       *answer = g_queue_pop_head (&self->answers);
  g_autoptr (SoupServerMessage) message = g_steal_pointer (&self->stalled);

  g_assert_nonnull (answer);
  g_assert_nonnull (message);
  send_answer (message, answer);
  soup_server_message_unpause (message);
  answer_free (answer);
}

guint
gr_test_peer_get_n_requests (GrTestPeer *self)
{
  return self->requests->len;
}

static Request *
get_request (GrTestPeer *self,
             guint       index)
{
  g_assert_cmpuint (index, <, self->requests->len);
  return g_ptr_array_index (self->requests, index);
}

const char *
gr_test_peer_get_request_line (GrTestPeer *self,
                               guint       index)
{
  return get_request (self, index)->line;
}

const char *
gr_test_peer_get_request_body (GrTestPeer *self,
                               guint       index)
{
  return get_request (self, index)->body;
}

const char *
gr_test_peer_get_request_header (GrTestPeer *self,
                                 guint       index,
                                 const char *name)
{
  return soup_message_headers_get_one (get_request (self, index)->headers, name);
}

void
gr_test_peer_wait_for_requests (GrTestPeer *self,
                                guint       n_requests)
{
  while (self->requests->len < n_requests)
    g_main_context_iteration (NULL, TRUE);
}
