/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-dns.h"

#define HEADER_SIZE 12

struct _GrTestDns
{
  GSocket            *socket;
  GSource            *arrival;
  GSocketService     *service;
  GInetSocketAddress *address;
  GHashTable         *names; /* name → GPtrArray of texts */
  GByteArray         *raw;
  GrTestDnsMode       mode;
  guint16             n_raw;
  guint               n_questions;
  int                 n_streams;
};

static void
put16 (GByteArray *array,
       guint16     value)
{
  guint8 bytes[2] = {value >> 8, value & 0xff};

  g_byte_array_append (array, bytes, sizeof bytes);
}

/* The name that is asked for, and where the question ends. */
static char *
read_name (const guint8 *question,
           gsize         length,
           gsize        *end)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gsize               at = HEADER_SIZE;

  while (at < length && question[at] != 0)
    {
      g_string_append_printf (name, "%s%.*s", name->len > 0 ? "." : "", question[at], (const char *)question + at + 1);
      at += question[at] + 1;
    }
  *end = at + 5;
  g_assert_cmpuint (*end, ==, length);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static void
put_record (GByteArray *answer,
            const char *text)
{
  gsize        length = strlen (text);
  gsize        n_strings = MAX ((length + 254) / 255, 1);
  const guint8 name[2] = {0xc0, HEADER_SIZE};
  const guint8 ttl[4] = {0, 0, 0, 60};

  g_byte_array_append (answer, name, sizeof name);
  put16 (answer, 16);
  put16 (answer, 1);
  g_byte_array_append (answer, ttl, sizeof ttl);
  put16 (answer, (guint16)(length + n_strings));
  for (gsize i = 0; i < n_strings; i++)
    {
      guint8 size = (guint8)MIN (length - i * 255, 255);

      g_byte_array_append (answer, &size, 1);
      g_byte_array_append (answer, (const guint8 *)text + i * 255, size);
    }
}

static GByteArray *
make_answer (GrTestDns    *self,
             const guint8 *question,
             gsize         length,
             gboolean      is_cut)
{
  GByteArray      *answer = g_byte_array_new ();
  gsize            end = 0;
  g_autofree char *name = read_name (question, length, &end);
  GPtrArray       *texts = g_hash_table_lookup (self->names, name);
  guint8           code = self->mode == GR_TEST_DNS_BROKEN ? 2 : texts == NULL && self->mode != GR_TEST_DNS_RAW ? 3
                                                                                                                : 0;
  guint16          n_answers = self->mode == GR_TEST_DNS_RAW ? self->n_raw : code == 0 && !is_cut ? (guint16)texts->len
                                                                                                  : 0;

  g_byte_array_append (answer, question, 2);
  put16 (answer, (guint16)(0x8180 | (is_cut ? 0x0200 : 0) | code));
  put16 (answer, 1);
  put16 (answer, n_answers);
  put16 (answer, 0);
  put16 (answer, 0);
  g_byte_array_append (answer, question + HEADER_SIZE, (guint)(end - HEADER_SIZE));

  if (self->mode == GR_TEST_DNS_RAW)
    g_byte_array_append (answer, self->raw->data, self->raw->len);
  else
    for (guint i = 0; i < n_answers; i++)
      put_record (answer, g_ptr_array_index (texts, i));

  return answer;
}

static void
send_answer (GrTestDns      *self,
             GSocketAddress *sender,
             GByteArray     *answer)
{
  g_autoptr (GError) error = NULL;

  g_socket_send_to (self->socket, sender, (const char *)answer->data, answer->len, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
arrived_cb (GSocket     *socket,
            GIOCondition condition,
            gpointer     user_data)
{
  GrTestDns                 *self = user_data;
  g_autoptr (GSocketAddress) sender = NULL;
  g_autoptr (GByteArray)     answer = NULL;
  guint8                     question[512];
  gssize                     length = g_socket_receive_from (socket, &sender, (char *)question, sizeof question, NULL, NULL);

  g_assert_cmpint (length, >, HEADER_SIZE);
  self->n_questions++;
  if (self->mode == GR_TEST_DNS_SILENT)
    return G_SOURCE_CONTINUE;

  if (self->mode == GR_TEST_DNS_FORGED)
    {
      g_autoptr (GByteArray) forged = make_answer (self, question, (gsize)length, FALSE);

      /* The right answer with a wrong number, and one to another name: both say that there is nothing. */
      forged->data[0] ^= 0xff;
      forged->data[3] |= 3;
      send_answer (self, sender, forged);
      forged->data[0] ^= 0xff;
      forged->data[HEADER_SIZE + 1] ^= 1;
      send_answer (self, sender, forged);
    }

  answer = make_answer (self, question, (gsize)length, self->mode == GR_TEST_DNS_CUT || self->mode == GR_TEST_DNS_CUT_DEAD);
  send_answer (self, sender, answer);
  return G_SOURCE_CONTINUE;
}

/* In a thread of its own: the one that asks goes on meanwhile. */
static gboolean
stream_cb (GThreadedSocketService *service,
           GSocketConnection      *connection,
           GObject                *source_object,
           gpointer                user_data)
{
  GrTestDns             *self = user_data;
  GInputStream          *input = g_io_stream_get_input_stream (G_IO_STREAM (connection));
  GOutputStream         *output = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  g_autoptr (GByteArray) answer = NULL;
  g_autoptr (GByteArray) framed = g_byte_array_new ();
  g_autoptr (GError)     error = NULL;
  guint8                 question[512];
  gsize                  length;

  g_atomic_int_inc (&self->n_streams);
  if (self->mode == GR_TEST_DNS_CUT_DEAD)
    return TRUE;

  g_input_stream_read_all (input, question, 2, NULL, NULL, &error);
  g_assert_no_error (error);
  length = (gsize)question[0] << 8 | question[1];
  g_assert_cmpuint (length, <=, sizeof question);
  g_input_stream_read_all (input, question, length, NULL, NULL, &error);
  g_assert_no_error (error);

  answer = make_answer (self, question, length, FALSE);
  put16 (framed, (guint16)answer->len);
  g_byte_array_append (framed, answer->data, answer->len);
  g_output_stream_write_all (output, framed->data, framed->len, NULL, NULL, &error);
  g_assert_no_error (error);
  return TRUE;
}

GrTestDns *
gr_test_dns_new (void)
{
  GrTestDns                 *self = g_new0 (GrTestDns, 1);
  g_autoptr (GSocketAddress) any_port = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr (GSocketAddress) stream_address = NULL;
  g_autoptr (GError)         error = NULL;

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->raw = g_byte_array_new ();
  self->service = g_threaded_socket_service_new (1);
  g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), any_port, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL, &stream_address,
                                 &error);
  g_assert_no_error (error);
  g_signal_connect (self->service, "run", G_CALLBACK (stream_cb), self);

  self->socket = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_DATAGRAM, G_SOCKET_PROTOCOL_UDP, &error);
  g_assert_no_error (error);
  g_socket_bind (self->socket, stream_address, FALSE, &error);
  g_assert_no_error (error);
  self->address = G_INET_SOCKET_ADDRESS (g_steal_pointer (&stream_address));
  self->arrival = g_socket_create_source (self->socket, G_IO_IN, NULL);
  g_source_set_callback (self->arrival, G_SOURCE_FUNC (arrived_cb), self, NULL);
  g_source_attach (self->arrival, NULL);

  return self;
}

void
gr_test_dns_free (GrTestDns *self)
{
  g_source_destroy (self->arrival);
  g_source_unref (self->arrival);
  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  g_object_unref (self->service);
  g_object_unref (self->socket);
  g_object_unref (self->address);
  g_hash_table_unref (self->names);
  g_byte_array_unref (self->raw);
  g_free (self);
}

GInetSocketAddress *
gr_test_dns_get_address (GrTestDns *self)
{
  return self->address;
}

void
gr_test_dns_set_mode (GrTestDns    *self,
                      GrTestDnsMode mode)
{
  self->mode = mode;
}

void
gr_test_dns_set_raw (GrTestDns    *self,
                     guint16       n_answers,
                     const guint8 *bytes,
                     gsize         length)
{
  self->mode = GR_TEST_DNS_RAW;
  self->n_raw = n_answers;
  g_byte_array_set_size (self->raw, 0);
  g_byte_array_append (self->raw, bytes, (guint)length);
}

void
gr_test_dns_add (GrTestDns  *self,
                 const char *name,
                 const char *text)
{
  GPtrArray *texts = g_hash_table_lookup (self->names, name);

  if (texts == NULL)
    {
      texts = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->names, g_strdup (name), texts);
    }
  if (text != NULL)
    g_ptr_array_add (texts, g_strdup (text));
}

guint
gr_test_dns_get_n_questions (GrTestDns *self)
{
  return self->n_questions;
}

guint
gr_test_dns_get_n_streams (GrTestDns *self)
{
  return (guint)g_atomic_int_get (&self->n_streams);
}

struct _GrTestHosts
{
  GResolver parent_instance;

  GHashTable *names;
};

G_DEFINE_FINAL_TYPE (GrTestHosts, gr_test_hosts, G_TYPE_RESOLVER)

static void
free_addresses (gpointer data)
{
  g_resolver_free_addresses (data);
}

static void
gr_test_hosts_lookup_async (GResolver               *resolver,
                            const char              *hostname,
                            GResolverNameLookupFlags flags,
                            GCancellable            *cancellable,
                            GAsyncReadyCallback      callback,
                            gpointer                 user_data)
{
  GrTestHosts      *self = GR_TEST_HOSTS (resolver);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  const char       *address = g_hash_table_lookup (self->names, hostname);

  if (address == NULL || flags == G_RESOLVER_NAME_LOOKUP_FLAGS_IPV6_ONLY)
    g_task_return_new_error (task, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "No %s", hostname);
  else
    g_task_return_pointer (task, g_list_prepend (NULL, g_inet_address_new_from_string (address)), free_addresses);
}

static void
gr_test_hosts_lookup_by_name_async (GResolver          *resolver,
                                    const char         *hostname,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  gr_test_hosts_lookup_async (resolver, hostname, G_RESOLVER_NAME_LOOKUP_FLAGS_DEFAULT, cancellable, callback, user_data);
}

static GList *
gr_test_hosts_lookup_finish (GResolver    *resolver,
                             GAsyncResult *result,
                             GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
gr_test_hosts_finalize (GObject *object)
{
  GrTestHosts *self = GR_TEST_HOSTS (object);

  g_clear_pointer (&self->names, g_hash_table_unref);

  G_OBJECT_CLASS (gr_test_hosts_parent_class)->finalize (object);
}

static void
gr_test_hosts_class_init (GrTestHostsClass *klass)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gr_test_hosts_finalize;
  resolver_class->lookup_by_name_async = gr_test_hosts_lookup_by_name_async;
  resolver_class->lookup_by_name_finish = gr_test_hosts_lookup_finish;
  resolver_class->lookup_by_name_with_flags_async = gr_test_hosts_lookup_async;
  resolver_class->lookup_by_name_with_flags_finish = gr_test_hosts_lookup_finish;
}

static void
gr_test_hosts_init (GrTestHosts *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

GrTestHosts *
gr_test_hosts_new (void)
{
  return g_object_new (GR_TYPE_TEST_HOSTS, NULL);
}

void
gr_test_hosts_add (GrTestHosts *self,
                   const char  *name,
                   const char  *address)
{
  g_hash_table_insert (self->names, g_strdup (name), g_strdup (address));
}
