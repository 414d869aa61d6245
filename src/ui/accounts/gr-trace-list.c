/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-trace-list.h"

#include "gr-page.h"
#include "gr-trace-row.h"
#include "gr-trace-text.h"

struct _GrTraceList
{
  AdwBin parent_instance;

  GListModel *model;

  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_MODEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrTraceList, gr_trace_list, ADW_TYPE_BIN)

static GrSession *
find_session (GrTraceList *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GR_TYPE_PAGE);

  return page != NULL ? gr_page_get_session (GR_PAGE (page)) : NULL;
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GrTraceList *self = user_data;
  GrSession   *session = find_session (self);
  GtkWidget   *row = gr_trace_row_new (item, session != NULL ? gr_session_get_catalog (session) : NULL);

  if (session != NULL)
    g_object_bind_property (session, "demo-mode", row, "demo-mode", G_BINDING_SYNC_CREATE);

  return row;
}

static GrExchange *
get_exchange (GtkListBoxRow *row)
{
  g_autoptr (GrExchange) exchange = NULL;

  /* The row keeps it. */
  g_object_get (row, "exchange", &exchange, NULL);

  return exchange;
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  GrExchange      *exchange = get_exchange (row);
  g_autofree char *heading = NULL;
  GtkWidget       *label;

  if (before != NULL && gr_exchange_get_group (get_exchange (before)) == gr_exchange_get_group (exchange))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row) != NULL)
    return;

  heading = gr_trace_dup_heading (exchange);
  label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "trace-heading");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
bind (GrTraceList *self)
{
  gtk_list_box_bind_model (self->list, self->model, create_row_cb, self, NULL);
}

/* Only where it stands is it known whose session it is. */
static void
gr_trace_list_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gr_trace_list_parent_class)->root (widget);

  bind (GR_TRACE_LIST (widget));
}

static void
gr_trace_list_dispose (GObject *object)
{
  GrTraceList *self = GR_TRACE_LIST (object);

  g_clear_object (&self->model);

  G_OBJECT_CLASS (gr_trace_list_parent_class)->dispose (object);
}

static void
gr_trace_list_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GrTraceList *self = GR_TRACE_LIST (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, gr_trace_list_get_model (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_trace_list_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GrTraceList *self = GR_TRACE_LIST (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      gr_trace_list_set_model (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_trace_list_class_init (GrTraceListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_trace_list_dispose;
  object_class->get_property = gr_trace_list_get_property;
  object_class->set_property = gr_trace_list_set_property;

  properties[PROP_MODEL] =
    g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->root = gr_trace_list_root;

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-trace-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GrTraceList, list);
}

static void
gr_trace_list_init (GrTraceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
}

GListModel *
gr_trace_list_get_model (GrTraceList *self)
{
  g_return_val_if_fail (GR_IS_TRACE_LIST (self), NULL);

  return self->model;
}

void
gr_trace_list_set_model (GrTraceList *self,
                         GListModel  *model)
{
  g_return_if_fail (GR_IS_TRACE_LIST (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (!g_set_object (&self->model, model))
    return;

  bind (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}
