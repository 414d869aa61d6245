/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-loopback-listener.h"

#include "gr-redirect-uri.h"
#include "gr-strict-uri.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>
#include <string.h>

struct _GrLoopbackListener
{
  GObject parent_instance;

  char       *redirect_uri;
  char       *host;
  char       *path;
  char       *answer;
  SoupServer *server;
  GTask      *waiting;
  GSource    *cancel_source;
  GSource    *done_source;
};

G_DEFINE_FINAL_TYPE (GrLoopbackListener, gr_loopback_listener, G_TYPE_OBJECT)

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
stop (GrLoopbackListener *self)
{
  clear_source (&self->cancel_source);
  clear_source (&self->done_source);
  if (self->server != NULL)
    soup_server_disconnect (self->server);
  g_clear_object (&self->server);
}

static char *
make_page (void)
{
  return g_strdup_printf ("<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<meta name=\"color-scheme\" content=\"light dark\">\n<title>Greenroom</title>\n</head>\n"
                          "<body>\n<h1>%s</h1>\n<p>%s</p>\n</body>\n</html>\n",
                          _ ("You can close this tab"), _ ("Greenroom has received the answer and goes on from here."));
}

/* The address as the browser was sent to it. The redirect URI stands for all but the query, which was checked to be so. */
static char *
make_answer (GrLoopbackListener *self,
             const char         *query)
{
  return g_strconcat (self->redirect_uri, "?", query, NULL);
}

/* Says whether a request was made to the redirect URI's own host, in its one Host header and, where the request line names a
 * host too, there as well. */
static gboolean
is_our_host (GrLoopbackListener *self,
             SoupServerMessage  *message)
{
  GUri            *uri = soup_server_message_get_uri (message);
  const char      *header = soup_message_headers_get_list (soup_server_message_get_request_headers (message), "Host");
  g_autofree char *named = g_strdup_printf ("%s:%d", g_uri_get_host (uri), g_uri_get_port (uri));

  return header != NULL && g_ascii_strcasecmp (header, self->host) == 0 && g_ascii_strcasecmp (named, self->host) == 0 &&
         g_str_equal (g_uri_get_scheme (uri), "http") && g_uri_get_userinfo (uri) == NULL;
}

/* A browser says what it wants an address for. One that wants a picture or a script was told to by some page elsewhere, and
 * would use up the one request. */
static gboolean
is_for_a_page (SoupServerMessage *message)
{
  const char *wanted = soup_message_headers_get_list (soup_server_message_get_request_headers (message), "Sec-Fetch-Dest");

  return wanted == NULL || g_str_equal (wanted, "document");
}

static gboolean
is_redirect (GrLoopbackListener *self,
             SoupServerMessage  *message)
{
  GUri       *uri = soup_server_message_get_uri (message);
  const char *query = g_uri_get_query (uri);

  return self->answer == NULL &&
         soup_server_message_get_method (message) == SOUP_METHOD_GET &&
         is_our_host (self, message) && is_for_a_page (message) &&
         g_str_equal (g_uri_get_path (uri), self->path) &&
         query != NULL && query[0] != '\0';
}

static gboolean
done_cb (gpointer user_data)
{
  GrLoopbackListener *self = user_data;
  g_autoptr (GTask)   task = g_steal_pointer (&self->waiting);

  g_assert (GR_IS_LOOPBACK_LISTENER (self));

  stop (self);
  if (task != NULL)
    g_task_return_pointer (task, g_steal_pointer (&self->answer), g_free);
  return G_SOURCE_REMOVE;
}

/* The page has reached the browser, or the browser has gone: either way there is nothing left to listen for. The server is
 * in the middle of its own work here and can be stopped only after it. */
static void
finished_cb (SoupServerMessage  *message,
             GrLoopbackListener *self)
{
  g_assert (GR_IS_LOOPBACK_LISTENER (self));

  self->done_source = g_idle_source_new ();
  g_source_set_priority (self->done_source, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->done_source, done_cb, self, NULL);
  g_source_attach (self->done_source, g_main_context_get_thread_default ());
}

static void
early_cb (SoupServer        *server,
          SoupServerMessage *message,
          const char        *path,
          GHashTable        *query,
          gpointer           user_data)
{
  soup_message_body_set_accumulate (soup_server_message_get_request_body (message), FALSE);
}

static void
request_cb (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  GrLoopbackListener *self = user_data;
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  g_autofree char    *page = NULL;

  g_assert (GR_IS_LOOPBACK_LISTENER (self));

  soup_message_headers_replace (headers, "Cache-Control", "no-store");
  soup_message_headers_replace (headers, "Referrer-Policy", "no-referrer");
  soup_message_headers_replace (headers, "Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
  if (!is_redirect (self, message))
    {
      soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
      return;
    }

  self->answer = make_answer (self, g_uri_get_query (soup_server_message_get_uri (message)));
  page = make_page ();
  soup_message_headers_replace (headers, "Connection", "close");
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, "text/html; charset=utf-8", SOUP_MEMORY_COPY, page, strlen (page));
  g_signal_connect_object (message, "finished", G_CALLBACK (finished_cb), self, 0);
}

static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  GrLoopbackListener *self = g_task_get_source_object (user_data);
  g_autoptr (GTask)   task = g_steal_pointer (&self->waiting);

  g_assert (GR_IS_LOOPBACK_LISTENER (self));

  stop (self);
  g_task_return_error_if_cancelled (task);
  return G_SOURCE_REMOVE;
}

static void
gr_loopback_listener_dispose (GObject *object)
{
  GrLoopbackListener *self = GR_LOOPBACK_LISTENER (object);

  stop (self);

  G_OBJECT_CLASS (gr_loopback_listener_parent_class)->dispose (object);
}

static void
gr_loopback_listener_finalize (GObject *object)
{
  GrLoopbackListener *self = GR_LOOPBACK_LISTENER (object);

  g_clear_pointer (&self->redirect_uri, g_free);
  g_clear_pointer (&self->host, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->answer, g_free);

  G_OBJECT_CLASS (gr_loopback_listener_parent_class)->finalize (object);
}

static void
gr_loopback_listener_class_init (GrLoopbackListenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_loopback_listener_dispose;
  object_class->finalize = gr_loopback_listener_finalize;
}

static void
gr_loopback_listener_init (GrLoopbackListener *self)
{
}

static guint
listen_on (GrLoopbackListener *self,
           guint               port,
           GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  GSList            *uris;

  /* The path is compared as it was sent: a slash that comes as %2F is none. */
  self->server = soup_server_new ("raw-paths", TRUE, NULL);
  if (!soup_server_listen_local (self->server, port, SOUP_SERVER_LISTEN_IPV4_ONLY, &local_error))
    {
      g_set_error (error, local_error->domain, local_error->code,
                   _ ("Port %u of this computer cannot be used (%s); close the program that uses it, or register another redirect URI"),
                   port, local_error->message);
      return 0;
    }

  soup_server_add_early_handler (self->server, NULL, early_cb, NULL, NULL);
  soup_server_add_handler (self->server, NULL, request_cb, self, NULL);
  uris = soup_server_get_uris (self->server);
  port = g_uri_get_port (uris->data);
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
  return port;
}

/**
 * gr_loopback_listener_new:
 * @redirect_uri: a registered redirect URI of this computer; its port may be * for any that is free
 * @error: return location for an error
 *
 * Listens on 127.0.0.1 for the redirect that ends a sign-in in the person's own browser (RFC 8252, 7.3).
 *
 * Returns: (transfer full): the listener, or %NULL with an error of %G_IO_ERROR where the URI is not one of http on this
 *   computer, or its port is taken
 */
GrLoopbackListener *
gr_loopback_listener_new (const char *redirect_uri,
                          GError    **error)
{
  g_autoptr (GrLoopbackListener) self = NULL;
  g_autoptr (GrStrictUri)        uri = NULL;
  guint                          port;

  g_return_val_if_fail (redirect_uri != NULL, NULL);

  uri = gr_strict_uri_parse (redirect_uri, GR_STRICT_URI_PLAIN_PATH, NULL);
  if (uri == NULL || !g_str_equal (uri->scheme, "http") || !gr_strict_uri_is_loopback (uri) ||
      uri->query != NULL || uri->fragment != NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("“%s” does not lead to this computer; your own browser needs a redirect URI such as http://127.0.0.1:3455/callback/"),
                   redirect_uri);
      return NULL;
    }

  self = g_object_new (GR_TYPE_LOOPBACK_LISTENER, NULL);
  port = listen_on (self, uri->any_port ? 0 : uri->port, error);
  if (port == 0)
    return NULL;

  self->redirect_uri = gr_redirect_uri_with_port (redirect_uri, port);
  self->host = g_strdup_printf ("%s:%u", uri->host, port);
  self->path = g_strdup (uri->path);
  return g_steal_pointer (&self);
}

/**
 * gr_loopback_listener_get_redirect_uri:
 * @self: a listener
 *
 * Gets the redirect URI to put into the authorization request, with the port that is listened on.
 *
 * Returns: the redirect URI
 */
const char *
gr_loopback_listener_get_redirect_uri (GrLoopbackListener *self)
{
  g_return_val_if_fail (GR_IS_LOOPBACK_LISTENER (self), NULL);

  return self->redirect_uri;
}

/**
 * gr_loopback_listener_close:
 * @self: a listener
 *
 * Stops listening: the port is free when this returns. Who waits is told %G_IO_ERROR_CANCELLED.
 */
void
gr_loopback_listener_close (GrLoopbackListener *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_LOOPBACK_LISTENER (self));

  task = g_steal_pointer (&self->waiting);
  stop (self);
  if (task != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The sign-in was given up."));
}

/**
 * gr_loopback_listener_wait_async:
 * @self: a listener that nobody waits for yet
 * @cancellable: (nullable): stops the wait, and the listening
 * @callback: called when the redirect has come
 * @user_data: data for @callback
 *
 * Waits for the redirect. Requests for other paths or hosts, or for anything but a page, are refused and change nothing. After the first that
 * fits, nothing is listened for any more.
 */
void
gr_loopback_listener_wait_async (GrLoopbackListener *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GR_IS_LOOPBACK_LISTENER (self));
  g_return_if_fail (self->waiting == NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_loopback_listener_wait_async);

  if (self->server == NULL)
    {
      if (self->answer != NULL)
        g_task_return_pointer (task, g_steal_pointer (&self->answer), g_free);
      else
        g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, _ ("The redirect was received before; begin the sign-in again"));
      return;
    }

  if (cancellable != NULL)
    {
      self->cancel_source = g_cancellable_source_new (cancellable);
      g_task_attach_source (task, self->cancel_source, G_SOURCE_FUNC (cancelled_cb));
    }
  self->waiting = g_steal_pointer (&task);
}

/**
 * gr_loopback_listener_wait_finish:
 * @self: a listener
 * @result: the result of the wait
 * @error: return location for an error
 *
 * Ends the wait.
 *
 * Returns: (transfer full): the whole redirect, for a #GrAuthRequest to judge, or %NULL with an error
 */
char *
gr_loopback_listener_wait_finish (GrLoopbackListener *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  g_return_val_if_fail (GR_IS_LOOPBACK_LISTENER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == gr_loopback_listener_wait_async, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
