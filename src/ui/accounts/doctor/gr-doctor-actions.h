/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the accounts page does for the remedies that concern the environment of the selected lane: accounts.doctor, which
 * opens the doctor, accounts.copy-redirect, accounts.drop-scope, accounts.edit-environment with a field of it, and
 * accounts.trim-credentials. */
void gr_doctor_actions_install (GtkWidgetClass *widget_class);
void gr_doctor_actions_update (GtkWidget *page);

G_END_DECLS
