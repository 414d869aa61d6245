/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-preview-pair.h"

#include "gr-util.h"

#include <glib/gi18n.h>

struct _GrPreviewPair
{
  GtkBox parent_instance;

  char           *title;
  char           *description;
  GrPreviewScene  scene;
  GrAssetPicture *picture;
  char           *app_name;
  GtkWidget      *light;
  GtkWidget      *dark;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_SCENE,
  PROP_PICTURE,
  PROP_APP_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrPreviewPair, gr_preview_pair, GTK_TYPE_BOX)

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static void
update_labels (GrPreviewPair *self)
{
  /* Translators: %s is the name of a preview, such as “In a list”. */
  g_autofree char *light = g_strdup_printf (_ ("%s, on light"), self->title);
  g_autofree char *dark = g_strdup_printf (_ ("%s, on dark"), self->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->light), GTK_ACCESSIBLE_PROPERTY_LABEL, light, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dark), GTK_ACCESSIBLE_PROPERTY_LABEL, dark, -1);
}

static void
gr_preview_pair_finalize (GObject *object)
{
  GrPreviewPair *self = GR_PREVIEW_PAIR (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->app_name, g_free);

  G_OBJECT_CLASS (gr_preview_pair_parent_class)->finalize (object);
}

static void
gr_preview_pair_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GrPreviewPair *self = GR_PREVIEW_PAIR (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    case PROP_SCENE:
      g_value_set_enum (value, gr_preview_pair_get_scene (self));
      break;
    case PROP_PICTURE:
      g_value_set_object (value, self->picture);
      break;
    case PROP_APP_NAME:
      g_value_set_string (value, self->app_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_preview_pair_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GrPreviewPair *self = GR_PREVIEW_PAIR (object);
  gboolean       changed = FALSE;

  switch (prop_id)
    {
    case PROP_TITLE:
      changed = gr_set_str (&self->title, g_value_get_string (value));
      if (changed)
        update_labels (self);
      break;
    case PROP_DESCRIPTION:
      changed = gr_set_str (&self->description, g_value_get_string (value));
      break;
    case PROP_SCENE:
      changed = self->scene != (GrPreviewScene)g_value_get_enum (value);
      self->scene = g_value_get_enum (value);
      break;
    case PROP_PICTURE:
      changed = g_set_object (&self->picture, g_value_get_object (value));
      break;
    case PROP_APP_NAME:
      changed = gr_set_str (&self->app_name, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
gr_preview_pair_class_init (GrPreviewPairClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gr_preview_pair_finalize;
  object_class->get_property = gr_preview_pair_get_property;
  object_class->set_property = gr_preview_pair_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] =
    g_param_spec_string ("description", NULL, NULL, NULL, flags);
  properties[PROP_SCENE] =
    g_param_spec_enum ("scene", NULL, NULL, GR_TYPE_PREVIEW_SCENE, GR_PREVIEW_SIZES, flags);
  properties[PROP_PICTURE] =
    g_param_spec_object ("picture", NULL, NULL, GR_TYPE_ASSET_PICTURE, flags);
  properties[PROP_APP_NAME] =
    g_param_spec_string ("app-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GR_TYPE_PREVIEW_SKETCH);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/assets/preview/gr-preview-pair.ui");
  gtk_widget_class_bind_template_child (widget_class, GrPreviewPair, dark);
  gtk_widget_class_bind_template_child (widget_class, GrPreviewPair, light);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
gr_preview_pair_init (GrPreviewPair *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GrPreviewScene
gr_preview_pair_get_scene (GrPreviewPair *self)
{
  g_return_val_if_fail (GR_IS_PREVIEW_PAIR (self), GR_PREVIEW_PLAIN);

  return self->scene;
}
