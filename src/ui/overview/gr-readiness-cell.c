/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-readiness-cell.h"

#include "gr-environment-words.h"
#include "gr-setup-looks.h"

#include <glib/gi18n.h>

struct _GrReadinessCell
{
  GtkButton parent_instance;

  GrReadiness *readiness;
};

enum
{
  PROP_0,
  PROP_READINESS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrReadinessCell, gr_readiness_cell, GTK_TYPE_BUTTON)

static char *
format_icon (GObject    *object,
             GrStepState state)
{
  return g_strdup (gr_step_state_get_icon_name (state));
}

static char **
format_classes (GObject    *object,
                GrStepState state)
{
  const char *classes[] = {gr_step_state_get_css_class (state), NULL};

  return g_strdupv ((char **)classes);
}

/* The state in words too, because an icon does not say it to everybody. */
static char *
format_detail (GObject    *object,
               GrStepState state,
               const char *detail)
{
  if (detail == NULL || *detail == '\0')
    return g_strdup (gr_step_state_get_label (state));

  return g_strdup_printf ("%s · %s", gr_step_state_get_label (state), detail);
}

static void
update_words (GrReadinessCell *self)
{
  g_autofree char *environment = gr_environment_dup_title (gr_readiness_get_environment (self->readiness));
  g_autofree char *label = NULL;

  g_assert (GR_IS_READINESS_CELL (self));

  /* Translators: what a screen reader says of one cell: environment, region, state, next thing, who and how long. */
  label = g_strdup_printf (_ ("%s, %s, %s: %s. %s"),
                           environment, gr_readiness_get_region_id (self->readiness),
                           gr_step_state_get_label (gr_readiness_get_state (self->readiness)),
                           gr_readiness_get_title (self->readiness),
                           gr_readiness_get_detail (self->readiness) != NULL ? gr_readiness_get_detail (self->readiness) : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), gr_step_state_get_label (gr_readiness_get_state (self->readiness)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
gr_readiness_cell_clicked (GtkButton *button)
{
  GrReadinessCell *self = GR_READINESS_CELL (button);
  const char      *item = gr_readiness_get_item (self->readiness);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "(ss)",
                              gr_readiness_get_page (self->readiness), item != NULL ? item : "");
}

static void
gr_readiness_cell_constructed (GObject *object)
{
  GrReadinessCell *self = GR_READINESS_CELL (object);

  G_OBJECT_CLASS (gr_readiness_cell_parent_class)->constructed (object);

  if (self->readiness == NULL)
    return;

  g_signal_connect_object (self->readiness, "notify", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  update_words (self);
}

static void
gr_readiness_cell_dispose (GObject *object)
{
  GrReadinessCell *self = GR_READINESS_CELL (object);

  g_clear_object (&self->readiness);

  G_OBJECT_CLASS (gr_readiness_cell_parent_class)->dispose (object);
}

static void
gr_readiness_cell_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GrReadinessCell *self = GR_READINESS_CELL (object);

  switch (prop_id)
    {
    case PROP_READINESS:
      g_value_set_object (value, gr_readiness_cell_get_readiness (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_readiness_cell_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GrReadinessCell *self = GR_READINESS_CELL (object);

  switch (prop_id)
    {
    case PROP_READINESS:
      self->readiness = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_readiness_cell_class_init (GrReadinessCellClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_readiness_cell_constructed;
  object_class->dispose = gr_readiness_cell_dispose;
  object_class->get_property = gr_readiness_cell_get_property;
  object_class->set_property = gr_readiness_cell_set_property;

  GTK_BUTTON_CLASS (klass)->clicked = gr_readiness_cell_clicked;

  properties[PROP_READINESS] =
    g_param_spec_object ("readiness", NULL, NULL, GR_TYPE_READINESS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/overview/gr-readiness-cell.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_classes);
  gtk_widget_class_bind_template_callback (widget_class, format_detail);
  gtk_widget_class_bind_template_callback (widget_class, format_icon);
}

static void
gr_readiness_cell_init (GrReadinessCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_readiness_cell_new (GrReadiness *readiness)
{
  g_return_val_if_fail (GR_IS_READINESS (readiness), NULL);

  return g_object_new (GR_TYPE_READINESS_CELL, "readiness", readiness, NULL);
}

GrReadiness *
gr_readiness_cell_get_readiness (GrReadinessCell *self)
{
  g_return_val_if_fail (GR_IS_READINESS_CELL (self), NULL);

  return self->readiness;
}
