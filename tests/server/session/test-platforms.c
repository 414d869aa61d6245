/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-lane.h"

#define LOGIN_PATH "/sandbox/mini-game/login"

static const char *const loopback[] = {"http://127.0.0.1:*/callback/", NULL};
static const char *const own_domain[] = {"https://dev.example.com/callback/", NULL};

static const struct
{
  const char        *platform;
  const char *const *redirect_uris;
} rows[] = {
  {"web", own_domain},
  {"desktop", loopback},
  {"ios", own_domain},
  {"android", own_domain},
  {NULL, loopback},
};

static GrEnvironment *
set_platform (Fixture           *fixture,
              const char        *platform,
              const char *const *redirect_uris)
{
  GrEnvironment *local = gr_session_get_environment (fixture->session);

  gr_environment_set_platform (local, platform);
  gr_environment_set_redirect_uris (local, redirect_uris);
  gr_emulator_register_client (fixture->emulator, gr_environment_get_client_key (local), SECRET, redirect_uris,
                               gr_environment_get_scopes (local), gr_environment_get_target_users (local));
  return local;
}

/* Each platform signs in, refreshes and is told off with the redirects that it can have; the address is never asked for. */
static void
test_platform (Fixture      *fixture,
               gconstpointer user_data)
{
  guint              index = GPOINTER_TO_UINT (user_data);
  g_autoptr (GError) error = NULL;

  set_platform (fixture, rows[index].platform, rows[index].redirect_uris);
  sign_in_well (fixture, NULL);
  g_assert_cmpstr (get_field (fixture, "display_name"), ==, "Haruka T.");
  g_assert_true (refresh (fixture, &error));
  g_assert_no_error (error);

  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_WRONG_STATE);
  g_assert_false (sign_in (fixture, NULL, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
}

static gboolean
redeem (Fixture    *fixture,
        const char *code,
        GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_lane_session_redeem_code_async (fixture->lane, code, NULL, gr_test_result_cb, &result);
  return gr_lane_session_redeem_code_finish (fixture->lane, gr_test_await (&result), error);
}

/* The game's own login gives the code, and it works once. */
static void
test_mini_game (Fixture      *fixture,
                gconstpointer user_data)
{
  GrEnvironment         *local = set_platform (fixture, "mini-game", own_domain);
  g_autofree char       *uri = g_strconcat (gr_emulator_get_base_uri (fixture->emulator), LOGIN_PATH, NULL);
  g_autoptr (GrTestPage) page = gr_test_browser_post_form (fixture->browser, uri, "client_key", gr_environment_get_client_key (local), "user", "haruka", NULL);
  g_autoptr (JsonNode)   answer = gr_test_page_parse (page);
  const char            *code = json_object_get_string_member (json_node_get_object (answer), "code");
  g_autoptr (GError)     error = NULL;

  g_assert_true (redeem (fixture, code, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_IN);
  g_assert_cmpstr (get_field (fixture, "display_name"), ==, "Haruka T.");
  g_assert_true (refresh (fixture, &error));
  g_assert_no_error (error);

  g_assert_false (redeem (fixture, code, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_IN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/platforms/", rows[i].platform != NULL ? rows[i].platform : "not-chosen", NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_platform, tear_down);
    }
  g_test_add ("/platforms/mini-game", Fixture, NULL, set_up, test_mini_game, tear_down);

  return g_test_run ();
}
