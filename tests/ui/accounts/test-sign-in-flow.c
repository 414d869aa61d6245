/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-accounts.h"

static void
test_done (GrTestAccounts *test,
           gconstpointer   data)
{
  GListModel *steps;

  gr_test_accounts_sign_in (test, NULL);

  g_assert_cmpint (gr_lane_session_get_state (test->lane), ==, GR_LANE_SIGNED_IN);
  g_assert_null (gr_sign_in_flow_get_message (test->flow));

  /* The request, the redirect, the exchange and the user. */
  steps = gr_sign_in_flow_get_steps (test->flow);
  g_assert_cmpuint (g_list_model_get_n_items (steps), >=, 4);
}

/* The answer counts once: offered again, it is kept from the browser and changes nothing. */
static void
test_replayed (GrTestAccounts *test,
               gconstpointer   data)
{
  g_autofree char *redirect = gr_test_accounts_ask (test, NULL);

  g_assert_true (gr_sign_in_flow_offer (test->flow, redirect));
  g_assert_cmpint (gr_sign_in_flow_get_stage (test->flow), ==, GR_SIGN_IN_EXCHANGING);
  g_assert_true (gr_sign_in_flow_offer (test->flow, redirect));
  gr_test_accounts_wait_for_stage (test, GR_SIGN_IN_DONE);
}

/* The redirect of an attempt that was given up means nothing to the next. */
static void
test_stale (GrTestAccounts *test,
            gconstpointer   data)
{
  g_autofree char *redirect = gr_test_accounts_ask (test, NULL);
  g_autofree char *fixed = NULL;
  g_autofree char *again = NULL;
  char            *query = strchr (redirect, '?');

  fixed = g_strndup (redirect, query - redirect);
  again = gr_sign_in_flow_start (test->flow, fixed);
  g_assert_nonnull (again);
  g_assert_true (gr_sign_in_flow_offer (test->flow, redirect));

  g_assert_cmpint (gr_sign_in_flow_get_stage (test->flow), ==, GR_SIGN_IN_FAILED);
  g_assert_nonnull (strstr (gr_sign_in_flow_get_message (test->flow), "state"));
  g_assert_null (gr_lane_session_get_tokens (test->lane));
}

static void
test_foreign (GrTestAccounts *test,
              gconstpointer   data)
{
  g_autofree char *uri = gr_sign_in_flow_start (test->flow, NULL);

  g_assert_false (gr_sign_in_flow_offer (test->flow, uri));
  g_assert_false (gr_sign_in_flow_offer (test->flow, "https://example.com/?code=1&state=2"));
  g_assert_false (gr_sign_in_flow_offer (test->flow, "not an address"));
  g_assert_cmpint (gr_sign_in_flow_get_stage (test->flow), ==, GR_SIGN_IN_ASKING);
}

static void
test_advice (GrTestAccounts *test,
             gconstpointer   data)
{
  g_autofree char *uri = gr_sign_in_flow_start (test->flow, NULL);
  g_autofree char *error_page = g_strconcat (uri, "&error=param_error&error_type=scope&errCode=10004", NULL);

  g_assert_false (gr_sign_in_flow_offer (test->flow, error_page));
  g_assert_nonnull (gr_sign_in_flow_get_diagnosis (test->flow));
  g_assert_cmpint (gr_sign_in_flow_get_stage (test->flow), ==, GR_SIGN_IN_ASKING);

  g_assert_false (gr_sign_in_flow_offer (test->flow, uri));
  g_assert_null (gr_sign_in_flow_get_diagnosis (test->flow));
}

static void
test_cancel (GrTestAccounts *test,
             gconstpointer   data)
{
  g_autofree char *uri = gr_sign_in_flow_start (test->flow, NULL);

  g_assert_cmpint (gr_lane_session_get_state (test->lane), ==, GR_LANE_SIGNING_IN);
  gr_sign_in_flow_cancel (test->flow);
  g_assert_cmpint (gr_sign_in_flow_get_stage (test->flow), ==, GR_SIGN_IN_CANCELLED);
  g_assert_cmpint (gr_lane_session_get_state (test->lane), ==, GR_LANE_SIGNED_OUT);
  g_assert_null (gr_sign_in_flow_get_message (test->flow));
}

/* What the browser is shown comes with the steps, and nothing of what it carries does. */
static void
test_canary (GrTestAccounts *test,
             gconstpointer   data)
{
  GListModel      *steps = gr_sign_in_flow_get_steps (test->flow);
  g_autofree char *uri = gr_sign_in_flow_start (test->flow, NULL);
  g_autofree char *state = gr_test_query_dup (uri, "state");
  guint            n_addresses = 0;

  gr_sign_in_flow_offer (test->flow, "https://www.tiktok.com/page?code=planted-canary&access_token=planted-canary");

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (GrExchange) step = g_list_model_get_item (steps, i);
      const char            *shown = gr_exchange_get_uri (step);

      /* The step that begins a sign-in has no address. */
      if (shown == NULL)
        continue;

      n_addresses++;
      g_assert_null (strstr (shown, "planted-canary"));
      g_assert_null (strstr (shown, state));
    }
  g_assert_cmpuint (n_addresses, ==, 2);
}

static void
test_no_redirect (GrTestAccounts *test,
                  gconstpointer   data)
{
  g_autofree char *uri = NULL;

  gr_environment_set_redirect_uris (gr_session_get_environment (test->session), (const char *const[]){NULL});
  uri = gr_sign_in_flow_start (test->flow, NULL);

  g_assert_null (uri);
  g_assert_cmpint (gr_sign_in_flow_get_stage (test->flow), ==, GR_SIGN_IN_FAILED);
  g_assert_nonnull (gr_sign_in_flow_get_message (test->flow));
}

static void
test_loopback (void)
{
  g_assert_false (gr_sign_in_is_loopback ("https://example.com/callback/"));
  g_assert_false (gr_sign_in_is_loopback ("http://127.0.0.1.example.com:80/"));
  g_assert_false (gr_sign_in_is_loopback ("http://localhost.example.com:80/"));
  g_assert_true (gr_sign_in_is_loopback ("http://localhost:*/callback/"));
  g_assert_true (gr_sign_in_is_loopback ("http://127.0.0.1:3455/callback/"));
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/sign-in-flow/" path, GrTestAccounts, NULL, gr_test_accounts_set_up, func, gr_test_accounts_tear_down)
  ADD ("done", test_done);
  ADD ("replayed", test_replayed);
  ADD ("stale", test_stale);
  ADD ("foreign", test_foreign);
  ADD ("advice", test_advice);
  ADD ("cancel", test_cancel);
  ADD ("canary", test_canary);
  ADD ("no-redirect", test_no_redirect);
#undef ADD
  g_test_add_func ("/sign-in-flow/loopback", test_loopback);

  return gr_test_ui_run ();
}
