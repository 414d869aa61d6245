/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-fact-row.h"

#include "gr-util.h"

struct _GrFactRow
{
  AdwBin parent_instance;

  char *title;
  char *value;
  char *missing;
  char *copy_action;
  char *copy_target;

  GtkButton *copy_button;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_VALUE,
  PROP_MISSING,
  PROP_COPY_ACTION,
  PROP_COPY_TARGET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrFactRow, gr_fact_row, ADW_TYPE_BIN)

static char *
choose_text (GrFactRow  *self,
             const char *value,
             const char *missing)
{
  return g_strdup (value != NULL ? value : missing);
}

static char **
choose_style (GrFactRow  *self,
              const char *value)
{
  const char *const present[] = {"fact-value", NULL};
  const char *const absent[] = {"fact-value", "dim-label", NULL};

  return g_strdupv ((char **)(value != NULL ? present : absent));
}

static void
update_copy_button (GrFactRow *self)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->copy_button), self->copy_action);
  if (self->copy_target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->copy_button), "s", self->copy_target);
  gtk_widget_set_visible (GTK_WIDGET (self->copy_button), self->copy_action != NULL);
}

static char **
field_of (GrFactRow *self,
          guint      prop_id)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      return &self->title;
    case PROP_VALUE:
      return &self->value;
    case PROP_MISSING:
      return &self->missing;
    case PROP_COPY_ACTION:
      return &self->copy_action;
    case PROP_COPY_TARGET:
      return &self->copy_target;
    default:
      return NULL;
    }
}

static void
gr_fact_row_finalize (GObject *object)
{
  GrFactRow *self = GR_FACT_ROW (object);

  for (guint id = PROP_TITLE; id < N_PROPS; id++)
    g_clear_pointer (field_of (self, id), g_free);

  G_OBJECT_CLASS (gr_fact_row_parent_class)->finalize (object);
}

static void
gr_fact_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  char **field = field_of (GR_FACT_ROW (object), prop_id);

  if (field != NULL)
    g_value_set_string (value, *field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gr_fact_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  GrFactRow *self = GR_FACT_ROW (object);
  char     **field = field_of (self, prop_id);

  if (field == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (!gr_set_str (field, g_value_get_string (value)))
    return;

  if (prop_id == PROP_COPY_ACTION || prop_id == PROP_COPY_TARGET)
    update_copy_button (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
gr_fact_row_class_init (GrFactRowClass *klass)
{
  static const char *const names[N_PROPS] = {NULL, "title", "value", "missing", "copy-action", "copy-target"};
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = gr_fact_row_finalize;
  object_class->get_property = gr_fact_row_get_property;
  object_class->set_property = gr_fact_row_set_property;

  for (guint id = PROP_TITLE; id < N_PROPS; id++)
    properties[id] = g_param_spec_string (names[id], NULL, NULL, NULL,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrFactRow, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_text);
  gtk_widget_class_bind_template_callback (widget_class, choose_style);
}

static void
gr_fact_row_init (GrFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_fact_row_new (const char *title,
                 const char *value,
                 const char *missing)
{
  return g_object_new (GR_TYPE_FACT_ROW,
                       "title", title,
                       "value", value,
                       "missing", missing,
                       NULL);
}

void
gr_fact_row_set_copy (GrFactRow  *self,
                      const char *action,
                      const char *target)
{
  g_return_if_fail (GR_IS_FACT_ROW (self));

  g_object_set (self, "copy-target", target, "copy-action", action, NULL);
}
