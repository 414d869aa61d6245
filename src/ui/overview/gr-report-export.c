/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-report-export.h"

#include "gr-asset-actions.h"
#include "gr-setup-report.h"

#include <glib/gi18n.h>

static const struct
{
  const char *suffix;
  const char *mime_type;
} formats[] = {
  [GR_REPORT_EXPORT_HTML] = {".html", "text/html"},
  [GR_REPORT_EXPORT_JSON] = {".json", "application/json"},
};

/* A report on its way to its place. */
typedef struct
{
  GrWindow            *window;
  GrReportExportFormat format;
  GFile               *file;
  GtkNativeDialog     *chooser;
} Export;

static void
export_free (Export *export)
{
  if (export->chooser != NULL)
    gtk_native_dialog_destroy (export->chooser);
  g_clear_object (&export->chooser);
  g_clear_object (&export->file);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
show_folder_cb (AdwToast *toast,
                GrWindow *window)
{
  gr_asset_actions_open_folder (GTK_WIDGET (window), g_object_get_data (G_OBJECT (toast), "gr-file"));
}

static void
say_saved (GrWindow *window,
           GFile    *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *title = g_markup_printf_escaped (_ ("Saved as “%s”"), shown);
  AdwToast        *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _ ("_Show"));
  g_object_set_data_full (G_OBJECT (toast), "gr-file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (show_folder_cb), window, 0);
  gr_window_add_toast (window, toast);
}

/* What a thread has to make and to write. */
typedef struct
{
  GrSetupReport       *report;
  GrReportExportFormat format;
  GFile               *file;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->report);
  g_clear_object (&job->file);
  g_free (job);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Job             *job = task_data;
  g_autofree char *text = NULL;
  GError          *error = NULL;

  text = job->format == GR_REPORT_EXPORT_HTML ? gr_setup_report_to_html (job->report) : gr_setup_report_to_json (job->report);
  if (g_file_replace_contents (job->file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  GrWindow          *window = GR_WINDOW (object);
  g_autoptr (GError) error = NULL;
  GFile             *file = ((Job *)g_task_get_task_data (G_TASK (result)))->file;
  g_autofree char   *name = g_file_get_parse_name (file);
  g_autofree char   *message = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    say_saved (window, file);
  else
    message = g_strdup_printf (_ ("The report “%s” was not written: %s"), name, error->message);

  gr_notice_set_message (gr_window_get_notice (window, "report"), message);
}

/* Writes the whole report to @file and says that it is written, or why it is not. A name that ends in .html or .json decides. */
void
gr_report_export_save (GrWindow            *window,
                       GrReportExportFormat format,
                       GFile               *file)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char  *name = NULL;
  GrSession        *session;
  Job              *job;

  g_return_if_fail (GR_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  session = gr_window_get_session (window);
  if (session == NULL)
    return;

  name = g_file_get_basename (file);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (name, formats[i].suffix))
      format = i;

  job = g_new0 (Job, 1);
  job->report = gr_setup_report_new (gr_session_get_setup (session), NULL, NULL);
  job->format = format;
  job->file = g_object_ref (file);
  task = g_task_new (window, NULL, written_cb, NULL);
  g_task_set_source_tag (task, gr_report_export_save);
  g_task_set_task_data (task, job, (GDestroyNotify)job_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
response_cb (GtkNativeDialog *chooser,
             int              response,
             gpointer         user_data)
{
  Export *export = user_data;
  GrWindow         *window = export->window;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    gr_report_export_save (window, export->format, file);

  gtk_native_dialog_hide (chooser);
  g_object_set_data (G_OBJECT (window), "gr-report-export", NULL);
}

/* Opens the dialog for the file; what is chosen there is written. It goes with the window. */
void
gr_report_export_ask (GrWindow            *window,
                      GrReportExportFormat format)
{
  Export *export;
  GtkFileChooserNative *native;
  GtkFileFilter        *filter;
  g_autofree char      *name = NULL;
  g_autofree char      *file_name = NULL;

  g_return_if_fail (GR_IS_WINDOW (window));

  if (gr_window_get_session (window) == NULL)
    return;

  native = gtk_file_chooser_native_new (_ ("Save Readiness Report"), GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  /* Translators: the beginning of a file’s name. %s is the name of the workspace. */
  name = g_strdup_printf (_ ("%s readiness"), gr_workspace_get_name (gr_session_get_workspace (gr_window_get_session (window))));
  g_strdelimit (name, G_DIR_SEPARATOR_S, '-');

  filter = gtk_file_filter_new ();
  gtk_file_filter_add_mime_type (filter, formats[format].mime_type);
  gtk_file_filter_set_name (filter, format == GR_REPORT_EXPORT_HTML ? _ ("Web pages") : _ ("JSON files"));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
  g_object_unref (filter);

  export = g_new0 (Export, 1);
  export->window = window;
  export->format = format;
  export->chooser = GTK_NATIVE_DIALOG (native);
  file_name = g_strconcat (name, formats[format].suffix, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), file_name);
  gtk_native_dialog_set_modal (export->chooser, TRUE);
  g_signal_connect (native, "response", G_CALLBACK (response_cb), export);
  g_object_set_data_full (G_OBJECT (window), "gr-report-export", export, (GDestroyNotify)export_free);
  gtk_native_dialog_show (export->chooser);
}
