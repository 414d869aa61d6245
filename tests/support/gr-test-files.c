/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-test-files.h"

#include <glib/gstdio.h>

char *
gr_test_put_file (const char *folder,
                  const char *name,
                  GBytes     *content)
{
  g_autoptr (GBytes) bytes = content;
  g_autoptr (GError) error = NULL;
  char              *path = g_build_filename (folder, name, NULL);
  g_autofree char   *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return path;
}

void
gr_test_remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char      *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      gr_test_remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}
