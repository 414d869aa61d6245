/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-json.h"
#include "gr-test-cli.h"
#include "gr-test-files.h"
#include "gr-test-images.h"

#include <glib/gstdio.h>
#include <string.h>

/* A folder of pictures and one for copies, both gone after the test. */
typedef struct
{
  char *folder;
  char *out;
  char *right;
  char *wide;
  char *photo;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("greenroom-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->out = g_build_filename (fixture->folder, "out", "copies", NULL);
  fixture->right = gr_test_put_file (fixture->folder, "right.png", gr_test_make_png (360, 360, 0, GR_TEST_IMAGE_PLAIN));
  fixture->wide = gr_test_put_file (fixture->folder, "wide.png", gr_test_make_png (400, 360, 0, GR_TEST_IMAGE_CORNERS));
  fixture->photo = gr_test_put_file (fixture->folder, "photo.jpg", gr_test_make_jpeg (720, 720, 0, GR_TEST_IMAGE_LOCATION, 6));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gr_test_remove_tree (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->right, g_free);
  g_clear_pointer (&fixture->wide, g_free);
  g_clear_pointer (&fixture->photo, g_free);
}

static gboolean
is_there (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->out, name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static void
test_folder (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "fix", "--slot=dm-thumbnail", "--jobs=2", "--out", fixture->out, fixture->folder);
  g_autoptr (GrTestRun) check = GR_TEST_RUN ("assets", "check", "--slot=dm-thumbnail", "--fail-level=info", fixture->out);

  g_test_message ("%s", run->output);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->errors, ==, "");
  g_assert_nonnull (strstr (run->output, "Cropped from 400×360 to the middle 360×360"));
  g_assert_nonnull (strstr (run->output, "Turned upright"));
  g_assert_nonnull (strstr (run->output, "right.png"));
  g_assert_nonnull (strstr (run->output, "3 files: 2 repaired, 1 right already, 0 not repaired"));
  g_assert_true (is_there (fixture, "wide-360x360.png"));
  g_assert_true (is_there (fixture, "photo-360x360.jpg"));
  g_assert_false (is_there (fixture, "right-360x360.png"));

  g_assert_cmpint (check->status, ==, 0);
  g_assert_nonnull (strstr (check->output, "2 files: 2 pass"));
}

/* What a file is called is shown, and not carried out by the terminal. */
static void
test_terminal (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char      *path = gr_test_put_file (fixture->folder, "\033[2Jwide.png", gr_test_make_png (400, 360, 0, GR_TEST_IMAGE_PLAIN));
  g_autofree char      *broken = gr_test_put_file (fixture->folder, "\033[2Jbroken.png", g_bytes_new_static ("words", 5));
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "fix", "--slot=dm-thumbnail", "--out", fixture->out, path, broken);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->output, "[2Jwide.png"));
  g_assert_nonnull (strstr (run->output, "[2Jwide-360x360.png"));
  g_assert_nonnull (strstr (run->output, "[2Jbroken.png"));
  g_assert_null (strchr (run->output, '\033'));
  g_assert_null (strchr (run->errors, '\033'));
}

/* Neither the original nor a copy of an earlier run is written over, be it in the folder of the original. */
static void
test_taken (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GrTestRun) first = GR_TEST_RUN ("assets", "fix", "--slot=dm-thumbnail", "--out", fixture->out, fixture->wide);
  g_autoptr (GrTestRun) second = GR_TEST_RUN ("assets", "fix", "--slot=dm-thumbnail", "--out", fixture->out, fixture->wide, fixture->wide);

  g_assert_cmpint (first->status, ==, 0);
  g_assert_cmpint (second->status, ==, 0);
  g_assert_true (is_there (fixture, "wide-360x360.png"));
  g_assert_true (is_there (fixture, "wide-360x360 (2).png"));
  g_assert_nonnull (strstr (second->output, "wide-360x360 (2).png"));
}

static void
test_framing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GrTestRun) fit = GR_TEST_RUN ("assets", "fix", "--slot=dm-thumbnail", "--fit", "--background=#102030", "--out", fixture->out,
                                           fixture->wide);
  g_autoptr (GrTestRun) crop = GR_TEST_RUN ("assets", "fix", "--slot=dm-thumbnail", "--crop", "--out", fixture->out, fixture->wide);

  g_assert_cmpint (fit->status, ==, 0);
  g_assert_nonnull (strstr (fit->output, "Scaled to 360×324"));
  g_assert_nonnull (strstr (fit->output, "Added bars in #102030 to make it 360×360"));
  g_assert_cmpint (crop->status, ==, 0);
  g_assert_nonnull (strstr (crop->output, "Cropped from 400×360"));
}

static void
test_failure (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char      *cut = gr_test_put_file (fixture->folder, "cut.png", g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8));
  g_autofree char      *missing = g_build_filename (fixture->folder, "missing.png", NULL);
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "fix", "--slot=icon", "--out", fixture->out, cut, fixture->wide);
  g_autoptr (GrTestRun) unreadable = GR_TEST_RUN ("assets", "fix", "--slot=icon", "--out", fixture->out, missing);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->output, "The file is damaged"));
  g_assert_nonnull (strstr (run->output, "2 files: 1 repaired, 0 right already, 1 not repaired"));
  g_assert_cmpint (unreadable->status, ==, 2);
  g_assert_nonnull (strstr (unreadable->errors, "cannot read"));
}

/* What programs read: the names and their types do not change. */
static void
test_json (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "fix", "--slot=dm-thumbnail", "--format=json", "--out", fixture->out, fixture->right,
                                           fixture->photo);
  g_autoptr (GError)    error = NULL;
  g_autoptr (JsonNode)  node = gr_json_parse (run->output, strlen (run->output), &error);
  g_autofree char      *saved = g_build_filename (fixture->out, "photo-360x360.jpg", NULL);
  JsonObject           *root;
  JsonArray            *files;
  JsonObject           *photo;

  g_assert_no_error (error);
  g_assert_cmpint (run->status, ==, 0);
  root = json_node_get_object (node);
  g_assert_cmpstr (gr_json_get_string (gr_json_get_object (root, "rules"), "id"), ==, "mini-game-preparation");

  files = gr_json_get_array (root, "files");
  g_assert_cmpuint (json_array_get_length (files), ==, 2);
  g_assert_cmpstr (gr_json_get_string (json_array_get_object_element (files, 0), "outcome"), ==, "right");
  photo = json_array_get_object_element (files, 1);
  g_assert_cmpstr (gr_json_get_string (photo, "outcome"), ==, "repaired");
  g_assert_cmpstr (gr_json_get_string (photo, "path"), ==, fixture->photo);
  g_assert_cmpstr (gr_json_get_string (photo, "saved"), ==, saved);
  g_assert_cmpint (gr_json_get_int (gr_json_get_object (photo, "before"), "width", -1), ==, 720);
  g_assert_cmpint (gr_json_get_int (gr_json_get_object (photo, "after"), "width", -1), ==, 360);
  g_assert_cmpint (gr_json_get_int (photo, "quality", -1), ==, 95);
  g_assert_cmpuint (json_array_get_length (gr_json_get_array (photo, "steps")), >=, 3);
  g_assert_cmpint (gr_json_get_int (gr_json_get_object (root, "summary"), "repaired", -1), ==, 1);
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GrTestRun) run = GR_TEST_RUN ("assets", "fix", "--slot=icon", "--out", fixture->right, fixture->wide);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_nonnull (strstr (run->errors, "cannot be made"));
}

static void
test_usage (void)
{
  static const struct
  {
    const char *arguments[8];
    const char *message;
  } vectors[] = {
    {{"assets", "fix", "--slot=icon", "--out=o"}, "name a file or a folder"},
    {{"assets", "fix", "--out=o", "a.png"}, "--slot"},
    {{"assets", "fix", "--slot=icon", "a.png"}, "--out"},
    {{"assets", "fix", "--slot=banner", "--out=o", "a.png"}, "icon, dm-thumbnail"},
    {{"assets", "fix", "--slot=icon", "--out=o", "--rules=mine", "a.png"}, "mini-game-preparation"},
    {{"assets", "fix", "--slot=icon", "--out=o", "--crop", "--fit", "a.png"}, "contradict"},
    {{"assets", "fix", "--slot=icon", "--out=o", "--background=red", "a.png"}, "“red”"},
    {{"assets", "fix", "--slot=icon", "--out=o", "--background=#12345", "a.png"}, "“#12345”"},
    {{"assets", "fix", "--slot=icon", "--out=o", "--format=html", "a.png"}, "“html”"},
    {{"assets", "fix", "--slot=icon", "--out=o", "--jobs=65", "a.png"}, "--jobs"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GrTestRun) run = gr_test_run (vectors[i].arguments);

      g_test_message ("%s", run->errors);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->output, ==, "");
      g_assert_nonnull (strstr (run->errors, vectors[i].message));
    }
  g_assert_false (g_file_test ("o", G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cli/assets-fix/folder", Fixture, NULL, set_up, test_folder, tear_down);
  g_test_add ("/cli/assets-fix/taken", Fixture, NULL, set_up, test_taken, tear_down);
  g_test_add ("/cli/assets-fix/terminal", Fixture, NULL, set_up, test_terminal, tear_down);
  g_test_add ("/cli/assets-fix/framing", Fixture, NULL, set_up, test_framing, tear_down);
  g_test_add ("/cli/assets-fix/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/cli/assets-fix/json", Fixture, NULL, set_up, test_json, tear_down);
  g_test_add ("/cli/assets-fix/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add_func ("/cli/assets-fix/usage", test_usage);

  return g_test_run ();
}
