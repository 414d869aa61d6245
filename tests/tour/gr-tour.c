/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-tour.h"

#include "gr-page-row.h"

#include <glib/gstdio.h>
#include <math.h>

/* Long enough for the slowest machine; a tour that goes well never waits this long for anything. */
#define PATIENCE_SECONDS 30

struct _GrTour
{
  char    *folder;
  GString *report;
  GTimer  *timer;
  guint    seen;
  guint    missed;
};

typedef struct
{
  GtkWidget  *widget;
  const char *text;
} TextWanted;

typedef struct
{
  GtkWidget *widget;
  int        old_width;
} Resizing;

GrTour *
gr_tour_new (const char *folder)
{
  GrTour *self = g_new0 (GrTour, 1);

  self->folder = g_strdup (folder);
  self->report = g_string_new ("Greenroom " GR_VERSION ", the tour\n");
  self->timer = g_timer_new ();
  g_mkdir_with_parents (folder, 0755);

  return self;
}

/* Writes the report and frees the tour. Returns the exit status: 0 when everything expected was seen. */
int
gr_tour_finish (GrTour *self)
{
  g_autofree char   *path = g_build_filename (self->folder, "report.txt", NULL);
  g_autoptr (GError) error = NULL;
  gboolean           whole = self->missed == 0 && self->seen > 0;

  g_string_append_printf (self->report, "\n%s: %u seen, %u missing, %.1f s\n", whole ? "All there" : "Not all there",
                          self->seen, self->missed, g_timer_elapsed (self->timer, NULL));
  if (!g_file_set_contents (path, self->report->str, -1, &error))
    {
      g_printerr ("%s\n", error->message);
      whole = FALSE;
    }

  g_string_free (self->report, TRUE);
  g_timer_destroy (self->timer);
  g_free (self->folder);
  g_free (self);

  return whole ? 0 : 1;
}

void
gr_tour_stop_at (GrTour     *self,
                 const char *name)
{
  g_string_append_printf (self->report, "\n%s  (at %.1f s)\n", name, g_timer_elapsed (self->timer, NULL));
}

void
gr_tour_note (GrTour     *self,
              const char *format,
              ...)
{
  va_list args;

  g_string_append (self->report, "          ");
  va_start (args, format);
  g_string_append_vprintf (self->report, format, args);
  va_end (args);
  g_string_append_c (self->report, '\n');
}

static gboolean
record (GrTour     *self,
        gboolean    seen,
        const char *what)
{
  g_string_append_printf (self->report, "  %s%s\n", seen ? "seen    " : "MISSING ", what);
  if (seen)
    self->seen++;
  else
    self->missed++;
  if (!seen)
    g_printerr ("the tour misses: %s\n", what);

  return seen;
}

gboolean
gr_tour_check (GrTour     *self,
               gboolean    seen,
               const char *format,
               ...)
{
  g_autofree char *what = NULL;
  va_list          args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  return record (self, seen, what);
}

/* Only wakes the loop, so that the time is looked at. */
static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
run_until (GrTourCondition condition,
           gpointer        user_data)
{
  gint64   deadline = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  guint    waker = g_timeout_add_seconds (1, wake_cb, NULL);
  gboolean reached;

  while (!(reached = condition (user_data)) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (waker);

  return reached;
}

/* Runs the main loop until @condition holds and records whether it came to that. */
gboolean
gr_tour_wait (GrTour         *self,
              GrTourCondition condition,
              gpointer        user_data,
              const char     *format,
              ...)
{
  g_autofree char *what = NULL;
  va_list          args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  return record (self, run_until (condition, user_data), what);
}

/* The first widget below @widget, itself included, that is on the screen and that @match takes. */
static GtkWidget *
find (GtkWidget *widget,
      gboolean (*match) (GtkWidget    *widget,
                         gconstpointer wanted),
      gconstpointer wanted)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (match (widget, wanted))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, wanted);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_type (GtkWidget    *widget,
         gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *)type);
}

static gboolean
is_icon_button (GtkWidget    *widget,
                gconstpointer icon_name)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon_name) == 0;
}

static gboolean
has_text (GtkWidget    *widget,
          gconstpointer text)
{
  const char *shown = NULL;

  if (GTK_IS_LABEL (widget))
    shown = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_EDITABLE (widget))
    shown = gtk_editable_get_text (GTK_EDITABLE (widget));

  return shown != NULL && strstr (shown, text) != NULL;
}

GtkWidget *
gr_tour_find (GtkWidget *widget,
              GType      type)
{
  return find (widget, is_type, &type);
}

/* A button that shows nothing but an icon. */
GtkWidget *
gr_tour_find_icon_button (GtkWidget  *widget,
                          const char *icon_name)
{
  return find (widget, is_icon_button, icon_name);
}

static gboolean
shows_wanted_text (gpointer user_data)
{
  TextWanted *wanted = user_data;

  return find (wanted->widget, has_text, wanted->text) != NULL;
}

/* Waits until something on the screen shows @text, whole or as part of a longer one. */
gboolean
gr_tour_wait_text (GrTour     *self,
                   GtkWidget  *widget,
                   const char *text)
{
  TextWanted wanted = {widget, text};

  return gr_tour_wait (self, shows_wanted_text, &wanted, "“%s”", text);
}

static gboolean
has_two_frames (gpointer user_data)
{
  return *(guint *)user_data >= 2;
}

static void
after_paint_cb (guint         *frames,
                GdkFrameClock *clock)
{
  ++*frames;
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

/* Waits until the window has been drawn twice, so that what was laid out late is there too. */
static gboolean
settle (GrWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  guint          frames = 0;
  gulong         handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &frames);
  gboolean       reached;

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  reached = run_until (has_two_frames, &frames);
  g_signal_handler_disconnect (clock, handler);

  return reached;
}

static gboolean
is_resized (gpointer user_data)
{
  Resizing *resizing = user_data;

  return gtk_widget_get_width (resizing->widget) != resizing->old_width;
}

/* As somebody pulls at a corner: a bar folds once it has less room, and only then can the window get smaller still. */
static void
pull (GrWindow *window,
      int       width,
      int       height)
{
  GtkWidget *widget = GTK_WIDGET (window);
  Resizing   resizing = {widget, gtk_widget_get_width (widget)};
  int        outer_width, outer_height;

  gtk_window_get_default_size (GTK_WINDOW (window), &outer_width, &outer_height);
  gtk_window_set_default_size (GTK_WINDOW (window),
                               width + outer_width - resizing.old_width,
                               height + outer_height - gtk_widget_get_height (widget));
  run_until (is_resized, &resizing);
  settle (window);
}

/* Gives what is inside the window's border a size, and says when it does not fit into that. */
static void
resize (GrTour     *self,
        GrWindow   *window,
        const char *name,
        int         width,
        int         height)
{
  GtkWidget *widget = GTK_WIDGET (window);

  pull (window, width, height);
  if (gtk_widget_get_width (widget) > width)
    pull (window, width, height);

  gr_tour_check (self, gtk_widget_get_width (widget) == width && gtk_widget_get_height (widget) == height,
                 "%s fits into %d×%d (takes %d×%d)", name, width, height,
                 gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

void
gr_tour_take_picture (GrTour     *self,
                      GrWindow   *window,
                      const char *name)
{
  g_autofree char   *file = g_strconcat (name, ".png", NULL);
  g_autofree char   *path = g_build_filename (self->folder, file, NULL);
  g_autoptr (GError) error = NULL;

  if (gr_tour_check (self, settle (window) && gr_window_save_picture (window, path, &error), "picture %s", file))
    return;
  if (error != NULL)
    gr_tour_note (self, "%s", error->message);
}

/* Leaves three pictures of what the window shows: wide, narrow, and wide in the dark style. */
void
gr_tour_take_pictures (GrTour     *self,
                       GrWindow   *window,
                       const char *name)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *narrow = g_strconcat (name, "-narrow", NULL);
  g_autofree char *dark = g_strconcat (name, "-dark", NULL);
  GtkWidget       *row;

  gr_tour_take_picture (self, window, name);

  resize (self, window, name, 400, 700);
  gr_tour_take_picture (self, window, narrow);
  resize (self, window, name, 1100, 720);
  row = gr_tour_find (GTK_WIDGET (window), GR_TYPE_PAGE_ROW);
  gr_tour_check (self, row != NULL && gtk_widget_get_width (row) < 300, "a narrow sidebar beside %s", name);

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  gr_tour_take_picture (self, window, dark);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
}
