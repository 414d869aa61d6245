/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-callback.h"

#include <string.h>

#include "gr-finding.h"
#include "gr-strict-uri.h"

#define BACK  "https://dev.example.com/callback/"
#define STATE "0123456789abcdef0123456789abcdef"

static GrCatalog *catalog;

static const struct
{
  const char *text;
  const char *redirect;
  const char *state;
  const char *verdict;
  const char *code;
  const char *rules;
  const char *advice;
} rows[] = {
  {BACK "?code=abcDEF%2A1%214608.va&scopes=user.info.basic,video.list&state=" STATE, BACK, STATE, "code", "abcDEF*1!4608.va", "", ""},
  {"  " BACK "?code=abc&state=" STATE "\n", BACK, STATE, "code", "abc", "", ""},
  {BACK "?code=abc&state=" STATE, NULL, NULL, "code", "abc", "", ""},
  {BACK "?code=abc", NULL, NULL, "code", "abc", "callback.state-missing", ""},
  {BACK "?code=abc", BACK, STATE, "code", "abc", "callback.state-missing", ""},
  {BACK "?code=abc&state=other", BACK, STATE, "code", "abc", "callback.state", ""},
  {"http://127.0.0.1:50123/callback/?code=abc&state=" STATE, "http://127.0.0.1:*/callback/", STATE, "code", "abc", "", ""},
  /* Not quite the redirect URI. */
  {"https://dev.example.com/callback?code=abc&state=" STATE, BACK, STATE, "code", "abc", "callback.redirect", ""},
  {"https://dev.example.com.evil.example/callback/?code=abc&state=" STATE, BACK, STATE, "code", "abc", "callback.redirect", ""},
  {"http://dev.example.com/callback/?code=abc&state=" STATE, BACK, STATE, "code", "abc", "callback.redirect", ""},
  {"https://dev.example.com:8443/callback/?code=abc&state=" STATE, BACK, STATE, "code", "abc", "callback.redirect", ""},
  {"https://dev.example.com/a/../callback/?code=abc&state=" STATE, BACK, STATE, "code", "abc", "callback.redirect", ""},
  {BACK "?code=abc&state=" STATE, "dev.example.com", STATE, "code", "abc", "callback.expected", ""},
  /* Errors, and error_type before error. */
  {BACK "?error=access_denied&state=" STATE, BACK, STATE, "error", NULL, "", "access-denied non-sandbox-target"},
  {BACK "?error=access_denied&error_type=non_sandbox_target&state=" STATE, BACK, STATE, "error", NULL, "", "non-sandbox-target"},
  {BACK "?errCode=10007&state=" STATE, BACK, STATE, "error", NULL, "", "code-challenge"},
  {BACK "?error_code=-2&state=" STATE, BACK, STATE, "error", NULL, "", "cancelled-in-app"},
  {BACK "?error=invalid_scope&error_type=scope&code=abc&state=" STATE, BACK, STATE, "error", NULL, "callback.both", "scope"},
  {BACK "?error=out_of_cheese&state=" STATE, BACK, STATE, "error", NULL, "", ""},
  /* TikTok's own pages, and those of what stands in for it. */
  {"https://www.tiktok.com/v2/auth/authorize/?error=unauthorized_client&error_type=client_key&errCode=10003", NULL, NULL, "page-error", NULL, "", "client-key"},
  {"https://www.tiktok.com/v2/auth/authorize/error?error=invalid_request&error_type=redirect_uri", BACK, STATE, "page-error", NULL, "", "redirect-uri"},
  {"http://127.0.0.1:8080/v2/auth/authorize/?errCode=10008", NULL, NULL, "page-error", NULL, "", "code-challenge-method"},
  {"https://www.tiktok.com/v2/auth/authorize/?client_key=a&state=b", NULL, NULL, "page", NULL, "callback.page", ""},
  {"https://www.tiktok.com/auth/authorize/?client_key=a", NULL, NULL, "page", NULL, "endpoint.legacy callback.page", ""},
  {"https://www.tiktok.com/x/?code=abc&state=" STATE, "https://www.tiktok.com/x/", STATE, "code", "abc", "", ""},
  /* Names of older guides. */
  {BACK "?authorization_code=abc&state=" STATE, BACK, STATE, "code", "abc", "callback.legacy-code", ""},
  {BACK "?code=abc&scope=user.info.basic&state=" STATE, BACK, STATE, "code", "abc", "callback.legacy-scope", ""},
  /* What a browser shows without its scheme, and what a web server logs. */
  {"dev.example.com/callback/?code=abc&state=" STATE, BACK, STATE, "code", "abc", "callback.scheme-left-out", ""},
  {"localhost:3455/callback/?code=abc&state=" STATE, "http://localhost:3455/callback/", STATE, "code", "abc", "callback.scheme-left-out", ""},
  {"GET /callback/?code=abc&state=" STATE " HTTP/1.1", BACK, STATE, "code", "abc", "callback.request-line", ""},
  {"\"GET /callback/?code=abc&state=" STATE " HTTP/1.1\" 200 12", BACK, STATE, "code", "abc", "callback.request-line", ""},
  {"GET /callback/?code=abc&state=" STATE " HTTP/1.1\r\nHost: localhost:3455\r\n\r\n", "http://localhost:3455/callback/", STATE, "code", "abc", "callback.request-line", ""},
  {"GET /callback/?code=abc&state=" STATE " HTTP/1.1\r\nHost: evil.example\r\n", BACK, STATE, "code", "abc", "callback.request-line callback.redirect", ""},
  {"GET /elsewhere/?code=abc HTTP/1.1", BACK, STATE, "none", NULL, "callback.request-line callback.malformed", ""},
  /* Broken ones. */
  {BACK "?code=abc%252A1&state=" STATE, BACK, STATE, "code", "abc%2A1", "callback.encoding", ""},
  {BACK "?code=a%20b&state=" STATE, BACK, STATE, "none", NULL, "callback.code", ""},
  {BACK "?code=&state=" STATE, BACK, STATE, "none", NULL, "callback.empty", ""},
  {BACK "?state=" STATE, BACK, STATE, "none", NULL, "callback.empty", ""},
  {BACK, BACK, NULL, "none", NULL, "callback.empty callback.state-missing", ""},
  {BACK "#code=abc&state=" STATE, BACK, NULL, "none", NULL, "callback.fragment callback.empty callback.state-missing", ""},
  {BACK "?code=abc&code=def&state=" STATE, BACK, STATE, "code", "abc", "callback.repeated", ""},
  {BACK "?code=%zz&state=" STATE, BACK, STATE, "none", NULL, "callback.query", ""},
  {BACK "?code=%ff&state=" STATE, BACK, STATE, "none", NULL, "callback.query", ""},
  {"myapp://callback?code=abc", NULL, NULL, "none", NULL, "callback.malformed", ""},
  {"https://dev.example.com/call\nback/?code=abc", NULL, NULL, "none", NULL, "callback.malformed", ""},
  {"https://dev.example.com@evil.example/callback/?code=abc", BACK, STATE, "none", NULL, "callback.malformed", ""},
  {"\xff", NULL, NULL, "none", NULL, "callback.malformed", ""},
  {"", NULL, NULL, "none", NULL, "callback.malformed", ""},
};

static char *
dup_rules (GListModel *findings)
{
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (findings, i);

      g_assert_nonnull (gr_finding_get_fix (finding));
      g_string_append_printf (rules, "%s%s", i > 0 ? " " : "", gr_finding_get_rule (finding));
    }

  return g_string_free (g_steal_pointer (&rules), FALSE);
}

static char *
dup_ids (GListModel *entries)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GrCatalogEntry) entry = g_list_model_get_item (entries, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", gr_catalog_entry_get_id (entry));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GrCallback) callback = gr_callback_new (catalog, rows[i].text, rows[i].redirect, rows[i].state);
      g_autofree char       *rules = dup_rules (gr_callback_get_findings (callback));
      g_autofree char       *advice = dup_ids (gr_callback_get_advice (callback));

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (gr_callback_verdict_get_nick (gr_callback_get_verdict (callback)), ==, rows[i].verdict);
      g_assert_cmpstr (gr_callback_get_code (callback), ==, rows[i].code);
      g_assert_cmpstr (rules, ==, rows[i].rules);
      g_assert_cmpstr (advice, ==, rows[i].advice);
    }
}

static void
test_parts (void)
{
  g_autoptr (GrCallback) callback = gr_callback_new (catalog,
                                                     BACK "?error=invalid_request&error_type=redirect_uri&errCode=10000&logid=20261122ABC"
                                                          "&error_description=Bad+token+act.planted12345canary12345&state=planted-canary-state-1234567890",
                                                     NULL, NULL);
  const GrErrorSignal   *signal = gr_callback_get_signal (callback);
  GPtrArray             *parameters = gr_callback_get_parameters (callback);

  g_assert_cmpstr (gr_callback_get_address (callback), ==, BACK);
  g_assert_cmpstr (signal->where, ==, "redirect");
  g_assert_cmpstr (signal->error, ==, "invalid_request");
  g_assert_cmpstr (signal->error_type, ==, "redirect_uri");
  g_assert_cmpstr (signal->err_code, ==, "10000");
  g_assert_null (strstr (signal->message, "planted12345"));
  g_assert_true (g_str_has_prefix (signal->message, "Bad token "));
  g_assert_cmpstr (gr_callback_get_log_id (callback), ==, "20261122ABC");
  g_assert_cmpuint (parameters->len, ==, 6);
  for (guint i = 0; i < parameters->len; i++)
    {
      const GrQueryParam *param = g_ptr_array_index (parameters, i);

      g_assert_null (strstr (param->value, "planted-canary"));
      g_assert_null (strstr (param->value, "planted12345"));
    }
}

static void
test_scopes (void)
{
  g_autoptr (GrCallback) callback = gr_callback_new (catalog, BACK "?code=abc&scopes=user.info.basic%2Cvideo.list&state=a", NULL, NULL);
  const char *const     *scopes = gr_callback_get_scopes (callback);

  g_assert_cmpuint (g_strv_length ((char **)scopes), ==, 2);
  g_assert_cmpstr (scopes[1], ==, "video.list");
}

static void
test_differences (void)
{
  static const struct
  {
    const char *text;
    const char *detail;
  } pairs[] = {
    {"http://dev.example.com/callback/", "It begins with http, and https is expected."},
    {"https://other.example.com/callback/", "Its host is other.example.com, and dev.example.com is expected."},
    {"https://dev.example.com:444/callback/", "Its port is 444, and 443 is expected."},
    {"https://dev.example.com/callback", "They differ by the slash at the end."},
    {"https://dev.example.com/Callback/", "Their paths differ by capital letters."},
    {"https://dev.example.com/back/", "Their paths differ."},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char       *text = g_strconcat (pairs[i].text, "?code=abc&state=a", NULL);
      g_autoptr (GrCallback) callback = gr_callback_new (catalog, text, BACK, "a");
      g_autoptr (GrFinding)  finding = g_list_model_get_item (gr_callback_get_findings (callback), 0);

      g_assert_cmpstr (gr_finding_get_detail (finding), ==, pairs[i].detail);
    }
}

static const GrCallbackTarget targets[] = {
  {BACK, STATE},
  {"http://127.0.0.1:50123/callback/", "fedcba9876543210fedcba9876543210"},
  {BACK, NULL},
  {"http://127.0.0.1:*/callback/", NULL},
};

static const struct
{
  const char *text;
  gssize      target;
  gboolean    is_answer;
  const char *rule;
} strangers[] = {
  {BACK "?code=abc&state=" STATE, 0, TRUE, NULL},
  {"http://127.0.0.1:50123/callback/?code=abc&state=fedcba9876543210fedcba9876543210", 1, TRUE, NULL},
  {"127.0.0.1:50123/callback/?code=abc&state=fedcba9876543210fedcba9876543210", 1, TRUE, "callback.scheme-left-out"},
  {BACK "?error=access_denied&state=" STATE, 0, TRUE, NULL},
  {"https://dev.example.com.evil.example/callback/?code=abc&state=" STATE, 0, FALSE, "callback.redirect"},
  {BACK "?code=abc&state=ffff", 2, FALSE, "callback.state-unknown"},
  {"http://127.0.0.1:61000/callback/?code=abc&state=ffff", 3, FALSE, "callback.state-unknown"},
  {BACK "?code=abc", 2, TRUE, "callback.state-missing"},
  {"https://dev.example.com.evil.example/callback/?code=abc&state=ffff", -1, FALSE, "callback.look-alike"},
  {"https://dev.examp1e.com/callback/?code=abc&state=ffff", -1, FALSE, "callback.look-alike"},
  {"https://deu.exarnple.com/callback/?code=abc&state=ffff", -1, FALSE, "callback.unregistered"},
  {"https://other.test/callback/?code=abc&state=ffff", -1, FALSE, "callback.unregistered"},
  {BACK "?code=abc&error=access_denied&state=" STATE, 0, FALSE, "callback.both"},
  {BACK "?code=abc%252A&state=" STATE, 0, TRUE, "callback.encoding"},
};

static void
test_among (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autoptr (GrCallback) callback = gr_callback_new_among (catalog, strangers[i].text, targets, G_N_ELEMENTS (targets));
      g_autofree char       *rules = dup_rules (gr_callback_get_findings (callback));

      g_test_message ("%s: %s", strangers[i].text, rules);
      g_assert_cmpint (gr_callback_get_target (callback), ==, strangers[i].target);
      g_assert_cmpint (gr_callback_is_answer (callback), ==, strangers[i].is_answer);
      if (strangers[i].rule != NULL)
        g_assert_nonnull (strstr (rules, strangers[i].rule));
      else
        g_assert_cmpstr (rules, ==, "");
    }
}

static void
test_complete (void)
{
  g_autofree char *whole = gr_callback_complete_address (" GET /callback/?code=abc&state=x HTTP/1.1", BACK);
  g_autofree char *plain = gr_callback_complete_address ("dev.example.com/callback/?code=abc", BACK);

  g_assert_cmpstr (whole, ==, BACK "?code=abc&state=x");
  g_assert_cmpstr (plain, ==, BACK "?code=abc");
}

/* Nobody has said what to expect, and nothing is open. */
static void
test_nowhere (void)
{
  g_autoptr (GrCallback) callback = gr_callback_new_among (catalog, BACK "?code=abc&state=x", NULL, 0);

  g_assert_cmpint (gr_callback_get_target (callback), ==, -1);
  g_assert_cmpint (gr_callback_get_verdict (callback), ==, GR_CALLBACK_CODE);
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

  g_test_add_func ("/callback/rows", test_rows);
  g_test_add_func ("/callback/among", test_among);
  g_test_add_func ("/callback/complete", test_complete);
  g_test_add_func ("/callback/nowhere", test_nowhere);
  g_test_add_func ("/callback/parts", test_parts);
  g_test_add_func ("/callback/scopes", test_scopes);
  g_test_add_func ("/callback/differences", test_differences);

  status = g_test_run ();
  g_object_unref (catalog);

  return status;
}
