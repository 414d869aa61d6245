/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gr-test-probe.h"
#include "gr-test-site.h"

#define TOKEN "abcdefghijklmnopqrstuvwxyz012345"
#define TEXT  "tiktok-developers-site-verification=" TOKEN
#define NAME  "tiktok" TOKEN ".txt"
#define SEED  "tiktok-verification.txt"

typedef struct
{
  GrTestSite     *site;
  GrProbeContext *context;
  char           *prefix;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer certificate)
{
  g_autoptr (GTlsDatabase) authorities = gr_test_site_new_authorities ();

  fixture->site = gr_test_site_new (certificate);
  fixture->context = gr_test_probe_new_context ();
  gr_probe_context_set_authorities (fixture->context, authorities);
  fixture->prefix = gr_test_site_dup_uri (fixture->site, "site.test", "/games/");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer certificate)
{
  g_clear_object (&fixture->context);
  g_clear_pointer (&fixture->site, gr_test_site_free);
  g_clear_pointer (&fixture->prefix, g_free);
}

static GrProbe *
look_for (Fixture    *fixture,
          const char *prefix,
          const char *file,
          const char *content)
{
  GrProbe *probe = gr_probe_new_prefix (prefix, file, content);

  gr_test_probe_look (probe, fixture->context);
  return probe;
}

static void
assert_rules (Fixture    *fixture,
              const char *file,
              const char *content,
              const char *expected)
{
  g_autoptr (GrProbe) probe = look_for (fixture, fixture->prefix, file, content);
  g_autofree char    *rules = gr_test_probe_dup_rules (probe);

  g_assert_cmpstr (rules, ==, expected);
}

static void
test_proved (Fixture      *fixture,
             gconstpointer certificate)
{
  gr_test_site_add (fixture->site, "/games/" NAME, "text/plain", TEXT);
  gr_test_site_add (fixture->site, "/games/other.txt", "text/plain; charset=utf-8", TEXT "\n");

  assert_rules (fixture, NAME, TEXT, "");
  assert_rules (fixture, NAME, TOKEN, "");
  assert_rules (fixture, NULL, TEXT, "");
  assert_rules (fixture, NULL, TOKEN, "");
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 4);
  assert_rules (fixture, "other.txt", TEXT, "");
}

/* The name that older guides give, where the one of today is not there. */
static void
test_seed_name (Fixture      *fixture,
                gconstpointer certificate)
{
  g_autoptr (GrProbe) probe = NULL;
  g_autofree char    *detail = NULL;

  gr_test_site_add (fixture->site, "/games/" SEED, "text/plain", TEXT);
  assert_rules (fixture, NULL, TEXT, "prefix.file-name");
  assert_rules (fixture, SEED, TEXT, "");
  assert_rules (fixture, NAME, TEXT, "prefix.file-missing");

  probe = look_for (fixture, fixture->prefix, NULL, TOKEN);
  g_assert_true (gr_probe_is_proved (probe));
  detail = gr_test_probe_dup_detail (probe, "prefix.file-name");
  g_assert_cmpstr (detail, ==, "It was found as " SEED ".");

  /* What is wrong is said about the name that counts. */
  gr_test_site_add (fixture->site, "/games/" SEED, "text/html", TEXT);
  assert_rules (fixture, NULL, TEXT, "prefix.file-missing");
}

static void
test_wrong (Fixture      *fixture,
            gconstpointer certificate)
{
  static const struct
  {
    const char *type;
    const char *body;
    const char *rules;
    const char *detail;
  } rows[] = {
    {"text/html", TEXT, "prefix.file-type", NULL},
    {NULL, TEXT, "prefix.file-type", NULL},
    {"application/octet-stream", TEXT, "prefix.file-type", NULL},
    {"text/plain", "", "prefix.file-content", "It is empty."},
    {"text/plain", "\xef\xbb\xbf" TEXT, "prefix.file-content", "It begins with a byte order mark; save it as UTF-8 without one."},
    {"text/plain", " " TEXT, "prefix.file-content", "There is more in it than the text of the portal."},
    {"text/plain", TEXT "\n\n", "prefix.file-content", "There is more in it than the text of the portal."},
    {"text/plain", TEXT "x", "prefix.file-content", "There is more in it than the text of the portal."},
    {"text/plain", TOKEN, "prefix.file-content", "The text of the portal is not in it."},
    {"text/plain", "tiktok-developers-site-verification=zyxw", "prefix.file-content", "It holds the text of another property."},
    {"text/plain", "\xff\xff", "prefix.file-content", "The text of the portal is not in it."},
    {"text/html", "<!doctype html><title>Acme</title>", "prefix.file-type prefix.file-content", "It is a web page."},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GrProbe) probe = NULL;
      g_autofree char    *rules = NULL;
      g_autofree char    *detail = NULL;

      g_test_message ("row %zu", i);
      gr_test_site_add (fixture->site, "/games/" NAME, rows[i].type, rows[i].body);
      probe = look_for (fixture, fixture->prefix, NAME, TEXT);
      rules = gr_test_probe_dup_rules (probe);
      detail = gr_test_probe_dup_detail (probe, "prefix.file-content");
      g_assert_cmpstr (rules, ==, rows[i].rules);
      g_assert_cmpstr (detail, ==, rows[i].detail);
      g_assert_false (gr_probe_is_proved (probe));
    }
}

static void
test_way (Fixture      *fixture,
          gconstpointer certificate)
{
  g_autoptr (GrProbe) probe = NULL;
  g_autofree char    *detail = NULL;
  guint               n_requests;

  assert_rules (fixture, NAME, TEXT, "prefix.file-missing");
  gr_test_site_add_full (fixture->site, "/games/" NAME, 403, "text/plain", NULL, NULL, TEXT, strlen (TEXT));
  assert_rules (fixture, NAME, TEXT, "prefix.file-missing");

  /* No redirect, not even to the file itself. */
  gr_test_site_add (fixture->site, "/file", "text/plain", TEXT);
  gr_test_site_redirect (fixture->site, "/games/" NAME, 301, "/file");
  n_requests = gr_test_site_get_n_requests (fixture->site);
  probe = look_for (fixture, fixture->prefix, NAME, TEXT);
  detail = gr_test_probe_dup_detail (probe, "prefix.file-redirect");
  g_assert_nonnull (detail);
  g_assert_true (g_str_has_suffix (detail, "/file."));
  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, n_requests + 1);

  gr_probe_context_set_timeout (fixture->context, 200);
  gr_test_site_fail (fixture->site, "/games/" NAME, GR_TEST_STALL);
  assert_rules (fixture, NAME, TEXT, "url.timeout");
}

static void
test_certificate (Fixture      *fixture,
                  gconstpointer certificate)
{
  gr_test_site_add (fixture->site, "/games/" NAME, "text/plain", TEXT);
  assert_rules (fixture, NAME, TEXT, "url.certificate-expired");
}

static void
test_form (Fixture      *fixture,
           gconstpointer certificate)
{
  static const struct
  {
    const char *prefix;
    const char *file;
    const char *rules;
  } rows[] = {
    {"", NAME, "prefix.malformed"},
    {"site.test/", NAME, "prefix.malformed"},
    {"https://site.test", NAME, "prefix.malformed"},
    {"https://site.test/games", NAME, "prefix.malformed"},
    {"https://site.test/?/", NAME, "prefix.malformed"},
    {"https://site.test/#/", NAME, "prefix.malformed"},
    {"https://site.test/games/", "", "prefix.malformed"},
    {"https://site.test/games/", "../" NAME, "prefix.malformed"},
    {"https://site.test/games/", ".txt", "prefix.malformed"},
    {"https://site.test/games/", "a b.txt", "prefix.malformed"},
    {"http://nowhere.test/", NAME, "url.https url.name-unknown"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GrProbe) probe = look_for (fixture, rows[i].prefix, rows[i].file, TEXT);
      g_autofree char    *rules = gr_test_probe_dup_rules (probe);

      g_test_message ("%s%s", rows[i].prefix, rows[i].file);
      g_assert_cmpstr (rules, ==, rows[i].rules);
    }

  g_assert_cmpuint (gr_test_site_get_n_requests (fixture->site), ==, 0);
}

#define ADD(path, certificate, function) g_test_add ("/probe/prefix/" path, Fixture, certificate, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gr_test_probe_set_hosts ();

  ADD ("proved", "good", test_proved);
  ADD ("seed-name", "good", test_seed_name);
  ADD ("wrong", "good", test_wrong);
  ADD ("way", "good", test_way);
  ADD ("certificate", "expired", test_certificate);
  ADD ("form", "good", test_form);

  return g_test_run ();
}
