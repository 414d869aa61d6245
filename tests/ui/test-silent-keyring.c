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

static gboolean
offers_to_store (gpointer user_data)
{
  const char *message = gr_notice_get_message (gr_window_get_notice (gr_application_get_window (user_data), "secrets"));

  return message != NULL && strstr (message, "The keyring is back. 1 secret is only in memory") != NULL;
}

static gboolean
says_nothing (gpointer user_data)
{
  return gr_notice_get_message (gr_window_get_notice (gr_application_get_window (user_data), "secrets")) == NULL;
}

static gboolean
is_lost (gpointer user_data)
{
  const char *message = gr_notice_get_message (gr_window_get_notice (gr_application_get_window (user_data), "secrets"));

  return message != NULL && strstr (message, "locked") != NULL && strstr (message, "1 secret would be lost now") != NULL;
}

/* What the strip says and offers while the keyring is locked, and when it is not any more. */
static void
check_locked (GrApplication *app)
{
  GtkWidget      *window = GTK_WIDGET (gr_application_get_window (app));
  GrSecretStore  *secrets = gr_session_get_secrets (gr_window_get_session (GR_WINDOW (window)));
  GrSecretAddress address = {"acme", "qa", "JP", "haruka", GR_SECRET_TOKENS};

  gr_secret_store_store_async (secrets, &address, "Greenroom: test", "secret", NULL, NULL, NULL);
  gr_test_ui_wait (is_lost, app);

  g_assert_true (gtk_widget_activate_action (window, "win.unlock-keyring", NULL));
  gr_test_ui_wait (offers_to_store, app);
  g_assert_true (gtk_widget_activate_action (window, "win.save-secrets", NULL));
  gr_test_ui_wait (says_nothing, app);
  g_assert_cmpuint (gr_secret_store_get_n_unsaved (secrets), ==, 0);
}

static void
test_locked (void)
{
  g_autoptr (GrTestKeyring) keyring = gr_test_keyring_new ();

  gr_test_keyring_set_locked (keyring, TRUE);
  gr_test_ui_forget ();
  gr_test_ui_run_app (NULL, check_locked);
  g_assert_cmpuint (gr_test_keyring_get_n_prompts (keyring), ==, 1);
  g_assert_cmpuint (gr_test_keyring_get_n_items (keyring), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/silent-keyring/start", test_start);
  g_test_add_func ("/ui/silent-keyring/locked", test_locked);

  return gr_test_ui_run ();
}
