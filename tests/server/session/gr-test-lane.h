/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-auth-error.h"
#include "gr-emulator.h"
#include "gr-http.h"
#include "gr-session.h"
#include "gr-test-async.h"
#include "gr-test-browser.h"

G_BEGIN_DECLS

#define SECRET "testsecrettestsecrettestsecret01"

/* The sample workspace on the Local sandbox, and a person at a browser: what somebody sees who has no account at all. */
typedef struct
{
  GrCatalog     *catalog;
  GrClock       *clock;
  GrRandom      *random;
  GrEmulator    *emulator;
  GrWorkspace   *workspace;
  GrSecretStore *secrets;
  SoupSession   *http;
  GrSession     *session;
  GrLaneSession *lane;
  GrTestBrowser *browser;
} Fixture;

static inline void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  GrEnvironment     *local;
  g_autoptr (GError) error = NULL;

  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  fixture->clock = gr_clock_new_manual (1795651200);
  fixture->random = gr_random_new_repeatable ("sign-in");
  fixture->workspace = gr_workspace_new_sample ();
  fixture->secrets = gr_secret_store_new_in_memory ();
  fixture->http = gr_http_session_new ();
  fixture->session = gr_session_new (fixture->workspace, fixture->catalog, fixture->secrets, fixture->http, fixture->clock, fixture->random);
  local = gr_session_get_environment (fixture->session);
  g_assert_cmpint (gr_environment_get_kind (local), ==, GR_ENVIRONMENT_LOCAL);

  fixture->emulator = gr_emulator_new (fixture->catalog, fixture->clock, fixture->random);
  g_assert_true (gr_emulator_start (fixture->emulator, 0, &error));
  g_assert_no_error (error);
  gr_emulator_register_client (fixture->emulator, gr_environment_get_client_key (local), SECRET, gr_environment_get_redirect_uris (local),
                               gr_environment_get_scopes (local), gr_environment_get_target_users (local));
  gr_session_connect_local (fixture->session, gr_emulator_get_base_uri (fixture->emulator), SECRET);

  fixture->lane = gr_session_find_lane_session (fixture->session, "haruka");
  fixture->browser = gr_test_browser_new ();
  gr_test_settle ();
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_OUT);
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_clear_pointer (&fixture->browser, gr_test_browser_free);
  gr_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  g_clear_object (&fixture->http);
  g_clear_object (&fixture->secrets);
  g_clear_object (&fixture->workspace);
  gr_emulator_stop (fixture->emulator);
  g_clear_object (&fixture->emulator);
  g_clear_object (&fixture->random);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->catalog);
}

/* Goes through login and consent, and judges where that leads. */
static inline gboolean
sign_in (Fixture    *fixture,
         const char *unticked_scope,
         GError    **error)
{
  g_autoptr (GrAuthRequest)  request = NULL;
  g_autoptr (GrAuthResponse) response = NULL;
  g_autoptr (GAsyncResult)   result = NULL;
  g_autofree char           *uri = NULL;
  g_autofree char           *location = NULL;

  request = gr_lane_session_begin_sign_in (fixture->lane, NULL, error);
  g_assert_nonnull (request);
  uri = gr_auth_request_dup_uri (request);
  location = gr_test_browser_sign_in (fixture->browser, uri, "haruka", unticked_scope);
  response = gr_auth_request_judge (request, location);

  if (gr_auth_response_get_verdict (response) == GR_AUTH_VERDICT_NOT_OURS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, location);
      gr_lane_session_cancel_sign_in (fixture->lane);
      return FALSE;
    }

  g_assert_cmpint (gr_auth_request_owns_uri (request, location), ==, gr_auth_response_get_verdict (response) != GR_AUTH_VERDICT_PROVIDER_PAGE_ERROR);
  gr_lane_session_complete_sign_in_async (fixture->lane, request, response, NULL, gr_test_result_cb, &result);
  return gr_lane_session_complete_sign_in_finish (fixture->lane, gr_test_await (&result), error);
}

static inline void
sign_in_well (Fixture    *fixture,
              const char *unticked_scope)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sign_in (fixture, unticked_scope, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gr_lane_session_get_state (fixture->lane), ==, GR_LANE_SIGNED_IN);
}

static inline gboolean
refresh (Fixture *fixture,
         GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_lane_session_refresh_async (fixture->lane, NULL, gr_test_result_cb, &result);
  return gr_lane_session_refresh_finish (fixture->lane, gr_test_await (&result), error);
}

static inline gboolean
read_user (Fixture *fixture,
           GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gr_lane_session_read_user_async (fixture->lane, NULL, gr_test_result_cb, &result);
  return gr_lane_session_read_user_finish (fixture->lane, gr_test_await (&result), error);
}

static inline const char *
get_field (Fixture    *fixture,
           const char *field)
{
  GrUserInfo *user = gr_lane_session_get_user_info (fixture->lane);

  return user != NULL ? gr_user_info_get_field (user, field) : NULL;
}

G_END_DECLS
