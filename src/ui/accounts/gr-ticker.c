/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-ticker.h"

struct _GrTicker
{
  GObject parent_instance;

  GrClock *clock;
  gint64   now;
  guint    mapped;
  guint    source;
};

enum
{
  PROP_0,
  PROP_NOW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrTicker, gr_ticker, G_TYPE_OBJECT)

static void
update_now (GrTicker *self)
{
  gint64 now = gr_clock_get_now (self->clock);

  if (self->now == now)
    return;

  self->now = now;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOW]);
}

static gboolean
tick_cb (gpointer user_data)
{
  GrTicker *self = user_data;

  g_assert (GR_IS_TICKER (self));

  update_now (self);

  return G_SOURCE_CONTINUE;
}

static void
widget_map_cb (GrTicker  *self,
               GtkWidget *widget)
{
  g_assert (GR_IS_TICKER (self));

  if (self->mapped++ == 0)
    self->source = g_timeout_add_seconds (1, tick_cb, self);
  update_now (self);
}

static void
widget_unmap_cb (GrTicker  *self,
                 GtkWidget *widget)
{
  g_assert (GR_IS_TICKER (self));

  if (--self->mapped == 0)
    g_clear_handle_id (&self->source, g_source_remove);
}

static void
gr_ticker_finalize (GObject *object)
{
  GrTicker *self = GR_TICKER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (gr_ticker_parent_class)->finalize (object);
}

static void
gr_ticker_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  GrTicker *self = GR_TICKER (object);

  switch (prop_id)
    {
    case PROP_NOW:
      g_value_set_int64 (value, gr_ticker_get_now (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_ticker_class_init (GrTickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gr_ticker_finalize;
  object_class->get_property = gr_ticker_get_property;

  properties[PROP_NOW] =
    g_param_spec_int64 ("now", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_ticker_init (GrTicker *self)
{
}

GrTicker *
gr_ticker_new (GrClock *clock)
{
  GrTicker *self;

  g_return_val_if_fail (GR_IS_CLOCK (clock), NULL);

  self = g_object_new (GR_TYPE_TICKER, NULL);
  self->clock = g_object_ref (clock);
  self->now = gr_clock_get_now (clock);

  return self;
}

gint64
gr_ticker_get_now (GrTicker *self)
{
  g_return_val_if_fail (GR_IS_TICKER (self), 0);

  return self->now;
}

gboolean
gr_ticker_get_running (GrTicker *self)
{
  g_return_val_if_fail (GR_IS_TICKER (self), FALSE);

  return self->source != 0;
}

/* A widget unmaps before it goes away, so every map has its unmap. */
void
gr_ticker_follow (GrTicker  *self,
                  GtkWidget *widget)
{
  g_return_if_fail (GR_IS_TICKER (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (widget, "map", G_CALLBACK (widget_map_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (widget_unmap_cb), self, G_CONNECT_SWAPPED);

  if (gtk_widget_get_mapped (widget))
    widget_map_cb (self, widget);
}
