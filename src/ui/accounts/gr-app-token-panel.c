/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-app-token-panel.h"

#include "gr-lane-words.h"
#include "gr-redact.h"

#include <glib/gi18n.h>

struct _GrAppTokenPanel
{
  AdwBin parent_instance;

  GrSession  *session;
  GrTicker   *ticker;
  GrAppToken *app_token;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_TICKER,
  PROP_APP_TOKEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrAppTokenPanel, gr_app_token_panel, ADW_TYPE_BIN)

static char *
describe_state (GrAppTokenPanel *self,
                GrTokenSet      *tokens,
                gboolean         busy,
                gint64           now)
{
  g_autofree char *left = NULL;

  if (busy)
    return g_strdup (_ ("One moment…"));
  if (tokens == NULL)
    return g_strdup (_ ("None. Getting one proves that client key and secret belong together; Research and Commercial Content API ask for it"));
  if (now >= gr_token_set_get_expires_at (tokens))
    return g_strdup (_ ("Expired: get a new one"));

  left = gr_lane_words_duration (gr_token_set_get_expires_at (tokens) - now);

  /* Translators: %s is a span of time such as "1 h 12 min" */
  return g_strdup_printf (_ ("Valid, %s left"), left);
}

static char *
choose_icon (GrAppTokenPanel *self,
             GrTokenSet      *tokens,
             gint64           now)
{
  if (tokens == NULL)
    return g_strdup (gr_lane_words_icon (GR_LANE_SIGNED_OUT, NULL, 0));

  return g_strdup (gr_lane_words_icon (GR_LANE_SIGNED_IN, tokens, now));
}

static char **
choose_style (GrAppTokenPanel *self,
              GrTokenSet      *tokens,
              gint64           now)
{
  const char *const classes[] = {gr_lane_words_tone (tokens != NULL ? GR_LANE_SIGNED_IN : GR_LANE_SIGNED_OUT, tokens, now), NULL};

  return g_strdupv ((char **)classes);
}

static char *
choose_button (GrAppTokenPanel *self,
               GrTokenSet      *tokens)
{
  return g_strdup (tokens != NULL ? _ ("Renew") : _ ("Get Token"));
}

static char *
mask_token (GrAppTokenPanel *self,
            GrTokenSet      *tokens,
            gboolean         demo_mode)
{
  return tokens != NULL ? gr_redact_value (gr_token_set_get_access_token (tokens), GR_VALUE_ACCESS_TOKEN, demo_mode) : NULL;
}

static char *
describe_kind (GrAppTokenPanel *self,
               GrTokenSet      *tokens)
{
  /* Translators: %s is the type that the server names, such as "Bearer" */
  return tokens != NULL ? g_strdup_printf (_ ("Client token, %s"), gr_token_set_get_token_type (tokens)) : NULL;
}

static char *
describe_times (GrAppTokenPanel *self,
                GrTokenSet      *tokens)
{
  g_autofree char *issued = NULL;
  g_autofree char *expires = NULL;

  if (tokens == NULL)
    return NULL;

  issued = gr_lane_words_time (gr_token_set_get_issued_at (tokens));
  expires = gr_lane_words_time (gr_token_set_get_expires_at (tokens));

  /* Translators: two times such as "2026-11-22 10:00" */
  return g_strdup_printf (_ ("Issued %s, expires %s"), issued, expires);
}

static gboolean
has_tokens (GrAppTokenPanel *self,
            GrTokenSet      *tokens)
{
  return tokens != NULL;
}

static gboolean
has_text (GrAppTokenPanel *self,
          const char      *text)
{
  return text != NULL;
}

static gboolean
is_idle (GrAppTokenPanel *self,
         gboolean         busy)
{
  return !busy;
}

static void
get_cb (GrAppTokenPanel *self)
{
  g_assert (GR_IS_APP_TOKEN_PANEL (self));

  if (self->app_token != NULL)
    gr_app_token_get (self->app_token);
}

static void
forget_cb (GrAppTokenPanel *self)
{
  g_assert (GR_IS_APP_TOKEN_PANEL (self));

  if (self->app_token != NULL)
    gr_app_token_forget (self->app_token);
}

/* Each environment has its own, which the secret store keeps while another is shown. */
static void
restart (GrAppTokenPanel *self)
{
  GrEnvironment *environment = self->session != NULL ? gr_session_get_environment (self->session) : NULL;

  g_assert (GR_IS_APP_TOKEN_PANEL (self));

  g_clear_object (&self->app_token);
  if (environment != NULL)
    {
      GrEnvironmentContext context = {gr_session_get_workspace (self->session), environment, gr_session_get_catalog (self->session),
                                      gr_session_get_secrets (self->session), gr_session_get_http (self->session),
                                      gr_session_get_clock (self->session), NULL};

      self->app_token = gr_app_token_new (&context);
      gr_app_token_load (self->app_token);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), environment != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_APP_TOKEN]);
}

static void
set_session (GrAppTokenPanel *self,
             GrSession       *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, restart, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::environment", G_CALLBACK (restart), self, G_CONNECT_SWAPPED);

  restart (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
gr_app_token_panel_dispose (GObject *object)
{
  GrAppTokenPanel *self = GR_APP_TOKEN_PANEL (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, restart, self);
  g_clear_object (&self->session);
  g_clear_object (&self->ticker);
  g_clear_object (&self->app_token);

  G_OBJECT_CLASS (gr_app_token_panel_parent_class)->dispose (object);
}

static void
gr_app_token_panel_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GrAppTokenPanel *self = GR_APP_TOKEN_PANEL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_TICKER:
      g_value_set_object (value, self->ticker);
      break;
    case PROP_APP_TOKEN:
      g_value_set_object (value, self->app_token);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_app_token_panel_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GrAppTokenPanel *self = GR_APP_TOKEN_PANEL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_TICKER:
      if (g_set_object (&self->ticker, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_app_token_panel_class_init (GrAppTokenPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_app_token_panel_dispose;
  object_class->get_property = gr_app_token_panel_get_property;
  object_class->set_property = gr_app_token_panel_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GR_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TICKER] =
    g_param_spec_object ("ticker", NULL, NULL, GR_TYPE_TICKER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_APP_TOKEN] =
    g_param_spec_object ("app-token", NULL, NULL, GR_TYPE_APP_TOKEN,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GR_TYPE_APP_TOKEN);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-app-token-panel.ui");
  gtk_widget_class_bind_template_callback (widget_class, choose_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_icon);
  gtk_widget_class_bind_template_callback (widget_class, choose_style);
  gtk_widget_class_bind_template_callback (widget_class, describe_kind);
  gtk_widget_class_bind_template_callback (widget_class, describe_state);
  gtk_widget_class_bind_template_callback (widget_class, describe_times);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, has_tokens);
  gtk_widget_class_bind_template_callback (widget_class, is_idle);
  gtk_widget_class_bind_template_callback (widget_class, mask_token);
}

static void
gr_app_token_panel_init (GrAppTokenPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GrTokenSet *
gr_app_token_panel_get_tokens (GrAppTokenPanel *self)
{
  g_return_val_if_fail (GR_IS_APP_TOKEN_PANEL (self), NULL);

  return self->app_token != NULL ? gr_app_token_get_tokens (self->app_token) : NULL;
}
