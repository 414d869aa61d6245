/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "setup-fixture.h"

#include "gr-json.h"
#include "gr-setup-report.h"
#include "gr-util.h"
#include "gr-workspace-fields.h"

#include <string.h>

static const char guides[] =
  "[{'id': 'one', 'order': 1, 'title': 'One & only', 'source': 's', 'as_of': '2026-01', 'steps': ["
  " {'id': 'name', 'title': 'Name', 'who': 'admin', 'proofs': [{'id': 'name.f', 'title': 'Name', 'kind': 'field', 'field': 'app.name'}]},"
  " {'id': 'terms', 'title': 'Terms', 'per': 'region', 'proofs': [{'id': 'terms.p', 'title': 'Page', 'kind': 'page', 'page': 'terms', 'field': 'app.terms-uri'}]},"
  " {'id': 'sent', 'title': 'Sent', 'per': 'environment', 'environments': ['production'], 'usual_days': 3, 'proofs': [{'id': 'sent.t', 'title': 'Review',"
  "  'kind': 'told', 'question': 'Sent?', 'can_wait': true, 'choices': [{'value': 'yes', 'title': 'Approved'}, {'value': 'submitted', 'title': 'Sent'}]}]},"
  " {'id': 'extra', 'title': 'Extra', 'optional': true, 'proofs': [{'id': 'extra.f', 'title': 'Extra', 'kind': 'field', 'field': 'app.support-uri'}]}]},"
  " {'id': 'two', 'order': 2, 'title': 'Look up', 'reference': true, 'source': 's', 'as_of': '2026-01', 'steps': ["
  " {'id': 'look', 'title': 'Look', 'proofs': [{'id': 'look.f', 'title': 'Look', 'kind': 'field', 'field': 'app.email'}]}]}]";

static void
set_up (SetupFixture *fixture,
        gconstpointer data)
{
  setup_fixture_init (fixture, guides);
  setup_fixture_set_regions (fixture, "JP US");
}

static void
tear_down (SetupFixture *fixture,
           gconstpointer data)
{
  setup_fixture_clear (fixture);
}

static GrSetupReport *
make_report (SetupFixture *fixture,
             const char   *environment_id,
             const char   *region_id)
{
  gr_setup_refresh (fixture->setup);

  return gr_setup_report_new (fixture->setup, environment_id, region_id);
}

static JsonNode *
read_json (GrSetupReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = gr_setup_report_to_json (report);
  JsonNode          *node = gr_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);

  return node;
}

static JsonObject *
get_nth (JsonObject *object,
         const char *member,
         guint       position)
{
  JsonArray *array = gr_json_get_array (object, member);

  g_assert_nonnull (array);
  g_assert_cmpuint (json_array_get_length (array), >, position);

  return json_array_get_object_element (array, position);
}

static void
assert_members (JsonObject *object,
                const char *members)
{
  g_autoptr (GList)   names = json_object_get_members (object);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (GList *l = names; l != NULL; l = l->next)
    g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", (const char *)l->data);
  g_assert_cmpstr (joined->str, ==, members);
}

/* Programs rely on what stands in the header. */
static void
test_shape (SetupFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GrSetupReport) report = NULL;
  g_autoptr (JsonNode)      node = NULL;
  JsonObject               *root;

  setup_fixture_tell (fixture, "sent.t@environment:production", "submitted", 5);
  report = make_report (fixture, NULL, NULL);
  node = read_json (report);
  root = json_node_get_object (node);

  assert_members (root, "format version generated workspace environment region ready blocking counts cells guides");
  g_assert_cmpstr (gr_json_get_string (root, "format"), ==, "greenroom-setup-report");
  g_assert_cmpint (gr_json_get_int (root, "version", 0), ==, 1);
  g_assert_cmpstr (gr_json_get_string (root, "generated"), ==, "2024-10-04T00:00:00Z");
  g_assert_true (json_object_get_null_member (root, "region"));
  assert_members (gr_json_get_object (root, "workspace"), "id name app_type");
  assert_members (gr_json_get_object (root, "counts"), "guides guides_complete steps steps_done parts states");
  assert_members (gr_json_get_object (gr_json_get_object (root, "counts"), "states"), "unknown to-do blocked waiting done stale");
  assert_members (get_nth (root, "cells", 0), "environment environment_title region region_title ready blocked next");
  assert_members (gr_json_get_object (get_nth (root, "cells", 0), "next"), "path title place place_title state reason who since");
  assert_members (get_nth (root, "guides", 0), "id title reference steps_counted steps_done steps");
  assert_members (get_nth (get_nth (root, "guides", 0), "steps", 0), "path title optional state reason who since parts");
  assert_members (get_nth (get_nth (get_nth (root, "guides", 0), "steps", 1), "parts", 1),
                  "place place_title state reason blocked_by who since overdue evidence");
  assert_members (get_nth (get_nth (get_nth (get_nth (root, "guides", 0), "steps", 0), "parts", 0), "evidence", 0),
                  "proof title kind optional either state text since looked_at source as_of findings");
}

static void
test_contents (SetupFixture *fixture,
               gconstpointer data)
{
  g_autoptr (GrSetupReport) report = NULL;
  g_autoptr (JsonNode)      node = NULL;
  JsonObject               *root, *counts, *part;

  gr_workspace_set_field (fixture->workspace, "app.name", "Paper Planes");
  setup_fixture_tell (fixture, "sent.t@environment:production", "submitted", 5);
  report = make_report (fixture, NULL, NULL);
  node = read_json (report);
  root = json_node_get_object (node);
  counts = gr_json_get_object (root, "counts");

  g_assert_true (gr_setup_report_has_blocking (report));
  g_assert_true (gr_json_get_boolean (root, "blocking", FALSE));
  g_assert_cmpint (gr_json_get_int (counts, "guides", 0), ==, 1);
  g_assert_cmpint (gr_json_get_int (counts, "guides_complete", 1), ==, 0);
  g_assert_cmpint (gr_json_get_int (counts, "steps", 0), ==, 3);
  g_assert_cmpint (gr_json_get_int (counts, "steps_done", 0), ==, 1);
  g_assert_cmpint (gr_json_get_int (counts, "parts", 0), ==, 4);
  g_assert_cmpint (gr_json_get_int (gr_json_get_object (counts, "states"), "waiting", 0), ==, 1);
  g_assert_cmpint (gr_json_get_int (gr_json_get_object (counts, "states"), "to-do", 0), ==, 2);
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (root, "cells")), ==, 4);
  g_assert_cmpstr (gr_json_get_string (gr_json_get_object (get_nth (root, "cells", 1), "next"), "path"), ==, "one/terms");
  g_assert_cmpstr (gr_json_get_string (gr_json_get_object (get_nth (root, "cells", 1), "next"), "place"), ==, "region:US");
  g_assert_cmpstr (gr_json_get_string (gr_json_get_object (get_nth (root, "cells", 1), "next"), "place_title"), ==, "United States");

  part = get_nth (get_nth (get_nth (root, "guides", 0), "steps", 2), "parts", 0);
  g_assert_cmpstr (gr_json_get_string (part, "state"), ==, "waiting");
  g_assert_cmpstr (gr_json_get_string (part, "since"), ==, "2024-09-29T00:00:00Z");
  g_assert_true (gr_json_get_boolean (part, "overdue", FALSE));
  g_assert_nonnull (strstr (gr_json_get_string (part, "reason"), "longer than usual"));
}

/* A report is of what was, and says when nothing is left to do. */
static void
test_ready (SetupFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GrSetupReport) before = make_report (fixture, NULL, NULL);
  g_autoptr (GrSetupReport) sandbox = NULL;
  g_autoptr (GrSetupReport) after = NULL;
  g_autofree char          *text = NULL;

  gr_workspace_set_field (fixture->workspace, "app.name", "Paper Planes");
  gr_workspace_set_field (fixture->workspace, "app.terms-uri", "https://acme-arcade.com/terms");
  fake_witness_tell (fixture->witness, "terms.p", "region:JP", GR_EVIDENCE_HOLDS, "answers");
  fake_witness_tell (fixture->witness, "terms.p", "region:US", GR_EVIDENCE_HOLDS, "answers");
  sandbox = make_report (fixture, "qa", NULL);
  g_assert_false (gr_setup_report_has_blocking (sandbox));
  after = make_report (fixture, NULL, NULL);
  g_assert_true (gr_setup_report_has_blocking (after));
  g_clear_object (&after);

  setup_fixture_tell (fixture, "sent.t@environment:production", "yes", 0);
  after = make_report (fixture, NULL, NULL);
  g_assert_false (gr_setup_report_has_blocking (after));
  g_assert_true (gr_setup_report_has_blocking (before));
  text = gr_setup_report_to_text (after);
  g_assert_nonnull (strstr (text, "Everything is ready."));
  g_assert_nonnull (strstr (text, "One & only · 3 of 3 done"));
}

static void
test_limits (SetupFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GrSetupReport) report = make_report (fixture, "qa", "US");
  g_autoptr (GrSetupReport) nowhere = make_report (fixture, "gone", NULL);
  g_autoptr (JsonNode)      node = read_json (report);
  JsonObject               *root = json_node_get_object (node);
  JsonObject               *guide = get_nth (root, "guides", 0);

  g_assert_cmpuint (json_array_get_length (gr_json_get_array (root, "cells")), ==, 1);
  g_assert_cmpstr (gr_json_get_string (get_nth (root, "cells", 0), "environment"), ==, "qa");
  g_assert_cmpstr (gr_json_get_string (get_nth (root, "cells", 0), "region"), ==, "US");

  /* The step of production is not told, and of the terms one part. */
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (guide, "steps")), ==, 3);
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (get_nth (guide, "steps", 1), "parts")), ==, 1);
  g_assert_cmpstr (gr_json_get_string (get_nth (get_nth (guide, "steps", 1), "parts", 0), "place"), ==, "region:US");
  g_assert_true (gr_setup_report_has_blocking (nowhere));
}

static void
assert_none (const char *text,
             const char *needle)
{
  if (strstr (text, needle) != NULL)
    g_test_message ("%s", text);
  g_assert_null (strstr (text, needle));
}

/* What a colleague's file says stays text. */
static void
test_hostile (SetupFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GrSetupReport) report = NULL;
  g_autofree char          *text = NULL;
  g_autofree char          *html = NULL;
  g_autofree char          *json = NULL;

  gr_workspace_set_name (fixture->workspace, "</title><script>alert(1)</script>");
  gr_workspace_set_field (fixture->workspace, "app.name", "\"><img src=x onerror=alert(1)> \033[31m \xe2\x80\xae");
  gr_environment_set_name (gr_workspace_find_environment (fixture->workspace, "qa"), "<b onclick='x'>QA</b>\nGuides: all done");
  setup_fixture_set_regions (fixture, "JP <i>");
  fake_witness_tell (fixture->witness, "terms.p", "region:JP", GR_EVIDENCE_WRONG, "<script src=//evil></script>");
  gr_workspace_set_field (fixture->workspace, "app.terms-uri", "https://acme-arcade.com/terms");
  report = make_report (fixture, NULL, NULL);
  text = gr_setup_report_to_text (report);
  html = gr_setup_report_to_html (report);
  json = gr_setup_report_to_json (report);

  assert_none (html, "<script");
  assert_none (html, "<img");
  assert_none (html, "<b ");
  assert_none (html, "<i>");
  assert_none (html, "http:");
  g_assert_nonnull (strstr (html, "&lt;script"));
  g_assert_nonnull (strstr (html, "default-src 'none'"));
  assert_none (text, "\033");
  assert_none (text, "\xe2\x80\xae");
  assert_none (text, "\nGuides: all done");
  assert_none (json, "\033");
  assert_none (json, "\\u001b");
}

/* Wherever somebody put a secret by mistake, it is not told. */
static void
test_canaries (SetupFixture *fixture,
               gconstpointer data)
{
  g_autoptr (GrSetupReport) report = NULL;
  g_autofree char          *held = gr_secret_dup ("canary-secret-4711");
  g_autofree char          *all = NULL;
  g_autofree char          *text = NULL;
  g_autofree char          *html = NULL;
  g_autofree char          *json = NULL;

  gr_workspace_set_field (fixture->workspace, "app.name", "canary-secret-4711");
  gr_workspace_set_field (fixture->workspace, "app.terms-uri", "https://acme-arcade.com/?client_secret=canary-two-4711&access_token=act.canary-three-4711");
  gr_workspace_set_name (fixture->workspace, "Bearer act.canary-four-4711");
  fake_witness_tell (fixture->witness, "terms.p", "region:JP", GR_EVIDENCE_WRONG, "answered canary-secret-4711");
  fake_witness_tell (fixture->witness, "terms.p", "region:US", GR_EVIDENCE_HOLDS, "https://acme-arcade.com/?client_secret=canary-two-4711");
  report = make_report (fixture, NULL, NULL);
  text = gr_setup_report_to_text (report);
  html = gr_setup_report_to_html (report);
  json = gr_setup_report_to_json (report);
  all = g_strconcat (text, html, json, NULL);

  assert_none (all, "canary-secret-4711");
  assert_none (all, "canary-two-4711");
  assert_none (all, "canary-three-4711");
  assert_none (all, "canary-four-4711");
  gr_secret_free (g_steal_pointer (&held));
}

#define ADD(path, function) g_test_add ("/setup/report/" path, SetupFixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("shape", test_shape);
  ADD ("contents", test_contents);
  ADD ("ready", test_ready);
  ADD ("limits", test_limits);
  ADD ("hostile", test_hostile);
  ADD ("canaries", test_canaries);

  return g_test_run ();
}
