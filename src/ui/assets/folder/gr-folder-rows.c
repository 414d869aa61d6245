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

  GListModel *files;
  guint       position;
};

G_DEFINE_FINAL_TYPE (GrFolderRow, gr_folder_row, G_TYPE_OBJECT)

static void
gr_folder_row_finalize (GObject *object)
{
  GrFolderRow *self = GR_FOLDER_ROW (object);

  g_clear_object (&self->files);

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

  return g_list_model_get_item (self->files, self->position);
}

struct _GrFolderRows
{
  GObject parent_instance;

  GListModel *files;
  guint       n_rows;
  guint       step_source;
};

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
  row->files = g_object_ref (self->files);
  row->position = position;
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

/* Comes nearer to as many rows as there are files. Returns whether there is more to do. */
static gboolean
step (GrFolderRows *self)
{
  guint n_files = g_list_model_get_n_items (self->files);
  guint n_rows = self->n_rows;
  guint n_next = n_files;

  if (n_files > n_rows && n_rows < N_LIVE)
    n_next = MIN (n_files, n_rows + STEP);
  else if (n_files < n_rows && n_rows <= N_LIVE)
    n_next = MAX (n_files, n_rows - MIN (n_rows, STEP));
  else if (n_files < n_rows)
    n_next = MAX (n_files, N_LIVE);

  self->n_rows = n_next;
  if (n_next > n_rows)
    g_list_model_items_changed (G_LIST_MODEL (self), n_rows, 0, n_next - n_rows);
  else if (n_next < n_rows)
    g_list_model_items_changed (G_LIST_MODEL (self), n_next, n_rows - n_next, 0);

  return n_next != n_files;
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
