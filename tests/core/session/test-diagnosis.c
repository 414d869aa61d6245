/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-auth-error.h"
#include "gr-diagnosis.h"
#include "gr-http.h"
#include "gr-user-info.h"

#include <string.h>

static GrDiagnosis *
diagnose (GError     *error,
          const char *where)
{
  g_autoptr (GrCatalog) catalog = gr_catalog_new (NULL);
  g_autoptr (GError)    owned = error;

  return gr_diagnosis_new (catalog, owned, where);
}

/* What stands in one place stands in no other. */
static void
assert_no_repetition (GrDiagnosis *diagnosis)
{
  const char *summary = gr_diagnosis_get_summary (diagnosis);
  const char *said = gr_diagnosis_get_said (diagnosis);

  g_assert_nonnull (summary);
  if (said != NULL)
    {
      g_assert_null (strstr (summary, said));
      g_assert_null (strstr (said, summary));
    }
  if (gr_diagnosis_get_log_id (diagnosis) != NULL)
    g_assert_null (strstr (summary, gr_diagnosis_get_log_id (diagnosis)));
}

static void
test_tiktok (void)
{
  GError                 *error = NULL;
  g_autoptr (GrDiagnosis) diagnosis = NULL;
  g_autofree char        *text = NULL;

  gr_auth_set_error (&error, "invalid_request", "redirect_uri", "10006", "Redirect is bad.", "20261122ABC");
  diagnosis = diagnose (error, "authorize");

  g_assert_cmpstr (gr_diagnosis_get_summary (diagnosis), ==, "TikTok does not know the redirect URI");
  g_assert_cmpstr (gr_diagnosis_get_said (diagnosis), ==, "invalid_request · redirect_uri · 10006 · Redirect is bad.");
  g_assert_cmpstr (gr_diagnosis_get_log_id (diagnosis), ==, "20261122ABC");
  g_assert_cmpstr (gr_diagnosis_get_actions (diagnosis)[0], ==, "copy-registered-redirect");
  assert_no_repetition (diagnosis);

  text = gr_diagnosis_to_text (diagnosis);
  g_assert_cmpstr (text, ==,
                   "TikTok does not know the redirect URI\n"
                   "TikTok said: invalid_request · redirect_uri · 10006 · Redirect is bad.\n"
                   "log_id: 20261122ABC");
}

/* An answer that is nothing but a status is explained as well, wherever tokens were asked for. */
static void
test_status (void)
{
  static const char *const places[] = {"token", "refresh"};

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GError                 *busy = NULL;
      GError                 *broken = NULL;
      g_autoptr (GrDiagnosis) too_many = NULL;
      g_autoptr (GrDiagnosis) server = NULL;

      gr_auth_set_status_error (&busy, 429, NULL);
      gr_auth_set_status_error (&broken, 503, NULL);
      g_assert_error (busy, GR_AUTH_ERROR, GR_AUTH_ERROR_TRY_LATER);
      too_many = diagnose (busy, places[i]);
      server = diagnose (broken, places[i]);

      g_assert_cmpstr (gr_diagnosis_get_summary (too_many), ==, "Too many calls of the token endpoint");
      g_assert_cmpstr (gr_diagnosis_get_said (too_many), ==, "HTTP 429");
      g_assert_cmpstr (gr_diagnosis_get_actions (too_many)[0], ==, "wait");
      g_assert_cmpuint (g_list_model_get_n_items (gr_diagnosis_get_advice (server)), ==, 1);
      g_assert_cmpstr (gr_diagnosis_get_said (server), ==, "HTTP 503");
    }
}

static void
test_api (void)
{
  g_autoptr (GrCatalog)   catalog = gr_catalog_new (NULL);
  g_autoptr (JsonNode)    answer = NULL;
  g_autoptr (GrUserInfo)  user = NULL;
  GError                 *error = NULL;
  g_autoptr (GrDiagnosis) diagnosis = NULL;

  answer = json_from_string ("{\"error\":{\"code\":\"scope_not_authorized\",\"message\":\"The user did not authorize the scope\",\"log_id\":\"2026LOG\"}}", NULL);
  user = gr_user_info_new_from_answer (catalog, answer, 0, &error);
  g_assert_null (user);
  diagnosis = diagnose (error, "api");

  g_assert_cmpstr (gr_diagnosis_get_said (diagnosis), ==, "scope_not_authorized · The user did not authorize the scope");
  g_assert_cmpstr (gr_diagnosis_get_log_id (diagnosis), ==, "2026LOG");
  g_assert_cmpuint (g_list_model_get_n_items (gr_diagnosis_get_advice (diagnosis)), >=, 1);
  assert_no_repetition (diagnosis);
}

/* What TikTok never said is not put into its mouth. */
static void
test_ours (void)
{
  GError                 *error = g_error_new_literal (GR_AUTH_ERROR, GR_AUTH_ERROR_CHECK_REDIRECT_URI, "No redirect URI is listed.");
  g_autoptr (GrDiagnosis) diagnosis = diagnose (error, NULL);
  g_autoptr (GrDiagnosis) network = diagnose (g_error_new_literal (GR_HTTP_ERROR, GR_HTTP_ERROR_UNREACHABLE, "No network."), "api");
  g_autoptr (GrDiagnosis) plain = gr_diagnosis_new_plain ("Enter a key.", "open-environments");

  g_assert_cmpstr (gr_diagnosis_get_summary (diagnosis), ==, "No redirect URI is listed.");
  g_assert_null (gr_diagnosis_get_said (diagnosis));
  g_assert_cmpstr (gr_diagnosis_get_actions (diagnosis)[0], ==, "open-environments");
  g_assert_cmpstr (gr_diagnosis_get_summary (network), ==, "No network.");
  g_assert_null (gr_diagnosis_get_actions (network)[0]);
  g_assert_cmpstr (gr_diagnosis_get_actions (plain)[0], ==, "open-environments");
}

/* Hostile words are one bounded line without the token in it, and an id that is none is left out. */
static void
test_hostile (void)
{
  g_autofree char        *words = g_strnfill (5000, 'x');
  g_autofree char        *message = g_strconcat ("bad\r\nact.plantedsecrettoken4f2a!4608.va ", words, NULL);
  GError                 *error = NULL;
  g_autoptr (GrDiagnosis) diagnosis = NULL;

  gr_auth_set_error (&error, "invalid_grant", NULL, NULL, message, "not an id\n");
  diagnosis = diagnose (error, "token");

  g_assert_null (strstr (gr_diagnosis_get_said (diagnosis), "plantedsecret"));
  g_assert_null (strchr (gr_diagnosis_get_said (diagnosis), '\n'));
  g_assert_cmpuint (strlen (gr_diagnosis_get_said (diagnosis)), <, 400);
  g_assert_null (gr_diagnosis_get_log_id (diagnosis));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagnosis/tiktok", test_tiktok);
  g_test_add_func ("/diagnosis/status", test_status);
  g_test_add_func ("/diagnosis/api", test_api);
  g_test_add_func ("/diagnosis/ours", test_ours);
  g_test_add_func ("/diagnosis/hostile", test_hostile);

  return g_test_run ();
}
