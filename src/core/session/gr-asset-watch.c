/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-watch.h"

/* A program that saves a picture touches it several times. What it does within the quiet time is one change; one that never
 * rests is looked at now and then all the same. */
#define QUIET_MSEC   200
#define LONGEST_MSEC 2000

struct _GrAssetWatch
{
  GObject parent_instance;

  GHashTable *files;    /* set of GFile */
  GHashTable *monitors; /* GFile of a folder → GFileMonitor */
  GHashTable *touched;  /* set of GFile */
  gint64      touched_since;
  guint       timeout;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrAssetWatch, gr_asset_watch, G_TYPE_OBJECT)

static GHashTable *
new_file_set (void)
{
  return g_hash_table_new_full (g_file_hash, (GEqualFunc)g_file_equal, g_object_unref, NULL);
}

static gboolean
quiet_cb (gpointer user_data)
{
  g_autoptr (GrAssetWatch) self = g_object_ref (GR_ASSET_WATCH (user_data));
  g_autoptr (GHashTable)   touched = g_steal_pointer (&self->touched);
  GHashTableIter           iter;
  gpointer                 file;

  self->timeout = 0;
  self->touched = new_file_set ();

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &file, NULL))
    if (g_hash_table_contains (self->files, file))
      g_signal_emit (self, signals[CHANGED], 0, file);

  return G_SOURCE_REMOVE;
}

static void
touch (GrAssetWatch *self,
       GFile        *file)
{
  gint64 now = g_get_monotonic_time ();

  g_hash_table_add (self->touched, g_object_ref (file));
  if (self->timeout == 0)
    self->touched_since = now;
  else if (now - self->touched_since > LONGEST_MSEC * G_TIME_SPAN_MILLISECOND)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (QUIET_MSEC, quiet_cb, self);
}

/* When a folder comes or goes, so does what is in it. */
static void
touch_folder (GrAssetWatch *self,
              GFile        *folder)
{
  GHashTableIter iter;
  gpointer       file;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &file, NULL))
    if (g_file_has_parent (file, folder))
      touch (self, file);
}

static void
monitor_changed_cb (GrAssetWatch     *self,
                    GFile            *file,
                    GFile            *other_file,
                    GFileMonitorEvent event,
                    GFileMonitor     *monitor)
{
  GFile *seen[] = {file, other_file};

  g_assert (GR_IS_ASSET_WATCH (self));

  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    {
      if (seen[i] == NULL)
        continue;
      if (g_hash_table_contains (self->files, seen[i]))
        touch (self, seen[i]);
      if (g_hash_table_contains (self->monitors, seen[i]))
        touch_folder (self, seen[i]);
    }

  if (event == G_FILE_MONITOR_EVENT_UNMOUNTED)
    touch_folder (self, g_object_get_data (G_OBJECT (monitor), "gr-folder"));
}

static void
watch_folder (GrAssetWatch *self,
              GFile        *folder)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GFileMonitor) monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES | G_FILE_MONITOR_WATCH_MOUNTS, NULL, &error);

  if (monitor == NULL)
    {
      g_debug ("No file monitor: %s", error->message);
      return;
    }

  g_object_set_data_full (G_OBJECT (monitor), "gr-folder", g_object_ref (folder), g_object_unref);
  g_signal_connect_object (monitor, "changed", G_CALLBACK (monitor_changed_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->monitors, g_object_ref (folder), g_steal_pointer (&monitor));
}

static void
free_monitor (gpointer data)
{
  g_file_monitor_cancel (data);
  g_object_unref (data);
}

static void
gr_asset_watch_dispose (GObject *object)
{
  GrAssetWatch *self = GR_ASSET_WATCH (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->monitors, g_hash_table_unref);

  G_OBJECT_CLASS (gr_asset_watch_parent_class)->dispose (object);
}

static void
gr_asset_watch_finalize (GObject *object)
{
  GrAssetWatch *self = GR_ASSET_WATCH (object);

  g_clear_pointer (&self->files, g_hash_table_unref);
  g_clear_pointer (&self->touched, g_hash_table_unref);

  G_OBJECT_CLASS (gr_asset_watch_parent_class)->finalize (object);
}

static void
gr_asset_watch_class_init (GrAssetWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_asset_watch_dispose;
  object_class->finalize = gr_asset_watch_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
gr_asset_watch_init (GrAssetWatch *self)
{
  self->files = new_file_set ();
  self->touched = new_file_set ();
  self->monitors = g_hash_table_new_full (g_file_hash, (GEqualFunc)g_file_equal, g_object_unref, free_monitor);
}

/**
 * gr_asset_watch_new:
 *
 * Returns: (transfer full): a watch over no files yet
 */
GrAssetWatch *
gr_asset_watch_new (void)
{
  return g_object_new (GR_TYPE_ASSET_WATCH, NULL);
}

/**
 * gr_asset_watch_set_files:
 * @files: (element-type GFile): the files to watch; they need not be there
 *
 * Watches these files in place of those before. Their folders are watched, so that a file that is replaced by another one of its
 * name, or comes back, is seen too. Where the system has no way to tell, nothing is said.
 */
void
gr_asset_watch_set_files (GrAssetWatch *self,
                          GPtrArray    *files)
{
  g_autoptr (GHashTable) folders = new_file_set ();
  GHashTableIter         iter;
  gpointer               folder;

  g_return_if_fail (GR_IS_ASSET_WATCH (self));
  g_return_if_fail (files != NULL);

  g_hash_table_remove_all (self->files);
  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      GFile *parent = g_file_get_parent (file);

      g_hash_table_add (self->files, g_object_ref (file));
      if (parent != NULL)
        g_hash_table_add (folders, parent);
    }

  g_hash_table_iter_init (&iter, self->monitors);
  while (g_hash_table_iter_next (&iter, &folder, NULL))
    if (!g_hash_table_contains (folders, folder))
      g_hash_table_iter_remove (&iter);

  g_hash_table_iter_init (&iter, folders);
  while (g_hash_table_iter_next (&iter, &folder, NULL))
    if (!g_hash_table_contains (self->monitors, folder))
      watch_folder (self, folder);
}
