/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-check-private.h"

#include "gr-asset-judge.h"
#include "gr-util.h"

#include <glib/gi18n.h>

struct _GrAssetCheck
{
  GObject parent_instance;

  GFile      *file;
  GrRulePack *pack;
  char       *wanted_slot;
  gboolean    wants_hash;
  gboolean    followed;
  char       *chosen_hash;

  char         *slot;
  GrVerdict     verdict;
  GrAssetFacts *facts;
  GListModel   *findings;
  gint64        checked;
  gint64        modified;
  gint64        changed;
  char         *stamp;
};

enum
{
  PROP_0,
  PROP_FILE,
  PROP_PACK,
  PROP_SLOT,
  PROP_VERDICT,
  PROP_FACTS,
  PROP_FINDINGS,
  PROP_SUMMARY,
  PROP_CHECKED,
  PROP_CHANGED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (GrVerdict, gr_verdict, G_DEFINE_ENUM_VALUE (GR_VERDICT_PENDING, "pending"), G_DEFINE_ENUM_VALUE (GR_VERDICT_PASS, "pass"), G_DEFINE_ENUM_VALUE (GR_VERDICT_WARN, "warn"), G_DEFINE_ENUM_VALUE (GR_VERDICT_FAIL, "fail"), G_DEFINE_ENUM_VALUE (GR_VERDICT_UNREADABLE, "unreadable"))

G_DEFINE_FINAL_TYPE (GrAssetCheck, gr_asset_check, G_TYPE_OBJECT)

/* Copies what a run needs out of the check. */
GrAssetRun *
_gr_asset_run_new (GrAssetCheck *self)
{
  GrAssetRun *run = g_new0 (GrAssetRun, 1);

  run->file = g_object_ref (self->file);
  run->pack = g_object_ref (self->pack);
  run->wanted_slot = g_strdup (self->wanted_slot);
  run->limits = gr_inspect_default_limits;
  run->limits.want_hash = self->wants_hash || self->followed;
  run->followed = self->followed;

  return run;
}

void
_gr_asset_run_free (GrAssetRun *run)
{
  g_clear_object (&run->file);
  g_clear_object (&run->pack);
  g_clear_pointer (&run->wanted_slot, g_free);
  g_clear_error (&run->read_error);
  g_clear_pointer (&run->slot, g_free);
  g_clear_object (&run->facts);
  g_clear_object (&run->findings);
  g_clear_pointer (&run->stamp, g_free);
  g_free (run);
}

static const char *
explain_error (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _ ("There is no such file.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _ ("You may not read it.");

  return error->message;
}

/* The way out of an error of reading. */
static const char *
advise_error (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _ ("Put it back, or choose another file.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _ ("Change who may read it, or choose another file.");

  return _ ("Choose another file.");
}

static GListModel *
describe_unreadable (const GError *error)
{
  g_autoptr (GListStore) findings = g_list_store_new (GR_TYPE_FINDING);
  g_autoptr (GrFinding)  finding = NULL;
  gboolean               missing = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  finding = gr_finding_new (GR_SEVERITY_ERROR, missing ? "asset.missing" : "asset.unreadable",
                            missing ? _ ("The file is not there") : _ ("The file cannot be read"));
  gr_finding_set_detail (finding, explain_error (error));
  gr_finding_set_fix (finding, advise_error (error));
  g_list_store_append (findings, finding);

  return G_LIST_MODEL (g_steal_pointer (&findings));
}

/* Reads and judges. Returns %FALSE only if it was cancelled; a file that cannot be read is an outcome. */
gboolean
_gr_asset_run_execute (GrAssetRun   *run,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr (GrFinding) disagreement = NULL;
  GrSlotRule           *rule;

  /* A stamp from before the reading is too old at worst, and then the file is read once more. */
  if (run->followed)
    run->stamp = gr_asset_check_make_stamp (run->file, &run->modified, cancellable);
  if (!run->read_error)
    run->facts = gr_asset_inspect_file (run->file, &run->limits, cancellable, &run->read_error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!run->facts)
    {
      run->verdict = GR_VERDICT_UNREADABLE;
      run->findings = describe_unreadable (run->read_error);
      return TRUE;
    }

  rule = gr_asset_judge_find_slot (run->facts, run->pack, run->wanted_slot);
  run->slot = g_strdup (rule ? gr_catalog_entry_get_id (GR_CATALOG_ENTRY (rule)) : run->wanted_slot);
  run->findings = gr_asset_judge (run->facts, run->pack, run->slot);
  if (gr_findings_reach (run->findings, GR_SEVERITY_ERROR))
    run->verdict = GR_VERDICT_FAIL;
  else if (gr_findings_reach (run->findings, GR_SEVERITY_WARNING))
    run->verdict = GR_VERDICT_WARN;
  else
    run->verdict = GR_VERDICT_PASS;

  disagreement = gr_asset_judge_disagreement (run->facts, run->pack, run->wanted_slot);
  if (disagreement)
    g_list_store_append (G_LIST_STORE (run->findings), disagreement);

  return TRUE;
}

/* When a followed file got a content that is not the chosen one. A file that cannot be read has no content to compare. */
static void
update_changed (GrAssetCheck *self)
{
  const char *hash = self->facts != NULL ? self->facts->content_hash : NULL;
  gboolean    differs = self->chosen_hash != NULL && hash != NULL && !g_str_equal (self->chosen_hash, hash);
  gint64      changed = differs ? MAX (1, self->modified) : 0;

  if (self->changed == changed)
    return;

  self->changed = changed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}

/* Makes what a run found the check's own, in the thread that the check lives in. */
void
_gr_asset_check_take_outcome (GrAssetCheck *self,
                              GrAssetRun   *run)
{
  g_object_freeze_notify (G_OBJECT (self));
  self->verdict = run->verdict;
  gr_set_str (&self->slot, run->slot ? run->slot : self->wanted_slot);
  g_set_object (&self->facts, run->facts);
  g_set_object (&self->findings, run->findings);
  self->checked = g_get_real_time () / G_USEC_PER_SEC;
  self->modified = run->modified;
  gr_set_str (&self->stamp, run->stamp);
  update_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECKED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERDICT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SLOT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACTS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDINGS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
run_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GrAssetRun        *run = task_data;
  g_autoptr (GError) error = NULL;

  if (_gr_asset_run_execute (run, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
run_in_thread_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask)  task = g_steal_pointer (&user_data);
  g_autoptr (GError) error = NULL;
  GrAssetCheck      *self = g_task_get_source_object (task);

  g_assert (GR_IS_ASSET_CHECK (self));

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  _gr_asset_check_take_outcome (self, g_task_get_task_data (G_TASK (result)));
  g_task_return_boolean (task, TRUE);
}

static void
gr_asset_check_finalize (GObject *object)
{
  GrAssetCheck *self = GR_ASSET_CHECK (object);

  g_clear_object (&self->file);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->wanted_slot, g_free);
  g_clear_pointer (&self->chosen_hash, g_free);
  g_clear_pointer (&self->stamp, g_free);
  g_clear_pointer (&self->slot, g_free);
  g_clear_object (&self->facts);
  g_clear_object (&self->findings);

  G_OBJECT_CLASS (gr_asset_check_parent_class)->finalize (object);
}

static void
gr_asset_check_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrAssetCheck *self = GR_ASSET_CHECK (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, gr_asset_check_get_file (self));
      break;
    case PROP_PACK:
      g_value_set_object (value, gr_asset_check_get_pack (self));
      break;
    case PROP_SLOT:
      g_value_set_string (value, gr_asset_check_get_slot (self));
      break;
    case PROP_VERDICT:
      g_value_set_enum (value, gr_asset_check_get_verdict (self));
      break;
    case PROP_FACTS:
      g_value_set_object (value, gr_asset_check_get_facts (self));
      break;
    case PROP_FINDINGS:
      g_value_set_object (value, gr_asset_check_get_findings (self));
      break;
    case PROP_SUMMARY:
      g_value_take_string (value, gr_asset_check_dup_summary (self));
      break;
    case PROP_CHECKED:
      g_value_set_int64 (value, gr_asset_check_get_checked (self));
      break;
    case PROP_CHANGED:
      g_value_set_int64 (value, gr_asset_check_get_changed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_asset_check_class_init (GrAssetCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_asset_check_finalize;
  object_class->get_property = gr_asset_check_get_property;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, GR_TYPE_RULE_PACK, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SLOT] = g_param_spec_string ("slot", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VERDICT] = g_param_spec_enum ("verdict", NULL, NULL, GR_TYPE_VERDICT, GR_VERDICT_PENDING,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FACTS] = g_param_spec_object ("facts", NULL, NULL, GR_TYPE_ASSET_FACTS, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FINDINGS] = g_param_spec_object ("findings", NULL, NULL, G_TYPE_LIST_MODEL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHECKED] = g_param_spec_int64 ("checked", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHANGED] = g_param_spec_int64 ("changed", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_asset_check_init (GrAssetCheck *self)
{
  self->findings = G_LIST_MODEL (g_list_store_new (GR_TYPE_FINDING));
}

/**
 * gr_asset_check_new:
 * @file: the file to judge
 * @pack: the rules
 * @slot_id: (nullable): a slot of @pack, or "any" or %NULL for the slot that the picture fits best
 *
 * Creates a check that has not run yet.
 *
 * Returns: (transfer full): a check whose verdict is %GR_VERDICT_PENDING
 */
GrAssetCheck *
gr_asset_check_new (GFile      *file,
                    GrRulePack *pack,
                    const char *slot_id)
{
  GrAssetCheck *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (GR_IS_RULE_PACK (pack), NULL);

  self = g_object_new (GR_TYPE_ASSET_CHECK, NULL);
  self->file = g_object_ref (file);
  self->pack = g_object_ref (pack);
  self->wanted_slot = g_strdup (slot_id ? slot_id : GR_SLOT_ANY);
  self->slot = g_strdup (self->wanted_slot);

  return self;
}

/**
 * gr_asset_check_set_wants_hash:
 * @self: a check
 * @wants_hash: whether the facts of the next run shall have the content hash
 *
 * Asks for the SHA-256 of the file, which takes about as long as all the rest of a check.
 */
void
gr_asset_check_set_wants_hash (GrAssetCheck *self,
                               gboolean      wants_hash)
{
  g_return_if_fail (GR_IS_ASSET_CHECK (self));

  self->wants_hash = wants_hash;
}

/**
 * gr_asset_check_follow:
 * @self: a check
 * @chosen_hash: (nullable): the SHA-256 of the content that a person chose, in hexadecimal digits of lower case, or %NULL if it
 *   is not known yet
 *
 * Says that the file is looked at again over time: the next run takes its content hash and a stamp, and the check tells since
 * when the content is another one than was chosen.
 */
void
gr_asset_check_follow (GrAssetCheck *self,
                       const char   *chosen_hash)
{
  g_return_if_fail (GR_IS_ASSET_CHECK (self));

  self->followed = TRUE;
  gr_set_str (&self->chosen_hash, chosen_hash);
  update_changed (self);
}

/**
 * gr_asset_check_run:
 * @self: a check
 * @cancellable: (nullable): a cancellable
 *
 * Reads and judges the file in the calling thread, which must be the only one that uses @self. A cancelled run leaves @self as
 * it was.
 */
void
gr_asset_check_run (GrAssetCheck *self,
                    GCancellable *cancellable)
{
  g_autoptr (GrAssetRun) run = NULL;

  g_return_if_fail (GR_IS_ASSET_CHECK (self));

  run = _gr_asset_run_new (self);
  if (_gr_asset_run_execute (run, cancellable, NULL))
    _gr_asset_check_take_outcome (self, run);
}

/**
 * gr_asset_check_run_async:
 * @self: a check
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread-default main context when the verdict is there
 * @user_data: data for @callback
 *
 * Reads and judges the file in a thread of its own.
 */
void
gr_asset_check_run_async (GrAssetCheck       *self,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) thread_task = NULL;

  g_return_if_fail (GR_IS_ASSET_CHECK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_asset_check_run_async);

  thread_task = g_task_new (NULL, cancellable, run_in_thread_cb, g_steal_pointer (&task));
  g_task_set_source_tag (thread_task, run_in_thread);
  g_task_set_task_data (thread_task, _gr_asset_run_new (self), (GDestroyNotify)_gr_asset_run_free);
  g_task_run_in_thread (thread_task, run_in_thread);
}

/**
 * gr_asset_check_run_finish:
 * @self: a check
 * @result: the result passed to the callback
 * @error: return location for an error
 *
 * Ends gr_asset_check_run_async().
 *
 * Returns: %TRUE if there is a verdict, be it %GR_VERDICT_UNREADABLE; %FALSE only if the run was cancelled
 */
gboolean
gr_asset_check_run_finish (GrAssetCheck *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_asset_check_run_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gr_asset_check_get_file:
 * @self: a check
 *
 * Gets the file that is judged.
 *
 * Returns: (transfer none): the file
 */
GFile *
gr_asset_check_get_file (GrAssetCheck *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (self), NULL);

  return self->file;
}

/**
 * gr_asset_check_get_pack:
 * @self: a check
 *
 * Gets the rules that judge.
 *
 * Returns: (transfer none): the rule pack
 */
GrRulePack *
gr_asset_check_get_pack (GrAssetCheck *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (self), NULL);

  return self->pack;
}

/**
 * gr_asset_check_get_slot:
 * @self: a check
 *
 * Gets the slot that the file was judged for: after a run never "any", unless the file could not be read.
 *
 * Returns: the slot's id
 */
const char *
gr_asset_check_get_slot (GrAssetCheck *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (self), NULL);

  return self->slot;
}

/**
 * gr_asset_check_get_verdict:
 * @self: a check
 *
 * Gets the verdict of the last run.
 *
 * Returns: the verdict
 */
GrVerdict
gr_asset_check_get_verdict (GrAssetCheck *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (self), GR_VERDICT_PENDING);

  return self->verdict;
}

/**
 * gr_asset_check_get_facts:
 * @self: a check
 *
 * Gets what was read out of the file.
 *
 * Returns: (transfer none) (nullable): the facts, or %NULL before a run and for a file that could not be read
 */
GrAssetFacts *
gr_asset_check_get_facts (GrAssetCheck *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (self), NULL);

  return self->facts;
}

/**
 * gr_asset_check_get_findings:
 * @self: a check
 *
 * Gets what speaks against the file.
 *
 * Returns: (transfer none): a list of [class@Gr.Finding], empty before a run
 */
GListModel *
gr_asset_check_get_findings (GrAssetCheck *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (self), NULL);

  return self->findings;
}

/**
 * gr_asset_check_dup_summary:
 * @self: a check
 *
 * Describes the file in one line, such as "1024×1024 PNG · 812 KB", or says why it could not be read.
 *
 * Returns: (transfer full): the line, for showing
 */
char *
gr_asset_check_dup_summary (GrAssetCheck *self)
{
  g_autofree char *size = NULL;
  const char      *format;

  g_return_val_if_fail (GR_IS_ASSET_CHECK (self), NULL);

  if (self->verdict == GR_VERDICT_PENDING)
    return g_strdup (_ ("Not checked yet"));
  if (!self->facts)
    {
      g_autoptr (GrFinding) finding = g_list_model_get_item (self->findings, 0);

      return g_strdup (gr_finding_get_title (finding));
    }

  size = gr_asset_format_bytes (self->facts->bytes);
  format = gr_image_format_get_name (self->facts->format);
  if (self->facts->format == GR_IMAGE_UNKNOWN)
    return g_strdup_printf (_ ("Not a picture · %s"), size);
  if (self->facts->width == 0 || self->facts->height == 0)
    return g_strdup_printf ("%s · %s", format, size);
  return g_strdup_printf ("%u×%u %s · %s", self->facts->width, self->facts->height, format, size);
}

/**
 * gr_asset_check_get_checked:
 * @self: a check
 *
 * Gets when the verdict was made.
 *
 * Returns: unix seconds; 0 before a run
 */
gint64
gr_asset_check_get_checked (GrAssetCheck *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (self), 0);

  return self->checked;
}

/**
 * gr_asset_check_get_changed:
 * @self: a check that follows its file
 *
 * Gets since when the file has another content than was chosen: the time at which it was last written.
 *
 * Returns: unix seconds; 0 if the content is the chosen one, or is not known
 */
gint64
gr_asset_check_get_changed (GrAssetCheck *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (self), 0);

  return self->changed;
}

/**
 * gr_asset_check_get_stamp:
 * @self: a check that follows its file
 *
 * Gets what [func@Gr.asset_check_make_stamp] gave before the file was last read.
 *
 * Returns: (nullable): the stamp, or %NULL before a run and for a file that was not there
 */
const char *
gr_asset_check_get_stamp (GrAssetCheck *self)
{
  g_return_val_if_fail (GR_IS_ASSET_CHECK (self), NULL);

  return self->stamp;
}

/**
 * gr_asset_check_make_stamp:
 * @file: a file
 * @modified: (out) (optional): where to put when it was last written, in unix seconds; 0 if it is not there
 * @cancellable: (nullable): a cancellable
 *
 * Describes a file without reading it, blocking: another stamp than before says that it should be read again.
 *
 * Returns: (transfer full) (nullable): the stamp, or %NULL if the file is not there
 */
char *
gr_asset_check_make_stamp (GFile        *file,
                           gint64       *modified,
                           GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = NULL;
  guint64               seconds;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (modified)
    *modified = 0;
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_UNIX_INODE "," G_FILE_ATTRIBUTE_UNIX_MODE,
                            G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  if (!info)
    return NULL;

  seconds = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED);
  if (modified)
    *modified = (gint64)seconds;

  return g_strdup_printf ("%" G_GUINT64_FORMAT ".%06u %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %o", seconds,
                          g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE),
                          g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE));
}
