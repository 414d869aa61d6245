/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-mark.h"
#include "gr-test-ui.h"

#include <math.h>

/* WCAG 2.1, 1.4.3 and 1.4.11: text, and what is needed to understand a part of the interface. */
#define TEXT_CONTRAST 4.5
#define PART_CONTRAST 3.0

/* What marks stand on: the page, a list, and a row of it that is chosen and pointed at. */
static const char *const light_grounds[] = {"#fafafa", "#ffffff", "#d9d9d9"};
static const char *const dark_grounds[] = {"#242424", "#363636", "#4a4a4a"};

static double
get_channel (double value)
{
  return value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const char *colour)
{
  GdkRGBA rgba;

  g_assert_true (gdk_rgba_parse (&rgba, colour));

  return 0.2126 * get_channel (rgba.red) + 0.7152 * get_channel (rgba.green) + 0.0722 * get_channel (rgba.blue);
}

static double
get_contrast (const char *a,
              const char *b)
{
  double one = get_luminance (a);
  double other = get_luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

static char *
find_value (const char *css,
            const char *selector,
            const char *property)
{
  g_autofree char       *escaped = g_regex_escape_string (selector, -1);
  g_autofree char       *pattern = g_strdup_printf ("^%s \\{[^}]*\\b%s: (#[0-9a-f]{6});", escaped, property);
  g_autoptr (GRegex)     regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, css, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

/* Each colour can be told from what it stands on, and its letter can be read. */
static void
check_sheet (const char        *name,
             const char *const *grounds,
             gsize              n_grounds)
{
  g_autofree char   *path = g_strconcat (GR_RESOURCE_PATH "/", name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char   *css = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char   *letter = find_value (css, ".lane-mark", "color");

  g_assert_nonnull (letter);
  for (GrLaneColour colour = GR_LANE_COLOUR_NONE; colour < GR_LANE_N_COLOURS; colour++)
    {
      g_autofree char *selector = g_strconcat (".lane-mark.", gr_lane_colour_get_nick (colour), NULL);
      g_autofree char *value = find_value (css, colour == GR_LANE_COLOUR_NONE ? ".lane-mark" : selector, "background-color");

      g_test_message ("%s %s: %s", name, selector, value);
      g_assert_nonnull (value);
      g_assert_cmpfloat (get_contrast (letter, value), >=, TEXT_CONTRAST);
      for (gsize i = 0; i < n_grounds; i++)
        g_assert_cmpfloat (get_contrast (grounds[i], value), >=, PART_CONTRAST);
    }
}

static void
test_contrast (void)
{
  check_sheet ("style.css", light_grounds, G_N_ELEMENTS (light_grounds));
  check_sheet ("style-dark.css", dark_grounds, G_N_ELEMENTS (dark_grounds));
}

static void
test_titles (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (GrLaneColour colour = GR_LANE_COLOUR_NONE; colour < GR_LANE_N_COLOURS; colour++)
    g_assert_true (g_hash_table_add (seen, gr_lane_colour_dup_title (colour)));
}

/* The mark follows its lane, and a letter may be longer than a byte. */
static void
test_mark (void)
{
  g_autoptr (GrLane)    lane = gr_lane_new ("l", "local", "JP", "évi");
  g_autoptr (GtkWidget) mark = g_object_ref_sink (gr_lane_mark_new (lane));
  GtkWidget            *letter = adw_bin_get_child (ADW_BIN (mark));

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (letter)), ==, "É");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (letter), ==, "No colour");

  gr_lane_set_colour (lane, GR_LANE_COLOUR_RED);
  gr_lane_set_label (lane, "はるか");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (letter)), ==, "は");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (letter), ==, "Red");
  g_assert_true (gtk_widget_has_css_class (letter, "red"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, "Red");

  g_object_set (mark, "lane", NULL, NULL);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (mark)), ==, GTK_ACCESSIBLE_ROLE_IMG);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  g_test_add_func ("/lane-mark/contrast", test_contrast);
  g_test_add_func ("/lane-mark/titles", test_titles);
  g_test_add_func ("/lane-mark/mark", test_mark);

  return gr_test_ui_run ();
}
