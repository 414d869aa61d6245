/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-async.h"
#include "gr-test-files.h"
#include "gr-web-folder.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
is_private (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 && S_ISDIR (status.st_mode) && (status.st_mode & 0777) == 0700;
}

static void
forget (GrWebFolder *folder)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_web_folder_forget_async (folder, gr_test_result_cb, &result);

  /* Out of reach before the removing is done. */
  g_assert_false (gr_web_folder_exists (folder));
  g_assert_true (gr_web_folder_forget_finish (gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static guint
count_children (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint            n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_prepare (void)
{
  g_autoptr (GrWebFolder) folder = gr_web_folder_new ("w", "haruka");
  g_autoptr (GrWebFolder) again = gr_web_folder_new ("w", "haruka");
  g_autofree char        *parent = g_path_get_dirname (folder->data);
  g_autoptr (GError)      error = NULL;

  g_assert_false (gr_web_folder_exists (folder));
  g_assert_true (gr_web_folder_prepare (folder, &error));
  g_assert_no_error (error);
  g_assert_true (is_private (folder->data));
  g_assert_true (is_private (folder->cache));
  g_assert_true (is_private (parent));
  g_assert_true (g_str_has_prefix (folder->data, g_get_user_data_dir ()));
  g_assert_true (g_str_has_prefix (folder->cache, g_get_user_cache_dir ()));

  /* What somebody opened to others is closed again. */
  g_assert_cmpint (g_chmod (folder->data, 0755), ==, 0);
  g_assert_true (gr_web_folder_prepare (again, &error));
  g_assert_true (is_private (folder->data));
  g_assert_true (gr_web_folder_exists (again));

  forget (folder);
}

/* No two lanes meet in one folder, whatever they are called, and no id leads out of it. */
static void
test_names (void)
{
  static const char *const ids[][2] = {
    {"w", "haruka"},
    {"w", "mio"},
    {"v", "haruka"},
    {"wharuka", ""},
    {"w/haruka", "."},
    {"..", ".."},
    {"../../..", "/etc/passwd"},
    {"w", "gone-1"},
    {"", ""},
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char       *root = g_build_filename (g_get_user_data_dir (), "greenroom", "web-sessions", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GrWebFolder) folder = gr_web_folder_new (ids[i][0], ids[i][1]);
      g_autofree char        *canonical = g_canonicalize_filename (folder->data, "/");
      g_autofree char        *workspace = g_path_get_dirname (folder->data);
      g_autofree char        *top = g_path_get_dirname (workspace);

      g_assert_cmpstr (canonical, ==, folder->data);
      g_assert_cmpstr (top, ==, root);
      g_assert_true (g_hash_table_add (seen, g_strdup (folder->data)));
      g_assert_cmpstr (folder->data, !=, folder->cache);
    }
}

static void
test_forget (void)
{
  g_autoptr (GrWebFolder) folder = gr_web_folder_new ("w", "haruka");
  g_autoptr (GrWebFolder) other = gr_web_folder_new ("w", "mio");
  g_autofree char        *parent = g_path_get_dirname (folder->data);
  g_autofree char        *deep = g_build_filename (folder->data, "a", "b", NULL);
  g_autofree char        *file = g_build_filename (deep, "cookies.sqlite", NULL);
  g_autofree char        *link = g_build_filename (folder->cache, "link", NULL);
  g_autofree char        *kept = g_build_filename (other->data, "cookies.sqlite", NULL);
  g_autofree char        *leftover = g_build_filename (parent, "gone-before", NULL);

  g_assert_true (gr_web_folder_prepare (folder, NULL));
  g_assert_true (gr_web_folder_prepare (other, NULL));
  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  g_assert_true (g_file_set_contents (kept, "y", -1, NULL));
  g_assert_cmpint (g_mkdir (leftover, 0700), ==, 0);
  g_assert_cmpint (symlink (other->data, link), ==, 0);

  forget (folder);
  g_assert_cmpuint (count_children (parent), ==, 1);

  /* A link out of the folder is removed, and not what it leads to. */
  g_assert_true (g_file_test (kept, G_FILE_TEST_IS_REGULAR));

  /* What is not there needs no removing. */
  forget (folder);
  forget (other);
  g_assert_cmpuint (count_children (parent), ==, 0);
}

/* A link where the folder should be could have the cookies written anywhere. */
static void
test_link (void)
{
  g_autoptr (GrWebFolder) folder = gr_web_folder_new ("w", "linked");
  g_autofree char        *parent = g_path_get_dirname (folder->data);
  g_autoptr (GError)      error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_cmpint (symlink (g_get_tmp_dir (), folder->data), ==, 0);

  g_assert_false (gr_web_folder_prepare (folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, folder->data));

  forget (folder);
  g_assert_true (g_file_test (g_get_tmp_dir (), G_FILE_TEST_IS_DIR));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/web-folder/prepare", test_prepare);
  g_test_add_func ("/web-folder/names", test_names);
  g_test_add_func ("/web-folder/forget", test_forget);
  g_test_add_func ("/web-folder/link", test_link);

  return g_test_run ();
}
