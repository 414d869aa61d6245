/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-repair-result.h"

#include "gr-util.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>

struct _GrRepairResult
{
  GObject parent_instance;

  GFile        *original;
  GBytes       *bytes;
  GrAssetFacts *facts;
  GListModel   *findings;
  GStrv         steps;
  guint         quality;
};

enum
{
  PROP_0,
  PROP_ORIGINAL,
  PROP_BYTES,
  PROP_FACTS,
  PROP_FINDINGS,
  PROP_STEPS,
  PROP_QUALITY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrRepairResult, gr_repair_result, G_TYPE_OBJECT)

/* Where a result is to be saved. */
typedef struct
{
  GFile   *target;
  gboolean replace;
} GrRepairSave;

static void
gr_repair_save_free (GrRepairSave *save)
{
  g_object_unref (save->target);
  g_free (save);
}

static void
gr_repair_result_finalize (GObject *object)
{
  GrRepairResult *self = GR_REPAIR_RESULT (object);

  g_clear_object (&self->original);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->facts);
  g_clear_object (&self->findings);
  g_clear_pointer (&self->steps, g_strfreev);

  G_OBJECT_CLASS (gr_repair_result_parent_class)->finalize (object);
}

static void
gr_repair_result_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GrRepairResult *self = GR_REPAIR_RESULT (object);

  switch (prop_id)
    {
    case PROP_ORIGINAL:
      g_value_set_object (value, self->original);
      break;
    case PROP_BYTES:
      g_value_set_boxed (value, self->bytes);
      break;
    case PROP_FACTS:
      g_value_set_object (value, self->facts);
      break;
    case PROP_FINDINGS:
      g_value_set_object (value, self->findings);
      break;
    case PROP_STEPS:
      g_value_set_boxed (value, self->steps);
      break;
    case PROP_QUALITY:
      g_value_set_uint (value, self->quality);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_repair_result_class_init (GrRepairResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_repair_result_finalize;
  object_class->get_property = gr_repair_result_get_property;

  properties[PROP_ORIGINAL] = g_param_spec_object ("original", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_BYTES] = g_param_spec_boxed ("bytes", NULL, NULL, G_TYPE_BYTES, flags);
  properties[PROP_FACTS] = g_param_spec_object ("facts", NULL, NULL, GR_TYPE_ASSET_FACTS, flags);
  properties[PROP_FINDINGS] = g_param_spec_object ("findings", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_STEPS] = g_param_spec_boxed ("steps", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_QUALITY] = g_param_spec_uint ("quality", NULL, NULL, 0, 100, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_repair_result_init (GrRepairResult *self)
{
}

/**
 * gr_repair_result_new:
 * @original: the file that was repaired
 * @bytes: the content of the copy
 * @facts: what the copy is
 * @findings: what the rules say of the copy
 * @steps: what was done, in words
 * @quality: the quality of a JPEG that was written anew; 0 otherwise
 *
 * Creates a result.
 *
 * Returns: (transfer full): a result
 */
GrRepairResult *
gr_repair_result_new (GFile             *original,
                      GBytes            *bytes,
                      GrAssetFacts      *facts,
                      GListModel        *findings,
                      const char *const *steps,
                      guint              quality)
{
  GrRepairResult *self;

  g_return_val_if_fail (G_IS_FILE (original), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (GR_IS_ASSET_FACTS (facts), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (findings), NULL);

  self = g_object_new (GR_TYPE_REPAIR_RESULT, NULL);
  self->original = g_object_ref (original);
  self->bytes = g_bytes_ref (bytes);
  self->facts = g_object_ref (facts);
  self->findings = g_object_ref (findings);
  self->steps = g_strdupv ((char **)steps);
  self->quality = quality;

  return self;
}

/**
 * gr_repair_result_get_bytes:
 * @self: a result
 *
 * Gets the content of the copy.
 *
 * Returns: (transfer none): the bytes
 */
GBytes *
gr_repair_result_get_bytes (GrRepairResult *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_RESULT (self), NULL);

  return self->bytes;
}

/**
 * gr_repair_result_get_facts:
 * @self: a result
 *
 * Gets what the copy is, as the inspector read it.
 *
 * Returns: (transfer none): the facts
 */
GrAssetFacts *
gr_repair_result_get_facts (GrRepairResult *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_RESULT (self), NULL);

  return self->facts;
}

/**
 * gr_repair_result_get_findings:
 * @self: a result
 *
 * Gets what the rules say of the copy. None of the findings is an error or a warning.
 *
 * Returns: (transfer none): a list of [class@Gr.Finding]
 */
GListModel *
gr_repair_result_get_findings (GrRepairResult *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_RESULT (self), NULL);

  return self->findings;
}

/**
 * gr_repair_result_get_steps:
 * @self: a result
 *
 * Gets what was done to the picture, in the order in which it was done.
 *
 * Returns: (transfer none): sentences without a full stop, such as "Scaled to 1024×1024"
 */
const char *const *
gr_repair_result_get_steps (GrRepairResult *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_RESULT (self), NULL);

  return (const char *const *)self->steps;
}

/**
 * gr_repair_result_get_quality:
 * @self: a result
 *
 * Gets the quality with which a JPEG was written.
 *
 * Returns: the quality from 1 to 100; 0 for a PNG and for a picture that was not written anew
 */
guint
gr_repair_result_get_quality (GrRepairResult *self)
{
  g_return_val_if_fail (GR_IS_REPAIR_RESULT (self), 0);

  return self->quality;
}

/* The length of a name without the extension of a picture, or how much of it there is room for: whole characters of UTF-8. */
static gsize
get_stem_length (const char *name,
                 gsize       room)
{
  const char *dot = strrchr (name, '.');
  gsize       length = strlen (name);

  if (dot && dot > name && gr_image_format_from_nick (dot + 1) != GR_IMAGE_UNKNOWN)
    length = (gsize)(dot - name);
  if (length <= room)
    return length;

  for (length = room; length > 0 && (name[length] & 0xc0) == 0x80;)
    length--;
  return length;
}

/**
 * gr_repair_result_make_name:
 * @self: a result
 * @number: 1, or one more each time the name is taken
 *
 * Suggests a name that tells the copy from the original: the original's, with the size in pixels and the right extension. A long
 * name is cut to what file systems take.
 *
 * Returns: (transfer full) (type filename): such as "icon-1024x1024.png" or "icon-1024x1024 (2).png"
 */
char *
gr_repair_result_make_name (GrRepairResult *self,
                            guint           number)
{
  g_autofree char *name = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *ending = NULL;
  const char      *extension;

  g_return_val_if_fail (GR_IS_REPAIR_RESULT (self), NULL);

  name = g_file_get_basename (self->original);
  taken = number > 1 ? g_strdup_printf (" (%u)", number) : g_strdup ("");
  extension = self->facts->format == GR_IMAGE_JPEG ? "jpg" : gr_image_format_get_nick (self->facts->format);

  ending = g_strdup_printf ("-%ux%u%s.%s", self->facts->width, self->facts->height, taken, extension);

  return g_strdup_printf ("%.*s%s", (int)get_stem_length (name, NAME_MAX - strlen (ending)), name, ending);
}

/* Hard and symbolic links lead to the original too. */
static gboolean
is_same_file (GFile      *original,
              const char *path)
{
  g_autofree char *original_path = g_file_get_path (original);
  struct stat      first;
  struct stat      second;

  return original_path && g_stat (original_path, &first) == 0 && g_stat (path, &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

static void
save_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GrRepairResult    *self = source_object;
  GrRepairSave      *save = task_data;
  g_autoptr (GError) error = NULL;
  g_autofree char   *name = g_file_get_parse_name (save->target);
  const char        *path = g_file_peek_path (save->target);
  gsize              length;
  const char        *data = g_bytes_get_data (self->bytes, &length);
  gboolean           saved = FALSE;

  if (!path)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("“%s” is not on this computer. Save the copy to a local folder."), name);
  else if (g_file_equal (self->original, save->target) || is_same_file (self->original, path))
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("“%s” is the original, which is never written over. Choose another name."), name);
  else if (save->replace && g_file_test (path, G_FILE_TEST_EXISTS))
    saved = gr_file_write_atomically (path, data, length, &error);
  else
    saved = gr_file_create_atomically (path, data, length, &error);

  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gr_repair_result_save_async:
 * @self: a result
 * @target: where to save the copy
 * @replace: whether the person chose to replace a file that is there
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread-default main context
 * @user_data: data for @callback
 *
 * Saves the copy, whole or not at all. It is never written over the original, under whatever name that is reached, and without
 * @replace over no file: both give %G_IO_ERROR_EXISTS.
 */
void
gr_repair_result_save_async (GrRepairResult     *self,
                             GFile              *target,
                             gboolean            replace,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GrRepairSave     *save;

  g_return_if_fail (GR_IS_REPAIR_RESULT (self));
  g_return_if_fail (G_IS_FILE (target));

  save = g_new0 (GrRepairSave, 1);
  save->target = g_object_ref (target);
  save->replace = replace;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_repair_result_save_async);
  g_task_set_task_data (task, save, (GDestroyNotify)gr_repair_save_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * gr_repair_result_save_finish:
 * @self: a result
 * @result: the result passed to the callback
 * @error: return location for an error
 *
 * Ends gr_repair_result_save_async().
 *
 * Returns: whether the copy was saved
 */
gboolean
gr_repair_result_save_finish (GrRepairResult *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (GR_IS_REPAIR_RESULT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_repair_result_save_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
