/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-token-set.h"

#include <string.h>

#include "gr-auth-error.h"
#include "gr-json.h"
#include "gr-util.h"

#define NOW    G_GINT64_CONSTANT (1800000000)
#define ANSWER "{\"access_token\": \"act.one!4608.va\", \"expires_in\": 7200, \"refresh_token\": \"rft.one!4608.va\"," \
               "\"refresh_expires_in\": 15552000, \"open_id\": \"open-1\", \"scope\": \"user.info.basic,video.list\", \"token_type\": \"Bearer\"}"

static GrTokenSet *
read_answer (const char *text,
             GError    **error)
{
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), error);

  g_assert_nonnull (node);
  return gr_token_set_new_from_answer (json_node_get_object (node), NOW, error);
}

static void
test_answer (void)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrTokenSet) tokens = read_answer (ANSWER, &error);
  const char *const      scopes[] = {"user.info.basic", "video.list", NULL};

  g_assert_no_error (error);
  g_assert_cmpstr (gr_token_set_get_access_token (tokens), ==, "act.one!4608.va");
  g_assert_cmpstr (gr_token_set_get_refresh_token (tokens), ==, "rft.one!4608.va");
  g_assert_cmpint (gr_token_set_get_issued_at (tokens), ==, NOW);
  g_assert_cmpint (gr_token_set_get_expires_at (tokens), ==, NOW + 7200);
  g_assert_cmpint (gr_token_set_get_refresh_expires_at (tokens), ==, NOW + 15552000);
  g_assert_cmpstr (gr_token_set_get_open_id (tokens), ==, "open-1");
  g_assert_cmpstr (gr_token_set_get_token_type (tokens), ==, "Bearer");
  g_assert_cmpstrv (gr_token_set_get_scopes (tokens), scopes);
  g_assert_cmpuint (gr_token_set_get_rotations (tokens), ==, 0);
}

/* Lifetimes of the documentation before and after November 2026: neither is assumed. */
static void
test_lifetimes (void)
{
  g_autoptr (GrTokenSet) day = read_answer ("{\"access_token\": \"a\", \"expires_in\": 86400}", NULL);
  g_autoptr (GrTokenSet) second = read_answer ("{\"access_token\": \"a\", \"expires_in\": 1}", NULL);

  g_assert_cmpint (gr_token_set_get_expires_at (day), ==, NOW + 86400);
  g_assert_cmpint (gr_token_set_get_expires_at (second), ==, NOW + 1);
  g_assert_null (gr_token_set_get_refresh_token (day));
  g_assert_cmpint (gr_token_set_get_refresh_expires_at (day), ==, 0);
  g_assert_null (*gr_token_set_get_scopes (day));
}

static void
test_wrapped (void)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrTokenSet) tokens = read_answer ("{\"data\": " ANSWER ", \"message\": \"success\"}", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (gr_token_set_get_access_token (tokens), ==, "act.one!4608.va");
}

/* What a server of RFC 6749 may say that TikTok does not. */
static void
test_generic (void)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrTokenSet) tokens = read_answer ("{\"access_token\": \"a\", \"token_type\": \"bearer\", \"expires_in\": \"7200\", \"refresh_token\": \"r\","
                                               "\"open_id\": null, \"scope\": \"user.info.basic video.list\", \"id_token\": {\"x\": [1]}}",
                                               &error);
  const char *const      scopes[] = {"user.info.basic", "video.list", NULL};
  g_autoptr (GrSecret)   secret = NULL;
  g_autoptr (GrTokenSet) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (gr_token_set_get_expires_at (tokens), ==, NOW + 7200);
  g_assert_cmpstr (gr_token_set_get_refresh_token (tokens), ==, "r");
  g_assert_cmpint (gr_token_set_get_refresh_expires_at (tokens), ==, 0);
  g_assert_null (gr_token_set_get_open_id (tokens));
  g_assert_cmpstrv (gr_token_set_get_scopes (tokens), scopes);

  secret = gr_token_set_to_secret (tokens);
  again = gr_token_set_from_secret (secret, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gr_token_set_get_refresh_token (again), ==, "r");
  g_assert_cmpint (gr_token_set_get_refresh_expires_at (again), ==, 0);
}

static void
test_with_scopes (void)
{
  const char *const      scopes[] = {"user.info.basic", NULL};
  g_autoptr (GrTokenSet) silent = read_answer ("{\"access_token\": \"a\", \"expires_in\": 1}", NULL);
  g_autoptr (GrTokenSet) tokens = gr_token_set_with_scopes (silent, scopes);

  g_assert_cmpstrv (gr_token_set_get_scopes (tokens), scopes);
  g_assert_null (*gr_token_set_get_scopes (silent));
  g_assert_cmpstr (gr_token_set_get_access_token (tokens), ==, "a");
}

static const struct
{
  const char *answer;
  const char *named;
} refused[] = {
  {"{}", "access_token"},
  {"{\"data\": {}}", "access_token"},
  {"{\"data\": []}", "access_token"},
  {"{\"access_token\": null, \"expires_in\": 1}", "access_token"},
  {"{\"access_token\": 17, \"expires_in\": 1}", "access_token"},
  {"{\"access_token\": \"\", \"expires_in\": 1}", "access_token"},
  {"{\"access_token\": \"a b\", \"expires_in\": 1}", "access_token"},
  {"{\"access_token\": \"a\\r\\nHost: evil\", \"expires_in\": 1}", "access_token"},
  {"{\"access_token\": \"\\u00e9\", \"expires_in\": 1}", "access_token"},
  {"{\"access_token\": \"a\"}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": null}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": \"\"}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": \"0\"}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": \"-7200\"}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": \" 7200\"}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": \"7200 s\"}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": \"1800000000000\"}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": 0}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": -1}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": 1.5}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": 1e30}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": 9223372036854775807}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": 1800000000000}", "expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": 1, \"refresh_token\": \"r\", \"refresh_expires_in\": 0}", "refresh_expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": 1, \"refresh_token\": \"r\", \"refresh_expires_in\": -5}", "refresh_expires_in"},
  {"{\"access_token\": \"a\", \"expires_in\": 1, \"refresh_token\": {}}", "refresh_token"},
  {"{\"access_token\": \"a\", \"expires_in\": 1, \"open_id\": \"\"}", "open_id"},
  {"{\"access_token\": \"a\", \"expires_in\": 1, \"token_type\": \"MAC\"}", "token_type"},
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError)     error = NULL;
      g_autoptr (GrTokenSet) tokens = read_answer (refused[i].answer, &error);

      g_test_message ("%s", refused[i].answer);
      g_assert_null (tokens);
      g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_UNTRUSTED_ANSWER);
      g_assert_nonnull (strstr (error->message, refused[i].named));
    }
}

static void
test_secret (void)
{
  g_autoptr (GrTokenSet) issued = read_answer (ANSWER, NULL);
  g_autoptr (GrTokenSet) tokens = gr_token_set_with_rotations (issued, 3);
  g_autoptr (GrSecret)   secret = gr_token_set_to_secret (tokens);
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrTokenSet) back = gr_token_set_from_secret (secret, &error);
  g_autoptr (GrSecret)   again = NULL;

  g_assert_no_error (error);
  again = gr_token_set_to_secret (back);
  g_assert_cmpstr (again, ==, secret);
  g_assert_cmpstr (gr_token_set_get_refresh_token (back), ==, "rft.one!4608.va");
  g_assert_cmpint (gr_token_set_get_refresh_expires_at (back), ==, NOW + 15552000);
  g_assert_cmpuint (gr_token_set_get_rotations (back), ==, 3);
  g_assert_cmpuint (gr_token_set_get_rotations (issued), ==, 0);
}

static void
test_client_token_secret (void)
{
  g_autoptr (GrTokenSet) tokens = read_answer ("{\"access_token\": \"clt.one\", \"expires_in\": 7200, \"token_type\": \"Bearer\"}", NULL);
  g_autoptr (GrSecret)   secret = gr_token_set_to_secret (tokens);
  g_autoptr (GrTokenSet) back = gr_token_set_from_secret (secret, NULL);

  g_assert_cmpstr (gr_token_set_get_access_token (back), ==, "clt.one");
  g_assert_null (gr_token_set_get_refresh_token (back));
  g_assert_null (gr_token_set_get_open_id (back));
}

static const char *const damaged[] = {
  "",
  "act.one",
  "[]",
  "{}",
  "{\"format\": 2, \"access_token\": \"a\", \"issued_at\": 1, \"expires_at\": 2}",
  "{\"format\": 1, \"issued_at\": 1, \"expires_at\": 2}",
  "{\"format\": 1, \"access_token\": \"a\"}",
  "{\"format\": 1, \"access_token\": \"a\", \"issued_at\": 2, \"expires_at\": 1}",
  "{\"format\": 1, \"access_token\": \"a b\", \"issued_at\": 1, \"expires_at\": 2}",
  "{\"format\": 1, \"access_token\": \"a\", \"refresh_token\": 5, \"issued_at\": 1, \"expires_at\": 2}",
  "{\"format\": 1, \"access_token\": \"a\", \"issued_at\": 1, \"expires_at\": 2",
};

static void
test_damaged_secret (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GError)     error = NULL;
      g_autoptr (GrTokenSet) tokens = gr_token_set_from_secret (damaged[i], &error);

      g_assert_null (tokens);
      g_assert_error (error, GR_AUTH_ERROR, GR_AUTH_ERROR_SIGN_IN_AGAIN);
    }
}

static void
test_renew (void)
{
  g_autoptr (GrTokenSet) old = read_answer (ANSWER, NULL);
  g_autoptr (GrTokenSet) short_answer = read_answer ("{\"access_token\": \"act.two\", \"expires_in\": 60}", NULL);
  g_autoptr (GrTokenSet) full_answer = read_answer ("{\"access_token\": \"act.three\", \"expires_in\": 60, \"refresh_token\": \"rft.three\","
                                                    "\"refresh_expires_in\": 120, \"open_id\": \"open-1\", \"scope\": \"video.list\"}",
                                                    NULL);
  g_autoptr (GrTokenSet) second = gr_token_set_renew (old, short_answer);
  g_autoptr (GrTokenSet) third = gr_token_set_renew (second, full_answer);

  g_assert_cmpstr (gr_token_set_get_access_token (second), ==, "act.two");
  g_assert_cmpstr (gr_token_set_get_refresh_token (second), ==, "rft.one!4608.va");
  g_assert_cmpint (gr_token_set_get_refresh_expires_at (second), ==, NOW + 15552000);
  g_assert_cmpstr (gr_token_set_get_open_id (second), ==, "open-1");
  g_assert_cmpuint (g_strv_length ((char **)gr_token_set_get_scopes (second)), ==, 2);
  g_assert_cmpuint (gr_token_set_get_rotations (second), ==, 1);

  g_assert_cmpstr (gr_token_set_get_refresh_token (third), ==, "rft.three");
  g_assert_cmpuint (g_strv_length ((char **)gr_token_set_get_scopes (third)), ==, 1);
  g_assert_cmpuint (gr_token_set_get_rotations (third), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/token-set/answer", test_answer);
  g_test_add_func ("/token-set/lifetimes", test_lifetimes);
  g_test_add_func ("/token-set/wrapped", test_wrapped);
  g_test_add_func ("/token-set/generic", test_generic);
  g_test_add_func ("/token-set/with-scopes", test_with_scopes);
  g_test_add_func ("/token-set/refused", test_refused);
  g_test_add_func ("/token-set/secret", test_secret);
  g_test_add_func ("/token-set/client-token-secret", test_client_token_secret);
  g_test_add_func ("/token-set/damaged-secret", test_damaged_secret);
  g_test_add_func ("/token-set/renew", test_renew);

  return g_test_run ();
}
