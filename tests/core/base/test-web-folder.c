/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-async.h"
#include "gr-web-folder.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void
write_file (GFile      *folder,
            const char *name)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (folder), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "cookie", -1, NULL));
}

static guint
count (void)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) folders = gr_web_folder_list (NULL, &error);

  g_assert_no_error (error);

  return folders->len;
}

/* Whatever the ids say, the folder is right below the root, and no two lanes share one. */
static void
test_names (void)
{
  static const char *const ids[][2] = {
    {"acme", "lane"},
    {"acmel", "ane"},
    {"", ""},
    {"..", "../.."},
    {"/", "/etc"},
  };
  g_autoptr (GFile)      root = gr_web_folder_dup_root ();
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_file_hash, (GEqualFunc)g_file_equal, g_object_unref, NULL);

  g_assert_true (g_str_has_prefix (g_file_peek_path (root), g_get_user_data_dir ()));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GFile) folder = gr_web_folder_dup (ids[i][0], ids[i][1]);
      g_autoptr (GFile) again = gr_web_folder_dup (ids[i][0], ids[i][1]);
      g_autoptr (GFile) parent = g_file_get_parent (folder);

      g_assert_true (g_file_equal (parent, root));
      g_assert_true (g_file_equal (folder, again));
      g_assert_true (g_hash_table_add (names, g_steal_pointer (&folder)));
    }
}

static void
test_remove (void)
{
  g_autoptr (GFile)  one = gr_web_folder_dup ("acme", "one");
  g_autoptr (GFile)  two = gr_web_folder_dup ("acme", "two");
  g_autoptr (GFile)  below = g_file_get_child (one, "storage");
  g_autoptr (GError) error = NULL;
  g_autofree char   *link = g_build_filename (g_get_user_data_dir (), "link", NULL);
  g_autofree char   *kept = g_build_filename (g_file_peek_path (two), "cookies", NULL);
  g_autoptr (GFile)  link_file = g_file_new_for_path (link);
  g_autofree char   *inner = NULL;

  g_assert_cmpuint (count (), ==, 0);
  write_file (one, "cookies");
  write_file (below, "local");
  write_file (two, "cookies");
  g_assert_cmpuint (count (), ==, 2);

  /* A link inside leads to what is not to be removed. */
  inner = g_build_filename (g_file_peek_path (one), "link", NULL);
  g_assert_cmpint (symlink (g_file_peek_path (two), inner), ==, 0);
  g_assert_true (gr_web_folder_remove (one, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_query_exists (one, NULL));
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count (), ==, 1);

  g_assert_cmpint (symlink (g_file_peek_path (two), link), ==, 0);
  g_assert_true (gr_web_folder_remove (link_file, NULL, &error));
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));

  /* What is not there is gone already. */
  g_assert_true (gr_web_folder_remove (one, NULL, &error));
  g_assert_true (gr_web_folder_remove (two, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (), ==, 0);
}

/* Also root fails here: a folder cannot be removed through what is a file. */
static void
test_errors (void)
{
  g_autoptr (GFile)     root = gr_web_folder_dup_root ();
  g_autoptr (GFile)     folder = gr_web_folder_dup ("acme", "one");
  g_autoptr (GPtrArray) folders = NULL;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GError)    list_error = NULL;

  gr_web_folder_remove (root, NULL, NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (root), "", 0, NULL));

  folders = gr_web_folder_list (NULL, &list_error);
  g_assert_null (folders);
  g_assert_error (list_error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_false (gr_web_folder_remove (folder, NULL, &error));
  g_assert_nonnull (error);

  g_assert_true (gr_web_folder_remove (root, NULL, NULL));
}

static gboolean
is_private (GFile *folder)
{
  GStatBuf status;

  return g_lstat (g_file_peek_path (folder), &status) == 0 && S_ISDIR (status.st_mode) && (status.st_mode & 0777) == 0700;
}

static void
test_prepare (void)
{
  g_autoptr (GFile)  root = gr_web_folder_dup_root ();
  g_autoptr (GFile)  folder = gr_web_folder_dup ("acme", "one");
  g_autoptr (GFile)  link = gr_web_folder_dup ("acme", "two");
  g_autoptr (GError) error = NULL;

  g_assert_true (gr_web_folder_prepare (folder, &error));
  g_assert_no_error (error);
  g_assert_true (is_private (folder));
  g_assert_true (is_private (root));

  /* What somebody opened to others is closed again. */
  g_assert_cmpint (g_chmod (g_file_peek_path (folder), 0755), ==, 0);
  g_assert_true (gr_web_folder_prepare (folder, &error));
  g_assert_true (is_private (folder));

  /* A link where the folder should be could have the cookies written anywhere. */
  g_assert_cmpint (symlink (g_get_tmp_dir (), g_file_peek_path (link)), ==, 0);
  g_assert_false (gr_web_folder_prepare (link, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, g_file_peek_path (link)));

  g_assert_true (gr_web_folder_remove (root, NULL, NULL));
}

static void
forget (GFile *folder)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  gr_web_folder_forget_async (folder, gr_test_result_cb, &result);

  /* Out of reach before the removing is done. */
  g_assert_false (g_file_query_exists (folder, NULL));
  g_assert_true (gr_web_folder_forget_finish (gr_test_await (&result), &error));
  g_assert_no_error (error);
}

static void
test_forget (void)
{
  g_autoptr (GFile)  root = gr_web_folder_dup_root ();
  g_autoptr (GFile)  one = gr_web_folder_dup ("acme", "one");
  g_autoptr (GFile)  below = g_file_get_child (one, "storage");
  g_autoptr (GFile)  two = gr_web_folder_dup ("acme", "two");
  g_autoptr (GFile)  leftover = g_file_get_child (root, "gone-before");
  g_autoptr (GError) error = NULL;

  write_file (below, "cookies");
  write_file (two, "cookies");
  write_file (leftover, "cookies");

  forget (one);
  g_assert_cmpuint (count (), ==, 1);
  g_assert_true (g_file_query_exists (two, NULL));

  /* What is not there needs no removing. */
  forget (one);
  forget (two);
  g_assert_cmpuint (count (), ==, 0);
  g_assert_true (gr_web_folder_remove (root, NULL, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char  *home = g_dir_make_tmp ("greenroom-web-folder-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (home);
  int               status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/web-folder/names", test_names);
  g_test_add_func ("/web-folder/remove", test_remove);
  g_test_add_func ("/web-folder/prepare", test_prepare);
  g_test_add_func ("/web-folder/forget", test_forget);
  g_test_add_func ("/web-folder/errors", test_errors);

  status = g_test_run ();
  gr_web_folder_remove (folder, NULL, NULL);

  return status;
}
