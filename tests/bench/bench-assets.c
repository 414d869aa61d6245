/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-batch.h"
#include "gr-catalog.h"
#include "gr-test-images.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Prints how fast a folder of icons gets its verdicts: bench-assets [files of each kind], 500 unless given. */

#define N_VARIANTS 20

static guint64
write_file (const char *folder,
            const char *kind,
            guint       index,
            GBytes     *bytes)
{
  g_autofree char   *name = g_strdup_printf ("%04u.%s", index, kind);
  g_autofree char   *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_NONE, 0600, &error))
    g_error ("%s", error->message);
  return g_bytes_get_size (bytes);
}

static void
fill_folder (const char *folder,
             guint       n_files)
{
  guint64 png_bytes = 0;
  guint64 jpeg_bytes = 0;

  for (guint variant = 0; variant < MIN (n_files, N_VARIANTS); variant++)
    {
      GrTestImageFlags   flags = GR_TEST_IMAGE_NOISE | (variant % 3 == 0 ? GR_TEST_IMAGE_CORNERS : GR_TEST_IMAGE_PLAIN);
      g_autoptr (GBytes) png = gr_test_make_png (1024, 1024, variant, variant % 4 == 3 ? GR_TEST_IMAGE_PLAIN : flags);
      g_autoptr (GBytes) jpeg = gr_test_make_jpeg (1024, 1024, variant, GR_TEST_IMAGE_NOISE, 0);

      for (guint i = variant; i < n_files; i += N_VARIANTS)
        {
          png_bytes += write_file (folder, "png", i, png);
          jpeg_bytes += write_file (folder, "jpg", i, jpeg);
        }
    }

  g_print ("%u PNG %.0f MB, %u JPEG %.0f MB, 1024x1024\n", n_files, (double)png_bytes / 1e6, n_files, (double)jpeg_bytes / 1e6);
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
measure (const char *folder,
         guint       n_jobs)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GrCatalog)    catalog = gr_catalog_new (&error);
  g_autoptr (GrRulePack)   pack = catalog ? g_list_model_get_item (gr_catalog_get_rule_packs (catalog), 0) : NULL;
  g_autoptr (GrAssetBatch) batch = pack ? gr_asset_batch_new (pack, "icon", n_jobs) : NULL;
  g_autoptr (GListStore)   roots = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)        root = g_file_new_for_path (folder);
  g_autoptr (GAsyncResult) result = NULL;
  gint64                   start = g_get_monotonic_time ();
  struct rusage            usage;
  double                   seconds;

  if (!batch)
    g_error ("%s", error ? error->message : "no rule pack");

  g_list_store_append (roots, root);
  gr_asset_batch_run_async (batch, G_LIST_MODEL (roots), NULL, keep_result_cb, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  if (!gr_asset_batch_run_finish (batch, result, &error))
    g_error ("%s", error->message);

  seconds = (double)(g_get_monotonic_time () - start) / 1e6;
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%u thread(s): %.2f s, %.0f files/s, %u pass, %u warn, %u fail, peak memory %ld MB\n", n_jobs, seconds,
           gr_asset_batch_get_n_files (batch) / seconds, gr_asset_batch_count (batch, GR_VERDICT_PASS),
           gr_asset_batch_count (batch, GR_VERDICT_WARN), gr_asset_batch_count (batch, GR_VERDICT_FAIL), usage.ru_maxrss / 1024);
}

/* Each part runs in a process of its own, so that the peak of memory is that part's. */
static gboolean
begin_part (void)
{
  pid_t child = fork ();
  int   status = 0;

  if (child == 0)
    return TRUE;
  if (child < 0 || waitpid (child, &status, 0) < 0 || status != 0)
    g_error ("A part of the benchmark failed");
  return FALSE;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("greenroom-bench-XXXXXX", NULL);
  guint            n_files = argc > 1 ? (guint)strtoul (argv[1], NULL, 10) : 500;

  if (!folder)
    g_error ("There is no temporary folder");
  if (begin_part ())
    {
      fill_folder (folder, n_files);
      _exit (0);
    }
  for (guint n_jobs = 1; n_jobs <= 2; n_jobs++)
    if (begin_part ())
      {
        measure (folder, n_jobs);
        _exit (0);
      }

  remove_folder (folder);
  return 0;
}
