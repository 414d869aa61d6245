/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-state-file.h"

#include "gr-json.h"
#include "gr-util.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define FOLDER       "greenroom"
#define OWNER_DIGITS 32

struct _GrStateFile
{
  gatomicrefcount n_references;
  GMutex          mutex;
  char           *path;
  guint64         n_asked;   /* how many texts were to be written */
  guint64         n_written; /* the newest of them that was */
};

/**
 * gr_state_file_new:
 * @owner: what the file is about, such as the id of a workspace and where it lies
 * @name: the name of the file, one word with its suffix
 *
 * Names a state file. Neither is anything read or made, nor does the path tell @owner.
 *
 * Returns: (transfer full): a new state file
 */
GrStateFile *
gr_state_file_new (const char *owner,
                   const char *name)
{
  GrStateFile     *self;
  g_autofree char *digest = NULL;

  g_return_val_if_fail (owner != NULL, NULL);
  g_return_val_if_fail (name != NULL && strchr (name, G_DIR_SEPARATOR) == NULL, NULL);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, owner, -1);
  digest[OWNER_DIGITS] = '\0';

  self = g_new0 (GrStateFile, 1);
  g_atomic_ref_count_init (&self->n_references);
  g_mutex_init (&self->mutex);
  self->path = g_build_filename (g_get_user_state_dir (), FOLDER, digest, name, NULL);
  return self;
}

/**
 * gr_state_file_ref:
 * @self: a state file
 *
 * Returns: (transfer full): @self
 */
GrStateFile *
gr_state_file_ref (GrStateFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_references);
  return self;
}

/**
 * gr_state_file_unref:
 * @self: (transfer full): a state file
 *
 * Gives up a reference.
 */
void
gr_state_file_unref (GrStateFile *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->n_references))
    return;

  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

/**
 * gr_state_file_get_path:
 * @self: a state file
 *
 * Returns: (type filename): where it is, or will be
 */
const char *
gr_state_file_get_path (GrStateFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * gr_state_file_load:
 * @self: a state file
 * @error: return location for an error
 *
 * Reads the file, blocking. It is as hostile as any other: strict JSON of a bounded size, an object at its top.
 *
 * Returns: (transfer full) (nullable): what it holds, or %NULL with an error that names the file
 */
JsonObject *
gr_state_file_load (GrStateFile *self,
                    GError     **error)
{
  g_autoptr (GFile)    file = NULL;
  g_autoptr (GBytes)   bytes = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  file = g_file_new_for_path (self->path);
  bytes = gr_file_load_bounded (file, GR_STATE_FILE_MAX_SIZE, NULL, error);
  if (bytes == NULL)
    return NULL;

  node = gr_json_parse_bytes (bytes, error);
  if (node == NULL)
    {
      g_prefix_error (error, "%s: ", self->path);
      return NULL;
    }

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, GR_JSON_ERROR, GR_JSON_ERROR_SHAPE, "%s: not an object", self->path);
      return NULL;
    }

  return json_node_dup_object (node);
}

static guint64
draw_number (GrStateFile *self)
{
  guint64 number;

  g_mutex_lock (&self->mutex);
  number = ++self->n_asked;
  g_mutex_unlock (&self->mutex);
  return number;
}

/* Whichever thread comes first, the text that was asked for last is the one that stays. */
static gboolean
write_text (GrStateFile *self,
            guint64      number,
            const char  *text,
            GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  gboolean         written = TRUE;

  g_mutex_lock (&self->mutex);
  if (number > self->n_written)
    {
      /* That the folder cannot be made shows when the file is written. */
      g_mkdir_with_parents (folder, 0700);
      written = gr_file_write_atomically (self->path, text, strlen (text), error);
      self->n_written = number;
    }
  g_mutex_unlock (&self->mutex);

  return written;
}

static char *
print (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  return gr_json_print (node);
}

/**
 * gr_state_file_save:
 * @self: a state file
 * @object: what it is to hold
 * @error: return location for an error
 *
 * Writes the file at once, blocking, whole or not at all.
 *
 * Returns: whether it holds @object now
 */
gboolean
gr_state_file_save (GrStateFile *self,
                    JsonObject  *object,
                    GError     **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (object != NULL, FALSE);

  text = print (object);
  return write_text (self, draw_number (self), text, error);
}

typedef struct
{
  GrStateFile *file; /* (owned) */
  char        *text; /* (owned) */
  guint64      number;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  gr_state_file_unref (writing->file);
  g_free (writing->text);
  g_free (writing);
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Writing           *writing = task_data;
  g_autoptr (GError) error = NULL;

  if (!write_text (writing->file, writing->number, writing->text, &error))
    g_debug ("%s", error->message);
  g_task_return_boolean (task, TRUE);
}

/**
 * gr_state_file_save_soon:
 * @self: a state file
 * @object: what it is to hold
 *
 * Has a thread write the file. Nobody hears of a failure: it costs what could be seen again.
 */
void
gr_state_file_save_soon (GrStateFile *self,
                         JsonObject  *object)
{
  g_autoptr (GTask) task = NULL;
  Writing          *writing;

  g_return_if_fail (self != NULL);
  g_return_if_fail (object != NULL);

  writing = g_new0 (Writing, 1);
  writing->file = gr_state_file_ref (self);
  writing->text = print (object);
  writing->number = draw_number (self);

  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, gr_state_file_save_soon);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_thread);
}
