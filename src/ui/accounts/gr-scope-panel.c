/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-panel.h"

#include "gr-scope-row.h"

struct _GrScopePanel
{
  AdwBin parent_instance;

  GrLaneSession *lane_session;

  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_LANE_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrScopePanel, gr_scope_panel, ADW_TYPE_BIN)

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return g_object_new (GTK_TYPE_LIST_BOX_ROW,
                       "activatable", FALSE,
                       "child", gr_scope_row_new (item),
                       NULL);
}

static void
gr_scope_panel_dispose (GObject *object)
{
  GrScopePanel *self = GR_SCOPE_PANEL (object);

  g_clear_object (&self->lane_session);

  G_OBJECT_CLASS (gr_scope_panel_parent_class)->dispose (object);
}

static void
gr_scope_panel_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrScopePanel *self = GR_SCOPE_PANEL (object);

  switch (prop_id)
    {
    case PROP_LANE_SESSION:
      g_value_set_object (value, self->lane_session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_scope_panel_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GrScopePanel *self = GR_SCOPE_PANEL (object);

  switch (prop_id)
    {
    case PROP_LANE_SESSION:
      if (!g_set_object (&self->lane_session, g_value_get_object (value)))
        return;
      gtk_list_box_bind_model (self->list, self->lane_session != NULL ? gr_lane_session_get_scopes (self->lane_session) : NULL,
                               create_row_cb, NULL, NULL);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_scope_panel_class_init (GrScopePanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_scope_panel_dispose;
  object_class->get_property = gr_scope_panel_get_property;
  object_class->set_property = gr_scope_panel_set_property;

  properties[PROP_LANE_SESSION] =
    g_param_spec_object ("lane-session", NULL, NULL, GR_TYPE_LANE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-scope-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, GrScopePanel, list);
}

static void
gr_scope_panel_init (GrScopePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
