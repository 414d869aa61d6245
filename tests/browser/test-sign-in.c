/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libsoup/soup.h>

#include "gr-auth-error.h"
#include "gr-test-sign-in.h"

/* What the person is told after a fault, found by a piece of the text. */
typedef struct
{
  const char     *name;
  const char     *route;
  GrEmulatorFault fault;
  const char     *told;
} Attack;

static gboolean
is_mapped (const char *library)
{
  g_autofree char *maps = NULL;

  g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL);

  return strstr (maps, library) != NULL;
}

static GrLaneSession *
get_lane (GrTestSignIn *test)
{
  return gr_accounts_page_get_selected (test->page);
}

static void
test_happy (GrTestSignIn *test,
            gconstpointer data)
{
  GrUserInfo *info;

  g_assert_false (is_mapped ("libwebkitgtk"));

  gr_test_sign_in_open (test);
  g_assert_true (is_mapped ("libwebkitgtk"));
  g_assert_true (gr_test_shows_text (GTK_WIDGET (test->page), "This computer"));

  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);

  g_assert_cmpint (gr_lane_session_get_state (get_lane (test)), ==, GR_LANE_SIGNED_IN);
  info = gr_lane_session_get_user_info (get_lane (test));
  g_assert_nonnull (info);
  g_assert_cmpstr (gr_user_info_get_field (info, "username"), ==, "haruka");
  g_assert_null (gr_test_sign_in_get_browser (test));
  g_assert_true (gr_test_shows_text (GTK_WIDGET (test->page), "Signed in"));
  g_assert_true (gr_test_shows_text (GTK_WIDGET (test->page), gr_user_info_get_field (info, "display_name")));
  g_assert_cmpstr (gr_page_get_indicator (GR_PAGE (test->page)), ==, "1");

  /* No widget holds the token itself. */
  g_assert_false (gr_test_shows_text (GTK_WIDGET (test->page), gr_token_set_get_access_token (gr_lane_session_get_tokens (get_lane (test)))));
}

/* The sandbox's session cookie of one attempt is unknown in the next: it asks who is there again. */
static void
test_fresh_session (GrTestSignIn *test,
                    gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      gr_test_sign_in_open (test);
      gr_test_sign_in_log_in (test);
      gr_test_sign_in_allow (test);
      gr_test_sign_in_wait (test, gr_test_sign_in_is_over);
      g_assert_cmpint (gr_lane_session_get_state (get_lane (test)), ==, GR_LANE_SIGNED_IN);
    }
}

static void
test_escape (GrTestSignIn *test,
             gconstpointer data)
{
  gr_test_sign_in_open (test);
  gr_test_sign_in_press (test, GDK_KEY_Escape);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);

  g_assert_cmpint (gr_lane_session_get_state (get_lane (test)), ==, GR_LANE_SIGNED_OUT);
  g_assert_true (gr_test_shows_text (GTK_WIDGET (test->page), "Not signed in"));
}

/* Saying no on the consent page is an answer, not a failure. */
static void
test_deny (GrTestSignIn *test,
           gconstpointer data)
{
  gr_test_sign_in_open (test);
  gr_test_sign_in_log_in (test);
  gr_test_sign_in_press (test, GDK_KEY_ISO_Left_Tab);
  gr_test_sign_in_press (test, GDK_KEY_Return);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);

  g_assert_cmpint (gr_lane_session_get_state (get_lane (test)), ==, GR_LANE_SIGNED_OUT);
}

/* Closing the view takes the exchange with it. */
static void
test_cancel_exchange (GrTestSignIn *test,
                      gconstpointer data)
{
  GrSignInFlow *flow;

  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.token", GR_EMULATOR_FAULT_HANG);
  gr_test_sign_in_open (test);
  gr_test_sign_in_log_in (test);
  flow = gr_sign_in_view_get_flow (gr_test_sign_in_get_view (test));
  gr_test_sign_in_allow (test);
  while (gr_sign_in_flow_get_stage (flow) != GR_SIGN_IN_EXCHANGING)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_activate_action (GTK_WIDGET (gr_test_sign_in_get_view (test)), "sign-in.cancel", NULL);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);
  while (gr_lane_session_get_busy (get_lane (test)))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (gr_lane_session_get_state (get_lane (test)), ==, GR_LANE_SIGNED_OUT);
}

/* Each of these must end in words that say what to do, with no tokens and no browser left, and Try Again must work. */
static void
test_attack (GrTestSignIn *test,
             gconstpointer data)
{
  const Attack *attack = data;

  soup_session_set_timeout (test->http, 1);
  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), attack->route, attack->fault);

  gr_test_sign_in_open (test);
  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, gr_test_sign_in_has_failed);

  g_assert_null (gr_lane_session_get_tokens (get_lane (test)));
  g_assert_cmpint (gr_lane_session_get_state (get_lane (test)), ==, GR_LANE_SIGNED_OUT);
  g_assert_true (gr_test_shows_text (GTK_WIDGET (test->page), attack->told));

  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), attack->route, GR_EMULATOR_FAULT_NONE);
  soup_session_set_timeout (test->http, 30);
  test->n_pages = 0;
  gtk_widget_activate_action (GTK_WIDGET (gr_test_sign_in_get_view (test)), "sign-in.embedded", NULL);
  gr_test_sign_in_wait (test, gr_test_sign_in_shows_page);
  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);
  g_assert_cmpint (gr_lane_session_get_state (get_lane (test)), ==, GR_LANE_SIGNED_IN);
}

/* An error beats a code that stands beside it: this one says that the person pressed Cancel. */
static void
test_error_beside_code (GrTestSignIn *test,
                        gconstpointer data)
{
  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.authorize", GR_EMULATOR_FAULT_ERROR_BESIDE_CODE);
  gr_test_sign_in_open (test);
  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);

  g_assert_null (gr_lane_session_get_tokens (get_lane (test)));
}

static gboolean
tells_refusal (GrTestSignIn *test)
{
  return gr_test_shows_text (GTK_WIDGET (gr_test_sign_in_get_view (test)), "gr-sandbox-app:");
}

static void
test_custom_scheme (GrTestSignIn *test,
                    gconstpointer data)
{
  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.authorize", GR_EMULATOR_FAULT_CUSTOM_SCHEME);
  gr_test_sign_in_open (test);
  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, tells_refusal);

  g_assert_null (gr_lane_session_get_tokens (get_lane (test)));
  g_assert_cmpint (gr_sign_in_flow_get_stage (gr_sign_in_view_get_flow (gr_test_sign_in_get_view (test))), ==, GR_SIGN_IN_ASKING);
}

static gboolean
tells_download (GrTestSignIn *test)
{
  return gr_test_shows_text (GTK_WIDGET (gr_test_sign_in_get_view (test)), "offered a download");
}

static void
test_download (GrTestSignIn *test,
               gconstpointer data)
{
  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.authorize", GR_EMULATOR_FAULT_DOWNLOAD);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.sign-in", NULL);
  gr_test_sign_in_wait (test, tells_download);

  g_assert_null (gr_lane_session_get_tokens (get_lane (test)));
}

static gboolean
went_astray (GrTestSignIn *test)
{
  return test->n_strays > 0;
}

/* An address that only begins like the redirect URI is a page like any other, however good its query looks. */
static void
test_lookalike (GrTestSignIn *test,
                gconstpointer data)
{
  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.authorize", GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT);
  gr_test_sign_in_open (test);
  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, went_astray);

  g_assert_null (gr_lane_session_get_tokens (get_lane (test)));
  g_assert_cmpint (gr_sign_in_flow_get_stage (gr_sign_in_view_get_flow (gr_test_sign_in_get_view (test))), ==, GR_SIGN_IN_ASKING);
}

/* A code on the provider's own pages is not the answer; the one on the redirect is. */
static void
test_intermediate_code (GrTestSignIn *test,
                        gconstpointer data)
{
  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.authorize", GR_EMULATOR_FAULT_INTERMEDIATE_CODE);
  gr_test_sign_in_open (test);
  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);

  g_assert_cmpint (gr_lane_session_get_state (get_lane (test)), ==, GR_LANE_SIGNED_IN);
}

/* access_denied with a reason is no Cancel: the person has to be added to the sandbox. */
static void
test_not_a_target (GrTestSignIn *test,
                   gconstpointer data)
{
  gr_environment_set_target_users (gr_test_sign_in_get_environment (test), (const char *const[]){"alex", NULL});
  gr_test_sign_in_open (test);
  gr_test_sign_in_press (test, GDK_KEY_Return);
  gr_test_sign_in_wait (test, gr_test_sign_in_has_failed);

  g_assert_true (gr_test_shows_text (GTK_WIDGET (test->page), "target user"));
}

static gboolean
has_advice (GrTestSignIn *test)
{
  GrSignInView *view = gr_test_sign_in_get_view (test);

  return view != NULL && gr_sign_in_flow_get_diagnosis (gr_sign_in_view_get_flow (view)) != NULL;
}

/* The provider keeps parameter errors on its own page: the page stays in view, and what to do stands beside it. */
static void
test_provider_page (GrTestSignIn *test,
                    gconstpointer data)
{
  g_signal_handlers_block_matched (gr_session_get_workspace (test->session), G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, test->sandbox);
  gr_environment_set_scopes (gr_test_sign_in_get_environment (test), (const char *const[]){"user.info.basic", "video.publish", NULL});

  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.sign-in", NULL);
  gr_test_sign_in_wait (test, has_advice);

  g_assert_true (gr_test_shows_text (GTK_WIDGET (test->page), "scope"));
  g_assert_nonnull (gr_test_sign_in_get_browser (test));
  g_assert_cmpint (gr_sign_in_flow_get_stage (gr_sign_in_view_get_flow (gr_test_sign_in_get_view (test))), ==, GR_SIGN_IN_ASKING);
}

static void
home_cb (GrEmulator   *emulator,
         const char   *method,
         const char   *path,
         guint         status,
         const char   *reason,
         GrTestSignIn *test)
{
  if (g_str_equal (path, "/"))
    test->n_pages++;
}

/* A link that wants a window of its own opens in the view, under its address. */
static void
test_popup (GrTestSignIn *test,
            gconstpointer data)
{
  g_autofree char *uri = NULL;

  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.authorize", GR_EMULATOR_FAULT_POPUP);
  gr_test_sign_in_open (test);
  g_signal_connect (gr_test_sign_in_get_emulator (test), "request", G_CALLBACK (home_cb), test);
  test->n_pages = 0;
  gr_test_sign_in_press (test, GDK_KEY_Return);
  gr_test_sign_in_wait (test, gr_test_sign_in_shows_page);

  g_object_get (gr_test_sign_in_get_browser (test), "uri", &uri, NULL);
  g_assert_true (g_str_has_prefix (uri, gr_emulator_get_base_uri (gr_test_sign_in_get_emulator (test))));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

static const Attack attacks[] = {
  {"wrong-state", "oauth.authorize", GR_EMULATOR_FAULT_WRONG_STATE, "does not carry the state"},
  {"missing-state", "oauth.authorize", GR_EMULATOR_FAULT_MISSING_STATE, "does not carry the state"},
  {"replayed-code", "oauth.authorize", GR_EMULATOR_FAULT_REPLAYED_CODE, "Sign in again"},
  {"too-many-requests", "oauth.token", GR_EMULATOR_FAULT_TOO_MANY_REQUESTS, "HTTP 429"},
  {"server-error", "oauth.token", GR_EMULATOR_FAULT_SERVER_ERROR, "HTTP 500"},
  {"error-with-200", "oauth.token", GR_EMULATOR_FAULT_ERROR_WITH_200, "Sign in again"},
  {"garbage", "oauth.token", GR_EMULATOR_FAULT_GARBAGE, "is not JSON"},
  {"truncated", "oauth.token", GR_EMULATOR_FAULT_TRUNCATED, "cannot be reached"},
  {"hang", "oauth.token", GR_EMULATOR_FAULT_HANG, "did not answer in time"},
};

int
main (int   argc,
      char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/sign-in/" path, GrTestSignIn, NULL, gr_test_sign_in_set_up, func, gr_test_sign_in_tear_down)
  ADD ("happy", test_happy);
  ADD ("fresh-session", test_fresh_session);
  ADD ("escape", test_escape);
  ADD ("deny", test_deny);
  ADD ("cancel-exchange", test_cancel_exchange);
  ADD ("custom-scheme", test_custom_scheme);
  ADD ("download", test_download);
  ADD ("error-beside-code", test_error_beside_code);
  ADD ("popup", test_popup);
  ADD ("lookalike", test_lookalike);
  ADD ("intermediate-code", test_intermediate_code);
  ADD ("not-a-target", test_not_a_target);
  ADD ("provider-page", test_provider_page);
#undef ADD

  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autofree char *path = g_strconcat ("/sign-in/attack/", attacks[i].name, NULL);

      g_test_add (path, GrTestSignIn, &attacks[i], gr_test_sign_in_set_up, test_attack, gr_test_sign_in_tear_down);
    }

  return g_test_run ();
}
