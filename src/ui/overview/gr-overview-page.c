/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-overview-page.h"

struct _GrOverviewPage
{
  GrPage parent_instance;
};

G_DEFINE_FINAL_TYPE (GrOverviewPage, gr_overview_page, GR_TYPE_PAGE)

static void
gr_overview_page_class_init (GrOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/overview/gr-overview-page.ui");
}

static void
gr_overview_page_init (GrOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
