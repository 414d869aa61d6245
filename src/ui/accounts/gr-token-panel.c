/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-token-panel.h"

#include "gr-fact-row.h"
#include "gr-lane-words.h"
#include "gr-redact.h"

#include <glib/gi18n.h>

struct _GrTokenPanel
{
  AdwBin parent_instance;

  GrLaneSession *lane_session;
  GrTicker      *ticker;
  gboolean       demo_mode;
};

enum
{
  PROP_0,
  PROP_LANE_SESSION,
  PROP_TICKER,
  PROP_DEMO_MODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrTokenPanel, gr_token_panel, ADW_TYPE_BIN)

static char *
mask_access_token (GrTokenPanel *self,
                   GrTokenSet   *tokens,
                   gboolean      demo_mode)
{
  return tokens != NULL ? gr_redact_value (gr_token_set_get_access_token (tokens), GR_VALUE_ACCESS_TOKEN, demo_mode) : NULL;
}

static char *
mask_refresh_token (GrTokenPanel *self,
                    GrTokenSet   *tokens,
                    gboolean      demo_mode)
{
  const char *token = tokens != NULL ? gr_token_set_get_refresh_token (tokens) : NULL;

  return token != NULL ? gr_redact_value (token, GR_VALUE_REFRESH_TOKEN, demo_mode) : NULL;
}

static char *
describe_kind (GrTokenPanel *self,
               GrTokenSet   *tokens)
{
  const char *type = tokens != NULL ? gr_token_set_get_token_type (tokens) : NULL;

  /* Translators: %s is the type that the server names, such as "Bearer" */
  return type != NULL ? g_strdup_printf (_ ("User token, %s"), type) : NULL;
}

static double
get_remaining (GrTokenPanel *self,
               GrTokenSet   *tokens,
               gint64        now)
{
  return gr_lane_words_remaining (tokens, now);
}

static char *
describe_expiry (GrTokenPanel *self,
                 GrTokenSet   *tokens,
                 gint64        now)
{
  return gr_lane_words_expiry (tokens, now);
}

static char **
choose_style (GrTokenPanel *self,
              GrTokenSet   *tokens,
              gint64        now)
{
  const char *const classes[] = {"numeric", gr_lane_words_is_ending (tokens, now) ? "warning" : "success", NULL};

  return g_strdupv ((char **)classes);
}

static char **
choose_bar_style (GrTokenPanel *self,
                  GrTokenSet   *tokens,
                  gint64        now)
{
  const char *const classes[] = {"horizontal", "life", gr_lane_words_is_ending (tokens, now) ? "ending" : "lasting", NULL};

  return g_strdupv ((char **)classes);
}

static char *
describe_refresh (GrTokenPanel *self,
                  GrTokenSet   *tokens,
                  gint64        now)
{
  g_autofree char *left = gr_lane_words_refresh (tokens, now);
  g_autofree char *rotations = gr_lane_words_rotations (tokens);

  return g_strdup_printf ("%s · %s", left, rotations);
}

static char *
format_issued (GrTokenPanel *self,
               GrTokenSet   *tokens)
{
  return tokens != NULL ? gr_lane_words_time (gr_token_set_get_issued_at (tokens)) : NULL;
}

static char *
format_expires (GrTokenPanel *self,
                GrTokenSet   *tokens)
{
  return tokens != NULL ? gr_lane_words_time (gr_token_set_get_expires_at (tokens)) : NULL;
}

static void
gr_token_panel_dispose (GObject *object)
{
  GrTokenPanel *self = GR_TOKEN_PANEL (object);

  g_clear_object (&self->lane_session);
  g_clear_object (&self->ticker);

  G_OBJECT_CLASS (gr_token_panel_parent_class)->dispose (object);
}

static void
gr_token_panel_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrTokenPanel *self = GR_TOKEN_PANEL (object);

  switch (prop_id)
    {
    case PROP_LANE_SESSION:
      g_value_set_object (value, self->lane_session);
      break;
    case PROP_TICKER:
      g_value_set_object (value, self->ticker);
      break;
    case PROP_DEMO_MODE:
      g_value_set_boolean (value, self->demo_mode);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_token_panel_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GrTokenPanel *self = GR_TOKEN_PANEL (object);
  gboolean      changed = FALSE;

  switch (prop_id)
    {
    case PROP_LANE_SESSION:
      changed = g_set_object (&self->lane_session, g_value_get_object (value));
      break;
    case PROP_TICKER:
      changed = g_set_object (&self->ticker, g_value_get_object (value));
      break;
    case PROP_DEMO_MODE:
      changed = self->demo_mode != g_value_get_boolean (value);
      self->demo_mode = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
gr_token_panel_class_init (GrTokenPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_token_panel_dispose;
  object_class->get_property = gr_token_panel_get_property;
  object_class->set_property = gr_token_panel_set_property;

  properties[PROP_LANE_SESSION] =
    g_param_spec_object ("lane-session", NULL, NULL, GR_TYPE_LANE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TICKER] =
    g_param_spec_object ("ticker", NULL, NULL, GR_TYPE_TICKER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DEMO_MODE] =
    g_param_spec_boolean ("demo-mode", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GR_TYPE_FACT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-token-panel.ui");
  gtk_widget_class_bind_template_callback (widget_class, choose_bar_style);
  gtk_widget_class_bind_template_callback (widget_class, choose_style);
  gtk_widget_class_bind_template_callback (widget_class, describe_expiry);
  gtk_widget_class_bind_template_callback (widget_class, describe_kind);
  gtk_widget_class_bind_template_callback (widget_class, describe_refresh);
  gtk_widget_class_bind_template_callback (widget_class, format_expires);
  gtk_widget_class_bind_template_callback (widget_class, format_issued);
  gtk_widget_class_bind_template_callback (widget_class, get_remaining);
  gtk_widget_class_bind_template_callback (widget_class, mask_access_token);
  gtk_widget_class_bind_template_callback (widget_class, mask_refresh_token);
}

static void
gr_token_panel_init (GrTokenPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
