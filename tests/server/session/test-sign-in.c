/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-lane.h"

static void
test_panels_fill_in (Fixture      *fixture,
                     gconstpointer user_data)
{
  GrTokenSet *tokens;

  sign_in_well (fixture, NULL);
  tokens = gr_lane_session_get_tokens (fixture->lane);
  g_assert_true (g_str_has_prefix (gr_token_set_get_access_token (tokens), "act."));
  g_assert_true (g_str_has_prefix (gr_token_set_get_refresh_token (tokens), "rft."));
  g_assert_cmpint (gr_token_set_get_expires_at (tokens), >, gr_clock_get_now (fixture->clock));
  g_assert_null (gr_lane_session_get_user_error (fixture->lane));
  g_assert_cmpstr (get_field (fixture, "display_name"), ==, "Haruka T.");
  g_assert_cmpstr (get_field (fixture, "follower_count"), ==, "1204");
  g_assert_cmpstr (get_field (fixture, "open_id"), ==, gr_token_set_get_open_id (tokens));
  g_assert_cmpuint (g_list_model_get_n_items (gr_lane_session_get_trace (fixture->lane)), ==, 5);

  for (guint i = 0; i < g_list_model_get_n_items (gr_lane_session_get_scopes (fixture->lane)); i++)
    {
      g_autoptr (GrScopeGrant) line = g_list_model_get_item (gr_lane_session_get_scopes (fixture->lane), i);

      g_assert_true (gr_scope_grant_get_granted (line));
    }
}

static void
test_unticked_scope (Fixture      *fixture,
                     gconstpointer user_data)
{
  sign_in_well (fixture, "user.info.stats");
  g_assert_null (gr_lane_session_get_user_error (fixture->lane));
  g_assert_cmpstr (get_field (fixture, "display_name"), ==, "Haruka T.");
  g_assert_null (get_field (fixture, "follower_count"));
}

static void
test_rotation (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autofree char   *first = NULL;
  g_autoptr (GError) error = NULL;

  sign_in_well (fixture, NULL);
  first = g_strdup (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)));

  for (guint i = 1; i <= 3; i++)
    {
      g_assert_true (refresh (fixture, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (gr_token_set_get_rotations (gr_lane_session_get_tokens (fixture->lane)), ==, i);
      g_assert_cmpstr (gr_token_set_get_refresh_token (gr_lane_session_get_tokens (fixture->lane)), !=, first);
    }

  g_assert_true (read_user (fixture, &error));
  g_assert_no_error (error);
}

static void
test_expired (Fixture      *fixture,
              gconstpointer user_data)
{
  GrTokenSet        *tokens;
  g_autoptr (GError) error = NULL;

  /* An access token that is over is refreshed; a refresh token that is over ends the lane. */
  sign_in_well (fixture, NULL);
  tokens = gr_lane_session_get_tokens (fixture->lane);
  gr_clock_advance (fixture->clock, gr_token_set_get_expires_at (tokens) - gr_clock_get_now (fixture->clock) + 1);
  g_assert_true (read_user (fixture, &error));
  g_assert_no_error (error);

  tokens = gr_lane_session_get_tokens (fixture->lane);
  gr_clock_advance (fixture->clock, gr_token_set_get_refresh_expires_at (tokens) - gr_clock_get_now (fixture->clock) + 1);
  g_assert_false (read_user (fixture, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_EXPIRED);
  g_assert_null (gr_lane_session_get_tokens (fixture->lane));
  sign_in_well (fixture, NULL);
}

static void
test_revoked (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  sign_in_well (fixture, NULL);
  gr_lane_session_revoke_async (fixture->lane, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_lane_session_revoke_finish (fixture->lane, gr_test_await (&result), &error));
  g_assert_no_error (error);
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_REVOKED);
  sign_in_well (fixture, NULL);
}

/* Everything that can go wrong on the way back, and at the endpoints behind it. */
static const struct
{
  const char     *name;
  const char     *route;
  GrEmulatorFault fault;
  int             code; /* of GR_AUTH_ERROR; -1 where the redirect is not ours */
} attacks[] = {
  {"wrong-state", "oauth.authorize", GR_EMULATOR_FAULT_WRONG_STATE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {"missing-state", "oauth.authorize", GR_EMULATOR_FAULT_MISSING_STATE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {"error-beside-code", "oauth.authorize", GR_EMULATOR_FAULT_ERROR_BESIDE_CODE, GR_AUTH_ERROR_CANCELLED_BY_USER},
  {"lookalike-redirect", "oauth.authorize", GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT, -1},
  {"custom-scheme", "oauth.authorize", GR_EMULATOR_FAULT_CUSTOM_SCHEME, -1},
  {"token-429", "oauth.token", GR_EMULATOR_FAULT_TOO_MANY_REQUESTS, GR_AUTH_ERROR_TRY_LATER},
  {"token-500", "oauth.token", GR_EMULATOR_FAULT_SERVER_ERROR, GR_AUTH_ERROR_TRY_LATER},
  {"token-error-with-200", "oauth.token", GR_EMULATOR_FAULT_ERROR_WITH_200, -2},
  {"token-garbage", "oauth.token", GR_EMULATOR_FAULT_GARBAGE, GR_AUTH_ERROR_UNTRUSTED_ANSWER},
  {"token-truncated", "oauth.token", GR_EMULATOR_FAULT_TRUNCATED, GR_AUTH_ERROR_TRY_LATER},
};

static void
test_attack (Fixture      *fixture,
             gconstpointer user_data)
{
  guint              index = GPOINTER_TO_UINT (user_data);
  g_autoptr (GError) error = NULL;

  gr_emulator_set_fault (fixture->emulator, attacks[index].route, attacks[index].fault);
  g_assert_false (sign_in (fixture, NULL, &error));
  if (attacks[index].code == -1)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  else if (attacks[index].code == -2)
    g_assert_cmpint (error->domain, ==, GR_AUTH_ERROR);
  else
    g_assert_error (error, GR_AUTH_ERROR, attacks[index].code);

  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_OUT);
  g_assert_null (gr_lane_session_get_tokens (fixture->lane));
  g_assert_false (gr_lane_session_get_busy (fixture->lane));

  /* Nothing of it sticks. */
  gr_emulator_set_fault (fixture->emulator, attacks[index].route, GR_EMULATOR_FAULT_NONE);
  sign_in_well (fixture, NULL);
}

/* A page on the way that carries a code, and a popup, are no answers; the real redirect comes after them. */
static void
test_intermediate_code (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autoptr (GrAuthRequest)  request = gr_lane_session_begin_sign_in (fixture->lane, NULL, NULL);
  const char                *base = gr_emulator_get_base_uri (fixture->emulator);
  g_autofree char           *page = g_strconcat (base, "/sandbox/step?code=notyet&state=", gr_auth_request_get_state (request), NULL);
  g_autoptr (GrAuthResponse) response = gr_auth_request_judge (request, page);

  g_assert_cmpint (gr_auth_response_get_verdict (response), ==, GR_AUTH_VERDICT_NOT_OURS);
  gr_lane_session_cancel_sign_in (fixture->lane);
  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_INTERMEDIATE_CODE);
  sign_in_well (fixture, NULL);
}

static void
test_replayed_code (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  gr_emulator_set_fault (fixture->emulator, "oauth.authorize", GR_EMULATOR_FAULT_REPLAYED_CODE);
  if (sign_in (fixture, NULL, &error))
    {
      g_assert_false (sign_in (fixture, NULL, &error));
      g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_IN);
    }

  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
}

static void
test_user_unreachable (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  sign_in_well (fixture, NULL);
  gr_emulator_set_fault (fixture->emulator, "user.info", GR_EMULATOR_FAULT_SERVER_ERROR);
  g_assert_false (read_user (fixture, &error));
  g_assert_error (error, GR_API_ERROR, GR_API_ERROR_TRY_LATER);
  g_assert_nonnull (gr_lane_session_get_user_error (fixture->lane));
  g_assert_cmpstr (get_field (fixture, "display_name"), ==, "Haruka T.");
}

static void
test_wrong_secret (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  gr_session_connect_local (fixture->session, gr_emulator_get_base_uri (fixture->emulator), "another secret");
  g_assert_false (sign_in (fixture, NULL, &error));
  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_CREDENTIALS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/sign-in/panels-fill-in", Fixture, NULL, set_up, test_panels_fill_in, tear_down);
  g_test_add ("/sign-in/unticked-scope", Fixture, NULL, set_up, test_unticked_scope, tear_down);
  g_test_add ("/sign-in/rotation", Fixture, NULL, set_up, test_rotation, tear_down);
  g_test_add ("/sign-in/expired", Fixture, NULL, set_up, test_expired, tear_down);
  g_test_add ("/sign-in/revoked", Fixture, NULL, set_up, test_revoked, tear_down);
  g_test_add ("/sign-in/intermediate-code", Fixture, NULL, set_up, test_intermediate_code, tear_down);
  g_test_add ("/sign-in/replayed-code", Fixture, NULL, set_up, test_replayed_code, tear_down);
  g_test_add ("/sign-in/user-unreachable", Fixture, NULL, set_up, test_user_unreachable, tear_down);
  g_test_add ("/sign-in/wrong-secret", Fixture, NULL, set_up, test_wrong_secret, tear_down);

  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autofree char *path = g_strconcat ("/sign-in/attack/", attacks[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_attack, tear_down);
    }

  return g_test_run ();
}
