/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-emulator-untrusted.h"

static void
answer_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           user_data)
{
  static const char text[] = "The certificate was not checked.\n";

  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, "text/plain; charset=utf-8", SOUP_MEMORY_STATIC, text, sizeof text - 1);
}

static SoupServer *
start (void)
{
  g_autoptr (GBytes)          pem = g_resources_lookup_data (GR_RESOURCE_PATH "/emulator/untrusted.pem", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GTlsCertificate) certificate = pem != NULL ? g_tls_certificate_new_from_pem (g_bytes_get_data (pem, NULL), g_bytes_get_size (pem), NULL) : NULL;
  g_autoptr (SoupServer)      server = NULL;

  if (certificate == NULL)
    return NULL;

  server = soup_server_new ("tls-certificate", certificate, NULL);
  soup_server_add_handler (server, NULL, answer_cb, NULL, NULL);
  if (!soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY | SOUP_SERVER_LISTEN_HTTPS, NULL))
    return NULL;
  return g_steal_pointer (&server);
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
  GSList *uris;
  char   *uri = NULL;

  if (world->untrusted == NULL)
    world->untrusted = start ();

  uris = world->untrusted != NULL ? soup_server_get_uris (world->untrusted) : NULL;
  if (uris != NULL)
    uri = g_strdup_printf ("https://127.0.0.1:%d%s", g_uri_get_port (uris->data), path);
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
  return uri;
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
    soup_server_disconnect (world->untrusted);
  g_clear_object (&world->untrusted);
}
