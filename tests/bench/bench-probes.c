/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>
#include <time.h>

#include "gr-probe-runner.h"
#include "gr-test-site.h"

/* Prints for how long the main loop stands still at worst while pages are looked at: bench-probes [probes], 500 unless given, over TLS,
 * every tenth of them 1 MB large, with the authorities of the system. The server has a thread of its own. What is timed is every turn of
 * the main loop, in processor time of its thread; the longest is printed, and how many take over a frame. */

#define FRAME_MS    16.0
#define MAX_RUNNING 8
#define LARGE       (1024 * 1024)

typedef struct
{
  GMainContext *context;
  GMainLoop    *loop;
  GrTestSite   *site;
  GMutex        mutex;
  GCond         ready;
} Server;

static double polled_at;

static double
get_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* What passes from one poll to the next is what the sources took in between. */
static int
timed_poll (GPollFD *fds,
            guint    n_fds,
            int      timeout)
{
  int result = g_poll (fds, n_fds, timeout);

  polled_at = get_ms ();
  return result;
}

static gpointer
serve (gpointer data)
{
  Server             *server = data;
  g_autoptr (GString) large = g_string_new ("<title>Terms of Service</title>");

  g_main_context_push_thread_default (server->context);
  while (large->len < LARGE)
    g_string_append (large, "<p>We keep what <a href='/a'>you</a> give us &amp; no more.</p>\n");

  g_mutex_lock (&server->mutex);
  server->site = gr_test_site_new ("good");
  gr_test_site_add (server->site, "/large", "text/html", large->str);
  gr_test_site_add (server->site, "/small", "text/html", "<title>Terms of Service</title><p>Be nice to each other.</p>");
  g_cond_signal (&server->ready);
  g_mutex_unlock (&server->mutex);

  g_main_loop_run (server->loop);
  gr_test_site_free (server->site);
  g_main_context_pop_thread_default (server->context);
  return NULL;
}

static void
run_cb (GObject      *source_object,
        GAsyncResult *result,
        gpointer      user_data)
{
  gboolean *is_done = user_data;

  *is_done = gr_probe_runner_run_finish (GR_PROBE_RUNNER (source_object), result, NULL);
}

static void
measure (Server *server,
         guint   n_probes)
{
  g_autoptr (GrProbeContext) context = gr_probe_context_new (gr_clock_get_system ());
  g_autoptr (GrProbeRunner)  runner = gr_probe_runner_new (context, MAX_RUNNING);
  gint64                     start = g_get_monotonic_time ();
  gboolean                   is_done = FALSE;
  double                     longest = 0;
  double                     total = 0;
  guint                      n_turns = 0;
  guint                      n_long = 0;

  for (guint i = 0; i < n_probes; i++)
    {
      g_autofree char    *uri = gr_test_site_dup_uri (server->site, "localhost", i % 10 == 0 ? "/large" : "/small");
      g_autoptr (GrProbe) probe = gr_probe_new_page (GR_PROBE_TERMS, uri);

      gr_probe_runner_add (runner, probe);
    }

  polled_at = get_ms ();
  gr_probe_runner_run_async (runner, NULL, run_cb, &is_done);
  longest = get_ms () - polled_at;
  while (!is_done)
    {
      double ms;

      g_main_context_iteration (NULL, TRUE);
      ms = get_ms () - polled_at;
      longest = MAX (longest, ms);
      total += ms;
      n_turns++;
      n_long += ms > FRAME_MS;
    }

  g_print ("%u probes in %.2f s: longest turn %.1f ms, %u of %u over %.0f ms, %.0f ms in all\n", n_probes,
           (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC, longest, n_long, n_turns, FRAME_MS, total);
}

int
main (int   argc,
      char *argv[])
{
  guint    n_probes = argc > 1 ? (guint)atoi (argv[1]) : 500;
  Server   server = {0};
  GThread *thread;

  g_setenv ("G_TEST_SRCDIR", TEST_FOLDER, FALSE);
  g_test_init (&argc, &argv, NULL);
  g_main_context_set_poll_func (NULL, timed_poll);

  server.context = g_main_context_new ();
  server.loop = g_main_loop_new (server.context, FALSE);
  g_mutex_lock (&server.mutex);
  thread = g_thread_new ("server", serve, &server);
  while (server.site == NULL)
    g_cond_wait (&server.ready, &server.mutex);
  g_mutex_unlock (&server.mutex);

  measure (&server, n_probes);
  measure (&server, n_probes);

  g_main_loop_quit (server.loop);
  g_thread_join (thread);
  g_main_loop_unref (server.loop);
  g_main_context_unref (server.context);
  return 0;
}
