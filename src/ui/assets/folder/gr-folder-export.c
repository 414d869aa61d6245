/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-folder-export.h"

#include "gr-asset-actions.h"
#include "gr-page.h"

#include <glib/gi18n.h>

struct _GrFolderExport
{
  GObject parent_instance;

  GtkWidget       *widget; /* (unowned), which owns this */
  GrFolderCheck   *check;
  GrReportFormat   format;
  GtkNativeDialog *chooser;
  GCancellable    *cancellable;
};

G_DEFINE_FINAL_TYPE (GrFolderExport, gr_folder_export, G_TYPE_OBJECT)

static void
show_folder_cb (AdwToast  *toast,
                GtkWidget *widget)
{
  gr_asset_actions_open_folder (widget, g_object_get_data (G_OBJECT (toast), "gr-file"));
}

static void
say (GrFolderExport *self,
     GFile          *file,
     const GError   *error)
{
  GtkWidget       *page = gtk_widget_get_ancestor (self->widget, GR_TYPE_PAGE);
  g_autofree char *message = error != NULL ? g_strdup_printf (_ ("The report could not be saved: %s"), error->message) : NULL;
  AdwToast        *toast = adw_toast_new (message != NULL ? message : _ ("Report saved"));

  if (error == NULL)
    {
      adw_toast_set_button_label (toast, _ ("_Open Folder"));
      g_object_set_data_full (G_OBJECT (toast), "gr-file", g_object_ref (file), g_object_unref);
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (show_folder_cb), self->widget, 0);
    }
  else
    {
      adw_toast_set_timeout (toast, 0);
    }

  if (page != NULL)
    gr_page_add_toast (GR_PAGE (page), toast);
  else
    g_object_unref (toast);
}

/* What is being written, for the end of it. */
typedef struct
{
  GrFolderExport *self; /* (owned) */
  GFile          *file; /* (owned) */
} GrExportDone;

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  GrExportDone      *done = user_data;
  g_autoptr (GError) error = NULL;

  gr_folder_check_save_finish (GR_FOLDER_CHECK (object), result, &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && done->self->widget != NULL)
    say (done->self, done->file, error);

  g_clear_object (&done->self);
  g_clear_object (&done->file);
  g_free (done);
}

static void
response_cb (GrFolderExport  *self,
             int              response,
             GtkNativeDialog *dialog)
{
  g_autoptr (GFile) file = NULL;

  g_assert (GR_IS_FOLDER_EXPORT (self));

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    gr_folder_export_save (self, self->check, self->format, file);
}

static void
close_chooser (GrFolderExport *self)
{
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (self->chooser);
  g_clear_object (&self->chooser);
}

static void
gr_folder_export_dispose (GObject *object)
{
  gr_folder_export_stop (GR_FOLDER_EXPORT (object));

  G_OBJECT_CLASS (gr_folder_export_parent_class)->dispose (object);
}

static void
gr_folder_export_class_init (GrFolderExportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_folder_export_dispose;
}

static void
gr_folder_export_init (GrFolderExport *self)
{
}

GrFolderExport *
gr_folder_export_new (GtkWidget *widget)
{
  GrFolderExport *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (GR_TYPE_FOLDER_EXPORT, NULL);
  self->widget = widget;
  return self;
}

/* Opens the dialog for the file; what is chosen there is written. */
void
gr_folder_export_ask (GrFolderExport *self,
                      GrFolderCheck  *check,
                      GrReportFormat  format)
{
  GtkRoot              *root;
  GtkFileChooserNative *native;
  g_autofree char      *name = NULL;

  g_return_if_fail (GR_IS_FOLDER_EXPORT (self));
  g_return_if_fail (GR_IS_FOLDER_CHECK (check));

  close_chooser (self);
  g_set_object (&self->check, check);
  self->format = format;

  root = gtk_widget_get_root (self->widget);
  native = gtk_file_chooser_native_new (_ ("Export Report"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                        GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  self->chooser = GTK_NATIVE_DIALOG (native);
  /* Translators: the beginning of a file's name. */
  name = g_strconcat (_ ("pictures-report"), gr_report_format_get_suffix (format), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_object (native, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

/* Writes the report, then says that it is written or why it is not. */
void
gr_folder_export_save (GrFolderExport *self,
                       GrFolderCheck  *check,
                       GrReportFormat  format,
                       GFile          *file)
{
  GrExportDone *done;

  g_return_if_fail (GR_IS_FOLDER_EXPORT (self));
  g_return_if_fail (GR_IS_FOLDER_CHECK (check));
  g_return_if_fail (G_IS_FILE (file));

  if (!gr_folder_check_get_started (check) || gr_folder_check_get_running (check))
    return;

  if (self->cancellable == NULL)
    self->cancellable = g_cancellable_new ();
  done = g_new0 (GrExportDone, 1);
  done->self = g_object_ref (self);
  done->file = g_object_ref (file);
  gr_folder_check_save_async (check, format, file, self->cancellable, saved_cb, done);
}

/* Ends what it is doing and forgets the widget. */
void
gr_folder_export_stop (GrFolderExport *self)
{
  g_return_if_fail (GR_IS_FOLDER_EXPORT (self));

  self->widget = NULL;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->check);
  close_chooser (self);
}
