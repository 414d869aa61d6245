/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-notice.h"

#include "gr-util.h"

struct _GrNotice
{
  AdwBin parent_instance;

  char        *message;
  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkButton   *button;
};

enum
{
  PROP_0,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrNotice, gr_notice, ADW_TYPE_BIN)

static void
close_cb (GrNotice *self)
{
  g_assert (GR_IS_NOTICE (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
gr_notice_finalize (GObject *object)
{
  GrNotice *self = GR_NOTICE (object);

  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (gr_notice_parent_class)->finalize (object);
}

static void
gr_notice_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, gr_notice_get_message (GR_NOTICE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_notice_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_MESSAGE:
      gr_notice_set_message (GR_NOTICE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_notice_class_init (GrNoticeClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = gr_notice_finalize;
  object_class->get_property = gr_notice_get_property;
  object_class->set_property = gr_notice_set_property;

  properties[PROP_MESSAGE] =
    g_param_spec_string ("message", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/gr-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, GrNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, GrNotice, label);
  gtk_widget_class_bind_template_child (widget_class, GrNotice, button);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
gr_notice_init (GrNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
gr_notice_get_message (GrNotice *self)
{
  g_return_val_if_fail (GR_IS_NOTICE (self), NULL);

  return self->message;
}

/* Shows @message, or takes the strip away where it is NULL. A strip that was closed opens again only for another message. */
void
gr_notice_set_message (GrNotice   *self,
                       const char *message)
{
  g_return_if_fail (GR_IS_NOTICE (self));

  if (!gr_set_str (&self->message, message))
    return;

  if (message != NULL)
    gtk_label_set_label (self->label, message);
  gtk_revealer_set_reveal_child (self->revealer, message != NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

/* Offers @detailed_action beside the message; a @label of NULL takes the button away. */
void
gr_notice_set_button (GrNotice   *self,
                      const char *label,
                      const char *detailed_action)
{
  g_return_if_fail (GR_IS_NOTICE (self));
  g_return_if_fail (label == NULL || detailed_action != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
  if (label == NULL)
    return;

  gtk_button_set_use_underline (self->button, TRUE);
  gtk_button_set_label (self->button, label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->button), detailed_action);
}
