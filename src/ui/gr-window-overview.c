/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-window-private.h"

#include "gr-report-export.h"
#include "gr-share-window.h"
#include "gr-twin-window.h"
#include "gr-workspace-settings.h"

/* A window that speaks of one workspace closes when another one is opened. */
static void
present_over (GtkWidget *self,
              GtkWidget *window)
{
  g_signal_connect_object (self, "notify::session", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
save_report_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  gr_report_export_ask (GR_WINDOW (widget), g_str_equal (g_variant_get_string (parameter, NULL), "json") ? GR_REPORT_EXPORT_JSON : GR_REPORT_EXPORT_HTML);
}

static void
compare_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GrSession *session = gr_window_get_session (GR_WINDOW (widget));

  if (session != NULL)
    present_over (widget, gr_twin_window_new (GTK_WINDOW (widget), session));
}

static void
share_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GrSession *session = gr_window_get_session (GR_WINDOW (widget));

  if (session != NULL)
    present_over (widget, gr_share_window_new (GTK_WINDOW (widget), session));
}

static void
edit_regions_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GrSession           *session = gr_window_get_session (GR_WINDOW (widget));
  GrWorkspaceSettings *settings;

  if (session == NULL)
    return;

  settings = gr_workspace_settings_new (GTK_WINDOW (widget), session);
  gr_workspace_settings_show_page (settings, "regions");
  present_over (widget, GTK_WIDGET (settings));
}

void
gr_window_install_overview_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-report", "s", save_report_action);
  gtk_widget_class_install_action (widget_class, "win.compare-environments", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "win.share-workspace", NULL, share_action);
  gtk_widget_class_install_action (widget_class, "win.edit-regions", NULL, edit_regions_action);
}
