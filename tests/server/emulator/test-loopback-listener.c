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
  g_autoptr (GrTestPage) page = get (fixture, "?code=1");
  g_autofree char       *uri = NULL;
  g_autoptr (GError)     error = NULL;

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

#define ADD(path, function) g_test_add (path, Fixture, "http://127.0.0.1:*/callback/", set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/loopback-listener/redirect", test_redirect);
  ADD ("/loopback-listener/other-requests", test_other_requests);
  ADD ("/loopback-listener/host", test_host);
  ADD ("/loopback-listener/cancel", test_cancel);
  ADD ("/loopback-listener/cancelled-before", test_cancelled_before);
  ADD ("/loopback-listener/closes", test_closes);
  ADD ("/loopback-listener/early-redirect", test_early_redirect);
  ADD ("/loopback-listener/port-in-use", test_port_in_use);
  g_test_add_func ("/loopback-listener/refused", test_refused);

  return g_test_run ();
}
