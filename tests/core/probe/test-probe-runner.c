/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-probe-runner.h"
#include "gr-public-address.h"
#include "gr-test-probe.h"
#include "gr-test-site.h"

#define N_PROBES    500
#define MAX_RUNNING 8

typedef struct
{
  GrTestSite     *site;
  GrProbeContext *context;
  GrProbeRunner  *runner;
  guint           n_signals;
  guint           most_running;
} Fixture;

static void
done_cb (GrProbeRunner *runner,
         GrProbe       *probe,
         gpointer       user_data)
{
  Fixture *fixture = user_data;

  fixture->n_signals++;
  fixture->most_running = MAX (fixture->most_running, gr_probe_runner_get_n_running (runner) + 1);
  g_assert_cmpint (gr_probe_get_state (probe), ==, GR_PROBE_DONE);
  g_assert_cmpuint (gr_probe_runner_get_n_done (runner), ==, fixture->n_signals);
}

static void
set_up (Fixture      *fixture,
        gconstpointer certificate)
{
  g_autoptr (GTlsDatabase) authorities = gr_test_site_new_authorities ();

  fixture->site = gr_test_site_new (certificate);
  fixture->context = gr_test_probe_new_context ();
  gr_probe_context_set_authorities (fixture->context, authorities);
  fixture->runner = gr_probe_runner_new (fixture->context, MAX_RUNNING);
  g_signal_connect (fixture->runner, "probe-done", G_CALLBACK (done_cb), fixture);
  gr_test_site_add (fixture->site, "/good", "text/html", "<title>Help</title><p>Write to us, and somebody answers within a day.</p>");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer certificate)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->runner), (gpointer *)&fixture->runner);
  g_object_unref (fixture->runner);
  gr_test_settle ();
  g_assert_null (fixture->runner);
  g_clear_object (&fixture->context);
  g_clear_pointer (&fixture->site, gr_test_site_free);
}

static void
add (Fixture    *fixture,
     const char *path)
{
  g_autofree char    *uri = gr_test_site_dup_uri (fixture->site, "site.test", path);
  g_autoptr (GrProbe) probe = gr_probe_new_page (GR_PROBE_SUPPORT, uri);

  gr_probe_runner_add (fixture->runner, probe);
}

static gboolean
tick_cb (gpointer user_data)
{
  guint *n_ticks = user_data;

  (*n_ticks)++;
  return G_SOURCE_CONTINUE;
}

/* All are done, no more than so many at a time, and the loop goes round all the while: what else waits for it has its turn between
 * any two results. */
static void
test_many (Fixture      *fixture,
           gconstpointer certificate)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  guint                    n_ticks = 0;
  guint                    ticker;

  for (guint i = 0; i < N_PROBES; i++)
    add (fixture, i % 5 == 0 ? "/lost" : "/good");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->runner)), ==, N_PROBES);
  g_assert_false (gr_probe_runner_is_running (fixture->runner));

  ticker = g_timeout_add (1, tick_cb, &n_ticks);
  gr_probe_runner_run_async (fixture->runner, NULL, gr_test_result_cb, &result);
  g_assert_cmpuint (gr_probe_runner_get_n_running (fixture->runner), ==, MAX_RUNNING);
  g_assert_true (gr_probe_runner_run_finish (fixture->runner, gr_test_await (&result), &error));
  g_assert_no_error (error);
  g_source_remove (ticker);

  g_assert_cmpuint (fixture->n_signals, ==, N_PROBES);
  g_assert_cmpuint (fixture->most_running, <=, MAX_RUNNING);
  g_assert_cmpuint (gr_probe_runner_get_n_proved (fixture->runner), ==, N_PROBES - N_PROBES / 5);
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, N_PROBES);
  g_assert_cmpuint (n_ticks, >=, N_PROBES / MAX_RUNNING);
  g_assert_false (gr_probe_runner_is_running (fixture->runner));
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer certificate)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (GError)       pending = NULL;
  g_autoptr (GError)       own_error = NULL;

  gr_test_site_fail (fixture->site, "/stall", GR_TEST_STALL);
  for (guint i = 0; i < 3; i++)
    add (fixture, "/good");
  for (guint i = 0; i < 50; i++)
    add (fixture, "/stall");

  gr_probe_runner_run_async (fixture->runner, cancellable, gr_test_result_cb, &result);
  gr_probe_runner_run_async (fixture->runner, NULL, gr_test_result_cb, &second);
  g_assert_false (gr_probe_runner_run_finish (fixture->runner, gr_test_await (&second), &pending));
  g_assert_error (pending, G_IO_ERROR, G_IO_ERROR_PENDING);

  while (gr_probe_runner_get_n_done (fixture->runner) < 3)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  g_assert_false (gr_probe_runner_run_finish (fixture->runner, gr_test_await (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  for (guint i = 0; i < 53; i++)
    {
      g_autoptr (GrProbe) probe = g_list_model_get_item (G_LIST_MODEL (fixture->runner), i);

      g_assert_cmpint (gr_probe_get_state (probe), ==, i < 3 ? GR_PROBE_DONE : i < 3 + MAX_RUNNING ? GR_PROBE_CANCELLED
                                                                                                   : GR_PROBE_WAITING);
    }

  /* By the runner itself, and with a cancellable that is used up. */
  gr_probe_runner_run_async (fixture->runner, NULL, gr_test_result_cb, &again);
  gr_probe_runner_cancel (fixture->runner);
  g_assert_false (gr_probe_runner_run_finish (fixture->runner, gr_test_await (&again), &own_error));
  g_assert_error (own_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&again);
  g_clear_error (&own_error);
  gr_probe_runner_run_async (fixture->runner, cancellable, gr_test_result_cb, &again);
  g_assert_false (gr_probe_runner_run_finish (fixture->runner, gr_test_await (&again), &own_error));
  g_assert_error (own_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A probe that is added while others run has its turn; a list without probes is done at once. */
static void
test_add (Fixture      *fixture,
          gconstpointer certificate)
{
  g_autoptr (GAsyncResult) empty = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_probe_runner_run_async (fixture->runner, NULL, gr_test_result_cb, &empty);
  g_assert_true (gr_probe_runner_run_finish (fixture->runner, gr_test_await (&empty), &error));

  add (fixture, "/good");
  gr_probe_runner_run_async (fixture->runner, NULL, gr_test_result_cb, &result);
  add (fixture, "/lost");
  g_assert_true (gr_probe_runner_run_finish (fixture->runner, gr_test_await (&result), &error));
  g_assert_cmpuint (gr_probe_runner_get_n_done (fixture->runner), ==, 2);
  g_assert_cmpuint (gr_probe_runner_get_n_proved (fixture->runner), ==, 1);

  gr_probe_runner_clear (fixture->runner);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->runner)), ==, 0);
  g_assert_cmpuint (gr_probe_runner_get_n_done (fixture->runner), ==, 0);
}

static void
test_public_address (void)
{
  static const char *const public[] = {"1.1.1.1", "9.255.255.255", "11.0.0.0", "93.184.216.34", "100.63.255.255", "100.128.0.0", "126.255.255.255",
                                       "128.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
                                       "223.255.255.255", "2606:4700::1111", "2001:4860:4860::8888", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::"};
  static const char *const local[] = {"0.0.0.0", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1", "127.255.255.255", "169.254.169.254",
                                      "172.16.0.0", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.0.0", "192.168.255.255", "198.18.0.0", "198.19.255.255", "198.51.100.1",
                                      "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "2001::1",
                                      "3fff::1", "::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "2002:a00:1::", "::10.0.0.1"};

  for (gsize i = 0; i < G_N_ELEMENTS (public); i++)
    {
      g_autoptr (GInetAddress) address = g_inet_address_new_from_string (public[i]);

      g_test_message ("%s", public[i]);
      g_assert_true (gr_address_is_public (address));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (local); i++)
    {
      g_autoptr (GInetAddress) address = g_inet_address_new_from_string (local[i]);

      g_test_message ("%s", local[i]);
      g_assert_false (gr_address_is_public (address));
    }
}

#define ADD(path, certificate, function) g_test_add ("/probe/runner/" path, Fixture, certificate, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gr_test_probe_set_hosts ();

  ADD ("many", "good", test_many);
  ADD ("cancel", NULL, test_cancel);
  ADD ("add", "good", test_add);
  g_test_add_func ("/probe/public-address", test_public_address);

  return g_test_run ();
}
