/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-judge.h"
#include "gr-asset-report.h"
#include "gr-catalog.h"
#include "gr-json.h"
#include "gr-test-assets.h"
#include "gr-test-async.h"

#include <glib/gstdio.h>
#include <string.h>

/* 2026-11-22T07:30:00Z */
#define CHECKED_AT 1795332600

/* A name as an enemy would choose it: markup, quotes, a control character, a letter of two bytes, and what has a meaning in an
 * address. */
#define HOSTILE_NAME "a <b>&\"'\001\xc3\xa9%#?:.png"

typedef struct
{
  GrCatalog  *catalog;
  GrRulePack *pack;
  char       *folder;
  GPtrArray  *names;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = gr_catalog_new (&error);
  g_assert_no_error (error);
  fixture->pack = gr_catalog_find_rule_pack (fixture->catalog, "mini-game-preparation");
  fixture->folder = g_dir_make_tmp ("greenroom-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->names = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < fixture->names->len; i++)
    g_unlink (g_ptr_array_index (fixture->names, i));
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->names, g_ptr_array_unref);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_object (&fixture->catalog);
}

/* Adds a file of the folder, written if there is content for it. */
static void
add_file (Fixture       *fixture,
          GrAssetReport *report,
          const char    *name,
          GBytes        *content)
{
  g_autoptr (GBytes)       bytes = content;
  g_autoptr (GFile)        file = NULL;
  g_autoptr (GrAssetCheck) check = NULL;
  char                    *path = g_build_filename (fixture->folder, name, NULL);

  g_ptr_array_add (fixture->names, path);
  if (bytes)
    g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), NULL));
  file = g_file_new_for_path (path);
  check = gr_asset_check_new (file, fixture->pack, NULL);
  gr_asset_check_set_wants_hash (check, TRUE);
  gr_asset_check_run (check, NULL);
  gr_asset_report_add_check (report, check, name);
}

/* One file of each verdict, in this order: pass, warn, fail, unreadable. */
static GrAssetReport *
make_report (Fixture *fixture)
{
  g_autoptr (GBytes)    png = gr_test_make_png (1024, 1024, 0, GR_TEST_IMAGE_PLAIN);
  g_autoptr (GFile)     root = g_file_new_for_path (fixture->folder);
  g_autoptr (GrFinding) count = gr_asset_judge_count (fixture->pack, "dm-thumbnail", 4);
  GrAssetReport        *report = gr_asset_report_new (fixture->pack, CHECKED_AT);

  gr_asset_report_set_root (report, root);
  gr_asset_report_set_n_skipped (report, 7);
  add_file (fixture, report, "icon.png", g_bytes_ref (png));
  add_file (fixture, report, "clear.png", gr_test_make_png (360, 360, 0, GR_TEST_IMAGE_CORNERS));
  add_file (fixture, report, HOSTILE_NAME, g_bytes_new_from_bytes (png, 0, g_bytes_get_size (png) / 2));
  add_file (fixture, report, "gone.png", NULL);
  gr_asset_report_add_finding (report, count);

  return report;
}

static char *
write_report (GrAssetReport *report,
              GrReportFormat format)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError)        error = NULL;

  g_assert_true (gr_asset_report_write (report, format, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode          *node = gr_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return node;
}

static void
test_json (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const  verdicts[] = {"pass", "warn", "fail", "unreadable"};
  g_autoptr (GrAssetReport) report = make_report (fixture);
  g_autofree char          *text = write_report (report, GR_REPORT_JSON);
  g_autoptr (JsonNode)      node = parse (text);
  g_autofree char          *again = gr_json_print (node);
  JsonObject               *root = json_node_get_object (node);
  JsonArray                *files = gr_json_get_array (root, "files");
  JsonObject               *summary = gr_json_get_object (root, "summary");

  /* Written file by file, it looks as if it were written at once. */
  g_assert_cmpstr (text, ==, again);
  g_assert_cmpstr (gr_json_get_string (root, "checked_at"), ==, "2026-11-22T07:30:00Z");
  g_assert_cmpuint (json_array_get_length (files), ==, G_N_ELEMENTS (verdicts));
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_assert_cmpstr (gr_json_get_string (json_array_get_object_element (files, i), "verdict"), ==, verdicts[i]);
      g_assert_cmpint (gr_json_get_int (summary, verdicts[i], -1), ==, 1);
    }
  g_assert_cmpstr (gr_json_get_string (json_array_get_object_element (files, 2), "path"), ==, HOSTILE_NAME);
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (root, "findings")), ==, 1);
  g_assert_cmpint (gr_json_get_int (summary, "skipped", -1), ==, 7);
  g_assert_true (gr_json_get_boolean (summary, "complete", FALSE));
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  for (GrReportFormat format = GR_REPORT_JSON; format <= GR_REPORT_SARIF; format++)
    {
      g_autoptr (GrAssetReport) report = gr_asset_report_new (fixture->pack, CHECKED_AT);
      g_autofree char          *text = write_report (report, format);

      g_assert_cmpuint (strlen (text), >, 0);
      if (format == GR_REPORT_JSON || format == GR_REPORT_SARIF)
        {
          g_autoptr (JsonNode) node = parse (text);
          g_autofree char     *again = gr_json_print (node);

          g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
          if (format == GR_REPORT_JSON)
            g_assert_cmpstr (text, ==, again);
        }
    }
}

/* Programs learn what a photograph gives away, what each rule rests on and where it was seen to matter. */
static void
test_private (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GrAssetReport) report = gr_asset_report_new (fixture->pack, CHECKED_AT);
  g_autofree char          *json = NULL;
  g_autofree char          *junit = NULL;
  g_autofree char          *sarif = NULL;
  g_autoptr (JsonNode)      node = NULL;
  JsonArray                *kinds;

  add_file (fixture, report, "photo.jpg", gr_test_make_jpeg (360, 360, 0, GR_TEST_IMAGE_LOCATION | GR_TEST_IMAGE_CAMERA, 6));
  add_file (fixture, report, "icon.png", gr_test_make_png (1024, 1024, 0, GR_TEST_IMAGE_CORNERS));
  json = write_report (report, GR_REPORT_JSON);
  junit = write_report (report, GR_REPORT_JUNIT);
  sarif = write_report (report, GR_REPORT_SARIF);

  node = parse (json);
  kinds = gr_json_get_array (gr_json_get_object (json_array_get_object_element (gr_json_get_array (json_node_get_object (node), "files"), 0), "facts"),
                             "private_kinds");
  g_assert_cmpuint (json_array_get_length (kinds), >=, 2);
  g_assert_cmpstr (json_array_get_string_element (kinds, 0), ==, "location");
  g_assert_nonnull (strstr (json, "\"seen\": \""));
  g_assert_nonnull (strstr (junit, "\n  field-report\n"));
  g_assert_nonnull (strstr (sarif, "\"seen\": \""));
  g_assert_nonnull (strstr (json, GR_ASSET_OTHER_RULES));
  g_assert_null (strstr (sarif, GR_ASSET_OTHER_RULES));
}

/* A check that has not run has nothing to tell. */
static void
test_pending (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GrAssetReport) report = gr_asset_report_new (fixture->pack, CHECKED_AT);
  g_autoptr (GFile)         file = g_file_new_for_path ("/nonexistent.png");
  g_autoptr (GrAssetCheck)  check = gr_asset_check_new (file, fixture->pack, NULL);
  g_autofree char          *text = NULL;
  g_autoptr (JsonNode)      node = NULL;

  gr_asset_report_add_check (report, check, "nonexistent.png");
  text = write_report (report, GR_REPORT_JSON);
  node = parse (text);
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (json_node_get_object (node), "files")), ==, 0);
}

/* What a walk over JUnit XML has seen. */
typedef struct
{
  GHashTable *counts;
  GPtrArray  *names;
  char       *tests;
  char       *failures;
  char       *errors;
} JunitWalk;

static void
start_element (GMarkupParseContext *context,
               const char          *element,
               const char         **names,
               const char         **values,
               gpointer             user_data,
               GError             **error)
{
  JunitWalk *walk = user_data;
  guint      count = GPOINTER_TO_UINT (g_hash_table_lookup (walk->counts, element));

  g_hash_table_insert (walk->counts, g_strdup (element), GUINT_TO_POINTER (count + 1));
  for (guint i = 0; names[i]; i++)
    {
      if (g_str_equal (element, "testcase") && g_str_equal (names[i], "name"))
        g_ptr_array_add (walk->names, g_strdup (values[i]));
      if (g_str_equal (element, "testsuite") && g_str_equal (names[i], "tests"))
        walk->tests = g_strdup (values[i]);
      if (g_str_equal (element, "testsuite") && g_str_equal (names[i], "failures"))
        walk->failures = g_strdup (values[i]);
      if (g_str_equal (element, "testsuite") && g_str_equal (names[i], "errors"))
        walk->errors = g_strdup (values[i]);
      if (g_str_equal (element, "testsuite") && g_str_equal (names[i], "timestamp"))
        g_assert_cmpstr (values[i], ==, "2026-11-22T07:30:00");
    }
}

static guint
count_elements (JunitWalk  *walk,
                const char *element)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (walk->counts, element));
}

static void
test_junit (Fixture      *fixture,
            gconstpointer data)
{
  static const GMarkupParser      parser = {.start_element = start_element};
  g_autoptr (GHashTable)          counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray)           names = g_ptr_array_new_with_free_func (g_free);
  JunitWalk                       walk = {.counts = counts, .names = names};
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &walk, NULL);
  g_autoptr (GrAssetReport)       report = make_report (fixture);
  g_autofree char                *text = write_report (report, GR_REPORT_JUNIT);
  g_autoptr (GError)              error = NULL;

  g_assert_true (g_markup_parse_context_parse (context, text, -1, &error));
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);

  /* Four files, and what is said of them together. */
  g_assert_cmpuint (count_elements (&walk, "testsuite"), ==, 1);
  g_assert_cmpuint (count_elements (&walk, "testcase"), ==, 5);
  g_assert_cmpuint (count_elements (&walk, "failure"), ==, 2);
  g_assert_cmpuint (count_elements (&walk, "error"), ==, 1);
  g_assert_cmpstr (walk.tests, ==, "5");
  g_assert_cmpstr (walk.failures, ==, "2");
  g_assert_cmpstr (walk.errors, ==, "1");
  g_assert_nonnull (strstr (text, "<system-out>\nwarning: "));
  g_assert_cmpstr (g_ptr_array_index (names, 2), ==, "a <b>&\"'\xef\xbf\xbd\xc3\xa9%#?:.png");
  g_assert_null (strchr (text, '\001'));
  g_free (walk.tests);
  g_free (walk.failures);
  g_free (walk.errors);
}

static void
test_html (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrAssetReport) report = make_report (fixture);
  g_autofree char          *text = write_report (report, GR_REPORT_HTML);

  g_assert_true (g_str_has_prefix (text, "<!DOCTYPE html>\n<html lang=\"en\">"));
  g_assert_true (g_str_has_suffix (text, "</html>\n"));
  g_assert_nonnull (strstr (text, "<bdi>a &lt;b&gt;&amp;&quot;&#39;\xef\xbf\xbd\xc3\xa9%#?:.png</bdi>"));
  g_assert_null (strstr (text, "<b>"));
  g_assert_null (strchr (text, '\001'));
  g_assert_nonnull (strstr (text, "2026-11-22T07:30:00Z"));
  g_assert_nonnull (strstr (text, "Not in TikTok’s documents"));
  g_assert_nonnull (strstr (text, gr_catalog_entry_get_source (GR_CATALOG_ENTRY (fixture->pack))));
  for (GrVerdict verdict = GR_VERDICT_PASS; verdict <= GR_VERDICT_UNREADABLE; verdict++)
    {
      static const char *const anchors[] = {"", "pass", "warn", "fail", "unreadable"};
      g_autofree char         *section = g_strdup_printf ("<section id=\"%s\">", anchors[verdict]);

      g_assert_nonnull (strstr (text, section));
    }

  /* Nothing is loaded, and nothing runs. */
  g_assert_null (strstr (text, "<script"));
  g_assert_null (strstr (text, "<link"));
  g_assert_null (strstr (text, "src=\"http"));
}

static JsonObject *
get_run (JsonNode *node)
{
  return json_array_get_object_element (gr_json_get_array (json_node_get_object (node), "runs"), 0);
}

static JsonObject *
get_place (JsonObject *result)
{
  JsonObject *location = json_array_get_object_element (gr_json_get_array (result, "locations"), 0);

  return gr_json_get_object (location, "physicalLocation");
}

static void
test_sarif (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GrAssetReport) report = make_report (fixture);
  g_autofree char          *text = write_report (report, GR_REPORT_SARIF);
  g_autoptr (JsonNode)      node = parse (text);
  JsonObject               *run = get_run (node);
  JsonArray                *rules = gr_json_get_array (gr_json_get_object (gr_json_get_object (run, "tool"), "driver"), "rules");
  JsonArray                *results = gr_json_get_array (run, "results");
  JsonArray                *artifacts = gr_json_get_array (run, "artifacts");
  JsonObject               *invocation = json_array_get_object_element (gr_json_get_array (run, "invocations"), 0);
  g_autoptr (GHashTable)    fingerprints = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean                  has_offset = FALSE;

  g_assert_cmpuint (json_array_get_length (artifacts), ==, 4);
  g_assert_cmpuint (json_array_get_length (results), >=, 4);
  for (guint i = 0; i < json_array_get_length (results); i++)
    {
      JsonObject *result = json_array_get_object_element (results, i);
      JsonObject *rule = json_array_get_object_element (rules, (guint)gr_json_get_int (result, "ruleIndex", -1));
      JsonObject *place = get_place (result);
      JsonObject *region = gr_json_get_object (place, "region");
      JsonObject *file = gr_json_get_object (place, "artifactLocation");
      JsonObject *artifact = json_array_get_object_element (artifacts, (guint)gr_json_get_int (file, "index", -1));

      g_assert_cmpstr (gr_json_get_string (rule, "id"), ==, gr_json_get_string (result, "ruleId"));
      g_assert_cmpint (gr_json_get_int (region, "startLine", 0), ==, 1);
      g_assert_cmpstr (gr_json_get_string (file, "uriBaseId"), ==, "%SRCROOT%");
      g_assert_cmpstr (gr_json_get_string (file, "uri"), ==, gr_json_get_string (gr_json_get_object (artifact, "location"), "uri"));
      g_assert_true (g_hash_table_add (fingerprints, (gpointer)gr_json_get_string (gr_json_get_object (result, "partialFingerprints"), "primaryLocationLineHash")));
      has_offset |= gr_json_get_int (region, "byteOffset", -1) > 0;
    }
  g_assert_true (has_offset);
  g_assert_cmpstr (gr_json_get_string (gr_json_get_object (json_array_get_object_element (artifacts, 2), "location"), "uri"), ==,
                   "a%20%3Cb%3E&%22'%01%C3%A9%25%23%3F%3A.png");
  g_assert_cmpuint (strlen (gr_json_get_string (gr_json_get_object (json_array_get_object_element (artifacts, 0), "hashes"), "sha-256")), ==, 64);

  g_assert_false (gr_json_get_boolean (invocation, "executionSuccessful", TRUE));
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (invocation, "toolExecutionNotifications")), ==, 1);
}

/* An alert is the same one as long as its file, slot and rule are, whatever the findings' figures say. */
static void
test_fingerprints (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) fingerprints = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GrAssetReport) report = gr_asset_report_new (fixture->pack, CHECKED_AT + i);
      g_autoptr (GFile)         root = g_file_new_for_path (fixture->folder);
      g_autofree char          *text = NULL;
      g_autoptr (JsonNode)      node = NULL;
      JsonArray                *results;
      JsonObject               *result;

      gr_asset_report_set_root (report, root);
      if (i > 0)
        add_file (fixture, report, "first.png", gr_test_make_png (1024, 1024, 0, GR_TEST_IMAGE_PLAIN));
      add_file (fixture, report, "wide.png", gr_test_make_png (1030 + i, 1024, i, GR_TEST_IMAGE_PLAIN));
      text = write_report (report, GR_REPORT_SARIF);
      node = parse (text);
      results = gr_json_get_array (get_run (node), "results");
      result = json_array_get_object_element (results, json_array_get_length (results) - 1);
      g_assert_cmpstr (gr_json_get_string (result, "ruleId"), ==, "asset.size");
      g_ptr_array_add (fingerprints, g_strdup (gr_json_get_string (gr_json_get_object (result, "partialFingerprints"), "primaryLocationLineHash")));
    }

  g_assert_cmpstr (g_ptr_array_index (fingerprints, 0), ==, g_ptr_array_index (fingerprints, 1));
}

/* A file that does not lie below the root has an absolute address and no base. */
static void
test_no_root (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GrAssetReport) report = make_report (fixture);
  g_autofree char          *text = NULL;
  g_autoptr (JsonNode)      node = NULL;
  JsonObject               *file;

  gr_asset_report_set_root (report, NULL);
  text = write_report (report, GR_REPORT_SARIF);
  node = parse (text);
  file = gr_json_get_object (get_place (json_array_get_object_element (gr_json_get_array (get_run (node), "results"), 0)), "artifactLocation");
  g_assert_true (g_str_has_prefix (gr_json_get_string (file, "uri"), "file:///"));
  g_assert_false (json_object_has_member (file, "uriBaseId"));
}

static void
test_deterministic (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GrAssetReport) first = make_report (fixture);
  g_autoptr (GrAssetReport) second = make_report (fixture);

  for (GrReportFormat format = GR_REPORT_JSON; format <= GR_REPORT_SARIF; format++)
    {
      g_autofree char *one = write_report (first, format);
      g_autofree char *other = write_report (second, format);

      g_assert_cmpstr (one, ==, other);
    }
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrAssetReport) report = make_report (fixture);
  g_autofree char          *path = g_build_filename (fixture->folder, "report.html", NULL);
  g_autofree char          *expected = write_report (report, GR_REPORT_HTML);
  g_autofree char          *saved = NULL;
  g_autofree char          *kept = NULL;
  g_autoptr (GFile)         file = g_file_new_for_path (path);
  g_autoptr (GFile)         nowhere = g_file_new_for_path ("/nonexistent/report.html");
  g_autoptr (GCancellable)  cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult)  result = NULL;
  g_autoptr (GError)        error = NULL;

  g_ptr_array_add (fixture->names, g_strdup (path));
  gr_asset_report_save_async (report, GR_REPORT_HTML, file, NULL, gr_test_result_cb, &result);
  g_assert_true (gr_asset_report_save_finish (report, gr_test_await (&result), &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  g_assert_cmpstr (saved, ==, expected);

  /* What cannot be written whole leaves what was there. */
  g_cancellable_cancel (cancellable);
  g_assert_false (gr_asset_report_save (report, GR_REPORT_JSON, file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, expected);

  g_assert_false (gr_asset_report_save (report, GR_REPORT_JSON, nowhere, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_formats (void)
{
  static const char *const nicks[] = {"json", "html", "junit", "sarif"};
  GrReportFormat           format;

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_assert_true (gr_report_format_from_nick (nicks[i], &format));
      g_assert_cmpint (format, ==, i);
      g_assert_true (g_str_has_prefix (gr_report_format_get_suffix (format), "."));
    }
  g_assert_false (gr_report_format_from_nick ("text", &format));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/asset-report/formats", test_formats);
  g_test_add ("/asset-report/json", Fixture, NULL, set_up, test_json, tear_down);
  g_test_add ("/asset-report/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/asset-report/pending", Fixture, NULL, set_up, test_pending, tear_down);
  g_test_add ("/asset-report/junit", Fixture, NULL, set_up, test_junit, tear_down);
  g_test_add ("/asset-report/html", Fixture, NULL, set_up, test_html, tear_down);
  g_test_add ("/asset-report/private", Fixture, NULL, set_up, test_private, tear_down);
  g_test_add ("/asset-report/sarif", Fixture, NULL, set_up, test_sarif, tear_down);
  g_test_add ("/asset-report/fingerprints", Fixture, NULL, set_up, test_fingerprints, tear_down);
  g_test_add ("/asset-report/no-root", Fixture, NULL, set_up, test_no_root, tear_down);
  g_test_add ("/asset-report/deterministic", Fixture, NULL, set_up, test_deterministic, tear_down);
  g_test_add ("/asset-report/save", Fixture, NULL, set_up, test_save, tear_down);

  return g_test_run ();
}
