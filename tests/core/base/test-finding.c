/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-finding.h"
#include "gr-json.h"

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

static void
test_texts (void)
{
  g_autoptr (GrFinding) finding = gr_finding_new (GR_SEVERITY_WARNING, "asset.width", "The picture is too narrow");
  g_autofree char      *title = NULL;
  GrSeverity            severity;

  g_assert_cmpint (gr_finding_get_severity (finding), ==, GR_SEVERITY_WARNING);
  g_assert_cmpstr (gr_finding_get_rule (finding), ==, "asset.width");
  g_assert_null (gr_finding_get_detail (finding));
  g_assert_cmpint (gr_finding_get_offset (finding), ==, -1);

  gr_finding_set_detail (finding, "It is 512 pixels wide.");
  gr_finding_set_fix (finding, "Make it 1024 pixels wide.");
  gr_finding_set_place (finding, "icon.png");
  gr_finding_set_source (finding, "https://developers.tiktok.com/", "2026-08-04", GR_BASIS_FIELD_REPORT);

  g_object_get (finding, "title", &title, "severity", &severity, NULL);
  g_assert_cmpstr (title, ==, gr_finding_get_title (finding));
  g_assert_cmpint (severity, ==, GR_SEVERITY_WARNING);
  g_assert_cmpstr (gr_finding_get_detail (finding), ==, "It is 512 pixels wide.");
  g_assert_cmpstr (gr_finding_get_fix (finding), ==, "Make it 1024 pixels wide.");
  g_assert_cmpstr (gr_finding_get_place (finding), ==, "icon.png");
  g_assert_cmpstr (gr_finding_get_source (finding), ==, "https://developers.tiktok.com/");
  g_assert_cmpstr (gr_finding_get_as_of (finding), ==, "2026-08-04");
  g_assert_cmpint (gr_finding_get_basis (finding), ==, GR_BASIS_FIELD_REPORT);
}

static void
test_notify (void)
{
  g_autoptr (GrFinding) finding = gr_finding_new (GR_SEVERITY_INFO, "a", "A");
  guint                 count = 0;

  g_signal_connect (finding, "notify::detail", G_CALLBACK (count_cb), &count);
  gr_finding_set_detail (finding, "x");
  gr_finding_set_detail (finding, "x");
  gr_finding_set_detail (finding, NULL);
  g_assert_cmpuint (count, ==, 2);
}

static void
test_json (void)
{
  g_autoptr (GrFinding) finding = gr_finding_new (GR_SEVERITY_ERROR, "asset.format", "It is no picture");
  g_autoptr (JsonNode)  little = gr_finding_to_json (finding);
  g_autofree char      *little_text = gr_json_print (little);
  g_autoptr (JsonNode)  all = NULL;
  g_autofree char      *all_text = NULL;

  g_assert_cmpstr (little_text, ==,
                   "{\n  \"severity\": \"error\",\n  \"rule\": \"asset.format\",\n  \"title\": \"It is no picture\"\n}\n");

  gr_finding_set_detail (finding, "d");
  gr_finding_set_fix (finding, "f");
  gr_finding_set_place (finding, "p");
  gr_finding_set_offset (finding, 41);
  gr_finding_set_source (finding, "s", "2026-11", GR_BASIS_STANDARD);
  gr_finding_set_seen (finding, "w");
  gr_finding_set_action (finding, "wait");
  all = gr_finding_to_json (finding);
  all_text = gr_json_print (all);
  g_assert_cmpstr (all_text, ==,
                   "{\n  \"severity\": \"error\",\n  \"rule\": \"asset.format\",\n  \"title\": \"It is no picture\",\n"
                   "  \"detail\": \"d\",\n  \"fix\": \"f\",\n  \"place\": \"p\",\n  \"offset\": 41,\n  \"source\": \"s\",\n  \"as_of\": \"2026-11\",\n"
                   "  \"basis\": \"standard\",\n  \"seen\": \"w\",\n  \"action\": \"wait\"\n}\n");
}

static void
test_lists (void)
{
  g_autoptr (GListStore)  findings = g_list_store_new (GR_TYPE_FINDING);
  static const GrSeverity severities[] = {GR_SEVERITY_INFO, GR_SEVERITY_WARNING, GR_SEVERITY_WARNING};

  g_assert_false (gr_findings_reach (G_LIST_MODEL (findings), GR_SEVERITY_INFO));
  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    {
      g_autoptr (GrFinding) finding = gr_finding_new (severities[i], "a", "A");

      g_list_store_append (findings, finding);
    }

  g_assert_cmpuint (gr_findings_count (G_LIST_MODEL (findings), GR_SEVERITY_INFO), ==, 1);
  g_assert_cmpuint (gr_findings_count (G_LIST_MODEL (findings), GR_SEVERITY_WARNING), ==, 2);
  g_assert_cmpuint (gr_findings_count (G_LIST_MODEL (findings), GR_SEVERITY_ERROR), ==, 0);
  g_assert_true (gr_findings_reach (G_LIST_MODEL (findings), GR_SEVERITY_INFO));
  g_assert_true (gr_findings_reach (G_LIST_MODEL (findings), GR_SEVERITY_WARNING));
  g_assert_false (gr_findings_reach (G_LIST_MODEL (findings), GR_SEVERITY_ERROR));
}

static void
test_nicks (void)
{
  g_assert_cmpstr (gr_severity_get_nick (GR_SEVERITY_INFO), ==, "info");
  g_assert_cmpstr (gr_severity_get_nick (GR_SEVERITY_WARNING), ==, "warning");
  g_assert_cmpstr (gr_severity_get_nick (GR_SEVERITY_ERROR), ==, "error");
  g_assert_cmpstr (gr_basis_get_nick (GR_BASIS_TIKTOK), ==, "tiktok");
  g_assert_cmpstr (gr_basis_get_nick (GR_BASIS_FIELD_REPORT), ==, "field-report");
  g_assert_cmpstr (gr_basis_get_nick (GR_BASIS_STANDARD), ==, "standard");
  g_assert_null (gr_basis_get_nick (17));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding/texts", test_texts);
  g_test_add_func ("/finding/notify", test_notify);
  g_test_add_func ("/finding/json", test_json);
  g_test_add_func ("/finding/lists", test_lists);
  g_test_add_func ("/finding/nicks", test_nicks);

  return g_test_run ();
}
