/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-row.h"

#include "gr-lane-mark.h"
#include "gr-lane-words.h"

/* Letters of a name that are shown. */
#define MAX_NAME 60

struct _GrLaneRow
{
  GtkListBoxRow parent_instance;

  GrLaneSession *lane_session;
  GrTicker      *ticker;

  GtkButton *continue_button;
};

enum
{
  PROP_0,
  PROP_LANE_SESSION,
  PROP_TICKER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrLaneRow, gr_lane_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_state (GrLaneRow  *self,
                GrLaneState state,
                GrTokenSet *tokens,
                gint64      now)
{
  return gr_lane_words_summary (state, tokens, now);
}

static char *
choose_icon (GrLaneRow  *self,
             GrLaneState state,
             GrTokenSet *tokens,
             gint64      now)
{
  return g_strdup (gr_lane_words_icon (state, tokens, now));
}

static char **
choose_style (GrLaneRow  *self,
              GrLaneState state,
              GrTokenSet *tokens,
              gint64      now)
{
  const char *const classes[] = {gr_lane_words_tone (state, tokens, now), NULL};

  return g_strdupv ((char **)classes);
}

/* Who is in force: the name that TikTok shows, and the one that is unique. */
static char *
describe_identity (GrLaneRow  *self,
                   GrUserInfo *info,
                   GrTokenSet *tokens)
{
  g_autofree char *display_name = info != NULL ? gr_lane_words_short (gr_user_info_get_field (info, "display_name"), MAX_NAME) : NULL;
  g_autofree char *username = info != NULL ? gr_lane_words_short (gr_user_info_get_field (info, "username"), MAX_NAME) : NULL;

  if (tokens == NULL || (display_name == NULL && username == NULL))
    return NULL;
  if (username == NULL)
    return g_steal_pointer (&display_name);
  if (display_name == NULL)
    return g_strconcat ("@", username, NULL);

  return g_strdup_printf ("%s · @%s", display_name, username);
}

static gboolean
is_signing_in (GrLaneRow  *self,
               GrLaneState state)
{
  return state == GR_LANE_SIGNING_IN;
}

static gboolean
is_known (GrLaneRow  *self,
          const char *identity)
{
  return identity != NULL && *identity != '\0';
}

static void
gr_lane_row_constructed (GObject *object)
{
  GrLaneRow *self = GR_LANE_ROW (object);

  G_OBJECT_CLASS (gr_lane_row_parent_class)->constructed (object);

  if (self->lane_session != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->continue_button), "s",
                                      gr_lane_get_id (gr_lane_session_get_lane (self->lane_session)));
}

static void
gr_lane_row_dispose (GObject *object)
{
  GrLaneRow *self = GR_LANE_ROW (object);

  g_clear_object (&self->lane_session);
  g_clear_object (&self->ticker);

  G_OBJECT_CLASS (gr_lane_row_parent_class)->dispose (object);
}

static void
gr_lane_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GrLaneRow *self = GR_LANE_ROW (object);

  switch (prop_id)
    {
    case PROP_LANE_SESSION:
      g_value_set_object (value, self->lane_session);
      break;

    case PROP_TICKER:
      g_value_set_object (value, self->ticker);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  GrLaneRow *self = GR_LANE_ROW (object);

  switch (prop_id)
    {
    case PROP_LANE_SESSION:
      self->lane_session = g_value_dup_object (value);
      break;

    case PROP_TICKER:
      self->ticker = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_row_class_init (GrLaneRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gr_lane_row_constructed;
  object_class->dispose = gr_lane_row_dispose;
  object_class->get_property = gr_lane_row_get_property;
  object_class->set_property = gr_lane_row_set_property;

  properties[PROP_LANE_SESSION] =
    g_param_spec_object ("lane-session", NULL, NULL, GR_TYPE_LANE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  properties[PROP_TICKER] =
    g_param_spec_object ("ticker", NULL, NULL, GR_TYPE_TICKER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GR_TYPE_LANE);
  g_type_ensure (GR_TYPE_LANE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-lane-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GrLaneRow, continue_button);
  gtk_widget_class_bind_template_callback (widget_class, describe_identity);
  gtk_widget_class_bind_template_callback (widget_class, describe_state);
  gtk_widget_class_bind_template_callback (widget_class, is_known);
  gtk_widget_class_bind_template_callback (widget_class, is_signing_in);
  gtk_widget_class_bind_template_callback (widget_class, choose_icon);
  gtk_widget_class_bind_template_callback (widget_class, choose_style);
}

static void
gr_lane_row_init (GrLaneRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_lane_row_new (GrLaneSession *lane_session,
                 GrTicker      *ticker)
{
  return g_object_new (GR_TYPE_LANE_ROW,
                       "lane-session", lane_session,
                       "ticker", ticker,
                       NULL);
}

GrLaneSession *
gr_lane_row_get_lane_session (GrLaneRow *self)
{
  g_return_val_if_fail (GR_IS_LANE_ROW (self), NULL);

  return self->lane_session;
}
