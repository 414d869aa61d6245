/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-scope-panel.h"

#include "gr-scope-row.h"
#include "gr-scope-words.h"

struct _GrScopePanel
{
  AdwBin parent_instance;

  GrLaneSession *lane_session;

  GtkListBox *list;
  GtkLabel   *summary;
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
  return gr_scope_row_new (GR_SCOPE_PANEL (user_data)->lane_session, item);
}

static void
row_activated_cb (GrScopePanel *self,
                  GrScopeRow   *row)
{
  g_assert (GR_IS_SCOPE_PANEL (self));

  gr_scope_row_set_expanded (row, !gr_scope_row_get_expanded (row));
}

static void
update_summary (GrScopePanel *self)
{
  g_autofree char *summary = NULL;

  g_assert (GR_IS_SCOPE_PANEL (self));

  if (self->lane_session != NULL)
    summary = gr_scope_words_summary (gr_lane_session_get_scopes (self->lane_session));
  gtk_label_set_label (self->summary, summary != NULL ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), summary != NULL && *summary != '\0');
}

static void
lines_changed_cb (GrScopePanel *self,
                  guint         position,
                  guint         removed,
                  guint         added,
                  GListModel   *ledger)
{
  g_assert (GR_IS_SCOPE_PANEL (self));

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GrScopeGrant) line = g_list_model_get_item (ledger, i);

      g_signal_handlers_disconnect_by_func (line, update_summary, self);
      g_signal_connect_object (line, "notify", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
    }
  update_summary (self);
}

/* The model is let go of before the lane, since rows hold on to both. */
static void
set_lane_session (GrScopePanel  *self,
                  GrLaneSession *lane_session)
{
  GListModel *ledger;

  if (self->lane_session == lane_session)
    return;

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  if (self->lane_session != NULL)
    g_signal_handlers_disconnect_by_func (gr_lane_session_get_scopes (self->lane_session), lines_changed_cb, self);
  g_set_object (&self->lane_session, lane_session);

  if (lane_session != NULL)
    {
      ledger = gr_lane_session_get_scopes (lane_session);
      gtk_list_box_bind_model (self->list, ledger, create_row_cb, self, NULL);
      g_signal_connect_object (ledger, "items-changed", G_CALLBACK (lines_changed_cb), self, G_CONNECT_SWAPPED);
      lines_changed_cb (self, 0, 0, g_list_model_get_n_items (ledger), ledger);
    }

  update_summary (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANE_SESSION]);
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
      set_lane_session (self, g_value_get_object (value));
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
  gtk_widget_class_bind_template_child (widget_class, GrScopePanel, summary);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gr_scope_panel_init (GrScopePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
