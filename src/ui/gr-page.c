/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-page.h"

#include "gr-util.h"

typedef struct
{
  char      *id;
  char      *title;
  char      *icon_name;
  char      *indicator;
  GrSession *session;
} GrPagePrivate;

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_ICON_NAME,
  PROP_INDICATOR,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GrPage, gr_page, ADW_TYPE_BIN)

static void
set_text (GrPage     *self,
          char      **field,
          const char *text,
          guint       prop_id)
{
  if (gr_set_str (field, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
gr_page_dispose (GObject *object)
{
  GrPagePrivate *priv = gr_page_get_instance_private (GR_PAGE (object));

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (gr_page_parent_class)->dispose (object);
}

static void
gr_page_finalize (GObject *object)
{
  GrPagePrivate *priv = gr_page_get_instance_private (GR_PAGE (object));

  g_clear_pointer (&priv->id, g_free);
  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->icon_name, g_free);
  g_clear_pointer (&priv->indicator, g_free);

  G_OBJECT_CLASS (gr_page_parent_class)->finalize (object);
}

static void
gr_page_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  GrPage *self = GR_PAGE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, gr_page_get_id (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, gr_page_get_title (self));
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, gr_page_get_icon_name (self));
      break;
    case PROP_INDICATOR:
      g_value_set_string (value, gr_page_get_indicator (self));
      break;
    case PROP_SESSION:
      g_value_set_object (value, gr_page_get_session (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_page_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  GrPage        *self = GR_PAGE (object);
  GrPagePrivate *priv = gr_page_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_ID:
      set_text (self, &priv->id, g_value_get_string (value), prop_id);
      break;
    case PROP_TITLE:
      set_text (self, &priv->title, g_value_get_string (value), prop_id);
      break;
    case PROP_ICON_NAME:
      set_text (self, &priv->icon_name, g_value_get_string (value), prop_id);
      break;
    case PROP_INDICATOR:
      gr_page_set_indicator (self, g_value_get_string (value));
      break;
    case PROP_SESSION:
      gr_page_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_page_class_init (GrPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gr_page_dispose;
  object_class->finalize = gr_page_finalize;
  object_class->get_property = gr_page_get_property;
  object_class->set_property = gr_page_set_property;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ICON_NAME] =
    g_param_spec_string ("icon-name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_INDICATOR] =
    g_param_spec_string ("indicator", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gr_page_init (GrPage *self)
{
}

const char *
gr_page_get_id (GrPage *self)
{
  GrPagePrivate *priv = gr_page_get_instance_private (self);

  g_return_val_if_fail (GR_IS_PAGE (self), NULL);

  return priv->id;
}

const char *
gr_page_get_title (GrPage *self)
{
  GrPagePrivate *priv = gr_page_get_instance_private (self);

  g_return_val_if_fail (GR_IS_PAGE (self), NULL);

  return priv->title;
}

const char *
gr_page_get_icon_name (GrPage *self)
{
  GrPagePrivate *priv = gr_page_get_instance_private (self);

  g_return_val_if_fail (GR_IS_PAGE (self), NULL);

  return priv->icon_name;
}

const char *
gr_page_get_indicator (GrPage *self)
{
  GrPagePrivate *priv = gr_page_get_instance_private (self);

  g_return_val_if_fail (GR_IS_PAGE (self), NULL);

  return priv->indicator;
}

void
gr_page_set_indicator (GrPage     *self,
                       const char *indicator)
{
  GrPagePrivate *priv = gr_page_get_instance_private (self);

  g_return_if_fail (GR_IS_PAGE (self));

  set_text (self, &priv->indicator, indicator, PROP_INDICATOR);
}

GrSession *
gr_page_get_session (GrPage *self)
{
  GrPagePrivate *priv = gr_page_get_instance_private (self);

  g_return_val_if_fail (GR_IS_PAGE (self), NULL);

  return priv->session;
}

void
gr_page_set_session (GrPage    *self,
                     GrSession *session)
{
  GrPagePrivate *priv = gr_page_get_instance_private (self);

  g_return_if_fail (GR_IS_PAGE (self));
  g_return_if_fail (session == NULL || GR_IS_SESSION (session));

  if (!g_set_object (&priv->session, session))
    return;

  if (GR_PAGE_GET_CLASS (self)->session_changed != NULL)
    GR_PAGE_GET_CLASS (self)->session_changed (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
gr_page_show_item (GrPage     *self,
                   const char *item)
{
  g_return_if_fail (GR_IS_PAGE (self));
  g_return_if_fail (item != NULL);

  if (GR_PAGE_GET_CLASS (self)->show_item != NULL)
    GR_PAGE_GET_CLASS (self)->show_item (self, item);
}

gboolean
gr_page_begin_search (GrPage *self)
{
  g_return_val_if_fail (GR_IS_PAGE (self), FALSE);

  if (GR_PAGE_GET_CLASS (self)->begin_search == NULL)
    return FALSE;

  return GR_PAGE_GET_CLASS (self)->begin_search (self);
}

void
gr_page_add_toast (GrPage   *self,
                   AdwToast *toast)
{
  GtkWidget *overlay;

  g_return_if_fail (GR_IS_PAGE (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}
