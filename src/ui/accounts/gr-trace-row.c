/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-trace-row.h"

struct _GrTraceRow
{
  AdwBin parent_instance;

  GrExchange *exchange;
};

enum
{
  PROP_0,
  PROP_EXCHANGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrTraceRow, gr_trace_row, ADW_TYPE_BIN)

static char *
describe_request (GrTraceRow *self,
                  const char *method,
                  guint       status)
{
  if (status == 0)
    return g_strdup (method);

  return g_strdup_printf ("%s · %u", method, status);
}

static char **
choose_style (GrTraceRow *self,
              guint       status)
{
  const char *const classes[] = {"caption", "numeric", status >= 400 ? "error" : "dim-label", NULL};

  return g_strdupv ((char **)classes);
}

static char *
format_time (GrTraceRow *self,
             gint64      started_at)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (started_at);

  return local != NULL ? g_date_time_format (local, "%T") : g_strdup ("");
}

static char *
describe_answer (GrTraceRow *self,
                 const char *detail,
                 const char *log_id)
{
  if (detail == NULL || log_id == NULL)
    return g_strdup (detail != NULL ? detail : log_id);

  return g_strdup_printf ("%s\nlog_id %s", detail, log_id);
}

static gboolean
has_answer (GrTraceRow *self,
            const char *detail,
            const char *log_id)
{
  return detail != NULL || log_id != NULL;
}

static void
gr_trace_row_dispose (GObject *object)
{
  GrTraceRow *self = GR_TRACE_ROW (object);

  g_clear_object (&self->exchange);

  G_OBJECT_CLASS (gr_trace_row_parent_class)->dispose (object);
}

static void
gr_trace_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GrTraceRow *self = GR_TRACE_ROW (object);

  switch (prop_id)
    {
    case PROP_EXCHANGE:
      g_value_set_object (value, self->exchange);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_trace_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GrTraceRow *self = GR_TRACE_ROW (object);

  switch (prop_id)
    {
    case PROP_EXCHANGE:
      self->exchange = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_trace_row_class_init (GrTraceRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_trace_row_dispose;
  object_class->get_property = gr_trace_row_get_property;
  object_class->set_property = gr_trace_row_set_property;

  properties[PROP_EXCHANGE] =
    g_param_spec_object ("exchange", NULL, NULL, GR_TYPE_EXCHANGE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-trace-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, choose_style);
  gtk_widget_class_bind_template_callback (widget_class, describe_answer);
  gtk_widget_class_bind_template_callback (widget_class, describe_request);
  gtk_widget_class_bind_template_callback (widget_class, format_time);
  gtk_widget_class_bind_template_callback (widget_class, has_answer);
}

static void
gr_trace_row_init (GrTraceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_trace_row_new (GrExchange *exchange)
{
  return g_object_new (GR_TYPE_TRACE_ROW, "exchange", exchange, NULL);
}
