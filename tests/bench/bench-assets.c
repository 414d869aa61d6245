/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-batch.h"
#include "gr-catalog.h"
#include "gr-test-images.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Prints how fast a folder of icons gets its verdicts, and how long pngcheck and jpeginfo take for the same files if they are
 * installed: bench-assets [files of each kind] [runs], 500 and 3 unless given. The best of the runs counts. */

#define N_VARIANTS 20

/* What one part took: seconds on the clock, and seconds of all processors together. */
typedef struct
{
  double seconds;
  double cpu_seconds;
  long   peak_mb;
} GrBenchTimes;

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

  /* Two PNG in five are drawn in flat colours and compress well; all others have the grain of a photograph or a render. */
  for (guint variant = 0; variant < MIN (n_files, N_VARIANTS); variant++)
    {
      GrTestImageFlags   corners = variant % 3 == 0 ? GR_TEST_IMAGE_CORNERS : GR_TEST_IMAGE_PLAIN;
      GrTestImageFlags   grain = variant % 5 == 2 || variant % 5 == 4 ? GR_TEST_IMAGE_PLAIN : GR_TEST_IMAGE_NOISE;
      GrTestImageFlags   fine = variant % 3 == 1 ? GR_TEST_IMAGE_FINE : GR_TEST_IMAGE_PLAIN;
      g_autoptr (GBytes) png = gr_test_make_png (1024, 1024, variant, corners | grain);
      g_autoptr (GBytes) jpeg = gr_test_make_jpeg (1024, 1024, variant, GR_TEST_IMAGE_NOISE | fine, 0);

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
check_folder (const char *folder,
              guint       n_jobs)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GrCatalog)    catalog = gr_catalog_new (&error);
  g_autoptr (GrRulePack)   pack = catalog ? g_list_model_get_item (gr_catalog_get_rule_packs (catalog), 0) : NULL;
  g_autoptr (GrAssetBatch) batch = pack ? gr_asset_batch_new (pack, "icon", n_jobs) : NULL;
  g_autoptr (GListStore)   roots = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)        root = g_file_new_for_path (folder);
  g_autoptr (GAsyncResult) result = NULL;

  if (!batch)
    g_error ("%s", error ? error->message : "no rule pack");

  g_list_store_append (roots, root);
  gr_asset_batch_run_async (batch, G_LIST_MODEL (roots), NULL, keep_result_cb, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  if (!gr_asset_batch_run_finish (batch, result, &error))
    g_error ("%s", error->message);
  if (gr_asset_batch_count (batch, GR_VERDICT_FAIL) + gr_asset_batch_count (batch, GR_VERDICT_UNREADABLE) > 0)
    g_error ("A sound picture was refused");
}

/* Runs a program on all files with an ending and throws its answer away. */
static void
run_program (const char *folder,
             const char *program,
             const char *option,
             const char *ending)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir)      dir = g_dir_open (folder, 0, NULL);
  const char           *name;

  g_ptr_array_add (arguments, g_strdup (program));
  g_ptr_array_add (arguments, g_strdup (option));
  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ending))
      g_ptr_array_add (arguments, g_build_filename (folder, name, NULL));
  g_ptr_array_add (arguments, NULL);

  if (!freopen ("/dev/null", "w", stdout))
    g_error ("There is no /dev/null");
  execvp (program, (char **)arguments->pdata);
  g_error ("%s cannot be run", program);
}

/* Each part runs in a process of its own, so that time and peak of memory are that part's. Returns %TRUE in that process. */
static gboolean
begin_part (GrBenchTimes *best)
{
  gint64        start = g_get_monotonic_time ();
  pid_t         child = fork ();
  int           status = 0;
  struct rusage usage;
  double        seconds;

  if (child == 0)
    return TRUE;
  if (child < 0 || wait4 (child, &status, 0, &usage) < 0 || status != 0)
    g_error ("A part of the benchmark failed");

  seconds = (double)(g_get_monotonic_time () - start) / 1e6;
  if (best && (best->seconds == 0 || seconds < best->seconds))
    {
      best->seconds = seconds;
      best->cpu_seconds = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                          (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
      best->peak_mb = usage.ru_maxrss / 1024;
    }
  return FALSE;
}

static GrBenchTimes
measure_jobs (const char *folder,
              guint       n_jobs,
              guint       n_runs)
{
  GrBenchTimes best = {0};

  for (guint i = 0; i < n_runs; i++)
    if (begin_part (&best))
      {
        check_folder (folder, n_jobs);
        _exit (0);
      }

  g_print ("%u thread(s): %.2f s, %.2f s of processor, peak memory %ld MB\n", n_jobs, best.seconds, best.cpu_seconds, best.peak_mb);
  return best;
}

static GrBenchTimes
measure_program (const char *folder,
                 guint       n_runs,
                 const char *program,
                 const char *option,
                 const char *ending)
{
  g_autofree char *found = g_find_program_in_path (program);
  GrBenchTimes     best = {0};

  for (guint i = 0; found && i < n_runs; i++)
    if (begin_part (&best))
      run_program (folder, program, option, ending);
  if (found)
    g_print ("%s %s: %.2f s, %.2f s of processor, peak memory %ld MB\n", program, option, best.seconds, best.cpu_seconds, best.peak_mb);

  return best;
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
  guint            n_runs = argc > 2 ? (guint)strtoul (argv[2], NULL, 10) : 3;
  GrBenchTimes     two;
  GrBenchTimes     png;
  GrBenchTimes     jpeg;

  if (!folder)
    g_error ("There is no temporary folder");
  if (begin_part (NULL))
    {
      fill_folder (folder, n_files);
      _exit (0);
    }

  measure_jobs (folder, 1, n_runs);
  two = measure_jobs (folder, 2, n_runs);
  png = measure_program (folder, n_runs, "pngcheck", "-q", ".png");
  jpeg = measure_program (folder, n_runs, "jpeginfo", "-c", ".jpg");
  if (png.seconds > 0 && jpeg.seconds > 0)
    g_print ("Two threads take %.2f of the time of pngcheck and jpeginfo\n", two.seconds / (png.seconds + jpeg.seconds));

  remove_folder (folder);
  return 0;
}
