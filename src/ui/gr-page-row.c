/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-page-row.h"

#include "gr-util.h"

struct _GrPageRow
{
  GtkListBoxRow parent_instance;

  char *page_id;
  char *title;
  char *icon_name;
  char *indicator;
};

enum
{
  PROP_0,
  PROP_PAGE_ID,
  PROP_TITLE,
  PROP_ICON_NAME,
  PROP_INDICATOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrPageRow, gr_page_row, GTK_TYPE_LIST_BOX_ROW)

static char **
find_field (GrPageRow *self,
            guint      prop_id)
{
  switch (prop_id)
    {
    case PROP_PAGE_ID:
      return &self->page_id;
    case PROP_TITLE:
      return &self->title;
    case PROP_ICON_NAME:
      return &self->icon_name;
    case PROP_INDICATOR:
      return &self->indicator;
    default:
      return NULL;
    }
}

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static void
gr_page_row_finalize (GObject *object)
{
  GrPageRow *self = GR_PAGE_ROW (object);

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_clear_pointer (find_field (self, i), g_free);

  G_OBJECT_CLASS (gr_page_row_parent_class)->finalize (object);
}

static void
gr_page_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  char **field = find_field (GR_PAGE_ROW (object), prop_id);

  if (field != NULL)
    g_value_set_string (value, *field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gr_page_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  char **field = find_field (GR_PAGE_ROW (object), prop_id);

  if (field == NULL)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (gr_set_str (field, g_value_get_string (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
gr_page_row_class_init (GrPageRowClass *klass)
{
  static const char *const names[] = {NULL, "page-id", "title", "icon-name", "indicator"};
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = gr_page_row_finalize;
  object_class->get_property = gr_page_row_get_property;
  object_class->set_property = gr_page_row_set_property;

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    properties[i] =
      g_param_spec_string (names[i], NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/gr-page-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
gr_page_row_init (GrPageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_page_row_new (const char *page_id,
                 const char *title,
                 const char *icon_name)
{
  return g_object_new (GR_TYPE_PAGE_ROW, "page-id", page_id, "title", title, "icon-name", icon_name, NULL);
}

const char *
gr_page_row_get_page_id (GrPageRow *self)
{
  g_return_val_if_fail (GR_IS_PAGE_ROW (self), NULL);

  return self->page_id;
}
