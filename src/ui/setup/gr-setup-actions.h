/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gr-setup-page.h"

G_BEGIN_DECLS

/* The verbs of the Setup page, which its rows know by name only. */
void          gr_setup_actions_install (GtkWidgetClass *widget_class);
GCancellable *gr_setup_page_get_cancellable (GrSetupPage *self);
void          gr_setup_page_show (GrSetupPage *self,
                                  const char  *item,
                                  const char  *field);

G_END_DECLS
