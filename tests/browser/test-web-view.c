/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <libsoup/soup.h>

#include "gr-browser-view.h"
#include "gr-web-folder.h"

/* The browser alone, in front of a server that is up to no good. */
typedef struct
{
  SoupServer    *server;
  char          *base;
  GrBrowserView *view;
  GtkWindow     *window;
  char          *failed;
  char          *blocked;
  char          *swallow;
  GPtrArray     *navigations;
  GPtrArray     *requests;
  GPtrArray     *cookies;
} Fixture;

static const struct
{
  const char *path;
  const char *body;
} pages[] = {
  {"/plain", "<p>plain</p>"},
  {"/window-open", "<script>window.open ('/plain'); document.title = 'opened'; location = '/done';</script>"},
  {"/custom", "<script>location = 'snssdk1233://open?code=1';</script>"},
  {"/alert", "<script>alert ('hello'); location = '/done';</script>"},
  {"/permission", "<script>navigator.geolocation.getCurrentPosition (() => { location = '/bad'; }, () => { location = '/done'; });</script>"},
  {"/frame", "<iframe src='snssdk1233://open'></iframe>"},
  {"/script-redirect", "<script>location = '/callback/?code=1&state=2';</script>"},
  {"/done", "<p>done</p>"},
};

static void
answer (SoupServerMessage *message,
        const char        *body)
{
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, "text/html; charset=utf-8", SOUP_MEMORY_COPY, body, strlen (body));
}

static void
server_cb (SoupServer        *server,
           SoupServerMessage *message,
           const char        *path,
           GHashTable        *query,
           gpointer           user_data)
{
  Fixture            *test = user_data;
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  const char         *cookie = soup_message_headers_get_list (soup_server_message_get_request_headers (message), "Cookie");

  g_ptr_array_add (test->requests, g_strdup (path));
  if (cookie != NULL)
    g_ptr_array_add (test->cookies, g_strdup (cookie));

  if (g_str_equal (path, "/redirect"))
    soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, "/callback/?code=1&state=2");
  else if (g_str_equal (path, "/cookie"))
    {
      soup_message_headers_append (headers, "Set-Cookie", "who=me; Path=/");
      soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, "/plain");
    }
  else if (g_str_equal (path, "/hold"))
    soup_server_message_pause (message);
  else if (g_str_equal (path, "/cookie-for-long"))
    {
      soup_message_headers_append (headers, "Set-Cookie", "who=me; Path=/; Max-Age=86400");
      soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, "/plain");
    }
  else if (g_str_equal (path, "/attachment"))
    {
      soup_message_headers_append (headers, "Content-Disposition", "attachment; filename=a.html");
      answer (message, "<p>page</p>");
    }
  else if (g_str_equal (path, "/binary"))
    {
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
      soup_server_message_set_response (message, "application/x-whatever", SOUP_MEMORY_STATIC, "\1\2", 2);
    }
  else if (g_str_equal (path, "/password"))
    {
      soup_message_headers_append (headers, "WWW-Authenticate", "Basic realm=\"x\"");
      soup_server_message_set_status (message, SOUP_STATUS_UNAUTHORIZED, NULL);
    }
  else
    {
      soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
      for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
        {
          if (g_str_equal (path, pages[i].path))
            answer (message, pages[i].body);
        }
    }
}

static gboolean
navigate_cb (Fixture    *test,
             const char *uri)
{
  g_ptr_array_add (test->navigations, g_strdup (uri));

  return test->swallow != NULL && strstr (uri, test->swallow) != NULL;
}

static void
failed_cb (Fixture    *test,
           const char *message)
{
  g_free (test->failed);
  test->failed = g_strdup (message);
}

static void
blocked_cb (Fixture    *test,
            const char *what)
{
  g_free (test->blocked);
  test->blocked = g_strdup (what);
}

static void
make_view (Fixture    *test,
           const char *folder)
{
  GError *error = NULL;

  test->view = gr_browser_view_new (folder, &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (test->view, "navigate", G_CALLBACK (navigate_cb), test);
  g_signal_connect_swapped (test->view, "failed", G_CALLBACK (failed_cb), test);
  g_signal_connect_swapped (test->view, "blocked", G_CALLBACK (blocked_cb), test);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->view));
}

static void
listen_on (Fixture *test,
           gboolean tls)
{
  GSList *uris;
  GError *error = NULL;

  soup_server_listen_local (test->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY | (tls ? SOUP_SERVER_LISTEN_HTTPS : 0), &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (test->server);
  test->base = g_strdup_printf ("%s://127.0.0.1:%d", tls ? "https" : "http", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
}

static void
set_up (Fixture      *test,
        gconstpointer data)
{
  /* Warnings are fatal here; in the processes of WebKit, which would inherit that, they are their own affair. */
  g_unsetenv ("G_DEBUG");

  test->navigations = g_ptr_array_new_with_free_func (g_free);
  test->requests = g_ptr_array_new_with_free_func (g_free);
  test->cookies = g_ptr_array_new_with_free_func (g_free);
  test->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (test->server, NULL, server_cb, test, NULL);
  test->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 600, "default-height", 400, NULL);
  make_view (test, NULL);
  gtk_window_present (test->window);
}

static void
tear_down (Fixture      *test,
           gconstpointer data)
{
  gtk_window_destroy (test->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&test->server);
  g_clear_pointer (&test->base, g_free);
  g_clear_pointer (&test->failed, g_free);
  g_clear_pointer (&test->blocked, g_free);
  g_clear_pointer (&test->swallow, g_free);
  g_clear_pointer (&test->navigations, g_ptr_array_unref);
  g_clear_pointer (&test->requests, g_ptr_array_unref);
  g_clear_pointer (&test->cookies, g_ptr_array_unref);
}

static void
open_page (Fixture    *test,
           const char *path)
{
  g_autofree char *uri = NULL;

  if (test->base == NULL)
    listen_on (test, FALSE);
  uri = g_strconcat (test->base, path, NULL);
  gr_browser_view_load (test->view, uri);
}

static gboolean
was_requested (Fixture    *test,
               const char *path)
{
  return g_ptr_array_find_with_equal_func (test->requests, path, g_str_equal, NULL);
}

static void
wait_for_request (Fixture    *test,
                  const char *path)
{
  while (!was_requested (test, path))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_text (char **text)
{
  while (*text == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_loaded (Fixture *test)
{
  g_autofree char *uri = NULL;
  gboolean         loading = TRUE;

  /* A load that was asked for may begin a little later. */
  while (loading || uri == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      g_clear_pointer (&uri, g_free);
      g_object_get (test->view, "loading", &loading, "uri", &uri, NULL);
    }
}

static void
test_address (Fixture      *test,
              gconstpointer data)
{
  g_autofree char  *uri = NULL;
  GrBrowserSecurity security;

  open_page (test, "/plain");
  wait_until_loaded (test);

  g_object_get (test->view, "uri", &uri, "security", &security, NULL);
  g_assert_true (g_str_has_suffix (uri, "/plain"));
  g_assert_cmpint (security, ==, GR_BROWSER_SECURITY_LOOPBACK);
}

/* The redirect is swallowed while the server waits for it: it never gets there, whichever way it is sent. */
static void
test_swallow (Fixture      *test,
              gconstpointer data)
{
  test->swallow = g_strdup ("/callback/");

  open_page (test, data);
  while (test->navigations->len == 0 ||
         strstr (g_ptr_array_index (test->navigations, test->navigations->len - 1), "/callback/") == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_clear_pointer (&test->swallow, g_free);
  open_page (test, "/done");
  wait_for_request (test, "/done");
  g_assert_false (was_requested (test, "/callback/"));
  g_assert_null (test->failed);
}

static void
test_window_open (Fixture      *test,
                  gconstpointer data)
{
  open_page (test, "/window-open");
  wait_for_request (test, "/done");

  g_assert_false (was_requested (test, "/plain"));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

static void
test_blocked (Fixture      *test,
              gconstpointer data)
{
  open_page (test, data);
  wait_for_text (&test->blocked);

  g_assert_null (test->failed);
}

static void
test_blocked_and_on (Fixture      *test,
                     gconstpointer data)
{
  open_page (test, data);
  wait_for_text (&test->blocked);
  wait_for_request (test, "/done");

  g_assert_false (was_requested (test, "/bad"));
}

static void
test_tls (Fixture      *test,
          gconstpointer data)
{
  g_autoptr (GBytes)          pem = g_resources_lookup_data (GR_RESOURCE_PATH "/emulator/untrusted.pem", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GrBrowserSecurity           security;
  GError                     *error = NULL;
  g_autoptr (GTlsCertificate) certificate = g_tls_certificate_new_from_pem (g_bytes_get_data (pem, NULL), g_bytes_get_size (pem), &error);

  g_assert_no_error (error);
  soup_server_set_tls_certificate (test->server, certificate);
  listen_on (test, TRUE);

  open_page (test, "/plain");
  wait_for_text (&test->failed);

  g_object_get (test->view, "security", &security, NULL);
  g_assert_cmpint (security, ==, GR_BROWSER_SECURITY_BROKEN);
  g_assert_nonnull (strstr (test->failed, "127.0.0.1"));
  g_assert_cmpuint (test->requests->len, ==, 0);
}

static void
test_refused (Fixture      *test,
              gconstpointer data)
{
  listen_on (test, FALSE);
  soup_server_disconnect (test->server);

  open_page (test, "/plain");
  wait_for_text (&test->failed);

  g_assert_nonnull (strstr (test->failed, "127.0.0.1"));
}

/* One view keeps its cookies for as long as it lives; the next knows nothing of them. */
static void
test_cookies (Fixture      *test,
              gconstpointer data)
{
  open_page (test, "/cookie");
  wait_for_request (test, "/plain");
  g_assert_cmpuint (test->cookies->len, >, 0);
  wait_until_loaded (test);

  make_view (test, NULL);
  g_ptr_array_set_size (test->cookies, 0);
  g_ptr_array_set_size (test->requests, 0);
  open_page (test, "/plain");
  wait_for_request (test, "/plain");
  wait_until_loaded (test);
  g_assert_cmpuint (test->cookies->len, ==, 0);
}

static double
get_zoom (Fixture *test)
{
  double level;

  g_object_get (test->view, "zoom-level", &level, NULL);

  return level;
}

static void
count_notify_cb (GrBrowserView *view,
                 GParamSpec    *pspec,
                 guint         *n)
{
  (*n)++;
}

/* The level goes up and down in steps, is told, has ends, and comes back to what it was. */
static void
test_zoom (Fixture      *test,
           gconstpointer data)
{
  guint n_told = 0;

  g_signal_connect (test->view, "notify::zoom-level", G_CALLBACK (count_notify_cb), &n_told);
  g_assert_cmpfloat_with_epsilon (get_zoom (test), 1.0, 0.001);
  gr_browser_view_zoom (test->view, 1);
  g_assert_cmpfloat_with_epsilon (get_zoom (test), 1.1, 0.001);
  g_assert_cmpuint (n_told, ==, 1);
  gr_browser_view_zoom (test->view, -3);
  g_assert_cmpfloat_with_epsilon (get_zoom (test), 0.8, 0.001);
  gr_browser_view_zoom (test->view, -100);
  g_assert_cmpfloat_with_epsilon (get_zoom (test), 0.5, 0.001);
  gr_browser_view_zoom (test->view, 100);
  g_assert_cmpfloat_with_epsilon (get_zoom (test), 3.0, 0.001);
  gr_browser_view_zoom (test->view, 0);
  g_assert_cmpfloat_with_epsilon (get_zoom (test), 1.0, 0.001);
}

/* A page that never comes can be given up, which is no failure. */
static void
test_stop (Fixture      *test,
           gconstpointer data)
{
  gboolean loading = FALSE;

  open_page (test, "/hold");
  wait_for_request (test, "/hold");
  g_object_get (test->view, "loading", &loading, NULL);
  g_assert_true (loading);

  gr_browser_view_stop (test->view);
  while (loading)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (test->view, "loading", &loading, NULL);
    }
  g_assert_null (test->failed);
}

/* What a lane keeps is there the next time, and in no other lane. */
static void
test_kept (Fixture      *test,
           gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("greenroom-web-view-XXXXXX", NULL);
  g_autofree char *other = g_dir_make_tmp ("greenroom-web-view-XXXXXX", NULL);
  g_autofree char *cookies = g_build_filename (folder, "cookies.sqlite", NULL);
  const char      *folders[] = {folder, folder, other, NULL};
  guint            n_cookies[] = {1, 1, 0, 0};

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      make_view (test, folders[i]);
      g_ptr_array_set_size (test->cookies, 0);
      g_ptr_array_set_size (test->requests, 0);
      open_page (test, i == 0 ? "/cookie-for-long" : "/plain");
      wait_for_request (test, "/plain");
      wait_until_loaded (test);
      g_test_message ("view %u", i);
      g_assert_cmpuint (test->cookies->len > 0, ==, n_cookies[i]);
    }

  g_assert_true (g_file_test (cookies, G_FILE_TEST_IS_REGULAR));

  adw_window_set_content (ADW_WINDOW (test->window), NULL);

  /* A browser that was just closed may still write there, so what cannot be removed is let be. */
  for (guint i = 1; i < G_N_ELEMENTS (folders) - 1; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (folders[i]);

      gr_web_folder_remove (file, NULL, NULL);
    }
}

static gboolean
is_browser_process (const char *pid)
{
  g_autofree char *path = g_build_filename ("/proc", pid, "cmdline", NULL);
  g_autofree char *command = NULL;

  return g_file_get_contents (path, &command, NULL, NULL) && strstr (command, "WebKitWebProcess") != NULL;
}

static char *
read_namespace (const char *pid)
{
  g_autofree char *path = g_build_filename ("/proc", pid, "ns", "mnt", NULL);

  return g_file_read_link (path, NULL);
}

/* The process that runs the pages has a mount namespace of its own: WebKit's sandbox is on. */
static void
test_sandbox (Fixture      *test,
              gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  g_autofree char *own = read_namespace ("self");
  const char      *pid;
  guint            n_found = 0;

  open_page (test, "/plain");
  wait_until_loaded (test);

  dir = g_dir_open ("/proc", 0, NULL);
  while ((pid = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *namespace = NULL;

      if (!g_ascii_isdigit (*pid) || !is_browser_process (pid))
        continue;
      namespace = read_namespace (pid);
      if (namespace == NULL)
        continue;
      g_assert_cmpstr (namespace, !=, own);
      n_found++;
    }

  g_assert_cmpuint (n_found, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, func) g_test_add ("/web-view/" path, Fixture, data, set_up, func, tear_down)
  ADD ("address", NULL, test_address);
  ADD ("swallow/server", "/redirect", test_swallow);
  ADD ("swallow/script", "/script-redirect", test_swallow);
  ADD ("window-open", NULL, test_window_open);
  ADD ("blocked/attachment", "/attachment", test_blocked);
  ADD ("blocked/binary", "/binary", test_blocked);
  ADD ("blocked/custom-scheme", "/custom", test_blocked);
  ADD ("blocked/frame", "/frame", test_blocked);
  ADD ("blocked/password", "/password", test_blocked);
  ADD ("blocked/alert", "/alert", test_blocked_and_on);
  ADD ("blocked/permission", "/permission", test_blocked_and_on);
  ADD ("tls", NULL, test_tls);
  ADD ("refused", NULL, test_refused);
  ADD ("cookies", NULL, test_cookies);
  ADD ("kept", NULL, test_kept);
  ADD ("zoom", NULL, test_zoom);
  ADD ("stop", NULL, test_stop);
  ADD ("sandbox", NULL, test_sandbox);
#undef ADD

  return g_test_run ();
}
