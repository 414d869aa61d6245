/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-trace-row.h"

#include "gr-trace-text.h"

struct _GrTraceRow
{
  AdwExpanderRow parent_instance;

  GrExchange *exchange;
  GrCatalog  *catalog;
  gboolean    demo_mode;

  GtkBox *lines;
};

enum
{
  PROP_0,
  PROP_EXCHANGE,
  PROP_CATALOG,
  PROP_DEMO_MODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrTraceRow, gr_trace_row, ADW_TYPE_EXPANDER_ROW)

static void
append_label (GrTraceRow *self,
              const char *text,
              const char *style_class,
              gboolean    selectable)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), selectable);
  gtk_widget_add_css_class (label, style_class);
  gtk_box_append (self->lines, label);
}

/* The details are made when somebody wants to see them. */
static void
show_lines (GrTraceRow *self)
{
  g_autoptr (GPtrArray) lines = NULL;
  GtkWidget            *child;

  g_assert (GR_IS_TRACE_ROW (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->exchange == NULL || self->catalog == NULL)
    return;

  lines = gr_trace_list_lines (self->exchange, self->catalog, self->demo_mode);
  for (guint i = 0; i < lines->len; i++)
    {
      GrTraceLine *line = g_ptr_array_index (lines, i);

      append_label (self, line->label, "caption-heading", FALSE);
      append_label (self, line->value, "trace-value", TRUE);
      if (line->note != NULL)
        append_label (self, line->note, "trace-note", FALSE);
    }
}

static void
show (GrTraceRow *self)
{
  g_autofree char *summary = NULL;

  g_assert (GR_IS_TRACE_ROW (self));

  if (self->exchange == NULL)
    return;

  summary = gr_trace_dup_summary (self->exchange);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), gr_exchange_get_title (self->exchange));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  if (gr_exchange_get_status (self->exchange) >= 400)
    gtk_widget_add_css_class (GTK_WIDGET (self), "trace-failed");
  show_lines (self);
}

static void
gr_trace_row_constructed (GObject *object)
{
  GrTraceRow *self = GR_TRACE_ROW (object);

  G_OBJECT_CLASS (gr_trace_row_parent_class)->constructed (object);

  if (self->exchange != NULL)
    g_signal_connect_object (self->exchange, "notify::finished-at", G_CALLBACK (show), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (show_lines), NULL);
  show (self);
}

static void
gr_trace_row_dispose (GObject *object)
{
  GrTraceRow *self = GR_TRACE_ROW (object);

  g_clear_object (&self->exchange);
  g_clear_object (&self->catalog);

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
    case PROP_CATALOG:
      g_value_set_object (value, self->catalog);
      break;
    case PROP_DEMO_MODE:
      g_value_set_boolean (value, self->demo_mode);
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
    case PROP_CATALOG:
      self->catalog = g_value_dup_object (value);
      break;
    case PROP_DEMO_MODE:
      self->demo_mode = g_value_get_boolean (value);
      if (self->lines != NULL)
        show_lines (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_trace_row_class_init (GrTraceRowClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = gr_trace_row_constructed;
  object_class->dispose = gr_trace_row_dispose;
  object_class->get_property = gr_trace_row_get_property;
  object_class->set_property = gr_trace_row_set_property;

  properties[PROP_EXCHANGE] = g_param_spec_object ("exchange", NULL, NULL, GR_TYPE_EXCHANGE, once);
  properties[PROP_CATALOG] = g_param_spec_object ("catalog", NULL, NULL, GR_TYPE_CATALOG, once);
  properties[PROP_DEMO_MODE] = g_param_spec_boolean ("demo-mode", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-trace-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrTraceRow, lines);
}

static void
gr_trace_row_init (GrTraceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_trace_row_new (GrExchange *exchange,
                  GrCatalog  *catalog)
{
  return g_object_new (GR_TYPE_TRACE_ROW, "exchange", exchange, "catalog", catalog, NULL);
}
