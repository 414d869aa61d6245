/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-sign-in.h"

#include <libsoup/soup.h>

#include "gr-http.h"
#include "gr-test-keys.h"

#define LANE "haruka"

/* A page takes the keyboard while it is drawn, some frames after it was loaded. Nothing outside it can see when. */
#define FRAMES_TO_FOCUS  6
#define FRAMES_TO_REPEAT 90

static void
redirect_server_cb (SoupServer        *server,
                    SoupServerMessage *message,
                    const char        *path,
                    GHashTable        *query,
                    gpointer           user_data)
{
  GrTestSignIn *test = user_data;

  if (g_str_equal (path, "/callback/") && g_str_equal (g_uri_get_host (soup_server_message_get_uri (message)), "127.0.0.1"))
    test->n_redirect_requests++;
  else
    test->n_strays++;
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
}

static void
emulator_request_cb (GrEmulator   *emulator,
                     const char   *method,
                     const char   *path,
                     guint         status,
                     const char   *reason,
                     GrTestSignIn *test)
{
  if (g_str_equal (path, "/v2/auth/authorize/") && status == SOUP_STATUS_OK)
    test->n_pages++;
  if (g_str_equal (path, "/v2/oauth/token/"))
    test->n_token_requests++;
  else if (g_str_equal (method, "POST"))
    test->n_posts++;
}

/* The redirect URI gets the port of a server that really listens, so that a request would be seen. */
static void
register_redirect (GrTestSignIn *test)
{
  GSList          *uris;
  g_autofree char *redirect = NULL;
  GError          *error = NULL;

  test->redirect_server = soup_server_new ("raw-paths", TRUE, NULL);
  soup_server_add_handler (test->redirect_server, NULL, redirect_server_cb, test, NULL);
  soup_server_listen_local (test->redirect_server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);

  uris = soup_server_get_uris (test->redirect_server);
  redirect = g_strdup_printf ("http://127.0.0.1:%d/callback/", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);

  gr_environment_set_redirect_uris (gr_test_sign_in_get_environment (test), (const char *const[]){redirect, NULL});
}

static void
open_window (GrTestSignIn *test)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  test->page = g_object_new (GR_TYPE_ACCOUNTS_PAGE, "id", "accounts", "title", "Accounts", NULL);
  gr_page_set_session (GR_PAGE (test->page), test->session);
  gr_page_show_item (GR_PAGE (test->page), LANE);

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (test->page));
  test->window = g_object_new (ADW_TYPE_WINDOW,
                               "content", overlay,
                               "default-width", 1000,
                               "default-height", 700,
                               NULL);
  gtk_window_present (test->window);
  g_assert_true (gr_test_keys_focus (test->window));
  while (!gtk_window_is_active (test->window))
    g_main_context_iteration (NULL, TRUE);
}

void
gr_test_sign_in_set_up (GrTestSignIn *test,
                        gconstpointer data)
{
  g_autoptr (GrCatalog)     catalog = NULL;
  g_autoptr (GrWorkspace)   workspace = gr_workspace_new_sample ();
  g_autoptr (GrSecretStore) secrets = gr_secret_store_new_in_memory ();
  GrRandom                 *random = gr_random_get_system ();
  GError                   *error = NULL;

  /* Warnings are fatal here; in the processes of WebKit, which would inherit that, they are their own affair. */
  g_unsetenv ("G_DEBUG");

  catalog = gr_catalog_new (&error);
  g_assert_no_error (error);

  test->clock = gr_clock_new_following (gr_clock_get_system ());
  test->http = gr_http_session_new ();
  test->session = gr_session_new (workspace, catalog, secrets, test->http, test->clock, random);
  gr_session_set_environment (test->session, gr_workspace_find_environment (workspace, "local"));
  register_redirect (test);

  test->sandbox = gr_local_sandbox_new (catalog, test->clock, random);
  gr_local_sandbox_start (test->sandbox, &error);
  g_assert_no_error (error);
  gr_local_sandbox_serve (test->sandbox, test->session);
  g_signal_connect (gr_test_sign_in_get_emulator (test), "request", G_CALLBACK (emulator_request_cb), test);

  open_window (test);
}

void
gr_test_sign_in_tear_down (GrTestSignIn *test,
                           gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (gr_test_sign_in_get_emulator (test), test);
  gtk_window_destroy (test->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (test->n_redirect_requests, ==, 0);

  g_clear_object (&test->sandbox);
  g_clear_object (&test->redirect_server);
  g_clear_object (&test->session);
  g_clear_object (&test->http);
  g_clear_object (&test->clock);
}

/* The program has a time limit of its own; a condition that never comes true ends there. */
void
gr_test_sign_in_wait (GrTestSignIn         *test,
                      GrTestSignInCondition condition)
{
  while (!condition (test))
    g_main_context_iteration (NULL, TRUE);
}

GrEmulator *
gr_test_sign_in_get_emulator (GrTestSignIn *test)
{
  return gr_local_sandbox_get_emulator (test->sandbox);
}

GrEnvironment *
gr_test_sign_in_get_environment (GrTestSignIn *test)
{
  return gr_session_get_environment (test->session);
}

/* The first widget of @type that is on the screen. */
GtkWidget *
gr_test_find (GtkWidget *root,
              GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return gtk_widget_get_mapped (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gr_test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
gr_test_shows_text (GtkWidget  *root,
                    const char *text)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (gr_test_shows_text (child, text))
        return TRUE;
    }

  return FALSE;
}

GrSignInView *
gr_test_sign_in_get_view (GrTestSignIn *test)
{
  return (GrSignInView *)gr_test_find (GTK_WIDGET (test->page), GR_TYPE_SIGN_IN_VIEW);
}

GrBrowserView *
gr_test_sign_in_get_browser (GrTestSignIn *test)
{
  return (GrBrowserView *)gr_test_find (GTK_WIDGET (test->page), GR_TYPE_BROWSER_VIEW);
}

/* A page of the sandbox is there and drawn: it has the keyboard, on the button that Enter is for. */
gboolean
gr_test_sign_in_shows_page (GrTestSignIn *test)
{
  GrBrowserView *browser = gr_test_sign_in_get_browser (test);
  gboolean       loading = TRUE;

  if (gr_test_sign_in_has_failed (test))
    g_error ("%s", gr_sign_in_flow_get_message (gr_sign_in_view_get_flow (gr_test_sign_in_get_view (test))));
  if (browser != NULL)
    g_object_get (browser, "loading", &loading, NULL);

  return test->n_pages > 0 && !loading;
}

gboolean
gr_test_sign_in_is_over (GrTestSignIn *test)
{
  return gr_test_sign_in_get_view (test) == NULL;
}

gboolean
gr_test_sign_in_has_failed (GrTestSignIn *test)
{
  GrSignInView *view = gr_test_sign_in_get_view (test);

  return view != NULL && gr_sign_in_flow_get_stage (gr_sign_in_view_get_flow (view)) == GR_SIGN_IN_FAILED;
}

/* Presses Sign In and waits for the login page. */
void
gr_test_sign_in_open (GrTestSignIn *test)
{
  test->n_pages = 0;
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.sign-in", NULL);
  gr_test_sign_in_wait (test, gr_test_sign_in_shows_page);
}

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  guint *n_frames = user_data;

  return --*n_frames == 0 ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* Waits until @n_frames were drawn or, where it is given, @counter is no longer @value. */
static void
wait_frames (GrTestSignIn *test,
             guint         n_frames,
             const guint  *counter,
             guint         value)
{
  guint id = gtk_widget_add_tick_callback (GTK_WIDGET (test->window), count_frame_cb, &n_frames, NULL);

  while (n_frames > 0 && (counter == NULL || *counter == value))
    g_main_context_iteration (NULL, TRUE);
  if (n_frames > 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (test->window), id);
}

void
gr_test_sign_in_press (GrTestSignIn *test,
                       guint         keyval)
{
  gint64 before = g_get_monotonic_time ();

  wait_frames (test, FRAMES_TO_FOCUS, NULL, 0);
  test->waited_usec += g_get_monotonic_time () - before;
  g_assert_true (gr_test_keys_press (test->window, keyval));
}

/* Presses Enter until the page has sent its form. */
static void
submit (GrTestSignIn *test)
{
  guint n_posts = test->n_posts;

  while (test->n_posts == n_posts)
    {
      gr_test_sign_in_press (test, GDK_KEY_Return);
      wait_frames (test, FRAMES_TO_REPEAT, &test->n_posts, n_posts);
    }
}

/* Enter on the first person, then the consent page. */
void
gr_test_sign_in_log_in (GrTestSignIn *test)
{
  test->n_pages = 0;
  submit (test);
  gr_test_sign_in_wait (test, gr_test_sign_in_shows_page);
}

/* Enter on Allow. */
void
gr_test_sign_in_allow (GrTestSignIn *test)
{
  submit (test);
}
