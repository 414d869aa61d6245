/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-cli.h"

#include <glib/gstdio.h>
#include <string.h>

#include "gr-json.h"
#include "gr-test-dns.h"
#include "gr-test-site.h"
#include "gr-workspace-fields.h"
#include "gr-workspace-file.h"

#define TEXT    "tiktok-developers-site-verification=abcdefghijklmnopqrstuvwxyz012345"
#define HOSTILE "<script>alert(1)</script> & \"x\""

typedef struct
{
  char        *folder;
  char        *path;
  GrWorkspace *workspace;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  g_autoptr (GFile)  file = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("greenroom-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "acme.greenroom.json", NULL);
  fixture->workspace = gr_workspace_new_sample ();
  file = g_file_new_for_path (fixture->path);
  gr_workspace_set_file (fixture->workspace, file);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_remove (fixture->path);
  /* Nothing is left behind. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_object (&fixture->workspace);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
save (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  gr_workspace_save (fixture->workspace, &error);
  g_assert_no_error (error);
}

static void
set_field (Fixture    *fixture,
           const char *place_key,
           const char *key,
           const char *value)
{
  g_autoptr (GrPlace) place = gr_place_new_parse (place_key, NULL);

  gr_workspace_set_place_field (fixture->workspace, place, key, value);
}

static JsonObject *
parse (const char *text)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) node = gr_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
  return json_node_dup_object (node);
}

/* The first evidence of a proof in the report. */
static const char *
find_state (JsonObject  *report,
            const char  *proof,
            const char **text)
{
  JsonArray *guides = gr_json_get_array (report, "guides");

  for (guint i = 0; i < json_array_get_length (guides); i++)
    {
      JsonArray *steps = gr_json_get_array (json_array_get_object_element (guides, i), "steps");

      for (guint j = 0; j < json_array_get_length (steps); j++)
        {
          JsonArray *parts = gr_json_get_array (json_array_get_object_element (steps, j), "parts");

          for (guint k = 0; k < json_array_get_length (parts); k++)
            {
              JsonArray *evidence = gr_json_get_array (json_array_get_object_element (parts, k), "evidence");

              for (guint l = 0; l < json_array_get_length (evidence); l++)
                {
                  JsonObject *item = json_array_get_object_element (evidence, l);

                  if (g_strcmp0 (gr_json_get_string (item, "proof"), proof) != 0)
                    continue;
                  *text = gr_json_get_string (item, "text");
                  return gr_json_get_string (item, "state");
                }
            }
        }
    }

  return NULL;
}

static void
test_sample (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GrTestRun)  text = GR_TEST_RUN ("guide", "status", "--offline");
  g_autoptr (GrTestRun)  json = GR_TEST_RUN ("guide", "status", "--offline", "--format=json");
  g_autoptr (GrTestRun)  html = GR_TEST_RUN ("guide", "status", "--offline", "--format", "html");
  g_autoptr (JsonObject) report = NULL;
  const char            *why = NULL;

  g_assert_cmpstr (text->errors, ==, "");
  g_assert_cmpint (text->status, ==, 1);
  g_assert_true (g_str_has_prefix (text->output, "Acme Arcade"));
  g_assert_nonnull (strstr (text->output, "Can’t be proved here"));

  g_assert_cmpint (json->status, ==, 1);
  report = parse (json->output);
  g_assert_cmpstr (gr_json_get_string (report, "format"), ==, "greenroom-setup-report");
  g_assert_true (gr_json_get_boolean (report, "blocking", FALSE));
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (report, "cells")), ==, 4);
  g_assert_cmpstr (find_state (report, "credentials.secret", &why), ==, "unknown");
  g_assert_true (g_str_has_prefix (why, "Can’t be proved here"));
  g_assert_cmpstr (find_state (report, "icon.fits", &why), ==, "missing");
  g_assert_nonnull (strstr (why, "Preparation Stage"));

  g_assert_cmpint (html->status, ==, 1);
  g_assert_true (g_str_has_prefix (html->output, "<!"));
  g_assert_null (strstr (html->output, "<script"));
}

static void
test_limits (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr (GrTestRun)  by_id = GR_TEST_RUN ("guide", "status", "--offline", "--environment", "qa", "--region", "JP", "--format=json");
  g_autoptr (GrTestRun)  by_name = GR_TEST_RUN ("guide", "status", "--offline", "--environment", "QA", "--format=json");
  g_autoptr (JsonObject) one = NULL;
  g_autoptr (JsonObject) two = NULL;

  g_assert_cmpint (by_id->status, ==, 1);
  one = parse (by_id->output);
  g_assert_cmpstr (gr_json_get_string (one, "environment"), ==, "qa");
  g_assert_cmpstr (gr_json_get_string (one, "region"), ==, "JP");
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (one, "cells")), ==, 1);
  g_assert_cmpint (by_name->status, ==, 1);
  two = parse (by_name->output);
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (two, "cells")), ==, 2);
}

static void
test_output (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autofree char      *path = g_build_filename (fixture->folder, "report.html", NULL);
  g_autofree char      *nowhere = g_build_filename (fixture->folder, "no", "such", "report.html", NULL);
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("guide", "status", "--offline", "--format=html", "--output", path);
  g_autoptr (GrTestRun) fails = GR_TEST_RUN ("guide", "status", "--offline", "--format=html", "--output", nowhere);
  g_autofree char      *content = NULL;

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->output, ==, "");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "Acme Arcade"));
  g_assert_cmpint (fails->status, ==, 2);
  g_assert_nonnull (strstr (fails->errors, "cannot write the report"));
  g_remove (path);
}

static void
assert_refused (const char *const *arguments,
                const char        *says)
{
  g_autoptr (GrTestRun) run = gr_test_run (arguments);

  g_test_message ("%s", run->errors);
  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->output, ==, "");
  g_assert_nonnull (strstr (run->errors, says));
}

#define REFUSED(says, ...) assert_refused ((const char *const[]){"guide", "status", __VA_ARGS__, NULL}, says)

static void
test_refused (Fixture      *fixture,
              gconstpointer user_data)
{
  static const char *const texts[] = {"", "{", "[]", "{\"format\": 99}", "{\"format\": 2, \"id\": 7}", "{\"format\": 2, \"id\": \"a\", \"id\": \"b\"}"};

  REFUSED ("--format takes text, json or html", "--offline", "--format=xml");
  REFUSED ("it has: production, qa, local", "--offline", "--environment=nowhere");
  REFUSED ("it has: JP, US", "--offline", "--region=XX");
  REFUSED ("takes no arguments", "--offline", "workspace.json");
  REFUSED ("/nowhere/acme.greenroom.json", "--offline", "--workspace=/nowhere/acme.greenroom.json");
  REFUSED ("folder", "--offline", "--workspace", fixture->folder);
  REFUSED ("--timeout takes", "--timeout=0");
  REFUSED ("no address of a name server", "--dns-server=example");
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      REFUSED ("acme.greenroom.json", "--offline", "--workspace", fixture->path);
    }
}

/* What somebody else has written into a workspace is shown, and not carried out. */
static void
test_hostile (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr (GrTestRun)  text = NULL;
  g_autoptr (GrTestRun)  html = NULL;
  g_autoptr (GrTestRun)  json = NULL;
  g_autoptr (JsonObject) report = NULL;
  g_autofree char       *before = NULL;
  g_autofree char       *after = NULL;

  gr_workspace_set_name (fixture->workspace, HOSTILE);
  set_field (fixture, "", "organisation.name", HOSTILE);
  set_field (fixture, "", "app.name", HOSTILE);
  set_field (fixture, "", "app.description", HOSTILE);
  set_field (fixture, "", "app.terms-uri", "javascript:alert(1)");
  set_field (fixture, "environment:qa", "environment.domain", HOSTILE);
  set_field (fixture, "environment:qa", "environment.domain-record", HOSTILE);
  set_field (fixture, "environment:qa", "environment.url-prefix", "file:///etc/");
  set_field (fixture, "environment:qa", "environment.signature-file", "../../passwd");
  set_field (fixture, "environment:qa", "environment.signature", HOSTILE);
  save (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &before, NULL, NULL));

  /* Nothing of that leads anywhere, so no network is needed to look at it. */
  text = GR_TEST_RUN ("guide", "status", "--workspace", fixture->path);
  html = GR_TEST_RUN ("guide", "status", "--format=html", "--workspace", fixture->path);
  json = GR_TEST_RUN ("guide", "status", "--format=json", "--workspace", fixture->path);
  g_assert_cmpint (text->status, ==, 1);
  g_assert_cmpint (html->status, ==, 1);
  g_assert_cmpint (json->status, ==, 1);
  g_assert_nonnull (strstr (text->output, "<script>"));
  g_assert_null (strstr (html->output, "<script"));
  g_assert_nonnull (strstr (html->output, "&lt;script&gt;"));
  g_assert_null (strstr (html->output, "href=\"javascript:"));
  report = parse (json->output);
  g_assert_nonnull (report);

  /* Looking changes nothing. */
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

static void
test_looks (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr (GrTestSite) site = gr_test_site_new ("good");
  g_autoptr (GrTestDns)  dns = gr_test_dns_new ();
  g_autofree char       *uri = gr_test_site_dup_uri (site, "localhost", "/privacy");
  g_autofree char       *authority = gr_test_site_dup_authority_path ();
  g_autofree char       *server = g_socket_connectable_to_string (G_SOCKET_CONNECTABLE (gr_test_dns_get_address (dns)));
  g_autoptr (GrTestRun)  offline = NULL;
  g_autoptr (GrTestRun)  online = NULL;
  g_autoptr (JsonObject) before = NULL;
  g_autoptr (JsonObject) after = NULL;
  const char            *text = NULL;

  set_field (fixture, "", "app.privacy-uri", uri);
  set_field (fixture, "environment:production", "environment.domain", "acme-arcade.com");
  set_field (fixture, "environment:production", "environment.domain-record", TEXT);
  gr_test_dns_add (dns, "acme-arcade.com", TEXT);
  save (fixture);

  offline = GR_TEST_RUN ("guide", "status", "--offline", "--format=json", "--workspace", fixture->path, "--ca-file", authority, "--dns-server", server);
  g_assert_cmpint (offline->status, ==, 1);
  g_assert_cmpuint (gr_test_site_get_n_requests (site), ==, 0);
  g_assert_cmpuint (gr_test_dns_get_n_questions (dns), ==, 0);
  before = parse (offline->output);
  g_assert_cmpstr (find_state (before, "domain-or-prefix.domain", &text), ==, "unknown");
  g_assert_nonnull (strstr (text, "Not looked at yet"));

  online = GR_TEST_RUN ("guide", "status", "--format=json", "--workspace", fixture->path, "--local", "--timeout=400", "--ca-file", authority, "--dns-server", server);
  g_assert_cmpstr (online->errors, ==, "");
  g_assert_cmpint (online->status, ==, 1);
  g_assert_cmpuint (gr_test_site_get_n_requests (site), ==, 1);
  g_assert_cmpuint (gr_test_dns_get_n_questions (dns), ==, 1);
  after = parse (online->output);
  g_assert_cmpstr (find_state (after, "domain-or-prefix.domain", &text), ==, "holds");
}

/* A file that somebody else has written sends no requests to what only this computer can open. */
static void
test_private (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr (GrTestSite) site = gr_test_site_new ("good");
  g_autofree char       *uri = gr_test_site_dup_uri (site, "127.0.0.1", "/reboot?now=1");
  g_autofree char       *prefix = gr_test_site_dup_uri (site, "localhost", "/legal/");
  g_autoptr (GrTestRun)  run = NULL;

  set_field (fixture, "", "app.privacy-uri", uri);
  set_field (fixture, "region:JP", "region.terms-uri", uri);
  set_field (fixture, "language:ja", "language.terms-uri", prefix);
  set_field (fixture, "environment:qa", "environment.url-prefix", prefix);
  set_field (fixture, "environment:qa", "environment.signature", TEXT);
  save (fixture);

  run = GR_TEST_RUN ("guide", "status", "--format=json", "--workspace", fixture->path);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->output, "url.local"));
  g_assert_cmpuint (gr_test_site_get_n_requests (site), ==, 0);
}

/* Nothing has to be done for a sandbox on this computer. */
static void
test_ready (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr (GrTestRun)  text = GR_TEST_RUN ("guide", "status", "--offline", "--environment=local");
  g_autoptr (GrTestRun)  json = GR_TEST_RUN ("guide", "status", "--offline", "--environment=local", "--region=JP", "--format=json");
  g_autoptr (JsonObject) report = NULL;

  g_assert_cmpint (text->status, ==, 0);
  g_assert_nonnull (strstr (text->output, "Everything is ready."));
  g_assert_null (strstr (text->output, "0 of 0"));
  g_assert_cmpint (json->status, ==, 0);
  report = parse (json->output);
  g_assert_false (gr_json_get_boolean (report, "blocking", TRUE));
}

static void
test_help (Fixture      *fixture,
           gconstpointer user_data)
{
  g_autoptr (GrTestRun) help = GR_TEST_RUN ("guide", "status", "--help");
  g_autoptr (GrTestRun) all = GR_TEST_RUN ("--help");
  g_autoptr (GrTestRun) group = GR_TEST_RUN ("guide");

  g_assert_cmpint (help->status, ==, 0);
  g_assert_nonnull (strstr (help->output, "--environment=ENVIRONMENT"));
  g_assert_nonnull (strstr (help->output, "text|json|html"));
  g_assert_nonnull (strstr (all->output, "guide status"));
  g_assert_cmpint (group->status, ==, 2);
}

#define ADD(path, function) g_test_add ("/cli/guide-status/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("sample", test_sample);
  ADD ("limits", test_limits);
  ADD ("output", test_output);
  ADD ("refused", test_refused);
  ADD ("hostile", test_hostile);
  ADD ("looks", test_looks);
  ADD ("private", test_private);
  ADD ("ready", test_ready);
  ADD ("help", test_help);

  return g_test_run ();
}
