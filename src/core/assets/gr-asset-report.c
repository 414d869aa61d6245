/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-report-private.h"

#include <glib/gi18n.h>

/* Text that is kept back before it goes to the stream. */
#define PIECE 65536

G_DEFINE_ENUM_TYPE (GrReportFormat, gr_report_format, G_DEFINE_ENUM_VALUE (GR_REPORT_JSON, "json"), G_DEFINE_ENUM_VALUE (GR_REPORT_HTML, "html"), G_DEFINE_ENUM_VALUE (GR_REPORT_JUNIT, "junit"), G_DEFINE_ENUM_VALUE (GR_REPORT_SARIF, "sarif"))

G_DEFINE_FINAL_TYPE (GrAssetReport, gr_asset_report, G_TYPE_OBJECT)

static void
gr_report_file_free (GrReportFile *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->slot, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_object (&self->facts);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}

/* Sends on what has gathered. Returns %FALSE once an error is set. */
static gboolean
flush (GrReportSink *sink)
{
  gboolean ok = g_output_stream_write_all (sink->stream, sink->text->str, sink->text->len, NULL, sink->cancellable, sink->error);

  g_string_truncate (sink->text, 0);
  return ok;
}

/* To be called now and then, such as after each file. */
gboolean
_gr_report_sink_breathe (GrReportSink *sink)
{
  return sink->text->len < PIECE || flush (sink);
}

static gboolean
is_xml (gunichar character)
{
  return character == '\t' || character == '\n' || (character >= 0x20 && character < 0x7f) ||
         (character >= 0xa0 && character < 0xfffe) || (character > 0xffff && (character & 0xfffe) != 0xfffe);
}

/* Writes text into XML or HTML, between tags or between double quotes. What XML cannot hold becomes a replacement character. */
void
_gr_report_append_xml (GString    *out,
                       const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '&')
        g_string_append (out, "&amp;");
      else if (character == '<')
        g_string_append (out, "&lt;");
      else if (character == '>')
        g_string_append (out, "&gt;");
      else if (character == '"')
        g_string_append (out, "&quot;");
      else if (character == '\'')
        g_string_append (out, "&#39;");
      else if (character == '\n' || character == '\t')
        g_string_append_printf (out, "&#%u;", character);
      else
        g_string_append_unichar (out, is_xml (character) ? character : 0xfffd);
    }
}

const char *
_gr_report_get_verdict_nick (GrVerdict verdict)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (GR_TYPE_VERDICT);

  return g_enum_get_value (klass, (int)verdict)->value_nick;
}

/* What a slot is called. A file that could not be read was judged for none. */
const char *
_gr_report_get_slot_title (GrAssetReport *self,
                           const char    *slot)
{
  GrSlotRule *rule = gr_rule_pack_find_slot (self->pack, slot);

  return rule ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (rule)) : NULL;
}

/* Who says so and since when. Returns %NULL where nobody is named. */
char *
_gr_report_describe_source (GrFinding *finding)
{
  const char *source = gr_finding_get_source (finding);
  const char *as_of = gr_finding_get_as_of (finding);

  if (!source)
    return NULL;
  if (!as_of)
    return g_strdup (source);

  return g_strdup_printf ("%s, %s", source, as_of);
}

static void
gr_asset_report_finalize (GObject *object)
{
  GrAssetReport *self = GR_ASSET_REPORT (object);

  g_clear_object (&self->pack);
  g_clear_object (&self->root);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);

  G_OBJECT_CLASS (gr_asset_report_parent_class)->finalize (object);
}

static void
gr_asset_report_class_init (GrAssetReportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_asset_report_finalize;
}

static void
gr_asset_report_init (GrAssetReport *self)
{
  self->complete = TRUE;
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify)gr_report_file_free);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gr_report_format_from_nick:
 * @nick: `json`, `html`, `junit` or `sarif`
 * @format: (out): the format of that name
 *
 * Finds the format that a person named.
 *
 * Returns: whether there is one
 */
gboolean
gr_report_format_from_nick (const char     *nick,
                            GrReportFormat *format)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (GR_TYPE_REPORT_FORMAT);
  GEnumValue            *value;

  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  value = g_enum_get_value_by_nick (klass, nick);
  if (value)
    *format = (GrReportFormat)value->value;

  return value != NULL;
}

/**
 * gr_report_format_get_suffix:
 * @format: a format
 *
 * Gets how the names of files in a format end.
 *
 * Returns: such as ".html"
 */
const char *
gr_report_format_get_suffix (GrReportFormat format)
{
  switch (format)
    {
    case GR_REPORT_HTML:
      return ".html";
    case GR_REPORT_JUNIT:
      return ".xml";
    case GR_REPORT_SARIF:
      return ".sarif";
    case GR_REPORT_JSON:
    default:
      return ".json";
    }
}

/**
 * gr_asset_report_new:
 * @pack: the rules that the files were judged by
 * @unix_seconds: when they were, in seconds since 1970 UTC
 *
 * Creates a report without files.
 *
 * Returns: (transfer full): a new report
 */
GrAssetReport *
gr_asset_report_new (GrRulePack *pack,
                     gint64      unix_seconds)
{
  GrAssetReport *self;

  g_return_val_if_fail (GR_IS_RULE_PACK (pack), NULL);

  self = g_object_new (GR_TYPE_ASSET_REPORT, NULL);
  self->pack = g_object_ref (pack);
  self->time = unix_seconds;

  return self;
}

/**
 * gr_asset_report_set_root:
 * @self: a report
 * @root: (nullable): the folder that addresses in SARIF are relative to, such as the top of a repository
 *
 * Sets where the sources begin. A file outside of it, and every file without a root, gets an absolute address.
 */
void
gr_asset_report_set_root (GrAssetReport *self,
                          GFile         *root)
{
  g_return_if_fail (GR_IS_ASSET_REPORT (self));
  g_return_if_fail (root == NULL || G_IS_FILE (root));

  g_set_object (&self->root, root);
}

/**
 * gr_asset_report_set_n_skipped:
 * @self: a report
 * @n_skipped: how many files of the folders are no pictures
 *
 * Sets how many files were left out.
 */
void
gr_asset_report_set_n_skipped (GrAssetReport *self,
                               guint          n_skipped)
{
  g_return_if_fail (GR_IS_ASSET_REPORT (self));

  self->n_skipped = n_skipped;
}

/**
 * gr_asset_report_set_complete:
 * @self: a report
 * @complete: %FALSE if the check was cancelled before every file had its verdict
 *
 * Sets whether the report speaks of every file; that is so unless this says otherwise.
 */
void
gr_asset_report_set_complete (GrAssetReport *self,
                              gboolean       complete)
{
  g_return_if_fail (GR_IS_ASSET_REPORT (self));

  self->complete = complete;
}

/**
 * gr_asset_report_add_check:
 * @self: a report
 * @check: a check that has run; one that has not is left out
 * @path: how the file is called in the report
 *
 * Takes a file into the report, after those that are there.
 */
void
gr_asset_report_add_check (GrAssetReport *self,
                           GrAssetCheck  *check,
                           const char    *path)
{
  GListModel   *findings;
  GrAssetFacts *facts;
  GrReportFile *file;

  g_return_if_fail (GR_IS_ASSET_REPORT (self));
  g_return_if_fail (GR_IS_ASSET_CHECK (check));
  g_return_if_fail (path != NULL);

  if (gr_asset_check_get_verdict (check) == GR_VERDICT_PENDING)
    return;

  facts = gr_asset_check_get_facts (check);
  findings = gr_asset_check_get_findings (check);
  file = g_new0 (GrReportFile, 1);
  file->file = g_object_ref (gr_asset_check_get_file (check));
  file->path = g_utf8_make_valid (path, -1);
  file->slot = g_strdup (gr_asset_check_get_slot (check));
  file->summary = gr_asset_check_dup_summary (check);
  file->verdict = gr_asset_check_get_verdict (check);
  file->facts = facts ? g_object_ref (facts) : NULL;
  file->findings = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    g_ptr_array_add (file->findings, g_list_model_get_item (findings, i));

  g_ptr_array_add (self->files, file);
  self->counts[file->verdict]++;
}

/**
 * gr_asset_report_add_finding:
 * @self: a report
 * @finding: (transfer none): what was found about the files together, such as too many for a slot
 *
 * Takes a finding about no single file into the report.
 */
void
gr_asset_report_add_finding (GrAssetReport *self,
                             GrFinding     *finding)
{
  g_return_if_fail (GR_IS_ASSET_REPORT (self));
  g_return_if_fail (GR_IS_FINDING (finding));

  g_ptr_array_add (self->findings, g_object_ref (finding));
}

/**
 * gr_asset_report_write:
 * @self: a report
 * @format: how to write it
 * @stream: where to; it stays open
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes the report, blocking, a piece at a time. The same report always gives the same bytes in the same language.
 *
 * Returns: whether all of it was written
 */
gboolean
gr_asset_report_write (GrAssetReport *self,
                       GrReportFormat format,
                       GOutputStream *stream,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GString) text = g_string_sized_new (PIECE + PIECE / 4);
  GrReportSink        sink = {text, stream, cancellable, error};
  gboolean            ok;

  g_return_val_if_fail (GR_IS_ASSET_REPORT (self), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  switch (format)
    {
    case GR_REPORT_HTML:
      ok = _gr_asset_report_write_html (self, &sink);
      break;
    case GR_REPORT_JUNIT:
      ok = _gr_asset_report_write_junit (self, &sink);
      break;
    case GR_REPORT_SARIF:
      ok = _gr_asset_report_write_sarif (self, &sink);
      break;
    case GR_REPORT_JSON:
    default:
      ok = _gr_asset_report_write_json (self, &sink);
      break;
    }

  return ok && flush (&sink);
}

/**
 * gr_asset_report_save:
 * @self: a report
 * @format: how to write it
 * @file: where to; what is there is replaced, and only once the report is whole
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes the report into a file, blocking.
 *
 * Returns: whether it was written
 */
gboolean
gr_asset_report_save (GrAssetReport *self,
                      GrReportFormat format,
                      GFile         *file,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable)      giving_up = NULL;

  g_return_val_if_fail (GR_IS_ASSET_REPORT (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  if (!stream)
    return FALSE;
  if (gr_asset_report_write (self, format, G_OUTPUT_STREAM (stream), cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  /* A stream that is closed without being cancelled would put the half report in the place of what was there. */
  giving_up = g_cancellable_new ();
  g_cancellable_cancel (giving_up);
  g_output_stream_close (G_OUTPUT_STREAM (stream), giving_up, NULL);
  return FALSE;
}

/* What a thread needs to save a report. */
typedef struct
{
  GrReportFormat format;
  GFile         *file; /* (owned) */
} GrReportSave;

static void
gr_report_save_free (GrReportSave *save)
{
  g_clear_object (&save->file);
  g_free (save);
}

static void
save_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GrReportSave      *save = task_data;
  g_autoptr (GError) error = NULL;

  if (gr_asset_report_save (source_object, save->format, save->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gr_asset_report_save_async:
 * @self: a report, to which nothing may be added until @callback is called
 * @format: how to write it
 * @file: where to; what is there is replaced, and only once the report is whole
 * @cancellable: (nullable): a cancellable
 * @callback: called when the report is written
 * @user_data: data for @callback
 *
 * Writes the report into a file, in a thread.
 */
void
gr_asset_report_save_async (GrAssetReport      *self,
                            GrReportFormat      format,
                            GFile              *file,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GrReportSave     *save;

  g_return_if_fail (GR_IS_ASSET_REPORT (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gr_asset_report_save_async);
  save = g_new0 (GrReportSave, 1);
  save->format = format;
  save->file = g_object_ref (file);
  g_task_set_task_data (task, save, (GDestroyNotify)gr_report_save_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * gr_asset_report_save_finish:
 * @self: a report
 * @result: the result passed to the callback
 * @error: return location for an error
 *
 * Ends gr_asset_report_save_async().
 *
 * Returns: whether the report was written
 */
gboolean
gr_asset_report_save_finish (GrAssetReport *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (GR_IS_ASSET_REPORT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, gr_asset_report_save_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
