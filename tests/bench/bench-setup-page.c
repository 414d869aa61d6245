/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For how long the window stands still while the Setup page opens, while guides and steps are opened, with 55 languages and while
 * it is searched:
 *
 *   ninja -C _build tests/bench/bench-setup-page && xvfb-run -a _build/tests/bench/bench-setup-page
 */

#include "config.h"

#include <stdlib.h>
#include <time.h>

#include "gr-guide-row.h"
#include "gr-setup-page.h"
#include "gr-test-ui.h"

typedef struct
{
  double longest;
  double longest_frame;
  double total;
} Bench;

/* Of the turn of the main loop under way. */
static double frame_start;
static double frame_ms;

/* Of the processor for this thread: what others do on the machine, and what is waited for, is not counted. */
static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1000 + (double)now.tv_nsec / 1e6;
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
count (Bench *bench,
       double start)
{
  double ms = get_ms () - start;

  bench->longest = MAX (bench->longest, ms);
  bench->total += ms;
}

/* GTK's own: styles, sizes and drawing, without a graphics card. */
static void
before_paint_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  frame_start = get_ms ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  frame_ms += get_ms () - frame_start;
}

static void
settle (Bench *bench)
{
  gint64 until = g_get_monotonic_time () + 400000;

  while (g_get_monotonic_time () < until)
    {
      double start = get_ms ();

      frame_ms = 0;
      g_main_context_iteration (NULL, TRUE);
      count (bench, start + frame_ms);
      bench->longest_frame = MAX (bench->longest_frame, frame_ms);
    }
}

static void
end (Bench      *bench,
     const char *what)
{
  settle (bench);
  g_print ("%-34s longest %6.1f ms, in all %6.1f ms; longest frame %6.1f ms\n", what, bench->longest, bench->total, bench->longest_frame);
  *bench = (Bench){0};
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
take_languages (GrSession *session)
{
  GListModel              *languages = gr_catalog_get_languages (gr_session_get_catalog (session));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           ids = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr (GrCatalogEntry) language = g_list_model_get_item (languages, i);

      g_strv_builder_add (builder, gr_catalog_entry_get_id (language));
    }

  ids = g_strv_builder_end (builder);
  gr_workspace_set_languages (gr_session_get_workspace (session), (const char *const *)ids);
}

static void
open_guides (Bench  *bench,
             GrPage *page)
{
  for (GtkWidget *row = find_type (GTK_WIDGET (page), GR_TYPE_GUIDE_ROW); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      double start = get_ms ();

      gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
      count (bench, start);
      end (bench, gr_catalog_entry_get_id (GR_CATALOG_ENTRY (gr_checklist_get_guide (gr_guide_row_get_checklist (GR_GUIDE_ROW (row))))));
    }
}

static void
open_step (Bench      *bench,
           GrPage     *page,
           const char *path)
{
  double start = get_ms ();

  gr_page_show_item (page, path);
  count (bench, start);
  end (bench, path);
}

static void
search (Bench      *bench,
        GrPage     *page,
        const char *query)
{
  GtkWidget *entry = find_type (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  double     start;

  gr_page_begin_search (page);
  gtk_editable_set_text (GTK_EDITABLE (entry), query);
  start = get_ms ();
  g_signal_emit_by_name (entry, "search-changed");
  count (bench, start);
  end (bench, query);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GrSession) session = NULL;
  GtkWindow            *window;
  GrPage               *page;
  Bench                 bench = {0};
  double                start;

  gr_test_ui_init (&argc, &argv);
  g_timeout_add (4, wake_cb, NULL);
  session = gr_test_ui_new_session ();
  take_languages (session);
  start = get_ms ();
  gr_session_get_setup (session);
  count (&bench, start);
  end (&bench, "(the setup itself)");

  window = GTK_WINDOW (g_object_new (GTK_TYPE_WINDOW, "default-width", 1100, "default-height", 720, NULL));
  gtk_window_present (window);
  settle (&bench);
  bench = (Bench){0};
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect_after (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (after_paint_cb), NULL);

  start = get_ms ();
  page = g_object_new (GR_TYPE_SETUP_PAGE, NULL);
  count (&bench, start);
  g_print ("%-34s %6.1f ms\n", "make the page", get_ms () - start);
  start = get_ms ();
  gr_page_set_session (page, session);
  count (&bench, start);
  g_print ("%-34s %6.1f ms\n", "set the session", get_ms () - start);
  gtk_window_set_child (window, GTK_WIDGET (page));
  end (&bench, "open the page");

  open_guides (&bench, page);
  open_step (&bench, page, "prepare-developer-account/app");
  open_step (&bench, page, "languages/texts");
  search (&bench, page, "a");
  search (&bench, page, "redirect uri");
  search (&bench, page, "redirect uri mismatch");

  gtk_window_destroy (window);
  return EXIT_SUCCESS;
}
