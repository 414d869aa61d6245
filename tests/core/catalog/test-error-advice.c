/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-catalog.h"

#include <string.h>

static GrCatalog *catalog;

/* What TikTok answers, and the ids of the advice that must be given, the likeliest first. */
typedef struct
{
  GrErrorSignal signal;
  const char   *ids;
} Row;

/* The field guide of thirty-five errors that people meet, by its numbers. */
static const struct
{
  guint number;
  Row   row;
} field_guide[] = {
  {1, {{"authorize", "unauthorized_client", "client_key"}, "client-key"}},
  {1, {{"authorize", "param_error", "client_key", "10003"}, "client-key"}},
  {1, {{"authorize", "param_error", NULL, "10003"}, "client-key-missing"}},
  {2, {{"authorize", "invalid_request", "redirect_uri"}, "redirect-uri"}},
  {3, {{"authorize", "invalid_request", "code_challenge", "10007"}, "code-challenge"}},
  {3, {{"authorize", NULL, NULL, "10007"}, "code-challenge"}},
  {4, {{"authorize", "invalid_request", "code_challenge_method", "10008"}, "code-challenge-method"}},
  {4, {{"authorize", NULL, NULL, "10008"}, "code-challenge-method"}},
  {5, {{"authorize", "invalid_scope", "scope"}, "scope"}},
  {6, {{"redirect", "access_denied", "non_sandbox_target"}, "non-sandbox-target"}},
  {6, {{"authorize", "access_denied", "non_sandbox_target"}, "non-sandbox-target"}},
  {7, {{"redirect", "access_denied"}, "access-denied non-sandbox-target"}},
  {8, {{"token", "invalid_request", .message = "Code verifier or code challenge is invalid."}, "verifier"}},
  {9, {{"token", "invalid_grant", .message = "Authorization code is expired."}, "code"}},
  {10, {{"token", "invalid_client", .message = "Client key or secret is incorrect."}, "client-secret"}},
  {11, {{"token", "invalid_request", .message = "Redirect_uri is not matched with the uri when requesting code."}, "redirect-uri-changed"}},
  {12, {{"token", "invalid_request", .message = "Client secret is missed in request."}, "client-secret-missing"}},
  {13, {{"token", "invalid_request", .message = "The request parameters are malformed."}, "malformed"}},
  {14, {{"refresh", "invalid_grant", .message = "Refresh token is invalid or expired."}, "refresh-token"}},
  {14, {{"refresh", "invalid_grant"}, "refresh-token"}},
  {15, {{"api", "access_token_invalid", .http_status = 401}, "access-token"}},
  {15, {{"api", .http_status = 401}, "access-token"}},
  {16, {{"api", "scope_not_authorized", .http_status = 401, .message = "The user did not authorize the scope required."}, "scope-not-granted"}},
  {17, {{"api", "scope_permission_missed", .http_status = 400}, "scope-missing"}},
  {18, {{"api", "rate_limit_exceeded", .http_status = 429}, "rate-limit"}},
  {18, {{"api", .http_status = 429}, "rate-limit"}},
  {19, {{"api", "invalid_params", .http_status = 400}, "parameters"}},
  {19, {{"api", "invalid_param", .http_status = 400}, "parameter"}},
  {20, {{"api", "invalid_params", .http_status = 400, .message = "The total chunk count is invalid"}, "chunk-count"}},
  {20, {{"api", "invalid_params", .http_status = 400, .message = "The chunk size is invalid"}, "chunk-size"}},
  {21, {{"api", "unaudited_client_can_only_post_to_private_accounts", .http_status = 403}, "unaudited-client"}},
  {21, {{"api", .http_status = 403, .message = "Please review our integration guidelines at https://developers.tiktok.com/doc/content-sharing-guidelines/"}, "unaudited-client"}},
  {22, {{"api", "url_ownership_unverified", .http_status = 403}, "url-ownership"}},
  {23, {{"api", "privacy_level_option_mismatch", .http_status = 403}, "privacy-level"}},
  {24, {{"api", "spam_risk_too_many_pending_share", .http_status = 403}, "pending-shares"}},
  {24, {{"api", "spam_risk_too_many_posts", .http_status = 403}, "too-many-posts"}},
  {24, {{"api", "reached_active_user_cap", .http_status = 403}, "active-user-cap"}},
  {25, {{"portal", .message = "This URL is not verified"}, "portal-url"}},
  {25, {{"portal", .message = "Save does nothing"}, "portal-silent"}},
  {25, {{"portal", .message = "This form has 1 error"}, "portal-form"}},
  {26, {{"upload", .http_status = 416}, "upload-range"}},
  {26, {{"upload", .http_status = 403}, "upload-expired"}},
  {26, {{"upload", .http_status = 404}, "upload-unknown"}},
  {27, {{"api", "invalid_params", .message = "The request source info is empty or incorrect"}, "request-source"}},
  {28, {{"api", "invalid_params", .message = "Invalid media_type or post_mode"}, "media-type"}},
  {29, {{"api", "app_version_check_failed", .http_status = 400}, "app-version"}},
  {30, {{"status", "picture_size_check_failed"}, "fail-picture-size"}},
  {30, {{"status", "frame_rate_check_failed"}, "fail-frame-rate"}},
  {30, {{"status", "duration_check_failed"}, "fail-duration"}},
  {30, {{"status", "file_format_check_failed"}, "fail-format"}},
  {31, {{"status", .message = "SEND_TO_USER_INBOX"}, "inbox-not-seen"}},
  {32, {{"authorize", .message = "Maximum number of attempts reached. Try again later."}, "login-attempts"}},
  {33, {{"authorize", .http_status = 431}, "cookies-too-large"}},
  {34, {{"sdk", .message = "Client info is illegal or malformed."}, "client-info"}},
  {34, {{"sdk", "invalid_client", .message = "App certificate does not match configurations."}, "certificate"}},
  {35, {{"webhook", .message = "Signature mismatch"}, "webhook-signature"}},
};

/* The numbers of TikTok's pages and SDKs, the OAuth categories, the codes of the API and the reasons of a failed post. */
static const Row tables[] = {
  {{"authorize", NULL, NULL, "10003"}, "client-key-missing"},
  {{"sdk", NULL, NULL, "10004"}, "scope-not-added"},
  {{"sdk", NULL, NULL, "10005"}, "parameters-missing"},
  {{"sdk", "invalid_client", NULL, "10033"}, "certificate"},
  {{"sdk", NULL, NULL, "-2"}, "cancelled-in-app"},
  {{"sdk", NULL, NULL, "-4"}, "denied-in-app"},
  {{"token", "invalid_client"}, "client-secret"},
  {{"refresh", "invalid_client"}, "client-secret"},
  {{"token", "invalid_grant"}, "code"},
  {{"token", "invalid_scope"}, "invalid-scope"},
  {{"token", "unauthorized_client"}, "unauthorized-client"},
  {{"token", "unsupported_grant_type"}, "grant-type"},
  {{"authorize", "unsupported_response_type"}, "response-type"},
  {{"token", "server_error", .http_status = 500}, "server-error"},
  {{"token", "temporarily_unavailable", .http_status = 503}, "unavailable"},
  {{"token", .http_status = 502}, "server-error"},
  {{"token", .http_status = 429}, "token-rate-limit"},
  {{"api", "invalid_file_upload"}, "file-upload"},
  {{"api", "internal_error", .http_status = 500}, "internal"},
  {{"api", .http_status = 503}, "internal"},
  {{"api", "spam_risk_user_banned_from_posting"}, "posting-banned"},
  {{"api", "invalid_publish_id"}, "publish-id"},
  {{"api", "token_not_authorized_for_specified_publish_id"}, "publish-id-token"},
  {{"api", "publish_not_cancellable"}, "publish-not-cancellable"},
  {{"upload", .http_status = 400}, "upload-headers"},
  {{"upload", .http_status = 504}, "upload-server"},
  {{"status", "internal"}, "fail-internal"},
  {{"status", "video_pull_failed"}, "fail-video-pull"},
  {{"status", "photo_pull_failed"}, "fail-photo-pull"},
  {{"status", "publish_cancelled"}, "fail-cancelled"},
  {{"status", "auth_removed"}, "fail-auth-removed"},
  {{"status", "spam_risk_text"}, "fail-spam-text"},
  {{"status", "spam_risk"}, "fail-spam"},
  {{"portal", .message = "Enter a valid URL beginning with https://"}, "portal-redirect"},
  {{"portal", .message = "Turn on Configure for Web to add your redirect URIs"}, "portal-configure"},
  {{"portal", .message = "Uncaught TypeError: a.init is not a function"}, "portal-silent"},
};

/* What is known decides in this order: the type, the words, the number, the error, the status. */
static const Row orders[] = {
  {{NULL, "param_error", "client_key", "10003"}, "client-key"},
  {{NULL, "access_denied", "non_sandbox_target", "10007", "Authorization code is expired."}, "non-sandbox-target"},
  {{NULL, "invalid_scope", "never_heard_of", "99999"}, "invalid-scope"},
  {{"authorize", "invalid_scope"}, "scope"},
  {{"redirect", "access_denied", "never_heard_of"}, ""},
  {{"redirect", "access_denied", "", "", ""}, "access-denied non-sandbox-target"},
  {{"token", "invalid_request"}, "malformed verifier redirect-uri-changed"},
  {{"token", "invalid_request", .message = "Words nobody has heard"}, "malformed"},
  {{"token", "invalid_request", .message = "CODE VERIFIER \xff OR CODE CHALLENGE is invalid."}, "malformed"},
  {{"token", "invalid_request", .message = "\xff CODE VERIFIER OR CODE CHALLENGE is invalid."}, "verifier"},
  {{"refresh", "invalid_grant", .message = "Words nobody has heard"}, "refresh-token"},
  {{NULL, "invalid_grant", .message = "Refresh token is invalid."}, "refresh-token"},
  {{"api", "scope_not_authorized", .http_status = 429}, "scope-not-granted"},
  {{"api", "never_heard_of", .http_status = 429}, "rate-limit"},
  {{"api", .http_status = 403}, ""},
  {{"api", .http_status = 200}, ""},
  {{"token", "out_of_cheese", .message = "Redo from start"}, ""},
  {{NULL, "param_error"}, "client-key-missing"},
  {{NULL}, ""},
};

static char *
dup_ids (const GrErrorSignal *signal)
{
  g_autoptr (GListModel) ranked = gr_catalog_rank_error_advice (catalog, signal);
  g_autoptr (GString)    ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (ranked); i++)
    {
      g_autoptr (GrCatalogEntry) advice = g_list_model_get_item (ranked, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", gr_catalog_entry_get_id (advice));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
check (const Row *row)
{
  g_autofree char *ids = dup_ids (&row->signal);
  GrErrorAdvice   *best = gr_catalog_find_error_advice (catalog, &row->signal);
  const char      *space = strchr (row->ids, ' ');
  g_autofree char *first = space != NULL ? g_strndup (row->ids, space - row->ids) : g_strdup (row->ids);
  g_autofree char *message = g_utf8_make_valid (row->signal.message != NULL ? row->signal.message : "", -1);

  g_test_message ("%s %s %s", row->signal.where, row->signal.error, message);
  g_assert_cmpstr (ids, ==, row->ids);
  g_assert_cmpstr (best != NULL ? gr_catalog_entry_get_id (GR_CATALOG_ENTRY (best)) : "", ==, first);
}

static void
test_field_guide (void)
{
  guint last = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (field_guide); i++)
    {
      g_assert_true (field_guide[i].number == last || field_guide[i].number == last + 1);
      last = field_guide[i].number;
      check (&field_guide[i].row);
    }

  g_assert_cmpuint (last, ==, 35);
}

static void
test_tables (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    check (&tables[i]);
}

static void
test_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    check (&orders[i]);
}

/* Every advice is found by its own signs, says why and what to do, and names an action only from the list. */
static void
test_every_advice (void)
{
  static const char *const actions[] = {"refresh", "sign-in-again", "clear-session", "open-in-browser", "copy-registered-redirect",
                                        "trim-credentials", "ask-declared-scopes", "open-environments", "wait", NULL};
  GListModel              *all = gr_catalog_get_error_advice (catalog);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GrErrorAdvice) advice = g_list_model_get_item (all, i);
      const char               *action = gr_error_advice_get_action (advice);
      const GrErrorSignal       signal = {
              .where = gr_error_advice_get_where (advice),
              .error = gr_error_advice_get_error (advice),
              .error_type = gr_error_advice_get_error_type (advice),
              .err_code = gr_error_advice_get_err_code (advice),
              .message = gr_error_advice_get_messages (advice)[0],
              .http_status = gr_error_advice_get_http_status (advice),
      };

      g_test_message ("%s", gr_catalog_entry_get_id (GR_CATALOG_ENTRY (advice)));
      g_assert_true (gr_catalog_find_error_advice (catalog, &signal) == advice);
      g_assert_nonnull (gr_error_advice_get_causes (advice)[0]);
      g_assert_nonnull (gr_error_advice_get_fix (advice)[0]);
      g_assert_nonnull (gr_error_advice_get_signal (advice));
      g_assert_nonnull (gr_confidence_get_nick (gr_error_advice_get_confidence (advice)));
      g_assert_true (action == NULL || g_strv_contains (actions, action));
    }
}

static void
test_texts (void)
{
  const GrErrorSignal signal = {.error_type = "redirect_uri"};
  GrErrorAdvice      *advice = gr_catalog_find_error_advice (catalog, &signal);

  g_assert_cmpstr (gr_error_advice_get_where (advice), ==, "authorize");
  g_assert_cmpstr (gr_error_advice_get_error (advice), ==, "invalid_request");
  g_assert_cmpstr (gr_error_advice_get_error_type (advice), ==, "redirect_uri");
  g_assert_cmpstr (gr_error_advice_get_action (advice), ==, "copy-registered-redirect");
  g_assert_null (gr_error_advice_get_err_code (advice));
  g_assert_null (gr_error_advice_get_messages (advice)[0]);
  g_assert_false (gr_error_advice_get_is_alone (advice));
  g_assert_cmpuint (gr_error_advice_get_http_status (advice), ==, 0);
  g_assert_cmpuint (g_strv_length ((char **)gr_error_advice_get_causes (advice)), >=, 2);
  g_assert_cmpuint (g_strv_length ((char **)gr_error_advice_get_fix (advice)), >=, 2);
  g_assert_cmpint (gr_error_advice_get_confidence (advice), ==, GR_CONFIDENCE_SEVERAL_REPORTS);
  g_assert_cmpstr (gr_confidence_get_nick (GR_CONFIDENCE_SEVERAL_REPORTS), ==, "several-reports");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int                status;

  g_test_init (&argc, &argv, NULL);

  catalog = gr_catalog_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/error-advice/field-guide", test_field_guide);
  g_test_add_func ("/error-advice/tables", test_tables);
  g_test_add_func ("/error-advice/order", test_order);
  g_test_add_func ("/error-advice/every-advice", test_every_advice);
  g_test_add_func ("/error-advice/texts", test_texts);

  status = g_test_run ();
  g_object_unref (catalog);

  return status;
}
