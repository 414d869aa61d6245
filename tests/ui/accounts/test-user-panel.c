/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json.h"
#include "gr-lane-session-private.h"
#include "gr-test-accounts.h"

/* What a server that nobody controls may answer. */
static void
answer (GrTestAccounts *test,
        const char     *members,
        gint64          at)
{
  g_autofree char       *text = g_strdup_printf ("{\"data\": {\"user\": {%s}}, \"error\": {\"code\": \"ok\", \"log_id\": \"2026LOG\"}}", members);
  g_autoptr (JsonNode)   node = gr_json_parse (text, strlen (text), NULL);
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrUserInfo) user = gr_user_info_new_from_answer (gr_session_get_catalog (test->session), node, at, &error);

  g_assert_no_error (error);
  gr_lane_session_set_user (test->lane, user, NULL);
  gr_test_ui_settle ();
}

static void
test_fields (GrTestAccounts *test,
             gconstpointer   data)
{
  g_autofree char *copied = NULL;

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);
  answer (test,
          "\"open_id\": \"-000a\", \"union_id\": null, \"display_name\": \"A\\nB 🎮\", \"username\": \"مرحبا\", \"bio_description\": \"\","
          "\"is_verified\": \"yes\", \"follower_count\": 9223372036854775807, \"pronouns\": \"she\"",
          90000);

  g_assert_true (gr_test_accounts_shows (test, "A B 🎮"));
  g_assert_true (gr_test_accounts_shows (test, "@\342\201\250مرحبا\342\201\251"));
  g_assert_true (gr_test_accounts_shows (test, "No value"));
  g_assert_true (gr_test_accounts_shows (test, "Empty"));
  g_assert_true (gr_test_accounts_shows (test, "Not usable"));
  g_assert_true (gr_test_accounts_shows (test, "Not in the answer"));
  g_assert_true (gr_test_accounts_shows (test, "pronouns"));
  g_assert_true (gr_test_accounts_shows (test, "she"));
  g_assert_true (gr_test_accounts_shows (test, "2026LOG"));
  g_assert_false (gr_test_accounts_shows (test, "Not granted"));

  gtk_widget_activate_action (gr_test_accounts_find (GTK_WIDGET (test->page), g_type_from_name ("GrUserPanel")), "user.copy-log-id", NULL);
  copied = gr_test_accounts_dup_clipboard (test);
  g_assert_cmpstr (copied, ==, "2026LOG");
}

static void
test_not_granted (GrTestAccounts *test,
                  gconstpointer   data)
{
  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, "user.info.profile");

  g_assert_true (gr_test_accounts_shows (test, "Username not granted"));
  g_assert_true (gr_test_accounts_shows (test, "Bio"));
  g_assert_true (gr_test_accounts_shows (test, "Not granted"));
  g_assert_true (gr_test_accounts_shows (test, "Haruka T."));
}

/* The last answer stays when it cannot be read again, and says how old it is. */
static void
test_stale (GrTestAccounts *test,
            gconstpointer   data)
{
  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);
  g_assert_false (gr_test_accounts_shows (test, "could not be read again"));

  gr_emulator_set_fault (gr_local_sandbox_get_emulator (test->sandbox), "user.info", GR_EMULATOR_FAULT_SERVER_ERROR);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.read-user", NULL);
  gr_test_accounts_wait_for_text (test, "It could not be read again.");
  g_assert_true (gr_test_accounts_shows (test, "TikTok had an error"));
  g_assert_true (gr_test_accounts_shows (test, "As of "));
  g_assert_true (gr_test_accounts_shows (test, "Haruka T."));

  gr_emulator_set_fault (gr_local_sandbox_get_emulator (test->sandbox), "user.info", GR_EMULATOR_FAULT_NONE);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.read-user", NULL);
  gr_test_accounts_wait_until_gone (test, "could not be read again");
}

static void
test_demo_mode (GrTestAccounts *test,
                gconstpointer   data)
{
  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);
  answer (test, "\"open_id\": \"-000planted\", \"union_id\": \"union-planted\", \"display_name\": \"Mio\", \"new_number\": \"planted-number\"", 90000);
  g_assert_true (gr_test_accounts_shows (test, "planted"));

  gr_session_set_demo_mode (test->session, TRUE);
  g_assert_false (gr_test_accounts_shows (test, "planted"));
  g_assert_true (gr_test_accounts_shows (test, "new_number"));
  g_assert_true (gr_test_accounts_shows (test, "Mio"));
}

static void
test_avatar (GrTestAccounts *test,
             gconstpointer   data)
{
  g_autofree char *gone = NULL;

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);

  /* Only what stands in for TikTok may be asked without encryption. */
  answer (test, "\"display_name\": \"Mio\", \"avatar_url\": \"http://127.0.0.1:1/a.png\"", 90000);
  gr_test_accounts_wait_for_text (test, "The avatar was not loaded");

  gone = g_strdup_printf ("\"display_name\": \"Mio\", \"avatar_url\": \"%s/avatars/nobody.png\"",
                          gr_emulator_get_base_uri (gr_local_sandbox_get_emulator (test->sandbox)));
  answer (test, gone, 90000);
  gr_test_accounts_wait_for_text (test, "The avatar could not be loaded");
  g_assert_true (gr_test_accounts_shows (test, "expire"));

  answer (test, "\"display_name\": \"Mio\"", 90000);
  gr_test_accounts_wait_until_gone (test, "The avatar could not be loaded");
}

static void
test_narrow (GrTestAccounts *test,
             gconstpointer   data)
{
  g_autofree char *name = g_strnfill (1000, 'W');
  g_autofree char *members = g_strdup_printf ("\"display_name\": \"%s\", \"username\": \"%s\", \"new\": \"%.500s\", \"follower_count\": 9223372036854775807", name, name, name);
  int              minimum;

  gr_test_accounts_open_page (test);
  gr_test_accounts_sign_in (test, NULL);
  answer (test, members, 90000);
  gtk_widget_measure (GTK_WIDGET (test->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define ADD(name, function) \
  g_test_add ("/user-panel/" name, GrTestAccounts, NULL, gr_test_accounts_set_up, function, gr_test_accounts_tear_down)

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  ADD ("fields", test_fields);
  ADD ("not-granted", test_not_granted);
  ADD ("stale", test_stale);
  ADD ("demo-mode", test_demo_mode);
  ADD ("avatar", test_avatar);
  ADD ("narrow", test_narrow);

  return gr_test_ui_run ();
}
