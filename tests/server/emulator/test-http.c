/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-test-emulator.h"

/* What a raw request is answered with. The server is in this process, so that the client works in a thread. */
typedef struct
{
  guint16 port;
  GBytes *request;
} Raw;

static void
raw_free (Raw *raw)
{
  g_bytes_unref (raw->request);
  g_free (raw);
}

static void
send_raw_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Raw                          *raw = task_data;
  g_autoptr (GSocketClient)     client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection = g_socket_client_connect_to_host (client, "127.0.0.1", raw->port, NULL, NULL);
  g_autoptr (GString)           answer = g_string_new (NULL);
  gsize                         length;
  gssize                        n_read;
  char                          buffer[4096];

  g_assert_nonnull (connection);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)),
                             g_bytes_get_data (raw->request, &length), g_bytes_get_size (raw->request), NULL, NULL, NULL);
  while ((n_read = g_input_stream_read (g_io_stream_get_input_stream (G_IO_STREAM (connection)), buffer, sizeof buffer, NULL, NULL)) > 0)
    g_string_append_len (answer, buffer, n_read);
  g_task_return_pointer (task, g_string_free (g_steal_pointer (&answer), FALSE), g_free);
}

static char *
send_raw (Fixture    *fixture,
          const char *request)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  g_autoptr (GUri)  uri = g_uri_parse (fixture->base, G_URI_FLAGS_NONE, NULL);
  Raw              *raw = g_new0 (Raw, 1);

  raw->port = g_uri_get_port (uri);
  raw->request = g_bytes_new (request, strlen (request));
  g_task_set_task_data (task, raw, (GDestroyNotify)raw_free);
  g_task_run_in_thread (task, send_raw_thread);
  while (!g_task_get_completed (task))
    g_main_context_iteration (NULL, TRUE);
  return g_task_propagate_pointer (task, NULL);
}

static guint
get_port (Fixture *fixture)
{
  g_autoptr (GUri) uri = g_uri_parse (fixture->base, G_URI_FLAGS_NONE, NULL);

  return g_uri_get_port (uri);
}

static void
assert_host (Fixture    *fixture,
             const char *host,
             const char *status_line)
{
  g_autofree char *request = g_strdup_printf ("GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n", host);
  g_autofree char *answer = send_raw (fixture, request);

  g_test_message ("%s", host);
  g_assert_true (g_str_has_prefix (answer, status_line));
}

/* A name that leads here by somebody else's DNS is no name of ours. */
static void
test_host (Fixture      *fixture,
           gconstpointer data)
{
  guint            port = get_port (fixture);
  g_autofree char *by_number = g_strdup_printf ("127.0.0.1:%u", port);
  g_autofree char *by_name = g_strdup_printf ("LocalHost:%u", port);
  g_autofree char *evil = g_strdup_printf ("evil.example:%u", port);
  g_autofree char *trailing = g_strdup_printf ("localhost.:%u", port);
  g_autofree char *other_port = g_strdup_printf ("127.0.0.1:%u", port + 1);
  g_autofree char *longer = g_strdup_printf ("127.0.0.1:%u.evil.example", port);

  assert_host (fixture, by_number, "HTTP/1.1 200 ");
  assert_host (fixture, by_name, "HTTP/1.1 200 ");
  assert_host (fixture, evil, "HTTP/1.1 421 ");
  assert_host (fixture, trailing, "HTTP/1.1 421 ");
  assert_host (fixture, other_port, "HTTP/1.1 421 ");
  assert_host (fixture, "127.0.0.1", "HTTP/1.1 421 ");
  assert_host (fixture, longer, "HTTP/1.1 4");
}

static void
test_headers (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const paths[] = {"/", "/nowhere", "/avatars/haruka.png", "/v2/user/info/", "/sandbox/style.css", "/favicon.ico"};

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char       *uri = g_strconcat (fixture->base, paths[i], NULL);
      g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, uri);

      g_test_message ("%s", paths[i]);
      g_assert_true (g_str_has_prefix (soup_message_headers_get_one (page->headers, "Content-Security-Policy"), "default-src 'none'; style-src 'self'"));
      g_assert_cmpstr (soup_message_headers_get_one (page->headers, "X-Content-Type-Options"), ==, "nosniff");
      g_assert_cmpstr (soup_message_headers_get_one (page->headers, "Cache-Control"), ==, "no-store");
      g_assert_cmpuint (strlen (soup_message_headers_get_one (page->headers, "x-tt-logid")), ==, 34);
      g_assert_null (soup_message_headers_get_one (page->headers, "Set-Cookie"));
    }
}

static void
test_home (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char       *uri = g_strconcat (fixture->base, "/", NULL);
  g_autofree char       *style = g_strconcat (fixture->base, "/sandbox/style.css", NULL);
  g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, uri);
  g_autoptr (GrTestPage) sheet = gr_test_browser_get (fixture->browser, style);

  g_assert_cmpuint (page->status, ==, 200);
  g_assert_nonnull (strstr (page->text, "The Local sandbox is running"));
  g_assert_nonnull (strstr (page->text, "href=\"/@jordan\""));
  g_assert_cmpuint (sheet->status, ==, 200);
  g_assert_cmpstr (sheet->type, ==, "text/css");
}

/* A path without its slash is another path, as it is with TikTok. */
static void
test_unknown_paths (Fixture      *fixture,
                    gconstpointer data)
{
  static const char *const api[] = {"/v2/oauth/token", "/v2/user/info", "/v2/auth/authorize", "/v2/", "/v2/video/list/", "/v2/oauth/token//"};
  static const char *const pages[] = {"/nowhere", "//", "/sandbox/", "/oauth/access_token/"};

  for (gsize i = 0; i < G_N_ELEMENTS (api); i++)
    {
      g_autofree char       *uri = g_strconcat (fixture->base, api[i], NULL);
      g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, uri);

      assert_api_error (page, 404, "unsupported_path", "Unsupported path");
    }

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char       *uri = g_strconcat (fixture->base, pages[i], NULL);
      g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, uri);

      g_assert_cmpuint (page->status, ==, 404);
      g_assert_cmpstr (page->type, ==, "text/html");
    }
}

static void
test_wrong_method (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char       *token = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);
  g_autofree char       *login = g_strconcat (fixture->base, "/sandbox/login", NULL);
  g_autoptr (GrTestPage) api = gr_test_browser_get (fixture->browser, token);
  g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, login);
  g_autoptr (GrTestPage) put = gr_test_browser_send (fixture->browser, "PUT", token, "text/plain", "x", NULL);

  assert_api_error (api, 405, "unsupported_method", "Unsupported method");
  g_assert_cmpuint (page->status, ==, 405);
  assert_api_error (put, 405, "unsupported_method", "Unsupported method");
}

static void
test_large_body (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char       *uri = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);
  g_autofree char       *fits = g_strnfill (64 * 1024, 'x');
  g_autofree char       *large = g_strnfill (64 * 1024 + 1, 'x');
  g_autoptr (GrTestPage) fitting = gr_test_browser_send (fixture->browser, "POST", uri, "application/x-www-form-urlencoded", fits, NULL);
  g_autoptr (GrTestPage) refused = gr_test_browser_send (fixture->browser, "POST", uri, "application/x-www-form-urlencoded", large, NULL);

  assert_oauth_error (fitting, 400, "invalid_request", "The request parameters are malformed.");
  g_assert_cmpuint (refused->status, ==, 413);
}

static void
log_cb (GrEmulator *emulator,
        const char *method,
        const char *path,
        guint       status,
        const char *reason,
        GString    *log)
{
  g_string_append_printf (log, "%s %s %u %s\n", method, path, status, reason != NULL ? reason : "-");
}

/* A whole sign-in, and nothing secret in what is reported. */
static void
test_report (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GString)    log = g_string_new (NULL);
  g_autofree char       *code = NULL;
  g_autoptr (JsonNode)   tokens = NULL;
  g_autoptr (GrTestPage) renewed = NULL;
  g_autoptr (GrTestPage) wrong = NULL;
  g_autoptr (GrTestPage) info = NULL;

  g_signal_connect (fixture->emulator, "request", G_CALLBACK (log_cb), log);
  code = get_code (fixture, "haruka", NULL);
  tokens = get_tokens (fixture, "haruka", NULL);
  renewed = post_refresh (fixture, get_string (tokens, "refresh_token"));
  wrong = post_token (fixture, code, CALLBACK, "wrong-verifier");
  info = get_user_info (fixture, "?fields=open_id", get_string (tokens, "access_token"));

  g_assert_nonnull (strstr (log->str, "GET /v2/auth/authorize/ 200 -\n"));
  g_assert_nonnull (strstr (log->str, "POST /sandbox/login 303 -\n"));
  g_assert_nonnull (strstr (log->str, "POST /sandbox/consent 303 haruka allowed " SCOPES "\n"));
  g_assert_nonnull (strstr (log->str, "POST /v2/oauth/token/ 200 -\n"));
  g_assert_nonnull (strstr (log->str, "POST /v2/oauth/token/ 400 invalid_request: Code verifier or code challenge is invalid.\n"));
  g_assert_nonnull (strstr (log->str, "GET /v2/user/info/ 200 -\n"));
  g_assert_null (strstr (log->str, SECRET));
  g_assert_null (strstr (log->str, code));
  g_assert_null (strstr (log->str, get_string (tokens, "access_token")));
  g_assert_null (strstr (log->str, get_string (tokens, "refresh_token")));
  g_assert_null (strstr (log->str, "wrong-verifier"));
}

/* What a stranger writes into a request cannot steer the terminal that the log is shown on. */
static void
test_report_is_printable (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (GString)    log = g_string_new (NULL);
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "haruka", NULL);
  g_autofree char       *answer = NULL;
  g_autofree char       *request = g_strdup_printf ("GET /\x1b[31m\x07 HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nConnection: close\r\n\r\n", get_port (fixture));
  g_autoptr (GrTestPage) info = NULL;

  g_signal_connect (fixture->emulator, "request", G_CALLBACK (log_cb), log);
  info = get_user_info (fixture, "?fields=%1b%5b31m%0a", get_string (tokens, "access_token"));
  answer = send_raw (fixture, request);
  g_assert_cmpuint (info->status, ==, 400);
  g_assert_nonnull (strstr (log->str, "Unknown field: ?[31m?\n"));
  g_assert_null (strchr (log->str, '\x1b'));
  g_assert_null (strchr (log->str, '\x07'));
  g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 4"));
}

static void
test_port_in_use (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GrEmulator) second = gr_emulator_new (fixture->catalog, fixture->clock, fixture->random);
  g_autoptr (GError)     error = NULL;

  g_assert_false (gr_emulator_start (second, get_port (fixture), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE);
  g_assert_nonnull (strstr (error->message, "in use by another program"));
  g_assert_null (gr_emulator_get_base_uri (second));
}

/* Tokens outlive a stop, as they would if only the network had been away. */
static void
test_restart (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "haruka", NULL);
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrTestPage) info = NULL;

  gr_emulator_stop (fixture->emulator);
  gr_emulator_stop (fixture->emulator);
  g_assert_null (gr_emulator_get_base_uri (fixture->emulator));
  g_assert_true (gr_emulator_start (fixture->emulator, 0, &error));
  g_assert_no_error (error);
  fixture->base = gr_emulator_get_base_uri (fixture->emulator);
  info = get_user_info (fixture, "?fields=open_id", get_string (tokens, "access_token"));
  g_assert_cmpuint (info->status, ==, 200);
}

/* What strangers can make it remember is bounded: the oldest browser is forgotten, and the newest is not. */
static void
test_bounded_memory (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char       *uri = make_authorize_uri (fixture, CALLBACK, "");
  g_autofree char       *login = g_strconcat (fixture->base, "/sandbox/login", NULL);
  g_autoptr (GrTestPage) oldest = gr_test_browser_get (fixture->browser, uri);
  g_autofree char       *nonce = gr_test_page_dup_nonce (oldest);
  g_autoptr (GrTestPage) forgotten = NULL;
  g_autofree char       *location = NULL;

  for (guint i = 0; i < 2100; i++)
    {
      g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, uri);

      g_assert_cmpuint (page->status, ==, 200);
    }

  forgotten = gr_test_browser_post_form (fixture->browser, login, "form", nonce, "user", "haruka", NULL);
  g_assert_cmpuint (forgotten->status, ==, 403);
  location = sign_in (fixture, "haruka", NULL);
  g_assert_true (g_str_has_prefix (location, CALLBACK "?code="));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/emulator/http/host", test_host);
  ADD ("/emulator/http/headers", test_headers);
  ADD ("/emulator/http/home", test_home);
  ADD ("/emulator/http/unknown-paths", test_unknown_paths);
  ADD ("/emulator/http/wrong-method", test_wrong_method);
  ADD ("/emulator/http/large-body", test_large_body);
  ADD ("/emulator/http/report", test_report);
  ADD ("/emulator/http/report-is-printable", test_report_is_printable);
  ADD ("/emulator/http/port-in-use", test_port_in_use);
  ADD ("/emulator/http/restart", test_restart);
  ADD ("/emulator/http/bounded-memory", test_bounded_memory);

  return g_test_run ();
}
