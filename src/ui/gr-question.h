/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwMessageDialog *gr_question_new (GtkWindow  *parent,
                                   const char *heading,
                                   const char *body);
void              gr_question_set_text (AdwMessageDialog *dialog,
                                        const char       *heading,
                                        const char       *body);

G_END_DECLS
