/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-dns-resolver.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gr-dns-message.h"
#include "gr-random.h"

#define CONFIG      "/etc/resolv.conf"
#define PORT        53
#define MAX_SERVERS 3
#define N_ROUNDS    2
#define PATIENCE_MS 2500

struct _GrDnsResolver
{
  GResolver parent_instance;

  GPtrArray *servers; /* (element-type GInetSocketAddress) */
  guint      patience;
};

G_DEFINE_FINAL_TYPE (GrDnsResolver, gr_dns_resolver, G_TYPE_RESOLVER)

/* One question, asked of one server after the other until one answers. */
typedef struct
{
  GrDnsResolver     *resolver; /* (owned) */
  char              *name;     /* (owned) */
  GBytes            *question; /* (owned) */
  GSocket           *socket;   /* (owned) (nullable) */
  GSocketConnection *stream;   /* (owned) (nullable) */
  GCancellable      *giving_up;
  GSource           *arrival;
  GSource           *patience;
  GSource           *cancellation;
  guint8            *buffer;
  gsize              size;
  guint              n_asked;
} Query;

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
hang_up (Query *query)
{
  clear_source (&query->arrival);
  clear_source (&query->patience);
  if (query->giving_up != NULL)
    g_cancellable_cancel (query->giving_up);
  g_clear_object (&query->giving_up);
  g_clear_object (&query->socket);
  g_clear_object (&query->stream);
}

/* Sources keep the task, and the task keeps them: this is where that ends. */
static void
end (Query *query)
{
  hang_up (query);
  clear_source (&query->cancellation);
}

static void
query_free (gpointer data)
{
  Query *query = data;

  end (query);
  g_clear_object (&query->resolver);
  g_clear_pointer (&query->question, g_bytes_unref);
  g_free (query->name);
  g_free (query->buffer);
  g_free (query);
}

static void ask_next (GTask *task);

static GVariant *
wrap_text (const char *text)
{
  const char *const strings[] = {text, NULL};

  return g_variant_ref_sink (g_variant_new ("(^as)", strings));
}

static void
free_records (gpointer data)
{
  g_list_free_full (data, (GDestroyNotify)g_variant_unref);
}

static void
take_answer (GTask        *task,
             const guint8 *message,
             gsize         length)
{
  Query                *query = g_task_get_task_data (task);
  GError               *error = NULL;
  g_autoptr (GPtrArray) texts = gr_dns_read_texts (message, length, query->question, &error);
  GList                *records = NULL;

  hang_up (query);
  if (texts == NULL && !g_error_matches (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND) &&
      query->n_asked < query->resolver->servers->len)
    {
      g_clear_error (&error);
      ask_next (task);
      return;
    }

  end (query);
  if (texts == NULL)
    g_task_return_error (task, error);
  else
    {
      for (guint i = texts->len; i > 0; i--)
        records = g_list_prepend (records, wrap_text (g_ptr_array_index (texts, i - 1)));
      g_task_return_pointer (task, records, free_records);
    }
}

static void
stream_read_cb (GObject      *source_object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  Query            *query = g_task_get_task_data (task);
  gsize             n_read = 0;

  /* How much came says whether it went well. After a hang-up, the next server has been asked already. */
  g_input_stream_read_all_finish (G_INPUT_STREAM (source_object), result, &n_read, NULL);
  if (query->stream == NULL || g_io_stream_get_input_stream (G_IO_STREAM (query->stream)) != G_INPUT_STREAM (source_object))
    return;

  if (query->size == 0 && n_read == 2)
    {
      query->size = (gsize)query->buffer[0] << 8 | query->buffer[1];
      g_input_stream_read_all_async (G_INPUT_STREAM (source_object), query->buffer, query->size, G_PRIORITY_DEFAULT, query->giving_up,
                                     stream_read_cb, g_object_ref (task));
    }
  else if (query->size > 0 && n_read == query->size && gr_dns_is_answer (query->buffer, n_read, query->question))
    take_answer (task, query->buffer, n_read);
  else
    {
      hang_up (query);
      ask_next (task);
    }
}

static void
stream_written_cb (GObject      *source_object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = g_steal_pointer (&user_data);
  Query            *query = g_task_get_task_data (task);
  gboolean          is_written = g_output_stream_write_all_finish (G_OUTPUT_STREAM (source_object), result, NULL, NULL);

  if (query->stream == NULL || g_io_stream_get_output_stream (G_IO_STREAM (query->stream)) != G_OUTPUT_STREAM (source_object))
    return;

  if (!is_written)
    {
      hang_up (query);
      ask_next (task);
      return;
    }

  query->size = 0;
  g_input_stream_read_all_async (g_io_stream_get_input_stream (G_IO_STREAM (query->stream)), query->buffer, 2, G_PRIORITY_DEFAULT,
                                 query->giving_up, stream_read_cb, g_object_ref (task));
}

/* Over TCP a message follows its length (RFC 1035 §4.2.2). */
static void
send_over_stream (GTask *task)
{
  Query        *query = g_task_get_task_data (task);
  gsize         size = 0;
  const guint8 *question = g_bytes_get_data (query->question, &size);

  query->buffer[0] = (guint8)(size >> 8);
  query->buffer[1] = (guint8)size;
  memcpy (query->buffer + 2, question, size);
  g_output_stream_write_all_async (g_io_stream_get_output_stream (G_IO_STREAM (query->stream)), query->buffer, size + 2, G_PRIORITY_DEFAULT,
                                   query->giving_up, stream_written_cb, g_object_ref (task));
}

static void
stream_connected_cb (GObject      *source_object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask)             task = g_steal_pointer (&user_data);
  Query                        *query = g_task_get_task_data (task);
  g_autoptr (GError)            error = NULL;
  g_autoptr (GSocketConnection) stream = g_socket_client_connect_finish (G_SOCKET_CLIENT (source_object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || query->giving_up == NULL)
    return;

  if (stream == NULL)
    {
      hang_up (query);
      ask_next (task);
      return;
    }

  query->stream = g_steal_pointer (&stream);
  send_over_stream (task);
}

static void
ask_over_stream (GTask *task)
{
  Query                    *query = g_task_get_task_data (task);
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  GPtrArray                *servers = query->resolver->servers;

  clear_source (&query->arrival);
  g_clear_object (&query->socket);
  g_socket_client_set_enable_proxy (client, FALSE);
  g_socket_client_connect_async (client, g_ptr_array_index (servers, (query->n_asked - 1) % servers->len), query->giving_up,
                                 stream_connected_cb, g_object_ref (task));
}

static gboolean
arrived_cb (GSocket     *socket,
            GIOCondition condition,
            gpointer     user_data)
{
  GTask *task = user_data;
  Query *query = g_task_get_task_data (task);
  gssize length = g_socket_receive (socket, (char *)query->buffer, GR_DNS_MAX_MESSAGE, NULL, NULL);

  /* What is no answer may come from anybody, and does not end the wait. A refusal of the system is one: nobody listens. */
  if (length >= 0 && !gr_dns_is_answer (query->buffer, (gsize)length, query->question))
    return G_SOURCE_CONTINUE;

  g_object_ref (task);
  if (length < 0)
    {
      hang_up (query);
      ask_next (task);
    }
  else if (gr_dns_is_cut (query->buffer, (gsize)length))
    ask_over_stream (task);
  else
    take_answer (task, query->buffer, (gsize)length);
  g_object_unref (task);

  return G_SOURCE_REMOVE;
}

static gboolean
out_of_patience_cb (gpointer user_data)
{
  GTask *task = user_data;

  g_object_ref (task);
  hang_up (g_task_get_task_data (task));
  ask_next (task);
  g_object_unref (task);

  return G_SOURCE_REMOVE;
}

/* A connected socket takes nothing from other senders. */
static gboolean
send_question (Query          *query,
               GSocketAddress *server)
{
  gsize       size = 0;
  const char *question = g_bytes_get_data (query->question, &size);

  query->socket = g_socket_new (g_socket_address_get_family (server), G_SOCKET_TYPE_DATAGRAM, G_SOCKET_PROTOCOL_UDP, NULL);
  if (query->socket == NULL)
    return FALSE;

  g_socket_set_blocking (query->socket, FALSE);
  return g_socket_connect (query->socket, server, NULL, NULL) &&
         g_socket_send (query->socket, question, size, NULL, NULL) == (gssize)size;
}

static void
ask_next (GTask *task)
{
  Query     *query = g_task_get_task_data (task);
  GPtrArray *servers = query->resolver->servers;

  while (query->n_asked < servers->len * N_ROUNDS)
    {
      guint16 id;

      gr_random_fill (gr_random_get_system (), (guint8 *)&id, sizeof id);
      g_clear_pointer (&query->question, g_bytes_unref);
      query->question = gr_dns_make_question (query->name, id);
      if (!send_question (query, g_ptr_array_index (servers, query->n_asked++ % servers->len)))
        {
          g_clear_object (&query->socket);
          continue;
        }

      query->giving_up = g_cancellable_new ();
      query->arrival = g_socket_create_source (query->socket, G_IO_IN, NULL);
      g_source_set_callback (query->arrival, G_SOURCE_FUNC (arrived_cb), g_object_ref (task), g_object_unref);
      g_source_attach (query->arrival, g_task_get_context (task));
      query->patience = g_timeout_source_new (query->resolver->patience);
      g_source_set_callback (query->patience, out_of_patience_cb, g_object_ref (task), g_object_unref);
      g_source_attach (query->patience, g_task_get_context (task));
      return;
    }

  end (query);
  g_task_return_new_error (task, G_RESOLVER_ERROR, G_RESOLVER_ERROR_TEMPORARY_FAILURE, _ ("No name server answers."));
}

static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  GTask *task = user_data;

  g_object_ref (task);
  end (g_task_get_task_data (task));
  g_task_return_error_if_cancelled (task);
  g_object_unref (task);

  return G_SOURCE_REMOVE;
}

static void
gr_dns_resolver_lookup_records_async (GResolver          *resolver,
                                      const char         *rrname,
                                      GResolverRecordType record_type,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  GrDnsResolver    *self = GR_DNS_RESOLVER (resolver);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Query            *query;

  g_task_set_source_tag (task, gr_dns_resolver_lookup_records_async);
  query = g_new0 (Query, 1);
  query->resolver = g_object_ref (self);
  query->name = g_strdup (rrname);
  query->question = gr_dns_make_question (rrname, 0);
  query->buffer = g_malloc (GR_DNS_MAX_MESSAGE);
  g_task_set_task_data (task, query, query_free);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (record_type != G_RESOLVER_RECORD_TXT)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("Only TXT records are asked for."));
      return;
    }
  if (query->question == NULL)
    {
      g_task_return_new_error (task, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, _ ("There is no such name."));
      return;
    }

  if (cancellable != NULL)
    {
      query->cancellation = g_cancellable_source_new (cancellable);
      g_source_set_callback (query->cancellation, G_SOURCE_FUNC (cancelled_cb), g_object_ref (task), g_object_unref);
      g_source_attach (query->cancellation, g_task_get_context (task));
    }
  ask_next (task);
}

static GList *
gr_dns_resolver_lookup_records_finish (GResolver    *resolver,
                                       GAsyncResult *result,
                                       GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
gr_dns_resolver_finalize (GObject *object)
{
  GrDnsResolver *self = GR_DNS_RESOLVER (object);

  g_clear_pointer (&self->servers, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_dns_resolver_parent_class)->finalize (object);
}

static void
gr_dns_resolver_class_init (GrDnsResolverClass *klass)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gr_dns_resolver_finalize;
  resolver_class->lookup_records_async = gr_dns_resolver_lookup_records_async;
  resolver_class->lookup_records_finish = gr_dns_resolver_lookup_records_finish;
}

static void
gr_dns_resolver_init (GrDnsResolver *self)
{
  self->servers = g_ptr_array_new_with_free_func (g_object_unref);
  self->patience = PATIENCE_MS;
}

/**
 * gr_dns_resolver_new:
 * @server: a name server
 *
 * Makes a resolver that asks @server alone.
 *
 * Returns: (transfer full): a resolver
 */
GResolver *
gr_dns_resolver_new (GInetSocketAddress *server)
{
  GrDnsResolver *self;

  g_return_val_if_fail (G_IS_INET_SOCKET_ADDRESS (server), NULL);

  self = g_object_new (GR_TYPE_DNS_RESOLVER, NULL);
  g_ptr_array_add (self->servers, g_object_ref (server));
  return G_RESOLVER (self);
}

/**
 * gr_dns_resolver_new_from_config:
 * @config: the content of a resolv.conf (5)
 *
 * Makes a resolver that asks the name servers of a configuration, at most three of them; the one of this computer where it names
 * none.
 *
 * Returns: (transfer full): a resolver
 */
GResolver *
gr_dns_resolver_new_from_config (const char *config)
{
  GrDnsResolver *self;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (config != NULL, NULL);

  self = g_object_new (GR_TYPE_DNS_RESOLVER, NULL);
  lines = g_strsplit (config, "\n", -1);
  for (guint i = 0; lines[i] != NULL && self->servers->len < MAX_SERVERS; i++)
    {
      g_auto (GStrv)             words = NULL;
      g_autoptr (GSocketAddress) server = NULL;

      g_strdelimit (lines[i], "\t", ' ');
      if (!g_str_has_prefix (lines[i], "nameserver "))
        continue;
      words = g_strsplit (g_strstrip (lines[i] + strlen ("nameserver ")), " ", 2);
      server = words[0] != NULL ? g_inet_socket_address_new_from_string (words[0], PORT) : NULL;
      if (server != NULL)
        g_ptr_array_add (self->servers, g_steal_pointer (&server));
    }

  if (self->servers->len == 0)
    g_ptr_array_add (self->servers, g_inet_socket_address_new_from_string ("127.0.0.1", PORT));

  return G_RESOLVER (self);
}

/**
 * gr_dns_resolver_new_for_system:
 *
 * Makes a resolver that asks the name servers that the system is set to.
 *
 * Returns: (transfer full): a resolver
 */
GResolver *
gr_dns_resolver_new_for_system (void)
{
  g_autofree char *config = NULL;

  return gr_dns_resolver_new_from_config (g_file_get_contents (CONFIG, &config, NULL, NULL) ? config : "");
}

/**
 * gr_dns_resolver_set_patience:
 * @self: a resolver
 * @milliseconds: how long to wait for one server; each is asked twice
 *
 * Sets how long a server may take.
 */
void
gr_dns_resolver_set_patience (GrDnsResolver *self,
                              guint          milliseconds)
{
  g_return_if_fail (GR_IS_DNS_RESOLVER (self));
  g_return_if_fail (milliseconds > 0);

  self->patience = milliseconds;
}

/**
 * gr_dns_resolver_get_n_servers:
 * @self: a resolver
 *
 * Returns: how many servers it asks
 */
guint
gr_dns_resolver_get_n_servers (GrDnsResolver *self)
{
  g_return_val_if_fail (GR_IS_DNS_RESOLVER (self), 0);

  return self->servers->len;
}
