/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "gr-test-emulator.h"

#define ALL_FIELDS "open_id,union_id,avatar_url,avatar_url_100,avatar_large_url,display_name,bio_description,profile_deep_link," \
                   "username,is_verified,follower_count,following_count,likes_count,video_count"

static JsonObject *
get_user (JsonNode *node)
{
  JsonObject *data = json_object_get_object_member (json_node_get_object (node), "data");

  return json_object_get_object_member (data, "user");
}

static void
test_all_fields (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "sam", NULL);
  g_autoptr (GrTestPage) page = get_user_info (fixture, "?fields=" ALL_FIELDS, get_string (tokens, "access_token"));
  g_autoptr (JsonNode)   answer = gr_test_page_parse (page);
  JsonObject            *user = get_user (answer);
  JsonObject            *error = json_object_get_object_member (json_node_get_object (answer), "error");

  g_assert_cmpuint (page->status, ==, 200);
  g_assert_cmpuint (json_object_get_size (user), ==, 14);
  g_assert_cmpstr (json_object_get_string_member (user, "open_id"), ==, get_string (tokens, "open_id"));
  g_assert_cmpstr (json_object_get_string_member (user, "display_name"), ==, "Sam Okafor");
  g_assert_cmpstr (json_object_get_string_member (user, "username"), ==, "sam");
  g_assert_true (json_object_get_boolean_member (user, "is_verified"));
  g_assert_cmpint (json_object_get_int_member (user, "follower_count"), ==, 2310448);
  g_assert_cmpint (json_object_get_int_member (user, "following_count"), ==, 18);
  g_assert_cmpint (json_object_get_int_member (user, "likes_count"), ==, 51200764);
  g_assert_cmpint (json_object_get_int_member (user, "video_count"), ==, 1312);
  g_assert_cmpstr (json_object_get_string_member (error, "code"), ==, "ok");
  g_assert_cmpstr (json_object_get_string_member (error, "message"), ==, "");
  g_assert_cmpuint (strlen (json_object_get_string_member (error, "log_id")), ==, 34);
}

/* Every field of the catalogue can be asked for, and is of the type that the catalogue says. */
static void
test_catalogue_fields (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (JsonNode) tokens = get_tokens (fixture, "sota", NULL);
  GListModel          *fields = gr_catalog_get_user_fields (fixture->catalog);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr (GrUserField) field = g_list_model_get_item (fields, i);
      const char             *name = gr_catalog_entry_get_id (GR_CATALOG_ENTRY (field));
      g_autofree char        *query = g_strconcat ("?fields=", name, NULL);
      g_autoptr (GrTestPage)  page = get_user_info (fixture, query, get_string (tokens, "access_token"));
      g_autoptr (JsonNode)    answer = gr_test_page_parse (page);
      JsonNode               *value = json_object_get_member (get_user (answer), name);

      g_assert_cmpuint (page->status, ==, 200);
      g_assert_nonnull (value);
      if (gr_user_field_get_field_type (field) == GR_FIELD_COUNT)
        g_assert_cmpint (json_node_get_value_type (value), ==, G_TYPE_INT64);
      else if (gr_user_field_get_field_type (field) == GR_FIELD_BOOLEAN)
        g_assert_cmpint (json_node_get_value_type (value), ==, G_TYPE_BOOLEAN);
      else
        g_assert_cmpint (json_node_get_value_type (value), ==, G_TYPE_STRING);
    }
}

static void
test_only_asked_fields (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "sam", NULL);
  g_autoptr (GrTestPage) page = get_user_info (fixture, "?fields=display_name,display_name", get_string (tokens, "access_token"));
  g_autoptr (JsonNode)   answer = gr_test_page_parse (page);

  g_assert_cmpuint (json_object_get_size (get_user (answer)), ==, 1);
}

static void
test_unticked_scope (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "mio", "user.info.stats");
  g_autoptr (GrTestPage) granted = get_user_info (fixture, "?fields=open_id,username", get_string (tokens, "access_token"));
  g_autoptr (GrTestPage) beyond = get_user_info (fixture, "?fields=open_id,follower_count", get_string (tokens, "access_token"));

  g_assert_cmpstr (get_string (tokens, "scope"), ==, "user.info.basic,user.info.profile");
  g_assert_cmpuint (granted->status, ==, 200);
  assert_api_error (beyond, 401, "scope_not_authorized", "The user did not authorize the scope required for completing this request.");
}

/* An app that does not have the scope at all is told which. */
static void
test_missed_scope (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const redirect_uris[] = {CALLBACK, NULL};
  static const char *const scopes[] = {"user.info.basic", NULL};
  g_autofree char         *uri = g_strconcat (fixture->base, "/v2/auth/authorize/?client_key=" KEY "&scope=user.info.basic&response_type=code&redirect_uri=" CALLBACK "&code_challenge=" CHALLENGE "&code_challenge_method=S256", NULL);
  g_autofree char         *location = NULL;
  g_autofree char         *code = NULL;
  g_autoptr (GrTestPage)   exchanged = NULL;
  g_autoptr (JsonNode)     tokens = NULL;
  g_autoptr (GrTestPage)   page = NULL;

  gr_emulator_register_client (fixture->emulator, KEY, SECRET, redirect_uris, scopes, NULL);
  location = gr_test_browser_sign_in (fixture->browser, uri, "mio", NULL);
  code = gr_test_query_dup (location, "code");
  exchanged = post_token (fixture, code, CALLBACK, VERIFIER);
  tokens = gr_test_page_parse (exchanged);
  page = get_user_info (fixture, "?fields=video_count", get_string (tokens, "access_token"));

  assert_api_error (page, 400, "scope_permission_missed", "One of the fields requires an additional scope: user.info.stats");
}

static void
test_bad_calls (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "mio", NULL);
  const char            *token = get_string (tokens, "access_token");
  g_autofree char       *uri = g_strconcat (fixture->base, "/v2/user/info/?fields=open_id", NULL);
  g_autoptr (GrTestPage) no_fields = get_user_info (fixture, "", token);
  g_autoptr (GrTestPage) empty = get_user_info (fixture, "?fields=", token);
  g_autoptr (GrTestPage) twice = get_user_info (fixture, "?fields=open_id&fields=open_id", token);
  g_autoptr (GrTestPage) unknown = get_user_info (fixture, "?fields=open_id,shoe_size", token);
  g_autoptr (GrTestPage) no_bearer = get_user_info (fixture, "?fields=open_id", NULL);
  g_autoptr (GrTestPage) wrong = get_user_info (fixture, "?fields=open_id", "act.wrong");
  g_autoptr (GrTestPage) post = gr_test_browser_send (fixture->browser, "POST", uri, "application/json", "{}", token);

  assert_api_error (no_fields, 400, "invalid_params", "Fields is required.");
  assert_api_error (empty, 400, "invalid_params", "Fields is required.");
  assert_api_error (twice, 400, "invalid_params", "Fields is required.");
  assert_api_error (unknown, 400, "invalid_params", "Unknown field: shoe_size");
  assert_api_error (no_bearer, 401, "access_token_invalid", "The access token is invalid or not found in the request.");
  assert_api_error (wrong, 401, "access_token_invalid", "The access token is invalid or not found in the request.");
  assert_api_error (post, 405, "unsupported_method", "Unsupported method");
}

/* The sliding minute of the catalogue: the limit is reached, and a minute later it is not. */
static void
test_rate_limit (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "mio", NULL);
  const char            *token = get_string (tokens, "access_token");
  guint                  limit = gr_endpoint_get_calls_per_minute (gr_catalog_find_endpoint (fixture->catalog, "user.info"));
  g_autoptr (GrTestPage) over = NULL;
  g_autoptr (GrTestPage) later = NULL;

  g_assert_cmpuint (limit, ==, 600);
  for (guint i = 0; i < limit; i++)
    {
      g_autoptr (GrTestPage) page = get_user_info (fixture, "?fields=open_id", token);

      g_assert_cmpuint (page->status, ==, 200);
    }

  over = get_user_info (fixture, "?fields=open_id", token);
  assert_api_error (over, 429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later.");
  gr_clock_advance (fixture->clock, 60);
  later = get_user_info (fixture, "?fields=open_id", token);
  g_assert_cmpuint (later->status, ==, 200);
}

static void
assert_picture (Fixture    *fixture,
                const char *uri,
                int         size)
{
  g_autoptr (GrTestPage)      page = gr_test_browser_get (fixture->browser, uri);
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type ("png", NULL);
  g_autoptr (GError)          error = NULL;

  g_assert_cmpuint (page->status, ==, 200);
  g_assert_cmpstr (page->type, ==, "image/png");
  gdk_pixbuf_loader_write_bytes (loader, page->bytes, &error);
  g_assert_no_error (error);
  gdk_pixbuf_loader_close (loader, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (gdk_pixbuf_loader_get_pixbuf (loader)), ==, size);
  g_assert_cmpint (gdk_pixbuf_get_height (gdk_pixbuf_loader_get_pixbuf (loader)), ==, size);
}

/* The addresses of the user object lead somewhere. */
static void
test_links (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (JsonNode)   tokens = get_tokens (fixture, "haruka", NULL);
  g_autoptr (GrTestPage) page = get_user_info (fixture, "?fields=" ALL_FIELDS, get_string (tokens, "access_token"));
  g_autoptr (JsonNode)   answer = gr_test_page_parse (page);
  JsonObject            *user = get_user (answer);
  g_autoptr (GrTestPage) profile = gr_test_browser_get (fixture->browser, json_object_get_string_member (user, "profile_deep_link"));

  assert_picture (fixture, json_object_get_string_member (user, "avatar_url"), 168);
  assert_picture (fixture, json_object_get_string_member (user, "avatar_url_100"), 100);
  assert_picture (fixture, json_object_get_string_member (user, "avatar_large_url"), 360);
  g_assert_cmpuint (profile->status, ==, 200);
  g_assert_nonnull (strstr (profile->text, "Haruka T."));
  g_assert_nonnull (strstr (profile->text, "<dd>1204</dd><dt>followers</dt>"));
}

static void
test_no_such_picture (Fixture      *fixture,
                      gconstpointer data)
{
  static const char *const paths[] = {"/avatars/nobody.png", "/avatars/haruka.jpg", "/avatars/", "/avatars/.png", "/avatars/../haruka.png", "/@nobody", "/@"};

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char       *uri = g_strconcat (fixture->base, paths[i], NULL);
      g_autoptr (GrTestPage) page = gr_test_browser_get (fixture->browser, uri);

      g_test_message ("%s", paths[i]);
      g_assert_cmpuint (page->status, ==, 404);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/emulator/user-info/all-fields", test_all_fields);
  ADD ("/emulator/user-info/catalogue-fields", test_catalogue_fields);
  ADD ("/emulator/user-info/only-asked-fields", test_only_asked_fields);
  ADD ("/emulator/user-info/unticked-scope", test_unticked_scope);
  ADD ("/emulator/user-info/missed-scope", test_missed_scope);
  ADD ("/emulator/user-info/bad-calls", test_bad_calls);
  ADD ("/emulator/user-info/rate-limit", test_rate_limit);
  ADD ("/emulator/user-info/links", test_links);
  ADD ("/emulator/user-info/no-such-picture", test_no_such_picture);

  return g_test_run ();
}
