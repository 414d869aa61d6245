/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-explanations-row.h"

struct _GrExplanationsRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (GrExplanationsRow, gr_explanations_row, ADW_TYPE_ACTION_ROW)

static void
gr_explanations_row_class_init (GrExplanationsRowClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), GR_RESOURCE_PATH "/ui/accounts/explanations/gr-explanations-row.ui");
}

static void
gr_explanations_row_init (GrExplanationsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
