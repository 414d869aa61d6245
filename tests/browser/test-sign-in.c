/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libsoup/soup.h>

#include "gr-auth-error.h"
#include "gr-test-browser.h"
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

static GrSignInStage
get_stage (GrTestSignIn *test)
{
  return gr_sign_in_flow_get_stage (gr_sign_in_view_get_flow (gr_test_sign_in_get_view (test)));
}

/* Comes after the view, and only where that has let an address pass. */
static gboolean
passed_cb (GrTestSignIn *test,
           const char   *uri)
{
  if (!g_str_has_prefix (uri, gr_emulator_get_base_uri (gr_test_sign_in_get_emulator (test))))
    test->n_strays++;

  return FALSE;
}

static gboolean
went_astray (GrTestSignIn *test)
{
  return test->n_strays > 0;
}

/* An address that only looks like the redirect URI is a page like any other, however good its query looks: the browser goes
 * there, and nothing is taken from it. */
static void
test_lookalike (GrTestSignIn *test,
                gconstpointer data)
{
  GrEmulatorFault fault = GPOINTER_TO_UINT (data);

  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.authorize", fault);
  gr_test_sign_in_open (test);
  g_signal_connect_swapped (gr_test_sign_in_get_browser (test), "navigate", G_CALLBACK (passed_cb), test);
  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, went_astray);

  g_assert_null (gr_lane_session_get_tokens (get_lane (test)));
  g_assert_cmpuint (test->n_token_requests, ==, 0);
  g_assert_cmpint (get_stage (test), ==, GR_SIGN_IN_ASKING);
}

static gboolean
tells_blocked (GrTestSignIn *test)
{
  return gr_test_shows_text (GTK_WIDGET (gr_test_sign_in_get_view (test)), "Greenroom");
}

typedef struct
{
  const char     *name;
  GrEmulatorFault fault;
  const char     *told;
} Impertinence;

/* What the page asks for is refused in words, and the page stays. */
static void
test_impertinence (GrTestSignIn *test,
                   gconstpointer data)
{
  const Impertinence *impertinence = data;

  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.authorize", impertinence->fault);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.sign-in", NULL);
  gr_test_sign_in_wait (test, tells_blocked);

  g_assert_true (gr_test_shows_text (GTK_WIDGET (test->page), impertinence->told));
  g_assert_cmpint (get_stage (test), ==, GR_SIGN_IN_ASKING);
  g_assert_null (gr_lane_session_get_tokens (get_lane (test)));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

/* A page with a certificate that nobody vouches for is not shown, and the attempt ends. */
static void
test_tls_failure (GrTestSignIn *test,
                  gconstpointer data)
{
  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.authorize", GR_EMULATOR_FAULT_UNTRUSTED_CERTIFICATE);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.sign-in", NULL);
  gr_test_sign_in_wait (test, gr_test_sign_in_has_failed);

  g_assert_true (gr_test_shows_text (GTK_WIDGET (test->page), "not signed by anybody this computer trusts"));
  g_assert_null (gr_lane_session_get_tokens (get_lane (test)));
}

static gboolean
is_shown (GrTestSignIn *test)
{
  gboolean loading = TRUE;

  g_object_get (gr_test_sign_in_get_browser (test), "loading", &loading, NULL);

  return !loading;
}

static gboolean
has_met (GrTestSignIn *test)
{
  return gr_emulator_dial_get_n_on (gr_emulator_get_dial (gr_test_sign_in_get_emulator (test))) == 0;
}

/* TikTok's own dead ends are shown as they are, and Escape leads out. */
static void
test_dead_end (GrTestSignIn *test,
               gconstpointer data)
{
  GrEmulatorFault  fault = GPOINTER_TO_UINT (data);
  g_autofree char *route = gr_emulator_fault_dup_route (fault);
  GrEmulatorDial  *dial = gr_emulator_get_dial (gr_test_sign_in_get_emulator (test));

  if (g_str_equal (route, "login"))
    {
      gr_test_sign_in_open (test);
      gr_emulator_dial_set_fault (dial, route, fault, 1);
      gr_test_sign_in_press (test, GDK_KEY_Return);
    }
  else
    {
      gr_emulator_dial_set_fault (dial, route, fault, 1);
      gtk_widget_activate_action (GTK_WIDGET (test->page), "accounts.sign-in", NULL);
    }
  gr_test_sign_in_wait (test, has_met);
  gr_test_sign_in_wait (test, is_shown);
  g_assert_cmpint (get_stage (test), ==, GR_SIGN_IN_ASKING);

  gtk_widget_activate_action (GTK_WIDGET (gr_test_sign_in_get_view (test)), "sign-in.cancel", NULL);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);
  g_assert_cmpint (gr_lane_session_get_state (get_lane (test)), ==, GR_LANE_SIGNED_OUT);
}

/* Whoever takes too long begins again: the answer is not taken any more. */
static void
test_expired (GrTestSignIn *test,
              gconstpointer data)
{
  gr_test_sign_in_open (test);
  gr_test_sign_in_log_in (test);
  gr_clock_advance (test->clock, 10 * 60 + 1);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, gr_test_sign_in_has_failed);

  g_assert_true (gr_test_shows_text (GTK_WIDGET (test->page), "took too long"));
  g_assert_cmpuint (test->n_token_requests, ==, 0);
  g_assert_null (gr_lane_session_get_tokens (get_lane (test)));
}

/* A state that was good in the attempt before is good for nothing in this one. */
static void
test_replayed_state (GrTestSignIn *test,
                     gconstpointer data)
{
  const char      *redirect = gr_environment_get_redirect_uris (gr_test_sign_in_get_environment (test))[0];
  g_autofree char *page = NULL;
  g_autofree char *state = NULL;
  g_autofree char *answer = NULL;

  gr_test_sign_in_open (test);
  g_object_get (gr_test_sign_in_get_browser (test), "uri", &page, NULL);
  state = gr_test_query_dup (page, "state");
  g_assert_cmpuint (strlen (state), >=, 22);
  gtk_widget_activate_action (GTK_WIDGET (gr_test_sign_in_get_view (test)), "sign-in.cancel", NULL);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);

  gr_test_sign_in_open (test);
  answer = g_strconcat (redirect, "?code=replayed&state=", state, NULL);
  gr_browser_view_load (gr_test_sign_in_get_browser (test), answer);
  gr_test_sign_in_wait (test, gr_test_sign_in_has_failed);
  g_assert_true (gr_test_shows_text (GTK_WIDGET (test->page), "does not carry the state"));
  g_assert_cmpuint (test->n_token_requests, ==, 0);
  g_assert_null (gr_lane_session_get_tokens (get_lane (test)));
}

static gboolean
is_exchanging (GrTestSignIn *test)
{
  return get_stage (test) == GR_SIGN_IN_EXCHANGING && test->n_token_requests > 0;
}

/* A second answer to one request is swallowed, and nothing comes of it. */
static void
test_two_answers (GrTestSignIn *test,
                  gconstpointer data)
{
  g_autofree char *second = g_strconcat (gr_environment_get_redirect_uris (gr_test_sign_in_get_environment (test))[0],
                                         "?code=second&state=any", NULL);
  GrSignInFlow    *flow;

  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.token", GR_EMULATOR_FAULT_HANG);
  gr_test_sign_in_open (test);
  gr_test_sign_in_log_in (test);
  gr_test_sign_in_allow (test);
  gr_test_sign_in_wait (test, is_exchanging);

  flow = gr_sign_in_view_get_flow (gr_test_sign_in_get_view (test));
  g_assert_true (gr_sign_in_flow_offer (flow, second));
  g_assert_cmpint (gr_sign_in_flow_get_stage (flow), ==, GR_SIGN_IN_EXCHANGING);
  g_assert_cmpuint (test->n_token_requests, ==, 1);

  /* Nor does anything come of an answer after the person has given up. */
  g_object_ref (flow);
  gtk_widget_activate_action (GTK_WIDGET (gr_test_sign_in_get_view (test)), "sign-in.cancel", NULL);
  gr_test_sign_in_wait (test, gr_test_sign_in_is_over);
  gr_sign_in_flow_offer (flow, second);
  g_assert_cmpint (gr_sign_in_flow_get_stage (flow), ==, GR_SIGN_IN_CANCELLED);
  g_assert_null (gr_lane_session_get_tokens (get_lane (test)));
  g_object_unref (flow);
}

/* A code on the provider's own pages is not the answer; the one on the redirect is. */
static void
test_intermediate_code (GrTestSignIn *test,
                        gconstpointer data)
{
  gr_emulator_set_fault (gr_test_sign_in_get_emulator (test), "oauth.authorize", GPOINTER_TO_UINT (data));
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
  {"two-states", "oauth.authorize", GR_EMULATOR_FAULT_TWO_STATES, "does not carry the state"},
  {"two-codes", "oauth.authorize", GR_EMULATOR_FAULT_TWO_CODES, "repeats one of its parameters"},
  {"empty-code", "oauth.authorize", GR_EMULATOR_FAULT_EMPTY_CODE, "neither a code nor an error"},
  {"code-in-fragment", "oauth.authorize", GR_EMULATOR_FAULT_CODE_IN_FRAGMENT, "does not carry the state"},
  {"error-wrong-state", "oauth.authorize", GR_EMULATOR_FAULT_ERROR_WRONG_STATE, "does not carry the state"},
  {"error-missing-state", "oauth.authorize", GR_EMULATOR_FAULT_ERROR_MISSING_STATE, "does not carry the state"},
  {"replayed-code", "oauth.authorize", GR_EMULATOR_FAULT_REPLAYED_CODE, "Sign in again"},
  {"token-400", "oauth.token", GR_EMULATOR_FAULT_INVALID_REQUEST, "malformed"},
  {"token-redirected", "oauth.token", GR_EMULATOR_FAULT_REDIRECTED, "redirect"},
  {"too-many-requests", "oauth.token", GR_EMULATOR_FAULT_TOO_MANY_REQUESTS, "HTTP 429"},
  {"server-error", "oauth.token", GR_EMULATOR_FAULT_SERVER_ERROR, "HTTP 500"},
  {"error-with-200", "oauth.token", GR_EMULATOR_FAULT_ERROR_WITH_200, "Sign in again"},
  {"garbage", "oauth.token", GR_EMULATOR_FAULT_GARBAGE, "is not JSON"},
  {"truncated", "oauth.token", GR_EMULATOR_FAULT_TRUNCATED, "cannot be reached"},
  {"hang", "oauth.token", GR_EMULATOR_FAULT_HANG, "did not answer in time"},
};

static const Impertinence impertinences[] = {
  {"permission", GR_EMULATOR_FAULT_PERMISSION, "asked for a permission"},
  {"message-box", GR_EMULATOR_FAULT_MESSAGE_BOX, "tried to open a message box"},
  {"password", GR_EMULATOR_FAULT_PASSWORD, "asked for a password"},
};

/* What a fault does is judged by the function. */
static const struct
{
  const char     *name;
  GrEmulatorFault fault;
  void (*func) (GrTestSignIn *test,
                gconstpointer data);
} more[] = {
  {"intermediate-code", GR_EMULATOR_FAULT_INTERMEDIATE_CODE, test_intermediate_code},
  {"redirect-chain", GR_EMULATOR_FAULT_REDIRECT_CHAIN, test_intermediate_code},
  {"lookalike-redirect", GR_EMULATOR_FAULT_LOOKALIKE_REDIRECT, test_lookalike},
  {"lookalike-host", GR_EMULATOR_FAULT_LOOKALIKE_HOST, test_lookalike},
  {"lookalike-other-name", GR_EMULATOR_FAULT_LOOKALIKE_OTHER_NAME, test_lookalike},
  {"lookalike-user-info", GR_EMULATOR_FAULT_LOOKALIKE_USER_INFO, test_lookalike},
  {"lookalike-port", GR_EMULATOR_FAULT_LOOKALIKE_PORT, test_lookalike},
  {"lookalike-scheme", GR_EMULATOR_FAULT_LOOKALIKE_SCHEME, test_lookalike},
  {"lookalike-case", GR_EMULATOR_FAULT_LOOKALIKE_CASE, test_lookalike},
  {"lookalike-encoded-slash", GR_EMULATOR_FAULT_LOOKALIKE_ENCODED_SLASH, test_lookalike},
  {"lookalike-last-slash", GR_EMULATOR_FAULT_LOOKALIKE_LAST_SLASH, test_lookalike},
  {"cookies-too-large", GR_EMULATOR_FAULT_COOKIES_TOO_LARGE, test_dead_end},
  {"too-many-attempts", GR_EMULATOR_FAULT_TOO_MANY_ATTEMPTS, test_dead_end},
};

static void
add_more (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_autofree char *path = g_strconcat ("/sign-in/", more[i].name, NULL);

      g_test_add (path, GrTestSignIn, GUINT_TO_POINTER (more[i].fault), gr_test_sign_in_set_up, more[i].func, gr_test_sign_in_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (impertinences); i++)
    {
      g_autofree char *path = g_strconcat ("/sign-in/", impertinences[i].name, NULL);

      g_test_add (path, GrTestSignIn, &impertinences[i], gr_test_sign_in_set_up, test_impertinence, gr_test_sign_in_tear_down);
    }
}

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
  ADD ("tls-failure", test_tls_failure);
  ADD ("expired", test_expired);
  ADD ("replayed-state", test_replayed_state);
  ADD ("two-answers", test_two_answers);
  ADD ("not-a-target", test_not_a_target);
  ADD ("provider-page", test_provider_page);
#undef ADD

  add_more ();
  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autofree char *path = g_strconcat ("/sign-in/attack/", attacks[i].name, NULL);

      g_test_add (path, GrTestSignIn, &attacks[i], gr_test_sign_in_set_up, test_attack, gr_test_sign_in_tear_down);
    }

  return g_test_run ();
}
