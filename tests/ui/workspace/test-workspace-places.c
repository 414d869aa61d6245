/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-entry-chooser.h"
#include "gr-place-field.h"
#include "gr-share-window.h"
#include "gr-test-ui.h"
#include "gr-text-field.h"
#include "gr-workspace-fields.h"
#include "gr-workspace-language-row.h"
#include "gr-workspace-region-row.h"
#include "gr-workspace-settings.h"

#include <string.h>

typedef struct
{
  GrSession   *session;
  GrWorkspace *workspace;
  GtkWidget   *settings;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const char *const regions[] = {"JP", "US", NULL};
  static const char *const languages[] = {"ja", NULL};

  fixture->session = gr_test_ui_new_session ();
  fixture->workspace = gr_session_get_workspace (fixture->session);
  gr_workspace_set_regions (fixture->workspace, regions);
  gr_workspace_set_languages (fixture->workspace, languages);
  gr_workspace_set_field (fixture->workspace, "app.name", "Paper Planes");
  gr_workspace_set_field (fixture->workspace, "app.terms-uri", "https://acme.example/terms");
  fixture->settings = GTK_WIDGET (gr_workspace_settings_new (NULL, fixture->session));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gr_test_ui_finalize (fixture->settings);
  gr_test_ui_finalize (g_steal_pointer (&fixture->session));
}

static gboolean
shows (GtkWidget  *parent,
       const char *text)
{
  if (GTK_IS_LABEL (parent) && strstr (gtk_label_get_text (GTK_LABEL (parent)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

typedef gboolean (*Matches) (GtkWidget  *widget,
                             const char *text);

static GtkWidget *
find (GtkWidget  *parent,
      Matches     matches,
      const char *text)
{
  if (matches (parent, text))
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_region (GtkWidget  *widget,
           const char *id)
{
  return GR_IS_WORKSPACE_REGION_ROW (widget) && g_str_equal (gr_workspace_region_row_get_region_id (GR_WORKSPACE_REGION_ROW (widget)), id);
}

static gboolean
is_language (GtkWidget  *widget,
             const char *id)
{
  return GR_IS_WORKSPACE_LANGUAGE_ROW (widget) &&
         g_str_equal (gr_workspace_language_row_get_language_id (GR_WORKSPACE_LANGUAGE_ROW (widget)), id);
}

static gboolean
is_field (GtkWidget  *widget,
          const char *key)
{
  return GR_IS_PLACE_FIELD (widget) && g_str_equal (gr_place_field_get_key (GR_PLACE_FIELD (widget)), key);
}

static gboolean
is_text_field (GtkWidget  *widget,
               const char *unused)
{
  return GR_IS_TEXT_FIELD (widget);
}

static gboolean
has_tooltip (GtkWidget  *widget,
             const char *tooltip)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static gboolean
is_chooser (GtkWidget  *widget,
            const char *label)
{
  g_autofree char *text = NULL;

  if (!GR_IS_ENTRY_CHOOSER (widget))
    return FALSE;

  g_object_get (widget, "label", &text, NULL);
  return g_str_equal (text, label);
}

static gboolean
is_button (GtkWidget  *widget,
           const char *label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static GtkWidget *
open_row (Fixture    *fixture,
          Matches     matches,
          const char *id)
{
  GtkWidget *row = find (fixture->settings, matches, id);

  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);

  return row;
}

/* What the sources say of a region stands there with who says it and when. */
static void
test_region (Fixture      *fixture,
             gconstpointer data)
{
  GrRegion  *region = gr_catalog_find_region (gr_session_get_catalog (fixture->session), "US");
  GtkWidget *row = open_row (fixture, is_region, "US");

  g_assert_true (shows (row, gr_region_get_requirement (region)));
  for (guint i = 0; i < g_list_model_get_n_items (gr_region_get_claims (region)); i++)
    {
      g_autoptr (GrCatalogEntry) claim = g_list_model_get_item (gr_region_get_claims (region), i);

      g_assert_true (shows (row, gr_catalog_entry_get_title (claim)));
      g_assert_true (shows (row, gr_catalog_entry_get_source (claim)));
      g_assert_true (shows (row, gr_catalog_entry_get_as_of (claim)));
    }
}

static void
test_region_fields (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GrPlace) japan = gr_place_new (NULL, "JP", NULL);
  GtkWidget          *row = open_row (fixture, is_region, "JP");
  GtkWidget          *terms = find (row, is_field, "region.terms-uri");
  GtkWidget          *field = find (terms, is_text_field, NULL);

  g_assert_true (shows (terms, "Inherited from the app: https://acme.example/terms"));
  gr_text_field_set_text (GR_TEXT_FIELD (field), "https://acme.example/jp/terms");
  g_assert_cmpstr (gr_workspace_get_place_field (fixture->workspace, japan, "region.terms-uri"), ==, "https://acme.example/jp/terms");
  g_assert_true (shows (terms, "Instead of the app’s: https://acme.example/terms"));

  /* The button gives up what is its own. */
  g_signal_emit_by_name (field, "pressed");
  g_assert_null (gr_workspace_get_place_field (fixture->workspace, japan, "region.terms-uri"));
  g_assert_true (shows (terms, "Inherited from the app"));

  gr_workspace_set_field (fixture->workspace, "app.terms-uri", NULL);
  g_assert_true (shows (terms, "Empty here and in the app"));
}

static void
test_language_fields (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GrPlace) japanese = gr_place_new (NULL, NULL, "ja");
  GtkWidget          *row = open_row (fixture, is_language, "ja");
  GtkWidget          *name = find (row, is_field, "language.name");

  g_assert_nonnull (find (row, is_field, "language.description"));
  g_assert_nonnull (find (row, is_field, "language.terms-uri"));
  g_assert_nonnull (find (row, is_field, "language.privacy-uri"));
  g_assert_true (shows (row, "Thumbnails"));

  gr_text_field_set_text (GR_TEXT_FIELD (find (name, is_text_field, NULL)), "紙飛行機");
  g_assert_cmpstr (gr_workspace_get_place_field (fixture->workspace, japanese, "language.name"), ==, "紙飛行機");

  /* Changes from elsewhere are shown, and the row stays as it is. */
  gr_workspace_set_place_field (fixture->workspace, japanese, "language.name", "かみひこうき");
  g_assert_true (gr_place_field_get_key (GR_PLACE_FIELD (name)) != NULL);
  g_assert_true (find (fixture->settings, is_language, "ja") == row);
}

static gboolean
has_undo (gpointer settings)
{
  return find (settings, is_button, "_Undo") != NULL;
}

static void
test_languages (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *ja = open_row (fixture, is_language, "ja");

  g_signal_emit_by_name (find (fixture->settings, is_chooser, "Add Language"), "chosen", "fr");
  g_assert_nonnull (find (fixture->settings, is_language, "fr"));
  g_assert_true (find (fixture->settings, is_language, "ja") == ja);

  g_signal_emit_by_name (find (find (fixture->settings, is_language, "fr"), has_tooltip, "Remove Language"), "clicked");
  g_assert_null (find (fixture->settings, is_language, "fr"));
  gtk_window_present (GTK_WINDOW (fixture->settings));
  gr_test_ui_wait (has_undo, fixture->settings);
  g_signal_emit_by_name (find (fixture->settings, is_button, "_Undo"), "clicked");
  g_assert_nonnull (find (fixture->settings, is_language, "fr"));
}

/* Every step that is open for a region is named there, and goes from there when it is done. */
static void
test_gaps (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GrPlaceGaps) gaps = gr_place_gaps_new (fixture->session);
  GPtrArray              *parts = gr_place_gaps_get_region (gaps, "JP");
  GtkWidget              *row = open_row (fixture, is_region, "JP");

  g_assert_nonnull (parts);
  g_assert_cmpuint (parts->len, >, 0);
  for (guint i = 0; i < parts->len; i++)
    {
      GrGuideStep *step = gr_step_get_guide_step (gr_step_part_get_step (g_ptr_array_index (parts, i)));

      g_assert_true (shows (row, gr_catalog_entry_get_title (GR_CATALOG_ENTRY (step))));
    }
  g_assert_null (gr_place_gaps_get_region (gaps, "FR"));
}

static void
test_chooser (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *chooser = find (fixture->settings, is_chooser, "Add Language");
  GtkWidget *list;

  gtk_window_present (GTK_WINDOW (fixture->settings));
  gr_workspace_settings_show_page (GR_WORKSPACE_SETTINGS (fixture->settings), "languages");
  gr_test_ui_wait_in_place (chooser);
  list = GTK_WIDGET (gtk_widget_get_template_child (chooser, GR_TYPE_ENTRY_CHOOSER, "list"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_template_child (chooser, GR_TYPE_ENTRY_CHOOSER, "button")));

  /* All languages but the one that is there. */
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list),
                                                   g_list_model_get_n_items (gr_catalog_get_languages (gr_session_get_catalog (fixture->session))) - 2));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list),
                                                g_list_model_get_n_items (gr_catalog_get_languages (gr_session_get_catalog (fixture->session))) - 1));

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (chooser, GR_TYPE_ENTRY_CHOOSER, "search")), "french");
  g_signal_emit_by_name (gtk_widget_get_template_child (chooser, GR_TYPE_ENTRY_CHOOSER, "search"), "activate");
  g_assert_true (g_strv_contains (gr_workspace_get_languages (fixture->workspace), "fr"));
}

/* The keyboard goes on in the page that was asked for. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *chooser = find (fixture->settings, is_chooser, "Add Region");

  gr_workspace_settings_show_page (GR_WORKSPACE_SETTINGS (fixture->settings), "regions");
  gtk_window_present (GTK_WINDOW (fixture->settings));
  gr_test_ui_wait_in_place (chooser);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->settings)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->settings)), chooser));
}

static void
test_share (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *window = gr_share_window_new (NULL, fixture->session);

  g_assert_true (shows (window, "Not saved yet"));
  gr_workspace_set_field (fixture->workspace, "app.name", "Paper Kites");
  gr_test_ui_finalize (window);
}

static void
add (const char *path,
     void (*test) (Fixture      *fixture,
                   gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gr_test_ui_init (&argc, &argv);

  add ("/ui/workspace/places/region", test_region);
  add ("/ui/workspace/places/region-fields", test_region_fields);
  add ("/ui/workspace/places/language-fields", test_language_fields);
  add ("/ui/workspace/places/languages", test_languages);
  add ("/ui/workspace/places/gaps", test_gaps);
  add ("/ui/workspace/places/chooser", test_chooser);
  add ("/ui/workspace/places/focus", test_focus);
  add ("/ui/workspace/share", test_share);

  return gr_test_ui_run ();
}
