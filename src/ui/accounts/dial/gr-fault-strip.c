/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-fault-strip.h"

#include "gr-fault-words.h"

#include <glib/gi18n.h>

struct _GrFaultStrip
{
  AdwBin parent_instance;

  GrEmulatorDial *dial;

  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkButton   *off_button;
};

enum
{
  PROP_0,
  PROP_DIAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrFaultStrip, gr_fault_strip, ADW_TYPE_BIN)

/* The words stay while the strip slides away. */
static void
update (GrFaultStrip *self)
{
  g_autofree char *summary = self->dial != NULL ? gr_fault_words_summary (self->dial) : NULL;

  g_assert (GR_IS_FAULT_STRIP (self));

  if (summary != NULL)
    {
      gtk_label_set_label (self->label, summary);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), summary);
      gtk_button_set_label (self->off_button, gr_emulator_dial_get_n_on (self->dial) > 1 ? _ ("All Off") : _ ("Switch Off"));
    }
  gtk_revealer_set_reveal_child (self->revealer, summary != NULL);
}

static void
off_cb (GrFaultStrip *self)
{
  g_assert (GR_IS_FAULT_STRIP (self));

  if (self->dial != NULL)
    gr_emulator_dial_reset (self->dial);
}

static void
gr_fault_strip_dispose (GObject *object)
{
  GrFaultStrip *self = GR_FAULT_STRIP (object);

  if (self->dial != NULL)
    g_signal_handlers_disconnect_by_data (self->dial, self);
  g_clear_object (&self->dial);

  G_OBJECT_CLASS (gr_fault_strip_parent_class)->dispose (object);
}

static void
gr_fault_strip_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrFaultStrip *self = GR_FAULT_STRIP (object);

  switch (prop_id)
    {
    case PROP_DIAL:
      g_value_set_object (value, gr_fault_strip_get_dial (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_fault_strip_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GrFaultStrip *self = GR_FAULT_STRIP (object);

  switch (prop_id)
    {
    case PROP_DIAL:
      gr_fault_strip_set_dial (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_fault_strip_class_init (GrFaultStripClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_fault_strip_dispose;
  object_class->get_property = gr_fault_strip_get_property;
  object_class->set_property = gr_fault_strip_set_property;

  properties[PROP_DIAL] =
    g_param_spec_object ("dial", NULL, NULL, GR_TYPE_EMULATOR_DIAL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/dial/gr-fault-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, GrFaultStrip, label);
  gtk_widget_class_bind_template_child (widget_class, GrFaultStrip, off_button);
  gtk_widget_class_bind_template_child (widget_class, GrFaultStrip, revealer);
  gtk_widget_class_bind_template_callback (widget_class, off_cb);
}

static void
gr_fault_strip_init (GrFaultStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GrEmulatorDial *
gr_fault_strip_get_dial (GrFaultStrip *self)
{
  g_return_val_if_fail (GR_IS_FAULT_STRIP (self), NULL);

  return self->dial;
}

void
gr_fault_strip_set_dial (GrFaultStrip   *self,
                         GrEmulatorDial *dial)
{
  g_return_if_fail (GR_IS_FAULT_STRIP (self));
  g_return_if_fail (dial == NULL || GR_IS_EMULATOR_DIAL (dial));

  if (self->dial == dial)
    return;

  if (self->dial != NULL)
    g_signal_handlers_disconnect_by_data (self->dial, self);
  g_set_object (&self->dial, dial);
  if (dial != NULL)
    g_signal_connect_object (dial, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAL]);
}
