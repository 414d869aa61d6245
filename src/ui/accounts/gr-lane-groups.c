/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-groups.h"

#include "gr-lane-group.h"

#define MAX_COLUMNS 3

struct _GrLaneGroups
{
  AdwBin parent_instance;

  GrSession          *session;
  GrTicker           *ticker;
  GtkFilterListModel *lanes;
  GrLaneSession      *selected;
  GHashTable         *last_selected;

  GtkFlowBox *flow;
};

enum
{
  PROP_0,
  PROP_SELECTED,
  PROP_N_LANES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GrLaneGroups, gr_lane_groups, ADW_TYPE_BIN)

static gboolean
is_in_force (gpointer item,
             gpointer user_data)
{
  GrLaneGroups  *self = user_data;
  GrEnvironment *environment = self->session != NULL ? gr_session_get_environment (self->session) : NULL;

  return environment != NULL && gr_lane_session_get_environment (item) == environment;
}

static GtkWidget *
get_group (GrLaneGroups *self,
           int           index)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->flow, index);

  return child != NULL ? gtk_flow_box_child_get_child (child) : NULL;
}

static void
group_picked_cb (GrLaneGroups  *self,
                 GrLaneSession *lane_session)
{
  g_assert (GR_IS_LANE_GROUPS (self));

  gr_lane_groups_set_selected (self, lane_session);
}

static const char *
get_region_title (GrLaneGroups *self,
                  const char   *region_id)
{
  GrRegion *region = gr_catalog_find_region (gr_session_get_catalog (self->session), region_id);

  return region != NULL ? gr_catalog_entry_get_title (GR_CATALOG_ENTRY (region)) : region_id;
}

static void
append_group (GrLaneGroups *self,
              const char   *region_id)
{
  GtkWidget *group = gr_lane_group_new (get_region_title (self, region_id), region_id, G_LIST_MODEL (self->lanes), self->ticker);
  GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "child", group, "focusable", FALSE, NULL);

  g_signal_connect_object (group, "picked", G_CALLBACK (group_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_flow_box_append (self->flow, child);
}

/* The regions of the workspace in its order, then those that only a lane still names. */
static GPtrArray *
list_regions (GrLaneGroups *self)
{
  const char *const *regions = gr_workspace_get_regions (gr_session_get_workspace (self->session));
  GPtrArray         *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; regions != NULL && regions[i] != NULL; i++)
    g_ptr_array_add (ids, g_strdup (regions[i]));

  for (guint i = 0; i < gr_lane_groups_get_n_lanes (self); i++)
    {
      g_autoptr (GrLaneSession) lane_session = g_list_model_get_item (G_LIST_MODEL (self->lanes), i);
      const char               *region_id = gr_lane_get_region_id (gr_lane_session_get_lane (lane_session));

      if (!g_ptr_array_find_with_equal_func (ids, region_id, g_str_equal, NULL))
        g_ptr_array_add (ids, g_strdup (region_id));
    }

  return ids;
}

static gboolean
shows_regions (GrLaneGroups *self,
               GPtrArray    *regions)
{
  GtkWidget *group;

  for (guint i = 0; i < regions->len; i++)
    {
      g_autofree char *region_id = NULL;

      group = get_group (self, i);
      if (group == NULL)
        return FALSE;

      g_object_get (group, "region-id", &region_id, NULL);
      if (g_strcmp0 (region_id, g_ptr_array_index (regions, i)) != 0)
        return FALSE;
    }

  return get_group (self, regions->len) == NULL;
}

static void
update_groups (GrLaneGroups *self)
{
  g_autoptr (GPtrArray) regions = list_regions (self);
  GtkFlowBoxChild      *child;

  if (shows_regions (self, regions))
    return;

  while ((child = gtk_flow_box_get_child_at_index (self->flow, 0)) != NULL)
    gtk_flow_box_remove (self->flow, GTK_WIDGET (child));

  gtk_flow_box_set_max_children_per_line (self->flow, CLAMP (regions->len, 1, MAX_COLUMNS));
  for (guint i = 0; i < regions->len; i++)
    append_group (self, g_ptr_array_index (regions, i));
}

static void
show_selection (GrLaneGroups *self)
{
  GtkWidget *group;

  for (int i = 0; (group = get_group (self, i)) != NULL; i++)
    gr_lane_group_select (GR_LANE_GROUP (group), self->selected);
}

/* The lane that stays selected: the one that is, else the last one of this environment, else the first. */
static GrLaneSession *
dup_next_selection (GrLaneGroups *self)
{
  GrEnvironment *environment = gr_session_get_environment (self->session);
  const char    *last = environment != NULL ? g_hash_table_lookup (self->last_selected, gr_environment_get_id (environment)) : NULL;
  GrLaneSession *found = NULL;
  guint          position;

  if (self->selected != NULL)
    {
      for (position = 0; position < gr_lane_groups_get_n_lanes (self); position++)
        {
          g_autoptr (GrLaneSession) candidate = g_list_model_get_item (G_LIST_MODEL (self->lanes), position);

          if (candidate == self->selected)
            return g_steal_pointer (&candidate);
        }
    }

  found = last != NULL ? gr_session_find_lane_session (self->session, last) : NULL;
  if (found != NULL && gr_lane_session_get_environment (found) == environment)
    return g_object_ref (found);

  return g_list_model_get_item (G_LIST_MODEL (self->lanes), 0);
}

static void
lanes_changed_cb (GrLaneGroups *self)
{
  g_autoptr (GrLaneSession) next = NULL;

  g_assert (GR_IS_LANE_GROUPS (self));

  if (self->session == NULL)
    return;

  update_groups (self);
  next = dup_next_selection (self);
  gr_lane_groups_set_selected (self, next);
  show_selection (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_LANES]);
}

static void
environment_changed_cb (GrLaneGroups *self)
{
  g_assert (GR_IS_LANE_GROUPS (self));

  gtk_filter_changed (gtk_filter_list_model_get_filter (self->lanes), GTK_FILTER_CHANGE_DIFFERENT);
  lanes_changed_cb (self);
}

static void
gr_lane_groups_dispose (GObject *object)
{
  GrLaneGroups *self = GR_LANE_GROUPS (object);

  g_clear_object (&self->lanes);
  g_clear_object (&self->selected);
  g_clear_object (&self->session);
  g_clear_object (&self->ticker);
  g_clear_pointer (&self->last_selected, g_hash_table_unref);

  G_OBJECT_CLASS (gr_lane_groups_parent_class)->dispose (object);
}

static void
gr_lane_groups_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GrLaneGroups *self = GR_LANE_GROUPS (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, gr_lane_groups_get_selected (self));
      break;

    case PROP_N_LANES:
      g_value_set_uint (value, gr_lane_groups_get_n_lanes (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_groups_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GrLaneGroups *self = GR_LANE_GROUPS (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      gr_lane_groups_set_selected (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gr_lane_groups_class_init (GrLaneGroupsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_lane_groups_dispose;
  object_class->get_property = gr_lane_groups_get_property;
  object_class->set_property = gr_lane_groups_set_property;

  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, GR_TYPE_LANE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_N_LANES] =
    g_param_spec_uint ("n-lanes", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-lane-groups.ui");
  gtk_widget_class_bind_template_child (widget_class, GrLaneGroups, flow);
}

static void
gr_lane_groups_init (GrLaneGroups *self)
{
  self->last_selected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows the lanes of another session; what was shown before is dropped. */
void
gr_lane_groups_show (GrLaneGroups *self,
                     GrSession    *session,
                     GrTicker     *ticker)
{
  GtkFlowBoxChild *child;
  GtkFilter       *filter;

  g_return_if_fail (GR_IS_LANE_GROUPS (self));
  g_return_if_fail (session == NULL || GR_IS_SESSION (session));

  while ((child = gtk_flow_box_get_child_at_index (self->flow, 0)) != NULL)
    gtk_flow_box_remove (self->flow, GTK_WIDGET (child));
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_hash_table_remove_all (self->last_selected);
  g_clear_object (&self->lanes);
  g_set_object (&self->session, session);
  g_set_object (&self->ticker, ticker);

  if (session == NULL)
    {
      gr_lane_groups_set_selected (self, NULL);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_LANES]);
      return;
    }

  filter = GTK_FILTER (gtk_custom_filter_new (is_in_force, self, NULL));
  self->lanes = gtk_filter_list_model_new (g_object_ref (gr_session_get_lane_sessions (session)), filter);
  g_signal_connect_object (self->lanes, "items-changed", G_CALLBACK (lanes_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::environment", G_CALLBACK (environment_changed_cb), self, G_CONNECT_SWAPPED);

  lanes_changed_cb (self);
}

GrLaneSession *
gr_lane_groups_get_selected (GrLaneGroups *self)
{
  g_return_val_if_fail (GR_IS_LANE_GROUPS (self), NULL);

  return self->selected;
}

void
gr_lane_groups_set_selected (GrLaneGroups  *self,
                             GrLaneSession *selected)
{
  g_return_if_fail (GR_IS_LANE_GROUPS (self));
  g_return_if_fail (selected == NULL || GR_IS_LANE_SESSION (selected));

  if (!g_set_object (&self->selected, selected))
    return;

  if (selected != NULL)
    g_hash_table_replace (self->last_selected,
                          g_strdup (gr_environment_get_id (gr_lane_session_get_environment (selected))),
                          g_strdup (gr_lane_get_id (gr_lane_session_get_lane (selected))));

  show_selection (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* Gives the keyboard to the row that is selected, and selects nothing else by it. */
void
gr_lane_groups_focus_selected (GrLaneGroups *self)
{
  GtkWidget *group;

  g_return_if_fail (GR_IS_LANE_GROUPS (self));

  for (int i = 0; (group = get_group (self, i)) != NULL; i++)
    {
      if (gr_lane_group_focus (GR_LANE_GROUP (group), self->selected))
        return;
    }
}

guint
gr_lane_groups_get_n_lanes (GrLaneGroups *self)
{
  g_return_val_if_fail (GR_IS_LANE_GROUPS (self), 0);

  return self->lanes != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->lanes)) : 0;
}
