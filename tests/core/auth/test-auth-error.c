/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-auth-error.h"

#include <string.h>

#define SECRET_TOKEN "act.plantedsecrettoken4f2a!4608.va"

static const struct
{
  const char *error;
  const char *error_type;
  const char *err_code;
  GrAuthError code;
} mapped[] = {
  {"access_denied", NULL, NULL, GR_AUTH_ERROR_CANCELLED_BY_USER},
  {"access_denied", "non_sandbox_target", NULL, GR_AUTH_ERROR_ADD_TARGET_USER},
  {"invalid_client", NULL, NULL, GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"unauthorized_client", NULL, NULL, GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"invalid_grant", NULL, NULL, GR_AUTH_ERROR_SIGN_IN_AGAIN},
  {"invalid_scope", NULL, NULL, GR_AUTH_ERROR_CHECK_SCOPES},
  {"invalid_request", NULL, NULL, GR_AUTH_ERROR_NOT_SUPPORTED},
  {"unsupported_grant_type", NULL, NULL, GR_AUTH_ERROR_NOT_SUPPORTED},
  {"unsupported_response_type", NULL, NULL, GR_AUTH_ERROR_NOT_SUPPORTED},
  {"server_error", NULL, NULL, GR_AUTH_ERROR_TRY_LATER},
  {"temporarily_unavailable", NULL, NULL, GR_AUTH_ERROR_TRY_LATER},
  {"rate_limit_exceeded", NULL, NULL, GR_AUTH_ERROR_TRY_LATER},
  {NULL, "client_key", NULL, GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {NULL, "redirect_uri", NULL, GR_AUTH_ERROR_CHECK_REDIRECT_URI},
  {NULL, "scope", NULL, GR_AUTH_ERROR_CHECK_SCOPES},
  {NULL, "code_challenge", NULL, GR_AUTH_ERROR_CHECK_CHALLENGE},
  {NULL, "code_challenge_method", NULL, GR_AUTH_ERROR_CHECK_CHALLENGE},
  {NULL, NULL, "10003", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {NULL, NULL, "10004", GR_AUTH_ERROR_CHECK_SCOPES},
  {NULL, NULL, "10007", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {NULL, NULL, "10008", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {NULL, NULL, "10033", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {NULL, NULL, "-2", GR_AUTH_ERROR_CANCELLED_BY_USER},
  {NULL, NULL, "-4", GR_AUTH_ERROR_CANCELLED_BY_USER},
  {"invalid_grant", "scope", "10003", GR_AUTH_ERROR_CHECK_SCOPES},
  {"param_error", NULL, "10003", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"Access_Denied", NULL, NULL, GR_AUTH_ERROR_NOT_SUPPORTED},
  {NULL, NULL, NULL, GR_AUTH_ERROR_NOT_SUPPORTED},
  {"", "", "", GR_AUTH_ERROR_NOT_SUPPORTED},
};

static void
test_mapping (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mapped); i++)
    g_assert_cmpint (gr_auth_error_from_tiktok (mapped[i].error, mapped[i].error_type, mapped[i].err_code), ==, mapped[i].code);
}

/* Sentences as TikTok's token endpoint was seen to write them. */
static const struct
{
  const char *description;
  GrAuthError code;
} refined[] = {
  {"Code verifier or code challenge is invalid.", GR_AUTH_ERROR_CHECK_CHALLENGE},
  {"Redirect_uri is not matched with the uri when requesting code.", GR_AUTH_ERROR_CHECK_REDIRECT_URI},
  {"Client secret is missed in request.", GR_AUTH_ERROR_CHECK_CREDENTIALS},
  {"The request parameters are malformed.", GR_AUTH_ERROR_NOT_SUPPORTED},
};

static void
test_refined (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refined); i++)
    {
      g_autoptr (GError) error = NULL;

      gr_auth_set_error (&error, "invalid_request", NULL, NULL, refined[i].description, NULL);
      g_assert_error (error, GR_AUTH_ERROR, (int)refined[i].code);
      g_assert_nonnull (strstr (error->message, refined[i].description));
    }
}

static void
test_message (void)
{
  g_autoptr (GError) error = NULL;

  gr_auth_set_error (&error, "access_denied", "non_sandbox_target", NULL, "Not a target user", "20261122103000ABCDEF");

  g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_ADD_TARGET_USER);
  g_assert_nonnull (strstr (error->message, "Target users"));
  g_assert_nonnull (strstr (error->message, "non_sandbox_target"));
  g_assert_nonnull (strstr (error->message, "Not a target user"));
  g_assert_nonnull (strstr (error->message, "20261122103000ABCDEF"));
}

static void
test_message_has_no_secret (void)
{
  g_autoptr (GError) error = NULL;

  gr_auth_set_error (&error, "invalid_grant", NULL, NULL, "The token " SECRET_TOKEN " is unknown", "20261122");
  g_assert_null (strstr (error->message, SECRET_TOKEN));
}

static void
test_message_is_one_bounded_line (void)
{
  g_autofree char   *flood = g_strnfill (100000, 'x');
  g_autoptr (GError) flooded = NULL;
  g_autoptr (GError) broken = NULL;

  gr_auth_set_error (&flooded, "server_error", NULL, NULL, flood, flood);
  g_assert_cmpuint (strlen (flooded->message), <, 1000);

  gr_auth_set_error (&broken, "server_error", NULL, NULL, "one\r\ntwo\t\033[31m\xff three", "20\n26");
  g_assert_true (g_utf8_validate (broken->message, -1, NULL));
  g_assert_cmpuint (strcspn (broken->message, "\r\n\t\033"), ==, strlen (broken->message));
  g_assert_null (strstr (broken->message, "log id"));
}

static void
test_no_place_for_error (void)
{
  gr_auth_set_error (NULL, "server_error", NULL, NULL, "unheard", NULL);
}

/* The advice is that for what TikTok said, also in a copy; an error of ours has none. */
static void
test_advice (void)
{
  g_autoptr (GError)     none = NULL;
  g_autoptr (GrCatalog)  catalog = gr_catalog_new (&none);
  g_autoptr (GError)     said = NULL;
  g_autoptr (GError)     copy = NULL;
  g_autoptr (GError)     ours = g_error_new_literal (GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER, "ours");
  g_autoptr (GError)     other = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "other");
  g_autoptr (GListModel) for_ours = NULL;
  g_autoptr (GListModel) for_other = NULL;
  g_autoptr (GListModel) for_copy = NULL;
  g_autoptr (GListModel) for_refresh = NULL;
  g_autoptr (GError)     grant = NULL;

  g_assert_no_error (none);
  gr_auth_set_error (&said, "access_denied", "non_sandbox_target", NULL, NULL, NULL);
  gr_auth_set_error (&grant, "invalid_grant", NULL, NULL, "Unheard of", NULL);
  copy = g_error_copy (said);
  for_ours = gr_auth_error_rank_advice (ours, catalog, "token");
  for_other = gr_auth_error_rank_advice (other, catalog, "token");
  for_copy = gr_auth_error_rank_advice (copy, catalog, "redirect");
  for_refresh = gr_auth_error_rank_advice (grant, catalog, "refresh");

  g_assert_cmpuint (g_list_model_get_n_items (for_ours), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (for_other), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (for_copy), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (for_refresh), ==, 1);
  g_autoptr (GrCatalogEntry) target = g_list_model_get_item (for_copy, 0);
  g_autoptr (GrCatalogEntry) refresh = g_list_model_get_item (for_refresh, 0);
  g_assert_cmpstr (gr_catalog_entry_get_id (target), ==, "non-sandbox-target");
  g_assert_cmpstr (gr_catalog_entry_get_id (refresh), ==, "refresh-token");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/auth-error/mapping", test_mapping);
  g_test_add_func ("/auth-error/refined", test_refined);
  g_test_add_func ("/auth-error/message", test_message);
  g_test_add_func ("/auth-error/message-has-no-secret", test_message_has_no_secret);
  g_test_add_func ("/auth-error/message-is-one-bounded-line", test_message_is_one_bounded_line);
  g_test_add_func ("/auth-error/no-place-for-error", test_no_place_for_error);
  g_test_add_func ("/auth-error/advice", test_advice);

  return g_test_run ();
}
