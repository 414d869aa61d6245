/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-rest.h"

#include "gr-lane-words.h"
#include "gr-token-timeline.h"

#include <glib/gi18n.h>

struct _GrLaneRest
{
  AdwBin parent_instance;

  GrLaneSession *lane_session;
};

enum
{
  PROP_0,
  PROP_LANE_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrLaneRest, gr_lane_rest, ADW_TYPE_BIN)

static char *
choose_empty_icon (GrLaneRest *self,
                   GrLaneState state)
{
  return g_strdup (state == GR_LANE_SIGNED_OUT ? "avatar-default-symbolic" : gr_lane_words_icon (state, NULL, 0));
}

static char **
choose_empty_style (GrLaneRest *self,
                    GrLaneState state)
{
  const char *const classes[] = {gr_lane_words_tone (state, NULL, 0), NULL};

  return g_strdupv ((char **)classes);
}

static char *
choose_empty_title (GrLaneRest *self,
                    GrLaneState state)
{
  return gr_lane_words_summary (state, NULL, 0);
}

static char *
choose_empty_text (GrLaneRest *self,
                   GrLaneState state)
{
  switch (state)
    {
    case GR_LANE_REVOKED:
      return g_strdup (_ ("The access the user gave was withdrawn, and the tokens of this lane are void. Sign in to get new ones."));
    case GR_LANE_EXPIRED:
      return g_strdup (_ ("The refresh token came to its end. Sign in to get new tokens."));
    case GR_LANE_SUPERSEDED:
      return g_strdup (_ ("TikTok refused the refresh token before its end: another program or another sign-in has refreshed it, or the user has "
                          "removed the app. Sign in to get new tokens, and let only one program refresh them."));
    case GR_LANE_SIGNING_IN:
      return g_strdup (_ ("The sign-in is open and goes on. Continue to come back to it, or to end it."));
    case GR_LANE_LOADING:
    case GR_LANE_SIGNED_OUT:
    case GR_LANE_SIGNED_IN:
    default:
      return g_strdup (_ ("Sign in with a test account to see its token, its user and the scopes it grants."));
    }
}

static void
gr_lane_rest_dispose (GObject *object)
{
  GrLaneRest *self = GR_LANE_REST (object);

  g_clear_object (&self->lane_session);

  G_OBJECT_CLASS (gr_lane_rest_parent_class)->dispose (object);
}

static void
gr_lane_rest_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LANE_SESSION:
      g_value_set_object (value, GR_LANE_REST (object)->lane_session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_rest_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LANE_SESSION:
      if (g_set_object (&GR_LANE_REST (object)->lane_session, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_rest_class_init (GrLaneRestClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_lane_rest_dispose;
  object_class->get_property = gr_lane_rest_get_property;
  object_class->set_property = gr_lane_rest_set_property;

  properties[PROP_LANE_SESSION] =
    g_param_spec_object ("lane-session", NULL, NULL, GR_TYPE_LANE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GR_TYPE_TOKEN_TIMELINE);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-lane-rest.ui");
  gtk_widget_class_bind_template_callback (widget_class, choose_empty_icon);
  gtk_widget_class_bind_template_callback (widget_class, choose_empty_style);
  gtk_widget_class_bind_template_callback (widget_class, choose_empty_text);
  gtk_widget_class_bind_template_callback (widget_class, choose_empty_title);
}

static void
gr_lane_rest_init (GrLaneRest *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
