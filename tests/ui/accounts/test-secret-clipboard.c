/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-secret-clipboard.h"
#include "gr-test-async.h"
#include "gr-test-ui.h"

#define SECRET "act.planted-canary"

typedef struct
{
  GrClock           *clock;
  GrSecretClipboard *lent;
  GtkWindow         *window;
  GtkWidget         *label;
  GdkClipboard      *clipboard;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->clock = gr_clock_new_manual (1800000000);
  fixture->lent = gr_secret_clipboard_new (fixture->clock);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->label = gtk_label_new ("x");
  gtk_window_set_child (fixture->window, fixture->label);
  gtk_window_present (fixture->window);
  gr_test_ui_settle ();
  fixture->clipboard = gtk_widget_get_clipboard (fixture->label);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->lent);
  gtk_window_destroy (fixture->window);
  g_clear_object (&fixture->clock);
}

static void
assert_text (Fixture    *fixture,
             const char *expected)
{
  GdkContentProvider *content = gdk_clipboard_get_content (fixture->clipboard);
  g_auto (GValue)     value = G_VALUE_INIT;

  if (expected == NULL)
    {
      g_assert_null (content);
      return;
    }

  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, expected);
}

/* Programs that remember what was copied are asked not to, and nothing is left with the desktop when the app goes. */
static void
test_hint (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GOutputStream)     stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream)     other = g_memory_output_stream_new_resizable ();
  g_autoptr (GdkContentFormats) formats = NULL;
  g_autoptr (GdkContentFormats) kept = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GAsyncResult)      refused = NULL;
  g_autoptr (GError)            error = NULL;
  GdkContentProvider           *content;

  gr_secret_clipboard_copy (fixture->lent, fixture->label, SECRET);
  assert_text (fixture, SECRET);
  content = gdk_clipboard_get_content (fixture->clipboard);
  formats = gdk_content_provider_ref_formats (content);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "x-kde-passwordManagerHint"));
  kept = gdk_content_provider_ref_storable_formats (content);
  g_assert_false (gdk_content_formats_contain_gtype (kept, G_TYPE_STRING));

  gdk_content_provider_write_mime_type_async (content, "x-kde-passwordManagerHint", stream, G_PRIORITY_DEFAULT, NULL, gr_test_result_cb, &result);
  g_assert_true (gdk_content_provider_write_mime_type_finish (content, gr_test_await (&result), &error));
  g_assert_no_error (error);
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), "secret", 6);

  gdk_content_provider_write_mime_type_async (content, "image/png", other, G_PRIORITY_DEFAULT, NULL, gr_test_result_cb, &refused);
  g_assert_false (gdk_content_provider_write_mime_type_finish (content, gr_test_await (&refused), &error));
}

static void
test_taken_back (Fixture      *fixture,
                 gconstpointer data)
{
  if (!gr_test_ui_make_active (fixture->window))
    {
      g_test_skip ("No window gets the focus here");
      return;
    }

  gr_secret_clipboard_copy (fixture->lent, fixture->label, SECRET);
  gr_clock_advance (fixture->clock, 59);
  assert_text (fixture, SECRET);
  gr_clock_advance (fixture->clock, 1);
  assert_text (fixture, NULL);

  /* A second copy has its own time. */
  gr_secret_clipboard_copy (fixture->lent, fixture->label, SECRET);
  gr_clock_advance (fixture->clock, 30);
  gr_secret_clipboard_copy (fixture->lent, fixture->label, "act.other");
  gr_clock_advance (fixture->clock, 59);
  assert_text (fixture, "act.other");
  gr_clock_advance (fixture->clock, 1);
  assert_text (fixture, NULL);
}

/* What somebody copied meanwhile is theirs. */
static void
test_replaced (Fixture      *fixture,
               gconstpointer data)
{
  gr_secret_clipboard_copy (fixture->lent, fixture->label, SECRET);
  gdk_clipboard_set_text (fixture->clipboard, "theirs");
  gr_clock_advance (fixture->clock, 120);
  assert_text (fixture, "theirs");
  g_clear_object (&fixture->lent);
  assert_text (fixture, "theirs");
}

static gboolean
is_empty (gpointer user_data)
{
  return gdk_clipboard_get_content (user_data) == NULL;
}

/* Without the focus the clipboard cannot be set, so it is taken back when the window has it again. */
static void
test_unfocused (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *other = gtk_window_new ();

  gr_secret_clipboard_copy (fixture->lent, fixture->label, SECRET);
  gtk_window_present (GTK_WINDOW (other));
  if (!gr_test_ui_make_active (other))
    {
      gtk_window_destroy (GTK_WINDOW (other));
      g_test_skip ("No window gets the focus here");
      return;
    }

  g_assert_false (gtk_window_is_active (fixture->window));
  gr_clock_advance (fixture->clock, 120);
  assert_text (fixture, SECRET);
  gtk_window_destroy (GTK_WINDOW (other));
  g_assert_true (gr_test_ui_make_active (fixture->window));
  gr_test_ui_wait (is_empty, fixture->clipboard);
}

/* A page that goes takes along what it lent. */
static void
test_page_goes (Fixture      *fixture,
                gconstpointer data)
{
  gr_secret_clipboard_copy (fixture->lent, fixture->label, SECRET);
  g_clear_object (&fixture->lent);
  assert_text (fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add ("/secret-clipboard/hint", Fixture, NULL, set_up, test_hint, tear_down);
  g_test_add ("/secret-clipboard/taken-back", Fixture, NULL, set_up, test_taken_back, tear_down);
  g_test_add ("/secret-clipboard/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/secret-clipboard/unfocused", Fixture, NULL, set_up, test_unfocused, tear_down);
  g_test_add ("/secret-clipboard/page-goes", Fixture, NULL, set_up, test_page_goes, tear_down);

  return gr_test_ui_run ();
}
