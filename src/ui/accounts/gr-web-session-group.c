/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-web-session-group.h"

#include <glib/gi18n.h>

struct _GrWebSessionGroup
{
  AdwBin parent_instance;

  GrLane *lane;

  GtkSwitch *keep_switch;
};

enum
{
  PROP_0,
  PROP_LANE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrWebSessionGroup, gr_web_session_group, ADW_TYPE_BIN)

static char *
describe (GrWebSessionGroup *self,
          gboolean           keep)
{
  return g_strdup (keep ? _ ("The embedded browser keeps the cookies of this lane in a folder of its own on this computer, so that the "
                             "next sign-in knows who it is.")
                        : _ ("Each sign-in begins with an empty web session, and nothing of it stays."));
}

static void
active_cb (GrWebSessionGroup *self)
{
  gboolean active;

  g_assert (GR_IS_WEB_SESSION_GROUP (self));

  active = gtk_switch_get_active (self->keep_switch);
  if (self->lane != NULL && gr_lane_get_keep_sign_in (self->lane) != active)
    gtk_widget_activate_action (GTK_WIDGET (self), "accounts.keep-sign-in", "b", active);
}

static void
gr_web_session_group_dispose (GObject *object)
{
  GrWebSessionGroup *self = GR_WEB_SESSION_GROUP (object);

  g_clear_object (&self->lane);

  G_OBJECT_CLASS (gr_web_session_group_parent_class)->dispose (object);
}

static void
gr_web_session_group_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LANE:
      g_value_set_object (value, GR_WEB_SESSION_GROUP (object)->lane);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_web_session_group_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  GrWebSessionGroup *self = GR_WEB_SESSION_GROUP (object);

  switch (prop_id)
    {
    case PROP_LANE:
      if (g_set_object (&self->lane, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_web_session_group_class_init (GrWebSessionGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_web_session_group_dispose;
  object_class->get_property = gr_web_session_group_get_property;
  object_class->set_property = gr_web_session_group_set_property;

  properties[PROP_LANE] =
    g_param_spec_object ("lane", NULL, NULL, GR_TYPE_LANE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-web-session-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GrWebSessionGroup, keep_switch);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe);
}

static void
gr_web_session_group_init (GrWebSessionGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
