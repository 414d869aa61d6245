/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for the name of a workspace. Signal "accepted" (name) once a name was given; nothing where it was cancelled. */
#define GR_TYPE_NAME_DIALOG (gr_name_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GrNameDialog, gr_name_dialog, GR, NAME_DIALOG, AdwMessageDialog)

GrNameDialog *gr_name_dialog_new (GtkWindow  *parent,
                                  const char *heading,
                                  const char *accept_label,
                                  const char *name);

G_END_DECLS
