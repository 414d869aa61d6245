/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-test-emulator.h"

static GrTestPage *
log_in (Fixture    *fixture,
        const char *key,
        const char *user)
{
  g_autofree char *uri = g_strconcat (fixture->base, "/sandbox/mini-game/login", NULL);

  return user != NULL ? gr_test_browser_post_form (fixture->browser, uri, "client_key", key, "user", user, NULL)
                      : gr_test_browser_post_form (fixture->browser, uri, "client_key", key, NULL);
}

static char *
dup_code (GrTestPage *page)
{
  g_autoptr (JsonNode) answer = gr_test_page_parse (page);

  g_assert_cmpuint (page->status, ==, 200);
  return g_strdup (get_string (answer, "code"));
}

static GrTestPage *
exchange (Fixture    *fixture,
          const char *code)
{
  g_autofree char *uri = g_strconcat (fixture->base, "/v2/oauth/token/", NULL);

  return gr_test_browser_post_form (fixture->browser, uri, "client_key", KEY, "client_secret", SECRET, "grant_type", "authorization_code",
                                    "code", code, NULL);
}

/* The code of a mini game is exchanged alone, and once. */
static void
test_exchange (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GrTestPage) page = log_in (fixture, KEY, "haruka");
  g_autofree char       *code = dup_code (page);
  g_autoptr (GrTestPage) first = exchange (fixture, code);
  g_autoptr (GrTestPage) second = exchange (fixture, code);
  g_autoptr (JsonNode)   tokens = gr_test_page_parse (first);

  g_assert_cmpuint (first->status, ==, 200);
  g_assert_true (g_str_has_prefix (get_string (tokens, "access_token"), "act."));
  g_assert_cmpstr (get_string (tokens, "scope"), ==, "user.info.basic");
  g_assert_cmpuint (second->status, !=, 200);
}

/* With a redirect URI beside it, it is not the code of a mini game that is exchanged. */
static void
test_redirect_is_refused (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (GrTestPage) page = log_in (fixture, KEY, "haruka");
  g_autofree char       *code = dup_code (page);
  g_autoptr (GrTestPage) answer = post_token (fixture, code, CALLBACK, VERIFIER);

  g_assert_cmpuint (answer->status, !=, 200);
}

static void
test_people (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GrTestPage) nobody = log_in (fixture, KEY, NULL);
  g_autoptr (GrTestPage) unknown = log_in (fixture, KEY, "nobody we know");
  g_autoptr (GrTestPage) stranger = log_in (fixture, "another-key", "haruka");
  g_autofree char       *code = dup_code (nobody);
  g_autofree char       *other = dup_code (unknown);

  g_assert_cmpstr (code, !=, other);
  g_assert_cmpuint (stranger->status, ==, 403);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/emulator/mini-game/exchange", test_exchange);
  ADD ("/emulator/mini-game/redirect-is-refused", test_redirect_is_refused);
  ADD ("/emulator/mini-game/people", test_people);

  return g_test_run ();
}
