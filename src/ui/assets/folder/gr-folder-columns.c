/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-folder-columns.h"

#include "gr-folder-cell.h"

#include <glib/gi18n.h>

#define COLUMN_KEY "gr-folder-column"
#define CELLS_KEY  "gr-folder-cells"
#define KIND_KEY   "gr-folder-kind"
#define USUAL_DPI  96.0

typedef struct
{
  const char      *id;
  const char      *title;
  GCompareDataFunc compare;
  GrFolderCellKind kind;
  int              width;
  gboolean         in_narrow;
} GrFolderColumn;

/* Widths are those of text at its usual size; 0 is that of what is left. */
static const GrFolderColumn columns[] = {
  {"name", N_ ("Name"), gr_checked_file_compare_names, GR_FOLDER_CELL_NAME, 0, TRUE},
  {"verdict", N_ ("Verdict"), gr_checked_file_compare_verdicts, GR_FOLDER_CELL_VERDICT, 130, TRUE},
  {"pixels", N_ ("Size"), gr_checked_file_compare_pixels, GR_FOLDER_CELL_PIXELS, 100, FALSE},
  {"bytes", N_ ("File Size"), gr_checked_file_compare_bytes, GR_FOLDER_CELL_BYTES, 90, FALSE},
  {"format", N_ ("Format"), gr_checked_file_compare_formats, GR_FOLDER_CELL_FORMAT, 80, FALSE},
  {"place", N_ ("Judged As"), gr_checked_file_compare_places, GR_FOLDER_CELL_PLACE, 160, FALSE},
  {"finding", N_ ("First Finding"), gr_checked_file_compare_findings, GR_FOLDER_CELL_FINDING, 0, FALSE},
};

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gr_folder_cell_new ());
}

static GrFolderCellKind
get_kind (GtkListItemFactory *factory)
{
  return (GrFolderCellKind)GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), KIND_KEY));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  gr_folder_cell_set_kind (GR_FOLDER_CELL (cell), get_kind (GTK_LIST_ITEM_FACTORY (factory)));
  gr_folder_cell_set_row (GR_FOLDER_CELL (cell), gtk_list_item_get_item (item));
  g_hash_table_add (g_object_get_data (G_OBJECT (factory), CELLS_KEY), cell);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_hash_table_remove (g_object_get_data (G_OBJECT (factory), CELLS_KEY), cell);
  gr_folder_cell_set_row (GR_FOLDER_CELL (cell), NULL);
}

static int
get_width (GtkColumnView        *view,
           const GrFolderColumn *spec)
{
  return (int)(spec->width * gr_folder_columns_get_text_scale (view));
}

static GtkListItemFactory *
create_factory (GrFolderCellKind kind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  /* The cells that show a file, so that they can be told when another one stands in their place. */
  g_object_set_data_full (G_OBJECT (factory), CELLS_KEY, g_hash_table_new (NULL, NULL), (GDestroyNotify)g_hash_table_unref);
  g_object_set_data (G_OBJECT (factory), KIND_KEY, GUINT_TO_POINTER (kind));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}

/* Cells that are there already change too: a new factory would leave them as they are. */
static void
set_kind (GtkColumnViewColumn *column,
          GrFolderCellKind     kind)
{
  GtkListItemFactory *factory = gtk_column_view_column_get_factory (column);
  GHashTableIter      iter;
  gpointer            cell;

  g_object_set_data (G_OBJECT (factory), KIND_KEY, GUINT_TO_POINTER (kind));
  g_hash_table_iter_init (&iter, g_object_get_data (G_OBJECT (factory), CELLS_KEY));
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    gr_folder_cell_set_kind (cell, kind);
}

static GtkColumnViewColumn *
find_column (GtkColumnView *view,
             const char    *id)
{
  GListModel *list = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (list, i);
      const GrFolderColumn           *spec = g_object_get_data (G_OBJECT (column), COLUMN_KEY);

      if (spec != NULL && g_str_equal (spec->id, id))
        return column;
    }

  return NULL;
}

void
gr_folder_columns_sort (GtkColumnView *view,
                        const char    *id,
                        GtkSortType    order)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  gtk_column_view_sort_by_column (view, find_column (view, id), order);
}

/* Sorts as the columns say, and what is alike there by name. */
GtkSorter *
gr_folder_columns_create_sorter (GtkColumnView *view)
{
  GtkMultiSorter *sorter = gtk_multi_sorter_new ();

  gtk_multi_sorter_append (sorter, g_object_ref (gtk_column_view_get_sorter (view)));
  gtk_multi_sorter_append (sorter, GTK_SORTER (gtk_custom_sorter_new (gr_checked_file_compare_names, NULL, NULL)));
  return GTK_SORTER (sorter);
}

/* Gives a view of GrCheckedFile its columns, each of which sorts; at first the worst come first. */
void
gr_folder_columns_add (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const GrFolderColumn           *spec = &columns[i];
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_ (spec->title), create_factory (spec->kind));
      g_autoptr (GtkSorter)           sorter = GTK_SORTER (gtk_custom_sorter_new (spec->compare, NULL, NULL));

      g_object_set_data (G_OBJECT (column), COLUMN_KEY, (gpointer)spec);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, spec->width == 0);
      if (spec->width > 0)
        gtk_column_view_column_set_fixed_width (column, get_width (view, spec));
      gtk_column_view_append_column (view, column);
    }

  gr_folder_columns_sort (view, "verdict", GTK_SORT_DESCENDING);
}

/* How much larger text is than usual. */
double
gr_folder_columns_get_text_scale (GtkColumnView *view)
{
  int dpi = 0;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), 1);

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (view)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (USUAL_DPI * PANGO_SCALE) : 1;
}

/* Shows all columns, or the name and the verdict alone, as wide as the text needs them now. */
void
gr_folder_columns_set_narrow (GtkColumnView *view,
                              gboolean       narrow)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkColumnViewColumn *column = find_column (view, columns[i].id);

      gboolean visible = !narrow || columns[i].in_narrow;

      /* A column of fixed width would take its room even where it is hidden. */
      gtk_column_view_column_set_visible (column, visible);
      gtk_column_view_column_set_fixed_width (column, visible && columns[i].width > 0 ? get_width (view, &columns[i]) : -1);
      if (i == 0)
        set_kind (column, narrow ? GR_FOLDER_CELL_NAME_AND_FINDING : GR_FOLDER_CELL_NAME);
    }

  /* Columns that come or go do not move the others by themselves. */
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

/* For who has no mouse, because the headers of columns take no focus, and for narrow windows, where most columns are hidden. */
GMenuModel *
gr_folder_columns_create_sort_menu (const char *action_name)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (columns[i].title), NULL);

      g_menu_item_set_action_and_target (item, action_name, "s", columns[i].id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/* Draws all cells again, because other files stand in their places. */
void
gr_folder_columns_refresh (GtkColumnView *view)
{
  GListModel *list;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  list = gtk_column_view_get_columns (view);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (list, i);
      GHashTableIter                  iter;
      gpointer                        cell;

      g_hash_table_iter_init (&iter, g_object_get_data (G_OBJECT (gtk_column_view_column_get_factory (column)), CELLS_KEY));
      while (g_hash_table_iter_next (&iter, &cell, NULL))
        gr_folder_cell_refresh (cell);
    }
}

/* The place that a widget of the table belongs to, or NULL. */
GrFolderRow *
gr_folder_columns_find_row (GtkWidget *cell)
{
  for (GtkWidget *widget = cell; widget != NULL && !GTK_IS_COLUMN_VIEW (widget); widget = gtk_widget_get_parent (widget))
    for (GtkWidget *inner = widget; inner != NULL; inner = gtk_widget_get_first_child (inner))
      {
        if (GR_IS_FOLDER_CELL (inner))
          return gr_folder_cell_get_row (GR_FOLDER_CELL (inner));
      }

  return NULL;
}
