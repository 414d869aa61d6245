/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-workspace-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOBODY 65534

typedef struct
{
  char      *folder;
  char      *path;
  GFile     *file;
  GMainLoop *loop;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("gr-workspace-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "studio.greenroom", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->loop = g_main_loop_new (NULL, FALSE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char      *name;

  g_chmod (fixture->folder, 0700);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);

  g_clear_object (&fixture->file);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->loop, g_main_loop_unref);
}

static char *
read_all (const char *path)
{
  g_autoptr (GError) error = NULL;
  char              *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
write_all (const char *path,
           const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char **
list_copies (Fixture *fixture)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GDir)         dir = g_dir_open (fixture->folder, 0, NULL);
  const char              *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "studio.greenroom.damaged-"))
      g_strv_builder_add (builder, name);

  return g_strv_builder_end (builder);
}

static void
test_save_and_load (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GrWorkspace) self = gr_workspace_new_sample ();
  g_autoptr (GrWorkspace) other = NULL;
  g_autoptr (GError)      error = NULL;
  g_autofree char        *before = NULL;
  g_autofree char        *after = NULL;

  g_assert_false (gr_workspace_save (self, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME);
  g_clear_error (&error);

  gr_workspace_set_file (self, fixture->file);
  g_assert_true (gr_workspace_save (self, &error));
  g_assert_no_error (error);
  before = read_all (fixture->path);

  other = gr_workspace_load (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (gr_workspace_get_file (other), fixture->file));
  g_assert_null (gr_workspace_get_read_only_reason (other));
  g_assert_true (gr_workspace_save (other, &error));
  g_assert_no_error (error);
  after = read_all (fixture->path);
  g_assert_cmpstr (before, ==, after);

  /* A second and a third save of the same workspace see their own writing as theirs. */
  gr_workspace_set_name (other, "Again");
  g_assert_true (gr_workspace_save (other, &error));
  gr_workspace_set_name (other, "And again");
  g_assert_true (gr_workspace_save (other, &error));
  g_assert_no_error (error);
}

static void
test_changed_on_disk (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GrWorkspace) self = gr_workspace_new ("w", "Mine");
  g_autoptr (GrWorkspace) stranger = gr_workspace_new ("x", "Stranger");
  g_autoptr (GError)      error = NULL;
  g_autofree char        *text = NULL;

  gr_workspace_set_file (self, fixture->file);
  g_assert_true (gr_workspace_save (self, &error));
  write_all (fixture->path, "{\"format\": 1, \"id\": \"w\", \"name\": \"Theirs\"}\n");

  gr_workspace_set_name (self, "Mine too");
  g_assert_false (gr_workspace_save (self, &error));
  g_assert_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_CHANGED_ON_DISK);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);
  text = read_all (fixture->path);
  g_assert_nonnull (strstr (text, "Theirs"));

  /* A workspace that never was in that file does not take it over. */
  gr_workspace_set_file (stranger, fixture->file);
  g_assert_false (gr_workspace_save (stranger, &error));
  g_assert_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_CHANGED_ON_DISK);
  g_clear_error (&error);

  /* A file that is gone is written anew, and another name is the way out. */
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (gr_workspace_save (self, &error));
  g_assert_no_error (error);
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  static const char       text[] = "{\n  \"format\": 1,\n  \"id\": \"w\",\n  \"lanes\": [{]\n}\n";
  g_autoptr (GrWorkspace) blank = gr_workspace_new ("w", NULL);
  g_autofree char        *left = NULL;
  g_autofree char        *kept = NULL;
  g_autofree char        *copy = NULL;
  g_auto (GStrv)          copies = NULL;
  g_auto (GStrv)          copies_again = NULL;
  g_autoptr (GError)      error = NULL;

  write_all (fixture->path, text);
  g_assert_null (gr_workspace_load (fixture->file, &error));
  g_assert_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_DAMAGED);

  copies = list_copies (fixture);
  g_assert_cmpuint (g_strv_length (copies), ==, 1);
  g_assert_true (g_regex_match_simple ("^studio\\.greenroom\\.damaged-[0-9]{8}-[0-9]{6}$", copies[0], 0, 0));
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_nonnull (strstr (error->message, copies[0]));
  g_assert_nonnull (strstr (error->message, "4:14"));
  g_clear_error (&error);

  left = read_all (fixture->path);
  copy = g_build_filename (fixture->folder, copies[0], NULL);
  kept = read_all (copy);
  g_assert_cmpstr (left, ==, text);
  g_assert_cmpstr (kept, ==, text);

  /* Opening it once more names the same copy, and nothing new is ever written over it. */
  g_assert_null (gr_workspace_load (fixture->file, &error));
  g_assert_nonnull (strstr (error->message, copies[0]));
  g_clear_error (&error);
  copies_again = list_copies (fixture);
  g_assert_cmpuint (g_strv_length (copies_again), ==, 1);
  gr_workspace_set_file (blank, fixture->file);
  g_assert_false (gr_workspace_save (blank, &error));
  g_assert_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_CHANGED_ON_DISK);
}

static void
test_wrong_value (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_all (fixture->path, "{\n  \"format\": 1,\n  \"id\": \"w\",\n  \"name\": 7\n}\n");
  g_assert_null (gr_workspace_load (fixture->file, &error));
  g_assert_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "4:11: name must be text"));
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_all (fixture->path, "");
  g_assert_null (gr_workspace_load (fixture->file, &error));
  g_assert_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_DAMAGED);
}

static void
test_missing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv)     copies = NULL;

  g_assert_null (gr_workspace_load (fixture->file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  copies = list_copies (fixture);
  g_assert_cmpuint (g_strv_length (copies), ==, 0);
}

static void
test_too_large (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GrWorkspace) self = gr_workspace_new ("w", NULL);
  g_autofree char        *text = g_strnfill (4 * 1024 * 1024 + 1, ' ');
  g_autofree char        *note = g_strnfill (20000, 'x');
  g_autoptr (GError)      error = NULL;

  write_all (fixture->path, text);
  g_assert_null (gr_workspace_load (fixture->file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_clear_error (&error);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);

  /* What could not be opened again is not written. */
  gr_workspace_set_file (self, fixture->file);
  gr_workspace_set_field (self, "app.description", note);
  g_assert_false (gr_workspace_save (self, &error));
  g_assert_nonnull (strstr (error->message, "app.description"));
  g_assert_false (g_file_query_exists (fixture->file, NULL));
}

static void
test_newer_format (Fixture      *fixture,
                   gconstpointer data)
{
  static const char       text[] = "{\"format\": 9, \"id\": \"w\", \"name\": \"New\", \"more\": {}}\n";
  g_autoptr (GrWorkspace) self = NULL;
  g_autoptr (GError)      error = NULL;
  g_autofree char        *left = NULL;

  write_all (fixture->path, text);
  self = gr_workspace_load (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_nonnull (gr_workspace_get_read_only_reason (self));
  g_assert_false (gr_workspace_save (self, &error));
  g_assert_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_READ_ONLY);
  left = read_all (fixture->path);
  g_assert_cmpstr (left, ==, text);
}

static void
test_read_only_folder (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GrWorkspace) self = gr_workspace_new ("w", "Mine");
  g_autoptr (GrWorkspace) other = NULL;
  g_autoptr (GError)      error = NULL;

  /* The administrator may write everywhere, so the test goes on as nobody. */
  if (geteuid () == 0 && (chown (fixture->folder, NOBODY, NOBODY) != 0 || setresuid (NOBODY, NOBODY, 0) != 0))
    {
      g_test_skip ("Can't give up the rights of the administrator");
      return;
    }

  gr_workspace_set_file (self, fixture->file);
  g_assert_true (gr_workspace_save (self, &error));
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);

  other = gr_workspace_load (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (gr_workspace_get_read_only_reason (other), "write-protected"));

  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  write_all (fixture->path, "{");
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  g_assert_null (gr_workspace_load (fixture->file, &error));
  g_assert_error (error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "could not be kept"));

  if (getuid () == NOBODY)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
}

typedef struct
{
  Fixture     *fixture;
  GrWorkspace *loaded;
  GError      *error;
  guint        n_left;
} Wait;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Wait *wait = user_data;

  wait->loaded = gr_workspace_load_finish (result, &wait->error);
  g_main_loop_quit (wait->fixture->loop);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Wait *wait = user_data;

  gr_workspace_save_finish (GR_WORKSPACE (source), result, wait->error == NULL ? &wait->error : NULL);
  if (--wait->n_left == 0)
    g_main_loop_quit (wait->fixture->loop);
}

/* Twenty saves in flight: whatever the threads do, the last one asked for stays. */
static void
test_saves_in_flight (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GrWorkspace) self = gr_workspace_new ("w", "Name");
  Wait                    wait = {.fixture = fixture, .n_left = 20};

  gr_workspace_set_file (self, fixture->file);
  for (guint i = 1; i <= 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i);

      gr_workspace_set_name (self, name);
      gr_workspace_save_async (self, NULL, saved_cb, &wait);
    }
  gr_workspace_set_name (self, "Not saved");
  g_main_loop_run (fixture->loop);
  g_assert_no_error (wait.error);

  gr_workspace_load_async (fixture->file, NULL, loaded_cb, &wait);
  g_main_loop_run (fixture->loop);
  g_assert_no_error (wait.error);
  g_assert_cmpstr (gr_workspace_get_name (wait.loaded), ==, "Name 20");
  g_assert_finalize_object (g_steal_pointer (&wait.loaded));
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GrWorkspace)  self = gr_workspace_new ("w", "Name");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Wait                     wait = {.fixture = fixture, .n_left = 1};

  gr_workspace_set_file (self, fixture->file);
  g_cancellable_cancel (cancellable);
  gr_workspace_save_async (self, cancellable, saved_cb, &wait);
  g_main_loop_run (fixture->loop);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&wait.error);
  g_assert_false (g_file_query_exists (fixture->file, NULL));
}

static void
test_load_fails (Fixture      *fixture,
                 gconstpointer data)
{
  Wait wait = {.fixture = fixture};

  write_all (fixture->path, "nonsense");
  gr_workspace_load_async (fixture->file, NULL, loaded_cb, &wait);
  g_main_loop_run (fixture->loop);
  g_assert_error (wait.error, GR_WORKSPACE_ERROR, GR_WORKSPACE_ERROR_DAMAGED);
  g_assert_null (wait.loaded);
  g_clear_error (&wait.error);
}

#define ADD(path, function) g_test_add ("/workspace-file/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("save-and-load", test_save_and_load);
  ADD ("changed-on-disk", test_changed_on_disk);
  ADD ("damaged", test_damaged);
  ADD ("wrong-value", test_wrong_value);
  ADD ("empty", test_empty);
  ADD ("missing", test_missing);
  ADD ("too-large", test_too_large);
  ADD ("newer-format", test_newer_format);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("saves-in-flight", test_saves_in_flight);
  ADD ("cancelled", test_cancelled);
  ADD ("load-fails", test_load_fails);

  return g_test_run ();
}
