/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-emulator.h"
#include "gr-test-browser.h"

G_BEGIN_DECLS

#define KEY       "sbawtestclient0001"
#define SECRET    "testsecrettestsecrettestsecret01"
#define CALLBACK  "http://127.0.0.1:3455/callback/"
#define WEB       "https://app.example.com/callback/"
#define NOW       1795651200
#define VERIFIER  "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
#define CHALLENGE "13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3"
#define SCOPES    "user.info.basic,user.info.profile,user.info.stats"

/* A Local sandbox with one client, at a time that stands still, and a browser that has no cookies yet. */
typedef struct
{
  GrCatalog     *catalog;
  GrClock       *clock;
  GrRandom      *random;
  GrEmulator    *emulator;
  GrTestBrowser *browser;
  const char    *base;
} Fixture;

static inline void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const redirect_uris[] = {CALLBACK, "http://localhost:*/callback/", WEB, NULL};
  static const char *const scopes[] = {"user.info.basic", "user.info.profile", "user.info.stats", NULL};
  g_autoptr (GError)       error = NULL;

  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  fixture->clock = gr_clock_new_manual (NOW);
  fixture->random = gr_random_new_repeatable ("emulator");
  fixture->emulator = gr_emulator_new (fixture->catalog, fixture->clock, fixture->random);
  gr_emulator_register_client (fixture->emulator, KEY, SECRET, redirect_uris, scopes, NULL);
  gr_emulator_describe_client (fixture->emulator, KEY, "Puddle <Jumper> & Co", "A game about \"rain\".");
  gr_emulator_start (fixture->emulator, 0, &error);
  g_assert_no_error (error);
  fixture->browser = gr_test_browser_new ();
  fixture->base = gr_emulator_get_base_uri (fixture->emulator);
}

static inline void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  g_clear_pointer (&fixture->browser, gr_test_browser_free);
  g_assert_finalize_object (g_steal_pointer (&fixture->emulator));
  g_clear_object (&fixture->random);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->catalog);
}

/* The authorize address of a sound request, with what is appended. */
static inline char *
make_authorize_uri (Fixture    *fixture,
                    const char *redirect_uri,
                    const char *rest)
{
  g_autofree char *escaped = g_uri_escape_string (redirect_uri, NULL, FALSE);

  return g_strconcat (fixture->base, "/v2/auth/authorize/?client_key=" KEY "&scope=" SCOPES "&response_type=code&state=st%26te&redirect_uri=", escaped,
                      "&code_challenge=" CHALLENGE "&code_challenge_method=S256", rest, NULL);
}

static inline char *
sign_in (Fixture    *fixture,
         const char *user,
         const char *unticked_scope)
{
  g_autofree char *uri = make_authorize_uri (fixture, CALLBACK, "&disable_auto_auth=1");

  return gr_test_browser_sign_in (fixture->browser, uri, user, unticked_scope);
}

static inline char *
get_code (Fixture    *fixture,
          const char *user,
          const char *unticked_scope)
{
  g_autofree char *location = sign_in (fixture, user, unticked_scope);
  char            *code = gr_test_query_dup (location, "code");

  g_assert_nonnull (code);
  return code;
}

static inline GrTestPage *
post_token (Fixture    *fixture,
            const char *code,
            const char *redirect_uri,
            const char *verifier)
{
  g_autofree char *uri = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);

  return gr_test_browser_post_form (fixture->browser, uri, "client_key", KEY, "client_secret", SECRET, "grant_type", "authorization_code",
                                    "code", code, "redirect_uri", redirect_uri, "code_verifier", verifier, NULL);
}

static inline GrTestPage *
post_refresh (Fixture    *fixture,
              const char *refresh_token)
{
  g_autofree char *uri = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);

  return gr_test_browser_post_form (fixture->browser, uri, "client_key", KEY, "client_secret", SECRET, "grant_type", "refresh_token",
                                    "refresh_token", refresh_token, NULL);
}

static inline JsonNode *
get_tokens (Fixture    *fixture,
            const char *user,
            const char *unticked_scope)
{
  g_autofree char       *code = get_code (fixture, user, unticked_scope);
  g_autoptr (GrTestPage) page = post_token (fixture, code, CALLBACK, VERIFIER);

  g_assert_cmpuint (page->status, ==, 200);
  return gr_test_page_parse (page);
}

static inline const char *
get_string (JsonNode   *node,
            const char *member)
{
  return json_object_get_string_member (json_node_get_object (node), member);
}

static inline GrTestPage *
get_user_info (Fixture    *fixture,
               const char *fields,
               const char *token)
{
  g_autofree char *uri = g_strconcat (fixture->base, "/v2/user/info/", fields, NULL);

  return gr_test_browser_send (fixture->browser, "GET", uri, NULL, NULL, token);
}

/* The flat error of the token endpoint. */
static inline void
assert_oauth_error (GrTestPage *page,
                    guint       status,
                    const char *code,
                    const char *description)
{
  g_autoptr (JsonNode) node = gr_test_page_parse (page);

  g_assert_cmpuint (page->status, ==, status);
  g_assert_cmpstr (page->type, ==, "application/json");
  g_assert_cmpstr (get_string (node, "error"), ==, code);
  g_assert_cmpstr (get_string (node, "error_description"), ==, description);
  g_assert_cmpuint (strlen (get_string (node, "log_id")), ==, 34);
  g_assert_cmpstr (get_string (node, "log_id"), ==, soup_message_headers_get_one (page->headers, "x-tt-logid"));
}

/* The error in the envelope of the API. */
static inline void
assert_api_error (GrTestPage *page,
                  guint       status,
                  const char *code,
                  const char *message)
{
  g_autoptr (JsonNode) node = gr_test_page_parse (page);
  JsonObject          *error = json_object_get_object_member (json_node_get_object (node), "error");

  g_assert_cmpuint (page->status, ==, status);
  g_assert_cmpuint (json_object_get_size (json_object_get_object_member (json_node_get_object (node), "data")), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (error, "code"), ==, code);
  g_assert_cmpstr (json_object_get_string_member (error, "message"), ==, message);
  g_assert_cmpuint (strlen (json_object_get_string_member (error, "log_id")), ==, 34);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

G_END_DECLS
