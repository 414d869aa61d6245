/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-folder-rows.h"

/* So many rows a list view makes beforehand, and so many come or go in one turn of the main loop until then. */
#define N_LIVE 220
#define STEP   12

struct _GrFolderRow
{
  GObject parent_instance;

  GrFolderRows *rows;
  guint         position;
};

struct _GrFolderRows
{
  GObject parent_instance;

  GListModel *files;
  GHashTable *live; /* the rows that somebody holds (unowned) */
  guint       n_rows;
  guint       step_source;
};

G_DEFINE_FINAL_TYPE (GrFolderRow, gr_folder_row, G_TYPE_OBJECT)

static void
gr_folder_row_finalize (GObject *object)
{
  GrFolderRow *self = GR_FOLDER_ROW (object);

  g_hash_table_remove (self->rows->live, self);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (gr_folder_row_parent_class)->finalize (object);
}

static void
gr_folder_row_class_init (GrFolderRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_folder_row_finalize;
}

static void
gr_folder_row_init (GrFolderRow *self)
{
}

guint
gr_folder_row_get_position (GrFolderRow *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_ROW (self), 0);

  return self->position;
}

/* The file that stands here now, or NULL where there is none any more. */
GrCheckedFile *
gr_folder_row_dup_file (GrFolderRow *self)
{
  g_return_val_if_fail (GR_IS_FOLDER_ROW (self), NULL);

  return g_list_model_get_item (self->rows->files, self->position);
}

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
gr_folder_rows_get_item_type (GListModel *model)
{
  return GR_TYPE_FOLDER_ROW;
}

static guint
gr_folder_rows_get_n_items (GListModel *model)
{
  return GR_FOLDER_ROWS (model)->n_rows;
}

static gpointer
gr_folder_rows_get_item (GListModel *model,
                         guint       position)
{
  GrFolderRows *self = GR_FOLDER_ROWS (model);
  GrFolderRow  *row;

  if (position >= self->n_rows)
    return NULL;

  row = g_object_new (GR_TYPE_FOLDER_ROW, NULL);
  row->rows = g_object_ref (self);
  row->position = position;
  g_hash_table_add (self->live, row);
  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item = gr_folder_rows_get_item;
  iface->get_item_type = gr_folder_rows_get_item_type;
  iface->get_n_items = gr_folder_rows_get_n_items;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GrFolderRows, gr_folder_rows, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const guint first = *(const guint *)a;
  const guint second = *(const guint *)b;

  return (first > second) - (first < second);
}

/* The last rows in one piece that nobody holds. Returns how many they are. */
static guint
find_idle_rows (GrFolderRows *self,
                guint        *position)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (guint));
  guint              end = self->n_rows;
  GHashTableIter     iter;
  gpointer           row;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_array_append_val (taken, ((GrFolderRow *)row)->position);
  g_array_sort (taken, compare_positions);

  for (guint i = taken->len; i > 0; i--)
    {
      guint last = g_array_index (taken, guint, i - 1);

      if (last + 1 < end)
        {
          *position = last + 1;
          return end - *position;
        }
      end = MIN (end, last);
    }

  *position = 0;
  return end;
}

static void
remove_rows (GrFolderRows *self,
             guint         position,
             guint         n_removed)
{
  GHashTableIter iter;
  gpointer       row;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (((GrFolderRow *)row)->position >= position + n_removed)
      ((GrFolderRow *)row)->position -= n_removed;

  self->n_rows -= n_removed;
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, 0);
}

/* A row is as good as any other, so those go first that no widget shows. */
static void
shrink (GrFolderRows *self,
        guint         n_files)
{
  guint position;
  guint n_idle;

  while (self->n_rows > n_files && (n_idle = find_idle_rows (self, &position)) > 0)
    {
      guint n_removed = MIN (n_idle, self->n_rows - n_files);

      remove_rows (self, position + n_idle - n_removed, n_removed);
    }

  if (self->n_rows > n_files)
    {
      guint n_removed = MIN (STEP, self->n_rows - n_files);

      remove_rows (self, self->n_rows - n_removed, n_removed);
    }
}

/* Comes nearer to as many rows as there are files. Returns whether there is more to do. */
static gboolean
step (GrFolderRows *self)
{
  guint n_files = g_list_model_get_n_items (self->files);
  guint n_rows = self->n_rows;

  if (n_files < n_rows)
    {
      shrink (self, n_files);
    }
  else if (n_files > n_rows)
    {
      self->n_rows = n_rows < N_LIVE ? MIN (n_files, n_rows + STEP) : n_files;
      g_list_model_items_changed (G_LIST_MODEL (self), n_rows, 0, self->n_rows - n_rows);
    }

  return self->n_rows != n_files;
}

static gboolean
step_cb (gpointer user_data)
{
  GrFolderRows *self = user_data;

  if (step (self))
    return G_SOURCE_CONTINUE;

  self->step_source = 0;
  return G_SOURCE_REMOVE;
}

static void
files_changed_cb (GrFolderRows *self)
{
  g_assert (GR_IS_FOLDER_ROWS (self));

  if (self->step_source == 0 && step (self))
    self->step_source = g_idle_add (step_cb, self);
  g_signal_emit (self, signals[MOVED], 0);
}

static void
gr_folder_rows_finalize (GObject *object)
{
  GrFolderRows *self = GR_FOLDER_ROWS (object);

  g_clear_handle_id (&self->step_source, g_source_remove);
  g_clear_object (&self->files);
  g_clear_pointer (&self->live, g_hash_table_unref);

  G_OBJECT_CLASS (gr_folder_rows_parent_class)->finalize (object);
}

static void
gr_folder_rows_class_init (GrFolderRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_folder_rows_finalize;

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gr_folder_rows_init (GrFolderRows *self)
{
  self->live = g_hash_table_new (NULL, NULL);
}

GrFolderRows *
gr_folder_rows_new (GListModel *files)
{
  GrFolderRows *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (files), NULL);

  self = g_object_new (GR_TYPE_FOLDER_ROWS, NULL);
  self->files = g_object_ref (files);
  g_signal_connect_object (files, "items-changed", G_CALLBACK (files_changed_cb), self, G_CONNECT_SWAPPED);
  files_changed_cb (self);

  return self;
}
