/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-user-info.h"

#include <string.h>

#include "gr-http.h"
#include "gr-json.h"
#include "gr-test-async.h"
#include "gr-test-peer.h"

static GrCatalog *catalog;

static GrUserInfo *
read_answer (const char *text,
             GError    **error)
{
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), error);

  g_assert_nonnull (node);
  return gr_user_info_new_from_answer (catalog, node, 42, error);
}

static GrUserInfo *
read_user (const char *members)
{
  g_autofree char   *text = g_strdup_printf ("{\"data\": {\"user\": {%s}}, \"error\": {\"code\": \"ok\", \"message\": \"\", \"log_id\": \"2026OK\"}}", members);
  g_autoptr (GError) error = NULL;
  GrUserInfo        *user = read_answer (text, &error);

  g_assert_no_error (error);
  return user;
}

static GrTokenSet *
make_tokens (const char *scope)
{
  g_autofree char     *text = g_strdup_printf ("{\"access_token\": \"act.planted\", \"expires_in\": 60, \"scope\": \"%s\"}", scope);
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), NULL);

  return gr_token_set_new_from_answer (json_node_get_object (node), 1, NULL);
}

static void
test_fields (void)
{
  g_autoptr (GrUserInfo) user = read_user ("\"open_id\": \"o1\", \"display_name\": \"Haruka T. \\ud83c\\udfae\", \"is_verified\": true,"
                                           "\"follower_count\": 1204, \"avatar_url\": \"https://p16.example/a.jpg?x=1\", \"unheard_of\": 1");

  g_assert_cmpstr (gr_user_info_get_field (user, "open_id"), ==, "o1");
  g_assert_cmpstr (gr_user_info_get_field (user, "display_name"), ==, "Haruka T. 🎮");
  g_assert_cmpstr (gr_user_info_get_field (user, "is_verified"), ==, "true");
  g_assert_cmpstr (gr_user_info_get_field (user, "follower_count"), ==, "1204");
  g_assert_cmpstr (gr_user_info_get_field (user, "avatar_url"), ==, "https://p16.example/a.jpg?x=1");
  g_assert_null (gr_user_info_get_field (user, "username"));
  g_assert_null (gr_user_info_get_field (user, "unheard_of"));
  g_assert_cmpint (gr_user_info_get_read_at (user), ==, 42);
  g_assert_cmpstr (gr_user_info_get_log_id (user), ==, "2026OK");
}

static const struct
{
  const char *member;
  const char *name;
  const char *value;
} values[] = {
  {"\"follower_count\": 9007199254740993", "follower_count", "9007199254740993"},
  {"\"follower_count\": 9223372036854775807", "follower_count", "9223372036854775807"},
  {"\"follower_count\": 0", "follower_count", "0"},
  {"\"follower_count\": 1e3", "follower_count", "1000"},
  {"\"follower_count\": -1", "follower_count", NULL},
  {"\"follower_count\": 1.5", "follower_count", NULL},
  {"\"follower_count\": 1e300", "follower_count", NULL},
  {"\"follower_count\": \"12\"", "follower_count", NULL},
  {"\"follower_count\": null", "follower_count", NULL},
  {"\"follower_count\": []", "follower_count", NULL},
  {"\"is_verified\": false", "is_verified", "false"},
  {"\"is_verified\": 1", "is_verified", NULL},
  {"\"is_verified\": \"true\"", "is_verified", NULL},
  {"\"display_name\": \"\"", "display_name", ""},
  {"\"display_name\": 5", "display_name", NULL},
  {"\"display_name\": {}", "display_name", NULL},
  {"\"avatar_url\": \"javascript:alert(1)\"", "avatar_url", NULL},
  {"\"avatar_url\": \"file:///etc/passwd\"", "avatar_url", NULL},
  {"\"avatar_url\": \"https:nowhere\"", "avatar_url", NULL},
  {"\"avatar_url\": \"//p16.example/a.jpg\"", "avatar_url", NULL},
  {"\"avatar_url\": \"http://127.0.0.1:1/a.png\"", "avatar_url", "http://127.0.0.1:1/a.png"},
  {"\"profile_deep_link\": \"https://vm.tiktok.com/x/\"", "profile_deep_link", "https://vm.tiktok.com/x/"},
};

static void
test_values (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GrUserInfo) user = read_user (values[i].member);

      g_test_message ("%s", values[i].member);
      g_assert_cmpstr (gr_user_info_get_field (user, values[i].name), ==, values[i].value);
    }
}

static void
test_presence (void)
{
  g_autoptr (GrUserInfo) user = read_user ("\"open_id\": \"o1\", \"display_name\": \"\", \"bio_description\": null, \"username\": 5");

  g_assert_cmpint (gr_user_info_get_presence (user, "open_id"), ==, GR_FIELD_PRESENT);
  g_assert_cmpint (gr_user_info_get_presence (user, "display_name"), ==, GR_FIELD_PRESENT);
  g_assert_cmpint (gr_user_info_get_presence (user, "bio_description"), ==, GR_FIELD_NULL);
  g_assert_cmpint (gr_user_info_get_presence (user, "username"), ==, GR_FIELD_UNUSABLE);
  g_assert_cmpint (gr_user_info_get_presence (user, "union_id"), ==, GR_FIELD_ABSENT);
  g_assert_cmpint (gr_user_info_get_presence (user, "unheard_of"), ==, GR_FIELD_ABSENT);
}

static void
test_extras (void)
{
  g_autofree char       *flood = g_strnfill (2000, 'x');
  g_autofree char       *members = g_strdup_printf ("\"open_id\": \"o1\", \"pronouns\": \"she\", \"badge\": {\"level\": 3}, \"age\": null,"
                                                          "\"a b\": 1, \"access_token\": \"act.Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4!4608.va\", \"flood\": \"%s\"",
                                                    flood);
  g_autoptr (GrUserInfo) user = read_user (members);
  g_autofree char       *names = g_strjoinv (" ", (char **)gr_user_info_get_extra_names (user));

  g_assert_cmpstr (names, ==, "pronouns badge age access_token");
  g_assert_cmpstr (gr_user_info_get_extra (user, "pronouns"), ==, "she");
  g_assert_cmpstr (gr_user_info_get_extra (user, "badge"), ==, "{\"level\":3}");
  g_assert_cmpstr (gr_user_info_get_extra (user, "age"), ==, "null");
  g_assert_null (strstr (gr_user_info_get_extra (user, "access_token"), "Zm9v"));
  g_assert_null (gr_user_info_get_extra (user, "flood"));
}

/* A server that never ends does not fill the panel. */
static void
test_many_extras (void)
{
  g_autoptr (GString)    members = g_string_new ("\"open_id\": \"o1\"");
  g_autoptr (GrUserInfo) user = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (members, ", \"new_%u\": %u", i, i);
  user = read_user (members->str);
  g_assert_cmpuint (g_strv_length ((char **)gr_user_info_get_extra_names (user)), ==, 32);
}

static void
test_endless_text (void)
{
  g_autofree char       *flood = g_strnfill (100000, 'x');
  g_autofree char       *member = g_strdup_printf ("\"display_name\": \"%s\"", flood);
  g_autoptr (GrUserInfo) user = read_user (member);

  g_assert_null (gr_user_info_get_field (user, "display_name"));
}

static const struct
{
  const char *answer;
  GrApiError  code;
} refused[] = {
  {"{\"error\": {\"code\": \"access_token_invalid\", \"message\": \"m\", \"log_id\": \"l\"}}", GR_API_ERROR_REFRESH},
  {"{\"data\": {\"user\": {}}, \"error\": {\"code\": \"scope_not_authorized\"}}", GR_API_ERROR_CONSENT_AGAIN},
  {"{\"error\": {\"code\": \"scope_permission_missed\"}}", GR_API_ERROR_CONSENT_AGAIN},
  {"{\"error\": {\"code\": \"invalid_params\"}}", GR_API_ERROR_CHECK_PARAMETERS},
  {"{\"error\": {\"code\": \"invalid_param\"}}", GR_API_ERROR_CHECK_PARAMETERS},
  {"{\"error\": {\"code\": \"rate_limit_exceeded\"}}", GR_API_ERROR_TRY_LATER},
  {"{\"error\": {\"code\": \"internal_error\"}}", GR_API_ERROR_TRY_LATER},
  {"{\"error\": {\"code\": \"brand_new\"}}", GR_API_ERROR_UNEXPECTED_ANSWER},
  {"{\"error\": {\"code\": \"OK\"}, \"data\": {\"user\": {}}}", GR_API_ERROR_UNEXPECTED_ANSWER},
  {"{\"error\": {\"code\": 0}, \"data\": {\"user\": {}}}", GR_API_ERROR_UNEXPECTED_ANSWER},
  {"{\"error\": \"ok\", \"data\": {\"user\": {}}}", GR_API_ERROR_UNEXPECTED_ANSWER},
  {"{\"data\": {\"user\": {\"open_id\": \"o\"}}}", GR_API_ERROR_UNEXPECTED_ANSWER},
  {"{\"error\": {\"code\": \"ok\"}}", GR_API_ERROR_UNEXPECTED_ANSWER},
  {"{\"error\": {\"code\": \"ok\"}, \"data\": {}}", GR_API_ERROR_UNEXPECTED_ANSWER},
  {"{\"error\": {\"code\": \"ok\"}, \"data\": {\"user\": []}}", GR_API_ERROR_UNEXPECTED_ANSWER},
  {"{\"error\": {\"code\": \"ok\"}, \"data\": null}", GR_API_ERROR_UNEXPECTED_ANSWER},
  {"[]", GR_API_ERROR_UNEXPECTED_ANSWER},
  {"null", GR_API_ERROR_UNEXPECTED_ANSWER},
  {"7", GR_API_ERROR_UNEXPECTED_ANSWER},
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError)     error = NULL;
      g_autoptr (GrUserInfo) user = read_answer (refused[i].answer, &error);

      g_test_message ("%s", refused[i].answer);
      g_assert_null (user);
      g_assert_error (error, GR_API_ERROR, (int)refused[i].code);
    }
}

static void
test_message (void)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GrUserInfo) user = NULL;

  user = read_answer ("{\"error\": {\"code\": \"access_token_invalid\", \"message\": \"token act.planted4f2aplanted is\\nold\", \"log_id\": \"2026LOG\"}}", &error);
  g_assert_null (user);
  g_assert_nonnull (strstr (error->message, "access_token_invalid"));
  g_assert_nonnull (strstr (error->message, "2026LOG"));
  g_assert_null (strstr (error->message, "act.planted4f2aplanted"));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_asks_for_granted_fields (void)
{
  g_autoptr (GrTokenSet)  basic = make_tokens ("user.info.basic");
  g_autoptr (GrTokenSet)  stats = make_tokens ("user.info.stats,video.list");
  g_autoptr (SoupMessage) basic_message = gr_user_info_new_message (catalog, "http://127.0.0.1:1", basic, NULL);
  g_autoptr (SoupMessage) stats_message = gr_user_info_new_message (catalog, NULL, stats, NULL);
  const char             *basic_query = g_uri_get_query (soup_message_get_uri (basic_message));
  const char             *stats_query = g_uri_get_query (soup_message_get_uri (stats_message));

  g_assert_cmpstr (g_uri_get_host (soup_message_get_uri (basic_message)), ==, "127.0.0.1");
  g_assert_cmpstr (g_uri_get_path (soup_message_get_uri (basic_message)), ==, "/v2/user/info/");
  g_assert_cmpstr (g_uri_get_host (soup_message_get_uri (stats_message)), ==, "open.tiktokapis.com");
  g_assert_nonnull (strstr (basic_query, "display_name"));
  g_assert_null (strstr (basic_query, "follower_count"));
  g_assert_null (strstr (basic_query, "username"));
  g_assert_nonnull (strstr (stats_query, "follower_count"));
  g_assert_null (strstr (stats_query, "display_name"));
  g_assert_cmpstr (soup_message_headers_get_one (soup_message_get_request_headers (basic_message), "Authorization"), ==, "Bearer act.planted");
}

static void
test_nothing_granted (void)
{
  g_autoptr (SoupSession)  session = gr_http_session_new ();
  g_autoptr (GrTokenSet)   tokens = make_tokens ("video.list");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GrUserInfo)   user = NULL;
  g_autoptr (GError)       error = NULL;

  gr_user_info_fetch_async (session, catalog, "http://127.0.0.1:1", tokens, 1, NULL, gr_test_result_cb, &result);
  user = gr_user_info_fetch_finish (gr_test_await (&result), &error);
  g_assert_null (user);
  g_assert_error (error, GR_API_ERROR, GR_API_ERROR_CONSENT_AGAIN);
}

static const struct
{
  guint       status;
  const char *body;
  int         code; /* -1: success, -2: an error of GR_HTTP_ERROR */
} fetched[] = {
  {200, "{\"data\": {\"user\": {\"open_id\": \"o1\"}}, \"error\": {\"code\": \"ok\"}}", -1},
  {500, "{\"data\": {\"user\": {\"open_id\": \"o1\"}}, \"error\": {\"code\": \"ok\"}}", GR_API_ERROR_UNEXPECTED_ANSWER},
  {401, "{\"error\": {\"code\": \"access_token_invalid\"}}", GR_API_ERROR_REFRESH},
  {200, "{\"error\": {\"code\": \"access_token_invalid\"}}", GR_API_ERROR_REFRESH},
  {429, "{\"error\": {\"code\": \"rate_limit_exceeded\"}}", GR_API_ERROR_TRY_LATER},
  {429, "slow down", GR_API_ERROR_TRY_LATER},
  {502, "<html>Bad gateway</html>", GR_API_ERROR_TRY_LATER},
  {403, "<html>Nothing here</html>", -2},
  {404, "<html>Nothing here</html>", GR_API_ERROR_UNEXPECTED_ANSWER},
  {404, "{\"error\": \"not_found\"}", GR_API_ERROR_UNEXPECTED_ANSWER},
  {200, "", GR_API_ERROR_UNEXPECTED_ANSWER},
};

static void
test_fetch (void)
{
  g_autoptr (GrTestPeer)  peer = gr_test_peer_new ();
  g_autoptr (SoupSession) session = gr_http_session_new ();
  g_autoptr (GrTokenSet)  tokens = make_tokens ("user.info.basic");

  for (gsize i = 0; i < G_N_ELEMENTS (fetched); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GrUserInfo)   user = NULL;
      g_autoptr (GError)       error = NULL;

      gr_test_peer_answer (peer, fetched[i].status, fetched[i].body);
      gr_user_info_fetch_async (session, catalog, gr_test_peer_get_base_uri (peer), tokens, 7, NULL, gr_test_result_cb, &result);
      user = gr_user_info_fetch_finish (gr_test_await (&result), &error);

      if (fetched[i].code == -1)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (gr_user_info_get_field (user, "open_id"), ==, "o1");
          g_assert_cmpint (gr_user_info_get_read_at (user), ==, 7);
        }
      else if (fetched[i].code == -2)
        g_assert_error (error, GR_HTTP_ERROR, GR_HTTP_ERROR_NOT_JSON);
      else
        g_assert_error (error, GR_API_ERROR, fetched[i].code);
    }
}

/* A redirect would carry the access token to whoever it names. */
static void
test_redirect (void)
{
  g_autoptr (GrTestPeer)   peer = gr_test_peer_new ();
  g_autoptr (GrTestPeer)   thief = gr_test_peer_new ();
  g_autoptr (SoupSession)  session = gr_http_session_new ();
  g_autoptr (GrTokenSet)   tokens = make_tokens ("user.info.basic");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GrUserInfo)   user = NULL;
  g_autoptr (GError)       error = NULL;

  gr_test_peer_answer_full (peer, 302, "text/html", "Location", gr_test_peer_get_base_uri (thief), "", 0);
  gr_user_info_fetch_async (session, catalog, gr_test_peer_get_base_uri (peer), tokens, 7, NULL, gr_test_result_cb, &result);
  user = gr_user_info_fetch_finish (gr_test_await (&result), &error);
  g_assert_null (user);
  g_assert_error (error, GR_API_ERROR, GR_API_ERROR_UNEXPECTED_ANSWER);
  g_assert_cmpuint (gr_test_peer_get_n_requests (thief), ==, 0);
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

  g_test_add_func ("/user-info/fields", test_fields);
  g_test_add_func ("/user-info/values", test_values);
  g_test_add_func ("/user-info/presence", test_presence);
  g_test_add_func ("/user-info/extras", test_extras);
  g_test_add_func ("/user-info/many-extras", test_many_extras);
  g_test_add_func ("/user-info/endless-text", test_endless_text);
  g_test_add_func ("/user-info/refused", test_refused);
  g_test_add_func ("/user-info/message", test_message);
  g_test_add_func ("/user-info/asks-for-granted-fields", test_asks_for_granted_fields);
  g_test_add_func ("/user-info/nothing-granted", test_nothing_granted);
  g_test_add_func ("/user-info/fetch", test_fetch);
  g_test_add_func ("/user-info/redirect", test_redirect);

  status = g_test_run ();
  g_object_unref (catalog);

  return status;
}
