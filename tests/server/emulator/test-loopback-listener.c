/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-loopback-listener.h"
#include "gr-test-browser.h"

typedef struct
{
  GrLoopbackListener *listener;
  GrTestBrowser      *browser;
  GCancellable       *cancellable;
  GAsyncResult       *result;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->listener = gr_loopback_listener_new (data, &error);
  g_assert_no_error (error);
  fixture->browser = gr_test_browser_new ();
  fixture->cancellable = g_cancellable_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->result);
  g_clear_object (&fixture->cancellable);
  g_clear_pointer (&fixture->browser, gr_test_browser_free);
  g_assert_finalize_object (g_steal_pointer (&fixture->listener));
}

static void
waited_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->result = g_object_ref (result);
}

static char *
finish (Fixture *fixture,
        GError **error)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return gr_loopback_listener_wait_finish (fixture->listener, fixture->result, error);
}

static GrTestPage *
get (Fixture    *fixture,
     const char *rest)
{
  g_autofree char *uri = g_strconcat (gr_loopback_listener_get_redirect_uri (fixture->listener), rest, NULL);

  return gr_test_browser_get (fixture->browser, uri);
}

static void
test_redirect (Fixture      *fixture,
               gconstpointer data)
{
  const char            *redirect_uri = gr_loopback_listener_get_redirect_uri (fixture->listener);
  g_autofree char       *expected = g_strconcat (redirect_uri, "?code=a%2A1%21.va&scopes=user.info.basic&state=s", NULL);
  g_autofree char       *uri = NULL;
  g_autoptr (GrTestPage) page = NULL;
  g_autoptr (GError)     error = NULL;

  g_assert_null (strchr (redirect_uri, '*'));
  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  page = get (fixture, "?code=a%2A1%21.va&scopes=user.info.basic&state=s");
  uri = finish (fixture, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (uri, ==, expected);
  g_assert_cmpuint (page->status, ==, 200);
  g_assert_nonnull (strstr (page->text, "You can close this tab"));
  g_assert_null (strstr (page->text, "va&"));
  g_assert_nonnull (soup_message_headers_get_one (page->headers, "Content-Security-Policy"));
}

/* Whatever is not the redirect is answered with 404 and changes nothing. */
static void
test_other_requests (Fixture      *fixture,
                     gconstpointer data)
{
  static const char *const rests[] = {"evil?code=1", "../?code=1", "", "?", ".evil/?code=1", "%2f?code=1"};
  g_autoptr (GrTestPage)   page = NULL;
  g_autofree char         *uri = NULL;
  g_autoptr (GError)       error = NULL;

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (rests); i++)
    {
      g_autoptr (GrTestPage) other = get (fixture, rests[i]);

      g_test_message ("%s", rests[i]);
      g_assert_cmpuint (other->status, ==, 404);
      g_assert_null (fixture->result);
    }
  {
    g_autofree char       *address = g_strconcat (gr_loopback_listener_get_redirect_uri (fixture->listener), "?code=1", NULL);
    g_autoptr (GrTestPage) post = gr_test_browser_send (fixture->browser, "POST", address, "text/plain", "x", NULL);

    g_assert_cmpuint (post->status, ==, 404);
    g_assert_null (fixture->result);
  }

  page = get (fixture, "?code=true");
  uri = finish (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (uri, "?code=true"));
}

/* A page elsewhere that makes a browser ask under a name of its own is no redirect. */
static void
test_host (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GUri)       uri = g_uri_parse (gr_loopback_listener_get_redirect_uri (fixture->listener), G_URI_FLAGS_NONE, NULL);
  g_autofree char       *by_name = g_strdup_printf ("http://localhost:%d/callback/?code=1", g_uri_get_port (uri));
  g_autoptr (GrTestPage) page = NULL;
  g_autoptr (GrTestPage) redirect = NULL;
  g_autofree char       *answer = NULL;
  g_autoptr (GError)     error = NULL;

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  page = gr_test_browser_get (fixture->browser, by_name);
  g_assert_cmpuint (page->status, ==, 404);
  g_assert_null (fixture->result);

  redirect = get (fixture, "?code=1");
  answer = finish (fixture, &error);
  g_assert_no_error (error);
  g_assert_nonnull (answer);
}

static guint
get_port (Fixture *fixture)
{
  g_autoptr (GUri) uri = g_uri_parse (gr_loopback_listener_get_redirect_uri (fixture->listener), G_URI_FLAGS_NONE, NULL);

  return g_uri_get_port (uri);
}

static void
take_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static void
write_raw (GSocketConnection *connection,
           const char        *text)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), text, strlen (text), NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Sends what no browser would. */
static GSocketConnection *
send_raw (Fixture    *fixture,
          const char *text)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GError)        error = NULL;
  GSocketConnection        *connection;

  g_socket_client_connect_to_host_async (client, "127.0.0.1", get_port (fixture), NULL, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  connection = g_socket_client_connect_to_host_finish (client, result, &error);
  g_assert_no_error (error);
  write_raw (connection, text);
  return connection;
}

/* Reads to the end of the connection. */
static char *
read_all (GSocketConnection *connection)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GInputStream       *stream = g_io_stream_get_input_stream (G_IO_STREAM (connection));

  while (TRUE)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GBytes)       piece = NULL;

      g_input_stream_read_bytes_async (stream, 4096, G_PRIORITY_DEFAULT, NULL, take_result_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      piece = g_input_stream_read_bytes_finish (stream, result, NULL);
      if (piece == NULL || g_bytes_get_size (piece) == 0)
        return g_string_free (g_steal_pointer (&text), FALSE);
      g_string_append_len (text, g_bytes_get_data (piece, NULL), g_bytes_get_size (piece));
    }
}

static char *
talk (Fixture    *fixture,
      const char *text)
{
  g_autoptr (GSocketConnection) connection = send_raw (fixture, text);

  return read_all (connection);
}

static char *
make_request (Fixture    *fixture,
              const char *target,
              const char *headers)
{
  return g_strdup_printf ("GET %s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\n%sConnection: close\r\n\r\n", target, get_port (fixture), headers);
}

/* After all that was refused, the redirect is still taken. */
static void
assert_still_waits (Fixture *fixture)
{
  g_autoptr (GrTestPage) page = NULL;
  g_autofree char       *uri = NULL;
  g_autoptr (GError)     error = NULL;

  g_assert_null (fixture->result);
  page = get (fixture, "?code=true");
  uri = finish (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (page->status, ==, 200);
  g_assert_true (g_str_has_suffix (uri, "/callback/?code=true"));
}

/* PORT stands for the port that is listened on. */
static void
test_lookalike_hosts (Fixture      *fixture,
                      gconstpointer data)
{
  static const char *const heads[] = {
    "GET /callback/?code=1 HTTP/1.1\r\nHost: evil.example:PORT\r\n",
    "GET /callback/?code=1 HTTP/1.1\r\nHost: 127.0.0.1.evil.example:PORT\r\n",
    "GET /callback/?code=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n",
    "GET /callback/?code=1 HTTP/1.1\r\nHost: 127.0.0.1:1\r\n",
    "GET /callback/?code=1 HTTP/1.1\r\nHost: localhost:PORT\r\n",
    "GET /callback/?code=1 HTTP/1.1\r\nHost: [::1]:PORT\r\n",
    "GET /callback/?code=1 HTTP/1.1\r\nHost: 127.1:PORT\r\n",
    "GET /callback/?code=1 HTTP/1.1\r\nHost: 127.0.0.1:PORT@evil.example\r\n",
    "GET /callback/?code=1 HTTP/1.1\r\nHost: evil.example:PORT\r\nHost: 127.0.0.1:PORT\r\n",
    "GET /callback/?code=1 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: 127.0.0.1:PORT\r\n",
    "GET /callback/?code=1 HTTP/1.1\r\nHost: \r\n",
    "GET /callback/?code=1 HTTP/1.1\r\n",
    "GET /callback/?code=1 HTTP/1.0\r\n",
    "GET http://evil.example:PORT/callback/?code=1 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n",
    "GET http://127.0.0.1:PORT@evil.example/callback/?code=1 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n",
    "GET https://127.0.0.1:PORT/callback/?code=1 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n",
  };
  g_autofree char *port = g_strdup_printf ("%u", get_port (fixture));

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (GString) request = g_string_new (heads[i]);
      g_autofree char    *answer = NULL;

      g_string_replace (request, "PORT", port, 0);
      g_string_append (request, "Connection: close\r\n\r\n");
      g_test_message ("%s", request->str);
      answer = talk (fixture, request->str);
      g_test_message ("%s", answer);
      g_assert_false (g_str_has_prefix (answer, "HTTP/1.1 200") || g_str_has_prefix (answer, "HTTP/1.0 200"));
      g_assert_null (fixture->result);
    }
  assert_still_waits (fixture);
}

/* What RFC 3986, 6.2.2 calls the same path, such as one with dot segments, is the same to the server too, and left out here. */
static void
test_lookalike_paths (Fixture      *fixture,
                      gconstpointer data)
{
  static const char *const targets[] = {
    "/?code=1", "/callback?code=1", "//callback/?code=1", "/Callback/?code=1", "/CALLBACK/?code=1", "/callback%2F?code=1", "/callback%2f?code=1", "/callback/index.html?code=1",
    "/callback/;a?code=1", "/callback/%00?code=1", "/callback.evil/?code=1",
    "/callback/%3Fcode=1", "/callback/&code=1", "/callback/?", "/callback/", "*", "callback/?code=1"};

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char *request = make_request (fixture, targets[i], "");
      g_autofree char *answer = talk (fixture, request);

      g_test_message ("%s", targets[i]);
      g_assert_false (g_str_has_prefix (answer, "HTTP/1.1 200"));
      g_assert_null (fixture->result);
    }
  assert_still_waits (fixture);
}

/* A page elsewhere that has our address as a picture or asks for it by script does not use up the one request. */
static void
test_not_a_page (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const kinds[] = {"image", "empty", "script", "iframe"};
  g_autofree char         *as_page = NULL;
  g_autofree char         *taken = NULL;
  g_autofree char         *uri = NULL;
  g_autoptr (GError)       error = NULL;

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *header = g_strdup_printf ("Sec-Fetch-Dest: %s\r\n", kinds[i]);
      g_autofree char *request = make_request (fixture, "/callback/?code=1", header);
      g_autofree char *answer = talk (fixture, request);

      g_test_message ("%s", kinds[i]);
      g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 404"));
      g_assert_null (fixture->result);
    }

  as_page = make_request (fixture, "/callback/?code=1", "Sec-Fetch-Dest: document\r\n");
  taken = talk (fixture, as_page);
  uri = finish (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (taken, "HTTP/1.1 200"));
}

/* Two redirects at the same moment: one is taken, and the other changes nothing. */
static void
test_one_request (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char              *first = make_request (fixture, "/callback/?code=first", "");
  g_autofree char              *second = make_request (fixture, "/callback/?code=second", "");
  g_autoptr (GSocketConnection) first_connection = NULL;
  g_autoptr (GSocketConnection) second_connection = NULL;
  g_autofree char              *first_answer = NULL;
  g_autofree char              *second_answer = NULL;
  g_autofree char              *uri = NULL;
  g_autoptr (GError)            error = NULL;
  gboolean                      first_won;

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  first_connection = send_raw (fixture, "");
  second_connection = send_raw (fixture, "");
  write_raw (first_connection, first);
  write_raw (second_connection, second);
  uri = finish (fixture, &error);
  g_assert_no_error (error);
  first_answer = read_all (first_connection);
  second_answer = read_all (second_connection);
  first_won = g_str_has_suffix (uri, "?code=first");
  g_assert_cmpint (g_str_has_prefix (first_answer, "HTTP/1.1 200"), ==, first_won);
  g_assert_cmpint (g_str_has_prefix (second_answer, "HTTP/1.1 200"), ==, !first_won);
}

/* Whoever connects and says nothing is in nobody's way, and is shown out when the redirect has come. */
static void
test_silent_connection (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GSocketConnection) silent = send_raw (fixture, "");
  g_autoptr (GSocketConnection) half = send_raw (fixture, "GET /callback/?code=half HTTP/1.1\r\nHo");
  g_autofree char              *silent_answer = NULL;
  g_autofree char              *half_answer = NULL;

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  assert_still_waits (fixture);
  silent_answer = read_all (silent);
  half_answer = read_all (half);
  g_assert_cmpstr (silent_answer, ==, "");
  g_assert_false (g_str_has_prefix (half_answer, "HTTP/1.1 200"));
}

/* A browser that goes away without reading the page has brought the redirect all the same. */
static void
test_browser_gone (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char              *request = make_request (fixture, "/callback/?code=1", "");
  g_autoptr (GSocketConnection) connection = NULL;
  g_autofree char              *uri = NULL;
  g_autoptr (GError)            error = NULL;

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  connection = send_raw (fixture, request);
  g_assert_true (g_io_stream_close (G_IO_STREAM (connection), NULL, &error));
  uri = finish (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (uri, "?code=1"));
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char   *uri = NULL;
  g_autoptr (GError) error = NULL;

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  g_cancellable_cancel (fixture->cancellable);
  g_assert_null (fixture->result);
  uri = finish (fixture, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (uri);
}

static void
test_cancelled_before (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char   *uri = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (fixture->cancellable);
  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  uri = finish (fixture, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* After the redirect, nobody listens on the port any more. */
static void
test_closes (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char               *redirect_uri = g_strdup (gr_loopback_listener_get_redirect_uri (fixture->listener));
  g_autoptr (GrTestPage)         page = NULL;
  g_autofree char               *uri = NULL;
  g_autofree char               *again = NULL;
  g_autoptr (GrLoopbackListener) next = NULL;
  g_autoptr (GError)             error = NULL;

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  page = get (fixture, "?code=1");
  uri = finish (fixture, &error);
  g_assert_no_error (error);

  next = gr_loopback_listener_new (redirect_uri, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gr_loopback_listener_get_redirect_uri (next), ==, redirect_uri);

  g_clear_object (&fixture->result);
  gr_loopback_listener_wait_async (fixture->listener, NULL, waited_cb, fixture);
  again = finish (fixture, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

static void
test_early_redirect (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GrTestPage) page G_GNUC_UNUSED = get (fixture, "?code=1");
  g_autofree char            *uri = NULL;
  g_autoptr (GError)          error = NULL;

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  uri = finish (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (uri, "?code=1"));
}

static void
test_port_in_use (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GError)             error = NULL;
  g_autoptr (GrLoopbackListener) second = gr_loopback_listener_new (gr_loopback_listener_get_redirect_uri (fixture->listener), &error);

  g_assert_null (second);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE);
  g_assert_nonnull (strstr (error->message, "cannot be used"));
}

static void
test_refused (void)
{
  static const char *const uris[] = {
    "https://127.0.0.1:3455/callback/",
    "http://app.example.com:3455/callback/",
    "http://127.0.0.1.evil.example:3455/callback/",
    "http://127.0.0.1:3455/callback/?a=b",
    "http://127.0.0.1:3455/callback/#a",
    "http://user@127.0.0.1:3455/callback/",
    "greenroom://callback/",
    "",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GError)             error = NULL;
      g_autoptr (GrLoopbackListener) listener = gr_loopback_listener_new (uris[i], &error);

      g_test_message ("%s", uris[i]);
      g_assert_null (listener);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_nonnull (strstr (error->message, uris[i]));
    }
}

/* Whoever starts again at once finds the port free. */
static void
test_close (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError)             error = NULL;
  g_autoptr (GrLoopbackListener) second = NULL;
  g_autofree char               *redirect_uri = g_strdup (gr_loopback_listener_get_redirect_uri (fixture->listener));

  gr_loopback_listener_wait_async (fixture->listener, fixture->cancellable, waited_cb, fixture);
  gr_loopback_listener_close (fixture->listener);
  second = gr_loopback_listener_new (redirect_uri, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gr_loopback_listener_get_redirect_uri (second), ==, redirect_uri);

  g_assert_null (finish (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* Closing twice is closing once. */
  gr_loopback_listener_close (fixture->listener);
}

#define ADD(path, function) g_test_add (path, Fixture, "http://127.0.0.1:*/callback/", set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/loopback-listener/redirect", test_redirect);
  ADD ("/loopback-listener/other-requests", test_other_requests);
  ADD ("/loopback-listener/host", test_host);
  ADD ("/loopback-listener/lookalike-hosts", test_lookalike_hosts);
  ADD ("/loopback-listener/lookalike-paths", test_lookalike_paths);
  ADD ("/loopback-listener/not-a-page", test_not_a_page);
  ADD ("/loopback-listener/one-request", test_one_request);
  ADD ("/loopback-listener/silent-connection", test_silent_connection);
  ADD ("/loopback-listener/browser-gone", test_browser_gone);
  ADD ("/loopback-listener/cancel", test_cancel);
  ADD ("/loopback-listener/cancelled-before", test_cancelled_before);
  ADD ("/loopback-listener/closes", test_closes);
  ADD ("/loopback-listener/close", test_close);
  ADD ("/loopback-listener/early-redirect", test_early_redirect);
  ADD ("/loopback-listener/port-in-use", test_port_in_use);
  g_test_add_func ("/loopback-listener/refused", test_refused);

  return g_test_run ();
}
