/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-asset-chooser.h"

#include <glib/gi18n.h>

static void
response_cb (GtkWidget       *widget,
             int              response,
             GtkNativeDialog *dialog)
{
  GrAssetChosenFunc      func = (GrAssetChosenFunc)g_object_get_data (G_OBJECT (dialog), "gr-asset-chosen");
  g_autoptr (GListModel) files = NULL;

  g_assert (GTK_IS_WIDGET (widget));

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  if (g_list_model_get_n_items (files) > 0)
    func (widget, files);
}

/* Asks for pictures, or for a folder of them. The caller keeps the dialog, because nobody else does. */
GtkNativeDialog *
gr_asset_chooser_open (GtkWidget           *widget,
                       const char          *title,
                       GtkFileChooserAction action,
                       gboolean             multiple,
                       GrAssetChosenFunc    func)
{
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  GtkRoot                  *root = gtk_widget_get_root (widget);
  GtkFileChooserNative     *native;

  native = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, action, _ ("_Choose"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (native), multiple);
  if (action == GTK_FILE_CHOOSER_ACTION_OPEN)
    {
      /* The name says little about a file, so that all of them can be chosen. */
      gtk_file_filter_set_name (pictures, _ ("Pictures"));
      gtk_file_filter_add_mime_type (pictures, "image/*");
      gtk_file_filter_set_name (all, _ ("All Files"));
      gtk_file_filter_add_pattern (all, "*");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), pictures);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), all);
    }

  g_object_set_data (G_OBJECT (native), "gr-asset-chosen", (gpointer)func);
  g_signal_connect_object (native, "response", G_CALLBACK (response_cb), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));

  return GTK_NATIVE_DIALOG (native);
}

/* Closes the dialog, if there is one, and lets it go. */
void
gr_asset_chooser_close (GtkNativeDialog **chooser)
{
  g_return_if_fail (chooser != NULL);

  if (*chooser != NULL)
    gtk_native_dialog_destroy (*chooser);
  g_clear_object (chooser);
}
