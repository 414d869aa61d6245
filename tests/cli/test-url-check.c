/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-cli.h"

#include <string.h>

#include "gr-json.h"
#include "gr-test-site.h"

#define FILLER                                                                                                                    \
  "We keep what you give us for as long as the game needs it, and no longer. You can ask for it at any time, have it corrected, " \
  "or have it deleted. We do not sell it. We do not give it to others, except where the law asks us to. Write to us where you "   \
  "have a question about any of this, in whatever language you like to write."
#define PAGE(title) "<!doctype html><html lang=en><title>" title "</title><h1>" title "</h1><p>" FILLER "</p></html>"

typedef struct
{
  GrTestSite *site;
  char       *authority;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer certificate)
{
  fixture->site = gr_test_site_new (certificate);
  fixture->authority = gr_test_site_dup_authority_path ();
  gr_test_site_add (fixture->site, "/terms", "text/html", PAGE ("Terms of Service"));
  gr_test_site_redirect (fixture->site, "/old", 301, "/terms");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer certificate)
{
  g_clear_pointer (&fixture->site, gr_test_site_free);
  g_clear_pointer (&fixture->authority, g_free);
}

static void
test_good (Fixture      *fixture,
           gconstpointer certificate)
{
  g_autofree char      *uri = gr_test_site_dup_uri (fixture->site, "localhost", "/terms");
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("url", "check", "--kind=terms", "--language=en", "--local", "--timeout=400", "--ca-file", fixture->authority, uri);
  g_autofree char      *head = g_strdup_printf ("good: %s\n  200, text/html, ", uri);

  g_assert_cmpstr (run->errors, ==, "");
  g_assert_true (g_str_has_prefix (run->output, head));
  g_assert_true (g_str_has_suffix (run->output, " s, certificate until 2124-01-01\n\n1 address: 0 errors, 0 warnings\n"));
  g_assert_cmpint (run->status, ==, 0);
}

static void
test_bad (Fixture      *fixture,
          gconstpointer certificate)
{
  g_autofree char      *uri = gr_test_site_dup_uri (fixture->site, "localhost", "/terms");
  g_autofree char      *old = gr_test_site_dup_uri (fixture->site, "localhost", "/old");
  g_autofree char      *lost = gr_test_site_dup_uri (fixture->site, "localhost", "/lost");
  g_autoptr (GrTestRun) local = GR_TEST_RUN ("url", "check", "--timeout=400", "--ca-file", fixture->authority, uri);
  g_autoptr (GrTestRun) untrusted = GR_TEST_RUN ("url", "check", "--timeout=400", "--local", uri);
  g_autoptr (GrTestRun) language = GR_TEST_RUN ("url", "check", "--local", "--language", "ja", "--timeout=400", "--ca-file", fixture->authority, uri);
  g_autoptr (GrTestRun) two = GR_TEST_RUN ("url", "check", "--local", "--timeout=400", "--ca-file", fixture->authority, old, lost);
  g_autofree char      *way = g_strdup_printf ("info: The address leads elsewhere [url.redirect]\n  %s\n  It passes through 301 → %s.\n", old, uri);
  const char           *good;
  const char           *bad;

  g_assert_cmpint (local->status, ==, 1);
  g_assert_nonnull (strstr (local->output, "error: Only this computer or its network can open the address [url.local]\n"));
  g_assert_cmpint (untrusted->status, ==, 1);
  g_assert_nonnull (strstr (untrusted->output, "[url.certificate-issuer]"));
  g_assert_cmpint (language->status, ==, 0);
  g_assert_nonnull (strstr (language->output, "[url.language]"));

  /* In the order they were named. */
  g_assert_cmpint (two->status, ==, 1);
  good = strstr (two->output, "good: ");
  bad = strstr (two->output, "not proved: ");
  g_assert_true (good != NULL && bad != NULL && good < bad);
  g_assert_nonnull (strstr (two->output, way));
  g_assert_true (g_str_has_suffix (two->output, "\n2 addresses: 1 error, 0 warnings\n"));
}

static void
test_json (Fixture      *fixture,
           gconstpointer certificate)
{
  g_autofree char      *uri = gr_test_site_dup_uri (fixture->site, "localhost", "/old");
  g_autofree char      *end = gr_test_site_dup_uri (fixture->site, "localhost", "/terms");
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("url", "check", "--format=json", "--kind=privacy", "--local", "--timeout=400", "--ca-file", fixture->authority, uri, "no\xff");
  g_autoptr (GError)    error = NULL;
  g_autoptr (JsonNode)  root = gr_json_parse (run->output, strlen (run->output), &error);
  JsonArray            *probes;
  JsonObject           *first;
  JsonObject           *second;
  JsonObject           *record;

  g_assert_no_error (error);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_false (gr_json_get_boolean (json_node_get_object (root), "ok", TRUE));
  probes = gr_json_get_array (json_node_get_object (root), "probes");
  g_assert_cmpuint (json_array_get_length (probes), ==, 2);

  first = json_array_get_object_element (probes, 0);
  record = gr_json_get_object (first, "record");
  g_assert_cmpstr (gr_json_get_string (first, "kind"), ==, "privacy");
  g_assert_cmpstr (gr_json_get_string (first, "address"), ==, uri);
  g_assert_true (gr_json_get_boolean (first, "ok", FALSE));
  g_assert_nonnull (gr_json_get_string (first, "looked_at"));
  g_assert_cmpstr (gr_json_get_string (record, "final_address"), ==, end);
  g_assert_cmpint (gr_json_get_int (record, "status", 0), ==, 200);
  g_assert_cmpstr (gr_json_get_string (record, "title"), ==, "Terms of Service");
  g_assert_cmpstr (gr_json_get_string (record, "certificate_end"), ==, "2124-01-01");
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (record, "hops")), ==, 2);
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (first, "findings")), ==, 2);

  second = json_array_get_object_element (probes, 1);
  g_assert_false (gr_json_get_boolean (second, "ok", TRUE));
  g_assert_cmpstr (gr_json_get_string (json_array_get_object_element (gr_json_get_array (second, "findings"), 0), "rule"), ==, "url.malformed");
}

/* What a server says may hold what a terminal would carry out. */
static void
test_hostile (Fixture      *fixture,
              gconstpointer certificate)
{
  g_autofree char      *uri = gr_test_site_dup_uri (fixture->site, "localhost", "/evil");
  g_autoptr (GrTestRun) text = NULL;
  g_autoptr (GrTestRun) json = NULL;

  gr_test_site_add (fixture->site, "/evil", "text/html", "<html lang='\x1b[31m'><title>Privacy \x1b]0;x\x07 policy</title><meta http-equiv=refresh content='0;url=\x9b"
                                                         "2J'>" FILLER);
  text = GR_TEST_RUN ("url", "check", "--kind=terms", "--language=ja", "--local", "--timeout=400", "--ca-file", fixture->authority, uri);
  json = GR_TEST_RUN ("url", "check", "--format=json", "--kind=terms", "--language=ja", "--local", "--timeout=400", "--ca-file", fixture->authority, uri);

  g_assert_nonnull (strstr (text->output, "[url.other-document]"));
  g_assert_null (strchr (text->output, '\x1b'));
  g_assert_null (strstr (text->output, "\xc2\x9b"));
  g_assert_true (g_utf8_validate (text->output, -1, NULL));
  g_assert_null (strchr (json->output, '\x1b'));
  g_assert_true (g_utf8_validate (json->output, -1, NULL));
}

static void
test_slow (Fixture      *fixture,
           gconstpointer certificate)
{
  g_autofree char      *uri = gr_test_site_dup_uri (fixture->site, "localhost", "/stall");
  g_autoptr (GrTestRun) run = NULL;

  gr_test_site_fail (fixture->site, "/stall", GR_TEST_STALL);
  run = GR_TEST_RUN ("url", "check", "--timeout", "1", "--local", "--ca-file", fixture->authority, uri);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->output, "There was no whole answer within 1 seconds."));
}

static void
test_usage (Fixture      *fixture,
            gconstpointer certificate)
{
  g_autoptr (GrTestRun) nothing = GR_TEST_RUN ("url", "check");
  g_autoptr (GrTestRun) kind = GR_TEST_RUN ("url", "check", "--kind", "domain", "https://site.test/");
  g_autoptr (GrTestRun) format = GR_TEST_RUN ("url", "check", "--format", "xml", "https://site.test/");
  g_autoptr (GrTestRun) timeout = GR_TEST_RUN ("url", "check", "--timeout=-1", "https://site.test/");
  g_autoptr (GrTestRun) no_time = GR_TEST_RUN ("url", "check", "--timeout", "0", "https://site.test/");
  g_autoptr (GrTestRun) authorities = GR_TEST_RUN ("url", "check", "--ca-file", "/nowhere.pem", "https://site.test/");

  g_assert_cmpint (nothing->status, ==, 2);
  g_assert_cmpstr (nothing->errors, ==, "greenroom-cli: name an address to check\n");
  g_assert_cmpint (kind->status, ==, 2);
  g_assert_cmpstr (kind->errors, ==, "greenroom-cli: there is no kind “domain”; --kind takes terms, privacy, website or support\n");
  g_assert_cmpint (format->status, ==, 2);
  g_assert_cmpint (timeout->status, ==, 2);
  g_assert_cmpint (no_time->status, ==, 2);
  g_assert_cmpint (authorities->status, ==, 2);
  g_assert_cmpstr (authorities->output, ==, "");
}

#define ADD(path, function) g_test_add ("/cli/url-check/" path, Fixture, "good", set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("good", test_good);
  ADD ("bad", test_bad);
  ADD ("json", test_json);
  ADD ("hostile", test_hostile);
  ADD ("slow", test_slow);
  ADD ("usage", test_usage);

  return g_test_run ();
}
