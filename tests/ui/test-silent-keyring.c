/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-keyring.h"
#include "gr-test-ui.h"

static gint64 begun;

static gboolean
says_so (gpointer user_data)
{
  const char *message = gr_notice_get_message (gr_window_get_notice (gr_application_get_window (user_data), "secrets"));

  return message != NULL && strstr (message, "did not answer") != NULL;
}

/* The window is there while nobody knows yet whether the keyring will ever answer. */
static void
check (GrApplication *app)
{
  GrSecretStore *secrets = gr_session_get_secrets (gr_window_get_session (gr_application_get_window (app)));

  g_test_message ("painted after %d ms", (int)((g_get_monotonic_time () - begun) / 1000));
  g_assert_cmpint (gr_secret_store_get_state (secrets), ==, GR_SECRET_STORE_OPENING);
  gr_test_ui_wait (says_so, app);
  g_assert_cmpint (gr_secret_store_get_state (secrets), ==, GR_SECRET_STORE_MISSING);
}

static void
test_start (void)
{
  g_autoptr (GrTestKeyring) keyring = gr_test_keyring_new ();

  gr_test_keyring_set_mode (keyring, GR_TEST_KEYRING_SILENT);
  gr_test_ui_forget ();
  begun = g_get_monotonic_time ();
  gr_test_ui_run_app (NULL, check);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/silent-keyring/start", test_start);

  return gr_test_ui_run ();
}
