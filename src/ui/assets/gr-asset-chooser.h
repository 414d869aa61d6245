/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How the person answers: with the files they chose, never called where they chose none. */
typedef void (*GrAssetChosenFunc) (GtkWidget  *widget,
                                   GListModel *files);
GtkNativeDialog *gr_asset_chooser_open (GtkWidget           *widget,
                                        const char          *title,
                                        GtkFileChooserAction action,
                                        gboolean             multiple,
                                        GrAssetChosenFunc    func);
void             gr_asset_chooser_close (GtkNativeDialog **chooser);

G_END_DECLS
