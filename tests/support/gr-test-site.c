/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-site.h"

#define DRIP_MS     20
#define FLOOD_CHUNK (64 * 1024)

typedef struct
{
  guint         status;
  char         *type;
  char         *header;
  char         *value;
  GBytes       *body;
  gboolean      fails;
  GrTestFailure failure;
} Page;

struct _GrTestSite
{
  SoupServer         *server;
  GHashTable         *pages;
  GPtrArray          *stalled;
  SoupMessageHeaders *last_headers;
  guint               port;
  guint               n_requests;
};

static void
page_free (gpointer data)
{
  Page *page = data;

  g_free (page->type);
  g_free (page->header);
  g_free (page->value);
  g_clear_pointer (&page->body, g_bytes_unref);
  g_free (page);
}

static gboolean
drip_cb (gpointer user_data)
{
  SoupServerMessage *message = user_data;

  soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_STATIC, "a", 1);
  soup_server_message_unpause (message);
  return G_SOURCE_CONTINUE;
}

static void
drip_over_cb (SoupServerMessage *message,
              gpointer           user_data)
{
  g_source_remove (GPOINTER_TO_UINT (user_data));
}

static void
drip (SoupServerMessage *message)
{
  guint source;

  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message), SOUP_ENCODING_CHUNKED);
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Content-Type", "text/html");
  source = g_timeout_add_full (G_PRIORITY_DEFAULT, DRIP_MS, drip_cb, g_object_ref (message), g_object_unref);
  g_signal_connect (message, "finished", G_CALLBACK (drip_over_cb), GUINT_TO_POINTER (source));
}

static void
flood_cb (SoupServerMessage *message,
          gpointer           user_data)
{
  static char chunk[FLOOD_CHUNK];

  memset (chunk, 'a', sizeof chunk);
  soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_STATIC, chunk, sizeof chunk);
}

static void
flood (SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  soup_message_headers_set_encoding (headers, SOUP_ENCODING_CHUNKED);
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_message_headers_replace (headers, "Content-Type", "text/html");
  soup_message_body_set_accumulate (soup_server_message_get_response_body (message), FALSE);
  g_signal_connect (message, "wrote-headers", G_CALLBACK (flood_cb), NULL);
  g_signal_connect (message, "wrote-chunk", G_CALLBACK (flood_cb), NULL);
}

/* The server itself would not tell such lies, so its connection is taken from it. */
static void
lie (SoupServerMessage *message,
     const char        *text)
{
  g_autoptr (GIOStream) stream = soup_server_message_steal_connection (message);
  g_autoptr (GError)    error = NULL;

  g_output_stream_write_all (g_io_stream_get_output_stream (stream), text, strlen (text), NULL, NULL, &error);
  g_assert_no_error (error);
  g_io_stream_close (stream, NULL, NULL);
}

static void
fail (GrTestSite        *self,
      SoupServerMessage *message,
      GrTestFailure      failure)
{
  switch (failure)
    {
    case GR_TEST_STALL:
      g_ptr_array_add (self->stalled, g_object_ref (message));
      soup_server_message_pause (message);
      break;
    case GR_TEST_DRIP:
      drip (message);
      break;
    case GR_TEST_FLOOD:
      flood (message);
      break;
    case GR_TEST_TRUNCATE:
      lie (message, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<title>Terms");
      break;
    case GR_TEST_GARBAGE:
      lie (message, "\x01\x02 this is not HTTP\r\n\r\n");
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
handle_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           user_data)
{
  GrTestSite         *self = user_data;
  const Page         *page = g_hash_table_lookup (self->pages, path);
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  self->n_requests++;
  g_clear_pointer (&self->last_headers, soup_message_headers_unref);
  self->last_headers = soup_message_headers_ref (soup_server_message_get_request_headers (message));

  if (page == NULL)
    {
      soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, "Not here", strlen ("Not here"));
      return;
    }
  if (page->fails)
    {
      fail (self, message, page->failure);
      return;
    }

  soup_server_message_set_status (message, page->status, NULL);
  if (page->header != NULL)
    soup_message_headers_replace (headers, page->header, page->value);
  if (page->type != NULL)
    soup_message_headers_replace (headers, "Content-Type", page->type);
  if (g_bytes_get_size (page->body) > 0)
    soup_message_body_append_bytes (soup_server_message_get_response_body (message), page->body);
}

/**
 * gr_test_site_new:
 * @certificate: (nullable): the name of a certificate, or %NULL for a site without TLS
 */
GrTestSite *
gr_test_site_new (const char *certificate)
{
  GrTestSite                 *self = g_new0 (GrTestSite, 1);
  g_autoptr (GTlsCertificate) tls = NULL;
  g_autoptr (GError)          error = NULL;
  GSList                     *uris;

  if (certificate != NULL)
    {
      g_autofree char *file = g_strconcat (certificate, ".pem", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "support", "certificates", file, NULL);

      tls = g_tls_certificate_new_from_file (path, &error);
      g_assert_no_error (error);
    }

  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, page_free);
  self->stalled = g_ptr_array_new_with_free_func (g_object_unref);
  self->server = soup_server_new ("tls-certificate", tls, NULL);
  soup_server_add_handler (self->server, NULL, handle_cb, self, NULL);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY | (tls != NULL ? SOUP_SERVER_LISTEN_HTTPS : 0), &error);
  g_assert_no_error (error);

  uris = soup_server_get_uris (self->server);
  self->port = (guint)g_uri_get_port (uris->data);
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);

  return self;
}

void
gr_test_site_free (GrTestSite *self)
{
  soup_server_disconnect (self->server);
  g_ptr_array_unref (self->stalled);
  g_object_unref (self->server);
  g_hash_table_unref (self->pages);
  g_clear_pointer (&self->last_headers, soup_message_headers_unref);
  g_free (self);
}

char *
gr_test_site_dup_uri (GrTestSite *self,
                      const char *host,
                      const char *path)
{
  return g_strdup_printf ("%s://%s:%u%s", soup_server_is_https (self->server) ? "https" : "http", host, self->port, path);
}

guint
gr_test_site_get_n_requests (GrTestSite *self)
{
  return self->n_requests;
}

const char *
gr_test_site_get_last_header (GrTestSite *self,
                              const char *name)
{
  g_assert_nonnull (self->last_headers);
  return soup_message_headers_get_one (self->last_headers, name);
}

void
gr_test_site_add_full (GrTestSite *self,
                       const char *path,
                       guint       status,
                       const char *type,
                       const char *header,
                       const char *value,
                       const char *body,
                       gsize       length)
{
  Page *page = g_new0 (Page, 1);

  page->status = status;
  page->type = g_strdup (type);
  page->header = g_strdup (header);
  page->value = g_strdup (value);
  page->body = g_bytes_new (body, length);
  g_hash_table_insert (self->pages, g_strdup (path), page);
}

void
gr_test_site_add (GrTestSite *self,
                  const char *path,
                  const char *type,
                  const char *body)
{
  gr_test_site_add_full (self, path, SOUP_STATUS_OK, type, NULL, NULL, body, strlen (body));
}

void
gr_test_site_redirect (GrTestSite *self,
                       const char *path,
                       guint       status,
                       const char *location)
{
  gr_test_site_add_full (self, path, status, "text/html", location != NULL ? "Location" : NULL, location, "", 0);
}

void
gr_test_site_fail (GrTestSite   *self,
                   const char   *path,
                   GrTestFailure failure)
{
  Page *page;

  gr_test_site_add (self, path, NULL, "");
  page = g_hash_table_lookup (self->pages, path);
  page->fails = TRUE;
  page->failure = failure;
}

char *
gr_test_site_dup_authority_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "support", "certificates", "authority.pem", NULL);
}

GTlsDatabase *
gr_test_site_new_authorities (void)
{
  g_autofree char   *path = gr_test_site_dup_authority_path ();
  g_autoptr (GError) error = NULL;
  GTlsDatabase      *authorities = g_tls_file_database_new (path, &error);

  g_assert_no_error (error);
  return authorities;
}
