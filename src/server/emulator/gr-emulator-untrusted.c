/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-untrusted.h"

#define REQUEST_SIZE    4096
#define TIMEOUT_SECONDS 10

/* Everything of a connection is held by the connection itself, so that none of it misses the server when that is stopped while a
 * handshake goes on: libsoup 3.6 does not stand that. */
static void
closed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_io_stream_close_finish (G_IO_STREAM (object), result, NULL);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GIOStream) stream = user_data;

  g_output_stream_write_all_finish (G_OUTPUT_STREAM (object), result, NULL, NULL);
  g_io_stream_close_async (stream, G_PRIORITY_DEFAULT, NULL, closed_cb, NULL);
}

/* Who has come this far has not checked the certificate, whatever is asked for. */
static void
asked_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  static const char     answer[] = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n"
                                   "The certificate was not checked.\n";
  g_autoptr (GIOStream) stream = user_data;
  g_autoptr (GBytes)    request = g_input_stream_read_bytes_finish (G_INPUT_STREAM (object), result, NULL);

  if (request != NULL && g_bytes_get_size (request) > 0)
    g_output_stream_write_all_async (g_io_stream_get_output_stream (stream), answer, sizeof answer - 1, G_PRIORITY_DEFAULT, NULL,
                                     written_cb, g_object_ref (stream));
  else
    g_io_stream_close_async (stream, G_PRIORITY_DEFAULT, NULL, closed_cb, NULL);
}

static gboolean
incoming_cb (GSocketService    *service,
             GSocketConnection *connection,
             GObject           *source,
             GTlsCertificate   *certificate)
{
  g_autoptr (GIOStream) stream = NULL;

  g_socket_set_timeout (g_socket_connection_get_socket (connection), TIMEOUT_SECONDS);
  stream = g_tls_server_connection_new (G_IO_STREAM (connection), certificate, NULL);
  if (stream != NULL)
    g_input_stream_read_bytes_async (g_io_stream_get_input_stream (stream), REQUEST_SIZE, G_PRIORITY_DEFAULT, NULL,
                                     asked_cb, g_object_ref (stream));

  return TRUE;
}

static GSocketService *
start (guint16 *port)
{
  g_autoptr (GBytes)          pem = g_resources_lookup_data (GR_RESOURCE_PATH "/emulator/untrusted.pem", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GTlsCertificate) certificate = pem != NULL ? g_tls_certificate_new_from_pem (g_bytes_get_data (pem, NULL), g_bytes_get_size (pem), NULL) : NULL;
  g_autoptr (GSocketService)  service = NULL;
  g_autoptr (GSocketAddress)  address = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr (GSocketAddress)  bound = NULL;

  if (certificate == NULL)
    return NULL;

  service = g_socket_service_new ();
  g_signal_connect_object (service, "incoming", G_CALLBACK (incoming_cb), certificate, G_CONNECT_DEFAULT);
  g_object_set_data_full (G_OBJECT (service), "certificate", g_object_ref (certificate), g_object_unref);
  if (!g_socket_listener_add_address (G_SOCKET_LISTENER (service), address, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL, &bound, NULL))
    return NULL;

  *port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
  return g_steal_pointer (&service);
}

/**
 * gr_emulator_untrusted_dup_uri:
 * @world: the emulator's world
 * @path: a path
 *
 * Finds the address of @path over https. The key of its self-signed certificate is known to everybody, as it is a part of this
 * program: whoever takes a page from there has not checked whom it is from.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL where this computer has no TLS to offer
 */
char *
gr_emulator_untrusted_dup_uri (GrEmulatorWorld *world,
                               const char      *path)
{
  if (world->untrusted == NULL)
    world->untrusted = start (&world->untrusted_port);

  return world->untrusted != NULL ? g_strdup_printf ("https://127.0.0.1:%d%s", world->untrusted_port, path) : NULL;
}

/**
 * gr_emulator_untrusted_stop:
 * @world: the emulator's world
 *
 * Stops listening, if it was.
 */
void
gr_emulator_untrusted_stop (GrEmulatorWorld *world)
{
  if (world->untrusted != NULL)
    {
      g_socket_service_stop (world->untrusted);
      g_socket_listener_close (G_SOCKET_LISTENER (world->untrusted));
    }
  g_clear_object (&world->untrusted);
}
