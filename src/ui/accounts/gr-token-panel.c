/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-token-panel.h"

#include "gr-fact-row.h"
#include "gr-lane-words.h"
#include "gr-question.h"
#include "gr-redact.h"
#include "gr-token-timeline.h"
#include "gr-util.h"

#include <glib/gi18n.h>

/* Long enough to read or type a token, and not to forget it on the screen. */
#define REVEAL_SECONDS 30

struct _GrTokenPanel
{
  AdwBin parent_instance;

  GrLaneSession *lane_session;
  GrTicker      *ticker;
  gboolean       demo_mode;

  char    *revealed; /* (nullable): which token, "access" or "refresh" */
  char    *asked;    /* (nullable): which one the person is asked about */
  GtkRoot *root;     /* (nullable) (unowned): while it is followed */
  guint    reveal_id;
};

enum
{
  PROP_0,
  PROP_LANE_SESSION,
  PROP_TICKER,
  PROP_DEMO_MODE,
  PROP_REVEALED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrTokenPanel, gr_token_panel, ADW_TYPE_BIN)

static gboolean
is_revealed (const char *revealed,
             const char *token)
{
  return g_strcmp0 (revealed, token) == 0;
}

static char *
mask_access_token (GrTokenPanel *self,
                   GrTokenSet   *tokens,
                   gboolean      demo_mode,
                   const char   *revealed)
{
  if (tokens == NULL)
    return NULL;
  if (!demo_mode && is_revealed (revealed, "access"))
    return g_strdup (gr_token_set_get_access_token (tokens));

  return gr_redact_value (gr_token_set_get_access_token (tokens), GR_VALUE_ACCESS_TOKEN, demo_mode);
}

static char *
mask_refresh_token (GrTokenPanel *self,
                    GrTokenSet   *tokens,
                    gboolean      demo_mode,
                    const char   *revealed)
{
  const char *token = tokens != NULL ? gr_token_set_get_refresh_token (tokens) : NULL;

  if (token == NULL)
    return NULL;
  if (!demo_mode && is_revealed (revealed, "refresh"))
    return g_strdup (token);

  return gr_redact_value (token, GR_VALUE_REFRESH_TOKEN, demo_mode);
}

static char *
choose_access_icon (GrTokenPanel *self,
                    const char   *revealed)
{
  return g_strdup (is_revealed (revealed, "access") ? "view-conceal-symbolic" : "view-reveal-symbolic");
}

static char *
choose_refresh_icon (GrTokenPanel *self,
                     const char   *revealed)
{
  return g_strdup (is_revealed (revealed, "refresh") ? "view-conceal-symbolic" : "view-reveal-symbolic");
}

static char *
choose_access_tooltip (GrTokenPanel *self,
                       const char   *revealed)
{
  return g_strdup (is_revealed (revealed, "access") ? _ ("Hide Access Token") : _ ("Show Access Token…"));
}

static char *
choose_refresh_tooltip (GrTokenPanel *self,
                        const char   *revealed)
{
  return g_strdup (is_revealed (revealed, "refresh") ? _ ("Hide Refresh Token") : _ ("Show Refresh Token…"));
}

static gboolean
can_show_access (GrTokenPanel *self,
                 GrTokenSet   *tokens,
                 gboolean      demo_mode)
{
  return tokens != NULL && !demo_mode;
}

static gboolean
can_show_refresh (GrTokenPanel *self,
                  GrTokenSet   *tokens,
                  gboolean      demo_mode)
{
  return tokens != NULL && gr_token_set_get_refresh_token (tokens) != NULL && !demo_mode;
}

static char *
describe_state (GrTokenPanel *self,
                GrLaneState   state,
                GrTokenSet   *tokens,
                gint64        now)
{
  return gr_lane_words_summary (state, tokens, now);
}

static char *
choose_state_icon (GrTokenPanel *self,
                   GrLaneState   state,
                   GrTokenSet   *tokens,
                   gint64        now)
{
  return g_strdup (gr_lane_words_icon (state, tokens, now));
}

static char **
choose_state_style (GrTokenPanel *self,
                    GrLaneState   state,
                    GrTokenSet   *tokens,
                    gint64        now)
{
  const char *const classes[] = {"horizontal", gr_lane_words_tone (state, tokens, now), NULL};

  return g_strdupv ((char **)classes);
}

static char *
describe_plan (GrTokenPanel *self,
               gint64        next_refresh,
               const char   *refresh_error,
               gint64        now)
{
  return gr_lane_words_plan (next_refresh, refresh_error != NULL, now);
}

static gboolean
has_text (GrTokenPanel *self,
          const char   *text)
{
  return text != NULL;
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
set_revealed (GrTokenPanel *self,
              const char   *revealed)
{
  g_clear_handle_id (&self->reveal_id, g_source_remove);
  if (gr_set_str (&self->revealed, revealed))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}

/* Nothing that was shown stays where nobody looks, nor where it is another token by now. */
static void
hide (GrTokenPanel *self)
{
  g_assert (GR_IS_TOKEN_PANEL (self));

  g_clear_pointer (&self->asked, g_free);
  set_revealed (self, NULL);
}

static void
active_cb (GrTokenPanel *self)
{
  g_assert (GR_IS_TOKEN_PANEL (self));

  if (self->root != NULL && !gtk_window_is_active (GTK_WINDOW (self->root)))
    set_revealed (self, NULL);
}

static void
timed_out_cb (gpointer user_data)
{
  GrTokenPanel *self = user_data;

  self->reveal_id = 0;
  hide (self);
}

static void
response_cb (GrTokenPanel *self,
             const char   *response)
{
  g_autofree char *asked = g_steal_pointer (&self->asked);

  g_assert (GR_IS_TOKEN_PANEL (self));

  if (asked == NULL || self->demo_mode || !g_str_equal (response, "show"))
    return;

  set_revealed (self, asked);
  self->reveal_id = g_timeout_add_once (REVEAL_SECONDS * 1000, timed_out_cb, self);
}

static void
reveal_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GrTokenPanel     *self = GR_TOKEN_PANEL (widget);
  const char       *token = g_variant_get_string (parameter, NULL);
  gboolean          is_access = g_str_equal (token, "access");
  AdwMessageDialog *dialog;
  g_autofree char  *body = NULL;

  if (self->demo_mode || self->lane_session == NULL || gr_lane_session_get_tokens (self->lane_session) == NULL)
    return;

  if (is_revealed (self->revealed, token))
    {
      hide (self);
      return;
    }

  hide (self);
  self->asked = g_strdup (is_access ? "access" : "refresh");
  body = g_strdup_printf (ngettext ("Whoever sees it can act as this user. It is hidden again when you leave the window, and after %u second.",
                                    "Whoever sees it can act as this user. It is hidden again when you leave the window, and after %u seconds.",
                                    REVEAL_SECONDS),
                          REVEAL_SECONDS);
  dialog = gr_question_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                            is_access ? _ ("Show the Access Token?") : _ ("Show the Refresh Token?"), body);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "show", _ ("_Show"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "show", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gr_token_panel_root (GtkWidget *widget)
{
  GrTokenPanel *self = GR_TOKEN_PANEL (widget);

  GTK_WIDGET_CLASS (gr_token_panel_parent_class)->root (widget);

  self->root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (self->root))
    g_signal_connect_object (self->root, "notify::is-active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
  else
    self->root = NULL;
}

static void
gr_token_panel_unroot (GtkWidget *widget)
{
  GrTokenPanel *self = GR_TOKEN_PANEL (widget);

  hide (self);
  if (self->root != NULL)
    g_signal_handlers_disconnect_by_func (self->root, active_cb, self);
  self->root = NULL;

  GTK_WIDGET_CLASS (gr_token_panel_parent_class)->unroot (widget);
}

static void
gr_token_panel_unmap (GtkWidget *widget)
{
  hide (GR_TOKEN_PANEL (widget));

  GTK_WIDGET_CLASS (gr_token_panel_parent_class)->unmap (widget);
}

static void
set_lane_session (GrTokenPanel  *self,
                  GrLaneSession *lane_session)
{
  if (self->lane_session == lane_session)
    return;

  hide (self);
  if (self->lane_session != NULL)
    g_signal_handlers_disconnect_by_func (self->lane_session, hide, self);
  g_set_object (&self->lane_session, lane_session);
  if (lane_session != NULL)
    g_signal_connect_object (lane_session, "notify::tokens", G_CALLBACK (hide), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANE_SESSION]);
}

static void
set_demo_mode (GrTokenPanel *self,
               gboolean      demo_mode)
{
  if (self->demo_mode == demo_mode)
    return;

  hide (self);
  self->demo_mode = demo_mode;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "token.reveal", !demo_mode);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEMO_MODE]);
}

static void
gr_token_panel_dispose (GObject *object)
{
  GrTokenPanel *self = GR_TOKEN_PANEL (object);

  g_clear_handle_id (&self->reveal_id, g_source_remove);
  g_clear_pointer (&self->asked, g_free);
  g_clear_pointer (&self->revealed, g_free);
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
    case PROP_REVEALED:
      g_value_set_string (value, self->revealed);
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

  switch (prop_id)
    {
    case PROP_LANE_SESSION:
      set_lane_session (self, g_value_get_object (value));
      break;
    case PROP_TICKER:
      if (g_set_object (&self->ticker, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_DEMO_MODE:
      set_demo_mode (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_token_panel_class_init (GrTokenPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_token_panel_dispose;
  object_class->get_property = gr_token_panel_get_property;
  object_class->set_property = gr_token_panel_set_property;

  widget_class->root = gr_token_panel_root;
  widget_class->unroot = gr_token_panel_unroot;
  widget_class->unmap = gr_token_panel_unmap;

  properties[PROP_LANE_SESSION] =
    g_param_spec_object ("lane-session", NULL, NULL, GR_TYPE_LANE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TICKER] =
    g_param_spec_object ("ticker", NULL, NULL, GR_TYPE_TICKER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DEMO_MODE] =
    g_param_spec_boolean ("demo-mode", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REVEALED] =
    g_param_spec_string ("revealed", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "token.reveal", "s", reveal_action);

  g_type_ensure (GR_TYPE_FACT_ROW);
  g_type_ensure (GR_TYPE_TOKEN_TIMELINE);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-token-panel.ui");
  gtk_widget_class_bind_template_callback (widget_class, choose_bar_style);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, describe_state);
  gtk_widget_class_bind_template_callback (widget_class, describe_plan);
  gtk_widget_class_bind_template_callback (widget_class, choose_state_style);
  gtk_widget_class_bind_template_callback (widget_class, choose_state_icon);
  gtk_widget_class_bind_template_callback (widget_class, choose_refresh_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, choose_refresh_icon);
  gtk_widget_class_bind_template_callback (widget_class, choose_access_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, choose_access_icon);
  gtk_widget_class_bind_template_callback (widget_class, can_show_refresh);
  gtk_widget_class_bind_template_callback (widget_class, can_show_access);
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
