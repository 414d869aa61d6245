/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-collect.h"

#include "gr-image-sniff.h"

#include <glib/gi18n.h>
#include <string.h>

/* A folder of pictures is neither deeper nor larger; a home folder given by mistake is. */
#define MAX_DEPTH   32
#define MAX_FILES   100000
#define MAX_ENTRIES 1000000

#define ATTRIBUTES               \
  G_FILE_ATTRIBUTE_STANDARD_NAME \
  "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN

typedef struct
{
  GPtrArray    *sources;
  gboolean      documents;
  GCancellable *cancellable;
  guint         n_entries;
  guint         n_skipped;
} GrCollector;

/**
 * gr_asset_source_free:
 * @self: a source
 *
 * Frees a source.
 */
void
gr_asset_source_free (GrAssetSource *self)
{
  g_clear_object (&self->file);
  g_clear_error (&self->error);
  g_free (self);
}

static void
add_source (GrCollector *self,
            GFile       *file,
            GError      *error)
{
  GrAssetSource *source = g_new0 (GrAssetSource, 1);

  source->file = g_object_ref (file);
  source->error = error;
  g_ptr_array_add (self->sources, source);
}

/* A PDF is a picture only where the rules take it for one, and what programs draw or keep icons in lies beside the pictures
 * that were made of it. */
static gboolean
is_candidate (GrCollector  *self,
              GrImageFormat format)
{
  return format != GR_IMAGE_UNKNOWN && format != GR_IMAGE_ICO && format != GR_IMAGE_PSD && (format != GR_IMAGE_PDF || self->documents);
}

/* Files of other kinds lie beside pictures and are no fault. What is called a picture is checked whatever it holds, and what
 * holds one is checked whatever it is called. */
static gboolean
concerns_us (GrCollector *self,
             GFile       *file,
             const char  *name)
{
  const char                  *dot = strrchr (name, '.');
  g_autoptr (GFileInputStream) stream = NULL;
  guint8                       head[512];
  gsize                        length = 0;
  GrImageFormat                format = dot ? gr_image_format_from_nick (dot + 1) : GR_IMAGE_UNKNOWN;

  if (format != GR_IMAGE_UNKNOWN)
    return is_candidate (self, format);

  stream = g_file_read (file, self->cancellable, NULL);
  if (!stream || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &length, self->cancellable, NULL))
    return FALSE;

  format = gr_image_sniff (head, length);
  return is_candidate (self, format);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (g_file_info_get_name (*(GFileInfo *const *)a), g_file_info_get_name (*(GFileInfo *const *)b));
}

static GPtrArray *
list_folder (GrCollector *self,
             GFile       *folder,
             GError     **error)
{
  g_autoptr (GPtrArray)       infos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator = NULL;

  enumerator = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, self->cancellable, error);
  if (!enumerator)
    return NULL;

  while (self->n_entries <= MAX_ENTRIES)
    {
      g_autoptr (GError) local_error = NULL;
      GFileInfo         *info = g_file_enumerator_next_file (enumerator, self->cancellable, &local_error);

      if (local_error)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
      if (!info)
        break;
      g_ptr_array_add (infos, info);
      self->n_entries++;
    }

  g_ptr_array_sort (infos, compare_names);
  return g_steal_pointer (&infos);
}

/* Links to files are followed and links to folders are not, so that no walk goes in circles. */
static gboolean
is_regular_file (GrCollector *self,
                 GFile       *file,
                 GFileType    type)
{
  if (type == G_FILE_TYPE_SYMBOLIC_LINK)
    type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, self->cancellable);

  return type == G_FILE_TYPE_REGULAR;
}

static gboolean
collect_folder (GrCollector *self,
                GFile       *folder,
                guint        depth,
                GError     **error)
{
  g_autoptr (GError)    local_error = NULL;
  g_autoptr (GPtrArray) infos = NULL;

  /* What is not searched is said, since silence would be a verdict. */
  if (depth > MAX_DEPTH)
    g_set_error (&local_error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("It lies more than %u folders deep."), (guint)MAX_DEPTH);
  else
    infos = list_folder (self, folder, &local_error);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (!infos)
    {
      add_source (self, folder, g_steal_pointer (&local_error));
      return TRUE;
    }
  if (self->n_entries > MAX_ENTRIES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _ ("There are more than %u files. Choose a smaller folder."), (guint)MAX_ENTRIES);
      return FALSE;
    }

  for (guint i = 0; i < infos->len; i++)
    {
      GFileInfo        *info = g_ptr_array_index (infos, i);
      const char       *name = g_file_info_get_name (info);
      GFileType         type = g_file_info_get_file_type (info);
      g_autoptr (GFile) child = g_file_get_child (folder, name);

      if (g_file_info_get_is_hidden (info))
        continue;
      if (type == G_FILE_TYPE_DIRECTORY)
        {
          if (!collect_folder (self, child, depth + 1, error))
            return FALSE;
          continue;
        }
      if (!is_regular_file (self, child, type) || !concerns_us (self, child, name))
        {
          self->n_skipped++;
          continue;
        }
      if (self->sources->len >= MAX_FILES)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _ ("There are more than %u pictures. Choose a smaller folder."), (guint)MAX_FILES);
          return FALSE;
        }
      add_source (self, child, NULL);
    }

  return TRUE;
}

/**
 * gr_asset_collect:
 * @roots: (element-type GFile): files and folders
 * @documents: whether a PDF in a folder is to be checked like a picture
 * @n_skipped: (out) (optional): how many files of folders are no pictures
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Lists the files to check: each file given, and the pictures of each folder given and of the folders in it, by name. Hidden
 * files are left out. A folder that cannot be opened, or lies too deep, is listed with its error. Blocks; call it from a thread.
 *
 * Returns: (transfer full) (element-type GrAssetSource): the files in order, or %NULL if it was cancelled or there are too many
 */
GPtrArray *
gr_asset_collect (GListModel   *roots,
                  gboolean      documents,
                  guint        *n_skipped,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify)gr_asset_source_free);
  GrCollector           self = {.sources = sources, .documents = documents, .cancellable = cancellable};

  g_return_val_if_fail (G_IS_LIST_MODEL (roots), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (roots); i++)
    {
      g_autoptr (GFile) root = g_list_model_get_item (roots, i);

      if (g_file_query_file_type (root, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_DIRECTORY)
        add_source (&self, root, NULL);
      else if (!collect_folder (&self, root, 0, error))
        return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (n_skipped)
    *n_skipped = self.n_skipped;
  return g_steal_pointer (&sources);
}
