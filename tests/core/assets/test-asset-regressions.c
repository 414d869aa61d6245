/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-picture.h"
#include "gr-test-assets.h"

#include <sys/resource.h>

#define MAX_SECONDS 2
#define MAX_MEMORY  (256 * 1024)

#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED TRUE
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED TRUE
#endif
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED FALSE
#endif

/* The most memory that was in use at once since the program started, in KiB. */
static glong
get_most_memory (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return usage.ru_maxrss;
}

static void
read_everything (GFile *file)
{
  g_autoptr (GrAssetFacts) facts = NULL;
  g_autoptr (GrPicture)    picture = NULL;
  g_autoptr (GBytes)       bytes = NULL;
  g_autoptr (GError)       error = NULL;

  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  facts = gr_asset_inspect_file (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (is_whole (facts));
  print_findings (G_LIST_MODEL (facts->defects));

  picture = gr_picture_decode (bytes, facts, NULL, &error);
  g_assert_true ((picture == NULL) == (error != NULL));
}

/* Files that once made a reader crash, hang or grow, or that are made to. Each is named after what is wrong with it. */
static void
test_files (void)
{
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "core", "assets", "regressions", NULL);
  g_autoptr (GDir)   folder = NULL;
  g_autoptr (GError) error = NULL;
  const char        *name;
  guint              n_files = 0;

  folder = g_dir_open (path, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char  *file_path = g_build_filename (path, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (file_path);
      gint64            start = g_get_monotonic_time ();

      g_test_message ("%s", name);
      read_everything (file);
      g_assert_cmpint (g_get_monotonic_time () - start, <, MAX_SECONDS * G_USEC_PER_SEC);
      if (!IS_SANITIZED)
        g_assert_cmpint (get_most_memory (), <, MAX_MEMORY);
      n_files++;
    }

  g_assert_cmpuint (n_files, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assets/regressions/files", test_files);

  return g_test_run ();
}
