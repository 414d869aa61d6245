/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json.h"
#include "gr-test-cli.h"
#include "gr-test-files.h"
#include "gr-test-images.h"

#include <glib/gstdio.h>
#include <string.h>

/* A folder of pictures that is gone after the test. */
typedef struct
{
  char *folder;
  char *icon;
  char *wide;
  char *thumbnail;
  char *clear;
  char *text;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("greenroom-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->icon = gr_test_put_file (fixture->folder, "icon.png", gr_test_make_png (1024, 1024, 0, GR_TEST_IMAGE_PLAIN));
  fixture->wide = gr_test_put_file (fixture->folder, "wide.png", gr_test_make_png (1030, 1024, 0, GR_TEST_IMAGE_PLAIN));
  fixture->thumbnail = gr_test_put_file (fixture->folder, "thumbnail.jpg", gr_test_make_jpeg (360, 360, 0, GR_TEST_IMAGE_PLAIN, 0));
  fixture->clear = gr_test_put_file (fixture->folder, "clear.png", gr_test_make_png (360, 360, 0, GR_TEST_IMAGE_CORNERS));
  fixture->text = gr_test_put_file (fixture->folder, "notes.txt", g_bytes_new_static ("words", 5));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gr_test_remove_tree (fixture->folder);
  g_clear_pointer (&fixture->icon, g_free);
  g_clear_pointer (&fixture->wide, g_free);
  g_clear_pointer (&fixture->thumbnail, g_free);
  g_clear_pointer (&fixture->clear, g_free);
  g_clear_pointer (&fixture->text, g_free);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
test_pass (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "check", fixture->icon, fixture->thumbnail);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->errors, ==, "");
  g_assert_nonnull (strstr (run->output, "1024×1024 PNG"));
  g_assert_nonnull (strstr (run->output, "(dm-thumbnail)"));
  g_assert_nonnull (strstr (run->output, "2 files: 2 pass, 0 warn, 0 fail"));
}

static void
test_fail (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "check", "--slot", "icon", fixture->wide);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->errors, ==, "");
  g_assert_nonnull (strstr (run->output, "error: 1030×1024 pixels instead of 1024×1024 [asset.size]"));
}

static void
test_fail_level (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GrTestRun) by_error = GR_TEST_RUN ("assets", "check", fixture->clear);
  g_autoptr (GrTestRun) by_warning = GR_TEST_RUN ("assets", "check", "--fail-level=warning", fixture->clear);
  g_autoptr (GrTestRun) by_info = GR_TEST_RUN ("assets", "check", "--fail-level=info", fixture->clear);
  g_autoptr (GrTestRun) clean = GR_TEST_RUN ("assets", "check", "--fail-level=info", fixture->icon);

  g_assert_cmpint (by_error->status, ==, 0);
  g_assert_cmpint (by_warning->status, ==, 1);
  g_assert_cmpint (by_info->status, ==, 1);
  g_assert_cmpint (clean->status, ==, 0);
  g_assert_nonnull (strstr (clean->output, "info: Other rules disagree [asset.other-rules]"));
  g_assert_nonnull (strstr (by_error->output, "not in TikTok’s documents"));
}

/* What programs read: the names, their order and their types do not change. */
static void
test_json (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const names[] = {"clear.png", "icon.png", "thumbnail.jpg", "wide.png"};
  static const char *const verdicts[] = {"warn", "pass", "pass", "fail"};
  static const guint       n_findings[] = {2, 1, 0, 2};
  g_autoptr (GrTestRun)    run = GR_TEST_RUN ("assets", "check", "--format=json", "--jobs=3", fixture->folder);
  g_autoptr (GError)       error = NULL;
  g_autoptr (JsonNode)     node = gr_json_parse (run->output, strlen (run->output), &error);
  JsonObject              *root;
  JsonObject              *summary;
  JsonArray               *files;

  g_assert_no_error (error);
  g_assert_cmpint (run->status, ==, 1);
  root = json_node_get_object (node);
  g_assert_cmpstr (gr_json_get_string (gr_json_get_object (root, "rules"), "id"), ==, "mini-game-preparation");

  files = gr_json_get_array (root, "files");
  g_assert_cmpuint (json_array_get_length (files), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JsonObject      *file = json_array_get_object_element (files, i);
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_cmpstr (gr_json_get_string (file, "path"), ==, path);
      g_assert_cmpstr (gr_json_get_string (file, "verdict"), ==, verdicts[i]);
      g_assert_cmpuint (strlen (gr_json_get_string (gr_json_get_object (file, "facts"), "sha256")), ==, 64);
      g_assert_cmpuint (json_array_get_length (gr_json_get_array (file, "findings")), ==, n_findings[i]);
    }

  summary = gr_json_get_object (root, "summary");
  g_assert_cmpint (gr_json_get_int (summary, "files", -1), ==, 4);
  g_assert_cmpint (gr_json_get_int (summary, "fail", -1), ==, 1);
  g_assert_cmpint (gr_json_get_int (summary, "unreadable", -1), ==, 0);
  g_assert_cmpint (gr_json_get_int (summary, "skipped", -1), ==, 1);
}

/* Each format goes to standard output, or into a file with one line about it on standard output. */
static void
test_formats (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    const char *format;
    const char *start;
  } vectors[] = {
    {"text", "warn  "},
    {"json", "{\n  \"rules\": {"},
    {"html", "<!DOCTYPE html>\n"},
    {"junit", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>"},
    {"sarif", "{\n  \"$schema\": "},
  };
  g_autofree char *report = g_build_filename (fixture->folder, "report", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GrTestRun) printed = GR_TEST_RUN ("assets", "check", "--format", vectors[i].format, fixture->folder);
      g_autoptr (GrTestRun) saved = GR_TEST_RUN ("assets", "check", "--format", vectors[i].format, "--output", report, fixture->folder);
      g_autofree char      *content = NULL;

      g_assert_cmpint (printed->status, ==, 1);
      g_assert_cmpstr (printed->errors, ==, "");
      g_assert_true (g_str_has_prefix (printed->output, vectors[i].start));

      g_assert_cmpint (saved->status, ==, 1);
      g_assert_cmpstr (saved->errors, ==, "");
      g_assert_true (g_str_has_prefix (saved->output, "4 files: 2 pass, 1 warn, 1 fail ("));
      g_assert_true (g_file_get_contents (report, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, vectors[i].start));
      g_assert_cmpint (g_unlink (report), ==, 0);
    }
}

static void
test_output_nowhere (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "check", "--format=sarif", "--output=/nonexistent/report.sarif", fixture->icon);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->output, ==, "");
  g_assert_nonnull (strstr (run->errors, "cannot write the report: "));
}

/* What a terminal would take for a command does not reach it. */
static void
test_control_characters (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "check", "/nonexistent/\033[2J.png");

  g_assert_cmpint (run->status, ==, 2);
  g_assert_null (strchr (run->output, '\033'));
  g_assert_null (strchr (run->errors, '\033'));
}

static void
test_rules (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "check", "--rules", "standard-app", fixture->thumbnail);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->output, "(icon)"));
}

/* Files named for a place are counted; the files of a folder are candidates. */
static void
test_count (Fixture      *fixture,
            gconstpointer data)
{
  const char           *thumbnail = fixture->thumbnail;
  g_autoptr (GrTestRun) three = GR_TEST_RUN ("assets", "check", "--slot=dm-thumbnail", thumbnail, thumbnail, thumbnail);
  g_autoptr (GrTestRun) four = GR_TEST_RUN ("assets", "check", "--slot=dm-thumbnail", thumbnail, thumbnail, thumbnail, thumbnail);

  g_assert_cmpint (three->status, ==, 0);
  g_assert_cmpint (four->status, ==, 1);
  g_assert_nonnull (strstr (four->output, "[asset.count]"));
}

static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "check", "/nonexistent/icon.png", fixture->icon);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_nonnull (strstr (run->errors, "cannot read “/nonexistent/icon.png”"));
  g_assert_nonnull (strstr (run->output, "1024×1024 PNG"));
}

static void
test_empty_folder (void)
{
  g_autofree char      *folder = g_dir_make_tmp ("greenroom-XXXXXX", NULL);
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "check", folder);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->output, ==, "");
  g_assert_nonnull (strstr (run->errors, folder));
  g_rmdir (folder);
}

static void
test_usage (void)
{
  static const struct
  {
    const char *arguments[6];
    const char *message;
  } vectors[] = {
    {{"assets", "check"}, "name a file or a folder"},
    {{"assets", "check", "--slot", "banner", "a.png"}, "icon, dm-thumbnail"},
    {{"assets", "check", "--rules", "mine", "a.png"}, "mini-game-preparation"},
    {{"assets", "check", "--format", "xml", "a.png"}, "“xml”"},
    {{"assets", "check", "--fail-level", "bad", "a.png"}, "“bad”"},
    {{"assets", "check", "--jobs", "65", "a.png"}, "--jobs"},
    {{"assets", "check", "--jobs", "x", "a.png"}, "--jobs"},
    {{"assets", "check", "--colour", "a.png"}, "--colour"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GrTestRun) run = gr_test_run (vectors[i].arguments);

      g_test_message ("%s", run->errors);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->output, ==, "");
      g_assert_nonnull (strstr (run->errors, vectors[i].message));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cli/assets/pass", Fixture, NULL, set_up, test_pass, tear_down);
  g_test_add ("/cli/assets/fail", Fixture, NULL, set_up, test_fail, tear_down);
  g_test_add ("/cli/assets/fail-level", Fixture, NULL, set_up, test_fail_level, tear_down);
  g_test_add ("/cli/assets/json", Fixture, NULL, set_up, test_json, tear_down);
  g_test_add ("/cli/assets/formats", Fixture, NULL, set_up, test_formats, tear_down);
  g_test_add ("/cli/assets/output-nowhere", Fixture, NULL, set_up, test_output_nowhere, tear_down);
  g_test_add ("/cli/assets/control-characters", Fixture, NULL, set_up, test_control_characters, tear_down);
  g_test_add ("/cli/assets/rules", Fixture, NULL, set_up, test_rules, tear_down);
  g_test_add ("/cli/assets/count", Fixture, NULL, set_up, test_count, tear_down);
  g_test_add ("/cli/assets/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);
  g_test_add_func ("/cli/assets/empty-folder", test_empty_folder);
  g_test_add_func ("/cli/assets/usage", test_usage);

  return g_test_run ();
}
