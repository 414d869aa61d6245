/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gr-lane-form.h"

#include "gr-lane-mark.h"

#include <glib/gi18n.h>

#define MAX_LABEL_LENGTH 60

struct _GrLaneForm
{
  AdwWindow parent_instance;

  GrSession *session;
  GrLane    *lane; /* (nullable): the one that is changed */

  AdwActionRow *region_row;
  GtkDropDown  *region_drop_down;
  AdwEntryRow  *label_row;
  AdwActionRow *colour_row;
  GtkFlowBox   *colours;
  GtkLabel     *problem_label;
  GtkButton    *accept_button;
};

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GrLaneForm, gr_lane_form, ADW_TYPE_WINDOW)

static char *
dup_label (GrLaneForm *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->label_row))));
}

static const char *
get_environment_id (GrLaneForm *self)
{
  GrEnvironment *environment = gr_session_get_environment (self->session);

  if (self->lane != NULL)
    return gr_lane_get_environment_id (self->lane);

  return environment != NULL ? gr_environment_get_id (environment) : NULL;
}

static const char *
get_region_id (GrLaneForm *self)
{
  GrCatalogEntry *region = gtk_drop_down_get_selected_item (self->region_drop_down);

  if (self->lane != NULL)
    return gr_lane_get_region_id (self->lane);

  return region != NULL ? gr_catalog_entry_get_id (region) : NULL;
}

static GrLaneColour
get_colour (GrLaneForm *self)
{
  GtkFlowBoxChild *child;

  for (int i = 0; (child = gtk_flow_box_get_child_at_index (self->colours, i)) != NULL; i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (gtk_flow_box_child_get_child (child))))
        return i;
    }

  return GR_LANE_COLOUR_NONE;
}

/* Two names that differ in capitals alone are told apart by nobody. */
static gboolean
is_same_label (const char *a,
               const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return g_utf8_collate (folded_a, folded_b) == 0;
}

static gboolean
is_taken (GrLaneForm *self,
          const char *label)
{
  GListModel *lanes = gr_workspace_get_lanes (gr_session_get_workspace (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (lanes, i);

      if (lane != self->lane &&
          g_strcmp0 (gr_lane_get_environment_id (lane), get_environment_id (self)) == 0 &&
          g_strcmp0 (gr_lane_get_region_id (lane), get_region_id (self)) == 0 &&
          is_same_label (gr_lane_get_label (lane), label))
        return TRUE;
    }

  return FALSE;
}

static const char *
find_problem (GrLaneForm *self,
              const char *label)
{
  if (get_environment_id (self) == NULL || get_region_id (self) == NULL)
    return _ ("Choose an environment and a region first.");
  if (g_utf8_strlen (label, -1) > MAX_LABEL_LENGTH)
    return _ ("Keep the name at 60 characters or fewer.");
  if (is_taken (self, label))
    return _ ("This region already has a lane with that name.");

  return NULL;
}

static void
validate_cb (GrLaneForm *self)
{
  g_autofree char *label = NULL;
  const char      *problem;

  g_assert (GR_IS_LANE_FORM (self));

  if (self->session == NULL)
    return;

  label = dup_label (self);
  problem = find_problem (self, label);
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), problem == NULL && *label != '\0');
}

/* A region that the workspace did not name joins it with its first lane. */
static void
ensure_region (GrWorkspace *workspace,
               const char  *region_id)
{
  const char *const       *regions = gr_workspace_get_regions (workspace);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           added = NULL;

  if (regions != NULL && g_strv_contains (regions, region_id))
    return;

  if (regions != NULL)
    g_strv_builder_addv (builder, (const char **)regions);
  g_strv_builder_add (builder, region_id);
  added = g_strv_builder_end (builder);
  gr_workspace_set_regions (workspace, (const char *const *)added);
}

static void
add_lane (GrLaneForm *self,
          const char *label)
{
  GrWorkspace       *workspace = gr_session_get_workspace (self->session);
  g_autofree char   *id = g_uuid_string_random ();
  g_autoptr (GrLane) lane = gr_lane_new (id, get_environment_id (self), get_region_id (self), label);

  gr_lane_set_colour (lane, get_colour (self));
  ensure_region (workspace, get_region_id (self));
  gr_workspace_add_lane (workspace, lane);
  g_signal_emit (self, signals[ADDED], 0, id);
}

static void
accept_cb (GrLaneForm *self)
{
  g_autofree char *label = NULL;

  g_assert (GR_IS_LANE_FORM (self));

  label = dup_label (self);
  if (*label == '\0' || find_problem (self, label) != NULL)
    return;

  if (self->lane != NULL)
    {
      gr_lane_set_label (self->lane, label);
      gr_lane_set_colour (self->lane, get_colour (self));
    }
  else
    {
      add_lane (self, label);
    }

  gtk_window_close (GTK_WINDOW (self));
}

static void
colour_toggled_cb (GrLaneForm *self)
{
  g_autofree char *title = NULL;

  g_assert (GR_IS_LANE_FORM (self));

  title = gr_lane_colour_dup_title (get_colour (self));
  adw_action_row_set_subtitle (self->colour_row, title);
}

/* Each colour is a button with its name; the one that is chosen is framed, and named in the row. */
static void
append_colour (GrLaneForm  *self,
               GrLaneColour colour)
{
  g_autofree char   *title = gr_lane_colour_dup_title (colour);
  g_autoptr (GrLane) example = gr_lane_new (title, "", "", NULL);
  GtkFlowBoxChild   *first = gtk_flow_box_get_child_at_index (self->colours, 0);
  GtkWidget         *button = gtk_toggle_button_new ();
  GtkWidget         *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "child", button, "focusable", FALSE, NULL);

  gr_lane_set_colour (example, colour);
  gtk_button_set_child (GTK_BUTTON (button), gr_lane_mark_new (example));
  gtk_widget_set_tooltip_text (button, title);
  gtk_widget_add_css_class (button, "lane-swatch");
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (gtk_flow_box_child_get_child (first)));
  gtk_flow_box_append (self->colours, child);
  g_signal_connect_object (button, "toggled", G_CALLBACK (colour_toggled_cb), self, G_CONNECT_SWAPPED);
}

static void
choose_colour (GrLaneForm  *self,
               GrLaneColour colour)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->colours, colour);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_flow_box_child_get_child (child)), TRUE);
  colour_toggled_cb (self);
}

/* The first colour that the fewest lanes of the environment have. */
static GrLaneColour
find_free_colour (GrLaneForm *self)
{
  GListModel  *lanes = gr_workspace_get_lanes (gr_session_get_workspace (self->session));
  guint        n_used[GR_LANE_N_COLOURS] = {0};
  GrLaneColour best = GR_LANE_COLOUR_BLUE;

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GrLane) lane = g_list_model_get_item (lanes, i);

      if (g_strcmp0 (gr_lane_get_environment_id (lane), get_environment_id (self)) == 0)
        n_used[gr_lane_get_colour (lane)]++;
    }

  for (GrLaneColour colour = best; colour < GR_LANE_N_COLOURS; colour++)
    {
      if (n_used[colour] < n_used[best])
        best = colour;
    }

  return best;
}

static void
gr_lane_form_dispose (GObject *object)
{
  GrLaneForm *self = GR_LANE_FORM (object);

  g_clear_object (&self->session);
  g_clear_object (&self->lane);

  G_OBJECT_CLASS (gr_lane_form_parent_class)->dispose (object);
}

static void
gr_lane_form_class_init (GrLaneFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gr_lane_form_dispose;

  signals[ADDED] = g_signal_new ("added", GR_TYPE_LANE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, GR_RESOURCE_PATH "/ui/accounts/gr-lane-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GrLaneForm, accept_button);
  gtk_widget_class_bind_template_child (widget_class, GrLaneForm, colour_row);
  gtk_widget_class_bind_template_child (widget_class, GrLaneForm, colours);
  gtk_widget_class_bind_template_child (widget_class, GrLaneForm, label_row);
  gtk_widget_class_bind_template_child (widget_class, GrLaneForm, problem_label);
  gtk_widget_class_bind_template_child (widget_class, GrLaneForm, region_drop_down);
  gtk_widget_class_bind_template_child (widget_class, GrLaneForm, region_row);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, validate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gr_lane_form_init (GrLaneForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (GrLaneColour colour = GR_LANE_COLOUR_NONE; colour < GR_LANE_N_COLOURS; colour++)
    append_colour (self, colour);
}

/* Offers the regions of the workspace first and every other region of the catalogue after them. */
static void
fill_regions (GrLaneForm *self)
{
  GrCatalog             *catalog = gr_session_get_catalog (self->session);
  const char *const     *ours = gr_workspace_get_regions (gr_session_get_workspace (self->session));
  GListModel            *all = gr_catalog_get_regions (catalog);
  g_autoptr (GListStore) regions = g_list_store_new (GR_TYPE_REGION);

  for (guint i = 0; ours != NULL && ours[i] != NULL; i++)
    {
      GrRegion *region = gr_catalog_find_region (catalog, ours[i]);

      if (region != NULL)
        g_list_store_append (regions, region);
    }

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GrRegion) region = g_list_model_get_item (all, i);

      if (!g_list_store_find (regions, region, NULL))
        g_list_store_append (regions, region);
    }

  gtk_drop_down_set_model (self->region_drop_down, G_LIST_MODEL (regions));
}

static void
choose_region (GrLaneForm *self,
               const char *region_id)
{
  GListModel *regions = gtk_drop_down_get_model (self->region_drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autoptr (GrCatalogEntry) region = g_list_model_get_item (regions, i);

      if (g_strcmp0 (gr_catalog_entry_get_id (region), region_id) == 0)
        gtk_drop_down_set_selected (self->region_drop_down, i);
    }
}

static GrLaneForm *
new_form (GtkWindow *parent,
          GrSession *session)
{
  GrLaneForm *self = g_object_new (GR_TYPE_LANE_FORM, "transient-for", parent, NULL);

  self->session = g_object_ref (session);

  return self;
}

/* A form for a new lane; @region_id is chosen where it names a region. */
GrLaneForm *
gr_lane_form_new (GtkWindow  *parent,
                  GrSession  *session,
                  const char *region_id)
{
  GrLaneForm *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);

  self = new_form (parent, session);
  fill_regions (self);
  choose_region (self, region_id);
  choose_colour (self, find_free_colour (self));
  validate_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->label_row));

  return self;
}

/* A form for the name and the colour of @lane. */
GrLaneForm *
gr_lane_form_new_for_lane (GtkWindow *parent,
                           GrSession *session,
                           GrLane    *lane)
{
  GrLaneForm *self;

  g_return_val_if_fail (GR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GR_IS_LANE (lane), NULL);

  self = new_form (parent, session);
  self->lane = g_object_ref (lane);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Edit Lane"));
  gtk_button_set_label (self->accept_button, _ ("_Save"));
  gtk_widget_set_visible (GTK_WIDGET (self->region_row), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->label_row), gr_lane_get_label (lane));
  choose_colour (self, gr_lane_get_colour (lane));
  validate_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->label_row));

  return self;
}
