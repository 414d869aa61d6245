/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-group.h"

#include "gr-lane-row.h"

struct _GrLaneGroup
{
  AdwBin parent_instance;

  char     *title;
  char     *region_id;
  GrTicker *ticker;

  GtkListBox *list;
  GtkButton  *empty_button;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_REGION_ID,
  N_PROPS
};

enum
{
  PICKED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrLaneGroup, gr_lane_group, ADW_TYPE_BIN)

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GrLaneGroup *self = user_data;

  g_assert (GR_IS_LANE_GROUP (self));

  return gr_lane_row_new (item, self->ticker);
}

static void
row_selected_cb (GrLaneGroup   *self,
                 GtkListBoxRow *row)
{
  g_assert (GR_IS_LANE_GROUP (self));

  if (row != NULL)
    g_signal_emit (self, signals[PICKED], 0, gr_lane_row_get_lane_session (GR_LANE_ROW (row)));
}

static gboolean
is_of_region (gpointer item,
              gpointer user_data)
{
  const char *region_id = user_data;

  return g_strcmp0 (gr_lane_get_region_id (gr_lane_session_get_lane (item)), region_id) == 0;
}

static void
gr_lane_group_dispose (GObject *object)
{
  GrLaneGroup *self = GR_LANE_GROUP (object);

  g_clear_object (&self->ticker);

  G_OBJECT_CLASS (gr_lane_group_parent_class)->dispose (object);
}

static void
gr_lane_group_finalize (GObject *object)
{
  GrLaneGroup *self = GR_LANE_GROUP (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->region_id, g_free);

  G_OBJECT_CLASS (gr_lane_group_parent_class)->finalize (object);
}

static void
gr_lane_group_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GrLaneGroup *self = GR_LANE_GROUP (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_REGION_ID:
      g_value_set_string (value, self->region_id);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_group_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GrLaneGroup *self = GR_LANE_GROUP (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;

    case PROP_REGION_ID:
      self->region_id = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_group_class_init (GrLaneGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_lane_group_dispose;
  object_class->finalize = gr_lane_group_finalize;
  object_class->get_property = gr_lane_group_get_property;
  object_class->set_property = gr_lane_group_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  properties[PROP_REGION_ID] =
    g_param_spec_string ("region-id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PICKED] = g_signal_new ("picked", GR_TYPE_LANE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, GR_TYPE_LANE_SESSION);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-lane-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GrLaneGroup, list);
  gtk_widget_class_bind_template_child (widget_class, GrLaneGroup, empty_button);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
gr_lane_group_init (GrLaneGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gr_lane_group_new (const char *title,
                   const char *region_id,
                   GListModel *lane_sessions,
                   GrTicker   *ticker)
{
  GrLaneGroup                   *self = g_object_new (GR_TYPE_LANE_GROUP, "title", title, "region-id", region_id, NULL);
  GtkFilter                     *filter = GTK_FILTER (gtk_custom_filter_new (is_of_region, g_strdup (region_id), g_free));
  g_autoptr (GtkFilterListModel) lanes = gtk_filter_list_model_new (g_object_ref (lane_sessions), filter);

  self->ticker = g_object_ref (ticker);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->empty_button), "s", region_id);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (lanes), create_row_cb, self, NULL);

  return GTK_WIDGET (self);
}

static GtkListBoxRow *
find_row (GrLaneGroup   *self,
          GrLaneSession *lane_session)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (gr_lane_row_get_lane_session (GR_LANE_ROW (row)) == lane_session)
        return row;
    }

  return NULL;
}

/* Marks the row of @lane_session, or none where the lane is in another region. */
void
gr_lane_group_select (GrLaneGroup   *self,
                      GrLaneSession *lane_session)
{
  GtkListBoxRow *row;

  g_return_if_fail (GR_IS_LANE_GROUP (self));

  row = find_row (self, lane_session);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  else
    gtk_list_box_unselect_all (self->list);
}

/* Gives the keyboard to the row of @lane_session, if it is here. */
gboolean
gr_lane_group_focus (GrLaneGroup   *self,
                     GrLaneSession *lane_session)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (GR_IS_LANE_GROUP (self), FALSE);

  row = find_row (self, lane_session);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
