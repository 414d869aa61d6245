/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-folder-columns.h"

#include "gr-asset-judge.h"
#include "gr-asset-row.h"

#include <glib/gi18n.h>

/* A list view keeps some two hundred rows alive, and every new order fills all their cells anew. So cells are as light as they
 * can be, one widget where possible, and are filled by hand. */

#define COLUMN_KEY "gr-folder-column"
#define ITEM_KEY   "gr-folder-item"

typedef struct
{
  const char      *id;
  const char      *title;
  GCompareDataFunc compare;
  char *(*dup_text) (GrCheckedFile *file);
  int      width;
  gboolean in_narrow;
} GrFolderColumn;

static char *
dup_name (GrCheckedFile *file)
{
  return g_strdup (gr_checked_file_get_name (file));
}

static char *
dup_pixels (GrCheckedFile *file)
{
  GrAssetFacts *facts = gr_asset_check_get_facts (gr_checked_file_get_check (file));

  if (facts == NULL || facts->width == 0 || facts->height == 0)
    return NULL;
  return g_strdup_printf ("%u×%u", facts->width, facts->height);
}

static char *
dup_bytes (GrCheckedFile *file)
{
  GrAssetFacts *facts = gr_asset_check_get_facts (gr_checked_file_get_check (file));

  return facts != NULL ? gr_asset_format_bytes (facts->bytes) : NULL;
}

static char *
dup_format (GrCheckedFile *file)
{
  GrAssetFacts *facts = gr_asset_check_get_facts (gr_checked_file_get_check (file));

  if (facts == NULL || facts->format == GR_IMAGE_UNKNOWN)
    return NULL;
  return g_strdup (gr_image_format_get_name (facts->format));
}

static char *
dup_place (GrCheckedFile *file)
{
  return g_strdup (gr_checked_file_get_place (file));
}

static char *
dup_finding (GrCheckedFile *file)
{
  return g_strdup (gr_checked_file_get_finding (file));
}

/* A width of 0 is that of what is left; the verdict has a picture and a word instead of a text. */
static const GrFolderColumn columns[] = {
  {"name", N_ ("Name"), gr_checked_file_compare_names, dup_name, 0, TRUE},
  {"verdict", N_ ("Verdict"), gr_checked_file_compare_verdicts, NULL, 130, TRUE},
  {"pixels", N_ ("Size"), gr_checked_file_compare_pixels, dup_pixels, 100, FALSE},
  {"bytes", N_ ("File Size"), gr_checked_file_compare_bytes, dup_bytes, 90, FALSE},
  {"format", N_ ("Format"), gr_checked_file_compare_formats, dup_format, 80, FALSE},
  {"place", N_ ("Judged As"), gr_checked_file_compare_places, dup_place, 120, FALSE},
  {"finding", N_ ("First Finding"), gr_checked_file_compare_findings, dup_finding, 0, FALSE},
};

static GtkWidget *
make_text (void)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), 0);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  return text;
}

static void
setup_text_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               const GrFolderColumn     *column)
{
  GtkWidget *text = make_text ();

  g_object_set_data (G_OBJECT (text), ITEM_KEY, item);
  gtk_list_item_set_child (item, text);
}

static void
bind_text_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              const GrFolderColumn     *column)
{
  g_autofree char *text = column->dup_text (gtk_list_item_get_item (item));

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text);
}

/* Where there is room for two columns only, what is wrong stands below the name. */
static void
setup_lines_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                const GrFolderColumn     *column)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *finding = make_text ();

  gtk_widget_add_css_class (finding, "caption");
  gtk_widget_add_css_class (finding, "dim-label");
  gtk_box_append (GTK_BOX (lines), make_text ());
  gtk_box_append (GTK_BOX (lines), finding);
  g_object_set_data (G_OBJECT (lines), ITEM_KEY, item);
  gtk_list_item_set_child (item, lines);
}

static void
bind_lines_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               const GrFolderColumn     *column)
{
  GtkWidget       *lines = gtk_list_item_get_child (item);
  GrCheckedFile   *file = gtk_list_item_get_item (item);
  const char      *finding = gr_checked_file_get_finding (file);
  g_autofree char *summary = finding == NULL ? gr_asset_check_dup_summary (gr_checked_file_get_check (file)) : NULL;

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_first_child (lines)), gr_checked_file_get_name (file));
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (lines)), finding != NULL ? finding : summary);
}

static void
setup_verdict_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  const GrFolderColumn     *column)
{
  GtkWidget *verdict = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *word = make_text ();

  gtk_widget_set_hexpand (word, TRUE);
  gtk_box_append (GTK_BOX (verdict), icon);
  gtk_box_append (GTK_BOX (verdict), word);
  g_object_set_data (G_OBJECT (verdict), ITEM_KEY, item);
  gtk_list_item_set_child (item, verdict);
}

static void
bind_verdict_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 const GrFolderColumn     *column)
{
  GtkWidget    *verdict = gtk_list_item_get_child (item);
  GrVerdictLook look = gr_verdict_get_look (gr_asset_check_get_verdict (gr_checked_file_get_check (gtk_list_item_get_item (item))));
  const char   *classes[] = {"verdict", look.style_class, NULL};

  gtk_widget_set_css_classes (verdict, classes);
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (verdict)), look.icon_name);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (verdict)), look.word);
}

static GtkListItemFactory *
create_factory (const GrFolderColumn *column,
                gboolean              narrow)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  gboolean            is_verdict = column->dup_text == NULL;
  gboolean            has_lines = narrow && !is_verdict;

  g_signal_connect (factory, "setup", G_CALLBACK (is_verdict ? setup_verdict_cb : has_lines ? setup_lines_cb
                                                                                            : setup_text_cb),
                    (gpointer)column);
  g_signal_connect (factory, "bind", G_CALLBACK (is_verdict ? bind_verdict_cb : has_lines ? bind_lines_cb
                                                                                          : bind_text_cb),
                    (gpointer)column);
  return factory;
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
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_ (spec->title), create_factory (spec, FALSE));
      g_autoptr (GtkSorter)           sorter = GTK_SORTER (gtk_custom_sorter_new (spec->compare, NULL, NULL));

      g_object_set_data (G_OBJECT (column), COLUMN_KEY, (gpointer)spec);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, spec->width == 0);
      if (spec->width > 0)
        gtk_column_view_column_set_fixed_width (column, spec->width);
      gtk_column_view_append_column (view, column);
    }

  gr_folder_columns_sort (view, "verdict", GTK_SORT_DESCENDING);
}

/* Shows all columns, or the name and the verdict alone. */
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
      gtk_column_view_column_set_fixed_width (column, visible && columns[i].width > 0 ? columns[i].width : -1);
      if (i == 0)
        {
          g_autoptr (GtkListItemFactory) factory = create_factory (&columns[i], narrow);

          gtk_column_view_column_set_factory (column, factory);
        }
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

/* The file whose row a widget belongs to, or NULL. */
GrCheckedFile *
gr_folder_columns_find_file (GtkWidget *cell)
{
  for (GtkWidget *widget = cell; widget != NULL && !GTK_IS_COLUMN_VIEW (widget); widget = gtk_widget_get_parent (widget))
    for (GtkWidget *inner = widget; inner != NULL; inner = gtk_widget_get_first_child (inner))
      {
        GtkListItem *item = g_object_get_data (G_OBJECT (inner), ITEM_KEY);

        if (item != NULL)
          return gtk_list_item_get_item (item);
      }

  return NULL;
}
