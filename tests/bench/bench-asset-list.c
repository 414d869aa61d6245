/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-assets-page.h"
#include "gr-folder-columns.h"
#include "gr-folder-view.h"
#include "gr-test-images.h"
#include "gr-test-ui.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

/* Prints for how long the window of a folder check stands still at worst: bench-asset-list [files], 10,000 unless given, while
 * results stream in, while the table is sorted by each column, filtered and scrolled. What is timed is every turn of the
 * main loop, the frames among them, in processor time of its thread; the longest is printed, and how many take over a frame. It needs a
 * display; the figures the project keeps are taken under Xvfb with GSK_RENDERER=cairo. */

#define FRAME_MS 16.0
#define KINDS    40

typedef struct
{
  char          *folder;
  GPtrArray     *paths;
  GtkWindow     *window;
  GrAssetsPage  *page;
  GrFolderView  *view;
  GtkColumnView *table;
  GtkAdjustment *adjustment;
  double         longest_ms;
  guint          n_iterations;
  guint          n_long;
  double         total_ms;
} Bench;

static double polled_at;

/* Processor time of this thread: what is left of a wait when the machine has nothing else to do. */
static double
get_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* What passes from one poll to the next is what the sources took in between. */
static int
timed_poll (GPollFD *fds,
            guint    n_fds,
            int      timeout)
{
  int result = g_poll (fds, n_fds, timeout);

  polled_at = get_ms ();
  return result;
}

static void
begin (Bench *bench)
{
  gr_test_ui_settle ();
  bench->longest_ms = 0;
  bench->n_iterations = 0;
  bench->n_long = 0;
  bench->total_ms = 0;
}

static void
count (Bench *bench,
       double start)
{
  double ms = get_ms () - start;

  bench->longest_ms = MAX (bench->longest_ms, ms);
  bench->total_ms += ms;
  bench->n_iterations++;
  bench->n_long += ms > FRAME_MS;
}

static void
iterate (Bench *bench)
{
  g_main_context_iteration (NULL, TRUE);
  count (bench, polled_at);
}

static void
end (Bench      *bench,
     const char *what)
{
  g_print ("%-26s longest %6.1f ms, %3u of %6u over %.0f ms, %8.1f ms in all\n", what, bench->longest_ms, bench->n_long,
           bench->n_iterations, FRAME_MS, bench->total_ms);
}

/* Small pictures of a few kinds, so that what is measured is the window and not the check. */
static void
make_files (Bench *bench,
            guint  n_files)
{
  GBytes *kinds[KINDS];

  for (guint i = 0; i < KINDS; i++)
    kinds[i] = gr_test_make_png (16 + i, i % 3 == 0 ? 16 + i : 16, i, i % 4 == 0 ? GR_TEST_IMAGE_CORNERS : GR_TEST_IMAGE_PLAIN);

  bench->folder = g_dir_make_tmp ("greenroom-bench-XXXXXX", NULL);
  bench->paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *name = g_strdup_printf ("picture-%u.png", (i * 7919) % n_files);
      char            *path = g_build_filename (bench->folder, name, NULL);
      GBytes          *kind = kinds[i % KINDS];

      if (!g_file_set_contents_full (path, g_bytes_get_data (kind, NULL), (gssize)g_bytes_get_size (kind), G_FILE_SET_CONTENTS_NONE, 0600, NULL))
        g_error ("cannot write %s", path);
      g_ptr_array_add (bench->paths, path);
    }

  for (guint i = 0; i < KINDS; i++)
    g_bytes_unref (kinds[i]);
}

static void
remove_files (Bench *bench)
{
  for (guint i = 0; i < bench->paths->len; i++)
    g_unlink (g_ptr_array_index (bench->paths, i));
  g_rmdir (bench->folder);
  g_ptr_array_unref (bench->paths);
  g_free (bench->folder);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
open_window (Bench     *bench,
             GrSession *session)
{
  bench->page = g_object_new (GR_TYPE_ASSETS_PAGE, NULL);
  gr_page_set_session (GR_PAGE (bench->page), session);
  bench->window = GTK_WINDOW (g_object_new (GTK_TYPE_WINDOW, "default-width", 1100, "default-height", 720, NULL));
  gtk_window_set_child (bench->window, GTK_WIDGET (bench->page));
  gtk_window_present (bench->window);
  bench->view = GR_FOLDER_VIEW (find_widget (GTK_WIDGET (bench->page), GR_TYPE_FOLDER_VIEW));
  bench->table = GTK_COLUMN_VIEW (find_widget (GTK_WIDGET (bench->view), GTK_TYPE_COLUMN_VIEW));
  bench->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (bench->table));
  gr_test_ui_settle ();
}

static void
stream (Bench *bench)
{
  g_autoptr (GListStore) roots = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile)      folder = g_file_new_for_path (bench->folder);
  gint64                 start;
  double                 start_ms;

  g_list_store_append (roots, folder);
  begin (bench);
  start = g_get_monotonic_time ();
  start_ms = get_ms ();
  gr_assets_page_check_files (bench->page, G_LIST_MODEL (roots));
  count (bench, start_ms);
  while (gr_assets_page_get_busy (bench->page))
    iterate (bench);
  end (bench, "results stream in");
  g_print ("%-26s %.2f s\n", "  until all are shown", (double)(g_get_monotonic_time () - start) / 1e6);
}

static gboolean
is_sorting (Bench *bench)
{
  return gtk_sort_list_model_get_pending (GTK_SORT_LIST_MODEL (gr_folder_view_get_shown (bench->view))) > 0;
}

/* Lets the window show what has changed: until nothing is left to sort, and for some frames more. */
static void
settle (Bench *bench)
{
  gint64 until = g_get_monotonic_time () + 300000;

  while (is_sorting (bench) || g_get_monotonic_time () < until)
    iterate (bench);
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
sort (Bench      *bench,
      const char *id)
{
  g_autofree char *what = g_strdup_printf ("sort by %s", id);

  for (GtkSortType order = GTK_SORT_ASCENDING; order <= GTK_SORT_DESCENDING; order++)
    {
      double start;

      begin (bench);
      start = get_ms ();
      gr_folder_columns_sort (bench->table, id, order);
      count (bench, start);
      settle (bench);
      end (bench, what);
    }
}

static void
filter (Bench      *bench,
        const char *show)
{
  g_autofree char *what = g_strdup_printf ("show %s", show);
  double           start;

  begin (bench);
  start = get_ms ();
  gr_folder_view_set_show (bench->view, show);
  count (bench, start);
  settle (bench);
  end (bench, what);
}

static void
scroll (Bench      *bench,
        double      step,
        const char *what)
{
  begin (bench);
  gtk_adjustment_set_value (bench->adjustment, 0);
  for (guint i = 0; i < 120; i++)
    {
      gint64 until = g_get_monotonic_time () + 16000;
      double page = gtk_adjustment_get_page_size (bench->adjustment);

      gtk_adjustment_set_value (bench->adjustment, gtk_adjustment_get_value (bench->adjustment) + step * page);
      while (g_get_monotonic_time () < until)
        iterate (bench);
    }
  end (bench, what);
}

static void
clear (Bench *bench)
{
  double start;

  begin (bench);
  start = get_ms ();
  gtk_widget_activate_action (GTK_WIDGET (bench->view), "folder.clear", NULL);
  count (bench, start);
  settle (bench);
  end (bench, "clear");
}

int
main (int   argc,
      char *argv[])
{
  static const char *const ids[] = {"name", "verdict", "pixels", "bytes", "format", "place", "finding"};
  static const char *const shows[] = {"warn", "fail", "all"};
  g_autoptr (GrSession)    session = NULL;
  guint                    n_files = argc > 1 ? (guint)g_ascii_strtoull (argv[1], NULL, 10) : 10000;
  Bench                    bench = {0};

  gr_test_ui_init (&argc, &argv);
  g_main_context_set_poll_func (NULL, timed_poll);
  g_timeout_add (4, wake_cb, NULL);
  make_files (&bench, MAX (n_files, 1));
  session = gr_test_ui_new_session ();
  open_window (&bench, session);

  stream (&bench);
  settle (&bench);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    sort (&bench, ids[i]);
  for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
    filter (&bench, shows[i]);
  scroll (&bench, 0.1, "scroll slowly");
  scroll (&bench, 3, "scroll by pages");
  clear (&bench);

  gtk_window_destroy (bench.window);
  remove_files (&bench);
  return EXIT_SUCCESS;
}
