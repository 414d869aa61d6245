/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-setup-pieces.h"

#include <glib/gi18n.h>

/* A text that wraps. @css_class may be NULL. */
GtkWidget *
gr_setup_pieces_new_label (const char *text,
                           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Has a button copy @text, or nothing where that is NULL or empty. While a button has an action, the action decides whether it can
 * be pressed. */
void
gr_setup_pieces_set_copy (GtkWidget  *button,
                          const char *text)
{
  gboolean has_text = text != NULL && *text != '\0';

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", has_text ? text : "");
  if (has_text)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "setup.copy");
  gtk_widget_set_sensitive (button, has_text);
}

/* A list inside an open row. */
GtkWidget *
gr_setup_pieces_new_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "setup-lines");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return list;
}

static GtkWidget *
new_row (GtkWidget *child)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_margin_top (child, 9);
  gtk_widget_set_margin_bottom (child, 9);
  gtk_widget_set_margin_start (child, 12);
  gtk_widget_set_margin_end (child, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

/* Texts under each other, numbered where they are more than one. */
void
gr_setup_pieces_number (GtkGrid           *grid,
                        const char *const *texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      GtkWidget *text = gr_setup_pieces_new_label (texts[i], NULL);

      gtk_widget_set_hexpand (text, TRUE);
      gtk_grid_attach (grid, text, 1, (int)i, 1, 1);
      if (i > 0 || texts[1] != NULL)
        {
          g_autofree char *number = g_strdup_printf ("%u.", i + 1);
          GtkWidget       *label = gtk_label_new (number);

          gtk_widget_add_css_class (label, "dim-label");
          gtk_widget_add_css_class (label, "numeric");
          gtk_widget_set_valign (label, GTK_ALIGN_START);
          gtk_label_set_xalign (GTK_LABEL (label), 1);
          gtk_grid_attach (grid, label, 0, (int)i, 1, 1);
        }
    }
}

GtkWidget *
gr_setup_pieces_new_points (const char        *heading,
                            const char *const *texts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gr_setup_pieces_number (GTK_GRID (grid), texts);
  gtk_box_append (GTK_BOX (box), gr_setup_pieces_new_label (heading, "caption-heading"));
  gtk_box_append (GTK_BOX (box), grid);

  return new_row (box);
}

/* A button that opens where a text comes from in the person's browser; NULL where that is no address. */
GtkWidget *
gr_setup_pieces_new_open (const char *uri)
{
  GtkWidget *button;

  if (uri == NULL || !(g_str_has_prefix (uri, "https://") || g_str_has_prefix (uri, "http://")) || !g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL))
    return NULL;

  button = gtk_button_new_from_icon_name ("web-browser-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Open the Source"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "setup.open-uri");

  return button;
}

/* Who says so and since when, and a way to the @step that it is about, where there is one. */
GtkWidget *
gr_setup_pieces_new_source (GrCatalogEntry *entry,
                            const char     *step)
{
  const char      *source = gr_catalog_entry_get_source (entry);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *open = gr_setup_pieces_new_open (source);
  GtkWidget       *label;
  g_autofree char *text = NULL;

  /* Translators: a document and its date. */
  text = g_strdup_printf (_ ("%s, %s"), source != NULL ? source : "", gr_catalog_entry_get_as_of (entry));
  label = gr_setup_pieces_new_label (text, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (open != NULL)
    gtk_box_append (GTK_BOX (box), open);

  if (step != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Go to the Step"));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", step);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "setup.show-step");
      gtk_box_append (GTK_BOX (box), button);
    }

  return new_row (box);
}
